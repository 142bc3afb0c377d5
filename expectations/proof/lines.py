"""Lines of a page put together: a word that was parted at the end of a line is one word again."""

from __future__ import annotations

import re
from collections.abc import Iterable

_HYPHENS = "-\u2010\u00ad"
_KEEPS_HYPHEN = re.compile(r"(?:och|eller|samt|respektive|till|men)\b")


def joined(lines: Iterable[str]) -> str:
    """The lines as one: "utred-" and "ningen" are "utredningen", "2022-" and "05-10" keep their hyphen."""
    text = ""
    for line in (line.strip() for line in lines):
        if not line:
            continue
        if text.endswith("/"):
            text += line
        elif not text or not text.endswith(tuple(_HYPHENS)) or text.endswith(" -"):
            text = f"{text} {line}".lstrip()
        elif text[-1] == "\u00ad" or (line[0].islower() and text[-2:-1].islower()):
            # "flick- och pojkärenden" is written so on one line too.
            text = f"{text} {line}" if _KEEPS_HYPHEN.match(line) else text[:-1] + line
        else:
            text += line
    return text
