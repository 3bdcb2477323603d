import { expect, it } from 'vitest';
import { summitIn } from '../../examples/data/summit-in';
import { fa, ko, ru, zh } from '../../src/locales';
import { renderStory } from '../../src/static';

const LOCALES = { fa, ko, ru, zh };
/** Codes and companies of the data, and keys, that are written so everywhere. */
const ALLOWED = /^(CNPC|Gazprom|UTC|CHN|RUS|PRK|USA|IRN)$/;

it.for(Object.entries(LOCALES))('a story in %s has no word of English', ([name, messages]) => {
  for (const width of [330, 660, 930]) {
    const svg = renderStory({ data: summitIn(name), messages, width }).replace(
      // For machines.
      /<metadata>.*<\/metadata>/,
      '',
    );
    const said = [...svg.matchAll(/>([^<]+)</g), ...svg.matchAll(/aria-label="([^"]*)"/g)];
    const latin = said.flatMap(([, text = '']) => text.match(/\p{sc=Latn}{2,}/gu) ?? []);
    expect(latin.filter((word) => !ALLOWED.test(word))).toEqual([]);
  }
});
