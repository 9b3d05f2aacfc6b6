### What is printed: the timeline and the network on paper, and how a file of it is made.
report-timeline-title = Tidslinje for { $child }
report-network-title = Netværk omkring { $child }
report-timeline-summary = Livet på én linje, som det stod { $date }. { $n ->
        [one] 1 oplevelse
        *[other] { $n } oplevelser
    } og opvækstvilkår, { $undated } uden tidspunkt.
report-network-summary = { $n ->
        [one] 1 person
        *[other] { $n } personer
    } omkring barnet, som det stod { $date }: et billede og en liste.
report-printed = Udskrevet { $date }
report-printed-by = Udskrevet { $date } af { $who }
report-invented = opfundet eksempel
report-foot = Oplysninger om et barn. Opbevar og slet efter jeres regler.
report-page = side { $n } af { $of }
report-continued = fortsat
report-lane-homes = Hjem
report-lane-others = Andres liv
report-age-about = Alder, cirka
report-today-age = i dag · { $age }
report-from = fra { $list }
report-linked = ↔{"\u00A0"}{ $list }
report-first-yes = JA første gang { $date }
report-still-yes = stadig JA { $date }
report-last-yes = sidst JA { $date }
report-no-longer = ikke længere { $date }
report-never-yes = ikke JA i nogen screening
report-no-yes = Ikke JA i nogen screening: { $list }
report-count = Screening { $date }: { $yes } JA af { $total } · { $unanswered } ubesvaret
report-round = Runde { $n }
report-round-since = begyndt { $date }
report-person-and-text = { $person }: { $text }
report-undated-hint = { $n ->
        [one] 1 står her i ord
        *[other] { $n } står her i ord
    }
report-notes = Tekster i fuld længde
report-legend = Tegn på siden
report-sign-sudden = pludselig, kendt dag
report-sign-about = pludselig, omtrentlig tid
report-sign-long = langvarig
report-sign-unsure = begyndelse eller slut er usikker
report-sign-shock = begyndte som et chok
report-sign-ongoing = står på
report-sign-note = et notat fra den tid
report-sign-line = kan hænge sammen
report-sign-links = ↔ og tal: kan hænge sammen med reaktionen med det nummer. Forbindelserne er bud, nogen har skrevet. De siger ikke, hvad der er årsag.
report-the-child = Barnet
report-person = Person { $n }
report-ring-inner = helt tæt på
report-ring-near = nær
report-ring-far = længere væk
report-no-seat = uden plads i billedet
report-group-family = Familie
report-group-neighbourhood = Venner og nærmiljø
report-group-professional = Fagfolk
report-group-unsaid = Uden gruppe
report-tie = bånd { $tie }
report-tie-close = tæt
report-tie-ordinary = almindeligt
report-tie-rare = sjældent
report-tie-strained = anspændt
report-supports = støtter
report-supports-partly = støtter delvist
report-supports-not = støtter ikke
report-knows = kender { $list }
report-knows-how = { $name } ({ $tie })
report-involve = Kunne inddrages
report-asks = spørges af { $who }
report-decision-unsaid = ikke taget stilling
report-decision-yes = ja
report-decision-maybe = måske
report-decision-not-yet = ikke endnu
report-decision-no = nej

## The question before a file is written.
print = Udskriv…
export-title-timeline = Hele tidslinjen på papir
export-title-network = Netværket på papir
export-format = Fil
export-format-pdf = PDF
export-format-svg = SVG
export-format-png = PNG
export-format-pdf-hint = sider til at skrive ud
export-format-svg-hint = ét skarpt billede til et dokument
export-format-png-hint = ét billede, der kan vises overalt
export-paper = Papir
export-paper-a4 = A4
export-paper-a3 = A3
export-names = Navne
export-names-shown = Som i sagen
export-names-hidden = Skjult
export-names-hidden-hint = Barnet hedder “Barnet”, og andre hedder det, de er. Navne, sagen ikke har på en liste, kan stå i teksterne. Læs siden, før du deler den.
export-lanes = Med på siden
export-extras = Ved hvert punkt
export-extra-links = Forbindelser til reaktioner
export-extra-sources = Hvem det er fra
export-pages = { $n ->
        [one] Fylder 1 side
        *[other] Fylder { $n } sider
    }
export-pages-picture = Bliver ét billede
export-pages-counting = Vi tæller siderne
export-leaves = Det, der skrives ud, forlader programmet. Filen er ikke låst: alle, der kan åbne mappen, kan læse den, og den følger ikke med, når sagen ændres.
export-where = Vælg, hvor filen skal ligge
export-go = Vælg plads…
export-name-timeline = tidslinje
export-name-network = netvaerk
export-filter-pdf = Sider (.pdf)
export-filter-svg = Billeder (.svg)
export-filter-png = Billeder (.png)
export-writing = Skriver { $name }
export-done = Siden er gemt i { $place }
export-failed = Siden er ikke gemt. { $why }
export-too-large = Det fylder for meget til ét billede. Vælg PDF eller SVG.
export-cpr-name = Filens navn ligner et CPR-nummer. Vælg et andet navn.
export-internal = Intern fejl. Sagen er ikke rørt. Prøv en anden slags fil.
