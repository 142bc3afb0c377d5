"""Dispatchers in processes of their own, at one outbox."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from config.settings import Settings
from register.database import open_register
from tasks.channels.outgoing import Answer, Outgoing
from tests import golden
from tests.outbox import KeepingChannel, Outbox
from tests.services import PATIENCE

_spawn = multiprocessing.get_context("spawn")


def at_once(box: Outbox, processes: int) -> None:
    """Run so many dispatchers, begun at the same moment, until none of them finds anything to send."""
    barrier = _spawn.Barrier(processes)
    _run([(_dispatch, (box.folder, box.register.settings.database_url, barrier)) for _ in range(processes)], code=0)


def killed(box: Outbox, where: str) -> None:
    """Run a dispatcher that the operating system ends in the middle: `before` or `after` the channel took a message."""
    _run([(_die, (box.folder, box.register.settings.database_url, where))], code=9)


def four_at_once(box: Outbox) -> KeepingChannel:
    """Two hundred messages to fifty addresses, and four dispatchers; the channel they went by."""
    for address in range(50):
        box.lay(4, address=f"C{address:04d}")
    at_once(box, 4)
    return box.channel()


def _run(work: list[tuple[Callable[..., None], tuple[Any, ...]]], *, code: int) -> None:
    started = [_spawn.Process(target=target, args=arguments) for target, arguments in work]
    for process in started:
        process.start()
    for process in started:
        process.join(timeout=PATIENCE)
    assert [process.exitcode for process in started] == [code] * len(started)


def _dispatch(folder: Path, url: SecretStr | None, barrier: Barrier) -> None:
    box = _opened(folder, url)
    barrier.wait(timeout=PATIENCE)
    while (done := box.dispatch(box.channel())).sent or done.stopped:
        pass
    box.register.close()


def _die(folder: Path, url: SecretStr | None, where: str) -> None:
    box = _opened(folder, url)
    channel = box.channel()

    def end(outgoing: Outgoing) -> Answer:
        if where == "after":
            channel.take(outgoing)
        os._exit(9)

    channel.steps = [channel.take, end]
    box.dispatch(channel)


def _opened(folder: Path, url: SecretStr | None) -> Outbox:
    settings = Settings(home=folder / "home", organisation=golden.LILLKOMMUN, database_url=url)
    return Outbox(open_register(settings), folder)
