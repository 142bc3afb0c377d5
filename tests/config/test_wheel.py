from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from config.catalogue import Catalogue
from config.errors import ConfigError, UnknownName
from config.wheel import Pause
from tests import golden
from tests.config.test_config import MINI, changed

WHEEL = "wheel.toml"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param(
            "weeks = [15, 18]",
            "weeks = [18, 15]",
            ["seasons.spring", "weeks slutar vecka 15 innan de börjar vecka 18", "byt plats"],
            id="weeks the wrong way round",
        ),
        pytest.param(
            "weeks = [15, 18]", "weeks = [15, 54]", ["seasons.spring.weeks.1", "högst 53"], id="a week that no year has"
        ),
        pytest.param(
            "openings_a_week = 1",
            "openings_a_week = 0",
            ["seasons.spring.openings_a_week", "för litet"],
            id="weeks without meetings",
        ),
        pytest.param(
            "units = 1",
            'units = "alla"',
            ["seasons.autumn.units", 'skriv "all", ett antal (3) eller enheternas nycklar'],
            id="units in a word that is not known",
        ),
        pytest.param("units = 1", "units = 0", ["seasons.autumn.units", 'skriv "all"'], id="a season for nobody"),
        pytest.param(
            '["tallunda", "mosslida"]',
            '["tallunda", "mosslidan"]',
            ["seasons.spring.units", "”mosslidan” finns inte i units.toml"],
            id="a unit that does not exist",
        ),
        pytest.param(
            "a_unit = 2", 'a_unit = 2\nturn = [["ao"]]', ["readers", "färre än två läsare"], id="a group of one"
        ),
        pytest.param(
            "a_unit = 2",
            'a_unit = 2\nturn = [["ao", "zz"]]',
            ["readers.turn", "”zz” är ingen inspektör", "ao, fk"],
            id="a reader nobody knows",
        ),
        pytest.param(
            'first = "07-01"',
            'first = "06-31"',
            ["pauses.0.first", "”06-31” är ingen dag som varje år har", "06-27"],
            id="a day that no year has",
        ),
        pytest.param(
            'first = "07-01"\nlast = "07-31"',
            'first = "01-01"\nlast = "12-31"',
            ["uppehållen täcker hela året", "korta av"],
            id="a pause without an end",
        ),
        pytest.param(
            'day = "02-15"',
            'day = "02-29"',
            ["milestones.annual_report_decided", "”02-29” är ingen dag"],
            id="leap day",
        ),
        pytest.param(
            'after = "annual_report_decided"',
            'after = "årsrapporten"',
            ["milestones.annual_report_sent", "feedback"],
            id="after something unknown",
        ),
        pytest.param(
            "[milestones.annual_report_sent]",
            "[milestones.report_published]",
            ["report_published kan inte följa på annual_report_decided"],
            id="a milestone that follows a later one",
        ),
        pytest.param(
            "[milestones.annual_report_sent]",
            "[milestones.fest]",
            ["milstolpen ”fest” finns inte", "report_published"],
            id="a milestone nobody knows",
        ),
        pytest.param("weeks = 1\n", "weeks = 0\n", ["milestones.annual_report_sent", "för litet"], id="no weeks"),
    ],
)
def test_a_fault_in_the_rules_of_the_wheel_is_told_with_what_would_be_right(
    tmp_path: Path, old: str, new: str, told: list[str]
) -> None:
    with pytest.raises(ConfigError) as refused:
        changed(tmp_path, WHEEL, old, new).check()
    assert [part for part in ["wheel.toml", *told] if part not in str(refused.value)] == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param(
            "opening_meeting = 2024-04-08\n",
            "",
            "tallunda saknar opening_meeting; skriv dagen, eller season",
            id="a unit without a day or a season",
        ),
        pytest.param(
            'template = "mini"',
            'template = "mini"\nseason = "vintern"',
            "säsongen ”vintern” finns inte i wheel.toml; välj bland spring, autumn",
            id="a season nobody knows",
        ),
        pytest.param(
            'template = "mini"',
            'template = "mini"\nreaders = ["ao", "zz"]',
            "readers: ”zz” är ingen inspektör",
            id="readers nobody knows",
        ),
        pytest.param(
            "[design]\n",
            "[milestones]\nfest = 2024-06-01\n\n[design]\n",
            "milstolpen ”fest” finns inte; välj bland report_published, conference_held",
            id="a milestone nobody knows",
        ),
    ],
)
def test_an_audit_that_the_wheel_cannot_place_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(ConfigError) as refused:
        changed(tmp_path, MINI, old, new).check()
    assert told in str(refused.value)


def test_an_audit_of_a_season_needs_no_units_but_a_year(tmp_path: Path) -> None:
    text = (golden.LILLKOMMUN / MINI).read_text(encoding="utf-8")
    catalogue = changed(tmp_path, MINI, text[text.index("[[units]]") :], "")
    path = catalogue.folder / MINI
    rest = path.read_text(encoding="utf-8")
    path.write_text('season = "spring"\n' + rest, encoding="utf-8")
    with pytest.raises(ConfigError, match="year saknas; skriv året"):
        catalogue.audit("mini-2024")
    path.write_text('season = "spring"\nyear = 2025\n' + rest, encoding="utf-8")
    audit = catalogue.audit("mini-2024")
    assert (audit.year, audit.units) == (2025, ())


def test_the_year_of_an_audit_is_that_of_its_first_opening_meeting() -> None:
    assert Catalogue(golden.LILLKOMMUN).audit("mini-2024").year == 2024


def test_without_a_file_there_are_no_seasons_and_no_pauses(tmp_path: Path) -> None:
    catalogue = changed(tmp_path, WHEEL, "bridging_days = false", "bridging_days = true")
    (catalogue.folder / WHEEL).unlink()
    assert (catalogue.wheel.seasons, catalogue.wheel.pauses) == ({}, ())
    with pytest.raises(UnknownName, match="Säsongen ”spring” finns inte"):
        catalogue.wheel.season("spring")


@pytest.mark.parametrize(
    ("day", "held"),
    [
        (date(2021, 12, 19), False),
        (date(2021, 12, 20), True),
        (date(2022, 1, 1), True),
        (date(2022, 1, 7), True),
        (date(2022, 1, 8), False),
    ],
)
def test_a_pause_may_span_new_year(day: date, held: bool) -> None:
    assert Pause(name="jul", first="12-20", last="01-07").holds(day) is held
