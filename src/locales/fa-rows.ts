import type { RowWords } from '../chart/row-words';

const figure = (n: number) => `${n}`.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!);

/** What the controls of a matrix' rows say in Persian. */
export const rows: RowWords = {
  order: 'ترتیب ردیف‌ها',
  methods: {
    auto: 'گویاترین',
    group: 'بلوک‌ها، از ماهیت رابطه‌ها',
    blocs: 'انجمن‌ها',
    factions: 'جناح‌ها',
    leaf: 'شباهت، درختی',
    path: 'کوتاه‌ترین مسیر',
    spectral: 'طیف',
    rcm: 'نوار باریک',
    compact: 'پیوندهای کوتاه',
    moran: 'ضریب موران',
    robinson: 'شکل رابینسون',
    degree: 'شمار رابطه‌ها',
    name: 'نام',
    manual: 'دست',
  },
  ordered(by, groups, percent) {
    const inside = percent === null ? '' : `؛ ${figure(percent)}٪ پیوندها درون آن‌ها`;
    const found = groups > 1 ? `: ${figure(groups)} گروه${inside}` : '';
    return `ترتیب بر پایهٔ ${rows.methods[by]}${found}`;
  },
  before: 'پیش از این',
  now: 'اکنون',
  compare: 'نمایش ترتیب پیشین',
  caption: 'کیفیت ترتیب: کمتر بهتر است، جز ضریب موران',
  scores: {
    pathLength: 'درازای مسیر',
    linearArrangement: 'درازای پیوندها',
    bandwidth: 'پهنای نوار',
    profile: 'نیمرخ',
    moransI: 'ضریب موران',
    antiRobinson: 'انحراف از رابینسون',
  },
};
