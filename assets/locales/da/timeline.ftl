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
timeline-panel-close = Luk
timeline-col-age-of = { $alias } var
list-and = { $others } og { $last }
details-whom = Hvem
details-participants = Deltagere
details-answers = Svar
details-edit = Ret
details-delete = Slet
details-changed = Rettet af { $who } { $when }
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
details-written = Skrevet af { $who } { $when }
details-who = Hvem
details-theme = Tema
details-aim = Indsatsmål
details-from = Fra
details-check = Ses på
details-status = Hvordan går det
