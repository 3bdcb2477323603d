import type { ReachWords } from '../chart/reach-words';

/** 1, 21 шаг; 2, 22 шага; 5, 11 шагов. */
const stepsOf = (n: number) => {
  const [unit, teen] = [n % 10, n % 100 > 10 && n % 100 < 15];
  return `${n} ${teen || unit === 0 || unit > 4 ? 'шагов' : unit === 1 ? 'шаг' : 'шага'}`;
};

/** What search, neighbourhood and way say in Russian. */
export const reach: ReachWords = {
  searchFor: (dates) => (dates ? 'Имя, код или дата' : 'Имя или код'),
  found: (n, listed) =>
    n ? `Найдено: ${n}${listed < n ? `, показаны первые ${listed}` : ''}` : 'Ничего не найдено',
  actor: 'участник',
  relation: 'связь',
  event: 'событие',
  fitSelection: 'Вместить выбранное',
  around: 'Окружение',
  steps: stepsOf,
  fewer: 'На шаг меньше',
  further: 'На шаг больше',
  neighbourhood: (name, n, here, all) =>
    `Окружение: ${name}, ${stepsOf(n)}; участников: ${here} из ${all}`,
  way: 'Кратчайший путь между двумя',
  wayTo: (name) => `Путь: ${name}`,
  theWay: ({ way, steps, weakest, opposed, ways }) =>
    `${way}: ${stepsOf(steps)}, наименьшая достоверность: ${weakest}${opposed ? `, через противостояние: ${opposed}` : ''}${ways > 1 ? `; столь же коротких путей: ${ways}` : ''}`,
  noWay: (from, to) => `В показанном нет пути: ${from}, ${to}`,
  two: 'Сначала выберите двух участников',
  only: 'Только с участием выбранных',
  shared: 'Только общее для выбранных',
  everyone: 'Снова показать всех участников',
  one: 'Сначала выберите участника',
  copyLink: 'Копировать ссылку на этот вид',
  copied: 'Ссылка скопирована',
  copiedPart: 'Ссылка скопирована, без того, что в неё не вместилось',
  inAddress: 'Не скопировано: ссылка теперь в адресной строке',
  notCopied: 'Ссылку не удалось скопировать',
  noLinks: 'на этой странице их нет',
  saveAs: (format) => `Сохранить как ${format}`,
  saved: (file) => `Сохранено: ${file}`,
  notSaved: (file) => `Не удалось создать: ${file}`,
  place: 'Почему здесь',
  near: 'Притягивают',
  far: 'Отталкивают',
  hops: 'Другие участники',
  atHops: (steps, n) => `${stepsOf(steps)}: ${n}`,
  unreached: (n) => `без пути: ${n}`,
  fit: 'Точность места',
  departs: (own, mean) => `расстояния отличаются от шагов на ${own} %; в среднем на ${mean} %`,
  held: 'Закреплён',
  pinned: 'да, стоит где поставлен',
  loose: 'нет, место задано связями',
  map: 'Обзор',
  expand: (name) => `Развернуть: ${name}`,
  collapse: (name) => `Свернуть: ${name}`,
  expanded: (name, n) => `Развёрнуто: ${name}, участников: ${n}`,
  collapsed: (name, n) => `Свёрнуто: ${name}, участников: ${n}`,
};
