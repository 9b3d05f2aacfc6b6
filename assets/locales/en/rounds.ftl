### A round: its window, its page, beginning and closing it.

rounds-title = Rounds
rounds-none = There is no round yet.
