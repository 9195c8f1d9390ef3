### What is due.

## What is due, or has gone wrong

due-he-may-harm-himself = he may harm himself
due-he-is-threatened = he is threatened
due-something-is-done-to-him-for-what-he-said-or-chose = something is done to him for what he said or chose
due-a-relative-of-his-is-in-danger = a relative of his is in danger
due-the-capture-card = the capture card
due-a-sign-of-life = a sign of life
due-word-to-the-bureau-on-his-health = word to the bureau on his health
due-his-mail-of-the-month = his mail of the month
due-he-could-not-send-two-letters-and-four-cards = he could not send two letters and four cards
due-news-of-him-to-the-central-agency = news of him to the Central Agency
due-news-of-what-became-of-him = news of what became of him
due-news-was-withheld-from-the-central-agency = news was withheld from the Central Agency
due-news-of-him-went-where-he-had-not-agreed-or-before-harm-was-assessed = news of him went where he had not agreed, or before harm was assessed
due-the-visit-that-was-denied = the visit that was denied
due-a-visit-was-denied-without-reason-or-end = a visit was denied without reason or end
due-what-became-of-his-appeal-whose-time-is-over = what became of his appeal, whose time is over
due-something-was-done-to-him-for-complaining = something was done to him for complaining
due-an-answer-to-his-complaint = an answer to his complaint
due-his-name-to-the-power-he-depends-on-as-one-kept-back = his name to the Power he depends on, as one kept back
due-word-that-he-is-kept-apart = word that he is kept apart
due-an-answer-to-a-state-s-offer-before-it-runs-out = an answer to a State's offer before it runs out
due-he-is-held-beyond-the-day-on-which-he-is-free = he is held beyond the day on which he is free
due-the-declaration-that-he-is-free = the declaration that he is free
due-that-he-is-seen-by-whom-he-was-referred-to = that he is seen by whom he was referred to
due-the-signed-receipt-of-the-organisation-that-took-his-case = the signed receipt of the organisation that took his case
due-a-message-went-before-harm-was-weighed = a message went before harm was weighed
due-an-answer-to-his-relatives = an answer to his relatives
due-his-relatives-were-told-of-him-without-his-consent = his relatives were told of him without his consent
due-word-of-him-from-where-he-went = word of him from where he went
due-the-evidence-that-his-protection-has-ended-well = the evidence that his protection has ended well
due-the-receiver-s-answer-to-the-recall = the receiver's answer to the recall
due-the-receiver-does-not-give-him-back = the receiver does not give him back
due-he-was-moved-without-a-clearance = he was moved without a clearance
due-a-clearance-was-used-that-did-not-hold = a clearance was used that did not hold
due-he-crossed-and-was-not-asked-there = he crossed and was not asked there
due-he-was-moved-though-he-had-refused = he was moved though he had refused
due-he-refuses-where-he-was-sent = he refuses where he was sent
due-he-is-gone-and-neither-a-clearance-nor-a-move-is-on-record = he is gone, and neither a clearance nor a move is on record
due-the-record-of-his-handover-with-its-receipts = the record of his handover, with its receipts
due-the-receiver-s-word-that-he-arrived = the receiver's word that he arrived
due-a-second-member-s-signature-under-the-record-of-his-handover = a second member's signature under the record of his handover
due-the-sealed-packets-of-what-was-kept-back-with-their-inventory = the sealed packets of what was kept back, with their inventory
due-he-says-that-he-is-not-free-or-not-well-where-he-went = he says that he is not free or not well where he went
due-that-somebody-asks-him-how-he-lives-there = that somebody asks him how he lives there
due-a-search-for-him = a search for him
due-the-certificate-of-his-death = the certificate of his death
due-the-official-enquiry-into-his-death = the official enquiry into his death
due-the-enquiry-was-closed-without-a-witness = the enquiry was closed without a witness
due-the-first-statement-of-a-witness = the first statement of a witness
due-the-report-of-the-enquiry-to-the-protecting-body = the report of the enquiry to the protecting body
due-the-neutral-body-that-saw-his-handover = the neutral body that saw his handover
due-the-receipt-for-his-medical-file = the receipt for his medical file
due-the-receipt-for-the-statement-of-his-account = the receipt for the statement of his account
due-the-receipt-for-his-documents = the receipt for his documents
due-the-receipt-for-his-effects = the receipt for his effects

## What a list has raised

due-list-dropped = dropped from a list without word: list { $list }
due-list-not-on-complete-list = held here and missing from a list that claims to be complete: list { $list }
due-list-left-out = seriously sick or wounded and left out of a list: list { $list }
