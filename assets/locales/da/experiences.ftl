### Oplevelser og opvækstvilkår som tabel.
experiences-hint = belastende oplevelser og opvækstvilkår
experiences-find = Søg i oplevelser
experiences-empty = Her samler I det, { $alias } har levet med. Begynd med det, I ved.
experiences-none-shown = Ingen oplevelser passer til det, der er valgt.
experiences-all = Alle
experiences-sudden = Pludselige
experiences-lasting = Langvarige
experiences-ongoing = Står på
experiences-unsure = Usikre
experiences-new = Nye siden runde { $n }
experiences-not-linked = Ikke forbundet
experiences-hidden = { $n ->
        [one] 1 er skjult af filtre
        *[other] { $n } er skjult af filtre
    }
experiences-show-all = Vis alle
experiences-in-focus = Det, der er forbundet med { $reaction }, står frem.
experiences-let-go = Slip valget
experiences-by-kind = efter slags
experiences-by-time = efter tid
experiences-by-name = efter navn
experiences-sorted = Sortér { $how }
experiences-col-kind = Slags
experiences-col-name = Oplevelse
experiences-col-life = Fra fødsel til i dag
experiences-col-reaction = Reaktion
experiences-undated = uden tidspunkt
experiences-unlinked = ikke forbundet
experiences-linked = forbundet med reaktion { $list }
experiences-legend-approximate = pludselig, cirka-dato
experiences-legend-lasting = langvarig
experiences-dash = En streg under Reaktion siger kun, at ingen har forbundet dem endnu.
experiences-on-timeline = Vis på tidslinjen
