"""What happens to the actions of the plans: more time, which of them are late, and which stand still."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, col, func, or_, select

from config.organisation import CalendarFile
from method.dates import WorkingYear
from register.action_plan import OPEN
from register.models import Action, AuditRow, Extension, UnitAudit
from register.stages import Stage


@dataclass(frozen=True)
class Course:
    """What has happened to an action. `late`: its day has passed; `stale`: that, or nothing is heard of it."""

    action: Action
    extensions: int
    late: bool
    stale: bool


@dataclass(frozen=True)
class Stale:
    """An action that stands still: its day has passed (`late`), or nothing has been heard of it since a day."""

    audit: str
    unit: str
    unit_name: str
    number: int
    owner: str
    due: date
    heard_of: date
    late: bool


def courses_of(
    session: Session, audits: Iterable[int], calendar: CalendarFile, today: date
) -> Mapping[tuple[int, int], Sequence[Course]]:
    """Unit audit and finding of the audits -> its actions by number, those of a plan that waits too; two statements."""
    limits = _Limits.on(today, calendar)
    granted = select(col(Extension.action_id), func.count()).where(col(Extension.granted).is_(True))
    extended = dict(session.exec(granted.group_by(col(Extension.action_id))).all())
    found: defaultdict[tuple[int, int], list[Course]] = defaultdict(list)
    statement = select(Action).join(UnitAudit, col(UnitAudit.id) == col(Action.unit_audit_id))
    statement = statement.where(col(UnitAudit.audit_id).in_(list(audits))).order_by(col(Action.number))
    for action in session.exec(statement):
        course = Course(action, extended.get(action.id, 0), limits.late(action), limits.stale(action))
        found[action.unit_audit_id, action.finding_id].append(course)
    return found


def stale_actions(session: Session, calendar: CalendarFile, today: date, *, audit: str | None = None) -> list[Stale]:
    """Actions in force that stand still: not done though their day has passed, or long not heard of; one statement.

    Long is `stale_working_days` of the calendar, from the latest report or, before any, the day the plan was accepted.
    Of one `audit` when its key is given. Nobody is reminded of them here: that is the ladder's.
    """
    limits = _Limits.on(today, calendar)
    heard_of = func.coalesce(Action.reported_on, Action.accepted_on)
    statement = (
        select(Action, UnitAudit, AuditRow.key)
        .join(UnitAudit, col(UnitAudit.id) == col(Action.unit_audit_id))
        .join(AuditRow, col(AuditRow.id) == col(UnitAudit.audit_id))
        .where(
            col(Action.accepted_on).is_not(None),
            col(Action.status).in_(OPEN),
            col(UnitAudit.stage) != Stage.CLOSED,
            or_(col(Action.due) <= limits.passed, heard_of <= limits.silent),
        )
        .order_by(col(UnitAudit.id), col(Action.number))
    )
    if audit is not None:
        statement = statement.where(AuditRow.key == audit)
    return [
        Stale(
            key,
            unit_audit.unit_key,
            unit_audit.unit_name,
            action.number,
            action.owner,
            action.due,
            action.reported_on or action.accepted_on or action.due,
            limits.late(action),
        )
        for action, unit_audit, key in session.exec(statement)
    ]


@dataclass(frozen=True)
class _Limits:
    """An action due on `passed` or before is late; one not heard of since `silent` or before stands still."""

    passed: date
    silent: date

    @classmethod
    def on(cls, today: date, calendar: CalendarFile) -> _Limits:
        year = WorkingYear(calendar)
        last = today if year.is_working_day(today) else year.add_working_days(today, -1)
        # Of the working days up to today the first that counts: what was heard of before it is silent long enough.
        first = year.add_working_days(last, 1 - calendar.stale_working_days)
        return cls(passed=year.add_working_days(today, -1), silent=first - timedelta(days=1))

    def late(self, action: Action) -> bool:
        return action.status in OPEN and action.due <= self.passed

    def stale(self, action: Action) -> bool:
        heard_of = action.reported_on or action.accepted_on
        return self.late(action) or (action.status in OPEN and heard_of is not None and heard_of <= self.silent)
