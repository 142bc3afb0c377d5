"""The inbox's folders, kept in step with what is awaited: one for each unit that is under way, with a note in it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from config.hand_in import Kind
from tasks.inbox import answers
from tasks.inbox.awaited import UnitFolder, UnitFolders
from tasks.inbox.names import ANSWER, ASIDE, DRAFT, NOTE, without

_ABANDONED_SECONDS = 3600
log = logging.getLogger(__name__)


def keep(inbox: Path, units: UnitFolders, *, note: Callable[[UnitFolder], str]) -> None:
    """Make the folders that are missing, write the notes that have changed, and clear the folders of what is closed."""
    for unit in units.values():
        folder = inbox / unit.audit / unit.unit
        try:
            if unit.is_under_way:
                _keep_open(folder, note(unit))
            elif folder.is_dir():
                _clear(folder)
        except OSError as error:
            log.warning("inbox: the folder of %s at %s cannot be kept: %s", unit.audit, unit.unit, error.strerror)


def tidy(folder: Path, fate_of: Callable[[answers.Mark], bool]) -> None:
    """Take away the answers and marked copies for which it holds and whose own file is there no more."""
    for path in sorted(folder.iterdir()):
        if without(path.name, ANSWER) == path.name:
            continue
        original = answers.original_of(path)
        mark = answers.mark_of(original)
        if mark is None or not fate_of(mark) or original.exists():
            continue
        copy = answers.copy_of(original)
        if copy is not None and mark.copy is not None and answers.checksum_of(copy) == mark.copy:
            copy.unlink(missing_ok=True)
        path.unlink(missing_ok=True)


def restore(left_over: Iterable[Path]) -> None:
    """See to the hidden files of a process that was killed: what it took away lies there again, half a file does not.

    To be called by who has the folder alone, for files laid aside; drafts are left for an hour, being another's maybe.
    """
    for path in left_over:
        try:
            if path.name.endswith(ASIDE):
                answers.put_back(path)
            elif path.name.endswith(DRAFT) and time.time() - path.stat().st_mtime > _ABANDONED_SECONDS:
                path.unlink()
        except OSError:
            continue


def _keep_open(folder: Path, note: str) -> None:
    if folder.is_symlink():
        return
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NOTE
    content = note.encode()
    if answers.checksum_of(path) != answers.checksum(content):
        answers.write_whole(path, content)


def _clear(folder: Path) -> None:
    """What is ours goes, and the folder with it; what somebody has laid there stays."""
    for inside in (*(folder / kind for kind in Kind if (folder / kind).is_dir()), folder):
        tidy(inside, lambda _: True)
        (inside / NOTE).unlink(missing_ok=True)
        if not any(inside.iterdir()):
            inside.rmdir()
    if not any(folder.parent.iterdir()):
        folder.parent.rmdir()
