"""Findings, what the units say of them, and the feedback they are given."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Column, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from register.models.columns import json_column, stored


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
    kind: FindingKind = Field(sa_type=stored(FindingKind))
    title: str
    text: str
    areas: list[str] = json_column()
    questions: list[str] = json_column()
    evidence: list[dict[str, str]] = json_column()
    good_example: bool = False
    recorded_by: str
    recorded_on: date


class IndicatorRow(SQLModel, table=True):
    """An indicator of the unit's own, as the unit writes it: it stands beside the audit's figures, in none of them.

    `question`: the key of the template's column that it comes closest to.
    """

    __tablename__ = "indicator"
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id", index=True)
    hand_in_id: int = Field(foreign_key="hand_in.id", index=True)
    name: str
    question: str | None = None
    goal: str | None = None
    girls: str | None = None
    boys: str | None = None
    total: str | None = None
    last_year: str | None = None
    definition: str
    period: str


class CandidateStatus(StrEnum):
    """What became of a candidate. `merged`: confirmed in a finding that has others as well."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    MERGED = "merged"
    DROPPED = "dropped"


class CandidateRow(SQLModel, table=True):
    """A strength or development area that the unit's figures suggest; it is nobody's finding until it is confirmed.

    `column`: the question's key in the template; `line`: the percentage (0-100) it was held against, on the ground
    `ground`; `low` and `high`: its 95 % interval in percent.
    """

    __tablename__ = "finding_candidate"
    __table_args__ = (UniqueConstraint("unit_audit_id", "column"),)
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id", index=True)
    column: str
    suggests: FindingKind = Field(sa_type=stored(FindingKind))
    ground: str
    line: float
    certain: bool
    count: int
    base: int
    low: float
    high: float
    status: CandidateStatus = Field(default=CandidateStatus.OPEN, sa_type=stored(CandidateStatus))
    finding_id: int | None = Field(default=None, foreign_key="finding.id")
    reason: str | None = None
    decided_by: str | None = None
    decided_on: date | None = None


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
    response: Response = Field(sa_type=stored(Response))
    words: str | None = None
    amended_text: str | None = None
    recorded_by: str
    recorded_on: date


class FeedbackVersion(SQLModel, table=True):
    """A version of the unit's feedback as it was delivered; figures only, so it is kept when the files are erased.

    `superseded_for`: why it has to be made anew. `content`, `layout_id`, `outline_id` and `made_with` as in a
    `ReportVersion`; None of versions from before they were kept.
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
    recipients: list[str] = json_column()
    acknowledged_by: str | None = None
    acknowledged_on: date | None = None
    content: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    layout_id: int | None = Field(default=None, foreign_key="report_source.id")
    outline_id: int | None = Field(default=None, foreign_key="report_source.id")
    made_with: dict[str, str] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
