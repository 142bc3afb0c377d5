"""How wide a form's columns are, and how high its rows, in the spreadsheet's own units: signs and points."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import ceil
from textwrap import wrap

_OF_KIND = {"long_text": (36, 48), "text": (14, 34), "date": (12, 12), "whole_number": (7, 7)}
"""What a column holds -> the narrowest and the widest it is."""

_OTHER = (9, 14)
_LINE, _MARGIN = 13, 5
_MOST_LINES = 8


def width(heading: str, holds: str, longest: int) -> int:
    """Wide enough for the heading's longest word; for the `longest` text known of the column, within reason."""
    narrowest, widest = _OF_KIND.get(holds, _OTHER)
    word = max((len(part) for part in re.split(r"(?<=-)|\s", heading)), default=0)
    return max(min(max(longest + 2, narrowest), widest), ceil(word * 1.05) + 1)


def height(texts: Iterable[tuple[str, float]], *, least: int = 1) -> float:
    """High enough for the text that takes most lines in its column; `texts`: each with its column's width.

    `least`: so many lines at the least. Set because not every spreadsheet fits a row to what is in it by itself.
    """
    lines = [len(wrap(text, max(int(chosen) - 1, 1))) for text, chosen in texts]
    return _LINE * min(max([least, *lines]), _MOST_LINES) + _MARGIN
