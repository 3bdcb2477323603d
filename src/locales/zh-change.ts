import type { ChangeWords } from '../chart/change-words';

/** What is said of changes in Chinese. */
export const change: ChangeWords = {
  begins: (n, type) => `新增${n}项${type}关系`,
  ends: (n, type) => `${n}项${type}关系终止`,
  joins: (n, type) => `${n}方加入${type}关系`,
  leaves: (n, type) => `${n}方退出${type}关系`,
  happens: (n, type) => `${n}个${type}事件`,
  unsure: '日期不确定',
  nothing: '未见变化的报道',
  more: (n) => `另有${n}项`,
};
