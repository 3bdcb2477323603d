import type { EvidenceInput, RelationInput } from '../model/records';
import { coded, from } from './europe-sources';

/** Co-operative ties: what a treaty binds, over the days it was in force; still open where it stood in 1914. */
const treaties: readonly RelationInput[] = [
  {
    id: 'three-emperors-league',
    type: 'political',
    label: 'Three Emperors’ League',
    shortLabel: 'League of 1873',
    parties: ['germany', 'austria-hungary', 'russia'],
    start: '1873-10-22',
    end: '1878',
    evidence: [
      from('taylor', 'Ch. X', {
        note: 'Signed at Schönbrunn by Austria-Hungary and Russia on 6 June 1873; Germany joined on 22 October. It did not outlast the Eastern crisis',
      }),
    ],
    events: ['league-of-1873'],
  },
  {
    id: 'three-emperors-alliance',
    type: 'political',
    label: 'Three Emperors’ Alliance',
    shortLabel: 'League of 1881',
    parties: ['germany', 'austria-hungary', 'russia'],
    start: '1881-06-18',
    end: '1887-06-18',
    evidence: [
      from('pribram', 'Art. I', {
        note: 'Vol. I, the League of 18 June 1881. For three years, renewed once in 1884',
      }),
    ],
    events: ['league-of-1881'],
  },
  {
    id: 'dual-alliance',
    type: 'military',
    label: 'Dual Alliance',
    shortLabel: 'Dual Alliance',
    parties: ['germany', 'austria-hungary'],
    start: '1879-10-07',
    end: '..',
    evidence: [from('pribram', 'Art. I', { note: 'Vol. I, 25–31' })],
    events: ['dual-alliance-signed'],
  },
  {
    id: 'triple-alliance',
    type: 'military',
    label: 'Triple Alliance',
    shortLabel: 'Triple pact',
    parties: ['germany', 'austria-hungary', 'italy'],
    start: '1882-05-20',
    end: '..',
    evidence: [
      from('pribram', 'Art. II', {
        note: 'Vol. I, the treaty of 20 May 1882. For five years, renewed until Italy denounced it in May 1915',
      }),
    ],
    events: ['triple-alliance-signed'],
  },
  {
    id: 'reinsurance-treaty',
    type: 'political',
    label: 'Reinsurance Treaty',
    shortLabel: 'Reinsurance',
    parties: ['germany', 'russia'],
    start: '1887-06-18',
    end: '1890-06-18',
    evidence: [
      from('pribram', 'Art. I', {
        note: 'Vol. I, the treaty of 18 June 1887. For three years; Germany did not renew it',
      }),
    ],
    events: ['reinsurance-signed', 'reinsurance-lapses'],
  },
  {
    id: 'franco-russian-alliance',
    type: 'military',
    label: 'Franco-Russian Alliance',
    shortLabel: 'Franco-Russian',
    parties: ['france', 'russia'],
    start: '1894-01-04',
    end: '..',
    evidence: [
      from('yellow-book', 'Art. 1', {
        note: 'Of the military convention, drafted in August 1892, in force by letters of 27 December 1893 and 4 January 1894',
      }),
    ],
    events: ['franco-russian-letters'],
  },
  {
    id: 'entente-cordiale',
    type: 'political',
    label: 'Entente Cordiale',
    shortLabel: 'Entente',
    parties: ['britain', 'france'],
    start: '1904-04-08',
    end: '..',
    evidence: [
      from('british-documents', 'Vol. II', { note: 'Declaration on Egypt and Morocco, Art. I' }),
    ],
    events: ['entente-signed'],
  },
  {
    id: 'anglo-russian-convention',
    type: 'political',
    label: 'Anglo-Russian Convention',
    shortLabel: 'Anglo-Russian',
    parties: ['britain', 'russia'],
    start: '1907-08-31',
    end: '..',
    evidence: [from('british-documents', 'Vol. IV', { note: 'Arrangement on Persia, Art. I' })],
    events: ['anglo-russian-signed'],
  },
];

/** An opposed tie with the words that name it. */
function opposed(
  a: string,
  b: string,
  [label, shortLabel]: readonly [string, string],
  [start, end]: readonly [string, string],
  evidence: readonly EvidenceInput[],
  more: Partial<RelationInput> = {},
): RelationInput {
  const parties = [a, b];
  return {
    id: `${a}-${b}`,
    type: 'political',
    sign: -1,
    label,
    shortLabel,
    parties,
    start,
    end,
    evidence,
    ...more,
  };
}

const AT_ODDS = ['At odds', 'At odds'] as const;
const BLOCS = ['Opposing blocs', 'Opposing blocs'] as const;

/** Opposed ties: as coded by year; a tie ends, or begins, on the day of the treaty that turned it. */
const rivalries: readonly RelationInput[] = [
  opposed(
    'britain',
    'france',
    ['Colonial rivalry', 'Colonies'],
    ['1872', '1904-04-07'],
    [
      coded('1872–81', 'GBR–FRA, 1872–1904', 'Ends with the Entente Cordiale'),
      from('taylor', 'Ch. XVII'),
    ],
    { events: ['fashoda'] },
  ),
  opposed(
    'britain',
    'russia',
    ['Rivalry in Asia', 'Asia'],
    ['1872', '1907-08-30'],
    [
      coded('1872–81', 'GBR–RUS, 1872–1907', 'Ends with the Anglo-Russian Convention'),
      from('taylor', 'Ch. XIX'),
    ],
  ),
  opposed(
    'britain',
    'austria-hungary',
    AT_ODDS,
    ['1872', '..'],
    [coded('1872–81', 'GBR–AUH, 1872–1918')],
  ),
  opposed('france', 'russia', AT_ODDS, ['1872', '1890'], [coded('1872–81', 'FRA–RUS, 1872–1890')]),
  opposed(
    'france',
    'austria-hungary',
    AT_ODDS,
    ['1872', '..'],
    [coded('1872–81', 'FRA–AUH, 1872–1918')],
  ),
  opposed(
    'france',
    'germany',
    ['Alsace-Lorraine', 'Alsace'],
    ['1871-05-10', '..'],
    [
      coded('1872–81', 'FRA–DEU, 1872–1918', 'The data begin in 1872, the tie with the peace'),
      from('taylor', 'Ch. X'),
    ],
    { events: ['peace-of-frankfurt', 'tangier', 'agadir'] },
  ),
  opposed(
    'russia',
    'austria-hungary',
    ['Rivalry in the Balkans', 'Balkans'],
    ['1890-06-19', '..'],
    [
      coded('1890', 'RUS–AUH, 1890–1918', 'The day is that of Russia’s breach with Germany'),
      from('taylor', 'Ch. XIX'),
    ],
    { events: ['bosnia', 'balkan-war'] },
  ),
  opposed(
    'russia',
    'germany',
    ['Estranged since 1890', 'Estranged'],
    ['1890-06-19', '..'],
    [coded('1890', 'RUS–DEU, 1890–1918', 'From the day after the Reinsurance Treaty lapsed')],
    { events: ['reinsurance-lapses'] },
  ),
  opposed(
    'britain',
    'germany',
    ['Naval rivalry', 'Naval rivalry'],
    ['1907', '..'],
    [coded('1907', 'GBR–DEU, 1907–1918'), from('taylor', 'Ch. XX')],
    { type: 'military' },
  ),
  opposed('britain', 'italy', BLOCS, ['1907', '..'], [coded('1907', 'GBR–ITA, 1907–1918')]),
  opposed('france', 'italy', BLOCS, ['1907', '..'], [coded('1907', 'FRA–ITA, 1907–1918')], {
    note: 'Their secret accord of 1902, in which Italy promised to stay neutral, is left out: it crosses the blocs, and 1907 would not be balanced',
  }),
  opposed('russia', 'italy', BLOCS, ['1907', '..'], [coded('1907', 'RUS–ITA, 1907–1918')]),
];

export const ties: readonly RelationInput[] = [...treaties, ...rivalries];
