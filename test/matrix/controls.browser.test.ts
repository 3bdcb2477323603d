import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { europeanAlliances } from '../../src/datasets';
import { createPartnershipMatrix, type PartnershipMatrix } from '../../src/index';

let host: HTMLElement;
let chart: PartnershipMatrix;
beforeEach(() => {
  host = document.createElement('div');
  host.style.width = '660px';
  document.body.append(host);
  chart = createPartnershipMatrix(host, { data: europeanAlliances });
});
afterEach(() => {
  chart.destroy();
  host.remove();
});

const find = <T extends HTMLElement>(selector: string) => host.querySelector(selector) as T;
const rows = () =>
  [...host.querySelectorAll('[role=grid] th[scope=row]')].map(
    (head) => head.textContent?.split(':')[0],
  );
const said = () => find('[role=status]').textContent ?? '';
async function open(): Promise<HTMLSelectElement> {
  await userEvent.click(find('.summitry-tools [aria-expanded]'));
  await vi.waitFor(() => expect(find('[data-part=rows] table td')).not.toBeNull());
  return find('[data-part=rows] select');
}

describe('controls of rows', () => {
  it('an order that is chosen is one step, told in words, and undone', async () => {
    const before = rows();
    const select = await open();
    await userEvent.selectOptions(select, 'leaf');
    await vi.waitFor(() => expect(said()).toMatch(/^Ordered by likeness/));
    await vi.waitFor(() => expect(rows()).not.toEqual(before));
    await vi.waitFor(() => expect(find('.summitry-summary').textContent).toContain(said()));
    expect(chart.selection.steps().undo).toBe(said());
    chart.selection.undo();
    await vi.waitFor(() => expect(rows()).toEqual(before));
    // Another size is laid out anew, with the panel open.
    host.style.width = '320px';
    await vi.waitFor(() => expect(find('[data-part=rows] select').clientWidth).toBeLessThan(320));
    await vi.waitFor(() => expect(find<HTMLFieldSetElement>('fieldset').hidden).toBe(true));
  });

  it('rows go by keys while Alt is held, as one step with its score', async () => {
    await userEvent.hover(find('.summitry-stage'));
    const head = find('[role=grid] [tabindex="0"]');
    head.focus();
    await userEvent.keyboard('{Home}{ArrowDown}');
    await vi.waitFor(() => expect(find('.summitry-cross:not([hidden])')).not.toBeNull());
    const [first, second, third] = rows();
    await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
    await vi.waitFor(() => expect(rows().slice(0, 3)).toEqual([second, third, first]));
    expect(said()).toMatch(/: row 3 of 6; length of ties \d/);
    expect(document.activeElement?.ariaLabel).toContain(first);
    chart.selection.undo();
    await vi.waitFor(() => expect(rows()[0]).toBe(first));
  });

  it('Shift and arrows select a part; a group folds into one row and back', async () => {
    await userEvent.hover(find('.summitry-stage'));
    find('[role=grid] [tabindex="0"]').focus();
    await userEvent.keyboard('{Home}{ArrowDown}{ArrowRight}{ArrowRight}');
    await vi.waitFor(() => expect(find('.summitry-cross:not([hidden])')).not.toBeNull());
    const steps = chart.selection.steps().undo;
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    expect(chart.selection.steps().undo).not.toBe(steps);
    const chosen = chart.selection.get().selected.size;
    expect(chosen).toBeGreaterThan(1);
    chart.selection.undo();
    expect(chart.selection.get().selected.size).toBe(0);
    await open();
    const all = rows().length;
    const box = find<HTMLInputElement>('fieldset input');
    await userEvent.click(box);
    await vi.waitFor(() => expect(rows().length).toBeLessThan(all));
    await userEvent.click(find<HTMLInputElement>('fieldset input'));
    await vi.waitFor(() => expect(rows().length).toBe(all));
    expect((await axe.run(find('[data-part=rows]'))).violations).toEqual([]);
  });

  it('a name is dragged to another row', async () => {
    await userEvent.hover(find('.summitry-stage'));
    await vi.waitFor(() => expect(find('.summitry-cross')).not.toBeNull());
    const stage = find('.summitry-stage');
    const box = (i: number) =>
      host.querySelectorAll('[role=grid] th[scope=row]')[i]!.getBoundingClientRect();
    const [from, to] = [box(0), box(2)];
    const [first, second] = rows();
    const send = (type: string, y: number) =>
      stage.dispatchEvent(
        new PointerEvent(type, { pointerId: 1, clientX: from.x + 10, clientY: y, bubbles: true }),
      );
    send('pointerdown', from.y + from.height / 2);
    send('pointermove', from.y + from.height);
    send('pointermove', to.y + to.height / 2);
    expect(find('.summitry-score').textContent).toMatch(/row 3 of 6/);
    send('pointerup', to.y + to.height / 2);
    await vi.waitFor(() => expect(rows()[0]).toBe(second));
    await vi.waitFor(() => expect(rows()[2]).toBe(first));
    expect(chart.selection.get().selected.size).toBe(0);
  });

  it('a closer look keeps cells within their place', async () => {
    const zoom = [...host.querySelectorAll<HTMLElement>('.summitry-tools button')];
    await userEvent.click(zoom.find(({ textContent }) => textContent === '+')!);
    await vi.waitFor(() => expect(find('.summitry-stage svg svg')).not.toBeNull());
    expect(getComputedStyle(find('.summitry-stage svg svg')).overflow).toBe('hidden');
  });

  it('a cell that the pointer rests on is told as it is read, and one that it leaves no more', async () => {
    const stage = find('.summitry-stage');
    const plot = stage.getBoundingClientRect();
    const cell = find(
      '[role=grid] td [aria-label*=": 2 relations"], [role=grid] td[aria-label*=": 2 relations"]',
    );
    const box = cell.getBoundingClientRect();
    const at = { x: box.left - plot.left + box.width / 2, y: box.top - plot.top + box.height / 2 };
    const tip = () => find('[data-part=tip]:not([hidden])')?.textContent ?? null;
    await expect
      .poll(async () => {
        await userEvent.hover(stage, { position: at });
        await userEvent.hover(stage, { position: { x: at.x + 1, y: at.y } });
        await new Promise((done) => setTimeout(done, 300));
        return tip();
      })
      .toBe(cell.getAttribute('aria-label'));
    await userEvent.hover(stage, { position: { x: at.x, y: at.y + box.height } });
    await expect.poll(tip).not.toBe(cell.getAttribute('aria-label'));
  });

  it('a branch of the tree is told under the pointer; a tap, or Alt and an arrow, folds it and takes it apart', async () => {
    chart.update({ order: 'leaf' });
    await vi.waitFor(() => expect(find('svg [data-part=tree]')).not.toBeNull());
    const stage = find('.summitry-stage');
    const lines = () => find('svg [data-part=tree]').getAttribute('d')?.match(/M/g)?.length;
    const all = lines();
    const before = rows();
    // Beside the first row, at the root: all of them.
    const root = () => {
      const plot = stage.getBoundingClientRect();
      const tree = find('svg [data-part=tree]').getBoundingClientRect();
      return { x: tree.right - plot.left - 1, y: tree.top - plot.top + 2 };
    };
    let at = root();
    const tip = () => find('[data-part=tip]:not([hidden])')?.textContent ?? '';
    await expect
      .poll(async () => {
        at = root();
        await userEvent.hover(stage, { position: { x: at.x - 1, y: at.y } });
        await userEvent.hover(stage, { position: at });
        return [...host.querySelectorAll('[data-part=tip]:not([hidden])')].map(
          (one) => one.textContent,
        );
      })
      .toContainEqual(expect.stringMatching(/^6 actors joined at distance \d/));
    expect(stage.style.cursor).toBe('pointer');
    await userEvent.click(stage, { position: at });
    await vi.waitFor(() => expect(rows().length).toBe(1));
    expect(said()).toMatch(/and 5 more: one row$/);
    expect(tip()).not.toMatch(/^6 actors/);
    await vi.waitFor(() => expect(find('svg [data-part=tree]')).toBeNull());
    find('[role=grid] [tabindex="0"]').focus();
    await userEvent.keyboard('{Home}{ArrowDown}');
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await vi.waitFor(() => expect(rows()).toEqual(before));
    await vi.waitFor(() => expect(lines()).toBe(all));
    find('[role=grid] [tabindex="0"]').focus();
    await userEvent.keyboard('{Home}{ArrowDown}{Alt>}{ArrowLeft}{/Alt}');
    await vi.waitFor(() => expect(rows().length).toBeLessThan(before.length));
    expect(rows().length).toBeGreaterThan(1);
  });

  it('two selected actors have the shortest way between them drawn', async () => {
    await userEvent.hover(find('.summitry-stage'));
    await vi.waitFor(() => expect(find('.summitry-cross')).not.toBeNull());
    const ids = chart.dataset.actors.slice(0, 2).map(({ key }) => key);
    chart.selection.set({ selected: new Set(ids) });
    await vi.waitFor(() => expect(find('svg [data-part=way]')).not.toBeNull());
    chart.selection.clear();
    await vi.waitFor(() => expect(find('svg [data-part=way]')).toBeNull());
  });

  it('a bracket that is tapped folds its group, and once more takes it apart; Alt and an arrow do so too', async () => {
    const tap = async () => {
      // Rows on their way have none.
      const bracket = await vi.waitFor(() =>
        host.querySelector('path[data-part=bracket]')!.getBoundingClientRect(),
      );
      const at = { clientX: bracket.left + bracket.width / 2, clientY: bracket.top + 2 };
      const stage = find('.summitry-stage');
      const common = { ...at, bubbles: true, pointerId: 1, button: 0, pointerType: 'mouse' };
      stage.dispatchEvent(new PointerEvent('pointerdown', { ...common, buttons: 1 }));
      stage.dispatchEvent(new PointerEvent('pointerup', common));
    };
    const all = rows();
    find('.summitry-stage').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await vi.waitFor(async () => {
      await tap();
      expect(rows().length).toBe(all.length - 2);
    });
    await tap();
    await vi.waitFor(() => expect(rows()).toEqual(all));
    const head = () => find('[role=grid] [tabindex="0"]');
    head().focus();
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await vi.waitFor(() => expect(rows().length).toBe(all.length - 2));
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await vi.waitFor(() => expect(rows()).toEqual(all));
  });
});
