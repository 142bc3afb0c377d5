"""The door for files that are laid in folders: each is taken in or answered, once; and the folders are watched."""

from __future__ import annotations

import logging
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import typer

from config.settings import Settings
from portal import inbox_words as words
from portal.inbox_look import NOT_SETTLED, Became, Look, Memory
from portal.inbox_taking import Outcome
from portal.render import Format, listing
from register.claims import alone
from register.database import Register, open_register
from tasks.inbox import folders, walk
from tasks.inbox.awaited import unit_folders
from tasks.inbox.whole import Stamp

FULL_LOOK_SECONDS = 60.0
"""So often everything is looked at, whatever the system has told of."""

log = logging.getLogger(__name__)

_COLUMNS = {
    "audit": "Granskning",
    "unit": "Enhet",
    "kind": "Filslag",
    "file": "Fil",
    "outcome": "Utfall",
    "message": "Vad",
}
_EMPTY = "Inget ligger i inkorgen."
_OUTCOMES = {
    Outcome.TAKEN_IN: "mottagen",
    Outcome.WARNED: "mottagen, med varningar",
    Outcome.SENT_BACK: "tillbaka",
    Outcome.ALREADY: "redan mottagen",
    Outcome.REFUSED: "inte mottagen",
    Outcome.LEFT: "ligger kvar",
    Outcome.WAITING: "väntar",
    Outcome.BUSY: "väntar",
    Outcome.FAILED: "fel",
}
_EXIT_CODES = ((Outcome.FAILED, 1), (Outcome.SENT_BACK, 4), (Outcome.REFUSED, 4), (Outcome.WARNED, 3))


def take_in(
    register: Register,
    *,
    now: datetime,
    memory: Memory | None = None,
    stop: threading.Event | None = None,
    wait: Callable[[float], object] = time.sleep,
) -> list[Became]:
    """Look at everything in the inbox once, and say of each file what became of it; the folders are put in order.

    Without a `memory` of an earlier look it waits until it has seen which files stand still. Raises `NotNow` when there
    is no register.
    """
    inbox, quiet = register.settings.inbox, register.settings.inbox_quiet_seconds
    units = unit_folders(register)
    folders.keep(inbox, units, note=lambda unit: words.note(unit, register.catalogue))
    found = _found(register, inbox)
    if memory is None:
        memory = Memory()
        if found and quiet:
            for laid in found:
                memory.stillness.seconds(laid.path, Stamp.of(laid.about), at=time.monotonic())
            wait(quiet)
            found = _found(register, inbox)
    look = Look(register, units, memory, now)
    became = [look.at(laid) for laid in found if stop is None or not stop.is_set()]
    memory.keep_only([laid.path for laid in found])
    return became


def show_taken_in(register: Register, *, now: datetime, form: Format) -> int:
    """Take in what lies there, say what became of it, and give the exit code."""
    became = take_in(register, now=now)
    text = form is Format.TEXT
    rows = [{**vars(one), "outcome": _OUTCOMES[one.outcome] if text else one.outcome} for one in became]
    listing(rows, columns=_COLUMNS, form=form, empty=_EMPTY)
    outcomes = {one.outcome for one in became}
    return next((code for outcome, code in _EXIT_CODES if outcome in outcomes), 0)


def watch(settings: Settings, stop: threading.Event) -> None:
    """Take in what is laid in the folders until `stop` is set. Raises `NotNow` when there is no register.

    The system tells of what happens, where it can; whatever it tells, everything is looked at every minute.
    """
    register = open_register(settings)
    try:
        register.require()
        settings.inbox.mkdir(parents=True, exist_ok=True)
        watcher = _Watcher(register, stop)
        typer.echo(f"Inkorgen {settings.inbox} vakas. Ctrl-C avslutar.")
        log.info("inbox: watched")
        while not stop.is_set():
            watcher.watch()
        log.info("inbox: no longer watched")
    finally:
        register.close()


def watch_until_told(settings: Settings) -> None:
    """Watch in this process until it is told to end (SIGTERM, SIGINT); a file that is being taken in is finished."""
    from tasks.logs import log_to

    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    log_to(settings.log_file.with_name("inbox.log"))
    logging.getLogger("watchfiles").setLevel(logging.WARNING)
    watch(settings, stop)


@dataclass
class _Watcher:
    register: Register
    stop: threading.Event
    memory: Memory = field(default_factory=Memory)
    looked_at: float = float("-inf")
    pending: bool = False

    def watch(self) -> None:
        """Look when something has happened, while something is awaited, and every minute; until the folder is gone."""
        import watchfiles

        inbox, settings = self.register.settings.inbox, self.register.settings
        step = max(0.2, min(settings.inbox_quiet_seconds, FULL_LOOK_SECONDS))
        try:
            inbox.mkdir(parents=True, exist_ok=True)
            inode = inbox.stat().st_ino
            self._look()
            for changes in watchfiles.watch(
                inbox,
                watch_filter=None,
                stop_event=self.stop,
                rust_timeout=int(step * 1000),
                yield_on_timeout=True,
                force_polling=settings.inbox_poll,
                poll_delay_ms=int(step * 1000),
                raise_interrupt=False,
                debounce=int(step * 1000),
            ):
                if changes or self.pending or time.monotonic() - self.looked_at >= FULL_LOOK_SECONDS:
                    self._look()
                if inbox.stat().st_ino != inode:
                    return
        except (OSError, RuntimeError) as error:
            log.warning("inbox: cannot be watched: %s", type(error).__name__)
            self._look()
            self.stop.wait(step)

    def _look(self) -> None:
        try:
            # Opened anew: people, templates and keys may have changed or gone since the last look.
            self.register = open_register(self.register.settings)
            now = datetime.now(ZoneInfo(self.register.catalogue.organisation.time_zone))
            became = take_in(self.register, now=now, memory=self.memory, stop=self.stop)
            self.pending = any(one.outcome in NOT_SETTLED for one in became)
        except Exception as error:
            # The register may be out of reach for a while. Its kind alone, without what the text may hold.
            log.error("inbox: a look failed: %s", type(error).__name__)  # noqa: TRY400
        self.looked_at = time.monotonic()


def _found(register: Register, inbox: Path) -> tuple[walk.Laid, ...]:
    """What lies in the inbox, with what a killed process had put aside back in its place."""
    found = walk.look(inbox)
    for path in found.left_over:
        audit, unit, *_ = (*path.relative_to(inbox).parts, "", "")
        with alone(register, "inbox", audit, unit) as mine:
            if mine:
                folders.restore([path])
    return walk.look(inbox).laid if found.left_over else found.laid
