import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { renderAllianceNetwork } from '../../src/static';
import { fileOf, lines } from './pictures';

// A busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

interface Drawn {
  toSVG(): string;
  destroy(): void;
}
const modules = import.meta.glob<{ default: (host: HTMLElement) => Drawn }>(
  ['../../examples/*.ts', '!../../examples/*.config.ts'],
  { eager: true },
);
const sources = import.meta.glob<string>(['../../examples/*.ts', '!../../examples/*.config.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const examples = Object.entries(modules).map(([path, { default: draw }]) => ({
  name: path.replace(/^.*\/|\.ts$/g, ''),
  draw,
  source: sources[path] ?? '',
}));

// Pictures as they are once all is there that loads on use: whatever ran before in this page.
beforeAll(() => void renderAllianceNetwork({ data: { actors: [] } }));

let host: HTMLElement;
let failures: string[];
const hear = (event: ErrorEvent | PromiseRejectionEvent) =>
  failures.push('reason' in event ? String(event.reason) : event.message);

beforeEach(() => {
  failures = [];
  window.addEventListener('error', hear);
  window.addEventListener('unhandledrejection', hear);
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(() => {
  window.removeEventListener('error', hear);
  window.removeEventListener('unhandledrejection', hear);
  host.remove();
});

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

async function drawnAt(width: number, draw: (host: HTMLElement) => Drawn): Promise<string> {
  host.style.width = `${width}px`;
  const drawn = draw(host);
  await frame();
  const svg = drawn.toSVG();
  drawn.destroy();
  expect(failures).toEqual([]);
  return lines(svg);
}

describe.for(examples)('$name', ({ name, draw, source }) => {
  test('says what it shows, and imports only what is public', () => {
    expect(source).toMatch(/^\/\/ [A-Z].*[.:]\n/);
    const imported = [...source.matchAll(/from '([^']+)'/g)].map(([, from]) => from);
    expect(imported.length).toBeGreaterThan(0);
    for (const from of imported)
      expect(from).toMatch(
        /^(summitry(\/(analysis|datasets|export|import|locales|static))?|\.\/data\/[a-z-]+)$/,
      );
  });

  // One draws nothing until it is given a file: stories/your-data tries it.
  test.skipIf(name === 'your-data')('draws its picture', async () => {
    await expect(await drawnAt(660, draw)).toMatchFileSnapshot(fileOf(`example-${name}-660`));
  });

  test.runIf(source.includes('createStory(') && !source.includes('width:'))(
    'and in a wide page',
    async () => {
      await expect(await drawnAt(930, draw)).toMatchFileSnapshot(fileOf(`example-${name}-930`));
    },
  );
});
