/** An item of a feed as outlets announce their articles: a title, and the beginning or a summary where there is one. */
export type FeedItemSample = { readonly title: string; readonly summary: string }

const item = (title: string, summary = ''): FeedItemSample => ({ title, summary })

/** Items of articles that tell of a call between American and Russian defence officials, or of one that was not to be. */
export const ABOUT_CALLS: readonly FeedItemSample[] = [
  item(
    'هيغسيث وبيلوسوف يبحثان خفض التصعيد هاتفياً',
    'أجرى وزير الدفاع الأمريكي بيت هيغسيث، الجمعة، محادثة هاتفية مع نظيره الروسي أندريه بيلوسوف، وفق ما أعلن البنتاغون.',
  ),
  item(
    'أول اتصال بين وزيري الدفاع الأمريكي والروسي منذ فبراير',
    'قال البنتاغون إن الاتصال جاء بطلب من واشنطن.',
  ),
  item(
    'موسكو: شويغو أبلغ أوستن بخطر «القنبلة القذرة»',
    'ذكرت وزارة الدفاع الروسية أن الوزير بحث الوضع في أوكرانيا.',
  ),
  item('البنتاغون يكشف تفاصيل مكالمة أوستن مع الوزير الروسي'),
  item('رئيسا الأركان في الولايات المتحدة وروسيا يناقشان أمن الأجواء السورية'),
  item('ميلي يتحدث إلى غيراسيموف للمرة الأولى منذ أشهر', 'في ظل توتر متصاعد.'),
  item('الكرملين ينفي وجود خطط لاتصال بين بيلوسوف ونظيره الأمريكي'),
  item(
    'واشنطن: وزير الدفاع الروسي رفض الرد على اتصالاتنا',
    'مسؤول في البنتاغون يقول إن محاولات التواصل لم تنجح.',
  ),
  item(
    'بعد حادثة المسيّرة.. اتصال هاتفي نادر بين واشنطن وموسكو',
    'تحدث مسؤولون عسكريون من الجانبين عن ضرورة تجنب سوء الفهم.',
  ),
  item('كارتر وشويغو يبحثان سوريا عبر دائرة تلفزيونية', 'عقد وزيرا الدفاع اجتماعاً عبر الفيديو.'),
  item('ماذا دار بين أوستن وبيلوسوف في 45 دقيقة؟'),
  item('وزير الدفاع يهاتف نظيره الروسي', 'شدد الوزير على إبقاء خطوط الاتصال مفتوحة.'),
  item(
    'US, Russian defence chiefs speak for first time in a year',
    'Lloyd Austin urged Moscow to keep lines of communication open, the Pentagon said on Friday.',
  ),
  item('Readout of Secretary of Defense Call With Russian Minister of Defense'),
  item('Milley holds call with Russian counterpart amid Ukraine tensions'),
  item(
    'Pentagon says Russians are not picking up the phone',
    'Repeated attempts to reach Shoigu and Gerasimov have failed since the invasion.',
  ),
  item('Gerasimov, Brown discuss “reducing risk” in rare conversation'),
  item('Kremlin says no call planned between Belousov and Hegseth'),
  item(
    'Russian defence minister warns US counterpart over strikes on Crimea',
    'Belousov phoned Austin at Moscow’s initiative.',
  ),
  item('Top US general speaks with Russia’s military chief after jet collides with drone'),
]

/** Items of articles about something else, most of them such as a reader of foreign news sees every day. */
export const ABOUT_ELSE: readonly FeedItemSample[] = [
  item(
    'واشنطن تعلن حزمة مساعدات عسكرية جديدة لأوكرانيا',
    'تشمل الحزمة ذخائر وصواريخ، بحسب البنتاغون، في مواجهة الهجوم الروسي.',
  ),
  item(
    'موسكو ترد على العقوبات الأمريكية الجديدة',
    'قالت الخارجية الروسية إن الخطوة لن تمر دون رد.',
  ),
  item(
    'ترامب: سأتحدث مع بوتين قريباً',
    'قال الرئيس الأمريكي إنه يعتزم الاتصال بنظيره الروسي هذا الأسبوع.',
  ),
  item(
    'لافروف وروبيو يبحثان هاتفياً ترتيب لقاء جديد',
    'أجرى وزير الخارجية الروسي اتصالاً هاتفياً مع نظيره الأمريكي.',
  ),
  item('بوتين يستقبل المبعوث الأمريكي في الكرملين'),
  item('السيسي يتلقى اتصالاً هاتفياً من ماكرون', 'تناول الاتصال الأوضاع في غزة.'),
  item('وزير الدفاع التركي يبحث هاتفياً مع نظيره الأوكراني أمن البحر الأسود'),
  item(
    'أوستن يزور كييف ويلتقي زيلينسكي',
    'أكد وزير الدفاع الأمريكي استمرار الدعم في مواجهة روسيا.',
  ),
  item(
    'شويغو يصل إلى بيونغ يانغ',
    'يجري وزير الدفاع الروسي مباحثات مع المسؤولين في كوريا الشمالية.',
  ),
  item('الدفاع الروسية: تدمير 40 مسيّرة أوكرانية خلال الليل'),
  item(
    'البنتاغون: روسيا نقلت قوات إلى الحدود',
    'قال المتحدث باسم البنتاغون إن واشنطن تراقب الوضع.',
  ),
  item('هيغسيث يقيل ضباطاً كباراً في البحرية'),
  item('بيلوسوف: الجيش يحقق أهدافه في دونباس'),
  item('مجلس الأمن يصوت على مشروع قرار أمريكي وروسيا تلوّح بالفيتو'),
  item('الدولار يتراجع أمام الروبل بعد تصريحات واشنطن'),
  item('محادثات أمريكية روسية في الرياض بشأن أوكرانيا', 'يقود الوفدين وزيرا الخارجية.'),
  item('زيلينسكي: ناقشت مع ترامب هاتفياً صفقة المعادن'),
  item('بلينكن يحذر موسكو من استخدام السلاح النووي'),
  item('وزير الخارجية السعودي يبحث مع نظيره الروسي هاتفياً تطورات المنطقة'),
  item('وزير الدفاع الأمريكي يبحث هاتفياً مع نظيره الإسرائيلي العمليات في غزة'),
  item('سفن حربية روسية تزور كوبا.. والبنتاغون يعلق', 'الولايات المتحدة لا ترى في الزيارة تهديداً.'),
  item('تبادل سجناء بين روسيا والولايات المتحدة في أبوظبي'),
  item('الناتو يدعو روسيا إلى وقف هجماتها'),
  item('ارتفاع أسعار النفط وسط ترقب اجتماع أوبك'),
  item('منتخب مصر يواجه روسيا ودياً'),
  item(
    'Russia and US trade blame over nuclear treaty',
    'The State Department said Moscow was not in compliance.',
  ),
  item(
    'Trump and Putin hold two-hour phone call',
    'The White House called the conversation productive.',
  ),
  item('Blinken speaks with Lavrov by phone about detained American'),
  item('Pentagon chief visits Poland as Russia masses troops'),
  item(
    'Hegseth urges NATO allies to spend more',
    'The defense secretary said Russia remains a threat.',
  ),
  item('Russian jets intercepted off Alaska, NORAD says'),
  item('Shoigu removed as defence minister in Putin reshuffle'),
  item(
    'US defense secretary calls Ukrainian counterpart Umerov',
    'They discussed air defences against Russian missiles.',
  ),
  item('Macron calls Putin to discuss Iran'),
  item('US sanctions Russian oil giants', 'Washington calls on Moscow to agree to a ceasefire.'),
  item('Gerasimov inspects troops in Zaporizhzhia'),
  item('Scam phone calls cost Americans billions'),
  item('US and China defence chiefs hold video call', 'Hegseth spoke with Dong Jun.'),
  item('Congress debates Ukraine aid as Russia advances'),
  item('Why the Pentagon wants more drones'),
]
