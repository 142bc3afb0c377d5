"""When a term ends: months, calendar days and working days from a day on."""

from __future__ import annotations

from datetime import date, timedelta

from config.organisation import Term
from method.dates import WorkingYear, add_months


def end_of(term: Term, start: date, year: WorkingYear) -> date:
    """The day on which a term that begins on `start` ends: its months first, then its days, then its working days.

    A month ends on the day of the same number, or on the month's last day when it has none: a month from 31 January
    is 28 February, a year from 29 February is 28 February. What ends on a free day ends on the next working day
    (as the law on the reckoning of statutory time, 1930:173, 2 §, has it for Saturdays, holidays and the eves).
    """
    day = add_months(start, term.months) + timedelta(days=term.calendar_days)
    return year.add_working_days(day, term.working_days)
