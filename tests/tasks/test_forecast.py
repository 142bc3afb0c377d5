"""The dry run, held against the recorded audit as it was played: they differ only where people were late or early."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from config.catalogue import Catalogue
from config.messages import MessageKind
from tasks.forecast import Foretold, forecast
from tests import golden
from tests.played import Played
from tests.second_half import ACKNOWLEDGED, FED_BACK, PREPARED, VERDICT_DUE, organisation

AUDIT = "barnarenden-2021"
AGAIN = f"{AUDIT}-uppfoljning"


def key(kind: str, unit: str, to: str, *occasion: str, audit: str = AUDIT) -> str:
    recipient = f"enhetschef.{unit}" if to == "unit" else to
    return "|".join((kind, audit, unit, recipient, *occasion))


NEVER_SENT = {
    # The readings were reconciled days before they were due, so nobody had to be reminded of it the day before.
    **{
        key("reminder", unit, reader, "reconciliation", "both_read", due, "-1"): "reconciled early"
        for unit, due, readers in (
            ("hasselby-vallingby", "2021-10-04", ("bt", "kl")),
            ("norrmalm", "2021-11-05", ("bt", "es")),
            ("skarholmen", "2021-12-03", ("es", "kl")),
        )
        for reader in readers
    },
    # Nor of the findings. Skärholmen's were due too soon after its tables for any reminder.
    **{
        key("reminder", unit, reader, "findings", "tables_ready", due, "-1"): "findings settled early"
        for unit, due, readers in (
            ("hasselby-vallingby", "2021-10-11", ("bt", "kl")),
            ("norrmalm", "2021-11-15", ("bt", "es")),
        )
        for reader in readers
    },
    # The minutes were written days after the meeting, and were confirmed before anybody was reminded.
    **{
        foretold: "minutes written late, confirmed early"
        for unit, met, due in (
            ("hasselby-vallingby", "2021-10-14", "2021-10-21"),
            ("norrmalm", "2021-11-18", "2021-11-25"),
            ("skarholmen", "2021-12-09", "2021-12-16"),
        )
        for foretold in (
            key("minutes_to_confirm", unit, "unit", met),
            key("reminder", unit, "unit", "minutes", f"written {met}", due, "-1"),
        )
    },
    # Norrmalm's first list was sent back, so that the one taken in was its second.
    key("taken_in", "norrmalm", "unit", "frame", "1"): "list sent back",
    # Hässelby-Vällingby handed its plan in a week early.
    key("reminder", "hasselby-vallingby", "unit", "action_plan", "asked", "2022-01-31", "-5"): "plan early",
    # Two units' verdicts were confirmed three weeks early.
    **{
        key("reminder", unit, reader, "verdicts", "tables_in", due, "-5"): "verdicts confirmed early"
        for unit, due, readers in (
            ("hasselby-vallingby", "2022-12-13", ("bt", "kl")),
            ("norrmalm", "2022-12-14", ("bt", "es")),
        )
        for reader in readers
    },
    # Nobody can foretell which days the units choose for their actions.
    **{
        key("reminder", unit, "unit", "action", "action 1", "2022-06-15", "-10"): "another day in the plan"
        for unit in ("hasselby-vallingby", "skarholmen")
    },
}
"""Foretold and never sent -> why."""

NOT_FORETOLD = {
    key("sent_back", "norrmalm", "unit", "frame", "1"): "list sent back",
    key("taken_in", "norrmalm", "unit", "frame", "2"): "list sent back",
    key("reminder", "skarholmen", "unit", "list", "requested", "2021-08-16", "+1"): "list late",
    key("reminder", "skarholmen", "unit", "list", "requested", "2021-08-16", "+3"): "list late",
    key("warning_to_judge", "skarholmen", "es", "review", "1"): "readings warned of",
    key("warning_to_judge", "skarholmen", "kl", "review", "1"): "readings warned of",
    key("minutes_to_confirm", "hasselby-vallingby", "unit", "2021-10-18"): "minutes written late",
    key("minutes_to_confirm", "norrmalm", "unit", "2021-11-19"): "minutes written late",
    key("minutes_to_confirm", "skarholmen", "unit", "2021-12-10"): "minutes written late",
    key(
        "reminder", "skarholmen", "unit", "feedback_acknowledgement", "version 1", "2021-12-23", "+1"
    ): "acknowledged late",
    key("extension_asked", "hasselby-vallingby", "bt", "1"): "more time",
    key("extension_asked", "hasselby-vallingby", "kl", "1"): "more time",
    key("extension_decided", "hasselby-vallingby", "unit", "1"): "more time",
    # The days of the units' own plans. Nothing is reported between June and October, so what was done by then was
    # reported late; action 1 of Hässelby-Vällingby was given more time meanwhile.
    **{
        key("reminder", unit, "unit", "action", f"action {number}", due, rung): "a day of the plan"
        for unit, number, due, rungs in (
            ("hasselby-vallingby", 1, "2022-05-31", ("-10",)),
            ("hasselby-vallingby", 1, "2022-08-31", ("-10", "+5")),
            ("hasselby-vallingby", 2, "2022-09-30", ("-10", "+5")),
            ("hasselby-vallingby", 3, "2022-03-31", ("-10", "+5")),
            ("norrmalm", 2, "2022-10-31", ("-10", "+5")),
            ("skarholmen", 1, "2022-04-30", ("-10", "+5")),
            ("skarholmen", 2, "2022-05-31", ("-10", "+5")),
            ("skarholmen", 3, "2022-06-30", ("-10", "+5")),
        )
        for rung in rungs
    },
}
"""Sent and not foretold -> why."""

BY_THE_CALENDAR = {MessageKind.INVITATION, MessageKind.FEEDBACK_DELIVERED, MessageKind.FOLLOW_UP_BEGINS}
"""Messages whose day no person moves."""


@cache
def foretold() -> tuple[Foretold, ...]:
    catalogue = Catalogue(golden.STOCKHOLM)
    return tuple(forecast(catalogue, catalogue.audit(AUDIT)))


def messages() -> dict[str, Foretold]:
    return {entry.key: entry for entry in foretold() if entry.what != "deadline"}


def test_every_message_is_foretold_with_its_unit_kind_recipient_and_occasion() -> None:
    told = [entry for entry in foretold() if entry.what != "deadline"]
    assert len(messages()) == len(told), "nobody is told the same thing twice"
    for entry in told:
        kind, audit, unit, recipient, *occasion = entry.key.split("|")
        assert (kind, unit, recipient) == (entry.what, entry.unit, entry.to)
        assert audit in (AUDIT, AGAIN)
        assert occasion


def test_the_foretold_and_the_sent_differ_only_where_people_were_late_or_early(demo: Played) -> None:
    sent = {message["key"] for message in demo.listing("outbox")}
    assert set(messages()) - sent == set(NEVER_SENT)
    assert sent - set(messages()) == set(NOT_FORETOLD)


def test_what_the_calendar_sends_is_sent_on_the_foretold_day(demo: Played) -> None:
    days = {entry.key: entry.day.isoformat() for entry in foretold() if entry.what in BY_THE_CALENDAR}
    sent = {message["key"]: message["written_on"] for message in demo.listing("outbox")}
    assert len(days) == 3 + 3 + 3 + 3, "invitations to both audits, feedback, follow-ups begun"
    assert {known: sent[known] for known in days} == days


def test_sixteen_months_are_foretold_before_the_audit_starts() -> None:
    days = [entry.day for entry in foretold()]
    assert (min(days), max(days)) == (date(2021, 8, 2), date(2022, 12, 16))


@pytest.mark.parametrize(
    ("what", "unit", "day"),
    [
        ("opening_meeting|planned", "tallunda", date(2024, 4, 8)),
        ("list|requested", "mosslida", date(2024, 4, 11)),
        ("feedback_acknowledgement|version 1", "tallunda", date(2024, 6, 4)),
        ("action_plan|asked", "tallunda", date(2024, 6, 18)),
        ("progress|report 2025-02-03", "mosslida", date(2025, 2, 3)),
        ("action|action 1", "tallunda", date(2024, 10, 1)),
        ("verdicts|tables_in", "tallunda", VERDICT_DUE),
    ],
)
def test_deadlines_are_foretold_by_kind_and_cause(
    small: dict[tuple[str, str | None], date], what: str, unit: str, day: date
) -> None:
    assert small[what, unit] == day


def test_the_follow_up_is_foretold_from_the_day_it_is_prepared(small: dict[tuple[str, str | None], date]) -> None:
    assert small["feedback_delivered", "tallunda"] == FED_BACK
    assert small["follow_up_begins", "tallunda"] == PREPARED
    assert FED_BACK < ACKNOWLEDGED < PREPARED


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str | None], date]:
    """The small audit's calendar: what (of a deadline, kind and cause) and unit -> day, the first audit's last."""
    catalogue = Catalogue(organisation(tmp_path_factory.mktemp("foretold") / "organisation"))
    entries = sorted(forecast(catalogue, catalogue.audit("mini-2024")), key=lambda entry: entry.day, reverse=True)
    return {(entry.key if entry.what == "deadline" else entry.what, entry.unit): entry.day for entry in entries}
