"""The lists of cases that nobody's case system has given out."""

from __future__ import annotations

import hashlib
import unicodedata
import zipfile
from datetime import date
from io import BytesIO

import pandas as pd
import pytest

from config.hand_in import Kind
from demo.invented.cases import as_listed, invented_cases
from demo.invented.sheets import At, Sheets
from demo.invented.world import World
from method.dates import WorkingYear
from tests.demo.invented.world import CATALOGUE, WORLD, plan, units

YEAR = WorkingYear(CATALOGUE.calendar)
LISTED_ON = date(2022, 2, 8)
DATES = ["report_received", "investigation_opened", "investigation_closed"]


def cases(unit: str, world: World = WORLD) -> pd.DataFrame:
    return invented_cases(world, plan(), unit, year=YEAR)


def list_file(unit: str, world: World = WORLD) -> bytes:
    sheets = Sheets(world, CATALOGUE)
    return sheets.written(Kind.FRAME, sheets.case_list(At(plan(), unit, LISTED_ON)))


def content_hash(workbook: bytes) -> str:
    """Of what the file holds: how tightly it is packed is the machine's."""
    digest = hashlib.sha256()
    with zipfile.ZipFile(BytesIO(workbook)) as parts:
        for name in sorted(parts.namelist()):
            digest.update(name.encode() + parts.read(name))
    return digest.hexdigest()


def test_there_are_thirteen_districts_in_the_spring() -> None:
    assert len(units()) == 13


@pytest.mark.parametrize("unit", units())
def test_a_list_holds_the_target_group_of_the_period_on_working_days(unit: str) -> None:
    listed, audit = cases(unit), plan()
    assert 60 <= len(listed) <= 160
    assert set(listed["sex"]) == {"F", "P"}
    assert listed["age"].between(audit.target_age.low, audit.target_age.high).all()
    days = {name: [stamp.date() for stamp in listed[name]] for name in DATES}
    assert min(days["report_received"]) >= audit.period.start
    assert max(days["report_received"]) <= audit.period.end
    assert all(YEAR.is_working_day(day) for name in DATES for day in days[name])
    assert (listed["report_received"] <= listed["investigation_opened"]).all()
    assert (listed["investigation_opened"] <= listed["investigation_closed"]).all()


def test_no_two_cases_have_the_same_number_and_none_is_a_case_systems() -> None:
    refs = [ref for unit in units() for ref in cases(unit)["case_ref"]]
    assert len(set(refs)) == len(refs)
    assert all(ref.startswith("PÅHITT-") for ref in refs)
    assert refs == [unicodedata.normalize("NFC", ref).replace(" ", "").upper() for ref in refs]


def test_most_investigations_begin_in_time_and_the_pace_differs_between_districts() -> None:
    late, slow = {}, {}
    for unit in units():
        listed = cases(unit)
        late[unit] = ((listed["investigation_opened"] - listed["report_received"]).dt.days > 14).mean()
        slow[unit] = ((listed["investigation_closed"] - listed["investigation_opened"]).dt.days > 122).mean()
    assert max(late.values()) < 0.15
    assert min(slow.values()) < 0.1
    assert max(slow.values()) > 0.4


def test_a_list_knows_nothing_of_what_is_yet_to_come() -> None:
    made_on = date(2021, 6, 30)
    listed = as_listed(cases("bromma"), made_on=made_on)
    assert 0 < len(listed) < len(cases("bromma"))
    assert (listed[DATES].max() <= pd.Timestamp(made_on)).all()
    assert listed["investigation_closed"].isna().any()


def test_the_same_seed_gives_the_same_file_whoever_came_before() -> None:
    first = list_file("farsta")
    list_file("bromma")
    assert list_file("farsta") == first
    assert content_hash(first) == "b3eb8fb274249e36d7e75e5e086e1d212c919a7adec008bd06dce4d3b2d32c5c"


def test_another_seed_gives_other_cases() -> None:
    other = WORLD.model_copy(update={"seed": "vår 2023"})
    assert list(cases("farsta", other)["case_ref"]) != list(cases("farsta")["case_ref"])
