"""Move a unit audit along the transition table: the only place where a stage changes."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session, col, select

from config.errors import NotNow
from register.desk import Desk
from register.models import UnitAudit
from register.stages import SWEDISH, Stage, transition_from


def move(desk: Desk, unit_audit: UnitAudit, *, evidence: dict[str, Any]) -> None:
    """Take the unit audit to the next stage, with an event that carries the evidence.

    The last stage leads nowhere: there the day is noted on which the walk ended.
    """
    transition = transition_from(unit_audit.stage)
    if transition.next is None:
        unit_audit.done_on = desk.today
    else:
        unit_audit.stage, unit_audit.since = transition.next, desk.today
    desk.session.add(unit_audit)
    desk.log(unit_audit, "stage_changed", stages=(transition.stage, transition.next), evidence=evidence)


def require(unit_audit: UnitAudit, stage: Stage, what: str) -> None:
    """Raise `NotNow` unless the unit audit stands in the stage; `what` says what was wanted."""
    if unit_audit.stage != stage or unit_audit.done_on is not None:
        where = SWEDISH[unit_audit.stage] + (" (klart)" if unit_audit.done_on else "")
        raise NotNow(f"{unit_audit.unit_name} väntar inte på {what}: enheten är i steget {where}.")


def standing_in(session: Session, stage: Stage) -> list[UnitAudit]:
    """The unit audits in the stage whose walk has not ended, in the order of the register."""
    statement = select(UnitAudit).where(UnitAudit.stage == stage, col(UnitAudit.done_on).is_(None))
    return list(session.exec(statement.order_by(col(UnitAudit.id))))
