### Commands, as in menus, tooltips and the list of keys.

act-new-case = Ny sag…
act-open-case = Åbn en sag…
act-open-example = Se et eksempel
act-save = Gem
act-save-as = Gem som…
act-close-case = Luk sagen
act-quit = Afslut AoA-tavlen
act-undo = Fortryd
act-redo = Annuller fortryd
act-find = Søg…
act-go-screening = Vis screening
act-go-timeline = Vis tidslinjen
act-go-board = Vis temaer
act-go-merge = Vis, hvad andre har rettet
act-go-versions = Vis udgaver af sagen
act-look-now = Se efter andres ændringer nu
act-show-child = Om barnet…
act-text-larger = Større tekst
act-text-smaller = Mindre tekst
act-text-normal = Almindelig tekststørrelse
act-show-settings = Indstillinger…
act-show-keys = Taster
act-full-screen = Fuld skærm
