### Words of the forms in English. An id is the key's kind and name, a vocabulary's name and word, or form-FORM-part.

draft = DRAFT
papers = Papers for a visit
pseudonym = Pseudonym
optional = may be left empty
yes = yes
no = no
date = date
initials = initials
time-hint = Year, month, day; hour by the local clock; its distance from UTC.
attached = attached, number:
where = Where
state = State:
by-pseudonym = Pseudonym, no name
of-side = Belongs to
other-side = other:
nobody = nobody
nothing = nothing
what = What
from-whom = From whom
when = When
never = never
not-needed = not needed: the taker speaks his language
machine = by a machine
interpreter = by an interpreter:
hired-by = Hired by whom
sworn = Sworn to keep silence
accepted = Accepted by the person
conflict = Some conflict of interest is known

## Vocabularies

stance-accept = I want to go
stance-refuse = I do not want to go
stance-undecided = I have not decided
stance-wants-information = I want to know more
stance-no-answer = no answer

place-remain = To stay in the country where I am held
place-neutral = To any neutral country
place-unhcr = To a country that the UN refugee agency (UNHCR) finds
place-any = To anywhere at all, wherever it may be

channel-private-interview = private interview by somebody neutral
channel-written-by-hand = written by his own hand
channel-to-neutral-visitor = to a neutral visitor
channel-to-lawyer = to his lawyer
channel-to-guard = to a guard
channel-to-medic = to a doctor or nurse
channel-to-fellow-prisoner = to a fellow prisoner
channel-media-interview = to the press or before a camera
channel-group-statement = in a statement with others
channel-interrogation = during an interrogation
channel-other = otherwise

how-spoken = spoken, face to face
how-phone = by telephone
how-letter = in a letter
how-sign = by a sign or gesture

side-neutral = a neutral body
side-custodian = those who hold him
side-origin = the State he comes from
side-receiver = a State that would receive him
side-press = the press
side-fellow-prisoner = a fellow prisoner
side-lawyer = his lawyer
side-medic = a doctor or nurse
side-organisation = an organisation that documents
side-relative = a relative
side-other = somebody else

influence-threat = threat
influence-promise = promise
influence-gift = gift or privilege
influence-family-message = message from or about his family
influence-media = something he was shown or read
influence-peers = pressure by others held with him
influence-bargain = something in return for what he declares

authorship-signature = he signed
authorship-witnessed-mark = he made his mark before a witness
authorship-recorded-voice = his voice was recorded
authorship-declined = he would not sign

counsel-accepted = offered, and he took it
counsel-declined = offered, and he declined
counsel-not-offered = not offered

capacity-able = he was able to decide
capacity-doubtful = doubtful: ill, medicated, fasting, held alone or in distress
capacity-unable = he was not able to decide

ended-by-person = he did
ended-by-taker = the taker did, his intention being clear
ended-by-custodian = those who hold him did

health-good = good, or recovered
health-convalescent = convalescent
health-sick = sick
health-slightly-wounded = slightly wounded
health-seriously-sick = seriously sick
health-seriously-wounded = seriously wounded

forwarding-not-yet = not yet
forwarding-sent = sent
forwarding-acknowledged = sent and acknowledged
forwarding-withheld = held back

body-protecting-power = the Protecting Power
body-icrc = the International Committee of the Red Cross
body-unhcr = the UN High Commissioner for Refugees
body-ohchr = a UN human rights mission
body-neutral-state = another neutral State
body-impartial = another impartial body

cause-illness = illness
cause-wounds = wounds of battle
cause-violence = violence by anybody
cause-own-hand = by his own hand
cause-unknown = unknown

## Keys

declaration-taken_at = When he said it
declaration-taker = Who took it
declaration-language = Language of the talk
declaration-understood = Does he understand this language?
declaration-interpretation = How language was bridged
declaration-sheet = The information sheet that he was given
declaration-sheet-hint = SHA-256 of its wording
declaration-third_option_shown = Was he told of the other ways: another country, staying, not deciding?
declaration-counsel = A lawyer was
declaration-recorded = Did a device record the talk, and did he know?
declaration-stance = What he says of each place. One box in each row that he speaks of; rows he does not speak of stay empty.
declaration-note = His own words, or a remark
declaration-read_back = Was all of this read back to him in his language?
declaration-authorship = How he made it his own
declaration-channel = Through what his words came
declaration-how = How they came
declaration-heard_by = Who heard it, if nobody took it formally
declaration-present = Everybody else in the room or within hearing. Write how many.
declaration-minutes = How many minutes the talk took
declaration-ended_by = Who ended the talk
declaration-capacity = Was he in a condition to decide?
declaration-last_strain = When he was last interrogated, operated on or harmed himself
declaration-influences = What bore on him before he spoke, from whichever side, also well meant
declaration-duress_sign = Did he give the agreed sign that he is being forced?

identity-surname = Surname
identity-given = First names in full
identity-rank = Rank
identity-dob = Date of birth
identity-service_no = Army, regimental, personal or serial number
identity-power_of_dependence = Power on which he depends
identity-father_first_name = First name of father
identity-place_of_birth = Place of birth
identity-informed_person = Who is to be informed
identity-address = Address for letters
identity-capture_date = Taken prisoner on
identity-custody_id = Prisoner number
identity-place_of_custody = Camp or hospital
medical-health = Health
card-on = Date of this card

notification-central_agency = Sent to the Central Agency
notification-family = Sent to the family
notification-origin = Sent to that Power
notification-family_consent = Does he agree that his family is told?
notification-origin_consent = Does he agree that the Power he depends on is told?
notification-harm_assessed = Was harm to him and to his relatives assessed before anything went by the second and third way?
notification-on = Date

clearance-entry = Entry in the log
clearance-route = The way he goes
clearance-crossing = Where he crosses
clearance-from = May be used from
clearance-until = May be used until
clearance-device = The device that may use it
clearance-screening = Record of the screening
clearance-list = The list
clearance-line = The line of the list
clearance-countersigned = Signed by a second member of another role?
confirmation-at = When he was asked for the last time
confirmation-wants = Does he still want to go?

handover-at = When
handover-place = Where
handover-receiver = State that takes him over
handover-witness = Neutral body that sees it
handover-medical_file = His medical file, against receipt
handover-money = The statement of his account and his money, against receipt
handover-documents = His documents, against receipt
handover-effects_kg = His effects, in kilograms
handover-kept_back = Was anything of his kept back?
handover-packets = Inventory of the sealed packets in which it goes to the bureau
handover-acknowledged_on = The receiver acknowledged his arrival on

death-on = Date of death
death-cause = Cause
death-particulars = Particulars
death-particulars-place = Place of death
death-particulars-cause = Cause of death, as the doctor found it
death-particulars-examined = Medical examination before burial: when, by whom
death-particulars-burial-on = Date of burial
death-particulars-burial-place = Place of burial
death-particulars-grave = All that is needed to find the grave again: number, plan, marks
death-particulars-cremation = If cremated: for which reason (hygiene, religion, his express wish), and where the ashes are
death-particulars-effects = Will, papers and effects: where they are

## Declaration of will

form-declaration-title = Declaration of will
form-declaration-p-intro = One person, alone with whoever takes it. No name stands on this paper. What was not asked stays empty. A no needs only one box on the second page; a yes counts only when everything is answered.
form-declaration-k-place = Place (stays on the paper)
form-declaration-h-before = 1 Before he speaks
form-declaration-h-says = 2 What he says
form-declaration-p-free = You need not answer. No answer is rewarded and none is punished. You may stop at any time, and you may change your mind at any time. The order of the rows means nothing.
form-declaration-h-read-back = Read-back
form-declaration-p-read-back = Read every filled row to him in his language, and let him correct it. Then ask: is this what you said?
form-declaration-p-sign = He may sign, make a mark before a witness, or do neither. No fingerprint is asked for.
form-declaration-k-his-mark = His signature or mark
form-declaration-k-taker-mark = Taker, by pseudonym
form-declaration-k-interpreter-mark = Interpreter or witness, by pseudonym
form-declaration-h-after = 3 For the taker alone
form-declaration-p-after = Fill in this page when you have left the room. Never read it aloud, never leave it behind, carry it apart from the second page.

## Information sheet

form-information-sheet-title = Before you are asked where you want to go
form-information-sheet-p-same = Everybody is given this same sheet. It is read aloud to whoever wishes. You may keep it or give it back.
form-information-sheet-h-asked = What you are asked
form-information-sheet-p-asked = You are asked where you want to go, and where you do not want to go. You need not come, you need not answer, and you may end the talk at any time. No answer is rewarded and none is punished. You are asked alone, by somebody who belongs to none of the sides.
form-information-sheet-h-ways = The ways there are
form-information-sheet-p-ways = Their order means nothing. You may name several, and you may refuse any of them.
form-information-sheet-p-ways-list =
    to return to the country you came from
    to go to another country that is ready to receive you; you are told which have said so and on what terms
    to go to any country that is neutral between the sides
    to let the UN refugee agency (UNHCR) look for a country
    to stay in the country where you are held now
    not to decide yet, or to ask for more information
form-information-sheet-h-follows = What follows from your answer
form-information-sheet-p-follows-list =
    If you say no to a place, that is recorded at once, and nobody who keeps to these rules may send you there. You need give no reason.
    If you say yes to a place, somebody else asks you again some days later, and you are asked once more at the crossing. Between them you have time to think.
    A yes alone does not decide it. The country that would receive you must agree, and whether you would be in danger there is examined for you alone.
    If you want to go where real danger was found, that is examined apart with you; you are not put on an exchange list for it.
    If you do not decide, you stay where you are and remain protected as a prisoner of war. Nothing that runs out sends you back.
    No way can be promised to you, and none is quick.
form-information-sheet-h-change = If you change your mind
form-information-sheet-p-change = You may change your mind at any time, as often as you wish, in either direction. Tell a visitor, a doctor, a lawyer, anybody. One word is enough.
form-information-sheet-h-knows = Who learns of it
form-information-sheet-p-knows-list =
    Your answer is kept sealed, under a pseudonym. The few people who work on your case can read it.
    The country you came from, the other side of a list, and those held with you are not told what you said.
    Those who hold you learn whether you may be moved, and the country that would receive you learns that you agree to come.
    Nobody can promise that a secret is never betrayed. Say only what you want to say.
form-information-sheet-h-family = Your family
form-information-sheet-p-family = What you decide, and what becomes known of it, can put relatives in danger. Think of that before you answer, and say if you fear it. You need answer nothing about your family, and nobody writes to them without your consent.
form-information-sheet-h-help = Help
form-information-sheet-p-help-list =
    You may speak to a lawyer without paying.
    You may ask for another interpreter, and for another person to ask you.
    If you are being forced, you can show it by the sign that was agreed with you.
    You may complain to the protecting body, and nobody may punish you for it.
    If you are ill or cannot bear it any more, say so. A doctor comes first.

## Capture card

form-capture-card-title = Capture card of a prisoner of war
form-capture-card-p-agency = To: Central Prisoners of War Agency, International Committee of the Red Cross, Geneva, Switzerland. Free of postage.
form-capture-card-p-note = Filled in by the prisoner himself, at the latest one week after he came to a camp, and again when he is moved, falls ill or comes to hospital. He is bound to give surname, first names, rank, date of birth and number, and nothing else. The card is not for messages: write nothing beside the answers. A second card goes to his family if he wishes.
form-capture-card-k-his-mark = Signature

## Notification

form-notification-title = Notification about a prisoner of war
form-notification-p-intro = To the national information bureau (Third Geneva Convention, art. 122). The three ways are separate: each has a consent of its own. No pseudonym stands on this paper.
form-notification-k-from = From (office)
form-notification-h-who = Who
form-notification-k-event = What happened: capture, transfer, release, return, escape, hospital, death; date and place
form-notification-h-first-way = First way: the Central Agency, Geneva
form-notification-p-first-way = Always, and as soon as possible. Nothing is withheld from the Agency; it takes care that nobody is harmed.
form-notification-h-second-way = Second way: his family
form-notification-p-second-way = Only if he agrees, and only where it harms neither him nor them.
form-notification-h-third-way = Third way: the Power on which he depends
form-notification-p-third-way = Only if he agrees. Relatives and address are not sent this way.
form-notification-h-before = Before anything goes by the second or third way
form-notification-k-seal = Signature or seal of the office

## Clearance

form-clearance-title = Paper with a clearance
form-clearance-p-intro = This paper is no clearance and moves nobody. The clearance stands in the log; look it up at the crossing, on the device named here, before he crosses. It is for one person, one way, one crossing, once.
form-clearance-h-what = For what
form-clearance-h-rests = On what it rests
form-clearance-h-crossing = At the crossing
form-clearance-p-crossing-list =
    Compare pseudonym, way, crossing and device with the log. If one differs, nobody crosses.
    A neutral person asks him alone, in his language, whether he still wants to go.
    Ask the log once more: is the clearance still valid?
    Only then is it used, and the use is recorded at once.
form-clearance-p-no = If he says no, or gives no answer, he does not cross. He need give no reason.
form-clearance-k-asked-by = Asked by (body, pseudonym)

## Handover

form-handover-title = Record of a handover
form-handover-p-intro = Three copies: for who hands over, for who receives, for the neutral witness. The record stays open until the receiver acknowledges that he arrived.
form-handover-k-clearance = Clearance: first digits of its entry
form-handover-h-receipts = Receipts
form-handover-p-receipts = Each thing is handed over against the receiver's initials.
form-handover-p-effects = On a transfer he takes what he can carry; on a return home at least 25 kg. What is kept back goes to the bureau in sealed packets with an inventory.
form-handover-h-marks = Signatures
form-handover-k-giver-mark = Hands over (office)
form-handover-k-receiver-mark = Receives him and the things above (office)
form-handover-k-witness-mark = Neutral witness
form-handover-k-his-mark = The person: these are my things
form-handover-h-arrival = Arrival
form-handover-p-arrival = Filled in by the receiver when he has arrived, and sent back.
form-handover-k-arrival-mark = For the receiver

## Certificate of death

form-death-certificate-title = Certificate of death of a prisoner of war
form-death-certificate-p-intro = Third Geneva Convention, art. 120. Sent to the national information bureau as soon as possible. No pseudonym stands on this paper.
form-death-certificate-h-who = Who
form-death-certificate-h-death = Death and burial
form-death-certificate-p-enquiry = After a death by violence, by his own hand or from an unknown cause an official enquiry is opened at once (art. 121), witnesses are heard, and the protecting body is told.
form-death-certificate-h-marks = Signatures
form-death-certificate-k-medic-mark = Doctor who examined the body
form-death-certificate-k-officer-mark = Responsible officer
form-death-certificate-k-witness-mark = Witness
form-death-certificate-k-seal = Seal

## His own copy

form-own-copy-title = You were heard
form-own-copy-p-intro = You were heard in private, as everybody is. What you said does not stand on this paper, and your name does not.
form-own-copy-k-on = Date
form-own-copy-k-by = Heard by, by pseudonym
form-own-copy-h-rights = What is yours
form-own-copy-p-rights-list =
    You may change your mind at any time. One word to a visitor, a doctor or a lawyer is enough.
    You may ask to be heard again, by somebody else, with another interpreter.
    You may see a lawyer, and you may complain to the protecting body.
    Nobody may punish you for what you said, or for having said nothing.
form-own-copy-h-again = When you want to be heard again
form-own-copy-p-again = Give the pseudonym and the number at the top of this paper. Nothing more is needed.
form-own-copy-k-reach = Whom to ask for
form-own-copy-p-optional = You need not keep this paper. You may give it back or destroy it; your record stays.
