"""The doctor's door: what the service needs, looked at before it is started."""

from __future__ import annotations

import typer

from portal.commands import shared
from portal.commands.shared import Form, Home, app
from portal.render import Format

PANEL = "Tjänsten"


@app.command(rich_help_panel=PANEL)
def doctor(form: Form = Format.TEXT, home: Home = None) -> None:
    """Se efter allt som tjänsten behöver: filer, databas, disk, nycklar, kanaler, klocka. Inget ändras eller sänds."""
    from datetime import UTC, datetime

    from config.settings import settings_of
    from portal.doctor import examine
    from portal.doctor.shown import show

    settings = settings_of(shared.named_home(home))
    raise typer.Exit(show(examine(settings, now=datetime.now(UTC)), form=form))
