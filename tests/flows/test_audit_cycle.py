"""The life cycle: a case for every stage, and a stage's flow only when a unit is ready for it."""

from __future__ import annotations

import pytest

from flows import audit_cycle
from flows.audit_cycle import advance
from register.stages import Stage
from tests.factories import INVITED, LAID_OUT, HomeAt, at

pytestmark = pytest.mark.usefixtures("prefect")


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_can_be_advanced_and_calls_no_flow_when_nobody_is_ready(
    home_at: HomeAt, monkeypatch: pytest.MonkeyPatch, stage: Stage
) -> None:
    called: list[Stage] = []
    monkeypatch.setattr(audit_cycle, stage.value, lambda *_given: called.append(stage))
    assert advance(stage, home_at("laid out").path, now=at(LAID_OUT)) == []
    assert called == []


def test_a_flow_is_told_of_the_units_that_are_ready_and_of_no_others(
    home_at: HomeAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = home_at("laid out")
    told: list[list[int]] = []
    monkeypatch.setattr(audit_cycle, "planning", lambda _home, units, _now: told.append(units) or [])
    advance(Stage.PLANNING, home.path, now=at(INVITED))
    assert told == [[home.number("tallunda")]]
