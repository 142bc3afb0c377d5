"""Text with delimiters (csv) as rows: which encoding, which delimiter."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Collection
from io import StringIO

from config.errors import UnreadableFile
from expectations.grid import Rows, header_row, heading_key

NO_TABLE = "Filen är ingen tabell. Spara listan som xlsx, ods eller csv från kalkylprogrammet."
_DELIMITERS = (";", ",", "\t")
_SIGNATURES = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read_delimited(content: bytes, *, headings: Collection[str]) -> Rows:
    """The rows of a csv file in UTF-8, UTF-16 or cp1252, parted by semicolon, comma or tab.

    The delimiter is the one that gives most of the headings, then most columns. Raises `UnreadableFile` for what is no
    such text.
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
    parted = [_parted(text, delimiter) for delimiter in _DELIMITERS]
    return max(parted, key=lambda rows: (header_row(rows, keys)[1], max(map(len, rows[:50]), default=0)))


def _decoded(content: bytes) -> str:
    encodings = [encoding for signature, encoding in _SIGNATURES if content.startswith(signature)]
    # Half of the bytes of Swedish text in UTF-16 are zero; text in the other encodings has none.
    if not encodings and b"\x00" in content[:200]:
        encodings = ["utf-16-be" if content[:1] == b"\x00" else "utf-16-le"]
    for encoding in encodings or ["utf-8", "cp1252"]:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableFile(NO_TABLE)


def _parted(text: str, delimiter: str) -> Rows:
    try:
        lines = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
        return tuple(tuple(cell if cell.strip() else None for cell in line) for line in lines)
    except csv.Error:
        return ()
