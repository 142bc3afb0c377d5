"""How much work something is, as what no other program on the machine changes: calls made, memory held."""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any


@dataclass
class Held:
    """The most bytes that were held at once in a block, beyond what was held when it began."""

    most: int = 0


def calls(body: Callable[[], object]) -> int:
    """How many functions are called, Python's and C's, while `body` runs."""
    made = 0

    def count(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal made
        made += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        body()
    finally:
        sys.setprofile(before)
    return made


@contextmanager
def memory() -> Iterator[Held]:
    """What Python holds while the block runs; what a library keeps by itself is not seen."""
    held = Held()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    try:
        yield held
    finally:
        held.most = tracemalloc.get_traced_memory()[1] - before
        tracemalloc.stop()
