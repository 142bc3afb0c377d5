"""One recorded audit to play."""
