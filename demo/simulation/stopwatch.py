"""What a simulation takes: seconds, times and rows of every sort of work, by part of the play and stage."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass
class Work:
    """One sort of work: how long all of it took, how often it was done, how many rows it was about.

    `processor`: seconds of this process's own work, which hang less on what else the machine does.
    """

    seconds: float = 0.0
    times: int = 0
    rows: int = 0
    processor: float = 0.0

    def add(self, began: Moment) -> None:
        """What has passed since."""
        now = Moment.now()
        self.seconds += now.clock - began.clock
        self.processor += now.processor - began.processor
        self.times += 1


@dataclass(frozen=True)
class Moment:
    """What the clock shows, and how long this process has worked."""

    clock: float
    processor: float

    @classmethod
    def now(cls) -> Moment:
        """The moment that it is."""
        return cls(time.perf_counter(), time.process_time())


@dataclass(frozen=True)
class Sort:
    """`part`: the audit's own year or the year after. `what`: a person's door, a stage's flow, a task of the round."""

    part: str
    stage: str
    what: str


@dataclass
class Stopwatch:
    """Adds up; `part` is the part of the play that is on."""

    part: str = "year"
    kept: dict[Sort, Work] = field(default_factory=dict)
    days: int = 0
    seconds_in_all: float = 0.0

    def save(self, file: Path) -> None:
        """Keep what it shows, for a play that goes on another time."""
        sorts = [{**asdict(sort), **asdict(work)} for sort, work in self.kept.items()]
        draft = file.with_suffix(".draft")
        said = {"days": self.days, "seconds": self.seconds_in_all, "work": sorts}
        draft.write_text(json.dumps(said), encoding="utf-8")
        draft.replace(file)

    @classmethod
    def kept_in(cls, file: Path) -> Stopwatch:
        """As it was saved; a new one where none was."""
        if not file.exists():
            return cls()
        said = json.loads(file.read_text(encoding="utf-8"))
        kept = {
            Sort(one["part"], one["stage"], one["what"]): Work(
                one["seconds"], one["times"], one["rows"], one.get("processor", 0.0)
            )
            for one in said["work"]
        }
        return cls(kept=kept, days=said["days"], seconds_in_all=said["seconds"])

    @contextmanager
    def timing(self, stage: str, what: str) -> Iterator[Work]:
        """Add the seconds of the block, also when it raises."""
        work, began = self.work(stage, what), Moment.now()
        try:
            yield work
        finally:
            work.add(began)

    def work(self, stage: str, what: str) -> Work:
        """What is kept of a sort of work in this part of the play."""
        return self.kept.setdefault(Sort(self.part, stage, what), Work())

    def seconds(self, *, what: str | None = None) -> float:
        """All seconds, or those of one sort of work in every stage."""
        return sum(work.seconds for sort, work in self.kept.items() if what in (None, sort.what))


def peak_megabytes() -> float:
    """The most memory that this process has held, from the system's own page of it; 0 where there is none."""
    page = Path("/proc/self/status")
    if not page.exists():
        return 0.0
    found = re.search(r"VmHWM:\s+(\d+) kB", page.read_text(encoding="ascii"))
    return int(found[1]) / 1024 if found else 0.0
