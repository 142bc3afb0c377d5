"""Rows of a workbook whose reader fears for the child now: found whatever else is wrong with the file."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from config.hand_in import DANGER, IN_DANGER, HandInColumn, HandInForm
from expectations.reading.grid import Cell, heading_key, tidy
from expectations.reading.hand_in import ReadFile
from expectations.reading.headings import names_of
from method.judging import Problem, Severity

UNKNOWN = "danger.which_file"


@dataclass(frozen=True)
class FlaggedRow:
    """A row that is flagged: its number in the sheet, and its case number, reader and day where they can be read."""

    row: int
    case_ref: str | None
    reader: str | None
    read_on: date | None


def flagged_rows(file: ReadFile, form: HandInForm) -> tuple[FlaggedRow, ...]:
    """The flagged rows, in the order of the sheet; none where the form has no such column.

    Where several columns are headed as the flag's, which sends the file back, a flag in any of them counts.
    """
    column = next((one for one in (*form.columns, *form.closing_columns) if one.key == DANGER), None)
    if column is None:
        return ()
    known = file.frame[DANGER] == IN_DANGER
    if DANGER in file.absent:
        known = pd.Series([_is_flagged(file.grid.rows[row - 1], file, column) for row in file.frame.index])
    rows = file.frame[known.to_numpy(dtype="bool")]
    return tuple(
        FlaggedRow(
            row=int(row),
            case_ref=_known(cells["case_ref"]),
            reader=_known(cells["reader"]),
            read_on=None if pd.isna(cells["read_on"]) else pd.Timestamp(cells["read_on"]).date(),
        )
        for row, cells in zip(rows.index, rows.to_dict("records"), strict=True)
    )


def without_a_file(rows: Sequence[FlaggedRow], drawn: Collection[str], *, heading: str) -> list[Problem]:
    """What is told of the flagged rows whose case is not one of the `drawn`: which file is meant has to be said."""
    message = "Raden flaggar ett barn i fara, men ärendenumret hör inte till någon dragen akt."
    remedy = "Säg genast vilken akt det gäller (arshjul record ... danger --file)."
    return [
        Problem(UNKNOWN, Severity.STOP, one.row, heading, message, remedy) for one in rows if one.case_ref not in drawn
    ]


def _is_flagged(cells: Sequence[Cell], file: ReadFile, column: HandInColumn) -> bool:
    header, names = file.grid.rows[file.top], names_of(column)
    spelt = {spelling.casefold() for spelling in column.values[IN_DANGER]}
    return any(
        isinstance(cell, str)
        and isinstance(heading, str)
        and heading_key(heading) in names
        and tidy(cell).casefold() in spelt
        for cell, heading in zip(cells, header, strict=False)
    )


def _known(cell: object) -> str | None:
    return cell if isinstance(cell, str) else None
