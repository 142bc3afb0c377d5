"""The clock and the calendar's hours: the time zone's rules are not old, and the clocks that we can ask agree."""

from __future__ import annotations

import zoneinfo
from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib import import_module
from pathlib import Path
from zoneinfo import ZoneInfo

from portal.doctor.finding import Finding, fine, warning
from portal.doctor.installation import Installation

CLOCK = "Klockan"
ZONE = "Tidszonen"

APART = timedelta(minutes=1)
"""Clocks that differ by more are told of."""
_YEARS = 2
"""Time zone rules older than so many years may have missed a change of summer time."""


def zone(installation: Installation) -> Iterator[Finding]:
    """Which rules of summer time are in use, and how old they are."""
    name = installation.catalogue.organisation.time_zone
    version, local = _rules(name), installation.now.astimezone(ZoneInfo(name))
    told = f"{name}, där klockan är {local:%H.%M} den {local:%Y-%m-%d}"
    if version and int(version[:4]) < installation.now.year - _YEARS:
        right = "Uppgradera tzdata på maskinen: sommartidens regler kan ha ändrats."
        yield warning(ZONE, f"{told}; reglerna är från {version}.", right=right)
    else:
        yield fine(ZONE, f"{told} (regler {version or 'av okänd ålder'}).")


def against_the_database(installation: Installation) -> Iterator[Finding]:
    """Whether the database server's clock says the same; SQLite has none of its own."""
    from sqlalchemy import text

    engine = installation.engine()
    if engine.dialect.name != "postgresql":
        return
    with engine.connect() as connection:
        yield compared(
            "databasserverns", connection.execute(text("SELECT clock_timestamp()")).scalar_one(), installation
        )


def compared(whose: str, told: datetime, installation: Installation) -> Finding:
    """The machine's clock against another's, which was read this moment."""
    apart = installation.moment() - told
    if abs(apart) <= APART:
        return fine(CLOCK, f"Går som {whose}.")
    way = "före" if apart > timedelta() else "efter"
    said = f"Går {_minutes(abs(apart))} {way} {whose}."
    return warning(CLOCK, said, right="Ställ maskinens klocka och låt den följa en tidsserver (NTP).")


def _minutes(apart: timedelta) -> str:
    minutes = round(apart / timedelta(minutes=1))
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} timmar"


def _rules(name: str) -> str | None:
    """The version of the rules in use ("2026b"): the machine's own where it has any, else the library's."""
    for folder in map(Path, zoneinfo.TZPATH):
        if (folder / name).is_file():
            return _told_in(folder)
    try:
        return str(import_module("tzdata").IANA_VERSION)
    except ModuleNotFoundError:
        return None


def _told_in(folder: Path) -> str | None:
    for file in (folder / "tzdata.zi", folder / "+VERSION", folder / "version"):
        if file.is_file():
            with file.open(encoding="utf-8") as text:
                found = text.readline().removeprefix("# version").strip()
            return found if found[:4].isdecimal() else None
    return None
