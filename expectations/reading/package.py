"""Look into a workbook's package before anything opens it: size, damage, stray far cells, failed formulas, comments.

The reader of workbooks allocates the whole rectangle up to the last cell and aborts the process when it cannot, waits
for ever for the end of a part that is cut off, and shows a failed formula as an empty cell. So all three are found
here, in the package's own XML.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from itertools import zip_longest
from xml.parsers import expat

from config.errors import UnreadableFile
from config.hand_in import HandInLimits
from expectations.reading.grid import DAY_ZERO, DAY_ZERO_1904, Aside
from expectations.reading.open_document import aside_of_document

DAMAGED = (
    "Filen är skadad eller skyddad och går inte att öppna. "
    "Öppna den i kalkylprogrammet, ta bort eventuellt lösenord och spara den på nytt som xlsx."
)
PROTECTED = "Filen är skyddad med lösenord. Ta bort skyddet och spara den på nytt som xlsx."
NO_WORKBOOK = "Filen är ingen arbetsbok. Spara den som xlsx, ods eller csv."
TOO_LARGE = (
    "Filen är för stor för att vara en lista eller en granskning. Ta bort det som inte hör dit och spara på nytt."
)
FAR_CELL = (
    "Bladet har celler med innehåll långt utanför tabellen. Ta bort raderna och kolumnerna efter den och spara på nytt."
)

Parts = dict[str, bytes]

CELLS_PER_ROW = 100
# A person's tables shrink to between a fifth and a fiftieth when packed, and have a few dozen parts.
_SMALL, _MOST_PACKED, _MOST_PARTS = 10_000_000, 300, 2_000
_MOST_COLUMNS = 16_384
# No pattern looks past the next "<", so that each is done after one pass over a part, however it is malformed.
# A cell that closes itself, or is closed at once, is merely formatted.
_CELL = re.compile(rb"<(?:\w+:)?c\s(?:[^<>]*\s)?r=[\"']([A-Z]+)([0-9]+)[\"'][^<>]*(?<!/)>(?!</(?:\w+:)?c>)")
_ERROR = re.compile(rb"\st=[\"']e[\"']")
_STRING = re.compile(rb"\st=[\"']str[\"']")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^<>]*)?>[^<]")
_TEXTS_SAID = re.compile(rb"<(?:\w+:)?sst\s[^<>]*uniqueCount=\s*[\"']\s*\+?([0-9]+)")
_TEXT = re.compile(r"<(?:\w+:)?(?:t|text)(?:\s[^<>]*)?>([^<]*)")
_ODS_ROW = re.compile(rb"<(?:\w+:)?table-row\b")
_ODS_CELL = re.compile(rb"<(?:\w+:)?(?:covered-)?table-cell\b([^<>]*)>")
_IN_1904 = re.compile(rb"<(?:\w+:)?workbookPr\s[^<>]*date1904=[\"'](?:1|true)[\"']")
_FILLED_ROW = re.compile(rb"<(?:\w+:)?row\s[^<>]*(?<!/)>\s*<(?:\w+:)?c\s")
_HIDDEN_ROW = re.compile(rb"<(?:\w+:)?row\s(?=[^<>]*\shidden=[\"'](?:1|true)[\"'])(?:[^<>]*\s)?r=[\"']([0-9]+)[\"']")


def too_many_rows(limits: HandInLimits) -> str:
    """The sentence for a table that is longer than the limit."""
    return f"Bladet har fler än {limits.rows} rader. Ta bort det som inte hör till tabellen."


def checked_package(content: bytes, limits: HandInLimits) -> Parts:
    """The parts of an xlsx, xlsm or ods file, by name, whole and within the limits.

    Every part is unpacked, so that neither a wrong size in the directory nor a damaged part gets further.
    Raises `UnreadableFile` when it is damaged, protected, too large, no workbook, or has cells far outside any table.
    """
    parts = _unpacked(content, limits)
    if "xl/workbook.xml" in parts:
        for name in _sheet_parts(parts):
            _refuse_rows(parts[name], limits)
            _refuse_far_cells(parts[name], limits)
    elif "content.xml" in parts:
        _refuse_repetition(parts["content.xml"], limits)
    # The list of texts is given room for as many as it says that it has.
    if any(int(said[1]) > len(part) for part in parts.values() for said in _TEXTS_SAID.finditer(part)):
        raise UnreadableFile(DAMAGED)
    if not all(_well_formed(part) for name, part in parts.items() if name.endswith((".xml", ".rels"))):
        raise UnreadableFile(DAMAGED)
    if "xl/workbook.xml" not in parts and "content.xml" not in parts:
        raise UnreadableFile(NO_WORKBOOK)
    return parts


def aside_of(parts: Parts, sheet: int) -> Aside:
    """What stands beside the cells of the sheet (from 0) in a checked package."""
    if "xl/workbook.xml" not in parts:
        return aside_of_document(parts["content.xml"], sheet)
    texts = _texts_beside(parts)
    day_zero = DAY_ZERO_1904 if _IN_1904.search(parts["xl/workbook.xml"]) else DAY_ZERO
    xml = parts.get(dict(enumerate(_sheets_in_order(parts))).get(sheet, ""), b"")
    return Aside(
        frozenset(_failed_cells(xml)), frozenset(int(row[1]) for row in _HIDDEN_ROW.finditer(xml)), texts, day_zero
    )


def _unpacked(content: bytes, limits: HandInLimits) -> Parts:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _refuse_unpacked(archive, len(content), limits)
            return {name: archive.read(name) for name in archive.namelist()}
    except UnreadableFile:
        raise
    except Exception:  # the many ways in which zipfile, zlib, bz2 and lzma say that bytes are not theirs
        raise UnreadableFile(DAMAGED) from None


def _texts_beside(parts: Parts) -> tuple[str, ...]:
    names = [name for name in parts if re.match(r"xl/(comments|threadedComments|drawings/[^/]*\.xml)", name)]
    runs = [_TEXT.findall(parts[name].decode(errors="replace")) for name in names]
    # A change of font within a word parts it into runs, so the runs are given both joined and apart.
    return tuple(unescape(glue.join(part)) for part in runs for glue in (" ", ""))


def _refuse_unpacked(archive: zipfile.ZipFile, packed: int, limits: HandInLimits) -> None:
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableFile(PROTECTED)
    size = sum(part.file_size for part in parts)
    blown_up = size > _SMALL and size > _MOST_PACKED * packed
    if blown_up or len(parts) > _MOST_PARTS or size > limits.unpacked_megabytes * 1_000_000:
        raise UnreadableFile(TOO_LARGE)


def _well_formed(xml: bytes) -> bool:
    parser = expat.ParserCreate()
    try:
        parser.Parse(xml, True)  # noqa: FBT003  the name of the argument is not to be given
    except (expat.ExpatError, LookupError, ValueError):  # the last two: an encoding that there is not
        return False
    return True


def _sheet_parts(parts: Parts) -> list[str]:
    return [name for name in parts if name.startswith("xl/") and "sheets/" in name and "_rels" not in name]


def _sheets_in_order(parts: Parts) -> list[str]:
    workbook = parts["xl/workbook.xml"].decode(errors="replace")
    relations = parts.get("xl/_rels/workbook.xml.rels", b"").decode(errors="replace")
    targets = {
        _attribute(tag, "Id"): posixpath.normpath(posixpath.join("/xl", _attribute(tag, "Target"))).lstrip("/")
        for tag in re.findall(r"<(?:\w+:)?Relationship\s[^>]*>", relations)
    }
    return [targets.get(_attribute(tag, r"\w+:id"), "") for tag in re.findall(r"<(?:\w+:)?sheet\s[^>]*>", workbook)]


def _attribute(tag: str, name: str) -> str:
    match = re.search(rf"\s{name}=[\"']([^\"']*)[\"']", tag)
    return unescape(match[1]) if match else ""


def _failed_cells(xml: bytes) -> Iterator[tuple[int, int]]:
    # Most sheets have neither errors nor formulas, and need no look at each of their cells.
    if not _ERROR.search(xml) and not _FORMULA.search(xml):
        return
    opened = [*_CELL.finditer(xml)]
    for cell, following in zip_longest(opened, opened[1:]):
        inside = xml[cell.end() : following.start() if following else len(xml)]
        uncomputed = _FORMULA.search(inside) and not _VALUE.search(inside) and not _STRING.search(cell[0])
        if uncomputed or _ERROR.search(cell[0]):
            yield int(cell[2]) - 1, _column(cell[1])


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - ord("A") + 1
    return number - 1


def _refuse_rows(xml: bytes, limits: HandInLimits) -> None:
    # Counting the tags is quick, and only a sheet with very many of them is worth looking through for cells.
    if xml.count(b"row ") > limits.rows and sum(1 for _ in _FILLED_ROW.finditer(xml)) > limits.rows:
        raise UnreadableFile(too_many_rows(limits))


def _refuse_far_cells(xml: bytes, limits: HandInLimits) -> None:
    if b"\x00" in xml:
        raise UnreadableFile(DAMAGED)
    places = _CELL.findall(xml)
    columns = max((_column(letters) + 1 for letters in {letters for letters, _ in places}), default=0)
    rows = max((int(row) for row in {row for _, row in places}), default=0)
    if columns > _MOST_COLUMNS or rows * columns > limits.rows * CELLS_PER_ROW:
        raise UnreadableFile(FAR_CELL)


def _refuse_repetition(xml: bytes, limits: HandInLimits) -> None:
    cells = 0
    for row in _ODS_ROW.split(xml)[1:]:
        attributes, _, inside = row.partition(b">")
        if b"value-type" in inside or b"<text:p" in inside:
            wide = sum(_repeated(cell, b"columns") for cell in _ODS_CELL.findall(inside))
            cells += _repeated(attributes, b"rows") * wide
            if cells > limits.rows * CELLS_PER_ROW:
                raise UnreadableFile(FAR_CELL)


def _repeated(attributes: bytes, what: bytes) -> int:
    match = re.search(rb"number-" + what + rb"-repeated=[\"']([0-9]{1,9})", attributes)
    return int(match[1]) if match else 1
