"""How a table's columns share a page."""

from __future__ import annotations

import pytest

from method.report.blocks import Cell, Side, Table
from tasks.reports.table_columns import columns
from tests.tasks.reports.sample import OUTCOME, WIDE

ROOM = 453.5


def table(heads: tuple[str, ...], *rows: tuple[str, ...]) -> Table:
    cells = tuple(tuple(Cell(text=text) for text in row) for row in rows)
    return Table(key="t", caption="T", heads=heads, rows=cells, sides=tuple(side(place) for place in range(len(heads))))


def side(place: int) -> Side:
    return "right" if place else "left"


@pytest.mark.parametrize("one", [OUTCOME, WIDE, table(("A",)), table(("A", "B"), ("x" * 300, "1"))])
def test_a_table_fills_the_room_and_no_more(one: Table) -> None:
    assert sum(columns(one, room=ROOM).widths) == pytest.approx(ROOM)


def test_few_columns_are_set_in_the_usual_type() -> None:
    chosen = columns(OUTCOME, room=ROOM)
    assert (chosen.size, chosen.head_height) == (9.5, None)


def test_more_than_six_columns_are_set_smaller() -> None:
    assert columns(table(tuple("abcdef")), room=ROOM).size == 9.5
    assert columns(table(tuple("abcdefg")), room=ROOM).size == 8.5


def test_heads_that_have_no_room_beside_each_other_stand_on_end() -> None:
    chosen = columns(WIDE, room=ROOM)
    assert chosen.head_height is not None
    # "Ekudden-Åsviken": 15 bold letters of 0.57 of 8 points, a fifth to spare, two narrow margins.
    assert chosen.size == 8
    assert chosen.head_height == pytest.approx(15 * 0.57 * 8 * 1.2 + 5)


def test_a_word_that_is_too_long_for_any_type_still_leaves_the_table_within_the_page() -> None:
    chosen = columns(table(("A", "B"), ("x" * 300, "y" * 100)), room=ROOM)
    assert chosen.size == 6.0
    assert chosen.widths[0] > chosen.widths[1]


def test_figures_stand_on_one_line_before_words_do() -> None:
    sentence = "En fråga som är så lång att den inte får plats på en rad i någon kolumn, " * 2
    chosen = columns(table(("Fråga", "Alla"), (sentence, "18 av 24 (75 %; 53–90 %)")), room=ROOM)
    # 24 letters of 0.53 of 9.5 points, and two margins.
    assert chosen.widths[1] == pytest.approx(24 * 0.53 * 9.5 + 10)
