### What could not be done, and the next step.

## Facts

error-no-archive = тут немає архіву
error-not-empty = тека не порожня
error-newer-format = формат архіву { $found }; ця версія читає формат { $ours }
error-no-device = на цьому комп’ютері немає пристрою для цього архіву
error-not-enrolled = цей пристрій ще не внесено до реєстру архіву
error-device-exists = на цьому комп’ютері вже є пристрій для цього архіву
error-wrong-passphrase = парольна фраза хибна
error-restore-archive = архів старіший за останню дію цього пристрою: підписано записів: { $size }, і не всі вони тут
error-device-key-dead = стан цього пристрою старіший за його журнал в архіві або суперечить йому; його ключ більше не має підписувати
error-changed-meanwhile = тим часом інша програма змінила журнал або стан цього пристрою
error-no-key = у цього учасника немає ключа відсіку `{ $compartment }`
error-other-archive = в іншій теці інший архів
error-no-such-person = під позначкою { $label } нікого не зареєстровано
error-label-twice = позначку { $label } надано { $count ->
    [one] { $count } особі
    [few] { $count } особам
   *[other] { $count } особам
}
error-no-such-entry = такого запису в цьому архіві немає
error-no-such-line = у списку немає рядка з таким номером
error-proof-refused = це не доводить того запису
error-stopped = перевірку зупинено до її кінця
error-nothing-to-know-him-by = не вказано нічого, за чим його можна впізнати
error-field = `{ $field }`: { $why }
error-clock-doubtful = журнали суперечать годиннику цього пристрою; згоду, розгляд або повідомлення було б датовано хибно
error-same-member-or-role = другий підпис має поставити інший учасник, з іншою роллю, ніж той, хто зробив запис
error-keyed-differently = папір набрано інакше в полях: { $keys }
error-key-it-again = ця заява була на папері; другий учасник набирає його ще раз
error-not-counted = за цей пристрій поки що не поручився ніхто, крім того, хто його вніс: записане на ньому може призупинити, але не відкрити шлях
error-removed = цей пристрій вилучено з реєстру: записане на ньому може призупинити, але не відкрити шлях
error-own-enrolment = за пристрій поручається інший учасник, з іншою роллю, ніж той, хто його вніс
error-nothing-to-sign = тут ніщо не чекає на другий підпис
error-no-such-alarm = тривоги з таким кодом немає
error-code-of-several = з цих цифр починається кілька тривог
error-answered-already = на це вже відповіли
error-only-set-right = на це не можна відповісти, лише виправити
error-import-rejected = { $rows ->
    [one] { $rows } рядок
    [few] { $rows } рядки
   *[other] { $rows } рядків
} відхилено, тож із файла нічого не внесено
error-in-use = це використовує інша програма
error-full = на диску немає місця: { $path }
error-read-only = неможливо записати, лише для читання: { $path }
error-index-damaged = індекс пошкоджено
error-refused = { $why }

## Next steps

hint-name-an-archive-with-archive-dir-or-volya-archive-or-make-one-with-volya-init-dir = назвіть архів через --archive DIR або VOLYA_ARCHIVE, або створіть його командою `volya init DIR`
hint-choose-an-empty-or-new-folder = виберіть порожню або нову теку
hint-update-volya-nothing-was-changed = оновіть Volya; нічого не змінено
hint-this-copy-cannot-be-trusted-use-another-copy-of-the-archive = цій копії не можна довіряти; візьміть іншу копію архіву
hint-run-volya-device-request-file-and-have-an-admin-enrol-it-or-volya-restore-with-the-recovery-sheet = виконайте `volya device request FILE`, і нехай адміністратор внесе пристрій до реєстру, або `volya restore` з аркушем відновлення
hint-have-an-admin-run-volya-member-add-or-volya-device-enrol-with-the-request-then-copy-that-archive-folder-here = нехай адміністратор виконає `volya member add` або `volya device enrol` із запитом, потім скопіюйте теку архіву сюди
hint-use-the-device-that-is-there = скористайтеся наявним пристроєм
hint-try-again-nothing-was-changed = спробуйте ще раз; нічого не змінено
hint-the-device-s-key-file-is-damaged-enrol-a-new-device-or-restore-with-the-recovery-sheet = файл ключів пристрою пошкоджено; внесіть новий пристрій або відновіть за аркушем відновлення
hint-restore-the-archive-folder-from-a-newer-copy-or-merge-one-this-device-does-not-write-until-then = відновіть теку архіву з новішої копії або об’єднайте з нею; доти цей пристрій нічого не пише
hint-enrol-a-new-device-what-this-one-wrote-stays = внесіть новий пристрій; записане цим лишається
hint-run-the-command-again = виконайте команду ще раз
hint-merge-a-whole-copy-of-the-archive-with-volya-archive-merge-dir-until-then-nobody-is-cleared = об’єднайте з цілою копією архіву командою `volya archive merge DIR`; доти нікому не відкрито шляху
hint-copy-the-file-again-from-another-copy-of-the-archive = скопіюйте файл знову з іншої копії архіву
hint-ask-a-member-who-holds-it = зверніться до учасника, який його має
hint-only-copies-of-one-archive-can-be-merged = об’єднати можна лише копії одного архіву
hint-see-volya-person-list-the-check-digit-after-the-label-helps-on-the-telephone = див. `volya person list`; телефоном допомагає контрольна цифра після позначки
hint-use-the-full-id-from-volya-person-list-json = вкажіть повний ідентифікатор із `volya person list --json`
hint-see-volya-person-show-or-merge-the-copy-that-has-it = див. `volya person show` або об’єднайте з копією, де він є
hint-count-the-lines-from-1-under-the-header-as-the-screening-numbers-them = рахуйте рядки від 1 під заголовком, як їх нумерує перевірка
hint-give-a-name-in-any-script-a-custody-id-or-a-service-number-or-unknown-with-the-capture = вкажіть ім’я будь-яким письмом, номер у місці тримання чи особистий номер або --unknown із взяттям у полон
hint-see-the-guide-for-the-field-s-values = допустимі значення поля див. у посібнику
hint-have-a-member-of-another-role-do-it-on-his-own-device = нехай це зробить учасник з іншою роллю на своєму пристрої
hint-compare-with-the-paper-values-shows-both-sides-what-was-recorded-wrongly-is-marked-with-volya-entry-mistaken = порівняйте з папером; `--values` показує обидва варіанти. Хибно записане позначають командою `volya entry mistaken`
hint-run-volya-countersign-keyed-file-person-entry-with-what-stands-on-the-paper = виконайте `volya countersign --keyed FILE PERSON ENTRY` з тим, що на папері
hint-have-a-member-of-another-role-than-admin-run-volya-member-vouch-letter-on-his-own-device-and-merge-his-copy = нехай учасник з роллю, іншою за адміністратора, виконає на своєму пристрої `volya member vouch LETTER`, і об’єднайте з його копією
hint-record-refusals-all-the-same-for-the-rest-have-an-admin-enrol-a-new-device = відмови записуйте однаково; для решти нехай адміністратор внесе новий пристрій
hint-have-a-member-of-another-role-than-admin-run-volya-member-vouch-on-his-own-device = нехай учасник з роллю, іншою за адміністратора, виконає на своєму пристрої `volya member vouch`
hint-see-volya-person-show-for-what-is-recorded = що записано, див. `volya person show`
hint-see-volya-due-for-what-stands-each-with-its-code-at-least-eight-of-its-digits-are-needed = що чинне, див. `volya due`, кожне зі своїм кодом; потрібно щонайменше вісім його цифр
hint-give-more-of-them-as-volya-due-json-shows-them = вкажіть більше цифр, як їх показує `volya due --json`
hint-see-volya-due-record-what-has-happened-since-anew-such-as-a-danger = див. `volya due`; що сталося відтоді, наприклад небезпеку, запишіть наново
hint-do-what-volya-due-says-beside-it = зробіть те, що `volya due` каже поруч
hint-correct-the-rows-and-import-the-file-again = виправте рядки й внесіть файл знову
hint-see-spec-gate-case-md = див. spec/gate-case.md
hint-choose-a-value-within-the-bound-policy-may-tighten-and-loosen-nothing-beyond-it = виберіть значення в межах; правила архіву можуть посилювати, але не послаблювати понад межу
hint-check-the-spelling = перевірте написання
hint-close-the-other-program-then-try-again = закрийте іншу програму й спробуйте знову
hint-free-some-space-nothing-that-was-acknowledged-is-lost = звільніть місце; нічого підтвердженого не втрачено
hint-make-the-folder-writable = зробіть теку доступною для запису
hint-run-volya-index-rebuild = виконайте `volya index rebuild`
hint-check-the-disk-nothing-that-was-acknowledged-is-lost = перевірте диск; нічого підтвердженого не втрачено
hint-see-the-guide = див. посібник
hint-merge-a-whole-copy-of-the-archive = об’єднайте з цілою копією архіву
hint-shorten-the-text = скоротіть текст
hint-ask-the-sender-for-the-list-again = попросіть надіслати список ще раз
hint-open-it-with-its-password-and-save-it-without-one-on-a-machine-you-trust = відкрийте його паролем і збережіть без пароля на комп’ютері, якому довіряєте
hint-open-it-where-it-reads-well-and-save-it-as-csv-in-utf-8-or-as-xlsx = відкрийте там, де його видно правильно, і збережіть як CSV в UTF-8 або як XLSX
hint-ask-the-sender-which-it-is-and-set-the-encoding-by-hand-or-have-it-saved-in-utf-8 = запитайте відправника, яке це кодування, і вкажіть його вручну або попросіть зберегти в UTF-8
hint-set-another-encoding-or-ask-the-sender-for-the-file-in-utf-8 = вкажіть інше кодування або попросіть файл в UTF-8
hint-split-the-list-or-remove-what-is-not-part-of-it = поділіть список або приберіть зайве
hint-do-not-open-the-file-ask-the-sender-how-it-was-made = не відкривайте файл; запитайте відправника, як його створено
hint-ask-the-sender-for-the-file-again-with-its-sha-256 = попросіть надіслати файл ще раз разом із його SHA-256
hint-close-the-quotation-mark-or-send-the-list-as-xlsx = закрийте лапки або надішліть список як XLSX
hint-give-the-sheet-s-name-as-the-workbook-shows-it = вкажіть назву аркуша, як її показує книга
hint-give-the-row-as-the-spreadsheet-numbers-it = вкажіть рядок за нумерацією таблиці
hint-see-spec-list-md-for-the-columns = стовпці див. у spec/list.md
hint-give-one-character-such-as-or-or-a-tab = вкажіть один знак, як-от ; або , або табуляцію
hint-ask-the-sender-which-is-right-and-correct-the-list = запитайте відправника, що правильно, і виправте список
hint-name-the-columns-in-the-first-row-as-in-spec-list-md = назвіть стовпці в першому рядку, як у spec/list.md
hint-keep-one-of-the-two-columns-rename-one-or-set-by-hand-which-is-used = залиште один із двох стовпців, перейменуйте один або вкажіть вручну, який брати
hint-write-the-header-as-plain-text = напишіть заголовок звичайним текстом
hint-choose-one-by-its-name-or-save-the-sheet-that-is-meant-as-a-file-of-its-own = виберіть аркуш за назвою або збережіть потрібний окремим файлом
hint-show-the-sheet-and-look-at-it-then-choose-it-by-its-name-or-save-it-as-a-file-of-its-own = покажіть аркуш і перегляньте його; потім виберіть за назвою або збережіть окремим файлом
hint-save-the-list-on-a-sheet-or-as-csv-in-utf-8 = збережіть список на аркуші або як CSV в UTF-8
hint-open-it-in-a-spreadsheet-and-save-it-as-xlsx-or-as-csv-in-utf-8 = відкрийте в табличному редакторі й збережіть як XLSX або CSV в UTF-8
hint-unpack-it-on-a-machine-you-trust-and-give-the-list-itself = розпакуйте на комп’ютері, якому довіряєте, і вкажіть сам список
hint-ask-the-sender-for-the-list-as-xlsx-or-csv-or-type-it-with-two-people-reading = попросіть список як XLSX або CSV або наберіть його, звіряючи вдвох
hint-set-the-clock-right-where-another-device-s-is-wrong-park-that-what-he-refuses-a-danger-or-an-alarm-is-taken-at-any-time-record-it-now = виставте годинник; якщо хибний годинник іншого пристрою, виведіть той з обліку. Відмову, небезпеку чи тривогу приймають будь-коли: запишіть їх зараз

## What an act needs

refused-a-clearance-is-signed-with-volya-clearance-countersign-which-asks-the-gate-again = дозвіл підписують командою `volya clearance countersign`, яка знову питає браму
refused-a-day-of-the-scenario-does-not-exist = такого дня в сценарії немає
refused-a-declaration-says-something-about-at-least-one-destination = заява каже щось принаймні про одне місце призначення
refused-a-device-does-not-park-itself = пристрій не виводить з обліку сам себе
refused-a-device-does-not-remove-itself = пристрій не вилучає сам себе
refused-a-finding-about-a-state-names-at-least-one-source = оцінка держави називає принаймні одне джерело
refused-a-mark-names-at-least-one-entry = позначка називає принаймні один запис
refused-a-mark-needs-a-reason = позначка потребує підстави
refused-a-member-does-not-remove-himself = учасник не вилучає сам себе
refused-a-monitor-s-word-can-hold-never-open-another-member-vouches = слово спостерігача може призупинити, але не відкрити шлях: поручається інший учасник
refused-a-person-is-named-twice = особу названо двічі
refused-a-recipient-in-the-roster-is-not-an-age1pq-recipient = отримувач у реєстрі учасників не має форми age1pq
refused-a-risk-assessed-as-absent-names-at-least-one-source = оцінка «ризику немає» називає принаймні одне джерело
refused-a-taint-has-a-reason = сумнів у надійності має підставу
refused-a-vote-has-reasons-which-are-kept = голос має підстави, їх зберігають
refused-all-26-letters-of-devices-are-given = усі 26 літер пристроїв уже надано
refused-fewer-entries-of-that-log-are-accepted-here = тут прийнято менше записів цього журналу
refused-fewer-entries-of-that-log-are-here = тут менше записів цього журналу
refused-he-has-no-label-by-which-a-letter-could-call-him = він не має позначки, якою лист міг би його назвати
refused-he-has-no-label-by-which-the-case-could-call-him = він не має позначки, якою справа могла б його назвати
refused-marks-signatures-and-labels-are-not-undone-by-marks-record-the-fact-anew = позначок, підписів і міток людей позначками не скасовують; запишіть факт наново
refused-no-clearance-of-his-is-on-record = дозволу на нього не записано
refused-no-device-carries-this-letter = жоден пристрій не має цієї літери
refused-no-list-was-screened-yet-name-the-file = жодного списку ще не перевірено; назвіть файл
refused-no-member-of-this-roster-has-this-id = у реєстрі немає учасника з таким ідентифікатором
refused-no-review-of-a-return-there-is-open-open-it-first = розгляду повернення туди не відкрито; спершу відкрийте його
refused-nobody-came-into-the-register = до реєстру нікого не внесено
refused-nothing-stands-found-to-vote-on-or-findings-that-contradict-each-other = немає виявленого, щодо якого голосувати, або воно суперечливе
refused-only-an-admin-changes-the-roster = реєстр учасників змінює лише адміністратор
refused-part-of-his-record-cannot-be-read-on-this-device-so-the-case-would-not-be-whole = частину його записів на цьому пристрої не прочитати, тож справа була б не повна
refused-say-from-whom-the-move-is-known = скажіть, від кого відомо про перевезення
refused-say-why-it-is-taken-back = скажіть, чому його скасовують
refused-somebody-has-no-label-by-which-a-paper-could-name-him = хтось не має позначки, якою папір міг би його назвати
refused-the-power-that-is-answered-is-not-on-the-route-name-it-with-to-via-or-counterpart = держави, якій відповідають, немає на маршруті; назвіть її через --to, --via або --counterpart
refused-the-case-cannot-be-written = справу неможливо записати
refused-the-case-is-too-large-for-one-file = справа завелика для одного файла
refused-the-file-is-damaged-or-no-case = файл пошкоджено, або це не справа
refused-the-file-is-larger-than-any-clearance = файл більший за будь-який дозвіл
refused-the-file-is-no-clearance-of-volya = цей файл не є дозволом Volya
refused-the-file-is-no-receipt-or-its-signature-does-not-fit = цей файл не є квитанцією, або його підпис не збігається
refused-the-file-is-sealed-to-another-device = файл запечатано для іншого пристрою
refused-the-line-does-not-sound-like-a-name-of-his = рядок не звучить як його ім’я
refused-the-line-gives-a-name-or-number-of-his-that-is-no-likeness-and-is-settled-with-the-sender = рядок містить його ім’я або номер: це не схожість, це з’ясовують із тим, хто надіслав список
refused-the-list-that-the-clearance-rests-on-is-not-here-merge-a-whole-copy-first = списку, на якому тримається дозвіл, тут немає; спершу об’єднайте з цілою копією
refused-the-list-that-was-screened-last-cannot-be-opened-here-name-the-file = список, перевірений останнім, тут не відкрити; назвіть файл
refused-the-receipt-is-for-no-file-that-was-made-here-for-him = квитанція не від файла, зробленого тут для нього
refused-the-request-is-for-another-archive = запит стосується іншого архіву
refused-the-request-s-recipient-is-not-an-age1pq-recipient = отримувач у запиті не має форми age1pq
refused-the-scenario-s-figures-cannot-be-read = чисел сценарію не прочитати
refused-the-screening-cannot-be-written = перевірку списку неможливо записати
refused-the-screening-could-not-be-recorded-nothing-is-issued = перевірку списку не вдалося записати; нічого не видано
refused-the-screening-could-not-be-recorded-there-is-nothing-to-answer = перевірку списку не вдалося записати; відповідати нема на що
refused-the-screening-that-the-clearance-rests-on-is-not-here-merge-the-issuer-s-log-first = перевірки, на якій тримається дозвіл, тут немає; спершу об’єднайте журнал того, хто видав
refused-the-text-cannot-be-signed = текст неможливо підписати
refused-the-time-of-the-move-lies-in-the-future-record-a-move-once-it-has-happened = час перевезення в майбутньому; записуйте перевезення, коли воно відбулося
refused-the-time-that-is-doubtful-ends-before-it-begins = сумнівний проміжок закінчується раніше, ніж починається
refused-there-is-no-fact-to-record = немає факту, який записати
refused-these-are-one-and-the-same-record = це той самий запис
refused-this-device-awaits-no-voucher = цей пристрій не чекає на поруку
refused-this-device-is-enrolled-already = цей пристрій уже внесено до реєстру
refused-this-device-is-not-on-the-roster = цього пристрою в реєстрі немає
refused-this-device-is-removed-already = цей пристрій уже вилучено
refused-this-entry-is-no-clearance = цей запис — не дозвіл
refused-this-file-was-taken-in-before = цей файл уже прийнято раніше
refused-this-form-bears-his-name-a-pseudonym-beside-it-would-tell-who-he-is-print-it-without-a-person = на цьому формулярі стоїть його ім’я; псевдонім поруч виказав би, хто він. Друкуйте без особи
refused-this-form-is-the-same-for-everybody-print-it-without-a-person = цей формуляр однаковий для всіх; друкуйте без особи
refused-this-guarantee-is-recorded-already = цю гарантію вже записано
refused-this-is-not-a-recovery-sheet = це не аркуш відновлення
refused-this-member-is-removed-already = цього учасника вже вилучено
refused-this-member-is-removed-he-comes-back-as-a-new-one-with-a-new-device = цього учасника вилучено: він повертається як новий, з новим пристроєм
refused-this-recovery-sheet-belongs-to-another-archive = цей аркуш відновлення від іншого архіву
refused-what-concerns-no-person-is-recorded-anew-not-marked = що не стосується жодної особи, записують наново, а не позначають
refused-what-is-lifted-is-lifted-for-a-reason = скасування має підставу
refused-what-is-sealed-in-the-file-is-no-case-in-the-form-volya-case-file-1 = запечатане у файлі — не справа у форматі volya-case-file-1
refused-a-number-may-mean-another-line-to-the-sender-and-go-1-another-man-as-is-said-where-the-list-was-read-ask-him-for-the-list-numbered-from-1-line-by-line-or-without-numbers-on-one-sheet = номер може означати для відправника інший рядок, а `go 1` — іншу людину; чому, сказано там, де прочитано список; попросіть список, пронумерований від 1 рядок за рядком, або без номерів на одному аркуші

## What is wrong with a field

why-holds-a-line-break = містить розрив рядка
why-holds-neither-letter-nor-digit-leave-it-out-where-it-is-unknown = не містить ні літери, ні цифри; якщо невідомо, пропустіть
why-is-empty = порожнє
why-is-empty-a-guarantee-is-its-words-as-they-were-said-or-written = порожнє: гарантія — це її слова, як їх сказано або написано
why-is-another-person-s-record-the-paper-under-the-label-that-stands-on-it = іншої особи; запишіть папір під позначкою, яка на ньому стоїть
why-is-needed-with-a-stance-for-each-destination-in-stance = потрібне, з позицією щодо кожного місця в `stance`
why-is-needed-the-label-at-the-top-of-the-paper = потрібне: позначка вгорі паперу
why-is-needed-the-serial-at-the-top-of-the-paper = потрібне: номер угорі паперу
why-is-no-window = не є проміжком
why-is-not-of-the-form-age1pq1 = не має форми age1pq1…
why-is-spoken-about-twice-one-declaration-says-one-thing-about-a-destination = згадано двічі; одна заява каже про місце щось одне
why-lies-in-the-future = у майбутньому
why-names-an-entry-that-was-taken-back-or-marked-as-a-mistake = називає запис, який відкликано або позначено як помилку
why-names-no-declaration-or-note-in-his-record = не називає жодної заяви чи примітки в його записах
why-needs-one-stance-for-each-destination-in-to = потребує по одній позиції на кожне місце в `to`
why-says-whose-a-name-is-and-no-name-is-given = сказано, чиє ім’я, а імені не вказано
why-is-given-twice = вказано двічі

## What a field accepts

accepts-needed = потрібне; допустиме: { $values }
accepts-not-understood = не зрозуміло; допустиме: { $values }
error-given-up = припинено до будь-якого запису
hint-begin-again-when-you-want-it-done = почніть знову, коли захочете це зробити
error-import-given-up = внесення припинено, коли було записано рядків: { $rows } з { $of }; жоден із них не діє
hint-import-the-same-file-again-it-is-taken-as-if-nothing-had-been-written-until-then-no-refusal-and-no-danger-in-it-holds-anybody = внесіть той самий файл знову: його буде взято так, ніби нічого не записано. Доти жодна відмова й жодна небезпека в ньому нікого не призупиняє
refused-the-list-of-this-screening-cannot-be-opened-here-merge-a-whole-copy-first = список цієї перевірки тут не відкрити; спершу об’єднайте повну копію
why-is-missing-a-route-has-both-its-ends-or-the-list-has-none-and-every-line-holds = бракує: маршрут має обидва кінці, або його немає і кожен рядок призупинено
hint-compare-the-entry-s-hash-with-its-receipt-and-have-the-proof-made-anew-from-a-whole-copy-of-the-archive = порівняйте хеш запису з квитанцією і попросіть зробити доказ наново з цілої копії архіву
hint-start-it-again-nothing-was-changed = запустіть знову; нічого не змінено
why-is-not-what-volya-device-request-writes = це не те, що пише `volya device request`
refused-the-line-gives-neither-a-day-of-birth-nor-a-number-by-which-it-would-be-known-again = у рядку немає ні дня народження, ні номера, за якими його можна було б упізнати знову
