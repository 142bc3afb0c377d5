"""The end: an audit whose units are all closed, its retention clock, and the erasure of its files."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from sqlmodel import Session, col, func, select

from config.errors import ArshjulError, NotNow
from method.dates import in_words
from register.deadlines import end
from register.desk import Desk, find_audit, id_of
from register.milestones import awaited
from register.models import AuditRow, ChangeKind, DrawnFile, Event, FigureRow, HandIn, Milestone, UnitAudit

MILESTONES: dict[str, str] = {
    "report_published": "rapporten publicerad",
    "conference_held": "spridningskonferensen hållen",
}
"""What an audit reaches as a whole."""
YEAR_MILESTONES: dict[str, str] = {
    "annual_report_decided": "årsrapporten beslutad",
    "annual_report_sent": "årsrapporten överlämnad",
}
"""What a year reaches."""


def reach(desk: Desk, kind: str, *, audit_key: str | None, year: int) -> None:
    """Note a milestone of an audit, or of a year. Raises `NotNow` when it has been noted."""
    audit = find_audit(desk.session, audit_key) if audit_key is not None else None
    number = audit.id if audit else None
    found = desk.session.exec(
        select(Milestone).where(
            Milestone.kind == kind,
            col(Milestone.audit_id).is_(None) if number is None else col(Milestone.audit_id) == number,
            Milestone.year == (audit.year if audit else year),
        )
    ).first()
    milestone = found or Milestone(year=audit.year if audit else year, audit_id=number, kind=kind)
    if milestone.reached_on is not None:
        raise NotNow(f"Det är redan noterat, {in_words(milestone.reached_on)}.")
    milestone.reached_on = desk.today
    desk.add(milestone)
    for deadline in awaited(desk.session, [milestone]):
        end(desk, deadline, ChangeKind.MET)
    desk.log(audit, "milestone_reached", evidence={"kind": kind, "year": milestone.year})


@dataclass(frozen=True)
class Erasure:
    """What was erased, and on whose word."""

    audit: str
    title: str
    on: date
    decision: str
    by: str
    confirmed_by: str
    files: int
    hand_ins: int
    figures: int
    events: int

    def certificate(self) -> str:
        """The certificate, in words."""
        return (
            f"Bevis om gallring\n\nGranskning: {self.title} ({self.audit})\nGallrad: {in_words(self.on)}\n"
            f"Beslut: {self.decision}\nUtförd av: {self.by}\nBekräftad av: {self.confirmed_by}\n\n"
            f"Granskningens nyckel är förstörd. Därmed kan {self.files} dragna akter, {self.hand_ins} inlämnade filer "
            "och alla svar inte längre läsas av någon.\n"
            f"Kvar finns {self.figures} figurer och {self.events} händelser.\n"
        )


def prepare_erasure(desk: Desk, audit: AuditRow, *, decision: str, confirmed_by: str) -> Erasure:
    """Check that the audit may be erased today and note it; the caller destroys the key when this is committed.

    Raises `NotNow` before the date, or when it is erased; `ArshjulError` without a decision or a second person.
    """
    if audit.erased_on is not None:
        raise NotNow(f"{audit.key} är redan gallrad, {in_words(audit.erased_on)}.")
    if audit.closed_on is None or audit.erase_on is None:
        raise NotNow(f"{audit.key} är inte avslutad än; gallringstiden har inte börjat löpa.")
    if desk.today < audit.erase_on:
        raise NotNow(f"{audit.key} får gallras tidigast {in_words(audit.erase_on)}.")
    if not decision.strip():
        raise ArshjulError("Ange gallringsbeslutets beteckning: --decision ”…”.")
    if confirmed_by == desk.deed.who:
        raise ArshjulError("En annan person än den som gallrar ska bekräfta: --confirmed-by.")
    return note_erasure(desk, audit, decision=decision, confirmed_by=confirmed_by)


def note_erasure(desk: Desk, audit: AuditRow, *, decision: str, confirmed_by: str) -> Erasure:
    """Note that the audit is erased by whoever does the deed, on its day; nothing is asked."""
    erasure = _erasure(desk, audit, decision=decision, confirmed_by=confirmed_by)
    audit.erased_on = desk.today
    desk.session.add(audit)
    evidence = {name: value for name, value in asdict(erasure).items() if name != "on"}
    desk.log(audit, "erased", reason=decision, evidence=evidence)
    return erasure


def erasure_of(session: Session, audit: AuditRow) -> Erasure | None:
    """The audit's erasure as its event tells it: the key may have to be destroyed yet, if the machine stopped."""
    event = session.exec(select(Event).where(Event.audit_id == audit.id, Event.what == "erased")).first()
    return None if event is None else Erasure(**event.evidence, on=event.day)


def certificate_of(folder: Path, audit_key: str) -> Path:
    """Where the certificate of the audit's erasure lies, or is going to."""
    return folder / f"gallring-{audit_key}.txt"


def lay_certificate(folder: Path, erasure: Erasure) -> Path:
    """Write the certificate, whole or not at all; where it lies."""
    folder.mkdir(parents=True, exist_ok=True)
    place = certificate_of(folder, erasure.audit)
    draft = place.with_suffix(".draft")
    draft.write_text(erasure.certificate(), encoding="utf-8")
    return draft.replace(place)


def _erasure(desk: Desk, audit: AuditRow, *, decision: str, confirmed_by: str) -> Erasure:
    units = [id_of(unit) for unit in desk.session.exec(select(UnitAudit).where(UnitAudit.audit_id == audit.id))]

    def number(table: type[DrawnFile] | type[HandIn] | type[FigureRow]) -> int:
        statement = select(func.count()).select_from(table).where(col(table.unit_audit_id).in_(units))
        return int(desk.session.exec(statement).one())

    events = desk.session.exec(select(func.count()).select_from(Event).where(Event.audit_id == audit.id)).one()
    return Erasure(
        audit=audit.key,
        title=audit.title,
        on=desk.today,
        decision=decision,
        by=desk.deed.who,
        confirmed_by=confirmed_by,
        files=number(DrawnFile),
        hand_ins=number(HandIn),
        figures=number(FigureRow),
        events=int(events),
    )
