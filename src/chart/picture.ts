import { createDataset, isDataset } from '../model/dataset';
import type { Dataset, DatasetInput } from '../model/records';
import type { SelectionState } from '../model/selection';
import { shownOf } from '../model/shown';
import { sceneToSVG } from '../render/string';
import { provenanceOf } from '../scene/provenance';
import type { Scene } from '../scene/scene';
import { HOME } from '../scene/scene';
import { type MeasureText, textWidth } from '../scene/text-width';
import { figureScene } from './figure';
import { flagsOf } from './flags';
import { footerLines } from './footer';
import type { ChartName, PictureOptions } from './kind';
import { mergeLegends } from './legend';
import type { Messages } from './messages';
import { mirrored } from './mirror';
import { type AnyKind, type FigurePlan, innerOf, planFigure } from './plan';
import { wordsOf } from './words';

/** Options of a figure of several charts: what all share, and each chart's own. */
export interface StoryPictureOptions extends PictureOptions {
  readonly network?: Partial<PictureOptions>;
  readonly timeline?: Partial<PictureOptions>;
  readonly matrix?: Partial<PictureOptions>;
}

/** One chart or several, resolved: what page and string are both made from. */
export interface Picture {
  readonly kinds: readonly AnyKind[];
  readonly story: boolean;
  readonly options: PictureOptions;
  /** Rolled up where the option says so. */
  readonly dataset: Dataset;
  readonly measure: MeasureText;
  readonly words: Messages;
  optionsOf(name: ChartName): PictureOptions;
}

const got = (value: unknown) => (typeof value === 'string' ? JSON.stringify(value) : String(value));

/** Throws where an option that every chart has is of the wrong kind. */
function checkOptions(who: string, options: PictureOptions): void {
  for (const field of ['width', 'height'] as const) {
    const value = options[field];
    if (value !== undefined && !(Number.isFinite(value) && value > 0)) {
      throw new RangeError(`${who}: ${field} must be a positive number of px, got ${got(value)}`);
    }
  }
  const { theme } = options;
  if (theme !== undefined && !['auto', 'light', 'dark'].includes(theme)) {
    throw new RangeError(`${who}: theme must be "auto", "light" or "dark", got ${got(theme)}`);
  }
  const { direction, messages } = options;
  if (direction !== undefined && !['auto', 'ltr', 'rtl'].includes(direction)) {
    throw new RangeError(`${who}: direction must be "auto", "ltr" or "rtl", got ${got(direction)}`);
  }
  if (messages !== undefined && typeof messages?.dates !== 'object') {
    throw new TypeError(`${who}: messages must be a catalogue of words, got ${got(messages)}`);
  }
  if (options.measureText !== undefined && typeof options.measureText !== 'function') {
    throw new TypeError(`${who}: measureText must be a function, got ${got(options.measureText)}`);
  }
}

/** Own fields of the layers, later ones first in say; `undefined` leaves what was there. */
export function merge<T extends object>(...layers: readonly (Partial<T> | undefined)[]): T {
  const merged = new Map<string, unknown>();
  for (const layer of layers) {
    for (const [name, value] of Object.entries(layer ?? {})) {
      if (value !== undefined) merged.set(name, value);
    }
  }
  return Object.fromEntries(merged) as T;
}

export function toDataset(data: DatasetInput | Dataset): Dataset {
  return isDataset(data) ? data : createDataset(data);
}

/** That of the catalogue where one is given, else that of the place it stands in. */
function directionOf(
  { direction = 'auto', messages }: PictureOptions,
  host: 'ltr' | 'rtl',
): 'ltr' | 'rtl' {
  return direction === 'auto' ? (messages?.direction ?? host) : direction;
}

export function resolvePicture(
  kinds: readonly AnyKind[],
  story: boolean,
  options: StoryPictureOptions,
  data: Dataset = toDataset(options.data),
  host: 'ltr' | 'rtl' = 'ltr',
): Picture {
  checkOptions(story ? 'story' : (kinds[0]?.name ?? 'chart'), options);
  const { network, timeline, matrix, ...common } = options;
  const own: Partial<Record<ChartName, Partial<PictureOptions> | undefined>> = story
    ? { network, timeline, matrix }
    : {};
  const { height: _, ...shared } = common;
  const direction = directionOf(options, host);
  const said = (all: PictureOptions) => {
    const words = wordsOf(all);
    return words.direction === direction ? words : { ...words, direction };
  };
  const resolved = new Map(
    kinds.map((kind) => {
      const all = merge<PictureOptions>(kind.defaults, story ? shared : common, own[kind.name]);
      return [kind.name, { ...all, messages: said(all) }];
    }),
  );
  for (const kind of kinds) kind.check(resolved.get(kind.name));
  return {
    kinds: direction === 'rtl' ? kinds.map(mirrored) : kinds,
    story,
    options,
    dataset: options.rollUp === false ? data : data.rollUp(),
    measure: options.measureText ?? textWidth,
    words: said(common),
    optionsOf: (name) => resolved.get(name) ?? options,
  };
}

export function planPicture(picture: Picture, width: number): FigurePlan {
  const { kinds, dataset, measure, optionsOf } = picture;
  return planFigure(kinds, optionsOf, dataset, width, measure);
}

/** What a figure's charts, so wide in all, px, say of what a state shows of them. */
export function summaryOf(
  { kinds, dataset, words, optionsOf }: Picture,
  state: SelectionState,
  whole: number,
) {
  const width = innerOf(whole);
  const shown = shownOf(dataset, state);
  return kinds
    .map((kind) => kind.describe(shown, optionsOf(kind.name), { dataset, state, width }).summary)
    .join(words.space);
}

/** What a figure says before its data are read. */
export const titleOf = ({ dataset, options, words }: Picture, width: number) => ({
  width,
  title: options.title ?? dataset.title,
  untitled: words.untitled,
  subtitle: options.subtitle ?? dataset.description,
  messages: words,
  legend: [],
  issues: [],
});

/** How much is told by what is seen of each kind; `seen`: of the scene of one, where there is any. */
export const detailsOf = (
  { kinds, dataset, optionsOf }: Picture,
  width: number,
  seen: (name: ChartName) => number | undefined = () => undefined,
) =>
  kinds.map(
    (kind) => seen(kind.name) ?? kind.detail?.(dataset, optionsOf(kind.name), innerOf(width)),
  );

/** The words of a figure: title, subtitle and legend. */
export function picturePhrases(
  picture: Picture,
  width: number,
  details: readonly (number | undefined)[] = detailsOf(picture, width),
) {
  const { kinds, dataset, optionsOf } = picture;
  const panels = kinds.map((kind) => ({ kind, options: optionsOf(kind.name) }));
  return {
    ...titleOf(picture, width),
    legend:
      dataset.count('relation') + dataset.count('event')
        ? mergeLegends(
            panels.map(({ kind, options: own }, i) =>
              kind.legend(dataset, own, innerOf(width), details[i]),
            ),
          )
        : [],
  };
}

/** The lines under a figure, with counts of what a state shows. */
export function footerOf(picture: Picture, state: SelectionState) {
  const { kinds, dataset, options, words, optionsOf } = picture;
  const panels = kinds.map((kind) => ({ kind, options: optionsOf(kind.name) }));
  return footerLines(dataset, panels, options, words, state);
}

/** The whole figure as SVG text; `scenes` are its plots, in the plan's order. */
export function pictureToSVG(
  picture: Picture,
  plan: FigurePlan,
  scenes: readonly Scene[],
  state: SelectionState,
  theme: 'light' | 'dark',
): string {
  const seen = (name: ChartName) =>
    scenes[plan.panels.findIndex((panel) => panel.name === name)]?.detail;
  const phrases = picturePhrases(picture, plan.width, detailsOf(picture, plan.width, seen));
  const scene = figureScene(
    {
      ...phrases,
      // Nobody comes closer to a picture on paper.
      legend: phrases.legend.filter(({ absent, live }) => !absent && !live),
      direction: picture.words.direction,
      width: plan.width,
      pad: plan.pad,
      summary: summaryOf(picture, state, plan.width),
      footer: footerOf(picture, state).map((line) => line.text),
      panels: plan.panels.map((panel, i) => ({
        scene: scenes[i] as Scene,
        x: panel.x,
        row: panel.row,
        heading: picture.story ? picture.words.panels[panel.name] : '',
      })),
    },
    picture.measure,
  );
  const metadata = provenanceOf(shownOf(picture.dataset, state), phrases.title);
  return sceneToSVG(scene, { theme, flagsOf: flagsOf(picture.dataset, state), metadata });
}

/** A figure that nobody has touched: laid out, at home, nothing selected. */
export function drawPicture(picture: Picture, state: SelectionState): string {
  const { dataset, measure } = picture;
  const plan = planPicture(picture, picture.options.width ?? 660);
  const scenes = plan.panels.map(({ kind, options, size }) =>
    kind.scene({
      dataset,
      layout: kind.layout(dataset, options, size, measure, null),
      options,
      size,
      view: HOME,
      state,
      measure,
    }),
  );
  const theme = picture.options.theme === 'dark' ? 'dark' : 'light';
  return pictureToSVG(picture, plan, scenes, state, theme);
}
