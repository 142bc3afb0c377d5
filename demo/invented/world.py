"""The invented world: how its districts, files and people are. Read from a file such as `spring.toml`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from config.audit import Ages
from config.hand_in import Kind
from config.reading import ConfigModel, read_toml
from demo.invented.chance import stream
from demo.script import Notable

SPRING = Path(__file__).parent.parent / "spring.toml"

FaultKind = Literal["heading", "duplicate", "outside_period", "unanswered"]


Lead = Annotated[int, Field(ge=1)]


class Cases(ConfigModel):
    """A unit's list of cases.

    `fewest`, `most`: cases in a list; a follow-up's is `again` of the size. `opened`, `closed`: medians in calendar
    days, of what passes from the report to the opening and from there to the end. `spread`: of the logarithm of the
    latter. `slower`: standard deviation, between districts, of the logarithm of the pace.
    """

    fewest: int = Field(ge=1)
    most: int
    again: float = Field(gt=0.5, le=1, description="Half as many would be warned of.")
    girls: float = Field(gt=0, lt=1)
    opened: float
    closed: float
    spread: float
    slower: float


class Effects(ConfigModel):
    """How the odds of a good answer vary: standard deviations of their logarithm, and what a year brings."""

    district: float
    question: float
    file: float
    sex: float
    year_after: float


class Tendency(ConfigModel):
    """What files tend to say in a column: answer -> weight (of several answers: its chance), at some ages or all."""

    column: str
    answers: dict[str, float]
    ages: Ages | None = None


class Fault(ConfigModel):
    """What is wrong with a unit's file the first time it is handed in."""

    unit: str
    kind: Kind
    fault: FaultKind


class Habit(ConfigModel):
    """When somebody acts who is not in time: so many working days late, or on being told for the so many-th time."""

    audit: str
    unit: str
    kind: str
    working_days: int | None = None
    after_tellings: int | None = None


class Replaced(ConfigModel):
    """A file that could not be read: the how many-th of the sample, and why."""

    unit: str
    place: int = Field(ge=0)
    reason: str


class Words(ConfigModel):
    """What people write. `[heading]` and `[column]` stand for the question's in a finding's text."""

    comments: tuple[str, ...]
    strength: str
    development: str
    disputed: str
    minutes: str
    warnings: str
    more_time: str
    measure: str
    evidence: str
    begun: str
    functions: tuple[str, ...] = Field(min_length=1)
    actions: dict[str, tuple[str, ...]] = Field(min_length=1, description="Quality area -> actions.")


class World(ConfigModel):
    """`spring.toml`: an audit, the seed its files are made from, and how its people are.

    `differ`: share of the answers on which a second reader differs. `commented`: share of the files with a comment.
    `lead`: so many working days before the day do people act, at least if they can, and at most; on one of
    `weekdays` (0 is Monday) if one is among them. `disputed`: share of the development areas.
    `fates`: what becomes of an action (`done`, `more_time`, `partly`, `dropped`), by weight.
    """

    audit: str
    follow_up: str
    seed: str
    starts: date
    notable: tuple[Notable, ...]
    differ: float
    commented: float
    lead: tuple[Lead, Lead]
    weekdays: tuple[int, ...]
    disputed: float
    fates: dict[Literal["done", "more_time", "partly", "dropped"], float]
    cases: Cases
    effects: Effects
    words: Words
    tendencies: tuple[Tendency, ...]
    faults: tuple[Fault, ...] = ()
    habits: tuple[Habit, ...] = ()
    replaced: tuple[Replaced, ...] = ()

    def fault_of(self, unit: str, kind: Kind) -> FaultKind | None:
        """What is wrong with the unit's first file of the kind."""
        return next((one.fault for one in self.faults if (one.unit, one.kind) == (unit, kind)), None)

    def size_of(self, unit: str) -> int:
        """Cases in the unit's list."""
        return int(stream(self.seed, unit, "size").integers(self.cases.fewest, self.cases.most + 1))

    def year_brings(self, _unit: str, _column: str) -> float:
        """What the year between the audit and its follow-up adds to the logarithm of a good answer's odds there."""
        return self.effects.year_after

    def habit_of(self, audit: str, unit: str, kind: str) -> Habit | None:
        """The unit's habit, where it is not in time with what is awaited."""
        wanted = (audit, unit, kind)
        return next((one for one in self.habits if (one.audit, one.unit, one.kind) == wanted), None)


def read_world(path: Path = SPRING) -> World:
    """The world that the file describes."""
    return read_toml(path, World)
