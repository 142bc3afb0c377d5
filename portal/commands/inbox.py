"""The inbox's door: hand-ins that are laid in folders."""

from __future__ import annotations

from typing import Annotated

import typer

from portal.commands import shared
from portal.commands.shared import Form, Home, app
from portal.render import Format

PANEL = "Tjänsten"


@app.command("inbox", rich_help_panel=PANEL)
def take_in(
    watch: Annotated[bool, typer.Option("--watch", help="Fortsätt tills kommandot avbryts.")] = False,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Ta in det som ligger i inkorgens mappar; svaren läggs bredvid filerna."""
    from portal import inbox

    with shared.opened(home) as register:
        if watch:
            inbox.watch_until_told(register.settings)
        else:
            raise typer.Exit(inbox.show_taken_in(register, now=shared.now(register), form=form))
