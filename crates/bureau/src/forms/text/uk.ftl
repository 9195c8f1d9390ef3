### Слова формулярів українською. Ідентифікатор: вид і назва ключа, назва словника і слово, або form-ФОРМУЛЯР-частина.

draft = ЧЕРНЕТКА
papers = Папери для відвідування
pseudonym = Псевдонім
optional = можна не заповнювати
yes = так
no = ні
date = дата
initials = ініціали
time-hint = Рік, місяць, день; година за місцевим годинником; різниця з UTC.
attached = додано, номер:
where = Куди
state = Держава:
by-pseudonym = Псевдонім, не ім’я
of-side = До кого належить
other-side = інше:
nobody = нікого
nothing = нічого
what = Що
from-whom = Від кого
when = Коли
never = ніколи
not-needed = не потрібен: той, хто записує, володіє його мовою
machine = машинний переклад
interpreter = перекладач:
hired-by = Хто його найняв
sworn = Зобов’язався мовчати
accepted = Особа на нього згодна
conflict = Відомий конфлікт інтересів

## Словники

stance-accept = Хочу туди
stance-refuse = Не хочу туди
stance-undecided = Ще не вирішив
stance-wants-information = Хочу знати більше
stance-no-answer = без відповіді

place-remain = Залишитися в країні, де мене утримують
place-neutral = До будь-якої нейтральної країни
place-unhcr = До країни, яку знайде Агентство ООН у справах біженців (УВКБ ООН)
place-any = Будь-куди, хоч би де це було

channel-private-interview = розмова наодинці з нейтральною особою
channel-written-by-hand = написано власноруч
channel-to-neutral-visitor = нейтральному відвідувачеві
channel-to-lawyer = своєму адвокатові
channel-to-guard = вартовому
channel-to-medic = лікареві або медсестрі
channel-to-fellow-prisoner = іншому полоненому
channel-media-interview = пресі або перед камерою
channel-group-statement = у заяві разом з іншими
channel-interrogation = під час допиту
channel-other = інакше

how-spoken = усно, віч-на-віч
how-phone = телефоном
how-letter = у листі
how-sign = знаком або жестом

side-neutral = нейтральний орган
side-custodian = ті, хто його утримує
side-origin = держава, звідки він прибув
side-receiver = держава, що прийняла б його
side-press = преса
side-fellow-prisoner = інший полонений
side-lawyer = його адвокат
side-medic = лікар або медсестра
side-organisation = організація, що документує
side-relative = родич
side-other = хтось інший

influence-threat = погроза
influence-promise = обіцянка
influence-gift = подарунок або пільга
influence-family-message = звістка від родини або про неї
influence-media = те, що йому показали чи прочитали
influence-peers = тиск інших утримуваних
influence-bargain = щось в обмін на те, що він заявить

authorship-signature = він підписав
authorship-witnessed-mark = він поставив знак при свідкові
authorship-recorded-voice = записано його голос
authorship-declined = він не захотів підписувати

counsel-accepted = запропоновано, він погодився
counsel-declined = запропоновано, він відмовився
counsel-not-offered = не запропоновано

capacity-able = він був здатний вирішувати
capacity-doubtful = сумнівно: хворів, під дією ліків, голодував, утримувався сам або в розпачі
capacity-unable = він не був здатний вирішувати

ended-by-person = він сам
ended-by-taker = той, хто записував, бо намір був ясний
ended-by-custodian = ті, хто його утримує

health-good = добрий, або одужав
health-convalescent = одужує
health-sick = хворий
health-slightly-wounded = легко поранений
health-seriously-sick = тяжко хворий
health-seriously-wounded = тяжко поранений

forwarding-not-yet = ще ні
forwarding-sent = надіслано
forwarding-acknowledged = надіслано й підтверджено
forwarding-withheld = затримано

body-protecting-power = Держава-покровителька
body-icrc = Міжнародний комітет Червоного Хреста
body-unhcr = Верховний комісар ООН у справах біженців
body-ohchr = місія ООН з прав людини
body-neutral-state = інша нейтральна держава
body-impartial = інший неупереджений орган

cause-illness = хвороба
cause-wounds = бойові поранення
cause-violence = насильство з будь-чийого боку
cause-own-hand = від власної руки
cause-unknown = невідома

## Ключі

declaration-taken_at = Коли він це сказав
declaration-taker = Хто записав
declaration-language = Мова розмови
declaration-understood = Чи розуміє він цю мову?
declaration-interpretation = Як забезпечено порозуміння
declaration-sheet = Пам’ятка, яку йому дали
declaration-sheet-hint = SHA-256 її тексту
declaration-third_option_shown = Чи сказали йому про інші шляхи: інша країна, залишитися, не вирішувати?
declaration-counsel = Адвоката
declaration-recorded = Чи записував розмову пристрій, і чи він про це знав?
declaration-stance = Що він каже про кожне місце. Одна позначка в кожному рядку, про який він говорить; решта рядків лишається порожньою.
declaration-note = Його власні слова або примітка
declaration-read_back = Чи зачитано йому все це його мовою?
declaration-authorship = Як він це засвідчив
declaration-channel = Яким шляхом надійшли його слова
declaration-how = У який спосіб
declaration-heard_by = Хто почув, якщо ніхто не записував офіційно
declaration-present = Усі інші в кімнаті або в межах чутності. Напишіть, скільки.
declaration-minutes = Скільки хвилин тривала розмова
declaration-ended_by = Хто закінчив розмову
declaration-capacity = Чи був він у стані вирішувати?
declaration-last_strain = Коли його востаннє допитували, оперували або він собі шкодив
declaration-influences = Що на нього впливало перед тим, з будь-якого боку, навіть із добрими намірами
declaration-duress_sign = Чи подав він умовлений знак, що його примушують?

identity-surname = Прізвище
identity-given = Імена повністю
identity-rank = Звання
identity-dob = Дата народження
identity-service_no = Армійський, полковий, особистий або серійний номер
identity-power_of_dependence = Держава, від якої він залежить
identity-father_first_name = Ім’я батька
identity-place_of_birth = Місце народження
identity-informed_person = Кого сповістити
identity-address = Адреса для листів
identity-capture_date = Узятий у полон
identity-custody_id = Номер полоненого
identity-place_of_custody = Табір або шпиталь
medical-health = Стан здоров’я
card-on = Дата цієї картки

notification-central_agency = До Центрального агентства
notification-family = До родини
notification-origin = До цієї держави
notification-family_consent = Чи згоден він, щоб родині повідомили?
notification-origin_consent = Чи згоден він, щоб повідомили державі, від якої він залежить?
notification-harm_assessed = Чи оцінено шкоду для нього і родичів, перш ніж щось пішло другим і третім шляхом?
notification-on = Дата

clearance-entry = Запис у журналі
clearance-route = Шлях, яким він їде
clearance-crossing = Де він перетинає кордон
clearance-from = Чинний з
clearance-until = Чинний до
clearance-device = Пристрій, на якому його можна використати
clearance-screening = Запис про перевірку
clearance-list = Список
clearance-line = Рядок списку
clearance-countersigned = Чи підписав другий учасник з іншою роллю?
confirmation-at = Коли його спитали востаннє
confirmation-wants = Чи він досі хоче їхати?

handover-at = Коли
handover-place = Де
handover-receiver = Держава, що приймає
handover-witness = Нейтральний орган, що це бачить
handover-medical_file = Медичні документи, під розписку
handover-money = Виписка з його рахунку і гроші, під розписку
handover-documents = Його документи, під розписку
handover-effects_kg = Його речі, кілограмів
handover-kept_back = Чи щось із його речей затримано?
handover-packets = Опис запечатаних пакетів, у яких затримане йде до бюро
handover-acknowledged_on = Сторона, що приймає, підтвердила його прибуття

death-on = Дата смерті
death-cause = Причина
death-particulars = Подробиці
death-particulars-place = Місце смерті
death-particulars-cause = Причина смерті за висновком лікаря
death-particulars-examined = Медичний огляд перед похованням: коли, ким
death-particulars-burial-on = Дата поховання
death-particulars-burial-place = Місце поховання
death-particulars-grave = Усе, що потрібно, щоб знайти могилу: номер, план, позначки
death-particulars-cremation = Якщо кремовано: з якої причини (гігієна, віра, його виразне бажання) і де прах
death-particulars-effects = Заповіт, папери й речі: де вони

## Заява про волю

form-declaration-title = Заява про волю
form-declaration-p-intro = Одна особа, наодинці з тим, хто записує. На цьому папері немає імені. Про що не питали, лишається порожнім. Для «ні» досить однієї позначки на другій сторінці; «так» враховується лише тоді, коли є відповіді на все.
form-declaration-k-place = Місце (лише на папері)
form-declaration-h-before = 1 Перш ніж він говорить
form-declaration-h-says = 2 Що він каже
form-declaration-p-free = Ви не мусите відповідати. За жодну відповідь не винагороджують і не карають. Ви можете зупинитися будь-коли і будь-коли передумати. Порядок рядків нічого не означає.
form-declaration-h-read-back = Зачитування
form-declaration-p-read-back = Зачитайте йому його мовою кожен заповнений рядок і дайте виправити. Потім спитайте: ви це сказали?
form-declaration-p-sign = Він може підписати, поставити знак при свідкові або не робити нічого. Відбитка пальця не просять.
form-declaration-k-his-mark = Його підпис або знак
form-declaration-k-taker-mark = Хто записав, псевдонім
form-declaration-k-interpreter-mark = Перекладач або свідок, псевдонім
form-declaration-h-after = 3 Лише для того, хто записує
form-declaration-p-after = Заповніть цю сторінку, коли вийдете з кімнати. Ніколи не читайте її вголос, ніде не залишайте, носіть окремо від другої сторінки.

## Пам’ятка

form-information-sheet-title = Перш ніж вас спитають, куди ви хочете
form-information-sheet-p-same = Усі отримують цю саму пам’ятку. Хто бажає, тому її читають уголос. Ви можете залишити її собі або повернути.
form-information-sheet-h-asked = Про що вас питають
form-information-sheet-p-asked = Вас питають, куди ви хочете і куди не хочете. Ви не мусите приходити, не мусите відповідати і можете закінчити розмову будь-коли. За жодну відповідь не винагороджують і не карають. Вас питають наодинці; питає той, хто не належить до жодної зі сторін.
form-information-sheet-h-ways = Які є шляхи
form-information-sheet-p-ways = Їхній порядок нічого не означає. Ви можете назвати кілька і можете відмовитися від будь-якого.
form-information-sheet-p-ways-list =
    повернутися до країни, з якої ви прибули
    поїхати до іншої країни, готової вас прийняти; вам скажуть, які з них про це заявили і на яких умовах
    поїхати до будь-якої країни, нейтральної між сторонами
    щоб країну шукало Агентство ООН у справах біженців (УВКБ ООН)
    залишитися в країні, де вас утримують зараз
    поки що не вирішувати або попросити більше відомостей
form-information-sheet-h-follows = Що випливає з вашої відповіді
form-information-sheet-p-follows-list =
    Якщо ви кажете «ні» якомусь місцю, це записують одразу, і ніхто, хто дотримується цих правил, не може вас туди відправити. Причину називати не треба.
    Якщо ви кажете «так», за кілька днів вас знову питає хтось інший, і ще раз питають на самому кордоні. Між цим у вас є час подумати.
    Саме лише «так» нічого не вирішує. Країна, що прийняла б вас, має погодитися, і окремо для вас з’ясовують, чи було б вам там небезпечно.
    Якщо ви хочете туди, де виявлено справжню небезпеку, це розглядають окремо разом з вами; до списку обміну вас через це не вносять.
    Якщо ви не вирішили, ви залишаєтеся там, де є, і під захистом як військовополонений. Жоден строк, що спливає, не повертає вас назад.
    Жодного шляху вам не можуть обіцяти, і жоден не є швидким.
form-information-sheet-h-change = Якщо ви передумаєте
form-information-sheet-p-change = Передумати можна будь-коли, скільки завгодно разів і в будь-який бік. Скажіть відвідувачеві, лікареві, адвокатові, будь-кому. Одного слова досить.
form-information-sheet-h-knows = Хто про це дізнається
form-information-sheet-p-knows-list =
    Вашу відповідь зберігають запечатаною, під псевдонімом. Читати її можуть кілька людей, які працюють над вашою справою.
    Країні, з якої ви прибули, іншій стороні списку і тим, кого утримують разом з вами, не кажуть, що ви відповіли.
    Ті, хто вас утримує, дізнаються, чи можна вас перевозити, а країна, що прийняла б вас, що ви згодні приїхати.
    Ніхто не може обіцяти, що таємницю ніколи не викажуть. Кажіть лише те, що хочете сказати.
form-information-sheet-h-family = Ваша родина
form-information-sheet-p-family = Те, що ви вирішите, і те, що про це стане відомо, може наразити родичів на небезпеку. Подумайте про це, перш ніж відповідати, і скажіть, якщо цього боїтеся. Про родину ви не мусите відповідати нічого, і без вашої згоди їй ніхто не пише.
form-information-sheet-h-help = Допомога
form-information-sheet-p-help-list =
    Ви можете безоплатно поговорити з адвокатом.
    Ви можете попросити іншого перекладача і щоб вас питав хтось інший.
    Якщо вас примушують, ви можете показати це знаком, про який з вами домовилися.
    Ви можете поскаржитися органові, що вас захищає, і ніхто не сміє вас за це карати.
    Якщо ви хворі або більше не витримуєте, скажіть про це. Спершу приходить лікар.

## Картка про полон

form-capture-card-title = Картка про взяття в полон
form-capture-card-p-agency = Кому: Центральне агентство у справах військовополонених, Міжнародний комітет Червоного Хреста, Женева, Швейцарія. Без поштового збору.
form-capture-card-p-note = Заповнює сам полонений не пізніше ніж за тиждень після прибуття до табору, а також коли його перевели, він захворів або потрапив до шпиталю. Він зобов’язаний назвати прізвище, імена, звання, дату народження і номер, і більше нічого. Картка не для листування: поруч із відповідями нічого не пишіть. Друга картка йде до родини, якщо він того бажає.
form-capture-card-k-his-mark = Підпис

## Повідомлення

form-notification-title = Повідомлення про військовополоненого
form-notification-p-intro = До національного інформаційного бюро (Третя Женевська конвенція, ст. 122). Три шляхи окремі: для кожного своя згода. На цьому папері немає псевдоніма.
form-notification-k-from = Від кого (установа)
form-notification-h-who = Хто
form-notification-k-event = Що сталося: полон, переведення, звільнення, повернення, втеча, шпиталь, смерть; дата і місце
form-notification-h-first-way = Перший шлях: Центральне агентство, Женева
form-notification-p-first-way = Завжди і якнайшвидше. Від Агентства нічого не приховують; воно дбає, щоб нікому не зашкодити.
form-notification-h-second-way = Другий шлях: його родина
form-notification-p-second-way = Лише якщо він згоден і лише якщо це не шкодить ні йому, ні їм.
form-notification-h-third-way = Третій шлях: держава, від якої він залежить
form-notification-p-third-way = Лише якщо він згоден. Відомості про родичів і адресу цим шляхом не надсилають.
form-notification-h-before = Перш ніж щось піде другим або третім шляхом
form-notification-k-seal = Підпис або печатка установи

## Дозвіл

form-clearance-title = Папір до дозволу
form-clearance-p-intro = Цей папір не є дозволом, за ним нікого не перевозять. Дозвіл записано в журналі; знайдіть його на переході, на названому тут пристрої, перш ніж він перетне кордон. Він для однієї особи, одного шляху, одного переходу, один раз.
form-clearance-h-what = На що
form-clearance-h-rests = На чому він тримається
form-clearance-h-crossing = На переході
form-clearance-p-crossing-list =
    Порівняйте псевдонім, шлях, перехід і пристрій із журналом. Якщо щось не збігається, ніхто не переходить.
    Нейтральна особа питає його наодинці, його мовою, чи він досі хоче їхати.
    Запитайте журнал ще раз: чи дозвіл досі чинний?
    Лише тоді його використовують і відразу це записують.
form-clearance-p-no = Якщо він каже «ні» або не відповідає, він не переходить. Причину називати не треба.
form-clearance-k-asked-by = Хто спитав (орган, псевдонім)

## Передання

form-handover-title = Запис про передання особи
form-handover-p-intro = Три примірники: тому, хто передає, тому, хто приймає, і нейтральному свідкові. Запис лишається відкритим, доки сторона, що приймає, не підтвердить його прибуття.
form-handover-k-clearance = Дозвіл: перші цифри його запису
form-handover-h-receipts = Розписки
form-handover-p-receipts = Кожну річ передають під ініціали того, хто приймає.
form-handover-p-effects = При переведенні він бере, що може нести; при поверненні додому щонайменше 25 кг. Затримане йде до бюро в запечатаних пакетах з описом.
form-handover-h-marks = Підписи
form-handover-k-giver-mark = Передає (установа)
form-handover-k-receiver-mark = Приймає його і назване вище (установа)
form-handover-k-witness-mark = Нейтральний свідок
form-handover-k-his-mark = Особа: це мої речі
form-handover-h-arrival = Прибуття
form-handover-p-arrival = Заповнює сторона, що приймає, коли він прибув, і надсилає назад.
form-handover-k-arrival-mark = За сторону, що приймає

## Свідоцтво про смерть

form-death-certificate-title = Свідоцтво про смерть військовополоненого
form-death-certificate-p-intro = Третя Женевська конвенція, ст. 120. Надсилають до національного інформаційного бюро якнайшвидше. На цьому папері немає псевдоніма.
form-death-certificate-h-who = Хто
form-death-certificate-h-death = Смерть і поховання
form-death-certificate-p-enquiry = Після смерті від насильства, від власної руки або з невідомої причини негайно починають офіційне розслідування (ст. 121), вислуховують свідків і повідомляють орган-покровитель.
form-death-certificate-h-marks = Підписи
form-death-certificate-k-medic-mark = Лікар, який оглянув тіло
form-death-certificate-k-officer-mark = Відповідальний офіцер
form-death-certificate-k-witness-mark = Свідок
form-death-certificate-k-seal = Печатка

## Його примірник

form-own-copy-title = Вас вислухали
form-own-copy-p-intro = Вас вислухали наодинці, як і кожного. На цьому папері немає ні того, що ви сказали, ні вашого імені.
form-own-copy-k-on = Дата
form-own-copy-k-by = Хто вислухав, псевдонім
form-own-copy-h-rights = Що вам належить
form-own-copy-p-rights-list =
    Передумати можна будь-коли. Одного слова відвідувачеві, лікареві або адвокатові досить.
    Ви можете попросити, щоб вас вислухали знову: хтось інший, з іншим перекладачем.
    Ви можете зустрітися з адвокатом і поскаржитися органові, що вас захищає.
    Ніхто не сміє карати вас за те, що ви сказали, або за те, що ви нічого не сказали.
form-own-copy-h-again = Якщо хочете, щоб вас вислухали знову
form-own-copy-p-again = Назвіть псевдонім і номер угорі цього паперу. Більше нічого не треба.
form-own-copy-k-reach = До кого звернутися
form-own-copy-p-optional = Ви не мусите зберігати цей папір. Можете повернути його або знищити; ваш запис лишається.
