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
