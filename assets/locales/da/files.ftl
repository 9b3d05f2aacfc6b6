### Opening, saving, refusals, recovery.

## Why a file was not opened; the line it stands in is shown below.

file-empty = Filen er tom. Åbn en ældre kopi af den.
file-not-a-file = Det er ikke en fil, men en mappe eller en enhed. Vælg en sagsfil.
file-too-large = Filen fylder { $megabytes } MB. En sagsfil fylder højst { $most } MB.
file-not-text = Her står noget, der ikke er tekst i UTF-8. Gem filen som UTF-8, eller åbn en ældre kopi af den.
file-not-ours = Filen er ikke en sagsfil fra AoA-tavlen. Vælg en anden fil.
file-cut-short = Filen slutter midt i sagen. Åbn en ældre kopi af den.
file-damaged = Her står noget, der ikke kan stå her. Ret linjen, eller åbn en ældre kopi af filen.
file-bad-value = Værdien her kan ikke passe. Det kan være en dato, der ikke findes. Ret den, eller åbn en ældre kopi af filen.
file-unknown-word = Her står et ord, som denne udgave af AoA-tavlen ikke kender. Ret det, eller åbn en ældre kopi af filen.
file-missing-field = Feltet »{ $field }« skulle stå før dette sted. Skriv det, eller åbn en ældre kopi af filen.
file-repeated-field = Feltet »{ $field }« står to gange. Slet den ene, eller åbn en ældre kopi af filen.
file-too-deep = Her er flere parenteser i hinanden, end nogen sag har. Åbn en ældre kopi af filen.
file-newer = Filen er skrevet af en nyere udgave af AoA-tavlen (filformat { $version }), og denne udgave kan ikke læse den. Opdater programmet.
file-same-id = To poster har samme id. Slet den ene, eller åbn en ældre kopi af filen.
file-same-reaction = En reaktion er besvaret to gange i samme screening. Slet den ene, eller åbn en ældre kopi af filen.
file-date-out-of-range = En dato ligger uden for årene { $from } til { $to }. Ret den, eller åbn en ældre kopi af filen.
file-joins-itself = Posten forbinder en person med sig selv.
file-dangling = Posten henviser til noget, der ikke er i sagen.
file-text-too-long = En tekst er længere, end et felt kan rumme. Gør den kortere, eller åbn en ældre kopi af filen.
file-place = Linje { $line }, tegn { $column }

## What is to be said about a file that was opened.

file-changed-outside = Filen er ændret uden for AoA-tavlen, eller den er beskadiget. Se sagen igennem, før du gemmer.
file-summary-mismatch = Oversigten øverst i filen passer ikke til sagen. Den bliver rettet, når du gemmer.
file-newer-read-only = Filen er skrevet af en nyere udgave af AoA-tavlen (filformat { $version }). Opdater programmet for at kunne ændre sagen.
file-unknown-field = Her står et felt, som denne udgave af AoA-tavlen ikke kender.
file-left-out = Posten her har et ord, som denne udgave af AoA-tavlen ikke kender. Posten bliver ikke vist.
file-unknown-fields = Filen har felter, som denne udgave af AoA-tavlen ikke kender (linje { $lines }). Sagen kan læses, men ikke ændres, så intet går tabt.
file-left-out-items = Filen har poster, som denne udgave af AoA-tavlen ikke forstår (linje { $lines }). De er ikke vist. Sagen kan læses, men ikke ændres, så intet går tabt.
file-does-not-fit = I linje { $line } henviser en post til noget, der ikke er i sagen. Sagen kan læses, men ikke ændres. Ret filen for at kunne ændre den.

## Why the disk did not give a file.

open-missing = Filen findes ikke, eller netværksdrevet er væk. Se efter, om den er flyttet.
open-no-rights = Du har ikke ret til at læse filen. Spørg den, der giver adgang til mappen.
open-bad-name = Navnet er for langt, eller drevet kan ikke bruge det. Vælg en anden fil.
open-busy = Et andet program holder filen. Prøv igen om lidt.
open-other = Drevet svarer ikke, som det skal. Prøv igen om lidt.
open-other-code = Drevet svarer ikke, som det skal (fejl { $code }). Prøv igen om lidt.

## Why a case was not saved. The work is still in the app and the file as it was.

save-disk-full = Disken er fuld. Gør plads, eller gem et andet sted.
save-no-rights = Du har ikke ret til at skrive her. Gem et andet sted, eller spørg den, der giver adgang til mappen.
save-folder-gone = Mappen er der ikke længere, eller netværksdrevet er væk. Prøv igen, eller gem et andet sted.
save-read-only = Drevet kan kun læses. Gem et andet sted.
save-write-protected = Filen er skrivebeskyttet. Gem under et andet navn, eller fjern beskyttelsen.
save-bad-name = Navnet er for langt eller har tegn, drevet ikke kan bruge. Vælg et andet navn.
save-busy = Et andet program holder filen. Prøv igen om lidt, eller gem et andet sted.
save-not-a-file = En mappe eller en enhed har dette navn. Vælg et andet navn.
save-exists = Der er allerede en fil med dette navn. Vælg et andet navn, eller erstat filen.
save-locked = En anden er ved at gemme sagen og er ikke blevet færdig. Prøv igen om lidt, eller gem et andet sted.
save-unreadable = Det, der står i filen nu, kan ikke læses og bliver ikke overskrevet. Gem din udgave under et andet navn.
save-other-case = Filen indeholder nu en anden sag og bliver ikke overskrevet. Gem din udgave under et andet navn.
save-stopped = En anden har slettet mange af punkterne i sagen. Svar på, hvad der skal ske med dem, før du gemmer.
save-vanished = Filen er slettet eller flyttet. Vælg, hvor sagen skal gemmes.
save-newer-there = Filen er skrevet af en nyere udgave af AoA-tavlen og bliver ikke overskrevet. Gem under et andet navn.
save-too-large = Sagen fylder mere, end en fil må. Gør de længste tekster kortere.
save-internal = Intern fejl. Sagen kan ikke skrives, så den kan læses igen, og filen er ikke rørt. Fortryd det seneste, og gem igen.
save-unfaithful = Drevet gav noget andet tilbage, end der blev skrevet. Filen er ikke rørt. Gem et andet sted.
save-unsure = Drevet holdt op med at svare, mens sagen blev gemt. Gem igen, når det svarer.
save-other = Drevet svarer ikke, som det skal. Prøv igen, eller gem et andet sted.
save-other-code = Drevet svarer ikke, som det skal (fejl { $code }). Prøv igen, eller gem et andet sted.

## Questions on the way.

ask-unsaved-title = Vil du gemme { $alias }?
ask-unsaved-text = Der er rettelser, som ikke er i filen endnu.
ask-unsaved-save = Gem
ask-unsaved-discard = Gem ikke
ask-unsaved-cancel = Annuller
dialog-save-title = Gem sagen
example-bar = Det her er en opdigtet sag. Prøv dig frem, intet bliver gemt af sig selv.
ask-unsaved-save-as = Gem som…
ask-overwrite-title = Der ligger allerede en fil med det navn. Erstat den?
ask-overwrite-yes = Erstat filen
dialog-open-title = Åbn en sag
dialog-filter = Sager (.ron)
dialog-path-title = Skriv filens plads
dialog-path-text = Maskinen kunne ikke vise sit eget vindue. Skriv hele stien til filen.
dialog-path-field = Sti
dialog-path-open = Åbn
file-save-elsewhere = Gem et andet sted…
file-refused-title = Sagen kan ikke åbnes
file-untouched = Filen er ikke rørt.
file-show-line = Linjen
save-still-writing = Vi gemmer. Vinduet lukker, når det er gjort.
recovery-discard-title = Kassér kopien?
recovery-discard-text = Rettelserne efter sidste gem kan ikke hentes bagefter.
recovery-discard-yes = Kassér kopien
recovery-opened = Rettelserne er hentet. Gem sagen for at få dem i filen.
file-open-other = Åbn en anden…
save-failed-bar = Ikke gemt. Alt er her stadig. { $why }
save-cpr-name = Filens navn ligner et CPR-nummer, så der er ikke gemt. Vælg et andet navn.
keep-failed-bar = Det, der ikke er gemt, kan ikke sikres på maskinen. { $why }
job-broke = Intern fejl. Noget, programmet lavede i baggrunden, gik i stå. Sagen er her stadig. Gem den, og prøv igen.

## Others at the same case, and how the file stands.

team-somebody = En kollega
team-unknown-machine = en anden maskine
team-one-present = { $who } har også sagen åben på { $machine }, siden { $since }
team-one-present-short = { $who } har også sagen åben
team-more-present = { $who } og { $n ->
    [one] 1 anden
   *[other] { $n } andre
    } har også sagen åben
team-present-bar = { $who }. I kan begge skrive. Det bliver flettet, når I gemmer.
team-taken-in = { $n ->
    [one] 1 rettelse
   *[other] { $n } rettelser
    } fra { $who } er flettet ind.
team-taken-in-choose = { $n ->
    [one] 1 rettelse
   *[other] { $n } rettelser
    } fra { $who } er flettet ind. { $choices ->
    [one] 1 sted
   *[other] { $choices } steder
    } skal I vælge.
team-stopped-bar = En stor del af det, der står her, står ikke længere i filen. Vi har ikke flettet endnu, og der er ikke gemt.
team-see = Se
save-waits-for = { $who } gemmer lige nu. Vi venter og gemmer bagefter.
file-changed-by = Ændret af { $who } { $when }
file-unchecked = Kan ikke kontrolleres
file-vanished = Filen er ikke, hvor den var
file-unchecked-bar = Drevet svarer ikke. Skriv bare videre, vi gemmer her på maskinen, til det er tilbage.
file-vanished-bar = Filen er ikke, hvor den var: flyttet, slettet, eller drevet er væk. Sagen er her stadig.
file-unreadable-bar = Det, der nu står i filen, kan ikke læses, og der bliver ikke gemt oven i det. { $why }
file-older-copy = Filen er skiftet ud med en ældre udgave af sagen. Den nyere er her. Gem for at få den tilbage i filen.
file-foreign = Filen er ændret uden om det, vi kender. Når du gemmer, finder vi ud af, hvad der er nyt, og fletter.
folder-read-only-bar = Mappen kan kun læses. Sagen kan ikke ændres her.
save-a-copy = Gem en kopi…
version-not-kept = Sagen er gemt, men den forrige udgave kunne ikke lægges til side. { $why }
look-again = Prøv igen
ask-vanished-title = Filen er ikke, hvor den var
ask-vanished-text = Den er flyttet, omdøbt eller slettet. Vi laver den ikke igen uden at spørge. Sagen er her stadig.
ask-vanished-here = Gem samme sted igen
ask-unsaved-wait-text = Drevet svarer ikke, så rettelserne er ikke i filen. De kan blive liggende her på maskinen, og næste gang programmet starter, kan du flette dem ind.
ask-unsaved-keep = Behold dem her
erase-done = Posten er slettet for altid. { $done ->
    [0] Ingen ældre udgave havde den med.
    [one] 1 ældre udgave er skrevet om.
   *[other] { $done } ældre udgaver er skrevet om.
    }
erase-partly-done = Posten er slettet i sagen. { $done ->
    [one] 1 ældre udgave er skrevet om
   *[other] { $done } ældre udgaver er skrevet om
    }, men { $failed } kunne ikke skrives om. Spørg den, der passer mappen.
reading-version = Du læser sagen, som den var { $when }. Intet bliver ændret.
reading-back = Tilbage til sagen
recovery-reading = Du ser det, der ikke nåede i filen. Intet er ændret endnu.
recovery-merge = Flet ind
salvage-done = { $read } af { $of } poster læst. { $lost ->
    [one] 1 er gemt som tekst.
   *[other] { $lost } er gemt som tekst.
    } Gem sagen under et nyt navn.
ask-erase-title = Slet for altid?
ask-erase-text = Posten og det, der hører til den, bliver slettet og kan ikke hentes igen fra filen. Mappens sikkerhedskopier hos it-afdelingen er uden for programmet.
ask-erase-versions = Også i { $n ->
    [one] 1 ældre udgave
   *[other] { $n } ældre udgaver
    }
ask-erase-yes = Slet for altid
erase-for-good = Slet for altid…
details-more = Flere valg
file-open-newest = Åbn seneste udgave ({ $when })
file-salvage = Red, hvad der kan læses
file-show-text = Vis teksten
file-save-as-new = Gem som…
text-of-file = Teksten i { $name }
text-of-file-hint = Sådan står den i filen. Her kan den kun læses og kopieres.
text-lost = Det, der ikke kunne læses
text-lost-hint = Sådan står det i den beskadigede fil. Skriv det ind igen, hvor det hører til.
text-lines = { $n ->
    [one] 1 linje
   *[other] { $n } linjer
    }
text-copy = Kopiér teksten
text-fault-here = fejlen er her
salvage-show = Vis teksten
newest-opened = Det her er udgaven fra { $when }, og den er ikke gemt endnu.
damaged-kept = Den beskadigede fil er lagt til side som den er.
damaged-not-kept = Den beskadigede fil kunne ikke lægges til side, så gem under et andet navn.
