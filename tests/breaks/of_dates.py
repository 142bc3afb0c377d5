"""What dates can be wrong in, in every kind of file that has them, and how they may be written."""

from __future__ import annotations

from datetime import datetime, time

from hypothesis import strategies as st

from expectations.reading.grid import DAY_ZERO
from method.judging import Severity
from tests.breaks.way import (
    DOUBLE,
    FRAME,
    NOTE,
    PLAN,
    REVIEW,
    STOP,
    WARN,
    Draw,
    Told,
    a_date,
    a_row,
    at,
    breaks,
    harmless,
    one_of,
)
from tests.good_sheets import (
    Sheet,
)


@breaks(FRAME, REVIEW, DOUBLE, PLAN, one_cell=True)
def no_date(sheet: Sheet, draw: Draw) -> list[Told]:
    row, key = a_date(sheet, draw)
    value = one_of(draw, "i våras", "2021-13-45", "2021-02-29", "v. 14", "31 juni 2021", True, 2021, "maj 2021", 99999)
    sheet.set(row, key, value)
    return at(sheet, "read.not_a_date", STOP, row, key)


@breaks(FRAME, REVIEW, DOUBLE, PLAN, one_cell=True)
def a_year_of_two_digits(sheet: Sheet, draw: Draw) -> list[Told]:
    row, key = a_date(sheet, draw)
    sheet.set(row, key, one_of(draw, "05/03/21", "5-3-21", "5.3.21", "5/3 21", "5 mars 21", "den 5 mars -21"))
    return at(sheet, "read.not_a_date", STOP, row, key)


@breaks(FRAME)
def day_and_month_either_way_round_without_proof(sheet: Sheet, draw: Draw) -> list[Told]:
    row, key = a_date(sheet, draw)
    day, month = draw(st.lists(st.integers(1, 12), min_size=2, max_size=2, unique=True))
    sheet.set(row, key, f"{day:02}{(sign := one_of(draw, '/', '-', '.'))}{month:02}{sign}2021")
    return at(sheet, "read.date_order", STOP, row, key)


def turned_days(sheet: Sheet, key: str, rows: list[int], severity: Severity) -> list[Told]:
    """What is told of days that are written with the year last: nothing is in doubt where day and month are equal."""
    found = []
    for row in rows:
        day = sheet.get(row, key)
        sheet.set(row, key, f"{day:%d/%m/%Y}")
        in_doubt = day.day != day.month
        found += at(
            sheet, "read.date_order" if in_doubt else "read.normalised", severity if in_doubt else NOTE, row, key
        )
    return found


@breaks(FRAME)
def mixed_dates_with_proof(sheet: Sheet, draw: Draw) -> list[Told]:
    key = "report_received"
    proof = a_row(sheet, draw, *(row for row in sheet.rows if sheet.get(row, key).day > 12))
    others = [a_row(sheet, draw) for _ in range(draw(st.integers(0, 4)))]
    return turned_days(sheet, key, [proof, *others], WARN)


@harmless(FRAME)
def all_dates_with_the_year_last(sheet: Sheet, draw: Draw) -> list[Told]:
    return turned_days(sheet, one_of(draw, *sheet.of_type("date")), sheet.rows, NOTE)


@harmless(FRAME, REVIEW, DOUBLE, PLAN)
def days_as_numbers(sheet: Sheet, draw: Draw) -> list[Told]:
    row, key = a_date(sheet, draw)
    number = (sheet.get(row, key) - DAY_ZERO).days
    sheet.set(row, key, one_of(draw, number, str(number), number + 0.25))
    return at(sheet, "read.serial_date", NOTE, row, key)


@harmless(FRAME, REVIEW, DOUBLE, PLAN)
def dates_in_other_writing(sheet: Sheet, draw: Draw) -> list[Told]:
    """Texts, a time of day, an apostrophe before, the year first in other ways."""
    row, key = a_date(sheet, draw)
    day = sheet.get(row, key)
    forms = (
        f"'{day}",
        f" {day}",
        f"{day:%Y%m%d}",
        f"{day:%Y/%m/%d}",
        f"{day:%Y.%m.%d}",
        f"{day} 14:30",
        day.year * 10000 + day.month * 100 + day.day,
    )
    sheet.set(row, key, one_of(draw, datetime.combine(day, time(14, 30)), *forms))
    return at(sheet, "read.normalised", NOTE, row, key)


@harmless(FRAME, REVIEW, DOUBLE, PLAN)
def dates_as_text(sheet: Sheet, draw: Draw) -> list[Told]:
    _, key = a_date(sheet, draw)
    for row in sheet.rows:
        sheet.set(row, key, str(sheet.get(row, key)))
    return []
