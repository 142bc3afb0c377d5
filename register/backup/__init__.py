"""Backups: everything a register is, in one encrypted file, and a home that goes on from it."""
