import { afterEach, expect, test } from 'vitest';
import { beijingSummit } from '../../src/datasets';
import { createSelection, createStory, type Story, type StoryStep } from '../../src/index';

let story: Story | undefined;
let host: HTMLElement;
afterEach(() => {
  story?.destroy();
  host.remove();
});

const STEPS: StoryStep[] = [
  { title: 'Who', text: 'Two neighbours.', view: { selected: ['actor:china', 'actor:russia'] } },
  { text: 'What was only hinted.', view: { filter: { kind: 'certainty', levels: ['hinted'] } } },
  {
    title: 'When',
    text: 'In September.',
    view: { asOf: '2025-09', period: ['2025-09-01', '2025-09'] },
  },
];

function draw(options: object = {}): Story {
  host = document.createElement('div');
  document.body.append(host);
  story = createStory(host, { data: beijingSummit, charts: ['matrix'], steps: STEPS, ...options });
  return story;
}
const part = (name: string) => host.querySelector<HTMLElement>(`[data-part=${name}]`);
const text = () => host.querySelector('.summitry-tour p')?.textContent;
const press = (key: string) =>
  part('next')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

test('a tour goes through views by buttons and keys, says each once, and can be left', async () => {
  const { selection } = draw();
  await expect.poll(text).toBe('Two neighbours.');
  expect([...selection.get().selected].sort()).toEqual(['actor:china', 'actor:russia']);
  expect(part('back')?.getAttribute('aria-disabled')).toBe('true');
  expect(part('tour')?.getAttribute('aria-label')).toBe('Guided tour');
  part('next')?.click();
  expect(text()).toBe('What was only hinted.');
  expect(selection.get().filter).toEqual({ kind: 'certainty', levels: ['hinted'] });
  expect(selection.get().selected.size).toBe(0);
  expect(host.querySelector('[role=status]')?.textContent).toBe('What was only hinted.');
  expect(selection.steps().undo).toBe('What was only hinted.');
  press('End');
  expect(selection.get().asOf).toBe(Date.UTC(2025, 8, 30));
  expect(selection.get().period).toEqual([Date.UTC(2025, 8, 1), Date.UTC(2025, 9, 1)]);
  expect(part('next')?.getAttribute('aria-disabled')).toBe('true');
  press('ArrowRight');
  expect(text()).toBe('In September.');
  // By hand, off the tour; and back.
  expect(part('resume')?.hidden).toBe(true);
  selection.set({ selected: new Set(['actor:india'] as const) });
  await expect.poll(() => part('resume')?.hidden).toBe(false);
  part('resume')?.click();
  expect(selection.get().selected.size).toBe(0);
  expect(part('resume')?.hidden).toBe(true);
  // Who undoes is where he was.
  press('ArrowLeft');
  selection.undo();
  await expect.poll(text).toBe('In September.');
});

test('a view that the reader came with stays; steps that change are gone through anew', async () => {
  const selection = createSelection({ selected: new Set(['actor:india'] as const) });
  draw({ selection });
  await expect.poll(() => part('resume')?.hidden).toBe(false);
  expect([...selection.get().selected]).toEqual(['actor:india']);
  story?.update({ steps: [{ text: 'Alone.' }] });
  await expect.poll(text).toBe('Alone.');
  story?.update({ steps: [] });
  expect(part('tour')?.hidden).toBe(true);
});

test('a step with a place in the page is gone to when that is scrolled to', async () => {
  const page = document.createElement('main');
  page.innerHTML = '<p id="one" style="height:900px"></p><p id="two" style="height:900px"></p>';
  document.body.append(page);
  const [first, second] = STEPS as [StoryStep, StoryStep];
  draw({
    steps: [
      { ...first, at: '#one' },
      { ...second, at: '#two' },
    ],
  });
  await expect.poll(text).toBe('Two neighbours.');
  document.getElementById('two')?.scrollIntoView({ block: 'center' });
  await expect.poll(text).toBe('What was only hinted.');
  document.getElementById('one')?.scrollIntoView({ block: 'center' });
  await expect.poll(text).toBe('Two neighbours.');
  page.remove();
});

test('steps that make no sense are refused in words', () => {
  expect(() => draw({ steps: 'three' })).toThrow('story: steps must be a list, got "three"');
  expect(() => draw({ steps: [{}] })).toThrow('steps[0].text must be a text');
  expect(() => draw({ steps: [{ text: 'x', view: { asOf: 'soon' } }] })).toThrow(/date.*"soon"/);
});
