### The start page and creating a case.
start-greeting = Goddag, { $name }
start-greeting-plain = Goddag
start-today = { $date }.
start-recent = Seneste sager
start-recent-empty = Her står de sager, du sidst har haft åbne.
start-begin = Begynd
start-new-hint = Et navn, I vælger, og et fødselsår. Resten kommer hen ad vejen.
start-open-hint = Fra fællesdrevet eller din egen mappe.
start-example-hint = En opdigtet sag, du kan klikke rundt i. Intet bliver gemt.
start-files-local = Sagerne ligger kun i de filer, du selv vælger.
start-nothing-sent = Programmet sender ikke noget ud af huset.
new-title = Ny sag
new-alias = Navn i sagen
new-alias-hint = et kaldenavn eller forbogstaver, ikke hele navnet
new-key = Sagsnøgle
new-key-hint = bliver filens navn, fx SAG-0417
new-key-cpr = Det ligner et CPR-nummer. Brug hellere en nøgle, kun I kender.
new-born = Født
new-born-hint = dato, år eller tom
new-create = Opret sagen
new-need-alias = Skriv et navn, så I kan kende sagen.
new-need-birth = Skriv fødselsdatoen på en anden måde, fx 12/4-2018 eller 2018, eller lad feltet stå tomt.
born-understood = Forstået som { $what }
born-not-understood = { $why } Skriv en dato, et år eller en alder. Feltet kan også stå tomt.
born-unknown = ikke kendt
start-recovered-title = Vi har gemt noget, der ikke nåede i filen: { $alias }
start-recovered-discard = Kassér…
start-case-no-screening = Ingen screening endnu
start-case-missing = Filen er ikke, hvor den lå
start-remove-recent = Fjern fra listen
start-case-answered = Screening fra { $date }, { $answered } af { $total } besvaret
start-recovered-unreadable = En sikret kopi kan ikke læses: { $name }
start-drop = Slip filen for at åbne sagen
start-recovered-kept = Det lå på denne maskine, da programmet lukkede { $when }.
start-recovered-file = Det hører til filen { $name }.
start-recovered-no-file = Sagen har ikke fået en fil endnu.
start-recovered-what = { $what }.
start-recovered-look = Se
start-case-open = { $who } har sagen åben på { $machine }, siden { $since }
start-case-open-more = { $who } har sagen åben på { $machine }, siden { $since }, og { $n ->
    [one] 1 anden
   *[other] { $n } andre
    } også
start-case-round = Runde { $n } · ny runde { $state }
start-case-round-week = Runde { $n }, uge { $week } · ny runde { $state }
