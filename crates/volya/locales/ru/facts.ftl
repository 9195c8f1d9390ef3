### What is recorded of somebody.

## What a fact is about

fact-custody = содержание под стражей
fact-status = статус
fact-origin = держава, за которой он числится
fact-age = возраст
fact-medical = состояние здоровья
fact-notice = извещение ему
fact-counsel = адвокат
fact-appeal = обжалование
fact-proceedings = производство
fact-fitness = годность к переезду
fact-manifest = полный список перед отъездом
fact-departure = извещение об отъезде
fact-effects = вещи
fact-confirmation = окончательное подтверждение
fact-death = смерть
fact-protection = орган-покровитель
fact-transport = перевозка
fact-commitment = обязательство принимающего государства
fact-card = карточка о взятии в плен
fact-notification = извещение о нём
fact-health-report = сообщение о здоровье
fact-access = доступ к нему
fact-complaint = жалоба
fact-mail = почта
fact-proof-of-life = признак жизни
fact-search = розыск
fact-separation = раздельное содержание
fact-enquiry = расследование
fact-recall = требование вернуть
fact-ended = дело закрыто
fact-offer = предложение принять
fact-note = нота
fact-next-move = следующий шаг
fact-sharing = передача дела
fact-handover = передача человека
fact-aftercare = забота после прибытия
fact-deadline = предельный срок
fact-referral = направление
fact-family-message = весть семье или от неё
fact-relative-enquiry = запрос родственников
