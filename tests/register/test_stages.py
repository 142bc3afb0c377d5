"""The stages: one table says what follows what, and nothing but it moves a unit."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest

from config.errors import NotNow
from register.models import Event
from register.stages import SWEDISH, TRANSITIONS, Stage, next_stage
from register.walk import move, require
from tasks.ready import READY, ready_units
from tests import golden
from tests.factories import DRAWN, INVITED, LAID_OUT, MET, READ, HomeAt, at


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_has_a_row_in_the_table_and_a_swedish_word(stage: Stage) -> None:
    assert SWEDISH[stage].islower()
    rows = [row for row in TRANSITIONS if row.stage is stage]
    assert len(rows) == (stage is not Stage.CLOSED), "the last stage leads nowhere"
    assert all(row.goes_on_when and row.evidence for row in rows)


def test_the_table_is_one_walk_through_all_stages() -> None:
    walk = [TRANSITIONS[0].stage]
    while walk[-1] is not Stage.CLOSED:
        walk.append(next_stage(walk[-1], follow_up=False))
    assert walk == list(Stage)
    with pytest.raises(LookupError):
        next_stage(Stage.CLOSED, follow_up=False)


def test_every_stage_is_asked_who_is_ready_in_the_order_of_the_walk() -> None:
    assert list(READY) == list(Stage)


@pytest.mark.parametrize(
    ("station", "day", "ready"),
    [
        ("laid out", LAID_OUT, set()),
        ("laid out", INVITED, {Stage.PLANNING}),
        ("invited", INVITED, set()),
        ("met", MET, {Stage.PLANNING}),
        ("sampling", DRAWN, set()),
        ("listed", DRAWN - timedelta(days=1), set()),
        ("listed", DRAWN, {Stage.SAMPLING}),
        ("file review", READ, set()),
        ("read", READ, {Stage.FILE_REVIEW}),
        ("tabulated", READ, set()),
    ],
)
def test_a_unit_is_ready_in_its_own_stage_and_only_when_it_can_go_on(
    home_at: HomeAt, station: str, day: date, ready: set[Stage]
) -> None:
    home = home_at(station)
    found = ready_units.fn(home.path, now=at(day))
    assert {stage for stage, units in found.items() if home.number() in units} == ready


def test_a_follow_up_ends_with_its_tables() -> None:
    walk = [TRANSITIONS[0].stage]
    while walk[-1] is not Stage.CLOSED:
        walk.append(next_stage(walk[-1], follow_up=True))
    assert walk == [Stage.PLANNING, Stage.SAMPLING, Stage.FILE_REVIEW, Stage.CLOSED]


def test_the_drawn_table_in_the_docs_is_up_to_date() -> None:
    script = golden.ROOT / "docs" / "draw_stages.py"
    done = subprocess.run([sys.executable, str(script), "--check"], cwd=golden.ROOT, check=False, capture_output=True)
    assert done.returncode == 0, done.stderr


def test_a_unit_moves_to_the_next_stage_of_the_table_with_an_event(home_at: HomeAt) -> None:
    home = home_at("laid out")
    with home.desk(MET) as desk:
        unit_audit = desk.session.get_one(type(home.unit()), home.number())
        move(desk, unit_audit, evidence={"why": "a test"})
    assert (home.unit().stage, home.unit().since) == (Stage.SAMPLING, MET)
    event = home.all(Event)[-1]
    assert (event.what, event.who, event.from_stage, event.to_stage) == ("stage_changed", "ao", "planning", "sampling")
    assert event.evidence == {"why": "a test"}


def test_a_unit_in_another_stage_is_named_with_where_it_is(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with pytest.raises(NotNow, match=r"Tallunda väntar inte på en avstämning: enheten är i steget urval\."):
        require(home.unit(), "en avstämning", Stage.FILE_REVIEW)
