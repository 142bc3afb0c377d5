"""The files of an audit that nobody has handed in: invented from a seed, the same bytes every time."""
