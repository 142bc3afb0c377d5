"""What plans and reports can be wrong in."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.breaks.way import (
    NOTE,
    PLAN,
    PROGRESS,
    STOP,
    WARN,
    Draw,
    Told,
    a_row,
    at,
    breaks,
    days,
    one_of,
    unreported,
)
from tests.good_sheets import (
    AREAS,
    RECEIVED,
    VERDICT_DUE,
    Sheet,
)


@breaks(PLAN, one_cell=True)
def something_is_missing_in_the_plan(sheet: Sheet, draw: Draw) -> list[Told]:
    row, key = a_row(sheet, draw), one_of(draw, "number", "action", "owner", "due", "measure")
    sheet.set(row, key, one_of(draw, None, "", " "))
    return at(sheet, f"action_plan.{key}_missing", STOP, row, key)


@breaks(PLAN)
def no_development_area(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "development_area", None)
    return at(sheet, "action_plan.area_missing", STOP, row, "development_area")


@breaks(PLAN)
def an_area_of_somebody_else(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(
        row, "development_area", one_of(draw, "Samverkan", f"{AREAS[0]} och mer", "1", 1, f"{AREAS[0]}; {AREAS[1]}")
    )
    return at(sheet, "action_plan.area_unknown", STOP, row, "development_area")


@breaks(PLAN)
def an_area_without_an_action(sheet: Sheet, draw: Draw) -> list[Told]:
    answered = one_of(draw, *AREAS)
    for row in sheet.rows:
        sheet.set(row, "development_area", answered)
    return [("action_plan.area_unanswered", STOP, None, sheet.heading("development_area"))]


@breaks(PLAN, one_cell=True)
def an_owner_by_name(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "owner", one_of(draw, "Britt Tallmo", "Eskil Sandrå", "Åsa-Lena Påhittad", "Kajsa  Lingonhed"))
    spelling = at(sheet, "read.normalised", NOTE, row, "owner") if "  " in sheet.get(row, "owner") else []
    return [*at(sheet, "action_plan.owner_is_person", WARN, row, "owner"), *spelling]


@breaks(PLAN, one_cell=True)
def due_when_it_had_passed(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "due", RECEIVED[PLAN] - days(draw, 1, 900))
    return at(sheet, "action_plan.due_passed", STOP, row, "due")


@breaks(PLAN, one_cell=True)
def due_after_the_verdict(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "due", VERDICT_DUE + days(draw, 1, 900))
    return at(sheet, "action_plan.due_too_late", WARN, row, "due")


@breaks(PLAN)
def two_actions_of_one_number(sheet: Sheet, draw: Draw) -> list[Told]:
    one, other = a_row(sheet, draw), a_row(sheet, draw)
    sheet.set(other, "number", sheet.get(one, "number"))
    return [found for row in (one, other) for found in at(sheet, "action_plan.number_duplicate", STOP, row, "number")]


@breaks(PROGRESS)
def an_action_that_was_not_planned(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "number", draw(st.integers(5, 999) | st.integers(-9, 0)))
    return [*at(sheet, "progress.not_planned", STOP, row, "number"), *unreported(sheet)]


@breaks(PROGRESS)
def an_action_without_its_number(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "number", None)
    return [*at(sheet, "progress.number_missing", STOP, row, "number"), *unreported(sheet)]


@breaks(PROGRESS)
def an_action_reported_twice_and_another_not(sheet: Sheet, draw: Draw) -> list[Told]:
    one, other = a_row(sheet, draw), a_row(sheet, draw)
    sheet.set(other, "number", sheet.get(one, "number"))
    twice = [found for row in (one, other) for found in at(sheet, "progress.number_duplicate", STOP, row, "number")]
    # Of the actions 1 and 2 more was reported before than that they had not begun.
    back = sheet.get(other, "status") == "Ej påbörjad" and sheet.get(one, "number") <= 2
    noted = at(sheet, "progress.status_backwards", NOTE, other, "status") if back else []
    return [*twice, *at(sheet, "progress.action_differs", WARN, other, "action"), *noted, *unreported(sheet)]


@breaks(PROGRESS)
def an_action_left_out(sheet: Sheet, draw: Draw) -> list[Told]:
    sheet.grid.pop(draw(st.sampled_from(sheet.rows)) - 1)
    return unreported(sheet)


@breaks(PROGRESS)
def a_text_dragged_down(sheet: Sheet, draw: Draw) -> list[Told]:
    row = draw(st.sampled_from(sheet.rows[:-1]))
    below = [one for one in sheet.rows if one > row]
    for one in below:
        sheet.set(one, "action", sheet.get(row, "action"))
    return [found for one in below for found in at(sheet, "progress.action_differs", WARN, one, "action")]


@breaks(PROGRESS, one_cell=True)
def no_status(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "status", one_of(draw, None, " "))
    return at(sheet, "progress.status_missing", STOP, row, "status")


@breaks(PROGRESS, one_cell=True)
def an_unknown_status(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "status", one_of(draw, "Nästan klar", "75 %", 0.75, "Klar?", True, "-"))
    return at(sheet, "read.unknown_code", STOP, row, "status")


@breaks(PROGRESS, one_cell=True)
def done_with_nothing_to_show(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "status", one_of(draw, "Klar", "done", "Genomförd"))
    sheet.set(row, "evidence", one_of(draw, None, " "))
    spelling = at(sheet, "read.normalised", NOTE, row, "status") if sheet.get(row, "status") == "Genomförd" else []
    return [*at(sheet, "progress.done_without_evidence", STOP, row, "status", "evidence"), *spelling]


@breaks(PROGRESS)
def less_far_than_before(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw, 2, 3)
    sheet.set(row, "status", "Ej påbörjad")
    return at(sheet, "progress.status_backwards", NOTE, row, "status")
