"""The audits' doors: play one, lay a year out, move it on, see where it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from portal.commands import shared
from portal.commands.shared import Form, Home, app
from portal.render import Format
from portal.words import day

PANEL = "Året"


@app.command(rich_help_panel=PANEL)
def demo(
    data: Annotated[Path | None, typer.Option("--data", help="En annan mapp med samma slags filer.")] = None,
    home: Home = None,
) -> None:
    """Spela upp den återgivna granskningen, i simulerad tid."""
    from demo.play import play

    chosen = shared.named_home(home) or Path("var/demo")
    raise typer.Exit(play(chosen.absolute(), data))


@app.command(rich_help_panel=PANEL)
def plan(
    year: Annotated[int | None, typer.Argument(metavar="[YEAR]", help="Året; annars innevarande.")] = None,
    calendar: Annotated[bool, typer.Option("--calendar", help="Alla meddelanden och frister som väntar.")] = False,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Lägg ut årets granskningar på årshjulet."""
    from portal import planning

    with shared.opened(home) as register:
        chosen = year or shared.now(register).year
        if calendar:
            planning.show_calendar(register, chosen, form=form)
        else:
            planning.lay_out_year(register, chosen, now=shared.now(register), form=form)


@app.command("round", rich_help_panel=PANEL)
def daily_round(
    today: Annotated[str | None, typer.Option("--today", help="Dagen, om inte i dag.")] = None,
    home: Home = None,
) -> None:
    """Kör den dagliga rundan en gång."""
    from portal import rounds

    with shared.opened(home) as register:
        register.require()
        rounds.run_once(register.settings, now=shared.moment(register, today))


@app.command(rich_help_panel=PANEL)
def status(
    audit: Annotated[str | None, typer.Argument(metavar="[AUDIT]", help="Bara denna granskning.")] = None,
    today: Annotated[str | None, typer.Option("--today", help="Som om det vore denna dag.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Var varje enhet står, vad den väntar på, sedan när, och vad som är sent."""
    from portal import board

    with shared.opened(home) as register:
        on = day(today) if today else None
        board.show_status(register, audit, on=on, today=shared.now(register).date(), form=form)


@app.command(rich_help_panel=PANEL)
def outbox(form: Form = Format.TEXT, home: Home = None) -> None:
    """Meddelanden: väntande, sända, misslyckade, oklara."""
    from portal import board

    with shared.opened(home) as register:
        board.show_outbox(register, form=form)
