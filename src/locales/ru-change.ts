import type { ChangeWords } from '../chart/change-words';

const of = (what: string) => (n: number, type: string) =>
  `${what}: ${n}${type && ` – ${type.toLowerCase()}`}`;

/** What is said of changes in Russian. */
export const change: ChangeWords = {
  begins: of('новых связей'),
  ends: of('прекратилось связей'),
  joins: of('присоединилось участников'),
  leaves: of('вышло участников'),
  happens: of('событий'),
  unsure: 'дата неточна',
  nothing: 'об изменениях не сообщается',
  more: (n) => `ещё ${n}`,
};
