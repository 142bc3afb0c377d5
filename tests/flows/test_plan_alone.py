"""Where no question stands behind any development area the year after is of the plan alone: no file is read again."""

from __future__ import annotations

import pytest

from config.hand_in import Kind
from register.models import ActionStatus, AuditRow, VerdictRow
from register.stages import Stage
from tests.factories import AUDIT, MOSSLIDA, TALLUNDA
from tests.second_half import (
    ACCEPTED,
    ACKNOWLEDGED,
    CALLED,
    CLOSED,
    CONFIRMED,
    DIALOGUE,
    FED_BACK,
    PLAN_DUE,
    PLANNED,
    PREPARED,
    UNITS,
    Year,
    YearAt,
    chief,
    hold_dialogue,
    plan_file,
)

pytestmark = pytest.mark.usefixtures("prefect")

HEARD = "Samtalen med skolan"


def bring_to_the_plan(year: Year) -> None:
    """One development area at each unit, from what was said in the dialogue, and its plan accepted."""
    for unit in UNITS:
        year.note(
            "finding-recorded",
            on=CALLED,
            unit=unit,
            kind="development",
            title=HEARD,
            areas=("helhetssyn",),
            text="Skolan hörs sällan.",
            evidence=("dialogue:rektorerna efterlyser ett möte",),
        )
        year.note("findings-settled", on=CALLED, unit=unit)
        hold_dialogue(year, unit)
        year.note("finding-agreed", on=DIALOGUE, unit=unit, number=1)
        for who in ("ao", chief(unit)):
            year.note("minutes-confirmed", on=CONFIRMED, unit=unit, by=who)
    year.round(CONFIRMED)
    year.round(FED_BACK)
    for unit in UNITS:
        year.note("feedback-acknowledged", on=ACKNOWLEDGED, unit=unit, by=chief(unit))
    year.round(ACKNOWLEDGED)
    for unit in UNITS:
        plan = plan_file((1, HEARD, "Möte varje termin", "Enhetschef", PLAN_DUE, "Två möten om året"))
        year.hand_in(plan, Kind.ACTION_PLAN, on=PLANNED, unit=unit, by=chief(unit))
        year.note("plan-accepted", on=ACCEPTED, unit=unit)


def test_the_plan_is_judged_without_a_new_sample(year_at: YearAt) -> None:
    year = year_at("tables")
    bring_to_the_plan(year)
    year.round(PREPARED)
    assert [audit.key for audit in year.all(AuditRow)] == [AUDIT], "no audit is laid out that would ask nothing"
    [told] = year.told("follow_up_begins")
    assert "inga nya akter läses" in told.body
    for unit in (TALLUNDA, MOSSLIDA):
        assert year.unit(unit).stage is Stage.FOLLOW_UP
    verdicts = year.all(VerdictRow)
    assert [(row.column, row.verdict.value, row.plan) for row in verdicts] == [
        (None, "cannot_tell", ActionStatus.NOT)
    ] * 2
    for unit in (TALLUNDA, MOSSLIDA):
        year.note("verdict-confirmed", on=CLOSED, unit=unit, number=1, plan="done")
    year.round(CLOSED)
    assert {year.unit(unit).stage for unit in UNITS} == {Stage.CLOSED}
