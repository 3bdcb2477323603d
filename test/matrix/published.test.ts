import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seriate } from '../../src/matrix/seriate/seriate';
import { FOLDER, NETWORKS } from '../analysis/public-data';
import { graph, shuffled } from './matrices';

/** A network of others as an unweighted matrix, or one of signs. */
function matrixOf(name: string) {
  const pairs = NETWORKS[name]!();
  const ids = [...new Set(pairs.flatMap((pair) => pair.slice(0, 2) as string[]))];
  const at = (id: unknown) => ids.indexOf(id as string);
  const made = pairs.map(
    ([a, b, of]) => [at(a), at(b), (of as { sign?: number })?.sign ?? 1] as const,
  );
  return { ids, matrix: graph(ids.length, made) };
}

/** The courts' table of how often justices disagreed, as it was published: not quite symmetric. */
function court() {
  const file = readFileSync(`${FOLDER}/seriation_public/SupremeCourt.csv`, 'utf8');
  const rows = file.trim().split('\n').slice(1);
  const cells = rows.map((row) => row.split(',').slice(1).map(Number));
  const ids = rows.map((row) => row.split(',')[0]!.replaceAll('"', ''));
  return { ids, matrix: { n: ids.length, values: Float64Array.from(cells.flat()) } };
}

// Figures to reach: R's seriation 1.5 (leaf ordering, path, Moran), reorder.js 2.2.6 (linear arrangement).
describe.skipIf(!FOLDER)(
  'orders of networks of others (skipped where SUMMITRY_DATA is not set)',
  () => {
    it.each([
      ['karate', 63.0981, 63.0981, 0.433, 63.0981, 0.449, 320, 16],
      ['lesmis', 127.4241, 126.8, 0.59, 126, 0.602, 1660, 33],
    ] as const)('%s', (name, leaf, auto, autoMoran, path, moran, compact, band) => {
      const { matrix } = matrixOf(name);
      const by = (method: 'leaf' | 'auto' | 'path' | 'moran' | 'compact' | 'rcm', of = matrix) =>
        seriate(of, { method }).scores;
      expect(by('leaf').pathLength).toBeLessThanOrEqual(leaf);
      expect(by('leaf', shuffled(matrix, 3)).pathLength).toBeLessThanOrEqual(leaf);
      expect(by('auto').pathLength).toBeLessThanOrEqual(auto);
      expect(by('auto').moransI).toBeGreaterThanOrEqual(autoMoran);
      expect(by('path').pathLength).toBeLessThanOrEqual(path);
      expect(by('moran').moransI).toBeGreaterThanOrEqual(moran);
      expect(by('compact').linearArrangement).toBeLessThanOrEqual(compact);
      expect(by('rcm').bandwidth).toBeLessThanOrEqual(band);
    });

    it('Supreme Court: the best of all orders, and the best path', () => {
      const { ids, matrix } = court();
      const best = seriate(matrix, { kind: 'dissimilarity' });
      expect(best.scores.antiRobinson).toBeCloseTo(0.06412, 5);
      const names = Array.from(best.order, (i) => ids[i]!);
      const known = 'Scalia Thomas Rehnquist Kennedy OConnor Souter Breyer Ginsburg Stevens'.split(
        ' ',
      );
      expect([known, known.toReversed()]).toContainEqual(names);
      const leaf = seriate(matrix, { kind: 'dissimilarity', method: 'leaf' });
      expect(leaf.scores.pathLength).toBeCloseTo(1.04913, 5);
    });

    it('tribes of Gama: the three blocs, side by side, for 20 of 20 seeds', () => {
      const { ids, matrix } = matrixOf('tribes');
      const known = [
        'Alika Asaro Gahuk Geham Masil Ove Ukudz',
        'Gama Gavev Kotun Nagad',
        'Kohik Nagam Notoh Seuve Uheto',
      ];
      for (let seed = 1; seed <= 20; seed++) {
        const made = shuffled(matrix, seed);
        const { groups } = seriate(made, { method: 'factions', seed });
        const names = groups!.map((group) => Array.from(group, (i) => ids[made.from[i]!]!));
        expect(names.map((list) => list.sort().join(' ')).sort()).toEqual(known);
      }
    });
  },
);
