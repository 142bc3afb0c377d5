"""Rows as somebody's workbook: the form's headings and values, byte for byte the same every time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

_MADE = datetime(2022, 1, 1)  # noqa: DTZ001 - what the file says of itself, so that its bytes do not change
_WIDTH = 18


def workbook(rows: pd.DataFrame, headings: Sequence[str], *, sheet: str) -> bytes:
    """An xlsx file with the rows, a heading per column of them; missing values are empty cells."""
    from xlsxwriter import Workbook

    content = BytesIO()
    book = Workbook(content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": _MADE})
    page, bold, day = book.add_worksheet(sheet), book.add_format({"bold": True}), book.add_format()
    day.set_num_format("yyyy-mm-dd")
    page.write_row(0, 0, headings, bold)
    page.set_column(0, len(headings) - 1, _WIDTH)
    for number, row in enumerate(rows.itertuples(index=False), start=1):
        for place, value in enumerate(map(_plain, row)):
            if isinstance(value, date):
                page.write_datetime(number, place, value, day)
            elif value is not None:
                page.write(number, place, value)
    book.close()
    return content.getvalue()


def _plain(value: Any) -> Any:
    """What a cell holds: text, whole number, date, or None."""
    if value is None or value != value:
        return None
    if hasattr(value, "to_pydatetime"):
        return value.to_pydatetime().date()
    return value.item() if hasattr(value, "item") else value
