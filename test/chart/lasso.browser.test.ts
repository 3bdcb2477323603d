import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { europeanAlliances } from '../../src/datasets';
import { createStory, type Key, type Story } from '../../src/index';
import { centreOf, drag, swipe } from './fingers';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

let host: HTMLElement;
let story: Story;
beforeEach(async () => {
  host = document.createElement('div');
  host.style.width = '700px';
  document.body.append(host);
  story = createStory(host, { data: europeanAlliances });
  stage('network').scrollIntoView({ block: 'start' });
  await frame();
});
afterEach(() => {
  story.destroy();
  host.remove();
  window.scrollTo(0, 0);
});

const one = <T extends Element = HTMLElement>(selector: string) =>
  host.querySelector(selector) as T;
const stage = (name: string) => one(`[data-chart=${name}] [data-part=stage]`);
const button = (name: string) => one(`[data-chart=${name}] [aria-label="Select an area"]`);
const mark = (name: string, part: string, key: Key) =>
  one(`[data-chart=${name}] svg [data-part=${part}][data-key="${key}"]`);
const selected = () => [...story.selection.get().selected].sort();

/** Round a mark, from its upper left and back to there. */
function round(target: Element, r = 22): (readonly [number, number])[] {
  const [x, y] = centreOf(target);
  return [
    [x - r, y - r],
    [x, y - r],
    [x + r, y - r],
    [x + r, y + r],
    [x - r, y + r],
    [x - r, y - r],
  ];
}

/** The same from the corner of the stage, where nothing is. */
function fromCorner(target: Element) {
  const { left, top } = stage('network').getBoundingClientRect();
  return [[left + 1, top + 1] as const, ...round(target, 26)];
}

describe('the lasso', () => {
  it('is drawn with Shift from nothing, shows its line, and selects in one step', async () => {
    let line = '';
    await drag(fromCorner(mark('network', 'node', 'actor:germany')), 8, () => {
      line = one('[data-part=lasso] path').getAttribute('d') ?? '';
    });
    expect(line).toMatch(/^M[\d.,]+(L[\d.,]+){3,}Z$/);
    expect(one('[data-part=lasso]')).toBeNull();
    expect(selected()).toEqual(['actor:germany']);
    await frame();
    expect(story.selection.steps().undo).toBe('Select Germany');
    // Ctrl adds; a lasso round nothing clears.
    await drag(fromCorner(mark('network', 'node', 'actor:russia')), 8 + 2);
    expect(selected()).toEqual(['actor:germany', 'actor:russia']);
    const box = stage('network').getBoundingClientRect();
    const corner = [1, 9, 9, 1].map((dx, i) => [box.left + dx, box.top + (i < 2 ? 1 : 9)] as const);
    await drag(corner, 8);
    expect(selected()).toEqual([]);
    story.selection.undo();
    story.selection.undo();
    expect(selected()).toEqual(['actor:germany']);
  });

  it('is armed by a button, over marks too, until Esc', async () => {
    const node = mark('network', 'node', 'actor:germany');
    const before = node.getBoundingClientRect().x;
    button('network').focus();
    await userEvent.keyboard('{Enter}');
    expect(button('network').getAttribute('aria-pressed')).toBe('true');
    const [x, y] = centreOf(node);
    await drag([
      [x, y],
      [x + 9, y - 9],
      [x + 9, y + 9],
      [x - 9, y + 9],
      [x - 9, y - 9],
    ]);
    expect(selected()).toContain('actor:germany');
    await frame();
    expect(mark('network', 'node', 'actor:germany').getBoundingClientRect().x).toBe(before);
    await userEvent.keyboard('{Escape}');
    expect(button('network').getAttribute('aria-pressed')).toBe('false');
    expect(selected()).toContain('actor:germany');
  });

  it('takes events in the timeline and relations in the matrix', async () => {
    stage('timeline').scrollIntoView({ block: 'center' });
    await frame();
    const event: Key = 'event:peace-of-frankfurt';
    button('timeline').click();
    await drag(round(mark('timeline', 'mark', event), 8));
    expect(selected()).toEqual([event]);
    stage('matrix').scrollIntoView({ block: 'center' });
    await frame();
    button('matrix').click();
    await drag(round(one('[data-chart=matrix] svg [data-part=cell]'), 8));
    expect(selected().length).toBeGreaterThan(0);
    for (const key of selected()) expect(key).toMatch(/^relation:/);
  });

  it('is drawn by a finger while the button is pressed; else the finger scrolls', async () => {
    const path = round(mark('network', 'node', 'actor:germany'), 26);
    button('network').click();
    await frame();
    await swipe(path);
    await frame();
    expect(selected()).toEqual(['actor:germany']);
    button('network').click();
    story.selection.clear();
    await swipe(path);
    await frame();
    expect(selected()).toEqual([]);
  });
});
