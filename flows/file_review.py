"""The file review's flow."""

from __future__ import annotations

from datetime import datetime

from prefect import flow

from flows.stage_flow import each_alone
from tasks.file_review import tabulate
from tasks.shell import StageOutcome


@flow(validate_parameters=False)
def file_review(home: str, unit_audits: list[int], now: datetime) -> list[StageOutcome]:
    """Take every unit whose readings are reconciled to its tables."""
    return each_alone(tabulate, home, unit_audits, now=now)
