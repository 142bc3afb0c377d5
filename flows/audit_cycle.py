"""The audit's life cycle, stage by stage: reads like the stage table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import assert_never

from flows.file_review import file_review
from flows.planning import planning
from flows.sampling import sampling
from register.stages import Stage
from tasks.file_review import units_to_tabulate
from tasks.planning import units_to_plan
from tasks.sampling import units_to_draw
from tasks.shell import StageOutcome


def advance(stage: Stage, home: str, *, now: datetime) -> list[StageOutcome]:
    """Move every unit that is ready in the stage. The stage's flow is called only when there is one."""
    match stage:
        case Stage.PLANNING:
            return _if_ready(units_to_plan, planning, home, now=now)
        case Stage.SAMPLING:
            return _if_ready(units_to_draw, sampling, home, now=now)
        case Stage.FILE_REVIEW:
            return _if_ready(units_to_tabulate, file_review, home, now=now)
        case _:
            assert_never(stage)


def _if_ready(
    find: Callable[..., list[int]],
    stage_flow: Callable[..., list[StageOutcome]],
    home: str,
    *,
    now: datetime,
) -> list[StageOutcome]:
    ready = find(home, now=now)
    return stage_flow(home, ready, now) if ready else []
