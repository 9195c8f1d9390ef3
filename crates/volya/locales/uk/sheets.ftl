### What the command line prints around them.

## On standard error

line-error = помилка: { $fact }
line-hint = підказка: { $hint }

## On which matter somebody is called

duty-interview = вислуховування
duty-countersign = другий підпис
duty-assessment = оцінка
duty-custody = варта й перевезення
duty-device = пристрій
duty-sender = відправник списку
duty-review = розгляд
duty-any = усе інше

## Which way its people go

list-kind-incoming = ті, хто прибуває
list-kind-remains = останки
list-kind-outgoing = ті, хто від’їжджає

## Routes

route-way = { $from } → { $to }
route-via = { $from } → { $to } через { $via }
route-counterpart = { $route }, протилежна сторона { $state }
route-none = без маршруту

## Where a rule stands, if in no law

source-our-choice = наш вибір
source-list-practice = практика списків

## The screened list

sheet-case = приклад { $name }
sheet-list = список { $name }
sheet-input = стандартне введення
sheet-lines = { $count ->
    [one] { $count } рядок
    [few] { $count } рядки
   *[other] { $count } рядків
}
sheet-blocked = заборонено: { $count }
sheet-held = призупинено: { $count }
sheet-unknown = без запису: { $count }
sheet-clear = за цього стану журналів без перешкод: { $count }
sheet-opinion = Це думка, а не дозвіл. За нею нікого не перевозять.
sheet-not-recorded = НЕ ЗАПИСАНО, НІКОМУ НЕ ВІДКРИВАЄ ШЛЯХУ
sheet-every-line = ПРИЗУПИНЕНО ВСІ РЯДКИ
sheet-may-not-move = ПЕРЕВОЗИТИ НЕ МОЖНА
sheet-held-title = ПРИЗУПИНЕНО
sheet-only-common = Призупинено лише тим, що призупиняє всі рядки: { $lines }
sheet-no-record = НЕМАЄ ЗАПИСУ
sheet-more = { $who }; і ще { $count }
sheet-line = рядок { $number }
sheet-line-in-row = рядок { $number } (у таблиці { $row })
sheet-numbers = { $count ->
    [1] рядок
   *[other] рядки
} { $numbers }
sheet-as-above = те, що призупиняє всі рядки, див. вище
sheet-to-do = що робити: { $remedy } ({ $who })
sheet-rests-on = спирається на: { $entries }
sheet-seen = { $source } (бачено у вторинному джерелі)
sheet-policy = { $source } (правило архіву)
sheet-clear-title = ЗА ЦЬОГО СТАНУ ЖУРНАЛІВ БЕЗ ПЕРЕШКОД
sheet-clear-alone = окремо були б без перешкод: { $lines }
sheet-against = ПОРІВНЯНО З ПОПЕРЕДНІМИ ВЕРСІЯМИ ЦЬОГО СПИСКУ: { $count }
sheet-added = додано: { $lines }
sheet-answered-then = рядок { $number }: тоді рішення було «{ $verdict }»
sheet-nobody-dropped = нікого не вилучено
sheet-dropped = вилучено: { $count ->
    [one] { $count } особу
    [few] { $count } особи
   *[other] { $count } осіб
}, нижче
sheet-missing = ТРИВОГА: НЕМАЄ У СПИСКУ
sheet-reports = { $count ->
    [one] { $count } повідомлення
    [few] { $count } повідомлення
   *[other] { $count } повідомлень
} про того, чийого імені ще не знають: це може бути хтось із цього списку.
sheet-first-reason = У кожного рядка показано першу причину; --all показує всі причини, їхні джерела й що їх усуне.
sheet-by-itself = Окремий приклад: нічого не записано, і нікому він не відкриває шляху.

## The stop page

stop-title = СТОРІНКА ЗУПИНКИ
stop-no-route = маршруту не вказано: показано всіх, хто від чогось відмовляється
stop-clears-nobody = Ця сторінка нікому не відкриває шляху.
stop-held = ПРИЗУПИНЕНО, ДОКИ НЕ З’ЯСОВАНО
stop-no-record = Немає запису: { $count ->
    [one] { $count } рядок не означає
    [few] { $count } рядки не означають
   *[other] { $count } рядків не означають
} нікого із зареєстрованих тут. Шлях не відкрито.
stop-nothing-against = Рядків, проти яких самих по собі нічого немає: { $count } із { $all }.
stop-everybody = ПРИЗУПИНЕНО ВСІХ, бо
stop-call = ТЕЛЕФОНУВАТИ
stop-resolve = ({ $remedy }; телефонувати: { $duty })
stop-nobody = нікого не записано; volya office call { $duty } "WHO, NUMBER"
stop-lines = рядки { $numbers }
stop-either = { $one } або { $other }

## One line's story

story-head = Рядок { $number } списку { $list }, { $way }.
story-head-in-row = Рядок { $number } (у таблиці { $row }) списку { $list }, { $way }.
story-means-nobody = Він не відповідає нікому в реєстрі.
story-means = Він може означати { $name }.
story-means-several = Він може означати { $names }; розглянуто всіх, вирішує найсуворіше.
story-clear = Проти цього нічого немає.
story-no-record = Тут про нього немає запису, тож шлях не відкрито.
story-hold = Призупинено: ніхто його не перевозить, доки не усунено наведене нижче.
story-block = Його не можна перевозити.
story-before = Коли список перевіряли, було: { $verdict }.
story-if = Якщо це { $name }: { $reason }
story-why = Чому це важить: { $rule } { $source }
story-resolves = Що це усуне: { $remedy }. Хто може: { $who }.
story-rests-on = Спирається на: { $entries }
story-end = Це думка за цього стану журналів, а не дозвіл. За нею нікого не перевозять, і перегляд нічого не записав.

## What is due

alarms-danger = НЕБЕЗПЕКА
alarms-alarms = ТРИВОГИ
alarms-answered = З ВІДПОВІДДЮ
alarms-later = ПІЗНІШЕ
alarms-how = Відповісти: volya alarm answer CODE --by WHO --done TEXT. Тривога лишається в записах разом із відповіддю.
alarms-nothing = нічого не прострочено, тривог без відповіді немає
alarms-since = з { $time }
alarms-answered-by = відповідає { $by }, { $at }: { $done }
alarms-who = хто відповідає: { $call }
alarms-nobody = для `{ $duty }` нікого не записано; volya office call
