"""The feedback stage's flow."""

from __future__ import annotations

from datetime import datetime

from prefect import flow

from flows.stage_flow import each_alone
from tasks.feedback import feed_back
from tasks.shell import StageOutcome


@flow(validate_parameters=False)
def feedback(home: str, unit_audits: list[int], now: datetime) -> list[StageOutcome]:
    """Deliver the feedback whose day has come, and go on from what is acknowledged."""
    return each_alone(feed_back, home, unit_audits, now=now)
