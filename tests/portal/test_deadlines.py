"""The door to the deadlines: what is awaited of whom, and everything that happened to each."""

from __future__ import annotations

from datetime import date

from tests.factories import CommandLine, HomeAt

ASKED = date(2024, 4, 8)


def test_an_open_deadline_is_shown_with_its_history(home_at: HomeAt, arshjul: CommandLine) -> None:
    home = home_at("sampling")
    more = {"by": "chef.tallunda", "deadline": "list", "until": "2024-05-09", "reason": "Systembyte."}
    home.note("extension-asked", on=ASKED, **more)
    home.note("extension-granted", on=ASKED, deadline="list")
    home.note("deadline-acknowledged", on=ASKED, by="chef.tallunda", deadline="list")

    answer = arshjul(
        "deadlines", "--unit", "tallunda", "--today", "2024-05-14", "--format", "json", "--home", home.path
    )
    [shown] = answer.json
    assert {name: shown[name] for name in ("audit", "unit", "kind", "planned", "due", "met_on", "late_days")} == {
        "audit": "mini-2024",
        "unit": "tallunda",
        "kind": "list",
        "planned": "2024-05-09",
        # Ascension Day, and the offices are closed the day after.
        "due": "2024-05-13",
        "met_on": None,
        "late_days": 1,
    }
    assert [(line["what"], line["by"], line["asked_by"]) for line in shown["history"]] == [
        ("opened", "arshjul", None),
        ("extended", "ao", "chef.tallunda"),
        ("moved_to_working_day", "ao", None),
        ("acknowledged", "chef.tallunda", None),
    ]


def test_the_history_is_told_in_words(home_at: HomeAt, arshjul: CommandLine) -> None:
    home = home_at("sampling")
    told = arshjul("deadlines", "mini-2024", "--today", "2024-04-15", "--home", home.path).out
    assert "listan över ärenden" in told
    assert "4 dagar" in told
    assert "2024-04-08 begärt till 2024-04-11" in " ".join(told.split())


def test_what_has_come_is_shown_when_it_is_asked_for(home_at: HomeAt, arshjul: CommandLine) -> None:
    home = home_at("listed")
    kinds = [row["kind"] for row in arshjul("deadlines", "--format", "json", "--home", home.path).json]
    everything = arshjul("deadlines", "--all", "--format", "json", "--home", home.path).json
    assert "list" not in kinds
    assert {"list", "opening_meeting"} <= {row["kind"] for row in everything if row["met_on"]}
