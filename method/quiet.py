"""The quiet hours: when a message that can wait is not sent."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from config.organisation import Quiet
from method.dates import WorkingYear


def is_quiet(now: datetime, quiet: Quiet | None, year: WorkingYear) -> bool:
    """Whether what can wait has to wait at `now`, which is local: outside the hours of a working day."""
    if quiet is None:
        return False
    return not (year.is_working_day(now.date()) and quiet.ends <= now.time() < quiet.begins)


def next_open(now: datetime, quiet: Quiet | None, year: WorkingYear) -> datetime:
    """The first moment from `now` on at which anything may be sent; local, as `now` is."""
    if quiet is None or not is_quiet(now, quiet, year):
        return now
    morning = datetime.combine(now.date(), quiet.ends, tzinfo=now.tzinfo)
    if year.is_working_day(now.date()) and now < morning:
        return morning
    return datetime.combine(_working_day_after(now.date(), year), quiet.ends, tzinfo=now.tzinfo)


def _working_day_after(day: date, year: WorkingYear) -> date:
    return year.next_working_day(day + timedelta(days=1))
