"""The sampling stage through its flow: what is drawn is judged, then sealed; what is broken stays unsealed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest

from config.hand_in import Kind
from flows.stage_flow import SomeUnitsFailed
from method import sampling
from method.judging import Verdict
from register.models import CheckResult, Draw, DrawnFile, HandIn, HandInStatus
from register.sampling import seal
from register.stages import Stage
from tasks.shell import StageOutcome
from tests.factories import (
    DRAWN,
    INVITED,
    LIST_DUE,
    MOSSLIDA,
    TALLUNDA,
    Home,
    HomeAt,
    ask_for_the_list,
    cases,
    frame_file,
    go_on,
    hand_in_the_list,
    invite,
    meet,
)

pytestmark = pytest.mark.usefixtures("prefect")

Tampering = Callable[[pd.DataFrame], pd.DataFrame]


def test_a_unit_whose_list_is_in_goes_on_to_the_reading_on_the_day_of_the_draw(home_at: HomeAt) -> None:
    home = home_at("listed")
    assert go_on(Stage.SAMPLING, home, on=DRAWN) == [StageOutcome(TALLUNDA, "sealed")]
    unit = home.unit()
    assert (unit.stage, unit.since) == (Stage.FILE_REVIEW, DRAWN)
    [draw] = home.all(Draw)
    assert draw.sealed_on == DRAWN
    assert draw.frame_sizes == {"K": 6, "M": 6}
    assert [(f.pseudonym, f.role.value) for f in home.all(DrawnFile)] == [
        (f"{stratum}{place:02d}", "sample" if place <= 3 else "reserve") for stratum in "KM" for place in range(1, 6)
    ]


def test_the_sample_is_the_lowest_keys_of_the_nonce_that_was_committed_to(home_at: HomeAt) -> None:
    home = home_at("listed")
    [before] = home.all(Draw)
    go_on(Stage.SAMPLING, home, on=DRAWN)
    [draw] = home.all(Draw)
    assert draw.nonce is not None
    assert hashlib.sha256(draw.nonce.encode()).hexdigest() == draw.commitment == before.commitment
    assert draw.seed == f"KS 2024/17|2024|{draw.nonce}"

    def key(case_ref: str) -> str:
        return hashlib.sha256(f"{draw.seed}|tallunda|{case_ref}".encode()).hexdigest()

    girls = sorted((case["case_ref"] for case in cases() if case["sex"] == "K"), key=key)
    drawn = home.sample()
    assert [drawn[name].case["case_ref"] for name in ("K01", "K02", "K03")] == girls[:3]


def test_the_day_before_the_draw_there_is_nothing_to_do(home_at: HomeAt) -> None:
    home = home_at("listed")
    before = home.dump()
    assert go_on(Stage.SAMPLING, home, on=DRAWN - timedelta(days=1)) == []
    assert home.dump() == before


def test_without_a_list_there_is_nothing_to_do_however_late(home_at: HomeAt) -> None:
    home = home_at("sampling")
    assert go_on(Stage.SAMPLING, home, on=date(2024, 6, 3)) == []
    assert home.unit().stage is Stage.SAMPLING


def test_a_list_with_warnings_waits_until_they_are_accepted_with_a_reason(home_at: HomeAt) -> None:
    home = home_at("sampling")
    listed = cases()
    listed[0] |= {"age": 12}
    received = home.hand_in(frame_file(listed), Kind.FRAME, on=LIST_DUE, by="chef.tallunda")
    assert received.judgement is not None
    assert received.judgement.verdict is Verdict.WARNED
    assert go_on(Stage.SAMPLING, home, on=DRAWN) == []

    home.note("warning-accepted", on=DRAWN, reason="Barnet fyllde tretton under utredningen.")
    assert go_on(Stage.SAMPLING, home, on=DRAWN) == [StageOutcome(TALLUNDA, "sealed")]
    [hand_in] = home.all(HandIn)
    assert (hand_in.status, hand_in.accepted_by) == (HandInStatus.TAKEN_IN, "ao")
    [draw] = home.all(Draw)
    assert draw.frame_sizes == {"K": 5, "M": 6}, "the child below the target age is left out"


def _upside_down(sample: pd.DataFrame) -> pd.DataFrame:
    return sample.assign(case_ref=sample["case_ref"].to_numpy()[::-1])


def _one_short(sample: pd.DataFrame) -> pd.DataFrame:
    return sample.iloc[1:]


def _a_reserve_preferred(sample: pd.DataFrame) -> pd.DataFrame:
    # The first reserve takes the third file's place: somebody's choice, in an order that looks right.
    taken = sample.drop(index=2)
    return taken.assign(
        order=taken.groupby("stratum").cumcount() + 1,
        role=["sample"] * 3 + ["reserve"] + ["sample"] * 3 + ["reserve"] * 2,
    )


def _from_elsewhere(sample: pd.DataFrame) -> pd.DataFrame:
    return sample.assign(case_ref=[f"{ref}-X" if place == 0 else ref for place, ref in enumerate(sample["case_ref"])])


@pytest.mark.parametrize(
    ("tampering", "rule"),
    [
        (_upside_down, "sampling.wrong_key"),
        (_one_short, "sampling.size"),
        (_a_reserve_preferred, "sampling.passed_over"),
        (_from_elsewhere, "sampling.not_in_the_list"),
    ],
)
def test_a_tampered_sample_is_held_back(
    home_at: HomeAt, monkeypatch: pytest.MonkeyPatch, tampering: Tampering, rule: str
) -> None:
    home = home_at("listed")
    honest = sampling.draw
    monkeypatch.setattr("tasks.sampling.draw", lambda *given, **named: tampering(honest(*given, **named)))
    assert go_on(Stage.SAMPLING, home, on=DRAWN) == [StageOutcome(TALLUNDA, "held_back")]

    assert home.unit().stage is Stage.SAMPLING
    assert home.all(DrawnFile) == []
    [draw] = home.all(Draw)
    assert (draw.seed, draw.nonce, draw.sealed_on, draw.frame_hash) == (None, None, None, None)
    [judged] = [result for result in home.all(CheckResult) if result.suite == "sampling.sample"]
    assert judged.verdict == "rejected"
    assert rule in judged.failed
    assert [message.recipient for message in home.told("stage_held_back")] == ["ao", "fk"]


def test_what_is_held_back_is_told_once_and_goes_on_when_it_is_right(
    home_at: HomeAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = home_at("listed")
    honest = sampling.draw
    monkeypatch.setattr("tasks.sampling.draw", lambda *given, **named: _one_short(honest(*given, **named)))
    go_on(Stage.SAMPLING, home, on=DRAWN)
    before = home.dump()
    assert go_on(Stage.SAMPLING, home, on=DRAWN + timedelta(days=3)) == [StageOutcome(TALLUNDA, "held_back")]
    assert home.dump() == before

    monkeypatch.setattr("tasks.sampling.draw", honest)
    assert go_on(Stage.SAMPLING, home, on=DRAWN + timedelta(days=3)) == [StageOutcome(TALLUNDA, "sealed")]


def _both_listed(home: Home) -> None:
    invite(home, MOSSLIDA)
    meet(home, MOSSLIDA, on=date(2024, 4, 10))
    ask_for_the_list(home, MOSSLIDA, on=date(2024, 4, 10))
    hand_in_the_list(home, MOSSLIDA)


def test_a_unit_that_fails_leaves_the_others_going_on(home_at: HomeAt, monkeypatch: pytest.MonkeyPatch) -> None:
    home = home_at("listed")
    _both_listed(home)

    def fail_for_tallunda(desk: object, unit_audit: object, *given: object, **named: object) -> None:
        if getattr(unit_audit, "unit_key", None) == TALLUNDA:
            raise RuntimeError("a fault in the sealing")
        seal(desk, unit_audit, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("tasks.sampling.sampling.seal", fail_for_tallunda)
    with pytest.raises(SomeUnitsFailed, match="1 of 2 unit audits failed"):
        go_on(Stage.SAMPLING, home, on=date(2024, 4, 19))
    assert home.unit(TALLUNDA).stage is Stage.SAMPLING
    assert home.unit(MOSSLIDA).stage is Stage.FILE_REVIEW
    assert {file.unit_audit_id for file in home.all(DrawnFile)} == {home.number(MOSSLIDA)}


def test_a_unit_before_its_list_is_asked_for_is_not_drawn(home_at: HomeAt, tmp_path: Path) -> None:
    home = home_at("met")
    assert go_on(Stage.SAMPLING, home, on=INVITED) == []
    assert home.all(Draw) == []
