### What notices and the settings of a subscription say.

## Commands and buttons

command-subscribe = Be told of each new call
command-unsubscribe = No more notices
command-settings = What is told here, and when
command-mydata = What is kept about this chat
command-forget = Delete what is kept
button-subscribe = Tell me of new calls
button-unsubscribe = Stop the notices
button-settings = Notice settings
button-notice-settings = Settings or stop
button-forget = Delete everything
button-back = Back
button-earlier = Previous
button-further = More

## Subscribing

subscribed-new = From now on each new call is told here, once.
subscribed-already = New calls are told here already.
subscribed-again = New calls are told here again, as was chosen before.
subscribed-revived = New calls are told here again. That had stopped because messages could not be delivered.
subscribed-how = To change this: /settings. To stop: /unsubscribe.
unsubscribed-now = Stopped: new calls are no longer told here. What was chosen is kept for another time; /forget deletes it.
unsubscribed-already = New calls are not told here.
settings-none = New calls are not told here. Shall they be?
settings-stale = That button is of an older message. This is how things stand now.
settings-elsewhere = That button is of an older message. Send /settings again here.
only-administrators = In groups and channels only an administrator can do that.

## What is chosen, as sentences

settings-title = What is told here, and when:
settings-title-channel = What is told in channel { $channel }, and when:
settings-sent = The settings are in your private chat with me.
settings-unreachable = Settings open in private: begin a private chat with me first, then press again.
settings-in-private = An administrator of this channel sets here what is told in it; the settings open in a private chat.
who-all = Calls of all officials.
who-chosen = Only calls in which one of these takes part: { $who }.
kinds-told = What is told of them: { $kinds }.
kind-held = calls that were held
kind-planned = planned calls
kind-denied = calls that were denied
kind-refused = calls that were refused
kind-sought = calls that were sought in vain
extent-first-report = Of each call the first report, and corrections of it.
extent-all-reports = Of each call also further sources and corrections, in the same message.
cadence-at-once = Each at once.
cadence-daily = All together, every day at { $time }.
cadence-weekly = All together, every { $weekday } at { $time }.
quiet-none = At any hour: there are no quiet hours.
quiet-hours = Not from { $from } to { $to }: what comes up then is sent afterwards.
zone-clock = By the clock of { $zone }, now { $time }.
zone-utc = UTC
zone-offset = UTC{ $offset }
sound-on = With a sound.
sound-off = Without a sound.
written-ar = Written in Arabic.
written-en = Written in English.
waiting-now = { $count ->
    [one] One notice is waiting for its hour.
   *[other] { $count } notices are waiting for their hour.
}

## Pages of the settings

to-sides = Whose calls
to-what = What of them
to-when = When
to-quiet = Quiet hours
to-zone = Time zone
to-how = Sound and language
to-people = By name
to-clock = By my clock
to-weekday = Day: { $weekday }
to-hour = Hour: { $time }
ask-sides = Whose calls are to be told here? Several can be chosen.
ask-people = Whose calls are to be told here? Officials { $from }–{ $to } of { $total }:
ask-what = What is to be told here?
ask-when = When are notices to come?
ask-weekday = On which day of the week?
ask-hour = At which hour?
ask-quiet = At which hours is nothing to come?
ask-zone = By whose clock? Choose a region, then a city.
ask-cities = Choose a city whose clock shows your time.
ask-clock = What does your clock show now? What is chosen so does not follow summer time: where clocks change, choose a city instead.
ask-how = How are notices to come?
choice-chosen = ✓ { $choice }
choose-all = All officials
choose-first-report = First reports alone
choose-all-reports = Further sources too
choose-at-once = At once
choose-daily = Every day
choose-weekly = Every week
choose-no-quiet = None
choose-quiet = From { $from } to { $to }
choose-from = From { $time }
choose-to = To { $time }
choose-sound = With a sound
choose-silent = Without a sound
last-kind = Something must remain to be told.
clock-moved = Clocks have moved on since. Choose again, please.

## What is kept

records-title = What is kept about this chat:
records-in-private = An administrator of this channel sees here what is kept about it; that comes in a private chat.
records-none = Nothing is kept about this chat.
records-you = you
records-person = person { $person }
records-language = Language of the answers, chosen by { $who }: { $language }.
records-subject = Last asked by { $who }, on { $date } at { $time }: about { $calls }.
records-subject-none = Last asked by { $who }, on { $date } at { $time }: about no call in particular.
records-subject-gone = Last asked by { $who }, on { $date } at { $time }: about a call that was corrected or withdrawn since.
records-calls = { $count ->
    [one] the call of { $dates }
   *[other] the calls of { $dates }
}
records-prompt = The review waits for a date to be given by { $who }.
records-more = { $count ->
    [one] And of one other person likewise.
   *[other] And of { $count } other people likewise.
}
records-chat = Notices in this chat:
records-topic = Notices in topic number { $number }:
records-set-by = Last set by { $who }.
records-ended = Ended on { $date } at { $time }: { $reason }.
ended-unsubscribed = by choice
ended-blocked = the bot was blocked
ended-deleted = the account is gone
ended-kicked = the bot was removed
ended-not-found = the chat or topic could not be found
ended-no-rights = the bot may not write here
records-forgotten = somebody who asked to be forgotten
records-elsewhere = { $count ->
    [one] In one other chat too something is kept of you: the language you chose there, your last question there, or that you set its notices.
   *[other] In { $count } other chats too something is kept of you: the language you chose there, your last question there, or that you set their notices.
}
records-editing = Your work as an editor:
records-decisions = { $count ->
    [one] One decision, with your name and number.
   *[other] { $count } decisions, with your name and number.
}
records-articles = { $count ->
    [one] One article that you handed in, with your name and number.
   *[other] { $count } articles that you handed in, with your name and number.
}
records-editing-span = From { $from } to { $to }, the last at { $time }.
records-notices = { $count ->
    [one] One notice that was sent or is waiting:
   *[other] { $count } notices that were sent or are waiting. The last ones:
}
records-notice = { $call } · { $date }, { $time } · { $status }
records-message = { $line } · message { $number }
records-edits = { $count ->
    [one] edited on { $date } at { $time }
   *[other] edited { $count } times, last on { $date } at { $time }
}
records-edit-waits = an edit is waiting
posted-waiting = waiting
posted-claimed = being sent
posted-delivered = sent
posted-parked = held back by a fault of ours
posted-gone = could not be delivered
posted-dropped = not sent
records-clock = Times are of { $zone }. To delete all of this: /forget.
forget-ask = Delete everything that /mydata shows? The notices here end with it.
forget-editor = What you decided as an editor stays, as the list of calls rests on it and has to be checked and undone by others; your name and number are taken off it.
review-forgotten = an editor who asked to be forgotten
forget-done = Everything is deleted: nothing about this chat is in the bot’s database any more. Messages that are in the chat stay until they are deleted there.

## Notices

notice-new = New in the sources
notice-correction = Correction
notice-withdrawn = Withdrawn
notice-restored = Stands again
notice-digest = New from { $from } to { $to }: { $count }
digest-moment = { $date }, { $time }
told-held = { $a } spoke with { $b } { $when }.
told-scheduled = A call between { $a } and { $b } is on the calendar ({ $date }).
told-expected = A call between { $a } and { $b } is expected, with none on the calendar ({ $date }).
told-unannounced = Asked about a call between { $a } and { $b }, officials had nothing to announce ({ $date }).
told-denied = A call between { $a } and { $b } is denied ({ $date }).
told-refused = A call between { $a } and { $b } was refused ({ $date }).
told-refused-by = A call between { $a } and { $b } was refused by { $side } ({ $date }).
told-sought = A call between { $a } and { $b } was sought and did not come about ({ $date }).
basis-stated = The date is printed by the source.
by-person = { $name } asked for it.
by-person-according = { $name } asked for it, says { $capital }.
by-side = { $side } asked for it.
by-side-according = { $side } asked for it, says { $capital }.
notice-source = Another source: { $outlet }, published { $date }{ $basis ->
    [inferred] {" "}(inferred)
   *[stated] {""}
}
notice-more-sources = { $count ->
    [one] And one more source.
   *[other] And { $count } more sources.
}
was-told = Told before: { $before }. Correct: { $now }.
was-pair = { $a } and { $b }
was-then = { $first }, then { $then }
was-kind = Told before as: { $before }. Correct: { $now }.
was-withdrawn = This call was withdrawn here. Its report has been published again: it stands.
was-other = Not all that was told before of this call was right. What stands here is corrected.
now-held = a call that was held
now-planned = a planned call
now-denied = a call that was denied
now-refused = a call that was refused
now-sought = a call that was sought in vain
withdrawn-gone = A call between { $a } and { $b } ({ $date }) was told here. Its report no longer stands, and the sources give no such call.
withdrawn-into = What was told here as a call between { $a } and { $b } ({ $date }) is another one: { $call }.
withdrawn-earlier = Told here before that: { $before }.
moved-title = Corrected since
moved-merged = What was told as { $before } is the same call as { $now }.
moved-withdrawn = The sources no longer have this call between { $a } and { $b } ({ $date }): its report was withdrawn.
line-held = { $date }: { $a } and { $b }
line-planned = { $date }: { $a } and { $b }, planned
line-denied = { $date }: { $a } and { $b }, denied
line-refused = { $date }: { $a } and { $b }, refused
line-sought = { $date }: { $a } and { $b }, sought in vain
line-corrected = { $line }. Correction; told before: { $before }
line-mended = { $line }. Corrected
line-restored = { $line }. Was withdrawn, stands again
line-withdrawn = { $line }. Withdrawn
line-outlet = { $line } · { $outlet }
line-sources = { $line } · { $count ->
    [one] one source
   *[other] { $count } sources
}
