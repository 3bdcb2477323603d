import { describe, expect, it } from 'vitest';
import { summitIn } from '../../examples/data/summit-in';
import { planPicture, resolvePicture } from '../../src/chart/picture';
import { en, fa, ko, ru, zh } from '../../src/locales';
import { matrixKind } from '../../src/matrix/kind';
import { EMPTY_STATE } from '../../src/model/store';
import { networkKind } from '../../src/network/kind';
import { HOME } from '../../src/scene/scene';
import { timelineKind } from '../../src/timeline/kind';
import { wordsOf } from '../timeline/picture';

const LANGUAGES = { fa, ko, ru, zh, ar: en };
const overlap = (
  a: { x: number; y: number; width: number; height: number },
  b: typeof a,
): boolean =>
  a.x < b.x + b.width - 0.5 &&
  b.x < a.x + a.width - 0.5 &&
  a.y < b.y + b.height - 1 &&
  b.y < a.y + a.height - 1;

describe.for(Object.entries(LANGUAGES))('%s', ([language, messages]) => {
  it.for(process.env.SUMMITRY_FULL ? [330, 510, 660, 930] : [330, 930])(
    'words lie beside each other and in the picture at %i px',
    (width) => {
      const data = summitIn(language);
      const kinds = [networkKind, matrixKind, timelineKind];
      const picture = resolvePicture(kinds, true, { data, messages });
      const { dataset, measure } = picture;
      for (const { kind, options, size } of planPicture(picture, width).panels) {
        const layout = kind.layout(dataset, options, size, measure, null);
        const scene = kind.scene({
          dataset,
          layout,
          options,
          size,
          view: HOME,
          state: EMPTY_STATE,
          measure,
        });
        const slanted = scene.layers.some(({ batches }) =>
          batches.some((batch) => batch.kind === 'text' && batch.rotate !== undefined),
        );
        const words = wordsOf(scene).filter(({ part }) => !slanted || part !== 'column-label');
        expect(words.length).toBeGreaterThan(10);
        const off = words.filter(({ x, width: wide }) => x < -8 || x + wide > size.width + 8);
        expect(off.map(({ text }) => `${kind.name}: ${text}`)).toEqual([]);
        const hit = words.flatMap((a, i) =>
          words.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${a.text} | ${b.text}`] : [])),
        );
        expect(hit, kind.name).toEqual([]);
      }
    },
  );
});
