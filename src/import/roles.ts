/** What a column can hold. */
export const ROLES = [
  'source',
  'sourceName',
  'target',
  'targetName',
  'id',
  'label',
  'type',
  'sign',
  'strength',
  'directed',
  'certainty',
  'start',
  'startYear',
  'startMonth',
  'startDay',
  'end',
  'endYear',
  'endMonth',
  'endDay',
  'date',
  'year',
  'month',
  'day',
  'leftCensored',
  'rightCensored',
  'group',
  'groupName',
  'actor',
  'actorName',
  'role',
  'title',
  'participants',
  'place',
  'summary',
  'importance',
  'name',
  'shortName',
  'kind',
  'partOf',
  'code',
  'aliases',
  'note',
  'link',
] as const;

export type Role = (typeof ROLES)[number];

/** Words of a header as one: `State Name 1` is `state_name_1`, `styear` stays. */
export function wordOf(name: string): string {
  return name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}#]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '');
}

const list = (words: string) => words.split(' ');

/** Both ends of a tie under two names of their own. */
const ENDS = [
  'source target',
  'sender receiver',
  'sender recipient',
  'src dst',
  'src dest',
  'origin destination',
  'origin target',
  'exporter importer',
  'reporter partner',
  'reporter_name partner_name',
  'reporter_iso partner_iso',
  'initiator target',
  'initiator recipient',
  'donor recipient',
  'supplier buyer',
  'ego alter',
  'tail head',
  'from_id to_id',
  'source_id target_id',
  'from_node to_node',
  'source_node target_node',
  'from to',
  'head tail',
  'i j',
  'a b',
  'x y',
].map(list);

/** Both ends under one name with 1 and 2, or a and b, behind it; codes first, for they are ids. */
const CODES = list(
  'ccode cowcode cow gwno gwcode gw iso3 iso iso2 iso3c iso2c iso_a3 stateabb abb code id country_code state_code actor_code party_id actor_id node_id mem member_id polity ifs cown',
);
const NAMES = list(
  'state_name statename country_name country state name actor_name actor node party member entity person company firm organization organisation org nation side vertex group faction player team city statenme label',
);
/** Third parts: before the stem (`name_a`), behind it. */
const SUFFIXES = [
  '1 2',
  '_1 _2',
  'a b',
  '_a _b',
  '_i _j',
  '_o _d',
  '_from _to',
  '_source _target',
].map(list);

const ONE: Partial<Record<Role, readonly string[]>> = {
  id: list('id edge_id relation_id tie_id event_id globaleventid uid key #'),
  label: list('label relation_label edge_label treaty treaty_name alliance_name agreement'),
  type: list(
    'type relation relation_type relationship relationship_type tie tie_type edge_type event_type kind category class interaction link_type',
  ),
  sign: list('sign valence polarity signum edge_sign plus_minus sentiment'),
  strength: list(
    'strength weight value amount count n freq frequency volume intensity trade flow score',
  ),
  directed: list('directed is_directed direction directionality'),
  certainty: list('certainty confidence certain likelihood probability prob reliability'),
  start: list(
    'start begin begins start_date date_start begin_date since from_date valid_from entry joined signed signature_date first_date onset from date_from effective',
  ),
  end: list(
    'end ends end_date date_end until till to_date valid_to exit terminated expiry termination to date_to last_date',
  ),
  startYear: list(
    'start_year st_year styear first_year year_start begin_year begyr beg_year syear start_yr strtyr dyad_st_year year_from from_year entry_year year_joined joined_year yrent mem_st_year all_st_year',
  ),
  startMonth: list(
    'start_month st_month stmon begmo start_mon strtmnth strtmonth dyad_st_month month_from moent mem_st_month all_st_month',
  ),
  startDay: list('start_day st_day stday begday strtday dyad_st_day dayent mem_st_day all_st_day'),
  endYear: list(
    'end_year endyear last_year year_end endyr eyear end_yr dyad_end_year year_to to_year exit_year year_left yrexit mem_end_year all_end_year',
  ),
  endMonth: list(
    'end_month endmonth endmon endmo endmnth dyad_end_month moexit mem_end_month all_end_month',
  ),
  endDay: list('end_day endday dyad_end_day dayexit mem_end_day all_end_day'),
  date: list('date event_date when date_of_event published signed_on datum time timestamp'),
  year: list('year yr'),
  month: list('month mon'),
  day: list('day'),
  leftCensored: list('left_censor left_censored leftcensored'),
  rightCensored: list('right_censor right_censored rightcensored censored ongoing'),
  group: list(
    'igo ioname igo_code org org_id organization organisation group group_id alliance alliance_id allianceid atopid bloc block community treaty treaty_id coalition club party event membership institution dispnum team affiliation',
  ),
  groupName: list(
    'igo_name orgname org_name organization_name organisation_name group_name alliance_name treaty_name bloc_name full_name',
  ),
  actor: list(
    'ccode cowcode gwno iso3 iso3c actor_id member_id actor member state country country_code statenme stateabb stabb node person company firm participant signatory entity nation name state_name id',
  ),
  actorName: list(
    'state_name statename country_name actor_name member_name state country name node_name person_name stateabb stabb',
  ),
  role: list('role status membership_type position rank function'),
  title: list('title headline event_name event name what short topic subject'),
  participants: list(
    'participants actors parties members countries states who involved signatories',
  ),
  place: list('place location city where venue'),
  summary: list('summary description text descr details notes body'),
  importance: list('importance weight size magnitude fatalities best deaths num_mentions'),
  name: list('name label full_name title actor_name node_name country state'),
  shortName: list('short_name short abbreviation abbr acronym'),
  kind: list('kind actor_type node_type type'),
  partOf: list('part_of partof parent member_of belongs_to bloc'),
  code: list('code iso3 iso iso2 ccode'),
  aliases: list('aliases alias aka also_known_as'),
  note: list('note notes comment comments remark remarks'),
  link: list('url link source_url sourceurl href'),
};

/** Column of each word, the first of two. */
export function wordsOf(header: readonly string[]): Map<string, number> {
  const words = new Map<string, number>();
  header.forEach((name, column) => {
    const word = wordOf(name);
    if (word && !words.has(word)) words.set(word, column);
  });
  return words;
}

/** The first column of a role that is no other's. */
export function columnOf(
  words: ReadonlyMap<string, number>,
  role: Role,
  taken?: ReadonlySet<number>,
): number | undefined {
  for (const word of ONE[role] ?? []) {
    const column = words.get(word);
    if (column !== undefined && !taken?.has(column)) return column;
  }
  return undefined;
}

type Pair = readonly [number, number];

function pairOf(words: ReadonlyMap<string, number>, stems: readonly string[]): Pair | undefined {
  for (const stem of stems)
    for (const [one, two] of SUFFIXES) {
      const a = words.get(stem + one) ?? words.get(`${one!.replace('_', '')}_${stem}`);
      const b = words.get(stem + two) ?? words.get(`${two!.replace('_', '')}_${stem}`);
      if (a !== undefined && b !== undefined) return [a, b];
    }
  return undefined;
}

/** Columns of both ends of a tie: ids, and names where they are beside codes. */
export function endsOf(
  words: ReadonlyMap<string, number>,
): { ids: Pair; names?: Pair | undefined } | undefined {
  for (const [one, two] of ENDS) {
    const a = words.get(one!);
    const b = words.get(two!);
    if (a === undefined || b === undefined) continue;
    // One letter is a name of many things; before all others it is an end.
    if (one!.length === 1 && a + b !== 1) continue;
    const names = pairOf(words, NAMES) ?? endNames(words, one!, two!);
    return { ids: [a, b], names };
  }
  const codes = pairOf(words, CODES);
  const names = pairOf(words, NAMES);
  const ids = codes ?? names;
  return ids && { ids, names: codes && names };
}

function endNames(words: ReadonlyMap<string, number>, one: string, two: string): Pair | undefined {
  for (const more of ['_name', '_label']) {
    const a = words.get(one + more);
    const b = words.get(two + more);
    if (a !== undefined && b !== undefined) return [a, b];
  }
  return undefined;
}

const KNOWN = new Set(
  [...ENDS.flat(), ...Object.values(ONE).flat()].filter((word) => word.length > 1),
);

/** Whether someone names a column so. */
export function isColumnName(name: string): boolean {
  const word = wordOf(name);
  return KNOWN.has(word) || /^(\p{L}+_)*\p{L}{2,}_?(1|2|id)$/u.test(word);
}
