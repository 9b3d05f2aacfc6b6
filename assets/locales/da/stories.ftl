### What rounds, sessions and the stories of sub-goals are called where changes are told, and what stands in their fields.

meeting-of = Møde { $date }
item-correction = Rettelse
item-departure = Kort taget af tavlen
item-meeting = Møde
item-turn = Skridt i et delmåls forløb
item-step = Trin
the-correction = Rettelsen { $name }
the-departure = Hvorfor { $name } gik af tavlen
the-turn = Forløbet { $name }
the-step = Trinnet { $name }
field-round-closed = Lukket eller i gang
field-round-note = Hvad der ændrede sig
field-others = Inddrage andre
field-others-note = Om at inddrage andre
field-place = Sted
field-next = Næste gang
field-agenda = Temaer på mødet
field-copy = Ordlyd
field-family-wording = Familiens ord
field-cards = Kort, det svarer på
field-sign = Hvordan ser vi det?
field-method = Metode
field-further-checks = Ses på igen
field-leaving = Hvordan kortet gik
field-held = Holdt
field-done = Gjort
leaving-gone = Gælder ikke længere
leaving-resolved = Løst
aim-copy = Som det er modtaget
aim-own = Vores egen
round-in-progress = I gang
round-closed-with = { $n ->
        [one] Lukket { $date } med 1 kort
        *[other] Lukket { $date } med { $n } kort
    }
change-new-correction = { $n ->
        [one] Ny rettelse
        *[other] { $n } nye rettelser
    }
change-gone-correction = { $n ->
        [one] Rettelse taget ud
        *[other] { $n } rettelser taget ud
    }
change-correction = { $n ->
        [one] Rettelse skrevet om
        *[other] { $n } rettelser skrevet om
    }
change-new-departure = { $n ->
        [one] Nyt kort med begrundelse for, at det gik
        *[other] { $n } nye begrundelser for kort, der gik
    }
change-gone-departure = { $n ->
        [one] Begrundelse taget ud
        *[other] { $n } begrundelser taget ud
    }
change-departure = { $n ->
        [one] Begrundelse for et kort rettet
        *[other] { $n } begrundelser for kort rettet
    }
change-new-meeting = { $n ->
        [one] Nyt møde
        *[other] { $n } nye møder
    }
change-gone-meeting = { $n ->
        [one] Møde taget ud
        *[other] { $n } møder taget ud
    }
change-meeting = { $n ->
        [one] Rettet møde
        *[other] { $n } møder rettet
    }
change-new-turn = { $n ->
        [one] Nyt i et delmåls forløb
        *[other] { $n } nye steder i delmåls forløb
    }
change-gone-turn = { $n ->
        [one] Taget ud af et delmåls forløb
        *[other] { $n } steder taget ud af delmåls forløb
    }
change-turn = { $n ->
        [one] Rettet i et delmåls forløb
        *[other] { $n } steder rettet i delmåls forløb
    }
change-new-step = { $n ->
        [one] Nyt trin
        *[other] { $n } nye trin
    }
change-gone-step = { $n ->
        [one] Trin taget ud
        *[other] { $n } trin taget ud
    }
change-step = { $n ->
        [one] Rettet trin
        *[other] { $n } trin rettet
    }
change-round-closed = { $n ->
        [one] Runde lukket
        *[other] { $n } runder lukket
    }
change-round-opened = { $n ->
        [one] Runde åbnet igen
        *[other] { $n } runder åbnet igen
    }
