# Double focus.
