"""Messages: deliver what lies in the outbox, and lay the documents they tell of."""

from __future__ import annotations

from datetime import datetime

from register.feedback import document_names
from register.models import FeedbackVersion
from tasks.outbox import dispatch_now
from tasks.shell import opened, shell


@shell
def deliver(home: str, *, now: datetime) -> int:
    """Send what lies in the outbox and may be sent at this hour, by everybody's own channel; how many arrived."""
    with opened(home) as register:
        return dispatch_now(register, now=now).sent


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
