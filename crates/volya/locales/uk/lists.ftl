nav-lists = Списки
list = Список
line = Рядок
line-numbered = Рядок { $number }
lines-numbered = Рядки { $numbers }
or = або
row-of-file = у файлі — { $row }-й
list-of = { $day } ({ $digest })
lists-title = Списки
lists-new = Перевірити список
lists-draft-waits = Є отриманий список, який ще не перевірено.
lists-draft-on = Продовжити з ним
lists-none = Ще не перевірено жодного списку.
lists-none-about = Додайте файл таким, яким він надійшов: таблицю, текст, повідомлення. На кожен рядок відповідь окрема, і вона нікого не переміщує.
lists-choose = Вибрати
lists-when = Перевірено
lists-then = Тодішня відповідь
lists-stop = Сторінка зупинки
lists-stop-about = Для позначених списків: кого не можна переміщувати, чому одним словом, кому телефонувати. Вона нікому не відкриває шляху.
badge-block = заборонено
badge-hold = призупинено до з’ясування
badge-no-record = немає запису
badge-clear = перешкод не виявлено
new-about = Додайте його таким, яким він надійшов. Спочатку ви побачите, як його прочитано; до перевірки нічого не записується.
new-file = Файл: перетягніть сюди або виберіть
new-file-about = XLSX, ODS, CSV або текст, до 16 МіБ. Зображення (PNG, JPEG) набирають поруч із ним.
new-text = Або вставте текст
new-text-example = Повідомлення, таблиця або по одному імені в рядку
new-do = Подивитися, як прочитано
new-type = Набрати із зображення чи паперу
new-type-about = для скану, фотографії або того, що диктують телефоном
draft-title = Список до перевірки
draft-about = Він лише в пам’яті й зникне, коли ви замкнете архів. Подивіться, чи правильно його прочитано, вкажіть, що про нього відомо, і перевірте.
draft-lines = { $count ->
    [one] Прочитано { $count } рядок
    [few] Прочитано { $count } рядки
   *[other] Прочитано { $count } рядків
}
draft-format = Прочитано як
draft-guessed = здогад
draft-look-at-a-name = Погляньте на ім’я нижче.
draft-does-not-add-up = Тут щось не сходиться, і це призупиняє кожен рядок
draft-remarks = Варто глянути
draft-left-out = Не вважається особами
draft-sheet = Аркуш
draft-column = Стовпець
draft-header = Заголовок
draft-taken-for = Прочитано як
draft-change = Змінити на
draft-not-used = не використовується
draft-by-hand = задано вручну
draft-as-it-is = залишити як прочитано
draft-first-lines = Перші рядки, як їх прочитано
draft-row = Рядок файлу
draft-reading = Як його читати
draft-encoding = Кодування
draft-delimiter = Між клітинками
draft-read = Прочитати знову
draft-field-header_row = Рядок заголовка: номер або none
draft-field-sheet = Лише цей аркуш, також прихований
draft-field-lines = По одній особі в рядку, хоч як це виглядає
draft-route = Маршрут
draft-route-about = Держави двома літерами, напр. UA. Без маршруту кожен рядок вихідного списку призупиняється.
draft-field-from = Звідки
draft-field-via = Транзитом, по порядку: PL; DE
draft-field-to = Куди
draft-field-counterpart = Протилежна сторона обміну
draft-terms = Чим список себе називає
draft-field-series = Серія: назва, під якою порівнюють його версії
draft-kind = Куди прямують люди
draft-author = Хто його склав
draft-ground = На чому, за його словами, ґрунтується
draft-field-departs = День від’їзду: 2026-03-01
draft-certified = Кожен аркуш підписано чи скріплено печаткою
draft-field-complete = Стверджує, що містить усіх, кого стосується
draft-field-all_or_nothing = Вимагає одної відповіді для всіх або нічого
draft-agreement = Угода, що стоїть за ним: зберігається лише її хеш, і він нічого не вирішує
draft-agreement-kept = Збережено:
draft-screen = Перевірити
draft-stop = Лише сторінка зупинки
draft-stop-about = нічого не записує і працює там, де записати не можна
draft-screen-about = Перевірка записується один раз. Якщо когось бракує, здіймається тривога.
draft-forget = Забути цей список
yes-no-yes = так
yes-no-no = ні
way-of-outgoing = з-під нашої варти
way-of-incoming = до нас
way-of-remains = останки
list-author-ours = склали ми
list-author-counterpart = склала протилежна сторона
list-author-mediator = склав посередник
list-ground-exchange = обмін
list-ground-art-109 = тяжкохворі й тяжкопоранені (ЖК III, ст. 109)
list-ground-art-118 = звільнення після воєнних дій (ЖК III, ст. 118)
list-ground-transfer = передача іншій державі (ЖК III, ст. 12)
column-line_no = Номер рядка
column-person = Позначка (P-…)
column-service_no = Особистий номер
column-custody_id = Номер у місці тримання
column-surname = Прізвище
column-given = Ім’я
column-patronymic = По батькові
column-name = Ім’я повністю
column-name_native_script = Ім’я власним письмом
column-transliterations = Інші написання
column-dob = Дата народження
column-rank = Звання
column-unit = Підрозділ
column-power_of_dependence = Держава, від якої він залежить
column-capture_date = Дата взяття в полон
column-capture_place = Місце взяття в полон
column-place_of_custody = Місце тримання
column-health_category = Категорія здоров’я
column-captivity_days = Днів у полоні
column-art109_category = Категорія за ст. 109
column-direction = Напрямок
column-requested_by = Хто просить
column-basis = Підстава
column-priority_class = Черговість
column-in_return_for = В обмін на
column-waiver = Відмова від захисту
column-departure_on = День від’їзду
column-note = Примітка
column-sheet_certified = Аркуш засвідчено
column-death_date = Дата смерті
column-death_place = Місце смерті
column-grave = Могила
column-certificate = Свідоцтво
step-reading = Файл читається
step-matching = Шукаємо всіх, кого може означати кожен рядок
step-judging = Оцінюється кожен рядок
step-comparing = Порівнюється з попередніми версіями та реєстром
step-recording = Записується
work-title = Список перевіряється
work-about = Ця сторінка сама перевіряє, як далеко зайшло. До запису можна припинити.
work-cancel = Припинити
work-looking = Файл переглядається
work-looking-about = Ця сторінка сама перевіряє, як далеко зайшло. Нічого не записується.
work-importing = Файл вноситься
work-importing-about = Ця сторінка сама перевіряє, як далеко зайшло. Якщо припинити, робота зупиниться після групи рядків, яка саме записується. Тоді жоден рядок файла не діє, жодна відмова й жодна небезпека в ньому теж, доки той самий файл не внесено цілком.
work-rows = Записано рядків: { $rows } з { $of }
work-stopping = Робота припиняється й зупиниться, щойно буде можна. Це триватиме мить.
work-file = До файла
work-see = Подивитися, що триває
list-opinion = Це думка за нинішнім станом журналів, а не дозвіл: вона нікого не переміщує.
list-looked-at = Станом на
list-lines = { $count ->
    [one] { $count } рядок
    [few] { $count } рядки
   *[other] { $count } рядків
}
list-no-route = без маршруту: кожен рядок вихідного списку призупинено
list-counterpart = протилежна сторона
list-complete = заявлено як повний
list-all-or-nothing = усі або ніхто
list-departs = від’їзд
list-again = Перевірити знову
list-everybody = Кожен рядок призупинено
list-open-reports = { $count ->
    [one] { $count } повідомлення про особу, чиє ім’я ще невідоме: вона може бути в цьому списку.
    [few] { $count } повідомлення про осіб, чиї імена ще невідомі: вони можуть бути в цьому списку.
   *[other] { $count } повідомлень про осіб, чиї імена ще невідомі: вони можуть бути в цьому списку.
}
list-missing = Тривога: немає у списку
list-missing-about = Запитайте відправника письмово, чому, і зустріньтеся з кожним із них сьогодні. Тривога стоїть у «Сьогодні», доки хтось за неї не відповість.
list-under = Розділ
list-all = усі рядки
list-who = Позначка або рядок
list-filter = Показати
list-found-none = Такого рядка немає.
list-verdict = Рішення
list-means = Може означати
list-why = Перша причина
list-who-can = Хто може це змінити
list-more-reasons = { $count ->
    [one] і ще { $count } причина
    [few] і ще { $count } причини
   *[other] і ще { $count } причин
}
list-show-all = Показати всі { $count }
list-one-by-one = По одному
list-would-clear = Лише ці рядки пройшли б самі.
list-clear-about = За нинішнім станом проти них нічого не відомо. Кожному все одно потрібен дозвіл, підписаний двома, перш ніж хтось його перемістить.
list-then = тоді було
list-earlier = { $count ->
    [one] Порівняно з { $count } попередньою версією
    [few] Порівняно з { $count } попередніми версіями
   *[other] Порівняно з { $count } попередніми версіями
}
list-added = Додано рядки:
list-dropped = { $count ->
    [one] Зникла { $count } особа: див. тривогу
    [few] Зникли { $count } особи: див. тривогу
   *[other] Зникло { $count } осіб: див. тривогу
}
list-dropped-nobody = Ніхто не зник.
list-since = { $count ->
    [one] { $count } рядок має іншу відповідь, ніж під час перевірки
    [few] { $count } рядки мають іншу відповідь, ніж під час перевірки
   *[other] { $count } рядків мають іншу відповідь, ніж під час перевірки
}
list-as-read = Як прочитано файл
summary-title = { $count ->
    [one] { $count } рядок за тим, що йому заважає
    [few] { $count } рядки за тим, що їм заважає
   *[other] { $count } рядків за тим, що їм заважає
}
heading-blocked = Не можна переміщувати
heading-refuses = Призупинено: він відмовляється або є слово проти
heading-risk = Призупинено: небезпека є або її не оцінено
heading-not-heard = Призупинено: його ніхто належно не вислухав
heading-who-is-it = Призупинено: хто це
heading-papers = Призупинено: процедура й папери
heading-everybody = Призупинено лише тим, що призупиняє всіх
heading-no-record = Немає запису: шлях не відкрито
heading-clear = Перешкод не виявлено за нинішнім станом
resolver-person = він сам, вислуханий наодинці
resolver-second-member = учасник з іншою роллю, другим підписом
resolver-sender = той, хто надіслав список
resolver-bureau = це бюро, записавши це
resolver-assessor = той, хто оцінює ризик і держави
resolver-detaining-power = держава, що тримає в полоні
resolver-review = розгляд повернення попри ризик
resolver-device-holder = той, у кого цей пристрій
resolver-nobody = ніхто
line-title = Рядок { $line } · { $list }
line-then = під час перевірки було:
line-means = Він може означати:
line-means-nobody = Він не збігається ні з ким у реєстрі.
line-several = Оцінюють усіх, і вирішує найгірше.
line-is-clear = Проти цього нічого не відомо.
line-is-no-record = Про нього тут немає запису, тож шлях йому не відкрито.
line-is-hold = Призупинено: ніхто його не переміщує, доки не з’ясовано нижченаведене.
line-is-block = Його не можна переміщувати.
line-reasons = Усі причини
line-if-he-is = Якщо це
line-resolves = Що це усуне
line-counts = Чому це важить
line-rests-on = Ґрунтується на
line-opinion = Думка, а не дозвіл. Перегляд нічого не записав.
possible-title = Можливі збіги
possible-about = Імена поруч, лише для вас. Кожна пара призупиняє свій рядок, доки двоє не скажуть, що це не він, або доки написання не з’явиться в його записі.
possible-none = Жоден рядок не звучить як ім’я когось, кого він не називає.
possible-may-be = може означати
possible-sealed = імена запечатано
possible-sealed-hint = На цьому пристрої його імена не відкрити: попросіть учасника, який може.
possible-probability = { $hundred } зі ста за моделлю docs/names.md
possible-part = Частина
possible-on-the-line = У рядку
possible-on-record = У записі
possible-agrees = збігається
possible-evidence = Усе, що зважено
possible-not-he = Це не він
possible-not-he-about = Враховується, коли підпише учасник з іншою роллю.
possible-not-he-done = Записано: рядок означає когось іншого. Щоб це врахувалося, має підписати учасник з іншою роллю.
halt-title = Сторінка зупинки
halt-clears-nobody = Ця сторінка нікому не відкриває шляху.
halt-no-route = маршруту не вказано: показано кожного, хто відмовляється від будь-чого
halt-may-not = Не можна переміщувати
halt-held = Призупинено до з’ясування
halt-no-record = { $count ->
    [one] { $count } рядок не означає нікого, хто тут зареєстрований. Шлях не відкрито.
    [few] { $count } рядки не означають нікого, хто тут зареєстрований. Шлях не відкрито.
   *[other] { $count } рядків не означають нікого, хто тут зареєстрований. Шлях не відкрито.
}
halt-nothing-against = { $count ->
    [one] Проти { $count } рядка немає власної причини.
    [few] Проти { $count } рядків немає власної причини.
   *[other] Проти { $count } рядків немає власної причини.
}
halt-call = телефонуйте:
halt-calls = Телефонуйте
halt-print = Роздрукуйте її браузером. Вона нічого не записує.
answer-title = Відповідь протилежній стороні
answer-about = Вона каже, хто їде: номером і словами самого списку, і жодної причини. Хто приводить людину, звіряє ім’я, а не номер. Причини — особі та органу-покровителю, ніколи протилежній стороні.
answer-goes = Можуть їхати: рядків { $count } із { $lines }
answer-few = { $count ->
    [one] Не їде лише { $count } рядок: відповідь скаже, хто відмовляється
    [few] Не їдуть лише { $count } рядки: відповідь скаже, хто відмовляється
   *[other] Не їдуть лише { $count } рядків: відповідь скаже, хто відмовляється
}
answer-few-hint = Відповідайте на частину списку або на кілька списків разом, чи залиште решту для пізнішої відповіді.
answer-no-route = Список не має маршруту. Перевірте його знову з маршрутом: про того, хто дізнається, хто їде, треба спершу запитати.
answer-to = Якій державі; ніколи підрозділу чи офіцерові
answer-knowing = Не їде так мало, що відповідь каже, хто відмовляється: я знаю, що вона каже
answer-do = Скласти відповідь
answer-do-about = Список перевіряється ще раз, і це записується. Це відповідь; вона нікого не переміщує.
answer-made = Відповідь для { $power }
answer-made-about = Вона лише в пам’яті: збережіть її зараз. Кожен аркуш підписано окремо, і будь-хто може його перевірити.
answer-file = Зберегти аркуші
clearance = Дозвіл
clearances = Дозволи
clearances-check = Перевірити дозвіл, який хтось пред’являє
clearances-check-about = Папір нічого не доводить без журналу. Додайте файл або наберіть, що на ньому; розбіжність буде записано.
clearances-check-do = Звірити з журналом
clearances-where = Видані дозволи стоять на сторінці свого списку.
clearance-file = Файл
clearance-text = Або його текст, рядок за рядком
clearance-title = Дозвіл для { $who }
clearance-crossing = Пункт переходу
clearance-device = Єдиний пристрій, який може його використати
clearance-hours = На скільки годин
clearance-until = До
clearance-window = Строк дії
clearance-issued-by = Видано на пристрої
clearance-issue = Видати дозвіл за цим рядком
clearance-issue-about = Для однієї особи, одного маршруту, одного пункту переходу, один раз. Він нікого не переміщує, доки не підпише учасник з іншою роллю, і втрачає чинність, коли змінюється будь-що з його підстави. Список перевіряється ще раз, і це записується.
clearance-issue-do = Видати
clearance-issued = Видано. Він нікого не переміщує, доки не підпише учасник з іншою роллю.
clearance-refused = Дозволу немає: ось що заважає
clearance-awaits = чекає другого підпису
clearance-usable = можна використати зараз
clearance-usable-about = На вказаному пристрої, у вказаному пункті переходу, в межах строку, один раз, після того як нейтральний орган спитав там особу.
clearance-not-usable = не можна використати
clearance-is-used = використано
clearance-is-voided = скасовано
clearance-against = Що заважає його використати
clearance-nothing-against = Ніщо не заважає його використати
clearance-paper = Зберегти файл, щоб узяти з собою
clearance-sign = Підписати другим
clearance-sign-about = Браму запитають знову на цьому місці. Потрібен учасник з іншою роллю, ніж той, хто видав.
clearance-sign-do = Запитати браму й підписати
clearance-signed = Підписано. Його можна використати на вказаному пристрої, у вказаному пункті переходу, в межах строку, доки нічого не зміниться.
clearance-not-signed = Не підписано: ось що заважає
clearance-use = Використати в пункті переходу
clearance-use-about = Відтоді журнал каже, що він перейшов. Це діє один раз; невдала спроба записується.
clearance-confirmed-at = Коли його там востаннє запитали (UTC)
clearance-confirmed-by = Який нейтральний орган запитав
clearance-use-do = Записати перехід
clearance-used = Використано. Він перейшов; справа відкрита, доки держава, що приймає, не підтвердить прибуття.
clearance-not-used = Не використано: ось що заважає. Спробу записано
clearance-void = Скасувати дозвіл
clearance-void-why = Чому
clearance-void-do = Скасувати дозвіл
clearance-void-about = Діє одразу, хто б це не зробив.
clearance-voided = Скасовано: за цим дозволом нікого не перевозять.
clearance-differs = Файл каже не те, що журнал. Не переміщуйте його за ним. Це записано; нижче — що каже журнал.
clearance-agrees = Файл каже те саме, що журнал.
body-protecting-power = Держава-покровителька
body-icrc = МКЧХ
body-unhcr = УВКБ ООН
body-ohchr = місія ООН з прав людини
body-neutral-state = інша нейтральна держава
body-impartial = інший неупереджений орган
typing-title = Набрати список
typing-about = По одній особі в рядку, як там написано. Зображення й рядки лише в пам’яті та зникнуть, коли ви замкнете архів.
typing-picture = Зображення чи скан: PNG або JPEG
typing-picture-do = Показати поруч із рядками
typing-picture-alt = Зображення, з якого набирають
typing-picture-alone = Лише зображення, у повному розмірі
typing-on = Далі до перевірки
typing-more = Більше рядків
typing-keep = Залишити набране
trouble-no-list = Немає списку, з яким продовжити.
trouble-no-list-hint = Додайте список або подивіться в «Списках», чи його вже не перевірено.
trouble-busy = Триває інша робота.
trouble-busy-hint = Дочекайтеся її або припиніть, потім надішліть це знову.
trouble-no-picture = Цей файл не є зображенням, яке тут показують.
trouble-no-picture-hint = Додайте PNG або JPEG; інші скани спершу перетворіть.
