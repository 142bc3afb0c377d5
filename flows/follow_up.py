"""The follow-up's flow."""

from __future__ import annotations

from datetime import datetime

from prefect import flow

from flows.stage_flow import each_alone
from tasks.follow_up import judge_follow_up
from tasks.shell import StageOutcome


@flow(validate_parameters=False)
def follow_up(home: str, unit_audits: list[int], now: datetime) -> list[StageOutcome]:
    """Propose the verdicts of every unit whose tables are in, and close what is confirmed."""
    return each_alone(judge_follow_up, home, unit_audits, now=now)
