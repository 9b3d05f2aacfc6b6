### What others changed, and the choices where two people wrote at the same place.

merge-title = Rettet to steder

# What was done. $n is 1 where a single change is told.
change-new-person = { $n ->
        [one] Ny person
        *[other] { $n } nye personer
    }
change-new-screening = { $n ->
        [one] Ny screening
        *[other] { $n } nye screeninger
    }
change-new-observation = { $n ->
        [one] Ny adfærd uden for listen
        *[other] { $n } gange ny adfærd uden for listen
    }
change-new-experience = { $n ->
        [one] Ny oplevelse
        *[other] { $n } nye oplevelser
    }
change-new-link = { $n ->
        [one] Ny forbindelse
        *[other] { $n } nye forbindelser
    }
change-new-card = { $n ->
        [one] Nyt kort
        *[other] { $n } nye kort
    }
change-new-aim = { $n ->
        [one] Nyt indsatsmål
        *[other] { $n } nye indsatsmål
    }
change-new-sub-goal = { $n ->
        [one] Nyt delmål
        *[other] { $n } nye delmål
    }
change-gone-person = { $n ->
        [one] Person taget ud
        *[other] { $n } personer taget ud
    }
change-gone-screening = { $n ->
        [one] Screening taget ud
        *[other] { $n } screeninger taget ud
    }
change-gone-observation = { $n ->
        [one] Adfærd uden for listen taget ud
        *[other] { $n } gange adfærd uden for listen taget ud
    }
change-gone-experience = { $n ->
        [one] Oplevelse taget ud
        *[other] { $n } oplevelser taget ud
    }
change-gone-link = { $n ->
        [one] Forbindelse taget ud
        *[other] { $n } forbindelser taget ud
    }
change-gone-card = { $n ->
        [one] Kort taget ud
        *[other] { $n } kort taget ud
    }
change-gone-aim = { $n ->
        [one] Indsatsmål taget ud
        *[other] { $n } indsatsmål taget ud
    }
change-gone-sub-goal = { $n ->
        [one] Delmål taget ud
        *[other] { $n } delmål taget ud
    }
change-child = { $n ->
        [one] Rettet om barnet
        *[other] { $n } steder rettet om barnet
    }
change-person = { $n ->
        [one] Rettet person
        *[other] { $n } personer rettet
    }
change-screening = { $n ->
        [one] Rettet screening
        *[other] { $n } screeninger rettet
    }
change-screening-closed = { $n ->
        [one] Afsluttet screening
        *[other] { $n } screeninger afsluttet
    }
change-screening-opened = { $n ->
        [one] Genåbnet screening
        *[other] { $n } screeninger genåbnet
    }
change-answer = { $n ->
        [one] Rettet svar
        *[other] { $n } svar rettet
    }
change-comment = { $n ->
        [one] Rettet kommentar
        *[other] { $n } kommentarer rettet
    }
change-source = { $n ->
        [one] Rettet kilde
        *[other] { $n } kilder rettet
    }
change-row = { $n ->
        [one] Rettet reaktion
        *[other] { $n } reaktioner rettet
    }
change-observation = { $n ->
        [one] Rettet adfærd uden for listen
        *[other] { $n } gange adfærd uden for listen rettet
    }
change-experience = { $n ->
        [one] Rettet oplevelse
        *[other] { $n } oplevelser rettet
    }
change-link = { $n ->
        [one] Rettet forbindelse
        *[other] { $n } forbindelser rettet
    }
change-card = { $n ->
        [one] Rettet kort
        *[other] { $n } kort rettet
    }
change-card-moved = { $n ->
        [one] Flyttet kort
        *[other] { $n } kort flyttet
    }
change-aim = { $n ->
        [one] Rettet indsatsmål
        *[other] { $n } indsatsmål rettet
    }
change-sub-goal = { $n ->
        [one] Rettet delmål
        *[other] { $n } delmål rettet
    }
change-order = { $n ->
        [one] Ny rækkefølge
        *[other] { $n } gange ny rækkefølge
    }
changes-elsewhere = { $n ->
        [one] 1 andet sted
        *[other] { $n } andre steder
    }

# To what, and where.
change-from-to = { $name }: fra { $before } til { $after }
change-to-text = { $name }: { $text }
change-emptied = { $name }: { $field } er tømt
change-fields = { $name }: { $fields }
change-link-name = { $experience } kan hænge sammen med { $reaction }
value-age-noted = { $age }, skrevet { $date }
item-child = Om barnet
item-person = Person uden navn
item-screening = Screening
item-observation = Adfærd uden for listen
item-experience = Oplevelse
item-link = Forbindelse
item-card = Kort uden ord
item-aim = Indsatsmål
item-sub-goal = Delmål
the-person = Personen { $name }
the-experience = Oplevelsen { $name }
the-card = Kortet { $name }
the-aim = Indsatsmålet { $name }
the-sub-goal = Delmålet { $name }

# What a field is called, as the heading of its choice.
field-key = Sagsnøgle
field-alias = Navn i sagen
field-birth = Født
field-functional-age = Funktionel alder
field-name = Navn
field-role = Rolle
field-note = Note
field-begun = Screeningens dato
field-round-begun = Rundens dato
field-closed = Afsluttet eller i gang
field-participants = Hvem var med
field-answer = Svar
field-source = Oplysninger stammer fra
field-comment = Kommentar
field-text = Ordene
field-kind = Slags
field-description = Beskrivelse
field-when = Hvornår
field-until = Hvornår det holdt op
field-course = Pludselig eller langvarig
field-whom = Hvem det handler om
field-sources = Hvem vi ved det fra
field-certainty = Hvor sikkert det er
field-response = De nærmeste voksne
field-response-note = Hvad de voksne gjorde
field-helped = Det, der hjalp
field-ends = Hvad der kan hænge sammen
field-basis = Hvad det bygger på
field-spot = Plads på tavlen
field-voice = Hvem siger det
field-origin = Hvor det kommer fra
field-reference = Lov eller paragraf
field-received = Modtaget
field-aim = Indsatsmål
field-themes = Temaer
field-considered = Hvem der kunne inddrages
field-who = Hvem gør hvad
field-start = Fra
field-check = Ses på
field-status = Hvordan går det

# Two versions of one place.
conflict-removed = Taget ud og rettet
conflict-why-text = begge skrev det samme sted
conflict-why-date = en dato kan kun stå én gang
conflict-why-answer = der kan kun stå ét svar
conflict-why-spot = et kort kan kun ligge ét sted
conflict-why-one = her kan kun stå én ting
conflict-why-removed = den ene tog det ud, den anden rettede det
conflict-keep = Behold
conflict-take-out = Tag ud
conflict-note = { $field }, skrev { $name } { $date }: { $value }
conflict-note-nameless = { $field }, skrevet { $date }: { $value }
half-mine = Din udgave
half-theirs = { $name }s udgave
half-theirs-s = { $name }’ udgave
half-nameless = En andens udgave
half-mine-short = Din
half-theirs-short = { $name }s
half-theirs-s-short = { $name }’
half-nameless-short = Den andens
half-changed-mine = Du rettede det
half-changed = { $name } rettede det
half-removed-mine = Du tog det ud
half-removed = { $name } tog det ud
somebody = En anden

# How a screen reader is told where two texts differ.
difference-only-here = kun her: { $text }
difference-gone = taget ud: { $text }

# The view.
merge-title-news = Rettet af andre
merge-hint = { $names } rettede sagen, mens du arbejdede.
merge-hint-conflicts = Begge udgaver bliver i sagen, til I har valgt.
merge-versions = Udgaver af sagen
merge-empty = Når andre retter i sagen, mens du har den åben, kan du se det her.
merge-news = Kommet ind fra andre
merge-news-from = Kommet ind fra { $name }
merge-news-none = Der er ikke kommet andet ind, siden du åbnede sagen.
merge-news-folded = { $n ->
        [one] { $n } kommet ind fra andre
        *[other] { $n } kommet ind fra andre
    }
merge-next = Næste
merge-seen = { $seen } set, { $left } tilbage. I behøver ikke se dem nu.
merge-all-seen = Alt er set.
merge-is-seen = set
merge-is-unseen = ikke set endnu
merge-show = Vis i sagen
merge-choices = Her skal I vælge
merge-choices-none = Alt kunne lægges sammen. Der er ikke noget at vælge imellem.
merge-box-name = { $name }. 2 versioner, { $state }
merge-is-chosen = valgt
merge-is-open = ikke valgt endnu
merge-both = Begge
merge-choice-name = { $choice }: { $name }
merge-open = Ikke valgt endnu. { $half } gælder så længe.
merge-open-removal = Ikke valgt endnu. Det bliver i sagen så længe.
merge-means = { $half } bliver stående.
merge-means-keep = Det bliver i sagen.
merge-means-out = Det bliver taget ud af sagen.
merge-means-both = Begge bliver stående efter hinanden.
merge-means-note = Den ene bliver stående, den anden bliver en note.
merge-result-note = { $stands }. Som note: { $note }
merge-legend = Sådan læser I det
merge-legend-sample = understreget og fed
merge-legend-means = står kun i den ene udgave. Resten er ens i begge.
merge-chosen = { $chosen } af { $total } valgt.
merge-elsewhere = Det, I ikke vælger, kan I finde igen under Udgaver af sagen.
merge-later = Vælg senere
merge-save = Gem valget
merge-save-none = Vælg først en af udgaverne.
merge-stop-takes-out = { $gone } af { $of } ting i sagen står ikke i { $name }s udgave. Vi har ikke lagt dem sammen endnu.
merge-stop-erased = { $n ->
        [one] { $name } har slettet 1 ting for altid, som du har rettet siden.
        *[other] { $name } har slettet { $n } ting for altid, som du har rettet siden.
    }
merge-stop-text = Dit arbejde er her stadig. Sagen bliver ikke gemt i filen, før I har valgt.
merge-stop-more = { $n ->
        [one] Vis 1 til
        *[other] Vis { $n } til
    }
merge-stop-stay = Behold alt
merge-stop-go = Tag det ud også
nav-merge-name = { $n ->
        [one] Rettet to steder, 1 ikke valgt endnu
        *[other] Rettet to steder, { $n } ikke valgt endnu
    }
nav-group-others = Andres rettelser
merge-stop-takes-out-means = Behold alt lader det blive i sagen, også for de andre. Tages det ud, kan I finde det igen under Udgaver af sagen.
merge-stop-erased-means = Behold alt lader det blive i sagen som noget nyt. Tages det ud, er det væk for altid.

# The mark beside an item with two versions.
merge-mark-spoken = Rettet to steder, 2 versioner
merge-mark-name = Rettet to steder, 2 versioner: { $name }
merge-mark-short = 2 versioner
merge-mark-hint = Der står to udgaver her. Se begge, og vælg.
