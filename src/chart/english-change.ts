import type { ChangeWords } from './change-words';

const plain = (type: string) => (type ? ` ${type.replace(/^\p{Lu}(?=\p{Ll}*$)/u, lower)}` : '');
const lower = (letter: string) => letter.toLowerCase();
const s = (n: number) => (n === 1 ? '' : 's');

/** What is said of changes in English, which comes with their code. */
export const change: ChangeWords = {
  begins: (n, type) => `${n} new${plain(type)} relation${s(n)}`,
  ends: (n, type) => `${n}${plain(type)} relation${s(n)} ended`,
  joins: (n, type) => `${n} joined, of${plain(type)} relations`,
  leaves: (n, type) => `${n} left, of${plain(type)} relations`,
  happens: (n, type) => `${n}${plain(type)} event${s(n)}`,
  unsure: 'date uncertain',
  nothing: 'nothing is reported to change',
  more: (n) => `${n} more`,
};
