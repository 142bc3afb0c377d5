"""What the gate says of the files that people get wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from config.catalogue import Catalogue
from config.hand_in import Kind
from config.settings import Settings
from demo.invented.faults import Sheet
from demo.invented.sheets import At, Sheets
from demo.simulation.country import MISTAKES, Country, Mistake, country
from demo.simulation.mistakes import NOBODYS_NUMBER, with_mistake
from demo.simulation.organisation import AUDIT, write_organisation
from demo.simulation.paperwork import as_csv
from demo.simulation.questions import KEY
from demo.simulation.size import Size
from method import personal_number
from register.database import Register, open_register
from tasks.hand_in import Addressed, check

SIZE = Size(units=2, cases=300, questions=12)
DAY = date(2022, 1, 31)


@pytest.fixture(scope="module")
def inspectorate(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return write_organisation(tmp_path_factory.mktemp("organisation") / "own", SIZE)


@pytest.fixture
def register(inspectorate: Catalogue, tmp_path: Path) -> Register:
    return open_register(Settings(home=tmp_path, organisation=inspectorate.folder))


def world(inspectorate: Catalogue) -> Country:
    return country(SIZE, inspectorate.template(KEY))


def unit_of(inspectorate: Catalogue) -> str:
    return inspectorate.units.units[0].key


def case_list(inspectorate: Catalogue) -> Sheet:
    at = At(inspectorate.audit(AUDIT), unit_of(inspectorate), DAY)
    return Sheets(world(inspectorate), inspectorate).case_list(at)


def rules(register: Register, inspectorate: Catalogue, content: bytes) -> tuple[str, set[str]]:
    """The verdict, and the rules that stop or warn."""
    judged = check(register, content, Addressed(AUDIT, unit_of(inspectorate), Kind.FRAME), today=DAY)
    problems = [one for one in judged.judgement.problems if one.severity != "note"]
    return str(judged.judgement.verdict), {one.rule for one in problems}


def test_the_organisation_is_checked_as_any(inspectorate: Catalogue) -> None:
    inspectorate.check()
    assert len(inspectorate.audit(AUDIT).units) == 2


def test_a_list_without_mistakes_is_accepted_as_a_workbook_and_as_an_export(
    register: Register, inspectorate: Catalogue
) -> None:
    sheet = case_list(inspectorate)
    book = Sheets(world(inspectorate), inspectorate).written(Kind.FRAME, sheet)
    assert rules(register, inspectorate, book) == ("accepted", set())
    assert rules(register, inspectorate, as_csv(sheet)) == ("accepted", set())


@pytest.mark.parametrize(
    ("mistake", "verdict", "rule"),
    [
        ("missing_column", "rejected", "read.missing_column"),
        ("duplicates", "rejected", "frame.case_ref_duplicate"),
        ("personal_number", "rejected", "privacy.personal_number"),
        ("another_year", "rejected", "frame.stratum_left_empty"),
        ("failed_formula", "rejected", "read.error_value"),
        ("outside_period", "warned", "frame.report_outside"),
    ],
)
def test_each_mistake_in_a_list_is_named(
    register: Register, inspectorate: Catalogue, mistake: Mistake, verdict: str, rule: str
) -> None:
    wrong = with_mistake(case_list(inspectorate), mistake, begins=inspectorate.audit(AUDIT).period.start)
    said, named = rules(register, inspectorate, as_csv(wrong))
    assert said == verdict
    assert rule in named


def test_the_number_that_stands_where_it_must_not_is_nobodys() -> None:
    assert personal_number.holds_personal_number(NOBODYS_NUMBER)
    assert personal_number.parse(NOBODYS_NUMBER, on=DAY) is None


def test_every_mistake_is_made_by_somebody(inspectorate: Catalogue) -> None:
    people = world(inspectorate)
    made = {people.mistake_of(AUDIT, f"enhet-{n}", kind) for kind in MISTAKES for n in range(300)}
    assert made == {*get_args(Mistake), None}


def test_most_files_are_right_the_first_time(inspectorate: Catalogue) -> None:
    people = world(inspectorate)
    right = [people.mistake_of(AUDIT, f"enhet-{n}", Kind.FRAME) is None for n in range(1_000)]
    assert 650 < sum(right) < 750


def test_a_true_improvement_is_rare_and_the_same_every_time(inspectorate: Catalogue) -> None:
    people = world(inspectorate)
    brought = [people.year_brings(f"enhet-{n}", "skyddsbedomning") for n in range(1_000)]
    assert brought == [people.year_brings(f"enhet-{n}", "skyddsbedomning") for n in range(1_000)]
    assert set(brought) == {0.0, 1.6}
    assert 170 < sum(one > 0 for one in brought) < 270


def test_a_kind_of_file_that_nobody_gets_wrong_is_right(inspectorate: Catalogue) -> None:
    people = world(inspectorate)
    assert {people.mistake_of(AUDIT, f"enhet-{n}", Kind.DOUBLE) for n in range(50)} == {None}
