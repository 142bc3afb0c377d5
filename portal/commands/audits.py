"""The audits' doors: play one, lay a year out, move it on, see where it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from config.errors import ArshjulError
from portal.commands import shared
from portal.commands.shared import Form, Home, OneUnit, app
from portal.render import Format
from portal.words import day

PANEL = "Året"
MessageStatus = Literal["pending", "sending", "sent", "failed", "in_doubt"]
Decision = Literal["sent", "again", "given-up"]


@app.command(rich_help_panel=PANEL)
def demo(
    data: Annotated[Path | None, typer.Option("--data", help="En annan mapp med samma slags filer.")] = None,
    year: Annotated[bool, typer.Option("--year", help="Också vårens påhittade granskning: ett helt år.")] = False,
    home: Home = None,
) -> None:
    """Spela upp den återgivna granskningen, i simulerad tid."""
    from demo.play import play

    chosen = shared.named_home(home) or Path("var/demo-year" if year else "var/demo")
    raise typer.Exit(play(chosen.absolute(), data, year=year))


@app.command(rich_help_panel=PANEL)
def plan(
    year: Annotated[int | None, typer.Argument(metavar="YEAR", help="Året; annars innevarande.")] = None,
    calendar: Annotated[bool, typer.Option("--calendar", help="Alla meddelanden och frister som väntar.")] = False,
    late: Annotated[
        bool, typer.Option("--late", help="Med --calendar: ingen svarar förrän alla påminnelser har gått.")
    ] = False,
    move: Annotated[
        list[str] | None, typer.Option("--move", help="granskning/enhet/datum=dag, eller granskning/milstolpe=dag.")
    ] = None,
    skip: Annotated[
        list[str] | None,
        typer.Option("--skip", help="granskning/enhet, granskning/milstolpe eller granskning/progress/dag."),
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Lägg om det som inget håller fast.")] = False,
    by: Annotated[str | None, typer.Option("--by", help="Vem som ändrar.")] = None,
    reason: Annotated[str | None, typer.Option("--reason", help="Varför.")] = None,
    clashes: Annotated[bool, typer.Option("--clashes", help="Bara det som krockar.")] = False,
    picture: Annotated[Path | None, typer.Option("--picture", help="Rita hjulet: FIL.svg, .png eller .pdf.")] = None,
    ics: Annotated[Path | None, typer.Option("--ics", help="Året som kalenderfil.")] = None,
    today: Annotated[str | None, typer.Option("--today", help="Dagen, om inte i dag.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Lägg ut årets granskningar på årshjulet, se dem, och ändra dem."""
    from portal import planning, replan, wheel

    with shared.opened(home) as register:
        now = shared.moment(register, today)
        chosen = year or now.year
        if calendar:
            planning.show_calendar(register, chosen, late=late, form=form)
            return
        planning.lay_out_year(register, chosen, now=now)
        if move or skip or again:
            said = replan.change(
                register,
                chosen,
                moves=move or [],
                skips=skip or [],
                again=again,
                by=by,
                reason=reason,
                now=now,
            )
            if form is Format.TEXT:
                typer.echo("\n".join(said) + "\n")
        for file, write in ((picture, wheel.draw), (ics, wheel.write_calendar)):
            if file is not None:
                write(register, chosen, file, today=now.date())
                typer.echo(f"Årshjulet {chosen} ligger i {file}.", err=form is not Format.TEXT)
        if clashes:
            wheel.show_clashes(register, chosen, form=form)
        elif not (picture or ics):
            planning.show_year(register, chosen, today=now.date(), form=form)


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
    audit: Annotated[str | None, typer.Argument(metavar="AUDIT", help="Bara denna granskning.")] = None,
    today: Annotated[str | None, typer.Option("--today", help="Som om det vore denna dag.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Var varje enhet står, vad den väntar på, sedan när, och vad som är sent."""
    from portal import board
    from portal import outbox as door

    with shared.opened(home) as register:
        on, now = day(today) if today else None, shared.now(register)
        board.show_status(register, audit, on=on, today=now.date(), form=form)
        if form is Format.TEXT:
            door.show_trouble(register, now=now)


@app.command(rich_help_panel=PANEL)
def outbox(
    number: Annotated[int | None, typer.Argument(metavar="NUMMER", help="Ett meddelande: alla försök.")] = None,
    status: Annotated[MessageStatus | None, typer.Option("--status", help="Bara de som är i detta läge.")] = None,
    resolve: Annotated[
        bool, typer.Option("--resolve", help="Fråga kanalerna om det oklara; med nummer, --as och --by: avgör.")
    ] = False,
    decision: Annotated[Decision | None, typer.Option("--as", help="Kom fram, sänds om, eller är uppgivet.")] = None,
    by: Annotated[str | None, typer.Option("--by", help="Vem som avgör.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Meddelanden: väntande, sända, misslyckade, oklara; och vad som blev av det oklara."""
    from portal import outbox as door

    with shared.opened(home) as register:
        now = shared.now(register)
        if resolve and number is not None:
            door.decide(register, number, decision, by=by, now=now)
        elif decision or by:
            raise ArshjulError("Ange vilket meddelande det gäller: arshjul outbox --resolve NUMMER --as ... --by ...")
        elif resolve:
            door.ask_about_doubts(register, now=now, form=form)
        elif number is not None:
            door.show_attempts(register, number, form=form)
        else:
            door.show_outbox(register, status=status, now=now, form=form)


@app.command(rich_help_panel=PANEL)
def deadlines(
    audit: Annotated[str | None, typer.Argument(metavar="AUDIT", help="Bara denna granskning.")] = None,
    unit: OneUnit = None,
    everything: Annotated[bool, typer.Option("--all", help="Också det som har kommit.")] = False,
    today: Annotated[str | None, typer.Option("--today", help="Som om det vore denna dag.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Fristerna: vad som väntas av vem och när, och vad som har hänt med varje frist."""
    from portal.deadlines import show_deadlines

    with shared.opened(home) as register:
        show_deadlines(
            register,
            audit,
            unit=unit,
            everything=everything,
            on=day(today) if today else None,
            today=shared.now(register).date(),
            form=form,
        )


@app.command("log", rich_help_panel=PANEL)
def event_log(
    audit: Annotated[str | None, typer.Argument(metavar="AUDIT", help="Bara denna granskning.")] = None,
    unit: OneUnit = None,
    since: Annotated[str | None, typer.Option("--since", help="Från och med denna dag.")] = None,
    verify: Annotated[bool, typer.Option("--verify", help="Gå igenom kedjan och visa första brott.")] = False,
    head: Annotated[
        str | None, typer.Option("--head", help="Med --verify: PLATS:SUMMA som noterats annorstädes.")
    ] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Vad som har hänt; med --verify: om händelserna är som de skrevs."""
    from portal import log

    with shared.opened(home) as register:
        if not verify and head is None:
            log.show_log(register, audit, unit, since=day(since) if since else None, form=form)
        elif audit or unit or since:
            raise ArshjulError("--verify går igenom alla händelser. Skriv det utan granskning, --unit och --since.")
        else:
            log.verify(register, kept=head, form=form)
