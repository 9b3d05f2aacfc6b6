### The window for a new round.

window-no-round = no round yet
window-not-yet = not yet
window-open = open
window-past = past the window
window-state-week = { $state }, week { $week }
