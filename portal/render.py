"""The one table renderer: rows as a table for people, or as JSON or CSV for other programs.

rich is imported where a person reads: a program that asks for JSON does not wait for it.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

Rows = Sequence[Mapping[str, Any]]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet may take for a formula."""


class Format(StrEnum):
    """How a listing is written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def console() -> Console:
    """The terminal; wide enough for a table when the output is no terminal."""
    from rich.console import Console

    terminal = Console(highlight=False)
    return terminal if terminal.is_terminal else Console(highlight=False, width=160)


def listing(rows: Rows, *, columns: Mapping[str, str], form: Format, empty: str, title: str | None = None) -> None:
    """Write rows. `columns`: key -> the heading a person sees; JSON and CSV keep every key of the rows.

    `empty`: the sentence that stands instead of a table without rows.
    """
    match form:
        case Format.JSON:
            typer.echo(json.dumps(list(rows), ensure_ascii=False, indent=1, default=str))
        case Format.CSV:
            typer.echo(as_csv(rows), nl=False)
        case Format.TEXT:
            console().print(as_table(rows, columns=columns, title=title) if rows else empty)


def as_csv(rows: Rows) -> str:
    """The rows as CSV, a cell that a spreadsheet could take for a formula made harmless."""
    if not rows:
        return ""
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _harmless(value) for name, value in row.items()} for row in rows)
    return text.getvalue()


def as_table(rows: Rows, *, columns: Mapping[str, str], title: str | None = None) -> Table:
    """The rows under the columns' headings; numbers to the right."""
    from rich.table import Table

    table = Table(title=title, title_justify="left", title_style="bold", header_style="bold", box=None, pad_edge=False)
    for key, heading in columns.items():
        number = any(isinstance(row.get(key), int | float) for row in rows)
        table.add_column(heading, justify="right" if number else "left")
    for row in rows:
        table.add_row(*(written(row.get(key)) for key in columns))
    return table


def written(value: Any) -> str:
    """A cell as a person reads it."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, date):
        return value.isoformat()
    from rich.markup import escape

    return escape(str(value))


def _harmless(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
