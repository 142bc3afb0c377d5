"""What a single row may not say: a rule is a code, a message, the columns it speaks of, and a pure function."""
