import type { RowWords } from '../chart/row-words';

/** What the controls of a matrix' rows say in Korean. */
export const rows: RowWords = {
  order: '행의 순서',
  methods: {
    auto: '가장 잘 보이는 순서',
    group: '관계의 성격으로 나눈 진영',
    blocs: '공동체',
    factions: '파벌',
    leaf: '유사성 나무',
    path: '가장 짧은 경로',
    spectral: '스펙트럼',
    rcm: '좁은 띠',
    compact: '짧은 관계선',
    moran: '모란 지수',
    robinson: '로빈슨 형태',
    degree: '관계 수',
    name: '이름',
    manual: '손으로 정한 순서',
  },
  ordered(by, groups, percent) {
    const inside = percent === null ? '' : `, 협력 관계의 ${percent}%가 집단 안에 있음`;
    const found = groups > 1 ? `, ${groups}개 집단${inside}` : '';
    return `순서: ${rows.methods[by]}${found}`;
  },
  before: '이전',
  now: '지금',
  compare: '이전 순서 보기',
  caption: '순서의 질: 모란 지수 외에는 낮을수록 좋음',
  scores: {
    pathLength: '경로 길이',
    linearArrangement: '관계선 길이',
    bandwidth: '대역폭',
    profile: '윤곽',
    moransI: '모란 지수',
    antiRobinson: '로빈슨 이탈',
  },
  row: '행',
  up: '위로',
  down: '아래로',
  partners: '상대부터',
  partnersOf: (name) => `${name}의 상대부터`,
  moved: (name, row, of, length, before) =>
    `${name}: ${of}행 중 ${row}행, 관계선 길이 ${length} (이전 ${before})`,
  groups: '집단을 한 행으로',
  collapsed: (name) => `${name}: 한 행`,
  expanded: (name) => `${name}: 행위자마다 한 행`,
  branch: (actors, distance) => `행위자 ${actors}, 결합 거리 ${distance}`,
  strip: '칸 옆에 세 당사자 이상의 관계',
  way: (names) => `가장 짧은 길: ${names.join(' – ')}`,
  noWay: '둘 사이에 길이 없음',
  selectWay: '모든 차트에서 선택',
  list: '관계 목록',
  area: (rows, columns) => `${rows} × ${columns}칸 선택`,
  part: (rows, columns, relations) => `${rows} × ${columns}칸 선택됨: ${relations}`,
};
