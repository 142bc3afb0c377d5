"""Which units are ready to move, stage by stage: one look at the register before a round calls any stage's flow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from sqlmodel import Session

from register import dialogue, feedback, file_review, follow_up, planning, sampling, verdicts
from register.stages import Stage
from tasks.shell import opened, shell

READY: dict[Stage, Callable[[Session, date], list[int]]] = {
    Stage.PLANNING: planning.ready_to_plan,
    Stage.SAMPLING: sampling.ready_to_draw,
    Stage.FILE_REVIEW: lambda session, _today: file_review.ready_to_tabulate(session),
    Stage.DIALOGUE: lambda session, _today: dialogue.ready_to_feed_back(session),
    Stage.FEEDBACK: feedback.ready_to_deliver,
    Stage.ACTION_PLAN: follow_up.ready_to_follow_up,
    Stage.FOLLOW_UP: lambda session, _today: verdicts.ready_to_judge(session),
    Stage.CLOSED: lambda _session, _today: [],
}
"""Stage -> the ids of its unit audits that are ready to move: one statement each."""


@shell
def ready_units(home: str, *, now: datetime) -> dict[Stage, list[int]]:
    """The stages in which a unit is ready, in order, with the ids of the unit audits."""
    with opened(home) as register, register.reading() as session:
        found = {stage: ready(session, now.date()) for stage, ready in READY.items()}
    return {stage: units for stage, units in found.items() if units}
