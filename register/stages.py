"""The stages a unit audit walks through, and the one table that says what follows what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """Where a unit audit stands."""

    PLANNING = "planning"
    SAMPLING = "sampling"
    FILE_REVIEW = "file_review"
    DIALOGUE = "dialogue"
    FEEDBACK = "feedback"
    ACTION_PLAN = "action_plan"
    FOLLOW_UP = "follow_up"
    CLOSED = "closed"


@dataclass(frozen=True)
class Transition:
    """From a stage to the next, when, and what is left as evidence.

    `next_of_follow_up`: where a follow-up audit goes instead; it ends with its tables, and its verdicts are given in
    the audit that it follows.
    """

    stage: Stage
    next: Stage
    goes_on_when: str
    evidence: str
    next_of_follow_up: Stage | None = None


TRANSITIONS: tuple[Transition, ...] = (
    Transition(
        Stage.PLANNING,
        Stage.SAMPLING,
        "the opening meeting is held",
        "dates, participants by function",
    ),
    Transition(
        Stage.SAMPLING,
        Stage.FILE_REVIEW,
        "a list has passed the gate, its warnings are accepted, the day of the draw has come, the sample is sealed",
        "frame hash, commitment, nonce, seed, strata, order, reserves, files passed over",
    ),
    Transition(
        Stage.FILE_REVIEW,
        Stage.DIALOGUE,
        "every sampled file is read or replaced, warnings are accepted, double readings are reconciled",
        "answers per reader, agreement per question, who decided, figures with their base",
        next_of_follow_up=Stage.CLOSED,
    ),
    Transition(
        Stage.DIALOGUE,
        Stage.FEEDBACK,
        "every finding is agreed, disputed or amended, and the minutes are confirmed by both sides",
        "findings with their evidence, the unit's words, minutes, participants by function",
    ),
    Transition(
        Stage.FEEDBACK,
        Stage.ACTION_PLAN,
        "the feedback is delivered and acknowledged",
        "document version and hash, recipients, acknowledgement",
    ),
    Transition(
        Stage.ACTION_PLAN,
        Stage.FOLLOW_UP,
        "the plan is accepted and the day has come on which the follow-up is prepared",
        "plan versions, status history, extensions with reason and approver; open actions go with it",
    ),
    Transition(
        Stage.FOLLOW_UP,
        Stage.CLOSED,
        "the follow-up's tables are in and a verdict is confirmed for each development area",
        "comparison with the base line, verdicts, what became of each action",
    ),
)

SWEDISH: dict[Stage, str] = {
    Stage.PLANNING: "planering",
    Stage.SAMPLING: "urval",
    Stage.FILE_REVIEW: "aktgranskning",
    Stage.DIALOGUE: "dialog",
    Stage.FEEDBACK: "återkoppling",
    Stage.ACTION_PLAN: "åtgärdsplan",
    Stage.FOLLOW_UP: "uppföljning",
    Stage.CLOSED: "avslutad",
}
"""What a user reads."""


def next_stage(stage: Stage, *, follow_up: bool) -> Stage:
    """What follows the stage, in an audit or in a follow-up; raises `LookupError` for the last one."""
    for transition in TRANSITIONS:
        if transition.stage == stage:
            return (transition.next_of_follow_up if follow_up else None) or transition.next
    raise LookupError(f"nothing follows {stage}")
