### Experiences and upbringing conditions as a table.
experiences-hint = stressful experiences and upbringing conditions
experiences-find = Find in experiences
experiences-empty = Here you gather what { $alias } has lived with. Begin with what you know.
experiences-none-shown = No experience fits what is chosen.
experiences-all = All
experiences-sudden = Sudden
experiences-lasting = Long-lasting
experiences-ongoing = Still going on
experiences-unsure = Uncertain
experiences-new = New since round { $n }
experiences-not-linked = Not linked
experiences-hidden = { $n ->
        [one] 1 is hidden by filters
        *[other] { $n } are hidden by filters
    }
experiences-show-all = Show all
experiences-in-focus = What is linked with { $reaction } stands out.
experiences-let-go = Let go
experiences-by-kind = by kind
experiences-by-time = by time
experiences-by-name = by name
experiences-sorted = Sort { $how }
experiences-col-kind = Kind
experiences-col-name = Experience
experiences-col-life = From birth to today
experiences-col-reaction = Reaction
experiences-undated = without a time
experiences-unlinked = not linked
experiences-linked = linked with reaction { $list }
experiences-legend-approximate = sudden, approximate date
experiences-legend-lasting = long-lasting
experiences-dash = A dash under Reaction only says that nobody has linked them yet.
experiences-on-timeline = Show on the timeline
