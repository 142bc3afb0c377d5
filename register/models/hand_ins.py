"""What people hand in, and what the gate said of it."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import LargeBinary
from sqlmodel import Field, SQLModel

from config.hand_in import Kind
from register.models.columns import json_column, stored


class HandInStatus(StrEnum):
    """What became of a handed-in file. `awaiting`: taken in, but used only when its warnings are accepted."""

    SENT_BACK = "sent_back"
    AWAITING = "awaiting"
    TAKEN_IN = "taken_in"
    SUPERSEDED = "superseded"


class HandIn(SQLModel, table=True):
    """A file that somebody handed in.

    `original_sealed` is None where a stray personal number forbids keeping the file. `rows_sealed`: the accepted rows.
    """

    __tablename__ = "hand_in"
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id", index=True)
    kind: Kind = Field(sa_type=stored(Kind))
    sha256: str
    handed_in_by: str
    received_on: date
    status: HandInStatus = Field(sa_type=stored(HandInStatus))
    rows: int
    accepted_by: str | None = None
    accepted_on: date | None = None
    acceptance_reason: str | None = None
    original_sealed: bytes | None = Field(default=None, sa_type=LargeBinary)
    rows_sealed: bytes | None = Field(default=None, sa_type=LargeBinary)


class CheckResult(SQLModel, table=True):
    """What the gate said of a hand-in or of a stage's output. `shown`: published among Prefect's artifacts."""

    __tablename__ = "check_result"
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id", index=True)
    hand_in_id: int | None = Field(default=None, foreign_key="hand_in.id")
    suite: str
    version: int
    evaluated: int
    failed: dict[str, int] = json_column()
    rows: int
    verdict: str
    problems: list[dict[str, Any]] = json_column()
    judged_at: datetime
    shown: bool = Field(default=False, index=True)
