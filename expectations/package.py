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
from xml.parsers import expat

from config.errors import UnreadableFile
from config.hand_in import HandInLimits

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
FORMULA_ERRORS = "Bladet har formler som inte går att räkna ut. Ersätt dem med värden och spara filen på nytt."

CELLS_PER_ROW = 100
_MOST_COLUMNS = 16_384
# No pattern looks past the next "<", so that each is done after one pass over a part, however it is malformed.
_CELL = re.compile(rb"<(?:\w+:)?c(\s[^<>]*)?>")
_PLACE = re.compile(rb"\sr=[\"']([A-Z]+)([0-9]+)[\"']")
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^<>]*)?>[^<]")
_TEXT = re.compile(r"<(?:\w+:)?(?:t|text)(?:\s[^<>]*)?>([^<]*)")
_ODS_ROW = re.compile(rb"<(?:\w+:)?table-row\b")
_ODS_CELL = re.compile(rb"<(?:\w+:)?(?:covered-)?table-cell\b([^<>]*)>")
_TAG = re.compile(rb"<[^<>]*>")


def checked_package(content: bytes, limits: HandInLimits) -> zipfile.ZipFile:
    """The package of an xlsx, xlsm or ods file, whole and within the limits.

    Every part is unpacked once, so that neither a wrong size in the directory nor a damaged part gets further.
    Raises `UnreadableFile` when it is damaged, protected, too large, no workbook, or has cells far outside any table.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(content))
        _refuse_unpacked(archive, limits)
        whole = archive.testzip() is None and all(_well_formed(archive, name) for name in archive.namelist())
    except UnreadableFile:
        raise
    except Exception:  # the many ways in which zipfile, zlib, bz2 and lzma say that bytes are not theirs
        whole = False
    if not whole:
        raise UnreadableFile(DAMAGED)
    names = archive.namelist()
    if "xl/workbook.xml" in names:
        for name in _sheet_parts(archive):
            _refuse_far_cells(archive.read(name), limits)
    elif "content.xml" in names:
        _refuse_repetition(archive.read("content.xml"), limits)
    else:
        raise UnreadableFile(NO_WORKBOOK)
    return archive


def failed_cells(archive: zipfile.ZipFile, sheet: int) -> set[tuple[int, int]]:
    """Row and column (from 0) of the formulas on the sheet (from 0) that failed, or that hold no computed value.

    Raises `UnreadableFile` for an ods file with failed formulas, whose places its XML does not give.
    """
    if "content.xml" in archive.namelist():
        if b'value-type="error"' in archive.read("content.xml"):
            raise UnreadableFile(FORMULA_ERRORS)
        return set()
    part = dict(enumerate(_sheets_in_order(archive))).get(sheet)
    if part is None or part not in archive.namelist():
        return set()
    return {place for place, failed in _cells(archive.read(part)) if failed}


def texts_beside(archive: zipfile.ZipFile) -> tuple[str, ...]:
    """Texts that are no cells: comments and text boxes."""
    names = [
        name for name in archive.namelist() if re.match(r"xl/(comments|threadedComments|drawings/[^/]*\.xml)", name)
    ]
    runs = [_TEXT.findall(archive.read(name).decode(errors="replace")) for name in names]
    # A change of font within a word parts it into runs, so the runs are given both joined and apart.
    texts = [glue.join(part) for part in runs for glue in (" ", "")]
    if "content.xml" in archive.namelist():
        notes = archive.read("content.xml").split(b"<office:annotation ")[1:]
        texts += [_TAG.sub(b" ", note.partition(b"</office:annotation>")[0]).decode(errors="replace") for note in notes]
    return tuple(unescape(text) for text in texts)


def _refuse_unpacked(archive: zipfile.ZipFile, limits: HandInLimits) -> None:
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableFile(PROTECTED)
    if sum(part.file_size for part in parts) > limits.unpacked_megabytes * 1_000_000:
        raise UnreadableFile(TOO_LARGE)


def _well_formed(archive: zipfile.ZipFile, name: str) -> bool:
    if not name.endswith((".xml", ".rels")):
        return True
    parser = expat.ParserCreate()
    try:
        parser.Parse(archive.read(name), True)  # noqa: FBT003  the name of the argument is not to be given
    except expat.ExpatError:
        return False
    return True


def _sheet_parts(archive: zipfile.ZipFile) -> list[str]:
    return [name for name in archive.namelist() if name.startswith("xl/") and "sheets/" in name and "_rels" not in name]


def _sheets_in_order(archive: zipfile.ZipFile) -> list[str]:
    workbook = archive.read("xl/workbook.xml").decode(errors="replace")
    try:
        relations = archive.read("xl/_rels/workbook.xml.rels").decode(errors="replace")
    except KeyError:
        return []
    targets = {
        _attribute(tag, "Id"): posixpath.normpath(posixpath.join("/xl", _attribute(tag, "Target"))).lstrip("/")
        for tag in re.findall(r"<(?:\w+:)?Relationship\s[^>]*>", relations)
    }
    return [targets.get(_attribute(tag, r"\w+:id"), "") for tag in re.findall(r"<(?:\w+:)?sheet\s[^>]*>", workbook)]


def _attribute(tag: str, name: str) -> str:
    match = re.search(rf"\s{name}=[\"']([^\"']*)[\"']", tag)
    return unescape(match[1]) if match else ""


def _cells(xml: bytes) -> Iterator[tuple[tuple[int, int], bool]]:
    # Row and column of each cell that is not merely formatted, and whether it holds a failed formula.
    opened = [*_CELL.finditer(xml)]
    ends = [*(cell.start() for cell in opened[1:]), len(xml)]
    for cell, end in zip(opened, ends, strict=True):
        attributes = cell[1] or b""
        place = _PLACE.search(attributes)
        if attributes.endswith(b"/") or place is None:
            continue
        inside = xml[cell.end() : end]
        uncomputed = b"<f" in inside and not _VALUE.search(inside) and b't="str"' not in attributes
        yield (int(place[2]) - 1, _column(place[1])), b't="e"' in attributes or uncomputed


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - ord("A") + 1
    return number - 1


def _refuse_far_cells(xml: bytes, limits: HandInLimits) -> None:
    if b"\x00" in xml:
        raise UnreadableFile(DAMAGED)
    rows, columns = 0, 0
    for (row, column), _ in _cells(xml):
        rows, columns = max(rows, row + 1), max(columns, column + 1)
    if columns > _MOST_COLUMNS or rows * columns > limits.rows * CELLS_PER_ROW:
        raise UnreadableFile(FAR_CELL)


def _refuse_repetition(xml: bytes, limits: HandInLimits) -> None:
    cells = 0
    for row in _ODS_ROW.split(xml)[1:]:
        attributes, _, inside = row.partition(b">")
        if b"value-type" in inside or b"<text:p" in inside:
            cells += _repeated(attributes, b"rows") * sum(
                _repeated(cell, b"columns") for cell in _ODS_CELL.findall(inside)
            )
    if cells > limits.rows * CELLS_PER_ROW:
        raise UnreadableFile(FAR_CELL)


def _repeated(attributes: bytes, what: bytes) -> int:
    match = re.search(rb"number-" + what + rb"-repeated=[\"']([0-9]{1,9})", attributes)
    return int(match[1]) if match else 1
