### The window for a new round.

window-no-round = ingen runde endnu
window-not-yet = ikke endnu
window-open = åben
window-past = over tiden
window-state-week = { $state }, uge { $week }
