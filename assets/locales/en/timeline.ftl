### The timeline, as line and as list, and its side panel.
timeline-screening-none = Screening: no YES
timeline-screening-yes = Screening: { $list } YES
timeline-screening-open = under way
timeline-screening-of = Screening { $date }
timeline-open-screening = Show the screening
timeline-goals-from = { $n } sub-goals from { $from }
timeline-undated-goals = { $n } sub-goals
timeline-turns = turns { $n }
timeline-week = week { $n }
timeline-section-name = Section: { $from } – { $to }
timeline-strip-name = Whole life: drag to move the section
timeline-panel = About what is chosen
timeline-panel-close = Close
timeline-col-age-of = { $alias } was
list-and = { $others } and { $last }
details-whom = Who
details-participants = Participants
details-answers = Answers
details-edit = Edit
details-delete = Delete
timeline-title = Timeline
timeline-hint = what { $alias } has lived with, and what we see now
timeline-hint-list = as a list, oldest first
timeline-line = Line
timeline-list = List
timeline-zoom-life = Whole life
timeline-zoom-10 = 10 years
timeline-zoom-5 = 5 years
timeline-zoom-1 = 1 year
timeline-zoom-in = Zoom in
timeline-zoom-out = Zoom out
timeline-age = Age
timeline-calendar = Calendar
timeline-born = born
timeline-today = today
timeline-today-age = today · { $n ->
        [one] 1 year
        *[other] { $n } years
    }
timeline-no-birth = Write the child's year of birth and the line can show age.
lane-conditions = Upbringing conditions
lane-conditions-hint = long spans
lane-experiences = Stressful experiences
lane-experiences-hint = sudden
lane-reactions = Reactions from screenings
lane-reactions-hint = { $n ->
        [one] 1 screening
        *[other] { $n } screenings
    }
lane-placement = Placement and school
lane-subgoals = Sub-goals
timeline-empty = The child's life will stand here. Begin with what you know.
timeline-lane-empty = Not written yet
timeline-before-view = { $n ->
        [one] 1 before this section
        *[other] { $n } before this section
    }
timeline-after-view = { $n ->
        [one] 1 after this section
        *[other] { $n } after this section
    }
timeline-cluster = { $n } close together
timeline-undated = Without a time
timeline-undated-count = { $n ->
        [one] 1 experience
        *[other] { $n } experiences
    }
timeline-undated-hint = Drag it onto the line, or write an estimate
timeline-undated-hint-list = Enter opens the date field
legend-sudden = sudden
legend-approx = approximate date
legend-long = long-lasting, uncertain start
legend-ongoing = still going on
legend-yes = YES
legend-no = NO
legend-unanswered = unanswered
timeline-screening-point = Screening { $date }: { $yes } YES of { $total }
timeline-links = { $n ->
        [one] 1 reaction
        *[other] { $n } reactions
    }
timeline-col-what = What
timeline-col-when = When
timeline-col-length = How long
timeline-col-lane = Lane
timeline-filter-all = All
details-when = When
details-age-then = { $alias } was { $age }
details-character = Character
details-source = From whom
details-certainty = How sure
details-nearest = Those nearest
details-helped = What helped
details-description = Description
details-links = May be connected with
details-who = Who
details-theme = Theme
details-aim = Aim
details-from = From
details-check = To be looked at
details-status = How it goes
lane-ages = Functional age
lane-presence = People
lane-presence-hint = present
lane-rounds = Rounds
lane-life-hint = from another life
lane-folded = folded, { $n }
lane-fold = Fold the lane
lane-unfold = Unfold the lane
lane-fold-all = Fold all lanes
lane-unfold-all = Unfold all lanes
lane-up = Move the lane up
lane-down = Move the lane down
lane-hide-life = Hide this life
links-shown = Links
links-of-chosen = Of the chosen
links-of-chosen-name = Show links of what is chosen
links-all = All
links-all-name = Show all links
links-none = None
links-none-name = Show no links
legend-next-round = window for a new round
timeline-life-unnamed = Others
timeline-basis-written = Written “{ $text }”
timeline-basis-source = From { $who }
timeline-until = until { $end }
timeline-round = Round { $n }
timeline-round-closed = Round { $n } · closed { $date }
timeline-round-open = Round { $n } · week { $week } · new round { $span }
timeline-first-seen = first seen { $date }
timeline-still-seen = still YES { $date }
timeline-no-longer-seen = no longer { $date }
timeline-shock-inside = { $name }, within the long course
timeline-before = { $n } before
timeline-after = { $n } after
timeline-homes = Home
timeline-homes-behind = Show the child’s homes behind the lanes
timeline-lives = Show the lives of others on the same axis
timeline-show = Show
timeline-filters = Filters
timeline-filter-text = Search the timeline
timeline-filter-kind = Kind
timeline-filter-source = Source
timeline-filter-voice = Voice
timeline-filter-certainty = Certainty
timeline-filter-time = Period
timeline-filter-from = From
timeline-filter-to = To
timeline-filter-time-hint = e.g. 2020 or spring 2021
timeline-filter-time-unclear = We do not understand the time yet. Write for example 2020 or May 2021.
timeline-hidden = { $n ->
        [0] Nothing is hidden by filters
        [one] 1 is hidden by filters
        *[other] { $n } are hidden by filters
    }
timeline-show-all = Show all
timeline-open-mapping = Show in the mapping
timeline-undated-others = { $n ->
        [one] 1 other
        *[other] { $n } others
    }
details-as-written = Written
details-about = What
details-whose-life = Whose life
details-person = Person
details-begun = Begun
details-closed = Closed
details-next-round = New round
details-seen = In screenings
keys-timeline-new = Begin something new here on the timeline
keys-timeline-next = Previous and next on the timeline
keys-timeline-start = Move the beginning of what is chosen on the timeline
keys-timeline-end = Move the end of what is chosen on the timeline
key-ctrl-left = Ctrl+←
key-ctrl-right = Ctrl+→
key-shift-left = Shift+←
key-shift-right = Shift+→
key-alt-left = Alt+←
key-alt-right = Alt+→
lane-new-period = Write a new span…
timeline-round-closed-next = Round { $n } · closed { $date } · new round { $span }
timeline-follow-up = First follow-up
timeline-follow-up-by = by { $date }
timeline-follow-up-aim = Within three months of the first aim, { $date }.
timeline-follow-up-round = Within three months of the first round, { $date }.
timeline-show-round = Show the round
