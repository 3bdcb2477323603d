import type { Messages } from '../chart/messages';
import { certaintyWord, locatorOf, typeLabel, within } from '../chart/words';
import type { Actor, Dataset, Relation } from '../model/records';
import type { LabelForm, LabelLine } from '../scene/labels';
import { type MeasureText, wrapText } from '../scene/text-width';
import { TYPE } from '../scene/theme';
import { type Link, type Node, nameType } from './graph';

/** What a code costs in place of a name, in the unit of `Spot.cost`: it is better than nothing alone. */
const CODE = 100;

/** Names wider than this may stand in several lines, px: of few actors, and of many where there is width. */
const LONG = 140;
const CROWDED = 66;

type Type = { readonly size: number; readonly weight: number };
/** Names of blocs on their outlines. */
const OUTLINE: Type = { size: 12, weight: 600 };

const line = (text: string, note: string, type: Type): LabelLine => ({
  text,
  note,
  ...type,
});

/** The text in one line and, where it is long, in two. */
function forms(
  text: string,
  note: string,
  measure: MeasureText,
  type: Type = TYPE.label,
): LabelForm[] {
  const { size, weight } = type;
  const one = { lines: [line(text, note, type)] };
  const whole = measure(text + note, size, weight);
  for (const share of [0.52, 0.62, 0.75]) {
    const lines = wrapText(text, whole * share, size, weight, measure);
    if (whole < 60 || lines.length !== 2) continue;
    return [one, { lines: lines.map((part, i) => line(part, i ? note : '', type)) }];
  }
  return [one];
}

/** What a node, a relation or a band of relations can be called, from short to long. */
export type Forms<R> = (of: Node<unknown, R> | Link<R> | R) => readonly LabelForm[];

/** Forms by what the records say; each is written once. */
export function formsOf(
  dataset: Dataset,
  narrow: boolean,
  words: Messages,
  measure: MeasureText,
): Forms<Relation> {
  const written = new Map<unknown, readonly LabelForm[]>();
  return (of) => {
    const known = written.get(of);
    if (known) return known;
    const made =
      'drawn' in of
        ? actorForms(dataset, of.actor as Actor, narrow, words, measure)
        : 'spoke' in of
          ? bandForms(dataset, of.relations, words, measure)
          : relationForms(dataset, of, words, measure);
    written.set(of, made);
    return made;
  };
}

/** Full, short, locator only; what is not confirmed says so. */
function relationForms(
  dataset: Dataset,
  relation: Relation,
  words: Messages,
  measure: MeasureText,
): LabelForm[] {
  const note = locatorOf(dataset, relation.evidence, words);
  const word = certaintyWord(relation.certainty, words);
  const sure = (text: string, said: string) =>
    relation.certainty === 'confirmed' || text.toLowerCase().includes(word)
      ? text
      : within(text, words) + words.comma + said;
  const full = relation.label ?? typeLabel(dataset, relation.type);
  const texts = [
    ...new Set([
      sure(full, relation.certainty === 'hinted' ? words.network.onlyHinted : word),
      sure(relation.shortLabel ?? full, word),
    ]),
  ];
  const written = texts.flatMap((text) => forms(text, note, measure));
  return note ? [...written, { lines: [line(note, '', TYPE.label)] }] : written;
}

/** "6 relations: 4 military, 2 energy" */
function bandForms(
  dataset: Dataset,
  relations: readonly Relation[],
  words: Messages,
  measure: MeasureText,
): LabelForm[] {
  const counts = new Map<string, number>();
  for (const { type } of relations) counts.set(type, (counts.get(type) ?? 0) + 1);
  const kinds = [...counts].map(
    ([type, n]) => `${words.figure(n)} ${typeLabel(dataset, type).toLowerCase()}`,
  );
  const whole = words.relations(relations.length);
  return [
    ...forms(whole + words.colon + kinds.join(words.comma), '', measure),
    ...forms(whole, '', measure),
  ];
}

/** Name and leaders, then shorter, at last a code; a bloc that is only an outline goes by a smaller name. */
function actorForms(
  dataset: Dataset,
  actor: Actor,
  narrow: boolean,
  words: Messages,
  measure: MeasureText,
): LabelForm[] {
  if (actor.kind === 'bloc' && dataset.relationsOf(actor.key).length === 0)
    return forms(actor.name, '', measure, OUTLINE);
  const type = nameType(dataset);
  const short = actor.shortName ?? actor.name;
  const leaders = dataset
    .foldedInto(actor.key)
    .filter(({ kind }) => kind === 'person')
    .slice(0, 2);
  const named = (name: string, second: string[]): LabelForm => ({
    lines: [
      line(name, '', type),
      ...(second.length ? [line(second.join(words.comma), '', TYPE.note)] : []),
    ],
  });
  const surnames = leaders.map((leader) => leader.shortName ?? leader.name);
  const { code = '' } = actor;
  const all = [named(short, surnames), named(short, [])];
  const { size, weight } = type;
  const whole = measure(short, size, weight);
  const long = !narrow && size < TYPE.name.size ? CROWDED : LONG;
  if (whole > long) {
    const lines = wrapText(short, Math.max(long * 0.7, whole * 0.4), size, weight, measure);
    if (lines.length > 1 && lines.length < 4)
      all.push({ lines: lines.map((part) => line(part, '', type)) });
  }
  if (code && measure(code, size, weight) < measure(short, size, weight))
    all.push({ ...named(code, []), cost: CODE });
  return narrow
    ? all
    : [
        named(
          actor.name,
          leaders.map(({ name }) => name),
        ),
        ...all,
      ];
}
