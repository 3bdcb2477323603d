/** What the controls of a tour say. */
export interface TourWords {
  readonly tour: string;
  readonly back: string;
  readonly next: string;
  /** "2 of 5" */
  readonly count: (n: number, of: number) => string;
  /** Back from what the reader has looked at by hand. */
  readonly resume: string;
}

const en: TourWords = {
  tour: 'Guided tour',
  back: 'Back',
  next: 'Next',
  count: (n, of) => `${n} of ${of}`,
  resume: 'Return to the tour',
};

/** By language, the first part of a locale's tag. */
const WORDS: Readonly<Record<string, TourWords>> = {
  en,
  zh: {
    tour: '导览',
    back: '上一步',
    next: '下一步',
    count: (n, of) => `第 ${n} 步，共 ${of} 步`,
    resume: '返回导览',
  },
  ru: {
    tour: 'Обзор по шагам',
    back: 'Назад',
    next: 'Далее',
    count: (n, of) => `${n} из ${of}`,
    resume: 'Вернуться к обзору',
  },
  ko: {
    tour: '안내 둘러보기',
    back: '이전',
    next: '다음',
    count: (n, of) => `${of}단계 중 ${n}단계`,
    resume: '둘러보기로 돌아가기',
  },
  fa: {
    tour: 'گردش راهنما',
    back: 'قبلی',
    next: 'بعدی',
    count: (n, of) => `${n} از ${of}`,
    resume: 'بازگشت به گردش',
  },
};

/** @param own Those of a catalogue that has some. */
export const tourWords = (locale: string, own?: TourWords): TourWords =>
  own ?? WORDS[locale.split('-')[0]!] ?? en;
