import type { ReachWords } from '../chart/reach-words';

/** What search, neighbourhood and way say in Korean. */
export const reach: ReachWords = {
  searchFor: '이름 또는 식별자',
  found: (n, listed) =>
    n ? `${n}건 찾음${listed < n ? `, 처음 ${listed}건 표시` : ''}` : '찾지 못함',
  actor: '행위자',
  relation: '관계',
  event: '사건',
  fitSelection: '선택에 맞추기',
  around: '이웃',
  steps: (n) => `${n}단계`,
  fewer: '한 단계 줄이기',
  further: '한 단계 늘리기',
  neighbourhood: (name, n, here, all) => `이웃: ${name}, ${n}단계. 행위자 ${all} 중 ${here}`,
  way: '두 행위자의 최단 경로',
  wayTo: (name) => `경로: ${name}까지`,
  theWay: ({ way, steps, weakest, opposed, ways }) =>
    `${way}: ${steps}단계, 가장 낮은 확실성 ${weakest}${opposed ? `, 대립 ${opposed}` : ''}${ways > 1 ? `; 같은 길이의 경로 ${ways}개` : ''}`,
  noWay: (from, to) => `표시된 것 중에는 경로 없음: ${from}, ${to}`,
  two: '먼저 행위자 둘을 선택하세요',
  place: '이 자리에 있는 까닭',
  near: '끌어당김',
  far: '밀어냄',
  hops: '다른 행위자',
  atHops: (steps, n) => `${steps}단계에 ${n}`,
  unreached: (n) => `경로 없음 ${n}`,
  fit: '일치도',
  departs: (own, mean) => `거리와 단계의 차이 ${own}%, 전체 평균 ${mean}%`,
  held: '고정',
  pinned: '이 자리에 고정됨',
  loose: '고정되지 않음, 관계에 따라 놓임',
  map: '전체 보기',
  expand: (name) => `펼치기: ${name}`,
  collapse: (name) => `접기: ${name}`,
  expanded: (name, n) => `펼침: ${name}, 구성원 ${n}`,
  collapsed: (name, n) => `접음: ${name}, 구성원 ${n}`,
};
