import type { ScaleWords } from '../chart/scale-words';
import { signed } from './grammar';

const UNITS = {
  ms: '毫秒',
  second: '秒',
  minute: '分钟',
  hour: '小时',
  day: '天',
  month: '个月',
  year: '年',
};

/** What a timeline says in Chinese of time that does not run evenly. */
export const scale: ScaleWords = {
  menu: '时间',
  name: {
    linear: '均匀时间',
    folded: '缩短空白时段',
    equal: '事件等距',
    align: '从所选事件算起',
  },
  folded: (stretches, n) =>
    `缩短了${n}个空白时段：${stretches.join('、')}${n > stretches.length ? '等' : ''}。`,
  unfolded: '没有长到需要缩短的空白时段。',
  equal: '事件间距相等，不按时间长短。',
  align: (event, date) => `时间从“${event}”（${date}）算起。`,
  since: (n, unit) => (n ? signed(n) + UNITS[unit] : '0'),
  lanes: '泳道',
  lane: { actor: '每个行为体', type: '每种类型', group: '每个集团', one: '合为一条' },
  order: '顺序',
  orders: { spines: '共同参与者相邻', name: '按名称', first: '按首个事件', importance: '按重要性' },
  form: '形式',
  forms: {
    auto: '按空间',
    lanes: '泳道',
    rows: '自上而下的行',
    density: '多事件的条',
    storyline: '相会的线',
  },
  line: '每条线是一个行为体，在共同事件处相会',
  groups: '集团',
  fold: '此处时间已缩短',
  origin: '时间由此算起',
};
