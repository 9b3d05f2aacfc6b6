### Aims, sub-goals and how they go.

plan-none = Her står de indsatsmål, I har fået, og de delmål, I laver sammen med familien. Begynd med det, der betyder mest nu.
plan-first-aim = Skriv det første indsatsmål
plan-counts = { $aims } indsatsmål, { $goals } delmål
plan-show-under-way = I gang
plan-show-all = Også afsluttede
plan-new-aim = Nyt indsatsmål
plan-new-aim-ask = Nyt indsatsmål…
plan-new-goal-ask = Nyt delmål…
plan-themes = Temaer og delmål
plan-themes-hint = Et tema behøver ikke et delmål. Vælg det, der betyder mest nu.
plan-tile = { $hampers ->
        [0] intet vanskeliggør
        *[other] { $hampers } vanskeliggør
    } · { $goals ->
        [0] intet delmål
        *[other] { $goals } delmål
    }
plan-new-in-theme = Nyt delmål i { $theme }…
plan-show-theme = Vis { $theme } på temaerne
plan-next = Næste runde
plan-next-none = Ingen runde endnu. I kan begynde den første, når det passer.
plan-next-not-yet = Uge { $week }. Runde { $n } kan begynde fra uge { $from }.
plan-next-open = Uge { $week }. I kan begynde runde { $n }, når det passer.
plan-next-past = Uge { $week }. Runde { $n } kan begynde, når det passer jer.
plan-no-aim = Delmål uden indsatsmål
plan-received = modtaget { $when }
plan-written-by = skrevet af { $who }
plan-copy = læsekopi
plan-goal-add = Delmål
plan-goal-add-to = Nyt delmål: { $aim }
plan-aim-empty = Intet delmål endnu.
plan-hidden = { $n ->
        [one] 1 afsluttet delmål vises ikke
        *[other] { $n } afsluttede delmål vises ikke
    }
plan-who-from = Hvem og fra hvornår
plan-from = fra { $when }
plan-sign = Tegn på forandring
plan-how = Hvordan går det
plan-today = i dag
plan-in-days = { $n ->
        [one] i morgen
        *[other] om { $n } dage
    }
plan-menu-of = Menu for { $name }
plan-aim-look = Se indsatsmålet…
plan-copy-off = Ikke længere læsekopi
plan-copy-on = Gør til læsekopi
plan-turn = Skift status
plan-show = Vis i planen
plan-on-timeline = Vis på tidslinjen
plan-panel = Om det valgte delmål
plan-panel-close = Luk panelet
plan-reason = Begrundelse
plan-reason-hint = Kort, i jeres egne ord
plan-reason-need = Skriv kort, hvorfor. Så kan I se det igen senere.
plan-reason-save = Gem begrundelse
plan-steps = Trin
plan-steps-none = Ingen trin er skrevet.
plan-step-add = Tilføj trin
plan-step-text = Hvad
plan-step-when = Hvornår
plan-step-save = Gem trinnet
plan-step-need = Skriv kort, hvad trinnet er.
plan-step-done = gjort { $when }
plan-cards-none = Ingen kort er valgt.
plan-story = Forløb
plan-story-none = Status er ikke skiftet endnu.
plan-story-begun = Skrevet af { $who }
plan-story-next = Ses på { $when }
plan-notes = Værd at vende
plan-notes-hint = Intet af det skal gøres. Det er kun til at se på.
plan-notes-all = Vis alle { $n }
plan-notes-fewer = Vis færre
plan-note-theme = { $theme }: { $n } vanskeliggør og intet delmål.
plan-note-check = “{ $name }” var sat til at blive set på { $when }.
plan-note-no-theme = “{ $name }” hører ikke til et tema.
plan-note-no-aim = “{ $name }” hører ikke til et indsatsmål.
plan-note-no-goal = Indsatsmålet “{ $name }” har intet delmål.
plan-others = Skal andre fagfolk eller nogen i netværket inddrages?
plan-others-no-round = Når den første runde er begyndt, kan I svare her.
plan-others-none = Ikke svaret i denne runde endnu.
plan-others-answer = Svar
plan-others-change = Ret svar
plan-others-done = Færdig
plan-others-decision = Svar på, om andre skal inddrages
plan-others-note = Hvem, og hvad der er aftalt
plan-others-written = Skrevet af { $who } { $when }
plan-text-title = Mål og plan for { $alias }, { $date }
plan-card-answered = { $n ->
        [one] 1 delmål
        *[other] { $n } delmål
    }
plan-card-answered-name = Vis delmål: { $name }
plan-card-begin = Nyt delmål af kortet…
aim-edit = Indsatsmål
aim-save = Gem indsatsmålet
aim-leave-title = Gem indsatsmålet?
aim-need-text = Skriv indsatsmålets ord.
aim-text = Indsatsmålets ord
aim-text-hint = som I har modtaget dem
aim-reference-hint = for eksempel “Barnets lov § 32”
aim-received-hint = kan stå tomt
aim-is-copy = Læsekopi
aim-is-copy-hint = Så står ordene, som de kom, og kan kun læses, til nogen siger andet.
aim-is-copy-locked = Ordene står, som de kom. Slå læsekopi fra for at rette dem.
subgoal-family-hint = sådan siger familien det
subgoal-sign-hint = hvordan ser vi det?
subgoal-method-hint = hvis I bruger en, kan stå tomt
subgoal-cards-hint = valgt fra temaerne
subgoal-cards-empty = Der er ingen kort på temaerne endnu.
subgoal-cards-all = Vis kort fra alle temaer
subgoal-cards-themes = Vis kun kort fra de valgte temaer
subgoal-steps-hint = hvad, hvem og hvornår
subgoal-step = Trin { $n }
subgoal-remove = Fjern: { $name }
subgoal-further = Ses på, gang { $n }
subgoal-further-add = Tilføj dato, det ses på igen
subgoal-status-turn = Skiftes i planen, med en kort begrundelse.
status-planned-means = aftalt, ikke begyndt endnu
