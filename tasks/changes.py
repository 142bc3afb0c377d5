"""Stage changes as Prefect's own events, so that automations and other systems can hook on."""

from __future__ import annotations

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from prefect.client.orchestration import get_client
from prefect.variables import Variable

from register.changes import StageChange, newest_place, stage_changes
from tasks.shell import opened, shell

EVENT = "arshjul.unit-audit.stage-changed"
PLACE = "arshjul_stage_changes_place"
"""The Prefect variable that says how far in the event log's chain has been told."""

_AT_A_TIME = 500


@shell
def tell_changes(home: str) -> int:
    """Tell Prefect of the stage changes since the last time; how many.

    One that is told again, since the process ended before that was noted, has the same id, and is kept once. A Prefect
    that has been told nothing yet is told what comes from now on.
    """
    told = 0
    with opened(home) as register:
        place = Variable.get(PLACE)
        if place is None:
            with register.reading() as session:
                place = newest_place(session)
            # Another host may be doing the same at this moment.
            Variable.set(PLACE, place, overwrite=True)
        told_to = int(str(place))
        while True:
            with register.reading() as session:
                changes = stage_changes(session, after=told_to, most=_AT_A_TIME)
            if not changes:
                return told
            _post([as_event(change) for change in changes])
            told_to = changes[-1].place
            Variable.set(PLACE, told_to, overwrite=True)
            told += len(changes)


def as_event(change: StageChange) -> dict[str, Any]:
    """The change as Prefect's event: keys and stages, nothing of any file."""
    unit_audit = f"arshjul.unit-audit.{change.audit}.{change.unit}"
    return {
        "id": str(uuid5(NAMESPACE_URL, f"{unit_audit}/{change.number}")),
        "occurred": change.at.isoformat(),
        "event": EVENT,
        "resource": {
            "prefect.resource.id": unit_audit,
            "prefect.resource.name": f"{change.audit} {change.unit}",
            "arshjul.stage": change.entered,
        },
        "related": [{"prefect.resource.id": f"arshjul.audit.{change.audit}", "prefect.resource.role": "audit"}],
        "payload": {"audit": change.audit, "unit": change.unit, "from": change.left, "to": change.entered},
    }


def _post(events: list[dict[str, Any]]) -> None:
    # By the API rather than the client's own queue, which is emptied some time after the call.
    with get_client(sync_client=True) as client:
        client.request("POST", "/events", json=events).raise_for_status()
