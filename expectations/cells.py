"""Read one cell as what its column holds: the value, and what a person has to be told about it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date

from config.hand_in import HandInColumn
from config.template import AnswerColumn
from expectations.cell_dates import DateOrder, as_date, has_year_last, is_plain
from expectations.grid import Cell, CellError, tidy
from method.judging import Severity
from method.sampling import canonical_case_ref

Value = str | int | date | None


@dataclass(frozen=True)
class Finding:
    """What is told of a cell: never what it holds."""

    rule: str
    severity: Severity
    message: str


@dataclass(frozen=True)
class Reading:
    """A cell's value, None where it is empty or cannot be read, and what is told of it."""

    value: Value = None
    finding: Finding | None = None


ERROR_VALUE = Finding(
    "read.error_value", Severity.STOP, "Cellen innehåller ett formelfel eller ett tal som inte visas. Skriv värdet."
)
LOST_DIGITS = Finding(
    "read.lost_digits",
    Severity.STOP,
    "Numret har lästs som ett tal och tappat siffror. Formatera kolumnen som text och skriv numret på nytt.",
)
NOT_TEXT = Finding(
    "read.not_text",
    Severity.STOP,
    "Numret har lästs som ett datum. Formatera kolumnen som text och skriv numret på nytt.",
)
NOT_A_NUMBER = Finding("read.not_a_number", Severity.STOP, "Cellen innehåller inte ett heltal. Skriv bara siffror.")
NOT_A_DATE = Finding("read.not_a_date", Severity.STOP, "Cellen innehåller inte ett datum. Skriv det som 2021-03-05.")
UNPROVEN_ORDER = Finding(
    "read.date_order",
    Severity.STOP,
    "Det går inte att avgöra vad som är dag och månad i datumet. Skriv det som 2021-03-05.",
)
NORMALISED = Finding("read.normalised", Severity.NOTE, "Skrivsättet har jämkats till det som mallen använder.")

_ERRORS = re.compile(
    r"#(REF|N/A|NAME|VALUE|DIV/0|NUM|NULL|SPILL|CALC|SAKNAS|REFERENS|NAMN|VÄRDEFEL|DIVISION/0|OGILTIGT|SKÄRNING)[!?]?"
    r"|#{2,}",
    re.IGNORECASE,
)
_SCIENTIFIC = re.compile(r"\d([.,]\d+)?E\+?\d+", re.IGNORECASE)
_WHOLE = re.compile(r"[-+]?\d{1,9}(?P<decimals>[.,]0+)?")
_LARGEST = 10**9


def is_error(cell: Cell) -> bool:
    """Whether the cell shows a formula error, or signs for a number that has no room."""
    return cell is CellError.ERROR or (isinstance(cell, str) and _ERRORS.fullmatch(cell.strip()) is not None)


def read_cell(cell: Cell, column: HandInColumn | AnswerColumn, *, order: DateOrder, mixed: bool) -> Reading:
    """What `cell` holds by its column's type; for the types see `expectations.hand_in.read`.

    `order`: how the file's dates with the year last are to be read; `mixed`: the column also holds dates written
    otherwise, so that the reading of this one is a warning rather than a note.
    """
    if cell is None:
        return Reading()
    if is_error(cell):
        return Reading(finding=ERROR_VALUE)
    if isinstance(column, HandInColumn) and column.type == "date":
        return _read_date(cell, order=order, mixed=mixed)
    if isinstance(column, HandInColumn) and column.type == "whole_number":
        return _read_whole_number(cell)
    if isinstance(column, AnswerColumn):
        return _read_answer(_as_text(cell), column)
    return _read_text(cell, column)


def _as_text(cell: Cell) -> str:
    # Whole numbers come as 7.0 from a workbook, and are shown as 7 in it.
    return f"{cell:.15g}" if isinstance(cell, int | float) else str(cell)


def _read_text(cell: Cell, column: HandInColumn) -> Reading:
    text = _as_text(cell)
    match column.type:
        case "case_ref":
            return _read_case_ref(cell, text)
        case "code":
            return _read_code(text, column)
        case "free_text" | "personal_number":
            return Reading(text.strip() or None)
        case _:
            return _normalised(text, tidy(text))


def _read_case_ref(cell: Cell, text: str) -> Reading:
    if isinstance(cell, int | float) and not text.isdigit():
        return Reading(finding=LOST_DIGITS)
    if isinstance(cell, str) and _SCIENTIFIC.fullmatch(text.strip()):
        return Reading(finding=LOST_DIGITS)
    if not isinstance(cell, str | int | float):
        return Reading(finding=NOT_TEXT)
    return _normalised(text, canonical_case_ref(text))


def _read_code(text: str, column: HandInColumn) -> Reading:
    wanted = tidy(text).casefold()
    for code, spellings in column.values.items():
        if wanted in {code.casefold(), *(spelling.casefold() for spelling in spellings)}:
            # The first spelling is the form's own: a code that people never see needs no telling.
            return Reading(code) if text in {code, spellings[0]} else _normalised(text, code)
    if not wanted:
        return Reading()
    usual = " eller ".join(spellings[0] for spellings in column.values.values())
    message = f"Cellen innehåller ingen av kolumnens koder. Skriv {usual}."
    return Reading(finding=Finding("read.unknown_code", Severity.STOP, message))


def _read_answer(text: str, column: AnswerColumn) -> Reading:
    # What is no alternative goes on as it is written: the rule that names the alternatives sends it back.
    known = {answer.casefold(): answer for answer in column.answers}
    if column.separator is None:
        return _normalised(text, known.get(tidy(text).casefold(), tidy(text)))
    parts = [tidy(part) for part in text.split(column.separator)]
    answers = dict.fromkeys(known.get(part.casefold(), part) for part in parts if part)
    in_order = sorted(answers, key=lambda answer: _place(answer, column.answers))
    return _normalised(text, f"{column.separator} ".join(in_order))


def _place(answer: str, answers: tuple[str, ...]) -> int:
    return answers.index(answer) if answer in answers else len(answers)


def _read_whole_number(cell: Cell) -> Reading:
    if isinstance(cell, str):
        text = tidy(cell)
        match = _WHOLE.fullmatch(text)
        if match is None:
            return Reading(finding=NOT_A_NUMBER) if text else Reading()
        number = int(text[: match.start("decimals")] if match["decimals"] else text)
        return Reading(number, None if str(number) == cell else NORMALISED)
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return Reading(finding=NOT_A_NUMBER)
    if not math.isfinite(cell) or cell != int(cell) or abs(cell) > _LARGEST:
        return Reading(finding=NOT_A_NUMBER)
    return Reading(int(cell))


def _read_date(cell: Cell, *, order: DateOrder, mixed: bool) -> Reading:
    if isinstance(cell, str) and not tidy(cell):
        return Reading()
    if has_year_last(cell) and order is DateOrder.UNKNOWN:
        return Reading(finding=UNPROVEN_ORDER)
    day = as_date(cell, order)
    if day is None:
        return Reading(finding=NOT_A_DATE)
    if has_year_last(cell):
        return Reading(day, _order_finding(order, mixed=mixed))
    return Reading(day, None if is_plain(cell) else NORMALISED)


def _order_finding(order: DateOrder, *, mixed: bool) -> Finding:
    message = f"Datumet är läst som {order.value}, som andra datum i filen visar. Kontrollera att det stämmer."
    return Finding("read.date_order", Severity.WARN if mixed else Severity.NOTE, message)


def _normalised(written: str, value: str) -> Reading:
    return Reading(value or None, None if value in {written, ""} else NORMALISED)
