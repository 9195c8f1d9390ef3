### Verdicts, their reasons, and what would resolve them.

## What was found

reason-several-candidates = рядок може стосуватися { $count ->
    [one] { $count } особи
    [few] { $count } осіб
   *[other] { $count } осіб
}
reason-other-identity-matched = рядок називає іншу ідентичність зареєстрованої особи
reason-possibly-meant = це може бути його ім’я в іншому написанні; якщо це він, решта стосується його
reason-birth-date-contradicts = дата народження в рядку суперечить запису
reason-capture-contradicts = дата взяття в полон у рядку суперечить запису
reason-asked-by-other-identity = протилежна сторона вимагає зареєстровану особу під іншою ідентичністю
reason-link-not-settled = не з’ясовано, чи два записи стосуються однієї особи
reason-label-twice = його позначку надано двом особам
reason-records-contradict = записи, пов’язані як одна особа, суперечать один одному: { $what }
reason-unreadable-not-for-this-member = запис про нього запечатано для інших
reason-unreadable-key-page-missing = бракує сторінки ключів запису про нього
reason-unreadable-damaged = запис про нього пошкоджено
reason-unreadable-newer = запис про нього зробила новіша версія Volya
reason-mistake-pending = запис про нього позначено як помилку, чекає на другого учасника
reason-no-record-here = у реєстрі немає нікого, хто відповідав би рядку
reason-bad-cell = стовпець `{ $column }`: { $problem }
reason-repeats-line = рядок повторює рядок { $line }
reason-named-twice = інший рядок списку може стосуватися тієї самої особи
reason-not-recorded = не записано: { $what }
reason-not-countersigned = записав лише один учасник: { $what }
reason-moved-already = його перевезено або дозвіл щодо нього використано, і відтоді двоє не записали, що він тут
reason-not-in-custody = записано, що він не під нашою вартою
reason-ended-already = записано, що його вже передано, звільнено, репатрійовано або що він утік
reason-dead-certified = записано, що він помер
reason-dead = записано, що він помер, але свідоцтва немає
reason-not-a-prisoner-of-war = записано, що він цивільна особа, медичний працівник або капелан
reason-child-on-list = йому немає вісімнадцяти; дитині не місце у списку полонених
reason-under18 = йому немає вісімнадцяти, а опікуна й визначення найкращих інтересів дитини немає
reason-age-disputed = його вік спірний
reason-eligible-and-refuses = хворий або поранений, підлягає репатріації, але щось вказує, що це проти його волі
reason-not-examined-for-art109 = він хворий або поранений, але не оглянутий за ст. 109
reason-says-refusal = він відмовляється: { $to }
reason-says-not-yet = він ще не вирішив: { $to }
reason-says-withdrawn = він відкликав згоду: { $to }
reason-says-reported = хтось повідомляє, що він відмовляється або боїться: { $to }
reason-says-stays = він хоче залишитися там, де перебуває
reason-says-marked-mistaken = слово проти ({ $to }) позначено як помилку; відтоді його не вислухали
reason-risk-real = { $state }: там на нього чекає реальний ризик
reason-wants-risky-return = { $state }: хоче туди попри реальний ризик; це для розгляду, ніколи не для списку
reason-risk-not-assessed = { $state }: ризик для нього не оцінено
reason-risk-expired = { $state }: оцінка ризику для нього застаріла
reason-risk-not-countersigned = { $state }: відсутність ризику записав лише один учасник
reason-risk-from-the-future = { $state }: оцінку датовано майбутнім
reason-never-heard = { $to }: його жодного разу належно не вислухали
reason-defective = його заяву не враховано: { $defects }
reason-acceptance-not-countersigned = його заяву підписав лише один учасник
reason-too-few-declarations = чинних заяв: { $have } із { $need }
reason-too-few-takers = опитувачів, які його вислухали: { $have } із { $need }
reason-cooling-off = між його першою й останньою заявою менш ніж { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[other] { $days } днів
}
reason-declaration-expired = його остання заява давніша за { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[other] { $days } днів
}
reason-not-a-party = { $state } не є учасницею Третьої Женевської конвенції
reason-not-willing-or-able = { $state }: встановлено, що не бажає або не здатна застосовувати Конвенцію
reason-no-standing = { $state }: немає врахованої оцінки як держави, що приймає
reason-standing-expired = { $state }: оцінка держави застаріла
reason-no-route = маршрут не вказано
reason-notice-not-understood = його повідомлено мовою, якої він не розуміє
reason-counsel-not-offered = адвоката не запропоновано
reason-appeal-open = його оскарження розглядають, або строк на нього ще триває
reason-appeal-upheld = його оскарження задоволено
reason-not-fit = стан здоров’я не дозволяє йому їхати
reason-fitness-expired = строк дії довідки про придатність до переїзду минув
reason-no-new-address = йому не повідомили нової адреси
reason-no-receipt-for-effects = опису його речей немає
reason-proceedings-pending = триває кримінальне провадження, а держава, що тримає в полоні, згоди не дала
reason-confirmation-stale = остаточне підтвердження давніше за { $hours ->
    [one] { $hours } годину
    [few] { $hours } години
   *[other] { $hours } годин
}
reason-confirmation-elsewhere = його остаточне підтвердження називає інше місце призначення
reason-clock-behind = годинник цього пристрою відстає від його журналу
reason-clock-others = записи іншого пристрою випереджають цей годинник: один із двох годинників хибний
reason-device-silent = пристрій { $letter } не подавав сигналу понад { $hours ->
    [one] { $hours } годину
    [few] { $hours } години
   *[other] { $hours } годин
}
reason-device-never-heard = пристрій { $letter } внесено до реєстру, але сигналу від нього не було жодного разу
reason-device-forked = журнал пристрою { $letter } існує у двох версіях
reason-device-incomplete = тут бракує записів пристрою { $letter }
reason-names-missing = імен, які записав пристрій { $letter }, тут неможливо зіставити
reason-office-unreadable = запис про правила архіву або держави тут не прочитати
reason-dropped-from-list = він був у попередній версії списку, а тепер зник
reason-not-on-complete-list = його утримують тут, а в списку, який названо повним, його немає
reason-left-out = він тяжко хворий або поранений, а його пропущено
reason-all-or-nothing = список вимагає однієї відповіді для всіх; кожну особу розглядають окремо
reason-man-for-man = хворих і поранених повертають незалежно від кількості та звання, ніколи не людину за людину
reason-counter-person = рядок пов’язує його з тим, кого віддають натомість, а він належно не сказав, що хоче їхати
reason-waiver-claimed = у рядку стверджують, що він відмовляється від захисту; цього не може ніхто
reason-sheet-not-certified = аркуші списку не засвідчено
reason-newly-added = його не було в жодній попередній версії списку
reason-notice-too-late = його не попередили про від’їзд за { $hours ->
    [one] { $hours } годину
    [few] { $hours } години
   *[other] { $hours } годин
}
reason-measures-not-shown = його не ознайомили із заходами щодо репатріації
reason-transport-unsafe = дорога або транспорт небезпечні
reason-no-provisions = на дорогу не забезпечено їжі, води, одягу, прихистку або медичної допомоги
reason-too-little-baggage = йому дозволено взяти менш ніж 25 кг речей
reason-no-commitment = держава, що приймає, не зобов’язалася не залучати його до дійсної військової служби
reason-reserves-article12 = { $state }: є застереження до ст. 12; ніщо інше не гарантує, що його можна повернути
reason-assurance-only = { $state }: відсутність ризику тримається лише на обіцянках
reason-offer-wanting = { $state }: строк пропозиції минув, або в ній його не названо, або вимагають чогось натомість
reason-receiver-not-asked = { $state }: не спитали, кого там виключають чи переслідують, або не зобов’язалася його не вислати
reason-guaranteed = { $state }: публічно гарантовано, що його туди не відправлять
reason-held-here = записано, що його утримують тут
reason-alive-here = записано, що він живий і під нашою вартою
reason-no-review = розгляд його повернення не відкрито, або з виявленого нічого не враховано
reason-review-too-short = розгляд відкрито менш ніж { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[other] { $days } днів
} тому
reason-family-pressure = тиск через родину виявлено або не виключено
reason-risk-not-explained = йому не пояснили ризику так, як його виявлено
reason-no-escort = немає нейтрального органу, який супроводжував би його
reason-panel-assents = згодні члени колегії: { $have }; потрібно: { $need }
reason-panel-dissents = у колегії незгодних не менше, ніж згодних
reason-verdict-not-recorded = рішення брами не вдалося записати: НЕ ЗАПИСАНО, НІКОМУ НЕ ВІДКРИВАЄ ШЛЯХУ

## Destinations in a sentence

to-remain = лишитися на місці
to-neutral = нейтральна держава
to-unhcr = переселення через УВКБ ООН
to-any = будь-куди

## Verdicts

verdict-clear = перешкод не виявлено
verdict-no-record = немає запису
verdict-hold = призупинено
verdict-block = заборонено

## A row, in a word

row-1 = хто це?
row-1b = немає запису
row-2 = не для цього списку
row-2b = вік
row-3 = хворий або поранений
row-4 = відмовляється
row-4b = кажуть, що відмовляється
row-5 = небезпека
row-6 = не вислухано
row-7 = небезпеку не оцінено
row-8 = держава, що приймає
row-9 = процедура
row-10 = дорога
row-11 = провадження
row-12 = не спитали ще раз
row-list = сам список
row-0 = реєстр

## Headings

group-refuses = Він відмовляється, або чинне слово проти
group-risk = Ризик: небезпека або небезпека, якої ніхто не оцінив
group-not-heard = Не вислухано: ніхто належно його не спитав
group-who-is-it = Хто це: кого означає рядок і чи має він тут бути
group-papers = Папери: процедура й дорога

## Who can resolve it

who-person = він сам, вислуханий наодинці, може це змінити
who-second-member = учасник з іншою роллю засвідчує другим підписом
who-sender = список виправляє той, хто його надіслав
who-bureau = це бюро записує
who-assessor = той, хто оцінює ризик і держави
who-detaining-power = держава, що тримає в полоні
who-review = розгляд добровільного повернення, поза будь-яким списком
who-device-holder = той, у кого цей пристрій
who-nobody = цього не може змінити ніхто

## What is asked of the record

needed-his-custody = його перебування під вартою
needed-his-status = його статус
needed-the-power-he-depends-on = держава, від якої він залежить
needed-his-age = його вік
needed-his-health = стан його здоров’я
needed-the-notice-to-him = повідомлення йому
needed-the-body-that-watches-over-his-treatment = орган, що стежить за поводженням із ним
needed-the-offer-of-counsel = пропозиція адвоката
needed-whether-he-appeals = чи він оскаржує
needed-his-fitness-to-travel = його придатність до переїзду
needed-the-manifest = повний список перед від’їздом
needed-the-notice-of-departure = попередження про від’їзд
needed-the-receipt-for-his-effects = розписка за його речі
needed-how-he-is-carried-and-fed = чим його везуть і як годують
needed-whether-proceedings-are-pending = чи триває провадження
needed-the-receiver-s-commitment-under-art-117 = зобов’язання держави, що приймає, за ст. 117
needed-his-final-confirmation = його остаточне підтвердження
needed-birth-date = дата народження
needed-custody-number = номер у місці тримання
needed-service-number = особистий номер
needed-a-certificate-of-his-death = свідоцтво про його смерть

## What keeps a declaration from counting

defect-when-it-was-taken-is-not-recorded = не записано, коли її прийнято
defect-it-claims-a-time-after-it-was-written-down = у ній названо час, пізніший за її запис
defect-it-did-not-come-through-a-private-interview-his-own-hand-a-neutral-visitor-or-his-lawyer = її отримано не в розмові наодинці, не від його руки, не через нейтрального відвідувача чи адвоката
defect-who-was-present-is-not-recorded = не записано, хто був присутній
defect-somebody-was-in-hearing-who-must-not-be = у межах чутності був хтось, кому не можна
defect-no-neutral-taker-alone-took-it-or-one-has-no-pseudonym = її приймав не лише нейтральний, або хтось із тих, хто приймав, без псевдоніма
defect-what-bore-on-him-was-not-asked = не спитали, що на нього впливало
defect-a-threat-promise-gift-message-or-showing-came-shortly-before-it = незадовго до неї були погроза, обіцянка, подарунок, звістка або показ
defect-whether-he-gave-his-sign-is-not-recorded = не записано, чи подав він знак
defect-he-gave-the-sign-that-he-is-being-forced = він подав знак, що його примушують
defect-his-last-interrogation-operation-or-self-harm-was-not-asked-about = не спитали про останній допит, операцію чи самоушкодження
defect-it-was-taken-too-soon-after-interrogation-operation-or-self-harm = її прийнято надто скоро після допиту, операції чи самоушкодження
defect-the-talk-was-too-long-or-its-length-is-not-recorded = розмова була задовга, або її тривалість не записано
defect-who-ended-the-talk-is-not-recorded-or-it-was-the-custodian = не записано, хто закінчив розмову, або це були ті, хто утримує
defect-whether-a-device-recorded-it-is-not-answered = немає відповіді, чи записував її пристрій
defect-the-information-sheet-is-missing-or-not-approved = пам’ятки немає, або її не затверджено
defect-the-language-is-missing-or-not-his = мови не вказано, або вона не його
defect-no-third-way-was-put-to-him = йому не показали третього шляху
defect-counsel-was-not-offered = адвоката не запропоновано
defect-the-interpreter-is-missing-or-not-acceptable = перекладача немає, або він неприйнятний
defect-it-was-not-read-back-to-him = йому її не зачитали
defect-he-did-not-make-the-record-his-own = він не підтвердив, що це його слова
defect-his-condition-to-decide-is-doubtful-or-not-recorded = його здатність вирішувати сумнівна або не записана
defect-something-was-given-taken-or-promised-in-return-for-it = за неї щось дали, відібрали або пообіцяли
defect-he-was-made-to-listen-or-spoken-to-too-long-or-too-often-by-one-party-shortly-before-it = незадовго до неї його змушували слухати, або одна сторона говорила з ним надто довго чи надто часто
defect-its-interpreter-or-taker-is-marked-as-doubtful-for-that-time = перекладача або того, хто приймав, за той час позначено як сумнівного

## What would resolve it

do-ask-the-sender-for-a-number-or-birth-date-or-open-the-identities-with-the-custodians = запитайте в того, хто надіслав список, номер або дату народження, або відкрийте ідентичності разом зі зберігачами
do-have-somebody-who-may-open-the-names-compare-them-two-record-that-he-is-not-meant-or-the-name-goes-into-his-record = нехай той, хто може відкривати імена, порівняє їх: двоє записують, що це не він, або ім’я вносять до його запису
do-have-a-member-of-another-role-countersign-the-link-or-its-undoing = нехай учасник з іншою роллю засвідчить зв’язок записів або його скасування
do-register-one-of-them-anew-under-another-label-and-mark-the-two-as-not-the-same = зареєструйте одного з них знову під іншою позначкою й позначте, що це різні особи
do-ask-a-member-who-holds-that-compartment-to-screen = попросіть перевірити учасника, який має ключ цього відсіку
do-update-volya = оновіть Volya
do-merge-a-copy-of-the-archive-that-has-it-whole = об’єднайте з копією архіву, де це ціле
do-have-a-member-of-another-role-countersign-the-mark-or-record-the-fact-anew = нехай учасник з іншою роллю засвідчить позначку, або запишіть факт наново
do-register-him-and-hear-him = зареєструйте його й вислухайте
do-have-the-sender-correct-the-line = нехай рядок виправить той, хто надіслав список
do-record-it-and-have-a-member-of-another-role-countersign = запишіть це, і нехай засвідчить учасник з іншою роллю
do-have-a-member-of-another-role-countersign = нехай засвідчить учасник з іншою роллю
do-record-where-he-is-held-and-have-a-member-of-another-role-countersign-it = запишіть, де його утримують, і нехай засвідчить учасник з іншою роллю
do-take-the-line-off-the-list-or-correct-the-record-with-two-signatures = вилучіть рядок зі списку або виправте запис двома підписами
do-appoint-a-guardian-and-determine-his-best-interests = призначте опікуна й визначте його найкращі інтереси
do-nothing-overrides-it-he-himself-may-change-his-mind-heard-in-private = цього ніщо не переважує; змінити думку може лише він сам, вислуханий наодинці
do-have-him-examined-under-arts-109-and-112 = забезпечте його огляд за ст. 109 і 112
do-hear-him-in-private = вислухайте його наодинці
do-hear-him-in-private-only-his-own-valid-declaration-changes-this = вислухайте його наодинці; це змінює лише його власна чинна заява
do-another-destination-assurances-alone-never-clear = інше місце призначення; самі запевнення ніколи не відкривають шляху
do-open-a-voluntary-return-review = відкрийте розгляд добровільного повернення
do-assess-it-with-grounds-and-sources-and-have-it-countersigned = оцініть його з підставами й джерелами й дайте засвідчити
do-hear-him-again-in-private = вислухайте його наодинці ще раз
do-let-another-interviewer-hear-him = нехай його вислухає інший опитувач
do-give-him-time-then-hear-him-again = дайте йому час, потім вислухайте знову
do-another-receiver = інша держава, що приймає
do-assess-the-state-as-receiver-and-have-it-countersigned = оцініть державу як таку, що приймає, і дайте засвідчити
do-name-the-route-from-via-to = назвіть маршрут: --from, --via, --to
do-tell-him-in-his-own-language = повідомте йому його мовою
do-offer-counsel = запропонуйте адвоката
do-take-the-line-off-the-list-it-was-decided-that-he-stays = вилучіть рядок зі списку: вирішено, що він лишається
do-wait-for-the-decision-the-appeal-suspends-the-transfer = чекайте на рішення; оскарження зупиняє передачу
do-have-a-doctor-certify-that-he-can-travel = нехай лікар засвідчить, що він може їхати
do-tell-him-where-he-goes-in-time-to-write-home = скажіть йому, куди він їде, щоб він устиг написати додому
do-list-his-effects-and-make-out-a-receipt = складіть опис його речей і випишіть розписку
do-obtain-the-detaining-power-s-consent = отримайте згоду держави, що тримає в полоні
do-ask-him-once-more-about-this-destination = спитайте його ще раз, саме про це місце призначення
do-set-the-clock-right = виставте годинник правильно
do-merge-that-device-s-log-or-park-it-with-two-signatures = об’єднайте журнал цього пристрою або виведіть його з обліку двома підписами
do-park-that-device-with-two-signatures-and-enrol-a-new-one = виведіть цей пристрій з обліку двома підписами й внесіть до реєстру новий
do-merge-a-copy-of-the-archive-that-has-its-key-pages-whole = об’єднайте з копією архіву, де його сторінки ключів цілі
do-merge-the-copy-that-has-them = об’єднайте з копією, де вони є
do-ask-a-member-who-holds-the-compartment-or-merge-a-whole-copy = зверніться до учасника, який має ключ відсіку, або об’єднайте з цілою копією
do-ask-the-sender-in-writing-why-and-see-him-today = письмово запитайте причину в того, хто надіслав список, і зустріньтеся з ним сьогодні
do-tell-the-sender-that-each-line-is-answered-by-itself = повідомте тому, хто надіслав список, що на кожен рядок відповідають окремо
do-have-the-sender-take-the-other-person-s-name-off-the-line-hear-him-in-private = нехай той, хто надіслав список, прибере з рядка ім’я іншої особи; вислухайте його наодинці
do-ask-him-in-private-who-had-him-sign-and-record-what-he-says = спитайте його наодинці, хто змусив його підписати, і запишіть, що він скаже
do-have-the-sender-sign-or-seal-each-sheet = нехай той, хто надіслав список, підпише або скріпить печаткою кожен аркуш
do-ask-the-sender-why-he-was-added-and-settle-who-is-meant-before-anything-else = запитайте, чому його додано, і передусім з’ясуйте, кого мають на увазі
do-tell-him-and-move-the-departure = повідомте йому й перенесіть від’їзд
do-post-the-measures-in-his-language-and-record-which-he-was-shown = вивісьте заходи його мовою й запишіть, з якими його ознайомлено
do-change-the-transport-or-do-not-depart = змініть транспорт або не вирушайте
do-obtain-the-receiver-s-commitment-in-writing = отримайте письмове зобов’язання держави, що приймає
do-obtain-another-guarantee-that-he-can-be-called-back-in-writing = отримайте письмово іншу гарантію, що його можна повернути
do-assess-the-risk-itself-with-sources-a-promise-clears-nothing = оцініть сам ризик, з джерелами; обіцянка нічого не відкриває
do-obtain-an-offer-in-writing-that-names-him-and-asks-nothing-in-return = отримайте письмову пропозицію, у якій його названо й нічого не вимагають натомість
do-ask-the-receiver-in-writing-about-exclusion-prosecution-and-removal = письмово запитайте державу, що приймає, про виключення, переслідування й видворення
do-another-destination-a-guarantee-is-kept = інше місце призначення; гарантії дотримуються
do-ask-the-sender-whom-the-line-means-and-see-him-today = запитайте, кого означає рядок, і зустріньтеся з ним сьогодні
do-open-a-review-and-have-a-member-of-another-role-countersign-what-it-finds = відкрийте розгляд, і нехай виявлене засвідчить учасник з іншою роллю
do-give-him-time-and-hear-him-again = дайте йому час і вислухайте знову
do-find-a-safe-way-to-his-family-before-anything-else = передусім знайдіть безпечний шлях до його родини
do-put-the-risk-to-him-in-his-own-language = поясніть йому ризик його мовою
do-find-a-neutral-body-that-takes-him-all-the-way = знайдіть нейтральний орган, який супроводить його до кінця
do-ask-the-other-members-of-the-panel-record-dissent-with-its-reasons = спитайте інших членів колегії; незгоду запишіть із її підставами
do-make-the-archive-writable-and-screen-again = зробіть архів доступним для запису й перевірте список знову
do-name-a-line-of-this-list = назвіть рядок цього списку
do-screen-the-list-and-resolve-what-holds-the-line = перевірте список і усуньте те, що призупиняє рядок
do-settle-whom-the-line-means = з’ясуйте, кого означає рядок
do-screen-it-as-a-list-of-people-who-leave = перевірте його як список тих, хто від’їжджає
do-name-the-crossing = назвіть пункт переходу
do-choose-a-shorter-window-that-has-not-ended = виберіть коротший проміжок, який ще не минув
do-have-a-member-who-may-open-issue-a-new-one = нехай новий видасть учасник, який може відкривати шлях
do-have-a-member-of-another-role-sign-it-with-volya-clearance-countersign = нехай учасник з іншою роллю підпише його командою `volya clearance countersign`
do-wait-until-its-window-opens = зачекайте, доки почнеться його строк
do-take-one-of-the-two-back-with-volya-clearance-void = скасуйте один із двох: `volya clearance void`
do-use-it-on-the-device-that-it-names-or-void-it-and-issue-another = використайте його на названому в ньому пристрої або скасуйте й видайте інший
do-cross-where-it-says-or-void-it-and-issue-another = переходьте там, де вказано, або скасуйте й видайте інший
do-have-a-neutral-body-ask-him-here-and-now-and-name-the-time = нехай нейтральний орган спитає його тут і зараз; назвіть час
do-do-not-move-him-on-this-paper-ask-the-issuer-for-one-from-the-log = не перевозьте його за цим папером; попросіть того, хто видав, надати примірник із журналу
do-merge-the-issuer-s-log-into-this-archive-first = спершу об’єднайте з цим архівом журнал того, хто видав
do-it-is-void-for-good-screen-again-and-issue-another = він недійсний остаточно; перевірте список знову й видайте інший
do-undo-the-link-with-two-signatures-or-add-to-the-records-what-is-right-of-both = скасуйте зв’язок записів двома підписами або додайте до записів те, що правильне для обох
do-ask-the-sender-for-the-list-numbered-from-1-line-by-line-or-without-numbers-on-one-sheet = попросіть список, пронумерований від 1 рядок за рядком, або без номерів на одному аркуші
page-do-have-a-member-of-another-role-sign-it-with-volya-clearance-countersign = нехай учасник з іншою роллю відкриє цю сторінку за своїм місцем і підпише
page-do-take-one-of-the-two-back-with-volya-clearance-void = скасуйте один із двох на його сторінці
