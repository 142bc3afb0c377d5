"""The sampling stage's flow."""

from __future__ import annotations

from datetime import datetime

from prefect import flow

from flows.stage_flow import each_alone
from tasks.sampling import seal_sample
from tasks.shell import StageOutcome


@flow(validate_parameters=False)
def sampling(home: str, unit_audits: list[int], now: datetime) -> list[StageOutcome]:
    """Take every ready unit from a list that passed the gate to a sealed sample."""
    return each_alone(seal_sample, home, unit_audits, now=now)
