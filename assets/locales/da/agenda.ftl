### A session at the board: its agenda, its clock and its notes.

agenda-button = Dagsorden…
agenda-title = Hvilke temaer tager I i dag?
agenda-hint = Vælg dem, I vil tale om. Rækkefølgen er jeres. Træk, eller Ctrl og pil.
agenda-begin = Begynd mødet
agenda-keep = Gem til senere
agenda-need = Vælg mindst ét tema
agenda-round = Mødet og dets noter bliver en del af runde { $n }.
agenda-after-round = Ingen runde er åben. Mødet og dets noter bliver skrevet ind i runde { $n }, som blev lukket sidst.
agenda-no-round = Ingen runde er åben. I kan godt holde mødet, men noterne har ikke noget sted at stå, før en runde er begyndt.
agenda-row = { $theme }, nummer { $n }
agenda-row-out = { $theme }, ikke med i dag
agenda-up = { $theme }: flyt op
agenda-down = { $theme }: flyt ned
agenda-previous = Forrige
agenda-next = Næste
agenda-first = Det her er det første tema
agenda-last = Det her er det sidste tema
agenda-take = Tema { $n }: { $theme }
agenda-whole = Hele tavlen
agenda-end = Slut mødet
agenda-minutes = { $n ->
        [one] 1 minut
        *[other] { $n } minutter
    }
agenda-clock-hide = Skjul tiden
agenda-clock-show = Vis tiden
agenda-notes = Noter fra mødet
agenda-notes-hint = bliver en del af runde { $n }
agenda-notes-none = Ingen runde er åben, så mødet har ikke et sted til noter. Begynd en runde, hvis I vil skrive noget ned.
agenda-participants = Hvem er med
