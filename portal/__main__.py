"""`python -m portal`: the command line, for a process that we start ourselves."""

from portal.cli import main

main()
