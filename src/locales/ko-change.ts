import type { ChangeWords } from '../chart/change-words';

const of = (what: string) => (n: number, type: string) => `${type && `${type} `}${what} ${n}건`;
const who = (what: string) => (n: number, type: string) => `${type && `${type} 관계 `}${what} ${n}`;

/** What is said of changes in Korean. */
export const change: ChangeWords = {
  begins: of('새 관계'),
  ends: of('종료된 관계'),
  joins: who('참여'),
  leaves: who('탈퇴'),
  happens: of('사건'),
  unsure: '날짜 불확실',
  nothing: '보도된 변화 없음',
  more: (n) => `그 밖에 ${n}건`,
};
