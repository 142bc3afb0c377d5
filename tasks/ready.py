"""Which units are ready to move, stage by stage: one look at the register before a round calls any stage's flow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from sqlmodel import Session

from method.dates import WorkingYear
from register import dialogue, feedback, file_review, follow_up, planning, sampling
from register.stages import Stage
from tasks.shell import opened, shell

READY: dict[Stage, Callable[[Session, date, WorkingYear], list[int]]] = {
    Stage.PLANNING: lambda session, today, _: planning.ready_to_plan(session, today),
    Stage.SAMPLING: lambda session, today, _: sampling.ready_to_draw(session, today),
    Stage.FILE_REVIEW: lambda session, _today, _: file_review.ready_to_tabulate(session),
    Stage.DIALOGUE: lambda session, _today, _: dialogue.ready_to_feed_back(session),
    Stage.FEEDBACK: lambda session, today, _: feedback.ready_to_deliver(session, today),
    Stage.ACTION_PLAN: follow_up.ready_to_follow_up,
    Stage.FOLLOW_UP: lambda session, _today, _: follow_up.ready_to_judge(session),
    Stage.CLOSED: lambda _session, _today, _: [],
}
"""Stage -> the ids of its unit audits that are ready to move."""


@shell
def ready_units(home: str, *, now: datetime) -> dict[Stage, list[int]]:
    """The stages in which a unit is ready, in order, with the ids of the unit audits."""
    with opened(home) as register, register.reading() as session:
        year = WorkingYear(register.catalogue.calendar)
        found = {stage: ready(session, now.date(), year) for stage, ready in READY.items()}
    return {stage: units for stage, units in found.items() if units}
