"""Messages: remind of what is awaited, and deliver what lies in the outbox."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from register import deadlines, outbox
from register.desk import id_of
from register.feedback import document_names
from register.models import FeedbackVersion, Message
from tasks.shell import desk, opened, shell


@shell
def remind(home: str, *, now: datetime) -> int:
    """Write every reminder whose day has come, each in a transaction of its own; how many were written."""
    with opened(home) as register, register.reading() as session:
        due = deadlines.to_remind(session, register.catalogue.calendar, now.date())
    written = 0
    for deadline_id in due:
        with desk(home, now=now) as at_desk:
            written += deadlines.remind(at_desk, deadline_id)
    return written


@shell
def deliver(home: str, *, now: datetime) -> int:
    """Lay every pending message as a readable file in the home's outbox; how many were delivered.

    A message's file has a name of its own that follows from its row, so that a delivery that was cut off
    is repeated into the same file.
    """
    with opened(home) as register:
        with register.reading() as session:
            waiting = outbox.pending(session)
        for message in waiting:
            place = lay(register.settings.delivered, message)
            with register.transaction() as session:
                outbox.mark_sent(session, id_of(message), on=now.date(), place=place)
    return len(waiting)


@shell
def lay_documents(home: str) -> int:
    """Lay every version of the feedback that has no file yet in the home's documents; how many were laid."""
    with opened(home) as register, register.reading() as session:
        missing = [
            (place, version_id)
            for name, version_id in document_names(session)
            if not (place := register.settings.documents / name).exists()
        ]
        for place, version_id in missing:
            place.parent.mkdir(parents=True, exist_ok=True)
            draft = place.with_name(f".{place.name}")
            draft.write_bytes(session.get_one(FeedbackVersion, version_id).document)
            draft.replace(place)
    return len(missing)


def lay(folder: Path, message: Message) -> str:
    """Write the message as a text file, whole or not at all; the file's name."""
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{message.written_on}-{message.id:05d}-{message.kind}-{message.recipient}.txt"
    draft = folder / f".{name}"
    draft.write_text(f"Till: {message.address}\nÄmne: {message.subject}\n\n{message.body}", encoding="utf-8")
    draft.replace(folder / name)
    return name
