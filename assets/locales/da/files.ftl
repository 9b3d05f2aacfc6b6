### Opening, saving, refusals, recovery.

