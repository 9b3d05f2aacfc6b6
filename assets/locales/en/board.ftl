### The board with the six themes.
board-title = Themes
side-supports = Supports
side-hampers = Hampers
side-supports-lower = supports
side-hampers-lower = hampers
board-new-card-name = { $theme }, { $side }: new card
board-new-card-hint = Write a card
board-add = Add
board-field-name = { $theme }, { $side }: { $n ->
        [one] 1 card
        *[other] { $n } cards
    }
board-card-name = { $text }. { $theme }, { $side }
board-card-name-voice = { $text }. { $voice }. { $theme }, { $side }
board-card-edit = Edit the card
board-card-menu = The card's menu
board-card-delete = Delete the card
board-card-move-to = Move to { $theme }, { $side }
board-card-up = Move up
board-card-down = Move down
board-card-voice = Who says it?
board-card-origin = Where does it come from?
board-origin-none = Nothing chosen
board-origin-reaction = Reaction { $n }
board-origin-experience = Experience { $n }
board-origin-experience-when = Experience { $n }, { $when }
board-voice-none = Not written
board-voice-child = The child
board-voice-family = The family
board-voice-add = New voice
board-filter-all = All
board-filter-hidden = { $n ->
        [one] 1 card is hidden by the filter
        *[other] { $n } cards are hidden by the filter
    }
board-prompts-show = Show questions to think about
board-prompts-hide = Hide the questions
board-theme-menu = { $theme }: menu
board-theme-fill = Let the theme fill the screen
board-theme-back = All six themes
make-card-title = New card on the themes
make-card-from = From { $name }
make-card-text = What shall the card say?
make-card-theme = Theme
make-card-side = Side
make-card-make = Make the card
make-card-need = Write what the card shall say first
uses-title = Used on the themes
uses-none = Not on the themes yet
board-card-show-origin = Show where it comes from
board-card-origin-name = Show { $name }
