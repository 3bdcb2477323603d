import { civil } from '../model/calendar';
import type { Key } from '../model/key';
import type { Dataset, EventRecord, Evidence, Party, Relation } from '../model/records';

/** Records that a picture names one by one; of more it names the sources alone. */
const MOST = 2000;

const CONTEXT = {
  '@vocab': 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
};

const AGENTS: Readonly<Record<string, string>> = {
  person: 'prov:Person',
  company: 'prov:Organization',
  organization: 'prov:Organization',
};

/** What an address holds as it is: nearly all ids. */
const PLAIN = /^[\w:.-]*$/;

/** Where a record stands in the picture's own data; lone halves of characters are in no address. */
const addressOf = (key: Key) =>
  `#${PLAIN.test(key) ? key : encodeURI(key.replace(/\p{Cs}/gu, '\ufffd'))}`;
const at = (key: Key) => ({ '@id': addressOf(key) });

/** The day of a moment, as in ISO 8601; none beyond what a `Date` holds. */
function day(ms: number): string | undefined {
  if (!(Math.abs(ms) < 8.64e15)) return undefined;
  const { year, month, day: date } = civil(ms);
  const isLong = year < 0 || year > 9999;
  const size = `${Math.abs(year)}`.padStart(isLong ? 6 : 4, '0');
  return `${isLong ? (year < 0 ? '-' : '+') : ''}${size}-${two(month)}-${two(date)}`;
}
const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);

const derived = ({ source, locator, quote }: Evidence) => ({
  '@type': 'prov:PrimarySource',
  'prov:entity': at(`source:${source}` as Key),
  position: locator,
  text: quote,
});

/**
 * What a picture shows, who says so and where, as JSON-LD: entities and agents of W3C PROV-O, names and dates of
 * schema.org. For the `<metadata>` of an SVG.
 */
export function provenanceOf(dataset: Dataset, title: string): string {
  const sources = dataset.sources.map(({ id, title: name, publisher, when, url }) => ({
    ...at(`source:${id}` as Key),
    '@type': ['prov:Entity', 'CreativeWork'],
    name,
    publisher,
    datePublished: when ? day(when.earliestStart) : undefined,
    url,
  }));
  const isFew = dataset.count('relation') + dataset.count('event') <= MOST;
  return JSON.stringify({
    '@context': CONTEXT,
    '@graph': [
      {
        '@id': '',
        '@type': ['prov:Entity', 'ImageObject'],
        name: title || undefined,
        'prov:wasDerivedFrom': sources.map((source) => ({ '@id': source['@id'] })),
        'prov:wasAttributedTo': { '@type': 'prov:SoftwareAgent', name: 'summitry' },
      },
      ...sources,
      ...(isFew ? recordsOf(dataset) : []),
    ],
  });
}

function recordsOf(dataset: Dataset): object[] {
  const speaker = (id: string) => {
    const actor = dataset.actor(id);
    return actor ? at(actor.key) : { '@type': 'prov:Agent', name: id };
  };
  const claim = (record: Relation | EventRecord, parties: readonly Party[], name?: string) => {
    const { key, type, when, certainty, evidence } = record;
    const speakers = new Set<string>();
    for (const { saidBy } of evidence) if (saidBy !== undefined) speakers.add(saidBy);
    return {
      '@id': addressOf(key),
      '@type': 'prov:Entity',
      additionalType: type,
      name,
      startDate: when ? day(when.earliestStart) : undefined,
      endDate: when ? day(when.latestEnd - 1) : undefined,
      participant: parties.map((party) => at(party.key)),
      creativeWorkStatus: certainty,
      'prov:wasAttributedTo': speakers.size ? [...speakers].map(speaker) : undefined,
      'prov:qualifiedPrimarySource': evidence.length ? evidence.map(derived) : undefined,
    };
  };
  return [
    ...dataset.actors.map(({ key, name, kind }) => ({
      ...at(key),
      '@type': AGENTS[kind] ?? 'prov:Agent',
      name,
    })),
    ...dataset.relations.map((one) => claim(one, one.parties, one.label)),
    ...dataset.events.map((one) => claim(one, one.participants, one.title)),
  ];
}
