### What the bot says in English.
### Dates, names and numbers come in as values; nothing here is put together from parts of sentences.

## Calendar

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
date-day = { $day } { $month } { $year }
date-weekday = { $weekday } { $day } { $month } { $year }
date-month = { $month } { $year }
date-year = { $year }
date-about = about { $date }
date-between = between { $from } and { $to }
date-between-days = between { $from } and { $to } { $month } { $year }

## People

office-defence-minister = { $side ->
    [us] US defence secretary
    [ru] Russian defence minister
    [fr] French defence minister
    [tr] Turkish defence minister
    [gb] British defence secretary
   *[other] defence minister
}
office-chief-of-staff = { $side ->
    [us] US Joint Chiefs chairman
    [ru] Russian chief of the General Staff
   *[other] chief of the general staff
}
person-with-office = { $office } { $name }
and-list = { $list } and { $last }
comma = ,{" "}

## Calls

call-line = { $date }: { $a } and { $b }
call-of = the call { $how ->
    [loose] made { $date }
   *[dated] of { $date }
} between { $a } and { $b }
note-inferred = The day is inferred. { $why }
note-year = The year is inferred: the article prints “{ $words }”.
mark-inferred = (day inferred)
mark-year-inferred = (year inferred)

## Answers

when-one = { $order ->
    [last] The last call that the sources report was
    [last-pair] The last call between these two that the sources report was
    [last-some] The last such call was
    [first] The first call that the sources report was
    [first-pair] The first call between these two that the sources report was
    [first-some] The first such call was
    [confirmed] Yes. The sources report a call
   *[plain] The call was
} { $when }, between { $a } and { $b }.
verdict-yes = Yes.
verdict-no = No.
when-day = on { $date }
when-month = in { $date }
when-loose = { $date }
when-many = { $confirmed ->
    [yes] Yes. The sources report { $count } calls:
   *[no] The sources report { $count } calls:
}
uncertain = The sources print no call on that very day. They report one whose day is not printed and that may be the one:
list-lead = { $count ->
    [one] The sources report one call:
   *[other] The sources report { $count } calls:
}
count-lead = { $count ->
    [one] One call. It is:
   *[other] { $count } calls, counted from the sources:
}
elsewhere = { $count ->
    [one] Not counted: one call with a minister of a third country:
   *[other] Not counted: { $count } calls with ministers of third countries:
}
who-one = { $a } spoke with { $b } { $when }.
duration-lead = { $about ->
    [yes] About { $length }
   *[no] { $length }
}: { $call }.
extreme-only = The sources give the length of one call only, of { $of }, so none can be called the longest or shortest:
extreme-longest = The longest of the { $known } calls whose length the sources give, of { $of }:
extreme-shortest = The shortest of the { $known } calls whose length the sources give, of { $of }:
length-hours = { $hours ->
    [one] an hour
   *[other] { $hours } hours
}
length-minutes = { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}
length-both = { $hours } and { $minutes }
initiator-person = { $name } asked for { $call }.
initiator-side = At the initiative of { $side }: { $call }.
initiator-according = At the initiative of { $side }, says { $capital }: { $call }.
initiator-person-according = { $name } asked for { $call }, says { $capital }.
topic-lead = { $call }: { $topics }.
topic-lead-none = What the sources say of { $call }:
accounts-lead = { $difference ->
    [yes] The accounts of { $call } side by side; where they differ, both stand as given:
   *[no] What the sources give of { $call }:
}
account-us = Washington’s account
account-ru = Moscow’s account
account-press = The press’s account
account-other = An account
gap-lead = { $count ->
    [one] One day
   *[other] { $count } days
}: from { $from } to { $to }.
gap-range = Between { $least } and { $most } days: from { $from } to { $to }.
moment-call = { $date } ({ $a } and { $b })
moment-event = { $date } ({ $event })
moment-today = today, { $date }
gap-today = The sources reach to { $last } only: a later call would not be known to them.
planned-lead = The sources know of no call that is on the calendar. What they say of planned calls:
planned-unannounced = { $a } and { $b }: nothing to announce, says the Pentagon ({ $date }).
planned-expected = { $a } and { $b }: expected, with nothing in the schedule ({ $date }).
planned-scheduled = { $a } and { $b }: scheduled ({ $date }).
planned-held = A call of { $a } and { $b } followed on { $date }.
refused-lead = Calls that the American side sought and the Russian side refused, by the sources:
refused-line = { $a } with { $b }: reported for { $date }
denied-lead = Denied, by the sources:
denied-line = { $a } with { $b }: denied, { $date }
source-lead = { $call } is in { $count ->
    [one] one of the sources
   *[other] { $count } of the sources
}:
source-line = { $outlet }: { $title }
announced-side = { $call } was made known by { $side }.
announced-person = { $call } was made known by { $side } ({ $name }).
announced-press = { $call } was reported by the press.
published-lead = Day of publication:
published-line = { $outlet }, { $title }: { $date }
published-stated = (printed)
published-inferred = (inferred: { $why })
passages-lead = The sources say:
passages-date = By this passage: { $date }.
missing-when = The sources do not say when.
missing-list = The sources list no such calls.
missing-count = The sources do not let this be counted.
missing-who = The sources do not say who.
missing-duration = The sources do not say how long it lasted.
missing-initiator = The sources do not say who asked for it.
missing-topic = The sources do not say what it was about.
missing-accounts = The sources give no account of that side.
missing-gap = The sources do not let that time be measured.
missing-planned = The sources say nothing of a planned call of that kind.
missing-refused = The sources tell of no such refusal.
missing-source = The sources do not say who made it known.
missing-published = No day of publication is known.
missing-passages = The sources do not answer the rest.
taken = (I took “{ $written }” for “{ $as }”.)

## Citations

source-of = { $outlet } · published: { $published }{ $basis ->
    [inferred] {" "}(inferred)
   *[stated] {""}
}
source-of-call = { $outlet } · call: { $call } · published: { $published }{ $basis ->
    [inferred] {" "}(inferred)
   *[stated] {""}
}
source-also = {" "}Also:{" "}
translation-ours = Our translation:
title-ours = { $title } (our title: the page prints none)
translation-of-title = { $title } ({ $translation })

## Refusals

decline-unknown-call = The sources report no such call.
decline-unknown-call-date = The sources report no such call { $when }.
decline-refused-then = For that time they report calls that were sought and refused.
decline-outside-coverage = That is outside what the sources cover.
decline-not-in-sources = The sources do not say that.
decline-not-in-sources-call = The sources report { $call }, but not that.
decline-off-topic = I only know the telephone calls between American and Russian defence officials.
decline-unreadable = I could not read a question in that. Write it in words, in Arabic or English.
nearest = The nearest call in them: { $call }.
covers = The sources are { $articles } articles of the Arabic press. The calls in them are from { $first } to { $last }.
try-asking = For example: { $example }

## Commands and buttons

command-start = Begin, with examples
command-help = What can be asked
command-calls = All calls
command-call = One call, by date
command-sources = The articles behind the answers
command-language = Arabic or English
command-about = What this is
command-privacy = What is kept about you
description = Ask about the telephone calls between American and Russian defence officials and get dated, cited excerpts of the Arabic press. Nothing is generated.
description-short = Cited answers on US–Russian defence calls
start-title = Hotline
start-text = Ask me about the telephone calls between American and Russian defence officials. I answer from articles of the Arabic press, with the excerpt, its source and its dates. What they do not say, I do not say.
start-examples = Tap an example or write your own question:
example-1 = When was the last call between Austin and Belousov?
example-2 = How many calls were there in 2022?
example-3 = Who asked for the call of 13 May 2022, and how long did it last?
example-4 = What did each side say of the call of 25 June 2024?
example-5 = How many days between the first two calls?
example-6 = Who refused calls in March 2022?
example-7 = Who spoke with Shoigu on 23 October 2022?
example-8 = What was the call of 12 July 2024 about?
example-9 = Is another call planned?
example-10 = Who announced the call of 25 June 2024?
help-text = You can ask when, who with whom, how many, how long, at whose request, about what, what each side said, who refused, what is planned, how much time lay between two calls, and which source says so. Names in any spelling and dates in any form are understood. A short question after an answer (“and who asked for it?”) is about the call last spoken of, for a quarter of an hour.
help-commands = Commands:
about-text = Hotline answers questions about the telephone calls between American and Russian defence officials from { $articles } articles of the Arabic press. Every answer comes from its ledger of calls or from a passage, and shows which. Nothing is written by a language model. English under an Arabic excerpt is our own translation. The articles belong to their outlets.
privacy-text = Kept about you: your choice of language, and what you last asked about (the calls, the people, the kind of question and its language), for follow-up questions; the latter is not used after 15 minutes. Your questions are not stored. Where notices of new calls are asked for, also: what was chosen for them and who chose it, and which notices were sent to the chat, so that they can be corrected. Of an editor also: each decision and each article handed in, with name, number and time. All of it stays in this bot’s own database: /mydata shows it, /forget deletes it. An editor’s decisions alone stay, as the list of calls rests on them, without the name and number. A copy of the database that its operator has made for safety keeps the old until it is replaced.
calls-title = Calls between American and Russian defence officials ({ $from }–{ $to } of { $total })
calls-empty = There is no such page of calls.
call-title = { $date }: { $a } and { $b }
call-topics = About: { $topics }
call-duration = Length: { $length }
call-duration-about = Length: about { $length }
call-reported = Reported by: { $outlets }
call-ask = Which call? Write its date, such as /call 12 July 2024, or choose one:
call-unknown = There is no call with that date or name in the sources. Choose one:
source-title = { $title }
source-about = { $outlet } · published: { $date }
source-why = { $why }
source-calls = Calls in it:
source-unknown = That article is no longer here.
source-unnamed-note = The address of the page is not known.
sources-title = The sources: { $count } articles
accounts-none = The sources give no account of what was said in this call.
language-ask = Which language should I answer in?
language-set = From now on I answer in English.
language-ar = العربية
language-en = English
button-call = The call
button-accounts = Each side’s account
button-source = Source: { $outlet }
button-newer = Newer
button-older = Older
button-calls = All calls
button-expired = This button is of an older message. Ask again, please.
answer-sent = The answer is in your private chat with me.
answer-unreachable = Answers to readers of a channel come in private: begin a private chat with me first, then press again.
command-unknown = I do not know that command. These I know:
greeting = Hello. Ask me about the calls.
thanks = You are welcome.
apology = Something went wrong on our side. Your question was not the cause; please ask again in a moment.

## The local chat page

page-title = Hotline
page-subtitle = on this computer
page-typing = typing…
page-placeholder = Ask a question
page-composer = Your message
page-send = Send
page-commands = Commands
page-log = Conversation
page-you = You:
page-bot = Hotline:
page-show-all = Show the whole quotation
page-show-less = Show less
page-to-end = To the last message
page-other-language = العربية
page-offline = The bot does not reply: it may have been stopped. Start it and try again; your message is kept here.
page-failed = Your message did not get through. Try again.
page-retry = Try again
page-needs-script = This page needs JavaScript.
