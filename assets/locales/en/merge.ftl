### What others changed, and the choices where two people wrote at the same place.

merge-title = Changed in two places
