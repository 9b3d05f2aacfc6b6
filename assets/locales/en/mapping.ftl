# What the choices of the mapping and the network are called.
heading-cognition = Cognitive level
heading-regulation = Regulation of impulses and feelings
heading-age = Age, above all functional age
heading-temperament = Temperament
heading-attachment = Safe upbringing and attachment
heading-protection = Other protection
heading-load = The loads
heading-response = The response of those nearest to the child
heading-child-resource = Resources and interests of the child
heading-family-resource = Resources of the family
period-kind-home = Home
period-kind-placement = Placement or relief
period-kind-school = Day care and school
period-kind-presence = A person in the child's life
period-kind-event = Something in another's life
group-unsaid = No group
group-family = Family
group-neighbourhood = Friends and neighbourhood
group-professional = Professionals
tie-unsaid = Not written
tie-close = Close
tie-ordinary = Ordinary
tie-rare = Rare
tie-strained = Strained
support-unsaid = Do not know
support-yes = Yes
support-partly = Partly
support-no = No
ring-inner = Closest
ring-near = Near
ring-far = Further away
question-state-untouched = Not begun
question-state-asked = Asked, waiting for an answer
question-state-on-meeting = Taken up at the meeting
question-state-answered = Answered
decision-unsaid = Not decided
decision-yes = Yes
decision-maybe = Perhaps
decision-not-yet = Not yet
decision-no = No
seat-none = Not placed
round-number = Round { $n }
place-questions = Open questions
item-entry = Knowledge without words
the-entry = The knowledge { $name }
item-period = Span of time
the-period = The span { $name }
item-bond = Bond between two
the-bond = The bond between { $name }
item-question = Question
the-question = The question { $name }
item-involvement = Somebody who could be drawn in
the-involvement = Drawing in { $name }
item-round = Round
field-relation = How they are related
field-group = Belongs to
field-tie = Tie
field-support = Supports the child
field-contact = Contact
field-seat = Place in the picture
field-slot = Where it stands
field-experience = Experience
field-person = Person
field-pair = Who
field-why = Why
field-owner = Who finds out
field-state = How far
field-answered = Answer to the question
field-decision = Decision
field-reason = Reason
field-decided = Decided
field-asks = Who asks
change-new-entry = { $n ->
        [one] New knowledge
        *[other] { $n } new pieces of knowledge
    }
change-gone-entry = { $n ->
        [one] Knowledge taken out
        *[other] { $n } pieces of knowledge taken out
    }
change-entry = { $n ->
        [one] Changed knowledge
        *[other] { $n } pieces of knowledge changed
    }
change-new-period = { $n ->
        [one] New span of time
        *[other] { $n } new spans of time
    }
change-gone-period = { $n ->
        [one] Span of time taken out
        *[other] { $n } spans of time taken out
    }
change-period = { $n ->
        [one] Changed span of time
        *[other] { $n } spans of time changed
    }
change-new-bond = { $n ->
        [one] New bond
        *[other] { $n } new bonds
    }
change-gone-bond = { $n ->
        [one] Bond taken out
        *[other] { $n } bonds taken out
    }
change-bond = { $n ->
        [one] Changed bond
        *[other] { $n } bonds changed
    }
change-new-question = { $n ->
        [one] New question
        *[other] { $n } new questions
    }
change-gone-question = { $n ->
        [one] Question taken out
        *[other] { $n } questions taken out
    }
change-question = { $n ->
        [one] Changed question
        *[other] { $n } questions changed
    }
change-new-involvement = { $n ->
        [one] New person to draw in
        *[other] { $n } new people to draw in
    }
change-gone-involvement = { $n ->
        [one] Person to draw in taken out
        *[other] { $n } people to draw in taken out
    }
change-involvement = { $n ->
        [one] Changed about drawing in
        *[other] { $n } places changed about drawing in
    }
change-new-round = { $n ->
        [one] New round
        *[other] { $n } new rounds
    }
change-gone-round = { $n ->
        [one] Round taken out
        *[other] { $n } rounds taken out
    }
change-round = { $n ->
        [one] Changed round
        *[other] { $n } rounds changed
    }
### The sheet of the mapping.
mapping-hint = what you know so far
mapping-hint-empty = Here you gather what you know about { $alias }. Begin where you like.
mapping-write = Write what you know…
mapping-filter-all = All
mapping-new-since = New since round { $n }
mapping-hidden = { $n } hidden by the filter
mapping-show-all = Show all
mapping-resilience = 1 Resilience
mapping-loads = 2 The loads
mapping-response = 3 The response of those nearest to the child
mapping-spans = Homes, placement and school
mapping-resources = Resources and interests
mapping-age = Age
mapping-age-hint = above all functional age
mapping-protection-hint = relations, leisure, school
mapping-gap-supports = What supports here?
mapping-gap-hampers = Nothing written. That may be quite right
mapping-gap-child = What is { $alias } good at, and what does { $alias } like?
mapping-gap-family = What does the family have to draw on?
mapping-add-name = { $slot }: write what you know
mapping-new-hint = Write what you know. Enter keeps it
mapping-menu = Menu
mapping-menu-of = { $name }: menu
mapping-loads-from = { $n }, from Experiences
mapping-loads-long = Long-lasting, became part of growing up
mapping-loads-sudden = Sudden
mapping-loads-unsaid = Written neither as sudden nor as long-lasting
mapping-loads-own = About the loads as a whole
mapping-loads-none = No experiences written yet. They come here from Experiences.
mapping-load-name = Experience: { $name }
mapping-more = { $n } more
mapping-fewer = Show fewer
mapping-responses-from = Written with the experiences
mapping-spans-count = { $n ->
        [one] 1 span
        *[other] { $n } spans
    }
mapping-spans-none = Where has the child lived, and which day care and schools has it been to?
mapping-spans-others = People around the child
mapping-spans-add = Add a span of time
mapping-until = until { $when }
mapping-questions = Questions
mapping-question-add = Question
mapping-questions-none = No open questions. Write what you do not know yet.
mapping-answered = { $n } answered
mapping-owner-none = Nobody yet
mapping-question-asked = Asked { $when }, waiting for an answer
mapping-question-meeting = Taken up at the meeting { $when }
mapping-question-answered = Answered { $when }
mapping-chosen = Chosen
mapping-chosen-none = Choose something on the sheet to see here who says it and where it is used.
mapping-belongs = Belongs to
mapping-about = Is about
mapping-to-themes = To the themes…
mapping-written-by = Written by
mapping-changed-by = Changed by
mapping-note = Anything else
