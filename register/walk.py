"""Move a unit audit along the transition table: the only place where a stage changes."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session, col, select

from config.errors import NotNow
from method.dates import add_months
from register.deadlines import let_go
from register.desk import Desk
from register.models import UnitAudit
from register.stages import SWEDISH, Stage, next_stage


def move(desk: Desk, unit_audit: UnitAudit, *, evidence: dict[str, Any]) -> None:
    """Take the unit audit to the next stage, with an event that carries the evidence."""
    left = unit_audit.stage
    follows = desk.audit_of(unit_audit).plan.get("follows")
    unit_audit.stage, unit_audit.since = next_stage(left, follow_up=follows is not None), desk.today
    desk.session.add(unit_audit)
    desk.log(unit_audit, "stage_changed", stages=(left, unit_audit.stage), evidence=evidence)
    if unit_audit.stage is Stage.CLOSED:
        let_go(desk, unit_audit)
        _close_with_its_last_unit(desk, unit_audit)


def skip(desk: Desk, unit_audit: UnitAudit, *, reason: str) -> None:
    """Close a unit audit that has not begun: the unit is not audited this time, and an event says why."""
    left = unit_audit.stage
    unit_audit.stage, unit_audit.since = Stage.CLOSED, desk.today
    desk.session.add(unit_audit)
    desk.log(unit_audit, "unit_skipped", reason=reason, stages=(left, Stage.CLOSED))
    _close_with_its_last_unit(desk, unit_audit)


def require(unit_audit: UnitAudit, what: str, *stages: Stage) -> None:
    """Raise `NotNow` unless the unit audit stands in one of the stages; `what` says what was wanted."""
    if unit_audit.stage not in stages:
        raise NotNow(f"{unit_audit.unit_name} väntar inte på {what}: enheten är i steget {SWEDISH[unit_audit.stage]}.")


def standing_in(session: Session, stage: Stage) -> list[UnitAudit]:
    """The unit audits in the stage, in the order of the register."""
    return list(session.exec(select(UnitAudit).where(UnitAudit.stage == stage).order_by(col(UnitAudit.id))))


def _close_with_its_last_unit(desk: Desk, unit_audit: UnitAudit) -> None:
    """An audit is closed when all its units are, and with that its retention clock starts."""
    audit = desk.audit_of(unit_audit)
    units = desk.session.exec(select(UnitAudit).where(UnitAudit.audit_id == audit.id)).all()
    if any(unit.stage is not Stage.CLOSED for unit in units):
        return
    audit.closed_on = desk.today
    audit.erase_on = add_months(desk.today, desk.catalogue.organisation.retention_months)
    desk.session.add(audit)
    desk.log(audit, "audit_closed", evidence={"erase_on": audit.erase_on.isoformat()})
