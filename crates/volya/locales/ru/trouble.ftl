trouble-title = Не выполнено
trouble-on = К сегодняшним делам
trouble-no-page = Такой страницы нет.
trouble-no-page-hint = Продолжайте из разделов вверху.
trouble-not-ours = Это отправлено не с нашей действующей страницы.
trouble-not-ours-hint = Откройте страницу снова и отправьте оттуда. Ничего не записано.
trouble-stranger = Этот браузер здесь неизвестен.
trouble-stranger-hint = Откройте ссылку, которую вывела команда `volya serve`. Она открывается один раз; чтобы получить новую, запустите `volya serve` снова.
trouble-locked = Архив заперт.
trouble-locked-hint = Откройте его парольной фразой. Что не подтверждено, то не записано.
trouble-stopped = Из-за ошибки в программе действие остановлено, архив заперт.
trouble-stopped-hint = Откройте его снова и посмотрите, записано ли. Ничего подтверждённого не потеряно.
trouble-too-large = Отправленное больше, чем допускает эта форма.
trouble-too-large-hint = Сократите тексты и отправьте снова.
trouble-too-slow = Данные шли слишком долго.
trouble-too-slow-hint = Отправьте снова.
trouble-no-form = Отправленное не является заполненной формой.
trouble-no-form-hint = Откройте страницу снова и отправьте оттуда.
trouble-no-choice = Не выбрано то, что нужно выбрать, или такого варианта нет.
trouble-no-choice-hint = Вернитесь и выберите. Ничего не записано.
trouble-no-entry = Введённое не является хешем записи.
trouble-no-entry-hint = Введите все 64 знака, как в квитанции или на её странице.
trouble-no-passphrase = Парольная фраза не введена.
trouble-no-passphrase-hint = Введите парольную фразу этого устройства.
trouble-wait = После неверной парольной фразы нужно подождать { $seconds ->
    [one] { $seconds } секунду
    [few] { $seconds } секунды
   *[other] { $seconds } секунд
}.
trouble-wait-hint = Подождите и попробуйте снова.
field-trouble = { $field }: { $why }
field-needed = нужно
field-not-understood = не понято
