"""The errors that a person can act on: plain Swedish words, printed without a traceback."""

from __future__ import annotations

import errno
import socket
from collections.abc import Iterable

_WHY = {
    errno.ENOENT: "mappen eller filen finns inte",
    errno.ENOTDIR: "det som anges som mapp är en fil",
    errno.EISDIR: "det är en mapp",
    errno.EEXIST: "det finns redan",
    errno.EACCES: "rättigheterna räcker inte",
    errno.EPERM: "rättigheterna räcker inte",
    errno.EROFS: "där går det bara att läsa",
    errno.ENOSPC: "disken är full",
    errno.EDQUOT: "utrymmet man tilldelats är slut",
    errno.ENAMETOOLONG: "namnet är för långt",
    errno.EADDRINUSE: "den är upptagen",
    errno.EADDRNOTAVAIL: "adressen finns inte på den här maskinen",
}
"""What the operating system refuses -> why, in the words of a sentence."""


class ArshjulError(Exception):
    """Something the user can put right: the text says what is wrong, where, and what would be right."""

    exit_code = 2


class ConfigError(ArshjulError):
    """A configuration file that cannot be used; names the file, the key, the problem and the remedy."""


class UnknownName(ArshjulError):
    """A key that nobody has: an audit, a unit, a person, an event."""

    def __init__(self, what: str, given: str, known: Iterable[str]) -> None:
        self.given = given
        super().__init__(f"{what} ”{given}” finns inte. {suggestion(given, known)}")


class NotNow(ArshjulError):
    """A right command at a wrong time: the stage, or what has been handed in, does not allow it."""


class UnreadableFile(ArshjulError):
    """A handed-in file that cannot be opened as what it claims to be."""

    exit_code = 4


class VerificationFailed(ArshjulError):
    """Something sealed does not come out the same when it is replayed."""

    exit_code = 5


def suggestion(given: str, known: Iterable[str]) -> str:
    """A sentence that names the nearest known key, or all of them when none is near."""
    from rapidfuzz import process, utils

    names = sorted(set(known))
    if not names:
        return "Det finns ännu inga att välja bland."
    nearest = process.extractOne(given, names, processor=utils.default_process, score_cutoff=60)
    if nearest is not None:
        return f"Menade du ”{nearest[0]}”?"
    return f"Det som finns är: {', '.join(names)}."


def why(error: Exception) -> str:
    """Why the operating system refused, in Swedish where it is of the usual; never the file's name."""
    if isinstance(error, socket.gaierror):
        return "adressen är ingen som går att nå"
    number = getattr(error, "errno", None)
    return _WHY.get(number, f"systemets fel {errno.errorcode.get(number, number)}") if number else "det avbröts"
