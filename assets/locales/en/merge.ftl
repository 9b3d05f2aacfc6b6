### What others changed, and the choices where two people wrote at the same place.

merge-title = Changed in two places

# What was done. $n is 1 where a single change is told.
change-new-person = { $n ->
        [one] New person
        *[other] { $n } new people
    }
change-new-screening = { $n ->
        [one] New screening
        *[other] { $n } new screenings
    }
change-new-observation = { $n ->
        [one] New behaviour outside the list
        *[other] { $n } new behaviours outside the list
    }
change-new-experience = { $n ->
        [one] New experience
        *[other] { $n } new experiences
    }
change-new-link = { $n ->
        [one] New connection
        *[other] { $n } new connections
    }
change-new-card = { $n ->
        [one] New card
        *[other] { $n } new cards
    }
change-new-aim = { $n ->
        [one] New aim
        *[other] { $n } new aims
    }
change-new-sub-goal = { $n ->
        [one] New sub-goal
        *[other] { $n } new sub-goals
    }
change-gone-person = { $n ->
        [one] Person taken out
        *[other] { $n } people taken out
    }
change-gone-screening = { $n ->
        [one] Screening taken out
        *[other] { $n } screenings taken out
    }
change-gone-observation = { $n ->
        [one] Behaviour outside the list taken out
        *[other] { $n } behaviours outside the list taken out
    }
change-gone-experience = { $n ->
        [one] Experience taken out
        *[other] { $n } experiences taken out
    }
change-gone-link = { $n ->
        [one] Connection taken out
        *[other] { $n } connections taken out
    }
change-gone-card = { $n ->
        [one] Card taken out
        *[other] { $n } cards taken out
    }
change-gone-aim = { $n ->
        [one] Aim taken out
        *[other] { $n } aims taken out
    }
change-gone-sub-goal = { $n ->
        [one] Sub-goal taken out
        *[other] { $n } sub-goals taken out
    }
change-child = { $n ->
        [one] Changed about the child
        *[other] { $n } places changed about the child
    }
change-person = { $n ->
        [one] Changed person
        *[other] { $n } people changed
    }
change-screening = { $n ->
        [one] Changed screening
        *[other] { $n } screenings changed
    }
change-screening-closed = { $n ->
        [one] Finished screening
        *[other] { $n } screenings finished
    }
change-screening-opened = { $n ->
        [one] Reopened screening
        *[other] { $n } screenings reopened
    }
change-answer = { $n ->
        [one] Changed answer
        *[other] { $n } answers changed
    }
change-comment = { $n ->
        [one] Changed comment
        *[other] { $n } comments changed
    }
change-source = { $n ->
        [one] Changed source
        *[other] { $n } sources changed
    }
change-row = { $n ->
        [one] Changed reaction
        *[other] { $n } reactions changed
    }
change-observation = { $n ->
        [one] Changed behaviour outside the list
        *[other] { $n } behaviours outside the list changed
    }
change-experience = { $n ->
        [one] Changed experience
        *[other] { $n } experiences changed
    }
change-link = { $n ->
        [one] Changed connection
        *[other] { $n } connections changed
    }
change-card = { $n ->
        [one] Changed card
        *[other] { $n } cards changed
    }
change-card-moved = { $n ->
        [one] Moved card
        *[other] { $n } cards moved
    }
change-aim = { $n ->
        [one] Changed aim
        *[other] { $n } aims changed
    }
change-sub-goal = { $n ->
        [one] Changed sub-goal
        *[other] { $n } sub-goals changed
    }
change-order = { $n ->
        [one] New order
        *[other] { $n } new orders
    }
changes-elsewhere = { $n ->
        [one] 1 other place
        *[other] { $n } other places
    }

# To what, and where.
change-from-to = { $name }: from { $before } to { $after }
change-to-text = { $name }: { $text }
change-emptied = { $name }: { $field } emptied
change-fields = { $name }: { $fields }
change-link-name = { $experience } may be connected with { $reaction }
value-age-noted = { $age }, written { $date }
item-child = About the child
item-person = Person without a name
item-screening = Screening
item-observation = Behaviour outside the list
item-experience = Experience
item-link = Connection
item-card = Card without words
item-aim = Aim
item-sub-goal = Sub-goal
the-person = The person { $name }
the-experience = The experience { $name }
the-card = The card { $name }
the-aim = The aim { $name }
the-sub-goal = The sub-goal { $name }

# What a field is called, as the heading of its choice.
field-key = Case key
field-alias = Name in the case
field-birth = Born
field-functional-age = Functional age
field-name = Name
field-role = Role
field-note = Note
field-begun = Date of the screening
field-round-begun = Date of the round
field-closed = Finished or under way
field-participants = Who took part
field-answer = Answer
field-source = Information comes from
field-comment = Comment
field-text = The words
field-kind = Kind
field-description = Description
field-when = When
field-until = When it stopped
field-course = Sudden or long-lasting
field-whom = Whom it is about
field-sources = Who we know it from
field-certainty = How certain it is
field-response = The nearest adults
field-response-note = What the adults did
field-helped = What helped
field-ends = What may be connected
field-basis = What it rests on
field-spot = Place on the board
field-voice = Who says it
field-origin = Where it comes from
field-reference = Law or section
field-received = Received
field-aim = Aim
field-themes = Themes
field-considered = Who could be drawn in
field-who = Who does what
field-start = From
field-check = To be looked at
field-status = How it is going

# Two versions of one place.
conflict-removed = Taken out and changed
conflict-why-text = both wrote in the same place
conflict-why-date = a date can stand only once
conflict-why-answer = only one answer can stand
conflict-why-spot = a card can lie in one place only
conflict-why-one = only one thing can stand here
conflict-why-removed = one took it out, the other changed it
conflict-keep = Keep
conflict-take-out = Take out
conflict-note = { $field }, { $name } wrote { $date }: { $value }
conflict-note-nameless = { $field }, written { $date }: { $value }
half-mine = Your version
half-theirs = { $name }’s version
half-theirs-s = { $name }’ version
half-nameless = Somebody else’s version
half-mine-short = Yours
half-theirs-short = { $name }’s
half-theirs-s-short = { $name }’
half-nameless-short = The other’s
half-changed-mine = You changed it
half-changed = { $name } changed it
half-removed-mine = You took it out
half-removed = { $name } took it out
somebody = Somebody else

# How a screen reader is told where two texts differ.
difference-only-here = only here: { $text }
difference-gone = taken out: { $text }

# The view.
merge-title-news = Changed by others
merge-hint = { $names } changed the case while you worked.
merge-hint-conflicts = Both versions stay in the case until you have chosen.
merge-versions = Versions of the case
merge-empty = When others change the case while you have it open, you can see it here.
merge-news = Came in from others
merge-news-from = Came in from { $name }
merge-news-none = Nothing else has come in since you opened the case.
merge-news-folded = { $n ->
        [one] { $n } came in from others
        *[other] { $n } came in from others
    }
merge-next = Next
merge-seen = { $seen } seen, { $left } left. You need not look at them now.
merge-all-seen = Everything has been seen.
merge-is-seen = seen
merge-is-unseen = not seen yet
merge-show = Show in the case
merge-choices = Here you choose
merge-choices-none = Everything could be put together. There is nothing to choose between.
merge-box-name = { $name }. 2 versions, { $state }
merge-is-chosen = chosen
merge-is-open = not chosen yet
merge-both = Both
merge-choice-name = { $choice }: { $name }
merge-open = Not chosen yet. { $half } stands so far.
merge-open-removal = Not chosen yet. It stays in the case so far.
merge-means = { $half } will stand.
merge-means-keep = It stays in the case.
merge-means-out = It is taken out of the case.
merge-means-both = Both stand, one after the other.
merge-means-note = One stands, the other becomes a note.
merge-result-note = { $stands }. As a note: { $note }
merge-legend = How to read it
merge-legend-sample = underlined and bold
merge-legend-means = stands in one version only. The rest is alike in both.
merge-chosen = { $chosen } of { $total } chosen.
merge-elsewhere = What you do not choose can be found again under Versions of the case.
merge-later = Choose later
merge-save = Save the choice
merge-save-none = First choose one of the versions.
merge-stop-takes-out = { $gone } of { $of } things in the case are not in { $name }’s version. We have not put them together yet.
merge-stop-erased = { $n ->
        [one] { $name } erased 1 thing for good that you have changed since.
        *[other] { $name } erased { $n } things for good that you have changed since.
    }
merge-stop-text = Your work is still here. The case is not saved to the file until you have chosen.
merge-stop-more = { $n ->
        [one] Show 1 more
        *[other] Show { $n } more
    }
merge-stop-stay = Keep everything
merge-stop-go = Take it out too
nav-merge-name = { $n ->
        [one] Changed in two places, 1 not chosen yet
        *[other] Changed in two places, { $n } not chosen yet
    }
nav-group-others = Others’ changes
merge-stop-takes-out-means = Keep everything leaves it in the case, for the others too. If it is taken out, you find it again under Versions of the case.
merge-stop-erased-means = Keep everything leaves it in the case as something new. If it is taken out, it is gone for good.

# The mark beside an item with two versions.
merge-mark-spoken = Changed in two places, 2 versions
merge-mark-name = Changed in two places, 2 versions: { $name }
merge-mark-short = 2 versions
merge-mark-hint = Two versions stand here. See both and choose.
