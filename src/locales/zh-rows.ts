import type { RowWords } from '../chart/row-words';

/** What the controls of a matrix' rows say in Chinese. */
export const rows: RowWords = {
  order: '行的顺序',
  methods: {
    auto: '最能显示结构',
    group: '依关系性质划分的集团',
    blocs: '社群',
    factions: '派系',
    leaf: '相似性树',
    path: '最短路径',
    spectral: '谱',
    rcm: '窄带',
    compact: '短连线',
    moran: '莫兰指数',
    robinson: '罗宾逊形式',
    degree: '关系数量',
    name: '名称',
    manual: '手动',
  },
  ordered(by, groups, percent) {
    const inside = percent === null ? '' : `，${percent}%的合作关系在组内`;
    const found = groups > 1 ? `：共${groups}组${inside}` : '';
    return `排序依据：${rows.methods[by]}${found}`;
  },
  before: '之前',
  now: '现在',
  compare: '显示之前的顺序',
  caption: '排序的优劣：除莫兰指数外越小越好',
  scores: {
    pathLength: '路径长度',
    linearArrangement: '连线总长',
    bandwidth: '带宽',
    profile: '轮廓',
    moransI: '莫兰指数',
    antiRobinson: '反罗宾逊偏差',
  },
  row: '行',
  up: '上移',
  down: '下移',
  partners: '伙伴优先',
  partnersOf: (name) => `${name}的伙伴优先`,
  moved: (name, row, of, length, before) =>
    `${name}：第${row}行，共${of}行；连线总长${length}（原为${before}）`,
  groups: '每组合为一行',
  collapsed: (name) => `${name}：合为一行`,
  expanded: (name) => `${name}：每个行为体一行`,
  branch: (actors, distance) => `${actors}个行为体，合并距离${distance}`,
  strip: '在格子旁列出三方及以上的关系',
  way: (names) => `最短路径：${names.join('–')}`,
  noWay: '两者之间没有路径',
  selectWay: '在所有图中选中',
  list: '关系列表',
  area: (rows, columns) => `选择${rows}×${columns}格`,
  part: (rows, columns, relations) => `已选${rows}×${columns}格：${relations}`,
};
