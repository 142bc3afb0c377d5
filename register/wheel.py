"""The year's wheel as it lies in the register: audits at units, follow-ups, milestones, clashes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from sqlmodel import Session, col, func, select

from config.audit import AuditFile
from config.catalogue import Catalogue
from method.clashes import Clash, Names, PlannedMilestone, clashes
from method.dates import year_after
from method.occupied import Occupied, OnWheel
from method.wheel import ORDER, DatesOfUnits, UnitDates
from method.year import Kept, Placed, place
from register.desk import Desk, plan_of
from register.models import AuditRow, Meeting, MeetingKind, Milestone, UnitAudit
from register.stages import Stage

MEETING_OF: dict[str, MeetingKind] = {
    "opening_meeting": MeetingKind.OPENING,
    "dialogue_on": MeetingKind.DIALOGUE,
    "feedback_on": MeetingKind.FEEDBACK,
}
"""Date -> the meeting whose day it is, once there is one."""


@dataclass(frozen=True)
class UnitLine:
    """One audit at one unit, with its meetings as far as they are planned."""

    audit: AuditRow
    plan: AuditFile
    unit_audit: UnitAudit
    meetings: dict[MeetingKind, Meeting]

    @property
    def dates(self) -> UnitDates:
        """Its dates as they stand: a meeting's own day goes before the planned one.

        An opening meeting that is called off keeps its place until it is given another day.
        """
        days = {name: getattr(self.unit_audit, name) for name in ORDER if name != "opening_meeting"}
        for name, kind in MEETING_OF.items():
            called_off = kind in self.meetings and self.meetings[kind].cancelled_on is not None
            if kind in self.meetings and (not called_off or kind is MeetingKind.OPENING):
                days[name] = self.meetings[kind].planned_on
        return UnitDates(**days)

    @property
    def is_follow_up(self) -> bool:
        """Whether it is one of a follow-up audit."""
        return self.plan.follows is not None

    def on_wheel(self) -> OnWheel:
        """As the method knows it."""
        unit = self.unit_audit.unit_key
        readers = self.plan.unit(unit).readers
        return OnWheel(self.audit.key, unit, readers, self.dates, follow_up=self.is_follow_up)


@dataclass(frozen=True)
class FollowUpDays:
    """When the follow-up of an audit at a unit is prepared, and when its verdicts fall due.

    `is_known`: counted from the day on which the feedback was given, not from the planned one. `unit`: the unit that
    answers for the `audited` one on the day of preparation; of a unit that has been split there are several.
    """

    audit: str
    follow_up: str
    audited: str
    unit: str
    prepare_on: date
    verdict_due: date
    is_known: bool
    has_begun: bool
    readers: tuple[str, ...]


@dataclass(frozen=True)
class Wheel:
    """A year: its audits' lines, those of the years beside it that may reach into it, follow-ups, milestones."""

    year: int
    lines: list[UnitLine]
    beside: list[UnitLine]
    skipped: list[UnitLine]
    follow_ups: list[FollowUpDays]
    milestones: list[tuple[Milestone, str | None]] = field(default_factory=list)

    def held(self, counted: DatesOfUnits) -> list[OnWheel]:
        """Everything that takes readers' days and units' time, with the follow-ups that are to be prepared."""
        to_come = {(one.follow_up, one.unit): one for one in reversed(self.follow_ups) if not one.has_begun}
        return [line.on_wheel() for line in (*self.lines, *self.beside)] + [
            OnWheel(
                one.follow_up,
                one.unit,
                one.readers,
                counted.laid_out({"opening_meeting": counted.opening_after(one.prepare_on)}),
                follow_up=True,
            )
            for one in to_come.values()
        ]


def wheel_of(session: Session, catalogue: Catalogue, year: int) -> Wheel:
    """The year's wheel, read with a handful of statements whatever the number of units."""
    lines = lines_of(session, year - 2, year + 1)
    standing = [line for line in lines if line.unit_audit.skipped_for is None]
    return Wheel(
        year=year,
        lines=[line for line in standing if line.audit.year == year],
        beside=[line for line in standing if line.audit.year != year],
        skipped=[line for line in lines if line.unit_audit.skipped_for is not None and line.audit.year == year],
        follow_ups=_follow_ups(standing, catalogue, year),
        milestones=milestones_of(session, year),
    )


def lines_of(session: Session, first: int, last: int) -> list[UnitLine]:
    """The unit audits of the audits of some years, both included, in the order of the register."""
    found = session.exec(
        select(UnitAudit, AuditRow)
        .join(AuditRow, col(AuditRow.id) == col(UnitAudit.audit_id))
        .where(col(AuditRow.year).between(first, last))
        .order_by(col(UnitAudit.id))
    ).all()
    statement = (
        select(Meeting)
        .join(UnitAudit, col(UnitAudit.id) == col(Meeting.unit_audit_id))
        .join(AuditRow, col(AuditRow.id) == col(UnitAudit.audit_id))
        .where(col(AuditRow.year).between(first, last))
    )
    meetings: dict[int | None, dict[MeetingKind, Meeting]] = {}
    for meeting in session.exec(statement):
        meetings.setdefault(meeting.unit_audit_id, {})[meeting.kind] = meeting
    plans = {audit.id: plan_of(audit) for audit in {audit.key: audit for _, audit in found}.values()}
    return [
        UnitLine(audit, plans[audit.id], unit_audit, meetings.get(unit_audit.id, {})) for unit_audit, audit in found
    ]


def milestones_of(session: Session, year: int) -> list[tuple[Milestone, str | None]]:
    """The year's and its audits' milestones, and those of the year before that come in it; with the audit's key."""
    found = session.exec(
        select(Milestone, AuditRow.key)
        .join(AuditRow, col(AuditRow.id) == col(Milestone.audit_id), isouter=True)
        .where(col(Milestone.year).in_((year - 1, year)))
    ).all()
    shown = [(row, key) for row, key in found if row.year == year or _day_of(row).year == year]
    return sorted(shown, key=lambda pair: (_day_of(pair[0]), pair[0].kind, pair[1] or ""))


def clashes_of(wheel: Wheel, catalogue: Catalogue) -> list[Clash]:
    """What does not go together in the year, or in one of its audits."""
    counted = DatesOfUnits(catalogue.calendar, catalogue.wheel)
    seasons = {
        line.audit.key: catalogue.wheel.seasons[line.plan.season]
        for line in wheel.lines
        if line.plan.season in catalogue.wheel.seasons
    }
    found = clashes(
        wheel.held(counted),
        milestones=[
            PlannedMilestone(key, row.kind, row.planned_on)
            for row, key in wheel.milestones
            if row.planned_on is not None and row.skipped_for is None and row.reached_on is None
        ],
        seasons=seasons,
        days=counted.days,
        at_once=catalogue.wheel.readers.at_once,
        names=names_of(catalogue),
    )
    own = {line.audit.key for line in wheel.lines}
    return [clash for clash in found if wheel.year in (clash.first.year, clash.last.year) or own & set(clash.audits)]


def names_of(catalogue: Catalogue) -> Names:
    """What people call the organisation's units and inspectors."""
    return Names(
        units={unit.key: unit.name for unit in catalogue.units.units},
        inspectors={person.key: person.name for person in catalogue.people.inspectors},
    )


def place_audit(desk: Desk, audit: AuditFile) -> list[Placed]:
    """The audit's units on the wheel, beside everything that lies there already. Writes nothing."""
    return _place(desk, audit, wheel_of(desk.session, desk.catalogue, audit.year))


def place_anew(desk: Desk, audit: AuditFile, wheel: Wheel, kept: Mapping[str, Kept]) -> list[Placed]:
    """The units of an audit that is laid out, placed again around the dates that are kept; none in the past.

    `kept`: key of an audit that is being laid anew -> what stands of it. Of the others among them only that counts:
    so the outcome does not hang on where their other dates were before.
    """
    without = replace(wheel, lines=[line for line in wheel.lines if line.audit.key not in kept])
    reserved = [
        (line.on_wheel().readers, kept[line.audit.key][line.unit_audit.unit_key])
        for line in wheel.lines
        if line.audit.key in kept and line.audit.key != audit.key
    ]
    return _place(desk, audit, without, kept[audit.key], reserved=reserved, not_before=desk.today)


def _place(
    desk: Desk,
    audit: AuditFile,
    wheel: Wheel,
    kept: Kept | None = None,
    *,
    reserved: Iterable[tuple[Sequence[str], Mapping[str, date]]] = (),
    not_before: date = date.min,
) -> list[Placed]:
    catalogue = desk.catalogue
    counted = DatesOfUnits(catalogue.calendar, catalogue.wheel)
    occupied = Occupied(wheel.held(counted))
    for readers, dates in reserved:
        occupied.take_meetings(readers, dates)
    return place(
        audit,
        counted=counted,
        wheel=catalogue.wheel,
        units=catalogue.units,
        inspectors=[person.key for person in catalogue.people.inspectors],
        occupied=occupied,
        last_audited=_last_audited(desk, audit.key),
        kept=kept,
        not_before=not_before,
    )


def _last_audited(desk: Desk, but: str) -> dict[str, date]:
    """Unit's key -> its latest opening meeting in an audit that takes units by turn: not in one that takes all."""
    seasons = desk.catalogue.wheel.seasons
    all_in = {key for key, season in seasons.items() if season.units == "all"}
    audits = [
        number
        for number, key, plan in desk.session.exec(select(AuditRow.id, AuditRow.key, AuditRow.plan))
        if key != but and plan.get("follows") is None and plan.get("season") not in all_in
    ]
    statement = (
        select(UnitAudit.unit_key, func.max(Meeting.planned_on))
        .join(Meeting, col(Meeting.unit_audit_id) == col(UnitAudit.id))
        .where(
            col(UnitAudit.audit_id).in_(audits),
            Meeting.kind == MeetingKind.OPENING,
            col(UnitAudit.skipped_for).is_(None),
        )
        .group_by(col(UnitAudit.unit_key))
    )
    return dict(desk.session.exec(statement).all())


def _follow_ups(lines: Sequence[UnitLine], catalogue: Catalogue, year: int) -> list[FollowUpDays]:
    working = DatesOfUnits(catalogue.calendar).days.year
    found = []
    for line in lines:
        follow_up, unit_audit = line.plan.follow_up, line.unit_audit
        if follow_up is None:
            continue
        due = year_after(unit_audit.feedback_given_on or line.dates.feedback_on)
        prepare_on = unit_audit.prepare_on or working.next_working_day(due - timedelta(weeks=follow_up.weeks_before))
        if year not in (due.year, prepare_on.year):
            continue
        found += [
            FollowUpDays(
                audit=line.audit.key,
                follow_up=follow_up.key,
                audited=unit_audit.unit_key,
                unit=unit.key,
                prepare_on=prepare_on,
                verdict_due=due,
                is_known=unit_audit.feedback_given_on is not None,
                has_begun=unit_audit.stage in (Stage.FOLLOW_UP, Stage.CLOSED),
                readers=line.plan.unit(unit_audit.unit_key).readers,
            )
            for unit in catalogue.units.successors_on(unit_audit.unit_key, prepare_on)
        ]
    return sorted(found, key=lambda one: (one.prepare_on, one.audit, one.unit))


def _day_of(row: Milestone) -> date:
    return row.reached_on or row.planned_on or date.max
