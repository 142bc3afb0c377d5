from __future__ import annotations

import hashlib
import random

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from method.sampling import (
    canonical_case_ref,
    double_key,
    double_readings,
    draw,
    draw_key,
    draw_order,
    frame_hash,
)
from method.seed import commitment, new_nonce, seed_of
from tests import golden
from tests.work import calls

case_refs = st.lists(st.integers(0, 10**6).map("A-{:06d}".format), unique=True, max_size=40)
seeds = st.text(max_size=20)


def a_frame(refs: list[str]) -> pd.DataFrame:
    strata = ["F" if int(ref[-1]) % 2 else "P" for ref in refs]
    return pd.DataFrame({"case_ref": refs, "stratum": strata}, dtype="str")


@pytest.mark.parametrize("unit", golden.UNITS)
@pytest.mark.parametrize(
    ("name", "seed", "per_stratum", "reserves", "follow_up"),
    [
        ("expected_sample", golden.SEED, 12, 6, False),
        ("expected_follow_up_sample", golden.FOLLOW_UP_SEED, 6, 4, True),
    ],
)
def test_the_recorded_draws_come_out_the_same(
    unit: str, name: str, seed: str, per_stratum: int, reserves: int, follow_up: bool
) -> None:
    expected = golden.expected_draw(name).query("unit == @unit").drop(columns="unit").reset_index(drop=True)
    drawn = draw(
        golden.frame(unit, follow_up=follow_up), seed=seed, unit_key=unit, per_stratum=per_stratum, reserves=reserves
    )
    assert drawn["role"].tolist() == (["sample"] * per_stratum + ["reserve"] * reserves) * 2
    pd.testing.assert_frame_equal(drawn.drop(columns="role"), expected, check_dtype=False)


@pytest.mark.parametrize("unit", golden.UNITS)
def test_the_recorded_double_readings_come_out_the_same(unit: str) -> None:
    chosen = double_readings(golden.review(unit)["case_ref"], seed=golden.SEED, number=5)
    assert sorted(chosen) == sorted(golden.double(unit)["case_ref"])


def test_a_draw_key_is_the_hash_of_seed_unit_and_case_number() -> None:
    assert (
        draw_key(seed="frö", unit_key="tallunda", case_ref="Å-1")
        == hashlib.sha256(b"fr\xc3\xb6|tallunda|\xc3\x85-1").hexdigest()
    )
    assert double_key(seed="frö", case_ref="Å-1") == hashlib.sha256(b"fr\xc3\xb6|double|\xc3\x85-1").hexdigest()


@pytest.mark.parametrize(
    "written",
    ["hv-2020-00245å", " HV-2020- 00245Å\t", "HV-2020\u00a0-00245A\u030a", "\ufeffHV\u200b-2020\u2060-00245Å\u00ad\n"],
)
def test_a_case_number_has_one_spelling(written: str) -> None:
    assert canonical_case_ref(written) == "HV-2020-00245Å"


@given(st.text())
def test_the_one_spelling_is_its_own(text: str) -> None:
    once = canonical_case_ref(text)
    assert canonical_case_ref(once) == once
    assert not any(sign.isspace() for sign in once)


@given(case_refs, seeds)
def test_the_draw_is_by_key_within_each_stratum_and_every_key_can_be_replayed(refs: list[str], seed: str) -> None:
    ordered = draw_order(a_frame(refs), seed=seed, unit_key="u")
    rows = list(zip(ordered["stratum"], ordered["draw_key"], strict=True))
    assert rows == sorted(rows)
    assert ordered["draw_key"].tolist() == [draw_key(seed=seed, unit_key="u", case_ref=r) for r in ordered["case_ref"]]
    assert sorted(ordered["case_ref"]) == sorted(refs)


@given(case_refs, seeds, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(refs: list[str], seed: str, shuffler: random.Random) -> None:
    shuffled = shuffler.sample(refs, len(refs))
    one, other = (draw_order(a_frame(each), seed=seed, unit_key="u") for each in (refs, shuffled))
    pd.testing.assert_frame_equal(one, other)
    assert frame_hash(a_frame(refs)) == frame_hash(a_frame(shuffled))


@given(case_refs, seeds, st.integers(0, 40))
def test_later_additions_do_not_disturb_the_order_of_the_others(refs: list[str], seed: str, kept: int) -> None:
    before = draw_order(a_frame(refs[:kept]), seed=seed, unit_key="u")["case_ref"].tolist()
    after = draw_order(a_frame(refs), seed=seed, unit_key="u")["case_ref"].tolist()
    assert [ref for ref in after if ref in set(before)] == before


@given(case_refs, seeds, st.integers(1, 6), st.integers(0, 4), st.integers(0, 3))
def test_a_larger_sample_takes_the_first_reserves(
    refs: list[str], seed: str, per_stratum: int, reserves: int, more: int
) -> None:
    small = draw(a_frame(refs), seed=seed, unit_key="u", per_stratum=per_stratum, reserves=reserves + more)
    large = draw(a_frame(refs), seed=seed, unit_key="u", per_stratum=per_stratum + more, reserves=reserves)
    pd.testing.assert_frame_equal(small.drop(columns="role"), large.drop(columns="role"))
    assert (large["role"] == "sample").equals(large["order"] <= per_stratum + more)


def test_a_stratum_with_fewer_files_gives_all_it_has() -> None:
    frame = a_frame(["A-1", "A-2", "A-4", "A-6", "A-8"])
    drawn = draw(frame, seed="s", unit_key="u", per_stratum=2, reserves=1)
    assert drawn[["stratum", "order", "role"]].to_numpy().tolist() == [
        ["F", 1, "sample"],
        ["P", 1, "sample"],
        ["P", 2, "sample"],
        ["P", 3, "reserve"],
    ]


def test_an_empty_frame_gives_an_empty_draw() -> None:
    drawn = draw(a_frame([]), seed="s", unit_key="u", per_stratum=2, reserves=1)
    assert drawn.empty
    assert list(drawn) == ["stratum", "order", "role", "case_ref", "draw_key"]


def test_no_file_has_two_chances() -> None:
    frame = a_frame(["A-1", "A-2", "A-1"])
    with pytest.raises(ValueError, match="1 case numbers occur more than once") as caught:
        draw(frame, seed="s", unit_key="u", per_stratum=1, reserves=0)
    assert "A-1" not in str(caught.value)
    with pytest.raises(ValueError, match="more than once"):
        double_readings(["A-1", "A-1"], seed="s", number=1)


@given(case_refs, seeds, st.integers(0, 10))
def test_the_double_readings_are_the_lowest_of_their_keys(refs: list[str], seed: str, number: int) -> None:
    chosen = double_readings(refs, seed=seed, number=number)
    keys = sorted(double_key(seed=seed, case_ref=ref) for ref in refs)
    assert [double_key(seed=seed, case_ref=ref) for ref in chosen] == keys[:number]


def test_the_seed_is_committed_to_before_it_is_known() -> None:
    nonce = new_nonce()
    assert len(bytes.fromhex(nonce)) == 32
    assert nonce != new_nonce()
    assert commitment(nonce) == hashlib.sha256(nonce.encode()).hexdigest()
    assert seed_of(diary_number="KS 2024/17", round="2024", nonce="ab") == "KS 2024/17|2024|ab"


def test_a_frame_is_known_by_its_case_numbers_and_strata() -> None:
    frame = a_frame(["A-2", "A-1"])
    assert frame_hash(frame) == hashlib.sha256(b"A-1|F\nA-2|P").hexdigest()
    assert frame_hash(frame.assign(stratum="P")) != frame_hash(frame)


def test_a_draw_takes_a_few_steps_for_each_case() -> None:
    frame = a_frame([f"A-{number:06d}" for number in range(200_000)])
    assert calls(lambda: draw(frame, seed="s", unit_key="u", per_stratum=12, reserves=6)) < 10 * len(frame)
