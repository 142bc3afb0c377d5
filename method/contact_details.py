"""Telephone numbers and e-mail addresses in running text, where none may stand."""

from __future__ import annotations

import re

_DIGITS = 7
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"]+@[^\s@<>()\[\],;:\"]+\.[^\W\d_]{2,}")
_SHORTEST_RUN = re.compile(rf"(?:[0-9][^0-9]{{0,3}}){{{_DIGITS},}}")


def holds_email_address(text: str) -> bool:
    """Whether something in the text is written as an e-mail address."""
    return "@" in text and _EMAIL.search(text) is not None


def holds_phone_number(text: str, *, region: str = "SE") -> bool:
    """Whether the text holds a telephone number that can be dialled, of the region or with a country's code.

    Dates, case numbers and amounts are none: the number has to be one that the numbering plan has room for.
    """
    # Importing the numbering plans of all countries takes its time, and most text has no run of digits at all.
    if not _SHORTEST_RUN.search(text):
        return False
    from phonenumbers import Leniency, PhoneNumberMatcher

    return any(_is_written_as_one(match.raw_string) for match in PhoneNumberMatcher(text, region, Leniency.VALID))


def _is_written_as_one(number: str) -> bool:
    # A Swedish number is written from its leading zero or with the country's code; without either it is a count.
    return number.lstrip("( ").startswith(("0", "+"))
