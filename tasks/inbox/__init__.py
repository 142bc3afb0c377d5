"""Hand-ins by folder: what lies in the inbox, whether it is whole, what it is, and the answer laid beside it."""
