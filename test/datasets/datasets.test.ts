import { describe, expect, it } from 'vitest';
import * as datasets from '../../src/datasets/index';
import { createDataset } from '../../src/model/dataset';
import type { DatasetInput } from '../../src/model/records';

const all: [string, DatasetInput][] = Object.entries(datasets);

describe.each(all)('%s', (_, input) => {
  const dataset = createDataset(input);
  const records = [...dataset.relations, ...dataset.events];

  it('has no issues, and keeps every record', () => {
    expect(dataset.issues).toEqual([]);
    expect(dataset.actors).toHaveLength(input.actors.length);
    expect(dataset.relations).toHaveLength(input.relations?.length ?? 0);
    expect(dataset.events).toHaveLength(input.events?.length ?? 0);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(input))).toEqual(input);
  });

  it('gives each record an id of its own', () => {
    for (const rows of [input.actors, input.relations ?? [], input.events ?? [], input.sources]) {
      const ids = (rows ?? []).map(({ id }) => id);
      expect(ids.every((id) => typeof id === 'string' && /^[a-z0-9-]+$/.test(id))).toBe(true);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('names the place in a source that each record rests on', () => {
    const bare = records.filter(
      ({ evidence }) =>
        evidence.length === 0 || evidence.some(({ source, locator }) => !source || !locator),
    );
    expect(bare.map(({ key }) => key)).toEqual([]);
    const used = new Set(records.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
    expect([...used].sort()).toEqual(dataset.sources.map(({ id }) => id));
  });

  it('has a title, a description, an as-of date and labels short enough for a network', () => {
    expect(dataset.title.length).toBeGreaterThan(0);
    expect(dataset.description.length).toBeGreaterThan(0);
    expect(dataset.asOf).not.toBeNull();
    const long = dataset.relations.filter(
      ({ label = '', shortLabel = '' }) => label.length > 28 || shortLabel.length > 16,
    );
    expect(long.map(({ id }) => id)).toEqual([]);
    expect(dataset.relations.every(({ label, shortLabel }) => label && shortLabel)).toBe(true);
  });
});
