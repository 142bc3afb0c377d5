"""The law on a given day: which act is in force, how it is cited, whether a time limit was met."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pandas as pd

from config.errors import ConfigError
from config.law import Act, LawFile, Reference, TimeLimit
from method.dates import add_months


def act_in_force(law: LawFile, day: date) -> Act:
    """The act in force on the day, the first of them in the file; raises `ConfigError` when there is none."""
    for act in _acts_in_force(law, day):
        return act
    raise ConfigError(
        f"law.toml: acts: ingen lag gäller {day}; lägg till den eller rätta in_force_from och in_force_to."
    )


def citation(entry: Reference | TimeLimit, law: LawFile, day: date) -> str:
    """Where the law of the day treats the topic: "11 kap. 1 a § socialtjänstlagen (2001:453)".

    Raises `ConfigError` when no act in force on the day has a place for it.
    """
    for act in _acts_in_force(law, day):
        if act.number in entry.places:
            return f"{entry.places[act.number]} {_in_text(act)}"
    raise ConfigError(
        f"law.toml: {entry.key}.places: ingen lag som gäller {day} har en plats för {entry.key}; "
        f"lägg till den för {act_in_force(law, day).number}."
    )


def last_day(limit: TimeLimit, start: date) -> date:
    """The last day on which the limit is met.

    Days are calendar days after `start`. Months end on the day of the same number, or on the month's last day when
    it has no such day (31 October and four months: the last of February). A start so late that the calendar has no
    such day gives the calendar's last.
    """
    try:
        if limit.months is not None:
            return add_months(start, limit.months)
        return start + timedelta(days=limit.days or 0)
    except (OverflowError, ValueError):
        return date.max


def limit_met(limit: TimeLimit, starts: pd.Series[Any], ends: pd.Series[Any], *, as_of: date) -> pd.Series[bool]:
    """Whether each case met the limit, as known on `as_of` (the day on which the list was made).

    `starts` and `ends` hold dates or None, as objects or datetime64, on the same index. The result is of dtype
    "boolean" on that index: True when the case ended on or before its last day; False when it ended later, or has
    not ended and the last day lies before `as_of`; missing when it still runs, has no start, or ends before it
    starts, which are dates not to be used.
    """
    start, end = pd.to_datetime(starts), pd.to_datetime(ends)
    last = pd.to_datetime(start.map({day: last_day(limit, day.date()) for day in start.dropna().unique()}))
    met = pd.Series(pd.NA, index=starts.index, dtype="boolean")
    met = met.mask(end.isna() & (last < pd.Timestamp(as_of)), other=False)
    ended = start.notna() & end.notna() & (end >= start)
    return met.mask(ended, other=end <= last)


def _acts_in_force(law: LawFile, day: date) -> list[Act]:
    return [a for a in law.acts if a.in_force_from <= day and (a.in_force_to is None or day <= a.in_force_to)]


def _in_text(act: Act) -> str:
    # Running text takes the definite form: "socialtjänstlagen (2001:453)", but "lagen (1990:52) med särskilda ...".
    name = act.name[:1].lower() + act.name[1:]
    head, space, rest = name.partition(" ")
    if head in {"lag", "förordning"} and space:
        return f"{head}en ({act.number}) {rest}"
    return f"{name}en ({act.number})"
