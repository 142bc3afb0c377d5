"""Move or skip what an audit or a year reaches as a whole, and the days on which progress is reported."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session, col, select

from config.errors import ArshjulError, NotNow
from method.dates import in_words
from method.milestones import MEETINGS as MILESTONE_MEETINGS
from method.milestones import SWEDISH as MILESTONES
from method.personal_number import holds_personal_number
from method.usable_days import UsableDays
from register import milestones
from register.deadlines import end, move_due
from register.desk import Desk, find_audit, plan_of
from register.models import AuditRow, ChangeKind, Deadline, Milestone, UnitAudit


def move_milestone(desk: Desk, of: str, kind: str, day: date, *, reason: str) -> None:
    """Move a milestone of an audit, or of a year when `of` is one; those that are counted from it move along.

    It is fixed from then on. Raises `NotNow` when it is reached, `ArshjulError` for a day that cannot be used.
    """
    row, about = _milestone(desk, of, kind)
    _refuse_personal_numbers(reason)
    if row.reached_on is not None:
        raise NotNow(f"{MILESTONES[kind].capitalize()}: det är redan gjort, {in_words(row.reached_on)}.")
    require_ahead(day, desk.today)
    days = UsableDays(desk.catalogue.calendar, desk.catalogue.wheel)
    if refusal := days.refusal(day, meeting=kind in MILESTONE_MEETINGS):
        raise ArshjulError(refusal)
    _require_after_what_it_follows(desk, row, day)
    before = milestones.planned(desk, row.year, fixed=milestones.standing(desk, row.year))
    was = row.planned_on
    row.fixed, row.skipped_for = True, None
    milestones.set_day(desk, row, day, reason=reason)
    desk.session.flush()
    along = milestones.follow(desk, row.year, before, stays=milestones.standing(desk, row.year), reason=reason)
    evidence = {"kind": kind, "before": was and was.isoformat(), "after": day.isoformat(), "along": along}
    desk.log(about, "milestone_moved", reason=reason, evidence={**evidence, "year": row.year})


def skip_milestone(desk: Desk, of: str, kind: str, *, reason: str) -> None:
    """There will be none; nothing more is awaited of it. Raises `NotNow` when it is reached or skipped."""
    row, about = _milestone(desk, of, kind)
    _refuse_personal_numbers(reason)
    if row.reached_on is not None or row.skipped_for is not None:
        raise NotNow(f"{MILESTONES[kind].capitalize()}: det är redan {'gjort' if row.reached_on else 'struket'}.")
    row.skipped_for = reason
    desk.session.add(row)
    for deadline in milestones.awaited(desk.session, [row]):
        end(desk, deadline, ChangeKind.LET_GO, reason=reason)
    desk.log(about, "milestone_skipped", reason=reason, evidence={"kind": kind, "year": row.year})


def change_report_day(desk: Desk, audit_key: str, day: date, to: date | None, *, reason: str) -> None:
    """Move a day on which progress is reported, or take it away (`to` None), for all units of the audit.

    Raises `ArshjulError` for a day on which no report is due, `NotNow` for one that has passed.
    """
    audit = find_audit(desk.session, audit_key)
    plan = plan_of(audit)
    _refuse_personal_numbers(reason)
    if day not in plan.progress_due:
        known = ", ".join(known.isoformat() for known in plan.progress_due) or "inga"
        raise ArshjulError(f"{audit_key} har ingen lägesrapport {day}; dagarna är {known}.")
    if day < desk.today:
        raise NotNow(f"Lägesrapporten {day} har redan varit.")
    if to is not None:
        require_ahead(to, desk.today)
        days = UsableDays(desk.catalogue.calendar, desk.catalogue.wheel)
        if refusal := days.refusal(to, meeting=False):
            raise ArshjulError(refusal)
    left = sorted({other for other in plan.progress_due if other != day} | ({to} if to else set()))
    audit.plan = {**audit.plan, "progress_due": [other.isoformat() for other in left]}
    desk.session.add(audit)
    for deadline in _reports(desk.session, audit, day):
        _move_or_end(desk, deadline, to, reason=reason)
    evidence = {"day": day.isoformat(), "to": to and to.isoformat()}
    desk.log(audit, "report_day_moved" if to else "report_day_skipped", reason=reason, evidence=evidence)


def require_ahead(day: date, today: date) -> None:
    """Raise `ArshjulError` for a day that has passed."""
    if day < today:
        raise ArshjulError(f"{in_words(day)} har redan varit; välj en dag från och med {in_words(today)}.")


def _require_after_what_it_follows(desk: Desk, row: Milestone, day: date) -> None:
    """A report comes after the last feedback, a conference after its report, what is sent after it is decided."""
    order = [*MILESTONES]
    for other in milestones.rows_of(desk.session, row.year):
        same = other.audit_id == row.audit_id
        earlier = order.index(other.kind) < order.index(row.kind)
        then = other.reached_on or other.planned_on
        if same and earlier and other.skipped_for is None and then is not None and day < then:
            raise ArshjulError(
                f"{in_words(day)} ligger före {MILESTONES[other.kind]}, {in_words(then)}. "
                "Välj en senare dag, eller flytta den först."
            )
    if row.kind == "report_published":
        statement = select(UnitAudit).where(UnitAudit.audit_id == row.audit_id, col(UnitAudit.skipped_for).is_(None))
        last = max((unit.feedback_given_on or unit.feedback_on for unit in desk.session.exec(statement)), default=day)
        if day < last:
            raise ArshjulError(
                f"{in_words(day)} ligger före den sista återkopplingen, {in_words(last)}. Välj en senare dag."
            )


def _milestone(desk: Desk, of: str, kind: str) -> tuple[Milestone, AuditRow | None]:
    """The milestone's row, made if there is none yet, and what it is about."""
    audit = None if of.isdigit() else find_audit(desk.session, of)
    year = int(of) if audit is None else audit.year
    number = audit.id if audit else None
    for row in milestones.rows_of(desk.session, year):
        if (row.audit_id, row.kind) == (number, kind):
            return row, audit
    return desk.add(Milestone(year=year, audit_id=number, kind=kind)), audit


def _reports(session: Session, audit: AuditRow, day: date) -> list[Deadline]:
    statement = (
        select(Deadline)
        .join(UnitAudit, col(UnitAudit.id) == col(Deadline.unit_audit_id))
        .where(
            UnitAudit.audit_id == audit.id,
            Deadline.kind == "progress",
            Deadline.cause == f"report {day}",
            col(Deadline.met_on).is_(None),
        )
    )
    return list(session.exec(statement))


def _move_or_end(desk: Desk, deadline: Deadline, to: date | None, *, reason: str) -> None:
    if to is None:
        end(desk, deadline, ChangeKind.LET_GO, reason=reason)
    else:
        unit_audit = desk.session.get_one(UnitAudit, deadline.unit_audit_id)
        move_due(desk, unit_audit, deadline.kind, cause=deadline.cause, due=to, reason=reason)


def _refuse_personal_numbers(reason: str) -> None:
    if holds_personal_number(reason):
        raise ArshjulError("Texten innehåller något som ser ut som ett personnummer. Ta bort det; inget har sparats.")
