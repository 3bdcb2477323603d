import type { ScaleWords } from '../chart/scale-words';
import { signed } from './grammar';

const UNITS = {
  ms: 'میلی‌ثانیه',
  second: 'ثانیه',
  minute: 'دقیقه',
  hour: 'ساعت',
  day: 'روز',
  month: 'ماه',
  year: 'سال',
};
const DIGITS = '۰۱۲۳۴۵۶۷۸۹';
const digits = (text: string) => text.replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));

/** What a timeline says in Persian of time that does not run evenly. */
export const scale: ScaleWords = {
  menu: 'زمان',
  name: {
    linear: 'زمان یکنواخت',
    folded: 'کوتاه کردن فاصله‌های خالی',
    equal: 'جای برابر برای رویدادها',
    align: 'از رویداد برگزیده',
  },
  folded: (stretches, n) =>
    `${digits(`${n}`)} بازهٔ خالی کوتاه شده است: ${stretches.join('، ')}${n > stretches.length ? ' و جز آن' : ''}.`,
  unfolded: 'هیچ بازه‌ای آن‌قدر خالی نیست که کوتاه شود.',
  equal: 'فاصلهٔ رویدادها برابر است، نه به مقیاس زمان.',
  align: (event, date) => `زمان از «${event}»، ${date}، شمرده می‌شود.`,
  since: (n, unit) => (n ? `${digits(signed(n))} ${UNITS[unit]}` : '۰'),
  lanes: 'ردیف‌ها',
  lane: {
    actor: 'برای هر بازیگر',
    type: 'برای هر گونه',
    group: 'برای هر گروه',
    one: 'یکی برای همه',
  },
  order: 'ترتیب',
  orders: {
    spines: 'همراهان کنار هم',
    name: 'به نام',
    first: 'به نخستین رویداد',
    importance: 'به اهمیت',
  },
  form: 'شکل',
  forms: {
    auto: 'به فراخور جا',
    lanes: 'ردیف‌ها',
    rows: 'سطرها از بالا به پایین',
    density: 'ستون‌های رویدادهای بسیار',
    storyline: 'خط‌هایی که به هم می‌رسند',
  },
  line: 'هر خط یک بازیگر است؛ خط‌ها در رویداد مشترک به هم می‌رسند',
  groups: 'گروه‌ها',
  fold: 'زمان در اینجا کوتاه شده',
  origin: 'زمان از اینجا شمرده می‌شود',
};
