"""Draw the pages of docs/pictures/report-*.png from the newest reports of a played home: `draw_report_pages.py HOME`.

Needs poppler's `pdftoppm`. The pages are chosen by what stands on them, so that they are found in another layout too.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pdfplumber
from PIL import Image

PICTURES = Path(__file__).parent / "pictures"
PIXELS_PER_INCH = 60
COLOURS = 64
PAGES = {
    "feedback": ("aterkoppling-barnarenden-2021-skarholmen-v*.pdf", "Siffrorna i korthet"),
    "audit": ("rapport-barnarenden-2021-v*.pdf", "Resultaten i korthet"),
    "year": ("arsrapport-2021-v*.pdf", "Årets granskningar"),
    "conference": ("konferens-barnarenden-2021-v*.pdf", "Det som skiljde"),
}
"""Picture -> the documents it may be drawn from, of which the last, and what stands on the page."""


def main() -> None:
    """Draw every picture."""
    if len(sys.argv) != 2:
        sys.exit("Name the home: docs/draw_report_pages.py var/demo")
    for name, (pattern, words) in PAGES.items():
        found = list((Path(sys.argv[1]) / "documents").glob(pattern))
        if not found:
            sys.exit(f"{sys.argv[1]} has no {pattern}; make the reports first, see docs/reports.md")
        newest = max(found, key=lambda path: int(path.stem.rpartition("-v")[2]))
        draw(newest, page_with(newest, words), PICTURES / f"report-{name}.png")


def page_with(document: Path, words: str) -> int:
    """The last page, from 1, that has the words on a line of its own: before it the list of contents may have them."""
    with pdfplumber.open(document) as pdf:
        pages = [page.page_number for page in pdf.pages if words in (page.extract_text() or "").splitlines()]
    return pages[-1] if pages else 1


def draw(document: Path, page: int, target: Path) -> None:
    """The page as a small picture of few colours."""
    with tempfile.TemporaryDirectory() as folder:
        drawn = Path(folder) / "page"
        only = ["-f", str(page), "-l", str(page), "-singlefile"]
        command = ["pdftoppm", "-r", str(PIXELS_PER_INCH), "-png", *only, str(document), str(drawn)]
        subprocess.run(command, check=True)  # noqa: S603  the program named above
        with Image.open(drawn.with_suffix(".png")) as picture:
            picture.convert("RGB").quantize(COLOURS).save(target, optimize=True)


if __name__ == "__main__":
    main()
