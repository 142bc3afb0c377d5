"""The draw's seed: fixed by a commitment before the list is known, shown when the sample is sealed.

The seed has to be unknown to the unit until its list is fixed, or the unit could choose its cases. So a nonce is drawn
and its SHA-256 is told with the request for the list; the seed is made of the nonce, which is shown afterwards.
"""

from __future__ import annotations

import secrets
from hashlib import sha256


def new_nonce() -> str:
    """A random number that nobody can foresee: 32 bytes as 64 hex digits."""
    return secrets.token_hex(32)


def commitment(nonce: str) -> str:
    """What is told of the nonce beforehand: its SHA-256 in hex, which fixes it without showing it."""
    return sha256(nonce.encode()).hexdigest()


def seed_of(*, diary_number: str, round: str, nonce: str) -> str:  # noqa: A002  the audit's own word for it
    """The seed of a draw that was committed to beforehand."""
    return f"{diary_number}|{round}|{nonce}"
