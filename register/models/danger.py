"""Children who may be in danger now: flagged by a reader, told at once, until somebody has taken it on."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel


class Danger(SQLModel, table=True):
    """An open concern that a reader met in a file; it stands apart from the audit and changes nothing in it.

    `drawn_file_id` is None when the file could not be told from what was handed in. `told_to`: the last rung of the
    urgent ladder that has been told; `next_at`: when the next one is.
    """

    __table_args__ = (
        UniqueConstraint("unit_audit_id", "drawn_file_id"),
        Index(
            "ix_danger_to_tell",
            "next_at",
            sqlite_where=text("acknowledged_at IS NULL"),
            postgresql_where=text("acknowledged_at IS NULL"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    unit_audit_id: int = Field(foreign_key="unit_audit.id", index=True)
    drawn_file_id: int | None = Field(default=None, foreign_key="drawn_file.id")
    hand_in_id: int | None = Field(default=None, foreign_key="hand_in.id")
    seen_by: str
    seen_on: date
    flagged_at: datetime
    told_to: int = -1
    next_at: datetime
    acknowledged_by: str | None = None
    acknowledged_at: datetime | None = None
