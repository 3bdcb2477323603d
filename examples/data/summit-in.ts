// The summit retold in other languages: the records of `beijingSummit` with names, titles and labels put in.
import type { DatasetInput, EvidenceInput, PartyInput } from 'summitry';
import { beijingSummit } from 'summitry/datasets';

/** Words by record: `name` or `name | short name`. */
type Words = Readonly<Record<string, string>>;
interface Retelling {
  readonly title: string;
  readonly description: string;
  readonly source: string;
  /** military, energy, political, economic */
  readonly types: readonly [string, string, string, string];
  readonly host: string;
  readonly beijing: string;
  readonly actors: Words;
  readonly relations: Words;
  readonly events: Words;
}

const RETELLINGS: Readonly<Record<string, Retelling>> = {
  ru: {
    title: 'Договор о газопроводе подписан; на совместные учения лишь намекают',
    description: 'Связи и события вокруг встречи в Пекине, по сообщению; сентябрь 2025',
    source: 'Сообщение о встрече в Пекине, без даты, со ссылкой на Рейтер',
    types: ['Военное', 'Энергетика', 'Политика', 'Экономика'],
    host: 'хозяин встречи',
    beijing: 'Пекин',
    actors: {
      china: 'Китай',
      russia: 'Россия',
      'north-korea': 'Северная Корея | КНДР',
      'united-states': 'Соединённые Штаты Америки | США',
      iran: 'Иран',
      xi: 'Си Цзиньпин | Си',
      putin: 'Владимир Путин | Путин',
      kim: 'Ким Чен Ын | Ким',
      trump: 'Дональд Трамп | Трамп',
      gazprom: 'Газпром',
      cnpc: 'Китайская национальная нефтегазовая корпорация | КННК',
      west: 'Запад',
      axis: '«Ось потрясений»',
    },
    relations: {
      solidarity: 'Показ солидарности | Солидарность',
      closeness: '«Беспрецедентно высокие» отношения | Тесные связи',
      pipeline: 'Договор о газопроводе | Газопровод',
      'gas-supply': 'Газ на 30 лет',
      lifelines: 'Экономическая опора | Экономика',
      drills: 'Совместные учения | Учения',
      'parade-iran': 'Участие в параде | Парад',
      'china-us': 'Си о «гегемонизме» | «Гегемонизм»',
      'russia-us': 'Давний разлад | Разлад',
      'north-korea-us': 'Давний разлад | Разлад',
      'china-west': 'Оттеснение Запада | Оттеснение',
      'north-korea-west': 'Противится Западу | Противится',
    },
    events: {
      arrival: 'Ким прибывает бронепоездом | Приезд Кима',
      gathering: 'Первое совместное появление лидеров | Появление лидеров',
      'statement-xi': 'Си против «гегемонизма»',
      'statement-putin': 'Путин: отношения «беспрецедентно высоки» | Путин об отношениях',
      'statement-kim': 'Ким об отпоре Западу',
      signing: 'Подписан договор о газопроводе | Подписание',
      parade: 'Военный парад | Парад',
      'drills-hinted': 'Совместные учения | Учения',
      naming: 'Названо «осью потрясений» | «Ось потрясений»',
    },
  },
  zh: {
    title: '管道协议签署；联合演习仅有暗示',
    description: '北京会晤前后的关系与事件，据报道；2025年9月',
    source: '关于北京会晤的新闻报道，未注明日期，援引路透社',
    types: ['军事', '能源', '政治', '经济'],
    host: '东道主',
    beijing: '北京',
    actors: {
      china: '中国',
      russia: '俄罗斯',
      'north-korea': '朝鲜民主主义人民共和国 | 朝鲜',
      'united-states': '美国',
      iran: '伊朗',
      xi: '习近平',
      putin: '普京',
      kim: '金正恩',
      trump: '特朗普',
      gazprom: '俄罗斯天然气工业股份公司 | 俄气',
      cnpc: '中国石油天然气集团 | 中石油',
      west: '西方',
      axis: '“动荡轴心”',
    },
    relations: {
      solidarity: '展示团结 | 团结',
      closeness: '“空前高水平”的关系 | 关系密切',
      pipeline: '天然气管道协议 | 管道协议',
      'gas-supply': '三十年供气 | 供气',
      lifelines: '经济命脉',
      drills: '联合演习 | 演习',
      'parade-iran': '出席阅兵 | 阅兵',
      'china-us': '习近平谈“霸权主义” | “霸权主义”',
      'russia-us': '长期不和 | 不和',
      'north-korea-us': '长期不和 | 不和',
      'china-west': '排挤西方 | 排挤',
      'north-korea-west': '抵制西方 | 抵制',
    },
    events: {
      arrival: '金正恩乘装甲列车抵达 | 金正恩抵达',
      gathering: '三国领导人首次共同露面 | 共同露面',
      'statement-xi': '习近平反对“霸权主义”',
      'statement-putin': '普京：关系“空前高水平” | 普京谈关系',
      'statement-kim': '金正恩谈抵制西方',
      signing: '签署管道协议 | 签署协议',
      parade: '阅兵，伊朗预计出席 | 阅兵',
      'drills-hinted': '联合演习 | 演习',
      naming: '被称为“动荡轴心” | “动荡轴心”',
    },
  },
  ko: {
    title: '가스관 계약은 서명, 합동 훈련은 시사에 그침',
    description: '보도에 따른 베이징 회동의 관계와 사건, 2025년 9월',
    source: '베이징 회동에 관한 날짜 없는 보도, 로이터 인용',
    types: ['군사', '에너지', '정치', '경제'],
    host: '주최국',
    beijing: '베이징',
    actors: {
      china: '중국',
      russia: '러시아',
      'north-korea': '조선민주주의인민공화국 | 북한',
      'united-states': '미국',
      iran: '이란',
      xi: '시진핑',
      putin: '블라디미르 푸틴 | 푸틴',
      kim: '김정은',
      trump: '도널드 트럼프 | 트럼프',
      gazprom: '가스프롬',
      cnpc: '중국석유천연가스집단 | 중국석유',
      west: '서방',
      axis: '‘격변의 축’',
    },
    relations: {
      solidarity: '연대 과시 | 연대',
      closeness: '‘전례 없이 높은’ 관계 | 밀착',
      pipeline: '가스관 계약 | 가스관',
      'gas-supply': '30년 가스 공급 | 가스 공급',
      lifelines: '경제적 생명줄 | 경제',
      drills: '합동 훈련 | 훈련',
      'parade-iran': '열병식 참가 | 열병식',
      'china-us': '시진핑의 ‘패권주의’ 비판 | ‘패권주의’',
      'russia-us': '오랜 불화 | 불화',
      'north-korea-us': '오랜 불화 | 불화',
      'china-west': '서방 배제 | 배제',
      'north-korea-west': '서방에 저항 | 저항',
    },
    events: {
      arrival: '김정은, 장갑 열차로 도착 | 김정은 도착',
      gathering: '세 지도자의 첫 공동 등장 | 공동 등장',
      'statement-xi': '시진핑, ‘패권주의’ 반대',
      'statement-putin': '푸틴: 관계가 ‘전례 없이 높다’ | 푸틴의 발언',
      'statement-kim': '김정은, 서방에 저항 언급',
      signing: '가스관 계약 서명 | 계약 서명',
      parade: '열병식, 이란 참가 예상됨 | 열병식',
      'drills-hinted': '합동 훈련 | 훈련',
      naming: '‘격변의 축’으로 불림 | ‘격변의 축’',
    },
  },
  fa: {
    title: 'قرارداد خط لوله امضا شد؛ به رزمایش مشترک تنها اشاره شد',
    description: 'رابطه‌ها و رویدادهای پیرامون نشست پکن، بنا بر گزارش؛ سپتامبر ۲۰۲۵',
    source: 'گزارش خبری دربارهٔ نشست پکن، بی‌تاریخ، به نقل از رویترز',
    types: ['نظامی', 'انرژی', 'سیاسی', 'اقتصادی'],
    host: 'میزبان',
    beijing: 'پکن',
    actors: {
      china: 'چین',
      russia: 'روسیه',
      'north-korea': 'جمهوری دموکراتیک خلق کره | کرهٔ شمالی',
      'united-states': 'ایالات متحدهٔ آمریکا | آمریکا',
      iran: 'ایران',
      xi: 'شی جین‌پینگ | شی',
      putin: 'ولادیمیر پوتین | پوتین',
      kim: 'کیم جونگ اون | کیم',
      trump: 'دونالد ترامپ | ترامپ',
      gazprom: 'گازپروم',
      cnpc: 'شرکت ملی نفت چین | CNPC',
      west: 'غرب',
      axis: '«محور آشوب»',
    },
    relations: {
      solidarity: 'نمایش همبستگی | همبستگی',
      closeness: 'روابط «در سطحی بی‌سابقه» | روابط نزدیک',
      pipeline: 'قرارداد خط لولهٔ گاز | خط لوله',
      'gas-supply': 'گاز برای ۳۰ سال | گاز',
      lifelines: 'رگ‌های حیاتی اقتصاد | اقتصاد',
      drills: 'رزمایش مشترک | رزمایش',
      'parade-iran': 'شرکت در رژه | رژه',
      'china-us': 'شی دربارهٔ «هژمونی» | «هژمونی»',
      'russia-us': 'اختلاف دیرین | اختلاف',
      'north-korea-us': 'اختلاف دیرین | اختلاف',
      'china-west': 'کنار زدن غرب | کنار زدن',
      'north-korea-west': 'ایستادگی در برابر غرب | ایستادگی',
    },
    events: {
      arrival: 'کیم با قطار زرهی می‌رسد | ورود کیم',
      gathering: 'نخستین حضور مشترک رهبران | حضور مشترک',
      'statement-xi': 'شی در برابر «هژمونی»',
      'statement-putin': 'پوتین: روابط «در سطحی بی‌سابقه» | سخن پوتین',
      'statement-kim': 'کیم دربارهٔ ایستادگی در برابر غرب | سخن کیم',
      signing: 'امضای قرارداد Gazprom و CNPC | امضای قرارداد',
      parade: 'رژهٔ نظامی، حضور ایران مورد انتظار | رژه',
      'drills-hinted': 'رزمایش مشترک | رزمایش',
      naming: '«محور آشوب» نامیده شد | «محور آشوب»',
    },
  },
  ar: {
    title: 'توقيع اتفاق خط الأنابيب، والمناورات المشتركة مجرد تلميح',
    description: 'العلاقات والأحداث حول لقاء بكين كما ورد في التقرير؛ سبتمبر 2025',
    source: 'تقرير إخباري عن لقاء بكين، بلا تاريخ، نقلاً عن رويترز',
    types: ['عسكري', 'طاقة', 'سياسي', 'اقتصادي'],
    host: 'المضيف',
    beijing: 'بكين',
    actors: {
      china: 'الصين',
      russia: 'روسيا',
      'north-korea': 'كوريا الشمالية',
      'united-states': 'الولايات المتحدة الأمريكية | أمريكا',
      iran: 'إيران',
      xi: 'شي جين بينغ | شي',
      putin: 'فلاديمير بوتين | بوتين',
      kim: 'كيم جونغ أون | كيم',
      trump: 'دونالد ترامب | ترامب',
      gazprom: 'غازبروم',
      cnpc: 'مؤسسة البترول الوطنية الصينية | CNPC',
      west: 'الغرب',
      axis: '«محور الاضطراب»',
    },
    relations: {
      solidarity: 'إظهار التضامن | تضامن',
      closeness: 'علاقات «عالية على نحو غير مسبوق» | علاقات وثيقة',
      pipeline: 'اتفاق خط أنابيب الغاز | خط الأنابيب',
      'gas-supply': 'غاز لثلاثين عاماً | غاز',
      lifelines: 'شرايين اقتصادية',
      drills: 'مناورات مشتركة | مناورات',
      'parade-iran': 'المشاركة في العرض | العرض',
      'china-us': 'شي عن «الهيمنة» | «الهيمنة»',
      'russia-us': 'خلاف قديم | خلاف',
      'north-korea-us': 'خلاف قديم | خلاف',
      'china-west': 'تهميش الغرب | تهميش',
      'north-korea-west': 'مقاومة الغرب | مقاومة',
    },
    events: {
      arrival: 'كيم يصل بقطار مصفح | وصول كيم',
      gathering: 'أول ظهور مشترك للقادة | ظهور مشترك',
      'statement-xi': 'شي ضد «الهيمنة»',
      'statement-putin': 'بوتين: علاقات «غير مسبوقة» | كلمة بوتين',
      'statement-kim': 'كيم عن مقاومة الغرب',
      signing: 'توقيع اتفاق Gazprom وCNPC | توقيع الاتفاق',
      parade: 'عرض عسكري | العرض',
      'drills-hinted': 'مناورات مشتركة | مناورات',
      naming: 'وُصف بأنه «محور الاضطراب» | «محور الاضطراب»',
    },
  },
};

const TYPES = ['military', 'energy', 'political', 'economic'] as const;
const BEARERS = ['xi', 'putin', 'kim'];

/** The summit in Russian, Chinese, Korean, Persian or Arabic. */
export function summitIn(language: string): DatasetInput {
  const words = RETELLINGS[language];
  if (!words) throw new RangeError(`no summit in "${language}"`);
  const called = (table: Words, id: string) => (table[id] ?? id).split(' | ');
  // What the report says in English stays out; who says it stays where it is an actor.
  const evidence = (given: readonly EvidenceInput[] | undefined) =>
    given?.map(({ source, locator, saidBy }) => ({
      source,
      ...(locator !== undefined && { locator }),
      ...(saidBy !== undefined && BEARERS.includes(saidBy) && { saidBy }),
    })) ?? [];
  const party = (one: string | PartyInput) =>
    typeof one === 'string' || one.role === undefined ? one : { ...one, role: words.host };
  const { actors = [], relations = [], events = [], sources = [] } = beijingSummit;
  return {
    ...(beijingSummit.asOf !== undefined && { asOf: beijingSummit.asOf }),
    title: words.title,
    description: words.description,
    sources: sources.map(({ id }) => ({ id, title: words.source })),
    types: TYPES.map((id, i) => ({ id, label: words.types[i] ?? id })),
    actors: actors.map(({ note: _, shortName: __, ...actor }) => {
      const [name = actor.id, shortName] = called(words.actors, actor.id);
      return { ...actor, name, ...(shortName && { shortName }) };
    }),
    relations: relations.map(({ note: _, shortLabel: __, ...relation }) => {
      const [label = '', shortLabel] = called(words.relations, relation.id ?? '');
      return {
        ...relation,
        label,
        ...(shortLabel && { shortLabel }),
        parties: (relation.parties ?? []).map(party),
        evidence: evidence(relation.evidence),
      };
    }),
    events: events.map(({ summary: _, shortTitle: __, place, ...event }) => {
      const [title = '', shortTitle] = called(words.events, event.id ?? '');
      return {
        ...event,
        title,
        ...(shortTitle && { shortTitle }),
        ...(place !== undefined && { place: words.beijing }),
        participants: (event.participants ?? []).map(party),
        evidence: evidence(event.evidence),
      };
    }),
  };
}
