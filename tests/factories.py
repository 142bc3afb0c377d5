"""Temporary homes of the small organisation Lillkommun, and the files that its people hand in: all invented."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from sqlmodel import SQLModel, col, select

from config.catalogue import Catalogue
from config.hand_in import DANGER, HandInColumn, Kind
from config.template import AnswerColumn
from flows.audit_cycle import advance
from portal.people import Said, record
from portal.words import noon
from register import planning
from register.database import Register
from register.desk import Desk, at_desk, deed, find_unit_audit, id_of
from register.file_review import SampledFile, sampled_files
from register.models import Deadline, Event, Message, Telling, UnitAudit
from register.stages import Stage
from tasks.file_review import tabulate
from tasks.hand_in import Addressed, Received, receive
from tasks.planning import plan_unit
from tasks.ready import ready_units
from tasks.sampling import seal_sample
from tasks.shell import StageOutcome
from tests import golden
from tests.hand_in_factory import workbook

CATALOGUE = Catalogue(golden.LILLKOMMUN)
MINI = CATALOGUE.template("mini")
AUDIT = "mini-2024"
TALLUNDA, MOSSLIDA = "tallunda", "mosslida"
"""The units of the small audit; Tallunda's dates follow from the calendar, Mosslida has some of its own."""

LAID_OUT = date(2024, 3, 18)
INVITED = date(2024, 3, 28)
"""Five working days before 8 April, Good Friday and Easter Monday not counted."""

MET = date(2024, 4, 8)
LIST_DUE = date(2024, 4, 11)
DRAWN = date(2024, 4, 12)
READ = date(2024, 4, 26)
READ_AGAIN = date(2024, 4, 30)
RECONCILED = date(2024, 5, 6)
"""Tallunda's dates: the list three working days after the meeting, the draw one after that, the readings ten, twelve
and fifteen after the draw, 1 May not counted."""

FINDINGS_DUE = date(2024, 5, 17)
"""Three working days before the dialogue meeting, which is ten after the reconciliation: 9 and 10 May not counted."""

ANSWERS: dict[str, str | None] = {
    "samtal": "Ja",
    "samtal_enskilt": "Ja",
    "insats": "Nej",
    "oro": "Droger",
    "bedomd_i_tid": "Ja",
    "inledd": "Ja",
    "plan": "Nej",
    "dokumentation": "Utan brister",
}
"""Answers that contradict neither each other nor the dates of `cases`."""

STRAY_NUMBER = "20160229-9800"
"""A personal number among those kept for tests."""

Row = TypeVar("Row", bound=SQLModel)


def cases(unit: str = TALLUNDA, *, girls: int = 6, boys: int = 6) -> list[dict[str, Any]]:
    """A faultless list of cases: so many girls, then so many boys, of 13 to 17 years."""
    listed = []
    for number in range(girls + boys):
        reported = date(2023, 9, 1) + timedelta(days=number)
        listed.append(
            {
                "case_ref": case_ref(unit, number),
                "sex": "K" if number < girls else "M",
                "age": 13 + number % 5,
                "report_received": reported,
                "investigation_opened": reported + timedelta(days=7),
                "investigation_closed": reported + timedelta(days=60),
            }
        )
    return listed


def case_ref(unit: str, number: int) -> str:
    """A case number that no case system would give."""
    return f"PÅHITT-{unit.upper()}-{number:03d}"


def frame_file(rows: Sequence[Mapping[str, Any]], **more: Any) -> bytes:
    """The rows as the unit's workbook; `more`: further columns, heading -> the one cell of every row."""
    form = CATALOGUE.hand_ins.forms[Kind.FRAME]
    columns = {column.key: column.heading for column in form.columns if column.key != "personal_number"}
    lines = [[*(row[key] for key in columns), *more.values()] for row in rows]
    return workbook([[*columns.values(), *more], *lines], sheet=form.sheet)


def review_file(rows: Sequence[Mapping[str, Any]], kind: Kind = Kind.REVIEW) -> bytes:
    """The readings as an inspector's workbook."""
    form = CATALOGUE.hand_ins.forms[kind]
    asked: tuple[HandInColumn | AnswerColumn, ...] = (*form.columns, *MINI.columns(), *form.closing_columns)
    columns = {column.key: column.heading for column in asked}
    lines = ([{DANGER: None, **row}[key] for key in columns] for row in rows)
    return workbook([[*columns.values()], *lines], sheet=form.sheet)


@dataclass(frozen=True)
class Home:
    """A register in a temporary folder, and short words for what people do with it."""

    register: Register

    @property
    def path(self) -> str:
        """As tasks and flows are told of it."""
        return str(self.register.settings.home)

    @property
    def database(self) -> Path:
        """The register's file."""
        return self.register.settings.home / "register.db"

    @contextmanager
    def desk(self, day: date, who: str = "ao") -> Iterator[Desk]:
        """A desk at which `who` sits on the day: one transaction."""
        with at_desk(self.register, who=who, now=at(day)) as desk:
            yield desk

    def unit(self, unit: str = TALLUNDA) -> UnitAudit:
        """The unit's row."""
        with self.register.reading() as session:
            return find_unit_audit(session, AUDIT, unit)

    def number(self, unit: str = TALLUNDA) -> int:
        """The id of the unit's row."""
        return id_of(self.unit(unit))

    def all(self, model: type[Row]) -> list[Row]:
        """Every row of a table, in the order they were written."""
        with self.register.reading() as session:
            return list(session.exec(select(model).order_by(col(model.id))))  # type: ignore[attr-defined]

    def deadline(self, kind: str, unit: str = TALLUNDA) -> Deadline:
        """The unit's one deadline of a kind."""
        number = self.number(unit)
        [deadline] = [row for row in self.all(Deadline) if (row.unit_audit_id, row.kind) == (number, kind)]
        return deadline

    def told(self, kind: str, unit: str = TALLUNDA) -> list[Message]:
        """The unit's messages of a kind."""
        number = self.number(unit)
        return [message for message in self.all(Message) if (message.unit_audit_id, message.kind) == (number, kind)]

    def reminded(self, kind: str, unit: str = TALLUNDA, *, cause: str | None = None) -> list[tuple[date, str]]:
        """The days on which whom has been told of what is awaited, by digests that have been written."""
        number = self.number(unit)
        deadlines = {row.id for row in self.all(Deadline) if (row.unit_audit_id, row.kind) == (number, kind)}
        deadlines &= {row.id for row in self.all(Deadline) if cause in (None, row.cause)}
        return [(row.on, row.recipient) for row in self.all(Telling) if row.deadline_id in deadlines and row.message_id]

    def happened(self, what: str, unit: str = TALLUNDA) -> list[Event]:
        """The unit's events of a sort."""
        number = self.number(unit)
        return [event for event in self.all(Event) if (event.unit_audit_id, event.what) == (number, what)]

    def hand_in(self, content: bytes, kind: Kind, *, on: date, unit: str = TALLUNDA, by: str = "ao") -> Received:
        """Hand a file in."""
        return receive(self.register, content, Addressed(AUDIT, unit, kind), deed=deed(by, at(on)))

    def note(self, event: str, *, on: date, unit: str = TALLUNDA, by: str = "ao", **said: Any) -> str:
        """What people do, by the event's name; `said` as the fields of `Said`."""
        return record(self.register, AUDIT, unit, event, by=by, now=at(on), said=Said(**said))

    def sample(self, unit: str = TALLUNDA) -> dict[str, SampledFile]:
        """The files of the sample in force, by pseudonym."""
        with self.register.reading() as session:
            unit_audit = find_unit_audit(session, AUDIT, unit)
            files = sampled_files(session, self.register.vault, unit_audit)
        return {file.row.pseudonym: file for file in files}

    def readings(
        self,
        unit: str = TALLUNDA,
        *,
        by: str = "AO",
        on: date = DRAWN,
        twice: bool = False,
        answers: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> list[dict[str, Any]]:
        """Faultless readings of the sample (`twice`: of the files read twice only); `answers`: pseudonym -> others."""
        signed = {"reader": by, "read_on": on, "comment": None}
        return [
            {
                **{key: file.case[key] for key in ("case_ref", "sex", "age")},
                **ANSWERS,
                **signed,
                **(answers or {}).get(name, {}),
            }
            for name, file in self.sample(unit).items()
            if file.row.read_twice or not twice
        ]

    def twice(self, unit: str = TALLUNDA) -> list[str]:
        """The pseudonyms of the files that are read twice."""
        return [name for name, file in self.sample(unit).items() if file.row.read_twice]

    def dump(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every table, row by row, as it lies in the database."""
        self.register.close()
        with sqlite3.connect(self.database) as connection:
            names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            tables = {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in sorted(names)}  # noqa: S608
        connection.close()
        return tables

    def raw(self) -> bytes:
        """The database's bytes, with what still lies in its log."""
        return b"".join(path.read_bytes() for path in sorted(self.database.parent.glob("register.db*")))


@dataclass(frozen=True)
class Answer:
    """What a command answered: its exit code, what it wrote, what it complained of."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer as JSON."""
        return json.loads(self.out)


HomeAt = Callable[[str], Home]
"""`home_at("sampling")`."""

CommandLine = Callable[..., Answer]
"""`arshjul("status", "--home", ...)`."""


def at(day: date) -> datetime:
    """Noon on the day, where Lillkommun lies."""
    return noon(day, CATALOGUE.organisation.time_zone)


def go_on(stage: Stage, home: Home, *, on: date) -> list[StageOutcome]:
    """Move the units that are ready in the stage on the day, by the stage's flow; no flow when none is ready."""
    ready = ready_units.fn(home.path, now=at(on)).get(stage)
    return advance(stage, home.path, ready, now=at(on)) if ready else []


def lay_out(home: Home) -> None:
    """Tallunda and Mosslida in planning."""
    home.register.migrate()
    with home.desk(LAID_OUT) as desk:
        planning.lay_out(desk, home.register.catalogue.audit(AUDIT))


def invite(home: Home, unit: str = TALLUNDA) -> StageOutcome:
    """The unit invited, its opening meeting awaited."""
    return plan_unit.fn(home.path, home.number(unit), now=at(home.unit(unit).invite_on))


def meet(home: Home, unit: str = TALLUNDA, *, on: date = MET) -> None:
    """The opening meeting noted."""
    home.note("meeting-held", on=on, unit=unit, participants="Verksamhetschef")


def ask_for_the_list(home: Home, unit: str = TALLUNDA, *, on: date = MET) -> StageOutcome:
    """From planning to sampling."""
    return plan_unit.fn(home.path, home.number(unit), now=at(on))


def hand_in_the_list(home: Home, unit: str = TALLUNDA, *, on: date = LIST_DUE) -> None:
    """A faultless list taken in."""
    home.hand_in(frame_file(cases(unit)), Kind.FRAME, on=on, unit=unit, by=f"chef.{unit}")


def draw(home: Home, unit: str = TALLUNDA, *, on: date = DRAWN) -> StageOutcome:
    """From sampling to file review."""
    return seal_sample.fn(home.path, home.number(unit), now=at(on))


def read_alike(home: Home, unit: str = TALLUNDA, *, on: date = READ) -> None:
    """Every file read, and read again with the same answers."""
    home.hand_in(review_file(home.readings(unit)), Kind.REVIEW, on=on, unit=unit)
    again = review_file(home.readings(unit, twice=True, by="FK"), Kind.DOUBLE)
    home.hand_in(again, Kind.DOUBLE, on=on, unit=unit, by="fk")


def tabulate_readings(home: Home, unit: str = TALLUNDA, *, on: date = READ) -> StageOutcome:
    """From file review to dialogue, the tables counted."""
    return tabulate.fn(home.path, home.number(unit), now=at(on))


STEPS: dict[str, Callable[[Home], object]] = {
    "laid out": lay_out,
    "invited": invite,
    "met": meet,
    "sampling": ask_for_the_list,
    "listed": hand_in_the_list,
    "file review": draw,
    "read": read_alike,
    "tabulated": tabulate_readings,
}
"""How far Tallunda has come -> what took it there from the one before. Mosslida stays in planning."""
