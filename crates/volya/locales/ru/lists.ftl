nav-lists = Списки
list = Список
line = Строка
line-numbered = Строка { $number }
lines-numbered = Строки { $numbers }
or = или
row-of-file = в файле — { $row }-я
list-of = { $day } ({ $digest })
lists-title = Списки
lists-new = Проверить список
lists-draft-waits = Есть полученный список, который ещё не проверен.
lists-draft-on = Продолжить с ним
lists-none = Ещё не проверен ни один список.
lists-none-about = Добавьте файл таким, каким он пришёл: таблицу, текст, сообщение. На каждую строку ответ отдельный, и он никого не перемещает.
lists-choose = Выбрать
lists-when = Проверен
lists-then = Тогдашний ответ
lists-stop = Страница остановки
lists-stop-about = Для отмеченных списков: кого нельзя перемещать, почему одним словом, кому звонить. Она никому не открывает пути.
badge-block = запрещено
badge-hold = приостановлено
badge-no-record = нет записи
badge-clear = препятствий не найдено
new-about = Добавьте его таким, каким он пришёл. Сначала вы увидите, как он прочитан; до проверки ничего не записывается.
new-file = Файл: перетащите сюда или выберите
new-file-about = XLSX, ODS, CSV или текст, до 16 МиБ. Изображение (PNG, JPEG) набирают рядом с ним.
new-text = Или вставьте текст
new-text-example = Сообщение, таблица или по одному имени в строке
new-do = Посмотреть, как прочитано
new-type = Набрать с изображения или бумаги
new-type-about = для скана, фотографии или того, что диктуют по телефону
draft-title = Список к проверке
draft-about = Он только в памяти и исчезнет, когда вы запрёте архив. Посмотрите, верно ли он прочитан, укажите, что о нём известно, и проверьте.
draft-lines = { $count ->
    [one] Прочитана { $count } строка
    [few] Прочитаны { $count } строки
   *[other] Прочитано { $count } строк
}
draft-format = Прочитано как
draft-guessed = догадка
draft-look-at-a-name = Посмотрите на имя ниже.
draft-does-not-add-up = Здесь что-то не сходится, и это приостанавливает каждую строку
draft-remarks = Стоит взглянуть
draft-left-out = Не сочтено лицами
draft-sheet = Лист
draft-column = Столбец
draft-header = Заголовок
draft-taken-for = Понято как
draft-change = Изменить на
draft-not-used = не используется
draft-by-hand = задано вручную
draft-as-it-is = оставить как прочитано
draft-first-lines = Первые строки, как они прочитаны
draft-row = Ряд
draft-reading = Как его читать
draft-encoding = Кодировка
draft-delimiter = Между ячейками
draft-read = Прочитать снова
draft-field-header_row = Ряд заголовка: номер или none
draft-field-sheet = Только этот лист, также скрытый
draft-field-lines = По одному лицу в строке, как бы это ни выглядело
draft-route = Маршрут
draft-route-about = Государства двумя буквами, напр. UA. Без маршрута каждая строка исходящего списка приостанавливается.
draft-field-from = Откуда
draft-field-via = Транзитом, по порядку: PL; DE
draft-field-to = Куда
draft-field-counterpart = Другая сторона обмена
draft-terms = Чем список себя называет
draft-field-series = Серия: название, под которым сравнивают его версии
draft-kind = Куда направляются люди
draft-author = Кто его составил
draft-ground = На чём, по его словам, основан
draft-field-departs = День отъезда: 2026-03-01
draft-certified = Каждый лист подписан или скреплён печатью
draft-field-complete = Утверждает, что содержит всех, кого касается
draft-field-all_or_nothing = Требует одного ответа для всех или ничего
draft-agreement = Соглашение, стоящее за ним: хранится только его хеш, и он ничего не решает
draft-agreement-kept = Сохранено:
draft-screen = Проверить
draft-stop = Только страница остановки
draft-stop-about = ничего не записывает и работает там, где записать нельзя
draft-screen-about = Проверка записывается один раз. Если кого-то недостаёт, поднимается тревога.
draft-forget = Забыть этот список
yes-no-yes = да
yes-no-no = нет
way-of-outgoing = из-под нашей стражи
way-of-incoming = к нам
way-of-remains = останки
list-author-ours = составили мы
list-author-counterpart = составила другая сторона
list-author-mediator = составил посредник
list-ground-exchange = обмен
list-ground-art-109 = тяжелобольные и тяжелораненые (ЖК III, ст. 109)
list-ground-art-118 = освобождение после военных действий (ЖК III, ст. 118)
list-ground-transfer = передача другой державе (ЖК III, ст. 12)
column-line_no = Номер строки
column-person = Метка (P-…)
column-service_no = Личный номер
column-custody_id = Номер в месте содержания
column-surname = Фамилия
column-given = Имя
column-patronymic = Отчество
column-name = Имя полностью
column-name_native_script = Имя собственным письмом
column-transliterations = Другие написания
column-dob = Дата рождения
column-rank = Звание
column-unit = Подразделение
column-power_of_dependence = Держава, за которой он числится
column-capture_date = Дата взятия в плен
column-capture_place = Место взятия в плен
column-place_of_custody = Место содержания
column-health_category = Категория здоровья
column-captivity_days = Дней в плену
column-art109_category = Категория по ст. 109
column-direction = Направление
column-requested_by = Кто просит
column-basis = Основание
column-priority_class = Очерёдность
column-in_return_for = В обмен на
column-waiver = Отказ от защиты
column-departure_on = День отъезда
column-note = Примечание
column-sheet_certified = Лист заверен
column-death_date = Дата смерти
column-death_place = Место смерти
column-grave = Могила
column-certificate = Свидетельство
step-reading = Файл читается
step-matching = Ищем всех, кого может означать каждая строка
step-judging = Оценивается каждая строка
step-comparing = Сравнивается с прежними версиями и реестром
step-recording = Записывается
work-title = Список проверяется
work-about = Эта страница сама проверяет, как далеко зашло. До записи можно прекратить.
work-cancel = Прекратить
work-looking = Файл просматривается
work-looking-about = Эта страница сама проверяет, как далеко зашло. Ничего не записывается.
work-importing = Файл вносится
work-importing-about = Эта страница сама проверяет, как далеко зашло. Если прекратить, работа остановится после группы строк, которая сейчас записывается. Тогда ни одна строка файла не действует, ни один отказ и ни одна опасность в нём тоже, пока тот же файл не внесён целиком.
work-rows = Записано строк: { $rows } из { $of }
work-stopping = Работа прекращается и остановится, как только будет можно. Это займёт мгновение.
work-file = К файлу
work-see = Посмотреть, что идёт
list-opinion = Это мнение по нынешнему состоянию журналов, а не разрешение: оно никого не перемещает.
list-looked-at = По состоянию на
list-lines = { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[other] { $count } строк
}
list-no-route = без маршрута: каждая строка исходящего списка приостановлена
list-counterpart = другая сторона
list-complete = заявлен как полный
list-all-or-nothing = все или никто
list-departs = отъезд
list-again = Проверить снова
list-everybody = Каждая строка приостановлена
list-open-reports = { $count ->
    [one] { $count } сообщение о лице, имя которого ещё неизвестно: оно может быть в этом списке.
    [few] { $count } сообщения о лицах, имена которых ещё неизвестны: они могут быть в этом списке.
   *[other] { $count } сообщений о лицах, имена которых ещё неизвестны: они могут быть в этом списке.
}
list-missing = Тревога: нет в списке
list-missing-about = Спросите отправителя письменно, почему, и повидайтесь с каждым из них сегодня. Тревога стоит в «Сегодня», пока кто-нибудь за неё не ответит.
list-under = Раздел
list-all = все строки
list-who = Метка или строка
list-filter = Показать
list-found-none = Такой строки нет.
list-verdict = Вердикт
list-means = Может означать
list-why = Первая причина
list-who-can = Кто может это изменить
list-more-reasons = { $count ->
    [one] и ещё { $count } причина
    [few] и ещё { $count } причины
   *[other] и ещё { $count } причин
}
list-show-all = Показать все { $count }
list-one-by-one = По одному
list-would-clear = Только эти строки прошли бы сами.
list-clear-about = По нынешнему состоянию против них ничего не известно. Каждому всё равно нужно разрешение, подписанное двумя, прежде чем кто-либо его переместит.
list-then = тогда было
list-earlier = { $count ->
    [one] По сравнению с { $count } прежней версией
    [few] По сравнению с { $count } прежними версиями
   *[other] По сравнению с { $count } прежними версиями
}
list-added = Добавлены строки:
list-dropped = { $count ->
    [one] Исчезло { $count } лицо: см. тревогу
    [few] Исчезли { $count } лица: см. тревогу
   *[other] Исчезло { $count } лиц: см. тревогу
}
list-dropped-nobody = Никто не исчез.
list-since = { $count ->
    [one] { $count } строка получает другой ответ, чем при проверке
    [few] { $count } строки получают другой ответ, чем при проверке
   *[other] { $count } строк получают другой ответ, чем при проверке
}
list-as-read = Как прочитан файл
summary-title = { $count ->
    [one] { $count } строка по тому, что ей мешает
    [few] { $count } строки по тому, что им мешает
   *[other] { $count } строк по тому, что им мешает
}
heading-blocked = Нельзя перемещать
heading-refuses = Приостановлено: он отказывается или есть слово против
heading-risk = Приостановлено: опасность есть или не оценена
heading-not-heard = Приостановлено: его никто не выслушал надлежащим образом
heading-who-is-it = Приостановлено: кто это
heading-papers = Приостановлено: процедура и бумаги
heading-everybody = Приостановлено лишь тем, что приостанавливает всех
heading-no-record = Нет записи: путь не открыт
heading-clear = Препятствий не найдено по нынешнему состоянию
resolver-person = он сам, выслушанный наедине
resolver-second-member = участник с другой ролью, второй подписью
resolver-sender = тот, кто прислал список
resolver-bureau = это бюро, записав это
resolver-assessor = тот, кто оценивает риск и государства
resolver-detaining-power = держащая в плену держава
resolver-review = рассмотрение возвращения вопреки риску
resolver-device-holder = тот, у кого это устройство
resolver-nobody = никто
line-title = Строка { $line } · { $list }
line-then = при проверке было:
line-means = Она может означать:
line-means-nobody = Она не совпадает ни с кем в реестре.
line-several = Оценивают всех, и решает худшее.
line-is-clear = Против этого ничего не известно.
line-is-no-record = О нём здесь нет записи, поэтому путь ему не открыт.
line-is-hold = Приостановлено: никто его не перемещает, пока не выяснено нижеследующее.
line-is-block = Его нельзя перемещать.
line-reasons = Все причины
line-if-he-is = Если это
line-resolves = Что это устранит
line-counts = Почему это важно
line-rests-on = Основано на
line-opinion = Мнение, а не разрешение. Просмотр ничего не записал.
possible-title = Возможные совпадения
possible-about = Имена рядом, только для вас. Каждая пара приостанавливает свою строку, пока двое не скажут, что это не он, или пока написание не появится в его записи.
possible-none = Ни одна строка не звучит как имя кого-то, кого она не называет.
possible-may-be = может означать
possible-sealed = имена запечатаны
possible-sealed-hint = На этом устройстве его имена не открыть: попросите участника, который может.
possible-probability = { $hundred } из ста по модели docs/names.md
possible-part = Часть
possible-on-the-line = В строке
possible-on-record = В записи
possible-agrees = совпадает
possible-evidence = Всё, что взвешено
possible-not-he = Это не он
possible-not-he-about = Учитывается, когда подпишет участник с другой ролью.
possible-not-he-done = Записано: строка означает кого-то другого. Чтобы это учлось, должен подписать участник с другой ролью.
halt-title = Страница остановки
halt-clears-nobody = Эта страница никому не открывает пути.
halt-no-route = маршрут не указан: показан каждый, кто отказывается от чего-либо
halt-may-not = Нельзя перемещать
halt-held = Приостановлено до выяснения
halt-no-record = { $count ->
    [one] { $count } строка не означает никого из зарегистрированных здесь. Путь не открыт.
    [few] { $count } строки не означают никого из зарегистрированных здесь. Путь не открыт.
   *[other] { $count } строк не означают никого из зарегистрированных здесь. Путь не открыт.
}
halt-nothing-against = { $count ->
    [one] Против { $count } строки нет собственной причины.
    [few] Против { $count } строк нет собственной причины.
   *[other] Против { $count } строк нет собственной причины.
}
halt-call = звоните:
halt-calls = Звоните
halt-print = Распечатайте её браузером. Она ничего не записывает.
answer-title = Ответ другой стороне
answer-about = Он говорит, кто едет: номером и словами самого списка, и ни одной причины. Кто приводит человека, сверяет имя, а не номер. Причины — лицу и органу-покровителю, никогда другой стороне.
answer-goes = Могут ехать: строк { $count } из { $lines }
answer-few = { $count ->
    [one] Не едет только { $count } строка: ответ скажет, кто отказывается
    [few] Не едут только { $count } строки: ответ скажет, кто отказывается
   *[other] Не едут только { $count } строк: ответ скажет, кто отказывается
}
answer-few-hint = Отвечайте на часть списка или на несколько списков вместе, или оставьте остальных для более позднего ответа.
answer-no-route = У списка нет маршрута. Проверьте его снова с маршрутом: о том, кто узнает, кто едет, надо сперва спросить.
answer-to = Какой державе; никогда подразделению или офицеру
answer-knowing = Не едет так мало, что ответ говорит, кто отказывается: я знаю, что он говорит
answer-do = Составить ответ
answer-do-about = Список проверяется ещё раз, и это записывается. Это ответ; он никого не перемещает.
answer-made = Ответ для { $power }
answer-made-about = Он только в памяти: сохраните его сейчас. Каждый лист подписан отдельно, и любой может его проверить.
answer-file = Сохранить листы
clearance = Разрешение
clearances = Разрешения
clearances-check = Проверить разрешение, которое кто-то предъявляет
clearances-check-about = Бумага ничего не доказывает без журнала. Добавьте файл или наберите, что на ней; расхождение будет записано.
clearances-check-do = Сверить с журналом
clearances-where = Выданные разрешения стоят на странице своего списка.
clearance-file = Файл
clearance-text = Или его текст, строка за строкой
clearance-title = Разрешение для { $who }
clearance-crossing = Пункт перехода
clearance-device = Единственное устройство, которое может его использовать
clearance-hours = На сколько часов
clearance-until = До
clearance-window = Срок действия
clearance-issued-by = Выдано на устройстве
clearance-issue = Выдать разрешение по этой строке
clearance-issue-about = Для одного лица, одного маршрута, одного пункта перехода, один раз. Оно никого не перемещает, пока не подпишет участник с другой ролью, и теряет силу, когда меняется что-либо из его основания. Список проверяется ещё раз, и это записывается.
clearance-issue-do = Выдать
clearance-issued = Выдано. Оно никого не перемещает, пока не подпишет участник с другой ролью.
clearance-refused = Разрешения нет: вот что мешает
clearance-awaits = ждёт второй подписи
clearance-usable = можно использовать сейчас
clearance-usable-about = На указанном устройстве, в указанном пункте перехода, в пределах срока, один раз, после того как нейтральный орган спросил там самого человека.
clearance-not-usable = нельзя использовать
clearance-is-used = использовано
clearance-is-voided = отменено
clearance-against = Что мешает его использовать
clearance-nothing-against = Ничто не мешает его использовать
clearance-paper = Сохранить файл, чтобы взять с собой
clearance-sign = Подписать вторым
clearance-sign-about = Здесь врата спрашивают ещё раз. Нужен участник с другой ролью, чем у выдавшего.
clearance-sign-do = Спросить врата и подписать
clearance-signed = Подписано. Его можно использовать на указанном устройстве, в указанном пункте перехода, в пределах срока, пока ничего не изменится.
clearance-not-signed = Не подписано: вот что мешает
clearance-use = Использовать в пункте перехода
clearance-use-about = С этого момента журнал говорит, что он перешёл. Это действует один раз; неудачная попытка записывается.
clearance-confirmed-at = Когда его там в последний раз спросили (UTC)
clearance-confirmed-by = Какой нейтральный орган спросил
clearance-use-do = Записать переход
clearance-used = Использовано. Он перешёл; дело открыто, пока принимающее государство не подтвердит прибытие.
clearance-not-used = Не использовано: вот что мешает. Попытка записана
clearance-void = Отменить разрешение
clearance-void-why = Почему
clearance-void-do = Отменить разрешение
clearance-void-about = Действует сразу, кто бы это ни сделал.
clearance-voided = Отменено: по этому разрешению никого не перевозят.
clearance-differs = Файл говорит не то, что журнал. Не перемещайте его по нему. Это записано; ниже — что говорит журнал.
clearance-agrees = Файл говорит то же, что журнал.
body-protecting-power = Держава-покровительница
body-icrc = МККК
body-unhcr = УВКБ ООН
body-ohchr = миссия ООН по правам человека
body-neutral-state = другое нейтральное государство
body-impartial = другой беспристрастный орган
typing-title = Набрать список
typing-about = По одному лицу в ряду, как там написано. Изображение и ряды только в памяти и исчезнут, когда вы запрёте архив.
typing-picture = Изображение или скан: PNG или JPEG
typing-picture-do = Показать рядом с рядами
typing-picture-alt = Изображение, с которого набирают
typing-picture-alone = Только изображение, в полном размере
typing-on = Дальше к проверке
typing-more = Больше рядов
typing-keep = Сохранить набранное
trouble-no-list = Нет списка, с которым продолжить.
trouble-no-list-hint = Добавьте список или посмотрите в «Списках», не проверен ли он уже.
trouble-busy = Идёт другая работа.
trouble-busy-hint = Дождитесь её или прекратите, затем отправьте это снова.
trouble-no-picture = Этот файл не является изображением, которое здесь показывают.
trouble-no-picture-hint = Добавьте PNG или JPEG; другие сканы сперва преобразуйте.
