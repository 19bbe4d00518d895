### What the cards say by which editors review reports.

## A report

review-report = { $what } ({ $number } of { $total })
reported-held = A call that was held
reported-planned = A call that is planned or asked about
reported-denied = A call that is denied
reported-refused = A call that was refused
reported-sought = A call that was tried and failed
status-open = Not decided yet
status-published = Published
status-rejected = Set aside: not a call
review-between = { $a } and { $b }
review-when = When: { $date }
review-when-unknown = When: the text does not determine it
review-no-date = no date
review-words = The article’s words: “{ $words }”
review-initiator = Asked for by: { $name }
review-initiator-according = Asked for by: { $name }, according to { $capital }
review-refused-by = Refused by: { $side }
outlook-scheduled = Its time is fixed
outlook-expected = Expected, without a fixed time
outlook-unannounced = Nothing to announce
review-same = The ledger takes it for this call: { $call }
review-new = To the ledger it is a new call.
review-doubts = To be looked at:
doubt-background = The article only recalls it, and is about something else.
doubt-loose-date = No certain day is known.
doubt-weekday-far = The day is far from the day of publication.
doubt-not-in-office = Not both were in office on that day.
doubt-near-call = The ledger has a call of nearly these days or people: is it the same?
doubt-words-unproven = The words of the date are not found in the text.
review-source = Paragraph { $number } · { $outlet } · published: { $published }
review-source-undated = Paragraph { $number } · { $outlet }

## An article

outcome-open = Under review
outcome-kept = Kept: it can be found, also without a call
outcome-discarded = Discarded
origin-feed = From a feed
origin-link = From a link
origin-file = From a file
review-outlet = Outlet: { $outlet }
review-published = Published: { $date }
review-unpublished = Published: the page does not say
review-paragraphs = { $count ->
    [one] { $count } paragraph
   *[other] { $count } paragraphs
}
review-dropped = { $count ->
    [one] { $count } part of the page left out
   *[other] { $count } parts of the page left out
}
review-reprint = The same text as “{ $title }” of { $outlet }: a further source, not a further report
review-reprint-unseen = The same text as an article that readers do not see yet: a further source, not a further report
review-reports = Reports of calls in it:
review-report-line = { $what }: { $a } and { $b }, { $date }. { $status }
review-no-reports = No report of a call was read from it.

## What can be done

button-publish = Publish
button-not-a-call = Not a call
button-withdraw = Withdraw: not a call
button-same = Same as another call
button-date = Change the date
button-kind = Change the kind
button-add = Add a call
button-person = Instead of { $name }
button-undo = Undo
button-article = The article
button-day = Day of publication
button-outlet = Outlet
button-keep = Keep without a call
button-discard = Discard
review-back = Back
review-earlier = Earlier
review-further = More
button-noday = Not known
button-quit = Never mind
button-undated = Date not known yet
button-there = Show it
review-ask-same = Which call is it?
review-ask-same-note = It takes that call’s date and people, and keeps its own words.
review-ask-person = Who, instead of { $name }?
review-nobody = Nobody else of that side was in office then.
review-ask-kind = What does the article say of it?
sort-held = It was held
sort-scheduled = It is planned, at a fixed time
sort-expected = It is expected, without a fixed time
sort-unannounced = It was asked about: nothing to announce
sort-denied = It is denied
sort-refused = It was refused by { $side }
sort-sought = It was tried and failed
review-add-kind = What does the article say of the call?
review-add-note = Then come the paragraph that proves it, the two people and the date.
review-add-paragraph = Which paragraph tells of it?
review-add-us = Who spoke for the American side?
review-add-ru = Who spoke for the Russian side?
asked-date = When was the call?
asked-published = When was the article published?
asked-outlet = Which newspaper or site is it?
review-ask-name = Write its name as it calls itself.
review-ask-form = In words, such as “12 July 2024”, “July 2024” or “about 10 July 2024”, or in EDTF.
review-ask-from = Words such as “yesterday” count from the day of publication: { $date }.
typed-unclear = I could not read one date in that.
typed-no-such-day = The calendar has no such day. Nothing was changed.
typed-no-name = That is not a name.
typed-either = These figures can be read two ways: write the month as a word.
review-quit = It stays as it is.

## Decisions

review-decided = { $what } · { $name } · { $date }
decided-publish = Published
decided-same-call = Joined to another call
decided-not-a-call = Set aside as not a call
decided-date = Date changed
decided-people = People changed
decided-kind = Kind changed
decided-add = Added by an editor
decided-published = Day of publication changed
decided-outlet = Outlet named
decided-keep = Kept without a call
decided-discard = Discarded
decided-undo = Undone
review-overtaken = Already decided: { $what } · { $name }
review-outdated = This card was out of date. It is as it stands now.
review-log = The last decisions
review-log-empty = Nothing has been decided yet.
review-log-line = { $number }. { $line }
review-change = from { $before } to { $after }
publication-read = as the page gives it
fault-date-unknown = It has no date yet: set it first.
fault-published-unknown = The day of publication is not known: set it first, or say that it is not known.
fault-after-publication = It would have been held after the article was published: correct one of the two dates.
fault-after-other-print = It would have been held after another outlet printed this text: correct the day of publication of the one or the other.
fault-same-person = It names one person twice: change one of the two.
fault-incomplete = It lacks who refused or how firm it is: change its kind to say so.
fault-joins-another = With that date the ledger would take it for another call: set the date instead.
fault-discarded = The article is discarded: undo that first.
fault-in-folder = The article is in the knowledge folder now: correct it there.
fault-nothing-to-undo = There is nothing to undo here.

## What comes in

review-waiting = { $count ->
    [one] { $count } article waits for review
   *[other] { $count } articles wait for review
}
review-none = No article waits for review.
review-how = Send me a link or a saved page (.html, .txt or .md) to begin.
review-there = This article is here already.
review-irrelevant = It tells of no call between officials whom I know.
unreadable-empty = There is no text in that page.
unreadable-not-an-article = I found no article in that page. Send the page of the article itself.
unreadable-paywall = The page shows only the beginning of the article. Save the whole of it and send the file.
unreadable-other-language = The article is neither in Arabic nor in English.
unreadable-not-text = I cannot read a file of that kind. Save the page from the browser as .html, or copy the text of the article into a .txt or .md file, and send that.
unreadable-no-file = I cannot read pictures or recordings. Send a link to the article or a saved page (.html, .txt or .md), or ask in words.
unreadable-too-large = That is larger than I take in: five megabytes. Save the page without its pictures (HTML only), or copy the text of the article into a .txt file, and send that.
unfetched-bad-address = I cannot use that address. Send a link that begins with https:// or http://.
unfetched-not-http = I cannot use that address. Send a link that begins with https:// or http://.
unfetched-address-not-public = That address is not on the public web.
unfetched-too-many-redirects = That address leads on and on. Open it, save the page and send the file.
unfetched-too-large = That page is larger than I take in: five megabytes. Copy the text of the article into a .txt file and send that.
unfetched-too-slow = That page did not come in time. Try again, or save it and send the file.
unfetched-not-text = That address gives no page of text.
unfetched-bad-certificate = I cannot be sure that it is that site which answers: its certificate is not valid. Open the address in a browser and, if it is the right page, save it and send the file.
unfetched-robots = That site asks programs not to read it. Save the page and send the file.
unfetched-http = The site did not give the page. Check the link, or save the page and send the file.
unfetched-network = The site did not answer. Try again, or save the page and send the file.

## Reasons that readers are shown with an inferred date

reason-rule = The article says “{ $words }” and was published { $published }, which makes it { $date }.
reason-undated = The article says “{ $words }”, which makes it { $date }.
reason-year = The article says “{ $words }” without the year and was published { $published }, so the year is { $year }.
reason-statement = The article dates no call; the statement (“{ $words }”) was made { $date }.
reason-editor = An editor set this date.
reason-editor-words = The article says “{ $words }”; an editor set the date that is meant.
reason-same-call = An editor found that it is the call of { $date }.
reason-address = The address of the page has this day: { $words }.
reason-feed = The outlet’s feed gives this day of publication.
reason-given = This day of publication was given when the article was taken in.
reason-published = An editor set this day of publication.
reason-unpublished = The page gives no day of publication. It was taken in on { $until }, and what it tells of does not let it be older than { $first }.
