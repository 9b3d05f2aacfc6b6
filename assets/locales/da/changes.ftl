### What became of the cards from one round to another.

# Ordet ved et kort.
change-added = Ny
change-changed = Ændret
change-moved = Flyttet
change-carried = Videreført
change-gone = Taget ud
change-resolved = Løst

# Det samme med tal.
changes-added = { $n ->
        [one] 1 ny
       *[other] { $n } nye
    }
changes-changed = { $n ->
        [one] 1 ændret
       *[other] { $n } ændrede
    }
changes-moved = { $n ->
        [one] 1 flyttet
       *[other] { $n } flyttede
    }
changes-moved-changed = { $n ->
        [one] 1 flyttet og ændret
       *[other] { $n } flyttede og ændrede
    }
changes-arrived = { $n } flyttet hertil
changes-arrived-changed = { $n } flyttet hertil og ændret
changes-carried = { $n ->
        [one] 1 videreført
       *[other] { $n } videreførte
    }
changes-gone = { $n } taget ud
changes-resolved = { $n } løst
changes-left = { $n } flyttet herfra
changes-no-cards = ingen kort
changes-theme = Understøtter: { $supports }. Vanskeliggør: { $hampers }.
changes-theme-empty = Ingen kort i nogen af dem.
