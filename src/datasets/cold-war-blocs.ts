import type { ActorInput, DatasetInput } from '../model/records';
import { events } from './cold-war-events';
import { blocsOf } from './cold-war-members';
import { sources } from './cold-war-sources';
import { relations } from './cold-war-ties';

const GERMANY =
  'The Federal Republic of Germany: West Germany until 3 October 1990, all of Germany since';
const SOVIET = 'Until 26 December 1991; followed by Russia and fourteen other states';
const CZECHOSLOVAK = 'Until 31 December 1992; followed by the Czech Republic and Slovakia';

type State = readonly [name: string, code: string, more?: Omit<ActorInput, 'id' | 'name'>];

const states: readonly State[] = [
  ['Albania', 'ALB'],
  ['Belgium', 'BEL'],
  ['Bulgaria', 'BGR'],
  ['Canada', 'CAN'],
  ['Czech Republic', 'CZE', { shortName: 'Czech Rep.', aliases: ['Czechia'] }],
  ['Czechoslovakia', 'CSK', { shortName: 'Czechosl.', note: CZECHOSLOVAK }],
  ['Denmark', 'DNK'],
  [
    'East Germany',
    'DDR',
    { shortName: 'E. Germany', aliases: ['German Democratic Republic', 'GDR'] },
  ],
  ['France', 'FRA'],
  ['Greece', 'GRC'],
  ['Hungary', 'HUN'],
  ['Iceland', 'ISL'],
  ['Italy', 'ITA'],
  ['Luxembourg', 'LUX', { shortName: 'Luxemb.' }],
  ['Netherlands', 'NLD', { shortName: 'Netherl.' }],
  ['Norway', 'NOR'],
  ['Poland', 'POL'],
  ['Portugal', 'PRT'],
  ['Romania', 'ROU'],
  ['Russia', 'RUS', { aliases: ['Russian Federation'] }],
  ['Slovakia', 'SVK'],
  ['Soviet Union', 'SUN', { shortName: 'USSR', aliases: ['USSR'], note: SOVIET }],
  ['Spain', 'ESP'],
  ['Turkey', 'TUR', { aliases: ['Türkiye'] }],
  ['United Kingdom', 'GBR', { shortName: 'UK', aliases: ['Britain'] }],
  ['United States', 'USA', { shortName: 'US', aliases: ['America'] }],
];

const actors: readonly ActorInput[] = [
  ...states.map(([name, code, more]): ActorInput => {
    const id = name.toLowerCase().replaceAll(' ', '-');
    return { id, name, code, ...more, partOf: blocsOf(id) };
  }),
  {
    id: 'west-germany',
    name: 'FR Germany',
    code: 'DEU',
    aliases: ['West Germany', 'Germany', 'Federal Republic of Germany'],
    note: GERMANY,
    partOf: blocsOf('west-germany'),
  },
  {
    id: 'nato',
    name: 'NATO',
    kind: 'bloc',
    aliases: ['North Atlantic Treaty Organization', 'Atlantic Alliance'],
  },
  {
    id: 'warsaw-pact',
    name: 'Warsaw Pact',
    kind: 'bloc',
    aliases: ['Warsaw Treaty Organization'],
    note: 'Its end in 1991 is that of its treaty',
  },
];

/**
 * NATO and the Warsaw Pact, 1949 to 1999: two treaties of many parties that states join and leave, what binds and
 * opposes single states beside them, and what happened. Members on a day are those of `createDataset(…).at(day)`.
 */
export const coldWarBlocs: DatasetInput = {
  title: 'Two alliances divide Europe for 35 years; one of them outlives the other',
  description: 'NATO, the Warsaw Pact and their members, 1949 to 1999',
  asOf: '1989-01-01',
  sources,
  actors,
  relations,
  events,
};
