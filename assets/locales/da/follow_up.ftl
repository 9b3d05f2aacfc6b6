### The sub-goals one after another at a meeting.

follow-up-title = Opfølgning
follow-up-none = Der er ingen delmål at tale om endnu.
