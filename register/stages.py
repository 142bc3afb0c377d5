"""The stages a unit audit walks through, and the one table that says what follows what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """Where a unit audit stands."""

    PLANNING = "planning"
    SAMPLING = "sampling"
    FILE_REVIEW = "file_review"


@dataclass(frozen=True)
class Transition:
    """From a stage to the next (None: the walk ends there), when, and what is left as evidence."""

    stage: Stage
    next: Stage | None
    goes_on_when: str
    evidence: str


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
        "frame hash, commitment, nonce, seed, strata, order, reserves",
    ),
    Transition(
        Stage.FILE_REVIEW,
        None,
        "every sampled file is read or replaced, warnings are accepted, double readings are reconciled",
        "answers per reader, agreement per question, who decided, figures with their base",
    ),
)

SWEDISH: dict[Stage, str] = {
    Stage.PLANNING: "planering",
    Stage.SAMPLING: "urval",
    Stage.FILE_REVIEW: "aktgranskning",
}
"""What a user reads."""


def transition_from(stage: Stage) -> Transition:
    """The row of the table for the stage."""
    return next(transition for transition in TRANSITIONS if transition.stage == stage)
