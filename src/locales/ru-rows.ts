import type { RowWords } from '../chart/row-words';

/** What the controls of a matrix' rows say in Russian. */
export const rows: RowWords = {
  order: 'Порядок строк',
  methods: {
    auto: 'самый наглядный',
    group: 'блоки, из характера связей',
    blocs: 'сообщества',
    factions: 'фракции',
    leaf: 'сходство, деревом',
    path: 'кратчайший путь',
    spectral: 'спектр',
    rcm: 'узкая лента',
    compact: 'короткие связи',
    moran: 'индекс Морана',
    robinson: 'форма Робинсона',
    degree: 'число связей',
    name: 'имя',
    manual: 'своя рука',
  },
  ordered(by, groups, percent) {
    const inside = percent === null ? '' : `; внутри ${percent} % связей`;
    const found = groups > 1 ? `; групп: ${groups}${inside}` : '';
    return `Порядок строк: ${rows.methods[by]}${found}`;
  },
  before: 'Было',
  now: 'Стало',
  compare: 'Показать прежний порядок',
  caption: 'Качество порядка: чем меньше, тем лучше, кроме индекса Морана',
  scores: {
    pathLength: 'Длина пути',
    linearArrangement: 'Длина связей',
    bandwidth: 'Ширина ленты',
    profile: 'Профиль',
    moransI: 'Индекс Морана',
    antiRobinson: 'Отклонения от Робинсона',
  },
  row: 'Строка',
  up: 'Выше',
  down: 'Ниже',
  partners: 'Сначала её партнёры',
  partnersOf: (name) => `Сначала партнёры: ${name}`,
  moved: (name, row, of, length, before) =>
    `${name}: строка ${row} из ${of}; длина связей ${length} (было ${before})`,
  groups: 'Группа одной строкой',
  collapsed: (name) => `${name}: одной строкой`,
  expanded: (name) => `${name}: строка на каждого участника`,
  branch: (actors, distance) => `Участников: ${actors}, расстояние соединения ${distance}`,
  strip: 'Связи трёх и более сторон рядом с клетками',
  way: (names) => `Кратчайший путь: ${names.join(' – ')}`,
  noWay: 'Пути между ними нет',
  selectWay: 'Выбрать на всех графиках',
  list: 'Связи списком',
  area: (rows, columns) => `Выбор: ${rows} × ${columns} клеток`,
  part: (rows, columns, relations) => `Выбрано ${rows} × ${columns} клеток: ${relations}`,
};
