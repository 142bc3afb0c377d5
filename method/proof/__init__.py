"""Proof-reading: what is wrong in a text that is about to be published."""
