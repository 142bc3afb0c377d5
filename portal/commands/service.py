"""The service's door: the server, the workers and the schedules of one machine."""

from __future__ import annotations

from typing import Annotated

import typer

from portal.commands import shared
from portal.commands.shared import Home, app
from portal.render import Format

PANEL = "Tjänsten"
FAULTS = 2
"""The doctor's exit code when the service must not be started."""


@app.command(rich_help_panel=PANEL)
def serve(
    host: Annotated[str, typer.Option("--host", help="Adressen som Prefects sidor visas på.")] = "127.0.0.1",
    port: Annotated[
        int | None, typer.Option("--port", min=1, max=65535, help="Porten; annars den i service.toml.")
    ] = None,
    home: Home = None,
) -> None:
    """Kör tjänsten: Prefects server, en arbetare, schemat och inkorgen, tills den stannas. Börjar som ”doctor”."""
    import signal
    import threading

    from portal.doctor import Level, examine
    from portal.doctor.shown import show
    from portal.service.serve import Address
    from portal.service.serve import serve as run

    stop = threading.Event()
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, lambda *_: stop.set())
    with shared.opened(home) as register:
        findings = examine(register.settings, now=shared.now(register))
        wrong = [finding for finding in findings if finding.level is not Level.OK]
        if wrong and show(wrong, form=Format.TEXT) == FAULTS:
            raise typer.Exit(FAULTS)
        run(register, Address(host, port or register.catalogue.service.port), stop)
