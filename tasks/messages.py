"""Messages: deliver what lies in the outbox, and lay the documents they tell of."""

from __future__ import annotations

from datetime import datetime

from tasks.outbox import dispatch_now
from tasks.reports.files import lay_missing
from tasks.shell import opened, shell


@shell
def deliver(home: str, *, now: datetime) -> int:
    """Send what lies in the outbox and may be sent at this hour, by everybody's own channel; how many arrived."""
    with opened(home) as register:
        return dispatch_now(register, now=now).sent


@shell
def lay_documents(home: str) -> int:
    """Lay what has been made and has no file yet in the home's documents; how many were laid."""
    with opened(home) as register:
        return lay_missing(register)
