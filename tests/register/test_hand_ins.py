"""Files that people hand in: taken in whole, or sent back; the same file once; a better one in place of the former."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta

import pytest

from config.errors import ArshjulError, NotNow, UnknownName
from config.hand_in import Kind
from method.judging import Verdict
from register.models import CheckResult, Event, HandIn, HandInStatus
from register.sampling import ready_to_draw
from tasks.hand_in import Addressed, Received, check
from tests.factories import (
    AUDIT,
    DRAWN,
    LIST_DUE,
    MET,
    READ,
    STRAY_NUMBER,
    TALLUNDA,
    Home,
    HomeAt,
    case_ref,
    cases,
    draw,
    frame_file,
    review_file,
)

EARLY = MET + timedelta(days=1)


def verdict(received: Received) -> Verdict | None:
    return received.judgement.verdict if received.judgement else None


def hand_in_list(home: Home, content: bytes, on: date = EARLY) -> Received:
    return home.hand_in(content, Kind.FRAME, on=on, by="chef.tallunda")


def statuses(home: Home) -> list[HandInStatus]:
    return [hand_in.status for hand_in in home.all(HandIn)]


def with_warning() -> bytes:
    """A list with one child below the target age."""
    first, *others = cases()
    return frame_file([first | {"age": 12}, *others])


def test_a_faultless_list_is_taken_in_and_its_deadline_met(home_at: HomeAt) -> None:
    home = home_at("sampling")
    content = frame_file(cases())
    assert verdict(hand_in_list(home, content)) is Verdict.ACCEPTED
    [kept] = home.all(HandIn)
    assert (kept.status, kept.rows, kept.handed_in_by) == (HandInStatus.TAKEN_IN, 12, "chef.tallunda")
    assert kept.sha256 == hashlib.sha256(content).hexdigest()
    assert kept.original_sealed is not None
    assert home.register.vault.open(AUDIT, kept.original_sealed) == content
    assert home.deadline("list").met_on == EARLY
    [message] = home.told("taken_in")
    assert "12 rader" in message.body


def test_the_same_file_twice_is_recognised_and_changes_nothing(home_at: HomeAt) -> None:
    home = home_at("sampling")
    content = frame_file(cases())
    hand_in_list(home, content)
    before = home.dump()
    again = hand_in_list(home, content, on=LIST_DUE)
    assert (again.already, again.judgement) == (True, None)
    assert home.dump() == before


def test_the_same_file_is_recognised_after_the_draw_too(home_at: HomeAt) -> None:
    home = home_at("sampling")
    content = frame_file(cases())
    hand_in_list(home, content)
    draw(home)
    assert hand_in_list(home, content, on=READ).already


def test_a_corrected_list_takes_the_formers_place_until_the_sample_is_sealed(home_at: HomeAt) -> None:
    home = home_at("sampling")
    hand_in_list(home, frame_file(cases()))
    corrected = [*cases(), *cases("gramala", girls=1, boys=1)]
    assert verdict(hand_in_list(home, frame_file(corrected), on=LIST_DUE)) is Verdict.ACCEPTED
    assert statuses(home) == [HandInStatus.SUPERSEDED, HandInStatus.TAKEN_IN]
    draw(home)
    [event] = [event for event in home.happened("stage_changed") if event.to_stage == "file_review"]
    assert event.evidence["frame_sizes"] == {"K": 7, "M": 7}


def test_a_list_that_was_replaced_and_comes_again_counts_again(home_at: HomeAt) -> None:
    home = home_at("sampling")
    first, second = frame_file(cases()), frame_file(cases(girls=7))
    for content in (first, second, first):
        assert verdict(hand_in_list(home, content)) is Verdict.ACCEPTED
    assert statuses(home) == [HandInStatus.SUPERSEDED, HandInStatus.SUPERSEDED, HandInStatus.TAKEN_IN]


def test_a_list_that_comes_after_the_draw_is_refused_with_the_reason(home_at: HomeAt) -> None:
    home = home_at("file review")
    before = home.dump()
    with pytest.raises(NotNow, match="Urvalet hos Tallunda förseglades 12 april 2024: listan kan inte längre bytas"):
        hand_in_list(home, frame_file(cases(girls=7)), on=READ)
    assert home.dump() == before


@pytest.mark.parametrize("station", ["laid out", "met"])
def test_a_list_that_nobody_has_asked_for_is_refused(home_at: HomeAt, station: str) -> None:
    home = home_at(station)
    with pytest.raises(NotNow, match="Tallunda väntar inte på lista över ärenden: enheten är i steget planering"):
        hand_in_list(home, frame_file(cases()))


def test_a_rejected_file_changes_nothing_but_its_own_trace(home_at: HomeAt) -> None:
    home = home_at("sampling")
    before = home.dump()
    listed = cases()
    listed[4] |= {"case_ref": case_ref(TALLUNDA, 0)}
    assert verdict(hand_in_list(home, frame_file(listed))) is Verdict.REJECTED

    after = home.dump()
    assert {table for table in after if after[table] != before[table]} == {
        "hand_in",
        "check_result",
        "event",
        "event_link",
        "message",
    }
    [sent_back] = home.all(HandIn)
    assert (sent_back.status, sent_back.rows, sent_back.rows_sealed) == (HandInStatus.SENT_BACK, 0, None)
    [message] = home.told("sent_back")
    assert message.recipient == "chef.tallunda"
    assert "rad 2, 6, ”Aktnummer”: Samma ärendenummer står på flera rader." in message.body
    assert "Nytt försök senast 11 april 2024." in message.body
    [result] = [result for result in home.all(CheckResult) if result.hand_in_id is not None]
    assert result.verdict == "rejected"
    assert result.failed["frame.case_ref_duplicate"] == 2


def test_a_rejected_list_leaves_the_former_in_force(home_at: HomeAt) -> None:
    home = home_at("listed")
    assert verdict(hand_in_list(home, frame_file(cases(boys=0)), on=LIST_DUE)) is Verdict.REJECTED
    assert statuses(home) == [HandInStatus.TAKEN_IN, HandInStatus.SENT_BACK]
    draw(home)
    assert len(home.sample()) == 6


def test_the_same_rejected_file_is_judged_anew_each_time(home_at: HomeAt) -> None:
    home = home_at("sampling")
    content = frame_file(cases(boys=0))
    assert [verdict(hand_in_list(home, content)) for _ in range(2)] == [Verdict.REJECTED, Verdict.REJECTED]
    assert len(home.told("sent_back")) == 2


def test_a_file_with_a_stray_personal_number_is_not_kept(home_at: HomeAt) -> None:
    home = home_at("sampling")
    content = frame_file(cases(), Anteckning=f"se {STRAY_NUMBER}")
    assert verdict(hand_in_list(home, content)) is Verdict.REJECTED
    [trace] = home.all(HandIn)
    assert (trace.original_sealed, trace.rows_sealed) == (None, None)
    assert trace.sha256 == hashlib.sha256(content).hexdigest()
    result = home.all(CheckResult)[-1]
    assert {problem["column"] for problem in result.problems if problem["severity"] == "stop"} == {"Anteckning"}
    home.register.close()
    assert STRAY_NUMBER.encode() not in home.raw()


def test_the_column_of_personal_numbers_is_used_and_then_left_to_the_sealed_original(home_at: HomeAt) -> None:
    home = home_at("sampling")
    received = hand_in_list(home, frame_file(cases(), Personbeteckning=STRAY_NUMBER))
    assert received.judgement is not None
    assert {"frame.age_disagrees", "frame.sex_disagrees"} <= set(received.judgement.failed)
    [kept] = home.all(HandIn)
    assert kept.rows_sealed is not None
    assert {name for row in home.register.vault.open_json(AUDIT, kept.rows_sealed) for name in row} == {
        "case_ref",
        "sex",
        "age",
        "report_received",
        "investigation_opened",
        "investigation_closed",
        "stratum",
    }
    assert kept.original_sealed is not None
    home.register.close()
    assert STRAY_NUMBER.encode() not in home.raw()


def test_a_warned_list_is_drawn_only_when_somebody_has_accepted_it_with_a_reason(home_at: HomeAt) -> None:
    home = home_at("sampling")
    assert verdict(hand_in_list(home, with_warning())) is Verdict.WARNED
    assert statuses(home) == [HandInStatus.AWAITING]
    [ask, _] = home.told("warning_to_judge")
    assert ask.recipient == "ao"
    with home.register.reading() as session:
        assert ready_to_draw(session, DRAWN) == []

    with pytest.raises(ArshjulError, match="--reason"):
        home.note("warning-accepted", on=LIST_DUE, reason="  ")
    home.note("warning-accepted", on=LIST_DUE, by="FK", reason="Barnet var tolv när anmälan kom.")
    [accepted] = home.all(HandIn)
    assert (accepted.accepted_by, accepted.accepted_on) == ("fk", LIST_DUE)
    assert accepted.acceptance_reason == "Barnet var tolv när anmälan kom."
    assert home.deadline("warnings").met_on == LIST_DUE
    with home.register.reading() as session:
        assert ready_to_draw(session, DRAWN) == [home.number()]
    with pytest.raises(NotNow, match="inga varningar som väntar"):
        home.note("warning-accepted", on=LIST_DUE, reason="En gång till.")


def test_a_corrected_list_takes_its_warnings_along_when_it_is_replaced(home_at: HomeAt) -> None:
    home = home_at("sampling")
    hand_in_list(home, with_warning())
    hand_in_list(home, frame_file(cases()))
    assert statuses(home) == [HandInStatus.SUPERSEDED, HandInStatus.TAKEN_IN]
    assert home.deadline("warnings").met_on == EARLY


def test_checking_a_file_keeps_nothing(home_at: HomeAt) -> None:
    home = home_at("sampling")
    before = home.dump()
    judged = check(home.register, frame_file(cases(boys=0)), Addressed(AUDIT, TALLUNDA, Kind.FRAME), today=EARLY)
    assert judged.judgement.verdict is Verdict.REJECTED
    assert home.dump() == before


def test_a_review_of_a_file_that_was_not_drawn_is_sent_back_whole(home_at: HomeAt) -> None:
    home = home_at("file review")
    drawn = {file.case["case_ref"] for file in home.sample().values()}
    stranger = next(case["case_ref"] for case in cases() if case["case_ref"] not in drawn)
    [first, *others] = home.readings()
    before = home.dump()
    received = home.hand_in(review_file([first | {"case_ref": stranger}, *others]), Kind.REVIEW, on=READ)
    assert verdict(received) is Verdict.REJECTED
    assert home.dump()["reading"] == before["reading"] == []


def test_an_unknown_unit_or_audit_is_told_with_the_nearest(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with pytest.raises(UnknownName, match=r"enheten ”talunda” finns inte\. Menade du ”tallunda”"):
        home.hand_in(frame_file(cases()), Kind.FRAME, on=EARLY, unit="talunda")
    assert [event.what for event in home.all(Event)].count("handed_in") == 0
