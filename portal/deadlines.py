"""The door to the deadlines: what is awaited of whom, when, and everything that happened to each."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TypeAlias

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from config.catalogue import Catalogue
from portal.render import Format, listing
from portal.words import counted
from register.board import as_of
from register.database import Register
from register.deadlines import awaited
from register.desk import find_audit
from register.models import AuditRow, ChangeKind, Deadline, DeadlineChange, Milestone, UnitAudit

WHAT: dict[ChangeKind, str] = {
    ChangeKind.OPENED: "begärt",
    ChangeKind.MOVED_TO_WORKING_DAY: "flyttat till arbetsdag",
    ChangeKind.MOVED: "flyttat",
    ChangeKind.EXTENDED: "mer tid beviljad",
    ChangeKind.ACKNOWLEDGED: "besvarat, på väg",
    ChangeKind.MET: "kom",
    ChangeKind.REOPENED: "väntas igen",
    ChangeKind.LET_GO: "väntas inte längre",
}
Wanted: TypeAlias = "Select[Deadline, AuditRow, UnitAudit]"
OWNERS = {"unit": "enheten", "inspectors": "inspektörerna"}


def show_deadlines(
    register: Register,
    audit: str | None,
    *,
    unit: str | None,
    everything: bool,
    on: date | None,
    today: date,
    form: Format,
) -> None:
    """The deadlines that are open, or all that there have been, the earliest first, with their history.

    Raises `UnknownName` for an audit that is not laid out.
    """
    with register.reading() as session:
        day = on or as_of(session, audit, today)
        wanted = _wanted(session, audit, unit=unit, everything=everything)
        changes = _history(session, wanted)
        rows = [
            _row(
                register.catalogue,
                deadline,
                row.key if row else deadline.cause,
                unit_audit,
                changes[deadline.id or 0],
                day,
                form,
            )
            for deadline, row, unit_audit in session.exec(wanted.order_by(col(Deadline.due), col(Deadline.id))).all()
        ]
    listing(
        rows,
        columns={
            "audit": "Granskning",
            "unit": "Enhet",
            "awaited": "Väntas",
            "owner": "Av",
            "due": "Senast",
            "late": "Försenad",
            "met_on": "Kom",
            "history": "Historia",
        },
        form=form,
        empty="Ingenting väntas." if not everything else "Ingenting har väntats än.",
        title=f"Frister {day.isoformat()}",
    )


def _wanted(session: Session, audit: str | None, *, unit: str | None, everything: bool) -> Wanted:
    statement = (
        select(Deadline, AuditRow, UnitAudit)
        .outerjoin(UnitAudit, col(UnitAudit.id) == col(Deadline.unit_audit_id))
        .outerjoin(Milestone, col(Milestone.id) == col(Deadline.milestone_id))
        .outerjoin(AuditRow, col(AuditRow.id).in_([col(UnitAudit.audit_id), col(Milestone.audit_id)]))
    )
    if audit is not None:
        statement = statement.where(AuditRow.id == find_audit(session, audit).id)
    if unit is not None:
        statement = statement.where(UnitAudit.unit_key == unit)
    return statement if everything else statement.where(col(Deadline.met_on).is_(None))


def _history(session: Session, wanted: Wanted) -> dict[int, list[DeadlineChange]]:
    changes: dict[int, list[DeadlineChange]] = defaultdict(list)
    of_these = col(DeadlineChange.deadline_id).in_(wanted.with_only_columns(col(Deadline.id)))
    for change in session.exec(select(DeadlineChange).where(of_these).order_by(col(DeadlineChange.id))):
        changes[change.deadline_id].append(change)
    return changes


def _row(
    catalogue: Catalogue,
    deadline: Deadline,
    audit: str,
    unit_audit: UnitAudit | None,
    changes: list[DeadlineChange],
    day: date,
    form: Format,
) -> dict[str, object]:
    late = max(0, ((deadline.met_on or day) - deadline.due).days)
    common: dict[str, object] = {"audit": audit, "awaited": awaited(deadline, catalogue.calendar)}
    if form is Format.TEXT:
        return common | {
            "unit": unit_audit.unit_name if unit_audit else "",
            "owner": OWNERS[deadline.owner],
            "due": deadline.due,
            "late": counted(late, "dag", "dagar") if late else "",
            "met_on": deadline.met_on or "",
            "history": "\n".join(_sentence(change) for change in changes),
        }
    rows = [change.model_dump(mode="json", exclude={"id", "deadline_id"}) for change in changes]
    return common | {
        "unit": unit_audit.unit_key if unit_audit else None,
        "kind": deadline.kind,
        "cause": deadline.cause,
        "owner": deadline.owner,
        "opened_on": deadline.opened_on,
        "planned": deadline.planned,
        "due": deadline.due,
        "next_on": deadline.next_on,
        "acknowledged_on": deadline.acknowledged_on,
        "met_on": deadline.met_on,
        "late_days": late,
        "history": rows if form is Format.JSON else "; ".join(_sentence(change) for change in changes),
    }


def _sentence(change: DeadlineChange) -> str:
    to = f" till {change.after}" if change.after else ""
    why = f" ({change.reason})" if change.reason else ""
    asked = f", begärt av {change.asked_by}" if change.asked_by else ""
    by = f", {change.by}" if change.what in (ChangeKind.EXTENDED, ChangeKind.ACKNOWLEDGED) else ""
    return f"{change.on} {WHAT[change.what]}{to}{why}{asked}{by}"
