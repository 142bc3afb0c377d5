"""The inspectors' own text, section by section, and the versions of the reports that were made."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Index, LargeBinary, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from register.models.columns import json_column, stored

_OF_AN_AUDIT = text("unit_audit_id IS NULL")
_OF_A_YEAR = text("audit_id IS NULL")


class ReportText(SQLModel, table=True):
    """A version of what the inspectors have written in a section; rows are only added, the newest counts.

    It belongs to a unit's feedback, to an audit's report when `unit_audit_id` is None, or to a year's when `audit_id`
    is None too. `text` is Markdown with references for figures; empty when it has been withdrawn.
    """

    __tablename__ = "report_text"
    # A unique constraint takes two rows without a unit, or without an audit, for different ones.
    __table_args__ = (
        UniqueConstraint("audit_id", "unit_audit_id", "year", "section", "version"),
        Index(
            "ix_report_text_of_audit",
            "audit_id",
            "section",
            "version",
            unique=True,
            sqlite_where=_OF_AN_AUDIT,
            postgresql_where=_OF_AN_AUDIT,
        ),
        Index(
            "ix_report_text_of_year",
            "year",
            "section",
            "version",
            unique=True,
            sqlite_where=_OF_A_YEAR,
            postgresql_where=_OF_A_YEAR,
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    audit_id: int | None = Field(default=None, foreign_key="audit.id", index=True)
    unit_audit_id: int | None = Field(default=None, foreign_key="unit_audit.id", index=True)
    year: int = Field(index=True)
    section: str
    version: int
    text: str
    by: str
    on: date


class ReportOf(StrEnum):
    """What a report is of; a unit's feedback is kept as its own versions."""

    AUDIT = "audit"
    YEAR = "year"
    CONFERENCE = "conference"


class ReportSource(SQLModel, table=True):
    """A layout or an outline as it was, once however many reports were made by it. `sha256` is that of `content`."""

    __tablename__ = "report_source"
    id: int | None = Field(default=None, primary_key=True)
    sha256: str = Field(unique=True)
    name: str
    content: str


class ReportVersion(SQLModel, table=True):
    """A version of a report, with all that it takes to make it again; of a year when `audit_id` is None.

    `content`: the report's blocks. `made_with`: program -> version. `sha256` is that of the PDF; the Word document and
    the workbook can be made again, so only their sums are kept.
    """

    __tablename__ = "report_version"
    __table_args__ = (
        UniqueConstraint("kind", "audit_id", "year", "version"),
        Index(
            "ix_report_version_of_year",
            "kind",
            "year",
            "version",
            unique=True,
            sqlite_where=_OF_A_YEAR,
            postgresql_where=_OF_A_YEAR,
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    kind: ReportOf = Field(sa_type=stored(ReportOf))
    audit_id: int | None = Field(default=None, foreign_key="audit.id", index=True)
    year: int
    version: int
    made_on: date
    made_by: str
    content: dict[str, Any] = json_column()
    layout_id: int = Field(foreign_key="report_source.id")
    outline_id: int = Field(foreign_key="report_source.id")
    made_with: dict[str, str] = json_column()
    pdf: bytes = Field(sa_type=LargeBinary)
    sha256: str
    word_sha256: str
    sheets_sha256: str
    published_on: date | None = None
    published_by: str | None = None
