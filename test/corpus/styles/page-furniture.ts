import type { Day } from '#core/calendar.ts'
import type { CorpusArticle, Furniture } from '../read-corpus.ts'
import { chosen, seedOf, someOf } from './seed-of.ts'

/** Everything that may stand on a page beside the article, whether it says so itself or the style invents it. */
export type PageFurniture = {
  readonly section: string
  readonly byline: string
  readonly caption: string
  readonly tags: readonly string[]
  readonly readAlso: readonly string[]
  readonly related: readonly string[]
  readonly comments: readonly string[]
  /** Null where the article glues nothing on: a style that always does uses `spareArticle`. */
  readonly glued: Furniture['glued'] | null
  readonly spareArticle: { readonly title: string; readonly paragraphs: readonly string[] }
  readonly today: Day
  readonly lines: readonly string[]
  readonly seed: number
}

type Pools = {
  readonly [Key in
    | 'sections'
    | 'bylines'
    | 'captions'
    | 'tags'
    | 'headlines'
    | 'comments']: readonly string[]
} & { readonly articles: readonly PageFurniture['spareArticle'][] }

const AR: Pools = {
  sections: ['سياسة', 'أخبار العالم', 'دولي', 'عربي ودولي', 'العالم'],
  bylines: ['كتب - سامر عبد الهادي', 'ترجمة: هدى الراوي', 'واشنطن - مراسلنا', 'كتبت: نجلاء فؤاد'],
  captions: [
    'وزير الدفاع خلال مؤتمر صحفي سابق (أرشيف)',
    'مبنى وزارة الدفاع الروسية في موسكو - صورة أرشيفية',
    'مقر البنتاغون قرب واشنطن - رويترز',
  ],
  tags: [
    'روسيا',
    'أمريكا',
    'البنتاغون',
    'أوكرانيا',
    'سيرغي شويغو',
    'لويد أوستن',
    'موسكو',
    'واشنطن',
  ],
  headlines: [
    'أوستن وشويغو يتحدثان هاتفياً لأول مرة منذ 84 يوماً',
    'غيراسيموف وميلي يبحثان هاتفياً خفض التصعيد',
    'الكرملين: لا اتصال مقرراً بين بوتين وبايدن',
    'أسعار الذهب اليوم في الأسواق المحلية',
    'وزير الدفاع الأمريكي يهاتف نظيره الروسي بعد إسقاط المسيّرة في 14 مارس',
    'موسكو تعلن السيطرة على بلدة جديدة في دونيتسك',
    'تعرّف على موعد مباراة القمة والقنوات الناقلة',
    'بيلوسوف يتلقى اتصالاً من نظيره الصيني',
    'حالة الطقس غداً: ارتفاع في درجات الحرارة',
    'الناتو يناقش حزمة مساعدات جديدة لكييف',
  ],
  comments: [
    'الله يستر من القادم، هذه المكالمات لا تغير شيئا على الأرض',
    'أبو خالد: سبق أن اتصل أوستن بشويغو يوم 13 مايو ولم يحدث شيء!!',
    'شكراً على الخبر، ننتظر المزيد من التفاصيل',
    'كلام فارغ والحرب مستمرة',
  ],
  articles: [
    {
      title: 'الجيش الروسي يعلن السيطرة على بلدة في خاركيف',
      paragraphs: [
        'أعلن الجيش الروسي، اليوم الخميس، السيطرة على بلدة صغيرة في مقاطعة خاركيف شمال شرقي أوكرانيا.',
        'وذكرت وزارة الدفاع في بيان أن قواتها نفذت خلال الساعات الأربع والعشرين الماضية ضربات على مطارات عسكرية.',
        'ولم يصدر تعليق فوري من كييف على البيان الروسي.',
      ],
    },
    {
      title: 'شويغو وميلي.. مكالمات على حافة الهاوية',
      paragraphs: [
        'في 24 أكتوبر 2022 تحدث رئيس هيئة الأركان المشتركة الأمريكية مارك ميلي هاتفيا مع نظيره الروسي فاليري غيراسيموف.',
        'وقبلها بيوم واحد اتصل لويد أوستن بسيرغي شويغو للمرة الثانية خلال ثلاثة أيام.',
      ],
    },
    {
      title: 'واشنطن تبحث عن حلفاء جدد في غرب إفريقيا',
      paragraphs: [
        'قال مسؤول في القيادة العسكرية الأمريكية في إفريقيا إن بلاده تتطلع إلى شراكات جديدة في غرب القارة.',
        'وتأتي التصريحات بعد إعلان سحب القوات الأمريكية من النيجر.',
      ],
    },
  ],
}

const EN: Pools = {
  sections: ['World', 'Politics', 'Defense', 'Europe', 'National Security'],
  bylines: ['By Dana Whitlock', 'By Peter Oyelaran and Mia Strand', 'By Our Foreign Staff'],
  captions: [
    'The Pentagon is seen from the air in Washington. File photo',
    'Defense Secretary Lloyd Austin at a news conference at the Pentagon last year. (Handout)',
    "Russia's Defence Ministry headquarters in Moscow",
  ],
  tags: ['Russia', 'Pentagon', 'Ukraine', 'Defense', 'Sergei Shoigu', 'Lloyd Austin'],
  headlines: [
    'Austin, Shoigu speak by phone for first time since invasion',
    'Milley and Gerasimov hold call as tensions rise',
    'Kremlin says no Putin-Biden call is planned',
    'Five recipes for a slow weekend',
    'Ukraine says it downed 20 drones overnight',
    'Pentagon chief calls Russian counterpart after drone incident on March 14',
    'Markets close higher on rate hopes',
    'NATO ministers to meet in Brussels next week',
  ],
  comments: [
    'Finally they talk. Took them long enough.',
    'Did Austin not already call Shoigu on May 13? Nothing came of it.',
    'Great reporting, thank you.',
  ],
  articles: [
    {
      title: 'Ferry service to the islands resumes',
      paragraphs: [
        'Ferries to the outer islands resumed on Monday after a week of high winds, the operator said.',
        'Passengers with tickets for cancelled sailings can travel until the end of the month.',
      ],
    },
    {
      title: 'How the hotline between two armies works',
      paragraphs: [
        'On Oct. 24, 2022, Gen. Mark Milley spoke by phone with Gen. Valery Gerasimov, a day after Lloyd Austin called Sergei Shoigu.',
        'Officers on both sides pick up the deconfliction line every day to make sure that it rings.',
      ],
    },
  ],
}

const TODAYS: readonly Day[] = ['2025-12-14', '2025-12-31', '2026-01-09', '2026-02-03']

/** What stands beside an article: what it names itself, and for the rest what its seed chooses. */
export const pageFurniture = (article: CorpusArticle): PageFurniture => {
  const { furniture, language } = article
  const seed = seedOf(article.id)
  const pools = language === 'ar' ? AR : EN
  return {
    section: furniture.section ?? chosen(pools.sections, seed),
    byline: furniture.byline ?? chosen(pools.bylines, seed + 1),
    caption: furniture.caption ?? chosen(pools.captions, seed + 2),
    tags: furniture.tags ?? someOf(pools.tags, 4, seed),
    readAlso: furniture.readAlso ?? someOf(pools.headlines, 2, seed + 3),
    related: furniture.related ?? someOf(pools.headlines, 5, seed + 6),
    comments: furniture.comments ?? someOf(pools.comments, 2, seed),
    glued: furniture.glued ?? null,
    spareArticle: chosen(pools.articles, seed),
    today: furniture.today ?? chosen(TODAYS, seed),
    lines: furniture.lines ?? [],
    seed,
  }
}
