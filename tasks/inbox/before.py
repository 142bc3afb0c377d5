"""What the register knows of a file already, after a process that was killed before it had answered."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import col, select

from config.hand_in import Kind
from register.database import Register
from register.desk import find_unit_audit
from register.models import CheckResult, HandIn, HandInStatus
from tasks.hand_in import Addressed


def was_sent_back(register: Register, to: Addressed, sha256: str) -> bool:
    """Whether the latest file of the kind is this very one, sent back: saying so again is nothing new."""
    with register.reading() as session:
        unit_audit = find_unit_audit(session, to.audit, to.unit)
        statement = select(HandIn).where(HandIn.unit_audit_id == unit_audit.id, HandIn.kind == to.kind)
        latest = session.exec(statement.order_by(col(HandIn.id).desc())).first()
    return latest is not None and (latest.sha256, latest.status) == (sha256, HandInStatus.SENT_BACK)


def was_taken_in(register: Register, audit: str, unit: str, sha256: str) -> bool:
    """Whether the very same file has been taken in, whatever has become of it since."""
    with register.reading() as session:
        unit_audit = find_unit_audit(session, audit, unit)
        statement = select(HandIn.status).where(HandIn.unit_audit_id == unit_audit.id, HandIn.sha256 == sha256)
        return any(status is not HandInStatus.SENT_BACK for status in session.exec(statement))


def was_reported(register: Register, to: Addressed, sha256: str, *, laid_at: datetime) -> bool:
    """Whether a progress report was taken in after the file was laid: then it is that one, and no new one.

    Of other kinds the register tells the same file whenever it came.
    """
    if to.kind is not Kind.PROGRESS:
        return False
    with register.reading() as session:
        unit_audit = find_unit_audit(session, to.audit, to.unit)
        statement = (
            select(CheckResult.judged_at)
            .join(HandIn, col(HandIn.id) == col(CheckResult.hand_in_id))
            .where(HandIn.unit_audit_id == unit_audit.id, HandIn.kind == to.kind, HandIn.sha256 == sha256)
            .where(HandIn.status != HandInStatus.SENT_BACK)
        )
        return any(judged_at >= laid_at for judged_at in session.exec(statement))
