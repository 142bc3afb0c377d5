"""The draw, the files drawn, their readings, and the figures that come of them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import JSON, Column, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from register.models.columns import json_column, stored


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
    role: FileRole = Field(sa_type=stored(FileRole))
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
    turn: Turn = Field(sa_type=stored(Turn))
    hand_in_id: int | None = Field(default=None, foreign_key="hand_in.id", index=True)
    reader: str
    read_on: date
    answers_sealed: bytes = Field(sa_type=LargeBinary)


class AgreementRow(SQLModel, table=True):
    """How often two readers gave the same answer, per column of the workbook.

    `counts`: files by the first reader's answer (rows) and the second's (columns), in the order of `categories`.
    """

    __tablename__ = "agreement"
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id", index=True)
    column: str
    heading: str
    compared: int
    agree: int
    categories: list[str] = json_column()
    counts: list[list[int]] = json_column()


class FigureRow(SQLModel, table=True):
    """One count with its base, per unit and stratum; totals are sums of these.

    The design goes with it: `sampled` files drawn of the `frame` files in the stratum's list. `low` and `high`: the
    95 % interval in percent (0-100), None where there is no percentage.
    """

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
    sampled: int
    frame: int | None = None
    low: float | None = None
    high: float | None = None


class EstimateRow(SQLModel, table=True):
    """What a figure over several strata says of all their files: the strata weighted, with a 95 % interval.

    In percent (0-100), None where no file is in the base. Of a unit, or of all units when `unit_audit_id` is None;
    `stratum` is empty for girls and boys together.
    """

    __tablename__ = "estimate"
    __table_args__ = (UniqueConstraint("audit_id", "unit_audit_id", "position", "stratum"),)
    id: int | None = Field(default=None, primary_key=True)
    audit_id: int = Field(foreign_key="audit.id", index=True)
    unit_audit_id: int | None = Field(default=None, foreign_key="unit_audit.id", index=True)
    position: int
    stratum: str
    weighted: float | None = None
    low: float | None = None
    high: float | None = None
