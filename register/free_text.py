"""People's free words: kept and passed on only when they lead to no child."""

from __future__ import annotations

from sqlmodel import col, or_, select

from config.errors import ArshjulError
from config.hand_in import Kind
from register.desk import Desk
from register.models import AuditRow, FollowedAt, HandIn, UnitAudit


def refuse_leads(desk: Desk, unit_audit: UnitAudit, *texts: str | None) -> None:
    """Raise `ArshjulError` when a text holds what looks like a personal number, or a case number of the unit's lists.

    Reasons, findings, minutes and the units' words go into messages, documents and the event log, where neither may be.
    """
    from method.personal_number import holds_personal_number
    from method.sampling import canonical_case_ref

    written = [text for text in texts if text]
    if any(holds_personal_number(text) for text in written):
        raise ArshjulError("Texten innehåller något som ser ut som ett personnummer. Ta bort det; inget har sparats.")
    plain = [canonical_case_ref(text) for text in written]
    if any(case_ref in text for case_ref in _case_refs(desk, unit_audit) for text in plain):
        raise ArshjulError("Texten innehåller ett ärendenummer. Skriv aktens beteckning i stället, t.ex. F03.")


def _case_refs(desk: Desk, unit_audit: UnitAudit) -> set[str]:
    """Case numbers of the unit's lists, in this audit and in the one that it follows."""
    followed = select(FollowedAt.unit_audit_id).where(FollowedAt.follow_up_id == unit_audit.id)
    statement = (
        select(HandIn, AuditRow.key)
        .join(UnitAudit, col(UnitAudit.id) == col(HandIn.unit_audit_id))
        .join(AuditRow, col(AuditRow.id) == col(UnitAudit.audit_id))
        .where(
            HandIn.kind == Kind.FRAME,
            col(HandIn.rows_sealed).is_not(None),
            or_(col(UnitAudit.id) == unit_audit.id, col(UnitAudit.id).in_(followed)),
        )
    )
    return {
        row["case_ref"]
        for hand_in, key in desk.session.exec(statement)
        if hand_in.rows_sealed is not None and desk.vault.has_key(key)
        for row in desk.vault.open_json(key, hand_in.rows_sealed)
    }
