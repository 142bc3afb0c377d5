"""The annual report: the year's audits, what came of last year's, quality areas, the decision and its recipients."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from config.catalogue import Catalogue
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
from register.report_versions import DELIVERIES, Subject, deliveries
from register.reports import findings, results
from register.reports.audit import printed, units_in
from register.reports.came_of import Came, Done, came_of

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
    before = came_of(session, catalogue, year - 1, on=today)
    held = {key: day for key, day in consulted(session, year).items() if day <= today}
    return Filling(
        words={
            "office": organisation.office,
            "organisation": organisation.name,
            "contact": organisation.contact,
            "year": year,
            "audits": [_audit(session, audit, printed_by[audit.key], told[audit.key], today) for audit in audits],
            "before": _before(before),
            "areas": _areas(catalogue, told, before),
            "decided_by": rules.decided_by,
            "decided": _milestone(session, year, "annual_report_decided", today),
            "consultations": [
                {"who": name, "on": in_words(held[key]) if key in held else None}
                for key, name in rules.consultations.items()
            ],
            "recipients": list(rules.recipients.values()),
        },
        parts={
            "audits": _audits(session, audits, printed_by, told, today),
            "outcomes": _outcomes(before),
            "actions": _actions(before),
            DELIVERIES: _deliveries(session, catalogue, year, today),
            **{f"brief_{key}": results.in_brief(shown, key=f"brief_{key}") for key, shown in printed_by.items()},
        },
    )


def audits_of(session: Session, year: int) -> list[AuditRow]:
    """The year's audits, without those that follow up others."""
    found = session.exec(select(AuditRow).where(AuditRow.year == year).order_by(col(AuditRow.id)))
    return [audit for audit in found if plan_of(audit).follows is None]


def _audit(
    session: Session, audit: AuditRow, shown: results.Printed, told: Sequence[findings.Told], today: date
) -> dict[str, Any]:
    days = _days_of(session, audit, today)
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


def _days_of(session: Session, audit: AuditRow, today: date) -> dict[str, str]:
    rows = [row for row in rows_of(session, audit.year) if row.audit_id == audit.id]
    return {
        row.kind: in_words(row.reached_on) for row in rows if row.reached_on is not None and row.reached_on <= today
    }


def _milestone(session: Session, year: int, kind: str, today: date) -> str | None:
    days = [row.reached_on for row in rows_of(session, year) if row.audit_id is None and row.kind == kind]
    return next((in_words(day) for day in days if day is not None and day <= today), None)


def _before(found: Sequence[Came]) -> dict[str, Any]:
    """What came of last year's development areas, in numbers."""
    verdicts = _verdicts(found)
    actions = [action for one in found for action in one.actions]
    status = Counter(action.status for action in actions)
    return {
        "areas": len(found),
        "judged": sum(one.judged for one in found),
        "verdicts": {CHANGES[change]: verdicts[change] for change in Change if verdicts[change]},
        "plan_alone": sum(bool(one.verdicts) and all(row.column is None for row in one.verdicts) for one in found),
        "actions": len(actions),
        "status": {PLANS[one]: status[one] for one in ActionStatus if status[one]},
        "extended": sum(action.extended for action in actions),
        "late": sum(action.late for action in actions),
        "remain": sum(one.remains for one in found),
    }


def _verdicts(found: Sequence[Came]) -> Counter[Change]:
    return Counter(row.verdict for one in found for row in one.verdicts if row.column is not None)


def _areas(
    catalogue: Catalogue, told: Mapping[str, Sequence[findings.Told]], before: Sequence[Came]
) -> list[dict[str, Any]]:
    """The quality areas with this year's findings and the verdicts on last year's."""
    everything = [one for of_audit in told.values() for one in of_audit]
    made = findings.by_area(everything, catalogue.organisation.quality_areas)
    for area in made:
        of_area = _verdicts([one for one in before if area["key"] in one.areas])
        area["verdicts"] = {CHANGES[change]: of_area[change] for change in Change if of_area[change]}
    return made


def _audits(
    session: Session,
    audits: Sequence[AuditRow],
    printed_by: Mapping[str, results.Printed],
    told: Mapping[str, Sequence[findings.Told]],
    today: date,
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
        published = _days_of(session, audit, today).get("report_published", "inte än")
        rows.append(
            (Cell(text=audit.title), *(Cell(text=str(count), number=count) for count in counts), Cell(text=published))
        )
    if not rows:
        return []
    heads = ("Granskning", "Enheter", "Akter", "Styrkor", "Utvecklings\N{SOFT HYPHEN}områden", "Rapport publicerad")
    set_ = (*sides(len(heads) - 1), *sides(1))
    return [Table(key="audits", caption="Årets granskningar", heads=heads, rows=tuple(rows), sides=set_)]


def _outcomes(found: Sequence[Came]) -> list[Table]:
    rows = [
        (
            Cell(text=one.unit),
            Cell(text=one.title),
            Cell(text=_verdict_of(one)),
            Cell(text=", ".join(dict.fromkeys(PLANS[row.plan] for row in one.verdicts)) or "–"),
            Cell(text="ja" if one.remains else "nej" if one.verdicts else "–"),
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


def _verdict_of(one: Came) -> str:
    verdicts = dict.fromkeys(CHANGES[row.verdict] for row in one.verdicts if row.column is not None)
    return ", ".join(verdicts) or ("bara planen bedöms" if one.verdicts else "inte bedömt än")


def _actions(found: Sequence[Came]) -> list[Table]:
    by_unit: dict[str, list[Done]] = {}
    for one in found:
        by_unit.setdefault(one.unit, []).extend(one.actions)
    rows = [(Cell(text=name), *_action_cells(actions)) for name, actions in by_unit.items() if actions]
    if not rows:
        return []
    if len(rows) > 1:
        rows.append((Cell(text="Totalt"), *_action_cells([one for actions in by_unit.values() for one in actions])))
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


def _action_cells(actions: Sequence[Done]) -> list[Cell]:
    counts = [
        len(actions),
        *(sum(action.status is status for action in actions) for status in ActionStatus),
        sum(action.extended for action in actions),
        sum(action.late for action in actions),
    ]
    return [Cell(text=str(count), number=count) for count in counts]


def _deliveries(session: Session, catalogue: Catalogue, year: int, today: date) -> list[Table]:
    names = _names(catalogue)
    rows = [
        (
            Cell(text=names.get(one.recipient, one.recipient)),
            Cell(text=f"version {one.version}"),
            Cell(text=in_words(one.sent_on) if one.sent_on else "–"),
            Cell(text=DELIVERY[one.status]),
        )
        for one in deliveries(session, Subject(ReportOf.YEAR, year))
        if one.written_on <= today
    ]
    if not rows:
        return []
    heads = ("Mottagare", "Version", "Sänd", "Läge")
    return [Table(key=DELIVERIES, caption="Sändlistan", heads=heads, rows=tuple(rows), sides=sides(4, left=4))]


def _names(catalogue: Catalogue) -> dict[str, str]:
    """Key of everybody whom an annual report may go to -> function, and unit where the role is of one."""
    people = catalogue.people
    named = {people.in_role(role, "").key: people.roles[role].function for role in catalogue.reports.year.recipients}
    for unit in catalogue.units.units:
        for role in catalogue.reports.year.recipients:
            if "{unit}" in people.roles[role].key:
                person = people.in_role(role, unit.key)
                named[person.key] = f"{person.function}, {unit.name}"
    return named
