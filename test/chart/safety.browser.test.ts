import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStory, type DatasetInput, type Key, type Story } from '../../src/index';
import { renderStory } from '../../src/static';

/** What a hostile feed would put into a text field. */
const CORPUS = [
  '<script>window.__hit = 1</script>',
  '<img src=x onerror="window.__hit = 1">',
  '"><svg onload=window.__hit=1>',
  "' onmouseover='window.__hit=1",
  '</title></desc></svg><script>window.__hit=1</script>',
  '<a href="javascript:window.__hit=1">x</a>',
  '<style>*{display:none}</style>',
  '<iframe srcdoc="<script>parent.__hit=1</script>"></iframe>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a template engine would run
  '${window.__hit=1}{{constructor.constructor("window.__hit=1")()}}',
  ']]><!--<x>&lt;&#60;',
  '__proto__',
  'constructor',
];
const URLS = [
  'javascript:window.__hit=1',
  ' JAVASCRIPT:window.__hit=1',
  'data:text/html,<script>1</script>',
];

function hostile(text: string, url: string): DatasetInput {
  const evidence = [{ source: text, saidBy: text, locator: text, quote: text, note: text }];
  return {
    title: text,
    description: text,
    sources: [{ id: text, title: text, publisher: text, url, note: text }],
    types: [{ id: text, label: text, color: text }],
    actors: [
      { id: text, name: text, shortName: text, code: text, aliases: [text], note: text },
      { id: 'b', name: `B ${text}`, kind: text },
      { id: 'c', name: text, kind: 'person', partOf: 'b' },
    ],
    relations: [
      {
        id: text,
        type: text,
        label: text,
        shortLabel: text,
        parties: [text, 'b'],
        evidence,
        note: text,
      },
      { type: 'military', parties: [{ actor: text, role: text }, 'c'], sign: -1, evidence },
    ],
    events: [
      {
        id: text,
        title: text,
        shortTitle: text,
        type: text,
        date: '1914',
        participants: [text, 'b'],
        place: text,
        summary: text,
        evidence,
      },
    ],
  };
}

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  host.style.width = '660px';
  document.body.append(host);
  Reflect.deleteProperty(window, '__hit');
});
afterEach(() => host.remove());

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const FORBIDDEN =
  'script,img,iframe,object,embed,style,link,foreignObject,use,image,animate,set,a[href^="j" i],a[href^="d" i]';

/** No element that data could have made, and no handler. */
function check(root: ParentNode, where: string): void {
  expect(root.querySelectorAll(FORBIDDEN), where).toHaveLength(0);
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(name, where).not.toMatch(/^on/i);
      if (name === 'href') expect(value, where).toMatch(/^(https?|mailto):/);
      if (name === 'style') expect(element.namespaceURI, where).toContain('xhtml');
    }
  }
}

async function openCards(story: Story): Promise<void> {
  const { dataset } = story;
  const details = story.element.querySelector('[data-part=selection] button') as HTMLElement;
  for (const { key } of [...dataset.actors, ...dataset.relations, ...dataset.events]) {
    story.selection.set({ selected: new Set<Key>([key]) });
    await frame();
    details.click();
    const card = story.element.querySelector('[role=dialog]');
    await vi.waitFor(() => expect(card?.textContent).not.toBe(''));
    check(story.element, `card of ${key}`);
  }
}

describe('data never become more than text', () => {
  for (const [i, text] of CORPUS.entries()) {
    it(`in page, card, speech and export: ${text}`, async () => {
      const data = hostile(text, URLS[i % URLS.length] as string);
      const before = Object.getOwnPropertyNames(Object.prototype);
      const story = createStory(host, {
        data,
        title: text,
        subtitle: text,
        notes: [text],
        rollUp: i % 2 === 0,
      });
      expect(story.dataset.relations.length).toBe(2);
      check(host, 'page');
      await openCards(story);
      const svg = new DOMParser().parseFromString(story.toSVG(), 'image/svg+xml');
      expect(svg.querySelector('parsererror')).toBeNull();
      check(svg, 'export');
      const still = new DOMParser().parseFromString(renderStory({ data }), 'image/svg+xml');
      expect(still.querySelector('parsererror')).toBeNull();
      check(still, 'static');
      story.destroy();
      await frame();
      expect(Reflect.get(window, '__hit')).toBeUndefined();
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    });
  }
});
