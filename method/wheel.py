"""A unit's dates on the year's wheel: those the audit fixes, the others from the organisation's calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from config.audit import AuditedUnit
from config.organisation import CalendarFile
from method.dates import WorkingYear


@dataclass(frozen=True)
class UnitDates:
    """The planned dates of one unit audit, in the order they should come."""

    invite_on: date
    opening_meeting: date
    list_due: date
    draw_on: date
    review_due: date
    double_due: date
    reconciliation_due: date
    dialogue_on: date
    feedback_on: date
    plan_due: date


def unit_dates(unit: AuditedUnit, calendar: CalendarFile) -> UnitDates:
    """Lay a unit's dates out. A date given in the audit stands; the rest are counted in working days.

    The list is counted from the opening meeting, the draw from the list, the readings from the draw,
    the dialogue from the reconciliation, the feedback from the dialogue, the plan from the feedback.
    """
    year, rules = WorkingYear(calendar), calendar.deadlines
    list_due = unit.list_due or year.add_working_days(unit.opening_meeting, rules["list"].working_days)
    draw_on = unit.draw_on or year.add_working_days(list_due, calendar.draw_working_days)
    reconciliation_due = unit.reconciliation_due or year.add_working_days(draw_on, rules["reconciliation"].working_days)
    dialogue_on = unit.dialogue_on or year.add_working_days(reconciliation_due, rules["dialogue_meeting"].working_days)
    feedback_on = unit.feedback_on or year.add_working_days(dialogue_on, calendar.feedback_working_days)
    return UnitDates(
        invite_on=year.add_working_days(unit.opening_meeting, -calendar.invitation_working_days),
        opening_meeting=unit.opening_meeting,
        list_due=list_due,
        draw_on=draw_on,
        review_due=unit.review_due or year.add_working_days(draw_on, rules["review"].working_days),
        double_due=unit.double_due or year.add_working_days(draw_on, rules["double"].working_days),
        reconciliation_due=reconciliation_due,
        dialogue_on=dialogue_on,
        feedback_on=feedback_on,
        plan_due=unit.plan_due or year.add_working_days(feedback_on, rules["action_plan"].working_days),
    )


def due_day(planned: date, *, today: date, working_days: int, year: WorkingYear) -> date:
    """When something asked for today is due: as planned, or, if that day has already come, so many working days on."""
    return planned if planned > today else year.add_working_days(today, working_days)
