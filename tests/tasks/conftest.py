"""The year after the audit: see `tests.second_half`."""

from tests.second_half import _years, year_at

__all__ = ["_years", "year_at"]
