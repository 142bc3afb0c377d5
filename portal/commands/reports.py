"""The reports' doors: make them, verify them years later, see whom they went to; proof-read any text."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from config.errors import ArshjulError
from portal.commands import shared
from portal.commands.shared import Form, Home, app
from portal.render import Format

PANEL = "Rapporter"


@app.command(rich_help_panel=PANEL)
def report(
    audit: Annotated[str | None, typer.Argument(metavar="AUDIT", help="Granskningens nyckel.")] = None,
    unit: Annotated[str | None, typer.Option("--unit", help="Enhetens återkoppling i stället.")] = None,
    year: Annotated[int | None, typer.Option("--year", help="Årsrapporten för året i stället.")] = None,
    verify: Annotated[
        bool, typer.Option("--verify", help="Kontrollera de versioner som finns, i stället för att göra en ny.")
    ] = False,
    recipients: Annotated[
        bool, typer.Option("--recipients", help="Visa vem den publicerade rapporten har gått till.")
    ] = False,
    today: Annotated[str | None, typer.Option("--today", help="Som om det vore denna dag.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Rapporterna som PDF, Word och kalkylblad: granskningens med underlag till konferensen, enhetens, årets."""
    from portal import reports

    with shared.opened(home) as register:
        now = shared.moment(register, today)
        if verify:
            code = reports.verify_reports(register, audit, unit=unit, year=year, now=now)
        elif recipients:
            code = reports.show_recipients(register, audit, year=year, form=form)
        elif unit is not None:
            if audit is None:
                raise ArshjulError("Ange granskningen som enhetens återkoppling hör till.")
            code = reports.make_feedback(register, audit, unit, now=now)
        else:
            code = reports.make_reports(register, audit, year=year, now=now)
    raise typer.Exit(code)


@app.command(rich_help_panel=PANEL)
def proof(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Texten: docx, PDF, txt eller md.")],
    audit: Annotated[
        list[str] | None, typer.Option("--audit", help="Granskning att jämföra siffrorna med. Får upprepas.")
    ] = None,
    unit: Annotated[
        str | None, typer.Option("--unit", help="Enheten vars egen återkoppling det är: små antal får visas.")
    ] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Korrekturläs en text före publicering: platshållare, datum, siffror, summor, personnummer, bilder."""
    from portal import proof as door

    known = None
    if audit:
        with shared.opened(home) as register:
            known = door.known_in(register, audit, unit=unit)
    elif unit is not None:
        raise ArshjulError("Ange också granskningen med --audit.")
    raise typer.Exit(door.proof(file, known=known, form=form))
