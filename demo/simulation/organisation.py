"""An invented inspectorate's folder: its municipalities, people, template and audit."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from config.catalogue import Catalogue
from config.settings import BUNDLED
from demo.invented.chance import stream
from demo.simulation.names import key_of, municipality_names
from demo.simulation.questions import HIGH, KEY, LOW, template_of
from demo.simulation.size import Size
from demo.simulation.toml import toml
from method.dates import WorkingYear
from method.usable_days import UsableDays

AUDIT = "riket"
FOLLOW_UP = "riket-uppfoljning"
STARTS = date(2021, 12, 6)
_FIRST_OPENING, _LAST_OPENING = date(2022, 1, 17), date(2022, 3, 25)
_UNITS_A_READER = 8
_ENOUGH = 24
"""Files with which a change of the organisation's size shows a year later."""

_FIRST_NAMES = ("Alma", "Birk", "Cajsa", "Dag", "Ebon", "Folke", "Gry", "Hillevi", "Ingolf", "Jorun", "Kettil", "Liv")
_LAST_NAMES = ("Askdunge", "Björkfall", "Daggkåpa", "Ekbacke", "Fjällsippa", "Gullviva", "Hasselmus", "Igelkott")

_OTHERWISE = {
    "messages.toml": ("i höst granskar", "nu granskar"),
    # Nobody in an invented country has a personal number, so its lists have no column for them.
    "hand_ins.toml": ('"Pnr"], kept = false', '"Pnr"], required = false, kept = false'),
}
"""File of the bundled organisation -> the words in it that are others here."""

_STRATA = {"F": "flickor", "P": "pojkar"}
_REASONS = {
    "sekretess": "Akten är spärrad för granskning",
    "saknas": "Akten finns inte i systemet",
    "utanfor": "Ärendet hör inte till målgruppen",
    "jav": "Granskaren är jävig",
}


def write_organisation(folder: Path, size: Size) -> Catalogue:
    """Write the folder, unless it is whole, and read everything in it.

    Raises `ConfigError` for what somebody has changed in it and cannot be used.
    """
    if not folder.exists():
        draft = folder.with_name(f"{folder.name}.draft")
        shutil.rmtree(draft, ignore_errors=True)
        [bundled] = (path.parent for path in BUNDLED.glob("*/organisation.toml"))
        shutil.copytree(bundled, draft, ignore=shutil.ignore_patterns("audits", "templates", "wheel.toml"))
        for name, content in _files(draft, size).items():
            path = draft / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(toml(content), encoding="utf-8")
        for name, (before, after) in _OTHERWISE.items():
            text = (draft / name).read_text(encoding="utf-8")
            assert before in text, f"{name} of the bundled organisation says something else"
            (draft / name).write_text(text.replace(before, after), encoding="utf-8")
        draft.rename(folder)
    catalogue = Catalogue(folder)
    catalogue.check()
    return catalogue


def _files(folder: Path, size: Size) -> dict[str, dict[str, Any]]:
    names = municipality_names(size.units, seed=size.seed)
    readers = [f"i{number:02d}" for number in range(1, 1 + max(3, -(-2 * size.units // _UNITS_A_READER)))]
    return {
        "organisation.toml": _organisation(),
        "units.toml": {"units": [{"key": key_of(n), "name": n, "valid_from": date(2000, 1, 1)} for n in names]},
        "people.toml": _people(readers, size.seed),
        "wheel.toml": _wheel(),
        "report/report.toml": _reports(),
        f"templates/{KEY}.toml": template_of(size.questions),
        f"audits/{AUDIT}.toml": _audit(Catalogue(folder), size, [key_of(name) for name in names], readers),
    }


def _organisation() -> dict[str, Any]:
    return {
        "key": "riket",
        "name": "Riksinspektionen (påhittad)",
        "office": "Inspektörerna",
        "time_zone": "Europe/Stockholm",
        "contact": "Inspektörerna, inspektorerna@inspektion.example",
        "retention_months": 24,
        "change_to_show": 40,
        "smallest_shown": 5,
        "quality_areas": {
            "trygghet": "Trygghet och säkerhet",
            "sjalvbestammande": "Självbestämmande och integritet",
            "tillganglighet": "Tillgänglighet",
            "helhetssyn": "Helhetssyn och samordning",
            "kunskap": "Kunskapsbaserad verksamhet",
            "effektivitet": "Effektivitet",
        },
    }


def _people(readers: list[str], seed: str) -> dict[str, Any]:
    chance = stream(seed, "inspectors")
    inspectors = [
        {
            "key": key,
            "initials": key.upper(),
            "name": f"{chance.choice(_FIRST_NAMES)} {chance.choice(_LAST_NAMES)}",
            "function": "Inspektör",
            "address": f"{key}@inspektion.example",
        }
        for key in readers
    ]
    roles = {
        "unit_manager": ("Enhetschef", "enhetschef.{unit}"),
        "danger_contact": ("Mottagningens chef", "mottagningschef.{unit}"),
        "head_of_department": ("Avdelningschef", "avdelningschef.{unit}"),
        "district_director": ("Socialchef", "socialchef.{unit}"),
        "inspectors_head": ("Inspektionschef", "inspektionschef"),
        "committee_registrar": ("Inspektionens registrator", "registrator"),
        "city_executive_board": ("Regeringskansliets registrator", "registrator.kansliet"),
        "district_committee": ("Socialnämndens registrator", "registrator.{unit}"),
    }
    return {
        "inspectors": inspectors,
        "roles": {
            role: {"function": function, "key": key, "address": f"{key}@kommun.example"}
            for role, (function, key) in roles.items()
        },
    }


def _wheel() -> dict[str, Any]:
    return {
        "bridging_days": True,
        "readers": {"a_unit": 2, "turn": [], "at_once": 2 * _UNITS_A_READER},
        "pauses": [
            {"name": "sommaruppehållet", "first": "06-27", "last": "08-05"},
            {"name": "jul- och nyårsuppehållet", "first": "12-20", "last": "01-07"},
        ],
        "milestones": {
            "report_published": {"kind": "weeks_after", "after": "feedback", "weeks": 6},
            "conference_held": {"kind": "weeks_after", "after": "report_published", "weeks": 8},
            "annual_report_decided": {"kind": "weekday", "nth": 1, "weekday": 1, "month": 3, "years_after": 1},
            "annual_report_sent": {"kind": "weeks_after", "after": "annual_report_decided", "weeks": 2},
        },
    }


def _reports() -> dict[str, Any]:
    return {
        "audit": {
            "recipients": {
                "unit_manager": "enhetscheferna",
                "district_director": "socialcheferna",
                "committee_registrar": "inspektionens styrelse",
            }
        },
        "year": {
            "decided_by": "Inspektionens styrelse",
            "draft_weeks_before": 6,
            "recipients": {"city_executive_board": "regeringen", "district_committee": "socialnämnderna"},
            "consultations": {"fackliga": "de fackliga organisationerna"},
        },
    }


def _audit(catalogue: Catalogue, size: Size, units: list[str], readers: list[str]) -> dict[str, Any]:
    design: dict[str, Any] = {
        "strata": _STRATA,
        "per_stratum": size.files // 2,
        "reserves": size.files // 4,
        "double_readings": size.twice,
        "replacement_reasons": _REASONS,
    }
    accepted = {
        "by": readers[0],
        "on": date(2021, 11, 1),
        "reason": "Simuleringen läser få akter; den ska visa hur det går till, inte mäta förändringar.",
    }
    if size.files < _ENOUGH:
        design["accepted"] = accepted
    number = f"RI 2021/{size.seed}"
    return {
        "key": AUDIT,
        "title": "Utredningar om barn och unga",
        "diary_number": number,
        "round": "2022",
        "template": KEY,
        "year": 2022,
        "period": {"start": date(2020, 9, 1), "end": date(2021, 8, 31)},
        "target_age": {"low": LOW, "high": HIGH},
        # The seed is known: what is played again from the same seed is to be the same.
        "recorded": True,
        "fixed_seed": number,
        "progress_due": [date(2022, 10, 14), date(2023, 2, 15)],
        "design": design,
        "follow_up": {
            "key": FOLLOW_UP,
            "title": "Uppföljning: utredningar om barn och unga",
            "round": "2023",
            "weeks_before": 12,
            "period": {"start": date(2022, 5, 1), "end": date(2022, 10, 31)},
            "fixed_seed": f"{number}|uppfoljning",
            "design": {**design, "double_readings": 0},
        },
        "units": list(_placed(catalogue, units, readers, size.seed)),
    }


def _placed(catalogue: Catalogue, units: list[str], readers: list[str], seed: str) -> Iterator[dict[str, Any]]:
    """Every unit's opening meeting and readers: in an order of its own over the days of the winter, readers in turn."""
    days = _meeting_days(catalogue)
    order = stream(seed, "openings").permutation(len(units))
    for place, number in enumerate(order):
        pair = [readers[place % len(readers)], readers[(place + 1 + place // len(readers)) % len(readers)]]
        if pair[0] == pair[1]:
            pair[1] = readers[(place + 1) % len(readers)]
        day = days[place * len(days) // len(units)]
        yield {"key": units[number], "opening_meeting": day, "readers": pair}


def _meeting_days(catalogue: Catalogue) -> list[date]:
    usable, working = UsableDays(catalogue.calendar, catalogue.wheel), WorkingYear(catalogue.calendar)
    number = (_LAST_OPENING - _FIRST_OPENING).days + 1
    days = (_FIRST_OPENING + timedelta(days=one) for one in range(number))
    return [day for day in days if working.is_working_day(day) and usable.can_be(day, meeting=True)]
