from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from config.catalogue import Catalogue
from config.errors import ConfigError, UnknownName, suggestion
from config.organisation import UnitsFile
from config.template import Banded, Battery, MultiResponse, SingleChoice
from tests import golden

MINI = "audits/mini-2024.toml"
TEMPLATE = "templates/mini.toml"


def changed(folder: Path, file: str, old: str, new: str) -> Catalogue:
    """The small municipality, with one thing changed in one of its files."""
    copy = folder / "lillkommun"
    shutil.copytree(golden.LILLKOMMUN, copy)
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text, f"{file} does not hold {old!r}, so the test would change nothing"
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return Catalogue(copy)


@pytest.mark.parametrize("folder", [golden.STOCKHOLM, golden.LILLKOMMUN], ids=lambda folder: folder.name)
def test_every_file_of_an_organisation_can_be_used(folder: Path) -> None:
    Catalogue(folder).check()


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        pytest.param(
            MINI,
            'round = "2024"',
            'round = "2024"\nfixed_seed = "KS 2024/17"',
            ["fixed_seed", "recorded = true", "Ta bort den"],
            id="a fixed seed in an audit that is not recorded",
        ),
        pytest.param(
            MINI,
            "per_stratum = 3",
            "per_stratum = 3\nper_enhet = 3",
            ["design.per_enhet", "okänd", "ta bort den eller rätta stavningen"],
            id="an unknown key",
        ),
        pytest.param(
            MINI,
            "opening_meeting = 2024-04-08",
            'opening_meeting = "8 april 2024"',
            ["units.0.opening_meeting", "inte ett datum", "skriv ett datum som 2021-08-16"],
            id="a date in words",
        ),
        pytest.param(
            MINI,
            "per_stratum = 3",
            "per_stratum = 0",
            ["design.per_stratum", "talet är för litet", "skriv ett större"],
            id="a sample of no files",
        ),
        pytest.param(
            MINI,
            "opening_meeting = 2024-04-08",
            "opening_meeting = 2024-04-31",
            ["inte riktig TOML", "(rad ", "Saknas ett citattecken"],
            id="a day that the month does not have",
        ),
        pytest.param(
            MINI,
            "period = { start = 2023-07-01, end = 2024-02-29 }",
            "period = { start = 2024-07-01, end = 2024-02-29 }",
            ["period", "slutar 2024-02-29 innan den börjar 2024-07-01", "byt plats"],
            id="a period that ends before it starts",
        ),
        pytest.param(
            MINI,
            'readers = ["ao", "fk"]',
            'readers = ["ao", "zz"]',
            ["units.0.readers", "”zz” är ingen inspektör", "välj bland ao, fk"],
            id="an unknown reader",
        ),
        pytest.param(
            MINI,
            'readers = ["ao", "fk"]',
            'readers = ["ao"]',
            ["units.0.readers", "för få värden", "lägg till"],
            id="a single reader",
        ),
        pytest.param(
            MINI,
            'key = "tallunda"',
            'key = "talludden"',
            ["units.0.key", "enheten ”talludden” finns inte i units.toml", "rätta"],
            id="an unknown unit",
        ),
        pytest.param(
            MINI,
            'key = "tallunda"',
            'key = "gramala"',
            ["units.0.opening_meeting", "gramala finns inte 2024-04-08", "välj enheten som då svarar"],
            id="a unit that has been merged into another",
        ),
        pytest.param(
            MINI,
            'key = "mosslida"',
            'key = "tallunda"',
            ["enheten tallunda står två gånger", "ta bort den ena"],
            id="a unit twice",
        ),
        pytest.param(
            MINI,
            'template = "mini"',
            'template = "maxi"',
            ["template", "mallen ”maxi” finns inte", "välj bland mini"],
            id="an unknown template",
        ),
        pytest.param(
            MINI,
            'key = "mini-2024"',
            'key = "mini-2023"',
            ["key", "nyckeln är ”mini-2023”", "skriv ”mini-2024”"],
            id="a key that is not the file's name",
        ),
        pytest.param(
            TEMPLATE,
            'limit = { key = "bedomning" }',
            'limit = { key = "bedömning" }',
            ["bedomd_i_tid.limit.key", "gränsen ”bedömning” finns inte i law.toml", "välj bland bedomning"],
            id="an unknown limit",
        ),
        pytest.param(
            TEMPLATE,
            "low = 16",
            "low = 15",
            ["questions.0", "”13-15 år” och ”16-17 år” överlappar", "rätta low och high"],
            id="bands that overlap",
        ),
        pytest.param(
            TEMPLATE,
            'asked_when = { samtal = ["Ja"] }',
            'asked_when = { samtalet = ["Ja"] }',
            ["samtal_enskilt", "villkoret nämner ”samtalet”, som inte är en fråga", "rätta nyckeln"],
            id="a condition on an unknown question",
        ),
        pytest.param(
            TEMPLATE,
            'asked_when = { samtal = ["Ja"] }',
            'asked_when = { samtal = ["Jo"] }',
            ["samtal_enskilt", "svaret ”Jo”, som samtal inte har", "välj bland Ja, Nej, Den unge vill inte"],
            id="a condition on an unknown answer",
        ),
        pytest.param(
            TEMPLATE,
            'base = ["Ja", "Nej"]',
            'base = ["Ja", "Jo"]',
            ["questions.1", "base i samtal nämner ”Jo”", "välj bland"],
            id="a base with an unknown answer",
        ),
        pytest.param(
            TEMPLATE,
            'counted = "Brister"',
            'counted = "Ja"',
            ["questions.5", "counted är ”Ja”, som inte är ett av svaren i dokumentation", "välj ett svar"],
            id="a counted answer that does not exist",
        ),
        pytest.param(
            TEMPLATE,
            'key = "inledd"',
            'key = "samtal"',
            ["nycklarna samtal används två gånger", "ge varje fråga en egen nyckel"],
            id="a key used by two questions",
        ),
        pytest.param(
            TEMPLATE,
            'kind = "multi"',
            'kind = "flerval"',
            ["questions.4", "kind är inte ett av slagen som finns", "'multi'"],
            id="an unknown kind of question",
        ),
        pytest.param(
            "messages.toml",
            "{{ rows }} rader.",
            "{{ rader }} rader.",
            ["messages.taken_in använder fältet ”rader”, som inte fylls i", "välj bland audit"],
            id="a message with an unknown field",
        ),
        pytest.param(
            "messages.toml",
            "{{ rows }} rader.",
            "{{ rows } rader.",
            ["mallen går inte att läsa", "rätta klamrarna"],
            id="a message with a brace too few",
        ),
        pytest.param(
            "messages.toml",
            "[messages.reminder]",
            "[messages.nudge]",
            ["messages.nudge", "skriv ett av"],
            id="an unknown kind of message",
        ),
        pytest.param(
            "units.toml",
            'successor = "tallunda"',
            'successor = "tallund"',
            ["gramala har efterträdaren ”tallund”, som inte finns", "rätta nyckeln"],
            id="an unknown successor",
        ),
        pytest.param(
            "units.toml",
            "valid_to = 2023-12-31",
            "valid_to = 2013-12-31",
            ["gramala upphör innan den börjar", "rätta valid_from eller valid_to"],
            id="a unit that ends before it begins",
        ),
        pytest.param(
            "calendar.toml",
            "[deadlines.double]",
            "[deadlines.second]",
            ["det saknas frist för double", "lägg till [deadlines.double]"],
            id="a deadline without a rule",
        ),
        pytest.param(
            "law.toml",
            "days = 14",
            "days = 14\nmonths = 1",
            ["limits.0", "tidsgränsen bedomning ska ha antingen days eller months"],
            id="a limit both in days and in months",
        ),
        pytest.param(
            "law.toml",
            '"2025:400" = "19 kap. 5 §"',
            '"2025:401" = "19 kap. 5 §"',
            ["anmalningsmote nämner lagen 2025:401, som inte finns bland acts", "lägg till den"],
            id="a place in an act that is not listed",
        ),
        pytest.param(
            "hand_ins.toml",
            '{ key = "age", heading = "År fyllda", type = "whole_number" }',
            '{ key = "age", heading = "År fyllda", type = "number" }',
            ["forms.frame.columns.3.type", "skriv ett av", "'whole_number'"],
            id="an unknown type of column",
        ),
        pytest.param(
            "hand_ins.toml",
            "[forms.double]",
            "[forms.dubbel]",
            ["forms.dubbel", "skriv ett av", "'double'"],
            id="an unknown kind of form",
        ),
        pytest.param(
            "organisation.toml",
            "Europe/Stockholm",
            "Europe/Lillkommun",
            ["time_zone", "tidszonen ”Europe/Lillkommun” finns inte", "skriv t.ex. Europe/Oslo"],
            id="an unknown time zone",
        ),
        pytest.param(
            "organisation.toml",
            'office = "Kvalitetsenheten"',
            "",
            ["office", "nyckeln saknas", "lägg till den"],
            id="a key that is missing",
        ),
        pytest.param(
            "people.toml",
            'name = "Asta Ormbunke"',
            "name = 7",
            ["inspectors.0.name", "inte en text", "inom citattecken"],
            id="a number where a text should be",
        ),
    ],
)
def test_a_faulty_file_is_told_by_file_key_problem_and_remedy(
    tmp_path: Path, file: str, old: str, new: str, told: list[str]
) -> None:
    with pytest.raises(ConfigError) as caught:
        changed(tmp_path, file, old, new).check()
    message = str(caught.value)
    missing = [part for part in (file, *told) if part not in message]
    assert not missing, message


def test_all_the_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    catalogue = changed(tmp_path, "organisation.toml", 'key = "lillkommun"\nname = "Lillkommun"', "nyckel = 1")
    with pytest.raises(ConfigError) as caught:
        catalogue.check()
    assert [line.split(": ")[1] for line in str(caught.value).splitlines()] == ["key", "name", "nyckel"]


def test_a_missing_file_and_a_file_in_another_encoding_are_told(tmp_path: Path) -> None:
    catalogue = changed(tmp_path, "law.toml", "acts", "acts")
    (catalogue.folder / "law.toml").write_bytes("# å\n".encode("cp1252"))
    with pytest.raises(ConfigError, match=r"law\.toml: filen är inte UTF-8 .*Spara den som UTF-8"):
        _ = catalogue.law
    (catalogue.folder / "law.toml").unlink()
    with pytest.raises(ConfigError, match=r"law\.toml: filen finns inte\. Skapa den"):
        _ = Catalogue(catalogue.folder).law


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    catalogue = Catalogue(golden.LILLKOMMUN)
    with pytest.raises(UnknownName, match=r"Granskningen ”mini-2042” finns inte\. Menade du ”mini-2024”"):
        catalogue.audit("mini-2042")
    with pytest.raises(UnknownName, match=r"Enheten ”talunda” finns inte\. Menade du ”tallunda”"):
        catalogue.units.unit("talunda")
    with pytest.raises(UnknownName, match="Det som finns är: mosslida, tallunda"):
        catalogue.audit("mini-2024").unit("xyz")
    assert suggestion("x", []) == "Det finns ännu inga att välja bland."


def test_a_merged_unit_is_answered_for_by_its_successor() -> None:
    units = Catalogue(golden.LILLKOMMUN).units
    assert answering(units, "gramala", date(2023, 12, 31)) == ["gramala"]
    assert answering(units, "gramala", date(2024, 1, 1)) == ["tallunda"]
    assert answering(units, "mosslida", date(2024, 1, 1)) == ["mosslida"]


def answering(units: UnitsFile, key: str, day: date) -> list[str]:
    return [unit.key for unit in units.successors_on(key, day)]


def units_of(*rows: dict[str, Any]) -> UnitsFile:
    """Units that exist from 2015, unless a row says otherwise; one with successors until 2023."""
    begins = [{"name": row["key"], "valid_from": date(2015, 1, 1), **row} for row in rows]
    return UnitsFile.model_validate({"units": begins})


UNTIL_2023 = {"valid_to": date(2023, 12, 31)}
FROM_2024 = {"valid_from": date(2024, 1, 1)}


def test_a_split_unit_is_answered_for_by_all_that_it_became() -> None:
    units = units_of(
        {"key": "a", **UNTIL_2023, "successors": ["b", "c"]},
        {"key": "b", **FROM_2024},
        {"key": "c", **FROM_2024},
    )
    assert answering(units, "a", date(2023, 12, 31)) == ["a"]
    assert answering(units, "a", date(2024, 1, 1)) == ["b", "c"]
    assert units.became("a") == {"a", "b", "c"}
    assert units.became("gone long ago") == {"gone long ago"}


def test_a_unit_split_and_then_merged_is_answered_for_once() -> None:
    units = units_of(
        {"key": "a", **UNTIL_2023, "successors": ["b", "c"]},
        {"key": "b", **FROM_2024, "valid_to": date(2024, 6, 30), "successor": "d"},
        {"key": "c", **FROM_2024, "valid_to": date(2024, 12, 31), "successor": "d"},
        {"key": "d", "valid_from": date(2024, 7, 1)},
    )
    assert answering(units, "a", date(2024, 3, 1)) == ["b", "c"]
    assert answering(units, "a", date(2024, 8, 1)) == ["d", "c"]
    assert answering(units, "a", date(2025, 1, 1)) == ["d"]
    assert units.became("a") == {"a", "b", "c", "d"}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            [{"key": "a", **UNTIL_2023, "successor": "b"}, {"key": "b", **UNTIL_2023, "successors": ["a"]}],
            "a blir via sina efterträdare sig själv igen",
        ),
        ([{"key": "a", **UNTIL_2023, "successor": "a"}], "a blir via sina efterträdare sig själv igen"),
        ([{"key": "a", "successors": ["b", "b"]}, {"key": "b"}], "a har samma efterträdare två gånger"),
        ([{"key": "a", "successors": ["b"], "successor": "b"}, {"key": "b"}], "både successor och successors"),
        ([{"key": "a", "successors": ["b", "x"]}, {"key": "b"}], "efterträdaren ”x”, som inte finns"),
    ],
)
def test_successors_that_cannot_be_are_refused(rows: list[dict[str, Any]], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        units_of(*rows)


def test_a_named_person_goes_before_the_address_of_the_role() -> None:
    people = Catalogue(golden.LILLKOMMUN).people
    assert people.in_role("unit_manager", "mosslida").name == "Greta Myrlund"
    assert people.in_role("unit_manager", "tallunda").address == "chef.tallunda@lillkommun.example"
    assert people.person("Fk", ()).name == "Folke Kvistrum"


def test_the_small_template_has_every_kind_of_question() -> None:
    questions = Catalogue(golden.LILLKOMMUN).template("mini").questions
    assert {type(question) for question in questions} == {SingleChoice, MultiResponse, Battery, Banded}


def test_a_wording_is_filled_in() -> None:
    wording = Catalogue(golden.LILLKOMMUN).messages.messages
    reminder = next(text for kind, text in wording.items() if kind == "reminder")
    one = {"awaited": "listan", "unit": "Tallunda", "audit": "Oro", "year": None, "due": "3 april 2024"}
    late = {"entries": [{**one, "late_days": 2, "of": "Verksamhetschef"}], "late": 1}
    subject, body = reminder.render({"recipient": "Områdeschef", "office": "Kvalitetsenheten", **late})
    assert subject == "Försenat: listan, Tallunda"
    assert (
        "- listan, Tallunda (granskningen Oro): skulle ha kommit 3 april 2024, för 2 dagar sedan. "
        "Ansvarig: Verksamhetschef, som inte har svarat.\n"
    ) in body
