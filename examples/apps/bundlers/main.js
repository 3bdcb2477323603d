// Two charts that share a selection, as Vite, webpack and esbuild bundle them alike.
import { createAllianceNetwork, createPartnershipMatrix, createSelection } from 'summitry';
import { beijingSummit, europeanAlliances } from 'summitry/datasets';

const byId = (id) => document.getElementById(id);
let charts = [];

function show() {
  const options = { data: beijingSummit, selection: createSelection() };
  charts = [
    createAllianceNetwork(byId('network'), options),
    createPartnershipMatrix(byId('matrix'), options),
  ];
}

function hide() {
  for (const chart of charts) chart.destroy();
  charts = [];
}

byId('other').addEventListener('click', () => {
  for (const chart of charts) chart.update({ data: europeanAlliances });
});
byId('toggle').addEventListener('click', () => (charts.length ? hide() : show()));
show();
