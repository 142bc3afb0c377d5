"""Rows of a workbook whose reader fears for the child now: found whatever else is wrong with the file."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from config.hand_in import DANGER, IN_DANGER
from expectations.reading.hand_in import ReadFile
from method.judging import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

UNKNOWN = "danger.which_file"


@dataclass(frozen=True)
class FlaggedRow:
    """A row that is flagged: its number in the sheet, and its case number, reader and day where they can be read."""

    row: int
    case_ref: str | None
    reader: str | None
    read_on: date | None


def flagged_rows(file: ReadFile) -> tuple[FlaggedRow, ...]:
    """The flagged rows, in the order of the sheet; none where the form has no such column."""
    if DANGER not in file.frame:
        return ()
    flagged = file.frame[file.frame[DANGER] == IN_DANGER]
    return tuple(
        FlaggedRow(
            row=int(row),
            case_ref=_known(cells["case_ref"]),
            reader=_known(cells["reader"]),
            read_on=None if pd.isna(cells["read_on"]) else pd.Timestamp(cells["read_on"]).date(),
        )
        for row, cells in zip(flagged.index, flagged.to_dict("records"), strict=True)
    )


def without_a_file(rows: Sequence[FlaggedRow], drawn: Collection[str], *, heading: str) -> list[Problem]:
    """What is told of the flagged rows whose case is not one of the `drawn`: which file is meant has to be said."""
    message = "Raden flaggar ett barn i fara, men ärendenumret hör inte till någon dragen akt."
    remedy = "Säg genast vilken akt det gäller (arshjul record ... danger --file)."
    return [
        Problem(UNKNOWN, Severity.STOP, one.row, heading, message, remedy) for one in rows if one.case_ref not in drawn
    ]


def _known(cell: object) -> str | None:
    return cell if isinstance(cell, str) else None
