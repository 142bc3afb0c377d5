"""What names in the inbox mean: files of ours, files that a program is not done with, and how a name is shown."""

from __future__ import annotations

import hashlib
import unicodedata

from method.personal_number import holds_personal_number

NOTE = "LÄS MIG.txt"
"""What lies in every unit's folder."""

ANSWER, COPY = ".svar.txt", ".att-rätta.xlsx"
"""What is laid beside a file: its own name, and then this."""

DRAFT, ASIDE = ".arshjul-utkast", ".arshjul-undan"
"""How the hidden files end that are there for a moment only: one being written, one being taken away."""

_LONGEST = 255
_LONGEST_SHOWN = 80
_BEGINS = (".", "~$")
_ENDS = (".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".download", ".swp", ".lock", "~")
_OF_PROGRAMS = frozenset(
    {"thumbs.db", "desktop.ini", "lost+found", "system volume information", "$recycle.bin", "@eadir"}
)


def is_passing(name: str) -> bool:
    """Whether a program has made the file for itself: a lock, a download half done, a folder's looks."""
    lower = name.casefold()
    return name.startswith(_BEGINS) or lower.endswith(_ENDS) or lower in _OF_PROGRAMS


def is_note_or_answer(name: str) -> bool:
    """Whether the file is one that is laid for people to read; some systems take the letters' dots apart."""
    return composed(name) == NOTE or composed(name).endswith(ANSWER)


def is_copy(name: str) -> bool:
    """Whether the file is called as a marked copy."""
    return composed(name).endswith(COPY)


def beside(name: str, ending: str) -> str:
    """The name of what is laid beside a file; a name that would be too long is cut, and told apart by a few signs."""
    whole = name + ending
    if len(_bytes(whole)) <= _LONGEST:
        return whole
    told_apart = f"~{hashlib.sha256(_bytes(name)).hexdigest()[:8]}{ending}"
    kept = _bytes(name)[: _LONGEST - len(_bytes(told_apart))]
    return kept.decode("utf-8", errors="ignore") + told_apart


def shown(name: str) -> str:
    """The name as it may be written in an answer: without signs that cannot be seen, and without personal numbers."""
    if holds_personal_number(name):
        return "(namnet visas inte)"
    seen = "".join(sign if sign.isprintable() and unicodedata.category(sign) != "Cf" else "?" for sign in name)
    return seen if len(seen) <= _LONGEST_SHOWN else f"{seen[:_LONGEST_SHOWN]}…"


def without(name: str, ending: str) -> str:
    """The name before the ending, however the system writes its letters; the whole name where it has none."""
    for form in (ending, unicodedata.normalize("NFD", ending)):
        if name.endswith(form):
            return name.removesuffix(form)
    return name


def composed(name: str) -> str:
    """The name with each letter as one sign."""
    return unicodedata.normalize("NFC", name)


def _bytes(name: str) -> bytes:
    return name.encode("utf-8", errors="surrogateescape")
