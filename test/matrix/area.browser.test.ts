import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createDataset, createPartnershipMatrix, type PartnershipMatrix } from '../../src/index';
import { layoutMatrix } from '../../src/matrix/layout';
import { randomFrom } from '../../src/model/random';
import { textWidth } from '../../src/scene/text-width';

const N = 100;
const id = (i: number) => `a${String(i).padStart(3, '0')}`;
const random = randomFrom(3);
const pairs = Array.from({ length: 700 }, () => {
  const a = Math.floor(random() * N);
  return [a, (a + 1 + Math.floor(random() * (N - 1))) % N] as const;
});
const data = createDataset({
  actors: Array.from({ length: N }, (_, i) => ({ id: id(i), name: `Actor ${id(i)}` })),
  relations: pairs.map(([a, b], i) => ({
    id: `r${i}`,
    type: i % 2 ? 'energy' : 'military',
    parties: [id(a), id(b)],
  })),
});

let host: HTMLElement;
let chart: PartnershipMatrix;
beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
  chart = createPartnershipMatrix(host, { data, order: 'name', width: 660 });
});
afterEach(() => {
  chart.destroy();
  host.remove();
});

const find = <T extends HTMLElement>(selector: string) => host.querySelector(selector) as T;
const tool = () =>
  [...host.querySelectorAll<HTMLElement>('.summitry-tools button')].find(
    (one) => one.textContent === '⬚',
  )!;

/** Relations between rows and columns, each from one to the next but one. */
const between = ([r0, r1]: readonly number[], [c0, c1]: readonly number[]) =>
  pairs
    .flatMap(([a, b], i) => {
      const isIn = (row: number, column: number) =>
        row >= r0! && row <= r1! && column >= c0! && column <= c1!;
      return isIn(a, b) || isIn(b, a) ? [`relation:r${i}`] : [];
    })
    .sort();
const chosen = () => [...chart.selection.get().selected].sort();

async function drag(
  pointerType: 'mouse' | 'touch',
  from: readonly [number, number],
  to: readonly [number, number],
) {
  const stage = find('.summitry-stage');
  await vi.waitFor(() => expect(stage.querySelector('canvas')).not.toBeNull());
  await vi.waitFor(() => expect(stage.querySelector('.summitry-cross')).not.toBeNull());
  stage.setPointerCapture = () => {};
  const box = stage.getBoundingClientRect();
  const size = { width: box.width, height: box.height };
  const { at, cell, left, top } = layoutMatrix(data, { data, order: 'name' }, size, textWidth);
  const where = ([row, column]: readonly [number, number]) => ({
    clientX: box.left + left + at[column]! + cell / 2,
    clientY: box.top + top + at[row]! + cell / 2,
  });
  const send = (type: string, to: readonly [number, number]) =>
    stage.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        button: 0,
        buttons: 1,
        pointerId: 7,
        pointerType,
        ...where(to),
      }),
    );
  send('pointerdown', from);
  send('pointermove', [from[0] + 5, from[1] + 5]);
  send('pointermove', to);
  expect(find('.summitry-part')).not.toBeNull();
  send('pointerup', to);
}

it.each(['mouse', 'touch'] as const)(
  'a part of cells too small for marks is selected with the tool, by %s',
  async (type) => {
    const voice: string[] = [];
    new MutationObserver(() => voice.push(find('[role=status]').textContent!)).observe(
      find('[role=status]'),
      { childList: true, characterData: true, subtree: true },
    );
    await userEvent.click(tool());
    await drag(type, [10, 40], [29, 69]);
    const wanted = between([10, 29], [40, 69]);
    expect(wanted.length).toBeGreaterThan(20);
    expect(chosen()).toEqual(wanted);
    await vi.waitFor(() =>
      expect(voice).toEqual([`20 × 30 cells selected: ${wanted.length} of 700 relations`]),
    );
    await vi.waitFor(() => expect(find('[data-part=selection]').textContent).toContain(voice[0]));
    expect(chart.selection.steps().undo).toBe('Select 20 × 30 cells');
    expect(find('.summitry-part')).toBeNull();
  },
);

it('the same by keys', async () => {
  await vi.waitFor(() => expect(find('[role=grid] [tabindex="0"]')).not.toBeNull());
  find('[role=grid] [tabindex="0"]').focus();
  await userEvent.keyboard('{Home}{ArrowDown}{ArrowRight}{ArrowRight}');
  await vi.waitFor(() => expect(find('.summitry-cross:not([hidden])')).not.toBeNull());
  await userEvent.keyboard('{Shift>}{ArrowDown>9/}{ArrowRight>9/}{/Shift}');
  const wanted = between([0, 9], [1, 10]);
  expect(chosen()).toEqual(wanted);
  expect(find('[role=status]').textContent).toBe(
    `10 × 10 cells selected: ${wanted.length} of 700 relations`,
  );
});

it('its legend tells what is seen at each size of cells, in the room that it has', async () => {
  const seen = (id: string) =>
    getComputedStyle(find(`[data-legend="${id}"] svg`)).opacity !== '1' ? 'faint' : 'seen';
  const tops = () =>
    ['.summitry-stage', '.summitry-foot'].map((part) => find(part).getBoundingClientRect().top);
  const before = tops();
  expect(find('[data-legend=matrix-closer]')).not.toBeNull();
  expect([seen('type-energy'), seen('sign-1')]).toEqual(['faint', 'seen']);
  find('[data-legend=type-energy]').focus();
  const closer = [...host.querySelectorAll<HTMLElement>('.summitry-tools button')].find(
    (one) => one.textContent === '+',
  )!;
  for (let i = 0; i < 4; i++) closer.click();
  await vi.waitFor(() => expect(find('[data-legend=matrix-places]')).not.toBeNull());
  expect(find('[data-legend=matrix-closer]')).toBeNull();
  expect(seen('type-energy')).toBe('seen');
  expect(document.activeElement).toBe(find('[data-legend=type-energy]'));
  expect(tops()).toEqual(before);
});
