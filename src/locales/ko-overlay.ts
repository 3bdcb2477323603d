import type { OverlayWords } from '../chart/overlay-words';

const groups = { factions: '파벌', communities: '공동체', groups: '집단' } as const;

/** What a network's overlay says in Korean. */
export const overlay: OverlayWords = {
  name: groups,
  numbered: (kind, n) => `${groups[kind]} ${n}`,
  legend: {
    factions: '파벌: 안은 우호, 밖은 적대',
    communities: '공동체: 안의 관계가 더 긴밀함',
    groups: '자료에 있는 집단',
  },
  odds: '파벌 구분과 어긋남',
  why: (sign) => (sign < 0 ? '같은 파벌 안에서 대립' : '다른 파벌과 협력'),
  caption({ kind, groups: n, lone, used, all, figure, exact, confirmed, expected, asOf }) {
    const day = asOf && ` (${asOf} 기준)`;
    if (kind === 'groups') return `${groups.groups} ${n}개와 그 구성원${day}.`;
    const alone = lone ? ` (단독 ${lone}개)` : '';
    const of = used < all ? `관계 ${all}개 중 ${used}개` : `관계 ${used}개`;
    const from = `${groups[kind]} ${n}개${alone}, ${of}에서 계산${day}`;
    const value = (it: number) => (kind === 'factions' ? `${it}` : it.toFixed(2));
    const also = expected === undefined ? '' : `, 예상 포함 ${value(expected)}`;
    const range = confirmed === undefined ? '' : ` (확인된 것만 ${value(confirmed)}${also})`;
    if (kind === 'communities') return `${from}; 모듈성 ${value(figure)}${range}.`;
    if (!figure) return `${from}; 어긋난 쌍 없음${range}.`;
    return `${from}; 어긋난 쌍 ${exact ? '' : '최대 '}${figure}개${exact ? ', 가능한 최소' : ''}${range}.`;
  },
};
