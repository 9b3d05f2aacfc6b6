### The timeline, as line and as list, and its side panel.
timeline-screening-none = Screening: intet JA
timeline-screening-yes = Screening: { $list } JA
timeline-screening-open = i gang
timeline-screening-of = Screening { $date }
timeline-open-screening = Vis screeningen
timeline-goals-from = { $n } delmål fra { $from }
timeline-undated-goals = { $n } delmål
timeline-turns = fylder { $n }
timeline-week = uge { $n }
timeline-section-name = Udsnit: { $from } – { $to }
timeline-strip-name = Hele livet: træk for at flytte udsnittet
timeline-panel = Om det valgte
timeline-panel-close = Luk
timeline-col-age-of = { $alias } var
list-and = { $others } og { $last }
details-whom = Hvem
details-participants = Deltagere
details-answers = Svar
details-edit = Ret
details-delete = Slet
timeline-title = Tidslinje
timeline-hint = det, { $alias } har levet med, og det, vi ser nu
timeline-hint-list = som liste, ældst øverst
timeline-line = Linje
timeline-list = Liste
timeline-zoom-life = Hele livet
timeline-zoom-10 = 10 år
timeline-zoom-5 = 5 år
timeline-zoom-1 = 1 år
timeline-zoom-in = Zoom ind
timeline-zoom-out = Zoom ud
timeline-age = Alder
timeline-calendar = Kalender
timeline-born = født
timeline-today = i dag
timeline-today-age = i dag · { $n } år
timeline-no-birth = Skriv barnets fødselsår, så kan linjen vise alder.
lane-conditions = Opvækstvilkår
lane-conditions-hint = lange forløb
lane-experiences = Belastende oplevelser
lane-experiences-hint = pludselige
lane-reactions = Reaktioner fra screeninger
lane-reactions-hint = { $n ->
        [one] 1 screening
        *[other] { $n } screeninger
    }
lane-placement = Anbringelse og skole
lane-subgoals = Delmål
timeline-empty = Her kommer barnets liv til at stå. Begynd med det, I ved.
timeline-lane-empty = Ikke skrevet endnu
timeline-before-view = { $n ->
        [one] 1 før dette udsnit
        *[other] { $n } før dette udsnit
    }
timeline-after-view = { $n ->
        [one] 1 efter dette udsnit
        *[other] { $n } efter dette udsnit
    }
timeline-cluster = { $n } tæt på hinanden
timeline-undated = Uden tidspunkt
timeline-undated-count = { $n ->
        [one] 1 oplevelse
        *[other] { $n } oplevelser
    }
timeline-undated-hint = Træk op på linjen, eller skriv et skøn
timeline-undated-hint-list = Enter åbner datofeltet
legend-sudden = pludselig
legend-approx = cirka-dato
legend-long = langvarig, usikker begyndelse
legend-ongoing = står på
legend-yes = JA
legend-no = NEJ
legend-unanswered = ubesvaret
timeline-screening-point = Screening { $date }: { $yes } JA af { $total }
timeline-links = { $n ->
        [one] 1 reaktion
        *[other] { $n } reaktioner
    }
timeline-col-what = Hvad
timeline-col-when = Hvornår
timeline-col-length = Hvor længe
timeline-col-lane = Spor
timeline-filter-all = Alt
details-when = Hvornår
details-age-then = { $alias } var { $age }
details-character = Karakter
details-source = Fra hvem
details-certainty = Hvor sikkert
details-nearest = De nærmeste
details-helped = Det, der hjalp
details-description = Beskrivelse
details-links = Kan hænge sammen med
details-who = Hvem
details-theme = Tema
details-aim = Indsatsmål
details-from = Fra
details-check = Ses på
details-status = Hvordan går det
lane-ages = Funktionel alder
lane-presence = Mennesker
lane-presence-hint = til stede
lane-rounds = Runder
lane-life-hint = fra et andet liv
lane-folded = foldet sammen, { $n }
lane-fold = Fold sporet sammen
lane-unfold = Fold sporet ud
lane-fold-all = Fold alle spor sammen
lane-unfold-all = Fold alle spor ud
lane-up = Flyt sporet op
lane-down = Flyt sporet ned
lane-hide-life = Vis ikke dette liv
links-shown = Forbindelser
links-of-chosen = For det valgte
links-of-chosen-name = Vis forbindelser for det valgte
links-all = Alle
links-all-name = Vis alle forbindelser
links-none = Ingen
links-none-name = Vis ingen forbindelser
legend-next-round = vindue for ny runde
timeline-life-unnamed = Andre
timeline-basis-written = Skrevet “{ $text }”
timeline-basis-source = Fra { $who }
timeline-until = indtil { $end }
timeline-round = Runde { $n }
timeline-round-closed = Runde { $n } · lukket { $date }
timeline-round-open = Runde { $n } · uge { $week } · ny runde { $span }
timeline-first-seen = først set { $date }
timeline-still-seen = stadig JA { $date }
timeline-no-longer-seen = ikke længere { $date }
timeline-shock-inside = { $name }, midt i det lange forløb
timeline-before = { $n } før
timeline-after = { $n } efter
timeline-homes = Hjem
timeline-homes-behind = Vis barnets hjem bag sporene
timeline-lives = Vis andres liv på samme akse
timeline-show = Vis
timeline-filters = Filtre
timeline-filter-text = Søg i tidslinjen
timeline-filter-kind = Slags
timeline-filter-source = Kilde
timeline-filter-voice = Stemme
timeline-filter-certainty = Sikkerhed
timeline-filter-time = Periode
timeline-filter-from = Fra
timeline-filter-to = Til
timeline-filter-time-hint = fx 2020 eller foråret 2021
timeline-filter-time-unclear = Vi forstår ikke tiden endnu. Skriv fx 2020 eller maj 2021.
timeline-hidden = { $n ->
        [0] Intet er skjult af filtre
        [one] 1 er skjult af filtre
        *[other] { $n } er skjult af filtre
    }
timeline-show-all = Vis alle
timeline-open-mapping = Vis i kortlægningen
timeline-undated-others = { $n ->
        [one] 1 andet
        *[other] { $n } andre
    }
details-as-written = Skrevet
details-about = Hvad
details-whose-life = Hvis liv
details-person = Person
details-begun = Begyndt
details-closed = Lukket
details-next-round = Ny runde
details-seen = I screeninger
keys-timeline-new = Begynd noget nyt her på tidslinjen
keys-timeline-next = Forrige og næste på tidslinjen
keys-timeline-start = Flyt begyndelsen af det valgte på tidslinjen
keys-timeline-end = Flyt slutningen af det valgte på tidslinjen
key-ctrl-left = Ctrl+←
key-ctrl-right = Ctrl+→
key-shift-left = Skift+←
key-shift-right = Skift+→
key-alt-left = Alt+←
key-alt-right = Alt+→
lane-new-period = Skriv en ny periode…
timeline-round-closed-next = Runde { $n } · lukket { $date } · ny runde { $span }
timeline-follow-up = Første opfølgning
timeline-follow-up-by = senest { $date }
timeline-follow-up-aim = Inden tre måneder efter det første indsatsmål, { $date }.
timeline-follow-up-round = Inden tre måneder efter den første runde, { $date }.
timeline-show-round = Vis runden
