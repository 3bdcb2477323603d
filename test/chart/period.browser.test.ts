import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { europeanAlliances } from '../../src/datasets';
import {
  createAllianceNetwork,
  createEventTimeline,
  createPartnershipMatrix,
  createStory,
  type Story,
} from '../../src/index';
import { centreOf, drag, swipe } from './fingers';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

let host: HTMLElement;
let story: Story;
let heard: string[];
let observer: MutationObserver;
beforeEach(async () => {
  host = document.createElement('div');
  host.style.width = '700px';
  document.body.append(host);
  story = createStory(host, { data: europeanAlliances, charts: ['timeline', 'matrix'] });
  heard = [];
  const said = one('[role=status]');
  observer = new MutationObserver(() => heard.push(said.textContent ?? ''));
  observer.observe(said, { childList: true, characterData: true, subtree: true });
  one('[data-part=time]').scrollIntoView({ block: 'center' });
  await frame();
});
afterEach(() => {
  observer.disconnect();
  story.destroy();
  host.remove();
  window.scrollTo(0, 0);
});

const one = <T extends HTMLElement = HTMLElement>(selector: string) =>
  host.querySelector(selector) as T;
const strip = () => one('.summitry-strip');
const slider = (part: 'start' | 'end' | 'asOf') => one(`.summitry-strip [data-part=${part}]`);
const field = (label: string) =>
  [...host.querySelectorAll('label')].find((l) => l.textContent === label)
    ?.firstElementChild as HTMLInputElement;
const period = () =>
  story.selection.get().period?.map((ms) => new Date(ms).toISOString().slice(0, 10)) ?? null;
/** A place on the strip, as a share of its width. */
const on = (share: number): readonly [number, number] => {
  const box = strip().getBoundingClientRect();
  return [box.left + share * box.width, box.top + 40];
};

describe('the period', () => {
  it('is swept with a pointer, live, as one step that is said once', async () => {
    let live = '';
    await drag([on(0.25), on(0.3), on(0.5), on(0.75)], 0, () => {
      live = story.selection.steps().undo ?? 'none yet';
    });
    await frame();
    expect(live).toBe('none yet');
    // 518 months from May 1871 to June 1914.
    expect(period()?.[0]).toMatch(/^188[12]-/);
    expect(period()?.[1]).toMatch(/^190[34]-/);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatch(
      /^Period .*188.*190.*\. Filter: \d+ of 20 relations, \d+ of 18 events shown$/,
    );
    expect(heard[0]?.split(/\s+/).length).toBeLessThanOrEqual(20);
    expect(host.querySelectorAll('[data-chart=timeline] svg [data-part=period]')).toHaveLength(1);
    expect(story.selection.undo()).toBe(true);
    expect(period()).toBeNull();
    expect(story.selection.undo()).toBe(false);
  });

  it('is moved as a whole, stretched by its handles and by a press beside it', async () => {
    story.selection.set({ period: [Date.UTC(1890, 0), Date.UTC(1900, 0)] });
    await frame();
    await drag([centreOf(one('[data-part=window]')), on(0.9), on(1.2)]);
    expect(period()).toEqual(['1904-07-01', '1914-07-01']);
    await frame();
    const start = slider('start').getBoundingClientRect();
    expect(start.width).toBeGreaterThanOrEqual(24);
    await drag([centreOf(slider('start')), on(0.5), on(-0.05)]);
    expect(period()).toBeNull();
    story.selection.set({ period: [Date.UTC(1890, 0), Date.UTC(1900, 0)] });
    await frame();
    await drag([on(0.95)]);
    expect(period()?.[0]).toBe('1890-01-01');
    expect(period()?.[1]).toMatch(/^1912/);
  });

  it('goes by keys: a held key is one step, and the words are dates', async () => {
    slider('start').focus();
    await userEvent.keyboard('{PageUp}');
    expect(period()).toEqual(['1872-05-01', '1914-07-01']);
    await frame();
    expect(slider('start').getAttribute('aria-valuetext')).toBe('May 1872');
    await userEvent.keyboard('{ArrowRight>3/}');
    expect(period()?.[0]).toBe('1872-08-01');
    expect(heard).toHaveLength(2);
    await userEvent.keyboard('{ArrowDown}');
    expect(period()?.[0]).toBe('1872-07-01');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(period()?.[0]).toBe('1872-08-01');
    await userEvent.keyboard('{Delete}');
    expect(period()).toBeNull();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(slider('end'));
    await userEvent.keyboard('{Home}');
    expect(period()).toEqual(['1871-05-01', '1871-06-01']);
    await frame();
    const { ariaValueMin, ariaValueNow, ariaValueMax } = slider('end');
    expect(Number(ariaValueMin)).toBe(Number(ariaValueNow));
    expect(Number(ariaValueMax)).toBe(1914 * 12 + 5);
    await userEvent.keyboard('{ArrowLeft}');
    expect(period()).toEqual(['1871-05-01', '1871-06-01']);
  });

  it.each([
    ['ltr', '{ArrowRight}', '{ArrowLeft}'],
    ['rtl', '{ArrowLeft}', '{ArrowRight}'],
  ] as const)(
    'is extended from event to event with Shift and an arrow, %s',
    async (direction, on, back) => {
      story.update({ direction });
      await frame();
      const option = () => document.activeElement?.getAttribute('data-key');
      one('[data-chart=timeline] [role=option][tabindex="0"]').focus();
      await userEvent.keyboard('{Home}');
      const first = option();
      await userEvent.keyboard(`{Shift>}${on}{/Shift}`);
      const [from, to] = period() ?? [];
      expect(option()).not.toBe(first);
      expect(heard.filter((words) => words.startsWith('Period'))).toHaveLength(1);
      await userEvent.keyboard(`{Shift>}${on.replace('}', '>3/}')}{/Shift}`);
      const [same, later] = period() ?? [];
      expect(same).toBe(from);
      expect(String(later) > String(to)).toBe(true);
      expect(story.selection.undo()).toBe(true);
      expect(period()).toEqual([from, to]);
      await frame();
      await userEvent.keyboard(`{Shift>}${back}{/Shift}`);
      expect(period()).toEqual([from, to]);
      story.selection.set({ period: [Date.UTC(1900, 0), Date.UTC(1908, 0)] });
      await frame();
      await userEvent.keyboard(`{Shift>}${back}{/Shift}`);
      expect(period()?.[0]?.startsWith('18')).toBe(true);
      expect(period()?.[1]).toBe('1908-01-01');
      expect(option()).toBeTruthy();
    },
  );

  it('follows the arrows over the edge of a zoomed timeline', async () => {
    one('[data-chart=timeline] [role=option][tabindex="0"]').focus();
    const option = () => document.activeElement?.getAttribute('data-key');
    await userEvent.keyboard('{End}');
    const last = option();
    await userEvent.keyboard('0{Home}');
    const first = option();
    await userEvent.keyboard('++');
    for (let press = 0; press < 60 && option() !== last; press++) {
      await userEvent.keyboard('{ArrowRight}');
      await frame();
    }
    expect(option()).toBe(last);
    expect(option()).not.toBe(first);
  });

  it('mirrors where text runs from the right', async () => {
    story.update({ direction: 'rtl' });
    await frame();
    slider('start').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(period()?.[0]).toBe('1871-06-01');
    story.selection.set({ period: null });
    await frame();
    await drag([on(0.25), on(0.2), on(0)]);
    expect(period()?.[0]).toMatch(/^190/);
    expect(period()?.[1]).toBe('1914-07-01');
    await frame();
    const [start, end] = [slider('start'), slider('end')].map((e) => e.getBoundingClientRect());
    expect(start?.left).toBeGreaterThan(end?.right ?? 0);
  });

  it('is swept by a finger along it, while a finger across it scrolls the page', async () => {
    await swipe([on(0.25), on(0.3), on(0.4), on(0.5)]);
    await frame();
    expect(period()?.[0]).toMatch(/^188/);
    expect(heard).toHaveLength(1);
    story.selection.undo();
    const [x, y] = on(0.5);
    const before = window.scrollY;
    await swipe([0, -8, -20, -40, -60, -80].map((dy) => [x, y - dy] as const));
    await frame();
    expect(window.scrollY).not.toBe(before);
    expect(period()).toBeNull();
    expect(story.selection.undo()).toBe(false);
  });

  it('takes typed dates in EDTF, and says what is none', async () => {
    expect([field('From').value, field('To').value]).toEqual(['1871-05', '1914-06']);
    await userEvent.fill(field('From'), '1907-08-31');
    await userEvent.keyboard('{Enter}');
    expect(period()?.[0]).toBe('1907-08-31');
    await userEvent.fill(field('To'), '1912');
    await userEvent.keyboard('{Tab}');
    expect(period()).toEqual(['1907-08-31', '1913-01-01']);
    await frame();
    expect(slider('start').getAttribute('aria-valuetext')).toBe('31 August 1907');
    expect(heard).toHaveLength(2);
    for (const [text, fault] of [
      ['soon', /“soon” is no date/],
      ['1913', /end before it starts/],
    ] as const) {
      await userEvent.fill(field('From'), text);
      await userEvent.keyboard('{Enter}');
      expect(field('From').getAttribute('aria-invalid')).toBe('true');
      expect(one('.summitry-time [role=alert]').textContent).toMatch(fault);
      expect(period()).toEqual(['1907-08-31', '1913-01-01']);
    }
    await userEvent.fill(field('From'), '');
    await userEvent.keyboard('{Enter}');
    expect(period()).toEqual(['1871-05-01', '1913-01-01']);
    expect(field('From').getAttribute('aria-invalid')).toBe('false');
    await userEvent.fill(field('From'), '۱۹۰۷');
    await userEvent.keyboard('{Enter}');
    expect(period()?.[0]).toBe('1907-01-01');
  });

  it('goes back to the whole time, as-of date and all, in one step', async () => {
    slider('asOf').focus();
    await userEvent.keyboard('{PageDown}{PageDown}');
    expect(new Date(story.selection.get().asOf ?? 0).toISOString()).toMatch(/-(28|29|30|31)T/);
    expect(heard.at(-1)).toMatch(/^As of /);
    story.selection.set({ period: [0, 1] });
    await frame();
    expect(slider('asOf').textContent).toMatch(/^as of \d/);
    [...host.querySelectorAll('button')].find((b) => b.textContent === 'Whole time')?.click();
    expect(story.selection.get()).toMatchObject({ period: null, asOf: null });
    story.selection.undo();
    expect(story.selection.get()).toMatchObject({ period: [0, 1] });
  });

  it('says its as-of date beside its handle, which is held where it is taken', async () => {
    expect(slider('asOf').textContent).toBe('as of 31 December 1907');
    for (const [day, text] of [
      [Date.UTC(1871, 4, 1), 'as of 1 May 1871'],
      [Date.UTC(1914, 5, 30), 'as of 30 June 1914'],
      [Date.UTC(1890, 0, 31), 'as of 31 January 1890'],
    ] as const) {
      story.selection.set({ asOf: day });
      await frame();
      expect(slider('asOf').textContent).toBe(text);
      const [pill, line] = [slider('asOf'), strip()].map((e) => e.getBoundingClientRect());
      expect(pill?.left).toBeGreaterThanOrEqual((line?.left ?? 0) - 1);
      expect(pill?.right).toBeLessThanOrEqual((line?.right ?? 0) + 1);
      expect(pill?.height).toBeGreaterThanOrEqual(24);
    }
    const { left, top } = slider('asOf').getBoundingClientRect();
    await drag([
      [left + 4, top + 12],
      [left + 9, top + 12],
      [left + 4, top + 12],
    ]);
    expect(story.selection.get().asOf).toBe(Date.UTC(1890, 0, 31));
  });

  it.each(['ltr', 'rtl'] as const)(
    'draws bars of time in the order of the strip, %s',
    async (direction) => {
      story.update({ direction });
      story.selection.set({ period: [Date.UTC(1890, 0), Date.UTC(1900, 0)] });
      await frame();
      const part = (name: string) => one(`.summitry-strip [data-part=${name}]`);
      const box = part('window').getBoundingClientRect();
      const [start, end] = [slider('start'), slider('end')].map((e) => e.getBoundingClientRect());
      const [early, late] = direction === 'ltr' ? [start, end] : [end, start];
      expect(early?.right).toBeCloseTo(box.left, 0);
      expect(late?.left).toBeCloseTo(box.right, 0);
      for (const grip of [start, end]) {
        expect(grip?.width).toBeGreaterThanOrEqual(24);
        expect(grip?.height).toBeGreaterThanOrEqual(24);
      }
      expect(part('density-events').getAttribute('d')?.match(/M/g)?.length).toBeGreaterThan(5);
      const [from, to] = [...one('.summitry-ends').children].map((e) => e.textContent);
      expect([from, to]).toEqual(['May 1871', 'June 1914']);
    },
  );

  it('has nothing that axe finds, open, chosen and faulty', async () => {
    story.selection.set({ period: [Date.UTC(1890, 0), Date.UTC(1900, 0)], asOf: 0 });
    await userEvent.fill(field('From'), 'soon');
    await userEvent.keyboard('{Enter}');
    const found = await axe.run(one('[data-part=time]'));
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)])).toEqual([]);
  });

  it('stands under a timeline and a story, elsewhere where asked, and not without dates', () => {
    const shown = (make: typeof createStory, more = {}, data: object = europeanAlliances) => {
      const chart = make(host, { data: data as never, ...more });
      const control = chart.element.querySelector('[data-part=time]') as HTMLElement | null;
      const is = Boolean(control && !control.hidden);
      chart.destroy();
      return is;
    };
    expect(shown(createEventTimeline as never)).toBe(true);
    expect(shown(createAllianceNetwork as never)).toBe(false);
    expect(shown(createPartnershipMatrix as never, { timeControls: true })).toBe(true);
    expect(shown(createStory, { timeControls: false })).toBe(false);
    expect(shown(createStory, {}, { actors: [], relations: [], events: [] })).toBe(false);
    story.update({ timeControls: false });
    expect(one('[data-part=time]').hidden).toBe(true);
    story.update({ timeControls: true });
    expect(one('[data-part=time]').hidden).toBe(false);
  });
});
