### A session at the board: its agenda, its clock and its notes.

agenda-button = Agenda…
agenda-title = Which themes do you take today?
agenda-hint = Choose those you want to talk about. The order is yours. Drag, or Ctrl and an arrow.
agenda-begin = Begin the session
agenda-keep = Keep for later
agenda-need = Choose at least one theme
agenda-round = The session and its notes become part of round { $n }.
agenda-after-round = No round is open. The session and its notes are written into round { $n }, which was closed last.
agenda-no-round = No round is open. You can hold the session, but its notes have no place until a round has begun.
agenda-row = { $theme }, number { $n }
agenda-row-out = { $theme }, not taken today
agenda-up = { $theme }: move up
agenda-down = { $theme }: move down
agenda-previous = Previous
agenda-next = Next
agenda-first = This is the first theme
agenda-last = This is the last theme
agenda-take = Theme { $n }: { $theme }
agenda-whole = The whole board
agenda-end = End the session
agenda-minutes = { $n ->
        [one] 1 minute
        *[other] { $n } minutes
    }
agenda-clock-hide = Hide the time
agenda-clock-show = Show the time
agenda-notes = Notes of the session
agenda-notes-hint = become part of round { $n }
agenda-notes-none = No round is open, so the session has no place for notes. Begin a round if you want to write something down.
agenda-participants = Who takes part
