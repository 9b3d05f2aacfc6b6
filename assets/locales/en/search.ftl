# Search everywhere.
