"""What had come of a year's development areas on a day: confirmed verdicts, and what the plans' actions had reached.

As of the day, so that a report that was made then can be checked years later.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from config.catalogue import Catalogue
from method.dates import WorkingYear
from register.action_plan import OPEN
from register.desk import id_of, plan_of
from register.models import Action, ActionReport, ActionStatus, Extension, VerdictRow
from register.outcomes import Outcome, Scope, outcomes
from register.verdicts import remains


@dataclass(frozen=True)
class Done:
    """An action as it stood: `extended` had been given more time, `late` was open though its day had passed."""

    status: ActionStatus
    extended: bool
    late: bool


@dataclass(frozen=True)
class Came:
    """A development area with its confirmed verdicts, and its actions."""

    unit: str
    title: str
    areas: tuple[str, ...]
    verdicts: tuple[VerdictRow, ...]
    judged: bool
    actions: tuple[Done, ...]

    @property
    def remains(self) -> bool:
        """Whether it has to be taken up again, by the verdicts there were."""
        return any(remains(row) for row in self.verdicts)


def came_of(session: Session, catalogue: Catalogue, year: int, *, on: date) -> list[Came]:
    """The development areas of the year's audits, follow-ups left out, as they stood at the end of a day."""
    found = outcomes(session, catalogue.units, catalogue.calendar, Scope(year=year), today=on)
    found = [one for one in found if plan_of(one.area.audit).follows is None]
    then = _Then(session, found, WorkingYear(catalogue.calendar), on)
    return [_came(one, then, on) for one in found]


def _came(one: Outcome, then: _Then, on: date) -> Came:
    confirmed = tuple(row for row in one.area.verdicts if row.confirmed_on is not None and row.confirmed_on <= on)
    return Came(
        unit=one.area.unit_audit.unit_name,
        title=one.area.finding.title,
        areas=tuple(one.area.finding.areas),
        verdicts=confirmed,
        judged=bool(confirmed) and len(confirmed) == len(one.area.verdicts),
        actions=tuple(
            then.of(course.action)
            for course in one.courses
            if course.action.accepted_on is not None and course.action.accepted_on <= on
        ),
    )


class _Then:
    """How the actions stood on the day, by what had been reported and decided by then."""

    def __init__(self, session: Session, found: Sequence[Outcome], year: WorkingYear, on: date) -> None:
        actions = [id_of(course.action) for one in found for course in one.courses]
        self._last_day = year.add_working_days(on, -1)
        self._status: dict[int, ActionStatus] = {}
        reports = select(ActionReport).where(
            col(ActionReport.action_id).in_(actions), col(ActionReport.reported_on) <= on
        )
        for report in session.exec(reports.order_by(col(ActionReport.id))):
            self._status[report.action_id] = report.status
        self._until: defaultdict[int, list[date]] = defaultdict(list)
        granted = select(Extension).where(
            col(Extension.action_id).in_(actions), col(Extension.granted).is_(True), col(Extension.decided_on) <= on
        )
        for extension in session.exec(granted.order_by(col(Extension.id))):
            if extension.action_id is not None:
                self._until[extension.action_id].append(extension.until)

    def of(self, action: Action) -> Done:
        number = id_of(action)
        status, until = self._status.get(number, ActionStatus.NOT), self._until[number]
        due = until[-1] if until else action.first_due
        return Done(status, extended=bool(until), late=status in OPEN and due <= self._last_day)
