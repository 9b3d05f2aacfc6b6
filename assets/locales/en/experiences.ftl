# Experiences as a table.
