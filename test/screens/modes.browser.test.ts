import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { MODES, PAPER, type Session, wear } from './modes';
import {
  cut,
  dashes,
  dim,
  foreign,
  paper,
  sideways,
  small,
  untouchable,
  violations,
} from './probe';
import { stories } from './stories';

// Every story in every mode. A story is drawn once on a page and once at 320 px, and what the reader's system asks
// for changes under it. `npm run test:full` takes all stories, `npm test` a few; light and dark are
// run with axe and play as stories. `npm run screens` keeps pictures of all.

const { SUMMITRY_FULL: full, SUMMITRY_SCREENS: screens } = import.meta.env;
/** With `npm test`: the charts together and one by one, and from right to left. */
const OFTEN = /^(summit-linked-|languages-.*Persian|matrix-Beijing$|timeline-Beijing$)/;
const session = cdp() as unknown as Session;
let host: HTMLElement;

beforeEach(() => {
  document.body.style.margin = '0';
  host = document.body.appendChild(document.createElement('main'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  host.remove();
  await wear(session, {});
});

async function turn(name: keyof typeof MODES): Promise<void> {
  await page.viewport(MODES[name].width, MODES[name].height);
  await wear(session, MODES[name]);
}

function press(...keys: string[]): void {
  const item = host.querySelector<HTMLElement>('.summitry-proxies [tabindex="0"]');
  item?.focus();
  for (const key of keys)
    item?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

/** Its code comes with the first use; where there is nothing to open, none comes. */
async function card(): Promise<void> {
  if (!host.querySelector('.summitry-proxies [tabindex="0"]')) return;
  await expect.poll(() => host.querySelector<HTMLElement>('[role=dialog]')?.hidden).toBe(false);
}

/** Once long layouts are made: their bar comes after 300 ms. */
async function ready(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 350));
  const bar = () => host.querySelector('[data-part=progress]');
  await expect.poll(bar, { timeout: 20_000 }).toBeNull();
}

/** A width that the story's author asked for may be wider than the page. */
const wider = (width: number) =>
  [...host.querySelectorAll<HTMLElement>('.summitry, svg[role]')].some(
    (node) => Number.parseFloat(node.style.width || (node.getAttribute('width') ?? '')) > width,
  );
const room = (width: number) => (wider(width) ? Number.POSITIVE_INFINITY : width);
const rest = () => new Promise((resolve) => setTimeout(resolve, 20));

/** What the browser does on its way to paper: it tells the page, then lays it out without a frame in between. */
function onPaper(): string[] {
  window.dispatchEvent(new Event('beforeprint'));
  host.style.width = `${PAPER}px`;
  const faults = [...paper(host), ...small(host, 8), ...cut(host, PAPER)];
  host.style.width = '';
  window.dispatchEvent(new Event('afterprint'));
  return faults;
}

const told = (mode: string, faults: readonly string[]) =>
  [...new Set(faults)].map((fault) => `${mode}: ${fault}`);

if (!screens)
  describe('every story in every mode', () => {
    for (const { name, draw } of stories.filter(({ name }) => full || OFTEN.test(name))) {
      it(`${name} on a page`, async () => {
        await turn('reduced motion');
        const frames = vi.spyOn(window, 'requestAnimationFrame');
        draw(host);
        press(' ');
        await rest();
        expect(frames).not.toHaveBeenCalled();
        const { width } = MODES['reduced motion'];
        const plain = [
          ...small(host),
          ...cut(host, width),
          ...sideways(width),
          ...untouchable(host),
        ];
        const faults = told('plain', plain);
        const lines = dashes(host);
        await turn('more contrast');
        faults.push(...told('more contrast', [...dim(host, 0.6), ...(await violations(host))]));
        await turn('forced colours');
        const forced = [...dim(host, 0.6), ...foreign(host), ...(await violations(host))];
        faults.push(...told('forced colours', forced));
        expect(dashes(host)).toEqual(lines);
        await turn('print');
        faults.push(...told('print', onPaper()));
        expect(dashes(host)).toEqual(lines);
        if (faults.length) throw new Error(faults.join('\n'));
      });

      it(`${name} at 320 px`, async () => {
        await turn('phone');
        draw(host);
        await rest();
        const width = room(MODES.phone.width);
        const plain = () => [
          ...small(host),
          ...cut(host, width),
          ...sideways(width),
          ...untouchable(host),
        ];
        const faults = told('phone', [...plain(), ...(await violations(host))]);
        await turn('zoom 400 %');
        if (full) await ready();
        press(' ', 'Enter');
        await card();
        await rest();
        faults.push(...told('zoom 400 %', [...plain(), ...(await violations(host))]));
        if (faults.length) throw new Error(faults.join('\n'));
      });
    }
  });
else
  describe('pictures to look at', () => {
    for (const mode of Object.keys(MODES) as (keyof typeof MODES)[]) {
      for (const { name, draw } of stories) {
        it(`${mode}: ${name}`, async () => {
          await turn(mode);
          if (mode === 'print') host.style.width = `${PAPER}px`;
          draw(host);
          await ready();
          if (mode === 'more contrast' || mode === 'forced colours') press(' ');
          if (mode === 'zoom 400 %') {
            press(' ', 'Enter');
            await card();
          }
          await rest();
          const height = Math.min(5000, Math.ceil(host.scrollHeight));
          await page.viewport(MODES[mode].width, height);
          await page.screenshot({ element: host, path: `../../screens/${mode}/${name}.png` });
          expect(host.childElementCount).toBeGreaterThan(0);
        });
      }
    }
  });
