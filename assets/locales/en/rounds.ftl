### A round: its window, its page, beginning and closing it.

rounds-title = Rounds
rounds-none = There is no round yet.
round-window-span = A new round may begin { $span }.
round-window-title = Next round
round-window-not-yet = Week { $week }. Round { $n } may begin on { $date } at the earliest.
round-window-open = Week { $week }. You can begin round { $n } when it suits you.
round-window-past = Week { $week }. The window went to { $date }. You can begin round { $n } when it suits you.
round-follow-up = First follow-up by { $date }.
round-asked-again = While you were writing, a colleague changed the rounds: round { $before } is under way now. Read the question again before you answer.
round-asked-again-none = While you were writing, a colleague changed the rounds: no round is under way now. Read the question again before you answer.
round-begin-title = Begin round { $n }?
round-begin-body = The board as it is now becomes the draft of round { $n }. It can be undone.
round-begin-act = Begin round { $n }
round-next-title = Close round { $before } and begin round { $n }?
round-next-body = The board is kept as it is now, with { $cards ->
        [one] 1 card
       *[other] { $cards } cards
    }. After that round { $before } can only be read. What needs correcting is written beside it with date and name. The cards stay on the board as the draft of round { $n }. It can be undone until something new is written in round { $n }.
round-next-act = Close and begin round { $n }
round-close-title = Close round { $n }?
round-close-body = The board is kept as it is now, with { $cards ->
        [one] 1 card
       *[other] { $cards } cards
    }. After that round { $n } can only be read. What needs correcting is written beside it with date and name. It can be undone until something on the board is changed.
round-close-act = Close round { $n }
round-day-begins = The round begins
round-day-closes = The round is closed
round-day-need = Write a day, for example 16 Nov 2026.
round-day-earlier = Write { $date } or a later day: the round before went on until then.
round-day-before-it = Write { $date } or a later day. The round began on that day.
round-day-to-come = Write { $date } or an earlier day. That day has not come yet.
round-participants = Who takes part
round-place = Where
round-note = What has changed, in a few words
round-next = Next time
round-others = Should other professionals or somebody in the network be drawn in?
round-others-note = Who, and how
take-out-title = Take the card out?
take-out-body = “{ $card }” is taken off the board. What you write here stands in the round. It can be undone.
take-out-act = Take out
take-out-how = How
take-out-why = Reason
leaving-gone-meaning = or never did
leaving-resolved-meaning = it has been taken care of
rounds-new = New round
rounds-new-ask = New round…
rounds-close = Close round
rounds-close-ask = Close round…
rounds-reopen = Reopen the round
round-since = from { $date } · week { $week }, under way
round-span = { $span } · closed
round-record = About the round
round-open-board = The board is the round as long as it is open. When it is closed, the board is kept here as it stands.
round-since-before = Since round { $n }
round-compare-with = Compare with round { $n }
round-to-board = Show the themes
round-frozen-board = The board when the round was closed
round-frozen-bar = Round { $n } is closed and can only be read. A correction is written as a note beside it.
round-correct = Write a note…
round-correct-name = Note to the round
round-correct-card = Note to the card “{ $card }”
round-correct-add = Save the note
round-corrections = Corrections
round-correction-by = { $date } · { $who }
round-correction-nameless = Correction { $date } – { $text }
round-correction-spoken = Correction { $date } by { $who } – { $text }
round-departures = Taken out in this round
round-departure-unknown = A card that stands on no kept board
round-meetings = Meetings
round-meeting-of = { $date } · { $who }
round-empty-field = not filled in
round-frozen-card = { $text } · { $theme }, { $side }, { $voice }
round-no-cards = There were no cards on the board.
round-none-here = no cards
board-round-bar = Round { $n } was closed on { $date }. What you change now belongs to the next round.
board-card-take-out = Take out…
round-meeting-note = Notes of the session { $date }
rounds-menu-of = More about round { $n }
rounds-delete = Delete the round
round-meeting-menu = More about the session { $date }
rounds-date-ask = Change the date…
round-date-title = When did round { $n } begin?
round-date-body = The window for the next round is reckoned from that day.
round-none-open = There is no open round to close. A new one is begun from the themes or with Ctrl+R.
