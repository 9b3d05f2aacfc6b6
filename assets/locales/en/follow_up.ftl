### The sub-goals one after another at a meeting.

follow-up-title = Follow-up
follow-up-none = There are no sub-goals to talk about yet.
