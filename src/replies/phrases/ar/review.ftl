### ما تقوله البطاقات التي يراجع بها المحررون الأخبار.

## الخبر

review-report = { $what } ({ $number } من { $total })
reported-held = مكالمة جرت
reported-planned = مكالمة مقررة أو مسؤول عنها
reported-denied = مكالمة منفية
reported-refused = مكالمة مرفوضة
reported-sought = مكالمة سُعي إليها ولم تتم
status-open = لم يُبتّ فيها بعد
status-published = منشورة
status-rejected = مستبعدة: ليست مكالمة
review-between = { $a } و{ $b }
review-when = متى: { $date }
review-when-unknown = متى: لا يحدده النص
review-no-date = بلا تاريخ
review-words = عبارة المقال: «{ $words }»
review-initiator = بطلب من: { $name }
review-initiator-according = بطلب من: { $name }، بحسب { $capital }
review-refused-by = رفضها: { $side }
outlook-scheduled = محددة الموعد
outlook-expected = متوقعة، وموعدها غير محدد
outlook-unannounced = لا شيء لإعلانه
review-same = يعدّها السجل هذه المكالمة: { $call }
review-new = هي في السجل مكالمة جديدة.
review-doubts = مما يستحق النظر:
doubt-background = لا يذكرها المقال إلا استرجاعاً، وموضوعه غيرها.
doubt-loose-date = لا يُعرف لها يوم بعينه.
doubt-weekday-far = اليوم بعيد عن يوم النشر.
doubt-not-in-office = لم يكن الاثنان كلاهما في منصبيهما في ذلك اليوم.
doubt-near-call = في السجل مكالمة قريبة منها يوماً أو أشخاصاً، فهل هي نفسها؟
doubt-words-unproven = عبارة التاريخ ليست في النص.
review-source = الفقرة { $number } · { $outlet } · النشر: { $published }
review-source-undated = الفقرة { $number } · { $outlet }

## المقال

outcome-open = قيد المراجعة
outcome-kept = محفوظ: يُبحث فيه ولو بلا مكالمة
outcome-discarded = مستبعد
origin-feed = من خلاصة أخبار
origin-link = من رابط
origin-file = من ملف
review-outlet = الصحيفة أو الموقع: { $outlet }
review-published = النشر: { $date }
review-unpublished = النشر: لا تذكره الصفحة
review-paragraphs = { $count ->
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $count } فقرات
   *[other] { $count } فقرة
}
review-dropped = { $count ->
    [one] تُرك جزء واحد من الصفحة
    [two] تُرك جزآن من الصفحة
    [few] تُركت { $count } أجزاء من الصفحة
   *[other] تُرك { $count } جزءاً من الصفحة
}
review-reprint = نصه هو نص «{ $title }» في { $outlet }: مصدر آخر وليس خبراً آخر
review-reprint-unseen = نصه هو نص مقال لا يراه القراء بعد: مصدر آخر وليس خبراً آخر
review-reports = ما فيه من أخبار المكالمات:
review-report-line = { $what }: { $a } و{ $b }، { $date }. { $status }
review-no-reports = لم يُقرأ فيه خبر عن مكالمة.

## ما يمكن فعله

button-publish = انشر
button-not-a-call = ليست مكالمة
button-withdraw = اسحب: ليست مكالمة
button-same = هي مكالمة أخرى في السجل
button-date = غيّر التاريخ
button-kind = غيّر النوع
button-add = أضف مكالمة
button-person = بدلاً من { $name }
button-undo = تراجع
button-article = المقال
button-day = يوم النشر
button-outlet = الصحيفة أو الموقع
button-keep = احفظه بلا مكالمة
button-discard = استبعد
review-back = رجوع
review-earlier = السابق
review-further = المزيد
button-noday = غير معروف
button-quit = دعها كما هي
button-undated = تاريخها غير معروف بعد
button-there = اعرضه
review-ask-same = أي مكالمة هي؟
review-ask-same-note = تأخذ تاريخ تلك المكالمة وشخصيها، وتبقى عبارتها كما هي.
review-ask-person = من يحل محل { $name }؟
review-nobody = لم يكن أحد سواه من ذلك الجانب في منصبه حينها.
review-ask-kind = ماذا يقول المقال عنها؟
sort-held = جرت
sort-scheduled = مقررة في موعد محدد
sort-expected = متوقعة بلا موعد محدد
sort-unannounced = سُئل عنها ولا شيء لإعلانه
sort-denied = منفية
sort-refused = رفضها { $side }
sort-sought = سُعي إليها ولم تتم
review-add-kind = ماذا يقول المقال عن المكالمة؟
review-add-note = بعد ذلك الفقرة التي تثبتها، ثم شخصاها، ثم تاريخها.
review-add-paragraph = أي فقرة تتحدث عنها؟
review-add-us = من تحدث عن الجانب الأمريكي؟
review-add-ru = من تحدث عن الجانب الروسي؟
asked-date = متى كانت المكالمة؟
asked-published = متى نُشر المقال؟
asked-outlet = أي صحيفة أو موقع؟
review-ask-name = اكتب الاسم كما تسمي نفسها.
review-ask-form = بالكلمات، مثل «12 يوليو 2024» أو «يوليو 2024» أو «نحو 10 يوليو 2024»، أو بصيغة EDTF.
review-ask-from = كلمات مثل «أمس» تُحسب من يوم النشر: { $date }.
typed-unclear = لم أجد في ذلك تاريخاً واحداً واضحاً.
typed-no-such-day = ليس في التقويم يوم كهذا. لم يتغير شيء.
typed-no-name = ليس هذا اسماً.
typed-either = تُقرأ هذه الأرقام على وجهين: اكتب الشهر بالكلمات.
review-quit = بقي كل شيء كما هو.

## القرارات

review-decided = { $what } · { $name } · { $date }
decided-publish = نُشرت
decided-same-call = ضُمّت إلى مكالمة أخرى
decided-not-a-call = استُبعدت لأنها ليست مكالمة
decided-date = تغيّر التاريخ
decided-people = تغيّر الشخصان
decided-kind = تغيّر النوع
decided-add = أضافها محرر
decided-published = تغيّر يوم النشر
decided-outlet = سُمّيت الصحيفة
decided-keep = حُفظ المقال بلا مكالمة
decided-discard = استُبعد المقال
decided-undo = تراجُع
review-overtaken = سبق القرار: { $what } · { $name }
review-outdated = كانت البطاقة قديمة، وهذه حالها الآن.
review-log = آخر القرارات
review-log-empty = لم يُتخذ قرار بعد.
review-log-line = { $number }. { $line }
review-change = من { $before } إلى { $after }
publication-read = كما في الصفحة
fault-date-unknown = لا تاريخ لها بعد: حدده أولاً.
fault-published-unknown = يوم النشر غير معروف: حدده أولاً، أو قل إنه غير معروف.
fault-after-publication = بهذا تكون قد جرت بعد نشر المقال: صحّح أحد التاريخين.
fault-after-other-print = بهذا تكون قد جرت بعد أن نشرت هذا النصَّ صحيفةٌ أخرى: صحّح يوم النشر هنا أو هناك.
fault-same-person = فيها الشخص نفسه مرتين: غيّر أحد الاثنين.
fault-incomplete = ينقصها من رفض أو مدى تأكدها: غيّر نوعها ليُحدَّد ذلك.
fault-joins-another = بهذا التاريخ يعدّها السجل مكالمة أخرى غيرها: حدد التاريخ بدلاً من ذلك.
fault-discarded = المقال مستبعد: تراجع عن ذلك أولاً.
fault-in-folder = صار المقال في مجلد المعرفة: صحّحه هناك.
fault-nothing-to-undo = لا شيء هنا للتراجع عنه.

## ما يرد

review-waiting = { $count ->
    [one] مقال واحد ينتظر المراجعة
    [two] مقالان ينتظران المراجعة
    [few] { $count } مقالات تنتظر المراجعة
   *[other] { $count } مقالاً ينتظر المراجعة
}
review-none = لا مقال ينتظر المراجعة.
review-how = أرسل رابطاً أو صفحة محفوظة (بصيغة html أو txt أو md) لنبدأ.
review-there = هذا المقال موجود هنا.
review-irrelevant = لا يذكر مكالمة بين مسؤولين أعرفهم.
unreadable-empty = ليس في الصفحة نص.
unreadable-not-an-article = لم أجد في الصفحة مقالاً. أرسل صفحة المقال نفسه.
unreadable-paywall = لا تعرض الصفحة إلا بداية المقال. احفظه كاملاً وأرسل الملف.
unreadable-other-language = المقال ليس بالعربية ولا بالإنجليزية.
unreadable-not-text = لا أقرأ ملفاً من هذا النوع. احفظ الصفحة من المتصفح بصيغة html، أو انسخ نص المقال إلى ملف txt أو md، وأرسله.
unreadable-no-file = لا أقرأ الصور والتسجيلات. أرسل رابط المقال أو صفحة محفوظة (html أو txt أو md)، أو اكتب سؤالك.
unreadable-too-large = هذا أكبر مما آخذه: خمسة ميغابايت. احفظ الصفحة بلا صورها (html فقط)، أو انسخ نص المقال إلى ملف txt، وأرسله.
unfetched-bad-address = لا يصلح هذا العنوان. أرسل رابطاً يبدأ بـ https:// أو http://.
unfetched-not-http = لا يصلح هذا العنوان. أرسل رابطاً يبدأ بـ https:// أو http://.
unfetched-address-not-public = هذا العنوان ليس على الشبكة العامة.
unfetched-too-many-redirects = يحيل هذا العنوان من صفحة إلى صفحة بلا نهاية. افتحه واحفظ الصفحة وأرسل الملف.
unfetched-too-large = الصفحة أكبر مما آخذه: خمسة ميغابايت. انسخ نص المقال إلى ملف txt وأرسله.
unfetched-too-slow = لم تصل الصفحة في وقتها. أعد المحاولة، أو احفظها وأرسل الملف.
unfetched-not-text = ليس في هذا العنوان صفحة نصية.
unfetched-bad-certificate = لا يمكن التحقق من أن الموقع نفسه هو الذي يجيب: شهادته غير صالحة. افتح العنوان في المتصفح، فإن كانت الصفحة هي المقصودة فاحفظها وأرسل الملف.
unfetched-robots = يطلب هذا الموقع ألا تقرأه البرامج. احفظ الصفحة وأرسل الملف.
unfetched-http = لم يعطِ الموقع الصفحة. راجع الرابط، أو احفظ الصفحة وأرسل الملف.
unfetched-network = لم يجب الموقع. أعد المحاولة، أو احفظ الصفحة وأرسل الملف.

## أسباب يراها القارئ مع التاريخ المستنتَج

reason-rule = يقول المقال «{ $words }»، وقد نُشر { $published }، فالمقصود { $date }.
reason-undated = يقول المقال «{ $words }»، فالمقصود { $date }.
reason-year = يقول المقال «{ $words }» دون السنة، وقد نُشر { $published }، فالسنة { $year }.
reason-statement = لا يؤرخ المقال مكالمة، والتصريح («{ $words }») كان { $date }.
reason-editor = هذا التاريخ حدده محرر.
reason-editor-words = يقول المقال «{ $words }»، والتاريخ المقصود حدده محرر.
reason-same-call = وجد محرر أنها مكالمة { $date }.
reason-address = في عنوان الصفحة هذا اليوم: { $words }.
reason-feed = يوم النشر هذا من خلاصة أخبار الموقع.
reason-given = أُعطي يوم النشر هذا عند أخذ المقال.
reason-published = يوم النشر هذا حدده محرر.
reason-unpublished = لا تذكر الصفحة يوم النشر. أُخذ المقال في { $until }، ولا يسمح ما يرويه بأن يكون أقدم من { $first }.
