import type { Messages } from '../chart/messages';
import { datesOf } from '../model/date-label';
import { labelOf, listing } from './grammar';
import { change } from './ko-change';
import { overlay } from './ko-overlay';
import { reach } from './ko-reach';
import { rows } from './ko-rows';
import { scale } from './ko-scale';

const list = listing(', ', ' 및 ');
const relations = (n: number) => `관계 ${n}개`;
const events = (n: number) => `사건 ${n}건`;
const MONTHS = Array.from({ length: 12 }, (_, i) => `${i + 1}월`);

/** Each kind with its counter. */
const KINDS = new Map([
  ['state', ['국가', '개국']],
  ['person', ['인물', '명']],
  ['company', ['기업', '개']],
  ['organization', ['기구', '개']],
  ['bloc', ['진영', '개']],
]);

const COMMON_HELP = [
  ['스페이스', '선택'],
  ['Enter', '근거 보기'],
  ['Esc', '카드 닫기, 다음은 선택 해제'],
  ['Ctrl Z', '실행 취소, Shift와 함께 다시 실행'],
  ['Shift 끌기', '영역 선택'],
  ['글자', '이름 찾기'],
  ['/', '검색'],
] as const;
const ZOOM_HELP = [['+ − 0', '확대, 축소, 전체']] as const;

/** Korean. */
export const ko: Messages = {
  locale: 'ko',
  direction: 'ltr',
  dates: {
    ...datesOf('en'),
    locale: 'ko',
    yearFirst: true,
    label: labelOf({
      months: MONTHS,
      weekdays: [...'일월화수목금토'].map((day) => `${day}요일`),
      shortWeekdays: [...'일월화수목금토'].map((day) => `(${day})`),
      seasons: ['겨울', '봄', '여름', '가을'],
      day: (day) => `${day}일`,
      year: (year, era) => [`${era === 'bce' ? '기원전 ' : era === 'ce' ? '서기 ' : ''}${year}년`],
      decade: (year) => `${year}년대`,
      century: (n, bce) => `${bce ? '기원전 ' : ''}${n}세기`,
      time: (clock) => [`${clock} UTC`],
    }),
    bigYear: (size, unit, bce) =>
      `${bce ? '기원전' : '서기'} ${size * (unit === 'million' ? 100 : 10)}${unit === 'million' ? '만' : '억'} 년`,
    unknown: '날짜 미상',
    unknownEnd: '날짜 미상',
    circa: (text) => `${text}경`,
    to: ' – ',
    and: ' – ',
    or: ' 또는 ',
    between: (stretch) => `${stretch} 사이`,
    orLater: (text) => `${text} 이후`,
    by: (text) => `늦어도 ${text}`,
    since: (text) => `${text}부터`,
    until: (text) => `${text}까지`,
    always: '항상',
  },
  figure: String,
  certainty: { confirmed: '확인됨', expected: '예상됨', hinted: '시사됨' },
  sign: (sign) =>
    sign === 1 ? '협력' : sign === -1 ? '대립' : sign === 0 ? '협력과 대립' : '성격 미상',
  source: (words) => `출처: ${words}`,
  unsourced: '출처 없음',
  paragraph: (number) => `${number}번째 단락`,
  aside: (name, words) => `${name} (${words.join(', ')})`,
  via: (names) => `경유: ${names}`,
  saidBy: (name) => `발언: ${name}`,
  quote: (words) => `“${words}”`,
  list,
  more: (first, others) => list([...first, `그 밖의 ${others}곳`]),
  joined: (date) => `가입: ${date}`,
  left: (date) => `탈퇴: ${date}`,
  comma: ', ',
  semicolon: '; ',
  stop: '.',
  colon: ': ',
  space: ' ',
  relations,
  events,
  items: (n) => `항목 ${n}개`,
  kind: (kind) => KINDS.get(kind)?.[0] ?? kind,
  kindCount: (kind, n) => {
    const [name, counter] = KINDS.get(kind) ?? [kind, '개'];
    return `${name} ${n}${counter}`;
  },
  among: (words, actors) => `${actors} 사이의 ${words}`,
  countsOnce: '다자 관계는 한 번만 셈',
  certaintyNote: (charts) =>
    charts.includes('network')
      ? '선의 모양은 관계의 강도가 아니라 보도의 확실성을 나타냅니다.'
      : '무늬는 보도의 확실성을 나타냅니다.',
  asOf: (date) => `기준일: ${date}`,
  sources: '출처',
  legend: '범례와 필터',
  hint: '행위자, 관계, 사건을 가리키거나 화살표 키로 이동하면 모든 차트에 관련 내용이 표시됩니다.',
  details: '자세히',
  close: '닫기',
  clear: '지우기',
  cleared: '선택 해제됨',
  selected: (names, shown, held) => `선택: ${names}. ${shown}, ${held}`,
  counts: (shown, all, what) => `${what === 'relations' ? '관계' : '사건'} ${shown}/${all}`,
  filtered: (shown, held) => `필터: ${shown}, ${held} 표시`,
  unfiltered: '필터 해제, 모두 표시',
  steps: {
    select: (names) => `선택: ${names}`,
    deselect: (names) => `선택 해제: ${names}`,
    filter: (words) => `필터: ${words}`,
    without: (words) => `제외: ${words}`,
    period: (dates) => `기간: ${dates}`,
    order: '순서',
    undone: (step) => `실행 취소됨: ${step}`,
    redone: (step) => `다시 실행됨: ${step}`,
    undo: (step) => `실행 취소${step && ': '}${step}`,
    redo: (step) => `다시 실행${step && ': '}${step}`,
  },
  wholeTime: '전체 기간',
  noAsOf: '기준일 없음',
  time: {
    period: '기간',
    start: '기간의 시작',
    end: '기간의 끝',
    asOf: '기준일',
    from: '시작',
    to: '끝',
    noDate: (text) =>
      `“${text}”: 날짜가 아닙니다. 1914, 1907-08, 2025-09-01 또는 -0430처럼 쓰세요.`,
    backwards: '기간의 끝이 시작보다 앞섭니다.',
    play: '시간순 재생',
    pause: '일시 정지',
    nextDate: '다음 날짜',
  },
  fields: {
    type: '유형',
    certainty: '확실성',
    sign: '성격',
    parties: '당사자',
    participants: '참가자',
    date: '날짜',
    strength: '강도',
    direction: '방향',
    kind: '종류',
    partOf: '소속',
    members: '구성원',
    aliases: '다른 이름',
    code: '코드',
    place: '장소',
    summary: '요약',
    importance: '중요도',
    restsOn: '근거 사건',
    supports: '뒷받침하는 관계',
    alternatives: '다른 날짜',
    source: '출처',
    saidBy: '발언자',
    note: '비고',
    relation: '관계',
    relations: '관계',
    event: '사건',
    events: '사건',
    pair: '쌍',
  },
  directed: (from, to) => `${from} → ${to}`,
  possible: (dates) => `가능: ${dates}`,
  tableView: '표로 보기',
  toolbar: '보기',
  layout: '네트워크 배치',
  layingOut: (percent) => `네트워크 배치 중: ${percent}%`,
  reading: (percent) => `데이터 읽는 중: ${percent}%`,
  zoomIn: '확대',
  zoomOut: '축소',
  fit: '전체 보기',
  lasso: '영역 선택',
  search: '검색',
  moreTools: '더 많은 도구',
  help: '도움말',
  free: '고정 해제',
  noRelation: '보도된 관계 없음',
  issues: (n) => `데이터 문제 ${n}건`,
  empty: '데이터가 없습니다.',
  panels: { network: '누가 누구와', timeline: '언제', matrix: '쌍별로' },
  untitled: '제목 없음',
  network: {
    summary: ({ top, ties, most, relations: all, several, three, opposed, hinted, hintedName }) =>
      most
        ? [
            top.length
              ? `관계가 가장 많은 행위자: ${list(top)} (${ties > 1 ? '각 ' : ''}${most}개).`
              : `행위자 ${ties}곳의 관계가 가장 많습니다(각 ${most}개).`,
            several && `당사자가 ${three ? '셋인' : '셋 이상인'} 관계는 ${several}개입니다.`,
            opposed && `관계 ${all}개 중 ${opposed}개는 대립 관계입니다.`,
            hinted &&
              (hintedName
                ? `시사에 그친 관계: “${hintedName}”.`
                : `관계 ${hinted}개는 시사에 그칩니다.`),
          ]
            .filter(Boolean)
            .join(' ')
        : '보도된 관계가 없습니다.',
    hub: (three) => `${three ? '세' : '여러'} 당사자, 하나의 관계`,
    within: (n) => `한 행위자 안의 ${relations(n)}는 그리지 않았습니다.`,
    onlyHinted: '시사에 그침',
    ended: (date) => `종료: ${date}`,
    begins: (date) => `시작: ${date}`,
  },
  timeline: {
    summary: ({ events: n, when, shared, most, whole, states, undated }) =>
      n
        ? [
            `${events(n)}${when && ': '}${when}.`,
            shared &&
              `${shared === n && n > 1 ? '모두' : `그중 ${shared}건은`} ${whole ? '' : '최대 '}${states ? `${most}개국` : `행위자 ${most}곳`}이 함께했습니다.`,
            undated && `${undated}건은 날짜가 없습니다.`,
          ]
            .filter(Boolean)
            .join(' ')
        : '사건이 없습니다.',
    whisker: '날짜 불확실: 이 범위일 수 있음',
    member: '가입에서 탈퇴까지의 회원',
    spine: (states) => `한 사건, 여러 ${states ? '국가' : '당사자'}`,
    orderIn: (date) => `${date} 안의 순서는 알려지지 않았습니다.`,
    orderOpen: '같은 날짜의 사건 순서는 알려지지 않았습니다.',
    orderUnknown: '순서 미상',
    tallest: (events) => `가장 높은 막대: ${events}`,
    bars: '막대: 많은 사건, 확실할수록 진하게',
    once: (states) => `여러 ${states ? '국가' : '행위자'}의 사건은 한 번만 셉니다.`,
    tray: '날짜 미상',
    none: '날짜가 있는 사건 없음',
    general: '일반',
    asOf: (date) => `${date} 기준`,
    earlier: '이전',
    later: '이후',
    from: (day) => `${day}부터`,
    to: (day) => `${day}까지`,
    controls: '시간과 줄',
    onOrBefore: (day) => `늦어도 ${day}`,
    possible: (dates) => `가능: ${dates}`,
  },
  matrix: {
    summary: ({ top, ties, most, opposed, pairs: all }) => {
      if (!most) return '보도된 관계가 없습니다.';
      const first = top.length
        ? `관계가 가장 많은 쌍: ${list(top)} (${most}개).`
        : `${ties}쌍의 관계가 가장 많습니다(각 ${most}개).`;
      return opposed ? `${first} ${all}쌍 중 ${opposed}쌍은 대립합니다.` : first;
    },
    caption: '쌍별 관계',
    grid: '행위자 쌍별 관계',
    ghost: '당시 효력 없음',
    from: (name) => `출발: ${name}`,
    slots: '칸 안의 자리',
    tick: (three) => `${three ? '세' : '여러'} 당사자 관계의 일부`,
    numeral: '같은 유형 둘',
    arrow: '행에서, 행으로',
    diagonal: '대각선이나 이름 옆의 수: 그 행위자의 관계 수.',
    halves: {
      direction: '행에서 열로',
      count: '대각선 아래: 관계 수',
      dates: (above, below) => `대각선 위 ${above}, 아래 ${below}`,
    },
    history: (from, to) => `효력 있는 관계 수, ${from}~${to}`,
    order: {
      group: '순서: 관계의 성격으로 나눈 진영별.',
      degree: '순서: 관계 수.',
      name: '순서: 이름.',
    },
    ordered: (groups, percent) =>
      `진영별 순서: ${groups}개 집단${percent === null ? '' : `, 협력 관계의 ${percent}%가 집단 안에 있음`}.`,
    rows: '행의 순서와 집단',
    tint: '붉은 바탕: 대립이 우세.',
    small: '표시를 넣기에 작은 칸은 협력이면 녹색, 대립이면 빨간색, 둘 다면 두 색입니다.',
    closer: '유형과 확실성: 확대하면 표시',
    paler: '옅을수록 쌍이 적음',
    missing: (names) => `보도된 관계 없음: ${names}`,
    others: (n) => `그 밖의 ${n}곳`,
  },
  overlay,
  rows,
  scale,
  reach,
  change,
  guide: {
    reading: '읽는 법',
    keys: '키',
    tree: [
      ['↑ ↓', '행위자와 관계'],
      ['→ ←', '펼치기, 접기'],
      ...COMMON_HELP,
      ...ZOOM_HELP,
      ['Shift ← → ↑ ↓', '옮겨 보기'],
      ['← →', '집단에서: 접기, 펼치기'],
      ['1 2 3', '그만큼의 단계까지 이웃'],
      ['Shift 0', '선택에 맞추기'],
    ],
    listbox: [
      ['← →', '시간순 사건'],
      ['↑ ↓', '위아래 줄'],
      ...COMMON_HELP,
      ...ZOOM_HELP,
      ['Shift ← →', '기간 늘리기'],
    ],
    grid: [
      ['화살표', '칸'],
      ['Home End', '행의 처음과 끝'],
      ['Alt ↑ ↓', '행 옮기기'],
      ['Alt ← →', '무리 접기, 펼치기'],
      ['Alt Home', '상대부터'],
      ['Shift 화살표', '일부 선택'],
      ...COMMON_HELP,
    ],
    network: [
      ['같은 내용을 칸으로', '행렬에 이 그림의 모든 관계가 행과 열로 있음'],
      ['원과 도형', '행위자, 테두리가 있으면 다른 행위자를 포함'],
      ['선', '관계, 색과 선 위의 표시는 유형'],
      ['실선, 파선, 점선', '확인됨, 예상됨, 시사에 그침'],
      ['− ± ?', '대립, 협력과 대립, 성격 미상'],
      ['세 갈래 표시', '여러 당사자의 한 관계'],
    ],
    timeline: [
      ['줄', '행위자, 그 위의 표시는 참가한 사건'],
      ['선으로 이은 표시', '여러 행위자의 한 사건'],
      ['채움, 반 채움, 빈 것', '확인됨, 예상됨, 시사에 그침'],
      ['굵은 막대', '가장 유력한 날짜'],
      ['끝이 있는 가는 선', '가능한 모든 날짜, 화살표는 그 너머'],
    ],
    matrix: [
      ['칸', '행과 열 사이의 관계'],
      ['칸 안의 표시', '관계, 유형마다 자리와 모양이 있음'],
      ['채움, 빗금, 점', '확인됨, 예상됨, 시사에 그침'],
      ['모서리 선', '다른 당사자가 더 있는 관계'],
      ['점 하나', '보도된 관계 없음'],
    ],
  },
};
