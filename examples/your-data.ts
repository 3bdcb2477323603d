// Drop a file of yours: a table, a Gephi file, a timeline. Nothing leaves this page.
import { createDatasetFromColumns, createStory, type Story } from 'summitry';
import { toCSV, toGEXF, toHTML, toJSON, toPNG } from 'summitry/export';
import { importAny, importFormats, importStream } from 'summitry/import';
import { button, download, part } from './data/part';

/** Bytes above which a table is read piece by piece, so that it can be stopped. */
const LARGE = 4_000_000;
/** Issues that are listed; the rest are counted. */
const LISTED = 100;

const STYLES = `
.your-data { display: grid; gap: 16px; font: 16px/1.5 system-ui, sans-serif; }
.your-data p, .your-data h2 { margin: 0; }
.your-data h2 { font-size: 18px; }
.your-data [data-part=drop] { border: 2px dashed #767c85; border-radius: 8px; padding: 24px; display: grid; gap: 12px; justify-items: start; }
.your-data [data-part=drop][data-over] { border-style: solid; border-color: #2c418f; }
.your-data button, .your-data input, .your-data summary { min-height: 32px; font: inherit; }
.your-data textarea { width: 100%; box-sizing: border-box; min-height: 120px; }
.your-data [data-part=exports] { display: flex; flex-wrap: wrap; gap: 8px; }
.your-data details { width: 100%; }
.your-data ul { margin: 0; padding-left: 20px; max-height: 240px; overflow: auto; overflow-wrap: anywhere; }
.your-data [hidden] { display: none; }`;

const worker = () =>
  new Worker(new URL('./data/import-worker.ts', import.meta.url), { type: 'module' });

/** Reads a file of any format; a large table by pieces, with a way to stop. */
async function read(file: File, tell: (share: number) => void, signal: AbortSignal) {
  const isTable = /\.(?:csv|tsv|tab|txt)$/i.test(file.name);
  if (file.size < LARGE || !isTable)
    return importAny(file.name, new Uint8Array(await file.arrayBuffer()), { worker });
  const onProgress = ({ bytes }: { bytes: number }) => tell(bytes / file.size);
  return importStream(file.stream(), { worker, onProgress, signal });
}

export default (host: HTMLElement) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const picker = part('input', { type: 'file', 'aria-label': 'Choose a file' });
  const pasted = part('textarea', { 'aria-label': 'Paste a table or JSON', spellcheck: 'false' });
  const draw = button('Draw what is pasted', () => take(new File([pasted.value], 'pasted')));
  const paste = part('details', {}, part('summary', {}, 'Or paste'), pasted, draw);
  const labels = importFormats.filter(({ name }) => name !== 'xml').map(({ label }) => label);
  const formats = part('details', {}, part('summary', {}, 'Which files'), labels.join('; '));
  const drop = part(
    'div',
    { 'data-part': 'drop', role: 'group', 'aria-label': 'Your file' },
    part('p', {}, 'Drop a file here, or choose one. It stays on this computer.'),
    picker,
    paste,
    formats,
  );
  const status = part('p', { role: 'status' });
  const bar = part('progress', { 'aria-label': 'Reading' });
  const stop = button('Stop', () => job.abort());
  const count = part('h2');
  const list = part('ul', { tabindex: '0', 'aria-label': 'Issues' });
  const issues = part('section', { 'data-part': 'issues-of-file' }, count, list);
  const charts = part('div');
  const exports = part(
    'div',
    { 'data-part': 'exports', role: 'group', 'aria-label': 'Take it with you' },
    ...(
      [
        ['JSON', 'data.json', (story) => toJSON(story)],
        ['CSV of relations', 'relations.csv', (story) => toCSV(story)],
        ['CSV of events', 'events.csv', (story) => toCSV(story, 'events')],
        ['GEXF for Gephi', 'network.gexf', (story) => toGEXF(story)],
        ['SVG', 'charts.svg', (story) => story.toSVG()],
        ['PNG', 'charts.png', (story) => toPNG(story.toSVG())],
        ['Web page', 'charts.html', (story) => toHTML(story)],
      ] as [string, string, (story: Story) => string | Blob | Promise<string | Blob>][]
    ).map(([words, name, make]) => button(words, () => save(name, make))),
  );
  const all = part('section', { class: 'your-data', 'aria-label': 'Your data' });
  all.append(drop, status, bar, stop, issues, exports, charts);
  host.append(all);

  let story: Story | undefined;
  let job = new AbortController();
  const show = (isReading: boolean) => {
    bar.hidden = !isReading;
    stop.hidden = !isReading;
  };
  show(false);
  issues.hidden = true;
  exports.hidden = true;

  async function save(
    name: string,
    make: (story: Story) => string | Blob | Promise<string | Blob>,
  ) {
    try {
      if (story) download(name, await make(story));
    } catch (error) {
      status.textContent = `${name} could not be made: ${(error as Error).message}`;
    }
  }

  async function take(file: File): Promise<void> {
    job.abort();
    job = new AbortController();
    const { signal } = job;
    status.textContent = `Reading ${file.name}…`;
    bar.removeAttribute('value');
    show(true);
    try {
      const made = await read(file, (share) => bar.setAttribute('value', String(share)), signal);
      if (signal.aborted) return;
      const data = createDatasetFromColumns(made.input);
      const title = data.title || file.name.replace(/\.\w+$/, '');
      list.replaceChildren();
      tellIssues([...made.issues, ...data.issues]);
      const of = (kind: 'actor' | 'relation' | 'event') => {
        const number = data.count(kind);
        return `${number} ${kind}${number === 1 ? '' : 's'}`;
      };
      const isEmpty = !data.count('actor') && !data.count('event');
      status.textContent = isEmpty
        ? `Nothing in ${file.name} can be drawn; below is why.`
        : `${file.name}: ${(['actor', 'relation', 'event'] as const).map(of).join(', ')}.`;
      charts.hidden = isEmpty;
      exports.hidden = isEmpty;
      if (isEmpty) return;
      if (story) story.update({ data, title });
      else story = createStory(charts, { data, title });
    } catch (error) {
      if (signal.aborted) return;
      status.textContent = `${file.name} could not be read: ${(error as Error).message}`;
    } finally {
      if (signal === job.signal) show(false);
      if (signal.aborted && signal === job.signal) status.textContent = 'Stopped.';
    }
  }

  function tellIssues(found: readonly { path: string; message: string }[]): void {
    issues.hidden = !found.length;
    count.textContent = found.length === 1 ? '1 issue' : `${found.length} issues`;
    const lines = found
      .slice(0, LISTED)
      .map(({ path, message }) => (path ? `${path}: ${message}` : message));
    if (found.length > LISTED) lines.push(`and ${found.length - LISTED} more`);
    list.replaceChildren(...lines.map((line) => part('li', {}, line)));
  }

  const given = new AbortController();
  const on = (type: string, run: (event: DragEvent) => void) =>
    all.addEventListener(type, run as EventListener, { signal: given.signal });
  on('dragover', (event) => {
    event.preventDefault();
    drop.dataset.over = '';
  });
  on('dragleave', () => delete drop.dataset.over);
  on('drop', (event) => {
    event.preventDefault();
    delete drop.dataset.over;
    const file = event.dataTransfer?.files[0];
    const text = event.dataTransfer?.getData('text');
    if (file ?? text) void take(file ?? new File([text ?? ''], 'dropped'));
  });
  on('paste', (event) => {
    const { clipboardData } = event as unknown as ClipboardEvent;
    const file = clipboardData?.files[0];
    if (file) void take(file);
  });
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    if (file) void take(file);
  });

  return {
    destroy() {
      job.abort();
      given.abort();
      story?.destroy();
      all.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    },
  };
};
