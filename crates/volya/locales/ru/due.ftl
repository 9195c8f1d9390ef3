### What is due.

## What is due, or has gone wrong

due-he-may-harm-himself = он может причинить себе вред
due-he-is-threatened = ему угрожают
due-something-is-done-to-him-for-what-he-said-or-chose = ему мстят за то, что он сказал или выбрал
due-a-relative-of-his-is-in-danger = его родственник в опасности
due-the-capture-card = карточка о взятии в плен
due-a-sign-of-life = признак жизни
due-word-to-the-bureau-on-his-health = извещение бюро о его здоровье
due-his-mail-of-the-month = его почта за месяц
due-he-could-not-send-two-letters-and-four-cards = он не мог отправить два письма и четыре открытки
due-news-of-him-to-the-central-agency = известие о нём в Центральное агентство
due-news-of-what-became-of-him = известие о том, что с ним стало
due-news-was-withheld-from-the-central-agency = известие скрыто от Центрального агентства
due-news-of-him-went-where-he-had-not-agreed-or-before-harm-was-assessed = известие о нём ушло туда, куда он не соглашался, или до оценки вреда
due-the-visit-that-was-denied = посещение, в котором отказано
due-a-visit-was-denied-without-reason-or-end = в посещении отказано без основания или без срока
due-what-became-of-his-appeal-whose-time-is-over = что стало с его жалобой, срок которой истёк
due-something-was-done-to-him-for-complaining = ему отомстили за жалобу
due-an-answer-to-his-complaint = ответ на его жалобу
due-his-name-to-the-power-he-depends-on-as-one-kept-back = его имя — державе, за которой он числится, как оставленного
due-word-that-he-is-kept-apart = подтверждение, что его держат отдельно
due-an-answer-to-a-state-s-offer-before-it-runs-out = ответ на предложение государства до конца его срока
due-he-is-held-beyond-the-day-on-which-he-is-free = его держат после дня, когда он свободен
due-the-declaration-that-he-is-free = объявление, что он свободен
due-that-he-is-seen-by-whom-he-was-referred-to = чтобы его приняли там, куда направили
due-the-signed-receipt-of-the-organisation-that-took-his-case = подписанная квитанция организации, принявшей его дело
due-a-message-went-before-harm-was-weighed = весть ушла до того, как взвесили вред
due-an-answer-to-his-relatives = ответ его родственникам
due-his-relatives-were-told-of-him-without-his-consent = родственникам сказали о нём без его согласия
due-word-of-him-from-where-he-went = весть о нём оттуда, куда он уехал
due-the-evidence-that-his-protection-has-ended-well = доказательство, что его защита завершилась должным образом
due-the-receiver-s-answer-to-the-recall = ответ принимающего государства на требование вернуть
due-the-receiver-does-not-give-him-back = принимающее государство его не возвращает
due-he-was-moved-without-a-clearance = его перевезли без разрешения
due-a-clearance-was-used-that-did-not-hold = использовано разрешение, которое не действовало
due-he-crossed-and-was-not-asked-there = он перешёл, а там его не спросили
due-he-was-moved-though-he-had-refused = его перевезли, хотя он отказался
due-he-refuses-where-he-was-sent = он отказывается от места, куда его отправили
due-he-is-gone-and-neither-a-clearance-nor-a-move-is-on-record = его нет, а ни разрешения, ни перевозки не записано
due-the-record-of-his-handover-with-its-receipts = запись о его передаче с расписками
due-the-receiver-s-word-that-he-arrived = подтверждение принимающего государства о его прибытии
due-a-second-member-s-signature-under-the-record-of-his-handover = подпись второго участника под записью о его передаче
due-the-sealed-packets-of-what-was-kept-back-with-their-inventory = запечатанные пакеты с удержанными вещами и их опись
due-he-says-that-he-is-not-free-or-not-well-where-he-went = он говорит, что там, куда уехал, ему плохо или он не свободен
due-that-somebody-asks-him-how-he-lives-there = чтобы кто-то спросил его, как ему там живётся
due-a-search-for-him = его розыск
due-the-certificate-of-his-death = свидетельство о его смерти
due-the-official-enquiry-into-his-death = официальное расследование его смерти
due-the-enquiry-was-closed-without-a-witness = расследование закрыто без единого свидетеля
due-the-first-statement-of-a-witness = первые показания свидетеля
due-the-report-of-the-enquiry-to-the-protecting-body = отчёт о расследовании органу-покровителю
due-the-neutral-body-that-saw-his-handover = нейтральный орган, видевший его передачу
due-the-receipt-for-his-medical-file = расписка за его медицинские документы
due-the-receipt-for-the-statement-of-his-account = расписка за выписку с его счёта
due-the-receipt-for-his-documents = расписка за его документы
due-the-receipt-for-his-effects = расписка за его вещи

## What a list has raised

due-list-dropped = молча исключено из списка: список { $list }
due-list-not-on-complete-list = содержатся здесь, а в списке, названном полным, их нет: список { $list }
due-list-left-out = тяжело больные или раненые пропущены в списке: список { $list }
