### The screening grid.
screening-title = Screening
screening-in-progress = under way
screening-new = New screening
screening-new-hint = starts empty, the old one stays
screening-finish = Finish the screening…
screening-reopen = Reopen
screening-begun = begun { $date }
screening-changed = changed { $when }
screening-ended = finished { $date }
screening-readonly = The screening of { $date } is finished. You can read it.
screening-table = Stress reactions
screening-col-reaction = Stress reaction
screening-col-answer = Answer
screening-col-source = Information comes from
screening-col-comment = Comments
screening-yes = YES
screening-no = NO
screening-unanswered = Not answered yet
screening-add-comment = Add a comment
screening-add-source = Add a source
screening-answer-yes = { $reaction }: YES
screening-answer-no = { $reaction }: NO
screening-source-name = { $reaction }: information comes from
screening-comment-name = { $reaction }: comment
screening-help-name = { $reaction }: help
screening-row-name = { $n } { $reaction }
screening-changed-by = Changed { $when } by { $who }
screening-help-examples = Counts, for example
screening-help-last = Last screening, { $date }
screening-help-last-none = No earlier screening
screening-links = May be connected with
screening-links-none = No connection yet. That may be as it should.
screening-count = { $yes } YES of { $total }
screening-open-count = { $n ->
        [0] all answered
        [one] 1 unanswered
        *[other] { $n } unanswered
    }
screening-others = Seen outside the list
screening-others-hint = not counted among the { $total }
screening-others-folded = { $n ->
        [0] Seen outside the list: none yet
        [one] Seen outside the list: 1
        *[other] Seen outside the list: { $n }
    }
screening-other-what = Behaviour outside the list, { $n }: what you see
screening-other-source = Behaviour outside the list, { $n }: information comes from
screening-other-comment = Behaviour outside the list, { $n }: comment
screening-other-what-hint = What you see
screening-other-add = Add behaviour outside the list
screening-other-delete = Delete the row outside the list, { $n }
screening-keys = J N answer · ↑ ↓ reaction · F1 help
screening-finish-title = Finish the screening?
screening-finish-text = It stays as it is now and can be read. You can always begin a new one.
screening-finish-open = { $n ->
        [one] 1 reaction is not answered yet. That is allowed.
        *[other] { $n } reactions are not answered yet. That is allowed.
    }
screening-finish-yes = Finish the screening
not-yet = Not yet
screening-date = Date of the screening
screening-col-source-short = Comes from
screening-col-comment-source = Comments and source
screening-comment = Comment
screening-former = Show previous
screening-older = Older ({ $n })
screening-menu = Screening { $date }: menu
screening-change-date = Change the date…
screening-change-participants = Who took part…
screening-remove = Delete the screening
screening-date-how = Write the day, for example 16-11-2026
screening-participants = Who took part
screening-participants-hint = e.g. together with the child and father
screening-help-panel = Help on the reaction
screening-others-help = What you see that is not among the eleven stands here. It is not part of the count, but it is part of the picture of the child.
screening-changed-when = Changed { $when }
screening-from = Information from: { $who }
screening-link-menu = { $name }: menu
screening-link-show = Show the experience
screening-unlink = Remove the connection
screening-link = Connect with an experience…
screening-link-search = Search the experiences
screening-link-none-found = No experiences to choose here
screening-count-name = { $yes } YES of { $total }, { $open } unanswered
screening-link-choose = Highlight what it is linked with
screening-show-focus = Show in Double focus
