### The screening grid.
screening-title = Screening
screening-in-progress = i gang
screening-new = Ny screening
screening-new-hint = begynder tom, den gamle bliver stående
screening-finish = Afslut screening…
screening-reopen = Genåbn
screening-begun = begyndt { $date }
screening-changed = rettet { $when }
screening-ended = afsluttet { $date }
screening-readonly = Screeningen fra { $date } er afsluttet. Du kan læse den.
screening-table = Belastningsreaktioner
screening-col-reaction = Belastningsreaktion
screening-col-answer = Svar
screening-col-source = Oplysninger stammer fra
screening-col-comment = Kommentarer
screening-yes = JA
screening-no = NEJ
screening-unanswered = Ikke besvaret endnu
screening-add-comment = Tilføj kommentar
screening-add-source = Tilføj kilde
screening-answer-yes = { $reaction }: JA
screening-answer-no = { $reaction }: NEJ
screening-source-name = { $reaction }: oplysninger stammer fra
screening-comment-name = { $reaction }: kommentar
screening-help-name = { $reaction }: hjælp
screening-row-name = { $n } { $reaction }
screening-changed-by = Rettet { $when } af { $who }
screening-help-examples = Tæller med, for eksempel
screening-help-last = Sidste screening, { $date }
screening-help-last-none = Ingen tidligere screening
screening-links = Kan hænge sammen med
screening-links-none = Ingen forbindelse endnu. Det kan være rigtigt nok.
screening-count = { $yes } JA af { $total }
screening-open-count = { $n ->
        [0] alle besvaret
        [one] 1 ubesvaret
        *[other] { $n } ubesvarede
    }
screening-others = Set uden for listen
screening-others-hint = tæller ikke med i de { $total }
screening-others-folded = { $n ->
        [0] Set uden for listen: ingen endnu
        [one] Set uden for listen: 1
        *[other] Set uden for listen: { $n }
    }
screening-other-what = Adfærd uden for listen, { $n }: hvad I ser
screening-other-source = Adfærd uden for listen, { $n }: oplysninger stammer fra
screening-other-comment = Adfærd uden for listen, { $n }: kommentar
screening-other-what-hint = Hvad I ser
screening-other-add = Tilføj adfærd uden for listen
screening-other-delete = Slet rækken uden for listen, { $n }
screening-keys = J N svar · ↑ ↓ reaktion · F1 hjælp
screening-finish-title = Afslut screeningen?
screening-finish-text = Den bliver stående, som den er nu, og kan læses. I kan altid begynde en ny.
screening-finish-open = { $n ->
        [one] 1 reaktion er ikke besvaret endnu. Det må den gerne være.
        *[other] { $n } reaktioner er ikke besvaret endnu. Det må de gerne være.
    }
screening-finish-yes = Afslut screeningen
not-yet = Ikke endnu
screening-date = Screeningens dato
screening-col-source-short = Stammer fra
screening-col-comment-source = Kommentarer og kilde
screening-comment = Kommentar
screening-former = Vis forrige
screening-older = Ældre ({ $n })
screening-menu = Screeningen { $date }: menu
screening-change-date = Ret datoen…
screening-change-participants = Hvem var med…
screening-remove = Slet screeningen
screening-date-how = Skriv dagen, for eksempel 16-11-2026
screening-participants = Hvem var med
screening-participants-hint = fx sammen med barnet og far
screening-help-panel = Hjælp til reaktionen
screening-others-help = Her står det, I ser, som ikke er blandt de elleve. Det tæller ikke med i antallet, men hører med i billedet af barnet.
screening-changed-when = Rettet { $when }
screening-from = Oplysninger fra: { $who }
screening-link-menu = { $name }: menu
screening-link-show = Vis oplevelsen
screening-unlink = Fjern forbindelsen
screening-link = Forbind med en oplevelse…
screening-link-search = Søg i oplevelserne
screening-link-none-found = Ingen oplevelser at vælge her
screening-count-name = { $yes } JA af { $total }, { $open } ubesvarede
screening-link-choose = Fremhæv det, den er forbundet med
screening-show-focus = Vis i Dobbeltfokus
