"""Names that a spreadsheet takes for its sheets."""

from __future__ import annotations

import re
from collections.abc import Sequence

MOST = 31
"""Characters in a sheet's name, by the spreadsheet's own rule."""

_FORBIDDEN = re.compile(r"\s*[\[\]:*?/\\\x00-\x1f]+\s*")
_RESERVED = "history"


def sheet_names(captions: Sequence[str], *, taken: str) -> list[str]:
    """A name for each caption, as near to it as a spreadsheet allows, each another; none of them is `taken`."""
    used = {taken.casefold(), _RESERVED}
    names: list[str] = []
    for caption in captions:
        wished = _FORBIDDEN.sub(" ", caption).strip("' ")[:MOST].rstrip("' ") or "Tabell"
        name, number = wished, 1
        while name.casefold() in used:
            number += 1
            ending = f" {number}"
            name = wished[: MOST - len(ending)] + ending
        used.add(name.casefold())
        names.append(name)
    return names
