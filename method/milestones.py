"""When an audit and a year reach their milestones: on the days that the wheel's rules give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from config.wheel import AUDIT_MILESTONES, LAST_FEEDBACK, YEAR_MILESTONES, DayOfYear, MilestoneRule, WeekdayOfMonth
from method.usable_days import UsableDays

SWEDISH: dict[str, str] = {
    "report_published": "rapporten publicerad",
    "conference_held": "spridningskonferensen hållen",
    "annual_report_decided": "årsrapporten beslutad",
    "annual_report_sent": "årsrapporten överlämnad",
}
"""What a user calls them."""

MEETINGS = frozenset({"conference_held"})
"""The milestones at which people meet: they lie on no bridging day."""


def of_audit(
    rules: Mapping[str, MilestoneRule],
    *,
    year: int,
    last_feedback: date,
    given: Mapping[str, date],
    days: UsableDays,
) -> dict[str, date]:
    """An audit's milestones that have a rule or a given day; a given day stands, and the next counts from it."""
    return _planned(AUDIT_MILESTONES, rules, year=year, known={LAST_FEEDBACK: last_feedback}, given=given, days=days)


def of_year(
    rules: Mapping[str, MilestoneRule],
    *,
    year: int,
    of_audits: Iterable[Mapping[str, date]],
    given: Mapping[str, date],
    days: UsableDays,
) -> dict[str, date]:
    """The year's milestones; `of_audits`: its audits' (and their last feedback), of which the latest counts."""
    known: dict[str, date] = {}
    for one in of_audits:
        known.update({kind: max(day, known.get(kind, day)) for kind, day in one.items()})
    return _planned(YEAR_MILESTONES, rules, year=year, known=known, given=given, days=days)


def _planned(
    kinds: Iterable[str],
    rules: Mapping[str, MilestoneRule],
    *,
    year: int,
    known: Mapping[str, date],
    given: Mapping[str, date],
    days: UsableDays,
) -> dict[str, date]:
    reached = dict(known)
    planned: dict[str, date] = {}
    for kind in kinds:
        day = given.get(kind)
        if day is None and kind in rules:
            counted = _day(rules[kind], year, reached)
            day = counted and days.first(counted, meeting=kind in MEETINGS)
        if day is not None:
            planned[kind] = reached[kind] = day
    return planned


def _day(rule: MilestoneRule, year: int, reached: Mapping[str, date]) -> date | None:
    """The day a rule gives before free days and pauses are heeded; None when what it follows is not to be."""
    match rule:
        case WeekdayOfMonth():
            first = date(year + rule.years_after, rule.month, 1)
            return first + timedelta(days=(rule.weekday - first.weekday()) % 7, weeks=rule.nth - 1)
        case DayOfYear():
            return date.fromisoformat(f"{year + rule.years_after}-{rule.day}")
        case _:
            return reached[rule.after] + timedelta(weeks=rule.weeks) if rule.after in reached else None
