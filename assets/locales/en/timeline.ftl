### The timeline, as line and as list, and its side panel.

