# What the choices of the mapping and the network are called.
heading-cognition = Kognitivt niveau
heading-regulation = Regulering af impulser og følelser
heading-age = Alder, især funktionel alder
heading-temperament = Temperament
heading-attachment = Tryg opvækst og tilknytning
heading-protection = Anden beskyttelse
heading-load = Belastningerne
heading-response = Reaktionen fra barnets nærmeste
heading-child-resource = Barnets ressourcer og interesser
heading-family-resource = Familiens ressourcer
period-kind-home = Hjem
period-kind-placement = Anbringelse eller aflastning
period-kind-school = Dagtilbud og skole
period-kind-presence = En person i barnets liv
period-kind-event = Noget i en andens liv
group-unsaid = Uden gruppe
group-family = Familie
group-neighbourhood = Venner og nærmiljø
group-professional = Fagfolk
tie-unsaid = Ikke skrevet
tie-close = Tæt
tie-ordinary = Almindeligt
tie-rare = Sjældent
tie-strained = Anspændt
support-unsaid = Ved ikke
support-yes = Ja
support-partly = Delvist
support-no = Nej
ring-inner = Helt tæt på
ring-near = Nær
ring-far = Længere væk
question-state-untouched = Ikke taget fat på
question-state-asked = Spurgt, venter på svar
question-state-on-meeting = Tages op på mødet
question-state-answered = Besvaret
decision-unsaid = Ikke besluttet
decision-yes = Ja
decision-maybe = Måske
decision-not-yet = Ikke endnu
decision-no = Nej
seat-none = Ikke sat ind
round-number = Runde { $n }
place-questions = Åbne spørgsmål
item-entry = Viden uden ord
the-entry = Viden om { $name }
item-period = Forløb
the-period = Forløbet { $name }
item-bond = Bånd mellem to
the-bond = Båndet mellem { $name }
item-question = Spørgsmål
the-question = Spørgsmålet { $name }
item-involvement = En, der kunne inddrages
the-involvement = Om at inddrage { $name }
item-round = Runde
field-relation = Hvordan de er i familie
field-group = Hører til
field-tie = Bånd
field-support = Støtter barnet
field-contact = Kontakt
field-seat = Plads i billedet
field-slot = Hvor det står
field-experience = Oplevelse
field-person = Person
field-pair = Hvem
field-why = Hvorfor
field-owner = Hvem finder ud af det
field-state = Hvor langt
field-answered = Svar på spørgsmålet
field-decision = Beslutning
field-reason = Begrundelse
field-decided = Besluttet
field-asks = Hvem spørger
change-new-entry = { $n ->
        [one] Ny viden
        *[other] { $n } stykker ny viden
    }
change-gone-entry = { $n ->
        [one] Viden taget ud
        *[other] { $n } stykker viden taget ud
    }
change-entry = { $n ->
        [one] Rettet viden
        *[other] { $n } stykker viden rettet
    }
change-new-period = { $n ->
        [one] Nyt forløb
        *[other] { $n } nye forløb
    }
change-gone-period = { $n ->
        [one] Forløb taget ud
        *[other] { $n } forløb taget ud
    }
change-period = { $n ->
        [one] Rettet forløb
        *[other] { $n } forløb rettet
    }
change-new-bond = { $n ->
        [one] Nyt bånd
        *[other] { $n } nye bånd
    }
change-gone-bond = { $n ->
        [one] Bånd taget ud
        *[other] { $n } bånd taget ud
    }
change-bond = { $n ->
        [one] Rettet bånd
        *[other] { $n } bånd rettet
    }
change-new-question = { $n ->
        [one] Nyt spørgsmål
        *[other] { $n } nye spørgsmål
    }
change-gone-question = { $n ->
        [one] Spørgsmål taget ud
        *[other] { $n } spørgsmål taget ud
    }
change-question = { $n ->
        [one] Rettet spørgsmål
        *[other] { $n } spørgsmål rettet
    }
change-new-involvement = { $n ->
        [one] Ny, der kunne inddrages
        *[other] { $n } nye, der kunne inddrages
    }
change-gone-involvement = { $n ->
        [one] En, der kunne inddrages, taget ud
        *[other] { $n } der kunne inddrages, taget ud
    }
change-involvement = { $n ->
        [one] Rettet om at inddrage
        *[other] { $n } steder rettet om at inddrage
    }
change-new-round = { $n ->
        [one] Ny runde
        *[other] { $n } nye runder
    }
change-gone-round = { $n ->
        [one] Runde taget ud
        *[other] { $n } runder taget ud
    }
change-round = { $n ->
        [one] Rettet runde
        *[other] { $n } runder rettet
    }
### The sheet of the mapping.
mapping-hint = det, I ved indtil nu
mapping-hint-empty = Her samler I det, I ved om { $alias }. Begynd, hvor I vil.
mapping-write = Skriv ny viden…
mapping-filter-all = Alt
mapping-new-since = Nyt siden runde { $n }
mapping-hidden = { $n } er skjult af filtret
mapping-show-all = Vis alt
mapping-resilience = 1 Modstandsdygtighed
mapping-loads = 2 Belastningerne
mapping-response = 3 Reaktionen fra barnets nærmeste
mapping-spans = Hjem, anbringelse og skole
mapping-resources = Ressourcer og interesser
mapping-age = Alder
mapping-age-hint = især funktionel alder
mapping-protection-hint = relationer, fritid, skole
mapping-gap-supports = Hvad understøtter her?
mapping-gap-hampers = Intet skrevet. Det kan være rigtigt nok
mapping-gap-child = Hvad er { $alias } god til, og hvad er { $alias } glad for?
mapping-gap-family = Hvad har familien at trække på?
mapping-add-name = { $slot }: skriv ny viden
mapping-new-hint = Skriv det, I ved. Enter gemmer
mapping-menu = Menu
mapping-menu-of = { $name }: menu
mapping-loads-from = { $n }, hentet fra Oplevelser
mapping-loads-long = Langvarige, blev en del af opvæksten
mapping-loads-sudden = Pludselige
mapping-loads-unsaid = Hverken skrevet som pludselige eller langvarige
mapping-loads-own = Om belastningerne i det hele
mapping-loads-none = Ingen oplevelser skrevet endnu. De kommer hertil fra Oplevelser.
mapping-load-name = Oplevelse: { $name }
mapping-more = { $n } mere
mapping-fewer = Vis færre
mapping-responses-from = Skrevet ved oplevelserne
mapping-spans-count = { $n } forløb
mapping-spans-none = Hvor har barnet boet, og hvor har det gået i dagtilbud og skole?
mapping-spans-others = Mennesker omkring barnet
mapping-spans-add = Tilføj et forløb
mapping-until = til { $when }
mapping-questions = Spørgsmål
mapping-question-add = Spørgsmål
mapping-questions-none = Ingen åbne spørgsmål. Skriv det, I endnu ikke ved.
mapping-answered = { $n ->
        [one] 1 besvaret
        *[other] { $n } besvarede
    }
mapping-owner-none = Ingen endnu
mapping-question-asked = Spurgt { $when }, venter på svar
mapping-question-meeting = Tages op på mødet { $when }
mapping-question-answered = Besvaret { $when }
mapping-chosen = Valgt
mapping-chosen-none = Vælg noget på arket, så står det her, hvem der siger det, og hvor det bruges.
mapping-belongs = Hører til
mapping-about = Handler om
mapping-to-themes = Til temaerne…
mapping-written-by = Skrevet af
mapping-changed-by = Rettet af
mapping-note = Andet
