"""The dialogue stage's flow."""

from __future__ import annotations

from datetime import datetime

from prefect import flow

from flows.stage_flow import each_alone
from tasks.dialogue import end_dialogue
from tasks.shell import StageOutcome


@flow(validate_parameters=False)
def dialogue(home: str, unit_audits: list[int], now: datetime) -> list[StageOutcome]:
    """Take every unit whose dialogue is confirmed on to its feedback."""
    return each_alone(end_dialogue, home, unit_audits, now=now)
