"""The files' doors: blank forms, hand-ins, the draw, the readings that differ."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from portal.commands import shared
from portal.commands.shared import AuditKey, Form, Home, UnitKey, app
from portal.render import Format

KINDS = "frame, review, double, action-plan, progress eller indicators."

File = Annotated[Path, typer.Argument(metavar="FILE", help="Filen.")]
Copy = Annotated[Path | None, typer.Option("--copy", help="Skriv en kopia av filen med felen markerade.")]


PANEL = "Filer och urval"


@app.command("form", rich_help_panel=PANEL)
def write_form(
    audit: AuditKey,
    unit: UnitKey,
    kind: Annotated[str, typer.Option("--kind", help=KINDS)] = "review",
    to: Annotated[Path, typer.Option("--to", help="Mappen att skriva i.")] = Path(),
    by: Annotated[str | None, typer.Option("--by", help="Vem som hämtar det.")] = None,
    home: Home = None,
) -> None:
    """Skriv blanka formulär att fylla i. Ett formulär med ärendenummer blir en händelse."""
    from portal import forms

    with shared.opened(home) as register:
        forms.write(register, audit, unit, kind, to=to, by=by, now=shared.now(register))


@app.command(rich_help_panel=PANEL)
def check(
    file: File,
    audit: Annotated[str, typer.Option("--audit", help="Granskningens nyckel.")],
    unit: UnitKey,
    kind: Annotated[str, typer.Option("--kind", help=KINDS)],
    copy: Copy = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Kontrollera en fil som om den lämnades in; inget sparas."""
    from portal import hand_in

    with shared.opened(home) as register:
        raise typer.Exit(
            hand_in.check(register, file, audit, unit, kind, today=shared.now(register).date(), form=form, copy=copy)
        )


@app.command(rich_help_panel=PANEL)
def receive(
    file: File,
    audit: Annotated[str, typer.Option("--audit", help="Granskningens nyckel.")],
    unit: UnitKey,
    kind: Annotated[str, typer.Option("--kind", help=KINDS)],
    by: Annotated[str | None, typer.Option("--by", help="Vem som lämnar in.")] = None,
    on: Annotated[str | None, typer.Option("--on", help="Dagen den kom, om inte i dag.")] = None,
    copy: Copy = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Lämna in en fil: ärendelista, granskning, dubbelgranskning, åtgärdsplan, lägesrapport, indikatorer."""
    from portal import hand_in

    with shared.opened(home) as register:
        moment = shared.moment(register, on)
        raise typer.Exit(hand_in.receive(register, file, audit, unit, kind, by=by, now=moment, form=form, copy=copy))


@app.command(rich_help_panel=PANEL)
def draw(
    audit: AuditKey,
    unit: UnitKey,
    verify: Annotated[bool, typer.Option("--verify", help="Dra om ur den sparade listan och jämför.")] = False,
    by: Annotated[str | None, typer.Option("--by", help="Vem som ser det.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Visa det förseglade urvalet. Varje visning blir en händelse."""
    from portal.draw import show_draw

    with shared.opened(home) as register:
        show_draw(register, audit, unit, verify=verify, by=by, now=shared.now(register), form=form)


@app.command(rich_help_panel=PANEL)
def readings(
    audit: AuditKey,
    unit: UnitKey,
    by: Annotated[str | None, typer.Option("--by", help="Vem som ser det.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """De svar där två läsare skiljer sig, att stämma av. Varje visning blir en händelse."""
    from portal.readings import show_readings

    with shared.opened(home) as register:
        show_readings(register, audit, unit, by=by, now=shared.now(register), form=form)
