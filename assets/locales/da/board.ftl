### The board with the six themes.
board-title = Temaer
side-supports = Understøtter
side-hampers = Vanskeliggør
side-supports-lower = understøtter
side-hampers-lower = vanskeliggør
board-new-card-name = { $theme }, { $side }: nyt kort
board-new-card-hint = Skriv et kort
board-add = Tilføj
board-field-name = { $theme }, { $side }: { $n ->
        [one] 1 kort
        *[other] { $n } kort
    }
board-card-name = { $text }. { $theme }, { $side }
board-card-name-voice = { $text }. { $voice }. { $theme }, { $side }
board-card-edit = Ret kortet
board-card-menu = Kortets menu
board-card-delete = Slet kortet
board-card-move-to = Flyt til { $theme }, { $side }
board-card-up = Flyt op
board-card-down = Flyt ned
board-card-voice = Hvem siger det?
board-card-origin = Hvor kommer det fra?
board-origin-none = Intet valgt
board-origin-reaction = Reaktion { $n }
board-origin-experience = Oplevelse { $n }
board-origin-experience-when = Oplevelse { $n }, { $when }
board-voice-none = Ikke skrevet
board-voice-child = Barnet
board-voice-family = Familien
board-voice-add = Ny stemme
board-filter-all = Alle
board-filter-hidden = { $n ->
        [one] 1 kort er skjult af filtret
        *[other] { $n } kort er skjult af filtret
    }
board-prompts-show = Vis spørgsmål til eftertanke
board-prompts-hide = Skjul spørgsmålene
board-theme-menu = { $theme }: menu
board-theme-fill = Lad temaet fylde skærmen
board-theme-back = Alle seks temaer
make-card-title = Nyt kort på temaerne
make-card-from = Fra { $name }
make-card-text = Hvad skal der stå på kortet?
make-card-theme = Tema
make-card-side = Side
make-card-make = Lav kortet
make-card-need = Skriv først, hvad der skal stå på kortet
uses-title = Bruges på temaerne
uses-none = Ikke på temaerne endnu
board-card-show-origin = Vis, hvor det kommer fra
board-card-origin-name = Vis { $name }
