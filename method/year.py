"""Lay an audit's units out over its season: which units, who reads them, on which days; the same every time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from config.audit import AuditedUnit, AuditFile
from config.errors import ArshjulError
from config.organisation import UnitsFile
from config.wheel import Season, WheelFile
from method.dates import days_of_week
from method.occupied import Occupied, OnWheel
from method.wheel import DatesOfUnits, UnitDates, given_dates


@dataclass(frozen=True)
class Placed:
    """A unit with its opening meeting, its readers and all its dates; `fixed`: names of the dates that were given."""

    unit: AuditedUnit
    dates: UnitDates
    fixed: tuple[str, ...]


Kept = Mapping[str, Mapping[str, date]]
"""Unit's key -> the dates of its that stand, by name."""


def place(
    audit: AuditFile,
    *,
    counted: DatesOfUnits,
    wheel: WheelFile,
    units: UnitsFile,
    inspectors: Sequence[str],
    occupied: Occupied,
    last_audited: Mapping[str, date],
    kept: Kept | None = None,
    not_before: date = date.min,
) -> list[Placed]:
    """The audit's units with their days, in the audit's order; `occupied` takes them in.

    Dates that the audit gives, or that are `kept`, stand. Units without an opening meeting are spread evenly over the
    season's weeks: each on the first day from its place in its week on, or else of the following, or else of the
    earlier weeks, on which its readers meet nobody and the unit is in no other audit; if there is none, on the first
    of these days, with a clash. No date that does not stand is laid before `not_before`. `last_audited`: unit's key ->
    its latest opening meeting. Raises `ArshjulError` for a season without a day for meetings, too few readers, and a
    unit that does not exist on its day.
    """
    season = wheel.season(audit.season) if audit.season is not None else None
    weeks = _weeks(season, audit.year, counted) if season is not None else []
    named = audit.units or _of_season(season, weeks, units, occupied, last_audited)
    with_readers = list(_with_readers(named, wheel, audit.readers or inspectors, turns=not audit.readers))
    given = {unit.key: {**given_dates(unit), **(kept or {}).get(unit.key, {})} for unit in with_readers}
    for unit in with_readers:
        occupied.take_meetings(unit.readers, given[unit.key])
    days = _Days(audit.key, counted, occupied, weeks, season.openings_a_week if season else 1, not_before)
    days.openings.update(week_of(dates["opening_meeting"]) for dates in given.values() if "opening_meeting" in dates)
    placed = []
    for number, unit in enumerate(with_readers):
        stands = given[unit.key]
        whole = stands if "opening_meeting" in stands else days.find(unit, stands, number, of=len(with_readers))
        placed.append(days.take(unit, whole, fixed=tuple(stands)))
        _require_that_it_exists(placed[-1], units)
    return placed


class _Days:
    """Finds the units' days, one after the other."""

    def __init__(
        self,
        audit: str,
        counted: DatesOfUnits,
        occupied: Occupied,
        weeks: Sequence[Sequence[date]],
        room: int,
        not_before: date,
    ) -> None:
        self._audit, self._counted, self._occupied = audit, counted, occupied
        self._weeks, self._room, self._not_before = weeks, room, not_before
        self.openings: Counter[tuple[int, int]] = Counter()

    def find(self, unit: AuditedUnit, stands: Mapping[str, date], number: int, *, of: int) -> dict[str, date]:
        """The dates that stand with an opening meeting, for the unit of this number `of` so many."""
        days = list(self._in_turn(number, of))
        days = [day for day in days if day >= self._not_before] or days
        free = self._occupied.free_for(unit.readers)
        feedback: dict[date, date] = {}

        def in_no_other(day: date) -> bool:
            if day not in feedback:
                feedback[day] = self._dates(unit, {**stands, "opening_meeting": day}).feedback_on
            return not self._occupied.is_audited(unit.key, day, feedback[day])

        wishes: tuple[Callable[[date], bool], ...] = (
            lambda day: self._has_room(day) and free(day) and in_no_other(day),
            lambda day: free(day) and in_no_other(day),
            free,
        )
        opening = next((day for wish in wishes for day in days if wish(day)), days[0])
        self.openings[week_of(opening)] += 1
        return {**stands, "opening_meeting": opening}

    def take(self, unit: AuditedUnit, stands: Mapping[str, date], *, fixed: tuple[str, ...]) -> Placed:
        """The unit with all its dates, which nobody else may have from now on."""
        dates = self._dates(unit, stands)
        self._occupied.add(OnWheel(self._audit, unit.key, unit.readers, dates))
        return Placed(unit.model_copy(update={"opening_meeting": dates.opening_meeting}), dates, fixed)

    def _in_turn(self, number: int, of: int) -> Iterator[date]:
        """The days to try: those of the unit's own week from its place in it, of later weeks, of earlier weeks."""
        own, place = divmod(number * len(self._weeks) * self._room // of, self._room)
        week = self._weeks[own]
        begin = place * len(week) // self._room
        yield from (*week[begin:], *week[:begin])
        for later in (*self._weeks[own + 1 :], *reversed(self._weeks[:own])):
            yield from later

    def _has_room(self, day: date) -> bool:
        return self.openings[week_of(day)] < self._room

    def _dates(self, unit: AuditedUnit, stands: Mapping[str, date]) -> UnitDates:
        free = self._occupied.free_for(unit.readers)
        return self._counted.laid_out(stands, free=free, not_before=self._not_before)


def week_of(day: date) -> tuple[int, int]:
    """The ISO year and week of a day."""
    return day.isocalendar()[:2]


def _weeks(season: Season, year: int, counted: DatesOfUnits) -> list[list[date]]:
    """The days for meetings in each of the season's weeks that has any."""
    first, last = season.weeks
    weeks = [
        [day for day in days_of_week(year, week) if counted.days.can_be(day, meeting=True)]
        for week in range(first, last + 1)
    ]
    if not any(weeks):
        raise ArshjulError(
            f"{season.name} {year} har ingen dag för möten i veckorna {first}–{last}: de är lediga eller uppehåll. "
            "Rätta weeks eller pauses i wheel.toml."
        )
    return [week for week in weeks if week]


def _of_season(
    season: Season | None,
    weeks: Sequence[Sequence[date]],
    units: UnitsFile,
    occupied: Occupied,
    last_audited: Mapping[str, date],
) -> tuple[AuditedUnit, ...]:
    """The season's units: those named, all that exist on its first day, or those that have waited longest."""
    assert season is not None, "an audit without units has a season"
    first, last = weeks[0][0], weeks[-1][-1]
    if isinstance(season.units, tuple):
        return tuple(AuditedUnit(key=key) for key in season.units)
    existing = [unit.key for unit in units.units if unit.exists_on(first)]
    if season.units == "all":
        return tuple(AuditedUnit(key=key) for key in existing)
    latest: dict[str, date] = {}
    for key, day in last_audited.items():
        for unit in units.successors_on(key, first):
            latest[unit.key] = max(day, latest.get(unit.key, day))
    waited = sorted(existing, key=lambda key: (occupied.is_audited(key, first, last), latest.get(key, date.min)))
    chosen = set(waited[: season.units])
    return tuple(AuditedUnit(key=key) for key in existing if key in chosen)


def _with_readers(
    named: Sequence[AuditedUnit], wheel: WheelFile, pool: Sequence[str], *, turns: bool
) -> Iterator[AuditedUnit]:
    """The units with readers: those they have, or whose turn it is, by the wheel's groups or dealt out of the pool."""
    each, turn = wheel.readers.a_unit, wheel.readers.turn if turns else ()
    number = 0
    for unit in named:
        if unit.readers:
            yield unit
            continue
        if not turn and len(pool) < each:
            raise ArshjulError(f"Det är {each} läsare hos varje enhet men bara {len(pool)} att välja bland; lägg till.")
        dealt = tuple(pool[(number * each + place) % len(pool)] for place in range(each))
        yield unit.model_copy(update={"readers": turn[number % len(turn)] if turn else dealt})
        number += 1


def _require_that_it_exists(one: Placed, units: UnitsFile) -> None:
    unit, day = units.unit(one.unit.key), one.dates.opening_meeting
    if not unit.exists_on(day):
        successors = [successor.key for successor in units.successors_on(unit.key, day) if successor != unit]
        instead = f"; {', '.join(successors)} svarar då för området" if successors else ""
        raise ArshjulError(
            f"Enheten {unit.key} finns inte {day}{instead}. Rätta enheterna i granskningen eller säsongen."
        )
