"""What the channels' tests send, and to whom."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from tasks.channels.outgoing import Outgoing

BEGAN = datetime(2022, 5, 2, 6, 30, tzinfo=UTC)
ADDRESS = "enhetschef.tallunda@stad.example"
MARK = "Hemlighetsord"
"""Stands in every message's subject and body, and may stand in no problem."""
BODY = """Hej,

läsningen av akterna hos Tallunda är klar (Hemlighetsord). Vi träffas i ett dialogmöte den
12 maj.

På dagordningen står:
- Barnets delaktighet & röst
- Tider <14 dagar>
  när anmälan är ny

Läs mer på https://stad.example/granskning?år=2022&del=1. Frågor: granskning@stad.example

Kvalitetsenheten
"""
MEETING: dict[str, Any] = {
    "uid": "dialogue-17@stad.example",
    "sequence": 0,
    "method": "REQUEST",
    "summary": "Dialogmöte, Tallunda",
    "start": "2022-05-12T13:00",
    "minutes": 90,
    "place": "Rådhuset, sal Åmål",
    "description": "Granskningens dialogmöte; ta med ledningsgruppen.",
    "organizer": "Kvalitetsenheten",
    "time_zone": "Europe/Stockholm",
}


def outgoing(**changes: Any) -> Outgoing:
    """A message as the dispatcher hands it over."""
    usual = {
        "number": 42,
        "key": "dialogue_invitation|barnarenden-2022|tallunda|enhetschef.tallunda|2022-05-12",
        "kind": "dialogue_invitation",
        "recipient": "enhetschef.tallunda",
        "address": ADDRESS,
        "subject": "Dialogmöte om granskningen hos Tallunda (Hemlighetsord åäö)",
        "body": BODY,
        "written_on": "2022-05-02",
        "began_at": BEGAN,
    }
    return Outgoing(**{**usual, **changes})
