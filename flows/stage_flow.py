"""What the stage flows share: one task per ready unit, each failing alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import cast

from prefect import State, Task

from tasks.shell import StageOutcome


class SomeUnitsFailed(Exception):
    """Units whose task failed (their unit audits' ids), and what became of the others, who have gone on."""

    def __init__(self, failed: Collection[int], others: Sequence[StageOutcome]) -> None:
        self.failed, self.others = list(failed), list(others)
        super().__init__(self.failed, self.others)

    def __str__(self) -> str:
        return f"{len(self.failed)} of {len(self.failed) + len(self.others)} unit audits failed: {self.failed}"


def each_alone(
    step: Task[..., StageOutcome], home: str, unit_audits: Iterable[int], *, now: datetime
) -> list[StageOutcome]:
    """Run `step` for every unit audit. When all have had their turn, raises `SomeUnitsFailed` if any failed."""
    states = {
        number: cast("State[StageOutcome]", step(home, number, now=now, return_state=True)) for number in unit_audits
    }
    failed = [number for number, state in states.items() if not state.is_completed()]
    outcomes = [state.result() for state in states.values() if state.is_completed()]
    if failed:
        raise SomeUnitsFailed(failed, outcomes)
    return outcomes
