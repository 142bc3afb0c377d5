"""Whether a file in the inbox is whole: a copy takes its time, and nothing says when it is done."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import os
import signal
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path

from config.errors import UnreadableFile
from config.hand_in import HandInLimits
from expectations.reading.old_workbook import checked_stream
from expectations.reading.package import DAMAGED, TOO_LARGE, checked_package

UNREADABLE = "Filen går inte att läsa. Kontrollera rättigheterna."

_ZIP, _OLE, _ENCRYPTED = b"PK", b"\xd0\xcf\x11\xe0", "EncryptedPackage".encode("utf-16-le")
_ALLOTTED = bytes(8)
_DENIED = (errno.EACCES, errno.EPERM)


class NotYet(Exception):
    """The file is not there any more, or somebody is writing to it: the next look sees what has become of it."""


@dataclass(frozen=True)
class Stamp:
    """A file as it stood: it is another when the file has been written to or has been replaced. Times in ns."""

    inode: int
    size: int
    written: int

    @classmethod
    def of(cls, about: os.stat_result) -> Stamp:
        """The stamp of what the system says of the file."""
        return cls(about.st_ino, about.st_size, about.st_mtime_ns)


class Stillness:
    """How long each file has stood as it stands, as far as it has been seen."""

    def __init__(self) -> None:
        self._since: dict[Path, tuple[Stamp, float]] = {}

    def seconds(self, path: Path, stamp: Stamp, *, at: float) -> float:
        """For how long; `at`: the moment of this look, in seconds of a clock that is never set."""
        known = self._since.get(path)
        if known is None or known[0] != stamp:
            known = self._since[path] = stamp, at
        return at - known[1]

    def keep_only(self, paths: Iterable[Path]) -> None:
        """Forget the files that are no more."""
        self._since = {path: self._since[path] for path in paths if path in self._since}


def read_whole(path: Path, *, limits: HandInLimits) -> tuple[bytes, Stamp]:
    """The file's bytes, and how it stood while they were read.

    Raises `NotYet`, or `UnreadableFile` for one that may not be read or is too large.
    """
    try:
        with plain_file(path) as file:
            return _read(file, limits)
    except OSError as error:
        if error.errno in _DENIED:
            raise UnreadableFile(UNREADABLE) from None
        raise NotYet from None


def plain_file(path: Path) -> BufferedReader:
    """The file, open for reading; raises `OSError` for anything else, of which a pipe would wait for a writer."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "no plain file")
    return os.fdopen(descriptor, "rb")


def is_cut_off(content: bytes, limits: HandInLimits) -> bool:
    """Whether more seems to be on its way: nothing but allotted space, or a workbook that does not open yet.

    Of a text file nobody can tell.
    """
    if not content.strip(b"\x00"):
        return True
    if content.endswith(_ALLOTTED) and not content.startswith(_OLE):
        return True
    try:
        if content.startswith(_ZIP):
            checked_package(content, limits)
        elif content.startswith(_OLE) and _ENCRYPTED not in content:
            checked_stream(content, limits)
    except UnreadableFile as error:
        return str(error) == DAMAGED
    return False


def unread_identity(about: os.stat_result) -> str:
    """What stands for the checksum of a file that is not read."""
    known = (about.st_ino, about.st_size, about.st_mtime_ns, about.st_ctime_ns, about.st_mode)
    return hashlib.sha256(repr(known).encode()).hexdigest()


def _read(file: BufferedReader, limits: HandInLimits) -> tuple[bytes, Stamp]:
    before = os.fstat(file.fileno())
    if before.st_size > limits.megabytes * 1_000_000:
        raise UnreadableFile(TOO_LARGE)
    if _is_open_for_writing(file.fileno()):
        raise NotYet
    content = file.read(before.st_size + 1)
    if len(content) != before.st_size or Stamp.of(os.fstat(file.fileno())) != Stamp.of(before):
        raise NotYet
    return content, Stamp.of(before)


def _is_open_for_writing(descriptor: int) -> bool:
    """Whether anybody on this machine, the file server too, has it open for writing; False where it cannot be told.

    The system grants a lease for reading only when nobody has. It tells of a writer who comes meanwhile by a signal,
    which by default would end the process: so one is chosen that does nothing.
    """
    try:
        fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except (AttributeError, OSError) as error:
        return getattr(error, "errno", None) in (errno.EAGAIN, errno.EWOULDBLOCK)
    return False
