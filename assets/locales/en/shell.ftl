### The frame around every view: navigation, top bar, settings, the notice beside every count.

# Stands beside every count, in print too. The four facts must stay: a hint and no diagnosis, no limit,
# few reactions rule nothing out, read with the child's history.
notice-full = The count is a hint and makes no diagnosis. There is no limit to be above or below. Some children with trauma show hardly any reactions, so hold the answers up against the child's history.
notice-short = A hint, not a diagnosis. A child with trauma may show hardly any reactions. Read the count together with the child's history.
cancel = Cancel
add = Add
key-ctrl = Ctrl
key-esc = Esc
key-enter = Enter
close-panel = Close the panel
save = Save
copy-text = Copy as text
app-name = The AoA board
nav-group-know = What we know
nav-group-do = What we do
nav-group-rounds = Rounds
nav-label = Views
nav-screening = Screening
nav-experiences = Experiences
nav-focus = Double focus
nav-timeline = Timeline
nav-mapping = Mapping
nav-board = Themes
nav-network = Network
nav-plan = Aims and plan
nav-compare = Compare
nav-rounds-none = No round yet
nav-rounds-older = More
nav-round-open = Round { $n } · under way
nav-round-closed = Round { $n } · { $date }
nav-screening-count = { $answered } of { $total }
topbar-to-start = To the start page
topbar-key = Case { $key }
topbar-example = Fictional example
saved-at = Saved { $time }
saved-saving = Saving
saved-unsaved = { $n ->
        [one] 1 change not saved yet
        *[other] { $n } changes not saved yet
    }
saved-never = Not saved to a file yet
state-editing = You are editing
state-reading = You are reading
menu-file = Case
close = Close
toast-undo = Undo
undo-named = Undo: { $what }
redo-named = Redo: { $what }
undo-nothing = There is nothing to undo yet
redo-nothing = Nothing has been undone
disabled-read-only = The case is open for reading
tooltip-with-key = { $what } ({ $key })
lang-da = Dansk
lang-en = English
percent = { $n } %
text-size-status = text size { $n } %
help-keys-title = Keys
help-keys-hint = everything can be reached without a mouse
key-shift = Shift
key-page-down = Page Down
key-page-up = Page Up
key-delete = Delete
key-tab = Tab
key-d = D
find-hint = Find in this view
find-end = Stop searching
find-hits = { $n ->
        [one] 1 place
       *[other] { $n } places
    }
saved-failed-short = Not saved
saved-as-opened = Everything is in the file
keys-move = Next place on the screen
keys-answer = Answer YES, answer NO, clear the answer
keys-row-help = Help on a reaction
keys-save = Save what you write, and go on at a meeting
keys-goal-of-card = New sub-goal from a card
keys-meeting-step = Previous and next at a meeting
keys-meeting-order = Up and down in an agenda
keys-give-up = Give up what you are writing, or close
key-yes = J
key-no = N
key-help = F1
loading-case = Opening { $name } …
settings-not-saved = The settings could not be saved. They hold until the program closes.
settings-damaged = The settings could not be read and are as they were at the beginning.
no-window-display = There is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).
no-window-packages = The window cannot be opened. On Debian and Ubuntu it helps to install: { $packages }
command-line-help =
    Usage: aoa-tavle [CASE.ron] [OPTIONS] | aoa-tavle check FILE…
    --example: open the made-up case
    --home DIR: keep settings and unsaved work here (else AOA_TAVLE_HOME)
    --renderer glow|wgpu: draw the window this way and no other
    --lang da|en: language, only this time
    check FILE…: write what is to be said about each file: 0 nothing, 1 something, 2 cannot be read
    --help, --version: show this, show the release
no-window-unreachable = The screen cannot be reached. Check that DISPLAY or WAYLAND_DISPLAY points to one that is there, and that libx11-6 and libwayland-client0 are installed.
window-stopped = The window stopped unexpectedly. What did not reach the file is kept on this machine and offered next time.
topbar-round = round { $n }
topbar-round-week = round { $n }, week { $week }
topbar-round-closed = round { $n } is closed
topbar-next-round = new round in weeks { $first }–{ $last }
topbar-next-round-week = new round in week { $first }
key-shift-delete = Shift+Delete
keys-take-out = Take a card out of the board with a reason
