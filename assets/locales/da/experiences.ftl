# Oplevelser som tabel.
