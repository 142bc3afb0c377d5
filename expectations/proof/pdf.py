"""A PDF as a manuscript: by its tags where it has them, else by how its pages look."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import TYPE_CHECKING

from config.errors import UnreadableFile
from method.proof.manuscript import Manuscript

if TYPE_CHECKING:
    from pdfplumber.pdf import PDF

_MOST_TAGGED = 0.6
"""Tags that hold less of the characters than this are not worth following."""


def read_pdf(content: bytes, *, name: str) -> Manuscript:
    """The PDF's text by page. Paragraphs have no numbers: nobody can count them on a page.

    Raises `UnreadableFile` when it is damaged or protected by a password.
    """
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    # It tells on the screen of every font that is not quite by the book.
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        with pdfplumber.open(BytesIO(content)) as pdf:
            return _read(pdf, content)
    except Exception as error:  # pdfminer has no common error for what is malformed
        if any(isinstance(one, PDFPasswordIncorrect) for one in (error, *error.args)):
            raise UnreadableFile(f"{name} är skyddad med lösenord. Ta bort skyddet och spara den på nytt.") from None
        raise UnreadableFile(f"{name} är skadad och går inte att läsa. Skapa PDF-filen på nytt.") from None


def _read(pdf: PDF, content: bytes) -> Manuscript:
    from expectations.proof.layout import read_layout
    from expectations.proof.tagged import read_tagged, tags_of

    tags = tags_of(content)
    if tags is not None:
        manuscript, share = read_tagged(tags, pdf)
        if share >= _MOST_TAGGED:
            return manuscript
    return read_layout(pdf)
