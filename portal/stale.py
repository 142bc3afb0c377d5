"""The actions that stand still, in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from portal.words import counted
from register.courses import Stale

_NAMED = 5
"""So many actions are named in a sentence; the others are counted."""


def stale_in_words(stale: Sequence[Stale]) -> str | None:
    """The actions that stand still, in a sentence; None where there are none."""
    if not stale:
        return None
    named = "; ".join(_stale(one) for one in stale[:_NAMED])
    more = f"; och {len(stale) - _NAMED} till" if len(stale) > _NAMED else ""
    return f"{counted(len(stale), 'åtgärd', 'åtgärder')} står still: {named}{more}."


def _stale(one: Stale) -> str:
    why = f"skulle vara klar {one.due}" if one.late else f"inget rapporterat sedan {one.heard_of}"
    return f"{one.unit_name} nr {one.number} ({one.audit}), {why}"
