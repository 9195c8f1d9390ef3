### Verdicts, their reasons, and what would resolve them.

## What was found

reason-several-candidates = строка может означать { $count ->
    [one] { $count } лицо
    [few] { $count } лица
   *[other] { $count } лиц
}
reason-other-identity-matched = строка называет другую личность зарегистрированного лица
reason-possibly-meant = это может быть его имя в другом написании; если это он, остальное относится к нему
reason-birth-date-contradicts = дата рождения в строке противоречит записи
reason-capture-contradicts = дата взятия в плен в строке противоречит записи
reason-asked-by-other-identity = другая сторона требует зарегистрированное лицо под другой личностью
reason-link-not-settled = не выяснено, относятся ли две записи к одному лицу
reason-label-twice = его метка дана двум лицам
reason-records-contradict = записи, связанные как одно лицо, противоречат друг другу: { $what }
reason-unreadable-not-for-this-member = запись о нём запечатана для других
reason-unreadable-key-page-missing = нет страницы ключей записи о нём
reason-unreadable-damaged = запись о нём повреждена
reason-unreadable-newer = запись о нём сделана более новой версией Volya
reason-mistake-pending = запись о нём отмечена как ошибка и ждёт второго участника
reason-no-record-here = в реестре нет никого, кто соответствовал бы строке
reason-bad-cell = столбец `{ $column }`: { $problem }
reason-repeats-line = строка повторяет строку { $line }
reason-named-twice = другая строка списка может означать то же лицо
reason-not-recorded = не записано: { $what }
reason-not-countersigned = записал только один участник: { $what }
reason-moved-already = его перевезли или разрешение на него использовано, и с тех пор двое не записали, что он здесь
reason-not-in-custody = записано, что он не под нашей стражей
reason-ended-already = записано, что он уже передан, освобождён, репатриирован или бежал
reason-dead-certified = записано, что он умер
reason-dead = записано, что он умер, но свидетельства нет
reason-not-a-prisoner-of-war = записано, что он гражданское лицо, медработник или священнослужитель
reason-child-on-list = ему нет восемнадцати; ребёнку не место в списке пленных
reason-under18 = ему нет восемнадцати, а опекуна и определения наилучших интересов ребёнка нет
reason-age-disputed = его возраст оспаривается
reason-eligible-and-refuses = больной или раненый, подлежит репатриации, но что-то указывает, что это против его воли
reason-not-examined-for-art109 = он болен или ранен, но не освидетельствован по ст. 109
reason-says-refusal = он отказывается: { $to }
reason-says-not-yet = он ещё не решил: { $to }
reason-says-withdrawn = он отозвал согласие: { $to }
reason-says-reported = кто-то сообщает, что он отказывается или боится: { $to }
reason-says-stays = он хочет остаться там, где находится
reason-says-marked-mistaken = слово против ({ $to }) отмечено как ошибка; с тех пор его не выслушали
reason-risk-real = { $state }: там его ждёт реальный риск
reason-wants-risky-return = { $state }: хочет туда, несмотря на реальный риск; это для рассмотрения, никогда не для списка
reason-risk-not-assessed = { $state }: риск для него не оценён
reason-risk-expired = { $state }: оценка риска для него устарела
reason-risk-not-countersigned = { $state }: отсутствие риска записал только один участник
reason-risk-from-the-future = { $state }: оценка датирована будущим
reason-never-heard = { $to }: его ни разу не выслушали надлежащим образом
reason-defective = его волеизъявление не учтено: { $defects }
reason-acceptance-not-countersigned = его волеизъявление подписал только один участник
reason-too-few-declarations = действительных волеизъявлений: { $have } из { $need }
reason-too-few-takers = опрашивающих, которые его выслушали: { $have } из { $need }
reason-cooling-off = между первым и последним волеизъявлением меньше чем { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}
reason-declaration-expired = его последнее волеизъявление старше { $days ->
    [one] { $days } дня
    [few] { $days } дней
   *[other] { $days } дней
}
reason-not-a-party = { $state } не участвует в Третьей Женевской конвенции
reason-not-willing-or-able = { $state }: установлено, что не желает или не способно применять Конвенцию
reason-no-standing = { $state }: нет учтённой оценки как принимающего государства
reason-standing-expired = { $state }: оценка государства устарела
reason-no-route = маршрут не указан
reason-notice-not-understood = его известили на языке, которого он не понимает
reason-counsel-not-offered = адвокат не предложен
reason-appeal-open = его жалоба рассматривается, или срок на неё ещё не истёк
reason-appeal-upheld = его жалоба удовлетворена
reason-not-fit = состояние здоровья не позволяет ему ехать
reason-fitness-expired = срок справки о годности к переезду истёк
reason-no-new-address = ему не сообщили новый адрес
reason-no-receipt-for-effects = описи его вещей нет
reason-proceedings-pending = идёт уголовное производство, а держащая в плену держава согласия не дала
reason-confirmation-stale = окончательное подтверждение старше { $hours ->
    [one] { $hours } часа
    [few] { $hours } часов
   *[other] { $hours } часов
}
reason-confirmation-elsewhere = его окончательное подтверждение называет другое место назначения
reason-clock-behind = часы этого устройства отстают от его журнала
reason-clock-others = записи другого устройства опережают эти часы: одни из двух часов неверны
reason-device-silent = устройство { $letter } не подавало сигнала больше { $hours ->
    [one] { $hours } часа
    [few] { $hours } часов
   *[other] { $hours } часов
}
reason-device-never-heard = устройство { $letter } включено в реестр, но сигнала от него не было ни разу
reason-device-forked = журнал устройства { $letter } существует в двух версиях
reason-device-incomplete = здесь не хватает записей устройства { $letter }
reason-names-missing = имена, которые записало устройство { $letter }, здесь нельзя сопоставить
reason-office-unreadable = запись о правилах архива или государствах здесь не прочесть
reason-dropped-from-list = он был в прежней версии списка, а теперь исчез
reason-not-on-complete-list = его содержат здесь, а в списке, названном полным, его нет
reason-left-out = он тяжело болен или ранен, а его пропустили
reason-all-or-nothing = список требует одного ответа для всех; каждого рассматривают отдельно
reason-man-for-man = больных и раненых возвращают независимо от числа и звания, никогда не человека за человека
reason-counter-person = строка связывает его с тем, кого отдают взамен, а он надлежащим образом не сказал, что хочет ехать
reason-waiver-claimed = в строке утверждают, что он отказывается от защиты; этого не может никто
reason-sheet-not-certified = листы списка не заверены
reason-newly-added = его не было ни в одной прежней версии списка
reason-notice-too-late = его не предупредили об отъезде за { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
   *[other] { $hours } часов
}
reason-measures-not-shown = его не ознакомили с мерами по репатриации
reason-transport-unsafe = дорога или транспорт небезопасны
reason-no-provisions = на дорогу не обеспечены пища, вода, одежда, кров или медицинская помощь
reason-too-little-baggage = ему позволено взять меньше 25 кг вещей
reason-no-commitment = принимающее государство не обязалось не привлекать его к действительной военной службе
reason-reserves-article12 = { $state }: есть оговорка к ст. 12; ничто иное не гарантирует, что его можно вернуть
reason-assurance-only = { $state }: отсутствие риска держится только на обещаниях
reason-offer-wanting = { $state }: срок предложения истёк, либо он в нём не назван, либо требуют чего-то взамен
reason-receiver-not-asked = { $state }: не спросили, кого там исключают или преследуют, либо не обязалось его не высылать
reason-guaranteed = { $state }: публично гарантировано, что его туда не отправят
reason-held-here = записано, что его содержат здесь
reason-alive-here = записано, что он жив и под нашей стражей
reason-no-review = рассмотрение его возвращения не открыто, или из выявленного ничего не учтено
reason-review-too-short = рассмотрение открыто меньше { $days ->
    [one] { $days } дня
    [few] { $days } дней
   *[other] { $days } дней
} назад
reason-family-pressure = давление через семью выявлено или не исключено
reason-risk-not-explained = ему не объяснили риск так, как он установлен
reason-no-escort = нет нейтрального органа, который сопровождал бы его
reason-panel-assents = согласны члены коллегии: { $have }; нужно: { $need }
reason-panel-dissents = в коллегии несогласных не меньше, чем согласных
reason-verdict-not-recorded = вердикт не удалось записать: НЕ ЗАПИСАНО, НИКОМУ НЕ ОТКРЫВАЕТ ПУТИ

## Destinations in a sentence

to-remain = остаться на месте
to-neutral = нейтральное государство
to-unhcr = переселение через УВКБ ООН
to-any = куда угодно

## Verdicts

verdict-clear = препятствий не найдено
verdict-no-record = нет записи
verdict-hold = приостановлено
verdict-block = запрещено

## A row, in a word

row-1 = кто это?
row-1b = нет записи
row-2 = не для этого списка
row-2b = возраст
row-3 = больной или раненый
row-4 = отказывается
row-4b = говорят, что отказывается
row-5 = опасность
row-6 = не выслушан
row-7 = опасность не оценена
row-8 = принимающее государство
row-9 = процедура
row-10 = дорога
row-11 = производство
row-12 = не спросили ещё раз
row-list = сам список
row-0 = реестр

## Headings

group-refuses = Он отказывается, или действует слово против
group-risk = Риск: опасность или опасность, которую никто не оценил
group-not-heard = Не выслушан: никто надлежащим образом его не спросил
group-who-is-it = Кто это: кого означает строка и должен ли он здесь быть
group-papers = Бумаги: процедура и дорога

## Who can resolve it

who-person = он сам, выслушанный наедине, может это изменить
who-second-member = участник с другой ролью заверяет второй подписью
who-sender = список исправляет тот, кто его прислал
who-bureau = это бюро записывает
who-assessor = тот, кто оценивает риск и государства
who-detaining-power = держащая в плену держава
who-review = рассмотрение добровольного возвращения, вне всякого списка
who-device-holder = тот, у кого это устройство
who-nobody = этого не может изменить никто

## What is asked of the record

needed-his-custody = его содержание под стражей
needed-his-status = его статус
needed-the-power-he-depends-on = держава, за которой он числится
needed-his-age = его возраст
needed-his-health = состояние его здоровья
needed-the-notice-to-him = извещение ему
needed-the-body-that-watches-over-his-treatment = орган, следящий за обращением с ним
needed-the-offer-of-counsel = предложение адвоката
needed-whether-he-appeals = обжалует ли он
needed-his-fitness-to-travel = его годность к переезду
needed-the-manifest = полный список перед отъездом
needed-the-notice-of-departure = предупреждение об отъезде
needed-the-receipt-for-his-effects = расписка за его вещи
needed-how-he-is-carried-and-fed = чем его везут и как кормят
needed-whether-proceedings-are-pending = идёт ли производство
needed-the-receiver-s-commitment-under-art-117 = обязательство принимающего государства по ст. 117
needed-his-final-confirmation = его окончательное подтверждение
needed-birth-date = дата рождения
needed-custody-number = номер в месте содержания
needed-service-number = личный номер
needed-a-certificate-of-his-death = свидетельство о его смерти

## What keeps a declaration from counting

defect-when-it-was-taken-is-not-recorded = не записано, когда оно принято
defect-it-claims-a-time-after-it-was-written-down = в нём назван час позже его записи
defect-it-did-not-come-through-a-private-interview-his-own-hand-a-neutral-visitor-or-his-lawyer = оно получено не в разговоре наедине, не от его руки, не через нейтрального посетителя или адвоката
defect-who-was-present-is-not-recorded = не записано, кто присутствовал
defect-somebody-was-in-hearing-who-must-not-be = в пределах слышимости был кто-то, кому нельзя
defect-no-neutral-taker-alone-took-it-or-one-has-no-pseudonym = его принимал не только нейтральный, или кто-то из принимавших без псевдонима
defect-what-bore-on-him-was-not-asked = не спросили, что на него влияло
defect-a-threat-promise-gift-message-or-showing-came-shortly-before-it = незадолго до него были угроза, обещание, подарок, весть или показ
defect-whether-he-gave-his-sign-is-not-recorded = не записано, подал ли он знак
defect-he-gave-the-sign-that-he-is-being-forced = он подал знак, что его принуждают
defect-his-last-interrogation-operation-or-self-harm-was-not-asked-about = не спросили о последнем допросе, операции или самоповреждении
defect-it-was-taken-too-soon-after-interrogation-operation-or-self-harm = оно принято слишком скоро после допроса, операции или самоповреждения
defect-the-talk-was-too-long-or-its-length-is-not-recorded = разговор был слишком долгим, или его длительность не записана
defect-who-ended-the-talk-is-not-recorded-or-it-was-the-custodian = не записано, кто закончил разговор, или это были те, кто содержит
defect-whether-a-device-recorded-it-is-not-answered = нет ответа, записывало ли его устройство
defect-the-information-sheet-is-missing-or-not-approved = памятки нет, или она не утверждена
defect-the-language-is-missing-or-not-his = язык не указан, или он не его
defect-no-third-way-was-put-to-him = ему не показали третьего пути
defect-counsel-was-not-offered = адвокат не предложен
defect-the-interpreter-is-missing-or-not-acceptable = переводчика нет, или он неприемлем
defect-it-was-not-read-back-to-him = ему его не зачитали
defect-he-did-not-make-the-record-his-own = он не подтвердил, что это его слова
defect-his-condition-to-decide-is-doubtful-or-not-recorded = его способность решать сомнительна или не записана
defect-something-was-given-taken-or-promised-in-return-for-it = за него что-то дали, отняли или пообещали
defect-he-was-made-to-listen-or-spoken-to-too-long-or-too-often-by-one-party-shortly-before-it = незадолго до него его заставляли слушать, или одна сторона говорила с ним слишком долго или часто
defect-its-interpreter-or-taker-is-marked-as-doubtful-for-that-time = переводчик или принимавший за то время отмечен как сомнительный

## What would resolve it

do-ask-the-sender-for-a-number-or-birth-date-or-open-the-identities-with-the-custodians = запросите у приславшего список номер или дату рождения либо откройте личности вместе с хранителями
do-have-somebody-who-may-open-the-names-compare-them-two-record-that-he-is-not-meant-or-the-name-goes-into-his-record = пусть тот, кто может открывать имена, сравнит их: двое записывают, что это не он, либо имя вносят в его запись
do-have-a-member-of-another-role-countersign-the-link-or-its-undoing = пусть участник с другой ролью заверит связь записей или её отмену
do-register-one-of-them-anew-under-another-label-and-mark-the-two-as-not-the-same = зарегистрируйте одного из них заново под другой меткой и отметьте, что это разные лица
do-ask-a-member-who-holds-that-compartment-to-screen = попросите проверить участника, у которого есть ключ этого отсека
do-update-volya = обновите Volya
do-merge-a-copy-of-the-archive-that-has-it-whole = объедините с копией архива, где это цело
do-have-a-member-of-another-role-countersign-the-mark-or-record-the-fact-anew = пусть участник с другой ролью заверит отметку, либо запишите факт заново
do-register-him-and-hear-him = зарегистрируйте его и выслушайте
do-have-the-sender-correct-the-line = пусть строку исправит приславший список
do-record-it-and-have-a-member-of-another-role-countersign = запишите это, и пусть заверит участник с другой ролью
do-have-a-member-of-another-role-countersign = пусть заверит участник с другой ролью
do-record-where-he-is-held-and-have-a-member-of-another-role-countersign-it = запишите, где его содержат, и пусть заверит участник с другой ролью
do-take-the-line-off-the-list-or-correct-the-record-with-two-signatures = исключите строку из списка или исправьте запись двумя подписями
do-appoint-a-guardian-and-determine-his-best-interests = назначьте опекуна и определите его наилучшие интересы
do-nothing-overrides-it-he-himself-may-change-his-mind-heard-in-private = этого ничто не перевешивает; передумать может только он сам, выслушанный наедине
do-have-him-examined-under-arts-109-and-112 = обеспечьте его освидетельствование по ст. 109 и 112
do-hear-him-in-private = выслушайте его наедине
do-hear-him-in-private-only-his-own-valid-declaration-changes-this = выслушайте его наедине; это меняет только его собственное действительное волеизъявление
do-another-destination-assurances-alone-never-clear = другое место назначения; одни заверения никогда не открывают пути
do-open-a-voluntary-return-review = откройте рассмотрение добровольного возвращения
do-assess-it-with-grounds-and-sources-and-have-it-countersigned = оцените его с основаниями и источниками и дайте заверить
do-hear-him-again-in-private = выслушайте его наедине ещё раз
do-let-another-interviewer-hear-him = пусть его выслушает другой опрашивающий
do-give-him-time-then-hear-him-again = дайте ему время, затем выслушайте снова
do-another-receiver = другое принимающее государство
do-assess-the-state-as-receiver-and-have-it-countersigned = оцените государство как принимающее и дайте заверить
do-name-the-route-from-via-to = назовите маршрут: --from, --via, --to
do-tell-him-in-his-own-language = известите его на его языке
do-offer-counsel = предложите адвоката
do-take-the-line-off-the-list-it-was-decided-that-he-stays = исключите строку из списка: решено, что он остаётся
do-wait-for-the-decision-the-appeal-suspends-the-transfer = ждите решения; жалоба приостанавливает передачу
do-have-a-doctor-certify-that-he-can-travel = пусть врач удостоверит, что он может ехать
do-tell-him-where-he-goes-in-time-to-write-home = скажите ему, куда он едет, чтобы он успел написать домой
do-list-his-effects-and-make-out-a-receipt = составьте опись его вещей и выпишите расписку
do-obtain-the-detaining-power-s-consent = получите согласие держащей в плену державы
do-ask-him-once-more-about-this-destination = спросите его ещё раз, именно об этом месте назначения
do-set-the-clock-right = поставьте часы верно
do-merge-that-device-s-log-or-park-it-with-two-signatures = объедините журнал этого устройства или выведите его из учёта двумя подписями
do-park-that-device-with-two-signatures-and-enrol-a-new-one = выведите это устройство из учёта двумя подписями и включите в реестр новое
do-merge-a-copy-of-the-archive-that-has-its-key-pages-whole = объедините с копией архива, где его страницы ключей целы
do-merge-the-copy-that-has-them = объедините с копией, где они есть
do-ask-a-member-who-holds-the-compartment-or-merge-a-whole-copy = обратитесь к участнику, у которого есть ключ отсека, или объедините с целой копией
do-ask-the-sender-in-writing-why-and-see-him-today = письменно запросите причину у приславшего список и повидайте его сегодня
do-tell-the-sender-that-each-line-is-answered-by-itself = сообщите приславшему список, что на каждую строку отвечают отдельно
do-have-the-sender-take-the-other-person-s-name-off-the-line-hear-him-in-private = пусть приславший список уберёт из строки имя другого лица; выслушайте его наедине
do-ask-him-in-private-who-had-him-sign-and-record-what-he-says = спросите его наедине, кто заставил его подписать, и запишите, что он скажет
do-have-the-sender-sign-or-seal-each-sheet = пусть приславший список подпишет или скрепит печатью каждый лист
do-ask-the-sender-why-he-was-added-and-settle-who-is-meant-before-anything-else = запросите, почему его добавили, и прежде всего выясните, кто имеется в виду
do-tell-him-and-move-the-departure = сообщите ему и перенесите отъезд
do-post-the-measures-in-his-language-and-record-which-he-was-shown = вывесьте меры на его языке и запишите, с какими его ознакомили
do-change-the-transport-or-do-not-depart = смените транспорт или не выезжайте
do-obtain-the-receiver-s-commitment-in-writing = получите письменное обязательство принимающего государства
do-obtain-another-guarantee-that-he-can-be-called-back-in-writing = получите письменно другую гарантию, что его можно вернуть
do-assess-the-risk-itself-with-sources-a-promise-clears-nothing = оцените сам риск, с источниками; обещание ничего не открывает
do-obtain-an-offer-in-writing-that-names-him-and-asks-nothing-in-return = получите письменное предложение, в котором он назван и ничего не требуют взамен
do-ask-the-receiver-in-writing-about-exclusion-prosecution-and-removal = письменно запросите принимающее государство об исключении, преследовании и выдворении
do-another-destination-a-guarantee-is-kept = другое место назначения; гарантию соблюдают
do-ask-the-sender-whom-the-line-means-and-see-him-today = запросите, кого означает строка, и повидайте его сегодня
do-open-a-review-and-have-a-member-of-another-role-countersign-what-it-finds = откройте рассмотрение, и пусть выявленное заверит участник с другой ролью
do-give-him-time-and-hear-him-again = дайте ему время и выслушайте снова
do-find-a-safe-way-to-his-family-before-anything-else = прежде всего найдите безопасный путь к его семье
do-put-the-risk-to-him-in-his-own-language = объясните ему риск на его языке
do-find-a-neutral-body-that-takes-him-all-the-way = найдите нейтральный орган, который сопроводит его до конца
do-ask-the-other-members-of-the-panel-record-dissent-with-its-reasons = спросите других членов коллегии; несогласие запишите с его основаниями
do-make-the-archive-writable-and-screen-again = сделайте архив доступным для записи и проверьте список снова
do-name-a-line-of-this-list = назовите строку этого списка
do-screen-the-list-and-resolve-what-holds-the-line = проверьте список и устраните то, что приостанавливает строку
do-settle-whom-the-line-means = выясните, кого означает строка
do-screen-it-as-a-list-of-people-who-leave = проверьте его как список отъезжающих
do-name-the-crossing = назовите пункт перехода
do-choose-a-shorter-window-that-has-not-ended = выберите более короткий промежуток, который ещё не истёк
do-have-a-member-who-may-open-issue-a-new-one = пусть новое выдаст участник, который может открывать путь
do-have-a-member-of-another-role-sign-it-with-volya-clearance-countersign = пусть участник с другой ролью подпишет его командой `volya clearance countersign`
do-wait-until-its-window-opens = дождитесь начала его срока
do-take-one-of-the-two-back-with-volya-clearance-void = отмените одно из двух: `volya clearance void`
do-use-it-on-the-device-that-it-names-or-void-it-and-issue-another = используйте его на названном в нём устройстве или отмените и выдайте другое
do-cross-where-it-says-or-void-it-and-issue-another = переходите там, где указано, или отмените и выдайте другое
do-have-a-neutral-body-ask-him-here-and-now-and-name-the-time = пусть нейтральный орган спросит его здесь и сейчас; назовите время
do-do-not-move-him-on-this-paper-ask-the-issuer-for-one-from-the-log = не перевозите его по этой бумаге; запросите у выдавшего экземпляр из журнала
do-merge-the-issuer-s-log-into-this-archive-first = сначала объедините с этим архивом журнал выдавшего
do-it-is-void-for-good-screen-again-and-issue-another = оно недействительно окончательно; проверьте список снова и выдайте другое
do-undo-the-link-with-two-signatures-or-add-to-the-records-what-is-right-of-both = отмените связь записей двумя подписями или добавьте в записи то, что верно для обеих
do-ask-the-sender-for-the-list-numbered-from-1-line-by-line-or-without-numbers-on-one-sheet = попросите список, пронумерованный с 1 строка за строкой, или без номеров на одном листе
page-do-have-a-member-of-another-role-sign-it-with-volya-clearance-countersign = пусть участник с другой ролью откроет эту страницу за своим местом и подпишет
page-do-take-one-of-the-two-back-with-volya-clearance-void = отмените одно из двух на его странице
