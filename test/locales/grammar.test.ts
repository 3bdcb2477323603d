import { describe, expect, it } from 'vitest';
import type { Messages } from '../../src';
import { en, fa, ko, ru, zh } from '../../src/locales';
import { formatBounds } from '../../src/model/format';
import { parseWhen } from '../../src/model/time';

const ALL = { en, fa, ko, ru, zh };
const NUMBERS = [0, 1, 2, 5, 11, 21, 101, 102, 111, 112];

/** Paths of all words of a catalogue. */
function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, `${path}.${name}`));
}

/** Russian says a date's gap by itself: what a catalogue may leave out. */
const OPTIONAL = /\.dates\.(yearFirst|gap|digits|bigYear)$/;
const required = (words: Messages) => pathsOf(words).filter((path) => !OPTIONAL.test(path));

describe.for(Object.entries(ALL))('%s', ([name, words]) => {
  it('has every word of English, and no empty one', () => {
    expect(required(words).sort()).toEqual(required(en).sort());
    const walk = (value: unknown, path: string): void => {
      if (typeof value === 'string')
        expect(value, path).not.toMatch(path.endsWith('.space') ? /[^ ]/ : /^$/);
      else if (value && typeof value === 'object')
        for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    };
    walk({ ...words, dates: { ...words.dates, gap: 'x' } }, name);
  });

  it('counts in the plural that the language has for the number', () => {
    const rules = new Intl.PluralRules(name);
    for (const count of [words.relations, words.events, words.items, words.issues]) {
      const forms = new Map<string, string>();
      for (const n of NUMBERS) {
        const form = count(n).replace(/[\d۰-۹]+/, '#');
        const category = rules.select(n);
        // Persian and others have categories that nouns after numbers do not show.
        if (name === 'fa' || name === 'ko' || name === 'zh')
          forms.set('other', forms.get('other') ?? form);
        else forms.set(category, forms.get(category) ?? form);
        expect(form, `${n}`).toBe(forms.get(name === 'en' || name === 'ru' ? category : 'other'));
      }
      expect(new Set(forms.values()).size).toBe(forms.size);
      expect(forms.size).toBe({ en: 2, ru: 3 }[name] ?? 1);
    }
  });

  it('counts kinds of its own and of the data', () => {
    for (const kind of ['state', 'person', 'company', 'organization', 'bloc'])
      expect(words.kindCount(kind, 2)).not.toBe(name === 'en' ? '' : `${kind}: 2`);
    expect(words.kindCount('guild', 2)).toContain('guild');
  });

  it('lists with commas and the word for "and"', () => {
    const { list } = words;
    expect([list([]), list(['A'])]).toEqual(['', 'A']);
    const and = list(['A', 'B']).slice(1, -1);
    const wanted = new Intl.ListFormat(name).format(['A', 'B']).slice(1, -1);
    expect(and).toBe(wanted);
    expect(list(['A', 'B', 'C', 'D'])).toBe(`A${words.comma}B${words.comma}C${and}D`);
  });

  it('writes numbers in its digits', () => {
    expect(words.figure(1907)).toBe(
      new Intl.NumberFormat(name, { useGrouping: false }).format(1907),
    );
  });

  it('names months, weekdays and eras as the locale data do', () => {
    const { dates } = words;
    const options = { timeZone: 'UTC', calendar: 'gregory' } as const;
    for (let month = 0; month < 12; month++) {
      const at = new Date(Date.UTC(2025, month, month + 1));
      const long = new Intl.DateTimeFormat(name, { ...options, year: 'numeric', month: 'long' })
        .formatToParts(at)
        .find(({ type }) => type === 'month')?.value;
      const text = formatBounds(parseWhen(at.toISOString().slice(0, 7)), dates);
      expect(text).toContain(long);
      const day = new Intl.DateTimeFormat(name, { ...options, weekday: 'long' }).format(at);
      const style = { weekday: true };
      expect(formatBounds(parseWhen(at.toISOString().slice(0, 10)), dates, style)).toContain(day);
    }
  });
});

it('Russian bends months after prepositions', () => {
  const say = (when: string) => formatBounds(parseWhen(when), ru.dates);
  expect(say('2025-09/..')).toBe('с сентября 2025');
  expect(say('2025-09-01/..')).toBe('с 1 сентября 2025');
  expect(say('../1991')).toBe('до 1991');
  expect(say('1990-03~')).toBe('около марта 1990');
  expect(say('2025-09-01/2025-09-03')).toBe('1–3 сентября 2025');
  expect(say('2025-09-01?')).toBe('1 сентября 2025?');
  expect(say('-0430')).toBe('431 до н. э.');
  expect([1, 2, 5, 11, 21].map((n) => ru.kindCount('state', n))).toEqual([
    '1 государство',
    '2 государства',
    '5 государств',
    '11 государств',
    '21 государство',
  ]);
});

it('Chinese and Korean begin with the year, and say it once', () => {
  const say = (words: Messages, when: string) => formatBounds(parseWhen(when), words.dates);
  expect(say(zh, '2025-09-01/2025-09-03')).toBe('2025年9月1日至3日');
  expect(say(zh, '1914/1918')).toBe('1914年至1918年');
  expect(say(zh, '1949/..')).toBe('1949年起');
  expect(say(zh, '-0430')).toBe('公元前431年');
  expect(say(ko, '2025-09-01/2025-09-03')).toBe('2025년 9월 1일–3일');
  expect(say(ko, '2025-09-01?')).toBe('2025년 9월 1일?');
  expect(say(ko, '../1991')).toBe('1991년까지');
});

it('Persian has its own digits in Gregorian dates', () => {
  const say = (when: string) => formatBounds(parseWhen(when), fa.dates);
  expect(say('2025-09-01/2025-09-03')).toBe('۱ تا ۳ سپتامبر ۲۰۲۵');
  expect(say('2025-09-01?')).toBe('۱ سپتامبر ۲۰۲۵؟');
  expect(say('1949/..')).toBe('از ۱۹۴۹');
  expect(say('1990~')).toBe('حدود ۱۹۹۰');
});

it('a part of a catalogue can be replaced', () => {
  const own: Messages = { ...en, untitled: 'No name' };
  expect(own.untitled).toBe('No name');
});
