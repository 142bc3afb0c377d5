"""One at a time: of several watchers of one inbox, on one host or on many, one takes a unit's files in."""

from __future__ import annotations

import fcntl
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import text

from register.database import Register

_LOCK = ".inbox.lock"


@contextmanager
def alone(register: Register, audit: str, unit: str) -> Iterator[bool]:
    """Whether this process has the unit's folder to itself while the block runs.

    The claim is the database's; where that is a file, and so everybody is on one machine, the operating system's.
    Either is let go of when the process is no more.
    """
    if register.engine.dialect.name == "postgresql":
        number = int.from_bytes(hashlib.sha256(f"inbox|{audit}|{unit}".encode()).digest()[:8], "big", signed=True)
        with register.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            got = bool(connection.execute(text("SELECT pg_try_advisory_lock(:number)"), {"number": number}).scalar())
            try:
                yield got
            finally:
                if got:
                    connection.execute(text("SELECT pg_advisory_unlock(:number)"), {"number": number})
        return
    with (register.settings.home / _LOCK).open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True
