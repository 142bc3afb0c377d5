"""Readings and their reconciliation: to the first, to the second, or to something that the readers decided."""

from __future__ import annotations

from typing import Any

import pytest

from config.errors import ArshjulError, NotNow, UnknownName
from config.hand_in import Kind
from method.judging import Verdict
from register.file_review import missing_turns, ready_to_tabulate
from register.models import Deadline, HandIn, HandInStatus, Turn
from tests.factories import READ, READ_AGAIN, RECONCILED, TALLUNDA, Home, HomeAt, review_file


def differ(home: Home, **answers: Any) -> str:
    """Every file read; of the first file read twice, the second reader says something else. Its pseudonym."""
    [first, _] = home.twice()
    home.hand_in(review_file(home.readings()), Kind.REVIEW, on=READ)
    other = home.readings(twice=True, by="FK", answers={first: answers or {"insats": "Ja", "dokumentation": "Brister"}})
    home.hand_in(review_file(other, Kind.DOUBLE), Kind.DOUBLE, on=READ, by="fk")
    return first


def in_force(home: Home, pseudonym: str) -> dict[str, Any]:
    answers = home.sample()[pseudonym].in_force
    assert answers is not None
    return answers


def missing(home: Home) -> dict[Turn, int]:
    with home.register.reading() as session:
        return missing_turns(session, home.unit())


def test_the_readings_that_are_missing_are_counted_by_turn(home_at: HomeAt) -> None:
    home = home_at("file review")
    assert missing(home) == {Turn.FIRST: 6, Turn.SECOND: 2, Turn.RECONCILED: 2}
    home.hand_in(review_file(home.readings()), Kind.REVIEW, on=READ)
    assert missing(home) == {Turn.SECOND: 2, Turn.RECONCILED: 2}


def test_readings_that_do_not_differ_are_reconciled_by_themselves(home_at: HomeAt) -> None:
    home = home_at("read")
    assert missing(home) == {}
    [event] = home.happened("nothing_to_reconcile")
    assert event.evidence == {"files": sorted(home.twice())}
    assert home.told("to_reconcile") == []
    assert {row.kind: row.met_on for row in home.all(Deadline) if row.kind in ("review", "double")} == {
        "review": READ,
        "double": READ,
    }


def test_several_answers_in_another_order_do_not_differ(home_at: HomeAt) -> None:
    home = home_at("file review")
    [first, _] = home.twice()
    home.hand_in(review_file(home.readings(answers={first: {"oro": "Droger/ Brott"}})), Kind.REVIEW, on=READ)
    other = home.readings(twice=True, by="FK", answers={first: {"oro": "Brott/Droger"}})
    home.hand_in(review_file(other, Kind.DOUBLE), Kind.DOUBLE, on=READ, by="fk")
    assert missing(home) == {}


def test_readings_that_differ_are_told_with_their_number_and_a_day(home_at: HomeAt) -> None:
    home = home_at("file review")
    differ(home)
    [message, _] = home.told("to_reconcile")
    assert message.subject == "Tallunda: 2 svar skiljer sig"
    assert "20 svar är jämförda." in message.body, "ten columns of two files"
    assert home.deadline("reconciliation").due == RECONCILED


@pytest.mark.parametrize(("to", "answer", "documents"), [("first", "Nej", "Utan brister"), ("second", "Ja", "Brister")])
def test_the_answers_of_one_reader_can_be_decided_on(home_at: HomeAt, to: str, answer: str, documents: str) -> None:
    home = home_at("file review")
    name = differ(home)
    assert home.note("readings-reconciled", on=READ_AGAIN, by="fk", to=to).endswith("2 svar skilde sig.")
    decided = in_force(home, name)
    assert (decided["insats"], decided["dokumentation"]) == (answer, documents)
    reading = home.sample()[name].readings[Turn.RECONCILED]
    assert (reading.reader, reading.read_on) == ("fk", READ_AGAIN)
    assert home.deadline("reconciliation").met_on == READ_AGAIN
    [event] = home.happened("readings_reconciled")
    assert (event.who, event.evidence["to"], event.evidence["differing"]) == ("fk", to, 2)


def test_a_decision_of_the_readers_own_stands_above_both(home_at: HomeAt) -> None:
    home = home_at("file review")
    name = differ(home)
    home.note(
        "readings-reconciled", on=READ_AGAIN, to="first", answers=(f"{name}:insats=Ja", f"{name}:oro=Brott/ Annat")
    )
    decided = in_force(home, name)
    assert (decided["insats"], decided["dokumentation"], decided["oro"]) == ("Ja", "Utan brister", "Brott/ Annat")
    [event] = home.happened("readings_reconciled")
    assert event.evidence["decided"] == {name: ["insats", "oro"]}, "which questions, never which answers"


def test_both_readings_are_kept_beside_what_was_decided(home_at: HomeAt) -> None:
    home = home_at("file review")
    name = differ(home)
    home.note("readings-reconciled", on=READ_AGAIN, to="second")
    answers = home.sample()[name].answers
    assert {turn: answers[turn]["insats"] for turn in Turn} == {
        Turn.FIRST: "Nej",
        Turn.SECOND: "Ja",
        Turn.RECONCILED: "Ja",
    }


@pytest.mark.parametrize(
    ("decision", "kind", "answer"),
    [
        ("K09:insats=Ja", UnknownName, "akten ”K09” finns inte"),
        ("{name}:insatts=Ja", UnknownName, "Frågan ”insatts” finns inte. Menade du ”insats”?"),
        ("{name}:insats=Kanske", ArshjulError, "insats: svaret är inte ett av alternativen; välj bland Ja, Nej."),
        ("{name}:oro=Droger/Kanske", ArshjulError, "oro: svaret är inte ett av alternativen"),
        ("{name} insats Ja", ArshjulError, "--answer F03:fråga=svar"),
    ],
)
def test_a_decision_that_cannot_be_understood_decides_nothing(
    home_at: HomeAt, decision: str, kind: type[ArshjulError], answer: str
) -> None:
    home = home_at("file review")
    name = differ(home)
    before = home.dump()
    with pytest.raises(kind) as caught:
        home.note("readings-reconciled", on=READ_AGAIN, to="first", answers=(decision.format(name=name),))
    assert answer in str(caught.value)
    assert home.dump() == before


def test_nothing_is_reconciled_while_a_reading_is_missing(home_at: HomeAt) -> None:
    home = home_at("file review")
    home.hand_in(review_file(home.readings()), Kind.REVIEW, on=READ)
    with pytest.raises(NotNow, match="2 läsningar saknas"):
        home.note("readings-reconciled", on=READ, to="first")


def test_what_is_reconciled_is_neither_reconciled_again_nor_handed_in_anew(home_at: HomeAt) -> None:
    home = home_at("read")
    before = home.dump()
    with pytest.raises(NotNow, match="redan avstämda"):
        home.note("readings-reconciled", on=READ_AGAIN, to="second")
    with pytest.raises(NotNow, match="redan avstämda"):
        home.hand_in(review_file(home.readings(answers={"K01": {"insats": "Ja"}})), Kind.REVIEW, on=READ_AGAIN)
    assert home.dump() == before


def test_a_file_that_is_handed_in_again_replaces_its_reading(home_at: HomeAt) -> None:
    home = home_at("file review")
    home.hand_in(review_file(home.readings()), Kind.REVIEW, on=READ)
    home.hand_in(review_file([home.readings(answers={"K01": {"insats": "Ja"}})[0]]), Kind.REVIEW, on=READ_AGAIN)
    assert in_force(home, "K01")["insats"] == "Ja"
    assert in_force(home, "K02")["insats"] == "Nej"
    assert [row.status for row in home.all(HandIn)][1:] == [HandInStatus.TAKEN_IN, HandInStatus.TAKEN_IN]


def test_a_workbook_of_which_every_file_came_again_counts_no_longer(home_at: HomeAt) -> None:
    home = home_at("file review")
    home.hand_in(review_file(home.readings()), Kind.REVIEW, on=READ)
    home.hand_in(review_file(home.readings(answers={"K01": {"insats": "Ja"}})), Kind.REVIEW, on=READ_AGAIN)
    assert [row.status for row in home.all(HandIn)][1:] == [HandInStatus.SUPERSEDED, HandInStatus.TAKEN_IN]


def test_a_warned_workbook_holds_the_unit_until_somebody_accepts_it_with_a_reason(home_at: HomeAt) -> None:
    home = home_at("file review")
    once = next(name for name in home.sample() if name not in home.twice())
    # The dates of the list say that the report was judged in time.
    late = home.hand_in(review_file(home.readings(answers={once: {"bedomd_i_tid": "Nej"}})), Kind.REVIEW, on=READ)
    assert late.judgement is not None
    assert (late.judgement.verdict, set(late.judgement.failed)) == (Verdict.WARNED, {"review.limit_disagrees"})
    home.hand_in(review_file(home.readings(twice=True, by="FK"), Kind.DOUBLE), Kind.DOUBLE, on=READ, by="fk")
    # The two readings are alike, but what somebody may still correct is not reconciled.
    assert missing(home) == {Turn.RECONCILED: 2}
    with home.register.reading() as session:
        assert ready_to_tabulate(session) == []

    home.note("warning-accepted", on=READ_AGAIN, reason="Helgen räknades inte.")
    assert missing(home) == {}
    with home.register.reading() as session:
        assert ready_to_tabulate(session) == [home.number()]


def test_half_of_the_readings_meet_no_deadline(home_at: HomeAt) -> None:
    home = home_at("file review")
    home.hand_in(review_file(home.readings()[:3]), Kind.REVIEW, on=READ)
    assert home.deadline("review").met_on is None
    home.hand_in(review_file(home.readings()[3:]), Kind.REVIEW, on=READ_AGAIN)
    assert home.deadline("review").met_on == READ_AGAIN


def test_the_second_reading_is_made_by_somebody_else(home_at: HomeAt) -> None:
    home = home_at("file review")
    home.hand_in(review_file(home.readings()), Kind.REVIEW, on=READ)
    same = home.hand_in(review_file(home.readings(twice=True), Kind.DOUBLE), Kind.DOUBLE, on=READ)
    assert same.judgement is not None
    assert set(same.judgement.failed) == {"review.same_reader"}


def test_a_comment_is_sealed_with_the_answers(home_at: HomeAt) -> None:
    home = home_at("file review")
    home.hand_in(
        review_file(home.readings(answers={"K01": {"comment": "Samtalet hölls i skolan."}})), Kind.REVIEW, on=READ
    )
    assert in_force(home, "K01")["comment"] == "Samtalet hölls i skolan."
    home.register.close()
    raw = home.raw()
    assert "Samtalet hölls".encode() not in raw
    assert TALLUNDA.encode() in raw, "what is searched is the register"
