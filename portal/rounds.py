"""The door to the daily round: one run of the real flow, on a server of its own unless one is named."""

from __future__ import annotations

import os
from contextlib import nullcontext
from datetime import datetime

from config.settings import Settings
from flows.server import prefect_server
from portal.render import console
from portal.words import counted
from tasks.logs import log_to


def run_once(settings: Settings, *, now: datetime) -> None:
    """Run the round once and say what it did. With PREFECT_API_URL set, that server is used."""
    log_to(settings.log_file)
    own = "PREFECT_API_URL" not in os.environ
    with prefect_server(settings.home / "prefect") if own else nullcontext() as server:
        from flows.daily_round import daily_round

        if server is not None:
            server.wait()
        done = daily_round(str(settings.home), now)
        if server is not None:
            server.settle()
    console().print(
        f"Rundan {now.date()}: {counted(len(done.moved), 'steg', 'steg')} tagna, "
        + (f"{counted(done.dangers, 'larm', 'larm')} om barn i fara, " if done.dangers else "")
        + f"{counted(done.reminded, 'påminnelse', 'påminnelser')}, "
        f"{counted(done.delivered, 'meddelande sänt', 'meddelanden sända')}."
    )
