"""Chance from a seed: every file and every decision has a stream of its own, whatever came before it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np


def stream(*of: object) -> np.random.Generator:
    """The random numbers that belong to something, named by the seed and whatever tells it from all else."""
    import numpy as np

    digest = sha256("|".join(map(str, of)).encode()).digest()
    return np.random.default_rng(int.from_bytes(digest[:16], "big"))
