/** Articles of our own, in the manner of the press, that the pages of these tests print. */

/** A report in Arabic whose paragraphs end as sentences do. */
export const AR = {
  title: 'وزيرا الدفاع الأميركي والروسي يبحثان هاتفيا التصعيد في أوكرانيا',
  paragraphs: [
    'بحث وزير الدفاع الأميركي لويد أوستن مع نظيره الروسي أندريه بيلوسوف، خلال اتصال هاتفي جرى الثلاثاء، سبل منع التصعيد في أوكرانيا.',
    'وقال المتحدث باسم البنتاغون بات رايدر إن الوزير شدد على أهمية إبقاء خطوط الاتصال مفتوحة بين البلدين.',
    'وأضاف في مؤتمر صحفي: "لن نتراجع".',
    'من جانبها، ذكرت وزارة الدفاع الروسية أن بيلوسوف حذر من مخاطر استمرار تزويد كييف بالسلاح، مشيرة إلى أن المكالمة جرت بمبادرة من الجانب الأميركي.',
    'ويعد هذا أول تواصل بين الرجلين منذ تعيين بيلوسوف في منصبه في مايو الماضي، بحسب ما نقلته وكالة رويترز عن مسؤول في الوزارة.',
    'وكان أوستن قد تحدث آخر مرة مع الوزير السابق سيرغي شويغو في مارس 2023.',
  ],
} as const

/** A report in Arabic without a full stop at any end, as many sites print. */
export const BARE = {
  title: 'البنتاغون ينفي إجراء مكالمة جديدة بين ميلي وغيراسيموف',
  paragraphs: [
    'نفى متحدث باسم وزارة الدفاع الأميركية، اليوم الخميس، صحة أنباء تحدثت عن إجراء مكالمة هاتفية جديدة بين رئيس هيئة الأركان المشتركة مارك ميلي ونظيره الروسي فاليري غيراسيموف',
    'وأوضح المتحدث أن آخر اتصال بين القائدين العسكريين كان قبل أكثر من شهر، وأنه تناول سبل تجنب سوء التقدير في الأجواء السورية بعد حادثة الطائرة المسيرة',
    'وأشار إلى أن القنوات ستبقى مفتوحة',
    'ولم تعلق وزارة الدفاع الروسية حتى الآن على ما نشرته وسائل إعلام غربية بشأن المكالمة، فيما قال الكرملين إنه لا معلومات لديه في هذا الشأن',
  ],
} as const

/** A report in English. */
export const EN = {
  title: 'Austin presses Russian counterpart to keep lines of communication open',
  paragraphs: [
    'U.S. Defense Secretary Lloyd Austin spoke by phone on Friday with Russian Defense Minister Sergei Shoigu for the first time in three months, the Pentagon said.',
    'Austin urged an immediate ceasefire in Ukraine and stressed the importance of maintaining lines of communication, according to a brief readout of the call.',
    '"It was a professional conversation," a senior official told reporters.',
    'The call lasted about an hour and was held at the request of the American side, the official added, declining to describe the tone of the Russian minister.',
    'Russia\'s defense ministry confirmed the conversation but gave no details beyond saying that "topical issues of international security" were discussed.',
  ],
} as const

/** Another article on the same subject as the first, which pages run on after it. */
export const GLUED = {
  title: 'موسكو: بيلوسوف أبلغ أوستن بمخاطر توريد السلاح إلى أوكرانيا',
  paragraphs: [
    'أبلغ وزير الدفاع الروسي أندريه بيلوسوف نظيره الأميركي لويد أوستن بمخاطر توريد السلاح إلى أوكرانيا، وفق بيان صدر في موسكو.',
    'وجاء في البيان أن الجانبين تبادلا وجهات النظر حول الوضع في أوكرانيا.',
    'ولم يكشف البيان عن مدة الاتصال الهاتفي بين الوزيرين.',
  ],
} as const

/** Headlines that stand beside articles. */
export const HEADLINES = [
  'الجيش الروسي يعلن السيطرة على بلدة جديدة في دونيتسك',
  'الناتو يناقش حزمة مساعدات جديدة لكييف الأسبوع المقبل',
  'أسعار النفط ترتفع مع تراجع المخزونات الأميركية',
  'غوتيريش يدعو إلى هدنة إنسانية فورية في السودان',
] as const

/** Headlines in English. */
export const EN_HEADLINES = [
  'Ukraine says it downed 20 drones overnight',
  'Markets close higher on rate hopes',
  'NATO ministers to meet in Brussels next week',
] as const
