"""The soak: people act on every working day, and each day's round goes by the deployed service while things break."""

from __future__ import annotations

import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from sqlmodel import select

from config.settings import Settings
from demo.invented.chance import stream
from demo.simulation.country import country
from demo.simulation.crowd import Crowd
from demo.simulation.organisation import STARTS, write_organisation
from demo.simulation.play import ORGANISATION
from demo.simulation.questions import KEY
from demo.simulation.size import Size
from demo.simulation.stopwatch import Stopwatch
from demo.simulation.toml import toml
from method.dates import WorkingYear
from portal.outbox import decide
from register.chain_check import check
from register.database import Register, open_register
from register.models import Event, Message, UnitAudit
from tasks.outbox import ask_now
from tests.growth.hosts import POSTGRES
from tests.growth.soak.compared import differences
from tests.growth.soak.faults import FAULTS, FailingSlack, Machine
from tests.inprocess import everything, play_round
from tests.postgres import running
from tests.services import Service
from tests.slack_server import SLACK_KEY, SlackServer, answering
from tests.smtp_server import SmtpServer, smtp_server

ROUND = "Daglig runda/arshjul"
MOST_ROUNDS = 6
"""A day whose round does not succeed with so many is lost."""

IMPATIENT = {
    "PREFECT_WORKER_QUERY_SECONDS": "1",
    "PREFECT_SERVER_CONCURRENCY_INITIAL_DEPLOYMENT_LEASE_DURATION": "30",
    "PREFECT_SERVER_DEPLOYMENTS_CONCURRENCY_SLOT_WAIT_SECONDS": "3",
}
"""A day takes seconds here: what the service would wait for in minutes is waited for in as many seconds."""

SAMPLED_EVERY = 10
_LATEST = 9.0
"""Seconds after a round was asked for."""
_GIVEN_UP_SECONDS = 150
"""So long does Prefect wait for a sign of life of a run."""
_LAST_DAYS = 5
"""Working days in peace at the end, for what still waits for its next attempt."""


@dataclass(frozen=True)
class Soak:
    """What is played. `share`: of the days, on which something breaks. `goes_on`: the day after the first one."""

    folder: Path
    size: Size
    days: int
    share: float
    seed: int
    goes_on: date = STARTS


@dataclass
class Post:
    """Slack and the mail server of a play, and the moment that is played."""

    slack: SlackServer
    mail: SmtpServer

    @property
    def variables(self) -> dict[str, str]:
        """What an installation sets to reach them."""
        return {
            "ARSHJUL_SLACK_TOKEN": SLACK_KEY,
            "ARSHJUL_SLACK_URL": self.slack.url,
            "ARSHJUL_SMTP_HOST": self.mail.host,
            "ARSHJUL_SMTP_PORT": str(self.mail.port),
        }

    def arrived(self) -> Counter[str]:
        """Everything that arrived, by the marks that a message has of its own -> how many times."""
        posted = Counter(str(one.message["metadata"]["event_payload"]["key"]) for one in self.slack.posted)
        letters = Counter(str(letter["Message-ID"]) for letter in self.mail.letters())
        return posted + letters


def working_days(register: Register, soak: Soak) -> list[date]:
    """The day on which the year is laid out, and working days back to back."""
    year = WorkingYear(register.catalogue.calendar)
    every = (soak.goes_on + timedelta(days=number) for number in range(10 * soak.days))
    later = (day for day in every if day > STARTS and year.is_working_day(day))
    return [STARTS, *islice(later, soak.days - 1)]


class People:
    """The simulated people in a register, and the clock of what they write to."""

    def __init__(self, register: Register, size: Size) -> None:
        self.register = register
        self._crowd = Crowd(register, country(size, register.catalogue.template(KEY)), Stopwatch())
        self.now = self._crowd.moment(STARTS)

    def act(self, day: date) -> None:
        """Do everything whose day has come."""
        self.now = self._crowd.moment(day)
        self._crowd.act(day)

    def look_for_letters(self, mail: SmtpServer) -> int:
        """Look whether letters came that the mail server cannot be asked about, and say so; how many they were."""
        there = {str(letter["Message-ID"]) for letter in mail.letters()}
        doubts = [doubt for doubt in ask_now(self.register, now=self.now).left if doubt.look_for]
        someone = self.register.catalogue.people.inspectors[0].key
        for doubt in doubts:
            number = doubt.claim.message.id or 0
            decide(self.register, number, "sent" if doubt.look_for in there else "again", by=someone, now=self.now)
        return len(doubts)


def organisation(folder: Path, size: Size) -> Path:
    """The simulation's organisation, whose inspectors are reached by Slack and everybody else by e-mail."""
    made = folder / ORGANISATION
    write_organisation(made, size)
    people = tomllib.loads((made / "people.toml").read_text(encoding="utf-8"))
    for one in people["inspectors"]:
        one |= {"slack": f"U0{one['key'].upper()}", "prefers": "slack"}
    (made / "people.toml").write_text(toml(people), encoding="utf-8")
    channels = {
        "use": ["mail", "slack"],
        "mail": {"sender": "granskning@inspektion.example", "security": "none", "pace_seconds": 0},
        "slack": {"timeout_seconds": 5},
    }
    (made / "channels.toml").write_text(toml(channels), encoding="utf-8")
    return made


@contextmanager
def post(slack: SlackServer, folder: Path) -> Iterator[Post]:
    """Slack and a mail server for the organisation in the folder."""
    people = tomllib.loads((folder / "people.toml").read_text(encoding="utf-8"))
    slack.people = {one["slack"] for one in people["inspectors"]}
    with answering(slack), smtp_server() as mail:
        yield Post(slack, mail)


def play(soak: Soak, say: Callable[[str], None] = lambda _: None) -> dict[str, Any]:
    """Play the days by the deployed service, and again undisturbed in this process; what was seen, how they differ."""
    made = organisation(soak.folder, soak.size)
    slack = FailingSlack(chance=stream(soak.seed, "Slack"))
    with running(POSTGRES[0]) as postgres, post(slack, made) as disturbed:
        variables = disturbed.variables | {
            "ARSHJUL_ORGANISATION": str(made),
            "ARSHJUL_DATABASE_URL": postgres.url("register"),
            "PREFECT_API_DATABASE_CONNECTION_URL": postgres.url("prefect", driver="asyncpg"),
            **IMPATIENT,
        }
        with _people(soak, "service", disturbed, variables) as people:
            # Whatever has to come up first: what it stands on may be away.
            service = Service(people.register.settings.home, variables, passing=range(500, 600))
            told = Disturbed(soak, Machine(service, postgres, slack, people.register.engine), people, disturbed).play(
                say
            )
            found = _left(people.register)
    say("undisturbed ...")
    with post(SlackServer(), made) as undisturbed:
        variables = undisturbed.variables | {"ARSHJUL_ORGANISATION": str(made)}
        with _people(soak, "undisturbed", undisturbed, variables) as people:
            home = str(people.register.settings.home)
            for day in working_days(people.register, soak):
                people.act(day)
                play_round(home, people.now)
            wanted = _left(people.register)
    there, here = undisturbed.arrived(), disturbed.arrived()
    return told | {
        "register": {name: value for name, value in found.items() if name != "tables"},
        "arrived": here.total(),
        "doubled": sum(times - 1 for times in here.values()),
        "lost": (there - here).total(),
        "not_wanted": len(set(here) - set(there)),
        "differences": differences(wanted["tables"], found["tables"]),
    }


@dataclass
class Disturbed:
    """The days by the deployed service."""

    soak: Soak
    machine: Machine
    people: People
    post: Post

    def play(self, say: Callable[[str], None]) -> dict[str, Any]:
        """Play them all; seconds of an undisturbed round, what broke and how many rounds it took, memory, runs."""
        days = working_days(self.people.register, self.soak)
        breaks = self._breaks(len(days))
        seconds, faults, samples, looked_for = [], [], [], 0
        self.machine.start()
        try:
            for number, day in enumerate(days):
                self.machine.slack.down = False
                self.people.act(day)
                fault, began = breaks.get(number), time.monotonic()
                rounds = self._rounds(day, fault)
                took = time.monotonic() - began
                looked_for += self.people.look_for_letters(self.post.mail)
                if fault is None:
                    seconds.append(took)
                else:
                    faults.append({"day": day.isoformat(), "fault": fault[0], "rounds": rounds, "seconds": took})
                if number % SAMPLED_EVERY == 0 or number == len(days) - 1:
                    samples.append({"days": number + 1, **self._sample()})
                    say(str(samples[-1]))
                say(f"{day} {took:5.1f} s {fault[0] if fault else ''} {rounds if rounds > 1 else ''}")
            runs = self._runs()
        finally:
            self.machine.service.stop()
        return {
            "days": len(days),
            "round_seconds": median(seconds),
            "faults": faults,
            "samples": samples,
            "looked_for": looked_for,
            "runs": runs,
        }

    def _breaks(self, days: int) -> dict[int, tuple[str, float]]:
        """Number of the day -> what breaks on it, and how many seconds after the round was asked for."""
        chance = stream(self.soak.seed, "faults")
        disturbed = 1 + chance.permutation(days - _LAST_DAYS)[: round(self.soak.share * days)]
        return {
            int(day): (FAULTS[number % len(FAULTS)], chance.uniform(0, _LATEST)) for number, day in enumerate(disturbed)
        }

    def _rounds(self, day: date, fault: tuple[str, float] | None) -> int:
        """Have rounds run until one of the day has succeeded; how many it took."""
        for number in range(1, MOST_ROUNDS + 1):
            run = self.machine.begin(ROUND, day=day.isoformat(), number=number)
            if fault is not None and number == 1:
                time.sleep(0 if fault[0] == "slack" else fault[1])
                self.machine.strike(fault[0])
            if self.machine.outcome(run) == "COMPLETED":
                return number
        raise AssertionError(f"no round of {day} succeeded with {MOST_ROUNDS} tries; {fault}")

    def _sample(self) -> dict[str, Any]:
        megabytes = {f"{name}_database": self.machine.postgres.size(name) / 2**20 for name in ("register", "prefect")}
        return {name: round(value, 1) for name, value in {**self.machine.memory(), **megabytes}.items()}

    def _runs(self) -> dict[str, int]:
        """State -> runs that a worker was given, when those that died have been given up."""
        time.sleep(_GIVEN_UP_SECONDS)
        return self.machine.runs()


@contextmanager
def _people(soak: Soak, home: str, of: Post, variables: Mapping[str, str]) -> Iterator[People]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in variables.items():
            patch.setenv(name, value)
        register = open_register(Settings(home=soak.folder / home))
        try:
            register.migrate()
            people = People(register, soak.size)
            of.slack.clock = lambda: people.now.timestamp()
            yield people
        finally:
            register.close()


def _left(register: Register) -> dict[str, Any]:
    """What there is when all is played."""
    with register.reading() as session:
        return {
            "tables": everything(register.settings),
            "stages": dict(Counter(str(stage) for stage in session.exec(select(UnitAudit.stage)).all())),
            "messages": dict(Counter(str(status) for status in session.exec(select(Message.status)).all())),
            "events": len(session.exec(select(Event.id)).all()),
            "chain_broken": check(session, {}).broken,
        }
