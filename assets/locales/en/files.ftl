### Opening, saving, refusals, recovery.

## Why a file was not opened; the line it stands in is shown below.

file-empty = The file is empty. Open an older copy of it.
file-not-a-file = This is not a file but a folder or a device. Choose a case file.
file-too-large = The file takes { $megabytes } MB. A case file takes at most { $most } MB.
file-not-text = What stands here is not text in UTF-8. Save the file as UTF-8, or open an older copy of it.
file-not-ours = The file is not a case file of AoA-tavlen. Choose another file.
file-cut-short = The file ends in the middle of the case. Open an older copy of it.
file-damaged = What stands here cannot stand here. Correct the line, or open an older copy of the file.
file-bad-value = The value here cannot be right. It may be a date that does not exist. Correct it, or open an older copy of the file.
file-unknown-word = Here stands a word this version of AoA-tavlen does not know. Correct it, or open an older copy of the file.
file-missing-field = The field “{ $field }” should stand before this place. Add it, or open an older copy of the file.
file-repeated-field = The field “{ $field }” stands twice. Delete one, or open an older copy of the file.
file-too-deep = Here are more brackets within each other than any case has. Open an older copy of the file.
file-newer = The file was written by a newer version of AoA-tavlen (file format { $version }), which this version cannot read. Update the program.
file-same-id = Two items have the same id. Delete one, or open an older copy of the file.
file-same-reaction = A reaction is answered twice in one screening. Delete one, or open an older copy of the file.
file-date-out-of-range = A date lies outside the years { $from } to { $to }. Correct it, or open an older copy of the file.
file-joins-itself = The item joins a person with itself.
file-dangling = The item refers to something that is not in the case.
file-text-too-long = A text is longer than a field can hold. Shorten it, or open an older copy of the file.
file-place = Line { $line }, character { $column }

## What is to be said about a file that was opened.

file-changed-outside = The file was changed outside AoA-tavlen, or it is damaged. Look the case through before you save.
file-summary-mismatch = The summary at the top of the file does not match the case. It is put right when you save.
file-newer-read-only = The file was written by a newer version of AoA-tavlen (file format { $version }). Update the program to change the case.
file-unknown-field = Here stands a field this version of AoA-tavlen does not know.
file-left-out = The item here has a word this version of AoA-tavlen does not know. The item is not shown.
file-unknown-fields = The file has fields this version of AoA-tavlen does not know (line { $lines }). The case can be read but not changed, so that nothing is lost.
file-left-out-items = The file has items this version of AoA-tavlen does not understand (line { $lines }). They are not shown. The case can be read but not changed, so that nothing is lost.
file-does-not-fit = In line { $line } an item refers to something that is not in the case. The case can be read but not changed. Correct the file to change it.

## Why the disk did not give a file.

open-missing = The file does not exist, or the network drive is gone. See whether it was moved.
open-no-rights = You have no right to read the file. Ask whoever gives access to the folder.
open-bad-name = The name is too long, or the drive cannot use it. Choose another file.
open-busy = Another program holds the file. Try again in a moment.
open-other = The drive does not answer as it should. Try again in a moment.
open-other-code = The drive does not answer as it should (error { $code }). Try again in a moment.

## Why a case was not saved. The work is still in the app and the file as it was.

save-disk-full = The disk is full. Make room, or save somewhere else.
save-no-rights = You have no right to write here. Save somewhere else, or ask whoever gives access to the folder.
save-folder-gone = The folder is not there any more, or the network drive is gone. Try again, or save somewhere else.
save-read-only = The drive can only be read. Save somewhere else.
save-write-protected = The file is write-protected. Save under another name, or take the protection off.
save-bad-name = The name is too long or has characters the drive cannot use. Choose another name.
save-busy = Another program holds the file. Try again in a moment, or save somewhere else.
save-not-a-file = A folder or a device has this name. Choose another name.
save-exists = There is a file with this name already. Choose another name, or replace the file.
save-locked = Somebody else is saving the case and has not finished. Try again in a moment, or save somewhere else.
save-unreadable = What is in the file now cannot be read and is not overwritten. Save your version under another name.
save-other-case = The file now holds another case and is not overwritten. Save your version under another name.
save-stopped = Somebody else removed many of the items in the case. Say what shall become of them before you save.
save-vanished = The file was deleted or moved. Choose where to save the case.
save-newer-there = The file was written by a newer version of AoA-tavlen and is not overwritten. Save under another name.
save-too-large = The case takes more room than a file may. Shorten the longest texts.
save-internal = Internal error. The case cannot be written so that it can be read again, and the file is untouched. Undo the latest act, and save again.
save-unfaithful = The drive gave back something else than was written. The file is untouched. Save somewhere else.
save-unsure = The drive stopped answering while the case was being saved. Save again when it answers.
save-other = The drive does not answer as it should. Try again, or save somewhere else.
save-other-code = The drive does not answer as it should (error { $code }). Try again, or save somewhere else.

## Questions on the way.

ask-unsaved-title = Do you want to save { $alias }?
ask-unsaved-text = There are changes that are not in the file yet.
ask-unsaved-save = Save
ask-unsaved-discard = Do not save
ask-unsaved-cancel = Cancel
dialog-save-title = Save the case
example-bar = This is a made-up case. Try things out, nothing is saved by itself.
ask-unsaved-save-as = Save as…
ask-overwrite-title = There is already a file with that name. Replace it?
ask-overwrite-yes = Replace the file
dialog-open-title = Open a case
dialog-filter = Cases (.ron)
dialog-path-title = Write where the file is
dialog-path-text = The machine could not show its own window. Write the full path of the file.
dialog-path-field = Path
dialog-path-open = Open
file-save-elsewhere = Save somewhere else…
file-refused-title = The case cannot be opened
file-untouched = The file has not been touched.
file-show-line = The line
save-still-writing = Saving. The window closes when it is done.
recovery-discard-title = Discard the copy?
recovery-discard-text = The changes after the last save cannot be brought back afterwards.
recovery-discard-yes = Discard the copy
recovery-opened = The changes are back. Save the case to put them in the file.
file-open-other = Open another…
save-failed-bar = Not saved. Everything is still here. { $why }
save-cpr-name = The name of the file looks like a CPR number, so nothing was saved. Choose another name.
keep-failed-bar = What is not saved cannot be kept on this machine. { $why }
job-broke = Internal error. Something the program did in the background broke off. The case is still here. Save it and try again.

## Others at the same case, and how the file stands.

team-somebody = A colleague
team-unknown-machine = another machine
team-one-present = { $who } has the case open too, on { $machine }, since { $since }
team-one-present-short = { $who } has the case open too
team-more-present = { $who } and { $n ->
    [one] 1 other
   *[other] { $n } others
    } have the case open too
team-present-bar = { $who }. You can both write. It is merged when you save.
team-taken-in = { $n ->
    [one] 1 change
   *[other] { $n } changes
    } by { $who } merged in.
team-taken-in-choose = { $n ->
    [one] 1 change
   *[other] { $n } changes
    } by { $who } merged in. { $choices ->
    [one] 1 place
   *[other] { $choices } places
    } need your choice.
team-stopped-bar = A large part of what stands here no longer stands in the file. Nothing has been merged yet, and nothing was saved.
team-see = Look
save-waits-for = { $who } is saving right now. We wait and save after that.
file-changed-by = Changed by { $who } { $when }
file-unchecked = Cannot be checked
file-vanished = The file is not where it was
file-unchecked-bar = The drive does not answer. Go on writing, we keep it on this machine until it is back.
file-vanished-bar = The file is not where it was: moved, deleted, or the drive is gone. The case is still here.
file-unreadable-bar = What stands in the file now cannot be read, and nothing is saved over it. { $why }
file-older-copy = The file was replaced by an older version of the case. The newer one is here. Save to put it back into the file.
file-foreign = The file was changed apart from what we know. When you save, we find out what is new and merge.
folder-read-only-bar = The folder can only be read. The case cannot be changed here.
save-a-copy = Save a copy…
version-not-kept = The case is saved, but the version before it could not be kept. { $why }
look-again = Try again
ask-vanished-title = The file is not where it was
ask-vanished-text = It was moved, renamed or deleted. We do not make it again without asking. The case is still here.
ask-vanished-here = Save in the same place again
ask-unsaved-wait-text = The drive does not answer, so the changes are not in the file. They can stay on this machine, and you can merge them in when the program starts next time.
ask-unsaved-keep = Keep them here
erase-done = The entry is erased for good. { $done ->
    [0] No older version held it.
    [one] 1 older version was rewritten.
   *[other] { $done } older versions were rewritten.
    }
erase-partly-done = The entry is erased from the case. { $done ->
    [one] 1 older version was rewritten
   *[other] { $done } older versions were rewritten
    }, but { $failed } could not be. Ask whoever looks after the folder.
reading-version = You read the case as it was { $when }. Nothing is changed.
reading-back = Back to the case
recovery-reading = You see what did not reach the file. Nothing has been changed yet.
recovery-merge = Merge in
salvage-done = { $read } of { $of } entries read. { $lost ->
    [one] 1 is kept as text.
   *[other] { $lost } are kept as text.
    } Save the case under a new name.
ask-erase-title = Erase for good?
ask-erase-text = The entry and what belongs to it is erased and cannot be fetched from the file again. The folder’s backups at the IT department are outside this program.
ask-erase-versions = Also from { $n ->
    [one] 1 older version
   *[other] { $n } older versions
    }
ask-erase-yes = Erase for good
erase-for-good = Erase for good…
details-more = More choices
file-open-newest = Open the latest version ({ $when })
file-salvage = Save what can be read
file-show-text = Show the text
file-save-as-new = Save as…
text-of-file = The text of { $name }
text-of-file-hint = This is how it stands in the file. Here it can only be read and copied.
text-lost = What could not be read
text-lost-hint = This is how it stands in the damaged file. Write it in again where it belongs.
text-lines = { $n ->
    [one] 1 line
   *[other] { $n } lines
    }
text-copy = Copy the text
text-fault-here = the fault is here
salvage-show = Show the text
newest-opened = This is the version from { $when }, and it is not saved yet.
damaged-kept = The damaged file is put aside as it is.
damaged-not-kept = The damaged file could not be put aside, so save under another name.
