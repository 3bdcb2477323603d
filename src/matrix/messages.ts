/** Words of the matrix alone. */
export const words = {
  mostOfAll: (pair: string, n: number) => `${pair} share the most relations (${n}).`,
  mostOfSome: (pairs: number, n: number) => `${pairs} pairs share the most relations (${n} each).`,
  opposed: (n: number, pairs: number) =>
    `${n} of ${pairs} pairs ${n === 1 ? 'is' : 'are'} opposed.`,
  nothing: 'No relation is reported.',
  caption: 'Relations by pair',
  columns: ['Pair', 'Relations', 'Types', 'Sign', 'Certainty', 'Source'],
  grid: 'Relations of each pair of actors',
  noRelation: 'no relation reported',
  ghost: 'not in force then',
  direction: (from: string) => `from ${from}`,
  slots: 'Place in a cell',
  tick: (parties: number) =>
    parties > 3 ? 'Part of a relation of several' : 'Part of a three-party relation',
  numeral: 'Two of a type',
  arrow: 'From the row, to the row',
  diagonal: 'Counts on the diagonal or beside a name: relations of that actor.',
  order: {
    group: 'Order: by blocs, from signs and ties.',
    degree: 'Order: by number of relations.',
    name: 'Order: by name.',
  },
  tint: 'Red ground: opposed relations prevail.',
  small:
    'A cell too small for marks is green where co-operation prevails, grey where neither does.',
} as const;
