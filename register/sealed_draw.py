"""Show a sealed draw, and let it be replayed: each showing is an event."""

from __future__ import annotations

from dataclasses import dataclass

from config.errors import NotNow, VerificationFailed
from register.desk import Desk
from register.models import FileRole, UnitAudit
from register.sampling import draw_of, drawn_files, frame_to_draw


@dataclass(frozen=True)
class DrawnCase:
    """A drawn file with its case number. `role`: as sealed; `now`: what has become of it since, in words."""

    unit: str
    stratum: str
    order: int
    role: FileRole
    case_ref: str
    draw_key: str
    pseudonym: str
    read_twice: bool
    now: str


def show_draw(desk: Desk, unit_audit: UnitAudit) -> list[DrawnCase]:
    """The sample and its reserves, in draw order; raises `NotNow` before it is sealed."""
    draw = draw_of(desk.session, unit_audit)
    if draw is None or draw.sealed_on is None:
        raise NotNow(f"Urvalet hos {unit_audit.unit_name} är inte draget än.")
    key, design = desk.audit_of(unit_audit).key, desk.audit_of(unit_audit).plan["design"]
    files = drawn_files(desk.session, unit_audit)
    names = {file.id: file.pseudonym for file in files}
    desk.log(unit_audit, "draw_shown", evidence={"files": len(files)})
    return [
        DrawnCase(
            unit=unit_audit.unit_key,
            stratum=file.stratum,
            order=file.place,
            role=FileRole.SAMPLE if file.place <= design["per_stratum"] else FileRole.RESERVE,
            case_ref=desk.vault.open(key, file.case_ref_sealed).decode(),
            draw_key=desk.vault.open(key, file.draw_key_sealed).decode(),
            pseudonym=file.pseudonym,
            read_twice=file.read_twice,
            now=_now(file.role, file.place, design["per_stratum"], names.get(file.replaced_by)),
        )
        for file in files
    ]


def verify_draw(desk: Desk, unit_audit: UnitAudit) -> int:
    """Draw again from the kept list; how many files came out the same.

    Raises `VerificationFailed` when the list's hash, the commitment or a drawn file differs.
    """
    import pandas as pd

    from method.sampling import draw, frame_hash
    from method.seed import commitment

    sealed = show_draw(desk, unit_audit)
    record, frame = draw_of(desk.session, unit_audit), frame_to_draw(desk.session, desk.vault, unit_audit)
    assert record is not None, "show_draw has seen it sealed"
    rows = pd.DataFrame(frame.rows)
    to_draw = pd.DataFrame(frame.to_draw)
    if frame_hash(rows) != record.frame_hash:
        raise VerificationFailed(f"{unit_audit.unit_name}: den sparade listan är inte den som drogs.")
    if record.commitment is not None and commitment(record.nonce or "") != record.commitment:
        raise VerificationFailed(f"{unit_audit.unit_name}: slumptalet svarar inte mot förbindelsen.")
    if record.seed != frame.seed:
        raise VerificationFailed(f"{unit_audit.unit_name}: fröet är inte det som förseglades.")
    design = frame.plan.design
    again = draw(
        to_draw,
        seed=frame.seed,
        unit_key=frame.unit_key,
        per_stratum=design.per_stratum,
        reserves=design.reserves,
    )
    drawn = [(row["stratum"], row["order"], row["case_ref"], row["draw_key"]) for row in again.to_dict("records")]
    if drawn != [(case.stratum, case.order, case.case_ref, case.draw_key) for case in sealed]:
        raise VerificationFailed(f"{unit_audit.unit_name}: en ny dragning ur samma lista ger andra akter.")
    desk.log(unit_audit, "draw_verified", evidence={"files": len(sealed), "frame_hash": record.frame_hash})
    return len(sealed)


def _now(role: FileRole, place: int, per_stratum: int, replaced_by: str | None) -> str:
    if role is FileRole.REPLACED:
        return f"ersatt av {replaced_by}"
    if role is FileRole.SAMPLE:
        return "läses" if place <= per_stratum else "läses, som ersättare"
    return "reserv"
