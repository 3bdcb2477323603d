import type { Messages } from '../chart/messages';
import { datesOf } from '../model/date-label';
import { labelOf, listing } from './grammar';
import { change } from './ru-change';
import { overlay } from './ru-overlay';
import { reach } from './ru-reach';
import { rows } from './ru-rows';
import { scale } from './ru-scale';

type Forms = readonly [one: string, few: string, many: string];

/** 1, 21 связь; 2, 22 связи; 5, 11 связей. */
const form = (n: number, [one, few, many]: Forms) => {
  const [unit, teen] = [n % 10, n % 100 > 10 && n % 100 < 15];
  return teen || unit === 0 || unit > 4 ? many : unit === 1 ? one : few;
};
const count =
  (...forms: Forms) =>
  (n: number) =>
    `${n} ${form(n, forms)}`;

const relations = count('связь', 'связи', 'связей');
const events = count('событие', 'события', 'событий');
const pairs = count('пара', 'пары', 'пар');
const list = listing(', ', ' и ');

const KINDS = new Map<string, Forms>([
  ['state', ['государство', 'государства', 'государств']],
  ['person', ['человек', 'человека', 'человек']],
  ['company', ['компания', 'компании', 'компаний']],
  ['organization', ['организация', 'организации', 'организаций']],
  ['bloc', ['блок', 'блока', 'блоков']],
]);

const MONTHS =
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const MONTHS_OF =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const SHORT = 'янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.'.split(' ');
const SHORT_OF = 'янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.'.split(' ');
const SEASONS = ['зима', 'весна', 'лето', 'осень'];
const SEASONS_OF = ['зимы', 'весны', 'лета', 'осени'];
const NOMINATIVE = [...MONTHS, ...SEASONS];
const GENITIVE = [...MONTHS_OF, ...SEASONS_OF];

/** "сентябрь 2025" gives "сентября 2025", for after "с", "до" and "около". */
const genitive = (text: string) =>
  text
    .replace(/^[а-я]+(?!\.)/, (word) => GENITIVE[NOMINATIVE.indexOf(word)] ?? word)
    .replace(/-е\b|-е$/, '-х')
    .replace(/ век(?!а)/, ' века');

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const roman = (n: number) =>
  n < 40 ? 'X'.repeat(Math.floor(n / 10)) + (ROMAN[n % 10] ?? '') : `${n}-й`;

const COMMON_HELP = [
  ['Пробел', 'выбрать'],
  ['Enter', 'карточка с источниками'],
  ['Esc', 'закрыть карточку, затем снять выбор'],
  ['Ctrl Z', 'отменить; с Shift – вернуть'],
  ['Shift и мышь', 'выделить область'],
  ['Буквы', 'найти имя'],
  ['/', 'поиск'],
] as const;
const ZOOM_HELP = [['+ − 0', 'ближе, дальше, всё']] as const;

/** Russian. */
export const ru: Messages = {
  locale: 'ru',
  direction: 'ltr',
  dates: {
    ...datesOf('en'),
    locale: 'ru',
    label: labelOf({
      months: MONTHS,
      monthsOf: MONTHS_OF,
      shortMonths: SHORT,
      shortMonthsOf: SHORT_OF,
      weekdays: 'воскресенье понедельник вторник среда четверг пятница суббота'.split(' '),
      shortWeekdays: 'вс пн вт ср чт пт сб'.split(' '),
      seasons: SEASONS,
      day: String,
      year: (year, era) => [
        `${year}`,
        ...(era === 'bce' ? ['до н. э.'] : era === 'ce' ? ['н. э.'] : []),
      ],
      decade: (year) => `${year}-е`,
      century: (n, bce) => `${roman(n)} век${bce ? ' до н. э.' : ''}`,
      time: (clock) => [clock, 'UTC,'],
    }),
    bigYear: (size, unit, bce) =>
      `${size} ${unit === 'million' ? 'млн' : 'млрд'} ${bce ? 'до н. э.' : 'н. э.'}`,
    unknown: 'дата неизвестна',
    unknownEnd: 'неизвестная дата',
    circa: (text, short) => `${short ? 'ок.' : 'около'} ${genitive(text)}`,
    to: ' – ',
    and: ' – ',
    or: ' или ',
    between: (stretch) => `в промежутке: ${stretch}`,
    orLater: (text) => `${text} или позже`,
    by: (text) => `не позднее ${genitive(text)}`,
    since: (text) => `с ${genitive(text)}`,
    until: (text) => `до ${genitive(text)}`,
    always: 'всегда',
  },
  figure: String,
  certainty: { confirmed: 'Подтверждено', expected: 'Ожидается', hinted: 'Есть намёк' },
  sign: (sign) =>
    sign === 1
      ? 'Сотрудничество'
      : sign === -1
        ? 'Противостояние'
        : sign === 0
          ? 'И то и другое'
          : 'Характер неизвестен',
  source: (words) => `Источник: ${words}`,
  unsourced: 'источник не указан',
  paragraph: (number) => `абзац ${number}`,
  aside: (name, words) => `${name} (${words.join(', ')})`,
  via: (names) => `через: ${names}`,
  saidBy: (name) => `по словам: ${name}`,
  quote: (words) => `«${words}»`,
  list,
  more: (first, others) => list([...first, `ещё ${others}`]),
  joined: (date) => `вступление: ${date}`,
  left: (date) => `выход: ${date}`,
  comma: ', ',
  semicolon: '; ',
  stop: '.',
  colon: ': ',
  space: ' ',
  relations,
  events,
  items: count('запись', 'записи', 'записей'),
  kind: (kind) => KINDS.get(kind)?.[0] ?? kind,
  kindCount: (kind, n) => {
    const forms = KINDS.get(kind);
    return forms ? count(...forms)(n) : `${kind}: ${n}`;
  },
  among: (words, actors) => `${words}; стороны: ${actors}`,
  countsOnce: 'связь нескольких сторон считается один раз',
  certaintyNote: (charts) =>
    charts.includes('network')
      ? 'Вид линии показывает надёжность сообщения, а не силу связи.'
      : 'Заливка показывает надёжность сообщения.',
  asOf: (date) => `На дату: ${date}`,
  sources: 'Источник',
  legend: 'Обозначения и фильтр',
  hint: 'Наведите на участника, связь или событие или идите стрелками: все части покажут, к чему оно относится.',
  details: 'Подробнее',
  close: 'Закрыть',
  clear: 'Сбросить',
  cleared: 'Выбор снят',
  selected: (names, shown, held) => `Выбрано: ${names}. ${shown}, ${held}`,
  counts: (shown, all, what) =>
    `${shown} из ${all} ${
      what === 'relations'
        ? form(all, ['связи', 'связей', 'связей'])
        : form(all, ['события', 'событий', 'событий'])
    }`,
  filtered: (shown, held) => `Фильтр: показано ${shown}, ${held}`,
  unfiltered: 'Фильтр снят, показано всё',
  steps: {
    select: (names) => `Выбор: ${names}`,
    deselect: (names) => `Снят выбор: ${names}`,
    filter: (words) => `Фильтр: ${words}`,
    without: (words) => `кроме: ${words}`,
    period: (dates) => `Период: ${dates}`,
    order: 'Порядок',
    undone: (step) => `Отменено: ${step}`,
    redone: (step) => `Возвращено: ${step}`,
    undo: (step) => `Отменить${step && ': '}${step}`,
    redo: (step) => `Вернуть${step && ': '}${step}`,
  },
  wholeTime: 'Всё время',
  noAsOf: 'Без даты состояния',
  time: {
    period: 'Период',
    start: 'Начало периода',
    end: 'Конец периода',
    asOf: 'Дата состояния',
    from: 'С',
    to: 'До',
    noDate: (text) => `«${text}» – не дата. Напишите 1914, 1907-08, 2025-09-01 или -0430.`,
    backwards: 'Конец периода раньше начала.',
    play: 'Показать ход времени',
    pause: 'Пауза',
    nextDate: 'Следующая дата',
  },
  fields: {
    type: 'Вид',
    certainty: 'Надёжность',
    sign: 'Характер',
    parties: 'Стороны',
    participants: 'Участники',
    date: 'Дата',
    strength: 'Сила',
    direction: 'Направление',
    kind: 'Кто это',
    partOf: 'Входит в',
    members: 'Состав',
    aliases: 'Другие имена',
    code: 'Код',
    place: 'Место',
    summary: 'Кратко',
    importance: 'Важность',
    restsOn: 'Опирается на',
    supports: 'Подтверждает',
    alternatives: 'Другие даты',
    source: 'Источник',
    saidBy: 'Кто говорит',
    note: 'Примечание',
    relation: 'Связь',
    relations: 'Связи',
    event: 'Событие',
    events: 'События',
    pair: 'Пара',
  },
  directed: (from, to) => `${from} → ${to}`,
  possible: (dates) => `возможно: ${dates}`,
  tableView: 'Показать таблицей',
  toolbar: 'Вид',
  layout: 'Раскладка сети',
  layingOut: (percent) => `Раскладка сети: ${percent} %`,
  reading: (percent) => `Чтение данных: ${percent} %`,
  zoomIn: 'Ближе',
  zoomOut: 'Дальше',
  fit: 'Всё целиком',
  lasso: 'Выделить область',
  search: 'Поиск',
  moreTools: 'Другие инструменты',
  help: 'Справка',
  free: 'Отпустить',
  noRelation: 'о связи не сообщается',
  issues: count('ошибка в данных', 'ошибки в данных', 'ошибок в данных'),
  empty: 'Нет данных.',
  panels: { network: 'Кто с кем', timeline: 'Когда', matrix: 'По парам' },
  untitled: 'Без названия',
  network: {
    summary: ({ top, ties, most, relations: all, several, three, opposed, hinted, hintedName }) => {
      if (!most) return 'О связях не сообщается.';
      const each = ties > 1 ? `по ${most}` : `${most}`;
      const first = top.length
        ? `Больше всего связей (${each}): ${list(top)}.`
        : `Больше всего связей (${each}) – у ${ties} ${form(ties, ['участника', 'участников', 'участников'])}.`;
      return [
        first,
        several && `${three ? 'Трёхсторонних связей' : 'Связей трёх и более сторон'}: ${several}.`,
        opposed && `Противостояние: ${opposed} из ${all}.`,
        hinted &&
          (hintedName ? `Лишь намёк: «${hintedName}».` : `Лишь намёк: ${relations(hinted)}.`),
      ]
        .filter(Boolean)
        .join(' ');
    },
    hub: (three) => `${three ? 'Три стороны' : 'Несколько сторон'}, одна связь`,
    within: (n) => `Внутри одного участника, не показано: ${relations(n)}.`,
    onlyHinted: 'лишь намёк',
    ended: (date) => `окончание: ${date}`,
    begins: (date) => `начало: ${date}`,
  },
  timeline: {
    summary: ({ events: n, when, shared, most, whole, states, undated }) => {
      if (!n) return 'Событий нет.';
      const who: Forms = states
        ? ['государство', 'государства', 'государств']
        : ['участник', 'участника', 'участников'];
      // "3 государства", but "до 3 государств", "до 21 государства".
      const of = whole ? form(most, who) : form(most, [who[1], who[2], who[2]]);
      const many = `${whole ? '' : 'до '}${most} ${of}`;
      return [
        `${events(n)}${when && ': '}${when}.`,
        shared &&
          (shared === n && n > 1
            ? `Все совместные (${many}).`
            : `Из них совместных (${many}): ${shared}.`),
        undated && `Без даты: ${undated}.`,
      ]
        .filter(Boolean)
        .join(' ');
    },
    whisker: 'Дата неточна: возможно здесь',
    member: 'Участие: от вступления до выхода',
    spine: (states) => `Одно событие, несколько ${states ? 'государств' : 'сторон'}`,
    orderIn: (date) => `Порядок в пределах даты (${date}) неизвестен.`,
    orderOpen: 'Порядок событий одной даты неизвестен.',
    orderUnknown: 'порядок неизвестен',
    tallest: (events) => `самый высокий столбик: ${events}`,
    bars: 'Столбики: много событий, по надёжности',
    once: (states) =>
      `Событие нескольких ${states ? 'государств' : 'участников'} считается один раз.`,
    tray: 'Дата неизвестна',
    none: 'Событий с датой нет',
    general: 'Общее',
    asOf: (date) => `на ${date}`,
    earlier: 'раньше',
    later: 'позже',
    from: (day) => `с ${day}`,
    to: (day) => `до ${day}`,
    controls: 'Время и дорожки',
    onOrBefore: (day) => `Не позднее ${day}`,
    possible: (dates) => `возможно ${dates}`,
  },
  matrix: {
    summary: ({ top, ties, most, opposed, pairs: all }) => {
      if (!most) return 'О связях не сообщается.';
      const first = top.length
        ? `Больше всего связей (${most}) в паре: ${list(top)}.`
        : `Больше всего связей (по ${most}) в ${ties} ${form(ties, ['паре', 'парах', 'парах'])}.`;
      return opposed ? `${first} Противостояние: ${pairs(opposed)} из ${all}.` : first;
    },
    caption: 'Связи по парам',
    grid: 'Связи каждой пары участников',
    ghost: 'тогда не действует',
    from: (name) => `от: ${name}`,
    slots: 'Место в клетке',
    tick: (three) => (three ? 'Часть трёхсторонней связи' : 'Часть связи нескольких сторон'),
    numeral: 'Две одного вида',
    arrow: 'От строки, к строке',
    diagonal: 'Числа на диагонали или у имени: связи этого участника.',
    halves: {
      direction: 'От строки к столбцу',
      count: 'Под диагональю: сколько связей',
      dates: (above, below) => `Над диагональю: ${above}, под ней: ${below}`,
    },
    history: (from, to) => `Сколько связей действовало, ${from}–${to}`,
    order: {
      group: 'Порядок: по блокам, из характера связей.',
      degree: 'Порядок: по числу связей.',
      name: 'Порядок: по имени.',
    },
    ordered: (groups, percent) =>
      `По блокам: ${groups} ${form(groups, ['группа', 'группы', 'групп'])}${percent === null ? '' : `; внутри ${percent} % связей`}.`,
    rows: 'Порядок и группы строк',
    tint: 'Красный фон: преобладает противостояние.',
    small:
      'Клетка без знаков: зелёная – сотрудничество, красная – противостояние, двух цветов – то и другое.',
    closer: 'Виды и надёжность: при приближении',
    paler: 'Бледнее: меньше пар',
    missing: (names) => `О связи не сообщается: ${names}`,
    others: (n) => `ещё ${n}`,
  },
  overlay,
  rows,
  scale,
  reach,
  change,
  guide: {
    reading: 'Как читать',
    keys: 'Клавиши',
    tree: [
      ['↑ ↓', 'участники и их связи'],
      ['→ ←', 'раскрыть, свернуть'],
      ...COMMON_HELP,
      ...ZOOM_HELP,
      ['Shift ← → ↑ ↓', 'сдвинуть'],
      ['← →', 'на группе: свернуть, развернуть'],
      ['1 2 3', 'окружение на столько шагов'],
      ['Shift 0', 'вместить выбранное'],
    ],
    listbox: [
      ['← →', 'события по времени'],
      ['↑ ↓', 'дорожка выше или ниже'],
      ...COMMON_HELP,
      ...ZOOM_HELP,
      ['Shift ← →', 'расширить период'],
    ],
    grid: [
      ['Стрелки', 'клетки'],
      ['Home End', 'края строки'],
      ['Alt ↑ ↓', 'сдвинуть строку'],
      ['Alt ← →', 'свернуть, развернуть её группу'],
      ['Alt Home', 'сначала её партнёры'],
      ['Shift со стрелками', 'выбрать часть'],
      ...COMMON_HELP,
    ],
    network: [
      ['То же по клеткам', 'в матрице все связи этой картины, по строкам и столбцам'],
      ['Круг, фигура', 'участник; с обводкой – включает других'],
      ['Линия', 'связь; цвет и знак на ней – её вид'],
      ['Сплошная, штрихи, точки', 'подтверждено, ожидается, лишь намёк'],
      ['− ± ?', 'противостояние, и то и другое, неизвестно'],
      ['Знак с тремя лучами', 'одна связь нескольких сторон'],
    ],
    timeline: [
      ['Дорожка', 'участник; знак на ней – событие с ним'],
      ['Знаки на одной линии', 'одно событие нескольких участников'],
      ['Полный, половина, пустой', 'подтверждено, ожидается, лишь намёк'],
      ['Толстая черта', 'вероятнейшая дата'],
      ['Тонкая черта', 'всё, что возможно; стрелка – и далее'],
    ],
    matrix: [
      ['Клетка', 'что связывает строку и столбец'],
      ['Знак в клетке', 'связь; у каждого вида своё место и форма'],
      ['Полный, штрихи, точки', 'подтверждено, ожидается, лишь намёк'],
      ['Уголок', 'у связи есть и другие стороны'],
      ['Одна точка', 'о связи не сообщается'],
    ],
  },
};
