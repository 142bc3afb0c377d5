"""A child who may be in danger: flagged at once, told up the line by the hour until somebody takes it on.

It stands apart from the audit: no stage, deadline or figure is touched. Events name the file by its pseudonym.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from config.errors import ArshjulError, NotNow, UnknownName
from method.dates import in_words
from register.danger_ladder import call_off, number_of, tell
from register.desk import Desk, id_of
from register.models import AuditRow, Danger, DrawnFile, HandIn, UnitAudit
from register.sampling import drawn_files
from register.vault import Vault

SEEN, NAMED, ACKNOWLEDGED = "danger_seen", "danger_named", "danger_acknowledged"
"""The events."""


@dataclass(frozen=True)
class Sighting:
    """A row that a reader flagged. `case_ref` is None where it could not be read."""

    case_ref: str | None
    seen_by: str
    seen_on: date


@dataclass(frozen=True)
class OpenDanger:
    """A flag that nobody has acknowledged; `number`: the how many-th of the unit audit; `file`: its pseudonym."""

    audit: str
    unit: str
    unit_name: str
    number: int
    file: str | None
    seen_on: date
    flagged_at: datetime
    told_to: int
    next_at: datetime


def flag(desk: Desk, unit_audit: UnitAudit, pseudonym: str) -> tuple[Danger, bool]:
    """Flag a drawn file, in the sample or not; the flag, and whether it is new.

    A file that has been flagged is not flagged again. Raises `UnknownName` for a file that was not drawn.
    """
    file = _drawn(desk, unit_audit, pseudonym)
    known = _flag_of(desk.session, unit_audit, file)
    return (known, False) if known else (_flag(desk, unit_audit, file, by=desk.deed.who, on=desk.today), True)


def flag_rows(desk: Desk, unit_audit: UnitAudit, rows: Sequence[Sighting], *, hand_in: HandIn | None) -> int:
    """Flag what a workbook flags, whatever becomes of it; how many flags are new.

    Rows of no drawn file make one flag without a file together; none while one is open for the very same workbook.
    `hand_in`: None for a workbook that was not awaited.
    """
    files = drawn_refs(desk.session, desk.vault, unit_audit) if rows else {}
    new = 0
    for row in rows:
        file = files.get(row.case_ref or "")
        if file is not None and _flag_of(desk.session, unit_audit, file) is None:
            _flag(desk, unit_audit, file, by=row.seen_by, on=row.seen_on, hand_in=hand_in)
            new += 1
    nameless = [row for row in rows if row.case_ref not in files]
    if nameless and not _is_told_of(desk.session, unit_audit, hand_in):
        first = min(nameless, key=lambda row: row.seen_on)
        _flag(desk, unit_audit, None, by=first.seen_by, on=first.seen_on, hand_in=hand_in)
        new += 1
    return new


def name_file(desk: Desk, unit_audit: UnitAudit, pseudonym: str, *, number: int) -> Danger:
    """Say which file a flag without one is about; raises `UnknownName`, or `NotNow` when it or the file has its own."""
    danger, file = _numbered(desk.session, unit_audit, number), _drawn(desk, unit_audit, pseudonym)
    if danger.drawn_file_id is not None:
        raise NotNow(f"Flagga {number} hos {unit_audit.unit_name} har redan en akt.")
    if _flag_of(desk.session, unit_audit, file) is not None:
        raise NotNow(
            f"Akten {file.pseudonym} hos {unit_audit.unit_name} har redan en egen flagga. Är det samma sak, "
            f"bekräfta flagga {number} när någon har tagit över (danger-acknowledged --number {number})."
        )
    danger.drawn_file_id = file.id
    desk.session.add(danger)
    desk.log(unit_audit, NAMED, evidence={"file": file.pseudonym, "number": number})
    return danger


def acknowledge(
    desk: Desk, unit_audit: UnitAudit, *, pseudonym: str | None = None, number: int | None = None
) -> tuple[Danger, int]:
    """Somebody has taken it on, and nobody is told any more; the flag, and after how many minutes.

    Which flag need not be said when one is open. Raises `NotNow` when it has been acknowledged or none is open,
    `UnknownName` for a file or number without a flag, `ArshjulError` when several are open, for a day before the
    flag's, and for somebody who is neither an inspector nor of the unit or its line.
    """
    _require_concerned(desk, unit_audit)
    danger = _meant(desk, unit_audit, pseudonym, number)
    if danger.acknowledged_at is not None:
        raise NotNow(f"{called(desk, danger)} bekräftades redan {moment(desk, danger.acknowledged_at)}.")
    if desk.today < danger.flagged_at.astimezone(_zone(desk)).date():
        raise ArshjulError(f"{called(desk, danger)} flaggades först {moment(desk, danger.flagged_at)}. Rätta --on.")
    # The flag may bear noon of a day that was named, and the answer the clock's own time on it.
    danger.acknowledged_by, danger.acknowledged_at = desk.deed.who, max(desk.deed.at, danger.flagged_at)
    desk.session.add(danger)
    call_off(desk, unit_audit, danger)
    minutes = int((danger.acknowledged_at - danger.flagged_at).total_seconds() // 60)
    desk.log(
        unit_audit,
        ACKNOWLEDGED,
        evidence={
            **_identity(desk, danger),
            "seen_on": danger.seen_on.isoformat(),
            "flagged_at": danger.flagged_at.isoformat(),
            "acknowledged_at": danger.acknowledged_at.isoformat(),
            "minutes": minutes,
        },
    )
    return danger, minutes


def open_dangers(session: Session) -> list[OpenDanger]:
    """Every flag that nobody has acknowledged, the oldest first."""
    waiting = session.exec(
        select(Danger, UnitAudit, AuditRow.key, DrawnFile.pseudonym)
        .join(UnitAudit, col(UnitAudit.id) == col(Danger.unit_audit_id))
        .join(AuditRow, col(AuditRow.id) == col(UnitAudit.audit_id))
        .join(DrawnFile, col(DrawnFile.id) == col(Danger.drawn_file_id), isouter=True)
        .where(col(Danger.acknowledged_at).is_(None))
        .order_by(col(Danger.flagged_at), col(Danger.id))
    ).all()
    numbers = _numbers(session, {one.unit_audit_id for one, *_ in waiting})
    return [
        OpenDanger(
            audit=audit,
            unit=unit_audit.unit_key,
            unit_name=unit_audit.unit_name,
            number=numbers[id_of(one)],
            file=file,
            seen_on=one.seen_on,
            flagged_at=one.flagged_at,
            told_to=one.told_to,
            next_at=one.next_at,
        )
        for one, unit_audit, audit, file in waiting
    ]


def drawn_refs(session: Session, vault: Vault, unit_audit: UnitAudit) -> dict[str, DrawnFile]:
    """Case number -> file, of every file drawn at the unit: sampled, reserve or replaced."""
    audit = session.get_one(AuditRow, unit_audit.audit_id)
    return {vault.open(audit.key, file.case_ref_sealed).decode(): file for file in drawn_files(session, unit_audit)}


def called(desk: Desk, danger: Danger) -> str:
    """What a flag is called in a sentence: ”Flagga 2 (F03)”."""
    file = _pseudonym(desk.session, danger)
    return f"Flagga {number_of(desk.session, danger)}" + (f" ({file})" if file else "")


def moment(desk: Desk, at: datetime) -> str:
    """A moment in words, local: ”26 april 2024 14:05”."""
    local = at.astimezone(_zone(desk))
    return f"{in_words(local.date())} {local:%H:%M}"


def _zone(desk: Desk) -> ZoneInfo:
    return ZoneInfo(desk.catalogue.organisation.time_zone)


def _flag(
    desk: Desk, unit_audit: UnitAudit, file: DrawnFile | None, *, by: str, on: date, hand_in: HandIn | None = None
) -> Danger:
    danger = desk.add(
        Danger(
            unit_audit_id=id_of(unit_audit),
            drawn_file_id=None if file is None else id_of(file),
            hand_in_id=None if hand_in is None else id_of(hand_in),
            seen_by=by,
            seen_on=on,
            flagged_at=desk.deed.at,
            next_at=desk.deed.at,
        )
    )
    desk.log(unit_audit, SEEN, evidence={**_identity(desk, danger), "seen_on": on.isoformat()})
    tell(desk, unit_audit, danger)
    return danger


def _require_concerned(desk: Desk, unit_audit: UnitAudit) -> None:
    people, unit = desk.catalogue.people, unit_audit.unit_key
    concerned = {person.key for person in (*people.inspectors, *people.people) if person.unit in (None, unit)}
    concerned |= {people.in_role(role, unit).key for role in people.roles}
    if desk.deed.who not in concerned:
        raise ArshjulError(
            f"Det kan bara en inspektör göra, eller någon hos {unit_audit.unit_name} eller i dess ledning: rätta --by."
        )


def _meant(desk: Desk, unit_audit: UnitAudit, pseudonym: str | None, number: int | None) -> Danger:
    if number is not None:
        return _numbered(desk.session, unit_audit, number)
    if pseudonym is not None:
        found = _flag_of(desk.session, unit_audit, _drawn(desk, unit_audit, pseudonym))
        if found is None:
            flagged = [_pseudonym(desk.session, one) for one in _flags(desk.session, unit_audit)]
            raise UnknownName(f"Bland de flaggade hos {unit_audit.unit_name}: akten", pseudonym, filter(None, flagged))
        return found
    flags = _flags(desk.session, unit_audit)
    waiting = [one for one in flags if one.acknowledged_at is None]
    if len(waiting) > 1:
        named = ", ".join(called(desk, one) for one in waiting)
        raise ArshjulError(
            f"{len(waiting)} flaggor väntar hos {unit_audit.unit_name}: {named}. Ange --file eller --number."
        )
    if not waiting:
        if len(flags) == 1:
            return flags[0]
        raise NotNow(f"Ingen flagga väntar på bekräftelse hos {unit_audit.unit_name}.")
    return waiting[0]


def _numbers(session: Session, unit_audits: Collection[int]) -> dict[int, int]:
    """Flag -> the how many-th of its unit audit it is, of all flags at these."""
    flags = session.exec(select(Danger).where(col(Danger.unit_audit_id).in_(unit_audits)).order_by(col(Danger.id)))
    counted: Counter[int] = Counter()
    numbers = {}
    for one in flags:
        counted[one.unit_audit_id] += 1
        numbers[id_of(one)] = counted[one.unit_audit_id]
    return numbers


def _flags(session: Session, unit_audit: UnitAudit) -> list[Danger]:
    return list(session.exec(select(Danger).where(Danger.unit_audit_id == unit_audit.id).order_by(col(Danger.id))))


def _numbered(session: Session, unit_audit: UnitAudit, number: int) -> Danger:
    flags = _flags(session, unit_audit)
    if not 1 <= number <= len(flags):
        known = [str(place) for place in range(1, len(flags) + 1)]
        raise UnknownName(f"Hos {unit_audit.unit_name}: flaggan", str(number), known)
    return flags[number - 1]


def _flag_of(session: Session, unit_audit: UnitAudit, file: DrawnFile) -> Danger | None:
    same = select(Danger).where(Danger.unit_audit_id == unit_audit.id, Danger.drawn_file_id == file.id)
    return session.exec(same).first()


def _is_told_of(session: Session, unit_audit: UnitAudit, hand_in: HandIn | None) -> bool:
    waiting = (
        select(HandIn.sha256)
        .select_from(Danger)
        .join(HandIn, col(HandIn.id) == Danger.hand_in_id, isouter=True)
        .where(Danger.unit_audit_id == unit_audit.id, col(Danger.acknowledged_at).is_(None))
        .where(col(Danger.drawn_file_id).is_(None))
    )
    return (None if hand_in is None else hand_in.sha256) in session.exec(waiting).all()


def _drawn(desk: Desk, unit_audit: UnitAudit, pseudonym: str) -> DrawnFile:
    files = {file.pseudonym.casefold(): file for file in drawn_files(desk.session, unit_audit)}
    found = files.get(pseudonym.strip().casefold())
    if found is None:
        known = (file.pseudonym for file in files.values())
        raise UnknownName(f"Bland de dragna hos {unit_audit.unit_name}: akten", pseudonym, known)
    return found


def _pseudonym(session: Session, danger: Danger) -> str | None:
    return None if danger.drawn_file_id is None else session.get_one(DrawnFile, danger.drawn_file_id).pseudonym


def _identity(desk: Desk, danger: Danger) -> dict[str, object]:
    return {"file": _pseudonym(desk.session, danger), "number": number_of(desk.session, danger)}
