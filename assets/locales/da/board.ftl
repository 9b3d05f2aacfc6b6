### The board with the six themes.

