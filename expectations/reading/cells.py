"""Read one cell as what its column holds: the value, and what a person has to be told about it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NamedTuple, TypeVar

from config.hand_in import HandInColumn
from config.template import AnswerColumn
from expectations.reading.cell_dates import (
    DateForm,
    DateOrder,
    Reckoning,
    WrittenDate,
    is_mixed,
    order_of,
    written_date,
)
from expectations.reading.grid import Cell, CellError, plain, tidy
from method.judging import Severity
from method.sampling import canonical_case_ref

Value = str | int | date | None


@dataclass(frozen=True)
class Finding:
    """What is told of a cell, and what would put it right: never what it holds."""

    rule: str
    severity: Severity
    message: str
    remedy: str = ""


Outcome = TypeVar("Outcome")


class Reading(NamedTuple):
    """A cell's value, None where it is empty or cannot be read, and what is told of it."""

    value: Value = None
    finding: Finding | None = None


_WRITE_DATE = "Skriv datumet som 2021-03-05."
_AS_TEXT = "Formatera kolumnen som text och skriv numret på nytt."

EMPTY = Reading()
ERROR_VALUE = Finding(
    "read.error_value", Severity.STOP, "Cellen innehåller ett formelfel eller ett tal som inte visas.", "Skriv värdet."
)
LOST_DIGITS = Finding("read.lost_digits", Severity.STOP, "Numret har lästs som ett tal och tappat siffror.", _AS_TEXT)
NOT_A_CASE_REF = Finding(
    "read.not_text", Severity.STOP, "Cellen innehåller ett datum, ett klockslag eller ett sant/falskt.", _AS_TEXT
)
NOT_A_NUMBER = Finding("read.not_a_number", Severity.STOP, "Cellen innehåller inte ett heltal.", "Skriv bara siffror.")
NOT_A_DATE = Finding("read.not_a_date", Severity.STOP, "Cellen innehåller inte ett datum.", _WRITE_DATE)
SHORT_YEAR = Finding(
    "read.not_a_date",
    Severity.STOP,
    "Årtalet är skrivet med två siffror, så att datumet kan läsas på flera sätt.",
    _WRITE_DATE,
)
UNPROVEN_ORDER = Finding(
    "read.date_order",
    Severity.STOP,
    "Det går inte att avgöra vad som är dag och månad, för inget annat datum i kolumnen visar det entydigt.",
    _WRITE_DATE,
)
SERIAL_DATE = Finding(
    "read.serial_date", Severity.NOTE, "Talet är läst som dagen med det numret i kalkylprogrammets räkning."
)
SWEDISH_DATE = Finding("read.swedish_date", Severity.NOTE, "Datumet är läst på svenskt sätt: dag, månad, år.")
ZONED_DATE = Finding("read.zoned_date", Severity.NOTE, "Tidpunkten är läst som dagen i Sverige.")
NORMALISED = Finding("read.normalised", Severity.NOTE, "Skrivsättet har jämkats till det som mallen använder.")

_TOLD_OF_DATES = {
    DateForm.PLAIN: None,
    DateForm.OTHERWISE: NORMALISED,
    DateForm.YEAR_LAST: NORMALISED,
    DateForm.SWEDISH: SWEDISH_DATE,
    DateForm.SERIAL: SERIAL_DATE,
    DateForm.ZONED: ZONED_DATE,
}
_ERRORS = re.compile(
    r"#(REF|N/A|NAME|VALUE|DIV/0|NUM|NULL|SPILL|CALC|SAKNAS|REFERENS|NAMN|VÄRDEFEL|DIVISION/0|OGILTIGT|SKÄRNING)[!?]?"
    r"|#{2,}|(Err|Fel):[0-9]{3}",
    re.IGNORECASE,
)
_FIRST_OF_ERRORS = frozenset("#EeFf")
_AS_DECIMAL = re.compile(r"[0-9]([.,][0-9]+)?E\+?[0-9]+|[0-9]+[.,]0", re.IGNORECASE)
_WHOLE = re.compile(r"[-+]?[0-9]{1,9}(?P<decimals>[.,]0+)?")
_LARGEST = 10**9


def is_error(cell: Cell) -> bool:
    """Whether the cell shows a formula error, or signs for a number that has no room."""
    if isinstance(cell, str):
        return cell.lstrip()[:1] in _FIRST_OF_ERRORS and _ERRORS.fullmatch(cell.strip()) is not None
    return cell is CellError.ERROR


def read_cells(cells: Sequence[Cell], column: HandInColumn | AnswerColumn, *, by: Reckoning) -> list[Reading]:
    """What each of a column's cells holds by the column's type; for the types see `expectations.reading.hand_in.read`.

    `by`: how the file's days are counted.
    """
    if isinstance(column, HandInColumn) and column.type == "date":
        return _read_dates(cells, by=by)
    read = _reader(column)

    def reading(cell: Cell) -> Reading:
        return EMPTY if cell is None else Reading(finding=ERROR_VALUE) if is_error(cell) else read(cell)

    return _each(cells, reading)


def _each(cells: Sequence[Cell], read: Callable[[Cell], Outcome]) -> list[Outcome]:
    """Every cell as `read` takes it; the same text or day is read once: a long list says the same over and over."""
    known: dict[str | date, Outcome] = {}
    outcomes = []
    for cell in cells:
        if not isinstance(cell, str | date):
            outcomes.append(read(cell))
            continue
        if cell not in known:
            known[cell] = read(cell)
        outcomes.append(known[cell])
    return outcomes


def _reader(column: HandInColumn | AnswerColumn) -> Callable[[Cell], Reading]:
    if isinstance(column, AnswerColumn):
        known = {answer.casefold(): answer for answer in column.answers}
        return partial(_read_answer, column=column, known=known)
    match column.type:
        case "whole_number":
            return _read_whole_number
        case "case_ref":
            return _read_case_ref
        case "code":
            return partial(_read_code, column=column, known=_spellings(column))
        case "free_text" | "personal_number":
            return _read_as_written
        case _:
            return _read_text


def _as_text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "SANT" if cell else "FALSKT"
    # Whole numbers come as 7.0 from a workbook, and are shown as 7 in it.
    return f"{cell:.15g}" if isinstance(cell, int | float) else str(cell)


def _read_as_written(cell: Cell) -> Reading:
    return Reading(_as_text(cell).strip() or None)


def _read_text(cell: Cell) -> Reading:
    text = _as_text(cell)
    return _normalised(text, tidy(text))


def _read_case_ref(cell: Cell) -> Reading:
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        return Reading(finding=NOT_A_CASE_REF)
    text = _as_text(cell)
    plainly = plain(text)
    # A number that has passed through a program as a decimal has lost its leading zeros as well.
    lost = _AS_DECIMAL.fullmatch(plainly) if isinstance(cell, str) else not plainly.isdigit()
    return Reading(finding=LOST_DIGITS) if lost else _normalised(text, canonical_case_ref(plainly))


def _spellings(column: HandInColumn) -> dict[str, str]:
    # A word that two codes could mean is the first one's.
    spelt = [(code, spelling) for code, spellings in column.values.items() for spelling in (code, *spellings)]
    return {spelling.casefold(): code for code, spelling in reversed(spelt)}


def _read_code(cell: Cell, *, column: HandInColumn, known: dict[str, str]) -> Reading:
    text = _as_text(cell)
    wanted = plain(text).casefold()
    if code := known.get(wanted):
        # The first spelling is the form's own: a code that people never see needs no telling.
        return Reading(code) if text in {code, column.values[code][0]} else _normalised(text, code)
    if not wanted:
        return EMPTY
    usual = " eller ".join(spellings[0] for spellings in column.values.values())
    message, remedy = "Cellen innehåller ingen av kolumnens koder.", f"Skriv {usual}."
    return Reading(finding=Finding("read.unknown_code", Severity.STOP, message, remedy))


def _read_answer(cell: Cell, *, column: AnswerColumn, known: dict[str, str]) -> Reading:
    # What is no alternative goes on as it is written: the rule that names the alternatives sends it back.
    text = _as_text(cell)
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
        text = plain(cell)
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


def _read_dates(cells: Sequence[Cell], *, by: Reckoning) -> list[Reading]:
    written = _each(cells, partial(written_date, by=by))
    # A list has some hundred days in thousands of cells.
    filled = {one for one, cell in zip(written, cells, strict=True) if one or not _is_empty(cell)}
    order, severity = order_of(filled), Severity.WARN if is_mixed(filled) else Severity.NOTE
    in_order = Finding(
        "read.date_order",
        severity,
        f"Datumet är läst som {order.value}, som andra datum i kolumnen visar.",
        "Kontrollera att det stämmer.",
    )
    readings = {one: _read_date(one, order=order, in_order=in_order) for one in filled if one}
    return [readings[one] if one else _read_no_date(cell) for cell, one in zip(cells, written, strict=True)]


def _is_empty(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not tidy(cell))


def _read_no_date(cell: Cell) -> Reading:
    if _is_empty(cell):
        return EMPTY
    return Reading(finding=ERROR_VALUE if is_error(cell) else NOT_A_DATE)


def _read_date(written: WrittenDate, *, order: DateOrder, in_order: Finding) -> Reading:
    if written.form is DateForm.SHORT_YEAR:
        return Reading(finding=SHORT_YEAR)
    needs_order, day = written.needs_order, written.read(order)
    if needs_order and order is DateOrder.UNKNOWN:
        return Reading(finding=UNPROVEN_ORDER)
    if day is None:
        return Reading(finding=NOT_A_DATE)
    return Reading(day, in_order if needs_order else _TOLD_OF_DATES[written.form])


def _normalised(written: str, value: str) -> Reading:
    return Reading(value or None, None if value in {written, ""} else NORMALISED)
