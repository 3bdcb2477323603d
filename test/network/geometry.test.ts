import { describe, expect, it } from 'vitest';
import * as datasets from '../../src/datasets/index';
import { discs, gap, keysOf, lines, make, marks, meet, texts, WIDTHS } from './stage';

const { beijingSummit } = datasets;
const shipped = Object.entries(datasets as Record<string, typeof beijingSummit>).filter(
  ([name]) => name !== 'coldWarBlocs',
);

describe.each(shipped)('%s', (name, data) => {
  describe.each(WIDTHS)('at a plot of %i px', (width) => {
    const { dataset, scene, stage } = make(data, width);
    const written = texts(scene);

    it('has no label on another label', () => {
      const pairs = written.flatMap((a, i) =>
        written
          .slice(i + 1)
          .filter((b) => meet(a, b))
          .map((b) => [a.text, b.text]),
      );
      expect(pairs).toEqual([]);
    });

    it('has no label on a node, hub or sign', () => {
      const hits = written.flatMap((text) =>
        discs(scene)
          .filter((disc) => gap(text, disc.x, disc.y) < disc.r)
          .map((disc) => [text.text, disc.id]),
      );
      expect(hits).toEqual([]);
    });

    it('has no label on an edge, its own included', () => {
      const hits = written.flatMap((text) =>
        lines(scene)
          .filter((line) => line.points.some(([x, y]) => gap(text, x, y) < line.half))
          .map((line) => [text.text, line.id]),
      );
      expect(hits).toEqual([]);
    });

    it('hides no more of an edge under another than a crossing does', () => {
      const ways = lines(scene);
      const runs = ways.flatMap((under, i) =>
        ways.slice(i + 1).map((over) => {
          let [run, most] = [0, 0];
          under.points.forEach(([x, y], n, all) => {
            const [u, v] = all[Math.max(0, n - 1)]!;
            const covered = over.points.some(
              ([p, q]) => Math.hypot(p - x, q - y) < over.casing / 2,
            );
            run = covered ? run + Math.hypot(x - u, y - v) : 0;
            most = Math.max(most, run);
          });
          return most;
        }),
      );
      expect(Math.max(...runs)).toBeLessThan(30);
    });

    it('calls nobody of the summit by a code', () => {
      const codes = new Map(dataset.actors.map(({ key, code }) => [key as string, code]));
      if (name !== 'beijingSummit') return;
      expect(written.filter(({ key, text }) => codes.get(key ?? '') === text)).toEqual([]);
    });

    it('keeps every label within the plot', () => {
      for (const text of written) {
        expect(text.x).toBeGreaterThanOrEqual(0);
        expect(text.x + text.width).toBeLessThanOrEqual(stage.size.width + 0.01);
        expect(text.y).toBeGreaterThanOrEqual(0);
        expect(text.y + text.height).toBeLessThanOrEqual(stage.size.height + 0.01);
      }
    });

    it('names every actor', () => {
      // Six powers with twenty ties leave no place for a long name on a phone.
      if (width < 400 && name !== 'beijingSummit') return;
      const named = new Set(written.map(({ key }) => key));
      expect(dataset.actors.filter(({ key }) => !named.has(key)).map(({ name }) => name)).toEqual(
        [],
      );
    });

    it('labels every relation from 660 px on, or counts it in a band', () => {
      if (width < 600 || name !== 'beijingSummit') return;
      const named = new Set(written.map(({ key }) => key));
      const banded = new Set(
        dataset
          .pairs()
          .filter(({ relations }) => relations.length > 5)
          .flatMap(({ relations }) => relations.map(({ key }) => key)),
      );
      expect(
        dataset.relations
          .filter(({ key }) => !named.has(key) && !banded.has(key))
          .map(({ id }) => id),
      ).toEqual([]);
    });

    it('writes no number of a source alone beside a line', () => {
      expect(written.map(({ text }) => text).filter((text) => /^\d+$/.test(text))).toEqual([]);
    });

    it('keeps a label within 12 px of its mark', () => {
      const blocks = new Map<string, typeof written>();
      for (const text of written)
        blocks.set(text.key ?? text.id, [...(blocks.get(text.key ?? text.id) ?? []), text]);
      const hulled = keysOf(marks(scene, 'hull'));
      for (const [key, block] of blocks) {
        const own = [
          ...discs(scene)
            .filter((disc) => disc.key === key)
            .map(({ x, y, r }) => ({ points: [[x, y]] as const, half: r })),
          ...lines(scene).filter((line) => line.key === key),
        ];
        if (own.length === 0 && hulled.has(key as never)) continue;
        const far = Math.min(
          ...block.flatMap((text) =>
            own.flatMap(({ points, half }) => points.map(([x, y]) => gap(text, x, y) - half)),
          ),
        );
        expect(far, block.map(({ text }) => text).join(' ')).toBeLessThanOrEqual(12);
      }
    });

    it('fills the plot', () => {
      const ys = [
        ...written.flatMap(({ y, height }) => [y, y + height]),
        ...discs(scene).flatMap(({ y, r }) => [y - r, y + r]),
      ];
      expect((Math.max(...ys) - Math.min(...ys)) / stage.size.height).toBeGreaterThanOrEqual(0.8);
    });

    it('writes nothing under 12 px', () => {
      for (const batch of marks(scene, 'label'))
        if (batch.kind === 'text')
          for (const size of batch.size as number[]) expect(size).toBeGreaterThanOrEqual(12);
    });

    it('keeps nodes apart and within the plot', () => {
      const all = discs(scene).filter(({ id }) => !id.startsWith('badge'));
      all.forEach((a, i) => {
        expect(Math.min(a.x, a.y, width - a.x, stage.size.height - a.y)).toBeGreaterThanOrEqual(
          a.r,
        );
        for (const b of all.slice(i + 1))
          expect(gap({ x: a.x, y: a.y, width: 0, height: 0 }, b.x, b.y)).toBeGreaterThan(
            a.r + b.r + 4,
          );
      });
    });

    it('gives every mark an id of its own', () => {
      const ids = scene.layers.flatMap((layer) => layer.batches.flatMap((batch) => batch.id));
      expect(new Set(ids).size).toBe(ids.length);
    });
  });
});
