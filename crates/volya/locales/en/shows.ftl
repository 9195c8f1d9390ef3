### What the command line prints around a person's record and his case.

## Person

shows-no-label = no label
shows-linked = linked to the record { $record }
shows-entries = Entries
shows-unknown-time = unknown time
shows-awaits = awaits a signature
shows-holds-only = can hold, never open
shows-cannot-read = cannot be read: { $why }
shows-imported = imported with file { $file }

## What stands

shows-stands = What stands
shows-nothing-stands = What stands: nothing yet; what is not recorded holds
shows-in-doubt = in doubt: { $doubt }
shows-against = against { $to }: { $voice } ({ $entry })
shows-wants = wants { $to }: { $counts } ({ $entry })
shows-counts = this declaration counts
shows-counts-not = does not count: { $why }
shows-one-member = signed by one member only
shows-risk = risk in { $state }: { $level } ({ $entry })

## Words against

spoken-against-refusal = refusal
spoken-against-not-yet = not yet
spoken-against-stays = wants to stay
spoken-against-withdrawn = withdrawn
spoken-against-reported = reported
spoken-against-marked-mistaken = marked mistaken

## Doubts

shows-doubt-unreadable = entry { $entry } cannot be read ({ $why })
shows-doubt-mistake = the mark { $entry } awaits a second member
shows-doubt-link = whether the record { $person } is of the same person is not settled
shows-doubt-label = the label was given to two persons
unread-not-for-this-member = not-for-this-member
unread-key-page-missing = key-page-missing
unread-damaged = damaged
unread-newer = newer

## Case

shows-sealed = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
} about him cannot be read here, and hold
shows-where = Where
shows-beside = Recorded beside
shows-path = Path
shows-next = next move: { $who }, { $what }; for { $days ->
    [one] { $days } day
   *[other] { $days } days
}, since { $day }
shows-guaranteed = guaranteed by { $authority }, { $day }: "{ $text }" ({ $entry })
shows-third-ways = third ways: { $ways }
shows-no-third-way = no State offers one yet; one is always open (R-HND-3)

## Clearances and moves

shows-moves = Clearances and moves
shows-clearance = clearance to { $to }, { $from } to { $until }: { $became } ({ $entry })
shows-taken-back = taken back
shows-used = used
shows-countersigned = countersigned
shows-awaits-a-second-signature = awaits a second signature
shows-moved = moved, { $day }, { $with } ({ $entry })
shows-moved-to = moved to { $to }, { $day }, { $with } ({ $entry })
shows-with-clearance = with a clearance
shows-without-clearance = WITHOUT A CLEARANCE
