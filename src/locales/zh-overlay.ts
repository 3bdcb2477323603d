import type { OverlayWords } from '../chart/overlay-words';

const groups = { factions: '个派系', communities: '个社群', groups: '个群体' } as const;

/** What a network's overlay says in Chinese. */
export const overlay: OverlayWords = {
  name: { factions: '派系', communities: '社群', groups: '群体' },
  numbered: (kind, n) => `${kind === 'factions' ? '派系' : '社群'}${n}`,
  legend: {
    factions: '派系：内部为友，彼此为敌',
    communities: '社群：内部联系更紧密',
    groups: '数据中的群体',
  },
  odds: '与派系划分不合',
  why: (sign) => (sign < 0 ? '同一派系内对立' : '不同派系间合作'),
  caption({ kind, groups: n, lone, used, all, figure, exact, confirmed, expected, asOf }) {
    const day = asOf && `（截至${asOf}）`;
    if (kind === 'groups') return `${n}${groups.groups}及其成员${day}。`;
    const alone = lone ? `（其中${lone}个只有一方）` : '';
    const of = used < all ? `${all}项关系中的${used}项` : `${used}项关系`;
    const from = `${n}${groups[kind]}${alone}，依据${of}${day}`;
    const value = (it: number) => (kind === 'factions' ? `${it}` : it.toFixed(2));
    const also = expected === undefined ? '' : `，加上预期的为${value(expected)}`;
    const range = confirmed === undefined ? '' : `（仅计已证实的为${value(confirmed)}${also}）`;
    if (kind === 'communities') return `${from}；模块度${value(figure)}${range}。`;
    if (!figure) return `${from}；没有不合的关系${range}。`;
    return `${from}；${exact ? '' : '至多'}${figure}对关系不合${exact ? '，已是最少' : ''}${range}。`;
  },
};
