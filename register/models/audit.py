"""Audits, the units they are made at, their meetings and milestones, and the log of what happened."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Index, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from register.models.columns import json_column, stored
from register.stages import Stage


class AuditRow(SQLModel, table=True):
    """An audit, with its plan and template as they were when the wheel was laid out."""

    __tablename__ = "audit"
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    title: str
    year: int = Field(index=True)
    plan: dict[str, Any] = json_column()
    template: dict[str, Any] = json_column()
    recorded: bool
    closed_on: date | None = None
    erase_on: date | None = None
    erased_on: date | None = None


class UnitAudit(SQLModel, table=True):
    """One audit at one unit: the row whose stage is the state.

    `fixed`: names of the dates that are fixed (by the audit's file or by hand) and stay when the wheel is laid anew.
    `prepare_on`: the day on which its follow-up is prepared, known when the feedback is given. `skipped_for`: why the
    unit is not audited this time after all.
    """

    __tablename__ = "unit_audit"
    __table_args__ = (
        UniqueConstraint("audit_id", "unit_key"),
        Index("ix_unit_audit_stage", "stage", "prepare_on"),
    )
    id: int | None = Field(default=None, primary_key=True)
    audit_id: int = Field(foreign_key="audit.id", index=True)
    unit_key: str
    unit_name: str
    stage: Stage = Field(sa_type=stored(Stage))
    since: date
    invite_on: date
    invited_on: date | None = None
    draw_on: date
    list_due: date
    review_due: date
    double_due: date
    reconciliation_due: date
    dialogue_on: date
    feedback_on: date
    plan_due: date
    feedback_given_on: date | None = None
    prepare_on: date | None = None
    fixed: list[str] = json_column()
    skipped_for: str | None = None


class FollowedAt(SQLModel, table=True):
    """Where a unit audit is followed up: at the unit itself, or at what it has become.

    `follow_up_id`: the unit audit of the follow-up. A unit that was split is followed at several, and one that has
    taken others in follows several.
    """

    __tablename__ = "followed_at"
    __table_args__ = (UniqueConstraint("unit_audit_id", "follow_up_id"),)
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id")
    follow_up_id: int = Field(foreign_key="unit_audit.id", index=True)


class MeetingKind(StrEnum):
    """The meetings of an audit at a unit."""

    OPENING = "opening"
    DIALOGUE = "dialogue"
    USER_ORGANISATION = "user_organisation"
    FEEDBACK = "feedback"


class Meeting(SQLModel, table=True):
    """A meeting; participants by function, never by name. Minutes are people's free words, so they are sealed.

    `sequence`: how many times its day, time or place has changed since people were invited.
    """

    __table_args__ = (UniqueConstraint("unit_audit_id", "kind"),)
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id")
    kind: MeetingKind = Field(sa_type=stored(MeetingKind))
    planned_on: date
    time: str | None = None
    place: str | None = None
    invited_on: date | None = None
    sequence: int = 0
    cancelled_on: date | None = None
    held_on: date | None = None
    participants: list[str] = json_column()
    minutes_sealed: bytes | None = Field(default=None, sa_type=LargeBinary)
    minutes_on: date | None = None
    confirmed_by_unit: str | None = None
    confirmed_by_inspectors: str | None = None


class Milestone(SQLModel, table=True):
    """Something an audit, or a year when `audit_id` is None, reaches as a whole.

    `fixed`: the planned day stays when the wheel is laid anew. `skipped_for`: why there will be none.
    """

    __table_args__ = (UniqueConstraint("year", "audit_id", "kind"),)
    id: int | None = Field(default=None, primary_key=True)
    year: int = Field(index=True)
    audit_id: int | None = Field(default=None, foreign_key="audit.id", index=True)
    kind: str
    planned_on: date | None = None
    fixed: bool = False
    skipped_for: str | None = None
    reached_on: date | None = None


class Event(SQLModel, table=True):
    """Something that happened; rows are only ever added (the database refuses anything else)."""

    id: int | None = Field(default=None, primary_key=True)
    audit_id: int | None = Field(default=None, foreign_key="audit.id", index=True)
    unit_audit_id: int | None = Field(default=None, foreign_key="unit_audit.id", index=True)
    day: date
    at: datetime
    who: str
    what: str
    from_stage: str | None = None
    to_stage: str | None = None
    reason: str | None = None
    evidence: dict[str, Any] = json_column()


class EventLink(SQLModel, table=True):
    """An event's place in the chain (`id`, without a gap, in the order of commits); rows are only ever added.

    `hash`: SHA-256 of the former link's hash and of everything the event says.
    """

    __tablename__ = "event_link"
    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id", unique=True)
    hash: str
