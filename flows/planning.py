"""The planning stage's flow."""

from __future__ import annotations

from datetime import datetime

from prefect import flow

from flows.stage_flow import each_alone
from tasks.planning import plan_unit
from tasks.shell import StageOutcome


@flow(validate_parameters=False)
def planning(home: str, unit_audits: list[int], now: datetime) -> list[StageOutcome]:
    """Invite the units whose day has come, and begin sampling where the opening meeting is held."""
    return each_alone(plan_unit, home, unit_audits, now=now)
