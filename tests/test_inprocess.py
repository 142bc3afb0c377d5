"""The runner without Prefect plays what the flows play."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import Any

import pytest

from register.models import Deadline, Message
from register.stages import Stage
from tests.factories import INVITED, MET, Home, HomeAt, at
from tests.inprocess import STEPS, play_round


@pytest.mark.parametrize("stage", STEPS)
def test_every_stage_runs_the_task_of_its_flow(stage: Stage) -> None:
    step = STEPS[stage]
    assert getattr(import_module(f"flows.{stage}"), step.fn.__name__) is step


def test_every_stage_but_the_last_has_a_step() -> None:
    assert set(STEPS) == set(Stage) - {Stage.CLOSED}


@pytest.mark.parametrize(("station", "day"), [("laid out", INVITED), ("met", MET)])
@pytest.mark.usefixtures("prefect")
def test_a_round_leaves_what_the_flow_leaves(home_at: HomeAt, station: str, day: date) -> None:
    from flows.daily_round import daily_round

    def left(home: Home) -> list[Any]:
        told = [(row.key, row.written_on, row.status) for row in home.all(Message)]
        awaited = [(row.kind, row.cause, row.due, row.met_on, row.told_to) for row in home.all(Deadline)]
        return [told, awaited, home.unit().stage]

    plain, flowing = home_at(station), home_at(station)
    moved = [(outcome.unit, outcome.did) for outcome in play_round(plain.path, at(day))]
    done = daily_round(flowing.path, at(day))
    assert moved == [(outcome.unit, outcome.did) for outcome in done.moved]
    assert left(plain) == left(flowing)
