trouble-title = It was not done
trouble-on = To what is due today
trouble-no-page = There is no such page.
trouble-no-page-hint = Go on from the places above.
trouble-not-ours = This was not sent from a page of ours that is still good.
trouble-not-ours-hint = Open the page again and send it from there. Nothing was recorded.
trouble-stranger = This browser is not known here.
trouble-stranger-hint = Open the link that `volya serve` has printed. It opens once; start `volya serve` again for a new one.
trouble-locked = The archive is locked.
trouble-locked-hint = Open it with the passphrase. What was not acknowledged was not recorded.
trouble-stopped = A fault in the program stopped this, and the archive was locked.
trouble-stopped-hint = Open it again and see whether it was recorded. Nothing that was acknowledged is lost.
trouble-too-large = What was sent is larger than this form may be.
trouble-too-large-hint = Shorten the texts and send it again.
trouble-too-slow = What was sent took too long to arrive.
trouble-too-slow-hint = Send it again.
trouble-no-form = What was sent is no form.
trouble-no-form-hint = Open the page again and send it from there.
trouble-no-choice = Something that must be chosen is missing, or is none of what is offered.
trouble-no-choice-hint = Go back and choose. Nothing was recorded.
trouble-no-entry = What was typed is not the hash of an entry.
trouble-no-entry-hint = Type all 64 digits, as its receipt or its page shows them.
trouble-no-passphrase = No passphrase was typed.
trouble-no-passphrase-hint = Type the passphrase of this device.
trouble-wait = After a wrong passphrase the next has to wait { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
trouble-wait-hint = Wait, then try again.
field-trouble = { $field }: { $why }
field-needed = is needed
field-not-understood = is not understood
