"""Thin shells, one module per stage: load, call the method, pass the gate, call a register command."""
