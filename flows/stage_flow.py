"""What the stage flows share: one task per ready unit, each failing alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import cast

from prefect import State, Task

from tasks.shell import StageOutcome


class SomeUnitsFailed(Exception):
    """Units whose task failed; the others have gone on."""


def each_alone(
    step: Task[..., StageOutcome], home: str, unit_audits: Iterable[int], *, now: datetime
) -> list[StageOutcome]:
    """Run `step` for every unit audit. When all have had their turn, raises `SomeUnitsFailed` if any failed."""
    states = {
        number: cast("State[StageOutcome]", step(home, number, now=now, return_state=True)) for number in unit_audits
    }
    failed = [number for number, state in states.items() if not state.is_completed()]
    if failed:
        raise SomeUnitsFailed(f"{len(failed)} of {len(states)} unit audits failed: {failed}")
    return [state.result() for state in states.values()]
