### What the command line prints around a person's record and his case.

## Person

shows-no-label = без метки
shows-linked = связано с записью { $record }
shows-entries = Записи
shows-unknown-time = время неизвестно
shows-awaits = ждёт подписи
shows-holds-only = может приостановить, но не открыть путь
shows-cannot-read = нельзя прочесть: { $why }
shows-imported = внесено с файлом { $file }

## What stands

shows-stands = Что действует
shows-nothing-stands = Что действует: пока ничего; чего не записано, то приостанавливает
shows-in-doubt = сомнение: { $doubt }
shows-against = против ({ $to }): { $voice } ({ $entry })
shows-wants = хочет ({ $to }): { $counts } ({ $entry })
shows-counts = это волеизъявление учитывается
shows-counts-not = не учитывается: { $why }
shows-one-member = подписал лишь один участник
shows-risk = риск в { $state }: { $level } ({ $entry })

## Words against

spoken-against-refusal = отказ
spoken-against-not-yet = ещё не решил
spoken-against-stays = хочет остаться
spoken-against-withdrawn = отозвано
spoken-against-reported = сообщают третьи лица
spoken-against-marked-mistaken = отмечено как ошибка

## Doubts

shows-doubt-unreadable = запись { $entry } нельзя прочесть ({ $why })
shows-doubt-mistake = отметка { $entry } ждёт второго участника
shows-doubt-link = не выяснено, о том же ли лице запись { $person }
shows-doubt-label = метка дана двум лицам
unread-not-for-this-member = не для этого участника
unread-key-page-missing = нет страницы ключей
unread-damaged = повреждено
unread-newer = записано более новой версией

## Case

shows-sealed = записей о нём, которых здесь не прочесть и которые приостанавливают: { $count }
shows-where = Где
shows-beside = Записано кроме того
shows-path = Путь
shows-next = следующий шаг: { $who }, { $what }; дней: { $days }, с { $day }
shows-guaranteed = гарантирует { $authority }, { $day }: «{ $text }» ({ $entry })
shows-third-ways = третьи пути: { $ways }
shows-no-third-way = ни одно государство ещё не предлагает; один открыт всегда (R-HND-3)

## Clearances and moves

shows-moves = Разрешения и перемещения
shows-clearance = разрешение в { $to }, { $from } – { $until }: { $became } ({ $entry })
shows-taken-back = отменено
shows-used = использовано
shows-countersigned = заверено второй подписью
shows-awaits-a-second-signature = ждёт второй подписи
shows-moved = перемещён, { $day }, { $with } ({ $entry })
shows-moved-to = перемещён в { $to }, { $day }, { $with } ({ $entry })
shows-with-clearance = с разрешением
shows-without-clearance = БЕЗ РАЗРЕШЕНИЯ
