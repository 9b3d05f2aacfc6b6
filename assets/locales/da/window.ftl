### The window for a new round.

window-no-round = ingen runde endnu
window-not-yet = ikke endnu
window-open = åben, uge { $week }
window-past = over tiden
