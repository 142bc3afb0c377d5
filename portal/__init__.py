"""People's doors: the command line now, web pages later."""
