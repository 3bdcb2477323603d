import type { Meta, StoryObj } from '@storybook/html-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import arabic from '../examples/arabic-names';
import arabicSource from '../examples/arabic-names?raw';
import chinese from '../examples/in-chinese';
import chineseSource from '../examples/in-chinese?raw';
import korean from '../examples/in-korean';
import koreanSource from '../examples/in-korean?raw';
import persian from '../examples/in-persian';
import persianSource from '../examples/in-persian?raw';
import russian from '../examples/in-russian';
import russianSource from '../examples/in-russian?raw';
import { chart, focused, heard, one, tabStop } from './hand';
import { stage } from './stage';

export default { title: 'Languages' } satisfies Meta;

/** Space selects and is said in the language; Enter opens a card with its words; Esc closes it. */
const read =
  (said: RegExp, certainty: RegExp): NonNullable<StoryObj['play']> =>
  async ({ canvasElement: canvas }) => {
    tabStop(canvas, 'network').focus();
    const words = await heard(canvas, () => userEvent.keyboard(' '));
    expect(words[0]).toMatch(said);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    const card = one(canvas, '[data-part=card]');
    await waitFor(() => expect(card).toBeVisible());
    expect(card.textContent).toMatch(certainty);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(card).not.toBeVisible());
    await userEvent.keyboard('{Escape}{Escape}');
  };

/** The axis runs to the left, rows are headed on the right, and arrows follow what is seen. */
const fromTheRight: NonNullable<StoryObj['play']> = async (context) => {
  const { canvasElement: canvas } = context;
  const root = one(canvas, '.summitry');
  expect(getComputedStyle(root).direction).toBe('rtl');
  const left = (selector: string) => one(canvas, selector).getBoundingClientRect().left;
  const mark = (id: string) => `[data-chart=timeline] svg [data-part=mark][data-key="event:${id}"]`;
  expect(left(mark('arrival'))).toBeGreaterThan(left(mark('parade')));
  const cell = left('[data-chart=matrix] svg [data-part=cell]');
  expect(left('[data-chart=matrix] svg [data-part=row-label]')).toBeGreaterThan(cell);
  tabStop(canvas, 'timeline').focus();
  await userEvent.keyboard('{Home}');
  const first = focused().getBoundingClientRect().left;
  await userEvent.keyboard('{ArrowLeft}');
  expect(focused().getBoundingClientRect().left).toBeLessThan(first);
  expect(chart(canvas, 'timeline').contains(focused())).toBe(true);
  await read(/^انتخاب: .*رابطه/, /قطعیت|گونه/)(context);
};

export const Russian: StoryObj = stage(
  russian,
  russianSource,
  read(/^Выбрано: Китай\. \d+ из 12 связей/, /Кто это|Надёжность/),
);
export const Chinese: StoryObj = stage(
  chinese,
  chineseSource,
  read(/^已选择中国/, /类别|可靠程度/),
);
export const Korean: StoryObj = stage(korean, koreanSource, read(/^선택: 중국/, /종류|확실성/));
export const Persian: StoryObj = stage(persian, persianSource, fromTheRight);
export const ArabicNames: StoryObj = stage(
  arabic,
  arabicSource,
  read(/ selected: /, /Kind|Certainty/),
);
