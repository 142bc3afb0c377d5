"""Ways of damaging a file at random: its bytes, the parts of its package, its cells. The same seed, the same damage."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from random import Random
from typing import Any
from zipfile import ZipFile

from tests.hand_in_factory import delimited

Grid = list[list[Any]]


@dataclass(frozen=True)
class Damaged:
    """A damaged file. `how`: the names of what was done to it; `marker`: a text that stands in some of its cells."""

    content: bytes
    how: str
    marker: str | None = None


def damaged(content: bytes, rng: Random) -> Damaged:
    """The workbook damaged in one of the ways, or its cells and then its bytes."""
    match rng.choices(["bytes", "package", "cells", "both"], [25, 25, 45, 5])[0]:
        case "bytes":
            return _bytes(content, rng)
        case "package":
            return _package(content, rng)
        case "cells":
            return _cells(content, rng)
        case _:
            first = _cells(content, rng)
            second = _bytes(first.content, rng)
            return Damaged(second.content, f"{first.how}, then {second.how}")


def _bytes(content: bytes, rng: Random) -> Damaged:
    name = rng.choice(list(_OF_BYTES))
    return Damaged(_OF_BYTES[name](content, rng), name)


def _flipped(content: bytes, rng: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(rng.choice([1, 2, 10, 200])):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _span(content: bytes, rng: Random) -> tuple[int, int]:
    start = rng.randrange(len(content))
    return start, min(len(content), start + rng.choice([1, 4, 64, 1024, 8192]))


def _cut(content: bytes, rng: Random) -> bytes:
    return content[: rng.randrange(len(content))]


def _beheaded(content: bytes, rng: Random) -> bytes:
    return content[rng.randrange(1, 2048) :]


def _left_out(content: bytes, rng: Random) -> bytes:
    start, end = _span(content, rng)
    return content[:start] + content[end:]


def _inserted(content: bytes, rng: Random) -> bytes:
    place = rng.randrange(len(content))
    return content[:place] + rng.randbytes(rng.choice([1, 16, 4096])) + content[place:]


def _zeroed(content: bytes, rng: Random) -> bytes:
    start, end = _span(content, rng)
    return content[:start] + bytes(end - start) + content[end:]


def _duplicated(content: bytes, rng: Random) -> bytes:
    start, end = _span(content, rng)
    return content[:end] + content[start:end] + content[end:]


def _appended(content: bytes, rng: Random) -> bytes:
    return content + rng.choice([rng.randbytes(500), content, b"PK\x05\x06", bytes(70_000), b"\n\n"])


def _disguised(content: bytes, rng: Random) -> bytes:
    magic = [
        b"",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"%PDF-1.7",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"{",
        b"<html>",
    ]
    return rng.choice(magic) + rng.choice([b"", content[8:], rng.randbytes(3000), content.hex().encode()])


_OF_BYTES: dict[str, Callable[[bytes, Random], bytes]] = {
    "bits flipped": _flipped,
    "cut off": _cut,
    "beginning gone": _beheaded,
    "bytes left out": _left_out,
    "bytes inserted": _inserted,
    "bytes zeroed": _zeroed,
    "chunk twice": _duplicated,
    "more at the end": _appended,
    "another file's beginning": _disguised,
}


def _package(content: bytes, rng: Random) -> Damaged:
    with ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = rng.choice(list(_OF_PARTS))
    parts = _OF_PARTS[name](parts, rng)
    changed = BytesIO()
    with ZipFile(changed, "w") as archive:
        for part, text in parts.items():
            archive.writestr(part, text)
    return Damaged(changed.getvalue(), name)


Parts = dict[str, bytes]


def _removed(parts: Parts, rng: Random) -> Parts:
    gone = rng.sample(list(parts), rng.choice([1, 1, 2]))
    return {name: part for name, part in parts.items() if name not in gone}


def _swapped(parts: Parts, rng: Random) -> Parts:
    one, other = rng.sample(list(parts), 2)
    return parts | {one: parts[other], other: parts[one]}


def _renamed(parts: Parts, rng: Random) -> Parts:
    old = rng.choice(list(parts))
    new = rng.choice([old.upper(), f"../{old}", f"/{old}", "xl/vbaProject.bin", f"{old}.bak", "content.xml", "å" * 300])
    return {new if name == old else name: part for name, part in parts.items()}


def _part_damaged(parts: Parts, rng: Random) -> Parts:
    name = rng.choice([name for name, part in parts.items() if part])
    return parts | {name: _bytes(parts[name], rng).content}


def _words_changed(parts: Parts, rng: Random) -> Parts:
    name = rng.choice(_xml(parts))
    part = parts[name]
    for _ in range(rng.choice([1, 1, 3, 20])):
        words = [*re.finditer(rb"(?<=[\">])[^\"<>=?]+(?=[\"<])", part)]
        if words:
            word = rng.choice(words)
            part = part[: word.start()] + rng.choice(_WORDS) + part[word.end() :]
    return parts | {name: part}


def _tags_changed(parts: Parts, rng: Random) -> Parts:
    name = rng.choice(_xml(parts))
    part = parts[name]
    tag = rng.choice([*re.finditer(rb"<[^<>]*>", part)])
    other = rng.choice(
        [b"", b"<", b">", b"</x>", b"<x/>", b"<c/>", b"<row/>", b"<!-- -->", b"&x;", b"<![CDATA[", tag[0] * 2]
    )
    return parts | {name: part[: tag.start()] + other + part[tag.end() :]}


def _declared(parts: Parts, rng: Random) -> Parts:
    name = rng.choice(_xml(parts))
    body = re.sub(rb"^<\?xml[^>]*\?>", b"", parts[name])
    return parts | {name: rng.choice(_DECLARATIONS) + body}


def _xml(parts: Parts) -> list[str]:
    return [name for name in parts if name.endswith((".xml", ".rels"))]


_WORDS = [b"", b"0", b"-1", b"e", b"d", b"b", b"str", b"A0", b"ZZZZ9", b"XFD1048576", b"A1048577", b"1E999", b"NaN"]
_WORDS += [b"x" * 999, b"99999999999999999999", b"&#xFFFF;", b"&#10;", b"\xc3\xa5", b"\xff", b"rId99", b"veryHidden"]
_DECLARATIONS = [
    b'<?xml version="1.0" encoding="UTF-16"?>',
    b'<?xml version="1.0" encoding="latin-1"?>',
    b'<?xml version="1.1"?>',
    b'<?xml version="1.0" encoding="nonesuch"?>',
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
    b'<!DOCTYPE x SYSTEM "file:///etc/hostname">',
    b"\xef\xbb\xbf",
    b"   ",
]
_OF_PARTS: dict[str, Callable[[Parts, Random], Parts]] = {
    "part removed": _removed,
    "parts swapped": _swapped,
    "part renamed": _renamed,
    "part damaged": _part_damaged,
    "words changed": _words_changed,
    "tag changed": _tags_changed,
    "declared otherwise": _declared,
}


def _cells(content: bytes, rng: Random) -> Damaged:
    from openpyxl import load_workbook

    page = load_workbook(BytesIO(content)).worksheets[0]
    grid: Grid = [list(row) for row in page.iter_rows(values_only=True)]
    marker = f"zq{rng.randrange(16**12):012x}"
    name = rng.choices(list(_OF_CELLS), [8, *[1] * (len(_OF_CELLS) - 1)])[0]
    grid = _OF_CELLS[name](grid, rng, marker)
    if rng.random() < 0.7:
        return Damaged(_workbook(grid, page.title), name, marker)
    delimiter, encoding = rng.choice([";", ",", "\t", "|"]), rng.choice(["utf-8", "utf-8-sig", "cp1252", "utf-16"])
    text = delimited(grid, delimiter=delimiter).decode().encode(encoding, errors="replace")
    return Damaged(text, f"{name}, as {encoding} parted by {delimiter!r}", marker)


def _workbook(grid: Grid, title: str) -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book = Workbook()
    page = book.worksheets[0]
    page.title = title
    for row in grid:
        # What a workbook cannot hold as it is stands in it as Excel writes it: _x0007_.
        page.append(
            [
                ILLEGAL_CHARACTERS_RE.sub(lambda sign: f"_x{ord(sign[0]):04X}_", cell)
                if isinstance(cell, str)
                else cell
                for cell in row
            ]
        )
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _set(grid: Grid, rng: Random, marker: str) -> Grid:
    for _ in range(rng.choice([1, 1, 2, 5, 30])):
        row = rng.choice(grid[1:])
        row[rng.randrange(len(row))] = _value(rng, marker)
    return grid


def _heading_set(grid: Grid, rng: Random, marker: str) -> Grid:
    grid[0][rng.randrange(len(grid[0]))] = _value(rng, "")
    return _set(grid, rng, marker) if rng.random() < 0.5 else grid


def _column_set(grid: Grid, rng: Random, marker: str) -> Grid:
    place, value = rng.randrange(len(grid[0])), _value(rng, marker)
    for row in grid[1:]:
        row[place] = value
    return grid


def _rows_gone(grid: Grid, rng: Random, marker: str) -> Grid:
    kept = rng.choice([0, 1, len(grid) // 2])
    return [grid[0], *rng.sample(grid[1:], min(kept, len(grid) - 1))]


def _rows_again(grid: Grid, rng: Random, marker: str) -> Grid:
    return [*grid, *[list(row) for row in rng.choices(grid, k=rng.choice([1, 3, len(grid)]))]]


def _rows_empty(grid: Grid, rng: Random, marker: str) -> Grid:
    for _ in range(rng.choice([1, 5])):
        grid.insert(rng.randrange(len(grid) + 1), [None] * len(grid[0]))
    return grid


def _titled(grid: Grid, rng: Random, marker: str) -> Grid:
    return [*[[_value(rng, marker)] for _ in range(rng.choice([1, 3, 60]))], *grid]


def _columns_moved(grid: Grid, rng: Random, marker: str) -> Grid:
    order = [*range(len(grid[0]))]
    rng.shuffle(order)
    return [[row[place] for place in order] for row in grid]


def _columns_gone(grid: Grid, rng: Random, marker: str) -> Grid:
    gone = set(rng.sample(range(len(grid[0])), rng.choice([1, 2])))
    return [[cell for place, cell in enumerate(row) if place not in gone] for row in grid]


def _column_again(grid: Grid, rng: Random, marker: str) -> Grid:
    place = rng.randrange(len(grid[0]))
    return [[*row, row[place]] for row in grid]


def _turned(grid: Grid, rng: Random, marker: str) -> Grid:
    return [list(row) for row in zip(*grid, strict=False)]


def _ragged(grid: Grid, rng: Random, marker: str) -> Grid:
    return [row[: rng.randrange(len(row) + 1)] if rng.random() < 0.2 else row for row in grid]


def _value(rng: Random, marker: str) -> Any:
    """Something that a cell can hold and hardly should; half of the texts with the marker in them."""
    value = rng.choice(_VALUES)
    if isinstance(value, str) and marker and rng.random() < 0.6:
        return rng.choice([f"{value}{marker}", f"{marker} {value}", marker])
    return value


_OF_CELLS: dict[str, Callable[[Grid, Random, str], Grid]] = {
    "cells set": _set,
    "heading set": _heading_set,
    "column set": _column_set,
    "rows gone": _rows_gone,
    "rows again": _rows_again,
    "rows empty": _rows_empty,
    "title lines": _titled,
    "columns moved": _columns_moved,
    "columns gone": _columns_gone,
    "column again": _column_again,
    "turned on its side": _turned,
    "ragged": _ragged,
}
_NUMBERS: list[Any] = [0, -1, 7, 0.1, 1e15, -1e15, 1e300, 2**63, 10**9, 10**9 + 1, 44000, 202103, 99999999, 1 / 3]
_TIMES: list[Any] = [date(1, 1, 1), date(1900, 1, 1), date(9999, 12, 31), datetime(2021, 3, 5, 23, 59), time(12, 30)]  # noqa: DTZ001
_DATES: list[Any] = ["0001-01-01", "9999-12-31", "31/02/2021", "05/03/2021", "2021-13-45", "5/3-21", "29 februari 2021"]
_DATES += ["9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00", "2021-03-05T23:30:00Z", "00000000", "99991231"]
_TEXTS: list[Any] = [
    *("", " ", "\n", "\t", "\u200b", "\u00a0", "\u202e", "\ufeff", "\x07", "\x00", "\x1b[31m", "\ud7ff", "\uffff"),
    *("👩‍👩‍👧‍👦", "İi̇", "ﬀ", "²³", "١٢٣", "𝟙", "a\u0301", "Ж", "SANT", "nan", "None", "NaT", "NULL", "inf", "-", "'"),
    *("[red]", "[/red]", "[bold", "[/]", "[link=x]", "{{ x }}", "{% raw %}", "#import", '#include "x"', "$x$", "%s"),
    *("{0}", "{rule}", "${x}", "'; DROP TABLE event; --", "<b>x</b>", "<script>", "]]>", "&amp;", '"""', "''", '";"'),
    *(
        "\\",
        "\\u0041",
        "C:\\x",
        "_x0041_",
        "=1+1",
        "=cmd|' /C x'!A0",
        "+1",
        "@x",
        '=HYPERLINK("x")',
        "#REF!",
        "#SAKNAS!",
    ),
    *("x" * 33_000, "a;" * 5000, "1" * 400, "9" * 20, "1e999", "2.02E+09", "1 234", "1,5", "0x10", "1_000"),
]
_VALUES: list[Any] = [None, True, False, *_NUMBERS, *_TIMES, *_DATES, *_TEXTS]
