"""Play the recorded audit, or a year: real functions, tasks and flows; only the clock and the people are played.

A year is the recorded audit of the autumn and an invented one of the spring after, whose people have no script.
A played day is what the people do, then one round. The clock jumps from one day on which something is due to the next.
What has been played is read from the event log, so a play that was cut off goes on where it was.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from config.errors import ArshjulError
from config.settings import Settings
from demo.invented.world import World, read_world
from demo.script import FOLDER, Script, read_script
from flows.server import ServerHandle, prefect_server
from portal.render import console
from tasks.logs import log_to

if TYPE_CHECKING:
    from demo.cast import Cast
    from register.database import Register

MARK = "demo"
"""A file that tells a home of a demo from any other, and says which data it plays."""


@dataclass(frozen=True)
class Times:
    """Seconds from the start until the first played day, and for the play itself."""

    start_up: float
    play: float


@dataclass(frozen=True)
class Programme:
    """What is played: the script with its files, and the invented world of a year."""

    script: Script
    data: Path
    world: World | None = None

    def cast(self, register: Register) -> Cast:
        """Everybody who acts, the recorded audit laid out."""
        from demo.cast import Together
        from demo.colleagues import Colleagues
        from demo.people import People

        people = People(register, self.script, self.data)
        people.lay_out()
        return people if self.world is None else Together(register, people, Colleagues(register, self.world))

    def is_over(self, register: Register) -> bool:
        """Whether nothing is left to play."""
        from demo.colleagues import Colleagues
        from demo.people import is_over

        scripted = is_over(register, self.script)
        return scripted and (self.world is None or Colleagues(register, self.world).is_over())


def play(home: Path, data: Path | None, *, year: bool = False) -> int:
    """Play everything that is left to play, and sum it up; 0.

    `year`: the invented audit of the spring too. Raises `ArshjulError` for a home that holds anything else, or data
    that lacks a file.
    """
    script = read_script()
    folder = (data or FOLDER / script.data).absolute()
    script.check_files(folder)
    script, missing = script.as_far_as(folder)
    if missing:
        console().print(f"Mappen saknar filer för året efter, så spelet slutar utan dem: {', '.join(missing)}.")
    programme = Programme(script, folder, read_world() if year else None)
    claim(home, f"{folder} och {programme.world.audit}" if programme.world else str(folder))
    settings = Settings(home=home)
    log_to(settings.log_file)
    times = None if _is_played(settings, programme) else _play(settings, programme)
    _sum_up(settings, programme, times)
    return 0


def claim(home: Path, played: str) -> None:
    """Mark the home as this demo's; there is nothing to do if it is. Raises `ArshjulError` if it is another's."""
    mark = home / MARK
    if mark.exists():
        if mark.read_text(encoding="utf-8") != played:
            raise ArshjulError(
                f"I {home} spelas redan {mark.read_text(encoding='utf-8')}. Välj en annan mapp med --home."
            )
        return
    if home.exists() and any(home.iterdir()):
        raise ArshjulError(f"{home} innehåller annat än en demo. Välj en tom mapp med --home.")
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    mark.write_text(played, encoding="utf-8")


def _is_played(settings: Settings, programme: Programme) -> bool:
    from register.database import open_register

    register = open_register(settings)
    try:
        return register.schema() is not None and programme.is_over(register)
    finally:
        register.close()


def _play(settings: Settings, programme: Programme) -> Times:
    terminal = console()
    started = time.monotonic()
    terminal.print("[dim]Startar …[/dim]")
    with prefect_server(settings.home / "prefect") as server, _round(server) as run_round:
        from demo.screen import Screen
        from register.database import open_register

        register = open_register(settings)
        people, screen = programme.cast(register), Screen(register, terminal)
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


def _sum_up(settings: Settings, programme: Programme, times: Times | None) -> None:
    from demo.summary import sum_up
    from register.database import open_register

    register = open_register(settings)
    try:
        also = [] if programme.world is None else [programme.world]
        sum_up(register, programme.script, console(), already=times is None, also=also)
    finally:
        register.close()
    if times is not None:
        console().print(f"[dim]Start {times.start_up:.0f} s, spel {times.play:.0f} s.[/dim]")
