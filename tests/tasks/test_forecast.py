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


def digest(recipient: str, day: str) -> str:
    return f"reminder|{recipient}|{day}"


NEVER_SENT = {
    # The readings were reconciled days before they were due, so nobody had to be reminded of it the day before.
    **{
        digest(reader, day): "reconciled early"
        for day, readers in (
            ("2021-10-01", ("bt", "kl")),
            ("2021-11-04", ("bt", "es")),
            ("2021-12-02", ("es", "kl")),
        )
        for reader in readers
    },
    # Nor of the findings. Skärholmen's were due too soon after its tables for any reminder; of Norrmalm's, one reader
    # had a digest that day all the same.
    **{
        digest(reader, day): "findings settled early"
        for day, readers in (("2021-10-08", ("bt", "kl")), ("2021-11-12", ("bt",)))
        for reader in readers
    },
    # The minutes were written days after the meeting, and were confirmed before anybody was reminded.
    **{
        foretold: "minutes written late, confirmed early"
        for unit, met, day_before in (
            ("hasselby-vallingby", "2021-10-14", "2021-10-20"),
            ("norrmalm", "2021-11-18", "2021-11-24"),
            ("skarholmen", "2021-12-09", "2021-12-15"),
        )
        for foretold in (
            key("minutes_to_confirm", unit, "unit", met),
            digest(f"enhetschef.{unit}", day_before),
        )
    },
    # Norrmalm's first list was sent back, so that the one taken in was its second.
    key("taken_in", "norrmalm", "unit", "frame", "1"): "list sent back",
    # Hässelby-Vällingby handed its plan in a week early.
    digest("enhetschef.hasselby-vallingby", "2022-01-24"): "plan early",
    # Two units' verdicts were confirmed three weeks early.
    **{
        digest(reader, day): "verdicts confirmed early"
        for day, readers in (("2022-12-06", ("bt", "kl")), ("2022-12-07", ("bt", "es")))
        for reader in readers
    },
    # Nobody can foretell which days the units choose for their actions.
    digest("enhetschef.hasselby-vallingby", "2022-05-31"): "another day in the plan",
}
"""Foretold and never sent -> why."""

NOT_FORETOLD = {
    key("sent_back", "norrmalm", "unit", "frame", "1"): "list sent back",
    key("taken_in", "norrmalm", "unit", "frame", "2"): "list sent back",
    # On the day it was due, and one and three working days after.
    digest("enhetschef.skarholmen", "2021-08-16"): "list late",
    digest("enhetschef.skarholmen", "2021-08-17"): "list late",
    digest("enhetschef.skarholmen", "2021-08-19"): "list late",
    key("warning_to_judge", "skarholmen", "es", "review", "1"): "readings warned of",
    key("warning_to_judge", "skarholmen", "kl", "review", "1"): "readings warned of",
    key("minutes_to_confirm", "hasselby-vallingby", "unit", "2021-10-18"): "minutes written late",
    key("minutes_to_confirm", "norrmalm", "unit", "2021-11-19"): "minutes written late",
    key("minutes_to_confirm", "skarholmen", "unit", "2021-12-10"): "minutes written late",
    digest("enhetschef.skarholmen", "2021-12-27"): "acknowledged late",
    key("extension_asked", "hasselby-vallingby", "bt", "action", "action 1", "1"): "more time",
    key("extension_asked", "hasselby-vallingby", "kl", "action", "action 1", "1"): "more time",
    key("extension_decided", "hasselby-vallingby", "unit", "action", "action 1", "1"): "more time",
}
"""Sent and not foretold -> why; but for the digests of OF_THE_PLANS."""

OF_THE_PLANS = date(2022, 3, 17)
"""Ten working days before the first day that a unit chose in its plan. Nothing is reported between June and October, so
what was done by then was reported late, and those up the line heard of it."""

OF_A_REPORT = {MessageKind.REPORT_DRAFTED, MessageKind.REPORT_SENT}

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
        kind, *of_what = entry.key.split("|")
        if kind == MessageKind.REMINDER:
            assert of_what == [entry.to, entry.day.isoformat()], "one digest per person and day"
            continue
        if kind in OF_A_REPORT:
            report, recipient, version = of_what
            assert (report, entry.unit, recipient) == (f"rapport-{AUDIT}", None, entry.to)
            assert version == ("1" if kind == MessageKind.REPORT_DRAFTED else "2"), "the draft, and what is published"
            continue
        audit, unit, recipient, *occasion = of_what
        assert (kind, unit, recipient) == (entry.what, entry.unit, entry.to)
        assert audit in (AUDIT, AGAIN)
        assert occasion


def test_the_foretold_and_the_sent_differ_only_where_people_were_late_or_early(demo: Played) -> None:
    sent = {message["key"]: message for message in demo.listing("outbox")}
    assert set(messages()) - set(sent) == set(NEVER_SENT)
    unforeseen = {
        known
        for known in set(sent) - set(messages())
        if not (known.startswith("reminder|") and date.fromisoformat(known.split("|")[-1]) >= OF_THE_PLANS)
    }
    of_the_year = {known for known in unforeseen if known.startswith("report_sent|arsrapport-2021|")}
    assert len(of_the_year) == 14, "the annual report is the year's: the executive board and thirteen committees"
    unforeseen -= of_the_year
    assert unforeseen == set(NOT_FORETOLD)
    of_the_plans = set(sent) - set(messages()) - unforeseen - of_the_year
    assert len(of_the_plans) == 46
    assert all("åtgärd" in sent[known]["subject"] or "saker väntar" in sent[known]["subject"] for known in of_the_plans)


def test_when_nobody_answers_everybody_up_the_line_is_foretold() -> None:
    catalogue = Catalogue(golden.STOCKHOLM)
    late = forecast(catalogue, catalogue.audit(AUDIT), late=True)
    minutes = [(entry.day, entry.to) for entry in late if "inledande mötet, Norrmalm" in entry.text]
    # The opening meeting is on Tuesday 10 August: its minutes are asked for after two, five and ten working days, and
    # at last of the inspectors' head as well.
    assert minutes[:7] == [
        (date(2021, 8, 12), "bt"),
        (date(2021, 8, 12), "es"),
        (date(2021, 8, 17), "bt"),
        (date(2021, 8, 17), "es"),
        (date(2021, 8, 24), "bt"),
        (date(2021, 8, 24), "es"),
        (date(2021, 8, 24), "inspektionschef"),
    ]
    assert {entry.to for entry in late} >= {"avdelningschef.norrmalm", "stadsdelsdirektor.norrmalm", "inspektionschef"}
    assert len({entry.key for entry in late if entry.what != "deadline"}) == sum(e.what != "deadline" for e in late)


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
