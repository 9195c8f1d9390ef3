### What is recorded of somebody.

## What a fact is about

fact-custody = перебування під вартою
fact-status = статус
fact-origin = держава, від якої він залежить
fact-age = вік
fact-medical = стан здоров’я
fact-notice = повідомлення йому
fact-counsel = адвокат
fact-appeal = оскарження
fact-proceedings = провадження
fact-fitness = придатність до переїзду
fact-manifest = повний список перед від’їздом
fact-departure = повідомлення про від’їзд
fact-effects = речі
fact-confirmation = остаточне підтвердження
fact-death = смерть
fact-protection = орган-покровитель
fact-transport = перевезення
fact-commitment = зобов’язання держави, що приймає
fact-card = картка про взяття в полон
fact-notification = сповіщення про нього
fact-health-report = повідомлення про здоров’я
fact-access = доступ до нього
fact-complaint = скарга
fact-mail = пошта
fact-proof-of-life = ознака життя
fact-search = розшук
fact-separation = окреме тримання
fact-enquiry = розслідування
fact-recall = вимога повернути
fact-ended = справу закрито
fact-offer = пропозиція прийняти
fact-note = нота
fact-next-move = наступний крок
fact-sharing = передання справи
fact-handover = передання особи
fact-aftercare = піклування після прибуття
fact-deadline = кінцевий строк
fact-referral = скерування
fact-family-message = звістка родині чи від неї
fact-relative-enquiry = запит родичів
