"""The channel that is always there: a message as a readable file in the home's outbox."""

from __future__ import annotations

import errno
from datetime import timedelta
from pathlib import Path

from tasks.channels.invitation import calendar_of
from tasks.channels.outgoing import Absent, Answer, Outgoing, Passing, Permanent, Sent

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class FileChannel:
    """Lays a message as a text file, and its invitation beside it; laid again, it is the same file."""

    name = "file"
    pace = timedelta()

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def send(self, outgoing: Outgoing) -> Answer:
        """Write the file, whole or not at all; its name is the reference."""
        name = _name(outgoing)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if outgoing.meeting is not None:
                self._lay(f"{name}.ics", calendar_of(outgoing, outgoing.meeting))
            self._lay(f"{name}.txt", _text(outgoing).encode())
        except OSError as fault:
            return _refused(fault)
        return Sent(f"{name}.txt")

    def find(self, outgoing: Outgoing) -> Sent | Absent:
        """Whether the file is there: it is written last, and has no other name until it is whole."""
        name = f"{_name(outgoing)}.txt"
        return Sent(name) if (self._folder / name).exists() else Absent()

    def _lay(self, name: str, content: bytes) -> None:
        draft = self._folder / f".{name}"
        try:
            draft.write_bytes(content)
            draft.replace(self._folder / name)
        except OSError:
            draft.unlink(missing_ok=True)
            raise


def _name(outgoing: Outgoing) -> str:
    return f"{outgoing.written_on}-{outgoing.number:05d}-{outgoing.kind}-{outgoing.recipient}"


def _text(outgoing: Outgoing) -> str:
    return f"Till: {outgoing.address}\nÄmne: {outgoing.subject}\n\n{outgoing.body}"


def _refused(fault: OSError) -> Passing | Permanent:
    if fault.errno == errno.ENAMETOOLONG:
        return Permanent("Filens namn blir för långt; korta mottagarens nyckel i people.toml.")
    if fault.errno in _FULL:
        return Passing("Disken är full; frigör utrymme i hemmet.", whole_channel=True)
    return Passing("Mappen outbox i hemmet går inte att skriva i; se över dess rättigheter.", whole_channel=True)
