# Dobbeltfokus.
