### Older versions of the case.

versions-title = Versions of the case
versions-hint = see what the case looked like before. Looking deletes nothing
versions-all = All versions
versions-today = Today
versions-this-week = This week
versions-earlier = Earlier
versions-present = The case as it is now
versions-unsaved = not saved yet
versions-saved = Saved version
versions-oldest = The oldest version
versions-unreadable = Cannot be read
versions-others-fine = The other versions and the case itself are not affected.
versions-you = You
versions-kept = is always kept. Other versions get fewer the older they are.
versions-kept-short = is always kept
versions-now = Now
versions-now-lower = now
versions-before-lower = before
versions-by = written by { $name }
versions-places = { $n ->
        [0] nothing is different
        [one] 1 place is different
       *[other] { $n } places are different
    }
versions-places-short = { $n ->
        [one] 1 place
       *[other] { $n } places
    }
versions-more = { $n ->
        [one] Show 1 more place
       *[other] Show { $n } more places
    }
versions-same = The version is as the case is now.
versions-part-experiences = Experiences and links
versions-part-plan = Aims
versions-part-child = The child
versions-new = New
versions-changed = Changed
versions-moved = Moved
versions-taken-out = Taken out
versions-order = another place in the order
versions-not-there = was not there
versions-no-longer = no longer there
versions-how-to-read = Underlined stands only now. Struck through stood only then.
versions-choose = Choose a version to see what is different now.
versions-reading = Reading the version …
versions-listing = Looking for older versions …
versions-none = The case has no older versions yet. They come by themselves when the case is saved.
versions-switched-off = The case has no older versions. Keeping them is switched off on this machine.
versions-no-file = The case is not saved to a file yet. When it is, its versions stand here.
versions-not-listed = The versions cannot be seen right now. { $why }
versions-try-again = Try again
versions-foot = Restoring makes a new version. The one that stands now stays in the list.
versions-foot-reading = The case is open for reading. The version can be read but not brought back.
versions-open = Open to read
versions-take = Bring one place over…
versions-restore = Restore as a new version…
versions-restore-title = Restore the version from { $when }?
versions-restore-text = The case becomes what it was then and is saved as a new version. The one that stands now stays in the list.
versions-restore-yes = Restore the version
versions-take-title = Bring the place over
versions-pick-first = First choose the place that shall be as it was. Click it among the differences, or go to it with the arrow keys and press Enter.
versions-take-yes = Bring it over
versions-take-all = All of it
versions-take-now = Stands now
versions-take-then = Becomes
versions-take-goes = It was not there then. Bringing the place over takes it out of the case.
versions-take-comes = It comes back into the case as it was then.
versions-take-undo = The rest of the case stays as it is. You can undo this afterwards.
