### The screening grid.

