### Older versions of the case.

versions-title = Udgaver af sagen
versions-hint = se, hvordan sagen så ud før. Intet bliver slettet af at kigge
versions-all = Alle udgaver
versions-today = I dag
versions-this-week = Denne uge
versions-earlier = Tidligere
versions-present = Sagen, som den er nu
versions-unsaved = ikke gemt endnu
versions-saved = Gemt udgave
versions-oldest = Den ældste udgave
versions-unreadable = Kan ikke læses
versions-others-fine = De andre udgaver og sagen selv er ikke berørt.
versions-you = Du
versions-kept = bliver altid gemt. Andre udgaver bliver færre, jo ældre de er.
versions-kept-short = bliver altid gemt
versions-now = Nu
versions-now-lower = nu
versions-before-lower = før
versions-by = skrevet af { $name }
versions-places = { $n ->
        [0] intet er anderledes
        [one] 1 sted er anderledes
       *[other] { $n } steder er anderledes
    }
versions-places-short = { $n ->
        [one] 1 sted
       *[other] { $n } steder
    }
versions-more = { $n ->
        [one] Vis 1 sted mere
       *[other] Vis { $n } steder mere
    }
versions-same = Udgaven er som sagen nu.
versions-part-experiences = Oplevelser og forbindelser
versions-part-plan = Mål
versions-part-child = Barnet
versions-new = Ny
versions-changed = Ændret
versions-moved = Flyttet
versions-taken-out = Taget ud
versions-order = en anden plads i rækken
versions-not-there = fandtes ikke
versions-no-longer = står ikke længere
versions-how-to-read = Understreget står kun nu. Overstreget stod kun dengang.
versions-choose = Vælg en udgave for at se, hvad der er anderledes nu.
versions-reading = Læser udgaven …
versions-listing = Ser efter ældre udgaver …
versions-none = Sagen har ingen ældre udgaver endnu. De kommer af sig selv, når sagen bliver gemt.
versions-switched-off = Sagen har ingen ældre udgaver. På denne maskine er det slået fra at gemme dem.
versions-no-file = Sagen er ikke gemt i en fil endnu. Når den er det, står dens udgaver her.
versions-not-listed = Udgaverne kan ikke ses lige nu. { $why }
versions-try-again = Prøv igen
versions-foot = Gendanner I, bliver det en ny udgave. Den, der gælder nu, bliver stående i listen.
versions-foot-reading = Sagen er åbnet til læsning. Udgaven kan læses, men ikke hentes ind.
versions-open = Åbn til læsning
versions-take = Hent ét sted over…
versions-restore = Gendan som ny udgave…
versions-restore-title = Gendan udgaven fra { $when }?
versions-restore-text = Sagen bliver, som den var dengang, og bliver gemt som en ny udgave. Den, der gælder nu, bliver stående i listen.
versions-restore-yes = Gendan udgaven
versions-take-title = Hent stedet over
versions-pick-first = Vælg først det sted, der skal være, som det var. Klik på det i listen over forskelle, eller gå til det med piletasterne og tryk Enter.
versions-take-yes = Hent det over
versions-take-all = Det hele
versions-take-now = Står nu
versions-take-then = Bliver til
versions-take-goes = Den fandtes ikke dengang. Henter du stedet over, går den ud af sagen.
versions-take-comes = Den kommer tilbage i sagen, som den var dengang.
versions-take-undo = Resten af sagen bliver, som den er. Du kan fortryde det bagefter.
