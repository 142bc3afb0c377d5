"""Whether a question of one audit may be compared with that of an earlier one: the same, bridged, changed, or new."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from config.template import AnswerColumn, Measure, ReviewTemplate


class Kinship(StrEnum):
    """What a question is to the one asked before."""

    SAME = "same"
    BRIDGED = "bridged"
    CHANGED = "changed"
    NEW = "new"


SWEDISH: dict[Kinship, str] = {
    Kinship.SAME: "samma fråga",
    Kinship.BRIDGED: "ändrad lydelse, jämförs enligt beslut",
    Kinship.CHANGED: "ändrad lydelse, jämförs inte",
    Kinship.NEW: "ny fråga",
}
"""What a user reads."""


@dataclass(frozen=True)
class Kin:
    """A followed question as it is asked now, and then.

    `decision`: why it is compared though it was worded otherwise. `former`: the column's key then.
    """

    column: str
    now: Measure
    then: Measure | None
    kinship: Kinship
    good: Literal["high", "low"]
    decision: str | None = None
    former: str | None = None

    @property
    def comparable(self) -> bool:
        """Whether the two may be held against each other."""
        return self.kinship in (Kinship.SAME, Kinship.BRIDGED)


def kin(before: ReviewTemplate, after: ReviewTemplate) -> list[Kin]:
    """Every followed question of `after` with what it is to `before`, in the order of `after`.

    A question is the same when its heading, its answers, when it is asked and what its figure counts are the same. One
    that differs is changed, and compared only where `after` names a decision; one that `before` does not follow is new.
    """
    changes = {change.column: change for change in after.changed}
    known = {column: measure for column, (measure, _) in before.followed().items()}
    asked = {column.key: column for column in before.columns()}
    found = []
    for column, (measure, good) in after.followed().items():
        change = changes.get(column)
        former = change.was if change is not None and change.was is not None else column
        then = known.get(former)
        decision = change.decision if change is not None else None
        same = then is not None and change is None and _same(_column(after, column), asked[former], measure, then)
        kinship = _kinship(then, same=same, decision=decision)
        found.append(Kin(column, measure, then, kinship, good.direction, decision, former if then else None))
    return found


def same_questions(before: ReviewTemplate, after: ReviewTemplate) -> dict[str, str]:
    """Column of `after` -> the column of `before` that asked the same, or that may be held against it by a decision.

    Where one of the two is not followed, a question is the same when its key, its heading, its answers and when it is
    asked are.
    """
    held = {one.column: one for one in kin(before, after) if one.former is not None}
    asked = {column.key: column for column in before.columns()}
    alike = {
        column.key: column.key
        for column in after.columns()
        if column.key not in held and column.key in asked and _words(column) == _words(asked[column.key])
    }
    return alike | {key: one.former for key, one in held.items() if one.comparable and one.former is not None}


def _kinship(then: Measure | None, *, same: bool, decision: str | None) -> Kinship:
    if then is None:
        return Kinship.NEW
    if same:
        return Kinship.SAME
    return Kinship.BRIDGED if decision is not None else Kinship.CHANGED


def _same(asked_now: AnswerColumn, asked_then: AnswerColumn, now: Measure, then: Measure) -> bool:
    counted = (now.counted, now.base, now.when) == (then.counted, then.base, then.when)
    return counted and _words(asked_now) == _words(asked_then)


def _words(column: AnswerColumn) -> tuple[object, ...]:
    return column.heading, column.answers, column.asked_when


def _column(template: ReviewTemplate, key: str) -> AnswerColumn:
    return next(column for column in template.columns() if column.key == key)
