// Numbers beside a chart: who stands between others, and how far that hangs on what is not confirmed.
import { createAllianceNetwork, createDataset } from 'summitry';
import { actorMetrics, signedBalance } from 'summitry/analysis';
import { beijingSummit } from 'summitry/datasets';

const dataset = createDataset(beijingSummit).rollUp();
const { keys, degree, betweenness } = actorMetrics(dataset);
const { two, triads, range, used } = signedBalance(dataset);

const percent = (share = 0) => `${Math.round(100 * share)} %`;
const span = (least: unknown, most: unknown) =>
  least === most ? `${most}` : `${least} to ${most}`;
const rows = keys
  .map((_, i) => i)
  .filter((i) => degree.values[i])
  .sort((a, b) => betweenness.values[b]! - betweenness.values[a]!)
  .map((i) => [
    dataset.actors[i]!.name,
    span(degree.range.min[i], degree.range.max[i]),
    span(percent(betweenness.range.min[i]), percent(betweenness.range.max[i])),
  ]);
const notes = [
  `Pairs at odds with ${two.factions.length} factions: ${span(range.two.min, range.two.max)}, by ${used} relations.`,
  `Unbalanced triads: ${span(range.unbalanced.min, range.unbalanced.max)} of ${triads.balanced + triads.unbalanced}.`,
];

function tableOf(heads: readonly string[]): HTMLTableElement {
  const table = document.createElement('table');
  table.createCaption().textContent = 'If only confirmed relations count, to all of them';
  const head = table.createTHead().insertRow();
  for (const text of heads) {
    const cell = head.appendChild(document.createElement('th'));
    cell.scope = 'col';
    cell.textContent = text;
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  return table;
}

export default (host: HTMLElement) => {
  const chart = createAllianceNetwork(host, { data: dataset, notes });
  host.append(tableOf(['Actor', 'Neighbours', 'Between others']));
  return chart;
};
