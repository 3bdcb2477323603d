import { afterEach, expect, it } from 'vitest';
import { europeanAlliances } from '../../src/datasets';
import { type AllianceNetwork, createAllianceNetwork } from '../../src/index';
import { centreOf, drag } from '../chart/fingers';

let host: HTMLElement;
let chart: AllianceNetwork;
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

afterEach(() => {
  chart.destroy();
  host.remove();
});

it('an actor put somewhere by hand stays through everything, and can be saved and given', async () => {
  host = document.createElement('div');
  host.style.width = '660px';
  document.body.append(host);
  chart = createAllianceNetwork(host, { data: europeanAlliances, worker: false });
  expect(chart.positions()).toEqual({});
  const node = () => host.querySelector('svg [data-part=node][data-key="actor:italy"]') as Element;
  const [x, y] = centreOf(node());
  await drag([
    [x, y],
    [x - 30, y - 20],
    [x - 60, y - 40],
  ]);
  await rest(1500);
  const { italy } = chart.positions();
  expect(Object.keys(chart.positions())).toEqual(['italy']);
  const [nowX, nowY] = centreOf(node());
  expect(Math.abs(nowX - x + 60)).toBeLessThan(12);
  expect(Math.abs(nowY - y + 40)).toBeLessThan(12);
  const place = () => centreOf(node()).map((at) => Math.round(at));
  const wanted = place();
  chart.selection.set({ asOf: Date.UTC(1885, 0, 1) });
  chart.selection.set({ filter: { kind: 'sign', signs: [1] } });
  chart.selection.undo();
  chart.selection.undo();
  chart.selection.redo();
  chart.update({ theme: 'dark', ghosts: 'none' });
  const actors = [...europeanAlliances.actors, { id: 'spain', name: 'Spain' }];
  chart.update({ data: { ...europeanAlliances, actors } });
  await rest(600);
  // The page round the plot may be higher now: its legend says other things.
  expect(chart.positions()).toEqual({ italy });
  expect(place()[0]).toBe(wanted[0]);
  const positions = JSON.parse(JSON.stringify(chart.positions()));
  host.style.width = '560px';
  await rest(600);
  const narrow = chart.positions().italy;
  expect(narrow?.[0]).toBeLessThan(italy?.[0] as number);
  host.style.width = '660px';
  await rest(600);
  chart.update({ positions });
  await rest(600);
  expect(chart.positions()).toEqual(positions);
  chart.update({ positions: {} });
  await rest(600);
  expect(chart.positions()).toEqual({});
});
