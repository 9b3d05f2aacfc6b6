# Double focus.
chosen-linked-with = Linked with { $name }
chosen-let-go = Show everything again, not only what is linked with { $name }
focus-hint = the reactions beside what they may hang together with
focus-screening = Screening
focus-experiences = Experiences and upbringing conditions
focus-reactions = Reactions with YES
focus-others = { $no } NO, { $open ->
        [one] 1 unanswered
       *[other] { $open } unanswered
    }
focus-others-show = Show the other reactions
focus-others-hide = Hide the other reactions
focus-may-hang = may hang together with
focus-not-linked = not linked
focus-linked-with = linked with { $name }
focus-apart-from = not linked with { $name }
focus-state-experience = { $n ->
        [0] not linked with any reaction yet
        [one] linked with 1 reaction
       *[other] linked with { $n } reactions
    }
focus-state-reaction = { $n ->
        [0] not linked with any experience yet
        [one] linked with 1 experience
       *[other] linked with { $n } experiences
    }
focus-no-links = Nobody has linked anything yet. Choose a reaction, find an experience it may hang together with, and press Link.
focus-unlinked = Not linked yet
focus-unlinked-hint = Perhaps nothing hangs together. Perhaps there is something to ask about.
focus-unlinked-experiences = Experiences no reaction is linked with
focus-unlinked-reactions = Reactions with YES no experience is linked with
focus-none = None
focus-none-here = None in this screening
focus-no-experiences = No experiences yet
focus-new-experience = New experience…
focus-no-yes = No YES in this screening
focus-link = Link
focus-link-name = Link { $experience } with { $reaction }
focus-unlink = Remove link
focus-unlink-short = Remove
focus-unlink-name = Remove the link between { $experience } and { $reaction }
focus-menu = The card’s menu in double focus
focus-look-at-link = Show the link
focus-look-at = Show the link with { $name }
focus-choose = Highlight what is linked
focus-choose-name = Choose { $name }
focus-let-go = Show everything again
focus-show-in-screening = Show in the screening
focus-show-on-timeline = Show on the timeline
focus-edit-experience = Edit the experience…
focus-delete-experience = Delete the experience
focus-panel = About what is chosen
focus-panel-link = Link
focus-panel-apart = Not linked
focus-panel-none = Two things seen together
focus-basis = What do you base it on?
focus-basis-hint = Who has seen it, and when does it show?
focus-sources = From whom
focus-sources-choose = Choose whom it is from
focus-sources-done = Done choosing
focus-certainty = How sure are you?
focus-certainty-guess = A guess
focus-certainty-likely = Fairly
focus-certainty-sure = Quite sure
focus-caution = A link is a thought you can look into together. It says nothing about cause.
focus-apart-hint = Nobody has linked the two. Press Link if you think that they may hang together.
focus-help-choose = Choose a reaction or an experience. What it is linked with comes forward.
focus-help-link = Then press Link on a card of the other side, or drag from one card to the other.
focus-help-keys = With the keyboard: arrows move, Enter chooses and links, Delete removes a link, Esc shows everything again.
focus-mark-sudden = came suddenly
focus-mark-about = the time is approximate
focus-mark-lasting = went on for long
focus-protects = What protects
focus-protects-none = The mapping holds nothing of this yet
focus-protects-more = and { $n } more
focus-to-mapping = Go to the mapping
focus-empty-experiences = Here you gather what { $alias } has lived with.
focus-empty-reactions = Here stand the reactions with YES in the screening.
focus-to-screening = Go to the screening
