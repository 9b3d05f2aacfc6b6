### A round: its window, its page, beginning and closing it.

rounds-title = Runder
rounds-none = Der er ingen runde endnu.
