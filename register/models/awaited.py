"""What is awaited of whom, and what they are told."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from config.messages import MessageKind
from register.models.columns import stored


class Deadline(SQLModel, table=True):
    """A date on which something is awaited of somebody, and when it came.

    `reminded_to`: the last rung of the reminder ladder told, in working days from the due day.
    """

    __table_args__ = (UniqueConstraint("unit_audit_id", "kind", "cause"),)
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id", index=True)
    kind: str
    cause: str
    owner: str
    opened_on: date
    due: date = Field(index=True)
    reminded_to: int | None = None
    met_on: date | None = Field(default=None, index=True)


class MessageStatus(StrEnum):
    """Where a message is. `in_doubt`: tried, and nobody knows whether it arrived."""

    PENDING = "pending"
    SENT = "sent"
    FAILED = "failed"
    IN_DOUBT = "in_doubt"


class Message(SQLModel, table=True):
    """An outbox row: written with what caused it, sent by the dispatcher alone, known by its natural key."""

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id", index=True)
    kind: MessageKind = Field(sa_type=stored(MessageKind))
    recipient: str
    address: str
    subject: str
    body: str
    written_on: date
    status: MessageStatus = Field(default=MessageStatus.PENDING, sa_type=stored(MessageStatus))
    sent_on: date | None = None
    place: str | None = None
    problem: str | None = None
