### Two rounds beside each other or as one board, and the life of a card.

compare-title = Sammenlign runder
compare-hint = hvad er kommet til, og hvad er anderledes
compare-none = Der er ingen runde endnu. Når I har begyndt den anden, kan I se her, hvad der er kommet til, og hvad der er anderledes.
compare-one = Der er én runde. Når I begynder den næste, kan I se her, hvad der er kommet til, og hvad der er anderledes.
compare-older = Den ældre runde
compare-newer = Den nyere runde
compare-beside = Side om side
compare-merged = Én tavle
compare-now = Tavlen nu
compare-now-lower = tavlen nu
compare-now-hint = som den er blevet siden
compare-since = fra { $date }, i gang
compare-round-lower = runde { $n }
compare-in-round = i runde { $n }
compare-in-now = nu
compare-before = før
compare-after = nu
compare-filter-all = Alle
compare-filter-added = Nye
compare-filter-changed = Ændrede
compare-filter-moved = Flyttede
compare-filter-carried = Videreførte
compare-filter-resolved = Løste
compare-filter-empty = Ingen kort passer til filtret mellem de to runder.
compare-no-cards-at-all = Ingen af de to tavler har kort.
compare-step = Fra { $older } til { $newer }: { $changes }.
compare-step-same = Fra { $older } til { $newer } er alt videreført uden ændring.
compare-step-empty = Der er ingen kort fra { $older } til { $newer }.
compare-said = Skrevet om runden: { $note }
compare-back = Forrige
compare-on = Næste
keys-compare = Gå fra runde til runde, hvor to sammenlignes
keys-life = Vis et korts historie
key-alt-enter = Alt+Enter
compare-is-first = Det er de første to runder
compare-is-last = Det er de sidste to runder
compare-unfold = { $n ->
        [one] Vis 1 videreført uden ændring
       *[other] Vis { $n } videreførte uden ændring
    }
compare-fold = { $n ->
        [one] Skjul 1 videreført uden ændring
       *[other] Skjul { $n } videreførte uden ændring
    }
compare-not-there = Ikke på tavlen { $place }
compare-gone-in = Taget ud { $place }
compare-resolved-in = Løst { $place }
compare-moved-from = Flyttet fra { $place }
compare-reason = { $reason } Skrevet af { $when }
compare-correction = Rettelse, { $when }: { $text }
compare-voices = Hvem siger det: før { $was }, nu { $is }
life-show = Vis kortets historie
life-title = Kortets historie
life-not-here = Kortet er ikke på tavlen nu.
life-origin = Hvor det kom fra
life-origin-none = Skrevet direkte på tavlen.
life-written = Skrevet af { $when }
life-rounds = Gennem runderne
life-moved = Fra { $from } til { $to }
life-sub-goals = Delmål, der svarer på kortet
life-sub-goals-none = Ingen delmål svarer på kortet.
life-to-board = Vis på temaerne
