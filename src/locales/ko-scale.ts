import type { ScaleWords } from '../chart/scale-words';
import { signed } from './grammar';

const UNITS = {
  ms: '밀리초',
  second: '초',
  minute: '분',
  hour: '시간',
  day: '일',
  month: '개월',
  year: '년',
};

/** What a timeline says in Korean of time that does not run evenly. */
export const scale: ScaleWords = {
  menu: '시간',
  name: {
    linear: '고른 시간',
    folded: '빈 기간 줄이기',
    equal: '사건마다 같은 자리',
    align: '선택한 사건부터',
  },
  folded: (stretches, n) =>
    `빈 기간 ${n}개를 줄임: ${stretches.join(', ')}${n > stretches.length ? ' 등' : ''}.`,
  unfolded: '줄일 만큼 빈 기간이 없음.',
  equal: '사건 사이 간격은 모두 같으며 실제 시간 길이가 아님.',
  align: (event, date) => `“${event}”(${date})부터 시간을 셈.`,
  since: (n, unit) => (n ? signed(n) + UNITS[unit] : '0'),
  lanes: '줄',
  lane: { actor: '행위자마다', type: '유형마다', group: '집단마다', one: '하나로' },
  order: '순서',
  orders: { spines: '함께한 이끼리', name: '이름순', first: '첫 사건순', importance: '중요도순' },
  form: '형태',
  forms: {
    auto: '자리에 맞게',
    lanes: '줄',
    rows: '아래로 이어지는 행',
    density: '많은 사건의 막대',
    storyline: '만나는 선',
  },
  line: '선 하나가 행위자 하나이며, 함께한 사건에서 만남',
  groups: '집단',
  fold: '여기서 시간을 줄임',
  origin: '시간을 세는 기준',
};
