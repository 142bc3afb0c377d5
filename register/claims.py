"""One at a time: of several processes, on one host or on many, one does what they all would."""

from __future__ import annotations

import fcntl
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, text

from register.database import Register


@contextmanager
def alone(register: Register, what: str, *of: str, wait: bool = False) -> Iterator[bool]:
    """Whether this process has it to itself while the block runs; with `wait` it comes to have it.

    The claim is the database's; where that is a file, and so everybody is on one machine, the operating system's, which
    tells `what` apart but not `of`. Either is let go of when the process is no more.
    """
    if register.engine.dialect.name == "postgresql":
        number = _number(what, *of)
        with register.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            got = _take(connection, number, wait=wait)
            try:
                yield got
            finally:
                if got:
                    connection.execute(text("SELECT pg_advisory_unlock(:number)"), {"number": number})
        return
    with (register.settings.home / f".{what}.lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
            return
        yield True


def wait_within(connection: Connection, what: str) -> None:
    """Have it to oneself until the transaction ends, waiting for whoever has it. SQLite's writers wait in any case."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _number(what)})


def _take(connection: Connection, number: int, *, wait: bool) -> bool:
    if wait:
        connection.execute(text("SELECT pg_advisory_lock(:number)"), {"number": number})
        return True
    return bool(connection.execute(text("SELECT pg_try_advisory_lock(:number)"), {"number": number}).scalar())


def _number(*words: str) -> int:
    return int.from_bytes(hashlib.sha256("|".join(words).encode()).digest()[:8], "big", signed=True)
