### What a record says: words of its vocabularies, by the enum and the word that the formats give them.

word-AccessOutcome-denied = відмовлено
word-AccessOutcome-granted = допущено

word-AgeFinding-adult = дорослий
word-AgeFinding-disputed = спірно
word-AgeFinding-under-18 = молодший за 18

word-AlarmCause-dropped = зник зі списку
word-AlarmCause-left-out = пропущено тяжкохворого чи тяжкопораненого
word-AlarmCause-not-on-complete-list = немає в повному списку

word-Appeal-dismissed = відхилено
word-Appeal-none-in-time = у строк не подано
word-Appeal-open = розглядається
word-Appeal-upheld = задоволено

word-Art109-eligible = підлягає поверненню чи розміщенню
word-Art109-not-eligible = не підлягає
word-Art109-not-examined = не оглянуто

word-Authorship-declined = не захотів підписувати
word-Authorship-recorded-voice = записано його голос
word-Authorship-signature = підписав
word-Authorship-witnessed-mark = поставив знак при свідкові

word-Body-icrc = Міжнародний комітет Червоного Хреста
word-Body-impartial = інший неупереджений орган
word-Body-neutral-state = інша нейтральна держава
word-Body-ohchr = місія ООН з прав людини
word-Body-protecting-power = Держава-покровителька
word-Body-unhcr = УВКБ ООН

word-BulkKind-declarations = заяви про волю
word-BulkKind-facts = факти
word-BulkKind-persons = особи
word-BulkKind-risks = ризики

word-Capacity-able = здатний
word-Capacity-doubtful = сумнівно
word-Capacity-unable = не здатний

word-CardOccasion-camp = прибуття до табору
word-CardOccasion-capture = взяття в полон
word-CardOccasion-hospital = шпиталь
word-CardOccasion-sickness = хвороба

word-CardOutcome-agency-only = надіслано лише Агентству
word-CardOutcome-declined = він не захотів заповнити
word-CardOutcome-sent = надіслано Агентству й родині

word-Care-legal = правник
word-Care-medical = лікар
word-Care-protection = захист
word-Care-psychological = психологічна допомога
word-Care-spiritual = духовна опіка

word-Channel-group-statement = спільна заява з іншими
word-Channel-interrogation = на допиті
word-Channel-media-interview = перед пресою
word-Channel-other = інакше
word-Channel-private-interview = розмова наодинці
word-Channel-to-fellow-prisoner = іншому полоненому
word-Channel-to-guard = вартовому
word-Channel-to-lawyer = адвокатові
word-Channel-to-medic = лікареві або медсестрі
word-Channel-to-neutral-visitor = нейтральному відвідувачеві
word-Channel-written-by-hand = написано власноруч

word-Concern-cause = одна причина
word-Concern-device = пристрій
word-Concern-entry = запис

word-Counsel-accepted = погодився
word-Counsel-declined = не схотів
word-Counsel-not-offered = не запропоновано

word-CustodyStatus-dead = помер
word-CustodyStatus-escaped = утік
word-CustodyStatus-hospital = у шпиталі
word-CustodyStatus-in-custody = під вартою
word-CustodyStatus-missing = зник безвісти
word-CustodyStatus-not-in-custody = не під вартою
word-CustodyStatus-released = звільнено
word-CustodyStatus-repatriated = репатрійовано
word-CustodyStatus-transferred = передано

word-DangerKind-relative = у небезпеці родич
word-DangerKind-reprisal = його карають за сказане чи вибране
word-DangerKind-self-harm = може зашкодити собі
word-DangerKind-threat = йому погрожують

word-DeathCause-illness = хвороба
word-DeathCause-own-hand = від власної руки
word-DeathCause-unknown = невідома
word-DeathCause-violence = насильство
word-DeathCause-wounds = бойові поранення

word-Direction-from-him = від нього до родини
word-Direction-to-him = від родини до нього

word-Doubtful-device = пристрій
word-Doubtful-interpreter = перекладач
word-Doubtful-taker = той, хто приймав заяви

word-Duty-any = усе інше
word-Duty-assessment = оцінка
word-Duty-countersign = другий підпис
word-Duty-custody = варта й перевезення
word-Duty-device = пристрій
word-Duty-interview = вислуховування
word-Duty-review = розгляд
word-Duty-sender = відправник списку

word-EndedBy-custodian = ті, хто його утримує
word-EndedBy-person = він сам
word-EndedBy-taker = той, хто приймав заяву

word-Ending-civilian = звільнений як цивільний
word-Ending-dead = помер
word-Ending-repatriated = повернувся, як хотів
word-Ending-settled = живе вільно там, де вибрав

word-Event-alarm = тривога
word-Event-answered = відповідь на тривогу
word-Event-assisted_return = супроводжуване повернення
word-Event-bulk_closed = закривальний запис пакета
word-Event-clearance_issued = видано дозвіл
word-Event-clearance_refused = дозвіл не спрацював
word-Event-clearance_used = дозвіл використано
word-Event-clearance_voided = дозвіл скасовано
word-Event-countersign = засвідчено другим підписом
word-Event-danger = небезпека
word-Event-declaration = заява про волю
word-Event-fact = факт
word-Event-form_reviewed = текст формуляра переглянуто
word-Event-form_withdrawn = текст формуляра вилучено
word-Event-guarantee = публічна гарантія
word-Event-heads = стан журналів
word-Event-identity = ідентичність
word-Event-mistaken = позначено як помилку
word-Event-moved = його перевезли
word-Event-not_meant = йдеться не про нього
word-Event-not_same_as = не та сама особа
word-Event-on_call = черговий
word-Event-panel_vote = голос члена колегії
word-Event-parked = пристрій виведено з обліку
word-Event-policy_set = правила архіву
word-Event-registered = внесено до реєстру
word-Event-report = повідомлення інших
word-Event-review_found = що встановив розгляд
word-Event-review_opened = розгляд відкрито
word-Event-risk = оцінка ризику
word-Event-same_as = та сама особа
word-Event-screened = перевірка списку
word-Event-standing = оцінка держави
word-Event-taint = сумнів у надійності
word-Event-taint_lifted = сумнів у надійності знято
word-Event-talk = розмова-роз’яснення
word-Event-withdrawal = відкликання

word-Fact-access = доступ до нього
word-Fact-aftercare = піклування після прибуття
word-Fact-age = вік
word-Fact-appeal = оскарження
word-Fact-card = картка про взяття в полон
word-Fact-commitment = зобов’язання держави, що приймає
word-Fact-complaint = скарга
word-Fact-counsel = адвокат
word-Fact-custody = перебування під вартою
word-Fact-deadline = кінцевий строк
word-Fact-death = смерть
word-Fact-departure_notice = повідомлення про від’їзд
word-Fact-effects = речі
word-Fact-ended = справу закрито
word-Fact-enquiry = розслідування
word-Fact-family_message = звістка родині чи від неї
word-Fact-final_confirmation = остаточне підтвердження
word-Fact-fitness = придатність до переїзду
word-Fact-handover = передання особи
word-Fact-health_report = повідомлення про здоров’я
word-Fact-mail = пошта
word-Fact-manifest = повний список перед від’їздом
word-Fact-medical = стан здоров’я
word-Fact-next_move = наступний крок
word-Fact-note = нота
word-Fact-notice = повідомлення йому
word-Fact-notification = сповіщення про нього
word-Fact-offer = пропозиція прийняти
word-Fact-origin = держава, від якої він залежить
word-Fact-proceedings = провадження
word-Fact-proof_of_life = ознака життя
word-Fact-protection = орган-покровитель
word-Fact-recall = вимога повернути
word-Fact-referral = скерування
word-Fact-relative_enquiry = запит родича
word-Fact-search = розшук
word-Fact-separation = окреме тримання
word-Fact-sharing = передання справи
word-Fact-status = статус
word-Fact-transport = перевезення

word-FamilyPressure-found = виявлено
word-FamilyPressure-none-found = шукали й не знайшли
word-FamilyPressure-not-said = він не захотів казати

word-FormKind-capture-card = картка про взяття в полон
word-FormKind-clearance = папір до дозволу
word-FormKind-death-certificate = свідоцтво про смерть
word-FormKind-declaration = заява про волю
word-FormKind-handover = запис про передання особи
word-FormKind-information-sheet = пам’ятка
word-FormKind-notification = сповіщення про нього
word-FormKind-own-copy = папір, що лишається йому

word-FormLanguage-en = англійська
word-FormLanguage-ko = корейська
word-FormLanguage-ru = російська
word-FormLanguage-uk = українська

word-Forwarding-acknowledged = отримання підтверджено
word-Forwarding-not-yet = ще ні
word-Forwarding-sent = надіслано
word-Forwarding-withheld = не надсилають

word-Health-convalescent = одужує
word-Health-good = добрий
word-Health-seriously-sick = тяжко хворий
word-Health-seriously-wounded = тяжко поранений
word-Health-sick = хворий
word-Health-slightly-wounded = легко поранений

word-How-letter = у листі
word-How-phone = телефоном
word-How-sign = знаком або жестом
word-How-spoken = усно

word-InfluenceKind-bargain = торг
word-InfluenceKind-family-message = звістка від родини або про неї
word-InfluenceKind-gift = подарунок або пільга
word-InfluenceKind-media = показане чи прочитане
word-InfluenceKind-peers = тиск інших утримуваних
word-InfluenceKind-promise = обіцянка
word-InfluenceKind-threat = погроза

word-Interpretation-interpreter = перекладач
word-Interpretation-machine = машина
word-Interpretation-not_needed = не потрібен

word-LastStrain-at = коли
word-LastStrain-never = ніколи

word-LegalStatus-civilian = цивільний
word-LegalStatus-in-doubt = сумнів: захищений як військовополонений
word-LegalStatus-medical-or-chaplain = медик або капелан
word-LegalStatus-prisoner-of-war = військовополонений

word-ListAuthor-counterpart = склала протилежна сторона
word-ListAuthor-mediator = склав посередник
word-ListAuthor-ours = склали ми

word-ListGround-art-109 = тяжкохворі й тяжкопоранені за статтею 109
word-ListGround-art-118 = звільнення після воєнних дій за статтею 118
word-ListGround-exchange = обмін
word-ListGround-transfer = передача іншій державі

word-ListKind-incoming = ті, хто прибуває
word-ListKind-outgoing = ті, хто від’їжджає
word-ListKind-remains = останки

word-NameKind-alias = дане йому або вживане
word-NameKind-false-papers = з чужих або вигаданих документів
word-NameKind-own = його власне

word-Proceedings-disciplinary = лише дисциплінарне
word-Proceedings-none = немає
word-Proceedings-pending = триває кримінальне
word-Proceedings-pending-with-consent = триває кримінальне за згоди держави, що тримає в полоні, на від’їзд

word-ReportSource-authority = установа
word-ReportSource-custodian = ті, хто його утримує
word-ReportSource-fellow-prisoner = інший полонений
word-ReportSource-group = групова заява
word-ReportSource-organisation = організація
word-ReportSource-other = хтось інший
word-ReportSource-press = преса
word-ReportSource-relative = родич

word-ReportedWish-fears = боїться
word-ReportedWish-refuses = відмовляється
word-ReportedWish-undecided = не вирішив
word-ReportedWish-wishes = бажає

word-RiskGround-disappearance = насильницьке зникнення
word-RiskGround-ill-treatment = жорстоке поводження
word-RiskGround-killing = убивство
word-RiskGround-none-found = не знайдено
word-RiskGround-persecution = переслідування
word-RiskGround-punished-for-capture = кара за те, що потрапив у полон
word-RiskGround-relatives = шкода його родичам
word-RiskGround-sent-on = подальша передача звідти
word-RiskGround-torture = катування

word-RiskLevel-absent = шукали й не виявили
word-RiskLevel-real = реальний ризик
word-RiskLevel-unassessed = розпочато й не завершено

word-Side-custodian = ті, хто його утримує
word-Side-fellow-prisoner = інший полонений
word-Side-lawyer = адвокат
word-Side-medic = лікар або медсестра
word-Side-neutral = нейтральний орган
word-Side-organisation = організація, що документує
word-Side-origin = держава, від якої він залежить
word-Side-other = хтось інший
word-Side-press = преса
word-Side-receiver = держава, що приймає
word-Side-relative = родич

word-Stance-accept = хоче туди
word-Stance-no-answer = не відповів
word-Stance-refuse = відмова
word-Stance-undecided = не вирішив
word-Stance-wants-information = хоче знати більше

word-Told-alive = що він живий
word-Told-as-he-wished = те, що він хотів, щоб сказали
word-Told-neither = що про нього говорити не можна
word-Told-nothing = ще нічого

word-Destination-any = будь-куди
word-Destination-neutral = будь-яка нейтральна держава
word-Destination-remain = лишитися там, де його утримують
word-Destination-unhcr = переселення через УВКБ ООН

word-Fault-no-such-line = у списку немає такого рядка
word-Fault-not-clear = брама не відкриває цього рядка
word-Fault-not-one-person = рядок означає не рівно одну особу
word-Fault-not-outgoing = це не список тих, хто від’їжджає
word-Fault-numbered-otherwise = номери не збігаються
word-Fault-no-crossing = пункту переходу не названо
word-Fault-window-over = строк порожній або минув
word-Fault-window-too-long = строк задовгий
word-Fault-issuer-may-not = той, хто видав, не може відкривати шляху
word-Fault-not-countersigned = немає другого підпису
word-Fault-voided = скасовано
word-Fault-used = уже використано
word-Fault-another-stands = чинний інший дозвіл
word-Fault-expired = строк минув
word-Fault-too-early = строк ще не почався
word-Fault-person-changed = щось про особу змінилося
word-Fault-standing-changed = щось про державу на шляху змінилося
word-Fault-policy-changed = правила архіву змінилися
word-Fault-line-changed = рядок змінився
word-Fault-list-changed = перевірено іншу версію списку
word-Fault-other-person = для іншої особи
word-Fault-other-device = для іншого пристрою
word-Fault-other-crossing = для іншого пункту переходу
word-Fault-not-asked-here = на пункті переходу його не спитали
word-Fault-file-differs = у файлі не те, що в журналі
word-Fault-not-in-this-log = в архіві немає такого запису

word-counts-clear = перешкод не виявлено
word-counts-held = призупинено до з’ясування
word-counts-blocked = заборонено
word-counts-no-record = немає запису

word-particulars-rank = звання
word-particulars-unit = підрозділ
word-particulars-power_of_dependence = держава, від якої він залежить
word-particulars-capture_date = дата взяття в полон
word-particulars-capture_place = місце взяття в полон
word-particulars-place_of_custody = місце тримання
word-particulars-health_category = стан здоров’я за списком
word-particulars-art109_category = стаття 109 за списком
word-particulars-captivity_days = днів у полоні
word-particulars-father_first_name = ім’я батька
word-particulars-mother_maiden_name = дівоче прізвище матері
word-particulars-informed_person = кого повідомити
word-particulars-address = адреса
word-particulars-place_of_birth = місце народження
word-particulars-status = статус, як його подано
