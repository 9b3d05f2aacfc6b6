# Double focus.
chosen-linked-with = Linked with { $name }
chosen-let-go = Show everything again, not only what is linked with { $name }
