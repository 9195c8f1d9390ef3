### What a record says: its members, by the struct and the name that the formats give them.

## What somebody is known by

known-by = { $what }: { $value }
known-name = ім’я
known-custody-id = номер у місці тримання
known-service-number = особистий номер
known-born = дата народження

## How it is put together

record-member = { $name }: { $value }
record-members = { $name } ({ $value })
record-none = немає
record-nothing = нічого

## Members

record-Access-body = орган
record-Access-on = дата
record-Access-outcome = результат
record-Access-reason = причина відмови
record-Access-until = відмовлено до

record-Aftercare-on = дата
record-Aftercare-over = просить більше не питати
record-Aftercare-well = вільний і живе добре

record-Age-best_interests = у найкращих інтересах дитини
record-Age-finding = встановлено
record-Age-guardian = опікун

record-Alarm-cause = причина
record-Alarm-list = список
record-Alarm-persons = осіб

record-Answered-by = хто відповідає
record-Answered-done = що зроблено
record-Answered-to = на що

record-AppealState-appeal = стан
record-AppealState-until = подати до

record-AssistedReturn-escort = хто супроводжує
record-AssistedReturn-rests_on = на підставі
record-AssistedReturn-to = куди

record-Assurance-by = держава
record-Assurance-monitoring = відвідини потім без свідків
record-Assurance-remedy = засіб захисту в разі порушення

record-Attachment-payload = запечатаний файл
record-Attachment-plain = вміст до запечатання
record-Attachment-size_bytes = байтів

record-BulkClosed-bulk = пакет
record-BulkClosed-entries = записів
record-BulkClosed-file = файл
record-BulkClosed-kind = вид

record-Capture-on = дата
record-Capture-place = місце

record-CaptureCard-occasion = привід
record-CaptureCard-on = дата
record-CaptureCard-outcome = результат

record-ClearanceIssued-crossing = пункт переходу
record-ClearanceIssued-device = пристрій
record-ClearanceIssued-footing = підстава дозволу
record-ClearanceIssued-from = від
record-ClearanceIssued-line = рядок
record-ClearanceIssued-list = список
record-ClearanceIssued-route = маршрут
record-ClearanceIssued-screening = перевірка списку
record-ClearanceIssued-until = до

record-ClearanceRefused-file = файл
record-ClearanceRefused-of = дозвіл
record-ClearanceRefused-reasons = причини

record-ClearanceUsed-confirmed_at = остаточне підтвердження
record-ClearanceUsed-confirmed_by = хто його спитав
record-ClearanceUsed-of = дозвіл

record-ClearanceVoided-of = дозвіл
record-ClearanceVoided-reason = причина

record-Commitment-by = держава
record-Commitment-document = документ
record-Commitment-no_active_service = без дійсної військової служби

record-Complaint-answered_on = дата відповіді
record-Complaint-on = дата
record-Complaint-reprisal = кара за скаргу

record-Concern-persons = осіб
record-Concern-place = місце
record-Concern-rule = правило
record-Concern-what = що треба зробити

record-CounselOffer-counsel = пропозиція

record-Countersign-bulks = пакети
record-Countersign-entries = записи

record-Custody-place = місце
record-Custody-since = від
record-Custody-status = стан

record-Danger-kind = вид
record-Danger-note = що помічено
record-Danger-seen_at = коли помічено

record-Deadline-declared_by = хто оголосить його вільним
record-Deadline-ground = на підставі
record-Deadline-on = останній день

record-Death-cause = причина смерті
record-Death-certificate = свідоцтво
record-Death-on = дата
record-Death-particulars = подробиці

record-Declaration-authorship = як засвідчив
record-Declaration-capacity = здатність вирішувати
record-Declaration-channel = канал
record-Declaration-confirms = що підтверджує
record-Declaration-counsel = адвокат
record-Declaration-duress_sign = знак примусу
record-Declaration-ended_by = хто закінчив
record-Declaration-heard_by = хто почув
record-Declaration-how = у який спосіб
record-Declaration-influences = вплив
record-Declaration-interpretation = переклад
record-Declaration-language = мова
record-Declaration-last_strain = останнє тяжке випробування
record-Declaration-minutes = хвилин
record-Declaration-note = примітка
record-Declaration-paper = номер паперу
record-Declaration-present = присутні
record-Declaration-read_back = зачитано йому
record-Declaration-recorded = записано пристроєм
record-Declaration-sheet = пам’ятка
record-Declaration-stances = позиції
record-Declaration-taken_at = коли сказав
record-Declaration-takers = хто прийняв заяву
record-Declaration-third_option_shown = названо третій шлях
record-Declaration-understood = розуміє мову

record-DepartureNotice-given_at = коли повідомлено
record-DepartureNotice-new_address = знає нову адресу

record-DestinationStance-stance = позиція
record-DestinationStance-to = куди

record-Effects-allowed_kg = дозволено кілограмів
record-Effects-receipt = квитанція

record-Ended-evidence = доказ
record-Ended-how = чим завершилася
record-Ended-on = дата

record-Enquiry-closed_on = закрито
record-Enquiry-opened_on = відкрито
record-Enquiry-reported = повідомлено органу-покровителю
record-Enquiry-statements = показань свідків

record-FamilyMessage-arrived = дійшло
record-FamilyMessage-direction = у який бік
record-FamilyMessage-harm_assessed = шкоду зважено
record-FamilyMessage-on = дата
record-FamilyMessage-route = через кого

record-FinalConfirmation-at = коли
record-FinalConfirmation-to = куди
record-FinalConfirmation-wants = і далі хоче

record-Fitness-fit = придатний до переїзду
record-Fitness-until = до

record-Footing-line = рядок
record-Footing-person = особа
record-Footing-policy = правила архіву
record-Footing-standings = оцінки держав

record-FormReviewed-digest = хеш тексту
record-FormReviewed-form = формуляр
record-FormReviewed-language = мова

record-FormWithdrawn-digest = хеш тексту
record-FormWithdrawn-form = формуляр
record-FormWithdrawn-language = мова
record-FormWithdrawn-reason = причина

record-Guarantee-authority = установа
record-Guarantee-document = документ
record-Guarantee-not_to = не передавати до
record-Guarantee-on = дата
record-Guarantee-origins = держави походження
record-Guarantee-text = слова
record-Guarantee-unless_he_wishes = крім його власного бажання

record-Handover-acknowledged_on = прибуття підтверджено
record-Handover-at = коли
record-Handover-documents = документи
record-Handover-effects_kg = кілограмів речей
record-Handover-kept_back = частину речей не віддано
record-Handover-medical_file = медична справа
record-Handover-money = виписка рахунку
record-Handover-packets = опис запечатаних пакунків
record-Handover-place = місце
record-Handover-receiver = держава, що приймає
record-Handover-witness = нейтральний орган при передачі

record-Head-device = пристрій
record-Head-root = кореневий хеш
record-Head-size = записів

record-Heads-heads = журнали

record-HealthReport-on = дата

record-Identity-custody_id = номер у місці тримання
record-Identity-dob = дата народження
record-Identity-names = імена
record-Identity-particulars = подробиці
record-Identity-service_no = особистий номер

record-Influence-actor = від кого
record-Influence-kind = вид
record-Influence-on = дата

record-Interpreter-accepted = він погодився на нього
record-Interpreter-conflict = конфлікт інтересів
record-Interpreter-hired_by = хто найняв
record-Interpreter-id = псевдонім
record-Interpreter-sworn = присяга про таємницю

record-Mail-cards = листівок
record-Mail-letters = листів
record-Mail-month = перший день місяця

record-Manifest-list = список

record-Medical-art109 = стаття 109
record-Medical-health = стан

record-Mistaken-entries = записи
record-Mistaken-reason = причина

record-Moved-at = коли
record-Moved-clearance = дозвіл
record-Moved-source = звідки відомо
record-Moved-to = куди

record-Name-given = ім’я
record-Name-kind = чиє
record-Name-patronymic = по батькові
record-Name-surname = прізвище
record-Name-whole = повністю

record-NextMove-since = від
record-NextMove-what = чого чекають
record-NextMove-who = чий крок

record-NotMeant-written = написане в списку

record-NotSameAs-other = інший запис

record-Note-about = про що
record-Note-addressee = кому
record-Note-document = документ
record-Note-on = дата
record-Note-sender = від кого

record-Notice-given_at = коли повідомлено
record-Notice-language = мова
record-Notice-measures = оголошені заходи
record-Notice-understood = розуміє мову

record-Notification-central_agency = Центральному агентству
record-Notification-family = родині
record-Notification-family_consent = згода повідомити родину
record-Notification-harm_assessed = шкоду зважено
record-Notification-on = дата
record-Notification-origin = державі, від якої він залежить
record-Notification-origin_consent = згода повідомити цю державу

record-Offer-authority = установа
record-Offer-by = держава
record-Offer-conditions = умови
record-Offer-document = документ
record-Offer-exclusion_asked = спитано про підстави відмови
record-Offer-keeps_him = далі не передасть
record-Offer-names_him = названо саме його
record-Offer-on = дата
record-Offer-until = до

record-OnCall-call = кому телефонувати
record-OnCall-duty = у якій справі

record-Origin-state = держава

record-PanelVote-assents = згоден
record-PanelVote-on = про що
record-PanelVote-reasons = підстави

record-Parked-head = стан журналу

record-Policy-capture_card_days = днів до картки про взяття в полон
record-Policy-clearance_hours = годин дії дозволу
record-Policy-concordant_declarations = збіжних заяв про волю
record-Policy-cooling_off_days = днів на роздуми
record-Policy-crossing_hours = годин від останнього запитання до переходу
record-Policy-declaration_validity_days = днів чинності заяви про волю
record-Policy-different_takers = різних опитувачів
record-Policy-final_confirmation_hours = годин чинності остаточного підтвердження
record-Policy-health_report_days = днів між повідомленнями про здоров’я
record-Policy-heartbeat_hours = годин мовчання пристрою
record-Policy-hostilities = воєнні дії тривають
record-Policy-influence_window_days = днів перевірки впливу до заяви
record-Policy-information_sheets = пам’ятки
record-Policy-interrogation_gap_hours = годин після тяжкого випробування
record-Policy-not_asked_is_not_refused = не питали — не відмова
record-Policy-notice_hours = годин від повідомлення до від’їзду
record-Policy-panel_assents = голосів колегії «за»
record-Policy-proof_of_life_days = днів між ознаками життя
record-Policy-risk_validity_days = днів чинності оцінки ризику
record-Policy-separation_hours = годин до окремого тримання
record-Policy-session_max_minutes = найбільше хвилин розмови
record-Policy-sessions_per_party = розмов однієї сторони
record-Policy-small_remainder = найменше рядків, що не їдуть
record-Policy-standing_validity_days = днів чинності оцінки держави

record-Present-count = скільки
record-Present-side = сторона

record-ProceedingsState-communicated_on = повідомлено державі, від якої він залежить
record-ProceedingsState-proceedings = яке

record-ProofOfLife-by = хто бачив
record-ProofOfLife-on = дата

record-ProtectingBody-body = орган
record-ProtectingBody-mandate = мандат

record-Recall-asked_on = дата вимоги
record-Recall-complied = виконано
record-Recall-reason = причина

record-Referral-care = до кого
record-Referral-on = дата
record-Referral-seen = прийнято там

record-Registered-capture = взяття в полон
record-Registered-label = позначка

record-RelativeEnquiry-consent = згода на відповідь
record-RelativeEnquiry-on = дата
record-RelativeEnquiry-route = через кого
record-RelativeEnquiry-told = що сказано

record-Report-language = мова
record-Report-note = примітка
record-Report-said_on = коли сказано
record-Report-source = хто каже
record-Report-to = куди
record-Report-wish = що кажуть про нього

record-ReviewFound-counsel = адвокат
record-ReviewFound-escort = хто супроводжує
record-ReviewFound-family_pressure = тиск через родину
record-ReviewFound-risk_explained = ризик пояснено
record-ReviewFound-to = куди

record-ReviewOpened-to = куди

record-Risk-assessed_on = коли оцінено
record-Risk-assurances = запевнення
record-Risk-grounds = у чому небезпека
record-Risk-level = що виявлено
record-Risk-sources = джерела
record-Risk-state = держава

record-Route-counterpart = протилежна сторона обміну
record-Route-from = звідки
record-Route-to = куди
record-Route-via = через

record-SameAs-other = інший запис

record-Screened-attachment = вкладення
record-Screened-counts = рядків
record-Screened-list = список
record-Screened-policy = правила архіву
record-Screened-series = серія
record-Screened-terms = що це за список

record-Search-body = орган
record-Search-closed_on = закрито
record-Search-opened_on = відкрито

record-Separation-since = від

record-Sharing-acknowledged = квитанція
record-Sharing-consent = його згода
record-Sharing-file = файл справи
record-Sharing-on = дата
record-Sharing-with = організація

record-Standing-able = спроможна дотримувати
record-Standing-assessed_on = коли оцінено
record-Standing-onward = подальша передача
record-Standing-other_guarantee = інша гарантія
record-Standing-party = сторона Конвенції
record-Standing-party_since = сторона від
record-Standing-reserves_article_12 = застереження до статті 12
record-Standing-sources = джерела
record-Standing-state = держава
record-Standing-willing = готова дотримувати

record-Status-decision = рішення суду
record-Status-status = за правом

record-Taint-from = від
record-Taint-reason = чому
record-Taint-to = до
record-Taint-what = хто або що

record-TaintLifted-reason = чому

record-Taker-id = псевдонім
record-Taker-side = сторона

record-Talk-at = коли
record-Talk-free = прийшов і пішов вільно
record-Talk-minutes = хвилин
record-Talk-party = чия сторона
record-Talk-state = держава

record-Terms-agreement = угода
record-Terms-all_or_nothing = усі або ніхто
record-Terms-author = хто склав
record-Terms-complete = список повний
record-Terms-departs_on = дата від’їзду
record-Terms-ground = підстава
record-Terms-kind = вид
record-Terms-sheets_certified = кожен аркуш засвідчено

record-Transport-provisions = забезпечено харчами й лікуванням
record-Transport-safe = безпечно

record-Withdrawal-note = що сказав
record-Withdrawal-of = яку заяву про волю
