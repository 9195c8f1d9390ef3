### What a record says: words of its vocabularies, by the enum and the word that the formats give them.

word-AccessOutcome-denied = отказано
word-AccessOutcome-granted = допущен

word-AgeFinding-adult = взрослый
word-AgeFinding-disputed = спорно
word-AgeFinding-under-18 = младше 18

word-AlarmCause-dropped = исчез из списка
word-AlarmCause-left-out = пропущен тяжелобольной или тяжелораненый
word-AlarmCause-not-on-complete-list = нет в полном списке

word-Appeal-dismissed = отклонено
word-Appeal-none-in-time = в срок не подано
word-Appeal-open = рассматривается
word-Appeal-upheld = удовлетворено

word-Art109-eligible = подлежит возвращению или размещению
word-Art109-not-eligible = не подлежит
word-Art109-not-examined = не осмотрен

word-Authorship-declined = не захотел подписывать
word-Authorship-recorded-voice = записан его голос
word-Authorship-signature = подписал
word-Authorship-witnessed-mark = поставил знак при свидетеле

word-Body-icrc = Международный комитет Красного Креста
word-Body-impartial = другой беспристрастный орган
word-Body-neutral-state = другое нейтральное государство
word-Body-ohchr = миссия ООН по правам человека
word-Body-protecting-power = Держава-покровительница
word-Body-unhcr = УВКБ ООН

word-BulkKind-declarations = волеизъявления
word-BulkKind-facts = факты
word-BulkKind-persons = лица
word-BulkKind-risks = риски

word-Capacity-able = способен
word-Capacity-doubtful = сомнительно
word-Capacity-unable = не способен

word-CardOccasion-camp = прибытие в лагерь
word-CardOccasion-capture = взятие в плен
word-CardOccasion-hospital = госпиталь
word-CardOccasion-sickness = болезнь

word-CardOutcome-agency-only = отправлена только Агентству
word-CardOutcome-declined = он не захотел заполнить
word-CardOutcome-sent = отправлена Агентству и семье

word-Care-legal = юрист
word-Care-medical = врач
word-Care-protection = защита
word-Care-psychological = психологическая помощь
word-Care-spiritual = духовная помощь

word-Channel-group-statement = заявление вместе с другими
word-Channel-interrogation = на допросе
word-Channel-media-interview = перед прессой
word-Channel-other = иначе
word-Channel-private-interview = разговор наедине
word-Channel-to-fellow-prisoner = другому пленному
word-Channel-to-guard = охраннику
word-Channel-to-lawyer = адвокату
word-Channel-to-medic = врачу или медсестре
word-Channel-to-neutral-visitor = нейтральному посетителю
word-Channel-written-by-hand = написано собственноручно

word-Concern-cause = одна причина
word-Concern-device = устройство
word-Concern-entry = запись

word-Counsel-accepted = согласился
word-Counsel-declined = отказался
word-Counsel-not-offered = не предложен

word-CustodyStatus-dead = умер
word-CustodyStatus-escaped = бежал
word-CustodyStatus-hospital = в госпитале
word-CustodyStatus-in-custody = под стражей
word-CustodyStatus-missing = пропал без вести
word-CustodyStatus-not-in-custody = не под стражей
word-CustodyStatus-released = освобождён
word-CustodyStatus-repatriated = репатриирован
word-CustodyStatus-transferred = передан

word-DangerKind-relative = в опасности родственник
word-DangerKind-reprisal = его наказывают за сказанное или выбранное
word-DangerKind-self-harm = может причинить себе вред
word-DangerKind-threat = ему угрожают

word-DeathCause-illness = болезнь
word-DeathCause-own-hand = от собственной руки
word-DeathCause-unknown = неизвестна
word-DeathCause-violence = насилие
word-DeathCause-wounds = боевые ранения

word-Direction-from-him = от него к семье
word-Direction-to-him = от семьи к нему

word-Doubtful-device = устройство
word-Doubtful-interpreter = переводчик
word-Doubtful-taker = принимавший заявления

word-Duty-any = всё остальное
word-Duty-assessment = оценка
word-Duty-countersign = вторая подпись
word-Duty-custody = стража и перевозка
word-Duty-device = устройство
word-Duty-interview = опрос
word-Duty-review = рассмотрение
word-Duty-sender = отправитель списка

word-EndedBy-custodian = те, кто его содержит
word-EndedBy-person = он сам
word-EndedBy-taker = принимавший заявление

word-Ending-civilian = освобождён как гражданский
word-Ending-dead = умер
word-Ending-repatriated = вернулся, как хотел
word-Ending-settled = живёт свободно там, где выбрал

word-Event-alarm = тревога
word-Event-answered = ответ на тревогу
word-Event-assisted_return = сопровождаемое возвращение
word-Event-bulk_closed = закрывающая запись пакета
word-Event-clearance_issued = выдано разрешение
word-Event-clearance_refused = разрешение не сработало
word-Event-clearance_used = разрешение использовано
word-Event-clearance_voided = разрешение отменено
word-Event-countersign = заверено второй подписью
word-Event-danger = опасность
word-Event-declaration = волеизъявление
word-Event-fact = факт
word-Event-form_reviewed = текст бланка просмотрен
word-Event-form_withdrawn = текст бланка изъят
word-Event-guarantee = публичная гарантия
word-Event-heads = состояние журналов
word-Event-identity = установочные данные
word-Event-mistaken = отмечено как ошибка
word-Event-moved = его переместили
word-Event-not_meant = речь не о нём
word-Event-not_same_as = не то же лицо
word-Event-on_call = дежурный
word-Event-panel_vote = голос члена коллегии
word-Event-parked = устройство выведено из учёта
word-Event-policy_set = правила архива
word-Event-registered = внесён в реестр
word-Event-report = сообщение третьих лиц
word-Event-review_found = что установило рассмотрение
word-Event-review_opened = рассмотрение открыто
word-Event-risk = оценка риска
word-Event-same_as = то же лицо
word-Event-screened = проверка списка
word-Event-standing = оценка государства
word-Event-taint = сомнение в надёжности
word-Event-taint_lifted = сомнение в надёжности снято
word-Event-talk = разъяснительная беседа
word-Event-withdrawal = отзыв

word-Fact-access = доступ к нему
word-Fact-aftercare = забота после прибытия
word-Fact-age = возраст
word-Fact-appeal = обжалование
word-Fact-card = карточка о взятии в плен
word-Fact-commitment = обязательство принимающего государства
word-Fact-complaint = жалоба
word-Fact-counsel = адвокат
word-Fact-custody = содержание под стражей
word-Fact-deadline = предельный срок
word-Fact-death = смерть
word-Fact-departure_notice = извещение об отъезде
word-Fact-effects = вещи
word-Fact-ended = дело закрыто
word-Fact-enquiry = расследование
word-Fact-family_message = весть семье или от неё
word-Fact-final_confirmation = окончательное подтверждение
word-Fact-fitness = годность к переезду
word-Fact-handover = передача человека
word-Fact-health_report = сообщение о здоровье
word-Fact-mail = почта
word-Fact-manifest = полный список перед отъездом
word-Fact-medical = состояние здоровья
word-Fact-next_move = следующий шаг
word-Fact-note = нота
word-Fact-notice = извещение ему
word-Fact-notification = извещение о нём
word-Fact-offer = предложение принять
word-Fact-origin = держава, за которой он числится
word-Fact-proceedings = производство
word-Fact-proof_of_life = признак жизни
word-Fact-protection = орган-покровитель
word-Fact-recall = требование вернуть
word-Fact-referral = направление
word-Fact-relative_enquiry = запрос родственника
word-Fact-search = розыск
word-Fact-separation = раздельное содержание
word-Fact-sharing = передача дела
word-Fact-status = статус
word-Fact-transport = перевозка

word-FamilyPressure-found = обнаружено
word-FamilyPressure-none-found = искали и не нашли
word-FamilyPressure-not-said = он не захотел говорить

word-FormKind-capture-card = карточка о взятии в плен
word-FormKind-clearance = бумага к разрешению
word-FormKind-death-certificate = свидетельство о смерти
word-FormKind-declaration = заявление о воле
word-FormKind-handover = запись о передаче человека
word-FormKind-information-sheet = памятка
word-FormKind-notification = извещение о нём
word-FormKind-own-copy = бумага, которая остаётся у него

word-FormLanguage-en = английский
word-FormLanguage-ko = корейский
word-FormLanguage-ru = русский
word-FormLanguage-uk = украинский

word-Forwarding-acknowledged = получение подтверждено
word-Forwarding-not-yet = ещё нет
word-Forwarding-sent = отправлено
word-Forwarding-withheld = не отправляют

word-Health-convalescent = выздоравливает
word-Health-good = хорошее
word-Health-seriously-sick = тяжело болен
word-Health-seriously-wounded = тяжело ранен
word-Health-sick = болен
word-Health-slightly-wounded = легко ранен

word-How-letter = в письме
word-How-phone = по телефону
word-How-sign = знаком или жестом
word-How-spoken = устно

word-InfluenceKind-bargain = сделка
word-InfluenceKind-family-message = весть от семьи или о ней
word-InfluenceKind-gift = подарок или льгота
word-InfluenceKind-media = показанное или прочитанное
word-InfluenceKind-peers = давление других содержащихся
word-InfluenceKind-promise = обещание
word-InfluenceKind-threat = угроза

word-Interpretation-interpreter = переводчик
word-Interpretation-machine = машина
word-Interpretation-not_needed = не нужен

word-LastStrain-at = когда
word-LastStrain-never = никогда

word-LegalStatus-civilian = гражданское лицо
word-LegalStatus-in-doubt = сомнение: защищён как военнопленный
word-LegalStatus-medical-or-chaplain = медик или священнослужитель
word-LegalStatus-prisoner-of-war = военнопленный

word-ListAuthor-counterpart = составила другая сторона
word-ListAuthor-mediator = составил посредник
word-ListAuthor-ours = составили мы

word-ListGround-art-109 = тяжелобольные и тяжелораненые по статье 109
word-ListGround-art-118 = освобождение после военных действий по статье 118
word-ListGround-exchange = обмен
word-ListGround-transfer = передача другой державе

word-ListKind-incoming = прибывающие
word-ListKind-outgoing = отъезжающие
word-ListKind-remains = останки

word-NameKind-alias = данное ему или употребляемое
word-NameKind-false-papers = из чужих или вымышленных документов
word-NameKind-own = его собственное

word-Proceedings-disciplinary = только дисциплинарное
word-Proceedings-none = нет
word-Proceedings-pending = идёт уголовное
word-Proceedings-pending-with-consent = идёт уголовное при согласии держащей в плену державы на отъезд

word-ReportSource-authority = учреждение
word-ReportSource-custodian = те, кто его содержит
word-ReportSource-fellow-prisoner = другой пленный
word-ReportSource-group = групповое заявление
word-ReportSource-organisation = организация
word-ReportSource-other = кто-то другой
word-ReportSource-press = пресса
word-ReportSource-relative = родственник

word-ReportedWish-fears = боится
word-ReportedWish-refuses = отказывается
word-ReportedWish-undecided = не решил
word-ReportedWish-wishes = желает

word-RiskGround-disappearance = насильственное исчезновение
word-RiskGround-ill-treatment = жестокое обращение
word-RiskGround-killing = убийство
word-RiskGround-none-found = не найдено
word-RiskGround-persecution = преследование
word-RiskGround-punished-for-capture = наказание за то, что попал в плен
word-RiskGround-relatives = вред его родственникам
word-RiskGround-sent-on = дальнейшая передача оттуда
word-RiskGround-torture = пытки

word-RiskLevel-absent = искали и не нашли
word-RiskLevel-real = реальный риск
word-RiskLevel-unassessed = начато и не закончено

word-Side-custodian = те, кто его содержит
word-Side-fellow-prisoner = другой пленный
word-Side-lawyer = адвокат
word-Side-medic = врач или медсестра
word-Side-neutral = нейтральный орган
word-Side-organisation = организация, которая документирует
word-Side-origin = держава, за которой он числится
word-Side-other = кто-то другой
word-Side-press = пресса
word-Side-receiver = принимающее государство
word-Side-relative = родственник

word-Stance-accept = хочет туда
word-Stance-no-answer = не ответил
word-Stance-refuse = отказ
word-Stance-undecided = не решил
word-Stance-wants-information = хочет знать больше

word-Told-alive = что он жив
word-Told-as-he-wished = то, что он хотел, чтобы сказали
word-Told-neither = что о нём говорить нельзя
word-Told-nothing = ещё ничего

word-Destination-any = куда угодно
word-Destination-neutral = любое нейтральное государство
word-Destination-remain = остаться там, где его содержат
word-Destination-unhcr = переселение через УВКБ ООН

word-Fault-no-such-line = в списке нет такой строки
word-Fault-not-clear = врата не открывают этой строки
word-Fault-not-one-person = строка означает не ровно одно лицо
word-Fault-not-outgoing = это не список отъезжающих
word-Fault-numbered-otherwise = номера не совпадают
word-Fault-no-crossing = пункт перехода не назван
word-Fault-window-over = срок пуст или истёк
word-Fault-window-too-long = срок слишком длинный
word-Fault-issuer-may-not = выдавший не может открывать путь
word-Fault-not-countersigned = нет второй подписи
word-Fault-voided = отменено
word-Fault-used = уже использовано
word-Fault-another-stands = действует другое разрешение
word-Fault-expired = срок истёк
word-Fault-too-early = срок ещё не начался
word-Fault-person-changed = что-то о лице изменилось
word-Fault-standing-changed = что-то о государстве на пути изменилось
word-Fault-policy-changed = правила архива изменились
word-Fault-line-changed = строка изменилась
word-Fault-list-changed = проверена другая версия списка
word-Fault-other-person = для другого лица
word-Fault-other-device = для другого устройства
word-Fault-other-crossing = для другого пункта перехода
word-Fault-not-asked-here = на пункте перехода его не спросили
word-Fault-file-differs = в файле не то, что в журнале
word-Fault-not-in-this-log = в архиве нет такой записи

word-counts-clear = препятствий не найдено
word-counts-held = приостановлено до выяснения
word-counts-blocked = запрещено
word-counts-no-record = нет записи

word-particulars-rank = звание
word-particulars-unit = подразделение
word-particulars-power_of_dependence = держава, за которой он числится
word-particulars-capture_date = дата взятия в плен
word-particulars-capture_place = место взятия в плен
word-particulars-place_of_custody = место содержания
word-particulars-health_category = состояние здоровья по списку
word-particulars-art109_category = статья 109 по списку
word-particulars-captivity_days = дней в плену
word-particulars-father_first_name = имя отца
word-particulars-mother_maiden_name = девичья фамилия матери
word-particulars-informed_person = кого известить
word-particulars-address = адрес
word-particulars-place_of_birth = место рождения
word-particulars-status = статус, как он указан
