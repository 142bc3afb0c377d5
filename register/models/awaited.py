"""What is awaited of whom, what they have been told of it, and every change of its day."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from register.models.columns import stored


class Deadline(SQLModel, table=True):
    """A date on which something is awaited of somebody, and when it came.

    Of a unit audit, or of a milestone of an audit or a year. `planned`: the day that was asked for; `due` is that day,
    or the next working day if it is free. `turn`: how many times it has been given another day, and its ladder begun
    anew. `told_to`: the last rung of the ladder that has been told, in working days from the due day. `next_on`: the
    day on which the ladder has something to say next; None when it has nothing more. `quiet_until`: after an
    acknowledgement nobody is reminded before that day.
    """

    __table_args__ = (
        UniqueConstraint("unit_audit_id", "kind", "cause"),
        UniqueConstraint("milestone_id", "kind"),
        Index(
            "ix_deadline_to_tell",
            "next_on",
            sqlite_where=text("met_on IS NULL"),
            postgresql_where=text("met_on IS NULL"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int | None = Field(default=None, foreign_key="unit_audit.id", index=True)
    milestone_id: int | None = Field(default=None, foreign_key="milestone.id")
    kind: str
    cause: str
    owner: str
    opened_on: date
    planned: date
    due: date = Field(index=True)
    turn: int = 0
    told_to: int | None = None
    next_on: date | None = None
    acknowledged_by: str | None = None
    acknowledged_on: date | None = None
    quiet_until: date | None = None
    met_on: date | None = None


class ChangeKind(StrEnum):
    """What happened to a deadline."""

    OPENED = "opened"
    MOVED_TO_WORKING_DAY = "moved_to_working_day"
    MOVED = "moved"
    EXTENDED = "extended"
    ACKNOWLEDGED = "acknowledged"
    MET = "met"
    REOPENED = "reopened"
    LET_GO = "let_go"


class DeadlineChange(SQLModel, table=True):
    """One line of a deadline's history: what happened, to which day it moved, why, on whose word."""

    __tablename__ = "deadline_change"
    id: int | None = Field(default=None, primary_key=True)
    deadline_id: int = Field(foreign_key="deadline.id", index=True)
    on: date
    what: ChangeKind = Field(sa_type=stored(ChangeKind))
    by: str
    before: date | None = None
    after: date | None = None
    asked_by: str | None = None
    reason: str | None = None


class Telling(SQLModel, table=True):
    """One rung of a deadline's ladder, for one person: nobody is told the same rung of the same turn twice.

    `role`: as what they are told: the owner, or a role up the line. `message_id`: the digest that carries it; None
    until it is written.
    """

    __table_args__ = (UniqueConstraint("deadline_id", "turn", "rung", "recipient"),)
    id: int | None = Field(default=None, primary_key=True)
    deadline_id: int = Field(foreign_key="deadline.id", index=True)
    turn: int
    rung: int
    recipient: str
    role: str
    on: date
    message_id: int | None = Field(default=None, foreign_key="message.id", index=True)


class Fingerprint(SQLModel, table=True):
    """What something in the register was computed from, so that a change of it is noticed."""

    id: int | None = Field(default=None, primary_key=True)
    of: str = Field(unique=True)
    value: str
