// The floors: imports go down only, siblings never meet.
const floors = [
  ['model'],
  ['analysis', 'scene', 'datasets', 'import', 'export'],
  ['render', 'interact', 'worker'],
  ['chart'],
  ['network', 'timeline', 'matrix'],
];
const under = (names) => `^src/(${names.join('|')})/`;

const upward = floors.map((names, i) => ({
  name: `floor-${i + 1}-looks-down`,
  comment: `${names.join(', ')} may import nothing from above.`,
  severity: 'error',
  from: { path: under(names) },
  to: { path: '^src/', pathNot: under(floors.slice(0, i + 1).flat()) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...upward,
    {
      name: 'charts-never-meet',
      comment: 'A chart knows nothing of the other two.',
      severity: 'error',
      from: { path: under(['network', 'timeline', 'matrix']) },
      to: { path: under(['network', 'timeline', 'matrix']), pathNot: '^src/$1/' },
    },
    {
      name: 'data-is-data',
      severity: 'error',
      from: { path: under(['datasets']) },
      to: { path: '^src/', pathNot: '^src/(datasets|model)/' },
    },
    {
      name: 'readers-see-the-model',
      severity: 'error',
      from: { path: under(['import']) },
      to: { path: '^src/', pathNot: '^src/(import|model)/' },
    },
    {
      name: 'nobody-needs-a-reader',
      comment: 'Whoever draws pays for no parser; elements load them where an address needs one.',
      severity: 'error',
      from: { path: '^src/', pathNot: under(['import', 'export', 'cli', 'elements']) },
      to: { path: under(['import']) },
    },
    {
      name: 'parsers-read-files',
      severity: 'error',
      from: { path: '^src/', pathNot: under(['import']) },
      to: { path: '(^|/)node_modules/(@types/)?(papaparse|saxes|read-excel-file)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'd3-force-lays-out-the-network',
      comment:
        'd3-force is for the layout of the network, d3 for its hulls; nothing else needs either.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/network/(simulation|forces|drag|force/network)\\.ts$' },
      to: { path: '(^|/)node_modules/(@types/)?d3-force' },
    },
    {
      name: 'd3-draws-hulls',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/network/(scene|hull)[^/]*\\.ts$' },
      to: { path: '(^|/)node_modules/(@types/)?d3/' },
    },
    {
      name: 'nothing-else',
      comment: 'The core stands on d3 and d3-force alone, the readers on three parsers.',
      severity: 'error',
      from: { path: '^src/', pathNot: under(['cli', 'react', 'vue']) },
      to: {
        pathNot:
          '^src/|(^|/)node_modules/(@types/)?(d3|d3-[a-z]+|papaparse|saxes|read-excel-file)/',
      },
    },
    {
      name: 'a-framework-has-its-own',
      severity: 'error',
      from: { path: '^src/(react|vue)/' },
      to: { pathNot: '^src/|(^|/)node_modules/(@types/)?$1/' },
    },
    {
      name: 'the-command-line-runs-in-node',
      severity: 'error',
      from: { path: under(['cli']) },
      to: { pathNot: '^src/|(^|/)node_modules/@resvg/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
};
