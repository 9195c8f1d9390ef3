### What is recorded of somebody.

## What a fact is about

fact-custody = custody
fact-status = status
fact-origin = origin
fact-age = age
fact-medical = medical
fact-notice = notice
fact-counsel = counsel
fact-appeal = appeal
fact-proceedings = proceedings
fact-fitness = fitness
fact-manifest = manifest
fact-departure = departure
fact-effects = effects
fact-confirmation = confirmation
fact-death = death
fact-protection = protection
fact-transport = transport
fact-commitment = commitment
fact-card = card
fact-notification = notification
fact-health-report = health report
fact-access = access
fact-complaint = complaint
fact-mail = mail
fact-proof-of-life = proof of life
fact-search = search
fact-separation = separation
fact-enquiry = enquiry
fact-recall = recall
fact-ended = ended
fact-offer = offer
fact-note = note
fact-next-move = next move
fact-sharing = sharing
fact-handover = handover
fact-aftercare = aftercare
fact-deadline = deadline
fact-referral = referral
fact-family-message = family message
fact-relative-enquiry = relative enquiry
