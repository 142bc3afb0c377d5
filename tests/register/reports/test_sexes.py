"""Girls and boys compared: what can be said, and that no small number of either comes out of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from method.report.blocks import Table
from register.models import FigureRow
from register.published import open_tables
from register.reports.results import HIDDEN
from register.reports.sexes import Sexes, sexes
from tests.register.reports.memory import remembering, units_named
from tests.register.reports.printing import Counts, asking, measures, parts_of, read, tables_of

SAMTAL = asking("samtal")
ASKED = measures(SAMTAL, "samtal")
STRATA = {"K": "flickor", "M": "pojkar"}


def figures(counts: Counts, unit: int = 1) -> Iterator[FigureRow]:
    for position, measure in enumerate(ASKED):
        for sex, answers in counts.items():
            base = sum(one for one, other in zip(answers, ASKED, strict=True) if other.in_base)
            yield FigureRow(
                unit_audit_id=unit,
                position=position,
                question=measure.question,
                label=measure.label,
                answer=measure.answer,
                stratum=sex,
                count=answers[position],
                base=base,
                in_base=measure.in_base,
                sampled=sum(answers),
            )


def analysed(girls: Sequence[int], boys: Sequence[int], *, smallest: int | None = 5) -> Sexes:
    """Yes, no and did not want to, of girls and boys at one unit."""
    counts: Counts = {"K": girls, "M": boys}
    units = units_named("Ask")
    with remembering(*units, *figures(counts)) as session:
        found = tables_of(SAMTAL, "samtal", counts, by_sex=True)
        return sexes(session, units, SAMTAL, STRATA, found, smallest=smallest)


def cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def test_each_question_is_a_row_with_both_shares_and_what_can_be_said() -> None:
    said = analysed((12, 8, 0), (10, 10, 0))
    [table] = said.table
    assert (table.key, table.caption) == ("sexes", "Flickor och pojkar i alla granskade enheter")
    assert table.heads == ("Fråga", "Flickor", "Pojkar", "Flickor mot pojkar")
    # Twelve of twenty are 60 %, ten of twenty 50 %.
    assert cells(table) == [
        ["Samtal med den unge: Ja", "12 av 20 (60 %)", "10 av 20 (50 %)", "går inte att säga"],
    ]
    assert [cell.number for cell in table.rows[0]] == [None, 12, 10, None]
    assert (table.note, table.hidden_below) == (None, 5)
    assert (said.differing, said.cannot_tell) == ([], 1)
    assert said.stated == "flickor mot pojkar: 1 jämförelse"


def test_a_difference_that_the_figures_bear_is_told_in_words() -> None:
    said = analysed((30, 10, 0), (10, 30, 0))
    [line] = said.differing
    assert line.startswith("Samtal med den unge: Ja. Flickor 30 av 40, pojkar 10 av 40: högre.")
    assert cells(said.table[0])[0][-1] == "högre"


def test_small_counts_are_hidden_of_both_with_their_verdict_and_a_note() -> None:
    said = analysed((40, 0, 0), (2, 38, 0))
    [table] = said.table
    assert cells(table) == [["Samtal med den unge: Ja", HIDDEN, HIDDEN, HIDDEN]]
    assert [cell.number for cell in table.rows[0]] == [None] * 4
    assert table.note == "Antal under 5 visas inte, och inte heller det som de kan räknas ut ur (dold)."
    assert said.differing == [], "the words would tell what the table hides"


def test_few_without_the_answer_are_hidden_as_few_with_it() -> None:
    assert cells(analysed((18, 2, 0), (12, 8, 0)).table[0])[0][1:3] == [HIDDEN, HIDDEN]


def test_nothing_is_hidden_where_the_organisation_hides_nothing() -> None:
    [table] = analysed((19, 1, 0), (1, 19, 0), smallest=None).table
    assert cells(table)[0][1:3] == ["19 av 20 (95 %)", "1 av 20 (5 %)"]


def test_without_files_of_one_of_them_there_is_no_table() -> None:
    assert analysed((10, 10, 0), (0, 0, 0)).table == []


ANSWERS = st.lists(st.sampled_from([0, 1, 2, 3, 5, 6, 9]), min_size=3, max_size=3)


@settings(max_examples=12)
@given(girls=ANSWERS, boys=ANSWERS)
def test_no_small_count_comes_out_of_the_total_and_the_other_sex(girls: list[int], boys: list[int]) -> None:
    """Everybody knows the totals, and how many girls and boys were drawn; the table says the rest."""
    table = analysed(girls, boys).table
    shown = [[read(cell.text) for cell in row[1:3]] for made in table for row in made.rows]
    totals = [sum(pair) for pair in zip(girls, boys, strict=True)]
    worlds = [
        (one, other)
        for one, other in product(parts_of(sum(girls), 3), parts_of(sum(boys), 3))
        if [sum(pair) for pair in zip(one, other, strict=True)] == totals
        and all(
            told in ((None, None), (answers[0], answers[0] + answers[1]))
            for row in shown
            for told, answers in zip(row, (one, other), strict=True)
        )
    ]
    assert (tuple(girls), tuple(boys)) in worlds, "what is printed is true"
    if all(told == (None, None) for row in shown for told in row):
        # Nothing is printed of either; what the totals alone give away is theirs.
        return
    for sex, truly in enumerate((girls, boys)):
        for answer, count in enumerate(truly):
            if 0 < count < 5:
                assert len({world[sex][answer] for world in worlds}) > 1, (girls, boys, shown)


@settings(max_examples=8)
@given(first=ANSWERS, second=ANSWERS)
def test_a_total_that_the_tables_hide_does_not_come_out_of_girls_and_boys(first: list[int], second: list[int]) -> None:
    """The same files of one unit: the first column are its girls, the second its boys."""
    counts: Counts = {"ask": [sum(pair) for pair in zip(first, second, strict=True)]}
    hidden = {
        row.answer
        for row in open_tables(tables_of(SAMTAL, "samtal", counts), SAMTAL, smallest=5).rows
        if row.unit is None and row.count is None
    }
    for made in analysed(first, second).table:
        for row in made.rows:
            if row[0].text.removeprefix("Samtal med den unge: ") in hidden:
                assert row[1].text == row[2].text == HIDDEN
