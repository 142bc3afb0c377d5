"""The audit's life cycle, stage by stage: reads like the stage table."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from flows.action_plan import action_plan
from flows.dialogue import dialogue
from flows.feedback import feedback
from flows.file_review import file_review
from flows.follow_up import follow_up
from flows.planning import planning
from flows.sampling import sampling
from register.stages import Stage
from tasks.shell import StageOutcome


def advance(stage: Stage, home: str, units: list[int], *, now: datetime) -> list[StageOutcome]:
    """Move the units that are ready in the stage, by the stage's own flow."""
    match stage:
        case Stage.PLANNING:
            return planning(home, units, now)
        case Stage.SAMPLING:
            return sampling(home, units, now)
        case Stage.FILE_REVIEW:
            return file_review(home, units, now)
        case Stage.DIALOGUE:
            return dialogue(home, units, now)
        case Stage.FEEDBACK:
            return feedback(home, units, now)
        case Stage.ACTION_PLAN:
            return action_plan(home, units, now)
        case Stage.FOLLOW_UP:
            return follow_up(home, units, now)
        case Stage.CLOSED:
            return []
        case _:
            assert_never(stage)
