# Dobbeltfokus.
chosen-linked-with = Forbundet med { $name }
chosen-let-go = Vis alt igen, ikke kun det, der er forbundet med { $name }
focus-hint = reaktionerne ved siden af det, de kan hænge sammen med
focus-screening = Screening
focus-experiences = Oplevelser og opvækstvilkår
focus-reactions = Reaktioner med JA
focus-others = { $no } NEJ, { $open ->
        [one] 1 ubesvaret
       *[other] { $open } ubesvarede
    }
focus-others-show = Vis de øvrige reaktioner
focus-others-hide = Skjul de øvrige reaktioner
focus-may-hang = kan hænge sammen med
focus-not-linked = ikke forbundet
focus-linked-with = forbundet med { $name }
focus-apart-from = ikke forbundet med { $name }
focus-state-experience = { $n ->
        [0] ikke forbundet med nogen reaktion endnu
        [one] forbundet med 1 reaktion
       *[other] forbundet med { $n } reaktioner
    }
focus-state-reaction = { $n ->
        [0] ikke forbundet med nogen oplevelse endnu
        [one] forbundet med 1 oplevelse
       *[other] forbundet med { $n } oplevelser
    }
focus-no-links = Ingen har forbundet noget endnu. Vælg en reaktion, find en oplevelse, den kan hænge sammen med, og tryk Forbind.
focus-unlinked = Ikke forbundet endnu
focus-unlinked-hint = Måske er der ingen sammenhæng. Måske er der noget at spørge til.
focus-unlinked-experiences = Oplevelser, som ingen reaktion er forbundet med
focus-unlinked-reactions = Reaktioner med JA, som ingen oplevelse er forbundet med
focus-none = Ingen
focus-none-here = Ingen i denne screening
focus-no-experiences = Ingen oplevelser endnu
focus-new-experience = Ny oplevelse…
focus-no-yes = Ingen JA i denne screening
focus-link = Forbind
focus-link-name = Forbind { $experience } med { $reaction }
focus-unlink = Fjern forbindelse
focus-unlink-short = Fjern
focus-unlink-name = Fjern forbindelsen mellem { $experience } og { $reaction }
focus-menu = Kortets menu i dobbeltfokus
focus-look-at-link = Se forbindelsen
focus-look-at = Se forbindelsen med { $name }
focus-choose = Fremhæv det, der er forbundet
focus-choose-name = Vælg { $name }
focus-let-go = Vis alt igen
focus-show-in-screening = Vis i screeningen
focus-show-on-timeline = Vis på tidslinjen
focus-edit-experience = Ret oplevelsen…
focus-delete-experience = Slet oplevelsen
focus-panel = Om det valgte
focus-panel-link = Forbindelse
focus-panel-apart = Ikke forbundet
focus-panel-none = To ting set sammen
focus-basis = Hvad bygger I det på?
focus-basis-hint = Hvem har set det, og hvornår viser det sig?
focus-sources = Fra hvem
focus-sources-choose = Vælg, hvem det er fra
focus-sources-done = Færdig med at vælge
focus-certainty = Hvor sikre er I?
focus-certainty-guess = Et bud
focus-certainty-likely = Nogenlunde
focus-certainty-sure = Ret sikre
focus-caution = En forbindelse er en tanke, I kan se nærmere på sammen. Den siger ikke noget om årsag.
focus-apart-hint = Ingen har forbundet de to. Tryk Forbind, hvis I tænker, at de kan hænge sammen.
focus-help-choose = Vælg en reaktion eller en oplevelse. Så træder det frem, den er forbundet med.
focus-help-link = Tryk derefter Forbind på et kort på den anden side, eller træk fra det ene kort til det andet.
focus-help-keys = Med tasterne: piletasterne flytter, Enter vælger og forbinder, Delete fjerner en forbindelse, Esc viser alt igen.
focus-mark-sudden = kom pludseligt
focus-mark-about = tidspunktet er omtrentligt
focus-mark-lasting = stod på længe
focus-protects = Det, der beskytter
focus-protects-none = Kortlægningen rummer ikke noget om det endnu
focus-protects-more = og { $n } mere
focus-to-mapping = Gå til kortlægningen
focus-empty-experiences = Her samler I det, { $alias } har levet med.
focus-empty-reactions = Her står de reaktioner, der har JA i screeningen.
focus-to-screening = Gå til screeningen
