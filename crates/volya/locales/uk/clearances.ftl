### What stands against a clearance.

## What stands against a clearance

fault-numbered-otherwise = власні номери відправника не збігаються з номерами рядків тут
fault-no-such-line = у списку немає такого рядка
fault-not-clear = брама зараз не відкриває цього рядка
fault-not-clear-by = брама зараз не відкриває цього рядка ({ $rule })
fault-not-one-person = рядок означає не рівно одну особу
fault-not-outgoing = це не список тих, хто виходить з-під нашої варти
fault-no-crossing = пункту переходу не названо
fault-window-over = його строк порожній або минув
fault-window-too-long = його строк закінчується більш ніж через { $hours ->
    [one] { $hours } годину
    [few] { $hours } години
   *[other] { $hours } годин
} після видачі
fault-issuer-may-not = той, хто його видав, не може відкривати шляху
fault-not-countersigned = його не підписав другий учасник з іншою роллю
fault-voided = його скасовано записом { $by }
fault-used = його вже використано, запис { $by }
fault-another-stands = чинний інший дозвіл на нього, запис { $entry }
fault-expired = його строк минув
fault-too-early = його строк ще не почався
fault-person-changed = відтоді, як його видано, щось про особу змінилося
fault-standing-changed = відтоді, як його видано, щось про державу на шляху змінилося
fault-policy-changed = відтоді, як його видано, правила архіву змінилися
fault-line-changed = відтоді, як його видано, рядок або те, кого він може означати, змінилися
fault-list-changed = відтоді перевірено іншу версію списку
fault-other-person = рядок означає не ту особу, для якої його видано
fault-other-device = у ньому названо інший пристрій
fault-other-crossing = у ньому названо інший пункт переходу
fault-not-asked-here = за останні { $hours ->
    [one] { $hours } годину
    [few] { $hours } години
   *[other] { $hours } годин
} його не спитали на переході
fault-file-differs = у файлі не те, що в журналі
fault-not-in-this-log = у цьому архіві немає дозволу з таким записом

## What was set by hand about a list

read-by-hand = Дещо про те, як читати список, задано вручну: { $what }. Перш ніж підписати, погляньте на сам список.
by-hand-header = де стоїть заголовок
by-hand-sheet = який аркуш
by-hand-columns = що означають стовпці
by-hand-encoding = кодування
by-hand-delimiter = чим розділено клітинки
by-hand-lines = одна особа в рядку
