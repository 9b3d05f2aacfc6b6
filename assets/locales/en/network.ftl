# Network: the people around the child.
