### What the command line prints around a person's record and his case.

## Person

shows-no-label = без позначки
shows-linked = пов’язано із записом { $record }
shows-entries = Записи
shows-unknown-time = час невідомий
shows-awaits = чекає на підпис
shows-holds-only = може призупинити, але не відкрити шлях
shows-cannot-read = не можна прочитати: { $why }
shows-imported = внесено з файлом { $file }

## What stands

shows-stands = Що чинне
shows-nothing-stands = Що чинне: ще нічого; чого не записано, те призупиняє
shows-in-doubt = сумнів: { $doubt }
shows-against = проти ({ $to }): { $voice } ({ $entry })
shows-wants = хоче ({ $to }): { $counts } ({ $entry })
shows-counts = ця заява враховується
shows-counts-not = не враховується: { $why }
shows-one-member = підписав лише один учасник
shows-risk = ризик у { $state }: { $level } ({ $entry })

## Words against

spoken-against-refusal = відмова
spoken-against-not-yet = ще не вирішив
spoken-against-stays = хоче лишитися
spoken-against-withdrawn = відкликано
spoken-against-reported = повідомляють інші
spoken-against-marked-mistaken = позначено як помилку

## Doubts

shows-doubt-unreadable = запис { $entry } не можна прочитати ({ $why })
shows-doubt-mistake = позначка { $entry } чекає на другого учасника
shows-doubt-link = не з’ясовано, чи запис { $person } про ту саму особу
shows-doubt-label = позначку дано двом особам
unread-not-for-this-member = не для цього учасника
unread-key-page-missing = немає сторінки ключів
unread-damaged = пошкоджено
unread-newer = записано новішою версією

## Case

shows-sealed = записів про нього, яких тут не прочитати і які призупиняють: { $count }
shows-where = Де
shows-beside = Записано крім того
shows-path = Шлях
shows-next = наступний крок: { $who }, { $what }; днів: { $days }, від { $day }
shows-guaranteed = гарантує { $authority }, { $day }: «{ $text }» ({ $entry })
shows-third-ways = треті шляхи: { $ways }
shows-no-third-way = жодна держава ще не пропонує; один відкритий завжди (R-HND-3)

## Clearances and moves

shows-moves = Дозволи й переміщення
shows-clearance = дозвіл до { $to }, { $from } – { $until }: { $became } ({ $entry })
shows-taken-back = скасовано
shows-used = використано
shows-countersigned = засвідчено другим підписом
shows-awaits-a-second-signature = чекає на другий підпис
shows-moved = переміщено, { $day }, { $with } ({ $entry })
shows-moved-to = переміщено до { $to }, { $day }, { $with } ({ $entry })
shows-with-clearance = з дозволом
shows-without-clearance = БЕЗ ДОЗВОЛУ
