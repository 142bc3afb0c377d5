"""The outbox: what people are told, by which channel, and every attempt to tell them."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Column, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from config.messages import MessageKind
from register.models.columns import stored


class MessageStatus(StrEnum):
    """Where a message is. `sending`: claimed by a dispatcher. `in_doubt`: tried, and nobody knows if it arrived."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    IN_DOUBT = "in_doubt"


class Message(SQLModel, table=True):
    """An outbox row: written with what caused it, sent by the dispatcher alone, known by its natural key.

    About a unit audit, an audit, or neither (a digest). `urgent`: sent at any hour. `channel` and `address`: where it
    goes now; `contacts`: the person's further ones, as {channel, address}, to fall over to in order. `meeting`: what a
    calendar has to know. `next_at`: not before. `claimed_by`, `claimed_until`: the dispatcher that has it.
    `reference`: what the channel knows it by, once it is sent.
    """

    __table_args__ = (
        Index(
            "ix_message_to_send",
            "next_at",
            sqlite_where=text("status IN ('pending', 'sending', 'in_doubt')"),
            postgresql_where=text("status IN ('pending', 'sending', 'in_doubt')"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    unit_audit_id: int | None = Field(default=None, foreign_key="unit_audit.id", index=True)
    audit_id: int | None = Field(default=None, foreign_key="audit.id", index=True)
    kind: MessageKind = Field(sa_type=stored(MessageKind))
    recipient: str
    channel: str
    address: str
    contacts: list[dict[str, str]] = Field(sa_column=Column(JSON, nullable=False))
    subject: str
    body: str
    meeting: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    urgent: bool = False
    written_on: date
    status: MessageStatus = Field(default=MessageStatus.PENDING, sa_type=stored(MessageStatus))
    attempts: int = 0
    next_at: datetime
    claimed_by: str | None = None
    claimed_until: datetime | None = None
    sent_on: date | None = None
    place: str | None = None
    reference: str | None = None
    problem: str | None = None


class Outcome(StrEnum):
    """How an attempt ended. `begun`: it has not, or the process that made it is no more."""

    BEGUN = "begun"
    SENT = "sent"
    PASSING = "passing"
    PERMANENT = "permanent"
    IN_DOUBT = "in_doubt"


class Attempt(SQLModel, table=True):
    """One attempt to send a message by one channel; `problem` says what went wrong, never with whose words.

    `thread`: what the channel knows the message by that this one continues, so that it is looked for where it was sent.
    """

    __table_args__ = (
        UniqueConstraint("message_id", "number"),
        Index("ix_attempt_address", "channel", "address"),
        Index(
            "ix_attempt_refused",
            "channel",
            "address",
            sqlite_where=text("outcome = 'permanent'"),
            postgresql_where=text("outcome = 'permanent'"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    message_id: int = Field(foreign_key="message.id", index=True)
    number: int
    channel: str
    address: str
    began_at: datetime
    ended_at: datetime | None = None
    outcome: Outcome = Field(default=Outcome.BEGUN, sa_type=stored(Outcome))
    thread: str | None = None
    problem: str | None = None


class Lane(SQLModel, table=True):
    """A conversation of a channel, or the whole channel when `address` is empty: no message before `next_at`."""

    __table_args__ = (UniqueConstraint("channel", "address"),)
    id: int | None = Field(default=None, primary_key=True)
    channel: str
    address: str
    next_at: datetime
