import { describe, expect, it } from 'vitest';
import { en } from '../../src/chart/english';
import { type Entry, entriesOf, findEntries, fold } from '../../src/chart/search-index';
import { createDataset } from '../../src/index';

const dataset = createDataset({
  actors: [
    { id: 'cote', name: 'Côte d’Ivoire', aliases: ['Ivory Coast'] },
    { id: 'lodz', name: 'Łódź' },
    { id: 'RUS', name: 'Россия', code: 'RU' },
    { id: 'iran', name: 'إيران' },
    { id: 'cn', name: 'China' },
    { id: 'indochina', name: 'Indochina' },
    { id: 'scs', name: 'South China Sea Forum' },
  ],
  relations: [
    { id: 'pact-1', parties: ['cn', 'RUS'], type: 'military', label: 'China pact' },
    { id: 'r2', parties: ['cn', 'cote'], type: 'energy' },
  ],
  events: [{ id: 'e1', title: 'Talks in Łódź', date: '1907', participants: ['cn'] }],
});
const entries: readonly Entry[] = [...entriesOf(dataset, en)];
const found = (query: string) => findEntries(entries, query).map(({ key }) => key);

describe('what a search finds', () => {
  it('compares letters without accents, case, width and joiners', () => {
    expect(fold('  CÔTE  d’Ivoire ')).toBe('cote d’ivoire');
    expect(fold('Łódź')).toBe('lodz');
    expect(fold('Straße')).toBe('strasse');
    expect(fold('ＡＢＣ')).toBe('abc');
    expect(fold('كيف')).toBe(fold('کیف'));
    expect(fold('می\u200cشود')).toBe('میشود');
  });

  it('knows names, aliases, codes and ids, of actors, relations and events', () => {
    expect(found('cote')).toContain('actor:cote');
    expect(found('ivory')).toEqual(['actor:cote']);
    expect(found('росс')).toEqual(['actor:RUS']);
    expect(found('rus')).toEqual(['actor:RUS']);
    expect(found('pact-1')).toEqual(['relation:pact-1']);
    expect(found('lodz')).toEqual(['actor:lodz', 'event:e1']);
    expect(found('energy')).toEqual(['relation:r2']);
  });

  it('puts all of a name first, then beginnings, then words within, then the rest', () => {
    expect(found('china')).toEqual([
      'actor:cn',
      'relation:pact-1',
      'actor:scs',
      'relation:r2',
      'actor:indochina',
    ]);
  });

  it('takes words in any order, and nothing for nothing', () => {
    expect(found('forum south')).toEqual(['actor:scs']);
    expect(found('   ')).toEqual([]);
    expect(found('(*[')).toEqual([]);
  });
});
