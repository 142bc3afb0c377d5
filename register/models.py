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
from method.verdicts import Change
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
    closed_on: date | None = None
    erase_on: date | None = None
    erased_on: date | None = None


class UnitAudit(SQLModel, table=True):
    """One audit at one unit: the row whose stage is the state.

    `follow_up_id`: the unit audit of the follow-up, which may stand at the successor of a unit that was merged.
    """

    __tablename__ = "unit_audit"
    __table_args__ = (UniqueConstraint("audit_id", "unit_key"),)
    id: int | None = Field(default=None, primary_key=True)
    audit_id: int = Field(foreign_key="audit.id", index=True)
    unit_key: str
    unit_name: str
    stage: Stage = Field(sa_type=_stored(Stage))
    since: date
    follow_up_id: int | None = Field(default=None, foreign_key="unit_audit.id")
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


class MeetingKind(StrEnum):
    """The meetings of an audit at a unit."""

    OPENING = "opening"
    DIALOGUE = "dialogue"
    USER_ORGANISATION = "user_organisation"
    FEEDBACK = "feedback"


class Meeting(SQLModel, table=True):
    """A meeting; participants by function, never by name. Minutes are people's free words, so they are sealed."""

    __table_args__ = (UniqueConstraint("unit_audit_id", "kind"),)
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id")
    kind: MeetingKind = Field(sa_type=_stored(MeetingKind))
    planned_on: date
    time: str | None = None
    place: str | None = None
    held_on: date | None = None
    participants: list[str] = _json()
    minutes_sealed: bytes | None = Field(default=None, sa_type=LargeBinary)
    minutes_on: date | None = None
    confirmed_by_unit: str | None = None
    confirmed_by_inspectors: str | None = None


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
    passed_over: int = 0
    passed_over_sealed: bytes | None = Field(default=None, sa_type=LargeBinary)
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
    audit_id: int | None = Field(default=None, foreign_key="audit.id", index=True)
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


class FindingKind(StrEnum):
    """What a finding says."""

    STRENGTH = "strength"
    DEVELOPMENT = "development"


class Finding(SQLModel, table=True):
    """A strength or a development area, of one unit, or of all when `unit_audit_id` is None.

    `questions`: column keys of the template. `evidence`: other evidence as {kind, text}, kind being theme, dialogue,
    document or user_organisation.
    """

    __table_args__ = (UniqueConstraint("audit_id", "unit_audit_id", "number"),)
    id: int | None = Field(default=None, primary_key=True)
    audit_id: int = Field(foreign_key="audit.id", index=True)
    unit_audit_id: int | None = Field(default=None, foreign_key="unit_audit.id", index=True)
    number: int
    kind: FindingKind = Field(sa_type=_stored(FindingKind))
    title: str
    text: str
    areas: list[str] = _json()
    questions: list[str] = _json()
    evidence: list[dict[str, str]] = _json()
    good_example: bool = False
    recorded_by: str
    recorded_on: date


class Response(StrEnum):
    """What a unit says of a finding in the dialogue."""

    AGREED = "agreed"
    DISPUTED = "disputed"
    AMENDED = "amended"


class FindingResponse(SQLModel, table=True):
    """A unit's answer to a finding, in its own words; `amended_text` is what the finding then says."""

    __tablename__ = "finding_response"
    __table_args__ = (UniqueConstraint("finding_id", "unit_audit_id"),)
    id: int | None = Field(default=None, primary_key=True)
    finding_id: int = Field(foreign_key="finding.id", index=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id", index=True)
    response: Response = Field(sa_type=_stored(Response))
    words: str | None = None
    amended_text: str | None = None
    recorded_by: str
    recorded_on: date


class FeedbackVersion(SQLModel, table=True):
    """A version of the unit's feedback as it was delivered; figures only, so it is kept when the files are erased.

    `superseded_for`: why it has to be made anew.
    """

    __tablename__ = "feedback_version"
    __table_args__ = (UniqueConstraint("unit_audit_id", "version"),)
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id", index=True)
    version: int
    made_on: date
    reason: str | None = None
    superseded_for: str | None = None
    sha256: str
    document: bytes = Field(sa_type=LargeBinary)
    recipients: list[str] = _json()
    acknowledged_by: str | None = None
    acknowledged_on: date | None = None


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
    status: ActionStatus = Field(default=ActionStatus.NOT, sa_type=_stored(ActionStatus))
    reported_on: date | None = None
    accepted_on: date | None = None


class ActionReport(SQLModel, table=True):
    """One reported status of an action: the history that the latest status is taken from."""

    __tablename__ = "action_report"
    id: int | None = Field(default=None, primary_key=True)
    action_id: int = Field(foreign_key="action.id", index=True)
    hand_in_id: int = Field(foreign_key="hand_in.id")
    status: ActionStatus = Field(sa_type=_stored(ActionStatus))
    evidence: str | None = None
    reported_on: date


class Extension(SQLModel, table=True):
    """More time for an action: asked for by the unit with a reason, granted or refused by an inspector."""

    id: int | None = Field(default=None, primary_key=True)
    action_id: int = Field(foreign_key="action.id", index=True)
    until: date
    reason: str
    asked_by: str
    asked_on: date
    granted: bool | None = None
    decided_by: str | None = None
    decided_on: date | None = None


class VerdictRow(SQLModel, table=True):
    """What became of a development area: its figures then and now, and, apart, its plan.

    `column` is None where no question stands behind the area: then only the plan is judged. `merged`: the follow-up
    was made at another unit than the audit, so the figures do not speak of the same files' source.
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
    verdict: Change = Field(sa_type=_stored(Change))
    plan: ActionStatus = Field(sa_type=_stored(ActionStatus))
    merged: bool = False
    confirmed_by: str | None = None
    confirmed_on: date | None = None


class Milestone(SQLModel, table=True):
    """Something an audit, or a year when `audit_id` is None, reaches as a whole."""

    __table_args__ = (UniqueConstraint("year", "audit_id", "kind"),)
    id: int | None = Field(default=None, primary_key=True)
    year: int = Field(index=True)
    audit_id: int | None = Field(default=None, foreign_key="audit.id", index=True)
    kind: str
    planned_on: date | None = None
    reached_on: date | None = None
