"""What a backup consists of: tables and files, a line of JSON for each row, with a sum of every part.

Opened with `age` and `gunzip` it reads as text: first what it is, then the parts, and last how many rows each part has,
its SHA-256 and the head of the event log's chain. A backup without its last line was cut off.
"""

from __future__ import annotations

import gzip
import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import IO, Any

from config.errors import VerificationFailed
from register.chain import Head

FORMAT = 1
REGISTER, KEYS = "register", "keys"
"""What a backup holds; never both."""

Cell = int | float | str | bytes | None
"""A value as SQLite keeps it: dates and JSON are text, moments are UTC without saying so."""

_AT_ONCE = 1 << 16
"""Bytes of text that are compressed at once."""


@dataclass(frozen=True)
class Heading:
    """What a backup is. `made_at`: aware; everything that was committed before it is in the backup."""

    holds: str
    made_at: datetime
    program: str
    schema: str | None = None
    organisation: str | None = None


@dataclass(frozen=True)
class Table:
    """A table's rows, in the order of their ids."""

    name: str
    columns: Sequence[str]
    rows: Iterable[Sequence[Cell]]


@dataclass(frozen=True)
class File:
    """A file, with its place below the home."""

    name: str
    content: bytes


@dataclass
class Manifest:
    """What was in a backup: rows by table, sums by part, and the last link of the event log's chain."""

    rows: dict[str, int] = field(default_factory=dict)
    sums: dict[str, str] = field(default_factory=dict)
    head: Head | None = None


def written(heading: Heading, parts: Iterable[Table | File], manifest: Manifest) -> Iterator[bytes]:
    """The backup, compressed; the manifest is filled as the parts go by, and stands last."""
    pack = zlib.compressobj(1, wbits=31)  # with the head and the foot that gunzip wants
    waiting = bytearray()
    for line in _lines(heading, parts, manifest):
        waiting += line
        if len(waiting) >= _AT_ONCE:
            yield pack.compress(waiting)
            waiting.clear()
    yield pack.compress(waiting) + pack.flush()


class Backup:
    """A backup being read, from its beginning to its end, once."""

    def __init__(self, stream: IO[bytes], name: str) -> None:
        """Raises `VerificationFailed`, here and in all that reads on, for what is not as it was written."""
        self._name = name
        self._lines = self._read(stream)
        self.heading = _heading(self._next(), name)
        self.manifest = Manifest()

    def parts(self) -> Iterator[Table | File]:
        """The parts in order; a table's rows have to be read before the next. Then the manifest is there."""
        while True:
            said = self._next()
            if "manifest" in said:
                self._compare(said["manifest"])
                return
            if "file" in said:
                content = b64decode(said["content"])
                self._note(f"file {said['file']}", sha256(content).hexdigest())
                yield File(said["file"], content)
            else:
                rows = self._rows(said["table"])
                yield Table(said["table"], said["columns"], rows)
                for _ in rows:
                    pass

    def _rows(self, table: str) -> Iterator[list[Cell]]:
        content, count = sha256(), 0
        while (line := next(self._lines, b"")).startswith(b"["):
            content.update(line)
            count += 1
            yield [_cell(cell) for cell in self._parsed(line)]
        if self._parsed(line) != {"end": table, "rows": count}:
            raise self._damaged()
        self.manifest.rows[table] = count
        self._note(f"table {table}", content.hexdigest())

    def _note(self, part: str, found: str) -> None:
        self.manifest.sums[part] = found

    def _compare(self, told: dict[str, Any]) -> None:
        self.manifest.head = Head(**told["head"]) if told["head"] else None
        if told != asdict(self.manifest) or next(self._lines, None) is not None:
            raise self._damaged()

    def _next(self) -> dict[str, Any]:
        said = self._parsed(next(self._lines, b""))
        if not isinstance(said, dict):
            raise self._damaged()
        return said

    def _parsed(self, line: bytes) -> Any:
        try:
            return json.loads(line)
        except ValueError:
            raise self._damaged() from None

    def _read(self, stream: IO[bytes]) -> Iterator[bytes]:
        try:
            with gzip.open(stream) as lines:
                yield from lines
        except (EOFError, OSError, zlib.error):
            raise self._damaged() from None

    def _damaged(self) -> VerificationFailed:
        from register.backup.sealing import DAMAGED

        return VerificationFailed(DAMAGED.format(name=self._name))


def _lines(heading: Heading, parts: Iterable[Table | File], manifest: Manifest) -> Iterator[bytes]:
    yield _line({"arshjul": FORMAT, **asdict(heading), "made_at": heading.made_at.isoformat()})
    for part in parts:
        if isinstance(part, File):
            manifest.sums[f"file {part.name}"] = sha256(part.content).hexdigest()
            yield _line({"file": part.name, "content": b64encode(part.content).decode()})
            continue
        yield _line({"table": part.name, "columns": list(part.columns)})
        content, count = sha256(), 0
        for row in part.rows:
            line = _line([_plain(cell) for cell in row])
            content.update(line)
            count += 1
            yield line
        yield _line({"end": part.name, "rows": count})
        manifest.rows[part.name], manifest.sums[f"table {part.name}"] = count, content.hexdigest()
    yield _line({"manifest": asdict(manifest)})


def _line(said: Any) -> bytes:
    return json.dumps(said, separators=(",", ":")).encode() + b"\n"


def _plain(cell: Cell) -> Any:
    return {"b": b64encode(cell).decode()} if isinstance(cell, bytes) else cell


def _cell(said: Any) -> Cell:
    return b64decode(said["b"]) if isinstance(said, dict) else said


def _heading(said: dict[str, Any], name: str) -> Heading:
    try:
        if said.pop("arshjul", None) == FORMAT:
            return Heading(**{**said, "made_at": datetime.fromisoformat(said["made_at"])})
    except (TypeError, ValueError, KeyError):
        pass
    raise VerificationFailed(f"{name} är ingen säkerhetskopia från Årshjul, eller från en senare version av det.")
