"""Change a year that is laid out: move a date, skip one, lay anew what nothing holds; each with who and why."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from config.audit import AuditFile
from config.errors import ArshjulError, NotNow
from method.dates import in_words
from method.occupied import Occupied
from method.wheel import FOLLOWS, MEETINGS, ORDER, SWEDISH, DatesOfUnits, UnitDates
from register import milestones, standing
from register.deadlines import move_due, open_of
from register.desk import Desk, find_unit_audit, plan_of
from register.free_text import refuse_leads
from register.meetings import plan_meeting
from register.models import AuditRow
from register.replan_milestones import require_ahead
from register.stages import Stage
from register.walk import skip
from register.wheel import MEETING_OF, UnitLine, place_anew, wheel_of


@dataclass(frozen=True)
class Change:
    """A date of a unit audit that has moved, by its name."""

    audit: str
    unit: str
    name: str
    before: date
    after: date


def move_date(desk: Desk, audit_key: str, unit_key: str, name: str, day: date, *, reason: str) -> list[Change]:
    """Move one date of a unit; what is counted from it moves along, unless it is fixed, past or done.

    The date is fixed from then on. Deadlines that are open and meetings that are planned move with it. What moved, the
    date itself first. Raises `NotNow` for a date that is behind, `ArshjulError` for a day in the past, a free day or a
    pause (with the nearest that would do), and a day before what the date follows.
    """
    unit_audit = find_unit_audit(desk.session, audit_key, unit_key)
    audit = desk.audit_of(unit_audit)
    refuse_leads(desk, unit_audit, reason)
    wheel = wheel_of(desk.session, desk.catalogue, audit.year)
    line = next((line for line in wheel.lines if line.unit_audit.id == unit_audit.id), None)
    if line is None:
        raise NotNow(f"{unit_audit.unit_name} granskas inte i {audit_key}: {unit_audit.skipped_for}.")
    done = standing.done(line, standing.met_of(desk.session, [line]))
    counted = DatesOfUnits(desk.catalogue.calendar, desk.catalogue.wheel)
    _require_a_day(line, name, day, done=done, counted=counted, today=desk.today)
    others = Occupied(one for one in wheel.held(counted) if (one.audit, one.unit) != (audit_key, unit_key))
    past = {other for other in ORDER if getattr(line.dates, other) < desk.today}
    before = milestones.planned(desk, audit.year, fixed=milestones.standing(desk, audit.year))
    was = line.dates
    dates = counted.moved(
        was,
        {name: day},
        stays={*standing.fixed(line), *done, *past},
        free=others.free_for(line.on_wheel().readers),
    )
    unit_audit.fixed = [*(other for other in unit_audit.fixed if other != name), name]
    changes = _apply(desk, line, dates, reason=reason)
    now_stays = milestones.standing(desk, audit.year)
    followed = milestones.follow(desk, audit.year, before, stays=now_stays, reason=reason)
    along = {change.name: change.after.isoformat() for change in changes if change.name != name}
    desk.log(
        unit_audit,
        "date_moved",
        reason=reason,
        evidence={
            "date": name,
            "before": getattr(was, name).isoformat(),
            "after": day.isoformat(),
            "along": along | followed,
        },
    )
    return sorted(changes, key=lambda change: (change.name != name, ORDER.index(change.name)))


def lay_anew(desk: Desk, year: int, *, reason: str) -> list[Change]:
    """Lay the year's audits out again by the rules as they are now; what moved.

    Dates that are fixed, past, done, or that people have been told of stay. Follow-ups stay as they were begun. Done
    twice it changes nothing the second time.
    """
    wheel = wheel_of(desk.session, desk.catalogue, year)
    met = standing.met_of(desk.session, wheel.lines)
    audits = {line.audit.key: line.audit for line in wheel.lines if not line.is_follow_up}
    kept = {
        key: {
            line.unit_audit.unit_key: standing.kept(line, met, desk.today)
            for line in wheel.lines
            if line.audit.key == key
        }
        for key in audits
    }
    changes: list[Change] = []
    for key, audit in audits.items():
        lines = [line for line in wheel.lines if line.audit.key == key]
        placed = place_anew(desk, _to_place(audit, lines), wheel, kept)
        for line, one in zip(lines, placed, strict=True):
            moved = _apply(desk, line, one.dates, reason=reason)
            changes += moved
            if moved:
                evidence = {"moved": {change.name: change.after.isoformat() for change in moved}}
                desk.log(line.unit_audit, "laid_anew", reason=reason, evidence=evidence)
        del kept[key]
    _milestones_anew(desk, year, reason=reason)
    return changes


def skip_unit(desk: Desk, audit_key: str, unit_key: str, *, reason: str) -> None:
    """The unit is not audited this time; raises `NotNow` when it has been invited or has begun."""
    unit_audit = find_unit_audit(desk.session, audit_key, unit_key)
    refuse_leads(desk, unit_audit, reason)
    audit = desk.audit_of(unit_audit)
    if unit_audit.skipped_for is not None:
        raise NotNow(f"{unit_audit.unit_name} utgår redan: {unit_audit.skipped_for}.")
    if unit_audit.stage is not Stage.PLANNING or unit_audit.invited_on is not None:
        raise NotNow(f"{unit_audit.unit_name} är redan inbjuden och kan inte utgå ur {audit_key}.")
    before = milestones.planned(desk, audit.year, fixed=milestones.standing(desk, audit.year))
    unit_audit.skipped_for = reason
    skip(desk, unit_audit, reason=reason)
    desk.session.flush()
    milestones.follow(desk, audit.year, before, stays=milestones.standing(desk, audit.year), reason=reason)


def _apply(desk: Desk, line: UnitLine, dates: UnitDates, *, reason: str) -> list[Change]:
    """Write the dates that are others than before, with the meetings and open deadlines that stand on them."""
    unit_audit, before = line.unit_audit, line.dates
    changed = [name for name in ORDER if getattr(dates, name) != getattr(before, name)]
    awaited = open_of(desk.session, unit_audit) if changed and unit_audit.invited_on is not None else []
    for name in changed:
        day = getattr(dates, name)
        if name != "opening_meeting":
            setattr(unit_audit, name, day)
        _move_meeting(desk, line, name, day)
        for deadline in awaited:
            if deadline.kind in standing.DEADLINES_OF.get(name, ()):
                due = _due(desk, deadline.kind, day)
                move_due(desk, unit_audit, deadline.kind, cause=deadline.cause, due=due, reason=reason)
    desk.session.add(unit_audit)
    return [
        Change(line.audit.key, unit_audit.unit_key, name, getattr(before, name), getattr(dates, name))
        for name in changed
    ]


def _move_meeting(desk: Desk, line: UnitLine, name: str, day: date) -> None:
    """The meeting of a date: people who are invited are told through its door; until then it is a plan only."""
    meeting = line.meetings.get(MEETING_OF[name]) if name in MEETING_OF else None
    if meeting is None or meeting.held_on is not None:
        return
    if line.unit_audit.invited_on is None:
        meeting.planned_on = day
        desk.session.add(meeting)
    else:
        plan_meeting(desk, line.unit_audit, meeting.kind, on=day, time=meeting.time, place=meeting.place)


def _due(desk: Desk, kind: str, day: date) -> date:
    """Findings are ready some days before the dialogue; anything else falls due on the day itself."""
    ahead = desk.catalogue.calendar.findings_working_days if kind == "findings" else 0
    return desk.year.add_working_days(day, -ahead) if ahead else day


def _require_a_day(
    line: UnitLine, name: str, day: date, *, done: Collection[str], counted: DatesOfUnits, today: date
) -> None:
    who = f"{SWEDISH[name].capitalize()} hos {line.unit_audit.unit_name}"
    if name in done:
        raise NotNow(f"{who} är redan gjord eller sänd; den flyttas inte mer.")
    require_ahead(day, today)
    meeting = name in MEETINGS
    refusal = counted.days.refusal(day, meeting=meeting) if name != "invite_on" else None
    if refusal:
        raise ArshjulError(refusal)
    dates = line.dates
    if name == "invite_on":
        if day > dates.opening_meeting:
            raise ArshjulError(f"{who} kan inte läggas efter mötet {in_words(dates.opening_meeting)}.")
        return
    for before in {FOLLOWS.get(name), ORDER[ORDER.index(name) - 1]} - {None, "invite_on"}:
        if before is not None and day < getattr(dates, before):
            raise ArshjulError(
                f"{who} kan inte läggas {in_words(day)}: före den kommer {SWEDISH[before]}, "
                f"{in_words(getattr(dates, before))}. Välj en senare dag, eller flytta den först."
            )


def _to_place(audit: AuditRow, lines: Collection[UnitLine]) -> AuditFile:
    """The audit's plan with the units that are left, without the days that are to be found or counted again."""
    plan = plan_of(audit)
    left = {line.unit_audit.unit_key for line in lines}
    empty: dict[str, Any] = {name: None for name in ORDER if name != "invite_on"}
    units = [unit.model_copy(update=empty) for unit in plan.units if unit.key in left]
    return plan.model_copy(update={"units": tuple(units)})


def _milestones_anew(desk: Desk, year: int, *, reason: str) -> None:
    milestones.lay_year(desk, year)
    desk.session.flush()
    stays = milestones.standing(desk, year)
    moved = milestones.follow(desk, year, {}, stays=stays, reason=reason)
    if moved:
        desk.log(None, "milestones_laid_anew", reason=reason, evidence={"year": year, "moved": moved})
