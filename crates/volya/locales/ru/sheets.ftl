### What the command line prints around them.

## On standard error

line-error = ошибка: { $fact }
line-hint = подсказка: { $hint }

## On which matter somebody is called

duty-interview = опрос
duty-countersign = вторая подпись
duty-assessment = оценка
duty-custody = стража и перевозка
duty-device = устройство
duty-sender = отправитель списка
duty-review = рассмотрение
duty-any = всё остальное

## Which way its people go

list-kind-incoming = прибывающие
list-kind-remains = останки
list-kind-outgoing = отъезжающие

## Routes

route-way = { $from } → { $to }
route-via = { $from } → { $to } через { $via }
route-counterpart = { $route }, другая сторона { $state }
route-none = без маршрута

## Where a rule stands, if in no law

source-our-choice = наш выбор
source-list-practice = практика списков

## The screened list

sheet-case = пример { $name }
sheet-list = список { $name }
sheet-input = стандартный ввод
sheet-lines = { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[other] { $count } строк
}
sheet-blocked = запрещено: { $count }
sheet-held = приостановлено: { $count }
sheet-unknown = без записи: { $count }
sheet-clear = при этом состоянии журналов без препятствий: { $count }
sheet-opinion = Это мнение, а не разрешение. По нему никого не перевозят.
sheet-not-recorded = НЕ ЗАПИСАНО, НИКОМУ НЕ ОТКРЫВАЕТ ПУТИ
sheet-every-line = ПРИОСТАНОВЛЕНЫ ВСЕ СТРОКИ
sheet-may-not-move = ПЕРЕВОЗИТЬ НЕЛЬЗЯ
sheet-held-title = ПРИОСТАНОВЛЕНО
sheet-only-common = Приостановлены лишь тем, что приостанавливает все строки: { $lines }
sheet-no-record = НЕТ ЗАПИСИ
sheet-more = { $who }; и ещё { $count }
sheet-line = строка { $number }
sheet-line-in-row = строка { $number } (в таблице { $row })
sheet-numbers = { $count ->
    [1] строка
   *[other] строки
} { $numbers }
sheet-as-above = то, что приостанавливает все строки, см. выше
sheet-to-do = что делать: { $remedy } ({ $who })
sheet-rests-on = основано на: { $entries }
sheet-seen = { $source } (видено во вторичном источнике)
sheet-policy = { $source } (правило архива)
sheet-clear-title = ПРИ ЭТОМ СОСТОЯНИИ ЖУРНАЛОВ БЕЗ ПРЕПЯТСТВИЙ
sheet-clear-alone = отдельно были бы без препятствий: { $lines }
sheet-against = В СРАВНЕНИИ С ПРЕЖНИМИ ВЕРСИЯМИ ЭТОГО СПИСКА: { $count }
sheet-added = добавлено: { $lines }
sheet-answered-then = строка { $number }: тогда вердикт был «{ $verdict }»
sheet-nobody-dropped = никого не исключили
sheet-dropped = исключено: { $count ->
    [one] { $count } лицо
    [few] { $count } лица
   *[other] { $count } лиц
}, ниже
sheet-missing = ТРЕВОГА: НЕТ В СПИСКЕ
sheet-reports = { $count ->
    [one] { $count } сообщение
    [few] { $count } сообщения
   *[other] { $count } сообщений
} о том, чьё имя ещё неизвестно: это может быть кто-то из этого списка.
sheet-first-reason = У каждой строки показана первая причина; --all показывает все причины, их источники и что их устранит.
sheet-by-itself = Отдельный пример: ничего не записано, и никому он не открывает пути.

## The stop page

stop-title = СТРАНИЦА ОСТАНОВКИ
stop-no-route = маршрут не указан: показаны все, кто от чего-либо отказывается
stop-clears-nobody = Эта страница никому не открывает пути.
stop-held = ПРИОСТАНОВЛЕНО, ПОКА НЕ ВЫЯСНЕНО
stop-no-record = Нет записи: { $count ->
    [one] { $count } строка не означает
    [few] { $count } строки не означают
   *[other] { $count } строк не означают
} никого из зарегистрированных здесь. Путь не открыт.
stop-nothing-against = Строк, против которых самих по себе ничего нет: { $count } из { $all }.
stop-everybody = ПРИОСТАНОВЛЕНЫ ВСЕ, так как
stop-call = ЗВОНИТЬ
stop-resolve = ({ $remedy }; звонить: { $duty })
stop-nobody = никто не записан; volya office call { $duty } "WHO, NUMBER"
stop-lines = строки { $numbers }
stop-either = { $one } или { $other }

## One line's story

story-head = Строка { $number } списка { $list }, { $way }.
story-head-in-row = Строка { $number } (в таблице { $row }) списка { $list }, { $way }.
story-means-nobody = Она не соответствует никому в реестре.
story-means = Она может означать { $name }.
story-means-several = Она может означать { $names }; рассмотрены все, решает самое строгое.
story-clear = Против этого ничего нет.
story-no-record = Здесь о нём нет записи, поэтому путь не открыт.
story-hold = Приостановлено: никто его не перевозит, пока не устранено перечисленное ниже.
story-block = Его нельзя перевозить.
story-before = Когда список проверяли, было: { $verdict }.
story-if = Если это { $name }: { $reason }
story-why = Почему это важно: { $rule } { $source }
story-resolves = Что это устранит: { $remedy }. Кто может: { $who }.
story-rests-on = Основано на: { $entries }
story-end = Это мнение при этом состоянии журналов, а не разрешение. По нему никого не перевозят, и просмотр ничего не записал.

## What is due

alarms-danger = ОПАСНОСТЬ
alarms-alarms = ТРЕВОГИ
alarms-answered = С ОТВЕТОМ
alarms-later = ПОЗЖЕ
alarms-how = Ответить: volya alarm answer CODE --by WHO --done TEXT. Тревога остаётся в записях вместе с ответом.
alarms-nothing = ничего не просрочено, тревог без ответа нет
alarms-since = с { $time }
alarms-answered-by = отвечает { $by }, { $at }: { $done }
alarms-who = кто отвечает: { $call }
alarms-nobody = для `{ $duty }` никто не записан; volya office call
