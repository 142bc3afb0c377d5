"""What the commands share: the application, the words they have in common, the register of the home that was named."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from portal.render import Format
from portal.swedish_help import SwedishTyper
from portal.words import day, noon

if TYPE_CHECKING:
    from register.database import Register

app = SwedishTyper(
    help="Årshjul: kvalitetsgranskningar från år till år.",
    add_completion=False,
    pretty_exceptions_enable=False,
)

Home = Annotated[Path | None, typer.Option("--home", help="Mapp för allt som sparas (eller ARSHJUL_HOME).")]
Form = Annotated[Format, typer.Option("--format", help="text, json eller csv.")]
AuditKey = Annotated[str, typer.Argument(metavar="AUDIT", help="Granskningens nyckel.")]
UnitKey = Annotated[str, typer.Option("--unit", help="Enhetens nyckel.")]
OneUnit = Annotated[str | None, typer.Option("--unit", help="Bara denna enhet.")]

_given_home: list[Path] = []


@app.callback()
def _before(home: Home = None) -> None:
    _given_home.clear()
    if home is not None:
        _given_home.append(home)


def named_home(home: Path | None) -> Path | None:
    """The home named after the command, else the one named before it."""
    return home or (_given_home[0] if _given_home else None)


@contextmanager
def opened(home: Path | None) -> Iterator[Register]:
    """The register of the home, given back when the command is done."""
    from config.settings import settings_of
    from register.database import open_register

    register = open_register(settings_of(named_home(home)))
    try:
        yield register
    finally:
        register.close()


def now(register: Register) -> datetime:
    """The time it is where the organisation is."""
    return datetime.now(ZoneInfo(register.catalogue.organisation.time_zone))


def moment(register: Register, on: str | None) -> datetime:
    """The middle of the day that was named; now, if that is today or none was."""
    this = now(register)
    if on is None or day(on) == this.date():
        return this
    return noon(day(on), register.catalogue.organisation.time_zone)
