# Søg overalt.
