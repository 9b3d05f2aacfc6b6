### What became of the cards from one round to another.

# The word beside a card.
change-added = New
change-changed = Changed
change-moved = Moved
change-carried = Carried on
change-gone = Taken out
change-resolved = Resolved

# The same with numbers.
changes-added = { $n } new
changes-changed = { $n } changed
changes-moved = { $n } moved
changes-moved-changed = { $n } moved and changed
changes-arrived = { $n } moved here
changes-arrived-changed = { $n } moved here and changed
changes-carried = { $n } carried on
changes-gone = { $n } taken out
changes-resolved = { $n } resolved
changes-left = { $n } moved away
changes-no-cards = no cards
changes-theme = Supports: { $supports }. Hampers: { $hampers }.
changes-theme-empty = No cards in either.
