### The window for a new round.

window-no-round = no round yet
window-not-yet = not yet
window-open = open, week { $week }
window-past = past the window
