"""The simulation's door: an invented inspectorate of any size."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from config.errors import ArshjulError
from portal.commands import shared
from portal.commands.shared import Form, Home, app
from portal.render import Format, console

PANEL = "Tjänsten"


@app.command(rich_help_panel=PANEL)
def simulate(
    units: Annotated[int, typer.Option("--units", help="Så många kommuner.")] = 290,
    cases: Annotated[int, typer.Option("--cases", help="Så många ärenden i listorna, alla tillsammans.")] = 1_000_000,
    files: Annotated[int, typer.Option("--files", help="Så många akter läses i varje kommun.")] = 24,
    questions: Annotated[int, typer.Option("--questions", help="Så många svar om varje akt.")] = 40,
    seed: Annotated[str, typer.Option("--seed", help="Fröet: samma frö ger samma register.")] = "1",
    until: Annotated[
        str | None, typer.Option("--until", help="Sluta efter en dag, eller när alla nått ett steg.")
    ] = None,
    plain: Annotated[bool, typer.Option("--plain/--flows", help="Rundorna i samma process, utan Prefect.")] = False,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Spela en påhittad inspektion med hundratals kommuner, från ett frö. Avbryts den fortsätter den nästa gång."""
    from config.settings import settings_of
    from demo.simulation import play

    chosen = shared.named_home(home) or Path("var/simulering")
    size = play.sized(units=units, cases=cases, files=files, questions=questions, seed=seed)
    if form is Format.CSV:
        raise ArshjulError("Simuleringen berättar som text eller json; välj --format text eller json.")
    terminal = console() if form is Format.TEXT else None
    told = play.simulate(settings_of(chosen), size, ends=play.until(until), plain=plain, terminal=terminal)
    if form is Format.JSON:
        typer.echo(json.dumps(told, ensure_ascii=False, indent=1))
