import type { ChangeWords } from '../chart/change-words';

/** In Persian digits. */
const figure = (n: number) =>
  `${n}`.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit);
const of = (what: string) => (n: number, type: string) =>
  `${figure(n)} ${what}${type && ` (${type})`}`;

/** What is said of changes in Persian. */
export const change: ChangeWords = {
  begins: of('رابطهٔ تازه'),
  ends: of('رابطهٔ پایان‌یافته'),
  joins: of('طرف پیوسته'),
  leaves: of('طرف جداشده'),
  happens: of('رویداد'),
  unsure: 'تاریخ نامعلوم',
  nothing: 'تغییری گزارش نشده است',
  more: (n) => `${figure(n)} مورد دیگر`,
};
