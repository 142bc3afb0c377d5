"""Action plans, what is reported of them, more time, and the verdicts a year later."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from method.verdicts import Change
from register.models.columns import stored


class ActionStatus(StrEnum):
    """What has become of an action."""

    NOT = "not"
    PARTLY = "partly"
    DONE = "done"
    DROPPED = "dropped"


class Action(SQLModel, table=True):
    """An action of the plan in force; `accepted_on` is None until an inspector has accepted the plan."""

    __table_args__ = (UniqueConstraint("hand_in_id", "number"),)
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id", index=True)
    hand_in_id: int = Field(foreign_key="hand_in.id", index=True)
    finding_id: int = Field(foreign_key="finding.id", index=True)
    number: int
    action: str
    owner: str
    due: date
    first_due: date
    measure: str
    status: ActionStatus = Field(default=ActionStatus.NOT, sa_type=stored(ActionStatus))
    reported_on: date | None = None
    accepted_on: date | None = None


class ActionReport(SQLModel, table=True):
    """One reported status of an action: the history that the latest status is taken from."""

    __tablename__ = "action_report"
    id: int | None = Field(default=None, primary_key=True)
    action_id: int = Field(foreign_key="action.id", index=True)
    hand_in_id: int = Field(foreign_key="hand_in.id")
    status: ActionStatus = Field(sa_type=stored(ActionStatus))
    evidence: str | None = None
    reported_on: date


class Extension(SQLModel, table=True):
    """More time for what is awaited: asked for with a reason, granted or refused by an inspector.

    `action_id`: the action of the plan, where it is one that is awaited.
    """

    id: int | None = Field(default=None, primary_key=True)
    deadline_id: int = Field(foreign_key="deadline.id", index=True)
    action_id: int | None = Field(default=None, foreign_key="action.id", index=True)
    until: date
    reason: str
    asked_by: str
    asked_on: date
    granted: bool | None = None
    decided_by: str | None = None
    decided_on: date | None = None


class VerdictRow(SQLModel, table=True):
    """What became of a development area: its figures then and now, and, apart, its plan.

    `column` is None where no question stands behind the area: then only the plan is judged. `merged`: units
    have become one or several since the audit, so the figures then and now do not speak of the same source of files.
    `points`, `low`, `high`: the later share less the earlier in percentage points (-100 to 100), with its 95 %
    interval; `smallest`: the least change that could have been shown (`method.verdicts.Judged`).
    """

    __tablename__ = "verdict"
    __table_args__ = (UniqueConstraint("unit_audit_id", "finding_id", "column"),)
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id", index=True)
    finding_id: int = Field(foreign_key="finding.id", index=True)
    column: str | None = None
    before_count: int = 0
    before_base: int = 0
    after_count: int = 0
    after_base: int = 0
    p: float | None = None
    p_adjusted: float | None = None
    points: float | None = None
    low: float | None = None
    high: float | None = None
    smallest: int | None = None
    verdict: Change = Field(sa_type=stored(Change))
    plan: ActionStatus = Field(sa_type=stored(ActionStatus))
    merged: bool = False
    confirmed_by: str | None = None
    confirmed_on: date | None = None
