### Two rounds beside each other.

compare-title = Sammenlign runder
compare-none = Når der er to runder, kan I se dem ved siden af hinanden her.
