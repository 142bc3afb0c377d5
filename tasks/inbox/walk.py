"""What lies in the inbox: every file that somebody has laid, with the folders it lies in."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tasks.inbox import answers
from tasks.inbox.names import ASIDE, DRAFT, is_copy, is_note_or_answer, is_passing

DEEPEST = 6
MOST = 20_000
"""Somebody who lays a whole disk here is answered for so many files at a time."""


@dataclass(frozen=True)
class Laid:
    """A file as it was found. `folders`: their names, from the inbox down; `about`: what the system says of it."""

    path: Path
    folders: tuple[str, ...]
    about: os.stat_result

    @property
    def is_plain(self) -> bool:
        """Whether it is a file, and neither a link nor something else."""
        return stat.S_ISREG(self.about.st_mode)


@dataclass(frozen=True)
class Found:
    """What is to be looked at. `left_over`: hidden files of ours that a killed process left behind."""

    laid: tuple[Laid, ...]
    left_over: tuple[Path, ...]


def look(inbox: Path) -> Found:
    """Everything that somebody has laid, in the order of names; an inbox that is not there is an empty one.

    Left out are our own notes and answers, and the marked copies as we laid them: one that has been changed since is a
    file like any other.
    """
    left_over: list[Path] = []
    laid: list[Laid] = []
    for one in _below(inbox, (), left_over):
        laid.append(one)
        if len(laid) == MOST:
            break
    names = {(one.folders, one.path.name) for one in laid}
    return Found(tuple(one for one in laid if not _is_our_copy(one, names)), tuple(left_over))


def _below(folder: Path, folders: tuple[str, ...], left_over: list[Path]) -> Iterator[Laid]:
    try:
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in inside:
        path = folder / entry.name
        if entry.name.endswith((DRAFT, ASIDE)) and entry.name.startswith("."):
            left_over.append(path)
        if is_passing(entry.name) or is_note_or_answer(entry.name):
            continue
        try:
            about = entry.stat(follow_symlinks=False)
        except OSError:
            continue
        if not stat.S_ISDIR(about.st_mode):
            yield Laid(path, folders, about)
        elif len(folders) < DEEPEST:
            yield from _below(path, (*folders, entry.name), left_over)


def _is_our_copy(one: Laid, names: set[tuple[tuple[str, ...], str]]) -> bool:
    if not (one.is_plain and is_copy(one.path.name)):
        return False
    original = answers.original_of(one.path)
    mark = answers.mark_of(original)
    if mark is not None and mark.copy is not None:
        return mark.copy == answers.checksum_of(one.path)
    # A process that was killed between the copy and the answer: the file itself is judged anew.
    return (one.folders, original.name) in names
