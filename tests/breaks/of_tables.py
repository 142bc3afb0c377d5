"""What the columns and rows of any kind of file can be wrong in, and how a table may be laid out."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from config.hand_in import Kind
from expectations.reading.grid import column_letter
from tests.breaks.way import (
    BESIDE_A_STRAY_NUMBER,
    DOUBLE,
    EVERY,
    FRAME,
    NOTE,
    PLAN,
    REVIEW,
    STOP,
    WARN,
    Draw,
    Told,
    at,
    breaks,
    harmless,
    one_of,
    remaining,
)
from tests.good_sheets import (
    Sheet,
)


@breaks(*EVERY)
def a_missing_column(sheet: Sheet, draw: Draw) -> list[Told]:
    key = draw(st.sampled_from([column.key for column in sheet.columns if column.required]))
    heading, place = sheet.heading(key), sheet.place(key)
    for line in sheet.grid:
        line.pop(place)
    return [("read.missing_column", STOP, None, heading)]


@breaks(*EVERY)
def a_column_twice(sheet: Sheet, draw: Draw) -> list[Told]:
    column = draw(st.sampled_from(sheet.columns))
    place = sheet.place(column.key)
    for line in sheet.grid:
        line.append(line[place])
    return [("read.duplicate_column", STOP, 1, column.heading)]


@breaks(FRAME, REVIEW, DOUBLE, PLAN)
def a_misspelt_heading(sheet: Sheet, draw: Draw) -> list[Told]:
    """A letter left out within a long word; a progress report has none so long."""
    column = draw(st.sampled_from([column for column in sheet.columns if len(column.heading) >= 8]))
    misspelt = [column.heading[:cut] + column.heading[cut + 1 :] for cut in range(2, 6)]
    heading = draw(st.sampled_from([one for one in misspelt if one not in getattr(column, "aliases", ())]))
    sheet.grid[0][sheet.place(column.key)] = heading
    return [("read.close_heading", WARN, 1, heading)]


@harmless(*EVERY)
def headings_in_other_writing(sheet: Sheet, draw: Draw) -> list[Told]:
    """Blanks at the end, a colon, capitals, a mark of order that nobody sees, a line break."""
    for place, heading in enumerate(sheet.grid[0]):
        others = (
            f"{heading} ",
            f" {heading}:",
            heading.upper(),
            f"\ufeff{heading}",
            heading.replace(" ", "\n"),
            f"{heading} *",
        )
        sheet.grid[0][place] = draw(st.sampled_from(others))
    return []


@harmless(*EVERY)
def columns_in_another_order(sheet: Sheet, draw: Draw) -> list[Told]:
    order = draw(st.permutations(range(len(sheet.columns))))
    sheet.grid = [[line[place] for place in order] for line in sheet.grid]
    return []


@harmless(*EVERY)
def a_column_of_their_own(sheet: Sheet, draw: Draw) -> list[Told]:
    heading, cell = (
        one_of(draw, "Handläggare", "Löpande", "x", "Prioritet 1-5"),
        one_of(draw, "ja", 7, date(2021, 5, 4), None),
    )
    place = draw(st.integers(0, len(sheet.columns)))
    for row, line in enumerate(sheet.grid):
        line.insert(place, cell if row else heading)
    return [("read.unknown_column", NOTE, 1, heading)]


@harmless(*EVERY)
def an_empty_column_between(sheet: Sheet, draw: Draw) -> list[Told]:
    place = draw(st.integers(1, len(sheet.columns) - 1))
    for line in sheet.grid:
        line.insert(place, None)
    return [("read.empty_column", NOTE, None, column_letter(place))]


@harmless(*EVERY)
def cells_under_no_heading(sheet: Sheet, draw: Draw) -> list[Told]:
    row = draw(st.sampled_from(sheet.rows))
    sheet.grid[row - 1].append(one_of(draw, "kolla", 7, True))
    return [("read.unnamed_column", NOTE, None, column_letter(len(sheet.columns)))]


@harmless(*EVERY)
def title_lines_above(sheet: Sheet, draw: Draw) -> list[Told]:
    lines = draw(
        st.lists(
            st.sampled_from([["Ärenden hos Norrmalm"], ["Uttag", date(2021, 8, 16)], [], [None, 7]]),
            min_size=1,
            max_size=4,
        )
    )
    sheet.grid = [*lines, *sheet.grid]
    return [("read.title_lines", NOTE, row, None) for row, line in enumerate(lines, start=1) if line]


@harmless(*EVERY)
def a_title_over_merged_cells(sheet: Sheet, draw: Draw) -> list[Told]:
    sheet.grid = [["Underlag till granskningen"], *sheet.grid]
    width = draw(st.integers(2, len(sheet.columns)))
    sheet.late.append(
        lambda book: book.worksheets[0].merge_cells(start_row=1, end_row=1, start_column=1, end_column=width)
    )
    return [("read.title_lines", NOTE, 1, None)]


@harmless(*EVERY)
def empty_rows_between(sheet: Sheet, draw: Draw) -> list[Told]:
    for _ in range(draw(st.integers(1, 4))):
        sheet.grid.insert(draw(st.integers(1, len(sheet.grid))), draw(st.sampled_from([[], [None, "  "], ["", None]])))
    return []


@harmless(*EVERY)
def a_total_at_the_end(sheet: Sheet, draw: Draw) -> list[Told]:
    sheet.grid.append([one_of(draw, "Summa", "Totalt 8 ärenden", "Antal:", "TOTAL"), 7])
    return [("read.total_row", NOTE, len(sheet.grid), None)]


@harmless(*EVERY)
def another_sheet_beside(sheet: Sheet, draw: Draw) -> list[Told]:
    sheet.others["Förklaringar"] = [["F", "flicka"], ["P", draw(st.text(alphabet="abcåäö 1", max_size=20))]]
    return []


@harmless(*EVERY)
def the_sheet_under_another_name(sheet: Sheet, draw: Draw) -> list[Told]:
    sheet.title = one_of(draw, "Blad1", "Sheet1", "Kopia")
    return [("read.other_sheet", NOTE, None, None)]


@harmless(*EVERY)
def hidden_rows(sheet: Sheet, draw: Draw) -> list[Told]:
    rows = draw(st.lists(st.sampled_from(sheet.rows), min_size=1, max_size=3, unique=True))

    def hide(book: Any) -> None:
        for row in rows:
            book.worksheets[0].row_dimensions[row].hidden = True

    sheet.late.append(hide)
    return [("read.hidden_row", NOTE, row, None) for row in rows]


@harmless(*EVERY)
def a_filter_and_a_frozen_header(sheet: Sheet, draw: Draw) -> list[Told]:
    def dress(book: Any) -> None:
        page = book.worksheets[0]
        page.auto_filter.ref, page.freeze_panes = page.dimensions, one_of(draw, "A2", "B2")
        page.column_dimensions["B"].hidden = True

    sheet.late.append(dress)
    return []


@breaks(FRAME, REVIEW, DOUBLE)
def case_numbers_in_merged_cells(sheet: Sheet, draw: Draw) -> list[Told]:
    """A program keeps the first value of the cells that are made one."""
    row = draw(st.sampled_from(sheet.rows[:-1]))
    place = sheet.place("case_ref") + 1
    sheet.late.append(
        lambda book: book.worksheets[0].merge_cells(
            start_row=row, end_row=row + 1, start_column=place, end_column=place
        )
    )
    rule = "frame.case_ref_missing" if sheet.kind is FRAME else "review.case_ref_missing"
    return [*at(sheet, rule, STOP, row + 1, "case_ref"), *remaining(sheet)]


OF_A_HEADING = BESIDE_A_STRAY_NUMBER | {"personal_number": ("frame.personal_number_malformed", WARN)}


@breaks(*EVERY)
def the_headings_once_more_in_the_middle(sheet: Sheet, draw: Draw) -> list[Told]:
    """Two tables pasted one below the other."""
    row = draw(st.sampled_from([*sheet.rows[1:], len(sheet.grid) + 1]))
    sheet.grid.insert(row - 1, [*sheet.grid[0]])
    found: list[Told] = []
    for column in sheet.columns:
        if wrong := OF_A_HEADING.get(getattr(column, "type", "answer")):
            found += at(sheet, *wrong, row, column.key)
    match sheet.kind:
        case Kind.FRAME:
            found += at(sheet, "frame.case_ref_malformed", STOP, row, "case_ref")
        case Kind.REVIEW | Kind.DOUBLE:
            found += at(sheet, "review.not_sampled", STOP, row, "case_ref")
        case Kind.ACTION_PLAN:
            found += at(sheet, "action_plan.area_unknown", STOP, row, "development_area")
    if "case_ref" in sheet.keys:
        found += at(sheet, "read.normalised", NOTE, row, "case_ref")
    return found
