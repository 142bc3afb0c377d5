"""The channels people are reached by: each sends one message and says how it went, and knows no register."""
