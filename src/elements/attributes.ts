import { canvasRenderer } from '../render/by-name';
import { svgRenderer } from '../render/svg';

/** How an attribute's text becomes an option's value. */
type Read = (text: string) => unknown;

const text: Read = (value) => value;
/** What is no number stays text: the chart says what is wrong with it. */
const number: Read = (value) =>
  value.trim() === '' || Number.isNaN(Number(value)) ? value : Number(value);
/** As in HTML a bare attribute means yes; options that are on by default are turned off by "false". */
const flag: Read = (value) =>
  value === 'false' ? false : value === '' || value === 'true' || value;
const list: Read = (value) => value.split(/[\s,]+/).filter(Boolean);
const renderer: Read = (value) =>
  value === 'svg' ? svgRenderer : value === 'canvas' ? canvasRenderer : value;

/** Option and reading of each attribute, by its name. */
export type Attributes = Readonly<Record<string, readonly [option: string, read: Read]>>;

/** What every chart has. A chart's title is its `heading`: `title` is HTML's own, a tooltip. */
const COMMON: Attributes = {
  heading: ['title', text],
  subtitle: ['subtitle', text],
  theme: ['theme', text],
  direction: ['direction', text],
  locale: ['locale', text],
  renderer: ['renderer', renderer],
  width: ['width', number],
  height: ['height', number],
  'roll-up': ['rollUp', flag],
  'time-controls': ['timeControls', flag],
};

/** Attributes of each element, by its tag. */
export const ATTRIBUTES = {
  'alliance-network': {
    ...COMMON,
    ghosts: ['ghosts', text],
    labels: ['labels', text],
    lanes: ['lanes', number],
    'link-distance': ['linkDistance', number],
    'max-factions': ['maxFactions', number],
    overlay: ['overlay', text],
    seed: ['seed', number],
    stability: ['stability', number],
  },
  'event-timeline': {
    ...COMMON,
    form: ['form', text],
    'lane-height': ['laneHeight', number],
    'lane-order': ['laneOrder', text],
    lanes: ['lanes', text],
    time: ['time', text],
  },
  'partnership-matrix': {
    ...COMMON,
    'open-cards': ['openCards', number],
    order: ['order', text],
  },
  'summitry-story': { ...COMMON, charts: ['charts', list] },
} as const satisfies Record<string, Attributes>;

export type TagName = keyof typeof ATTRIBUTES;

/** Options that an element's attributes name. */
export function optionsOf(element: Element, attributes: Attributes): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const [name, [option, read]] of Object.entries(attributes)) {
    const value = element.getAttribute(name);
    if (value !== null) options[option] = read(value);
  }
  return options;
}
