### What others changed, and the choices where two people wrote at the same place.

merge-title = Rettet to steder
