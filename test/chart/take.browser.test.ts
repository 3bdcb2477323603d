import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  type Chart,
  createAllianceNetwork,
  createDataset,
  createEventTimeline,
  createStory,
  type DatasetInput,
  decodeState,
  syncUrl,
} from '../../src/index';
import { fa } from '../../src/locales';

const data: DatasetInput = {
  title: 'Who signs, and who hints: «Сила» 2',
  actors: ['a', 'b', 'c'].map((id) => ({ id, name: `Actor ${id}` })),
  relations: [
    { id: 'ab', parties: ['a', 'b'], type: 'energy', start: '1907' },
    { id: 'bc', parties: ['b', 'c'], type: 'trade', start: '1910', label: '=1+1' },
  ],
  events: [{ id: 'talks', title: 'Talks', date: '1907', participants: ['a', 'b'] }],
};

let host: HTMLElement;
let chart: Chart;
let leave = () => {};
const files: { name: string; type: string; text: string; bytes: number }[] = [];
const blobs = new Map<string, Blob>();
beforeEach(() => {
  host = document.createElement('div');
  host.style.width = '700px';
  document.body.append(host);
  files.length = 0;
  const made = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = made(blob as Blob);
    blobs.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(async function (
    this: HTMLAnchorElement,
  ) {
    const blob = blobs.get(this.href) as Blob;
    const { type, size: bytes } = blob;
    files.push({ name: this.download, type, text: await blob.text(), bytes });
  });
});
afterEach(() => {
  leave();
  vi.restoreAllMocks();
  chart.destroy();
  host.remove();
  history.replaceState(null, '', location.pathname + location.search);
});

const said = () => host.querySelector(':scope > * > .summitry-said')?.textContent;
const names = () => [...host.querySelectorAll('[role=menuitem]')].map((item) => item.textContent);
async function take(label: string, panel: ParentNode = host): Promise<void> {
  const more = panel.querySelector<HTMLElement>('[aria-haspopup=menu]') as HTMLElement;
  more.focus();
  await userEvent.keyboard('{Enter}');
  const item = () =>
    [...panel.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) =>
      one.textContent?.startsWith(label),
    );
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('menuitem');
  item()?.focus();
  await userEvent.keyboard('{Enter}');
}

describe('a link to this view', () => {
  it('goes to the clipboard under the name that the page reads, and is said', async () => {
    chart = createAllianceNetwork(host, { data });
    leave = syncUrl(chart.selection, { param: 'seen' });
    chart.selection.set({ selected: new Set(['actor:b']) });
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
      copied.push(text);
    });
    await take('Copy link');
    await expect.poll(said).toBe('Link copied');
    const [page, state] = copied[0]?.split('#seen=') ?? [];
    expect(page).toBe(location.href.split('#')[0]);
    expect([...decodeState(state as string).selected]).toEqual(['actor:b']);
    expect(document.activeElement?.getAttribute('aria-haspopup')).toBe('menu');
  });

  it('says where it has no room for all', async () => {
    chart = createAllianceNetwork(host, { data });
    leave = syncUrl(chart.selection);
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const many = Array.from({ length: 400 }, (_, i): `actor:${string}` => `actor:number ${i}`);
    chart.selection.set({ selected: new Set(many), asOf: 5 });
    await take('Copy link');
    await expect.poll(said).toBe('Link copied, without what has no room in it');
    expect(copied.mock.calls[0]?.[0].length).toBeLessThan(2100);
  });

  it('without a clipboard is copied as of old, else stands in the address', async () => {
    chart = createAllianceNetwork(host, { data });
    leave = syncUrl(chart.selection);
    chart.selection.set({ selected: new Set(['actor:c']) });
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    const old = vi.spyOn(document, 'execCommand').mockReturnValue(true);
    await take('Copy link');
    await expect.poll(said).toBe('Link copied');
    expect(document.querySelector('body > textarea')).toBeNull();
    old.mockReturnValue(false);
    await take('Copy link');
    await expect.poll(said).toBe('Not copied: the link is in the address bar now');
    expect(location.hash).toContain('actor:c');
  });

  it('is off where the page would not open it', async () => {
    chart = createAllianceNetwork(host, { data });
    leave = syncUrl(chart.selection);
    leave();
    await take('Copy link');
    expect(names().find((name) => name?.startsWith('Copy'))).toContain('this page keeps none');
    expect(said()).toBe('');
  });
});

describe('files', () => {
  it('of each format hold what is shown, and are said', async () => {
    chart = createAllianceNetwork(host, { data });
    chart.selection.set({ filter: { kind: 'types', types: ['trade'] } });
    const stem = 'who-signs-and-who-hints-сила-2';
    for (const format of ['SVG', 'PNG', 'CSV', 'JSON', 'HTML', 'GEXF']) {
      await take(`Save as ${format}`);
      await expect.poll(said).toContain(`${stem}.${format.toLowerCase()}`);
      expect(said()).toContain('saved');
    }
    await expect.poll(() => files.length).toBe(6);
    expect(files.map(({ name }) => name)).toEqual(
      ['svg', 'png', 'csv', 'json', 'html', 'gexf'].map((ending) => `${stem}.${ending}`),
    );
    const [svg, png, csv, json, html, gexf] = files.map(({ text }) => text);
    expect(svg).toBe(chart.toSVG());
    expect(png?.slice(1, 4)).toBe('PNG');
    expect(csv?.split('\r\n')).toHaveLength(3);
    expect(csv).toContain("'=1+1");
    expect(createDataset(JSON.parse(json ?? '')).relations.map(({ id }) => id)).toEqual(['bc']);
    expect(html).toContain(`<html lang="en"`);
    const read = new DOMParser().parseFromString(gexf ?? '', 'text/xml');
    expect(read.querySelectorAll('edge')).toHaveLength(1);
  });

  it('of a timeline are its events; GEXF is the network’s; what fails is said', async () => {
    chart = createEventTimeline(host, { data });
    await take('Save as CSV');
    await expect.poll(() => files[0]?.text).toContain('Talks');
    expect(names().some((name) => name?.includes('GEXF'))).toBe(false);
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('not here');
    });
    await take('Save as SVG');
    await expect.poll(said).toContain('could not be made');
  });

  it('of a story are the whole story, in the reader’s language', async () => {
    chart = createStory(host, { data, messages: fa, title: 'Story' });
    await take('ذخیره با قالب SVG', host.querySelector('[data-chart=matrix]') as Element);
    await expect.poll(() => files[0]?.name).toBe('story.svg');
    expect(files[0]?.text).toBe(chart.toSVG());
    await expect.poll(said).toContain('ذخیره شد');
  });
});
