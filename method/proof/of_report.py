"""One of our own reports as a manuscript: all that is printed of it."""

from __future__ import annotations

from typing import assert_never

from method.proof.manuscript import Manuscript, Scribe
from method.report.blocks import Block, Bullets, Chart, Facts, Heading, Paragraph, Quote, Report, Table, plain


def of_report(report: Report) -> Manuscript:
    """The report's title, its blocks in order, and what is printed in and beside its tables and charts."""
    scribe = Scribe()
    scribe.write(report.title, "heading")
    for line in (report.subtitle, report.organisation, report.office, report.diary_number or "", report.made_on):
        scribe.write(line)
    for block in report.blocks:
        _write(block, scribe)
    return scribe.manuscript()


def _write(block: Block, scribe: Scribe) -> None:
    match block:
        case Heading():
            scribe.write(block.text, "heading", level=block.level)
        case Paragraph():
            scribe.write(plain(block.words))
        case Quote():
            scribe.write(plain(block.words), "quote")
        case Bullets():
            for point in block.points:
                scribe.write(plain(point), "list")
        case Facts():
            for fact in block.facts:
                scribe.write(f"{fact.number} {fact.what}")
        case Table():
            _draw(block, scribe)
        case Chart():
            _show(block, scribe)
        case _:
            assert_never(block)


def _draw(table: Table, scribe: Scribe) -> None:
    scribe.write(table.caption, "caption")
    scribe.draw(
        [table.heads, *([cell.text for cell in row] for row in table.rows)],
        caption=table.caption,
        total_row=table.total_row,
        total_column=table.total_column,
        hidden_below=table.hidden_below,
    )
    scribe.write(table.note or "")


def _show(chart: Chart, scribe: Scribe) -> None:
    scribe.write(chart.caption, "caption")
    scribe.show(chart.alternative)
    for panel in chart.panels:
        scribe.write(panel.title, "caption")
        for mark in panel.marks:
            scribe.write(f"{mark.label}: {mark.told}", "caption")
        if panel.standard_told:
            scribe.write(f"Standard: {panel.standard_told}", "caption")
