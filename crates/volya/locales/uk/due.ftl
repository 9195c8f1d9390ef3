### What is due.

## What is due, or has gone wrong

due-he-may-harm-himself = він може собі зашкодити
due-he-is-threatened = йому погрожують
due-something-is-done-to-him-for-what-he-said-or-chose = йому мстяться за те, що він сказав або обрав
due-a-relative-of-his-is-in-danger = його родич у небезпеці
due-the-capture-card = картка про взяття в полон
due-a-sign-of-life = ознака життя
due-word-to-the-bureau-on-his-health = повідомлення бюро про його здоров’я
due-his-mail-of-the-month = його пошта за місяць
due-he-could-not-send-two-letters-and-four-cards = він не міг надіслати двох листів і чотирьох листівок
due-news-of-him-to-the-central-agency = вістка про нього до Центрального агентства
due-news-of-what-became-of-him = вістка про те, що з ним сталося
due-news-was-withheld-from-the-central-agency = вістку приховано від Центрального агентства
due-news-of-him-went-where-he-had-not-agreed-or-before-harm-was-assessed = вістка про нього пішла туди, куди він не погоджувався, або до оцінки шкоди
due-the-visit-that-was-denied = відвідування, у якому відмовлено
due-a-visit-was-denied-without-reason-or-end = у відвідуванні відмовлено без підстави або без строку
due-what-became-of-his-appeal-whose-time-is-over = що сталося з його оскарженням, строк якого минув
due-something-was-done-to-him-for-complaining = йому помстилися за скаргу
due-an-answer-to-his-complaint = відповідь на його скаргу
due-his-name-to-the-power-he-depends-on-as-one-kept-back = його ім’я — державі, від якої він залежить, як того, кого залишено
due-word-that-he-is-kept-apart = підтвердження, що його тримають окремо
due-an-answer-to-a-state-s-offer-before-it-runs-out = відповідь на пропозицію держави до кінця її строку
due-he-is-held-beyond-the-day-on-which-he-is-free = його тримають після дня, коли він вільний
due-the-declaration-that-he-is-free = оголошення, що він вільний
due-that-he-is-seen-by-whom-he-was-referred-to = щоб його прийняли там, куди скеровано
due-the-signed-receipt-of-the-organisation-that-took-his-case = підписана квитанція організації, що прийняла його справу
due-a-message-went-before-harm-was-weighed = звістка пішла до того, як зважили шкоду
due-an-answer-to-his-relatives = відповідь його родичам
due-his-relatives-were-told-of-him-without-his-consent = родичам сказали про нього без його згоди
due-word-of-him-from-where-he-went = вістка про нього звідти, куди він поїхав
due-the-evidence-that-his-protection-has-ended-well = доказ, що його захист завершився належно
due-the-receiver-s-answer-to-the-recall = відповідь держави, що приймає, на вимогу повернути
due-the-receiver-does-not-give-him-back = держава, що приймає, його не повертає
due-he-was-moved-without-a-clearance = його перевезено без дозволу
due-a-clearance-was-used-that-did-not-hold = використано дозвіл, який не був чинним
due-he-crossed-and-was-not-asked-there = він перейшов, а там його не спитали
due-he-was-moved-though-he-had-refused = його перевезено, хоча він відмовився
due-he-refuses-where-he-was-sent = він відмовляється від місця, куди його відправили
due-he-is-gone-and-neither-a-clearance-nor-a-move-is-on-record = його немає, а ні дозволу, ні перевезення не записано
due-the-record-of-his-handover-with-its-receipts = запис про його передання з розписками
due-the-receiver-s-word-that-he-arrived = підтвердження держави, що приймає, про його прибуття
due-a-second-member-s-signature-under-the-record-of-his-handover = підпис другого учасника під записом про його передання
due-the-sealed-packets-of-what-was-kept-back-with-their-inventory = запечатані пакети із затриманими речами та їх опис
due-he-says-that-he-is-not-free-or-not-well-where-he-went = він каже, що там, куди поїхав, йому зле або він не вільний
due-that-somebody-asks-him-how-he-lives-there = щоб хтось спитав його, як йому там живеться
due-a-search-for-him = його розшук
due-the-certificate-of-his-death = свідоцтво про його смерть
due-the-official-enquiry-into-his-death = офіційне розслідування його смерті
due-the-enquiry-was-closed-without-a-witness = розслідування закрито без жодного свідка
due-the-first-statement-of-a-witness = перше свідчення свідка
due-the-report-of-the-enquiry-to-the-protecting-body = звіт про розслідування органу-покровителю
due-the-neutral-body-that-saw-his-handover = нейтральний орган, що бачив його передання
due-the-receipt-for-his-medical-file = розписка за його медичні документи
due-the-receipt-for-the-statement-of-his-account = розписка за виписку з його рахунку
due-the-receipt-for-his-documents = розписка за його документи
due-the-receipt-for-his-effects = розписка за його речі

## What a list has raised

due-list-dropped = мовчки вилучено зі списку: список { $list }
due-list-not-on-complete-list = утримуються тут, а в списку, названому повним, їх немає: список { $list }
due-list-left-out = тяжко хворих або поранених пропущено у списку: список { $list }
