"""The sealed draw: committed to beforehand, hidden until it is sealed, replayed afterwards, its files replaced."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest
from sqlmodel import col, select

from config.errors import ArshjulError, NotNow, UnknownName, VerificationFailed
from config.hand_in import Kind
from register.desk import find_unit_audit
from register.models import Draw, DrawnFile, FileRole, HandIn
from register.sealed_draw import DrawnCase, show_draw, verify_draw
from tests.factories import AUDIT, READ, TALLUNDA, Answer, CommandLine, Home, HomeAt, cases, draw, review_file

LATER = date(2024, 4, 15)


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def shown(home: Home) -> list[DrawnCase]:
    with home.desk(LATER) as desk:
        return show_draw(desk, find_unit_audit(desk.session, AUDIT, TALLUNDA))


def files(home: Home) -> dict[str, DrawnFile]:
    return {file.pseudonym: file for file in home.all(DrawnFile)}


def replace(home: Home, pseudonym: str, reason: str = "sparrad") -> str:
    return home.note("file-replaced", on=LATER, file=pseudonym, reason=reason)


def test_the_number_committed_to_cannot_be_read_before_the_sample_is_sealed(home_at: HomeAt) -> None:
    home = home_at("listed")
    [waiting] = home.all(Draw)
    assert waiting.nonce is None
    assert waiting.commitment is not None
    home.register.close()
    early = home.raw()

    draw(home)
    [sealed] = home.all(Draw)
    assert sealed.nonce is not None
    assert sha256(sealed.nonce) == sealed.commitment == waiting.commitment
    assert sealed.nonce.encode() not in early
    home.register.close()
    assert sealed.nonce.encode() in home.raw(), "once sealed it is open to everybody"


def test_the_unit_is_told_the_commitment_first_and_the_number_afterwards(home_at: HomeAt) -> None:
    home = home_at("file review")
    [sealed] = home.all(Draw)
    [request] = home.told("list_request")
    [told] = home.told("sample_sealed")
    assert sealed.commitment is not None
    assert sealed.nonce is not None
    assert sealed.commitment in request.body
    assert sealed.nonce not in request.body
    assert sealed.nonce in told.body


def test_the_seed_is_the_diary_number_the_round_and_the_number(home_at: HomeAt) -> None:
    [sealed] = home_at("file review").all(Draw)
    assert sealed.seed == f"KS 2024/17|2024|{sealed.nonce}"
    lines = sorted(f"{case['case_ref']}|{case['sex']}" for case in cases())
    assert sealed.frame_hash == sha256("\n".join(lines))


def test_each_showing_of_the_draw_is_an_event(home_at: HomeAt) -> None:
    home = home_at("file review")
    drawn = shown(home)
    assert [(case.stratum, case.order, case.role.value) for case in drawn] == [
        (stratum, order, "sample" if order <= 3 else "reserve") for stratum in "KM" for order in range(1, 6)
    ]
    [seal] = home.all(Draw)
    assert all(case.draw_key == sha256(f"{seal.seed}|tallunda|{case.case_ref}") for case in drawn)
    [event] = home.happened("draw_shown")
    assert (event.who, event.evidence) == ("ao", {"files": 10})


def test_there_is_nothing_to_show_before_the_draw(home_at: HomeAt) -> None:
    with pytest.raises(NotNow, match="Urvalet hos Tallunda är inte draget än"):
        shown(home_at("listed"))


def test_the_files_read_twice_are_those_of_the_lowest_second_keys(home_at: HomeAt) -> None:
    home = home_at("file review")
    [seal] = home.all(Draw)
    sampled = [case.case_ref for case in shown(home) if case.role is FileRole.SAMPLE]
    lowest = sorted(sampled, key=lambda ref: sha256(f"{seal.seed}|double|{ref}"))[:2]
    assert {home.sample()[name].case["case_ref"] for name in home.twice()} == set(lowest)


def test_a_reserve_takes_the_place_of_a_file_that_cannot_be_read(home_at: HomeAt) -> None:
    home = home_at("file review")
    assert replace(home, "K02") == "Noterat: K02 hos Tallunda är ersatt av K04."
    after = files(home)
    assert after["K02"].role is FileRole.REPLACED
    assert (after["K02"].replaced_by, after["K02"].replacement_reason) == (after["K04"].id, "sparrad")
    assert after["K04"].role is FileRole.SAMPLE
    assert sorted(home.sample()) == ["K01", "K03", "K04", "M01", "M02", "M03"]
    [event] = home.happened("file_replaced")
    assert event.reason == "Akten får inte läsas"
    assert {"file": "K02", "by": "K04"}.items() <= event.evidence.items()


def test_the_replacement_is_read_twice_if_the_replaced_file_was(home_at: HomeAt) -> None:
    home = home_at("file review")
    [twice, _] = home.twice()
    [once] = [name for name in home.sample() if name not in home.twice() and name[0] == twice[0]][:1]
    replace(home, once)
    replace(home, twice)
    first, second = f"{twice[0]}04", f"{twice[0]}05"
    assert (files(home)[first].read_twice, files(home)[second].read_twice) == (False, True)
    assert len(home.twice()) == 2


def test_the_reserves_are_taken_in_order_and_of_their_own_stratum_until_none_is_left(home_at: HomeAt) -> None:
    home = home_at("file review")
    replace(home, "M01")
    replace(home, "M04")
    assert sorted(home.sample()) == ["K01", "K02", "K03", "M02", "M03", "M05"]
    before = home.dump()
    with pytest.raises(ArshjulError, match="Det finns ingen reserv kvar i stratum M hos Tallunda"):
        replace(home, "M05")
    assert home.dump() == before


def test_a_file_that_has_been_read_is_not_replaced(home_at: HomeAt) -> None:
    home = home_at("file review")
    [one, *_] = home.readings()
    home.hand_in(review_file([one]), Kind.REVIEW, on=READ)
    before = home.dump()
    with pytest.raises(NotNow, match="Akten K01 är redan läst"):
        replace(home, "K01")
    assert home.dump() == before


@pytest.mark.parametrize(
    ("pseudonym", "reason", "answer"),
    [
        ("K01", "spärrad", "Skälet ”spärrad” finns inte. Menade du ”sparrad”?"),
        ("K1", "sparrad", "akten ”K1” finns inte. Menade du ”K0"),
        ("K04", "sparrad", "akten ”K04” finns inte"),
    ],
)
def test_an_unknown_file_or_reason_is_named_with_the_nearest(
    home_at: HomeAt, pseudonym: str, reason: str, answer: str
) -> None:
    home = home_at("file review")
    with pytest.raises(UnknownName) as caught:
        replace(home, pseudonym, reason)
    assert answer in str(caught.value)


def test_nothing_can_be_replaced_before_the_draw(home_at: HomeAt) -> None:
    with pytest.raises(NotNow, match="enheten är i steget urval"):
        replace(home_at("listed"), "K01")


def verify(home: Home, arshjul: CommandLine) -> Answer:
    return arshjul("draw", AUDIT, "--unit", TALLUNDA, "--verify", "--home", home.path)


def test_a_sealed_draw_comes_out_the_same_when_it_is_replayed(home_at: HomeAt, arshjul: CommandLine) -> None:
    home = home_at("file review")
    replace(home, "K02")
    answer = verify(home, arshjul)
    assert answer.code == 0
    assert "stämmer: 10 akter drogs om" in answer.out
    [event] = home.happened("draw_verified")
    [seal] = home.all(Draw)
    assert event.evidence == {"files": 10, "frame_hash": seal.frame_hash}


def _another_case(home: Home) -> None:
    """Somebody exchanges the case of a drawn file for a case of the list that was not drawn."""
    with home.desk(LATER) as desk:
        drawn = {case.case_ref for case in show_draw(desk, find_unit_audit(desk.session, AUDIT, TALLUNDA))}
        spare = next(case["case_ref"] for case in cases() if case["case_ref"] not in drawn)
        file = desk.session.exec(select(DrawnFile).order_by(col(DrawnFile.id))).first()
        assert file is not None
        file.case_ref_sealed = desk.vault.seal(AUDIT, spare.encode())
        desk.session.add(file)


def _another_key(home: Home) -> None:
    """Somebody gives a drawn file a draw key that puts it first."""
    with home.desk(LATER) as desk:
        file = desk.session.exec(select(DrawnFile).order_by(col(DrawnFile.id))).first()
        assert file is not None
        file.draw_key_sealed = desk.vault.seal(AUDIT, b"0" * 64)
        desk.session.add(file)


def _another_order(home: Home) -> None:
    """Somebody lets a reserve and a file of the sample change places."""
    with home.desk(LATER) as desk:
        drawn = {file.pseudonym: file for file in desk.session.exec(select(DrawnFile))}
        one, reserve = drawn["K01"], drawn["K04"]
        one.case_ref_sealed, reserve.case_ref_sealed = reserve.case_ref_sealed, one.case_ref_sealed
        one.draw_key_sealed, reserve.draw_key_sealed = reserve.draw_key_sealed, one.draw_key_sealed
        desk.session.add_all([one, reserve])


def _another_list(home: Home) -> None:
    """Somebody takes a case out of the kept list."""
    with home.desk(LATER) as desk:
        hand_in = desk.session.exec(select(HandIn)).one()
        assert hand_in.rows_sealed is not None
        rows = desk.vault.open_json(AUDIT, hand_in.rows_sealed)
        hand_in.rows_sealed = desk.vault.seal_json(AUDIT, rows[1:])
        desk.session.add(hand_in)


def _another_number(home: Home) -> None:
    """Somebody writes another number than the one committed to."""
    with home.desk(LATER) as desk:
        seal = desk.session.exec(select(Draw)).one()
        seal.nonce = "0" * 64
        desk.session.add(seal)


def _another_seed(home: Home) -> None:
    """Somebody writes another seed than the number gives."""
    with home.desk(LATER) as desk:
        seal = desk.session.exec(select(Draw)).one()
        seal.seed = f"KS 2024/17|2023|{seal.nonce}"
        desk.session.add(seal)


@pytest.mark.parametrize(
    ("tamper", "answer"),
    [
        (_another_case, "en ny dragning ur samma lista ger andra akter"),
        (_another_key, "en ny dragning ur samma lista ger andra akter"),
        (_another_order, "en ny dragning ur samma lista ger andra akter"),
        (_another_list, "den sparade listan är inte den som drogs"),
        (_another_number, "slumptalet svarar inte mot förbindelsen"),
        (_another_seed, "fröet är inte det som förseglades"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_draw_that_was_tampered_with_does_not_pass(
    home_at: HomeAt, arshjul: CommandLine, tamper: object, answer: str
) -> None:
    home = home_at("file review")
    assert callable(tamper)
    tamper(home)
    told = verify(home, arshjul)
    assert told.code == 5
    assert answer in told.err
    assert home.happened("draw_verified") == []


def test_verifying_a_tampered_draw_raises_below_the_command_line_too(home_at: HomeAt) -> None:
    home = home_at("file review")
    _another_seed(home)
    with pytest.raises(VerificationFailed), home.desk(LATER) as desk:
        verify_draw(desk, find_unit_audit(desk.session, AUDIT, TALLUNDA))


def test_a_case_number_of_the_draw_is_sealed_in_the_register(home_at: HomeAt) -> None:
    home = home_at("file review")
    drawn = shown(home)
    home.register.close()
    raw = home.raw()
    assert not [case.case_ref for case in drawn if case.case_ref.encode() in raw]
    assert not [case.draw_key for case in drawn if case.draw_key.encode() in raw]
