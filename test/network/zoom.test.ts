import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beijingSummit, coldWarBlocs, europeanAlliances } from '../../src/datasets/index';
import { networkKind } from '../../src/network/kind';
import { at, type Scene, type View } from '../../src/scene/scene';
import { signedNetwork } from './graphs';
import { discs, gap, lines, type Made, make, marks, meet, texts } from './stage';

const full = Boolean(process.env.SUMMITRY_FULL);
const CASES = {
  'the summit': make(beijingSummit, 620),
  '210 actors': make(signedNetwork(210, 260), 620),
  ...(full && {
    '90 actors, dense': make(signedNetwork(90, 260), 620),
    'the cold war': make(coldWarBlocs, 890),
    'Europe on a phone': make(europeanAlliances, 298),
  }),
};
const STRICT = ['the summit', '210 actors'];

const look = ({ stage }: Made, view: View) => networkKind.scene({ ...stage, view });
/** A view about an actor. */
function about({ stage }: Made, k: number, nth: number): View {
  const { layout, size } = stage;
  const i = nth % stage.dataset.actors.length;
  return {
    k,
    x: size.width / 2 - k * (layout.x[i] ?? 0),
    y: size.height / 2 - k * (layout.y[i] ?? 0),
  };
}

/** Where the name of each actor stands from its mark. */
function names(scene: Scene): Map<string, { at: string; text: string; x: number; y: number }> {
  const nodes = new Map(discs(scene).map((disc) => [disc.key, disc]));
  const found = new Map<string, { at: string; text: string; x: number; y: number }>();
  for (const batch of marks(scene, 'label'))
    if (batch.kind === 'text')
      batch.id.forEach((id, i) => {
        const key = (batch.key as string[])[i] ?? '';
        const node = nodes.get(key);
        if (!node || !id.startsWith('label:actor:') || !id.endsWith(':0')) return;
        const anchor = batch.anchor ? at(batch.anchor, i) : 'start';
        const off = Math.round(10 * (at(batch.x, i) - node.x));
        found.set(key, { at: `${anchor} ${off}`, text: batch.text[i]!, x: node.x, y: node.y });
      });
  return found;
}

const ZOOMS = Array.from({ length: full ? 22 : 11 }, (_, i) => 0.5 * (full ? 1.18 : 1.4) ** i);

describe.each(Object.entries(CASES))('%s, closer and closer', (name, made) => {
  const { width, height } = made.stage.size;
  const inSight = ({ x, y }: { x: number; y: number }) => x > 0 && y > 0 && x < width && y < height;
  const runs = { numRuns: full ? 20 : 1 };

  it('keeps each name at its place about its mark, and takes none away', () => {
    fc.assert(
      fc.property(fc.nat(), (nth) => {
        let before = names(look(made, about(made, ZOOMS[0] ?? 1, nth)));
        for (const k of ZOOMS.slice(1)) {
          const scene = look(made, about(made, k, nth));
          const now = names(scene);
          const nodes = new Map(discs(scene).map((disc) => [disc.key, disc]));
          for (const [key, was] of before) {
            const is = now.get(key);
            if (is) expect(is.at, `${key} at ${k}`).toBe(was.at);
            else if (STRICT.includes(name) && k > 1)
              expect(inSight(nodes.get(key)!), `${key} gone at ${k}`).toBe(false);
          }
          before = now;
        }
      }),
      runs,
    );
  });

  it('keeps them while a hand pans', () => {
    const view = fc.record({ k: fc.constantFrom(1, 1.3, 2.2, 4.5), nth: fc.nat() });
    const by = fc.tuple(fc.integer({ min: -150, max: 150 }), fc.integer({ min: -150, max: 150 }));
    fc.assert(
      fc.property(view, by, ({ k, nth }, [dx, dy]) => {
        const from = about(made, k, nth);
        const [one, two] = [from, { ...from, x: from.x + dx, y: from.y + dy }].map((at) =>
          names(look(made, at)),
        ) as [ReturnType<typeof names>, ReturnType<typeof names>];
        for (const [key, was] of one) {
          const there = { x: was.x + dx, y: was.y + dy };
          if (inSight(was) && inSight(there)) expect(two.get(key)?.at, key).toBe(was.at);
        }
      }),
      { numRuns: full ? 60 : 5 },
    );
  });

  it('shows more of those in sight, and never one over anything', () => {
    for (const k of full ? ZOOMS : ZOOMS.filter((_, i) => i % 2 === 0)) {
      const scene = look(made, about(made, k, 3));
      const written = texts(scene);
      const [dots, ways] = [discs(scene), lines(scene)];
      // Where lines are dense, names lie on them.
      const thin = ways.length > 120 ? [] : ways;
      const hits = written.flatMap((text, i) => [
        ...written.slice(i + 1).filter((other) => meet(text, other)),
        ...dots.filter(({ x, y, r }) => gap(text, x, y) < r - 0.01),
        ...thin.filter(({ points, half }) => points.some(([x, y]) => gap(text, x, y) < half)),
      ]);
      expect(hits, `at ${k}`).toEqual([]);
    }
    const share = (k: number) => {
      const scene = look(made, about(made, k, 3));
      const seen = discs(scene).filter((disc) => disc.id.startsWith('actor:') && inSight(disc));
      return [...names(scene).values()].filter(inSight).length / Math.max(1, seen.length);
    };
    expect(share(4)).toBeGreaterThanOrEqual(share(1));
  });
});
