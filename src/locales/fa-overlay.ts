import type { OverlayWords } from '../chart/overlay-words';

const groups = { factions: 'جناح', communities: 'خوشه', groups: 'گروه' } as const;
/** In Persian digits. */
const digits = (text: string) =>
  text.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit).replace('.', '٫');
const number = (n: number) => digits(`${n}`);

/** What a network's overlay says in Persian. */
export const overlay: OverlayWords = {
  name: groups,
  numbered: (kind, n) => `${groups[kind]} ${number(n)}`,
  legend: {
    factions: 'جناح: درون آن دوست، بیرون آن رقیب',
    communities: 'خوشه: پیوند درونی نزدیک‌تر',
    groups: 'گروه، چنان که در داده‌هاست',
  },
  odds: 'ناسازگار با جناح‌ها',
  why: (sign) => (sign < 0 ? 'رویارویی درون یک جناح' : 'همکاری میان دو جناح'),
  caption({ kind, groups: n, lone, used, all, figure, exact, confirmed, expected, asOf }) {
    const day = asOf && ` تا تاریخ ${asOf}`;
    if (kind === 'groups') return `${number(n)} گروه با اعضایشان${day}.`;
    const alone = lone ? ` (${number(lone)} تای آن تک‌عضوی)` : '';
    const of = used < all ? `${number(used)} از ${number(all)} رابطه` : `${number(used)} رابطه`;
    const from = `${number(n)} ${groups[kind]}${alone}، بر پایهٔ ${of}${day}`;
    const value = (it: number) => (kind === 'factions' ? number(it) : digits(it.toFixed(2)));
    const also = expected === undefined ? '' : `، با موارد مورد انتظار ${value(expected)}`;
    const range = confirmed === undefined ? '' : ` (تنها با تأییدشده‌ها ${value(confirmed)}${also})`;
    if (kind === 'communities') return `${from}؛ پیمانگی ${value(figure)}${range}.`;
    if (!figure) return `${from}؛ هیچ جفت ناسازگاری نیست${range}.`;
    return `${from}؛ ${exact ? '' : 'حداکثر '}${number(figure)} جفت ناسازگار${exact ? '، کمترین شمار ممکن' : ''}${range}.`;
  },
};
