"""Who dispatches: a name of its own, and a lock that the operating system lets go of when the process is no more."""

from __future__ import annotations

import fcntl
import os
import secrets
import socket
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

_MARK = ".dispatcher-"


@contextmanager
def on_duty(home: Path) -> Iterator[str]:
    """A dispatcher's name while the block runs.

    When the block ends in an error, or the process ends, its mark stays behind, held by nobody.
    """
    name = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
    mark = _mark(home, name)
    with mark.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield name
        mark.unlink(missing_ok=True)


def gone(home: Path) -> set[str]:
    """The dispatchers of this machine and home that are certainly no more: they left a mark that nobody holds.

    Of other machines' nothing can be said, even when they share the folder.
    """
    ours = f"{_MARK}{socket.gethostname()}:"
    marks = (path for path in home.iterdir() if path.name.startswith(ours))
    return {path.name.removeprefix(_MARK) for path in marks if _is_held_by_nobody(path)}


def forget(home: Path, names: Iterable[str]) -> None:
    """Take the marks away, when what they sent has been seen to."""
    for name in names:
        _mark(home, name).unlink(missing_ok=True)


def _mark(home: Path, name: str) -> Path:
    return home / f"{_MARK}{name}"


def _is_held_by_nobody(mark: Path) -> bool:
    try:
        with mark.open() as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (FileNotFoundError, BlockingIOError):
        return False
    return True
