/** Why an element shows nothing. */
export type Failure = 'address' | 'foreign' | 'unreachable' | 'refused' | 'unread' | 'option';

type Say = (what: string, why: string) => string;

/** Words by language, the first part of a locale's tag. `what` is an address or an option's fault. */
const WORDS: Readonly<Record<string, Readonly<Record<Failure, Say>>>> = {
  en: {
    address: (what) => `“${what}” is no address.`,
    foreign: (what) =>
      `${what} could not be read. Its server may not let other sites read it (CORS), or it cannot be reached.`,
    unreachable: (what) => `${what} could not be reached.`,
    refused: (what, why) => `${what} was not given: the server answered ${why}.`,
    unread: (what, why) => `${what} holds no data that can be read. ${why}`,
    option: (what) => what,
  },
  zh: {
    address: (what) => `“${what}”不是有效的地址。`,
    foreign: (what) => `无法读取 ${what}。其服务器可能不允许其他网站读取（CORS），或无法连接。`,
    unreachable: (what) => `无法连接 ${what}。`,
    refused: (what, why) => `未能取得 ${what}：服务器返回 ${why}。`,
    unread: (what, why) => `${what} 中没有可读取的数据。${why}`,
    option: (what) => what,
  },
  ru: {
    address: (what) => `«${what}» — не адрес.`,
    foreign: (what) =>
      `Не удалось прочитать ${what}. Возможно, сервер не разрешает чтение другим сайтам (CORS) или недоступен.`,
    unreachable: (what) => `Адрес ${what} недоступен.`,
    refused: (what, why) => `${what} не получен: сервер ответил ${why}.`,
    unread: (what, why) => `В ${what} нет данных, которые можно прочитать. ${why}`,
    option: (what) => what,
  },
  ko: {
    address: (what) => `“${what}”은(는) 주소가 아닙니다.`,
    foreign: (what) =>
      `${what}을(를) 읽을 수 없습니다. 서버가 다른 사이트의 읽기를 허용하지 않거나(CORS) 연결할 수 없습니다.`,
    unreachable: (what) => `${what}에 연결할 수 없습니다.`,
    refused: (what, why) => `${what}을(를) 받지 못했습니다. 서버 응답: ${why}.`,
    unread: (what, why) => `${what}에 읽을 수 있는 데이터가 없습니다. ${why}`,
    option: (what) => what,
  },
  fa: {
    address: (what) => `«${what}» نشانی نیست.`,
    foreign: (what) =>
      `${what} خوانده نشد. شاید کارساز آن به سایت‌های دیگر اجازهٔ خواندن ندهد (CORS) یا در دسترس نباشد.`,
    unreachable: (what) => `${what} در دسترس نیست.`,
    refused: (what, why) => `${what} داده نشد: پاسخ کارساز ${why} بود.`,
    unread: (what, why) => `${what} داده‌ای که خوانده شود ندارد. ${why}`,
    option: (what) => what,
  },
};

interface Failed extends Error {
  readonly failure: Failure;
  readonly what: string;
  readonly why: string;
}

/** An error that can be said in the reader's language. */
export const failed = (failure: Failure, what: string, why = ''): Error =>
  Object.assign(new Error(WORDS.en![failure](what, why).trim()), { failure, what, why });

/** An error in words. */
export function sayError(error: unknown, locale = 'en'): string {
  const { failure = 'option', what, why = '' } = error as Partial<Failed>;
  const words = WORDS[locale.split('-')[0]!] ?? WORDS.en!;
  return words[failure](what ?? String((error as Error)?.message ?? error), why).trim();
}
