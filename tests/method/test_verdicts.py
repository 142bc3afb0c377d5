from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from method.two_shares import effects, fisher, holm
from method.verdicts import Change, Pair, Share, changes
from tests.golden import UNITS, expected

TITLES = (
    "Anmälningsmöte",
    "Utredning klar inom 4 månader",
    "Pratar med barnet om eventuell insats",
    "Barnet delaktigt i uppföljning",
)

p_values = st.lists(st.none() | st.floats(0, 1), max_size=15)
shares = st.integers(0, 30).flatmap(lambda base: st.builds(Share, st.integers(0, base), st.just(base)))
pairs = st.lists(
    st.builds(Pair, st.sampled_from(UNITS), st.sampled_from(TITLES), shares, shares, st.sampled_from(["high", "low"])),
    max_size=12,
)


def hypergeometric(yes: int, of: int, drawn: int, drawn_yes: int) -> Fraction:
    """The chance that `drawn` of `of` files, `yes` of which have the answer, hold `drawn_yes` that have it."""
    return Fraction(comb(yes, drawn_yes) * comb(of - yes, drawn - drawn_yes), comb(of, drawn))


def fisher_by_hand(before: Share, after: Share) -> float:
    """The chance of all tables with the same margins that are no more probable, in whole numbers."""
    yes, of = before.count + after.count, before.base + after.base
    chances = [hypergeometric(yes, of, after.base, k) for k in range(min(yes, after.base) + 1)]
    return float(sum(chance for chance in chances if chance <= chances[after.count]))


def share(counts: dict[str, int]) -> Share:
    """The share of Ja among Ja and Nej."""
    return Share(counts["Ja"], counts["Ja"] + counts["Nej"])


def recorded() -> list[Pair]:
    """The recorded audit's questions at its units: the published figures, and those of the follow-up."""
    published: dict[str, dict[str, list[int]]] = {}
    for table in expected("tables"):
        counts = {row["answer"]: row["counts"] for row in table["rows"]}
        published[table["title"]] = counts
        # A battery's rows are questions of their own, answered by yes or no in every file.
        for heading, yes in counts.items():
            no = [column["n"] - number for column, number in zip(table["columns"], yes, strict=True)]
            published.setdefault(heading, {"Ja": yes, "Nej": no})
    follow_up = expected("follow_up")["counts"]
    return [
        Pair(
            unit,
            title,
            before=share({answer: numbers[place] for answer, numbers in published[title].items()}),
            after=share(follow_up[unit][title]),
            good="high",
        )
        for title in TITLES
        for place, unit in enumerate(UNITS)
    ]


def a_pair(before: Share, after: Share, *, good: str = "high") -> Pair:
    return Pair("norrmalm", "anmalningsmote", before, after, "high" if good == "high" else "low")


def test_of_the_recorded_audits_twelve_pairs_exactly_one_has_improved() -> None:
    judged = changes(recorded())
    assert len(judged) == 12
    (improved,) = [one for one in judged if one.verdict is not Change.CANNOT_TELL]
    assert improved.pair == Pair(
        "skarholmen", "Utredning klar inom 4 månader", before=Share(9, 24), after=Share(11, 12), good="high"
    )
    assert improved.verdict is Change.IMPROVED

    # 20 of the 36 files have the answer, 12 are the later ones. As far out as 11: 11 and 12 above, 2 and fewer below.
    ways = {k: comb(20, k) * comb(16, 12 - k) for k in range(13)}
    assert sum(ways.values()) == comb(36, 12)
    assert [k for k in ways if ways[k] <= ways[11]] == [0, 1, 2, 11, 12]
    p = (ways[0] + ways[1] + ways[2] + ways[11] + ways[12]) / comb(36, 12)
    assert improved.p == pytest.approx(p, rel=1e-9)
    assert p == pytest.approx(0.003534, abs=5e-7)
    # The smallest of twelve, so twelve times as large.
    assert improved.p_adjusted == pytest.approx(12 * p, rel=1e-9)
    assert 12 * p == pytest.approx(0.042414, abs=5e-7)


def test_the_recorded_audits_other_pairs_are_far_from_a_verdict() -> None:
    second = sorted(one.p_adjusted for one in changes(recorded()) if one.p_adjusted is not None)[1]
    assert second > 0.05


@given(shares, shares)
def test_fishers_p_is_the_one_counted_by_hand(before: Share, after: Share) -> None:
    if before.base == 0 or after.base == 0:
        assert fisher(before, after) is None
    else:
        assert fisher(before, after) == pytest.approx(fisher_by_hand(before, after), rel=1e-9)


def test_what_cannot_be_is_no_share() -> None:
    with pytest.raises(ValueError, match="25 of 24"):
        Share(25, 24)


def test_holm_multiplies_the_smallest_most() -> None:
    # Sorted 0.005, 0.01, 0.03, 0.04; times 4, 3, 2, 1: 0.02, 0.03, 0.06 and 0.04, which is lifted to 0.06.
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])


def test_what_has_no_p_value_does_not_count_in_the_family() -> None:
    assert holm([None, 0.01, None, 0.02]) == [None, 0.02, None, 0.02]
    assert holm([None]) == [None]
    assert holm([]) == []


@given(p_values)
def test_an_adjusted_p_value_lies_between_p_and_as_many_times_p_as_there_are(p_values: list[float | None]) -> None:
    family = [p for p in p_values if p is not None]
    for p, adjusted in zip(p_values, holm(p_values), strict=True):
        if p is None:
            assert adjusted is None
        else:
            assert adjusted is not None
            assert p <= adjusted <= min(1, len(family) * p)


@given(p_values)
def test_a_larger_p_value_is_never_adjusted_to_a_smaller(p_values: list[float | None]) -> None:
    both = [(p, q) for p, q in zip(p_values, holm(p_values), strict=True) if p is not None and q is not None]
    adjusted = [q for _, q in sorted(both)]
    assert adjusted == sorted(adjusted)


@given(p_values.flatmap(lambda values: st.tuples(st.just(values), st.permutations(range(len(values))))))
def test_the_order_of_the_p_values_does_not_matter(case: tuple[list[float | None], list[int]]) -> None:
    values, order = case
    adjusted = holm(values)
    assert holm([values[place] for place in order]) == [adjusted[place] for place in order]


def test_the_good_direction_decides_what_is_better() -> None:
    few, many = Share(2, 24), Share(11, 12)
    rising, falling = a_pair(few, many), a_pair(many, few)
    assert [one.verdict for one in changes([rising, falling])] == [Change.IMPROVED, Change.WORSE]
    low = [a_pair(few, many, good="low"), a_pair(many, few, good="low")]
    assert [one.verdict for one in changes(low)] == [Change.WORSE, Change.IMPROVED]


def test_a_change_found_alone_can_be_lost_among_many() -> None:
    change = a_pair(Share(9, 24), Share(10, 12))
    unchanged = a_pair(Share(12, 24), Share(6, 12))
    assert changes([change])[0].verdict is Change.IMPROVED
    assert changes([change, *[unchanged] * 11])[0].verdict is Change.CANNOT_TELL


def test_an_adjusted_p_value_at_the_level_itself_is_a_verdict() -> None:
    pair = a_pair(Share(9, 24), Share(11, 12))
    (judged,) = changes([pair])
    assert judged.p_adjusted is not None
    assert changes([pair], alpha=judged.p_adjusted)[0].verdict is Change.IMPROVED


def test_a_question_without_a_base_cannot_be_told() -> None:
    (judged,) = changes([a_pair(Share(9, 24), Share(0, 0))])
    assert (judged.p, judged.p_adjusted, judged.verdict) == (None, None, Change.CANNOT_TELL)


@given(pairs)
def test_a_verdict_follows_the_direction_in_which_the_share_moved(pairs: list[Pair]) -> None:
    for judged in changes(pairs):
        found = judged.p_adjusted is not None and judged.p_adjusted <= 0.05
        assert (judged.verdict is not Change.CANNOT_TELL) == found
        if found:
            before, after = (Fraction(one.count, one.base) for one in (judged.pair.before, judged.pair.after))
            better = after > before if judged.pair.good == "high" else after < before
            assert judged.verdict is (Change.IMPROVED if better else Change.WORSE)


def split(before: Share, *parts: Share, good: str = "high") -> Pair:
    """The pair of a unit that has been split into as many as there are parts."""
    after = Share(sum(part.count for part in parts), sum(part.base for part in parts))
    return replace(a_pair(before, after, good=good), parts=parts)


def test_of_a_split_unit_the_part_that_differs_the_least_decides() -> None:
    before, far, near = Share(9, 24), Share(12, 12), Share(11, 12)
    (judged,) = changes([split(before, far, near)])
    assert judged.p == pytest.approx(fisher_by_hand(before, near))
    assert judged.verdict is Change.IMPROVED
    assert changes([split(before, far, near, good="low")])[0].verdict is Change.WORSE
    # 8 of 12 is more than 9 of 24, but in so few files that may be chance; 20 of 24 together would not be.
    (judged,) = changes([split(before, far, Share(8, 12))])
    assert judged.verdict is Change.CANNOT_TELL
    assert fisher_by_hand(before, Share(20, 24)) < 0.05


def test_parts_on_either_side_of_what_was_tell_nothing() -> None:
    (judged,) = changes([split(Share(12, 24), Share(12, 12), Share(0, 12))])
    assert (judged.p, judged.verdict) == (1.0, Change.CANNOT_TELL)


def test_a_part_without_a_base_leaves_nothing_to_tell() -> None:
    (judged,) = changes([split(Share(9, 24), Share(12, 12), Share(0, 0))])
    assert (judged.p, judged.verdict, judged.effect, judged.smallest) == (None, Change.CANNOT_TELL, None, None)


def test_the_interval_of_a_split_unit_reaches_over_those_of_its_parts() -> None:
    before, parts = Share(9, 24), (Share(12, 12), Share(4, 12))
    (judged,) = changes([split(before, *parts)])
    whole, *each = effects([(Share(16, 24), before), *((part, before) for part in parts)])
    assert judged.effect is not None
    assert whole is not None
    assert judged.effect.points == whole.points
    assert (judged.effect.low, judged.effect.high) == (
        min(one.low for one in each if one),
        max(one.high for one in each if one),
    )


def test_what_could_have_been_shown_of_a_split_unit_is_more_than_of_any_part() -> None:
    before, parts = Share(12, 24), (Share(6, 12), Share(6, 12))
    (together,) = changes([split(before, *parts)])
    (alone,) = changes([a_pair(before, parts[0])])
    assert together.smallest is not None
    assert alone.smallest is not None
    assert together.smallest > alone.smallest


def chance(share: float, files: int, count: int) -> float:
    return comb(files, count) * share**count * (1 - share) ** (files - count)


def test_however_the_cases_were_divided_a_change_that_is_none_is_seldom_told() -> None:
    # 95 of 100 cases went to a part where 86 % of the files have the answer, 5 to one where none have: together they
    # are as they were, at 81.7 %. Every outcome of 24 files before and 8 of each part; the second's are all without.
    first, whole = 0.86, 0.95 * 0.86
    outcomes = [(then, now) for then in range(25) for now in range(9)]
    kept_apart = changes_one_by_one([split(Share(then, 24), Share(now, 8), Share(0, 8)) for then, now in outcomes])
    added_up = changes_one_by_one([a_pair(Share(then, 24), Share(now, 16)) for then, now in outcomes])
    told, told_of_the_sum = (
        sum(
            chance(whole, 24, then) * chance(first, 8, now)
            for (then, now), verdict in zip(outcomes, verdicts, strict=True)
            if verdict is not Change.CANNOT_TELL
        )
        for verdicts in (kept_apart, added_up)
    )
    assert told <= 0.05
    assert told_of_the_sum > 0.5, "the reason why they are kept apart"


def changes_one_by_one(pairs: list[Pair]) -> list[Change]:
    return [changes([pair])[0].verdict for pair in pairs]
