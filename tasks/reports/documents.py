"""The documents of a report: PDF for everybody, Word for those who must edit, a workbook of its tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from method.report.blocks import Report
from tasks.reports.pdf import pdf, pictures
from tasks.reports.sheets import workbook
from tasks.reports.word import document


@dataclass(frozen=True)
class Documents:
    """The same report three times."""

    pdf: bytes
    word: bytes
    sheets: bytes


def documents(report: Report, *, layout: Path, on: date) -> Documents:
    """The report set by the layout; the same report, layout and day give the same bytes."""
    word, sheets = editable(report, layout=layout, on=on)
    return Documents(pdf=pdf(report, layout=layout, on=on), word=word, sheets=sheets)


def editable(report: Report, *, layout: Path, on: date) -> tuple[bytes, bytes]:
    """The Word document and the workbook; the layout draws the charts."""
    word = document(report, pictures=pictures(report, layout=layout, on=on), on=on)
    return word, workbook(report, on=on)
