### Labels of undo steps, shown after “Fortryd:”, and what an edit can be refused for.

edit-set-child = ret om barnet
edit-begin-screening = ny screening
edit-close-screening = afslut screening
edit-reopen-screening = åbn screeningen igen
edit-date-screening = ret screeningens dato
edit-set-participants = ret, hvem der var med
edit-remove-screening = slet screening
edit-set-answer = ret svar
edit-set-source = ret kilde
edit-set-comment = ret kommentar
edit-add-observation = tilføj adfærd uden for listen
edit-set-observation = ret adfærd uden for listen
edit-remove-observation = slet adfærd uden for listen
edit-put-experience = skriv oplevelse
edit-remove-experience = slet oplevelse
edit-link = forbind
edit-unlink = fjern forbindelse
edit-add-card = nyt kort
edit-set-card-text = ret kort
edit-set-card-voice = ret, hvem der siger det
edit-set-card-origin = ret, hvor kortet kommer fra
edit-move-card = flyt kort
edit-remove-card = slet kort
edit-put-aim = skriv indsatsmål
edit-remove-aim = slet indsatsmål
edit-put-sub-goal = skriv delmål
edit-remove-sub-goal = slet delmål
edit-put-person = skriv person
edit-remove-person = slet person
edit-date-experience = flyt oplevelse i tid
edit-set-link = ret forbindelse
edit-seat-person = flyt person i netværket
edit-date-period = flyt forløb i tid
edit-put-entry = skriv viden
edit-remove-entry = slet viden
edit-put-period = skriv forløb
edit-remove-period = slet forløb
edit-put-bond = skriv bånd
edit-remove-bond = slet bånd
edit-put-question = skriv spørgsmål
edit-remove-question = slet spørgsmål
edit-put-involvement = skriv, hvem der kunne inddrages
edit-remove-involvement = slet, hvem der kunne inddrages
edit-put-round = skriv runde
edit-remove-round = slet runde
edit-turn-sub-goal = skift status på delmål
edit-put-turn = ret i delmålets forløb
edit-remove-turn = slet i delmålets forløb
edit-put-step = skriv trin
edit-remove-step = slet trin
edit-begin-round = ny runde
edit-close-round = luk runde
edit-reopen-round = åbn runden igen
edit-correct = skriv rettelse
edit-set-round-text = ret om runden
edit-set-agenda = vælg temaer til mødet
edit-take-out = tag kort af tavlen
edit-put-departure = skriv, hvorfor kortet gik
edit-remove-departure = slet, hvorfor kortet gik
edit-put-meeting = skriv møde
edit-set-meeting-text = ret om mødet
edit-remove-meeting = slet møde
edit-settle = vælg mellem to versioner
edit-restore = genskab en ældre version
edit-take-over = hent fra en anden version
edit-erase = slet for altid
error-edit-not-found = Det, du ville rette, er der ikke længere.
error-edit-closed-screening = Screeningen er afsluttet. Åbn den igen for at rette.
error-edit-twice = Det er der allerede.
error-edit-out-of-range = Datoen ligger uden for de år, en sag kan rumme. Skriv den om.
error-edit-frozen = Runden er lukket og står, som den gjorde. Skriv en rettelse ved siden af.
error-edit-round-gone-on = Runden kan ikke åbnes igen, for der er skrevet videre siden. Intet er ændret. Skriv en rettelse ved siden af.
error-edit-round-open = Der er en åben runde. Ret i den, eller luk den først.
error-edit-round-earlier = En runde begynder ikke før den forrige. Vælg en senere dag.
error-edit-reason-needed = Skriv en kort begrundelse, når status skifter.
error-edit-itself = Vælg to forskellige personer.
error-edit-too-long = Teksten er længere, end et felt kan rumme. Gør den kortere.
error-edit-read-only = Sagen er åbnet til læsning, fordi en del af den er skrevet med en anden udgave af programmet. Intet i filen er ændret.

# What was done, in the message with *Fortryd*.
toast-move-card = Kortet er flyttet
toast-remove-card = Kortet er slettet
toast-remove-observation = Rækken er slettet
toast-remove-screening = Screeningen er slettet
toast-remove-experience = Oplevelsen er slettet
toast-remove-sub-goal = Delmålet er slettet
toast-put-experience = Oplevelsen er rettet
toast-put-sub-goal = Delmålet er rettet
toast-set-source = Kilden er slettet
toast-set-comment = Kommentaren er slettet
toast-unlink = Forbindelsen er fjernet
toast-link = Forbindelsen er lavet
toast-add-card = Kortet ligger på temaerne
toast-links-went = { $n ->
        [one] 1 forbindelse gik med
       *[other] { $n } forbindelser gik med
    }
toast-cards-stay = { $n ->
        [one] 1 kort mistede sin oprindelse og bliver liggende
       *[other] { $n } kort mistede deres oprindelse og bliver liggende
    }
toast-remove-entry = Det er slettet
toast-remove-period = Forløbet er slettet
toast-remove-question = Spørgsmålet er slettet
