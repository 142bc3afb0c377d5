"""What does not go together on a year's wheel. A clash stops nothing: it is told, and people judge."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from config.wheel import Season
from method.dates import in_words
from method.milestones import MEETINGS as MILESTONE_MEETINGS
from method.milestones import SWEDISH as MILESTONES
from method.occupied import OnWheel
from method.usable_days import UsableDays
from method.wheel import MEETINGS, SWEDISH


class ClashKind(StrEnum):
    """What kinds of clashes there are."""

    TWO_MEETINGS = "two_meetings"
    READS_TOO_MUCH = "reads_too_much"
    TWO_AUDITS = "two_audits"
    NOT_A_DAY = "not_a_day"
    OUT_OF_ORDER = "out_of_order"
    WEEK_IS_FULL = "week_is_full"


@dataclass(frozen=True)
class Clash:
    """Something that does not go together, from a day to a day, with a Swedish sentence that says what."""

    kind: ClashKind
    first: date
    last: date
    audits: tuple[str, ...]
    units: tuple[str, ...]
    text: str
    inspector: str | None = None


@dataclass(frozen=True)
class PlannedMilestone:
    """A milestone of an audit, or of the year (`audit` None), with its planned day."""

    audit: str | None
    kind: str
    day: date


@dataclass(frozen=True)
class Names:
    """What people call units and inspectors, by key."""

    units: Mapping[str, str]
    inspectors: Mapping[str, str]


def clashes(
    held: Sequence[OnWheel],
    *,
    milestones: Iterable[PlannedMilestone],
    seasons: Mapping[str, Season],
    days: UsableDays,
    at_once: int,
    names: Names,
) -> list[Clash]:
    """Every clash, in order of day. `seasons`: audit -> its season. `at_once`: how many units one reads at at most."""
    found = [
        *_two_meetings(held, names),
        *_reads_too_much(held, at_once, names),
        *_two_audits(held, names),
        *_not_a_day(held, days, names),
        *_milestone_not_a_day(milestones, days),
        *_out_of_order(held, names),
        *_full_weeks(held, seasons),
    ]
    return sorted(found, key=lambda clash: (clash.first, clash.kind, clash.text))


def _two_meetings(held: Sequence[OnWheel], names: Names) -> Iterator[Clash]:
    meetings: defaultdict[tuple[str, date], list[tuple[OnWheel, str]]] = defaultdict(list)
    for one in held:
        for name, day in one.meetings().items():
            for reader in one.readers:
                meetings[reader, day].append((one, name))
    for (reader, day), same in meetings.items():
        if len(same) > 1:
            listed = _and([f"{SWEDISH[name]} hos {names.units[one.unit]}" for one, name in same])
            text = f"{names.inspectors[reader]} har {len(same)} möten {in_words(day)}: {listed}."
            yield _clash(ClashKind.TWO_MEETINGS, day, day, [one for one, _ in same], text, inspector=reader)


def _reads_too_much(held: Sequence[OnWheel], at_once: int, names: Names) -> Iterator[Clash]:
    by_reader: defaultdict[str, list[OnWheel]] = defaultdict(list)
    for one in held:
        for reader in one.readers:
            by_reader[reader].append(one)
    for reader, reads in by_reader.items():
        for first, last, most in _over(at_once, [one.reading() for one in reads]):
            some = [one for one in reads if one.reading()[0] <= last and first <= one.reading()[1]]
            text = (
                f"{names.inspectors[reader]} läser hos upp till {most} enheter samtidigt {_between(first, last)}; "
                f"högst {at_once} är tänkt."
            )
            yield _clash(ClashKind.READS_TOO_MUCH, first, last, some, text, inspector=reader)


def _over(most: int, spans: Iterable[tuple[date, date]]) -> Iterator[tuple[date, date, int]]:
    """The unbroken times in which more than so many spans hold, with the greatest number."""
    steps: Counter[date] = Counter()
    for first, last in spans:
        steps[first] += 1
        steps[last + timedelta(days=1)] -= 1
    number, begun, greatest = 0, date.min, 0
    for day in sorted(steps):
        before, number = number, number + steps[day]
        if before <= most < number:
            begun, greatest = day, number
        elif before > most >= number:
            yield begun, day - timedelta(days=1), greatest
        greatest = max(greatest, number) if number > most else greatest


def _two_audits(held: Sequence[OnWheel], names: Names) -> Iterator[Clash]:
    by_unit: defaultdict[str, list[OnWheel]] = defaultdict(list)
    for one in held:
        by_unit[one.unit].append(one)
    for unit, audited in by_unit.items():
        in_order = sorted(audited, key=lambda one: one.span())
        for place, one in enumerate(in_order):
            for other in in_order[place + 1 :]:
                first, last = other.span()[0], min(one.span()[1], other.span()[1])
                if first <= last:
                    text = (
                        f"{names.units[unit]} granskas två gånger samtidigt {_between(first, last)}: "
                        f"i {one.audit} och i {other.audit}."
                    )
                    yield _clash(ClashKind.TWO_AUDITS, first, last, [one, other], text)


def _not_a_day(held: Sequence[OnWheel], days: UsableDays, names: Names) -> Iterator[Clash]:
    for one in held:
        for name in one.used[1:]:
            day = getattr(one.dates, name)
            if refusal := days.refusal(day, meeting=name in MEETINGS):
                text = f"{SWEDISH[name].capitalize()} hos {names.units[one.unit]} ({one.audit}): {refusal}"
                yield _clash(ClashKind.NOT_A_DAY, day, day, [one], text)


def _milestone_not_a_day(milestones: Iterable[PlannedMilestone], days: UsableDays) -> Iterator[Clash]:
    for one in milestones:
        if refusal := days.refusal(one.day, meeting=one.kind in MILESTONE_MEETINGS):
            of = f" ({one.audit})" if one.audit else ""
            text = f"{MILESTONES[one.kind].capitalize()}{of}: {refusal}"
            audits = (one.audit,) if one.audit else ()
            yield Clash(ClashKind.NOT_A_DAY, one.day, one.day, audits, (), text)


def _out_of_order(held: Sequence[OnWheel], names: Names) -> Iterator[Clash]:
    for one in held:
        for before, after in pairwise(one.used):
            first, then = getattr(one.dates, before), getattr(one.dates, after)
            if then < first:
                text = (
                    f"{SWEDISH[after].capitalize()} hos {names.units[one.unit]} ({one.audit}) ligger {in_words(then)}, "
                    f"före {SWEDISH[before]} {in_words(first)}."
                )
                yield _clash(ClashKind.OUT_OF_ORDER, then, first, [one], text)


def _full_weeks(held: Sequence[OnWheel], seasons: Mapping[str, Season]) -> Iterator[Clash]:
    weeks: defaultdict[tuple[str, int, int], list[OnWheel]] = defaultdict(list)
    for one in held:
        opening = one.dates.opening_meeting.isocalendar()
        if one.audit in seasons:
            weeks[one.audit, opening.year, opening.week].append(one)
    for (audit, year, week), openings in weeks.items():
        room = seasons[audit].openings_a_week
        if len(openings) > room:
            text = (
                f"Vecka {week} {year} har {len(openings)} inledande möten i {audit}; "
                f"{seasons[audit].name} rymmer {room} i veckan."
            )
            first = min(one.dates.opening_meeting for one in openings)
            last = max(one.dates.opening_meeting for one in openings)
            yield _clash(ClashKind.WEEK_IS_FULL, first, last, openings, text)


def _clash(
    kind: ClashKind, first: date, last: date, held: Iterable[OnWheel], text: str, *, inspector: str | None = None
) -> Clash:
    on = list(held)
    audits = tuple(dict.fromkeys(one.audit for one in on))
    units = tuple(dict.fromkeys(one.unit for one in on))
    return Clash(kind, first, last, audits, units, text, inspector)


def _between(first: date, last: date) -> str:
    return in_words(first) if first == last else f"{in_words(first)}–{in_words(last)}"


def _and(parts: Sequence[str]) -> str:
    return " och ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]
