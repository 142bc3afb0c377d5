"""Children who may be in danger, as a handed-in workbook flags them: told at once, whatever becomes of the workbook."""

from __future__ import annotations

from collections.abc import Sequence

from config.errors import NotNow, UnreadableFile
from config.hand_in import Kind
from expectations.danger import FlaggedRow, flagged_rows
from expectations.reading.hand_in import read
from register.danger import Sighting, flag_rows
from register.database import Register
from register.desk import Deed, Desk, find_unit_audit, template_of
from register.models import UnitAudit

READINGS = (Kind.REVIEW, Kind.DOUBLE)


class RefusedButFlagged(NotNow):
    """A workbook that nobody waits for is not taken in, but the children whom it flags are told of."""


def sightings(desk: Desk, rows: Sequence[FlaggedRow]) -> list[Sighting]:
    """Who saw it when, as the rows are signed and dated; where they are not, whoever hands them in, today."""
    readers = {
        name.casefold(): person.key
        for person in desk.catalogue.people.inspectors
        for name in (person.key, person.initials or person.key)
    }
    return [
        Sighting(
            case_ref=row.case_ref,
            seen_by=readers.get((row.reader or "").casefold(), desk.deed.who),
            seen_on=min(row.read_on or desk.today, desk.today),
        )
        for row in rows
    ]


def refused(
    register: Register, refusal: NotNow, content: bytes, audit: str, unit: str, kind: Kind, deed: Deed
) -> NotNow:
    """The refusal to raise for a workbook that is not awaited, when what it flags has been written in the register."""
    if kind not in READINGS:
        return refusal
    with register.transaction() as session:
        desk = Desk(session=session, vault=register.vault, catalogue=register.catalogue, deed=deed)
        unit_audit = find_unit_audit(session, audit, unit)
        rows = _flagged(desk, unit_audit, content, kind)
        new = flag_rows(desk, unit_audit, sightings(desk, rows), hand_in=None)
    if not new:
        return refusal
    return RefusedButFlagged(f"{refusal} Men flaggan är mottagen: {unit_audit.unit_name} får genast veta.")


def _flagged(desk: Desk, unit_audit: UnitAudit, content: bytes, kind: Kind) -> Sequence[FlaggedRow]:
    forms = desk.catalogue.hand_ins
    answers = template_of(desk.audit_of(unit_audit)).columns()
    try:
        file = read(content, form=forms.forms[kind], answers=answers, limits=forms.limits, time_zone=forms.time_zone)
    except UnreadableFile:
        return ()
    return flagged_rows(file, forms.forms[kind])
