### What a record says: its members, by the struct and the name that the formats give them.

## What somebody is known by

known-by = { $what }: { $value }
known-name = имя
known-custody-id = номер в месте содержания
known-service-number = личный номер
known-born = дата рождения

## How it is put together

record-member = { $name }: { $value }
record-members = { $name } ({ $value })
record-none = нет
record-nothing = ничего

## Members

record-Access-body = орган
record-Access-on = дата
record-Access-outcome = результат
record-Access-reason = причина отказа
record-Access-until = отказано до

record-Aftercare-on = дата
record-Aftercare-over = просит больше не спрашивать
record-Aftercare-well = свободен и живёт хорошо

record-Age-best_interests = в наилучших интересах ребёнка
record-Age-finding = установлено
record-Age-guardian = опекун

record-Alarm-cause = причина
record-Alarm-list = список
record-Alarm-persons = лиц

record-Answered-by = кто отвечает
record-Answered-done = что сделано
record-Answered-to = на что

record-AppealState-appeal = состояние
record-AppealState-until = подать до

record-AssistedReturn-escort = кто сопровождает
record-AssistedReturn-rests_on = на основании
record-AssistedReturn-to = куда

record-Assurance-by = государство
record-Assurance-monitoring = посещения потом без свидетелей
record-Assurance-remedy = средство защиты при нарушении

record-Attachment-payload = запечатанный файл
record-Attachment-plain = содержимое до запечатывания
record-Attachment-size_bytes = байтов

record-BulkClosed-bulk = пакет
record-BulkClosed-entries = записей
record-BulkClosed-file = файл
record-BulkClosed-kind = вид

record-Capture-on = дата
record-Capture-place = место

record-CaptureCard-occasion = повод
record-CaptureCard-on = дата
record-CaptureCard-outcome = результат

record-ClearanceIssued-crossing = пункт перехода
record-ClearanceIssued-device = устройство
record-ClearanceIssued-footing = основание разрешения
record-ClearanceIssued-from = с
record-ClearanceIssued-line = строка
record-ClearanceIssued-list = список
record-ClearanceIssued-route = маршрут
record-ClearanceIssued-screening = проверка списка
record-ClearanceIssued-until = до

record-ClearanceRefused-file = файл
record-ClearanceRefused-of = разрешение
record-ClearanceRefused-reasons = причины

record-ClearanceUsed-confirmed_at = окончательное подтверждение
record-ClearanceUsed-confirmed_by = кто его спросил
record-ClearanceUsed-of = разрешение

record-ClearanceVoided-of = разрешение
record-ClearanceVoided-reason = причина

record-Commitment-by = государство
record-Commitment-document = документ
record-Commitment-no_active_service = без действительной военной службы

record-Complaint-answered_on = дата ответа
record-Complaint-on = дата
record-Complaint-reprisal = наказание за жалобу

record-Concern-persons = лиц
record-Concern-place = место
record-Concern-rule = правило
record-Concern-what = что надо сделать

record-CounselOffer-counsel = предложение

record-Countersign-bulks = пакеты
record-Countersign-entries = записи

record-Custody-place = место
record-Custody-since = с
record-Custody-status = состояние

record-Danger-kind = вид
record-Danger-note = что замечено
record-Danger-seen_at = когда замечено

record-Deadline-declared_by = кто объявит его свободным
record-Deadline-ground = на основании
record-Deadline-on = последний день

record-Death-cause = причина смерти
record-Death-certificate = свидетельство
record-Death-on = дата
record-Death-particulars = подробности

record-Declaration-authorship = как заверил
record-Declaration-capacity = способность решать
record-Declaration-channel = канал
record-Declaration-confirms = что подтверждает
record-Declaration-counsel = адвокат
record-Declaration-duress_sign = знак принуждения
record-Declaration-ended_by = кто закончил
record-Declaration-heard_by = кто услышал
record-Declaration-how = каким способом
record-Declaration-influences = воздействие
record-Declaration-interpretation = перевод
record-Declaration-language = язык
record-Declaration-last_strain = последнее тяжёлое испытание
record-Declaration-minutes = минут
record-Declaration-note = примечание
record-Declaration-paper = номер бумаги
record-Declaration-present = присутствовали
record-Declaration-read_back = прочитано ему
record-Declaration-recorded = записано устройством
record-Declaration-sheet = памятка
record-Declaration-stances = позиции
record-Declaration-taken_at = когда сказал
record-Declaration-takers = кто принял заявление
record-Declaration-third_option_shown = назван третий путь
record-Declaration-understood = понимает язык

record-DepartureNotice-given_at = когда сообщено
record-DepartureNotice-new_address = знает новый адрес

record-DestinationStance-stance = позиция
record-DestinationStance-to = куда

record-Effects-allowed_kg = разрешено килограммов
record-Effects-receipt = квитанция

record-Ended-evidence = доказательство
record-Ended-how = чем завершилось
record-Ended-on = дата

record-Enquiry-closed_on = закрыто
record-Enquiry-opened_on = открыто
record-Enquiry-reported = сообщено органу-покровителю
record-Enquiry-statements = показаний свидетелей

record-FamilyMessage-arrived = дошло
record-FamilyMessage-direction = в какую сторону
record-FamilyMessage-harm_assessed = вред взвешен
record-FamilyMessage-on = дата
record-FamilyMessage-route = через кого

record-FinalConfirmation-at = когда
record-FinalConfirmation-to = куда
record-FinalConfirmation-wants = по-прежнему хочет

record-Fitness-fit = годен к переезду
record-Fitness-until = до

record-Footing-line = строка
record-Footing-person = лицо
record-Footing-policy = правила архива
record-Footing-standings = оценки государств

record-FormReviewed-digest = хеш текста
record-FormReviewed-form = бланк
record-FormReviewed-language = язык

record-FormWithdrawn-digest = хеш текста
record-FormWithdrawn-form = бланк
record-FormWithdrawn-language = язык
record-FormWithdrawn-reason = причина

record-Guarantee-authority = учреждение
record-Guarantee-document = документ
record-Guarantee-not_to = не передавать в
record-Guarantee-on = дата
record-Guarantee-origins = государства происхождения
record-Guarantee-text = слова
record-Guarantee-unless_he_wishes = кроме его собственного желания

record-Handover-acknowledged_on = прибытие подтверждено
record-Handover-at = когда
record-Handover-documents = документы
record-Handover-effects_kg = килограммов вещей
record-Handover-kept_back = часть вещей не отдана
record-Handover-medical_file = медицинское дело
record-Handover-money = выписка счёта
record-Handover-packets = опись запечатанных свёртков
record-Handover-place = место
record-Handover-receiver = принимающее государство
record-Handover-witness = нейтральный орган при передаче

record-Head-device = устройство
record-Head-root = корневой хеш
record-Head-size = записей

record-Heads-heads = журналы

record-HealthReport-on = дата

record-Identity-custody_id = номер в месте содержания
record-Identity-dob = дата рождения
record-Identity-names = имена
record-Identity-particulars = подробности
record-Identity-service_no = личный номер

record-Influence-actor = от кого
record-Influence-kind = вид
record-Influence-on = дата

record-Interpreter-accepted = он согласился на него
record-Interpreter-conflict = конфликт интересов
record-Interpreter-hired_by = кто нанял
record-Interpreter-id = псевдоним
record-Interpreter-sworn = присяга о тайне

record-Mail-cards = открыток
record-Mail-letters = писем
record-Mail-month = первый день месяца

record-Manifest-list = список

record-Medical-art109 = статья 109
record-Medical-health = состояние

record-Mistaken-entries = записи
record-Mistaken-reason = причина

record-Moved-at = когда
record-Moved-clearance = разрешение
record-Moved-source = откуда известно
record-Moved-to = куда

record-Name-given = имя
record-Name-kind = чьё
record-Name-patronymic = отчество
record-Name-surname = фамилия
record-Name-whole = полностью

record-NextMove-since = с
record-NextMove-what = чего ждут
record-NextMove-who = чей шаг

record-NotMeant-written = написанное в списке

record-NotSameAs-other = другая запись

record-Note-about = о чём
record-Note-addressee = кому
record-Note-document = документ
record-Note-on = дата
record-Note-sender = от кого

record-Notice-given_at = когда сообщено
record-Notice-language = язык
record-Notice-measures = объявленные меры
record-Notice-understood = понимает язык

record-Notification-central_agency = Центральному агентству
record-Notification-family = семье
record-Notification-family_consent = согласие известить семью
record-Notification-harm_assessed = вред взвешен
record-Notification-on = дата
record-Notification-origin = державе, за которой он числится
record-Notification-origin_consent = согласие известить эту державу

record-Offer-authority = учреждение
record-Offer-by = государство
record-Offer-conditions = условия
record-Offer-document = документ
record-Offer-exclusion_asked = спрошено об основаниях отказа
record-Offer-keeps_him = дальше не передаст
record-Offer-names_him = назван именно он
record-Offer-on = дата
record-Offer-until = до

record-OnCall-call = кому звонить
record-OnCall-duty = по какому делу

record-Origin-state = государство

record-PanelVote-assents = согласен
record-PanelVote-on = о чём
record-PanelVote-reasons = основания

record-Parked-head = состояние журнала

record-Policy-capture_card_days = дней до карточки о взятии в плен
record-Policy-clearance_hours = часов действия разрешения
record-Policy-concordant_declarations = согласных волеизъявлений
record-Policy-cooling_off_days = дней на раздумье
record-Policy-crossing_hours = часов от последнего вопроса до перехода
record-Policy-declaration_validity_days = дней действия волеизъявления
record-Policy-different_takers = разных опрашивающих
record-Policy-final_confirmation_hours = часов действия окончательного подтверждения
record-Policy-health_report_days = дней между сообщениями о здоровье
record-Policy-heartbeat_hours = часов молчания устройства
record-Policy-hostilities = военные действия идут
record-Policy-influence_window_days = дней проверки воздействия до заявления
record-Policy-information_sheets = памятки
record-Policy-interrogation_gap_hours = часов после тяжёлого испытания
record-Policy-not_asked_is_not_refused = не спрошен — не отказ
record-Policy-notice_hours = часов от извещения до отъезда
record-Policy-panel_assents = голосов коллегии «за»
record-Policy-proof_of_life_days = дней между признаками жизни
record-Policy-risk_validity_days = дней действия оценки риска
record-Policy-separation_hours = часов до раздельного содержания
record-Policy-session_max_minutes = не больше минут беседы
record-Policy-sessions_per_party = бесед одной стороны
record-Policy-small_remainder = наименьшее число строк, которые не едут
record-Policy-standing_validity_days = дней действия оценки государства

record-Present-count = сколько
record-Present-side = сторона

record-ProceedingsState-communicated_on = сообщено державе, за которой он числится
record-ProceedingsState-proceedings = какое

record-ProofOfLife-by = кто видел
record-ProofOfLife-on = дата

record-ProtectingBody-body = орган
record-ProtectingBody-mandate = мандат

record-Recall-asked_on = дата требования
record-Recall-complied = исполнено
record-Recall-reason = причина

record-Referral-care = к кому
record-Referral-on = дата
record-Referral-seen = принят там

record-Registered-capture = взятие в плен
record-Registered-label = метка

record-RelativeEnquiry-consent = согласие на ответ
record-RelativeEnquiry-on = дата
record-RelativeEnquiry-route = через кого
record-RelativeEnquiry-told = что сказано

record-Report-language = язык
record-Report-note = примечание
record-Report-said_on = когда сказано
record-Report-source = кто говорит
record-Report-to = куда
record-Report-wish = что говорят о нём

record-ReviewFound-counsel = адвокат
record-ReviewFound-escort = кто сопровождает
record-ReviewFound-family_pressure = давление через семью
record-ReviewFound-risk_explained = риск разъяснён
record-ReviewFound-to = куда

record-ReviewOpened-to = куда

record-Risk-assessed_on = когда оценено
record-Risk-assurances = заверения
record-Risk-grounds = в чём опасность
record-Risk-level = что выявлено
record-Risk-sources = источники
record-Risk-state = государство

record-Route-counterpart = другая сторона обмена
record-Route-from = откуда
record-Route-to = куда
record-Route-via = через

record-SameAs-other = другая запись

record-Screened-attachment = вложение
record-Screened-counts = строк
record-Screened-list = список
record-Screened-policy = правила архива
record-Screened-series = серия
record-Screened-terms = что это за список

record-Search-body = орган
record-Search-closed_on = закрыто
record-Search-opened_on = открыто

record-Separation-since = с

record-Sharing-acknowledged = квитанция
record-Sharing-consent = его согласие
record-Sharing-file = файл дела
record-Sharing-on = дата
record-Sharing-with = организация

record-Standing-able = способно соблюдать
record-Standing-assessed_on = когда оценено
record-Standing-onward = дальнейшая передача
record-Standing-other_guarantee = другая гарантия
record-Standing-party = участник Конвенции
record-Standing-party_since = участник с
record-Standing-reserves_article_12 = оговорка к статье 12
record-Standing-sources = источники
record-Standing-state = государство
record-Standing-willing = готово соблюдать

record-Status-decision = решение суда
record-Status-status = по праву

record-Taint-from = с
record-Taint-reason = почему
record-Taint-to = до
record-Taint-what = кто или что

record-TaintLifted-reason = почему

record-Taker-id = псевдоним
record-Taker-side = сторона

record-Talk-at = когда
record-Talk-free = пришёл и ушёл свободно
record-Talk-minutes = минут
record-Talk-party = чья сторона
record-Talk-state = государство

record-Terms-agreement = соглашение
record-Terms-all_or_nothing = все или никто
record-Terms-author = кто составил
record-Terms-complete = список полный
record-Terms-departs_on = дата отъезда
record-Terms-ground = основание
record-Terms-kind = вид
record-Terms-sheets_certified = каждый лист заверен

record-Transport-provisions = обеспечено питанием и лечением
record-Transport-safe = безопасно

record-Withdrawal-note = что сказал
record-Withdrawal-of = какое волеизъявление
