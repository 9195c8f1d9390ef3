### What a record says: its members, by the struct and the name that the formats give them.

## What somebody is known by

known-by = { $what }: { $value }
known-name = name
known-custody-id = custody id
known-service-number = service number
known-born = born

## How it is put together

record-member = { $name } { $value }
record-members = { $name } ({ $value })
record-none = none
record-nothing = nothing

## Members

record-Access-body = body
record-Access-on = on
record-Access-outcome = outcome
record-Access-reason = reason
record-Access-until = until

record-Aftercare-on = on
record-Aftercare-over = over
record-Aftercare-well = well

record-Age-best_interests = best interests
record-Age-finding = finding
record-Age-guardian = guardian

record-Alarm-cause = cause
record-Alarm-list = list
record-Alarm-persons = persons

record-Answered-by = by
record-Answered-done = done
record-Answered-to = to

record-AppealState-appeal = appeal
record-AppealState-until = until

record-AssistedReturn-escort = escort
record-AssistedReturn-rests_on = rests on
record-AssistedReturn-to = to

record-Assurance-by = by
record-Assurance-monitoring = monitoring
record-Assurance-remedy = remedy

record-Attachment-payload = payload
record-Attachment-plain = plain
record-Attachment-size_bytes = size bytes

record-BulkClosed-bulk = bulk
record-BulkClosed-entries = entries
record-BulkClosed-file = file
record-BulkClosed-kind = kind

record-Capture-on = on
record-Capture-place = place

record-CaptureCard-occasion = occasion
record-CaptureCard-on = on
record-CaptureCard-outcome = outcome

record-ClearanceIssued-crossing = crossing
record-ClearanceIssued-device = device
record-ClearanceIssued-footing = footing
record-ClearanceIssued-from = from
record-ClearanceIssued-line = line
record-ClearanceIssued-list = list
record-ClearanceIssued-route = route
record-ClearanceIssued-screening = screening
record-ClearanceIssued-until = until

record-ClearanceRefused-file = file
record-ClearanceRefused-of = of
record-ClearanceRefused-reasons = reasons

record-ClearanceUsed-confirmed_at = confirmed at
record-ClearanceUsed-confirmed_by = confirmed by
record-ClearanceUsed-of = of

record-ClearanceVoided-of = of
record-ClearanceVoided-reason = reason

record-Commitment-by = by
record-Commitment-document = document
record-Commitment-no_active_service = no active service

record-Complaint-answered_on = answered on
record-Complaint-on = on
record-Complaint-reprisal = reprisal

record-Concern-persons = persons
record-Concern-place = place
record-Concern-rule = rule
record-Concern-what = what

record-CounselOffer-counsel = counsel

record-Countersign-bulks = bulks
record-Countersign-entries = entries

record-Custody-place = place
record-Custody-since = since
record-Custody-status = status

record-Danger-kind = kind
record-Danger-note = note
record-Danger-seen_at = seen at

record-Deadline-declared_by = declared by
record-Deadline-ground = ground
record-Deadline-on = on

record-Death-cause = cause
record-Death-certificate = certificate
record-Death-on = on
record-Death-particulars = particulars

record-Declaration-authorship = authorship
record-Declaration-capacity = capacity
record-Declaration-channel = channel
record-Declaration-confirms = confirms
record-Declaration-counsel = counsel
record-Declaration-duress_sign = duress sign
record-Declaration-ended_by = ended by
record-Declaration-heard_by = heard by
record-Declaration-how = how
record-Declaration-influences = influences
record-Declaration-interpretation = interpretation
record-Declaration-language = language
record-Declaration-last_strain = last strain
record-Declaration-minutes = minutes
record-Declaration-note = note
record-Declaration-paper = paper
record-Declaration-present = present
record-Declaration-read_back = read back
record-Declaration-recorded = recorded
record-Declaration-sheet = sheet
record-Declaration-stances = stances
record-Declaration-taken_at = taken at
record-Declaration-takers = takers
record-Declaration-third_option_shown = third option shown
record-Declaration-understood = understood

record-DepartureNotice-given_at = given at
record-DepartureNotice-new_address = new address

record-DestinationStance-stance = stance
record-DestinationStance-to = to

record-Effects-allowed_kg = allowed kg
record-Effects-receipt = receipt

record-Ended-evidence = evidence
record-Ended-how = how
record-Ended-on = on

record-Enquiry-closed_on = closed on
record-Enquiry-opened_on = opened on
record-Enquiry-reported = reported
record-Enquiry-statements = statements

record-FamilyMessage-arrived = arrived
record-FamilyMessage-direction = direction
record-FamilyMessage-harm_assessed = harm assessed
record-FamilyMessage-on = on
record-FamilyMessage-route = route

record-FinalConfirmation-at = at
record-FinalConfirmation-to = to
record-FinalConfirmation-wants = wants

record-Fitness-fit = fit
record-Fitness-until = until

record-Footing-line = line
record-Footing-person = person
record-Footing-policy = policy
record-Footing-standings = standings

record-FormReviewed-digest = digest
record-FormReviewed-form = form
record-FormReviewed-language = language

record-FormWithdrawn-digest = digest
record-FormWithdrawn-form = form
record-FormWithdrawn-language = language
record-FormWithdrawn-reason = reason

record-Guarantee-authority = authority
record-Guarantee-document = document
record-Guarantee-not_to = not to
record-Guarantee-on = on
record-Guarantee-origins = origins
record-Guarantee-text = text
record-Guarantee-unless_he_wishes = unless he wishes

record-Handover-acknowledged_on = acknowledged on
record-Handover-at = at
record-Handover-documents = documents
record-Handover-effects_kg = effects kg
record-Handover-kept_back = kept back
record-Handover-medical_file = medical file
record-Handover-money = money
record-Handover-packets = packets
record-Handover-place = place
record-Handover-receiver = receiver
record-Handover-witness = witness

record-Head-device = device
record-Head-root = root
record-Head-size = size

record-Heads-heads = heads

record-HealthReport-on = on

record-Identity-custody_id = custody id
record-Identity-dob = dob
record-Identity-names = names
record-Identity-particulars = particulars
record-Identity-service_no = service no

record-Influence-actor = actor
record-Influence-kind = kind
record-Influence-on = on

record-Interpreter-accepted = accepted
record-Interpreter-conflict = conflict
record-Interpreter-hired_by = hired by
record-Interpreter-id = id
record-Interpreter-sworn = sworn

record-Mail-cards = cards
record-Mail-letters = letters
record-Mail-month = month

record-Manifest-list = list

record-Medical-art109 = art109
record-Medical-health = health

record-Mistaken-entries = entries
record-Mistaken-reason = reason

record-Moved-at = at
record-Moved-clearance = clearance
record-Moved-source = source
record-Moved-to = to

record-Name-given = given
record-Name-kind = kind
record-Name-patronymic = patronymic
record-Name-surname = surname
record-Name-whole = whole

record-NextMove-since = since
record-NextMove-what = what
record-NextMove-who = who

record-NotMeant-written = written

record-NotSameAs-other = other

record-Note-about = about
record-Note-addressee = addressee
record-Note-document = document
record-Note-on = on
record-Note-sender = sender

record-Notice-given_at = given at
record-Notice-language = language
record-Notice-measures = measures
record-Notice-understood = understood

record-Notification-central_agency = central agency
record-Notification-family = family
record-Notification-family_consent = family consent
record-Notification-harm_assessed = harm assessed
record-Notification-on = on
record-Notification-origin = origin
record-Notification-origin_consent = origin consent

record-Offer-authority = authority
record-Offer-by = by
record-Offer-conditions = conditions
record-Offer-document = document
record-Offer-exclusion_asked = exclusion asked
record-Offer-keeps_him = keeps him
record-Offer-names_him = names him
record-Offer-on = on
record-Offer-until = until

record-OnCall-call = call
record-OnCall-duty = duty

record-Origin-state = state

record-PanelVote-assents = assents
record-PanelVote-on = on
record-PanelVote-reasons = reasons

record-Parked-head = head

record-Policy-capture_card_days = capture card days
record-Policy-clearance_hours = clearance hours
record-Policy-concordant_declarations = concordant declarations
record-Policy-cooling_off_days = cooling off days
record-Policy-crossing_hours = crossing hours
record-Policy-declaration_validity_days = declaration validity days
record-Policy-different_takers = different takers
record-Policy-final_confirmation_hours = final confirmation hours
record-Policy-health_report_days = health report days
record-Policy-heartbeat_hours = heartbeat hours
record-Policy-hostilities = hostilities
record-Policy-influence_window_days = influence window days
record-Policy-information_sheets = information sheets
record-Policy-interrogation_gap_hours = interrogation gap hours
record-Policy-not_asked_is_not_refused = not asked is not refused
record-Policy-notice_hours = notice hours
record-Policy-panel_assents = panel assents
record-Policy-proof_of_life_days = proof of life days
record-Policy-risk_validity_days = risk validity days
record-Policy-separation_hours = separation hours
record-Policy-session_max_minutes = session max minutes
record-Policy-sessions_per_party = sessions per party
record-Policy-small_remainder = small remainder
record-Policy-standing_validity_days = standing validity days

record-Present-count = count
record-Present-side = side

record-ProceedingsState-communicated_on = communicated on
record-ProceedingsState-proceedings = proceedings

record-ProofOfLife-by = by
record-ProofOfLife-on = on

record-ProtectingBody-body = body
record-ProtectingBody-mandate = mandate

record-Recall-asked_on = asked on
record-Recall-complied = complied
record-Recall-reason = reason

record-Referral-care = care
record-Referral-on = on
record-Referral-seen = seen

record-Registered-capture = capture
record-Registered-label = label

record-RelativeEnquiry-consent = consent
record-RelativeEnquiry-on = on
record-RelativeEnquiry-route = route
record-RelativeEnquiry-told = told

record-Report-language = language
record-Report-note = note
record-Report-said_on = said on
record-Report-source = source
record-Report-to = to
record-Report-wish = wish

record-ReviewFound-counsel = counsel
record-ReviewFound-escort = escort
record-ReviewFound-family_pressure = family pressure
record-ReviewFound-risk_explained = risk explained
record-ReviewFound-to = to

record-ReviewOpened-to = to

record-Risk-assessed_on = assessed on
record-Risk-assurances = assurances
record-Risk-grounds = grounds
record-Risk-level = level
record-Risk-sources = sources
record-Risk-state = state

record-Route-counterpart = counterpart
record-Route-from = from
record-Route-to = to
record-Route-via = via

record-SameAs-other = other

record-Screened-attachment = attachment
record-Screened-counts = counts
record-Screened-list = list
record-Screened-policy = policy
record-Screened-series = series
record-Screened-terms = terms

record-Search-body = body
record-Search-closed_on = closed on
record-Search-opened_on = opened on

record-Separation-since = since

record-Sharing-acknowledged = acknowledged
record-Sharing-consent = consent
record-Sharing-file = file
record-Sharing-on = on
record-Sharing-with = with

record-Standing-able = able
record-Standing-assessed_on = assessed on
record-Standing-onward = onward
record-Standing-other_guarantee = other guarantee
record-Standing-party = party
record-Standing-party_since = party since
record-Standing-reserves_article_12 = reserves article 12
record-Standing-sources = sources
record-Standing-state = state
record-Standing-willing = willing

record-Status-decision = decision
record-Status-status = status

record-Taint-from = from
record-Taint-reason = reason
record-Taint-to = to
record-Taint-what = what

record-TaintLifted-reason = reason

record-Taker-id = id
record-Taker-side = side

record-Talk-at = at
record-Talk-free = free
record-Talk-minutes = minutes
record-Talk-party = party
record-Talk-state = state

record-Terms-agreement = agreement
record-Terms-all_or_nothing = all or nothing
record-Terms-author = author
record-Terms-complete = complete
record-Terms-departs_on = departs on
record-Terms-ground = ground
record-Terms-kind = kind
record-Terms-sheets_certified = sheets certified

record-Transport-provisions = provisions
record-Transport-safe = safe

record-Withdrawal-note = note
record-Withdrawal-of = of
