"""A small audit at two units and the year after it: its organisation, and how far a home of it has come."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from config.hand_in import DANGER, Kind
from config.settings import Settings
from portal.people import Said, record
from register import planning
from register.action_plan import actions_in_force
from register.database import open_register
from register.desk import deed, find_unit_audit, id_of, template_of
from register.file_review import SampledFile, sampled_files
from register.models import Action, AuditRow, Deadline, Event, UnitAudit
from tasks.hand_in import Addressed, Received, receive
from tasks.shell import StageOutcome
from tests import golden
from tests.factories import AUDIT, CATALOGUE, MOSSLIDA, TALLUNDA, Home, at, cases, frame_file, review_file
from tests.hand_in_factory import workbook
from tests.inprocess import STEPS as TASK_OF
from tests.inprocess import play_round

FOLLOW_UP = "mini-2024-igen"
NYLUNDA, VASTLUNDA = "nylunda", "vastlunda"
"""Units that Mosslida becomes in some tests, the one or both; in the others it stays."""

Became = Mapping[str, str | Sequence[str]]
"""Unit -> what it has been part of since 2025, or what it has been split into."""

UNITS = (TALLUNDA, MOSSLIDA)

OPENING = date(2024, 4, 8)
TABLED = date(2024, 5, 6)
CALLED = date(2024, 5, 7)
DIALOGUE = date(2024, 5, 14)
CONFIRMED = date(2024, 5, 16)
FED_BACK = date(2024, 5, 28)
ACKNOWLEDGED = date(2024, 5, 30)
PLANNED = date(2024, 6, 14)
ACCEPTED = date(2024, 6, 17)
VERDICT_DUE = date(2025, 5, 28)
PREPARED = date(2025, 1, 2)
"""21 weeks before 28 May 2025 is New Year's Day, on which nobody works."""

MET_AGAIN = date(2025, 1, 10)
LISTED_AGAIN = date(2025, 1, 15)
DRAWN_AGAIN = date(2025, 1, 20)
READ_AGAIN = date(2025, 2, 3)
JUDGED = date(2025, 2, 3)
CLOSED = date(2025, 2, 10)

_AUDIT = """
key = "mini-2024"
title = "Orosanmälningar för unga 13-17 år"
diary_number = "KS 2024/17"
round = "2024"
template = "mini"
period = { start = 2023-07-01, end = 2024-02-29 }
target_age = { low = 13, high = 17 }
progress_due = [2024-10-01, 2025-02-03]

[milestones]
report_published = 2024-06-20
conference_held = 2024-09-12

[design]
strata = { K = "flickor", M = "pojkar" }
per_stratum = 3
reserves = 2
double_readings = 0
replacement_reasons = { sparrad = "Akten får inte läsas" }

[follow_up]
key = "mini-2024-igen"
title = "Uppföljning: orosanmälningar för unga 13-17 år"
round = "2025"
weeks_before = 21
period = { start = 2023-07-01, end = 2024-12-31 }

[follow_up.design]
strata = { K = "flickor", M = "pojkar" }
per_stratum = 2
reserves = 1
double_readings = 0
replacement_reasons = { sparrad = "Akten får inte läsas" }
"""
_UNIT = """
[[units]]
key = "{unit}"
opening_meeting = 2024-04-08
list_due = 2024-04-11
draw_on = 2024-04-12
review_due = 2024-04-26
dialogue_on = 2024-05-14
feedback_on = 2024-05-28
plan_due = 2024-06-18
readers = ["ao", "fk"]
"""
_GOOD = {
    'heading = "Brister i dokumentationen", ': (
        'good = { answer = "Brister", direction = "low", standard = 10, area = "kunskap" }, '
    ),
    'heading = "Plan finns", ': "good = {}, ",
}
"""What is followed from year to year. Whether there is a plan is asked where an investigation was begun."""


def organisation(folder: Path, *, merged: Became | None = None) -> Path:
    """Lillkommun with a year after its audit. `merged`: what units have become since 2025."""
    shutil.copytree(golden.LILLKOMMUN, folder)
    for audit in (folder / "audits").iterdir():
        audit.unlink()
    (folder / "audits" / f"{AUDIT}.toml").write_text(
        _AUDIT + "".join(_UNIT.format(unit=unit) for unit in UNITS), encoding="utf-8"
    )
    template = folder / "templates" / "mini.toml"
    text = template.read_text(encoding="utf-8")
    for heading, good in _GOOD.items():
        assert heading in text
        text = text.replace(heading, heading + good)
    template.write_text(text, encoding="utf-8")
    units = folder / "units.toml"
    text = units.read_text(encoding="utf-8")
    for unit, became in (merged or {}).items():
        after = f'successor = "{became}"' if isinstance(became, str) else f"successors = {list(became)}"
        text = text.replace(f'key = "{unit}"', f'key = "{unit}"\nvalid_to = 2024-12-31\n{after}')
    for key, name in ((NYLUNDA, "Nylunda"), (VASTLUNDA, "Västlunda")):
        text += f'\n[[units]]\nkey = "{key}"\nname = "{name}"\nvalid_from = 2025-01-01\n'
    units.write_text(text, encoding="utf-8")
    return folder


@dataclass(frozen=True)
class Year(Home):
    """A home of the small audit, and short words for what people do in its second half."""

    audit: str = AUDIT

    @property
    def again(self) -> Year:
        """The same home, speaking of the follow-up."""
        return replace(self, audit=FOLLOW_UP)

    def unit(self, unit: str = TALLUNDA) -> UnitAudit:
        with self.register.reading() as session:
            return find_unit_audit(session, self.audit, unit)

    def hand_in(self, content: bytes, kind: Kind, *, on: date, unit: str = TALLUNDA, by: str = "ao") -> Received:
        return receive(self.register, content, Addressed(self.audit, unit, kind), deed=deed(by, at(on)))

    def note(self, event: str, *, on: date, unit: str | None = TALLUNDA, by: str = "ao", **said: Any) -> str:
        return record(self.register, self.audit, unit, event, by=by, now=at(on), said=Said(**said))

    def round(self, on: date) -> list[StageOutcome]:
        """The daily round of the day."""
        return play_round(self.path, at(on))

    def step(self, on: date, unit: str = TALLUNDA) -> str:
        """What the unit's own stage comes to on the day."""
        row = self.unit(unit)
        outcome: StageOutcome = TASK_OF[row.stage].fn(self.path, id_of(row), now=at(on))
        return outcome.did

    def sample(self, unit: str = TALLUNDA) -> dict[str, SampledFile]:
        with self.register.reading() as session:
            files = sampled_files(session, self.register.vault, find_unit_audit(session, self.audit, unit))
        return {file.row.pseudonym: file for file in files}

    def actions(self, unit: str = TALLUNDA) -> list[Action]:
        """The actions of the plan in force."""
        with self.register.reading() as session:
            return actions_in_force(session, find_unit_audit(session, self.audit, unit))

    def awaited(self, kind: str, unit: str = TALLUNDA) -> list[Deadline]:
        """The unit's deadlines of a kind."""
        number = self.number(unit)
        return [row for row in self.all(Deadline) if (row.unit_audit_id, row.kind) == (number, kind)]

    def events(self, what: str) -> list[Event]:
        """Events of a sort, of whatever they tell."""
        return [event for event in self.all(Event) if event.what == what]

    def asked(self) -> list[str]:
        """Keys of the columns that the audit's readers fill in."""
        with self.register.reading() as session:
            audit = session.exec(select(AuditRow).where(AuditRow.key == self.audit)).one()
            return [column.key for column in template_of(audit).columns()]


def chief(unit: str = TALLUNDA) -> str:
    """The unit's manager: Mosslida's is known by name."""
    return "gm" if unit == MOSSLIDA else f"chef.{unit}"


def plan_file(*rows: Sequence[Any]) -> bytes:
    """An action plan: rows of number, area, action, owner, due, measure."""
    form = CATALOGUE.hand_ins.forms[Kind.ACTION_PLAN]
    return workbook([[column.heading for column in form.columns], *rows], sheet=form.sheet)


def progress_file(*rows: Sequence[Any]) -> bytes:
    """A report on the plan: rows of number, action, status, evidence."""
    form = CATALOGUE.hand_ins.forms[Kind.PROGRESS]
    return workbook([[column.heading for column in form.columns], *rows], sheet=form.sheet)


PLAN_DUE = date(2024, 11, 15)
LACKING, TALKS = "Brister i dokumentationen", "Samtalen med skolan"
"""Tallunda's development areas: the one has a figure behind it, the other what was said in the dialogue."""

PLAN = {
    TALLUNDA: (
        (1, LACKING, "Mallar för journalen", "Enhetschef", PLAN_DUE, "Färre brister"),
        (2, TALKS, "Möte varje termin", "Enhetschef", PLAN_DUE, "Två möten om året"),
    ),
    MOSSLIDA: (
        (1, LACKING, "Läsa varandras akter", "Enhetschef", PLAN_DUE, "Färre brister"),
        (2, "Plan finns", "Plan vid varje beslut", "Enhetschef", PLAN_DUE, "Fler planer"),
    ),
}
LACKED = {TALLUNDA: 4, MOSSLIDA: 5}
"""Of the six files of each unit, so many have a documentation with faults; one of them has a plan, as found."""


def lay_out(year: Year) -> None:
    """Both units on the wheel."""
    year.register.migrate()
    with year.desk(date(2024, 3, 18)) as desk:
        planning.lay_out(desk, year.register.catalogue.audit(AUDIT))


def draw(year: Year) -> None:
    """Both met, their lists in, their files drawn."""
    for unit in UNITS:
        year.note("meeting-held", on=OPENING, unit=unit, participants="Verksamhetschef")
    year.round(OPENING)
    for unit in UNITS:
        year.hand_in(frame_file(cases(unit)), Kind.FRAME, on=date(2024, 4, 11), unit=unit, by=chief(unit))
    year.round(date(2024, 4, 12))


def read(year: Year) -> None:
    """All files read, the tables counted."""
    for unit in UNITS:
        answers = lacking(LACKED[unit], year.sample(unit))
        year.hand_in(review_file(year.readings(unit, answers=answers)), Kind.REVIEW, on=TABLED, unit=unit)
    year.round(TABLED)


def lacking(number: int, sample: Mapping[str, SampledFile]) -> dict[str, dict[str, str]]:
    """Answers by which so many files lack in their documentation, and the first alone has a plan."""
    names = list(sample)
    return {
        name: {"dokumentation": "Brister" if place < number else "Utan brister", "plan": "Nej" if place else "Ja"}
        for place, name in enumerate(names)
    }


def find(year: Year) -> None:
    """A strength and two development areas at each unit, and both called to the meeting."""
    for unit in UNITS:
        year.note(
            "finding-recorded",
            on=CALLED,
            unit=unit,
            kind="strength",
            questions=("samtal",),
            areas=("trygghet",),
            text="De unga får komma till tals.",
        )
        year.note(
            "finding-recorded",
            on=CALLED,
            unit=unit,
            kind="development",
            questions=("dokumentation",),
            areas=("kunskap",),
            text="Det går inte att följa ärendet i akten.",
        )
    year.note(
        "finding-recorded",
        on=CALLED,
        kind="development",
        title=TALKS,
        areas=("helhetssyn",),
        text="Skolan hörs sällan.",
        evidence=("dialogue:rektorerna efterlyser ett möte",),
    )
    year.note(
        "finding-recorded",
        on=CALLED,
        unit=MOSSLIDA,
        kind="development",
        questions=("plan",),
        areas=("effektivitet",),
        text="Det saknas planer.",
    )
    for unit in UNITS:
        year.note("findings-settled", on=CALLED, unit=unit)


def answer(year: Year) -> None:
    """The meetings held, every finding agreed, the minutes written and confirmed by both sides."""
    for unit in UNITS:
        hold_dialogue(year, unit)
        for number in (1, 2, 3):
            year.note("finding-agreed", on=DIALOGUE, unit=unit, number=number)
        year.note("minutes-confirmed", on=CONFIRMED, unit=unit, by="ao")
        year.note("minutes-confirmed", on=CONFIRMED, unit=unit, by=chief(unit))


def hold_dialogue(year: Year, unit: str = TALLUNDA) -> None:
    """The meeting held and its minutes written."""
    year.note("meeting-held", on=DIALOGUE, unit=unit, kind="dialogue", participants="Verksamhetschef, Enhetschef")
    year.note("minutes-written", on=DIALOGUE, unit=unit, text="Mötet gick igenom en styrka och två områden.")


def feed_back(year: Year) -> None:
    """The feedback delivered on its day."""
    year.round(CONFIRMED)
    year.round(FED_BACK)


def acknowledge(year: Year) -> None:
    """The feedback acknowledged, the plans asked for."""
    for unit in UNITS:
        year.note("feedback-acknowledged", on=ACKNOWLEDGED, unit=unit, by=chief(unit))
    year.round(ACKNOWLEDGED)


def plan(year: Year) -> None:
    """The plans handed in and accepted."""
    for unit in UNITS:
        year.hand_in(plan_file(*PLAN[unit]), Kind.ACTION_PLAN, on=PLANNED, unit=unit, by=chief(unit))
        year.note("plan-accepted", on=ACCEPTED, unit=unit)


def report(year: Year) -> None:
    """What is done of the plans: Tallunda's first action, and all of Mosslida's."""
    reports: dict[str, tuple[Sequence[Any], ...]] = {
        TALLUNDA: ((1, "Mallar för journalen", "Färdigt", "Mallen"), (2, "Möte varje termin", "På väg", None)),
        MOSSLIDA: (
            (1, "Läsa varandras akter", "Färdigt", "Schemat"),
            (2, "Plan vid varje beslut", "Färdigt", "Beslutsmallen"),
        ),
    }
    for unit, rows in reports.items():
        year.hand_in(progress_file(*rows), Kind.PROGRESS, on=date(2024, 10, 1), unit=unit, by=chief(unit))


def begin_again(year: Year) -> None:
    """The follow-up begun."""
    year.round(PREPARED)


def listed_again(unit: str, former: Sequence[Mapping[str, Any]] = ()) -> list[dict[str, Any]]:
    """A list a year later: twelve new cases, after those of `former` lists that are still open."""
    later = cases(f"{unit}-igen")
    return [*(dict(row) for row in former), *later]


def draw_again(year: Year, *units: str) -> None:
    """The follow-up's lists in, its files drawn."""
    again = year.again
    for unit in units:
        again.note("meeting-held", on=MET_AGAIN, unit=unit, participants="Enhetschef")
    year.round(MET_AGAIN)
    for unit in units:
        content = frame_file(listed_again(unit))
        again.hand_in(content, Kind.FRAME, on=LISTED_AGAIN, unit=unit, by=chief(unit))
    year.round(DRAWN_AGAIN)


def read_again(year: Year, *units: str, lack: int = 1) -> None:
    """The follow-up's files read, of which so many lack in their documentation; nothing is moved on yet."""
    for unit in units:
        content = review_again(year, unit, lack=lack)
        year.again.hand_in(content, Kind.REVIEW, on=READ_AGAIN, unit=unit)


def review_again(year: Year, unit: str, *, lack: int) -> bytes:
    """The follow-up's workbook: its own questions only."""
    form = CATALOGUE.hand_ins.forms[Kind.REVIEW]
    asked = year.again.asked()
    headings = {column.key: column.heading for column in (*form.columns, *form.closing_columns)}
    headings |= {column.key: column.heading for column in CATALOGUE.template("mini").columns() if column.key in asked}
    rows = year.again.readings(unit, on=READ_AGAIN, answers=lacking(lack, year.again.sample(unit)))
    keys = [key for key in headings if key not in ("comment", DANGER)]
    return workbook([[headings[key] for key in keys], *([row[key] for key in keys] for row in rows)], sheet=form.sheet)


def judge(year: Year) -> None:
    """The verdicts proposed."""
    year.round(JUDGED)


STEPS: dict[str, Callable[[Year], object]] = {
    "laid out": lay_out,
    "drawn": draw,
    "tables": read,
    "called": find,
    "answered": answer,
    "fed back": feed_back,
    "acknowledged": acknowledge,
    "planned": plan,
    "reported": report,
    "followed": begin_again,
    "drawn again": lambda year: draw_again(year, *UNITS),
    "read again": lambda year: read_again(year, *UNITS),
    "judged": judge,
}
"""How far both units have come -> what took them there from the one before."""


YearAt = Callable[..., Year]
"""`year_at("planned")`, or `year_at("planned", merged={"mosslida": "nylunda"})` from then on."""


@pytest.fixture(scope="session")
def _years(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A home as it is when both units have come so far: made once, from the one before, and copied for every test."""
    folder = tmp_path_factory.mktemp("years")
    served, steps = organisation(folder / "organisation"), list(STEPS)

    def station(name: str) -> Path:
        place = folder / name.replace(" ", "-")
        if not place.exists():
            if earlier := steps[: steps.index(name)]:
                shutil.copytree(station(earlier[-1]), place)
            with serving(served), opened(place) as year:
                STEPS[name](year)
        return place

    return station


@pytest.fixture
def year_at(_years: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[YearAt]:
    """A home of one's own in which both units have come so far (the words of `STEPS`)."""
    homes: list[Year] = []

    def year(name: str, *, merged: Became | None = None) -> Year:
        folder = tmp_path / f"year-{len(homes)}"
        shutil.copytree(_years(name), folder)
        served = organisation(tmp_path / f"organisation-{len(homes)}", merged=merged)
        monkeypatch.setenv("ARSHJUL_ORGANISATION", str(served))
        homes.append(Year(open_register(Settings(home=folder))))
        return homes[-1]

    yield year
    for home in homes:
        home.register.close()


@contextmanager
def serving(folder: Path) -> Iterator[None]:
    """Serve the organisation in the folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARSHJUL_ORGANISATION", str(folder))
        yield


@contextmanager
def opened(home: Path) -> Iterator[Year]:
    """The home's year, closed afterwards."""
    register = open_register(Settings(home=home))
    try:
        yield Year(register)
    finally:
        register.close()
