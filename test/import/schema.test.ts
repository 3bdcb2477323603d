import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/entries.mjs';
import { beijingSummit, coldWarBlocs, europeanAlliances } from '../../src/datasets';
import { exportJson, importAny } from '../../src/import';
import schema from '../../src/schema.json';
import { READERS } from './readers';

interface Rule {
  readonly [word: string]: unknown;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Rule[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Rule>>;
  readonly items?: Rule;
  readonly minItems?: number;
  readonly exclusiveMinimum?: number;
}

/** Words that decide nothing, or that `faults` knows. */
const KNOWN =
  '$schema $id $defs $ref title description default type enum anyOf required properties additionalProperties items minItems exclusiveMinimum'.split(
    ' ',
  );

const typeOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** Where a value is not as a rule wants it: as much of JSON Schema as the schema uses. */
function faults(value: unknown, rule: Rule, at = ''): string[] {
  expect(Object.keys(rule).filter((word) => !KNOWN.includes(word))).toEqual([]);
  const name = rule.$ref?.replace('#/$defs/', '');
  const found = name ? faults(value, schema.$defs[name as keyof typeof schema.$defs], at) : [];
  if (rule.type && ![rule.type].flat().includes(typeOf(value))) return [...found, at];
  if (rule.enum && !rule.enum.includes(value)) found.push(at);
  if (rule.anyOf?.every((one) => faults(value, one, at).length)) found.push(at);
  if (typeof value === 'number' && value <= (rule.exclusiveMinimum ?? -Infinity)) found.push(at);
  if (Array.isArray(value)) {
    if (value.length < (rule.minItems ?? 0)) found.push(at);
    if (rule.items)
      for (const [i, item] of value.entries())
        found.push(...faults(item, rule.items, `${at}/${i}`));
  } else if (typeOf(value) === 'object') {
    const bag = value as Record<string, unknown>;
    for (const field of rule.required ?? []) if (!(field in bag)) found.push(`${at}/${field}`);
    for (const [field, held] of Object.entries(rule.properties ? bag : {})) {
      const own = rule.properties?.[field];
      if (own) found.push(...faults(held, own, `${at}/${field}`));
      else if (rule.additionalProperties === false) found.push(`${at}/${field}`);
    }
  }
  return found;
}

const wrongIn = (data: unknown) => faults(JSON.parse(JSON.stringify(data)), schema as Rule);
const folder = process.env.SUMMITRY_DATA ?? '';

describe('summitry/schema.json', () => {
  test('has the fields that the types have', () => {
    const source = readFileSync(`${root}src/model/input.ts`, 'utf8');
    const defs: Readonly<Record<string, Rule>> = { ...schema.$defs, dataset: schema } as never;
    for (const [, type = '', body = ''] of source.matchAll(
      /^export interface (\w+)Input \{\n([\s\S]*?)^\}/gm,
    )) {
      const name = type === 'RelationType' ? 'type' : type.toLowerCase();
      const rule = (defs[name]?.anyOf?.find((one) => one.properties) ?? defs[name])!;
      const own = rule.items ?? rule;
      const fields = [...body.matchAll(/^ {2}readonly (\w+)(\??):/gm)];
      const { $schema: _, ...properties } = own.properties!;
      expect([name, Object.keys(properties).sort()]).toEqual([
        name,
        fields.map(([, field]) => field).sort(),
      ]);
      const wanted = fields.filter(([, , isOptional]) => !isOptional).map(([, field]) => field);
      expect([name, [...(own.required ?? [])].sort()]).toEqual([name, wanted.sort()]);
    }
  });

  test('holds for the example data, and for what each reader makes', async () => {
    for (const data of [beijingSummit, europeanAlliances, coldWarBlocs])
      expect(wrongIn(data)).toEqual([]);
    for (const [name, [read, file]] of Object.entries(READERS)) {
      const { input } = read(file);
      expect([name, wrongIn(input)]).toEqual([name, []]);
      expect(wrongIn(JSON.parse(exportJson(input)))).toEqual([]);
    }
  });

  test.skipIf(!existsSync(folder))(
    'holds for what is made of files of others (SUMMITRY_DATA)',
    async () => {
      for (const file of [
        'cow_alliance_sample/alliance_v4.1_great_powers_1871_1914.csv',
        'igo_membership_sample/igo_membership_spells_9_orgs.csv',
        'gexf_spec_samples/v1.3/dynamics.gexf',
        'timelinejs/women_in_computing.csv',
      ]) {
        const { input } = await importAny(file, readFileSync(`${folder}/${file}`));
        expect([file, wrongIn(input)]).toEqual([file, []]);
      }
    },
  );

  test('says where a field is wrong', () => {
    expect(wrongIn({})).toEqual(['/actors']);
    const data = {
      actors: [{ id: 'a', name: 'A' }, { id: 2 }],
      relations: [
        { type: 'pact', source: 'a' },
        { type: 'pact', parties: ['a', 2], certainty: 'sure', strength: 0, ally: 1 },
      ],
      events: [{ title: 'x', date: true }],
    };
    expect(wrongIn(data)).toEqual([
      '/actors/1/name',
      '/relations/0',
      '/relations/1/certainty',
      '/relations/1/strength',
      '/relations/1/ally',
      '/events/0/date',
    ]);
  });
});
