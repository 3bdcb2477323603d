import type { ReachWords } from '../chart/reach-words';

/** In Persian digits. */
const figure = (n: number) =>
  `${n}`.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit);

/** What search, neighbourhood and way say in Persian. */
export const reach: ReachWords = {
  searchFor: (dates) => (dates ? 'نام، شناسه یا تاریخ' : 'نام یا شناسه'),
  found: (n, listed) =>
    n
      ? `${figure(n)} یافته${listed < n ? `، ${figure(listed)} تای نخست در فهرست` : ''}`
      : 'چیزی یافت نشد',
  actor: 'بازیگر',
  relation: 'رابطه',
  event: 'رویداد',
  fitSelection: 'نمایش همهٔ انتخاب‌شده‌ها',
  around: 'همسایگی',
  steps: (n) => `${figure(n)} گام`,
  fewer: 'یک گام کمتر',
  further: 'یک گام بیشتر',
  neighbourhood: (name, n, here, all) =>
    `همسایگی ${name}، ${figure(n)} گام: ${figure(here)} از ${figure(all)} بازیگر`,
  way: 'کوتاه‌ترین راه میان دو بازیگر',
  wayTo: (name) => `راه تا ${name}`,
  theWay: ({ way, steps, weakest, opposed, ways }) =>
    `${way}: ${figure(steps)} گام، کمترین قطعیت: ${weakest}${opposed ? `، ${figure(opposed)} رویارویی` : ''}${ways > 1 ? `؛ ${figure(ways)} راه به همین کوتاهی` : ''}`,
  noWay: (from, to) => `در آنچه نمایان است راهی از ${from} به ${to} نیست`,
  two: 'نخست دو بازیگر را انتخاب کنید',
  only: 'فقط آنچه انتخاب‌شده‌ها در آن شرکت دارند',
  shared: 'فقط آنچه میان انتخاب‌شده‌ها مشترک است',
  everyone: 'نمایش دوبارهٔ همهٔ بازیگران',
  one: 'نخست یک بازیگر انتخاب کنید',
  copyLink: 'رونوشت پیوند این نما',
  copied: 'پیوند رونوشت شد',
  copiedPart: 'پیوند رونوشت شد، بی آنچه در آن نگنجید',
  inAddress: 'رونوشت نشد: پیوند اکنون در نوار نشانی است',
  notCopied: 'پیوند رونوشت نشد',
  noLinks: 'این صفحه آن را ندارد',
  saveAs: (format) => `ذخیره با قالب ${format}`,
  saved: (file) => `${file} ذخیره شد`,
  notSaved: (file) => `${file} ساخته نشد`,
  place: 'چرا اینجاست',
  near: 'نزدیک‌کننده',
  far: 'دورکننده',
  hops: 'دیگران',
  atHops: (steps, n) => `${figure(n)} بازیگر در ${figure(steps)} گام`,
  unreached: (n) => `${figure(n)} بازیگر بی راه`,
  fit: 'دقت جا',
  departs: (own, mean) => `اختلاف فاصله با گام‌ها ${figure(own)}٪؛ میانگین ${figure(mean)}٪`,
  held: 'ثابت',
  pinned: 'در همین جا ثابت شده',
  loose: 'نه، جایش از رابطه‌هاست',
  map: 'نمای کلی',
  expand: (name) => `باز کردن ${name}`,
  collapse: (name) => `جمع کردن ${name}`,
  expanded: (name, n) => `${name} باز شد: ${figure(n)} عضو`,
  collapsed: (name, n) => `${name} جمع شد: ${figure(n)} عضو`,
};
