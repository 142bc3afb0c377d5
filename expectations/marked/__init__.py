"""The marked copy: the sender's own file with its faults marked, and the list of what to put right."""
