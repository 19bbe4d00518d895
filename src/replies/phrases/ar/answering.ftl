### ما يقوله البوت بالعربية.

## التقويم

month-1 = يناير/كانون الثاني
month-2 = فبراير/شباط
month-3 = مارس/آذار
month-4 = أبريل/نيسان
month-5 = مايو/أيار
month-6 = يونيو/حزيران
month-7 = يوليو/تموز
month-8 = أغسطس/آب
month-9 = سبتمبر/أيلول
month-10 = أكتوبر/تشرين الأول
month-11 = نوفمبر/تشرين الثاني
month-12 = ديسمبر/كانون الأول
weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد
date-day = { $day } { $month } { $year }
date-weekday = { $weekday } { $day } { $month } { $year }
date-month = { $month } { $year }
date-year = { $year }
date-about = نحو { $date }
date-between = بين { $from } و{ $to }
date-between-days = بين { $from } و{ $to } { $month } { $year }

## الأشخاص

office-defence-minister = { $side ->
    [us] وزير الدفاع الأمريكي
    [ru] وزير الدفاع الروسي
    [fr] وزير الجيوش الفرنسي
    [tr] وزير الدفاع التركي
    [gb] وزير الدفاع البريطاني
   *[other] وزير الدفاع
}
office-chief-of-staff = { $side ->
    [us] رئيس هيئة الأركان الأمريكية المشتركة
    [ru] رئيس هيئة الأركان العامة الروسية
   *[other] رئيس هيئة الأركان
}
person-with-office = { $office } { $name }
and-list = { $list } و{ $last }
comma = ،{" "}

## المكالمات

call-line = { $date }: { $a } و{ $b }
call-of = { $how ->
    [loose] المكالمة التي جرت { $date } بين { $a } و{ $b }
   *[dated] مكالمة { $date } بين { $a } و{ $b }
}
note-inferred = اليوم مستنتَج. { $why }
note-year = السنة مستنتَجة: يذكر المقال «{ $words }».
mark-inferred = (اليوم مستنتَج)
mark-year-inferred = (السنة مستنتَجة)

## الأجوبة

when-one = { $order ->
    [last] آخر مكالمة تذكرها المصادر كانت
    [last-pair] آخر مكالمة بينهما تذكرها المصادر كانت
    [last-some] آخر مكالمة بهذا الوصف كانت
    [first] أول مكالمة تذكرها المصادر كانت
    [first-pair] أول مكالمة بينهما تذكرها المصادر كانت
    [first-some] أول مكالمة بهذا الوصف كانت
    [confirmed] نعم، تذكر المصادر مكالمة
   *[plain] كانت المكالمة
} { $when } بين { $a } و{ $b }.
verdict-yes = نعم.
verdict-no = لا.
when-day = يوم { $date }
when-month = في { $date }
when-loose = { $date }
when-many = { $confirmed ->
    [yes] نعم، تذكر المصادر { $count ->
        [two] مكالمتين:
        [few] { $count } مكالمات:
       *[other] { $count } مكالمة:
    }
   *[no] تذكر المصادر { $count ->
        [two] مكالمتين:
        [few] { $count } مكالمات:
       *[other] { $count } مكالمة:
    }
}
uncertain = لا تذكر المصادر مكالمة في ذلك اليوم بعينه، وتذكر مكالمة لا يُذكر يومها وقد تكون هي:
list-lead = { $count ->
    [one] تذكر المصادر مكالمة واحدة:
    [two] تذكر المصادر مكالمتين:
    [few] تذكر المصادر { $count } مكالمات:
   *[other] تذكر المصادر { $count } مكالمة:
}
count-lead = { $count ->
    [one] مكالمة واحدة، هي:
    [two] مكالمتان بحسب المصادر:
    [few] { $count } مكالمات بحسب المصادر:
   *[other] { $count } مكالمة بحسب المصادر:
}
elsewhere = { $count ->
    [one] لم تُحسب مكالمة واحدة مع وزير دولة ثالثة:
    [two] لم تُحسب مكالمتان مع وزيري دولتين أخريين:
    [few] لم تُحسب { $count } مكالمات مع وزراء دول أخرى:
   *[other] لم تُحسب { $count } مكالمة مع وزراء دول أخرى:
}
who-one = تحدث { $a } مع { $b } { $when }.
duration-lead = { $about ->
    [yes] نحو { $length }
   *[no] { $length }
}: { $call }.
extreme-only = لا تذكر المصادر إلا مدة مكالمة واحدة من أصل { $of }، فلا تُعرف الأطول ولا الأقصر:
extreme-longest = الأطول بين ما تذكر المصادر مدته من المكالمات، وهو { $known } من أصل { $of }:
extreme-shortest = الأقصر بين ما تذكر المصادر مدته من المكالمات، وهو { $known } من أصل { $of }:
length-hours = { $hours ->
    [one] ساعة
    [two] ساعتين
    [few] { $hours } ساعات
   *[other] { $hours } ساعة
}
length-minutes = { $minutes ->
    [one] دقيقة
    [two] دقيقتين
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}
length-both = { $hours } و{ $minutes }
initiator-person = { $name } هو من طلب { $call }.
initiator-side = بمبادرة من { $side }: { $call }.
initiator-according = بمبادرة من { $side } بحسب { $capital }: { $call }.
initiator-person-according = { $name } هو من طلب { $call } بحسب { $capital }.
topic-lead = { $call }: { $topics }.
topic-lead-none = ما تقوله المصادر عن { $call }:
accounts-lead = { $difference ->
    [yes] روايات { $call } جنباً إلى جنب، وحيث تختلف تبقى كلٌّ كما وردت:
   *[no] ما تورده المصادر عن { $call }:
}
account-us = رواية واشنطن
account-ru = رواية موسكو
account-press = رواية الصحافة
account-other = رواية
gap-lead = { $count ->
    [zero] اليوم نفسه
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
}: من { $from } إلى { $to }.
gap-range = بين { $least } و{ $most } من الأيام: من { $from } إلى { $to }.
moment-call = { $date } ({ $a } و{ $b })
moment-event = { $date } ({ $event })
moment-today = اليوم، { $date }
gap-today = تنتهي المصادر عند { $last }، فلا تعرف مكالمة بعد ذلك إن جرت.
planned-lead = لا تعرف المصادر مكالمة محددة الموعد. وهذا ما تقوله عن المكالمات المخطط لها:
planned-unannounced = { $a } و{ $b }: لا شيء لإعلانه، يقول البنتاغون ({ $date }).
planned-expected = { $a } و{ $b }: متوقعة وليست في الجدول ({ $date }).
planned-scheduled = { $a } و{ $b }: محددة الموعد ({ $date }).
planned-held = ثم جرت مكالمة بين { $a } و{ $b } في { $date }.
refused-lead = مكالمات سعى إليها الجانب الأمريكي ورفضها الجانب الروسي، بحسب المصادر:
refused-line = { $a } مع { $b }: ورد ذلك عن { $date }
denied-lead = نُفي وقوع ذلك، بحسب المصادر:
denied-line = { $a } مع { $b }: نُفيت، { $date }
source-lead = { $call } مذكورة في { $count ->
    [one] مصدر واحد
    [two] مصدرين
    [few] { $count } مصادر
   *[other] { $count } مصدراً
}:
source-line = { $outlet }: { $title }
announced-side = أعلن عن { $call }: { $side }.
announced-person = أعلن عن { $call }: { $side } ({ $name }).
announced-press = { $call }: أوردتها الصحافة.
published-lead = يوم النشر:
published-line = { $outlet }، { $title }: { $date }
published-stated = (مذكور)
published-inferred = (استنتاجاً: { $why })
passages-lead = تقول المصادر:
passages-date = بحسب هذا المقطع: { $date }.
missing-when = لا تذكر المصادر متى.
missing-list = لا تذكر المصادر مكالمات كهذه.
missing-count = لا تكفي المصادر لعدّ ذلك.
missing-who = لا تذكر المصادر مَن.
missing-duration = لا تذكر المصادر كم دامت.
missing-initiator = لا تذكر المصادر من طلبها.
missing-topic = لا تذكر المصادر موضوعها.
missing-accounts = لا تورد المصادر رواية ذلك الجانب.
missing-gap = لا تكفي المصادر لقياس هذه المدة.
missing-planned = لا تذكر المصادر مكالمة مقررة كهذه.
missing-refused = لا تذكر المصادر رفضاً كهذا.
missing-source = لا تذكر المصادر من أعلنها.
missing-published = يوم النشر غير معروف.
missing-passages = لا تجيب المصادر عن الباقي.
taken = (فهمتُ «{ $written }» على أنها «{ $as }».)

## الإسناد

source-of = { $outlet } · النشر: { $published }{ $basis ->
    [inferred] {" "}(استنتاجاً)
   *[stated] {""}
}
source-of-call = { $outlet } · المكالمة: { $call } · النشر: { $published }{ $basis ->
    [inferred] {" "}(استنتاجاً)
   *[stated] {""}
}
source-also = {" "}وأيضاً:{" "}
translation-ours = ترجمتنا:
title-ours = { $title } (العنوان منا: لا تذكر الصفحة عنواناً)
translation-of-title = { $title } ({ $translation })

## الاعتذار عن الجواب

decline-unknown-call = لا تذكر المصادر مكالمة كهذه.
decline-unknown-call-date = لا تذكر المصادر مكالمة كهذه { $when }.
decline-refused-then = وتذكر لذلك الوقت مكالمات طُلبت ورُفضت.
decline-outside-coverage = هذا خارج ما تغطيه المصادر.
decline-not-in-sources = لا تذكر المصادر ذلك.
decline-not-in-sources-call = تذكر المصادر { $call }، لكنها لا تذكر ذلك عنها.
decline-off-topic = لا أعرف إلا المكالمات الهاتفية بين مسؤولي الدفاع الأمريكيين والروس.
decline-unreadable = لم أجد في هذا سؤالاً. اكتبه بالكلمات، بالعربية أو الإنجليزية.
nearest = أقرب مكالمة فيها: { $call }.
covers = المصادر { $articles ->
    [one] مقال واحد
    [two] مقالان
    [few] { $articles } مقالات
   *[other] { $articles } مقالاً
} من الصحافة العربية، والمكالمات فيها من { $first } إلى { $last }.
try-asking = مثلاً: { $example }

## الأوامر والأزرار

command-start = البداية، مع أمثلة
command-help = ما يمكن السؤال عنه
command-calls = كل المكالمات
command-call = مكالمة واحدة بتاريخها
command-sources = المقالات التي تستند إليها الأجوبة
command-language = العربية أو الإنجليزية
command-about = ما هذا
command-privacy = ما يُحفظ عنك
description = اسأل عن المكالمات الهاتفية بين مسؤولي الدفاع الأمريكيين والروس، تصلك مقتطفات من الصحافة العربية بمصادرها وتواريخها. لا شيء مولَّد آلياً.
description-short = أجوبة موثقة عن مكالمات الدفاع الأمريكية الروسية
start-title = الخط الساخن
start-text = اسألني عن المكالمات الهاتفية بين مسؤولي الدفاع الأمريكيين والروس. أجيب من مقالات الصحافة العربية، مع المقتطف ومصدره وتاريخيه. وما لا تقوله لا أقوله.
start-examples = اضغط مثالاً أو اكتب سؤالك:
example-1 = متى كانت آخر مكالمة بين أوستن وبيلوسوف؟
example-2 = كم مكالمة جرت في 2022؟
example-3 = من طلب مكالمة 13 مايو 2022، وكم دامت؟
example-4 = ماذا قال كل جانب عن مكالمة 25 يونيو 2024؟
example-5 = كم يوماً بين أول مكالمتين؟
example-6 = من رفض المكالمات في مارس 2022؟
example-7 = مع من تحدث شويغو في 23 أكتوبر 2022؟
example-8 = عن ماذا كانت مكالمة 12 يوليو 2024؟
example-9 = هل هناك مكالمة مقررة؟
example-10 = من أعلن عن مكالمة 25 يونيو 2024؟
help-text = يمكنك أن تسأل: متى، ومن مع من، وكم مرة، وكم دامت، وبطلب من، وعن ماذا، وماذا قال كل جانب، ومن رفض، وما المقرر، وكم يوماً بين مكالمتين، وأي مصدر يقول ذلك. أفهم الأسماء بأي كتابة والتواريخ بأي صيغة. والسؤال القصير بعد الجواب («ومن طلبها؟») يخص آخر مكالمة تحدثنا عنها، مدة ربع ساعة.
help-commands = الأوامر:
about-text = يجيب «الخط الساخن» عن أسئلة المكالمات الهاتفية بين مسؤولي الدفاع الأمريكيين والروس من { $articles ->
    [one] مقال واحد
    [two] مقالين
    [few] { $articles } مقالات
   *[other] { $articles } مقالاً
} من الصحافة العربية. كل جواب من سجل المكالمات أو من مقطع، ويُظهر أيهما. لا يكتب شيئاً نموذجٌ لغوي. والإنجليزية تحت المقتطف العربي ترجمتنا. والمقالات ملك لأصحابها.
privacy-text = يُحفظ عنك: اختيارك للغة، وما سألت عنه آخر مرة (المكالمات والأشخاص ونوع السؤال ولغته) من أجل أسئلة المتابعة، ولا يُستعمل بعد 15 دقيقة. أسئلتك لا تُخزَّن. وحيث طُلبت الإشعارات بالمكالمات الجديدة يُحفظ أيضاً ما اختير لها ومن اختاره، وما أُرسل منها إلى المحادثة كي يمكن تصحيحه. ويُحفظ عن المحرر أيضاً كل قرار وكل مقال أدخله، باسمه ورقمه ووقته. وكل ذلك في قاعدة بيانات هذا البوت وحده: يُظهره /mydata ويحذفه /forget، إلا قرارات المحرر فتبقى من دون اسمه ورقمه لأن قائمة المكالمات قائمة عليها. وأما نسخة احتياطية أخذها مشغّل البوت فتحتفظ بالقديم إلى أن تُستبدل.
calls-title = المكالمات بين مسؤولي الدفاع الأمريكيين والروس ({ $from }–{ $to } من { $total })
calls-empty = لا توجد صفحة كهذه من المكالمات.
call-title = { $date }: { $a } و{ $b }
call-topics = الموضوع: { $topics }
call-duration = المدة: { $length }
call-duration-about = المدة: نحو { $length }
call-reported = ذكرها: { $outlets }
call-ask = أي مكالمة؟ اكتب تاريخها، مثل /call 12 يوليو 2024، أو اختر واحدة:
call-unknown = لا توجد في المصادر مكالمة بهذا التاريخ أو الاسم. اختر واحدة:
source-title = { $title }
source-about = { $outlet } · النشر: { $date }
source-why = { $why }
source-calls = المكالمات فيه:
source-unknown = هذا المقال لم يعد هنا.
source-unnamed-note = عنوان الصفحة غير معروف.
sources-title = { $count ->
    [one] المصادر: مقال واحد
    [two] المصادر: مقالان
    [few] المصادر: { $count } مقالات
   *[other] المصادر: { $count } مقالاً
}
accounts-none = لا تورد المصادر ما قيل في هذه المكالمة.
language-ask = بأي لغة أجيب؟
language-set = من الآن أجيب بالعربية.
language-ar = العربية
language-en = English
button-call = المكالمة
button-accounts = رواية كل جانب
button-source = المصدر: { $outlet }
button-newer = الأحدث
button-older = الأقدم
button-calls = كل المكالمات
button-expired = هذا الزر من رسالة قديمة. اسأل من جديد من فضلك.
answer-sent = الجواب في محادثتك الخاصة معي.
answer-unreachable = يصل الجواب إلى قارئ القناة في محادثة خاصة: ابدأ محادثة خاصة معي أولاً ثم اضغط من جديد.
command-unknown = لا أعرف هذا الأمر. أعرف هذه:
greeting = أهلاً. اسألني عن المكالمات.
thanks = على الرحب والسعة.
apology = حدث خطأ عندنا، وليس السبب سؤالك. أعد السؤال بعد قليل من فضلك.

## صفحة المحادثة على الحاسوب

page-title = الخط الساخن
page-subtitle = على هذا الحاسوب
page-typing = يكتب…
page-placeholder = اكتب سؤالك
page-composer = رسالتك
page-send = إرسال
page-commands = الأوامر
page-log = المحادثة
page-you = أنت:
page-bot = الخط الساخن:
page-show-all = عرض الاقتباس كاملاً
page-show-less = طيّ الاقتباس
page-to-end = إلى آخر المحادثة
page-other-language = English
page-offline = لا يردّ البرنامج، فلعله توقّف. شغّله ثم أعد المحاولة؛ رسالتك محفوظة هنا.
page-failed = لم تصل رسالتك إلى البوت. أعد المحاولة.
page-retry = أعد المحاولة
page-needs-script = تحتاج هذه الصفحة إلى جافاسكربت.
