### Two rounds beside each other.

compare-title = Compare rounds
compare-none = When there are two rounds, you can see them beside each other here.
