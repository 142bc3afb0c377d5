"""Reading of texts that are to be proof-read, ours and other people's: a file to a manuscript."""
