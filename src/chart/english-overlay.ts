import type { OverlayWords } from './overlay-words';

const count = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`;
const groups = {
  factions: count('faction', 'factions'),
  communities: count('community', 'communities'),
  groups: count('group', 'groups'),
} as const;
const relations = count('relation', 'relations');
const pairs = count('pair', 'pairs');

/** What a network's overlay says in English, which comes with it. */
export const overlay: OverlayWords = {
  name: { factions: 'Faction', communities: 'Community', groups: 'Group' },
  numbered: (kind, n) => `${kind === 'factions' ? 'Faction' : 'Community'} ${n}`,
  legend: {
    factions: 'Faction: friends within, foes across',
    communities: 'Community: closer ties within',
    groups: 'Group, as the data have it',
  },
  odds: 'At odds with the factions',
  why: (sign) => (sign < 0 ? 'opposed within one faction' : 'co-operative across factions'),
  caption({ kind, groups: n, lone, used, all, figure, exact, confirmed, expected, asOf }) {
    const day = asOf && ` as of ${asOf}`;
    if (kind === 'groups') return `${groups.groups(n)} with their members${day}.`;
    const of = used < all ? `${used} of ${relations(all)}` : relations(used);
    const alone = lone ? ` (${lone} of one actor alone)` : '';
    const from = `${groups[kind](n)}${alone}, from ${of}${day}`;
    const value = (it: number) => (kind === 'factions' ? `${it}` : it.toFixed(2));
    const also = expected === undefined ? '' : `, ${value(expected)} with what is expected`;
    const range = confirmed === undefined ? '' : ` (${value(confirmed)} if confirmed only${also})`;
    if (kind === 'communities') return `${from}; modularity ${value(figure)}${range}.`;
    const odds = figure ? pairs(figure) : 'no pair';
    const bound = figure && exact ? ', the fewest possible' : '';
    return `${from}; ${exact ? '' : 'at most '}${odds} at odds${bound}${range}.`;
  },
};
