"""Show a sealed draw, and let it be replayed: each showing is an event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from config.errors import NotNow, VerificationFailed
from register.desk import Desk
from register.models import Draw, FileRole, UnitAudit
from register.sampling import FrameToDraw, draw_of, drawn_files, frame_to_draw
from register.vault import VaultError


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

    Raises `VerificationFailed` when the list's hash, the commitment, the seed, a drawn file, its case, its place in the
    double reading or its role differs, or when something sealed does not open.
    """
    try:
        sealed = show_draw(desk, unit_audit)
        frame = frame_to_draw(desk.session, desk.vault, unit_audit)
    except VaultError:
        raise VerificationFailed(
            f"{unit_audit.unit_name}: något i det förseglade urvalet går inte att öppna."
        ) from None
    record = draw_of(desk.session, unit_audit)
    assert record is not None, "show_draw has seen it sealed"
    for fault in _faults(desk, unit_audit, record, frame, sealed):
        raise VerificationFailed(f"{unit_audit.unit_name}: {fault}")
    desk.log(unit_audit, "draw_verified", evidence={"files": len(sealed), "frame_hash": record.frame_hash})
    return len(sealed)


def _faults(
    desk: Desk, unit_audit: UnitAudit, record: Draw, frame: FrameToDraw, sealed: list[DrawnCase]
) -> Iterator[str]:
    """What does not come out the same, in Swedish; nothing when all does."""
    import pandas as pd

    from method.sampling import double_readings, draw, frame_hash
    from method.seed import commitment

    design = frame.plan.design
    if frame_hash(pd.DataFrame(frame.rows)) != record.frame_hash:
        yield "den sparade listan är inte den som drogs."
    if record.commitment is not None and commitment(record.nonce or "") != record.commitment:
        yield "slumptalet svarar inte mot förbindelsen."
    if record.seed != frame.seed:
        yield "fröet är inte det som förseglades."
    again = draw(
        pd.DataFrame(frame.to_draw),
        seed=frame.seed,
        unit_key=frame.unit_key,
        per_stratum=design.per_stratum,
        reserves=design.reserves,
    )
    drawn = [(row["stratum"], row["order"], row["case_ref"], row["draw_key"]) for row in again.to_dict("records")]
    if drawn != [(case.stratum, case.order, case.case_ref, case.draw_key) for case in sealed]:
        yield "en ny dragning ur samma lista ger andra akter."
    sample = [case.case_ref for case in sealed if case.order <= design.per_stratum]
    doubles = double_readings(sample, seed=frame.seed, number=design.double_readings)
    yield from _changed_since(desk, unit_audit, frame, sealed, doubles)


def _changed_since(
    desk: Desk, unit_audit: UnitAudit, frame: FrameToDraw, sealed: list[DrawnCase], doubles: Sequence[str]
) -> Iterator[str]:
    """What is not as the draw left it, but for the replacements that stand in the register."""
    files = drawn_files(desk.session, unit_audit)
    cases = {row["case_ref"]: row for row in frame.rows}
    twice = {file.id for file, case in zip(files, sealed, strict=True) if case.case_ref in doubles}
    in_place: set[int | None] = set()
    for file in files:
        if file.replaced_by is not None:
            in_place.add(file.replaced_by)
            if file.id in twice:
                twice.add(file.replaced_by)
    for file, case in zip(files, sealed, strict=True):
        if desk.vault.open_json(frame.audit.key, file.case_sealed) != cases.get(case.case_ref):
            yield f"uppgifterna om akten {file.pseudonym} är inte listans."
        if file.read_twice != (file.id in twice):
            yield f"akten {file.pseudonym} hör inte till dubbelgranskningen som fröet ger."
        drawn = (
            FileRole.SAMPLE if case.order <= frame.plan.design.per_stratum or file.id in in_place else FileRole.RESERVE
        )
        if file.role is not (FileRole.REPLACED if file.replaced_by is not None else drawn):
            yield f"akten {file.pseudonym} har en annan plats i urvalet än den som drogs."


def _now(role: FileRole, place: int, per_stratum: int, replaced_by: str | None) -> str:
    if role is FileRole.REPLACED:
        return f"ersatt av {replaced_by}"
    if role is FileRole.SAMPLE:
        return "läses" if place <= per_stratum else "läses, som ersättare"
    return "reserv"
