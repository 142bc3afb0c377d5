"""The result tables as they are printed: every figure with its base, and what is hidden hidden wherever it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from method.report.blocks import Chart, Table
from register.published import MOST_UNITS, open_tables
from register.reports.results import BESIDE_EACH_OTHER, HIDDEN, Printed, beside_all, chart, in_brief, result_tables
from register.tables import Tables
from tests.factories import MINI
from tests.register.reports.printing import Counts, asking, measures, parts_of, possible, row_of, tables_of

SAMTAL = asking("samtal")
ANSWERS = [measure.answer for measure in measures(SAMTAL, "samtal")]
IN_BASE = [measure.in_base for measure in measures(SAMTAL, "samtal")]
NOTE = "Procenten räknas utan ”Den unge vill inte”, som bara visas med antal."
HIDDEN_NOTE = "Antal under 5 visas inte, och inte heller det som de kan räknas ut ur (dold)."


def printed(counts: Counts, *, smallest: int | None = None) -> Printed:
    """The talks with the young at some units: yes, no, the young did not want to."""
    return Printed(
        found=open_tables(tables_of(SAMTAL, "samtal", counts), SAMTAL, smallest=smallest),
        template=SAMTAL,
        names={unit: unit.capitalize() for unit in counts},
        files={unit: sum(answers) for unit, answers in counts.items()},
        smallest=smallest,
    )


def table(counts: Counts, *, smallest: int | None = None) -> Table:
    [made] = result_tables(printed(counts, smallest=smallest))["samtal"]
    return made


def texts(made: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in made.rows]


def test_up_to_four_units_stand_beside_each_other_with_their_files_in_the_heads() -> None:
    made = table({"ask": (8, 2, 0), "bok": (6, 3, 1)})
    assert (made.key, made.caption) == ("samtal", "Samtal med den unge")
    assert made.heads == ("Svar", "Ask (n\xa0=\xa010)", "Bok (n\xa0=\xa010)", "Totalt (n\xa0=\xa020)")
    assert (made.sides, made.total_column, made.total_row) == (("left", "right", "right", "right"), True, False)
    assert texts(made) == [
        # Every answer of Ask's is in the base; of Bok's nine are. Fourteen of the nineteen are 73.7 %.
        ["Ja", "8 (80 %)", "6 av 9 (67 %)", "14 av 19 (74 %; 63–84 %)"],
        ["Nej", "2 (20 %)", "3 av 9 (33 %)", "5 av 19 (26 %; 16–37 %)"],
        ["Den unge vill inte", "0", "1", "1"],
    ]
    assert [cell.number for cell in made.rows[0]] == [None, 8, 6, 14]
    assert made.note == NOTE


@pytest.mark.parametrize(("units", "turned"), [(1, False), (4, False), (5, True)])
def test_the_table_is_turned_from_five_units(units: int, turned: bool) -> None:
    assert BESIDE_EACH_OTHER == 4
    made = table({f"enhet{number}": (3, 1, 0) for number in range(units)})
    assert (made.heads[0] == "Enhet") is turned
    assert (made.total_row, made.total_column) == (turned, not turned)


def test_a_turned_table_has_a_row_for_each_unit_and_the_total_last() -> None:
    counts = {f"enhet{number}": (3, 1, 0) for number in range(4)} | {"sist": (2, 1, 1)}
    made = table(counts)
    assert made.heads == ("Enhet", *ANSWERS)
    assert len(made.rows) == 6
    assert texts(made)[0] == ["Enhet0 (n\xa0=\xa04)", "3 (75 %)", "1 (25 %)", "0"]
    assert texts(made)[4] == ["Sist (n\xa0=\xa04)", "2 av 3 (67 %)", "1 av 3 (33 %)", "1"]
    # Fourteen of the nineteen that answered yes or no; twenty files in all.
    assert texts(made)[5] == ["Totalt (n\xa0=\xa020)", "14 av 19 (74 %)", "5 av 19 (26 %)", "1"]
    assert made.sides == ("left", "right", "right", "right")


def test_of_more_than_fifteen_units_only_the_total_is_printed() -> None:
    counts = {f"enhet{number}": (3, 1, 0) for number in range(MOST_UNITS + 1)}
    made = table(counts, smallest=5)
    assert texts(made) == [["Totalt (n\xa0=\xa064)", "48 (75 %)", "16 (25 %)", "0"]]
    assert made.total_row is False
    [drawn] = chart(followed(counts), key="chart", caption="Diagram")
    assert [mark.label for mark in drawn.panels[0].marks] == ["Alla granskade"]


def test_of_fifteen_units_each_is_printed_when_nothing_is_hidden() -> None:
    made = table({f"enhet{number}": (3, 1, 0) for number in range(MOST_UNITS)})
    assert len(made.rows) == MOST_UNITS + 1


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("aldersgrupp", None),
        ("samtal", NOTE),
        ("samtal_enskilt", "Procenten räknas utan ”Framgår inte”, som bara visas med antal."),
        ("insats", None),
        ("oro", "Flera svar kan anges för samma akt, så summan är större än antalet akter."),
        ("handlaggning", "Varje rad är en fråga för sig, räknad på de akter som den gäller."),
    ],
)
def test_a_note_says_how_the_figures_of_a_question_are_to_be_read(question: str, note: str | None) -> None:
    rows = [row_of(one, unit, None, 2, 6) for one in measures(MINI, question) for unit in (None, "ask")]
    shown = Printed(Tables(rows, ["ask"], []), MINI, {"ask": "Ask"}, {"ask": 6})
    assert [made.note for made in result_tables(shown)[question]] == [note]
    assert [made.note for made in beside_all(shown, "ask")[question]] == [note]


def test_a_hidden_count_is_printed_as_hidden_with_a_note_and_without_a_number() -> None:
    made = table({"ask": (20, 1, 9), "bok": (20, 10, 0)}, smallest=5)
    cells = {row[0].text: row[1:] for row in made.rows}
    assert [cell.text for cell in cells["Nej"][:2]] == [HIDDEN, HIDDEN], "Bok's ten would tell Ask's one from the total"
    assert [cell.number for cell in cells["Nej"][:2]] == [None, None]
    assert made.hidden_below == 5
    assert made.note == f"{NOTE} {HIDDEN_NOTE}"


def test_nothing_is_hidden_in_tables_that_are_published_already() -> None:
    made = table({"ask": (9, 1, 0), "bok": (1, 9, 0)}, smallest=None)
    assert HIDDEN not in str(texts(made))
    assert (made.hidden_below, made.note) == (None, NOTE)


COLUMNS = st.lists(st.integers(0, 6), min_size=3, max_size=3).map(tuple)


@settings(max_examples=15)
@given(first=COLUMNS, second=COLUMNS)
def test_no_small_count_can_be_computed_from_the_rest_of_its_table(
    first: tuple[int, ...], second: tuple[int, ...]
) -> None:
    counts: Counts = {"ask": first, "bok": second}
    made = table(counts, smallest=5)
    could = possible(made, IN_BASE, [sum(first), sum(second)])
    for answer, (row, told) in enumerate(zip(could, made.rows, strict=True)):
        truly = (first[answer], second[answer], first[answer] + second[answer])
        for count, values, cell in zip(truly, row, told[1:], strict=True):
            assert count in values, "what is printed is true"
            if 0 < count < 5:
                assert cell.text == HIDDEN
                assert len(values) > 1, (truly, texts(made))
            if cell.text == HIDDEN:
                assert len(values) > 1, (truly, texts(made))


def test_the_reader_who_adds_and_subtracts_finds_what_is_not_protected() -> None:
    made = table({"ask": (8, 2, 0), "bok": (6, 3, 1)})
    spoilt = made.model_copy(
        update={"rows": tuple((row[0], row[1].model_copy(update={"text": HIDDEN}), *row[2:]) for row in made.rows)}
    )
    assert possible(spoilt, IN_BASE, [10, 10])[1] == [{2}, {3}, {5}]
    assert len(list(parts_of(3, 3))) == 10


def followed(counts: Counts, *, smallest: int | None = None, standard: float | None = 90) -> Printed:
    """The same, with yes as the answer that is followed from year to year."""
    from config.template import Good, SingleChoice

    [question] = SAMTAL.questions
    assert isinstance(question, SingleChoice)
    good = question.model_copy(update={"good": Good(standard=standard)})
    template = SAMTAL.model_copy(update={"questions": (good,)})
    return replace(printed(counts, smallest=smallest), template=template)


def test_what_is_followed_stands_in_brief_with_its_interval_and_goal() -> None:
    [made] = in_brief(followed({"ask": (8, 2, 0), "bok": (6, 3, 1)}))
    assert texts(made) == [["Samtal med den unge", "14 av 19", "74 %", "63–84 %", "90 %"]]
    assert made.rows[0][2].number == pytest.approx(100 * 14 / 19)
    assert made.rows[0][4].number == 90
    [made] = in_brief(followed({"ask": (8, 2, 0)}, standard=None))
    assert texts(made)[0][-1] == "–"


def test_what_is_hidden_is_hidden_in_brief_and_in_the_chart_too() -> None:
    shown = followed({"ask": (9, 3, 0)}, smallest=5)
    [made] = in_brief(shown)
    assert texts(made) == [["Samtal med den unge", HIDDEN, "–", "–", "90 %"]]
    assert [cell.number for cell in made.rows[0][1:4]] == [None, None, None]
    assert (made.hidden_below, made.note) == (5, HIDDEN_NOTE)
    [drawn] = chart(shown, key="chart", caption="Diagram")
    for mark in drawn.panels[0].marks:
        assert (mark.told, mark.value, mark.low, mark.high) == (HIDDEN, None, None, None)
    assert "9" not in drawn.alternative.replace("90 %", "").replace("95 %", "")


def test_a_chart_has_every_unit_and_all_audited_or_one_unit_beside_them() -> None:
    counts: Counts = {"ask": (8, 2, 0), "bok": (6, 3, 1)}
    [drawn] = chart(followed(counts), key="chart", caption="Enheterna")
    [panel] = drawn.panels
    assert (panel.title, panel.standard, panel.standard_told) == ("Samtal med den unge", 90, "mål 90 %")
    assert [(mark.label, mark.told, mark.own) for mark in panel.marks] == [
        ("Ask", "8 av 10 (80 %; 70–90 %)", False),
        ("Bok", "6 av 9 (67 %; 56–77 %)", False),
        ("Alla granskade", "14 av 19 (74 %; 63–84 %)", False),
    ]
    assert drawn.alternative == (
        "Ett fält per fråga, med andelen i procent och dess 95 %-intervall. Samtal med den unge (mål 90 %): "
        "Ask 8 av 10 (80 %; 70–90 %); Bok 6 av 9 (67 %; 56–77 %); Alla granskade 14 av 19 (74 %; 63–84 %)."
    )
    own: list[Chart] = chart(followed(counts), key="chart", caption="Egen", own="bok")
    assert [(mark.label, mark.own) for mark in own[0].panels[0].marks] == [("Bok", True), ("Alla granskade", False)]


def test_with_nothing_followed_there_is_neither_chart_nor_brief() -> None:
    shown = printed({"ask": (8, 2, 0)})
    assert chart(shown, key="chart", caption="Diagram") == []
    assert in_brief(shown) == []


def test_a_unit_without_figures_yet_has_no_column() -> None:
    shown = replace(printed({"ask": (8, 2, 0)}), names={"ask": "Ask", "bok": "Bok"}, files={"ask": 10, "bok": 0})
    [made] = result_tables(shown)["samtal"]
    assert made.heads == ("Svar", "Ask (n\xa0=\xa010)", "Totalt (n\xa0=\xa010)")
