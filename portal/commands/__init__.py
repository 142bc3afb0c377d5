"""The commands of `arshjul`, by what they are about. What a command needs is imported when it is called."""
