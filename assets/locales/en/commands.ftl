### Commands, as in menus, tooltips and the list of keys.

act-new-case = New case…
act-open-case = Open a case…
act-open-example = See an example
act-save = Save
act-save-as = Save as…
act-close-case = Close the case
act-quit = Quit the AoA board
act-undo = Undo
act-redo = Redo
act-find = Find…
act-go-screening = Show the screening
act-go-timeline = Show the timeline
act-go-board = Show the themes
act-go-merge = Show what others changed
act-go-versions = Show versions of the case
act-look-now = Look for others’ changes now
act-show-child = About the child…
act-text-larger = Larger text
act-text-smaller = Smaller text
act-text-normal = Normal text size
act-show-settings = Settings…
act-show-keys = Keys
act-full-screen = Full screen
