"""The chain's heads as the rounds noted them, in a file outside the register: what the register is held against."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from register.chain import Head

_LINE = re.compile(r"(?P<at>\S+) (?P<position>[0-9]{1,18}) (?P<hash>[0-9a-f]{64})")
_END = 4096
"""Bytes of the file's end in which its last line stands."""


@dataclass(frozen=True)
class Anchors:
    """What was noted: position -> hashes, and the numbers of the lines that cannot be read."""

    noted: dict[int, frozenset[str]]
    unreadable: tuple[int, ...]


def drop_anchor(file: Path, head: Head, *, now: datetime) -> bool:
    """Note the chain's head as a line of its own; there is nothing to do if it has not moved. `now` is aware.

    A line that was cut off is left as it is, and the new one begins on the next.
    """
    end = _end(file)
    former = _LINE.fullmatch(end.rstrip("\n").rpartition("\n")[2])
    if head.position == 0 or (former and (int(former["position"]), former["hash"]) == (head.position, head.hash)):
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    line = f"{now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ} {head.position} {head.hash}\n"
    with file.open("a", encoding="ascii") as anchors:
        anchors.write(line if not end or end.endswith("\n") else f"\n{line}")
        anchors.flush()
        os.fsync(anchors.fileno())
    return True


def read_anchors(file: Path) -> Anchors:
    """Everything that was noted; nothing if there is no file."""
    return parsed(file.read_bytes() if file.exists() else b"")


def parsed(content: bytes) -> Anchors:
    """Everything that is noted in a file's content."""
    noted: dict[int, frozenset[str]] = {}
    unreadable = []
    for number, line in enumerate(content.decode(errors="replace").splitlines(), start=1):
        if found := _LINE.fullmatch(line):
            position = int(found["position"])
            noted[position] = noted.get(position, frozenset()) | {found["hash"]}
        else:
            unreadable.append(number)
    return Anchors(noted, tuple(unreadable))


def _end(file: Path) -> str:
    if not file.exists():
        return ""
    with file.open("rb") as anchors:
        anchors.seek(max(0, file.stat().st_size - _END))
        return anchors.read().decode(errors="replace")
