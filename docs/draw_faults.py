"""Draw docs/pictures/fault-*.png: what a sender sees of the faults that are met most, in the marked copy of a file.

Needs soffice (LibreOffice) and pdftoppm (poppler) on the path. Run by hand when the copy looks another way.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import ColumnDimension, DimensionHolder
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from expectations.marked.marked_copy import marked_copy
from tests.hand_in_factory import judge_file

DOCS = Path(__file__).parent
BROKEN = DOCS.parent / "demo" / "broken"
PICTURES = DOCS / "pictures"
PROGRAMS = {"soffice": "LibreOffice", "pdftoppm": "poppler-utils"}
LIST_ROWS = 14
MARKS = 3
FEW_COLUMNS = 10
RESOLUTION = 110
MARGIN = 12


FAULTS = {
    "answer": "review_norrmalm_08_unknown_answer.xlsx",
    "duplicate": "frame_norrmalm_02_duplicate_case.xlsx",
    "dates": "frame_norrmalm_01_semicolon_cp1252_mixed_dates.csv",
    "not-drawn": "review_norrmalm_11_case_not_sampled.xlsx",
}
"""What the picture is called, and the broken file it is of."""


def main() -> int:
    """Draw every picture; 1 with a sentence when a program is missing."""
    if missing := [name for name in PROGRAMS if shutil.which(name) is None]:
        sys.stderr.write(f"{missing[0]} is not on the path; install {PROGRAMS[missing[0]]} and run this again.\n")
        return 1
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, file in FAULTS.items():
            _draw(name, file, Path(folder))
    return 0


def _draw(name: str, file: str, folder: Path) -> None:
    content = (BROKEN / file).read_bytes()
    copy = marked_copy(content, judge_file(file, content))
    if copy is None:
        raise SystemExit(f"{file} cannot be opened")
    book = load_workbook(BytesIO(copy))
    listed, marked, *_ = (page for page in book.worksheets if isinstance(page, Worksheet))
    _crop(listed, rows=min(LIST_ROWS, listed.max_row))
    _crop(marked, rows=marked.max_row)
    _show_what_matters(marked)
    path = folder / f"{name}.xlsx"
    book.save(path)
    _run("soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, path)
    for number, what in enumerate(("list", "sheet"), start=1):
        _picture(path.with_suffix(".pdf"), number, PICTURES / f"fault-{name}-{what}.png")


def _crop(page: Worksheet, *, rows: int) -> None:
    page.print_title_rows = None
    page.print_area = f"A1:{get_column_letter(page.max_column)}{rows}"
    page.page_setup.orientation, page.page_setup.fitToHeight, page.page_setup.fitToWidth = "landscape", 1, 1
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _show_what_matters(page: Worksheet) -> None:
    """The header, the rows about the first marks, and, of a wide sheet, the first columns and those about the mark."""
    marks = [(cell.row or 1, cell.column or 1) for row in page.iter_rows() for cell in row if cell.comment]
    rows = {1, *(row + step for row, _ in marks[:MARKS] for step in range(-3, 4))}
    columns = {1, 2, 3, *(column + step for _, column in marks[:1] for step in range(-1, 3))}
    for row in range(1, page.max_row + 1):
        page.row_dimensions[row].hidden = row not in rows
    wide = page.max_column > FEW_COLUMNS
    page.column_dimensions = DimensionHolder(page)
    for column in range(1, page.max_column + 1):
        letter = get_column_letter(column)
        page.column_dimensions[letter] = ColumnDimension(
            page, index=letter, width=24 if wide else 20, hidden=wide and column not in columns
        )
    page.print_options.headings = page.print_options.gridLines = True


def _picture(pdf: Path, number: int, target: Path) -> None:
    stem = pdf.with_name(f"{pdf.stem}-{number}")
    _run("pdftoppm", "-r", RESOLUTION, "-f", number, "-l", number, "-singlefile", pdf, stem)
    target.write_bytes(_png(_trimmed(_pixels(stem.with_suffix(".ppm").read_bytes()))))


def _pixels(ppm: bytes) -> np.ndarray[Any, np.dtype[np.uint8]]:
    _, width, height, _ = ppm.split(maxsplit=4)[:4]
    size = int(width) * int(height) * 3
    return np.frombuffer(ppm[-size:], dtype=np.uint8).reshape(int(height), int(width), 3)


def _trimmed(pixels: np.ndarray[Any, np.dtype[np.uint8]]) -> np.ndarray[Any, np.dtype[np.uint8]]:
    inked = pixels.min(axis=2) < 250
    rows, columns = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
    top, left = max(rows[0] - MARGIN, 0), max(columns[0] - MARGIN, 0)
    return pixels[top : rows[-1] + MARGIN, left : columns[-1] + MARGIN]


def _png(pixels: np.ndarray[Any, np.dtype[np.uint8]]) -> bytes:
    height, width, _ = pixels.shape
    lines = b"".join(b"\0" + line.tobytes() for line in pixels)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )


def _run(*command: object) -> None:
    subprocess.run([str(part) for part in command], check=True, capture_output=True)  # noqa: S603  programs named above


if __name__ == "__main__":
    sys.exit(main())
