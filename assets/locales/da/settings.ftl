### The page of settings.
