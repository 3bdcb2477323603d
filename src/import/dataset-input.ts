import type {
  ActorInput,
  DatasetInput,
  EventInput,
  PartyInput,
  RelationInput,
} from '../model/input';
import type {
  Actor,
  Dataset,
  EventRecord,
  Evidence,
  Party,
  Relation,
  Source,
} from '../model/records';
import type { TimeBounds, When } from '../model/time';
import { endWhen, spanText, startWhen, whenText } from './when-text';

/** What was written for a dataset, or reads as the same. Of a roll-up, what is seen: `via` is gone. */
export function inputOf(dataset: Dataset): DatasetInput {
  const { title, description, asOf } = dataset;
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(asOf && { asOf: whenText(asOf) }),
    ...(dataset.sources.length && { sources: dataset.sources.map(sourceOf) }),
    types: dataset.types.map((type) => ({ ...type })),
    actors: dataset.actors.map(actorOf),
    relations: dataset.relations.map(relationOf),
    events: dataset.events.map(eventOf),
  } as DatasetInput;
}

const sourceOf = ({ when, ...source }: Source) => ({
  ...source,
  ...(when && { date: whenText(when) }),
});

function actorOf({ key: _, partOf: __, memberships, aliases, ...actor }: Actor): ActorInput {
  return {
    ...actor,
    ...(memberships.length && { partOf: memberships.map(partyOf) }),
    ...(aliases.length && { aliases }),
  } as ActorInput;
}

function partyOf({ actor, role, when, certainty }: Party): string | PartyInput {
  if (!role && !when && certainty === 'confirmed') return actor;
  return {
    actor,
    ...(role && { role }),
    ...(when && spanText(when)),
    ...(certainty !== 'confirmed' && { certainty }),
  };
}

function relationOf({ key: _, when, parties, ...relation }: Relation): RelationInput {
  const { directed, sign, strength, certainty, evidence, events, ...more } = relation;
  return {
    ...more,
    parties: parties.map(partyOf),
    ...(directed && { directed }),
    ...(sign !== 1 && { sign }),
    ...(strength !== 1 && { strength }),
    ...(when && spanText(when)),
    ...(certainty !== 'confirmed' && { certainty }),
    ...evidenceOf(evidence),
    ...(events.length && { events }),
  };
}

function eventOf({ key: _, when, best, participants, ...event }: EventRecord): EventInput {
  const { certainty, importance, evidence, alternatives, ...more } = event;
  return {
    ...more,
    ...dates(best),
    ...widening(best, when),
    ...(participants.length && { participants: participants.map(partyOf) }),
    ...(certainty !== 'confirmed' && { certainty }),
    ...(importance !== 1 && { importance }),
    ...evidenceOf(evidence),
    ...(alternatives.length && {
      alternatives: alternatives.map((one) => ({
        ...dates(one.when),
        ...evidenceOf(one.evidence),
      })),
    }),
  } as EventInput;
}

/** A date is one stretch; of what is not, start and end. */
function dates(bounds: TimeBounds | null): { readonly date: When; readonly end?: When } {
  if (!bounds) return { date: '' };
  const date = whenText(bounds);
  if (typeof date === 'string') return { date };
  const { start, end } = spanText(bounds);
  return { date: start, ...(end !== undefined && { end }) };
}

/** `earliest` and `latest`, where they say more than the best reading. */
function widening(best: TimeBounds | null, when: TimeBounds | null) {
  if (!when) return {};
  const earliest = when.earliestStart < (best?.earliestStart ?? Infinity);
  const latest = when.latestEnd > (best?.latestEnd ?? -Infinity);
  return {
    ...(earliest && { earliest: startWhen(when.earliestStart) }),
    ...(latest && { latest: endWhen(when.latestEnd) }),
  };
}

const evidenceOf = (evidence: readonly Evidence[]) =>
  evidence.length ? { evidence: evidence.map((one) => ({ ...one })) } : {};
