"""The register's tables.

What could lead to a child is encrypted with its audit's key (columns ending in `_sealed`): case numbers, draw keys,
answers, comments, handed-in originals. What is in the clear are dates, counts, hashes, pseudonyms and functions.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Column, Enum, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from config.hand_in import Kind
from config.messages import MessageKind
from register.stages import Stage


def _stored(words: type[StrEnum]) -> Enum:
    """The enum's own words in a text column, so that the register reads without the code."""
    return Enum(words, values_callable=lambda kind: [word.value for word in kind], native_enum=False, length=40)


def _json() -> Any:
    return Field(sa_column=Column(JSON, nullable=False))


class AuditRow(SQLModel, table=True):
    """An audit, with its plan and template as they were when the wheel was laid out."""

    __tablename__ = "audit"
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    title: str
    year: int = Field(index=True)
    plan: dict[str, Any] = _json()
    template: dict[str, Any] = _json()
    recorded: bool


class UnitAudit(SQLModel, table=True):
    """One audit at one unit: the row whose stage is the state. `done_on`: the day the last stage was left."""

    __tablename__ = "unit_audit"
    __table_args__ = (UniqueConstraint("audit_id", "unit_key"),)
    id: int | None = Field(default=None, primary_key=True)
    audit_id: int = Field(foreign_key="audit.id", index=True)
    unit_key: str
    unit_name: str
    stage: Stage = Field(sa_type=_stored(Stage))
    since: date
    done_on: date | None = None
    invite_on: date
    invited_on: date | None = None
    draw_on: date
    list_due: date
    review_due: date
    double_due: date
    reconciliation_due: date


class MeetingKind(StrEnum):
    """The meetings of an audit at a unit."""

    OPENING = "opening"


class Meeting(SQLModel, table=True):
    """A meeting with the unit; participants by function, never by name."""

    __table_args__ = (UniqueConstraint("unit_audit_id", "kind"),)
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id")
    kind: MeetingKind = Field(sa_type=_stored(MeetingKind))
    planned_on: date
    held_on: date | None = None
    participants: list[str] = _json()


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
    kind: Kind = Field(sa_type=_stored(Kind))
    sha256: str
    handed_in_by: str
    received_on: date
    status: HandInStatus = Field(sa_type=_stored(HandInStatus))
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
    failed: dict[str, int] = _json()
    rows: int
    verdict: str
    problems: list[dict[str, Any]] = _json()
    judged_at: datetime
    shown: bool = Field(default=False, index=True)


class Draw(SQLModel, table=True):
    """A unit's draw: committed to with the request for the list, sealed when the list is fixed."""

    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id", unique=True)
    commitment: str | None = None
    nonce_sealed: bytes | None = Field(default=None, sa_type=LargeBinary)
    hand_in_id: int | None = Field(default=None, foreign_key="hand_in.id")
    frame_hash: str | None = None
    frame_sizes: dict[str, int] | None = Field(default=None, sa_column=Column(JSON))
    seed: str | None = None
    nonce: str | None = None
    sealed_on: date | None = None


class FileRole(StrEnum):
    """What a drawn file is to the sample. `replaced`: drawn, could not be read, and a reserve took its place."""

    SAMPLE = "sample"
    RESERVE = "reserve"
    REPLACED = "replaced"


class DrawnFile(SQLModel, table=True):
    """A case file in the draw; everything outside the register knows it by its pseudonym."""

    __tablename__ = "drawn_file"
    __table_args__ = (
        UniqueConstraint("unit_audit_id", "stratum", "place"),
        UniqueConstraint("unit_audit_id", "pseudonym"),
    )
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id", index=True)
    pseudonym: str
    stratum: str
    place: int
    role: FileRole = Field(sa_type=_stored(FileRole))
    read_twice: bool
    case_ref_sealed: bytes = Field(sa_type=LargeBinary)
    draw_key_sealed: bytes = Field(sa_type=LargeBinary)
    case_sealed: bytes = Field(sa_type=LargeBinary)
    replaced_by: int | None = Field(default=None, foreign_key="drawn_file.id")
    replacement_reason: str | None = None


class Turn(StrEnum):
    """Which reading of a file: the first, the blind second, or what the readers agreed on."""

    FIRST = "first"
    SECOND = "second"
    RECONCILED = "reconciled"


class Reading(SQLModel, table=True):
    """A file's answers by one reader, or the reconciled ones (`reader` then is who decided)."""

    __table_args__ = (UniqueConstraint("drawn_file_id", "turn"),)
    id: int | None = Field(default=None, primary_key=True)
    drawn_file_id: int = Field(foreign_key="drawn_file.id", index=True)
    turn: Turn = Field(sa_type=_stored(Turn))
    hand_in_id: int | None = Field(default=None, foreign_key="hand_in.id", index=True)
    reader: str
    read_on: date
    answers_sealed: bytes = Field(sa_type=LargeBinary)


class AgreementRow(SQLModel, table=True):
    """How often two readers gave the same answer, per column of the workbook."""

    __tablename__ = "agreement"
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id", index=True)
    column: str
    heading: str
    compared: int
    agree: int


class FigureRow(SQLModel, table=True):
    """One count with its base, per unit and stratum; totals are sums of these."""

    __tablename__ = "figure"
    __table_args__ = (UniqueConstraint("unit_audit_id", "position", "stratum"),)
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id", index=True)
    position: int
    question: str
    label: str
    answer: str
    stratum: str
    count: int
    base: int
    in_base: bool


class Event(SQLModel, table=True):
    """Something that happened; rows are only ever added (the database refuses anything else)."""

    id: int | None = Field(default=None, primary_key=True)
    audit_id: int = Field(foreign_key="audit.id", index=True)
    unit_audit_id: int | None = Field(default=None, foreign_key="unit_audit.id", index=True)
    day: date
    at: datetime
    who: str
    what: str
    from_stage: str | None = None
    to_stage: str | None = None
    reason: str | None = None
    evidence: dict[str, Any] = _json()


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
    kind: MessageKind = Field(sa_type=_stored(MessageKind))
    recipient: str
    address: str
    subject: str
    body: str
    written_on: date
    status: MessageStatus = Field(default=MessageStatus.PENDING, sa_type=_stored(MessageStatus))
    sent_on: date | None = None
    place: str | None = None
    problem: str | None = None
