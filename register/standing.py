"""Which dates of a unit audit stay where they are: fixed, done, past, or told to people."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from sqlmodel import Session, col, select

from method.wheel import given_dates
from register.models import Deadline, UnitAudit
from register.stages import Stage
from register.wheel import MEETING_OF, UnitLine

STAGE_OF: dict[str, Stage] = {
    "invite_on": Stage.PLANNING,
    "opening_meeting": Stage.PLANNING,
    "list_due": Stage.SAMPLING,
    "draw_on": Stage.SAMPLING,
    "review_due": Stage.FILE_REVIEW,
    "double_due": Stage.FILE_REVIEW,
    "reconciliation_due": Stage.FILE_REVIEW,
    "dialogue_on": Stage.DIALOGUE,
    "feedback_on": Stage.FEEDBACK,
    "plan_due": Stage.ACTION_PLAN,
}
"""Date -> the stage in which it comes: when a unit has left it, the date is behind it."""

DEADLINES_OF: dict[str, tuple[str, ...]] = {
    "opening_meeting": ("opening_meeting",),
    "list_due": ("list",),
    "review_due": ("review",),
    "double_due": ("double",),
    "reconciliation_due": ("reconciliation",),
    "dialogue_on": ("dialogue_meeting", "findings"),
    "plan_due": ("action_plan",),
}
"""Date -> the kinds of deadline that stand on it."""

_STAGES = list(Stage)

Met = Mapping[int, Mapping[str, bool]]
"""Unit audit's id -> kind of deadline that has been opened -> whether all of the kind are met."""


def kept(line: UnitLine, met: Met, today: date) -> dict[str, date]:
    """The dates that stay when the year is laid anew, by name."""
    told = {
        name
        for name, kinds in DEADLINES_OF.items()
        if any(kind in met.get(line.unit_audit.id or 0, {}) for kind in kinds)
    }
    invited = {"invite_on", "opening_meeting"} if line.unit_audit.invited_on is not None else set()
    planned = {name for name, kind in MEETING_OF.items() if name != "opening_meeting" and kind in line.meetings}
    names = {*fixed(line), *done(line, met), *told, *invited, *planned}
    dates = vars(line.dates)
    return {name: day for name, day in dates.items() if name in names or day < today}


def done(line: UnitLine, met: Met) -> set[str]:
    """The names of the dates whose deed is done: the stage is behind, the meeting held, what was awaited has come."""
    unit_audit = line.unit_audit
    stage = _STAGES.index(unit_audit.stage)
    behind = {name for name, its in STAGE_OF.items() if _STAGES.index(its) < stage}
    behind |= {"invite_on"} if unit_audit.invited_on is not None else set()
    behind |= {name for name, kind in MEETING_OF.items() if kind in line.meetings and line.meetings[kind].held_on}
    behind |= {"feedback_on"} if unit_audit.feedback_given_on is not None else set()
    kinds = met.get(unit_audit.id or 0, {})
    return behind | {name for name, its in DEADLINES_OF.items() if kinds.get(its[0], False)}


def met_of(session: Session, lines: Collection[UnitLine]) -> dict[int, dict[str, bool]]:
    """Which deadlines the unit audits have had."""
    audits = {line.unit_audit.audit_id for line in lines}
    statement = (
        select(Deadline)
        .join(UnitAudit, col(UnitAudit.id) == col(Deadline.unit_audit_id))
        .where(col(UnitAudit.audit_id).in_(audits))
    )
    found: dict[int, dict[str, bool]] = {}
    for deadline in session.exec(statement):
        kinds = found.setdefault(deadline.unit_audit_id or 0, {})
        kinds[deadline.kind] = kinds.get(deadline.kind, True) and deadline.met_on is not None
    return found


def fixed(line: UnitLine) -> set[str]:
    """The names of the dates that the audit's file gives, or that were moved by hand."""
    given = set(given_dates(line.plan.unit(line.unit_audit.unit_key)))
    by_season = {"opening_meeting"} if line.plan.season is not None else set()
    return {*line.unit_audit.fixed, *(given - by_season)}
