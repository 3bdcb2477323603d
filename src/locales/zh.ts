import type { Messages } from '../chart/messages';
import { datesOf } from '../model/date-label';
import { labelOf, listing } from './grammar';
import { change } from './zh-change';
import { overlay } from './zh-overlay';
import { reach } from './zh-reach';
import { rows } from './zh-rows';
import { scale } from './zh-scale';

const list = listing('、', '和');
const numbered = (unit: string) => (n: number) => n + unit;
const relations = numbered('项关系');
const events = numbered('个事件');
const MONTHS = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);

/** Each kind with its measure word. */
const KINDS = new Map([
  ['state', ['国家', '个国家']],
  ['person', ['人物', '个人物']],
  ['company', ['公司', '家公司']],
  ['organization', ['组织', '个组织']],
  ['bloc', ['集团', '个集团']],
]);

const COMMON_HELP = [
  ['空格键', '选择'],
  ['Enter', '查看依据'],
  ['Esc', '关闭卡片，再取消选择'],
  ['Ctrl Z', '撤销；加 Shift 重做'],
  ['Shift 拖动', '选择区域'],
  ['文字', '查找名称'],
  ['/', '搜索'],
] as const;
const ZOOM_HELP = [['+ − 0', '放大、缩小、全部']] as const;

/** Chinese, in simplified characters. */
export const zh: Messages = {
  locale: 'zh',
  direction: 'ltr',
  dates: {
    ...datesOf('en'),
    locale: 'zh',
    yearFirst: true,
    gap: '',
    label: labelOf({
      months: MONTHS,
      weekdays: [...'日一二三四五六'].map((day) => `星期${day}`),
      shortWeekdays: [...'日一二三四五六'].map((day) => `周${day}`),
      seasons: ['冬季', '春季', '夏季', '秋季'],
      day: (day) => `${day}日`,
      year: (year, era) => [`${era === 'bce' ? '公元前' : era === 'ce' ? '公元' : ''}${year}年`],
      decade: (year) => `${year}年代`,
      century: (n, bce) => `${bce ? '公元前' : ''}${n}世纪`,
      time: (clock) => [` ${clock} UTC`],
    }),
    bigYear: (size, unit, bce) =>
      `公元${bce ? '前' : ''}${size * (unit === 'million' ? 100 : 10)}${unit === 'million' ? '万' : '亿'}年`,
    unknown: '日期不详',
    unknownEnd: '日期不详',
    circa: (text) => `约${text}`,
    to: '至',
    dash: '至',
    and: '至',
    or: '或',
    between: (stretch) => `${stretch}之间`,
    orLater: (text) => `${text}或以后`,
    by: (text) => `不晚于${text}`,
    since: (text) => `${text}起`,
    until: (text) => `至${text}`,
    always: '始终',
  },
  figure: String,
  certainty: { confirmed: '已确认', expected: '预计', hinted: '仅有暗示' },
  sign: (sign) =>
    sign === 1 ? '合作' : sign === -1 ? '对立' : sign === 0 ? '兼有合作与对立' : '性质不明',
  source: (words) => `来源：${words}`,
  unsourced: '未注明来源',
  paragraph: (number) => `第${number}段`,
  aside: (name, words) => `${name}（${words.join('，')}）`,
  via: (names) => `经由${names}`,
  saidBy: (name) => `${name}所述`,
  quote: (words) => `“${words}”`,
  list,
  more: (first, others) => `${first.join('、')}和其他${others}个`,
  joined: (date) => `${date}加入`,
  left: (date) => `${date}退出`,
  comma: '、',
  semicolon: '；',
  stop: '。',
  colon: '：',
  space: '',
  relations,
  events,
  items: numbered('项'),
  kind: (kind) => KINDS.get(kind)?.[0] ?? kind,
  kindCount: (kind, n) => {
    const measured = KINDS.get(kind)?.[1];
    return measured ? n + measured : `${kind} ${n}`;
  },
  among: (words, actors) => `${actors}之间有${words}`,
  countsOnce: '多方关系只计一次',
  certaintyNote: (charts) =>
    charts.includes('network')
      ? '线型表示报道的可靠程度，不表示关系的强弱。'
      : '填充方式表示报道的可靠程度。',
  asOf: (date) => `截至${date}`,
  sources: '来源',
  legend: '图例与筛选',
  hint: '指向行为体、关系或事件，或用方向键逐项浏览：各图都会显示相关内容。',
  details: '详情',
  close: '关闭',
  clear: '清除',
  cleared: '已取消选择',
  selected: (names, shown, held) => `已选择${names}：${shown}，${held}`,
  counts: (shown, all, what) => `${what === 'relations' ? '关系' : '事件'} ${shown}/${all}`,
  filtered: (shown, held) => `筛选后显示：${shown}，${held}`,
  unfiltered: '已取消筛选，显示全部',
  steps: {
    select: (names) => `选择${names}`,
    deselect: (names) => `取消选择${names}`,
    filter: (words) => `筛选：${words}`,
    without: (words) => `不含${words}`,
    period: (dates) => `时段：${dates}`,
    order: '排序',
    undone: (step) => `已撤销：${step}`,
    redone: (step) => `已重做：${step}`,
    undo: (step) => `撤销${step && '：'}${step}`,
    redo: (step) => `重做${step && '：'}${step}`,
  },
  wholeTime: '全部时间',
  noAsOf: '不限截至日期',
  time: {
    period: '时段',
    start: '时段开始',
    end: '时段结束',
    asOf: '截至日期',
    from: '自',
    to: '至',
    noDate: (text) => `“${text}”不是日期。请写成 1914、1907-08、2025-09-01 或 -0430。`,
    backwards: '时段的结束早于开始。',
    play: '按时间播放',
    pause: '暂停',
    nextDate: '下一个日期',
  },
  fields: {
    type: '类型',
    certainty: '可靠程度',
    sign: '性质',
    parties: '各方',
    participants: '参与者',
    date: '日期',
    strength: '强度',
    direction: '方向',
    kind: '类别',
    partOf: '隶属于',
    members: '成员',
    aliases: '又称',
    code: '代码',
    place: '地点',
    summary: '概要',
    importance: '重要性',
    restsOn: '依据',
    supports: '佐证',
    alternatives: '其他日期',
    source: '来源',
    saidBy: '说法出自',
    note: '备注',
    relation: '关系',
    relations: '关系',
    event: '事件',
    events: '事件',
    pair: '双方',
  },
  directed: (from, to) => `从${from}到${to}`,
  possible: (dates) => `可能为${dates}`,
  tableView: '以表格显示',
  toolbar: '视图',
  layout: '网络布局',
  layingOut: (percent) => `正在布局网络：${percent}%`,
  reading: (percent) => `正在读取数据：${percent}%`,
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '显示全部',
  lasso: '选择区域',
  search: '搜索',
  moreTools: '更多工具',
  help: '帮助',
  free: '解除固定',
  noRelation: '未见报道的关系',
  issues: numbered('处数据问题'),
  empty: '没有数据。',
  panels: { network: '谁与谁', timeline: '何时', matrix: '两两对照' },
  untitled: '无标题',
  network: {
    summary: ({ top, ties, most, relations: all, several, three, opposed, hinted, hintedName }) =>
      most
        ? [
            `${top.length ? list(top) : `${ties}个行为体`}的关系最多（${ties > 1 ? '各' : ''}${most}项）。`,
            several && `${several}项关系涉及三方${three ? '' : '或更多方'}。`,
            opposed && `${all}项关系中有${opposed}项对立。`,
            hinted && `${hintedName ? `“${hintedName}”` : relations(hinted)}仅有暗示。`,
          ]
            .filter(Boolean)
            .join('')
        : '未见报道的关系。',
    hub: (three) => `${three ? '三方' : '多方'}，一项关系`,
    within: (n) => `${relations(n)}在同一行为体内部，未画出。`,
    onlyHinted: '仅有暗示',
    ended: (date) => `${date}结束`,
    begins: (date) => `${date}起`,
  },
  timeline: {
    summary: ({ events: n, when, shared, most, whole, states, undated }) =>
      n
        ? [
            `${events(n)}${when && '：'}${when}。`,
            shared &&
              `${shared === n && n > 1 ? '均' : `其中${shared}个`}有${whole ? '' : '至多'}${most}个${states ? '国家' : '行为体'}共同参与。`,
            undated && `${undated}个没有日期。`,
          ]
            .filter(Boolean)
            .join('')
        : '没有事件。',
    whisker: '日期不确定：可能在此范围',
    member: '成员，自加入至退出',
    spine: (states) => `同一事件，${states ? '多个国家' : '多方'}`,
    orderIn: (date) => `${date}之内的先后不详。`,
    orderOpen: '同一日期的事件先后不详。',
    orderUnknown: '先后不详',
    tallest: (events) => `最高的条：${events}`,
    bars: '条形：众多事件，按确定程度深浅',
    once: (states) => `多个${states ? '国家' : '行为体'}的事件只计一次。`,
    tray: '日期不详',
    none: '没有有日期的事件',
    general: '综合',
    asOf: (date) => `截至${date}`,
    earlier: '更早',
    later: '更晚',
    from: (day) => `自${day}`,
    to: (day) => `至${day}`,
    controls: '时间与泳道',
    onOrBefore: (day) => `不晚于${day}`,
    possible: (dates) => `可能为${dates}`,
  },
  matrix: {
    summary: ({ top, ties, most, opposed, pairs: all }) => {
      if (!most) return '未见报道的关系。';
      const first = top.length
        ? `${list(top)}之间的关系最多（${most}项）。`
        : `${ties}对行为体的关系最多（各${most}项）。`;
      return opposed ? `${first}${all}对中有${opposed}对对立。` : first;
    },
    caption: '两两之间的关系',
    grid: '每两个行为体之间的关系',
    ghost: '当时无效',
    from: (name) => `来自${name}`,
    slots: '格中的位置',
    tick: (three) => `${three ? '三方' : '多方'}关系的一部分`,
    numeral: '同类两项',
    arrow: '由本行发出、指向本行',
    diagonal: '对角线上或名称旁的数字：该行为体的关系数。',
    halves: {
      direction: '由行到列',
      count: '对角线下方：关系数',
      dates: (above, below) => `对角线上方：${above}，下方：${below}`,
    },
    history: (from, to) => `有效关系数，${from}至${to}`,
    order: {
      group: '排序：按集团，依关系性质推算。',
      degree: '排序：按关系数量。',
      name: '排序：按名称。',
    },
    ordered: (groups, percent) =>
      `按集团排序：共${groups}组${percent === null ? '' : `，${percent}%的合作关系在组内`}。`,
    rows: '行的排序与分组',
    tint: '红底：以对立为主。',
    small: '格子过小时，绿色表示合作，红色表示对立，双色表示两者兼有。',
    closer: '类型与可靠程度：放大后可见',
    paler: '颜色越浅，关系越少',
    missing: (names) => `未见报道的关系：${names}`,
    others: (n) => `其他${n}个`,
  },
  overlay,
  rows,
  scale,
  reach,
  change,
  guide: {
    reading: '如何阅读',
    keys: '按键',
    tree: [
      ['↑ ↓', '行为体及其关系'],
      ['→ ←', '展开、收起'],
      ...COMMON_HELP,
      ...ZOOM_HELP,
      ['Shift ← → ↑ ↓', '移动画面'],
      ['← →', '在群组上：收起、展开'],
      ['1 2 3', '若干步以内的邻域'],
      ['Shift 0', '适应所选'],
    ],
    listbox: [
      ['← →', '按时间移动'],
      ['↑ ↓', '上一行或下一行'],
      ...COMMON_HELP,
      ...ZOOM_HELP,
      ['Shift ← →', '延长时段'],
    ],
    grid: [
      ['方向键', '单元格'],
      ['Home End', '行首、行尾'],
      ['Alt ↑ ↓', '移动该行'],
      ['Alt ← →', '折叠、展开其组'],
      ['Alt Home', '伙伴优先'],
      ['Shift 方向键', '选择一部分'],
      ...COMMON_HELP,
    ],
    network: [
      ['同样内容的表格', '矩阵按行列列出本图的全部关系'],
      ['圆形及其他形状', '行为体；带外框者包含其他行为体'],
      ['线', '关系；颜色和线上的标记表示类型'],
      ['实线、虚线、点线', '已确认、预计、仅有暗示'],
      ['− ± ?', '对立、兼有、性质不明'],
      ['三叉标记', '一项多方关系'],
    ],
    timeline: [
      ['横行', '行为体；其上的标记是它参与的事件'],
      ['由线相连的标记', '多个行为体的同一事件'],
      ['实心、半实、空心', '已确认、预计、仅有暗示'],
      ['粗线', '最可能的日期'],
      ['带端点的细线', '一切可能的日期；箭头表示还可更远'],
    ],
    matrix: [
      ['格子', '该行与该列之间的关系'],
      ['格中的标记', '一项关系；各类型有固定位置和形状'],
      ['实心、斜线、点', '已确认、预计、仅有暗示'],
      ['角线', '该关系还有其他方'],
      ['单独一点', '未见报道的关系'],
    ],
  },
};
