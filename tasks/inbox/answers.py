"""What is laid beside a file: the answer, which remembers what it answers, and the marked copy; each written whole."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from config.hand_in import Kind
from tasks.inbox.names import ANSWER, ASIDE, COPY, DRAFT, beside, without
from tasks.inbox.whole import Stamp, plain_file

_MARK = re.compile(r"\[arshjul 1 ([a-z_]+) ([0-9a-f]{64}) (\S+) (\S+) (\S+)\]\s*$")
_LONGEST_MARK = 1000
_LARGEST = 200_000_000
_NONE = "-"
_SIGNS = 8


class Fate(StrEnum):
    """What an answer says became of the file."""

    TAKEN_IN = "taken_in"
    SENT_BACK = "sent_back"
    REFUSED = "refused"


@dataclass(frozen=True)
class Mark:
    """What an answer remembers, in its last line, in place of anybody's memory.

    `of`: the checksum of the file that it answers. `situation`: what a refusal rested on; in another the same file is
    judged anew. `copy`: the checksum of the marked copy as it was laid.
    """

    fate: Fate
    of: str
    kind: Kind | None = None
    situation: str | None = None
    copy: str | None = None

    @property
    def line(self) -> str:
        """As it stands in the answer."""
        return f"[arshjul 1 {self.fate} {self.of} {self.kind or _NONE} {self.situation or _NONE} {self.copy or _NONE}]"

    def answers(self, identity: str, situation: str) -> bool:
        """Whether the same file, in the same situation, has been answered already, and there is nothing to do."""
        return self.of == identity and self.situation in (None, situation) and self.fate is not Fate.TAKEN_IN


def mark_of(path: Path) -> Mark | None:
    """What the answer that lies beside the file remembers; None without an answer, or when it is not one of ours."""
    try:
        with plain_file(answer_of(path)) as file:
            file.seek(0, os.SEEK_END)
            file.seek(max(0, file.tell() - _LONGEST_MARK))
            end = file.read(_LONGEST_MARK).decode("utf-8", errors="replace")
        found = _MARK.search(end)
        if found is None:
            return None
        fate, of, kind, situation, copy = (None if part == _NONE else part for part in found.groups())
        return Mark(Fate(fate or ""), of or "", Kind(kind) if kind else None, situation, copy)
    except (OSError, ValueError):
        return None


def answer_of(path: Path) -> Path:
    """Where the file's answer lies."""
    return path.with_name(beside(path.name, ANSWER))


def copy_of(path: Path) -> Path | None:
    """Where the file's marked copy lies; None where the name would be too long."""
    name = beside(path.name, COPY)
    return path.with_name(name) if name == path.name + COPY else None


def original_of(path: Path) -> Path:
    """The file that an answer or a marked copy lies beside, as its name says."""
    return path.with_name(without(without(path.name, ANSWER), COPY))


def lay(path: Path, text: str, mark: Mark, *, copy: bytes | None = None) -> None:
    """Lay the answer beside the file, and the marked copy before it; without one an earlier copy is taken away.

    Raises `OSError`, and then the answer is as it was.
    """
    place = copy_of(path)
    if place is not None and copy is not None:
        write_whole(place, copy)
    elif place is not None:
        place.unlink(missing_ok=True)
    write_whole(answer_of(path), f"{text.rstrip()}\n\n{mark.line}\n".encode(errors="replace"))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that nobody sees before it is whole; raises `OSError`."""
    draft = path.with_name(f".{secrets.token_hex(_SIGNS)}{DRAFT}")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise


def take_away(path: Path, stamp: Stamp) -> bool:
    """Take the file out of the inbox, unless it is another by now; whether it is gone. Raises `OSError`.

    It is laid aside under a hidden name first: from then on nobody can replace it between the look and the removal.
    """
    aside = path.with_name(beside(f".{secrets.token_hex(_SIGNS)}.{path.name}", ASIDE))
    try:
        path.rename(aside)
    except FileNotFoundError:
        return True
    if Stamp.of(aside.lstat()) == stamp:
        aside.unlink(missing_ok=True)
        return True
    put_back(aside)
    return False


def put_back(aside: Path) -> None:
    """Give a file that was laid aside its name again, unless a newer one has it by now. Raises `OSError`."""
    path = aside.with_name(without(aside.name, ASIDE)[_SIGNS * 2 + 2 :])
    try:
        path.hardlink_to(aside)
    except FileExistsError:
        pass
    except OSError:  # a file system without links
        if not path.exists():
            aside.rename(path)
    aside.unlink(missing_ok=True)


def checksum(content: bytes) -> str:
    """The checksum by which a file's version is known."""
    return hashlib.sha256(content).hexdigest()


def checksum_of(path: Path) -> str | None:
    """The checksum of a file that is there to be read, and no larger than any of ours."""
    try:
        with plain_file(path) as file:
            if os.fstat(file.fileno()).st_size > _LARGEST:
                return None
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
