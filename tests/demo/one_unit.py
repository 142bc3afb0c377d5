"""The recorded audit at one unit alone: what happens there, and a little of what happens at the others."""

from __future__ import annotations

from datetime import date

from demo.script import Entry, Script
from tests.inprocess import one_unit_script

UNIT = "skarholmen"
"""Late with its list, warned of, disputing and amending: the unit to whom most happens."""


def more_happens() -> Script:
    """The unit's script, with what happens at the other units only: more time, and a feedback that is made anew."""
    return one_unit_script(
        UNIT,
        Entry(
            on=date(2021, 12, 20),
            unit=UNIT,
            record="feedback-withdrawn",
            by="kl",
            said={"reason": "En tabell hade fel rubrik."},
        ),
        Entry(
            on=date(2022, 5, 23),
            unit=UNIT,
            record="extension-asked",
            by=f"enhetschef.{UNIT}",
            said={"number": 3, "until": "2022-09-30", "reason": "Tjänsten var obesatt."},
        ),
        Entry(on=date(2022, 5, 25), unit=UNIT, record="extension-granted", by="kl", said={"number": 3}),
    )
