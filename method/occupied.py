"""What is on the wheel already: whose days are taken by meetings, and when a unit is being audited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from method.usable_days import FreeFor
from method.wheel import MEETINGS, ORDER, UnitDates


@dataclass(frozen=True)
class OnWheel:
    """One audit at one unit, with its readers' keys and its dates.

    A follow-up has one meeting and ends with its readings; its later dates are counted but not used.
    """

    audit: str
    unit: str
    readers: tuple[str, ...]
    dates: UnitDates
    follow_up: bool = False

    @property
    def used(self) -> tuple[str, ...]:
        """The names of the dates that come to something."""
        return ORDER[: ORDER.index("dialogue_on")] if self.follow_up else ORDER

    def meetings(self) -> dict[str, date]:
        """The days on which the readers meet the unit, by the date's name."""
        return {name: getattr(self.dates, name) for name in self.used if name in MEETINGS}

    def span(self) -> tuple[date, date]:
        """The days between which the unit is being audited: from its opening to its feedback, or its last reading."""
        last = self.dates.reconciliation_due if self.follow_up else self.dates.feedback_on
        return self.dates.opening_meeting, last

    def reading(self) -> tuple[date, date]:
        """The days between which its files are read."""
        return self.dates.draw_on, self.dates.review_due


class Occupied:
    """Readers' meeting days and units' spans, looked up at once however many there are."""

    def __init__(self, held: Iterable[OnWheel] = ()) -> None:
        self._meetings: set[tuple[str, date]] = set()
        self._spans: defaultdict[str, list[tuple[date, date]]] = defaultdict(list)
        for one in held:
            self.add(one)

    def add(self, one: OnWheel) -> None:
        """Take its days."""
        self.take_meetings(one.readers, one.meetings())
        self._spans[one.unit].append(one.span())

    def take_meetings(self, readers: Collection[str], dates: Mapping[str, date]) -> None:
        """Take the days of those of the dates on which the readers meet a unit."""
        days = [day for name, day in dates.items() if name in MEETINGS]
        self._meetings |= {(reader, day) for reader in readers for day in days}

    def free_for(self, readers: Collection[str]) -> FreeFor:
        """Whether none of the readers meets anybody on a day."""
        return lambda day: not any((reader, day) in self._meetings for reader in readers)

    def is_audited(self, unit: str, first: date, last: date) -> bool:
        """Whether the unit is being audited on some day between the two, both included."""
        return any(start <= last and first <= end for start, end in self._spans[unit])
