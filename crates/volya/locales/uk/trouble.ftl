trouble-title = Не виконано
trouble-on = До сьогоднішніх справ
trouble-no-page = Такої сторінки немає.
trouble-no-page-hint = Продовжуйте з розділів угорі.
trouble-not-ours = Це надіслано не з нашої чинної сторінки.
trouble-not-ours-hint = Відкрийте сторінку знову й надішліть звідти. Нічого не записано.
trouble-stranger = Цей браузер тут невідомий.
trouble-stranger-hint = Відкрийте посилання, яке вивела команда `volya serve`. Воно відкривається один раз; щоб отримати нове, запустіть `volya serve` знову.
trouble-locked = Архів замкнено.
trouble-locked-hint = Відкрийте його парольною фразою. Що не підтверджено, того не записано.
trouble-stopped = Через помилку в програмі дію зупинено, архів замкнено.
trouble-stopped-hint = Відкрийте його знову й подивіться, чи записано. Нічого підтвердженого не втрачено.
trouble-too-large = Надіслане більше, ніж дозволено для цієї форми.
trouble-too-large-hint = Скоротіть тексти й надішліть знову.
trouble-too-slow = Дані надходили надто довго.
trouble-too-slow-hint = Надішліть знову.
trouble-no-form = Надіслане не є заповненою формою.
trouble-no-form-hint = Відкрийте сторінку знову й надішліть звідти.
trouble-no-choice = Бракує того, що треба вибрати, або такого варіанта немає.
trouble-no-choice-hint = Поверніться й виберіть. Нічого не записано.
trouble-no-entry = Введене не є хешем запису.
trouble-no-entry-hint = Введіть усі 64 знаки, як у квитанції або на його сторінці.
trouble-no-passphrase = Парольну фразу не введено.
trouble-no-passphrase-hint = Введіть парольну фразу цього пристрою.
trouble-wait = Після хибної парольної фрази треба зачекати { $seconds ->
    [one] { $seconds } секунду
    [few] { $seconds } секунди
   *[other] { $seconds } секунд
}.
trouble-wait-hint = Зачекайте й спробуйте знову.
field-trouble = { $field }: { $why }
field-needed = потрібне
field-not-understood = не зрозуміло
