### What a record says: words of its vocabularies, by the enum and the word that the formats give them.

word-AccessOutcome-denied = denied
word-AccessOutcome-granted = granted

word-AgeFinding-adult = adult
word-AgeFinding-disputed = disputed
word-AgeFinding-under-18 = under-18

word-AlarmCause-dropped = dropped
word-AlarmCause-left-out = left-out
word-AlarmCause-not-on-complete-list = not-on-complete-list

word-Appeal-dismissed = dismissed
word-Appeal-none-in-time = none-in-time
word-Appeal-open = open
word-Appeal-upheld = upheld

word-Art109-eligible = eligible
word-Art109-not-eligible = not-eligible
word-Art109-not-examined = not-examined

word-Authorship-declined = declined
word-Authorship-recorded-voice = recorded-voice
word-Authorship-signature = signature
word-Authorship-witnessed-mark = witnessed-mark

word-Body-icrc = icrc
word-Body-impartial = impartial
word-Body-neutral-state = neutral-state
word-Body-ohchr = ohchr
word-Body-protecting-power = protecting-power
word-Body-unhcr = unhcr

word-BulkKind-declarations = declarations
word-BulkKind-facts = facts
word-BulkKind-persons = persons
word-BulkKind-risks = risks

word-Capacity-able = able
word-Capacity-doubtful = doubtful
word-Capacity-unable = unable

word-CardOccasion-camp = camp
word-CardOccasion-capture = capture
word-CardOccasion-hospital = hospital
word-CardOccasion-sickness = sickness

word-CardOutcome-agency-only = agency-only
word-CardOutcome-declined = declined
word-CardOutcome-sent = sent

word-Care-legal = legal
word-Care-medical = medical
word-Care-protection = protection
word-Care-psychological = psychological
word-Care-spiritual = spiritual

word-Channel-group-statement = group-statement
word-Channel-interrogation = interrogation
word-Channel-media-interview = media-interview
word-Channel-other = other
word-Channel-private-interview = private-interview
word-Channel-to-fellow-prisoner = to-fellow-prisoner
word-Channel-to-guard = to-guard
word-Channel-to-lawyer = to-lawyer
word-Channel-to-medic = to-medic
word-Channel-to-neutral-visitor = to-neutral-visitor
word-Channel-written-by-hand = written-by-hand

word-Concern-cause = cause
word-Concern-device = device
word-Concern-entry = entry

word-Counsel-accepted = accepted
word-Counsel-declined = declined
word-Counsel-not-offered = not-offered

word-CustodyStatus-dead = dead
word-CustodyStatus-escaped = escaped
word-CustodyStatus-hospital = hospital
word-CustodyStatus-in-custody = in-custody
word-CustodyStatus-missing = missing
word-CustodyStatus-not-in-custody = not-in-custody
word-CustodyStatus-released = released
word-CustodyStatus-repatriated = repatriated
word-CustodyStatus-transferred = transferred

word-DangerKind-relative = relative
word-DangerKind-reprisal = reprisal
word-DangerKind-self-harm = self-harm
word-DangerKind-threat = threat

word-DeathCause-illness = illness
word-DeathCause-own-hand = own-hand
word-DeathCause-unknown = unknown
word-DeathCause-violence = violence
word-DeathCause-wounds = wounds

word-Direction-from-him = from-him
word-Direction-to-him = to-him

word-Doubtful-device = device
word-Doubtful-interpreter = interpreter
word-Doubtful-taker = taker

word-Duty-any = any
word-Duty-assessment = assessment
word-Duty-countersign = countersign
word-Duty-custody = custody
word-Duty-device = device
word-Duty-interview = interview
word-Duty-review = review
word-Duty-sender = sender

word-EndedBy-custodian = custodian
word-EndedBy-person = person
word-EndedBy-taker = taker

word-Ending-civilian = civilian
word-Ending-dead = dead
word-Ending-repatriated = repatriated
word-Ending-settled = settled

word-Event-alarm = alarm
word-Event-answered = answered
word-Event-assisted_return = assisted return
word-Event-bulk_closed = bulk closed
word-Event-clearance_issued = clearance issued
word-Event-clearance_refused = clearance refused
word-Event-clearance_used = clearance used
word-Event-clearance_voided = clearance voided
word-Event-countersign = countersign
word-Event-danger = danger
word-Event-declaration = declaration
word-Event-fact = fact
word-Event-form_reviewed = form reviewed
word-Event-form_withdrawn = form withdrawn
word-Event-guarantee = guarantee
word-Event-heads = heads
word-Event-identity = identity
word-Event-mistaken = mistaken
word-Event-moved = moved
word-Event-not_meant = not meant
word-Event-not_same_as = not same as
word-Event-on_call = on call
word-Event-panel_vote = panel vote
word-Event-parked = parked
word-Event-policy_set = policy set
word-Event-registered = registered
word-Event-report = report
word-Event-review_found = review found
word-Event-review_opened = review opened
word-Event-risk = risk
word-Event-same_as = same as
word-Event-screened = screened
word-Event-standing = standing
word-Event-taint = taint
word-Event-taint_lifted = taint lifted
word-Event-talk = talk
word-Event-withdrawal = withdrawal

word-Fact-access = access
word-Fact-aftercare = aftercare
word-Fact-age = age
word-Fact-appeal = appeal
word-Fact-card = card
word-Fact-commitment = commitment
word-Fact-complaint = complaint
word-Fact-counsel = counsel
word-Fact-custody = custody
word-Fact-deadline = deadline
word-Fact-death = death
word-Fact-departure_notice = departure notice
word-Fact-effects = effects
word-Fact-ended = ended
word-Fact-enquiry = enquiry
word-Fact-family_message = family message
word-Fact-final_confirmation = final confirmation
word-Fact-fitness = fitness
word-Fact-handover = handover
word-Fact-health_report = health report
word-Fact-mail = mail
word-Fact-manifest = manifest
word-Fact-medical = medical
word-Fact-next_move = next move
word-Fact-note = note
word-Fact-notice = notice
word-Fact-notification = notification
word-Fact-offer = offer
word-Fact-origin = origin
word-Fact-proceedings = proceedings
word-Fact-proof_of_life = proof of life
word-Fact-protection = protection
word-Fact-recall = recall
word-Fact-referral = referral
word-Fact-relative_enquiry = relative enquiry
word-Fact-search = search
word-Fact-separation = separation
word-Fact-sharing = sharing
word-Fact-status = status
word-Fact-transport = transport

word-FamilyPressure-found = found
word-FamilyPressure-none-found = none-found
word-FamilyPressure-not-said = not-said

word-FormKind-capture-card = capture-card
word-FormKind-clearance = clearance
word-FormKind-death-certificate = death-certificate
word-FormKind-declaration = declaration
word-FormKind-handover = handover
word-FormKind-information-sheet = information-sheet
word-FormKind-notification = notification
word-FormKind-own-copy = own-copy

word-FormLanguage-en = en
word-FormLanguage-ko = ko
word-FormLanguage-ru = ru
word-FormLanguage-uk = uk

word-Forwarding-acknowledged = acknowledged
word-Forwarding-not-yet = not-yet
word-Forwarding-sent = sent
word-Forwarding-withheld = withheld

word-Health-convalescent = convalescent
word-Health-good = good
word-Health-seriously-sick = seriously-sick
word-Health-seriously-wounded = seriously-wounded
word-Health-sick = sick
word-Health-slightly-wounded = slightly-wounded

word-How-letter = letter
word-How-phone = phone
word-How-sign = sign
word-How-spoken = spoken

word-InfluenceKind-bargain = bargain
word-InfluenceKind-family-message = family-message
word-InfluenceKind-gift = gift
word-InfluenceKind-media = media
word-InfluenceKind-peers = peers
word-InfluenceKind-promise = promise
word-InfluenceKind-threat = threat

word-Interpretation-interpreter = interpreter
word-Interpretation-machine = machine
word-Interpretation-not_needed = not needed

word-LastStrain-at = at
word-LastStrain-never = never

word-LegalStatus-civilian = civilian
word-LegalStatus-in-doubt = in-doubt
word-LegalStatus-medical-or-chaplain = medical-or-chaplain
word-LegalStatus-prisoner-of-war = prisoner-of-war

word-ListAuthor-counterpart = counterpart
word-ListAuthor-mediator = mediator
word-ListAuthor-ours = ours

word-ListGround-art-109 = art-109
word-ListGround-art-118 = art-118
word-ListGround-exchange = exchange
word-ListGround-transfer = transfer

word-ListKind-incoming = incoming
word-ListKind-outgoing = outgoing
word-ListKind-remains = remains

word-NameKind-alias = alias
word-NameKind-false-papers = false-papers
word-NameKind-own = own

word-Proceedings-disciplinary = disciplinary
word-Proceedings-none = none
word-Proceedings-pending = pending
word-Proceedings-pending-with-consent = pending-with-consent

word-ReportSource-authority = authority
word-ReportSource-custodian = custodian
word-ReportSource-fellow-prisoner = fellow-prisoner
word-ReportSource-group = group
word-ReportSource-organisation = organisation
word-ReportSource-other = other
word-ReportSource-press = press
word-ReportSource-relative = relative

word-ReportedWish-fears = fears
word-ReportedWish-refuses = refuses
word-ReportedWish-undecided = undecided
word-ReportedWish-wishes = wishes

word-RiskGround-disappearance = disappearance
word-RiskGround-ill-treatment = ill-treatment
word-RiskGround-killing = killing
word-RiskGround-none-found = none-found
word-RiskGround-persecution = persecution
word-RiskGround-punished-for-capture = punished-for-capture
word-RiskGround-relatives = relatives
word-RiskGround-sent-on = sent-on
word-RiskGround-torture = torture

word-RiskLevel-absent = absent
word-RiskLevel-real = real
word-RiskLevel-unassessed = unassessed

word-Side-custodian = custodian
word-Side-fellow-prisoner = fellow-prisoner
word-Side-lawyer = lawyer
word-Side-medic = medic
word-Side-neutral = neutral
word-Side-organisation = organisation
word-Side-origin = origin
word-Side-other = other
word-Side-press = press
word-Side-receiver = receiver
word-Side-relative = relative

word-Stance-accept = accept
word-Stance-no-answer = no-answer
word-Stance-refuse = refuse
word-Stance-undecided = undecided
word-Stance-wants-information = wants-information

word-Told-alive = alive
word-Told-as-he-wished = as-he-wished
word-Told-neither = neither
word-Told-nothing = nothing

word-Destination-any = any
word-Destination-neutral = neutral
word-Destination-remain = remain
word-Destination-unhcr = unhcr

word-Fault-no-such-line = no-such-line
word-Fault-not-clear = not-clear
word-Fault-not-one-person = not-one-person
word-Fault-not-outgoing = not-outgoing
word-Fault-numbered-otherwise = numbered-otherwise
word-Fault-no-crossing = no-crossing
word-Fault-window-over = window-over
word-Fault-window-too-long = window-too-long
word-Fault-issuer-may-not = issuer-may-not
word-Fault-not-countersigned = not-countersigned
word-Fault-voided = voided
word-Fault-used = used
word-Fault-another-stands = another-stands
word-Fault-expired = expired
word-Fault-too-early = too-early
word-Fault-person-changed = person-changed
word-Fault-standing-changed = standing-changed
word-Fault-policy-changed = policy-changed
word-Fault-line-changed = line-changed
word-Fault-list-changed = list-changed
word-Fault-other-person = other-person
word-Fault-other-device = other-device
word-Fault-other-crossing = other-crossing
word-Fault-not-asked-here = not-asked-here
word-Fault-file-differs = file-differs
word-Fault-not-in-this-log = not-in-this-log

word-counts-clear = clear
word-counts-held = held
word-counts-blocked = blocked
word-counts-no-record = no-record

word-particulars-rank = rank
word-particulars-unit = unit
word-particulars-power_of_dependence = power of dependence
word-particulars-capture_date = capture date
word-particulars-capture_place = capture place
word-particulars-place_of_custody = place of custody
word-particulars-health_category = health category
word-particulars-art109_category = art109 category
word-particulars-captivity_days = captivity days
word-particulars-father_first_name = father first name
word-particulars-mother_maiden_name = mother maiden name
word-particulars-informed_person = informed person
word-particulars-address = address
word-particulars-place_of_birth = place of birth
word-particulars-status = status
