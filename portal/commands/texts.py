"""The doors of the reports' own text: write a section, read it, see what is missing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from portal.commands import shared
from portal.commands.shared import Form, Home, app
from portal.render import Format
from portal.words import day

PANEL = "Rapporter"

About = Annotated[str, typer.Argument(metavar="AUDIT|YEAR", help="Granskningens nyckel, eller årsrapportens år.")]
Unit = Annotated[str | None, typer.Option("--unit", help="Enhetens nyckel: texten i dess återkoppling.")]


@app.command(rich_help_panel=PANEL)
def text(
    about: About,
    section: Annotated[str, typer.Argument(metavar="SECTION", help="Avsnittets nyckel; ”arshjul texts” visar dem.")],
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="Texten att spara, i Markdown; - för det som skickas in.")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", help="Vem som skriver.")] = None,
    unit: Unit = None,
    on: Annotated[
        str | None, typer.Option("--on", help="Dagen den skrevs, om inte i dag; utan FILE: som den stod den dagen.")
    ] = None,
    home: Home = None,
) -> None:
    """Spara inspektörernas text i ett avsnitt av en rapport, eller visa den med sina siffror."""
    from portal import report_texts

    with shared.opened(home) as register:
        if file is None:
            report_texts.show(register, about, unit, section, on=day(on) if on else None)
        else:
            moment = shared.moment(register, on)
            typer.echo(report_texts.write(register, about, unit, section, file, by=by, now=moment))


@app.command(rich_help_panel=PANEL)
def texts(about: About, unit: Unit = None, form: Form = Format.TEXT, home: Home = None) -> None:
    """Avsnitten för egen text i en rapport: vad som är skrivet, av vem och när, och vad som saknas."""
    from portal import report_texts

    with shared.opened(home) as register:
        report_texts.show_all(register, about, unit, form=form)
