"""No code knows an organisation: what it needs to know of one stands in the organisation's folder."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from config.catalogue import Catalogue
from config.hand_in import Kind
from config.settings import Settings
from register.database import open_register
from tests import golden
from tests.factories import AUDIT, MOSSLIDA, TALLUNDA, CommandLine, Home, cases, frame_file, review_file

ROOMS = ("config", "method", "register", "expectations", "tasks", "flows", "portal")
SOURCES = sorted(path for room in ROOMS for path in (golden.ROOT / room).rglob("*.py"))
UNITS = (TALLUNDA, MOSSLIDA)


def words_of(folder: Path) -> set[str]:
    """What only the organisation's own folder may know: its name, units, people and audits."""
    catalogue = Catalogue(folder)
    words = {catalogue.organisation.key, catalogue.organisation.name, *catalogue.audit_keys()}
    for unit in catalogue.units.units:
        words |= {unit.key, unit.name}
    words |= {person.name for person in (*catalogue.people.inspectors, *catalogue.people.people)}
    words |= {catalogue.audit(key).diary_number for key in catalogue.audit_keys()}
    return words


@pytest.mark.parametrize("folder", [golden.STOCKHOLM, golden.LILLKOMMUN], ids=lambda folder: folder.name)
def test_no_room_knows_an_organisation(folder: Path) -> None:
    pattern = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in sorted(words_of(folder))), re.IGNORECASE)
    hits = {
        f"{path.relative_to(golden.ROOT)}:{number}": line.strip()
        for path in SOURCES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if pattern.search(line)
    }
    assert hits == {}


def test_the_city_is_not_named_even_inside_another_word() -> None:
    assert [path.name for path in SOURCES if "stockholm" in path.read_text(encoding="utf-8").casefold()] == []


def test_every_room_was_looked_through() -> None:
    assert {path.relative_to(golden.ROOT).parts[0] for path in SOURCES} == set(ROOMS)
    assert {"Norrmalm", "stockholm", "skarholmen"} <= words_of(golden.STOCKHOLM)


class Office:
    """Lillkommun at work: everything through the command line."""

    def __init__(self, home: Path, arshjul: CommandLine, files: Path) -> None:
        self._home, self._arshjul, self._files = home, arshjul, files

    def run(self, *arguments: str, code: int = 0) -> str:
        answer = self._arshjul(*arguments, "--home", self._home)
        assert answer.code == code, answer.err + answer.out
        return answer.out

    def listing(self, *arguments: str) -> Any:
        answer = self._arshjul(*arguments, "--format", "json", "--home", self._home)
        assert answer.code == 0, answer.err
        return answer.json

    def hand_in(self, content: bytes, unit: str, kind: Kind, *, by: str, on: str) -> None:
        path = self._files / f"{kind}-{unit}.xlsx"
        path.write_bytes(content)
        self.run("receive", str(path), "--audit", AUDIT, "--unit", unit, "--kind", kind, "--by", by, "--on", on)

    def stages(self) -> list[tuple[str, str, str | None]]:
        return [
            (row["unit"], row["stage"], row["waiting_for"]) for row in self.listing("status", "--today", "2024-04-01")
        ]


@pytest.mark.usefixtures("lillkommun", "prefect")
def test_another_organisation_walks_from_the_wheel_to_its_tables(tmp_path: Path, arshjul: CommandLine) -> None:
    office = Office(tmp_path / "home", arshjul, tmp_path)
    wheel = {row["unit"]: row for row in office.listing("plan", "2024")}
    assert wheel[TALLUNDA]["draw_on"] == "2024-04-12"
    assert wheel[MOSSLIDA]["draw_on"] == "2024-04-19"

    office.run("round", "--today", "2024-04-03")
    for unit, day in ((TALLUNDA, "2024-04-08"), (MOSSLIDA, "2024-04-10")):
        office.run("record", AUDIT, "meeting-held", "--unit", unit, "--by", "ao", "--on", day, "--participants", "Chef")
    office.run("round", "--today", "2024-04-10")
    assert [stage for _, stage, _ in office.stages()] == ["sampling", "sampling"]

    for unit, manager in ((TALLUNDA, "chef.tallunda"), (MOSSLIDA, "gm")):
        office.hand_in(frame_file(cases(unit)), unit, Kind.FRAME, by=manager, on="2024-04-11")
    assert "2 steg tagna" in office.run("round", "--today", "2024-04-19")
    for unit in UNITS:
        drawn = office.listing("draw", AUDIT, "--unit", unit)
        assert [(row["stratum"], row["order"]) for row in drawn] == [(s, order) for s in "KM" for order in range(1, 6)]
        office.run("draw", AUDIT, "--unit", unit, "--verify")

    home = Home(open_register(Settings(home=tmp_path / "home")))
    read = date(2024, 4, 26)
    for unit in UNITS:
        first = home.readings(unit, on=read, answers={"K01": {"insats": "Ja"}})
        second = home.readings(unit, twice=True, by="FK", on=read)
        office.hand_in(review_file(first), unit, Kind.REVIEW, by="ao", on="2024-04-29")
        office.hand_in(review_file(second, Kind.DOUBLE), unit, Kind.DOUBLE, by="fk", on="2024-04-29")
        if "K01" in home.twice(unit):
            office.run(
                "record",
                AUDIT,
                "readings-reconciled",
                "--unit",
                unit,
                "--by",
                "fk",
                "--on",
                "2024-04-30",
                "--to",
                "first",
            )
    home.register.close()
    office.run("round", "--today", "2024-04-30")

    awaited = "Asta Ormbunke, Folke Kvistrum: styrkor och utvecklingsområden inför dialogen"
    assert office.stages() == [(unit, "dialogue", awaited) for unit in UNITS]
    figures = {(row["question"], row["answer"], row["unit"]): row for row in office.listing("tables", AUDIT)}
    assert [figures["insats", "Ja", unit]["count"] for unit in (TALLUNDA, MOSSLIDA, None)] == [1, 1, 2]
    assert figures["insats", "Ja", None]["base"] == 12
    assert figures["samtal", "Den unge vill inte", None]["percent"] is None
    messages = office.listing("outbox")
    assert {message["status"] for message in messages} == {"sent"}
    assert len({message["key"] for message in messages}) == len(messages)
