"""What the reader of workbooks does not tell of an old one (xls): failed formulas, hidden rows, the day numbered 0.

An old workbook is a stream of records ([MS-XLS]): those of the workbook, and of each sheet from where they say.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator

from config.errors import UnreadableFile
from config.hand_in import HandInLimits
from expectations.reading.compound_file import BrokenFileError, workbook_stream
from expectations.reading.grid import DAY_ZERO, DAY_ZERO_1904, Aside
from expectations.reading.package import CELLS_PER_ROW, DAMAGED, FAR_CELL, PROTECTED

_BEGIN, _END = (0x009, 0x209, 0x409, 0x809), 0x00A
_DATE_MODE, _PASSWORD, _SHEET, _TEXTS = 0x022, 0x02F, 0x085, 0x0FC
_SIZE, _ROW, _FORMULA, _BOOL_OR_ERROR = 0x200, 0x208, (0x006, 0x206, 0x406), 0x205
# Numbers (each, short, in a row), texts (in the cell, formatted, in the list of texts).
_VALUE = (0x203, 0x27E, 0x0BD, 0x204, 0x0D6, 0x0FD, _BOOL_OR_ERROR, *_FORMULA)
_HIDDEN = 0x20

Record = tuple[int, bytes]


def checked_stream(content: bytes, limits: HandInLimits) -> bytes:
    """The stream of records of an xls file that it is safe to open.

    Raises `UnreadableFile` when the file is damaged or protected, or has cells far outside any table.
    """
    try:
        stream = workbook_stream(content)
        book = [record for record in _records(stream, 0) if record[0] in {_PASSWORD, _TEXTS}]
        if any(kind == _PASSWORD for kind, _ in book):
            raise UnreadableFile(PROTECTED)
        # The list of texts is given room for as many as it says that it has.
        if any(struct.unpack_from("<I", body, 4)[0] > len(stream) for kind, body in book if kind == _TEXTS):
            raise UnreadableFile(DAMAGED)
        for start in _starts(stream):
            _refuse_far_cells(_records(stream, start), limits)
    except (BrokenFileError, struct.error, IndexError, StopIteration):
        raise UnreadableFile(DAMAGED) from None
    return stream


def aside_of_old(stream: bytes, sheet: int) -> Aside:
    """What stands beside the cells of the sheet (from 0), by a checked stream."""
    in_1904 = any(kind == _DATE_MODE and body[:1] == b"\x01" for kind, body in _records(stream, 0))
    start = _starts(stream)[sheet]
    return Aside(
        failed=frozenset(_failed(_records(stream, start))),
        hidden=frozenset(_hidden(_records(stream, start))),
        day_zero=DAY_ZERO_1904 if in_1904 else DAY_ZERO,
    )


def _starts(stream: bytes) -> list[int]:
    return [struct.unpack_from("<I", body)[0] for kind, body in _records(stream, 0) if kind == _SHEET]


def _refuse_far_cells(records: Iterable[Record], limits: HandInLimits) -> None:
    rows, columns = 0, 0
    for kind, body in records:
        if kind in _VALUE:
            row, column = struct.unpack_from("<HH", body)
            rows, columns = max(rows, row + 1), max(columns, column + 1 + len(body) // 6 * (kind == _VALUE[2]))
        elif kind == _SIZE:
            # As many cells are given room as the sheet says that it has; the older form has shorter numbers.
            first, last, left, right = struct.unpack_from("<IIHH" if len(body) >= 14 else "<HHHH", body)
            if last < first or right < left:
                raise BrokenFileError
            if (last - first) * (right - left) > limits.rows * CELLS_PER_ROW:
                raise UnreadableFile(FAR_CELL)
    if rows * columns > limits.rows * CELLS_PER_ROW:
        raise UnreadableFile(FAR_CELL)


def _failed(records: Iterable[Record]) -> Iterator[tuple[int, int]]:
    for kind, body in records:
        # An error is a cell of its own kind, or the outcome of a formula (marked FF FF, of type 2).
        if (kind == _BOOL_OR_ERROR and body[7:8] == b"\x01") or (
            kind in _FORMULA and body[12:14] == b"\xff\xff" and body[6:7] == b"\x02"
        ):
            row, column = struct.unpack_from("<HH", body)
            yield row, column


def _hidden(records: Iterable[Record]) -> Iterator[int]:
    for kind, body in records:
        if kind == _ROW and body[12] & _HIDDEN:
            yield struct.unpack_from("<H", body)[0] + 1


def _records(stream: bytes, at: int) -> Iterator[Record]:
    # A chart within a sheet is a part with a beginning and an end of its own.
    depth = 0
    while at < len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + size]
        at += 4 + size
        depth += (kind in _BEGIN) - (kind == _END)
        if depth <= 0:
            return
        if depth == 1:
            yield kind, body
