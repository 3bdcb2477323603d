import { describe, expect, test } from 'vitest';
import type { Key } from '../../src/model/key';
import { Emphasis } from '../../src/render/renderer';
import { svgRenderer } from '../../src/render/svg';
import { MUTED_OPACITY } from '../../src/scene/attributes';
import type { MarkBatch, Scene } from '../../src/scene/scene';
import { HOME } from '../../src/scene/scene';

const circles = (ids: readonly string[], more: Partial<MarkBatch> = {}): MarkBatch =>
  ({
    kind: 'circle',
    part: 'node',
    count: ids.length,
    id: ids,
    key: ids.map((id): Key => `actor:${id}`),
    x: ids.map((_, i) => i * 10),
    y: 5,
    r: 4,
    fill: 'node',
    ...more,
  }) as MarkBatch;
const scene = (batches: readonly MarkBatch[], more: Partial<Scene['layers'][0]> = {}): Scene => ({
  width: 200,
  height: 100,
  title: '',
  description: '',
  view: HOME,
  layers: [{ name: 'marks', zooms: 'xy', batches, ...more }],
});
const setup = () => {
  const host = document.createElement('div');
  const renderer = svgRenderer(host);
  const marks = () => [...renderer.element.querySelectorAll('[data-part]')];
  const mark = (key: string) => renderer.element.querySelector(`[data-key="${key}"]`)!;
  return { host, renderer, marks, mark };
};
/** Elements moved, added or taken out while `act` runs. */
function touched(element: Element, act: () => void): MutationRecord[] {
  const observer = new MutationObserver(() => {});
  observer.observe(element, { subtree: true, childList: true, attributes: true });
  act();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

describe('svgRenderer', () => {
  test('keeps the element of a mark through change, growth and reordering', () => {
    const { renderer, marks, mark } = setup();
    renderer.render(scene([circles(['a', 'b', 'c', 'd'])]));
    const before = new Map(['a', 'b', 'c', 'd'].map((id) => [id, mark(`actor:${id}`)]));
    const order = ['d', 'new', 'b', 'a'];
    renderer.render(scene([circles(order)]));
    for (const id of ['a', 'b', 'd']) expect(mark(`actor:${id}`)).toBe(before.get(id));
    expect(marks().map((m) => m.getAttribute('data-key'))).toEqual(
      order.map((id) => `actor:${id}`),
    );
    expect(before.get('c')!.isConnected).toBe(false);
  });

  test('an equal scene touches nothing; one mark to the end moves one element', () => {
    const { renderer } = setup();
    renderer.render(scene([circles(['a', 'b', 'c', 'd'])]));
    const records = touched(renderer.element, () => {
      renderer.render(scene([circles(['a', 'b', 'c', 'd'])]));
    });
    expect(records.filter(({ target }) => target !== renderer.element)).toEqual([]);
    const moved = touched(renderer.element, () => {
      renderer.render(scene([circles(['b', 'c', 'd', 'a'], { x: [10, 20, 30, 0] } as never)]));
    });
    // Out of its old place and into the new one.
    expect(moved.filter(({ type }) => type === 'childList').length).toBe(2);
    expect(moved.filter(({ target }) => target.nodeName === 'circle')).toEqual([]);
  });

  test('emphasis touches only marks whose flags changed, and survives the next scene', () => {
    const { renderer, mark } = setup();
    renderer.render(scene([circles(['a', 'b', 'c'])]));
    const flags = (key: Key) => (key === 'actor:b' ? Emphasis.muted : 0);
    const records = touched(renderer.element, () => renderer.emphasize(flags));
    expect(new Set(records.map(({ target }) => target))).toEqual(new Set([mark('actor:b')]));
    expect(mark('actor:b').getAttribute('opacity')).toBe(String(MUTED_OPACITY));
    expect(mark('actor:b').getAttribute('data-emphasis')).toBe('muted');
    expect(touched(renderer.element, () => renderer.emphasize(flags))).toEqual([]);
    renderer.render(scene([circles(['a', 'b'])]));
    expect(mark('actor:b').getAttribute('data-emphasis')).toBe('muted');
    renderer.emphasize(() => 0);
    expect(mark('actor:b').hasAttribute('data-emphasis')).toBe(false);
    expect(mark('actor:b').hasAttribute('opacity')).toBe(false);
  });

  test('muted words turn to muted ink, never to a faded hue', () => {
    const { renderer, mark } = setup();
    const words: MarkBatch = {
      kind: 'text',
      part: 'label',
      count: 1,
      id: ['t'],
      key: 'actor:a',
      x: 0,
      y: 0,
      text: ['China'],
      size: 12,
      weight: 500,
      fill: 'energy-text',
    };
    renderer.render(scene([words]));
    renderer.emphasize(() => Emphasis.muted);
    expect(mark('actor:a').getAttribute('fill')).toBe('var(--summitry-muted)');
    expect(mark('actor:a').hasAttribute('opacity')).toBe(false);
    renderer.emphasize(() => Emphasis.muted | Emphasis.selected);
    expect(mark('actor:a').getAttribute('fill')).toBe('var(--summitry-energy-text)');
  });

  test('a muted glyph fades on its own ground, so that nothing shows through it', () => {
    const { renderer, mark } = setup();
    const more = { kind: 'symbol', shape: 'minus', size: 14, fill: 'opposed' } as never;
    renderer.render(scene([circles(['a'], more)]));
    renderer.emphasize(() => Emphasis.muted);
    const [ground, ...parts] = mark('actor:a').children;
    expect(mark('actor:a').hasAttribute('opacity')).toBe(false);
    expect(ground!.getAttribute('fill')).toBe('var(--summitry-paper)');
    expect(ground!.hasAttribute('opacity')).toBe(false);
    expect(parts.map((p) => p.getAttribute('opacity'))).toEqual(['0.35', '0.35']);
  });

  test('what is drawn when selected waits, hidden, for its key', () => {
    const { renderer, mark } = setup();
    renderer.render(scene([circles(['a'], { when: 'selected' })]));
    expect(mark('actor:a').getAttribute('display')).toBe('none');
    renderer.emphasize(() => Emphasis.selected);
    expect(mark('actor:a').hasAttribute('display')).toBe(false);
    renderer.emphasize(() => Emphasis.selected | Emphasis.hidden);
    expect(mark('actor:a').getAttribute('display')).toBe('none');
  });

  test('what is not displayed is left alone, and says what it must when it is', () => {
    const { renderer, mark } = setup();
    renderer.render(scene([circles(['a'], { when: 'selected' })]));
    const dims = () => renderer.emphasize(() => Emphasis.muted);
    expect(touched(renderer.element, dims)).toEqual([]);
    renderer.emphasize(() => Emphasis.selected | Emphasis.muted);
    expect(mark('actor:a').getAttribute('data-emphasis')).toBe('selected');
    expect(mark('actor:a').hasAttribute('display')).toBe(false);
  });

  test('where there are many marks, none fades slowly', () => {
    const { renderer } = setup();
    for (const count of [10, 400, 10]) {
      renderer.render(scene([circles(Array.from({ length: count }, (_, i) => `${i}`))]));
      expect(renderer.element.hasAttribute('data-many')).toBe(count > 300);
    }
  });

  test.each([
    ['xy', 'translate(10,20) scale(2,2)'],
    ['x', 'translate(10,0) scale(2,1)'],
    ['y', 'translate(0,20) scale(1,2)'],
    [false, null],
  ] as const)('a layer that zooms %s follows a look', (zooms, transform) => {
    const { renderer, host } = setup();
    const clip = { x: 0, y: 0, width: 50, height: 50 };
    for (const box of [undefined, clip]) {
      renderer.render(scene([circles(['a'])], { zooms, ...(box && { clip: box }) }));
      renderer.look({ k: 2, x: 10, y: 20 });
      const group = host.querySelector('[data-layer]')!;
      expect(group.getAttribute('transform')).toBe(transform);
      // The cut stays where it is.
      expect(
        group.parentElement!.tagName === 'svg' && group.parentElement!.getAttribute('transform'),
      ).toBe(null);
      renderer.render({ ...scene([circles(['a'])], { zooms }), view: { k: 2, x: 10, y: 20 } });
      expect(host.querySelector('[data-layer]')!.hasAttribute('transform')).toBe(false);
    }
  });

  test('destroy takes away its own element alone, once or twice', () => {
    const { host, renderer } = setup();
    const other = host.appendChild(document.createElement('p'));
    renderer.render(scene([circles(['a'])]));
    renderer.destroy();
    renderer.destroy();
    expect([...host.childNodes]).toEqual([other]);
  });

  test('is hidden from assistive technology and works in another document', () => {
    const foreign = document.implementation.createHTMLDocument('');
    const renderer = svgRenderer(foreign.body);
    renderer.render(scene([circles(['a'])]));
    expect(renderer.element.getAttribute('aria-hidden')).toBe('true');
    expect(renderer.element.querySelector('circle')!.ownerDocument).toBe(foreign);
  });

  test('a mark without a key shows what all it stands for share', () => {
    const { renderer, marks } = setup();
    const stands = [['relation:a', 'relation:b']] as const;
    renderer.render(scene([circles(['two'], { key: null, stands })]));
    const shown = () => marks()[0]?.getAttribute('data-emphasis') ?? null;
    renderer.emphasize((key) => (key === 'relation:a' ? Emphasis.muted : 0));
    expect(shown()).toBeNull();
    renderer.emphasize(() => Emphasis.muted);
    expect(shown()).toBe('muted');
    renderer.emphasize(() => 0);
    expect(shown()).toBeNull();
  });
});
