### What stands against a clearance.

## What stands against a clearance

fault-numbered-otherwise = the sender's own numbers are not the numbers of the lines here
fault-no-such-line = the list has no such line
fault-not-clear = the gate does not clear the line now
fault-not-clear-by = the gate does not clear the line now ({ $rule })
fault-not-one-person = the line does not mean exactly one person
fault-not-outgoing = the list is not one of people who leave our custody
fault-no-crossing = no crossing is named
fault-window-over = its window is empty or over
fault-window-too-long = its window ends more than { $hours } hours after its issue
fault-issuer-may-not = who issued it may not open anything
fault-not-countersigned = no second member of another role has signed it
fault-voided = it was taken back by entry { $by }
fault-used = it was used already, entry { $by }
fault-another-stands = another clearance of his stands, entry { $entry }
fault-expired = its window is over
fault-too-early = its window has not begun
fault-person-changed = something about him has changed since it was issued
fault-standing-changed = something about a State on the way has changed since it was issued
fault-policy-changed = the policy has changed since it was issued
fault-line-changed = the line, or whom it may mean, has changed since it was issued
fault-list-changed = another version of the list has been screened since
fault-other-person = the line does not mean the person for whom it was issued
fault-other-device = it names another device
fault-other-crossing = it names another crossing
fault-not-asked-here = he was not asked at the crossing in the last { $hours } hours
fault-file-differs = the file does not say what the log says
fault-not-in-this-log = no clearance of this archive has this entry

## What was set by hand about a list

read-by-hand = Somebody set by hand how the list is read: { $what }. Look at the list itself before you sign.
by-hand-header = where the header stands
by-hand-sheet = which sheet
by-hand-columns = what columns are
by-hand-encoding = the encoding
by-hand-delimiter = what divides the cells
by-hand-lines = one person a line
