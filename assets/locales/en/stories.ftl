### What rounds, sessions and the stories of sub-goals are called where changes are told, and what stands in their fields.

meeting-of = Meeting { $date }
item-correction = Correction
item-departure = Card taken off the board
item-meeting = Meeting
item-turn = Turn in the story of a sub-goal
item-step = Step
the-correction = The correction { $name }
the-departure = Why { $name } left the board
the-turn = The story of { $name }
the-step = The step { $name }
field-round-closed = Closed or going on
field-round-note = What changed
field-others = Drawing in others
field-others-note = About drawing in others
field-place = Place
field-next = Next time
field-agenda = Themes of the meeting
field-copy = Wording
field-family-wording = The family's words
field-cards = Cards it answers
field-sign = How do we see it?
field-method = Method
field-further-checks = To be looked at again
field-leaving = How the card left
field-held = Held
field-done = Done
leaving-gone = No longer holds
leaving-resolved = Resolved
aim-copy = As received
aim-own = Our own
round-in-progress = Going on
round-closed-with = { $n ->
        [one] Closed { $date } with 1 card
        *[other] Closed { $date } with { $n } cards
    }
change-new-correction = { $n ->
        [one] New correction
        *[other] { $n } new corrections
    }
change-gone-correction = { $n ->
        [one] Correction taken out
        *[other] { $n } corrections taken out
    }
change-correction = { $n ->
        [one] Correction reworded
        *[other] { $n } corrections reworded
    }
change-new-departure = { $n ->
        [one] New card with a reason for leaving
        *[other] { $n } new reasons for cards that left
    }
change-gone-departure = { $n ->
        [one] Reason taken out
        *[other] { $n } reasons taken out
    }
change-departure = { $n ->
        [one] Reason for a card changed
        *[other] { $n } reasons for cards changed
    }
change-new-meeting = { $n ->
        [one] New meeting
        *[other] { $n } new meetings
    }
change-gone-meeting = { $n ->
        [one] Meeting taken out
        *[other] { $n } meetings taken out
    }
change-meeting = { $n ->
        [one] Meeting changed
        *[other] { $n } meetings changed
    }
change-new-turn = { $n ->
        [one] New turn in the story of a sub-goal
        *[other] { $n } new turns in the stories of sub-goals
    }
change-gone-turn = { $n ->
        [one] Turn taken out of the story of a sub-goal
        *[other] { $n } turns taken out of the stories of sub-goals
    }
change-turn = { $n ->
        [one] Turn in the story of a sub-goal changed
        *[other] { $n } turns in the stories of sub-goals changed
    }
change-new-step = { $n ->
        [one] New step
        *[other] { $n } new steps
    }
change-gone-step = { $n ->
        [one] Step taken out
        *[other] { $n } steps taken out
    }
change-step = { $n ->
        [one] Step changed
        *[other] { $n } steps changed
    }
change-round-closed = { $n ->
        [one] Round closed
        *[other] { $n } rounds closed
    }
change-round-opened = { $n ->
        [one] Round opened again
        *[other] { $n } rounds opened again
    }
