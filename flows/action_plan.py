"""The action plan's flow."""

from __future__ import annotations

from datetime import datetime

from prefect import flow

from flows.stage_flow import each_alone
from tasks.action_plan import begin_follow_up
from tasks.shell import StageOutcome


@flow(validate_parameters=False)
def action_plan(home: str, unit_audits: list[int], now: datetime) -> list[StageOutcome]:
    """Begin the follow-up of every unit whose day of preparation has come."""
    return each_alone(begin_follow_up, home, unit_audits, now=now)
