import type { Messages } from './messages';
import type { ReachWords } from './reach-words';

const count = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`;
const steps = count('step', 'steps');
const actors = count('actor', 'actors');

/** What search, neighbourhood and way say in English, which comes with their code. */
export const reach: ReachWords = {
  searchFor: (dates) => (dates ? 'Name, id or date' : 'Name or id'),
  found: (n, listed) =>
    n ? `${n} found${listed < n ? `, the first ${listed} listed` : ''}` : 'Nothing found',
  actor: 'actor',
  relation: 'relation',
  event: 'event',
  fitSelection: 'Fit to selection',
  around: 'Neighbourhood',
  steps,
  fewer: 'One step less',
  further: 'One step more',
  neighbourhood: (name, n, here, all) =>
    `Neighbourhood of ${name}, ${steps(n)}: ${here} of ${actors(all)}`,
  way: 'Shortest path of two',
  wayTo: (name) => `Path to ${name}`,
  theWay: ({ way, steps: n, weakest, opposed, ways }) =>
    `${way}: ${steps(n)}, weakest certainty ${weakest}${opposed ? `, ${opposed} opposed` : ''}${ways > 1 ? `; ${ways} paths as short` : ''}`,
  noWay: (from, to) => `No path from ${from} to ${to} in what is shown`,
  two: 'Select two actors first',
  only: 'Show only what these take part in',
  shared: 'Show only what they share',
  everyone: 'Show everyone’s again',
  one: 'Select an actor first',
  copyLink: 'Copy link to this view',
  copied: 'Link copied',
  copiedPart: 'Link copied, without what has no room in it',
  inAddress: 'Not copied: the link is in the address bar now',
  notCopied: 'The link could not be copied',
  noLinks: 'this page keeps none',
  saveAs: (format) => `Save as ${format}`,
  saved: (file) => `${file} saved`,
  notSaved: (file) => `${file} could not be made`,
  place: 'Why it stands here',
  near: 'Drawn near by',
  far: 'Pushed away by',
  hops: 'Others',
  atHops: (n, here) => `${actors(here)} at ${steps(n)}`,
  unreached: (n) => `${actors(n)} without a path`,
  fit: 'Fit',
  departs: (own, mean) => `distances ${own} % off the steps; mean of all ${mean} %`,
  held: 'Held',
  pinned: 'pinned where it stands',
  loose: 'no, placed by its ties',
  map: 'Overview',
  expand: (name) => `Expand ${name}`,
  collapse: (name) => `Collapse ${name}`,
  expanded: (name, n) => `${name} expanded: ${count('member', 'members')(n)}`,
  collapsed: (name, n) => `${name} collapsed: ${count('member', 'members')(n)}`,
};

/** The words of these tools in the reader's language. */
export const reachWords = ({ reach: own = reach }: Messages): ReachWords => own;
