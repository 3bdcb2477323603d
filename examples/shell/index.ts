// The index of the examples: one link each, the chosen one drawn, its source below.

interface Drawn {
  destroy(): void;
}
type Example = (host: HTMLElement) => Drawn | Promise<Drawn>;

const modules = import.meta.glob<{ default: Example }>(['../*.ts', '!../*.config.ts']);
const sources = import.meta.glob<string>(['../*.ts', '!../*.config.ts'], {
  query: '?raw',
  import: 'default',
});
const pages = Object.keys(import.meta.glob(['../*.html', '!../index.html'], { query: '?url' }));

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const nameOf = (path: string) => path.replace(/^\.\.\/|\.ts$/g, '');
const title = (name: string) => name.replace(/\.html$/, '').replaceAll('-', ' ');
const names = Object.keys(modules).map(nameOf);

let drawn: Drawn | undefined;
let turn = 0;

function link(href: string, text: string, current: boolean): HTMLLIElement {
  const item = document.createElement('li');
  const anchor = item.appendChild(document.createElement('a'));
  anchor.href = href;
  anchor.textContent = text;
  if (current) anchor.setAttribute('aria-current', 'page');
  return item;
}

function list(chosen: string): void {
  const items = [
    ...names.map((name) => link(`#${name}`, title(name), name === chosen)),
    ...pages.map((page) =>
      link(page.replace('../', '/examples/'), `${title(nameOf(page))} (page)`, false),
    ),
  ];
  const ul = document.createElement('ul');
  ul.append(...items);
  byId('list').replaceChildren(ul);
}

async function show(): Promise<void> {
  const mine = ++turn;
  // Behind it stands what an example keeps in the address.
  const [wished = ''] = decodeURIComponent(location.hash.slice(1)).split('&');
  const name = names.includes(wished) ? wished : (names[0] ?? '');
  list(name);
  drawn?.destroy();
  drawn = undefined;
  const host = document.createElement('div');
  byId('stage').replaceChildren(host);
  const load = modules[`../${name}.ts`];
  if (!load) return;
  try {
    const example = (await load()).default;
    if (mine !== turn) return;
    drawn = await example(host);
  } catch (error) {
    host.textContent = `This example failed: ${error instanceof Error ? error.message : error}`;
  }
  const code = byId('code');
  code.hidden = false;
  const source = await sources[`../${name}.ts`]?.();
  const pre = code.querySelector('pre');
  if (mine === turn && pre) pre.textContent = source ?? '';
}

byId('theme').addEventListener('change', (event) => {
  document.documentElement.dataset.theme = (event.target as HTMLSelectElement).value;
});
addEventListener('hashchange', show);
void show();
