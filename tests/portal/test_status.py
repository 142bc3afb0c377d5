"""The board as people read it, and as programs do."""

from __future__ import annotations

from datetime import timedelta

from register.models import Message
from tests.factories import AUDIT, INVITED, MET, TALLUNDA, CommandLine, HomeAt, at
from tests.inprocess import play_round
from tests.second_half import YearAt


def test_further_deadlines_are_told_in_words_and_in_no_key(year_at: YearAt, arshjul: CommandLine) -> None:
    home = year_at("planned").path
    text = " ".join(arshjul("status", "--home", home, "--today", "2024-06-20").out.split())
    assert "(+3 till)" in text
    places = arshjul("status", "--home", home, "--today", "2024-06-20", "--format", "json").json
    assert list(places[0]) == ["audit", "unit", "stage", "waiting_for", "since", "due", "late_days"]
    assert places[0]["waiting_for"] == "Verksamhetschef, Tallunda: lägesrapporten om åtgärdsplanen"


def test_nobody_is_invited_to_a_day_that_has_passed_until_the_meeting_has_a_new_one(
    home_at: HomeAt, arshjul: CommandLine
) -> None:
    home, late = home_at("laid out"), MET + timedelta(days=1)
    assert TALLUNDA not in {outcome.unit for outcome in play_round(home.path, at(late))}
    assert home.unit().id not in {message.unit_audit_id for message in home.all(Message)}
    row, *_ = arshjul("status", "--home", home.path, "--today", late, "--format", "json").json
    assert (row["unit"], row["late_days"]) == (TALLUNDA, 1)
    assert row["waiting_for"].endswith(": en ny dag för det inledande mötet (arshjul plan --move)")
    move = ("--move", f"{AUDIT}/{TALLUNDA}/inledande-mote={MET + timedelta(days=7)}", "--by", "ao", "--reason", "sent")
    moved = arshjul("plan", "2024", *move, "--today", late, "--home", home.path)
    assert moved.code == 0, moved.err
    [did] = [outcome.did for outcome in play_round(home.path, at(late)) if outcome.unit == TALLUNDA]
    assert did == "invited"


def test_an_invitation_that_is_late_is_sent_while_the_meeting_is_still_to_come(home_at: HomeAt) -> None:
    home = home_at("laid out")
    assert INVITED < MET
    assert "invited" in {outcome.did for outcome in play_round(home.path, at(MET)) if outcome.unit == TALLUNDA}
