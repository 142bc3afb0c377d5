"""The stream of an old workbook (xls), out of the small file system that holds it: Microsoft's [MS-CFB].

The reader of workbooks believes every length and follows every chain in it, and takes the process with it when memory
ends. So all of them are looked at here before it is let in.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_STREAMS = ("Workbook", "Book")
_HEADER, _ENTRY, _MINI, _CUTOFF = 512, 128, 64, 4096
_IN_HEADER, _LAST_SECTOR = 109, 0xFFFFFFFA
_LENGTHS = (40, 44, 64, 72)
_STREAM, _ROOT = 2, 5


class BrokenFileError(Exception):
    """The file says of itself what cannot be."""


@dataclass(frozen=True)
class _Entry:
    name: str
    kind: int
    start: int
    size: int


def workbook_stream(content: bytes) -> bytes:
    """The workbook's stream. Raises `BrokenFileError`, `struct.error` or `IndexError` for a damaged file."""
    sectors = _sectors(content)
    if any(length > len(sectors) for place in _LENGTHS for length in struct.unpack_from("<I", content, place)):
        raise BrokenFileError
    table = _numbers(sectors, _table_sectors(content, sectors))
    minis = _numbers(sectors, [*_chain(table, *struct.unpack_from("<I", content, 60))])
    folder = b"".join(sectors[one] for one in _chain(table, *struct.unpack_from("<I", content, 48)))
    entries = [_entry(folder[at : at + _ENTRY]) for at in range(0, len(folder), _ENTRY)]
    small = b"".join(sectors[one] for one in _chain(table, entries[0].start))
    found = {}
    for entry in entries:
        if entry.kind in {_STREAM, _ROOT} and entry.size > len(content):
            raise BrokenFileError
        if entry.kind == _STREAM and entry.size >= _CUTOFF:
            found[entry.name] = b"".join(sectors[one] for one in _chain(table, entry.start))[: entry.size]
        elif entry.kind == _STREAM and entry.size:
            parts = [small[one * _MINI : (one + 1) * _MINI] for one in _chain(minis, entry.start)]
            found[entry.name] = b"".join(parts)[: entry.size]
    return next(found[name] for name in _STREAMS if name in found)


def _sectors(content: bytes) -> list[bytes]:
    size = 1 << min(*struct.unpack_from("<H", content, 30), 16)
    if size not in {512, 4096} or struct.unpack_from("<H", content, 32) != (6,):
        raise BrokenFileError
    return [content[at : at + size] for at in range(max(_HEADER, size), len(content), size)]


def _entry(entry: bytes) -> _Entry:
    length = min(struct.unpack_from("<H", entry, 64)[0], 64)
    start, size = struct.unpack_from("<II", entry, 116)
    return _Entry(entry[:length].decode("utf-16-le", errors="replace").rstrip("\x00"), entry[66], start, size)


def _table_sectors(content: bytes, sectors: list[bytes]) -> list[int]:
    # The first 109 sectors of the table are named in the header, the others in a chain of their own.
    found = [*struct.unpack_from(f"<{_IN_HEADER}I", content, 76)]
    following = struct.unpack_from("<I", content, 68)[0]
    for _ in sectors:
        if following >= _LAST_SECTOR:
            break
        *more, following = _numbers(sectors, [following])
        found += more
    named = [one for one in found if one < _LAST_SECTOR]
    if len(set(named)) < len(named) or following < _LAST_SECTOR:
        raise BrokenFileError
    return named


def _numbers(sectors: list[bytes], which: list[int]) -> list[int]:
    joined = b"".join(sectors[one] for one in which)
    return [*struct.unpack_from(f"<{len(joined) // 4}I", joined)]


def _chain(table: list[int], at: int) -> Iterator[int]:
    passed = set()
    while at < _LAST_SECTOR:
        if at in passed:
            raise BrokenFileError
        passed.add(at)
        yield at
        at = table[at]
