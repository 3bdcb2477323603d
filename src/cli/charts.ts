import type { Messages } from '../chart/messages';
import {
  renderAllianceNetwork,
  renderEventTimeline,
  renderPartnershipMatrix,
  renderStory,
} from '../static';
import { EXIT, fault } from './fault';

/** Name of a chart on the command line → what draws it. */
export const RENDER = {
  network: renderAllianceNetwork,
  timeline: renderEventTimeline,
  matrix: renderPartnershipMatrix,
  story: renderStory,
} as const;

export type Drawing = keyof typeof RENDER;

/** One of some words. */
export function choice<T extends string>(option: string, given: string, choices: readonly T[]): T {
  const found = choices.find((one) => one === given);
  if (found) return found;
  throw fault(`--${option} must be ${choices.join(', ')}, got ${given}`, EXIT.usage);
}

export const drawingOf = (given: string): Drawing =>
  choice('chart', given, Object.keys(RENDER) as Drawing[]);

export const LANGUAGES = ['en', 'fa', 'ko', 'ru', 'zh'] as const;

/** Words in that language; English needs none. */
export async function messagesOf(given: string): Promise<Messages | undefined> {
  const lang = choice('lang', given, LANGUAGES);
  return lang === 'en' ? undefined : (await import('../locales'))[lang];
}

/** A number of an option. */
export function numberOf(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const number = Number(given);
  if (given.trim() && number > 0 && number < Infinity) return number;
  throw fault(`--${option} must be a number above 0, got ${given}`, EXIT.usage);
}
