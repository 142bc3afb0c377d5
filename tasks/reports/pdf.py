"""A report as PDF, and its charts as pictures, set by the organisation's layout."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from method.report.blocks import Chart, Report
from tasks.documents import render

PICTURE_PIXELS_PER_INCH = 200.0


def pdf(report: Report, *, layout: Path, on: date) -> bytes:
    """The report as PDF/UA-1: tagged, in Swedish, with bookmarks; the same report, layout and day give the same bytes.

    `layout` is a typst file, which finds the report as `method.report.blocks` describes it. Raises `ConfigError` for a
    layout that does not compile or that the compiler warns of.
    """
    return render(layout, report.model_dump(), on=on)


def picture(chart: Chart, *, layout: Path, on: date) -> bytes:
    """One chart as PNG, cut close: for documents that can hold no drawing. `layout` is the report's own layout."""
    return render(layout, chart.model_dump(), on=on, form="png", pixels_per_inch=PICTURE_PIXELS_PER_INCH)


def pictures(report: Report, *, layout: Path, on: date) -> dict[str, bytes]:
    """The report's charts as PNG, each by its key."""
    return {chart.key: picture(chart, layout=layout, on=on) for chart in report.charts()}
