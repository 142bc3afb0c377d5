"""A workbook's first sheet: which report it is, and links to the sheets of its tables and charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.report.blocks import Report
from tasks.forms.widths import height
from tasks.reports.sheet_styles import Styles

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

CONTENTS = "Innehåll"

_NAME, _WHAT = 34, 90


def write_contents(page: Worksheet, report: Report, leads: list[tuple[str, str]], styles: Styles) -> None:
    """Write the sheet; `leads` are the other sheets' names and what each shows."""
    page.set_column(0, 0, _NAME)
    page.set_column(1, 1, _WHAT)
    page.write_string(0, 0, report.title, styles.title)
    page.write_string(1, 0, report.subtitle, styles.subtitle)
    about = _about(report)
    for row, (label, text) in enumerate(about, start=3):
        page.write_string(row, 0, label, styles.label)
        page.write_string(row, 1, text, styles.line)
    below = 4 + len(about)
    if leads:
        _write_leads(page, below, leads, styles)
    else:
        page.write_string(below, 0, "Rapporten har inga tabeller.", styles.subtitle)
    page.activate()


def place(sheet: str) -> str:
    """Where a link to the sheet leads."""
    quoted = sheet.replace("'", "''")
    return f"internal:'{quoted}'!A1"


def _write_leads(page: Worksheet, below: int, leads: list[tuple[str, str]], styles: Styles) -> None:
    page.write_string(below, 0, "Blad", styles.label)
    page.write_string(below, 1, "Vad det visar", styles.label)
    for row, (name, caption) in enumerate(leads, start=below + 1):
        page.write_url(row, 0, place(name), styles.link, name)
        page.write_string(row, 1, caption, styles.line)
        page.set_row(row, height([(caption, _WHAT)]))


def _about(report: Report) -> list[tuple[str, str]]:
    lines = [
        ("Kontor", f"{report.office}, {report.organisation}"),
        ("Diarienummer", report.diary_number or ""),
        ("Version", str(report.version)),
        ("Dag", report.made_on),
        ("Status", "Utkast: inte publicerat och inte överlämnat." if report.draft else ""),
    ]
    return [line for line in lines if line[1]]
