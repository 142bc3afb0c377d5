"""What every Prefect task here has in common: never cached, and failing without saying with what."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from prefect import Task, task
from prefect.cache_policies import NO_CACHE

from config.errors import ArshjulError
from config.settings import Settings
from register.database import Register, open_register
from register.desk import SYSTEM, Desk, at_desk
from tasks.traces import ShellFailed, where

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class StageOutcome:
    """What became of one unit in a stage flow: safe to show anywhere."""

    unit: str
    did: str


NOTHING = "nothing"
STAYED = (NOTHING, "held_back")
"""Outcomes after which a unit is ready for nothing more."""

_kept: ContextVar[Register | None] = ContextVar("kept", default=None)


def shell(body: Callable[P, R]) -> Task[P, R]:
    """A Prefect task around `body`: no caching and no retry, since it writes; no values in what Prefect keeps."""

    @functools.wraps(body)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return body(*args, **kwargs)
        except ArshjulError:
            raise
        except Exception as error:
            raise ShellFailed(where(error)) from None

    decorated: Any = task(cache_policy=NO_CACHE, persist_result=False, retries=0)
    shelled: Task[P, R] = decorated(run)
    return shelled


@contextmanager
def kept_open(home: str) -> Iterator[None]:
    """Let everything that opens the home's register while the block runs share one: a round opens it a hundred times.

    What the register goes by (settings, organisation) is then as it was when the block began. One that cannot be opened
    is nobody's to share: each task finds that out by itself, and says it as a task may.
    """
    with ExitStack() as stack:
        with suppress(Exception):
            stack.callback(_kept.reset, _kept.set(stack.enter_context(opened(home))))
        yield


@contextmanager
def opened(home: str) -> Iterator[Register]:
    """The home's register, given back afterwards; the one that is kept open, if that is of this home."""
    kept = _kept.get()
    if kept is not None and kept.settings.home == Path(home).expanduser().absolute():
        yield kept
        return
    register = open_register(Settings(home=home))  # type: ignore[arg-type]
    try:
        yield register
    finally:
        register.close()


@contextmanager
def desk(home: str, *, now: datetime) -> Iterator[Desk]:
    """A desk for the calendar's own work: one transaction, committed when the block ends."""
    with opened(home) as register, at_desk(register, who=SYSTEM, now=now) as one:
        yield one
