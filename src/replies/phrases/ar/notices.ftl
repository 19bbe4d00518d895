### ما تقوله الإشعارات وإعدادات الاشتراك.

## الأوامر والأزرار

command-subscribe = إشعار بكل مكالمة جديدة
command-unsubscribe = إيقاف الإشعارات
command-settings = بماذا تُبلَّغ هنا، ومتى
command-mydata = ما يُحفظ عن هذه المحادثة
command-forget = حذف كل ما حُفظ
button-subscribe = أبلغني بالمكالمات الجديدة
button-unsubscribe = إيقاف الإشعارات
button-settings = إعدادات الإشعارات
button-notice-settings = الإعدادات أو الإيقاف
button-forget = حذف كل شيء
button-back = رجوع
button-earlier = السابق
button-further = المزيد

## الاشتراك

subscribed-new = من الآن يصل إلى هنا إشعار واحد بكل مكالمة جديدة.
subscribed-already = الاشتراك قائم: تصل الإشعارات بالمكالمات الجديدة إلى هنا.
subscribed-again = عادت الإشعارات بالمكالمات الجديدة إلى هنا، بالاختيارات السابقة نفسها.
subscribed-revived = عادت الإشعارات بالمكالمات الجديدة إلى هنا، وكانت قد توقفت لأن الرسائل لم تصل.
subscribed-how = للتغيير: /settings، وللإيقاف: /unsubscribe.
unsubscribed-now = توقفت الإشعارات، ولن يصل إلى هنا إشعار بمكالمة جديدة. وتبقى الاختيارات محفوظة لمرة أخرى، ويحذفها /forget.
unsubscribed-already = لا تصل إلى هنا إشعارات بالمكالمات الجديدة.
settings-none = لا تصل إلى هنا إشعارات بالمكالمات الجديدة. هل تريدها؟
settings-stale = هذا الزر من رسالة قديمة، وهذه هي الحال الآن.
settings-elsewhere = هذا الزر من رسالة قديمة. أرسل /settings هنا من جديد.
only-administrators = في المجموعات والقنوات لا يفعل ذلك إلا مشرف.

## ما اختير، جملاً

settings-title = بماذا تُبلَّغ هنا، ومتى:
settings-title-channel = ما يُبلَّغ به في القناة { $channel }، ومتى:
settings-sent = الإعدادات في محادثتك الخاصة معي.
settings-unreachable = تُفتح الإعدادات في محادثة خاصة: ابدأ محادثة خاصة معي أولاً ثم اضغط من جديد.
settings-in-private = يضبط مشرف هذه القناة من هنا ما يُنشر فيها، وتُفتح الإعدادات في محادثة خاصة.
who-all = مكالمات جميع المسؤولين.
who-chosen = المكالمات التي يشارك فيها أحد هؤلاء وحدها: { $who }.
kinds-told = ما يُبلَّغ به منها: { $kinds }.
kind-held = المكالمات التي جرت
kind-planned = المكالمات المقررة
kind-denied = المكالمات التي نُفيت
kind-refused = المكالمات التي رُفضت
kind-sought = المكالمات التي طُلبت ولم تتم
extent-first-report = عن كل مكالمة أول خبر، وما يصححه.
extent-all-reports = عن كل مكالمة أيضاً المصادر الأخرى والتصحيحات، في الرسالة نفسها.
cadence-at-once = كل إشعار في حينه.
cadence-daily = الإشعارات مجموعة كل يوم، الساعة { $time }.
cadence-weekly = الإشعارات مجموعة يوم { $weekday } من كل أسبوع، الساعة { $time }.
quiet-none = في أي ساعة: لا ساعات هدوء.
quiet-hours = لا شيء من الساعة { $from } إلى { $to }، وما يرد خلالها يُرسل بعدها.
zone-clock = بتوقيت { $zone }، والساعة فيه الآن { $time }.
zone-utc = غرينتش
zone-offset = UTC{ $offset }
sound-on = مع تنبيه صوتي.
sound-off = من دون تنبيه صوتي.
written-ar = مكتوبة بالعربية.
written-en = مكتوبة بالإنجليزية.
waiting-now = { $count ->
    [one] ينتظر إشعار واحد ساعته.
    [two] ينتظر إشعاران ساعتهما.
    [few] تنتظر { $count } إشعارات ساعتها.
    [many] ينتظر { $count } إشعاراً ساعته.
   *[other] ينتظر { $count } إشعار ساعته.
}

## صفحات الإعدادات

to-sides = مكالمات من
to-what = ماذا عنها
to-when = متى
to-quiet = ساعات الهدوء
to-zone = التوقيت
to-how = الصوت واللغة
to-people = بالاسم
to-clock = بساعتي
to-weekday = اليوم: { $weekday }
to-hour = الساعة: { $time }
ask-sides = مكالمات من تريد أن تُبلَّغ بها هنا؟ يمكن اختيار أكثر من واحد.
ask-people = مكالمات من تريد أن تُبلَّغ بها هنا؟ المسؤولون { $from }–{ $to } من { $total }:
ask-what = بماذا تريد أن تُبلَّغ هنا؟
ask-when = متى تريد أن تصل الإشعارات؟
ask-weekday = في أي يوم من الأسبوع؟
ask-hour = في أي ساعة؟
ask-quiet = في أي ساعات لا تريد أن يصل شيء؟
ask-zone = بتوقيت أي مكان؟ اختر منطقة ثم مدينة.
ask-cities = اختر مدينة تُظهر ساعتها وقتك.
ask-clock = ماذا تُظهر ساعتك الآن؟ ما يُختار هكذا لا يتبع التوقيت الصيفي: حيث تُغيَّر الساعات، اختر مدينة.
ask-how = كيف تريد أن تصل الإشعارات؟
choice-chosen = ✓ { $choice }
choose-all = جميع المسؤولين
choose-first-report = أول خبر وحده
choose-all-reports = والمصادر الأخرى
choose-at-once = في حينه
choose-daily = كل يوم
choose-weekly = كل أسبوع
choose-no-quiet = لا شيء
choose-quiet = من { $from } إلى { $to }
choose-from = من { $time }
choose-to = إلى { $time }
choose-sound = مع تنبيه صوتي
choose-silent = من دون صوت
last-kind = لا بد أن يبقى شيء تُبلَّغ به.
clock-moved = تقدمت الساعات منذ ذلك الحين. اختر من جديد من فضلك.

## ما يُحفظ

records-title = ما يُحفظ عن هذه المحادثة:
records-in-private = يرى مشرف هذه القناة من هنا ما يُحفظ عنها، ويصله ذلك في محادثة خاصة.
records-none = لا يُحفظ شيء عن هذه المحادثة.
records-you = أنت
records-person = الشخص { $person }
records-language = لغة الأجوبة ({ $who }): { $language }.
records-subject = آخر سؤال ({ $who })، في { $date } الساعة { $time }: عن { $calls }.
records-subject-none = آخر سؤال ({ $who })، في { $date } الساعة { $time }: لم يكن عن مكالمة بعينها.
records-subject-gone = آخر سؤال ({ $who })، في { $date } الساعة { $time }: عن مكالمة صُحّح خبرها أو سُحب بعد ذلك.
records-calls = { $count ->
    [one] مكالمة { $dates }
    [two] مكالمتي { $dates }
    [few] مكالمات { $dates }
   *[other] مكالمات { $dates }
}
records-prompt = تنتظر المراجعة تاريخاً ({ $who }).
records-more = { $count ->
    [one] وعن شخص آخر مثل ذلك.
    [two] وعن شخصين آخرين مثل ذلك.
    [few] وعن { $count } أشخاص آخرين مثل ذلك.
    [many] وعن { $count } شخصاً آخر مثل ذلك.
   *[other] وعن { $count } شخص آخر مثل ذلك.
}
records-chat = الإشعارات في هذه المحادثة:
records-topic = الإشعارات في الموضوع رقم { $number }:
records-set-by = آخر من ضبطها: { $who }.
records-ended = انتهت في { $date } الساعة { $time }: { $reason }.
ended-unsubscribed = باختيار
ended-blocked = حُظر البوت
ended-deleted = الحساب محذوف
ended-kicked = أُخرج البوت
ended-not-found = لم يُعثر على المحادثة أو الموضوع
ended-no-rights = لا يحق للبوت أن يكتب هنا
records-forgotten = شخص طلب حذف ما يُحفظ عنه
records-elsewhere = { $count ->
    [one] وفي محادثة أخرى أيضاً شيء محفوظ عنك: اللغة التي اخترتها فيها أو آخر سؤال لك فيها أو أنك ضبطت إشعاراتها.
    [two] وفي محادثتين أخريين أيضاً شيء محفوظ عنك: اللغة التي اخترتها فيهما أو آخر سؤال لك فيهما أو أنك ضبطت إشعاراتهما.
    [few] وفي { $count } محادثات أخرى أيضاً شيء محفوظ عنك: اللغة التي اخترتها فيها أو آخر سؤال لك فيها أو أنك ضبطت إشعاراتها.
    [many] وفي { $count } محادثة أخرى أيضاً شيء محفوظ عنك: اللغة التي اخترتها فيها أو آخر سؤال لك فيها أو أنك ضبطت إشعاراتها.
   *[other] وفي { $count } محادثة أخرى أيضاً شيء محفوظ عنك: اللغة التي اخترتها فيها أو آخر سؤال لك فيها أو أنك ضبطت إشعاراتها.
}
records-editing = عملك في التحرير:
records-decisions = { $count ->
    [one] قرار واحد، باسمك ورقمك.
    [two] قراران، باسمك ورقمك.
    [few] { $count } قرارات، باسمك ورقمك.
    [many] { $count } قراراً، باسمك ورقمك.
   *[other] { $count } قرار، باسمك ورقمك.
}
records-articles = { $count ->
    [one] مقال واحد أدخلته، باسمك ورقمك.
    [two] مقالان أدخلتهما، باسمك ورقمك.
    [few] { $count } مقالات أدخلتها، باسمك ورقمك.
    [many] { $count } مقالاً أدخلته، باسمك ورقمك.
   *[other] { $count } مقال أدخلته، باسمك ورقمك.
}
records-editing-span = من { $from } إلى { $to }، وآخره الساعة { $time }.
records-notices = { $count ->
    [one] إشعار واحد أُرسل أو ينتظر:
    [two] إشعاران أُرسلا أو ينتظران:
    [few] { $count } إشعارات أُرسلت أو تنتظر، وآخرها:
    [many] { $count } إشعاراً أُرسل أو ينتظر، وآخرها:
   *[other] { $count } إشعار أُرسل أو ينتظر، وآخرها:
}
records-notice = { $call } · { $date }، { $time } · { $status }
records-message = { $line } · الرسالة { $number }
records-edits = { $count ->
    [one] عُدّل في { $date } الساعة { $time }
    [two] عُدّل مرتين، آخرهما في { $date } الساعة { $time }
    [few] عُدّل { $count } مرات، آخرها في { $date } الساعة { $time }
    [many] عُدّل { $count } مرة، آخرها في { $date } الساعة { $time }
   *[other] عُدّل { $count } مرة، آخرها في { $date } الساعة { $time }
}
records-edit-waits = وتعديل ينتظر
posted-waiting = ينتظر
posted-claimed = قيد الإرسال
posted-delivered = أُرسل
posted-parked = أوقفه خطأ عندنا
posted-gone = لم يمكن إيصاله
posted-dropped = لم يُرسل
records-clock = الأوقات بتوقيت { $zone }. ولحذف هذا كله: /forget.
forget-ask = هل يُحذف كل ما يُظهره /mydata؟ تنتهي معه الإشعارات هنا.
forget-editor = أما ما قررته محرراً فيبقى، لأن قائمة المكالمات قائمة عليه ولا بد أن يستطيع غيرك مراجعته والتراجع عنه، ويُمحى منه اسمك ورقمك.
review-forgotten = محرر طلب حذف ما يُحفظ عنه
forget-done = حُذف كل شيء، ولم يعد في قاعدة بيانات البوت شيء عن هذه المحادثة. أما الرسائل التي في المحادثة فتبقى فيها إلى أن تُحذف منها.

## الإشعارات

notice-new = جديد في المصادر
notice-correction = تصحيح
notice-withdrawn = سُحب هذا الإشعار
notice-restored = عاد هذا الإشعار قائماً
notice-digest = الجديد من { $from } إلى { $to }: { $count ->
    [one] إشعار واحد
    [two] إشعاران
    [few] { $count } إشعارات
    [many] { $count } إشعاراً
   *[other] { $count } إشعار
}
digest-moment = { $date } الساعة { $time }
told-held = تحدث { $a } مع { $b } { $when }.
told-scheduled = مكالمة بين { $a } و{ $b } محددة الموعد ({ $date }).
told-expected = مكالمة بين { $a } و{ $b } متوقعة وليست في الجدول ({ $date }).
told-unannounced = لا شيء لإعلانه عن مكالمة بين { $a } و{ $b }، بحسب المسؤولين ({ $date }).
told-denied = نُفيت مكالمة بين { $a } و{ $b } ({ $date }).
told-refused = رُفضت مكالمة بين { $a } و{ $b } ({ $date }).
told-refused-by = رفض { $side } مكالمة بين { $a } و{ $b } ({ $date }).
told-sought = طُلبت مكالمة بين { $a } و{ $b } ولم تتم ({ $date }).
basis-stated = التاريخ مذكور في المصدر.
by-person = { $name } هو من طلبها.
by-person-according = { $name } هو من طلبها، بحسب { $capital }.
by-side = طلبها { $side }.
by-side-according = طلبها { $side }، بحسب { $capital }.
notice-source = مصدر آخر: { $outlet }، نُشر { $date }{ $basis ->
    [inferred] {" "}(استنتاجاً)
   *[stated] {""}
}
notice-more-sources = { $count ->
    [one] ومصدر آخر.
    [two] ومصدران آخران.
    [few] و{ $count } مصادر أخرى.
    [many] و{ $count } مصدراً آخر.
   *[other] و{ $count } مصدر آخر.
}
was-told = ورد هنا قبلاً: { $before }، والصحيح: { $now }.
was-pair = { $a } و{ $b }
was-then = { $first } ثم { $then }
was-kind = وردت هنا قبلاً على أنها { $before }، والصحيح أنها { $now }.
was-withdrawn = سُحب هنا خبر هذه المكالمة ثم نُشر من جديد، فهو قائم.
was-other = لم يكن كل ما ورد هنا قبلاً عن هذه المكالمة صحيحاً، وهو الآن مصحَّح.
now-held = مكالمة جرت
now-planned = مكالمة مقررة
now-denied = مكالمة نُفيت
now-refused = مكالمة رُفضت
now-sought = مكالمة طُلبت ولم تتم
withdrawn-gone = ورد هنا إشعار بمكالمة بين { $a } و{ $b } ({ $date })، ولم يعد خبرها قائماً، ولا تذكر المصادر مكالمة كهذه.
withdrawn-into = ما ورد هنا على أنه مكالمة بين { $a } و{ $b } ({ $date }) هو مكالمة أخرى: { $call }.
withdrawn-earlier = وكان قد ورد هنا قبل ذلك: { $before }.
moved-title = صُحّح خبر هذه المكالمة منذ ذلك الحين
moved-merged = ما ورد على أنه { $before } هو مكالمة { $now }.
moved-withdrawn = لم تعد في المصادر هذه المكالمة بين { $a } و{ $b } ({ $date })، فقد سُحب خبرها.
line-held = { $date }: { $a } و{ $b }
line-planned = { $date }: { $a } و{ $b }، مقررة
line-denied = { $date }: { $a } و{ $b }، نُفيت
line-refused = { $date }: { $a } و{ $b }، رُفضت
line-sought = { $date }: { $a } و{ $b }، طُلبت ولم تتم
line-corrected = { $line }. تصحيح، وكان قد ورد: { $before }
line-mended = { $line }. مصحَّحة
line-restored = { $line }. سُحبت ثم عادت قائمة
line-withdrawn = { $line }. سُحبت
line-outlet = { $line } · { $outlet }
line-sources = { $line } · { $count ->
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدراً
   *[other] { $count } مصدر
}
