"""What readings can be wrong in."""

from __future__ import annotations

from datetime import date
from functools import cache

import pandas as pd
from hypothesis import strategies as st

from tests import golden
from tests.breaks.way import (
    DOUBLE,
    NOTE,
    READINGS,
    STOP,
    WARN,
    Draw,
    Told,
    a_row,
    answers,
    at,
    breaks,
    days,
    one_of,
    remaining,
)
from tests.good_sheets import (
    DRAWN,
    RECEIVED,
    REVIEW_DUE,
    Sheet,
)


@breaks(*READINGS, one_cell=True)
def an_unknown_answer(sheet: Sheet, draw: Draw) -> list[Told]:
    row, column = a_row(sheet, draw), draw(st.sampled_from(answers(sheet)))
    sheet.set(
        row, column.key, one_of(draw, "Kanske", "Ja/Nej", "Ja?", "x", "1", 1, True, "Ja, delvis", date(2021, 1, 1))
    )
    return at(sheet, "review.unknown_answer", STOP, row, column.key)


@breaks(*READINGS, one_cell=True)
def several_answers_of_which_one_is_unknown(sheet: Sheet, draw: Draw) -> list[Told]:
    column = draw(st.sampled_from([column for column in answers(sheet) if column.separator]))
    row, known = a_row(sheet, draw), draw(st.sampled_from(column.answers))
    sheet.set(row, column.key, f"{known}{column.separator} Annat som inte finns")
    return at(sheet, "review.unknown_answer", STOP, row, column.key)


@breaks(*READINGS, one_cell=True)
def no_answer(sheet: Sheet, draw: Draw) -> list[Told]:
    row, column = a_row(sheet, draw), draw(st.sampled_from(answers(sheet)))
    sheet.set(row, column.key, one_of(draw, None, "", "\u200b"))
    return at(sheet, "review.unanswered", STOP, row, column.key)


@breaks(*READINGS)
def a_file_that_was_not_drawn(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "case_ref", f"NM-2019-{draw(st.integers(0, 99999)):05}")
    return [*at(sheet, "review.not_sampled", STOP, row, "case_ref"), *remaining(sheet)]


@breaks(*READINGS)
def case_numbers_dragged_down(sheet: Sheet, draw: Draw) -> list[Told]:
    """The program goes on counting from the first: 00341, 00342, 00343."""
    row = draw(st.sampled_from(sheet.rows[:-1]))
    head, number = sheet.get(row, "case_ref").rsplit("-", 1)
    below = [one for one in sheet.rows if one > row]
    for one in below:
        sheet.set(one, "case_ref", f"{head}-{int(number) + one - row:05}")
    return [
        *(found for one in below for found in at(sheet, "review.not_sampled", STOP, one, "case_ref")),
        *remaining(sheet),
    ]


@breaks(*READINGS)
def a_file_twice(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.grid.append([*sheet.grid[row - 1]])
    both = (row, len(sheet.grid))
    return [found for one in both for found in at(sheet, "review.case_ref_duplicate", STOP, one, "case_ref")]


@breaks(*READINGS)
def no_case_number_of_a_reading(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "case_ref", None)
    return [*at(sheet, "review.case_ref_missing", STOP, row, "case_ref"), *remaining(sheet)]


@breaks(*READINGS)
def a_file_that_nobody_has_begun(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    for key in [column.key for column in answers(sheet)] + ["read_on", "comment"]:
        sheet.set(row, key, None)
    return [("review.not_begun", NOTE, row, None), *remaining(sheet)]


@breaks(*READINGS, one_cell=True)
def another_child_than_in_the_list(sheet: Sheet, draw: Draw) -> list[Told]:
    row, key = a_row(sheet, draw), one_of(draw, "sex", "age")
    former = sheet.get(row, key)
    sheet.set(row, key, one_of(draw, None, {"F": "P", "P": "F"}[former] if key == "sex" else former + 1))
    return at(sheet, f"review.{key}_differs", WARN, row, key)


@breaks(*READINGS, one_cell=True)
def an_unknown_reader(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "reader", one_of(draw, "XX", "bt/es", "B T", 7, "Britt Tallmo", "BT;ES"))
    return at(sheet, "review.reader_unknown", STOP, row, "reader")


@breaks(*READINGS, one_cell=True)
def no_reader(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "reader", one_of(draw, None, " "))
    return at(sheet, "review.reader_missing", STOP, row, "reader")


@breaks(DOUBLE, one_cell=True)
def the_first_reader_again(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    first = first_readers()[sheet.get(row, "case_ref")]
    sheet.set(row, "reader", one_of(draw, first, first.lower()))
    return at(sheet, "review.same_reader", STOP, row, "reader")


@cache
def first_readers() -> dict[str, str]:
    cells = pd.read_excel(golden.DATA / "review_norrmalm.xlsx", engine="calamine", dtype=object)
    return dict(zip(cells["Ärendenummer"], cells["Granskare"], strict=True))


@breaks(*READINGS, one_cell=True)
def no_day_of_reading(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "read_on", None)
    return at(sheet, "review.read_on_missing", STOP, row, "read_on")


@breaks(*READINGS, one_cell=True)
def read_before_the_draw(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "read_on", DRAWN - days(draw, 1, 500))
    return at(sheet, "review.read_before_draw", STOP, row, "read_on")


@breaks(*READINGS, one_cell=True)
def read_in_the_future(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "read_on", RECEIVED[sheet.kind] + days(draw, 1, 500))
    late = at(sheet, "review.read_late", NOTE, row, "read_on")
    return [*at(sheet, "review.read_in_future", STOP, row, "read_on"), *late]


@breaks(*READINGS, one_cell=True)
def read_late(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "read_on", REVIEW_DUE + days(draw, 1, 31))
    return at(sheet, "review.read_late", NOTE, row, "read_on")


@breaks(*READINGS, one_cell=True)
def another_answer_than_the_dates_give(sheet: Sheet, draw: Draw) -> list[Told]:
    """The dates are the case list's; only rows are taken where nobody needs to count on the day."""
    key = one_of(draw, "inledd_14_dagar", "klar_4_manader")
    right = {row: answer for row in sheet.rows if (answer := by_the_dates(sheet.get(row, "case_ref"), key))}
    row = a_row(sheet, draw, *right)
    assert sheet.get(row, key) == right[row], "the good file is good"
    sheet.set(row, key, {"Ja": "Nej", "Nej": "Ja"}[right[row]])
    return at(sheet, "review.limit_disagrees", WARN, row, key)


def by_the_dates(case_ref: str, key: str) -> str | None:
    case = listed().loc[case_ref]
    if key == "inledd_14_dagar":
        return "Ja" if (case["investigation_opened"] - case["report_received"]).days <= 14 else "Nej"
    lasted = case["investigation_closed"] - case["investigation_opened"]
    if pd.isna(lasted) or 115 < lasted.days < 130:
        return None
    return "Ja" if lasted.days <= 115 else "Nej"


@cache
def listed() -> pd.DataFrame:
    cases = golden.frame("norrmalm").set_index("case_ref")
    return cases[["report_received", "investigation_opened", "investigation_closed"]].astype("datetime64[s]")
