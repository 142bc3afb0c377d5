"""The annual report: the year's audits, what came of last year's, quality areas, the decision and its recipients."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from config.catalogue import Catalogue
from config.organisation import Person
from method.dates import in_words
from method.report.blocks import Cell, Table, sides
from method.report.outline import Filling
from method.verdicts import SWEDISH as CHANGES
from method.verdicts import Change
from register.action_plan import SWEDISH as PLANS
from register.consultations import consulted
from register.desk import id_of, plan_of
from register.milestones import rows_of
from register.models import ActionStatus, AuditRow, FindingKind, MessageStatus, ReportOf
from register.outcomes import SWEDISH as STANDINGS
from register.outcomes import Outcome, Scope, Standing, outcomes
from register.report_versions import Subject, deliveries
from register.reports import findings, results
from register.reports.audit import printed, units_in

DELIVERY: dict[MessageStatus, str] = {
    MessageStatus.PENDING: "väntar",
    MessageStatus.SENDING: "sänds",
    MessageStatus.SENT: "framme",
    MessageStatus.FAILED: "kom inte fram",
    MessageStatus.IN_DOUBT: "ovisst",
}


def filling(session: Session, catalogue: Catalogue, year: int, *, today: date) -> Filling:
    """Words and parts of the annual report; its outline says in what order."""
    audits = audits_of(session, year)
    organisation, rules = catalogue.organisation, catalogue.reports.year
    printed_by = {audit.key: printed(session, catalogue, audit, units_in(session, audit)) for audit in audits}
    told = {
        audit.key: findings.told(session, printed_by[audit.key], units_in(session, audit), audit_id=id_of(audit))
        for audit in audits
    }
    before = outcomes(session, catalogue.units, catalogue.calendar, Scope(year=year - 1), today=today)
    before = [one for one in before if plan_of(one.area.audit).follows is None]
    held = consulted(session, year)
    return Filling(
        words={
            "office": organisation.office,
            "organisation": organisation.name,
            "contact": organisation.contact,
            "year": year,
            "audits": [_audit(session, audit, printed_by[audit.key], told[audit.key]) for audit in audits],
            "before": _before(before),
            "areas": _areas(catalogue, told, before),
            "decided_by": rules.decided_by,
            "decided": _milestone(session, year, "annual_report_decided"),
            "consultations": [
                {"who": name, "on": in_words(held[key]) if key in held else None}
                for key, name in rules.consultations.items()
            ],
            "recipients": list(rules.recipients.values()),
        },
        parts={
            "audits": _audits(session, audits, printed_by, told),
            "outcomes": _outcomes(before),
            "actions": _actions(before),
            "deliveries": _deliveries(session, catalogue, year),
            **{f"brief_{key}": results.in_brief(shown, key=f"brief_{key}") for key, shown in printed_by.items()},
        },
    )


def audits_of(session: Session, year: int) -> list[AuditRow]:
    """The year's audits, without those that follow up others."""
    found = session.exec(select(AuditRow).where(AuditRow.year == year).order_by(col(AuditRow.id)))
    return [audit for audit in found if plan_of(audit).follows is None]


def recipients(catalogue: Catalogue, on: date) -> list[Person]:
    """Everybody to whom the annual report goes, each once; a role of every unit at all units there are on the day."""
    people = catalogue.people
    found = [
        people.in_role(role, unit)
        for role in catalogue.reports.year.recipients
        for unit in (
            [one.key for one in catalogue.units.units if one.exists_on(on)]
            if "{unit}" in people.roles[role].key
            else [""]
        )
    ]
    return list({person.key: person for person in found}.values())


def _audit(session: Session, audit: AuditRow, shown: results.Printed, told: Sequence[findings.Told]) -> dict[str, Any]:
    days = _days_of(session, audit)
    return {
        "key": audit.key,
        "title": audit.title,
        "diary_number": plan_of(audit).diary_number,
        "units": list(shown.names.values()),
        "files": sum(shown.files.values()),
        "strengths": [one.as_words() for one in told if one.kind is FindingKind.STRENGTH],
        "development": [one.as_words() for one in told if one.kind is FindingKind.DEVELOPMENT],
        "examples": [one.as_words() for one in told if one.good_example],
        "published": days.get("report_published"),
        "conference": days.get("conference_held"),
    }


def _days_of(session: Session, audit: AuditRow) -> dict[str, str]:
    rows = [row for row in rows_of(session, audit.year) if row.audit_id == audit.id]
    return {row.kind: in_words(row.reached_on) for row in rows if row.reached_on is not None}


def _milestone(session: Session, year: int, kind: str) -> str | None:
    row = next((row for row in rows_of(session, year) if row.audit_id is None and row.kind == kind), None)
    return in_words(row.reached_on) if row is not None and row.reached_on is not None else None


def _before(found: Sequence[Outcome]) -> dict[str, Any]:
    """What came of last year's development areas, in numbers."""
    verdicts = _verdicts(found)
    courses = [course for one in found for course in one.courses]
    status = Counter(course.action.status for course in courses)
    return {
        "areas": len(found),
        "judged": sum(one.standing is Standing.JUDGED for one in found),
        "verdicts": {CHANGES[change]: verdicts[change] for change in Change if verdicts[change]},
        "plan_alone": sum(
            bool(one.area.verdicts) and all(row.column is None for row in one.area.verdicts) for one in found
        ),
        "actions": len(courses),
        "status": {PLANS[one]: status[one] for one in ActionStatus if status[one]},
        "extended": sum(course.extensions > 0 for course in courses),
        "late": sum(course.late for course in courses),
        "remain": sum(one.area.remains for one in found),
    }


def _verdicts(found: Sequence[Outcome]) -> Counter[Change]:
    return Counter(row.verdict for one in found for row in one.area.verdicts if row.column is not None)


def _areas(
    catalogue: Catalogue, told: Mapping[str, Sequence[findings.Told]], before: Sequence[Outcome]
) -> list[dict[str, Any]]:
    """The quality areas with this year's findings and the verdicts on last year's."""
    everything = [one for of_audit in told.values() for one in of_audit]
    made = findings.by_area(everything, catalogue.organisation.quality_areas)
    for area in made:
        of_area = _verdicts([one for one in before if area["key"] in one.area.finding.areas])
        area["verdicts"] = {CHANGES[change]: of_area[change] for change in Change if of_area[change]}
    return made


def _audits(
    session: Session,
    audits: Sequence[AuditRow],
    printed_by: Mapping[str, results.Printed],
    told: Mapping[str, Sequence[findings.Told]],
) -> list[Table]:
    rows = []
    for audit in audits:
        shown, found = printed_by[audit.key], told[audit.key]
        counts = [
            len(shown.names),
            sum(shown.files.values()),
            sum(one.kind is FindingKind.STRENGTH for one in found),
            sum(one.kind is FindingKind.DEVELOPMENT for one in found),
        ]
        published = _days_of(session, audit).get("report_published", "inte än")
        rows.append(
            (Cell(text=audit.title), *(Cell(text=str(count), number=count) for count in counts), Cell(text=published))
        )
    if not rows:
        return []
    heads = ("Granskning", "Enheter", "Akter", "Styrkor", "Utvecklings\N{SOFT HYPHEN}områden", "Rapport publicerad")
    set_ = (*sides(len(heads) - 1), *sides(1))
    return [Table(key="audits", caption="Årets granskningar", heads=heads, rows=tuple(rows), sides=set_)]


def _outcomes(found: Sequence[Outcome]) -> list[Table]:
    rows = [
        (
            Cell(text=one.area.unit_audit.unit_name),
            Cell(text=one.area.finding.title),
            Cell(text=_verdict_of(one)),
            Cell(text=", ".join(dict.fromkeys(PLANS[row.plan] for row in one.area.verdicts)) or "–"),
            Cell(text="ja" if one.area.remains else "nej" if one.area.verdicts else "–"),
        )
        for one in found
    ]
    if not rows:
        return []
    return [
        Table(
            key="outcomes",
            caption="Förra årets utvecklingsområden",
            heads=("Enhet", "Utvecklingsområde", "Omdöme", "Planen", "Tas upp igen"),
            rows=tuple(rows),
            sides=sides(5, left=5),
            note="Omdömet gäller akterna: det som går att säga av två små urval. Planen är det som enheten har gjort.",
        )
    ]


def _verdict_of(one: Outcome) -> str:
    verdicts = dict.fromkeys(CHANGES[row.verdict] for row in one.area.verdicts if row.column is not None)
    if verdicts:
        return ", ".join(verdicts)
    return "bara planen bedöms" if one.area.verdicts else STANDINGS[one.standing]


def _actions(found: Sequence[Outcome]) -> list[Table]:
    by_unit: dict[str, list[Any]] = {}
    for one in found:
        by_unit.setdefault(one.area.unit_audit.unit_name, []).extend(one.courses)
    rows = [(Cell(text=name), *_action_cells(courses)) for name, courses in by_unit.items() if courses]
    if not rows:
        return []
    if len(rows) > 1:
        rows.append((Cell(text="Totalt"), *_action_cells([one for courses in by_unit.values() for one in courses])))
    names = [PLANS[status].capitalize() for status in ActionStatus]
    return [
        Table(
            key="actions",
            caption="Åtgärderna i planerna",
            heads=("Enhet", "Åtgärder", *names, "Fått mer tid", "Försenade"),
            rows=tuple(rows),
            sides=sides(len(names) + 4),
            total_row=len(rows) > 1,
        )
    ]


def _action_cells(courses: Sequence[Any]) -> list[Cell]:
    counts = [
        len(courses),
        *(sum(course.action.status is status for course in courses) for status in ActionStatus),
        sum(course.extensions > 0 for course in courses),
        sum(course.late for course in courses),
    ]
    return [Cell(text=str(count), number=count) for count in counts]


def _deliveries(session: Session, catalogue: Catalogue, year: int) -> list[Table]:
    names = {person.key: _named(catalogue, person) for person in recipients(catalogue, date(year + 1, 3, 1))}
    rows = [
        (
            Cell(text=names.get(one.recipient, one.recipient)),
            Cell(text=f"version {one.version}"),
            Cell(text=in_words(one.sent_on) if one.sent_on else "–"),
            Cell(text=DELIVERY[one.status]),
        )
        for one in deliveries(session, Subject(ReportOf.YEAR, year))
    ]
    if not rows:
        return []
    heads = ("Mottagare", "Version", "Sänd", "Läge")
    return [Table(key="deliveries", caption="Sändlistan", heads=heads, rows=tuple(rows), sides=sides(4, left=4))]


def _named(catalogue: Catalogue, person: Person) -> str:
    units = {unit.key: unit.name for unit in catalogue.units.units}
    return f"{person.function}, {units[person.unit]}" if person.unit in units else person.function
