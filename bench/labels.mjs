// Names of 800 of 10,000 points, kept off all points and each other at every zoom; and 3,000 labels, all of them tried.
import { build } from 'esbuild';
import { root } from '../scripts/entries.mjs';
import { head, table, take } from './measure.mjs';
import { random } from './random.mjs';

const { outputFiles } = await build({
  stdin: {
    contents:
      "export { labelRanges } from './src/scene/label-ranges'; export { sizesOf } from './src/scene/labels'; export { around } from './src/network/spots'; export { textWidth } from './src/scene/text-width';",
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'esm',
});
const { labelRanges, sizesOf, around, textWidth } = await import(
  `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`
);

const SIZE = { width: 1600, height: 1000 };

function points(n, clumped, seed = 5) {
  const rand = random(seed);
  const middle = Array.from({ length: 40 }, () => [rand() * SIZE.width, rand() * SIZE.height]);
  const at = Array.from({ length: n }, (_, i) => {
    if (!clumped) return [rand() * SIZE.width, rand() * SIZE.height];
    const [x, y] = middle[i % 40];
    const far = () => (rand() + rand() + rand() - 1.5) * 80;
    return [x + far(), y + far()];
  });
  return { x: at.map(([x]) => x), y: at.map(([, y]) => y), r: at.map(() => 2.2) };
}

function named(n, labels, clumped) {
  const { x, y, r } = points(n, clumped);
  const order = Array.from({ length: n }, (_, i) => i);
  const text = (i) => `Actor ${((i * 7919) % 100_003).toString(36)}`;
  return () => {
    const forms = (i) => [{ lines: [{ text: text(i), note: '', size: 12, weight: 600 }] }];
    const spots = around(0, 0, r[0] + 4, 0);
    const ways = (i) => ({ sizes: sizesOf(forms(i), textWidth), spots });
    const plane = { x, y, r, bounds: { x: 0, y: 0, ...SIZE } };
    return labelRanges(plane, order.slice(0, labels), ways)(16);
  };
}

await head('labels');
const cases = {
  '10,000 points, 800 labels': named(10_000, 800, false),
  '10,000 points in clumps, 800 labels': named(10_000, 800, true),
  '10,000 points, 3,000 labels': named(10_000, 3000, false),
  '100,000 points, 800 labels': named(100_000, 800, false),
};
console.log(table('ms of CPU', await take(cases)));
for (const [name, run] of Object.entries(cases)) {
  const ranges = run();
  const seen = [1, 2, 4, 8, 16].map((k) => ranges.filter(({ from }) => from <= k).length);
  console.log(`${name}: ${seen.join(', ')} of them from a scale of 1, 2, 4, 8, 16 on`);
}
