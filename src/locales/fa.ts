import type { Messages } from '../chart/messages';
import { datesOf } from '../model/date-label';
import { change } from './fa-change';
import { overlay } from './fa-overlay';
import { reach } from './fa-reach';
import { rows } from './fa-rows';
import { scale } from './fa-scale';
import { labelOf, listing } from './grammar';

/** In Persian digits. */
const digits = (text: string) =>
  text.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit);
const figure = (n: number) => digits(`${n}`);
const counted = (noun: string) => (n: number) => `${figure(n)} ${noun}`;
const relations = counted('رابطه');
const events = counted('رویداد');
const pairs = counted('جفت');
const list = listing('، ', ' و ');

const KINDS = new Map([
  ['state', 'کشور'],
  ['person', 'شخص'],
  ['company', 'شرکت'],
  ['organization', 'سازمان'],
  ['bloc', 'بلوک'],
]);

const COMMON_HELP = [
  ['فاصله', 'انتخاب'],
  ['Enter', 'کارت شواهد'],
  ['Esc', 'بستن کارت، سپس لغو انتخاب'],
  ['Ctrl Z', 'برگرداندن؛ با Shift انجام دوباره'],
  ['کشیدن با Shift', 'انتخاب یک ناحیه'],
  ['حروف', 'یافتن نام'],
  ['/', 'جست‌وجو'],
] as const;
const ZOOM_HELP = [['+ − 0', 'نزدیک، دور، همه']] as const;

/** Persian, from right to left; dates of the Gregorian calendar in Persian words and digits. */
export const fa: Messages = {
  locale: 'fa',
  direction: 'rtl',
  dates: {
    ...datesOf('en'),
    locale: 'fa',
    label: labelOf({
      months: 'ژانویهٔ فوریهٔ مارس آوریل مهٔ ژوئن ژوئیهٔ اوت سپتامبر اکتبر نوامبر دسامبر'.split(' '),
      shortMonths: 'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر'.split(
        ' ',
      ),
      weekdays: 'یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه'.split(' '),
      seasons: ['زمستان', 'بهار', 'تابستان', 'پاییز'],
      day: String,
      year: (year, era) => [
        `${year}`,
        ...(era === 'bce' ? ['پیش از میلاد'] : era === 'ce' ? ['میلادی'] : []),
      ],
      decade: (year) => `دههٔ ${year}`,
      century: (n, bce) => `سدهٔ ${n}${bce ? ' پیش از میلاد' : ''}`,
      time: (clock) => [clock, 'UTC،'],
      digits,
    }),
    digits,
    bigYear: (size, unit, bce) =>
      `${figure(size)} ${unit === 'million' ? 'میلیون' : 'میلیارد'} سال ${bce ? 'پیش از میلاد' : 'میلادی'}`,
    unknown: 'تاریخ نامعلوم',
    unknownEnd: 'تاریخ نامعلوم',
    circa: (text) => `حدود ${text}`,
    doubt: '؟',
    to: ' تا ',
    dash: ' تا ',
    and: ' و ',
    or: ' یا ',
    between: (stretch) => `بین ${stretch}`,
    orLater: (text) => `${text} یا پس از آن`,
    by: (text) => `حداکثر تا ${text}`,
    since: (text) => `از ${text}`,
    until: (text) => `تا ${text}`,
    always: 'همیشه',
  },
  figure,
  certainty: { confirmed: 'تأییدشده', expected: 'مورد انتظار', hinted: 'اشاره‌شده' },
  sign: (sign) =>
    sign === 1
      ? 'همکاری'
      : sign === -1
        ? 'رویارویی'
        : sign === 0
          ? 'همکاری و رویارویی'
          : 'ماهیت نامعلوم',
  source: (words) => `منبع: ${words}`,
  unsourced: 'بدون منبع',
  paragraph: (number) => `بند ${digits(number)}`,
  aside: (name, words) => `${name} (${words.join('، ')})`,
  via: (names) => `از راه ${names}`,
  saidBy: (name) => `به گفتهٔ ${name}`,
  quote: (words) => `«${words}»`,
  list,
  more: (first, others) => list([...first, `${figure(others)} مورد دیگر`]),
  joined: (date) => `پیوستن: ${date}`,
  left: (date) => `خروج: ${date}`,
  comma: '، ',
  semicolon: '؛ ',
  stop: '.',
  colon: ': ',
  space: ' ',
  relations,
  events,
  items: counted('مورد'),
  kind: (kind) => KINDS.get(kind) ?? kind,
  kindCount: (kind, n) => `${figure(n)} ${KINDS.get(kind) ?? kind}`,
  among: (words, actors) => `${words} میان ${actors}`,
  countsOnce: 'رابطهٔ چندجانبه یک بار شمرده می‌شود',
  certaintyNote: (charts) =>
    charts.includes('network')
      ? 'نوع خط میزان قطعیت گزارش را نشان می‌دهد، نه قوت رابطه را.'
      : 'بافت میزان قطعیت گزارش را نشان می‌دهد.',
  asOf: (date) => `تا تاریخ ${date}`,
  sources: 'منبع',
  legend: 'راهنما و پالایش',
  hint: 'به بازیگر، رابطه یا رویدادی اشاره کنید یا با کلیدهای جهت پیش بروید: همهٔ نمودارها پیوندهای آن را نشان می‌دهند.',
  details: 'جزئیات',
  close: 'بستن',
  clear: 'پاک کردن',
  cleared: 'انتخاب برداشته شد',
  selected: (names, shown, held) => `انتخاب: ${names}. ${shown}، ${held}`,
  counts: (shown, all, what) =>
    `${figure(shown)} از ${what === 'relations' ? relations(all) : events(all)}`,
  filtered: (shown, held) => `پالایش: ${shown}، ${held}`,
  unfiltered: 'پالایش برداشته شد، همه نمایان است',
  steps: {
    select: (names) => `انتخاب ${names}`,
    deselect: (names) => `لغو انتخاب ${names}`,
    filter: (words) => `پالایش: ${words}`,
    without: (words) => `بدون ${words}`,
    period: (dates) => `دوره: ${dates}`,
    order: 'ترتیب',
    undone: (step) => `برگردانده شد: ${step}`,
    redone: (step) => `دوباره انجام شد: ${step}`,
    undo: (step) => `برگرداندن${step && ': '}${step}`,
    redo: (step) => `انجام دوباره${step && ': '}${step}`,
  },
  wholeTime: 'همهٔ زمان‌ها',
  noAsOf: 'بدون تاریخ مبنا',
  time: {
    period: 'دوره',
    start: 'آغاز دوره',
    end: 'پایان دوره',
    asOf: 'تاریخ مبنا',
    from: 'از',
    to: 'تا',
    noDate: (text) =>
      `«${text}» تاریخ نیست. چنین بنویسید: \u20661914, 1907-08, 2025-09-01, -0430\u2069`,
    backwards: 'پایان دوره پیش از آغاز آن است.',
    play: 'پخش در زمان',
    pause: 'مکث',
    nextDate: 'تاریخ بعدی',
  },
  fields: {
    type: 'نوع',
    certainty: 'قطعیت',
    sign: 'ماهیت',
    parties: 'طرف‌ها',
    participants: 'شرکت‌کنندگان',
    date: 'تاریخ',
    strength: 'قوت',
    direction: 'جهت',
    kind: 'گونه',
    partOf: 'بخشی از',
    members: 'اعضا',
    aliases: 'نام‌های دیگر',
    code: 'کد',
    place: 'مکان',
    summary: 'چکیده',
    importance: 'اهمیت',
    restsOn: 'بر پایهٔ',
    supports: 'پشتوانهٔ',
    alternatives: 'تاریخ‌های دیگر',
    source: 'منبع',
    saidBy: 'به گفتهٔ',
    note: 'یادداشت',
    relation: 'رابطه',
    relations: 'رابطه‌ها',
    event: 'رویداد',
    events: 'رویدادها',
    pair: 'جفت',
  },
  directed: (from, to) => `از ${from} به ${to}`,
  possible: (dates) => `ممکن: ${dates}`,
  tableView: 'نمایش جدول',
  toolbar: 'نما',
  layout: 'چیدمان شبکه',
  layingOut: (percent) => `چیدمان شبکه: ${figure(percent)}٪`,
  reading: (percent) => `خواندن داده‌ها: ${figure(percent)}٪`,
  zoomIn: 'نزدیک‌تر',
  zoomOut: 'دورتر',
  fit: 'همه',
  lasso: 'انتخاب یک ناحیه',
  search: 'جست‌وجو',
  moreTools: 'ابزارهای بیشتر',
  help: 'راهنما',
  free: 'رها کردن',
  noRelation: 'رابطه‌ای گزارش نشده',
  issues: counted('ایراد در داده‌ها'),
  empty: 'داده‌ای نیست.',
  panels: { network: 'چه کسی با چه کسی', timeline: 'چه زمانی', matrix: 'دو به دو' },
  untitled: 'بی‌عنوان',
  network: {
    summary: ({ top, ties, most, relations: all, several, three, opposed, hinted, hintedName }) => {
      if (!most) return 'رابطه‌ای گزارش نشده است.';
      const each = ties > 1 ? `هر کدام ${figure(most)}` : figure(most);
      return [
        top.length
          ? `بیشترین رابطه: ${list(top)} (${each}).`
          : `${figure(ties)} بازیگر بیشترین رابطه را دارند (${each}).`,
        several && `${relations(several)} ${three ? 'سه طرف' : 'سه طرف یا بیشتر'} دارد.`,
        opposed && `${figure(opposed)} از ${relations(all)} رویارویی است.`,
        hinted && `به ${hintedName ? `«${hintedName}»` : relations(hinted)} تنها اشاره شده است.`,
      ]
        .filter(Boolean)
        .join(' ');
    },
    hub: (three) => `${three ? 'سه طرف' : 'چند طرف'}، یک رابطه`,
    within: (n) => `${relations(n)} درون یک بازیگر است و رسم نشده.`,
    onlyHinted: 'تنها اشاره‌شده',
    ended: (date) => `پایان: ${date}`,
    begins: (date) => `آغاز: ${date}`,
  },
  timeline: {
    summary: ({ events: n, when, shared, most, whole, states, undated }) =>
      n
        ? [
            `${events(n)}${when && ': '}${when}.`,
            shared &&
              `${shared === n && n > 1 ? 'همه' : events(shared)} میان ${whole ? '' : 'حداکثر '}${figure(most)} ${states ? 'کشور' : 'بازیگر'} مشترک است.`,
            undated && `${events(undated)} تاریخ ندارد.`,
          ]
            .filter(Boolean)
            .join(' ')
        : 'رویدادی نیست.',
    whisker: 'تاریخ نامطمئن: شاید در این بازه',
    member: 'عضو، از پیوستن تا خروج',
    spine: (states) => `یک رویداد، چند ${states ? 'کشور' : 'طرف'}`,
    orderIn: (date) => `ترتیب در ${date} معلوم نیست.`,
    orderOpen: 'ترتیب رویدادهای هم‌تاریخ معلوم نیست.',
    orderUnknown: 'ترتیب نامعلوم',
    tallest: (events) => `بلندترین ستون: ${events}`,
    bars: 'ستون‌ها: رویدادهای بسیار، بر پایهٔ قطعیت',
    once: (states) => `رویداد چند ${states ? 'کشور' : 'بازیگر'} یک بار شمرده می‌شود.`,
    tray: 'تاریخ نامعلوم',
    none: 'رویداد تاریخ‌داری نیست',
    general: 'عمومی',
    asOf: (date) => `تا ${date}`,
    earlier: 'پیش‌تر',
    later: 'پس‌تر',
    from: (day) => `از ${day}`,
    to: (day) => `تا ${day}`,
    controls: 'زمان و ردیف‌ها',
    onOrBefore: (day) => `حداکثر تا ${day}`,
    possible: (dates) => `ممکن: ${dates}`,
  },
  matrix: {
    summary: ({ top, ties, most, opposed, pairs: all }) => {
      if (!most) return 'رابطه‌ای گزارش نشده است.';
      const first = top.length
        ? `بیشترین رابطه میان ${list(top)} است (${figure(most)}).`
        : `${pairs(ties)} بیشترین رابطه را دارند (هر کدام ${figure(most)}).`;
      return opposed ? `${first} ${figure(opposed)} از ${pairs(all)} رودرروی هم‌اند.` : first;
    },
    caption: 'رابطه‌ها دو به دو',
    grid: 'رابطهٔ هر دو بازیگر',
    ghost: 'در آن زمان برقرار نبود',
    from: (name) => `از ${name}`,
    slots: 'جای هر نوع در خانه',
    tick: (three) => `بخشی از رابطهٔ ${three ? 'سه‌جانبه' : 'چندجانبه'}`,
    numeral: 'دو رابطه از یک نوع',
    arrow: 'از ردیف، به ردیف',
    diagonal: 'عدد روی قطر یا کنار نام: شمار رابطه‌های آن بازیگر.',
    halves: {
      direction: 'از ردیف به ستون',
      count: 'زیر قطر: شمار رابطه‌ها',
      dates: (above, below) => `بالای قطر ${above}، زیر آن ${below}`,
    },
    history: (from, to) => `شمار رابطه‌های برقرار، ${from} تا ${to}`,
    order: {
      group: 'ترتیب: بر پایهٔ بلوک‌ها، از ماهیت رابطه‌ها.',
      degree: 'ترتیب: بر پایهٔ شمار رابطه‌ها.',
      name: 'ترتیب: بر پایهٔ نام.',
    },
    ordered: (groups, percent) =>
      `به ترتیب بلوک‌ها: ${figure(groups)} گروه${percent === null ? '' : `؛ ${figure(percent)}٪ پیوندها درون آن‌ها`}.`,
    rows: 'ترتیب و گروه‌های ردیف‌ها',
    tint: 'زمینهٔ سرخ: رویارویی غالب است.',
    small: 'خانه‌ای که جای نشان ندارد، برای همکاری سبز، برای مخالفت سرخ و با هر دو دورنگ است.',
    closer: 'نوع و قطعیت: با نزدیک‌تر شدن',
    paler: 'کم‌رنگ‌تر: جفت‌های کمتر',
    missing: (names) => `رابطه‌ای گزارش نشده: ${names}`,
    others: (n) => `${figure(n)} بازیگر دیگر`,
  },
  overlay,
  rows,
  scale,
  reach,
  change,
  guide: {
    reading: 'شیوهٔ خواندن',
    keys: 'کلیدها',
    tree: [
      ['↑ ↓', 'بازیگران و رابطه‌ها'],
      ['← →', 'باز کردن، بستن'],
      ...COMMON_HELP,
      ...ZOOM_HELP,
      ['Shift ← → ↑ ↓', 'جابه‌جایی'],
      ['← →', 'روی گروه: جمع یا باز کردن آن'],
      ['1 2 3', 'همسایگی تا چند گام'],
      ['Shift 0', 'نمایش همهٔ انتخاب‌شده‌ها'],
    ],
    listbox: [
      ['→ ←', 'رویدادها در زمان'],
      ['↑ ↓', 'ردیف بالا یا پایین'],
      ...COMMON_HELP,
      ...ZOOM_HELP,
      ['Shift ← →', 'بلندتر کردن دوره'],
    ],
    grid: [
      ['جهت‌ها', 'خانه‌ها'],
      ['Home End', 'دو سر ردیف'],
      ['Alt ↑ ↓', 'جابه‌جایی ردیف'],
      ['Alt ← →', 'جمع و باز کردن گروهش'],
      ['Alt Home', 'نخست شریکانش'],
      ['Shift با جهت‌ها', 'انتخاب بخشی'],
      ...COMMON_HELP,
    ],
    network: [
      ['همین در خانه‌ها', 'ماتریس همهٔ رابطه‌های این تصویر را به ردیف و ستون دارد'],
      ['دایره و شکل‌ها', 'بازیگر؛ با خط دور، دیگران را در بر دارد'],
      ['خط', 'رابطه؛ رنگ و نشان روی آن نوع آن است'],
      ['پیوسته، خط‌چین، نقطه‌چین', 'تأییدشده، مورد انتظار، تنها اشاره‌شده'],
      ['− ± ?', 'رویارویی، هر دو، نامعلوم'],
      ['نشان سه‌شاخه', 'یک رابطه با چند طرف'],
    ],
    timeline: [
      ['ردیف', 'بازیگر؛ نشان روی آن رویدادی است که در آن شرکت دارد'],
      ['نشان‌های پیوسته با خط', 'یک رویداد با چند بازیگر'],
      ['پر، نیمه، توخالی', 'تأییدشده، مورد انتظار، تنها اشاره‌شده'],
      ['نوار پهن', 'محتمل‌ترین تاریخ'],
      ['خط نازک', 'همهٔ زمان‌های ممکن؛ پیکان یعنی ادامه دارد'],
    ],
    matrix: [
      ['خانه', 'آنچه میان ردیف و ستون است'],
      ['نشان در خانه', 'یک رابطه؛ هر نوع جا و شکل خود را دارد'],
      ['پر، هاشور، نقطه', 'تأییدشده، مورد انتظار، تنها اشاره‌شده'],
      ['خط گوشه', 'رابطه طرف‌های دیگری هم دارد'],
      ['یک نقطه', 'رابطه‌ای گزارش نشده'],
    ],
  },
};
