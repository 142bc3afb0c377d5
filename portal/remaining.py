"""What earlier follow-ups have left to take up again, as the year's wheel shows it."""

from __future__ import annotations

from datetime import date

from method.verdicts import SWEDISH as CHANGES
from portal.words import counted
from register.action_plan import SWEDISH as PLANS
from register.database import Register
from register.remaining import remaining

COLUMNS = {
    "unit": "Enhet",
    "title": "Utvecklingsområde",
    "verdict": "Omdöme",
    "plan": "Planen",
    "years": "Kvar i",
    "of": "Ur",
}


def remaining_before(register: Register, year: int) -> list[dict[str, object]]:
    """Development areas whose follow-up ended before the year, or in it, and that have to be taken up again.

    One line for each, by the units that answer for it when the year ends.
    """
    with register.reading() as session:
        left = remaining(session, register.catalogue.units, year, on=date(year, 12, 31))
    return [
        {
            "unit": " och ".join(one.unit_names),
            "title": one.title,
            "verdict": ", ".join(CHANGES[verdict] for verdict in one.verdicts) or "inga siffror",
            "plan": ", ".join(PLANS[plan] for plan in one.plans),
            "years": counted(one.years, "år", "år"),
            "of": ", ".join(one.audits),
        }
        for one in left
    ]
