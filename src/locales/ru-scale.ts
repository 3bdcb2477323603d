import type { ScaleWords } from '../chart/scale-words';
import { signed } from './grammar';

const UNITS = {
  ms: 'мс',
  second: 'с',
  minute: 'мин',
  hour: 'ч',
  day: 'дн.',
  month: 'мес.',
  year: 'г.',
};

/** What a timeline says in Russian of time that does not run evenly. */
export const scale: ScaleWords = {
  menu: 'Время',
  name: {
    linear: 'Равномерное время',
    folded: 'Без долгих перерывов',
    equal: 'Поровну места событиям',
    align: 'От выбранного события',
  },
  folded: (stretches, n) =>
    `Сокращённые пустые промежутки (${n}): ${stretches.join(', ')}${n > stretches.length ? ' и другие' : ''}.`,
  unfolded: 'Долгих пустых промежутков нет.',
  equal: 'События стоят на равных расстояниях, не в масштабе времени.',
  align: (event, date) => `Время отсчитывается от события «${event}», ${date}.`,
  since: (n, unit) => (n ? `${signed(n)} ${UNITS[unit]}` : '0'),
  lanes: 'Дорожки',
  lane: { actor: 'По участникам', type: 'По видам', group: 'По группам', one: 'Одна на всех' },
  order: 'Порядок',
  orders: {
    spines: 'Вместе бывшие рядом',
    name: 'По названию',
    first: 'По первому событию',
    importance: 'По важности',
  },
  form: 'Вид',
  forms: {
    auto: 'По месту',
    lanes: 'Дорожки',
    rows: 'Строки сверху вниз',
    density: 'Столбики многих событий',
    storyline: 'Сходящиеся линии',
  },
  line: 'Линия — участник; линии сходятся в общих событиях',
  groups: 'Группы',
  fold: 'Здесь время сокращено',
  origin: 'Отсюда идёт отсчёт времени',
};
