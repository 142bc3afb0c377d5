"""Other people's words: what stands within quotation marks is theirs, not ours."""

from __future__ import annotations

import re

from method.proof.manuscript import Passage

_QUOTED = re.compile(r"[”“„\"»«][^”“„\"»«]*[”“„\"»«]")
HIDDEN = "\x00"
"""Stands for every character of a quotation: it is no letter, no figure and no blank."""


def own_words(passage: Passage) -> str:
    """The text, as long as before, with quotations blotted out; all of it in a passage that is a quotation."""
    if passage.kind == "quote":
        return HIDDEN * len(passage.text)
    return _QUOTED.sub(lambda found: HIDDEN * len(found[0]), passage.text)
