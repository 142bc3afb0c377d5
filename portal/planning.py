"""The door to the year's wheel: lay it out, or see every message and deadline that it holds."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import col, select

from config.audit import AuditFile
from config.errors import ArshjulError
from config.messages import SWEDISH as WORDS
from config.messages import MessageKind
from method.verdicts import SWEDISH as CHANGES
from portal.outcomes import outcome_rows
from portal.render import Format, as_table, console, listing
from register import planning
from register.action_plan import SWEDISH as PLANS
from register.database import Register
from register.desk import COMMAND_LINE, at_desk
from register.follow_up import remains
from register.models import AuditRow, Finding, Meeting, MeetingKind, UnitAudit


def lay_out_year(register: Register, year: int, *, now: datetime, form: Format) -> None:
    """Lay out every configured audit of the year, and list the units' dates."""
    remaining = remaining_before(register, year) if register.schema() else []
    audits = audits_of(register, year, required=not remaining)
    register.migrate()
    with at_desk(register, who=COMMAND_LINE, now=now) as desk:
        for audit in audits:
            planning.lay_out(desk, audit)
    show_wheel(register, year, form=form)
    if form is Format.TEXT and remaining:
        columns = {"unit": "Enhet", "title": "Utvecklingsområde", "verdict": "Omdöme", "plan": "Planen", "of": "Ur"}
        console().print("", as_table(remaining, columns=columns, title="Kvarstår från tidigare uppföljningar"))


def remaining_before(register: Register, year: int) -> list[dict[str, object]]:
    """Development areas whose follow-up ended before the year, or in it, and that have to be taken up again."""
    with register.reading() as session:
        return [
            {
                "unit": unit_audit.unit_name,
                "title": session.get_one(Finding, row.finding_id).title,
                "verdict": CHANGES[row.verdict],
                "plan": PLANS[row.plan],
                "of": audit.key,
            }
            for audit, unit_audit, row in outcome_rows(session, None)
            if row.confirmed_on is not None and row.confirmed_on.year in (year - 1, year) and remains(row)
        ]


def show_wheel(register: Register, year: int, *, form: Format) -> None:
    """The units' dates, audit by audit."""
    with register.reading() as session:
        found = session.exec(
            select(AuditRow, UnitAudit, Meeting)
            .join(UnitAudit, col(UnitAudit.audit_id) == col(AuditRow.id))
            .join(Meeting, col(Meeting.unit_audit_id) == col(UnitAudit.id))
            .where(AuditRow.year == year, Meeting.kind == MeetingKind.OPENING)
            .order_by(col(UnitAudit.id))
        ).all()
    rows = [
        {
            "audit": audit.key,
            "unit": unit.unit_key if form is not Format.TEXT else unit.unit_name,
            "invite_on": unit.invite_on,
            "opening_meeting": meeting.planned_on,
            "list_due": unit.list_due,
            "draw_on": unit.draw_on,
            "review_due": unit.review_due,
            "double_due": unit.double_due,
            "reconciliation_due": unit.reconciliation_due,
        }
        for audit, unit, meeting in found
    ]
    listing(
        rows,
        columns={
            "audit": "Granskning",
            "unit": "Enhet",
            "invite_on": "Inbjudan",
            "opening_meeting": "Inledande möte",
            "list_due": "Lista",
            "draw_on": "Dragning",
            "review_due": "Granskning klar",
            "double_due": "Dubbelgranskning",
            "reconciliation_due": "Avstämning",
        },
        form=form,
        empty=f"Inga granskningar är utlagda {year}.",
        title=f"Årshjulet {year}",
    )


def show_calendar(register: Register, year: int, *, form: Format) -> None:
    """Every message and deadline of the year's audits, if everybody acts in time."""
    from tasks.forecast import forecast

    rows = [
        {
            "day": entry.day,
            "audit": entry.audit,
            "unit": entry.unit,
            "what": entry.what if form is not Format.TEXT else _kind_in_words(entry.what),
            "to": entry.to,
            "text": entry.text,
            "key": entry.key,
        }
        for audit in audits_of(register, year)
        for entry in forecast(register.catalogue, audit)
    ]
    listing(
        sorted(rows, key=lambda row: (row["day"], row["unit"])),
        columns={"day": "Dag", "unit": "Enhet", "what": "Slag", "to": "Till", "text": "Vad"},
        form=form,
        empty=f"Inga meddelanden eller frister {year}.",
        title=f"Meddelanden och frister {year}, om alla är i tid",
    )


def audits_of(register: Register, year: int, *, required: bool = True) -> list[AuditFile]:
    """The configured audits of the year; raises `ArshjulError` when there is none and there has to be one."""
    audits = [register.catalogue.audit(key) for key in register.catalogue.audit_keys()]
    found = [audit for audit in audits if audit.year == year]
    if not found and required:
        years = ", ".join(str(known) for known in sorted({audit.year for audit in audits})) or "inga"
        folder = register.settings.organisation_folder / "audits"
        raise ArshjulError(f"Ingen granskning är beskriven för {year} i {folder}. Beskrivna år: {years}.")
    return found


def _kind_in_words(what: str) -> str:
    return "frist" if what == "deadline" else WORDS[MessageKind(what)]
