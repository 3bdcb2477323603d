import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { europeanAlliances } from '../../src/datasets';
import { createAllianceNetwork, createPartnershipMatrix } from '../../src/index';

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  host.style.width = '660px';
  document.body.append(host);
});
afterEach(() => host.remove());

const one = (selector: string) => host.querySelector(selector) as HTMLElement;
const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe('what is loaded on use', () => {
  it('the time controls take the room that was kept for them', async () => {
    const chart = createPartnershipMatrix(host, { data: europeanAlliances, timeControls: true });
    const { height } = host.getBoundingClientRect();
    expect(one('[data-part=time]').childElementCount).toBe(0);
    await vi.waitFor(() => expect(one('.summitry-strip')).not.toBeNull());
    expect(host.getBoundingClientRect().height).toBeCloseTo(height, 3);
    expect(one('[data-part=time]').getAttribute('aria-label')).toBeTruthy();
    chart.destroy();
  });

  it('shows what was selected by the time it is there', async () => {
    const chart = createPartnershipMatrix(host, { data: europeanAlliances, timeControls: true });
    chart.selection.set({ period: [Date.UTC(1890, 0), Date.UTC(1900, 0)] });
    await vi.waitFor(() => expect(one('[data-part=window]')?.hidden).toBe(false));
    chart.destroy();
  });

  it('is the card that was asked for last; Esc takes that back', async () => {
    const chart = createAllianceNetwork(host, { data: europeanAlliances });
    const opened: unknown[] = [];
    chart.on('open', ({ target }) => opened.push(target));
    one('.summitry-proxies [tabindex="0"]').focus();
    press('Enter');
    press('Escape');
    press('ArrowDown');
    const key = document.activeElement?.getAttribute('data-key');
    press('Enter');
    press('Enter');
    await vi.waitFor(() => expect(one('[role=dialog]').hidden).toBe(false));
    expect(opened.slice(0, 1)).toEqual([key]);
    chart.destroy();
  });

  it('leaves nothing where the chart is gone before it comes', async () => {
    const sheets = document.adoptedStyleSheets.length;
    const chart = createAllianceNetwork(host, { data: europeanAlliances, timeControls: true });
    one('.summitry-proxies [tabindex="0"]').focus();
    press('Enter');
    chart.destroy();
    await import('../../src/chart/cards');
    await import('../../src/chart/period');
    await new Promise((done) => setTimeout(done));
    expect(host.childElementCount).toBe(0);
    expect(document.adoptedStyleSheets.length).toBe(sheets);
  });
});
