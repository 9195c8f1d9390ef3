nav-lists = Lists
list = List
line = Line
or = or
row-of-file = row { $row } of the file
list-of = { $day } ({ $digest })
lists-title = Lists
lists-new = Screen a list
lists-draft-waits = A list was handed in and is not screened yet.
lists-draft-on = Go on with it
lists-none = No list was screened yet.
lists-none-about = Drop the file that came, as it came: a spreadsheet, a text, a message. Each line is answered by itself, and the answer moves nobody.
lists-choose = Choose
lists-when = Screened
lists-then = Answered then
lists-stop = Stop page
lists-stop-about = Of the lists that are ticked: who may not move, why in a word, whom to call. It clears nobody.
badge-block = may not move
badge-hold = held
badge-no-record = no record
badge-clear = clear
new-about = Hand it in as it came. First you see how it is read; nothing is recorded before you screen it.
new-file = File: drop it here or choose it
new-file-about = XLSX, ODS, CSV or text, up to 16 MiB. A picture (PNG, JPEG) leads to typing beside it.
new-text = Or paste a text
new-text-example = A message, a table, or one name a line
new-do = See how it is read
new-type = Type it from a picture or paper
new-type-about = for a scan, a photograph, or what is read out on the telephone
draft-title = A list to screen
draft-about = It is in memory only, and gone when you lock. Look whether it is read right, say what is known about it, then screen it.
draft-lines = { $count ->
    [one] { $count } line read
   *[other] { $count } lines read
}
draft-format = Read as
draft-guessed = guessed
draft-look-at-a-name = Look at a name below.
draft-does-not-add-up = This does not add up, and holds every line
draft-remarks = Worth a look
draft-left-out = Not taken for persons
draft-sheet = Sheet
draft-column = Column
draft-header = Header
draft-taken-for = Taken for
draft-change = Change to
draft-not-used = not used
draft-by-hand = set by hand
draft-as-it-is = leave as read
draft-first-lines = The first lines, as they are read
draft-row = Row
draft-reading = How it is to be read
draft-encoding = Encoding
draft-delimiter = Between cells
draft-read = Read it again
draft-field-header_row = Row of the header: a number, or none
draft-field-sheet = Only this sheet, also a hidden one
draft-field-lines = One person a line, whatever it looks like
draft-route = Route
draft-route-about = States by their two letters, such as UA. Without a route every line of an outgoing list holds.
draft-field-from = From
draft-field-via = By way of, in order: PL; DE
draft-field-to = To
draft-field-counterpart = Other party of the exchange
draft-terms = What the list says it is
draft-field-series = Series: the name under which its versions are compared
draft-kind = Which way its people go
draft-author = Who drew it up
draft-ground = On what it says it rests
draft-field-departs = Day of departure: 2026-03-01
draft-certified = Each sheet signed or sealed
draft-field-complete = It claims to hold everybody it concerns
draft-field-all_or_nothing = It wants one answer for all, or nothing
draft-agreement = The agreement behind it: its hash is kept, and decides nothing
draft-agreement-kept = Kept:
draft-screen = Screen it
draft-stop = Stop page only
draft-stop-about = writes nothing, and works where nothing can be written
draft-screen-about = Screening is recorded, once. Missing persons raise alarms.
draft-forget = Forget this list
yes-no-yes = yes
yes-no-no = no
way-of-outgoing = out of our custody
way-of-incoming = to us
way-of-remains = the dead
list-author-ours = drawn up by us
list-author-counterpart = drawn up by the other party
list-author-mediator = drawn up by a mediator
list-ground-exchange = an exchange
list-ground-art-109 = seriously sick and wounded (GC III art. 109)
list-ground-art-118 = release after hostilities (GC III art. 118)
list-ground-transfer = transfer to another Power (GC III art. 12)
column-line_no = Line number
column-person = Label (P-…)
column-service_no = Service number
column-custody_id = Custody id
column-surname = Surname
column-given = Given name
column-patronymic = Patronymic
column-name = Whole name
column-name_native_script = Name in his own script
column-transliterations = Other spellings
column-dob = Birth date
column-rank = Rank
column-unit = Unit
column-power_of_dependence = Power on which he depends
column-capture_date = Date of capture
column-capture_place = Place of capture
column-place_of_custody = Place of custody
column-health_category = Health category
column-captivity_days = Days in captivity
column-art109_category = Category under art. 109
column-direction = Direction
column-requested_by = Requested by
column-basis = Ground
column-priority_class = Priority
column-in_return_for = In return for
column-waiver = Waiver
column-departure_on = Day of departure
column-note = Note
column-sheet_certified = Sheet certified
column-death_date = Date of death
column-death_place = Place of death
column-grave = Grave
column-certificate = Certificate
step-reading = The list is read
step-matching = Everybody whom a line may mean is looked for
step-judging = Every line is judged
step-comparing = It is compared with earlier versions and the register
step-recording = It is recorded
work-title = The list is being screened
work-about = This page asks by itself how far it is. Until it is recorded you may give it up.
work-cancel = Give it up
list-opinion = An opinion at these heads, not a clearance: it moves nobody.
list-looked-at = As it stood on
list-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
list-no-route = no route: every line of an outgoing list holds
list-counterpart = other party
list-complete = claims to be complete
list-all-or-nothing = all or nothing
list-departs = departs
list-again = Screen again
list-everybody = Every line is held
list-open-reports = { $count ->
    [one] { $count } report about nobody known by name yet: it may be somebody on this list.
   *[other] { $count } reports about nobody known by name yet: they may be about somebody on this list.
}
list-missing = Alarm: not on the list
list-missing-about = Ask the sender in writing why, and see each of them today. The alarm stands under Today until somebody answers for it.
list-under = Under
list-all = all lines
list-who = Label or line
list-filter = Show
list-found-none = No line is like that.
list-verdict = Verdict
list-means = May mean
list-why = First reason
list-who-can = Who can change this
list-more-reasons = { $count ->
    [one] and { $count } more reason
   *[other] and { $count } more reasons
}
list-show-all = Show all { $count }
list-one-by-one = One by one
list-would-clear = These lines alone would clear.
list-clear-about = Nothing is known against them at these heads. Each still needs a clearance, signed by two, before anybody moves him.
list-then = was then
list-earlier = { $count ->
    [one] Against { $count } earlier version
   *[other] Against { $count } earlier versions
}
list-added = Added: lines
list-dropped = { $count ->
    [one] { $count } person was dropped: see the alarm
   *[other] { $count } persons were dropped: see the alarm
}
list-dropped-nobody = Nobody was dropped.
list-since = { $count ->
    [one] { $count } line is answered otherwise than when it was screened
   *[other] { $count } lines are answered otherwise than when they were screened
}
list-as-read = How the file was read
summary-title = { $count ->
    [one] { $count } line by what stands against it
   *[other] { $count } lines by what stands against them
}
heading-blocked = May not move
heading-refuses = Held: he refuses, or a word against it stands
heading-risk = Held: danger, or danger not assessed
heading-not-heard = Held: nobody has validly asked him
heading-who-is-it = Held: who is it
heading-papers = Held: procedure and papers
heading-everybody = Held by nothing but what holds every line
heading-no-record = No record: not cleared
heading-clear = Clear at these heads
resolver-person = he himself, heard in private
resolver-second-member = a member of another role, by countersigning
resolver-sender = whoever sent the list
resolver-bureau = this bureau, by recording it
resolver-assessor = whoever assesses risk and States
resolver-detaining-power = the Detaining Power
resolver-review = a review of a return in spite of risk
resolver-device-holder = whoever holds that device
resolver-nobody = nobody
line-title = Line { $line } · { $list }
line-then = when it was screened it was:
line-means = It may mean
line-means-nobody = It matches nobody in the register.
line-several = All of them are judged, and the worst decides.
line-is-clear = Nothing is known against it.
line-is-no-record = He is in no record here, and so not cleared.
line-is-hold = It is held: nobody moves him until what follows is resolved.
line-is-block = He may not be moved.
line-reasons = Every reason
line-if-he-is = If he is
line-resolves = What resolves it
line-counts = Why it counts
line-rests-on = It rests on
line-opinion = An opinion, not a clearance. Looking has written nothing.
possible-title = Possible matches
possible-about = Names side by side, for your eyes. Each pair holds its line until two have said that it is not he, or the spelling stands in his record.
possible-none = No line sounds like the name of somebody whom it does not name.
possible-may-be = may mean
possible-sealed = names sealed
possible-sealed-hint = His names cannot be opened on this device: ask a member who may.
possible-probability = { $hundred } in a hundred by the model of docs/names.md
possible-part = Part
possible-on-the-line = On the line
possible-on-record = On record
possible-agrees = agrees
possible-evidence = Everything that was weighed
possible-not-he = Not he
possible-not-he-about = Counts when a member of another role has signed it.
possible-not-he-done = Recorded: the line means somebody else. A member of another role has to sign it before it counts.
halt-title = Stop page
halt-clears-nobody = This page clears nobody.
halt-no-route = no route given: whoever refuses anything is shown
halt-may-not = May not move
halt-held = Held until it is resolved
halt-no-record = { $count ->
    [one] { $count } line means nobody registered here. Not cleared.
   *[other] { $count } lines mean nobody registered here. Not cleared.
}
halt-nothing-against = { $count ->
    [one] Nothing of its own stands against { $count } line.
   *[other] Nothing of their own stands against { $count } lines.
}
halt-call = call:
halt-calls = Call
halt-print = Print it with the browser. It writes nothing.
answer-title = Answer to the counterpart
answer-about = It says who goes, by number and in the list’s own words, and no reason. Who brings somebody compares the name, not the number. Reasons go to the person and to the protecting body, never to the counterpart.
answer-goes = { $count } of { $lines } lines may go
answer-few = { $count ->
    [one] Only { $count } line does not go: the answer would tell who refuses
   *[other] Only { $count } lines do not go: the answer would tell who refuses
}
answer-few-hint = Answer part of the list or several lists together, or leave the others for a later answer.
answer-no-route = The list has no route. Screen it again with one: whoever is told who goes must be asked about first.
answer-to = To which Power; never to a unit or an officer
answer-knowing = So few do not go that the answer tells who refuses: I know what it tells
answer-do = Make the answer
answer-do-about = The list is screened once more, and that is recorded. It answers; it moves nobody.
answer-made = The answer to { $power }
answer-made-about = It is in memory only: save it now. Each sheet is signed by itself, and anybody can check it.
answer-file = Save the sheets
clearance = Clearance
clearances = Clearances
clearances-check = Check a clearance that somebody carries
clearances-check-about = A paper proves nothing without the log. Hand in the file, or type what stands on it; what differs is recorded.
clearances-check-do = Hold it against the log
clearances-where = Clearances that were issued stand on the page of their list.
clearance-file = The file
clearance-text = Or its text, line by line
clearance-title = Clearance for { $who }
clearance-crossing = Crossing
clearance-device = The one device that may use it
clearance-hours = For how many hours
clearance-until = Until
clearance-window = Window
clearance-issued-by = Issued on device
clearance-issue = Issue a clearance for this line
clearance-issue-about = For one person, one route, one crossing, once. It moves nobody before a member of another role has signed it, and is void when anything it rests on changes. The list is screened once more, and that is recorded.
clearance-issue-do = Issue it
clearance-issued = Issued. It moves nobody before a member of another role has signed it.
clearance-refused = No clearance: this stands against it
clearance-awaits = awaits a second signature
clearance-usable = could be used now
clearance-usable-about = By its device, at its crossing, in its window, once, after a neutral body has asked him there.
clearance-not-usable = may not be used
clearance-is-used = used
clearance-is-voided = taken back
clearance-against = What stands against using it
clearance-paper = Save the file to carry
clearance-sign = Sign as the second member
clearance-sign-about = The gate is asked again at this desk. It takes a member of another role than who issued it.
clearance-sign-do = Ask the gate and sign
clearance-signed = Signed. It may be used by its device, at its crossing, in its window, as long as nothing changes.
clearance-not-signed = Not signed: this stands against it
clearance-use = Use it at the crossing
clearance-use-about = From here the log says that he has crossed. It works once; an attempt that fails is written down.
clearance-confirmed-at = When he was asked there for the last time (UTC)
clearance-confirmed-by = Which neutral body asked him
clearance-use-do = He crosses
clearance-used = Used. He has crossed; the case stays open until the receiver acknowledges him.
clearance-not-used = Not used: this stands against it. The attempt is recorded
clearance-void = Take it back
clearance-void-why = Why
clearance-void-do = Take it back
clearance-void-about = It counts at once, from anybody.
clearance-voided = Taken back: nobody moves him on it.
clearance-differs = The file does not say what the log says. Do not move him on it. This is recorded; below is what the log says.
clearance-agrees = The file says what the log says.
body-protecting-power = the Protecting Power
body-icrc = the ICRC
body-unhcr = UNHCR
body-ohchr = a UN human-rights mission
body-neutral-state = another neutral State
body-impartial = another impartial body
typing-title = Type a list
typing-about = One person a row, as it is written there. Picture and rows are in memory only, and gone when you lock.
typing-picture = Picture or scan: PNG or JPEG
typing-picture-do = Show it beside the rows
typing-picture-alt = The picture that is typed from
typing-picture-alone = The picture alone, in its full size
typing-on = Go on to screening
typing-more = More rows
typing-keep = Keep what is typed
trouble-no-list = There is no list to go on with.
trouble-no-list-hint = Hand one in, or look under Lists whether it was screened already.
trouble-busy = Another list is under way.
trouble-busy-hint = Wait for it, or give it up, under Lists; then send this again.
trouble-no-picture = The file is no picture that is shown here.
trouble-no-picture-hint = Hand in a PNG or JPEG; turn other scans into one first.
