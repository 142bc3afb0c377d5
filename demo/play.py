"""Play the recorded audit: real functions, tasks and flows; only the clock and the people are played.

A played day is what the people do, then one round. The clock jumps from one day on which something is due to the next.
What has been played is read from the event log, so a play that was cut off goes on where it was.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from config.errors import ArshjulError
from config.settings import Settings
from demo.script import FOLDER, Script, read_script
from flows.server import ServerHandle, prefect_server
from portal.logs import log_to
from portal.render import console

MARK = "demo"
"""A file that tells a home of a demo from any other, and says which data it plays."""


@dataclass(frozen=True)
class Times:
    """Seconds from the start until the first played day, and for the play itself."""

    start_up: float
    play: float


def play(home: Path, data: Path | None) -> int:
    """Play everything that is left to play, and sum it up; 0.

    Raises `ArshjulError` for a home that holds anything else, or data that lacks a file.
    """
    script = read_script()
    folder = (data or FOLDER / script.data).absolute()
    script.check_files(folder)
    script, missing = script.as_far_as(folder)
    if missing:
        console().print(f"Mappen saknar filer för året efter, så spelet slutar utan dem: {', '.join(missing)}.")
    claim(home, folder)
    settings = Settings(home=home)
    log_to(settings.log_file)
    times = None if _is_played(settings, script) else _play(settings, script, folder)
    _sum_up(settings, script, times)
    return 0


def claim(home: Path, data: Path) -> None:
    """Mark the home as this demo's; there is nothing to do if it is. Raises `ArshjulError` if it is another's."""
    mark = home / MARK
    if mark.exists():
        if mark.read_text(encoding="utf-8") != str(data):
            raise ArshjulError(
                f"I {home} spelas redan {mark.read_text(encoding='utf-8')}. Välj en annan mapp med --home."
            )
        return
    if home.exists() and any(home.iterdir()):
        raise ArshjulError(f"{home} innehåller annat än en demo. Välj en tom mapp med --home.")
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    mark.write_text(str(data), encoding="utf-8")


def _is_played(settings: Settings, script: Script) -> bool:
    from demo.people import is_over
    from register.database import open_register

    register = open_register(settings)
    try:
        return register.schema() is not None and is_over(register, script)
    finally:
        register.close()


def _play(settings: Settings, script: Script, data: Path) -> Times:
    terminal = console()
    started = time.monotonic()
    terminal.print("[dim]Startar …[/dim]")
    with prefect_server(settings.home / "prefect") as server, _round(server) as run_round:
        from demo.people import People
        from demo.screen import Screen
        from register.database import open_register

        register = open_register(settings)
        people, screen = People(register, script, data), Screen(register, terminal)
        people.lay_out()
        begun = time.monotonic()
        day = people.first_day()
        while day is not None:
            people.act(day)
            run_round(str(settings.home), people.moment(day))
            screen.show(day)
            day = people.next_day(day)
        register.close()
        ended = time.monotonic()
        server.settle()
    return Times(start_up=begun - started, play=ended - begun)


@contextlib.contextmanager
def _round(server: ServerHandle) -> Iterator[Callable[..., object]]:
    """The daily round's flow, on a server that answers.

    A flow run joins its heartbeat's thread, which looks up once a second: a second per run for nothing, in a play
    whose runs take tenths of one. So the heartbeat is off here; the real service keeps it.
    """
    import great_expectations  # noqa: F401 - seconds that the server needs anyway
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

    from flows.daily_round import daily_round

    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        server.wait()
        yield daily_round


def _sum_up(settings: Settings, script: Script, times: Times | None) -> None:
    from demo.summary import sum_up
    from register.database import open_register

    register = open_register(settings)
    try:
        sum_up(register, script, console(), already=times is None)
    finally:
        register.close()
    if times is not None:
        console().print(f"[dim]Start {times.start_up:.0f} s, spel {times.play:.0f} s.[/dim]")
