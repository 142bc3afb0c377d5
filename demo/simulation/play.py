"""Play an invented inspectorate from a seed: real doors, real rounds; only the clock and the people are played.

A played day is what the people do, then one round, and the clock jumps to the next day on which something is due. What
has been played is read from the register, so a play that was cut off goes on where it was.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from config.errors import ArshjulError
from config.settings import Settings
from demo.simulation.country import Country, country, last_day
from demo.simulation.organisation import AUDIT, FOLLOW_UP, write_organisation
from demo.simulation.questions import KEY
from demo.simulation.size import Size
from demo.simulation.stopwatch import Stopwatch
from portal.words import day as day_named
from tasks.logs import log_to

if TYPE_CHECKING:
    from rich.console import Console

    from demo.simulation.crowd import Crowd
    from register.database import Register

MARK = "simulering"
"""A file that tells a home of a simulation from any other, and says what is simulated."""

ORGANISATION = "organisation"
"""The folder in the home that holds the invented organisation's files."""

STOPWATCH = "tider.json"
"""The file in the home that keeps what the play has taken so far."""

UNTIL_STAGES = ("sampling", "file_review", "dialogue", "feedback", "action_plan", "follow_up", "closed")
"""Stages at which a play can end: when every unit of the audit has come so far."""


@dataclass(frozen=True)
class Until:
    """Where the play ends before its time: after a day, or when all have come to a stage."""

    day: date | None = None
    stage: str | None = None

    def has_come(self, register: Register, next_day: date) -> bool:
        """Whether nothing more is to be played, `next_day` being the day that would be."""
        if self.day is not None and next_day > self.day:
            return True
        return self.stage is not None and _all_have_come(register, self.stage)


def until(text: str | None) -> Until:
    """A day as 2022-05-01, or a stage; raises `ArshjulError` for anything else."""
    if text is None:
        return Until()
    if text in UNTIL_STAGES:
        return Until(stage=text)
    try:
        return Until(day=day_named(text))
    except ArshjulError:
        raise ArshjulError(
            f"--until {text} är varken en dag (2022-05-01) eller ett steg; välj bland {', '.join(UNTIL_STAGES)}."
        ) from None


def simulate(
    settings: Settings, size: Size, *, ends: Until | None = None, plain: bool = False, terminal: Console | None = None
) -> dict[str, Any]:
    """Play everything that is left to play; the figures of `Account.figures`.

    `plain`: the rounds in this process, without Prefect. `terminal`: whom to tell, day by day; nobody if none.
    Raises `ArshjulError` for a home that holds anything else.
    """
    from register.database import open_register

    claim(settings.home, size)
    catalogue = write_organisation(settings.home / ORGANISATION, size)
    settings = settings.model_copy(update={"organisation": settings.home / ORGANISATION})
    log_to(settings.log_file)
    with organisation_of(settings):
        register = open_register(settings)
        try:
            register.migrate()
            people = country(size, catalogue.template(KEY))
            return _played(register, people, ends or Until(), plain=plain, terminal=terminal)
        finally:
            register.close()


def sized(**said: object) -> Size:
    """How much to simulate, as it was said; raises `ConfigError` with what is wrong."""
    return Size.of(**said)


def claim(home: Path, size: Size) -> None:
    """Mark the home as this simulation's; there is nothing to do if it is. Raises `ArshjulError` if it is another's."""
    mark = home / MARK
    if mark.exists():
        if (played := mark.read_text(encoding="utf-8")) != size.in_words:
            raise ArshjulError(f"I {home} simuleras redan {played}. Välj en annan mapp med --home.")
        return
    if home.exists() and any(home.iterdir()):
        raise ArshjulError(f"{home} innehåller annat än en simulering. Välj en tom mapp med --home.")
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    mark.write_text(size.in_words, encoding="utf-8")


@contextmanager
def organisation_of(settings: Settings) -> Iterator[None]:
    """The tasks read from the environment where the register and the organisation are, as everywhere."""
    ours = {"ARSHJUL_ORGANISATION": str(settings.organisation)}
    ours |= {"ARSHJUL_DATABASE_URL": settings.register_url} if settings.database_url else {}
    before = {name: os.environ.get(name) for name in ours}
    os.environ.update(ours)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _played(
    register: Register, people: Country, ends: Until, *, plain: bool, terminal: Console | None
) -> dict[str, Any]:
    from demo.simulation.account import Account
    from demo.simulation.crowd import Crowd
    from demo.simulation.rounds import in_process, with_flows

    settings = register.settings
    kept_in = settings.home / STOPWATCH
    watch = Stopwatch.kept_in(kept_in)
    crowd = Crowd(register, people, watch)
    account = Account(register, watch, terminal)
    day = _first_day(crowd, people)
    if day is not None and not ends.has_come(register, day):
        with (in_process if plain else with_flows)(settings, watch) as run_round:
            while day is not None and not ends.has_come(register, day) and day <= last_day(people):
                started = time.perf_counter()
                watch.part = "year" if day.year <= people.starts.year + 1 else "after"
                _people(crowd, day, watch)
                run_round(str(settings.home), crowd.moment(day))
                account.day(day, time.perf_counter() - started)
                with watch.timing("inventing", "inventing"):
                    day = crowd.next_day(day)
                watch.days += 1
                watch.seconds_in_all += time.perf_counter() - started
                watch.save(kept_in)
    told = account.figures()
    account.sum_up(told, home=settings.home, organisation=settings.organisation_folder)
    return told


def _first_day(crowd: Crowd, people: Country) -> date | None:
    """The day to go on from; the very first where nothing has been played."""
    return crowd.first_day() or (None if crowd.is_over() else people.starts)


def _people(crowd: Crowd, day: date, watch: Stopwatch) -> None:
    """What the people do: the doors' seconds are theirs, what is left is the play's own."""
    before, began = watch.seconds(), time.perf_counter()
    crowd.act(day)
    own = time.perf_counter() - began - (watch.seconds() - before)
    work = watch.work("inventing", "inventing")
    work.seconds += own
    work.times += 1


def _all_have_come(register: Register, stage: str) -> bool:
    from sqlmodel import col, select

    from register.models import AuditRow, UnitAudit
    from register.stages import Stage

    with register.reading() as session:
        found = session.exec(
            select(AuditRow.key, UnitAudit.stage)
            .join(UnitAudit, col(UnitAudit.audit_id) == col(AuditRow.id))
            .where(col(AuditRow.key).in_([AUDIT, FOLLOW_UP]))
        ).all()
    order = [str(one) for one in Stage]
    first = [order.index(str(reached)) for key, reached in found if key == AUDIT]
    return bool(first) and min(first) >= order.index(stage)
