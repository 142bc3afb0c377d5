"""A chart's figures as a table, for a workbook."""

from __future__ import annotations

from method.report.blocks import Cell, Chart, Mark, Panel, Side, Table

_HEADS = (
    "Del",
    "Rad",
    "Utskrivet",
    "Andel (%)",
    "Intervallets nedre gräns (%)",
    "Intervallets övre gräns (%)",
    "Standard (%)",
    "Standarden i ord",
    "Den som rapporten gäller",
)
_SIDES: tuple[Side, ...] = ("left", "left", "left", "right", "right", "right", "right", "left", "left")
_NOTHING = Cell(text="")


def chart_table(chart: Chart) -> Table:
    """A row for each mark, with its panel's title and standard; the chart's alternative text is the note."""
    return Table(
        key=chart.key,
        caption=chart.caption,
        heads=_HEADS,
        rows=tuple(_row(panel, mark) for panel in chart.panels for mark in panel.marks),
        sides=_SIDES,
        note=chart.alternative,
    )


def _row(panel: Panel, mark: Mark) -> tuple[Cell, ...]:
    return (
        Cell(text=panel.title),
        Cell(text=mark.label),
        Cell(text=mark.told),
        *(_figure(value) for value in (mark.value, mark.low, mark.high, panel.standard)),
        Cell(text=panel.standard_told or ""),
        Cell(text="ja") if mark.own else _NOTHING,
    )


def _figure(value: float | None) -> Cell:
    return _NOTHING if value is None else Cell(text=f"{value:.1f}".replace(".", ","), number=value)
