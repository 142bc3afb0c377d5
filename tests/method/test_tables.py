from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.catalogue import Catalogue
from config.template import Banded, Battery, SingleChoice
from method.figures import Count, in_percent, total
from method.tables import answers_in, counts
from tests import golden

BARN = golden.template()
MINI = Catalogue(golden.LILLKOMMUN).template("mini")
TABLES = {table["id"]: table for table in golden.expected("tables")}
PER_UNIT = {unit: counts(golden.review(unit), BARN) for unit in golden.UNITS}

PUBLISHED = golden.PUBLISHED

CELLS: dict[str, list[str | None]] = {
    column.key: [*column.answers, None] for column in MINI.columns() if column.separator is None
} | {"oro": [None, "Droger", "Brott/ Annat", "Annat/Brott", "Skolfrånvaro/ Droger/ Brott/ Annat"]}


def numbers(figures: list[Count]) -> dict[tuple[str, str], tuple[int, int]]:
    return {(figure.question, figure.answer): (figure.count, figure.base) for figure in figures}


def readings(*files: dict[str, Any]) -> pd.DataFrame:
    """Readings on the small template: what is not given is a girl of 14 without answers."""
    empty = {"sex": "K", "age": 14} | {column.key: None for column in MINI.columns()}
    frame = pd.DataFrame([empty | file for file in files], columns=list(empty))
    return frame.astype({"age": "Int64"})


def of_mini(*files: dict[str, Any]) -> dict[tuple[str, str], tuple[int, int]]:
    return numbers(total(counts(readings(*files), MINI)))


@pytest.mark.parametrize("table", TABLES)
def test_every_published_table_is_met_per_unit_and_in_total(table: str) -> None:
    in_all = numbers(total(figure for unit in golden.UNITS for figure in PER_UNIT[unit]))
    for row in TABLES[table]["rows"]:
        place = (table, row["answer"])
        assert [numbers(total(PER_UNIT[unit]))[place][0] for unit in golden.UNITS] == row["counts"]
        assert in_all[place][0] == row["total"]


def test_the_tables_hold_the_published_rows_in_their_order_and_no_others() -> None:
    printed = [(table, row["answer"]) for table in TABLES for row in TABLES[table]["rows"]]
    assert list(numbers(total(PER_UNIT["norrmalm"]))) == printed


def test_every_published_percentage_has_its_numerator_and_base() -> None:
    published = [
        (table["id"], percentage["numerator"], percentage["denominator"])
        for table in TABLES.values()
        for percentage in table["published_percent"]
        if percentage["numerator"] is not None
    ]
    assert sorted(published) == sorted((question, *figure) for (question, _), figure in PUBLISHED.items())
    in_all = numbers(total(figure for unit in golden.UNITS for figure in PER_UNIT[unit]))
    assert {place: in_all[place] for place in PUBLISHED} == PUBLISHED


def test_the_published_percentages_are_written_as_published() -> None:
    figures = {(f.question, f.answer): f for f in total(figure for unit in golden.UNITS for figure in PER_UNIT[unit])}
    for (question, answer), (numerator, base) in PUBLISHED.items():
        for percentage in TABLES[question]["published_percent"]:
            exact = percentage["qualifier"] is None
            if exact and (percentage["numerator"], percentage["denominator"]) == (numerator, base):
                assert in_percent(figures[question, answer].percent) == f"{percentage['value']} %"


@pytest.mark.parametrize("unit", golden.UNITS)
def test_the_year_after_is_met_too(unit: str) -> None:
    expected = golden.expected("follow_up")["counts"][unit]
    in_time = expected.pop("Utredning klar inom 4 månader")
    asked_again = tuple(question for question in BARN.questions if question.heading in expected)
    [battery] = [
        question for question in BARN.questions if isinstance(question, Battery) and question.key == "utredning"
    ]
    one_row = battery.model_copy(update={"rows": tuple(row for row in battery.rows if row.key == "klar_4_manader")})
    template = BARN.model_copy(update={"questions": (*asked_again, one_row)})
    found = numbers(total(counts(golden.follow_up_review(unit), template)))
    assert found.pop(("utredning", "Utredning klar inom 4 månader")) == (in_time["Ja"], 12)
    assert {place: count for place, (count, _) in found.items()} == {
        (question.key, answer): count
        for question in asked_again
        for answer, count in expected[question.heading].items()
    }


def test_figures_are_kept_per_sex() -> None:
    files = [{"sex": "M", "samtal": "Ja"}, {"sex": "K", "samtal": "Nej"}, {"sex": "K", "samtal": "Ja"}]
    figures = [f for f in counts(readings(*files), MINI) if (f.question, f.answer) == ("samtal", "Ja")]
    assert [(f.stratum, f.count, f.base, f.label) for f in figures] == [
        ("K", 1, 2, "Samtal med den unge"),
        ("M", 1, 1, "Samtal med den unge"),
    ]


def test_an_answer_outside_the_base_is_counted_without_percent() -> None:
    files: list[dict[str, Any]] = [
        {"samtal": "Ja"},
        {"samtal": "Nej"},
        {"samtal": "Den unge vill inte"},
        {"samtal": None},
    ]
    figures = {f.answer: f for f in counts(readings(*files), MINI) if f.question == "samtal"}
    assert (figures["Ja"].count, figures["Ja"].base, figures["Ja"].percent) == (1, 2, 50.0)
    outside = figures["Den unge vill inte"]
    assert (outside.count, outside.base, outside.percent) == (1, 2, None)


def test_a_subset_question_counts_only_the_files_it_is_put_to() -> None:
    files = [
        {"samtal": "Ja", "samtal_enskilt": "Ja"},
        {"samtal": "Ja", "samtal_enskilt": "Framgår inte"},
        {"samtal": "Nej", "samtal_enskilt": "Ja"},
        {"samtal": "Nej", "samtal_enskilt": "Framgår inte"},
    ]
    found = of_mini(*files)
    assert found["samtal_enskilt", "Ja"] == (1, 1)
    assert found["samtal_enskilt", "Framgår inte"] == (1, 1)


def test_a_condition_on_the_base_leaves_the_other_files_out() -> None:
    files = [{"inledd": "Ja", "insats": "Ja"}, {"inledd": "Ja", "insats": "Nej"}, {"inledd": "Nej", "insats": "Ja"}]
    assert of_mini(*files)["insats", "Ja"] == (1, 2)


def test_several_answers_are_counted_over_the_files_that_gave_any() -> None:
    files: list[dict[str, Any]] = [{"oro": "Droger/ Brott"}, {"oro": "Brott"}, {"oro": "Annat/Droger"}, {"oro": None}]
    found = of_mini(*files)
    assert [found["oro", answer] for answer in ("Skolfrånvaro", "Droger", "Brott", "Annat")] == [
        (0, 3),
        (2, 3),
        (2, 3),
        (1, 3),
    ]


def test_each_row_of_a_battery_has_its_own_base_and_counted_answer() -> None:
    files = [
        {"inledd": "Ja", "plan": "Ja", "dokumentation": "Brister"},
        {"inledd": "Ja", "plan": "Behövs inte", "dokumentation": "Utan brister"},
        {"inledd": "Nej", "plan": "Nej", "dokumentation": "Utan brister"},
    ]
    found = of_mini(*files)
    assert found["handlaggning", "Utredning inledd"] == (2, 3)
    assert found["handlaggning", "Plan finns"] == (1, 1)
    assert found["handlaggning", "Brister i dokumentationen"] == (1, 3)


@pytest.mark.parametrize(("age", "band"), [(13, "13-15 år"), (15, "13-15 år"), (16, "16-17 år"), (17, "16-17 år")])
def test_both_ends_of_a_band_belong_to_it(age: int, band: str) -> None:
    assert of_mini({"age": age}, {"age": 18}, {"age": None})["aldersgrupp", band] == (1, 1)


def test_a_cell_that_holds_no_answer_is_not_passed_over_in_silence() -> None:
    with pytest.raises(ValueError, match="the column samtal holds something that is not one of its answers") as caught:
        counts(readings({"samtal": "Kanske"}), MINI)
    assert "Kanske" not in str(caught.value)
    with pytest.raises(ValueError, match="the column oro"):
        counts(readings({"oro": "Droger/ Kanske"}), MINI)


def test_no_readings_give_no_figures() -> None:
    assert counts(readings(), MINI) == []


def test_several_answers_are_a_set() -> None:
    assert answers_in("B;A ; B", ";") == {"A", "B"}
    assert answers_in("B;A", None) == {"B;A"}
    assert answers_in("", ";") == answers_in(" ", None) == frozenset()


def a_file() -> st.SearchStrategy[dict[str, Any]]:
    cells: dict[str, st.SearchStrategy[Any]] = {key: st.sampled_from(values) for key, values in CELLS.items()}
    return st.fixed_dictionaries({"sex": st.sampled_from("KM"), "age": st.none() | st.integers(10, 20), **cells})


several_files = st.lists(a_file(), max_size=12)


@given(several_files)
def test_no_count_exceeds_its_base_and_no_base_the_files(files: list[dict[str, Any]]) -> None:
    for figure in counts(readings(*files), MINI):
        of_sex = sum(file["sex"] == figure.stratum for file in files)
        assert 0 <= figure.base <= of_sex
        assert 0 <= figure.count <= (figure.base if figure.in_base else of_sex)


@given(several_files)
def test_the_answers_of_a_single_choice_add_up_to_its_base(files: list[dict[str, Any]]) -> None:
    figures = total(counts(readings(*files), MINI))
    for question in MINI.questions:
        if not isinstance(question, SingleChoice | Banded):
            continue
        of_question = [figure for figure in figures if figure.question == question.key and figure.in_base]
        assert {figure.base for figure in of_question} <= {sum(figure.count for figure in of_question)}


@given(several_files, st.integers(0, 12))
def test_the_total_of_two_halves_is_the_figure_of_the_whole(files: list[dict[str, Any]], cut: int) -> None:
    halves = [*counts(readings(*files[:cut]), MINI), *counts(readings(*files[cut:]), MINI)]
    assert numbers(total(halves)) == numbers(total(counts(readings(*files), MINI)))
