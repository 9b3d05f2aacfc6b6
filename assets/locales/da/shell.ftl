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
