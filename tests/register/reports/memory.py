"""A register in memory with the rows that a report's parts read, and no more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool
from sqlmodel import Session, SQLModel

from register.models import UnitAudit
from register.stages import Stage

DAY = date(2024, 5, 28)


@contextmanager
def remembering(*rows: SQLModel) -> Iterator[Session]:
    """A session of a register that holds these rows."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    SQLModel.metadata.create_all(engine)
    with Session(engine, expire_on_commit=False) as session:
        session.add_all(rows)
        session.commit()
        yield session
    engine.dispose()


def units_named(*names: str) -> Sequence[UnitAudit]:
    """Units of audit 1, numbered from 1; their keys are their names in small letters."""
    return [
        UnitAudit(
            id=number,
            audit_id=1,
            unit_key=name.lower(),
            unit_name=name,
            stage=Stage.FEEDBACK,
            since=DAY,
            invite_on=DAY,
            draw_on=DAY,
            list_due=DAY,
            review_due=DAY,
            double_due=DAY,
            reconciliation_due=DAY,
            dialogue_on=DAY,
            feedback_on=DAY,
            plan_due=DAY,
            fixed=[],
        )
        for number, name in enumerate(names, start=1)
    ]
