"""Text with delimiters (csv) as rows: which encoding, which delimiter."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Collection, Iterator
from io import StringIO
from itertools import islice

from config.errors import UnreadableFile
from config.hand_in import HandInLimits
from expectations.reading.grid import HEADER_WITHIN, Cell, Rows, header_row, heading_key
from expectations.reading.package import too_many_rows

NO_TABLE = "Filen är ingen tabell. Spara listan som xlsx, ods eller csv från kalkylprogrammet."
_OPEN_QUOTE = "Rad {row} har ett citattecken utan slut. Ta bort det, eller spara listan som xlsx, och lämna in den."
_LAST, _BEGINNING = "\x00", 200
_DELIMITERS = (";", ",", "\t")
_SIGNATURES = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read_delimited(content: bytes, *, headings: Collection[str], limits: HandInLimits) -> Rows:
    """The rows of a csv file in UTF-8, UTF-16 or cp1252, parted by semicolon, comma or tab.

    A row is what a spreadsheet program makes one of: a cell with line breaks is within one, an empty line is one.
    The delimiter is the one that gives most of the headings, then most columns. Raises `UnreadableFile` for what is no
    such text, or longer than the limits.
    """
    text = _decoded(content)
    if any(unicodedata.category(sign) == "Cc" and sign not in "\t\r\n\f\v" for sign in set(text)):
        raise UnreadableFile(NO_TABLE)
    if text.lstrip().startswith("<"):
        raise UnreadableFile("Filen är en webbsida eller XML, inte en tabell. Spara listan som xlsx och lämna in den.")
    # Spreadsheet programs take a first line such as "sep=;" as an instruction and do not count it as a row.
    first, _, rest = text.partition("\n")
    if first.strip().lower()[:4] == "sep=" and len(first.strip()) <= len("sep=;"):
        text = rest
    keys = {heading_key(heading) for heading in headings}
    tops = {delimiter: _top(text, delimiter) for delimiter in _DELIMITERS}
    widths = {delimiter: max(map(len, top), default=0) for delimiter, top in tops.items()}
    best = max(_DELIMITERS, key=lambda delimiter: (header_row(tops[delimiter], keys)[1], widths[delimiter]))
    return _whole(text, best, limits)


def _decoded(content: bytes) -> str:
    encodings = [encoding for signature, encoding in _SIGNATURES if content.startswith(signature)]
    # Every second byte of Swedish text in UTF-16 is zero; text in the other encodings has none.
    if not encodings and b"\x00" in content[:_BEGINNING]:
        first, second = content[:_BEGINNING:2].count(0), content[1:_BEGINNING:2].count(0)
        encodings = ["utf-16-be" if first > second else "utf-16-le"]
    for encoding in encodings or ["utf-8", "cp1252"]:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableFile(NO_TABLE)


def _top(text: str, delimiter: str) -> Rows:
    try:
        return tuple(islice(_parted(text, delimiter), HEADER_WITHIN))
    except csv.Error:
        return ()


def _whole(text: str, delimiter: str, limits: HandInLimits) -> Rows:
    rows: list[tuple[Cell, ...]] = []
    filled = 0
    try:
        # A quotation mark without an end makes one cell of all that follows; then the last line is no row of its own.
        for row in _parted(f"{text}\n{_LAST}", delimiter):
            rows.append(row)
            filled += any(row)
            if filled > limits.rows + 1:
                raise UnreadableFile(too_many_rows(limits))
    except csv.Error:
        raise UnreadableFile(NO_TABLE) from None
    if rows.pop() != (_LAST,):
        raise UnreadableFile(_OPEN_QUOTE.format(row=len(rows) + 1))
    return tuple(rows)


def _parted(text: str, delimiter: str) -> Iterator[tuple[Cell, ...]]:
    for line in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
        yield tuple([cell if cell and not cell.isspace() else None for cell in line])
