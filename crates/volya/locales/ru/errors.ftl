### What could not be done, and the next step.

## Facts

error-no-archive = здесь нет архива
error-not-empty = папка не пуста
error-newer-format = формат архива { $found }; эта версия читает формат { $ours }
error-no-device = на этом компьютере нет устройства для этого архива
error-not-enrolled = это устройство ещё не включено в реестр архива
error-device-exists = на этом компьютере уже есть устройство для этого архива
error-wrong-passphrase = парольная фраза неверна
error-restore-archive = архив старше последнего действия этого устройства: подписано записей: { $size }, и не все они здесь
error-device-key-dead = состояние этого устройства старше его журнала в архиве или противоречит ему; его ключ больше не должен подписывать
error-changed-meanwhile = тем временем другая программа изменила журнал или состояние этого устройства
error-no-key = у этого участника нет ключа отсека `{ $compartment }`
error-other-archive = в другой папке другой архив
error-no-such-person = под меткой { $label } никто не зарегистрирован
error-label-twice = метка { $label } дана { $count ->
    [one] { $count } лицу
    [few] { $count } лицам
   *[other] { $count } лицам
}
error-no-such-entry = такой записи в этом архиве нет
error-no-such-line = в списке нет строки с таким номером
error-proof-refused = это не доказывает той записи
error-stopped = проверка остановлена до её конца
error-nothing-to-know-him-by = не указано ничего, по чему его можно узнать
error-field = `{ $field }`: { $why }
error-clock-doubtful = журналы противоречат часам этого устройства; согласие, рассмотрение или извещение было бы датировано неверно
error-same-member-or-role = вторую подпись ставит другой участник, с другой ролью, чем сделавший запись
error-keyed-differently = бумага набрана иначе в полях: { $keys }
error-key-it-again = это волеизъявление было на бумаге; второй участник набирает её ещё раз
error-not-counted = за это устройство пока не поручился никто, кроме включившего его: записанное на нём может приостановить, но не открыть путь
error-removed = это устройство исключено из реестра: записанное на нём может приостановить, но не открыть путь
error-own-enrolment = за устройство ручается другой участник, с другой ролью, чем включивший его
error-nothing-to-sign = здесь ничто не ждёт второй подписи
error-no-such-alarm = тревоги с таким кодом нет
error-code-of-several = с этих цифр начинается несколько тревог
error-answered-already = на это уже ответили
error-only-set-right = на это нельзя ответить, только исправить
error-import-rejected = { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[other] { $rows } строк
} не приняты, поэтому из файла ничего не внесено
error-in-use = этим пользуется другая программа
error-full = на диске нет места: { $path }
error-read-only = нельзя записать, только для чтения: { $path }
error-index-damaged = индекс повреждён
error-refused = { $why }

## Next steps

hint-name-an-archive-with-archive-dir-or-volya-archive-or-make-one-with-volya-init-dir = назовите архив через --archive DIR или VOLYA_ARCHIVE либо создайте его командой `volya init DIR`
hint-choose-an-empty-or-new-folder = выберите пустую или новую папку
hint-update-volya-nothing-was-changed = обновите Volya; ничего не изменено
hint-this-copy-cannot-be-trusted-use-another-copy-of-the-archive = этой копии нельзя доверять; возьмите другую копию архива
hint-run-volya-device-request-file-and-have-an-admin-enrol-it-or-volya-restore-with-the-recovery-sheet = выполните `volya device request FILE`, и пусть администратор включит устройство в реестр, либо `volya restore` с листом восстановления
hint-have-an-admin-run-volya-member-add-or-volya-device-enrol-with-the-request-then-copy-that-archive-folder-here = пусть администратор выполнит `volya member add` или `volya device enrol` с запросом, затем скопируйте папку архива сюда
hint-use-the-device-that-is-there = воспользуйтесь имеющимся устройством
hint-try-again-nothing-was-changed = попробуйте ещё раз; ничего не изменено
hint-the-device-s-key-file-is-damaged-enrol-a-new-device-or-restore-with-the-recovery-sheet = файл ключей устройства повреждён; включите новое устройство или восстановите по листу восстановления
hint-restore-the-archive-folder-from-a-newer-copy-or-merge-one-this-device-does-not-write-until-then = восстановите папку архива из более новой копии или объедините с ней; до тех пор это устройство не пишет
hint-enrol-a-new-device-what-this-one-wrote-stays = включите новое устройство; записанное этим остаётся
hint-run-the-command-again = выполните команду ещё раз
hint-merge-a-whole-copy-of-the-archive-with-volya-archive-merge-dir-until-then-nobody-is-cleared = объедините с целой копией архива командой `volya archive merge DIR`; до тех пор никому не открыт путь
hint-copy-the-file-again-from-another-copy-of-the-archive = скопируйте файл снова из другой копии архива
hint-ask-a-member-who-holds-it = обратитесь к участнику, у которого он есть
hint-only-copies-of-one-archive-can-be-merged = объединить можно только копии одного архива
hint-see-volya-person-list-the-check-digit-after-the-label-helps-on-the-telephone = см. `volya person list`; по телефону помогает контрольная цифра после метки
hint-use-the-full-id-from-volya-person-list-json = укажите полный идентификатор из `volya person list --json`
hint-see-volya-person-show-or-merge-the-copy-that-has-it = см. `volya person show` или объедините с копией, где она есть
hint-count-the-lines-from-1-under-the-header-as-the-screening-numbers-them = считайте строки от 1 под заголовком, как их нумерует проверка
hint-give-a-name-in-any-script-a-custody-id-or-a-service-number-or-unknown-with-the-capture = укажите имя любым письмом, номер в месте содержания или личный номер либо --unknown со взятием в плен
hint-see-the-guide-for-the-field-s-values = допустимые значения поля см. в руководстве
hint-have-a-member-of-another-role-do-it-on-his-own-device = пусть это сделает участник с другой ролью на своём устройстве
hint-compare-with-the-paper-values-shows-both-sides-what-was-recorded-wrongly-is-marked-with-volya-entry-mistaken = сравните с бумагой; `--values` показывает оба варианта. Ошибочно записанное отмечают командой `volya entry mistaken`
hint-run-volya-countersign-keyed-file-person-entry-with-what-stands-on-the-paper = выполните `volya countersign --keyed FILE PERSON ENTRY` с тем, что на бумаге
hint-have-a-member-of-another-role-than-admin-run-volya-member-vouch-letter-on-his-own-device-and-merge-his-copy = пусть участник с ролью, иной чем администратор, выполнит на своём устройстве `volya member vouch LETTER`, и объедините с его копией
hint-record-refusals-all-the-same-for-the-rest-have-an-admin-enrol-a-new-device = отказы записывайте всё равно; для остального пусть администратор включит новое устройство
hint-have-a-member-of-another-role-than-admin-run-volya-member-vouch-on-his-own-device = пусть участник с ролью, иной чем администратор, выполнит на своём устройстве `volya member vouch`
hint-see-volya-person-show-for-what-is-recorded = что записано, см. `volya person show`
hint-see-volya-due-for-what-stands-each-with-its-code-at-least-eight-of-its-digits-are-needed = что действует, см. `volya due`, каждое со своим кодом; нужно не меньше восьми его цифр
hint-give-more-of-them-as-volya-due-json-shows-them = укажите больше цифр, как их показывает `volya due --json`
hint-see-volya-due-record-what-has-happened-since-anew-such-as-a-danger = см. `volya due`; что случилось с тех пор, например опасность, запишите заново
hint-do-what-volya-due-says-beside-it = сделайте то, что `volya due` говорит рядом
hint-correct-the-rows-and-import-the-file-again = исправьте строки и внесите файл снова
hint-see-spec-gate-case-md = см. spec/gate-case.md
hint-choose-a-value-within-the-bound-policy-may-tighten-and-loosen-nothing-beyond-it = выберите значение в пределах; правила архива могут ужесточать, но не ослаблять сверх предела
hint-check-the-spelling = проверьте написание
hint-close-the-other-program-then-try-again = закройте другую программу и попробуйте снова
hint-free-some-space-nothing-that-was-acknowledged-is-lost = освободите место; ничего подтверждённого не потеряно
hint-make-the-folder-writable = сделайте папку доступной для записи
hint-run-volya-index-rebuild = выполните `volya index rebuild`
hint-check-the-disk-nothing-that-was-acknowledged-is-lost = проверьте диск; ничего подтверждённого не потеряно
hint-see-the-guide = см. руководство
hint-merge-a-whole-copy-of-the-archive = объедините с целой копией архива
hint-shorten-the-text = сократите текст
hint-ask-the-sender-for-the-list-again = попросите прислать список ещё раз
hint-open-it-with-its-password-and-save-it-without-one-on-a-machine-you-trust = откройте его паролем и сохраните без пароля на компьютере, которому доверяете
hint-open-it-where-it-reads-well-and-save-it-as-csv-in-utf-8-or-as-xlsx = откройте там, где он читается правильно, и сохраните как CSV в UTF-8 или как XLSX
hint-ask-the-sender-which-it-is-and-set-the-encoding-by-hand-or-have-it-saved-in-utf-8 = спросите отправителя, какая это кодировка, и укажите её вручную либо попросите сохранить в UTF-8
hint-set-another-encoding-or-ask-the-sender-for-the-file-in-utf-8 = укажите другую кодировку или попросите файл в UTF-8
hint-split-the-list-or-remove-what-is-not-part-of-it = разделите список или уберите лишнее
hint-do-not-open-the-file-ask-the-sender-how-it-was-made = не открывайте файл; спросите отправителя, как он создан
hint-ask-the-sender-for-the-file-again-with-its-sha-256 = попросите прислать файл ещё раз вместе с его SHA-256
hint-close-the-quotation-mark-or-send-the-list-as-xlsx = закройте кавычки или пришлите список как XLSX
hint-give-the-sheet-s-name-as-the-workbook-shows-it = укажите имя листа, как его показывает книга
hint-give-the-row-as-the-spreadsheet-numbers-it = укажите строку по нумерации таблицы
hint-see-spec-list-md-for-the-columns = столбцы см. в spec/list.md
hint-give-one-character-such-as-or-or-a-tab = укажите один знак, например ; или , либо табуляцию
hint-ask-the-sender-which-is-right-and-correct-the-list = спросите отправителя, что верно, и исправьте список
hint-name-the-columns-in-the-first-row-as-in-spec-list-md = назовите столбцы в первой строке, как в spec/list.md
hint-keep-one-of-the-two-columns-rename-one-or-set-by-hand-which-is-used = оставьте один из двух столбцов, переименуйте один или укажите вручную, какой брать
hint-write-the-header-as-plain-text = напишите заголовок обычным текстом
hint-choose-one-by-its-name-or-save-the-sheet-that-is-meant-as-a-file-of-its-own = выберите лист по имени или сохраните нужный отдельным файлом
hint-show-the-sheet-and-look-at-it-then-choose-it-by-its-name-or-save-it-as-a-file-of-its-own = покажите лист и просмотрите его; затем выберите по имени или сохраните отдельным файлом
hint-save-the-list-on-a-sheet-or-as-csv-in-utf-8 = сохраните список на листе или как CSV в UTF-8
hint-open-it-in-a-spreadsheet-and-save-it-as-xlsx-or-as-csv-in-utf-8 = откройте в табличном редакторе и сохраните как XLSX или CSV в UTF-8
hint-unpack-it-on-a-machine-you-trust-and-give-the-list-itself = распакуйте на компьютере, которому доверяете, и укажите сам список
hint-ask-the-sender-for-the-list-as-xlsx-or-csv-or-type-it-with-two-people-reading = попросите список как XLSX или CSV либо наберите его, сверяя вдвоём
hint-set-the-clock-right-where-another-device-s-is-wrong-park-that-what-he-refuses-a-danger-or-an-alarm-is-taken-at-any-time-record-it-now = поставьте часы верно; если неверны часы другого устройства, выведите его из учёта. Отказ, опасность или тревогу принимают всегда: запишите их сейчас

## What an act needs

refused-a-clearance-is-signed-with-volya-clearance-countersign-which-asks-the-gate-again = разрешение подписывают командой `volya clearance countersign`, которая снова спрашивает врата
refused-a-day-of-the-scenario-does-not-exist = такого дня в сценарии нет
refused-a-declaration-says-something-about-at-least-one-destination = волеизъявление говорит хотя бы об одном месте назначения
refused-a-device-does-not-park-itself = устройство не выводит из учёта само себя
refused-a-device-does-not-remove-itself = устройство не исключает само себя
refused-a-finding-about-a-state-names-at-least-one-source = оценка государства называет хотя бы один источник
refused-a-mark-names-at-least-one-entry = отметка называет хотя бы одну запись
refused-a-mark-needs-a-reason = отметке нужно основание
refused-a-member-does-not-remove-himself = участник не исключает сам себя
refused-a-monitor-s-word-can-hold-never-open-another-member-vouches = слово наблюдателя может приостановить, но не открыть путь: ручается другой участник
refused-a-person-is-named-twice = лицо названо дважды
refused-a-recipient-in-the-roster-is-not-an-age1pq-recipient = получатель в реестре участников не в форме age1pq
refused-a-risk-assessed-as-absent-names-at-least-one-source = оценка «риска нет» называет хотя бы один источник
refused-a-taint-has-a-reason = сомнение в надёжности имеет основание
refused-a-vote-has-reasons-which-are-kept = голос имеет основания, их сохраняют
refused-all-26-letters-of-devices-are-given = все 26 литер устройств уже даны
refused-fewer-entries-of-that-log-are-accepted-here = здесь принято меньше записей этого журнала
refused-fewer-entries-of-that-log-are-here = здесь меньше записей этого журнала
refused-he-has-no-label-by-which-a-letter-could-call-him = у него нет метки, которой письмо могло бы его назвать
refused-he-has-no-label-by-which-the-case-could-call-him = у него нет метки, которой дело могло бы его назвать
refused-marks-signatures-and-labels-are-not-undone-by-marks-record-the-fact-anew = отметок, подписей и меток людей отметками не отменяют; запишите факт заново
refused-no-clearance-of-his-is-on-record = разрешения на него не записано
refused-no-device-carries-this-letter = ни у одного устройства нет этой литеры
refused-no-list-was-screened-yet-name-the-file = ни одного списка ещё не проверено; назовите файл
refused-no-member-of-this-roster-has-this-id = в реестре нет участника с таким идентификатором
refused-no-review-of-a-return-there-is-open-open-it-first = рассмотрение возвращения туда не открыто; сначала откройте его
refused-nobody-came-into-the-register = в реестр никто не внесён
refused-nothing-stands-found-to-vote-on-or-findings-that-contradict-each-other = нет выявленного, по которому голосовать, или оно противоречиво
refused-only-an-admin-changes-the-roster = реестр участников меняет только администратор
refused-part-of-his-record-cannot-be-read-on-this-device-so-the-case-would-not-be-whole = часть его записей на этом устройстве не прочесть, поэтому дело было бы неполным
refused-say-from-whom-the-move-is-known = скажите, от кого известно о перевозке
refused-say-why-it-is-taken-back = скажите, почему оно отменяется
refused-somebody-has-no-label-by-which-a-paper-could-name-him = у кого-то нет метки, которой бумага могла бы его назвать
refused-the-power-that-is-answered-is-not-on-the-route-name-it-with-to-via-or-counterpart = государства, которому отвечают, нет на маршруте; назовите его через --to, --via или --counterpart
refused-the-case-cannot-be-written = дело нельзя записать
refused-the-case-is-too-large-for-one-file = дело слишком велико для одного файла
refused-the-file-is-damaged-or-no-case = файл повреждён, или это не дело
refused-the-file-is-larger-than-any-clearance = файл больше любого разрешения
refused-the-file-is-no-clearance-of-volya = этот файл не разрешение Volya
refused-the-file-is-no-receipt-or-its-signature-does-not-fit = этот файл не квитанция, или его подпись не подходит
refused-the-file-is-sealed-to-another-device = файл запечатан для другого устройства
refused-the-line-does-not-sound-like-a-name-of-his = строка не звучит как его имя
refused-the-line-gives-a-name-or-number-of-his-that-is-no-likeness-and-is-settled-with-the-sender = в строке его имя или номер: это не сходство, это выясняют с приславшим список
refused-the-list-that-the-clearance-rests-on-is-not-here-merge-a-whole-copy-first = списка, на котором держится разрешение, здесь нет; сначала объедините с целой копией
refused-the-list-that-was-screened-last-cannot-be-opened-here-name-the-file = последний проверенный список здесь не открыть; назовите файл
refused-the-receipt-is-for-no-file-that-was-made-here-for-him = квитанция не от файла, сделанного здесь для него
refused-the-request-is-for-another-archive = запрос относится к другому архиву
refused-the-request-s-recipient-is-not-an-age1pq-recipient = получатель в запросе не в форме age1pq
refused-the-scenario-s-figures-cannot-be-read = чисел сценария не прочесть
refused-the-screening-cannot-be-written = проверку списка нельзя записать
refused-the-screening-could-not-be-recorded-nothing-is-issued = проверку списка не удалось записать; ничего не выдано
refused-the-screening-could-not-be-recorded-there-is-nothing-to-answer = проверку списка не удалось записать; отвечать не на что
refused-the-screening-that-the-clearance-rests-on-is-not-here-merge-the-issuer-s-log-first = проверки, на которой держится разрешение, здесь нет; сначала объедините журнал выдавшего
refused-the-text-cannot-be-signed = текст нельзя подписать
refused-the-time-of-the-move-lies-in-the-future-record-a-move-once-it-has-happened = время перевозки в будущем; записывайте перевозку, когда она состоялась
refused-the-time-that-is-doubtful-ends-before-it-begins = сомнительный промежуток кончается раньше, чем начинается
refused-there-is-no-fact-to-record = нет факта, который записать
refused-these-are-one-and-the-same-record = это одна и та же запись
refused-this-device-awaits-no-voucher = это устройство не ждёт поручительства
refused-this-device-is-enrolled-already = это устройство уже включено в реестр
refused-this-device-is-not-on-the-roster = этого устройства в реестре нет
refused-this-device-is-removed-already = это устройство уже исключено
refused-this-entry-is-no-clearance = эта запись — не разрешение
refused-this-file-was-taken-in-before = этот файл уже принят раньше
refused-this-form-bears-his-name-a-pseudonym-beside-it-would-tell-who-he-is-print-it-without-a-person = на этом бланке стоит его имя; псевдоним рядом выдал бы, кто он. Печатайте без лица
refused-this-form-is-the-same-for-everybody-print-it-without-a-person = этот бланк одинаков для всех; печатайте без лица
refused-this-guarantee-is-recorded-already = эта гарантия уже записана
refused-this-is-not-a-recovery-sheet = это не лист восстановления
refused-this-member-is-removed-already = этот участник уже исключён
refused-this-member-is-removed-he-comes-back-as-a-new-one-with-a-new-device = этот участник исключён: он возвращается как новый, с новым устройством
refused-this-recovery-sheet-belongs-to-another-archive = этот лист восстановления от другого архива
refused-what-concerns-no-person-is-recorded-anew-not-marked = что не касается никого, записывают заново, а не отмечают
refused-what-is-lifted-is-lifted-for-a-reason = отмена имеет основание
refused-what-is-sealed-in-the-file-is-no-case-in-the-form-volya-case-file-1 = запечатанное в файле — не дело в формате volya-case-file-1
refused-a-number-may-mean-another-line-to-the-sender-and-go-1-another-man-as-is-said-where-the-list-was-read-ask-him-for-the-list-numbered-from-1-line-by-line-or-without-numbers-on-one-sheet = номер может означать для отправителя другую строку, а `go 1` — другого человека; почему, сказано там, где прочитан список; попросите список, пронумерованный с 1 строка за строкой, или без номеров на одном листе

## What is wrong with a field

why-holds-a-line-break = содержит разрыв строки
why-holds-neither-letter-nor-digit-leave-it-out-where-it-is-unknown = не содержит ни буквы, ни цифры; если неизвестно, пропустите
why-is-empty = пусто
why-is-empty-a-guarantee-is-its-words-as-they-were-said-or-written = пусто: гарантия — это её слова, как они сказаны или написаны
why-is-another-person-s-record-the-paper-under-the-label-that-stands-on-it = другого лица; запишите бумагу под меткой, которая на ней стоит
why-is-needed-with-a-stance-for-each-destination-in-stance = нужно, с позицией по каждому месту в `stance`
why-is-needed-the-label-at-the-top-of-the-paper = нужно: метка вверху бумаги
why-is-needed-the-serial-at-the-top-of-the-paper = нужно: номер вверху бумаги
why-is-no-window = не промежуток
why-is-not-of-the-form-age1pq1 = не в форме age1pq1…
why-is-spoken-about-twice-one-declaration-says-one-thing-about-a-destination = упомянуто дважды; одно волеизъявление говорит о месте что-то одно
why-lies-in-the-future = в будущем
why-names-an-entry-that-was-taken-back-or-marked-as-a-mistake = называет запись, которая отозвана или отмечена как ошибка
why-names-no-declaration-or-note-in-his-record = не называет волеизъявления или примечания в его записях
why-needs-one-stance-for-each-destination-in-to = требует по одной позиции на каждое место в `to`
why-says-whose-a-name-is-and-no-name-is-given = сказано, чьё имя, а имя не указано
why-is-given-twice = указано дважды

## What a field accepts

accepts-needed = нужно; допустимо: { $values }
accepts-not-understood = непонятно; допустимо: { $values }
error-given-up = прекращено до какой-либо записи
hint-begin-again-when-you-want-it-done = начните снова, когда захотите это сделать
error-import-given-up = внесение прекращено, когда было записано строк: { $rows } из { $of }; ни одна из них не действует
hint-import-the-same-file-again-it-is-taken-as-if-nothing-had-been-written-until-then-no-refusal-and-no-danger-in-it-holds-anybody = внесите тот же файл снова: он будет взят так, будто ничего не записано. До тех пор ни один отказ и ни одна опасность в нём никого не приостанавливает
refused-the-list-of-this-screening-cannot-be-opened-here-merge-a-whole-copy-first = список этой проверки здесь не открыть; сперва объедините полную копию
why-is-missing-a-route-has-both-its-ends-or-the-list-has-none-and-every-line-holds = не хватает: у маршрута есть оба конца, или его нет и каждая строка приостановлена
hint-compare-the-entry-s-hash-with-its-receipt-and-have-the-proof-made-anew-from-a-whole-copy-of-the-archive = сравните хеш записи с квитанцией и попросите сделать доказательство заново из целой копии архива
hint-start-it-again-nothing-was-changed = запустите снова; ничего не изменено
why-is-not-what-volya-device-request-writes = это не то, что пишет `volya device request`
refused-the-line-gives-neither-a-day-of-birth-nor-a-number-by-which-it-would-be-known-again = в строке нет ни дня рождения, ни номера, по которым её можно было бы узнать снова
