"""A unit's own indicators: kept as they were handed in, beside the audit's figures and in none of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlmodel import Session, col, select

from register.desk import Desk, id_of
from register.free_text import refuse_leads
from register.models import HandIn, HandInStatus, IndicatorRow, UnitAudit

_WRITTEN = ("name", "question", "goal", "girls", "boys", "total", "last_year", "definition", "period")


def take_in_indicators(desk: Desk, unit_audit: UnitAudit, hand_in: HandIn, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write the indicators of an accepted file; those of a file handed in before count no longer.

    Raises `ArshjulError` for a text that leads to a child.
    """
    refuse_leads(desk, unit_audit, *(str(value) for row in rows for value in row.values() if value is not None))
    desk.session.add_all(
        IndicatorRow(
            unit_audit_id=id_of(unit_audit),
            hand_in_id=id_of(hand_in),
            **{name: row[name] for name in _WRITTEN},
        )
        for row in rows
    )


def indicators_of(session: Session, unit_audit: UnitAudit) -> list[IndicatorRow]:
    """The unit's indicators in force, in the file's order; none while the file's warnings wait to be accepted."""
    statement = (
        select(IndicatorRow)
        .join(HandIn, col(HandIn.id) == col(IndicatorRow.hand_in_id))
        .where(IndicatorRow.unit_audit_id == unit_audit.id, HandIn.status == HandInStatus.TAKEN_IN)
        .order_by(col(IndicatorRow.id))
    )
    return list(session.exec(statement))
