### What the command line prints around them.

## On standard error

line-error = error: { $fact }
line-hint = hint: { $hint }

## On which matter somebody is called

duty-interview = interview
duty-countersign = countersign
duty-assessment = assessment
duty-custody = custody
duty-device = device
duty-sender = sender
duty-review = review
duty-any = any

## Which way its people go

list-kind-incoming = incoming
list-kind-remains = remains
list-kind-outgoing = outgoing

## Routes

route-way = { $from } to { $to }
route-via = { $from } to { $to } via { $via }
route-counterpart = { $route }, counterpart { $state }
route-none = no route

## Where a rule stands, if in no law

source-our-choice = our choice
source-list-practice = list practice

## The screened list

sheet-case = case { $name }
sheet-list = list { $name }
sheet-input = standard input
sheet-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
sheet-blocked = { $count } blocked
sheet-held = { $count } held
sheet-unknown = { $count } no record
sheet-clear = { $count } clear at these heads
sheet-opinion = An opinion, not a clearance. It moves nobody.
sheet-not-recorded = NOT RECORDED, CLEARS NOBODY
sheet-every-line = EVERY LINE IS HELD
sheet-may-not-move = MAY NOT MOVE
sheet-held-title = HELD
sheet-only-common = Held by nothing but what holds every line: { $lines }
sheet-no-record = NO RECORD
sheet-more = { $who }; and { $count } more
sheet-line = line { $number }
sheet-line-in-row = line { $number } (row { $row })
sheet-numbers = { $count ->
    [1] line
   *[other] lines
} { $numbers }
sheet-as-above = what holds every line, as above
sheet-to-do = to do: { $remedy } ({ $who })
sheet-rests-on = rests on: { $entries }
sheet-seen = { $source } (seen in secondary source)
sheet-policy = { $source } (policy)
sheet-clear-title = CLEAR AT THESE HEADS
sheet-clear-alone = would clear alone: { $lines }
sheet-against = AGAINST { $count ->
    [one] { $count } earlier version
   *[other] { $count } earlier versions
} OF THIS LIST
sheet-added = added: { $lines }
sheet-answered-then = line { $number } was answered { $verdict } then
sheet-nobody-dropped = nobody was dropped
sheet-dropped = dropped: { $count ->
    [one] { $count } person
   *[other] { $count } persons
}, below
sheet-missing = ALARM: NOT ON THE LIST
sheet-reports = { $count ->
    [one] { $count } report
   *[other] { $count } reports
} about nobody known by name yet: it may be somebody on this list.
sheet-first-reason = Each line shows its first reason; --all shows every reason, its source, and what would resolve it.
sheet-by-itself = A case by itself: nothing is recorded, and nobody is cleared by it.

## The stop page

stop-title = STOP PAGE
stop-no-route = no route given: whoever refuses anything is shown
stop-clears-nobody = This page clears nobody.
stop-held = HELD UNTIL IT IS RESOLVED
stop-no-record = No record: { $count ->
    [one] { $count } line means
   *[other] { $count } lines mean
} nobody registered here. Not cleared.
stop-nothing-against = Nothing of their own stands against { $count ->
    [one] { $count } line
   *[other] { $count } lines
} of { $all }.
stop-everybody = EVERYBODY IS HELD, because
stop-call = CALL
stop-resolve = ({ $remedy }; call: { $duty })
stop-nobody = nobody is recorded; volya office call { $duty } "WHO, NUMBER"
stop-lines = lines { $numbers }
stop-either = { $one } or { $other }

## One line's story

story-head = Line { $number } of list { $list }, { $way }.
story-head-in-row = Line { $number } (row { $row }) of list { $list }, { $way }.
story-means-nobody = It matches nobody in the register.
story-means = It may mean { $name }.
story-means-several = It may mean { $names }; all of them are judged, and the worst decides.
story-clear = Nothing stands against it.
story-no-record = He is in no record here, and so not cleared.
story-hold = It is held: nobody moves him until what follows is resolved.
story-block = He may not be moved.
story-before = When the list was screened it was: { $verdict }.
story-if = If he is { $name }: { $reason }
story-why = Why it counts: { $rule } { $source }
story-resolves = What resolves it: { $remedy }. Who can: { $who }.
story-rests-on = It rests on: { $entries }
story-end = An opinion at these heads, not a clearance. It moves nobody, and looking has written nothing.

## What is due

alarms-danger = DANGER
alarms-alarms = ALARMS
alarms-answered = ANSWERED
alarms-later = LATER
alarms-how = Answer for a line: volya alarm answer CODE --by WHO --done TEXT. It stays on record, with its answer.
alarms-nothing = nothing is overdue, and no alarm stands unanswered
alarms-since = since { $time }
alarms-answered-by = answered by { $by }, { $at }: { $done }
alarms-who = who answers: { $call }
alarms-nobody = nobody is recorded for `{ $duty }`; volya office call
