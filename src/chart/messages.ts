import type { DateWords } from '../model/format';
import type { Certainty, Sign } from '../model/records';
import type { ChangeWords } from './change-words';
import type { MatrixFacts, NetworkFacts, TimelineFacts } from './facts';
import type { Guide } from './guide-words';
import type { OverlayWords } from './overlay-words';
import type { ReachWords } from './reach-words';
import type { RowWords } from './row-words';
import type { ScaleWords } from './scale-words';
import type { TourWords } from './tour-words';

/**
 * Every word that charts say, in one language; nothing here comes from data. `{ ...en, …, locale, dates }` replaces a
 * part of it. Names come in already set apart from their surroundings, where directions of writing meet.
 */
export interface Messages {
  /** Of a guided tour. @defaultValue those of the locale's language, else English */
  readonly tour?: TourWords;
  /** BCP 47. */
  readonly locale: string;
  /** Which way words run, and with them timeline and matrix. */
  readonly direction: 'ltr' | 'rtl';
  readonly dates: DateWords;
  readonly figure: (n: number) => string;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly sign: (sign: Sign) => string;
  readonly source: (words: string) => string;
  readonly unsourced: string;
  readonly paragraph: (number: string) => string;
  /** "China (via its oil company, expected)" */
  readonly aside: (name: string, words: readonly string[]) => string;
  readonly via: (names: string) => string;
  readonly saidBy: (name: string) => string;
  readonly quote: (words: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** "France, Italy and 10 more": the first of a long list, and how many there are beside them. */
  readonly more: (first: readonly string[], others: number) => string;
  /** Of a member: "joined 18 February 1952", "left 13 September 1968". */
  readonly joined: (date: string) => string;
  readonly left: (date: string) => string;
  /** Between items of a list without "and", and between facts. */
  readonly comma: string;
  readonly semicolon: string;
  /** Ends a sentence that has no stop of its own. */
  readonly stop: string;
  readonly colon: string;
  /** Between sentences. */
  readonly space: string;
  readonly relations: (n: number) => string;
  readonly events: (n: number) => string;
  readonly items: (n: number) => string;
  /** A kind of actor: "state"; one of the data's own as it is. */
  readonly kind: (kind: string) => string;
  /** "5 states"; a kind of the data's own in its plain plural, or beside the number. */
  readonly kindCount: (kind: string, n: number) => string;
  /** "8 relations among 5 states" */
  readonly among: (relations: string, actors: string) => string;
  readonly countsOnce: string;
  readonly certaintyNote: (charts: readonly string[]) => string;
  readonly asOf: (date: string) => string;
  readonly sources: string;
  readonly legend: string;
  /** At rest above a story: how to begin. */
  readonly hint: string;
  readonly details: string;
  readonly close: string;
  readonly clear: string;
  readonly cleared: string;
  readonly selected: (names: string, relations: string, events: string) => string;
  readonly counts: (shown: number, all: number, what: 'relations' | 'events') => string;
  readonly filtered: (relations: string, events: string) => string;
  readonly unfiltered: string;
  /** Steps of the undo history, and what is said of them. */
  readonly steps: {
    readonly select: (names: string) => string;
    readonly deselect: (names: string) => string;
    readonly filter: (words: string) => string;
    readonly without: (words: string) => string;
    readonly period: (dates: string) => string;
    readonly order: string;
    readonly undone: (step: string) => string;
    readonly redone: (step: string) => string;
    /** Buttons; "" = there is no step. */
    readonly undo: (step: string) => string;
    readonly redo: (step: string) => string;
  };
  readonly wholeTime: string;
  readonly noAsOf: string;
  readonly time: {
    readonly period: string;
    readonly start: string;
    readonly end: string;
    readonly asOf: string;
    readonly from: string;
    readonly to: string;
    readonly noDate: (text: string) => string;
    readonly backwards: string;
    readonly play: string;
    readonly pause: string;
    /** What the button does where nothing may move by itself. */
    readonly nextDate: string;
  };
  readonly fields: Readonly<
    Record<
      | 'type'
      | 'certainty'
      | 'sign'
      | 'parties'
      | 'participants'
      | 'date'
      | 'strength'
      | 'direction'
      | 'kind'
      | 'partOf'
      | 'members'
      | 'aliases'
      | 'code'
      | 'place'
      | 'summary'
      | 'importance'
      | 'restsOn'
      | 'supports'
      | 'alternatives'
      | 'source'
      | 'saidBy'
      | 'note'
      | 'relation'
      | 'relations'
      | 'event'
      | 'events'
      | 'pair',
      string
    >
  >;
  readonly directed: (from: string, to: string) => string;
  readonly possible: (dates: string) => string;
  readonly tableView: string;
  readonly toolbar: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly lasso: string;
  readonly search: string;
  readonly moreTools: string;
  readonly help: string;
  readonly free: string;
  readonly noRelation: string;
  readonly issues: (n: number) => string;
  readonly empty: string;
  readonly panels: Readonly<Record<'network' | 'timeline' | 'matrix', string>>;
  readonly layout: string;
  /** How far a layout is, 0 to 100. */
  readonly layingOut: (percent: number) => string;
  /** How far very many records are read. */
  readonly reading: (percent: number) => string;
  readonly untitled: string;
  readonly network: {
    readonly summary: (facts: NetworkFacts) => string;
    /** In the legend; `three`: no relation has more parties. */
    readonly hub: (three: boolean) => string;
    readonly within: (n: number) => string;
    /** After a relation's name. */
    readonly onlyHinted: string;
    /** Of a relation that is over, or to come, on the day that is read. */
    readonly ended: (date: string) => string;
    readonly begins: (date: string) => string;
  };
  readonly timeline: {
    readonly summary: (facts: TimelineFacts) => string;
    readonly whisker: string;
    /** The line from the day an actor joined to the day it left. */
    readonly member: string;
    readonly spine: (states: boolean) => string;
    readonly orderIn: (date: string) => string;
    readonly orderOpen: string;
    readonly orderUnknown: string;
    /** Of bars that stand for many events: how many the tallest stands for, and what they are. */
    readonly tallest: (events: string) => string;
    readonly bars: string;
    readonly once: (states: boolean) => string;
    /** Heading of what has no date. */
    readonly tray: string;
    readonly none: string;
    /** The lane of events that name no actor. */
    readonly general: string;
    readonly asOf: (date: string) => string;
    readonly earlier: string;
    readonly later: string;
    readonly from: (day: string) => string;
    readonly to: (day: string) => string;
    readonly onOrBefore: (day: string) => string;
    /** Of the tool that opens what is chosen of time and lanes. */
    readonly controls: string;
    readonly possible: (dates: string) => string;
  };
  readonly matrix: {
    readonly summary: (facts: MatrixFacts) => string;
    readonly caption: string;
    readonly grid: string;
    readonly ghost: string;
    readonly from: (name: string) => string;
    readonly slots: string;
    /** `three`: no relation has more parties. */
    readonly tick: (three: boolean) => string;
    readonly numeral: string;
    readonly arrow: string;
    readonly diagonal: string;
    /** What the halves of the matrix are for, where they differ. */
    readonly halves: {
      readonly direction: string;
      readonly count: string;
      readonly dates: (above: string, below: string) => string;
    };
    /** The line in a cell. */
    readonly history: (from: string, to: string) => string;
    readonly order: Readonly<Record<'group' | 'degree' | 'name', string>>;
    /** "Ordered by blocs: 3 groups; 92 % of ties inside." */
    readonly ordered: (groups: number, percent: number | null) => string;
    /** The tool that opens the controls of rows. */
    readonly rows: string;
    readonly tint: string;
    readonly small: string;
    /** What cells too small for marks do not show yet. */
    readonly closer: string;
    /** Of pixels that each stand for many pairs. */
    readonly paler: string;
    readonly missing: (names: string) => string;
    readonly others: (n: number) => string;
  };
  /** @defaultValue that of English, which is loaded with the card */
  readonly guide?: Guide;
  /** @defaultValue that of English, which is loaded with a network's overlay */
  readonly overlay?: OverlayWords;
  /** @defaultValue that of English, which is loaded with the controls of a matrix' rows */
  readonly rows?: RowWords;
  /** @defaultValue that of English, which is loaded with a timeline's scale */
  readonly scale?: ScaleWords;
  /** @defaultValue that of English, which is loaded with what is said of changes */
  readonly change?: ChangeWords;
  /** @defaultValue that of English, which is loaded with search and the tools beside it */
  readonly reach?: ReachWords;
}
