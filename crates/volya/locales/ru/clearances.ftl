### What stands against a clearance.

## What stands against a clearance

fault-numbered-otherwise = собственные номера отправителя не совпадают с номерами строк здесь
fault-no-such-line = в списке нет такой строки
fault-not-clear = врата сейчас не открывают этой строки
fault-not-clear-by = врата сейчас не открывают этой строки ({ $rule })
fault-not-one-person = строка означает не ровно одно лицо
fault-not-outgoing = это не список тех, кто выходит из-под нашей стражи
fault-no-crossing = пункт перехода не назван
fault-window-over = его срок пуст или истёк
fault-window-too-long = его срок кончается больше чем через { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
   *[other] { $hours } часов
} после выдачи
fault-issuer-may-not = выдавший его не может открывать путь
fault-not-countersigned = его не подписал второй участник с другой ролью
fault-voided = оно отменено записью { $by }
fault-used = оно уже использовано, запись { $by }
fault-another-stands = действует другое разрешение на него, запись { $entry }
fault-expired = его срок истёк
fault-too-early = его срок ещё не начался
fault-person-changed = с тех пор, как оно выдано, что-то о лице изменилось
fault-standing-changed = с тех пор, как оно выдано, что-то о государстве на пути изменилось
fault-policy-changed = с тех пор, как оно выдано, правила архива изменились
fault-line-changed = с тех пор, как оно выдано, строка или те, кого она может означать, изменились
fault-list-changed = с тех пор проверена другая версия списка
fault-other-person = строка означает не то лицо, для которого оно выдано
fault-other-device = в нём названо другое устройство
fault-other-crossing = в нём назван другой пункт перехода
fault-not-asked-here = за последние { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
   *[other] { $hours } часов
} его не спросили на переходе
fault-file-differs = в файле не то, что в журнале
fault-not-in-this-log = в этом архиве нет разрешения с такой записью

## What was set by hand about a list

read-by-hand = Кое-что о том, как читать список, задано вручную: { $what }. Прежде чем подписать, посмотрите на сам список.
by-hand-header = где стоит заголовок
by-hand-sheet = какой лист
by-hand-columns = что означают столбцы
by-hand-encoding = кодировка
by-hand-delimiter = чем разделены ячейки
by-hand-lines = одно лицо в строке
