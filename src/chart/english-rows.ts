import type { RowWords } from './row-words';

/** What the controls of a matrix' rows say in English, which comes with them. */
export const rows: RowWords = {
  order: 'Order of rows',
  methods: {
    auto: 'what shows most',
    group: 'blocs, from signs and ties',
    blocs: 'communities',
    factions: 'factions',
    leaf: 'likeness, as a tree',
    path: 'shortest path',
    spectral: 'spectrum',
    rcm: 'narrow band',
    compact: 'short ties',
    moran: 'Moran’s I',
    robinson: 'Robinson form',
    degree: 'number of relations',
    name: 'name',
    manual: 'hand',
  },
  ordered(by, groups, percent) {
    const inside = percent === null ? '' : `; ${percent} % of ties inside`;
    const found = groups > 1 ? `: ${groups} groups${inside}` : '';
    return `Ordered by ${rows.methods[by]}${found}`;
  },
  before: 'Before',
  now: 'Now',
  compare: 'Show the order before',
  caption: 'How well rows stand: lower is better, but for Moran’s I',
  scores: {
    pathLength: 'Path length',
    linearArrangement: 'Length of ties',
    bandwidth: 'Bandwidth',
    profile: 'Profile',
    moransI: 'Moran’s I',
    antiRobinson: 'Anti-Robinson deviations',
  },
  row: 'Row',
  up: 'Move up',
  down: 'Move down',
  partners: 'Its partners first',
  partnersOf: (name) => `Partners of ${name} first`,
  moved: (name, row, of, length, before) =>
    `${name}: row ${row} of ${of}; length of ties ${length} (was ${before})`,
  groups: 'Groups as one row',
  collapsed: (name) => `${name}: one row`,
  expanded: (name) => `${name}: a row for each actor`,
  branch: (actors, distance) => `${actors} actors joined at distance ${distance}`,
  strip: 'Relations of three and more parties beside the cells',
  way: (names) => `Shortest way: ${names.join(' – ')}`,
  noWay: 'No way between the two',
  selectWay: 'Select it in all charts',
  list: 'Relations as a list',
  area: (rows, columns) => `Select ${rows} × ${columns} cells`,
  part: (rows, columns, relations) => `${rows} × ${columns} cells selected: ${relations}`,
};
