### The frame around every view: navigation, top bar, settings, the notice beside every count.

# Står ved hvert antal, også på tryk. De fire kendsgerninger skal blive: et fingerpeg og ingen diagnose, ingen grænse,
# få reaktioner udelukker intet, læs med barnets historie.
notice-full = Antallet er et fingerpeg og stiller ingen diagnose. Der er ikke en grænse at ligge over eller under. Nogle børn med traumer viser næsten ingen reaktioner, så hold svarene op mod barnets historie.
notice-short = Et fingerpeg, ikke en diagnose. Et barn med traumer kan vise næsten ingen reaktioner. Læs antallet sammen med barnets historie.
cancel = Annuller
add = Tilføj
key-ctrl = Ctrl
key-esc = Esc
key-enter = Enter
close-panel = Luk panelet
save = Gem
copy-text = Kopiér som tekst
app-name = AoA-tavlen
nav-group-know = Det vi ved
nav-group-do = Det vi gør
nav-group-rounds = Runder
nav-label = Visninger
nav-screening = Screening
nav-experiences = Oplevelser
nav-focus = Dobbeltfokus
nav-timeline = Tidslinje
nav-mapping = Kortlægning
nav-board = Temaer
nav-network = Netværk
nav-plan = Mål og plan
nav-compare = Sammenlign
nav-rounds-none = Ingen runde endnu
nav-rounds-older = Flere
nav-round-open = Runde { $n } · i gang
nav-round-closed = Runde { $n } · { $date }
nav-screening-count = { $answered } af { $total }
topbar-to-start = Til startsiden
topbar-key = Sag { $key }
topbar-example = Opdigtet eksempel
saved-at = Gemt { $time }
saved-saving = Gemmer
saved-unsaved = { $n ->
        [one] 1 rettelse er ikke gemt endnu
        *[other] { $n } rettelser er ikke gemt endnu
    }
saved-never = Ikke gemt i en fil endnu
state-editing = Du redigerer
state-reading = Du læser
menu-file = Sag
close = Luk
toast-undo = Fortryd
undo-named = Fortryd: { $what }
redo-named = Annuller fortryd: { $what }
undo-nothing = Der er ikke noget at fortryde endnu
redo-nothing = Der er ikke noget, der er fortrudt
disabled-read-only = Sagen er åbnet til læsning
tooltip-with-key = { $what } ({ $key })
lang-da = Dansk
lang-en = English
percent = { $n } %
text-size-status = tekststørrelse { $n } %
help-keys-title = Taster
help-keys-hint = alt kan nås uden mus
key-shift = Skift
key-page-down = Page Down
key-page-up = Page Up
key-delete = Delete
key-tab = Tab
key-d = D
find-hint = Find i visningen
find-end = Stop søgningen
find-hits = { $n ->
        [one] 1 sted
       *[other] { $n } steder
    }
saved-failed-short = Ikke gemt
saved-as-opened = Alt er i filen
keys-move = Næste sted på skærmen
keys-answer = Svar JA, svar NEJ, fjern svaret
keys-row-help = Hjælp til en reaktion
keys-save = Gem det, du skriver, og gå videre på et møde
keys-goal-of-card = Nyt delmål af et kort
keys-meeting-step = Forrige og næste på et møde
keys-meeting-order = Flyt op og ned i en dagsorden
keys-give-up = Fortryd det, du er ved at skrive, eller luk
key-yes = J
key-no = N
key-help = F1
loading-case = Åbner { $name } …
settings-not-saved = Indstillingerne kunne ikke gemmes. De gælder, til programmet lukker.
settings-damaged = Indstillingerne kunne ikke læses og er sat til det, de var fra begyndelsen.
no-window-display = Der er ingen skærm at åbne et vindue på (hverken DISPLAY eller WAYLAND_DISPLAY er sat).
no-window-packages = Vinduet kan ikke åbnes. På Debian og Ubuntu hjælper det at installere: { $packages }
command-line-help =
    Brug: aoa-tavle [SAG.ron] [VALG] | aoa-tavle check FIL…
    --example: åbn den opdigtede sag
    --home MAPPE: læg indstillinger og ugemt arbejde her (ellers AOA_TAVLE_HOME)
    --renderer glow|wgpu: tegn vinduet på denne måde og ingen anden
    --lang da|en: sprog, kun denne gang
    check FIL…: skriv, hvad der er at sige om hver fil: 0 intet, 1 noget, 2 kan ikke læses
    --help, --version: vis dette, vis udgaven
no-window-unreachable = Skærmen kan ikke nås. Se efter, om DISPLAY eller WAYLAND_DISPLAY peger på en, der er der, og om libx11-6 og libwayland-client0 er installeret.
window-stopped = Vinduet stoppede uventet. Det, der ikke nåede i filen, er sikret på maskinen og bliver tilbudt næste gang.
topbar-round = runde { $n }
topbar-round-week = runde { $n }, uge { $week }
topbar-round-closed = runde { $n } er lukket
topbar-next-round = ny runde i uge { $first }–{ $last }
topbar-next-round-week = ny runde i uge { $first }
key-shift-delete = Skift+Delete
keys-take-out = Tag et kort ud af tavlen med begrundelse
