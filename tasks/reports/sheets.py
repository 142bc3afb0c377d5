"""A report's tables and charts as a workbook: a sheet for each, and a first sheet that leads to them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from method.report.blocks import Chart, Report, Table
from tasks.reports.chart_table import chart_table
from tasks.reports.printable import printable
from tasks.reports.sheet_contents import CONTENTS, write_contents
from tasks.reports.sheet_names import sheet_names
from tasks.reports.sheet_styles import Styles
from tasks.reports.sheet_table import write_table

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_A4 = 9


def workbook(report: Report, *, on: date) -> bytes:
    """The xlsx file; `on` is the day it says it was made. The same report and day give the same bytes.

    Numbers are numbers. Where the printed texts say more ("18 av 24 (75 %)") the table stands a second time as printed,
    below its numbers, so that nothing of the report is lost. Charts are their figures. No cell holds a formula.
    """
    from xlsxwriter import Workbook

    report, content = printable(report), BytesIO()
    book = Workbook(content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    _set_properties(book, report, on)
    styles, parts = Styles(book), _parts(report)
    names = sheet_names([caption for caption, _ in parts], taken=CONTENTS)
    front = book.add_worksheet(CONTENTS)
    leads = [(name, caption) for name, (caption, _) in zip(names, parts, strict=True)]
    write_contents(front, report, leads, styles)
    _set_up(front, report)
    for name, (caption, table) in zip(names, parts, strict=True):
        page = book.add_worksheet(name)
        write_table(page, caption, table, styles)
        _set_up(page, report)
    book.close()
    return content.getvalue()


def _parts(report: Report) -> list[tuple[str, Table]]:
    """Each table and chart in order, under its caption with the number that the printed report gives it."""
    found, numbers = [], {"Tabell": 0, "Diagram": 0}
    for block in report.blocks:
        if isinstance(block, Table | Chart):
            kind = "Diagram" if isinstance(block, Chart) else "Tabell"
            numbers[kind] += 1
            table = chart_table(block) if isinstance(block, Chart) else block
            found.append((f"{kind} {numbers[kind]}. {block.caption}", table))
    return found


def _set_properties(book: Workbook, report: Report, on: date) -> None:
    book.set_properties(
        {
            "title": report.title,
            "subject": report.subtitle,
            "author": report.office,
            "company": report.organisation,
            "status": "Utkast" if report.draft else "",
            "created": datetime.combine(on, time(), tzinfo=UTC),
        }
    )


def _set_up(page: Worksheet, report: Report) -> None:
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.8)
    page.hide_gridlines(2)
    if report.draft:
        page.set_header("&RUtkast")
    diary = f"dnr {report.diary_number} · " if report.diary_number else ""
    page.set_footer(f"&L{(diary + f'version {report.version}').replace('&', '&&')}&C&A&RSida &P av &N")
