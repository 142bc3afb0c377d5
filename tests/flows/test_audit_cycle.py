"""The life cycle: a case for every stage, and a stage's flow only when a unit is ready for it."""

from __future__ import annotations

from datetime import datetime

import pytest

import flows.daily_round
from flows import audit_cycle
from flows.audit_cycle import advance
from flows.daily_round import daily_round
from register.stages import Stage
from tasks.shell import StageOutcome
from tests.factories import INVITED, LAID_OUT, HomeAt, at

Told = list[tuple[str, str, list[int]]]


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_is_advanced_by_the_flow_of_its_name_and_the_last_by_none(
    monkeypatch: pytest.MonkeyPatch, stage: Stage
) -> None:
    told: Told = []
    for name in set(Stage) - {Stage.CLOSED}:

        def flow(home: str, units: list[int], _now: datetime, name: str = name.value) -> list[StageOutcome]:
            told.append((name, home, units))
            return [StageOutcome("tallunda", name)]

        monkeypatch.setattr(audit_cycle, name.value, flow)
    outcomes = advance(stage, "a home", [7], now=at(INVITED))
    if stage is Stage.CLOSED:
        assert (outcomes, told) == ([], [])
    else:
        assert (outcomes, told) == ([StageOutcome("tallunda", stage.value)], [(stage.value, "a home", [7])])


@pytest.mark.usefixtures("prefect")
def test_a_round_calls_a_stage_only_for_the_units_that_are_ready(
    home_at: HomeAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = home_at("laid out")
    called: list[tuple[Stage, list[int]]] = []

    def record(stage: Stage, _home: str, units: list[int], *, now: datetime) -> list[StageOutcome]:
        assert now
        called.append((stage, units))
        return []

    monkeypatch.setattr(flows.daily_round, "advance", record)
    daily_round(home.path, at(LAID_OUT))
    assert called == []
    daily_round(home.path, at(INVITED))
    assert called == [(Stage.PLANNING, [home.number("tallunda")])]
