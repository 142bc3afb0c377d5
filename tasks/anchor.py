"""The event log's anchor: the chain's head, noted outside the register."""

from __future__ import annotations

from datetime import datetime

from register.anchors import drop_anchor
from register.chain import head
from tasks.shell import opened, shell


@shell
def anchor(home: str, *, now: datetime) -> bool:
    """Note the head of the event log's chain; there is nothing to do if it has not moved since it was last noted."""
    with opened(home) as register, register.reading() as session:
        last = head(session)
    return drop_anchor(register.settings.anchors, last, now=now)
