"""What is hidden in tables for everybody, of the recorded audit: nothing small is shown, and nothing tells it apart."""

from collections.abc import Iterator

import pytest

from method.open_tables import Hidden, Place, hidden_figures
from method.tables import counts
from tests import golden

TEMPLATE = golden.template()


def held() -> dict[Place, tuple[int, int]]:
    found: dict[Place, tuple[int, int]] = {}
    for unit in golden.UNITS:
        for one in counts(golden.review(unit), TEMPLATE):
            count, base = found.get((one.question, one.answer, unit), (0, 0))
            found[one.question, one.answer, unit] = (count + one.count, base + one.base)
    return found


HELD = held()
HIDDEN = hidden_figures(HELD, TEMPLATE, smallest=5)


def totals() -> dict[Place, tuple[int, int]]:
    sums: dict[Place, tuple[int, int]] = {}
    for (question, answer, _), (count, base) in HELD.items():
        before = sums.get((question, answer, None), (0, 0))
        sums[question, answer, None] = (before[0] + count, before[1] + base)
    return sums


def shown(hidden: Hidden) -> Iterator[tuple[Place, int]]:
    return ((place, count) for place, (count, _) in (HELD | totals()).items() if place not in hidden.counts)


def test_no_small_count_is_shown() -> None:
    assert {count for _, count in shown(HIDDEN) if 0 < count < 5} == set()


def test_the_large_ones_are_mostly_shown() -> None:
    large = [place for place, (count, _) in HELD.items() if count >= 5]
    assert sum(place not in HIDDEN.counts for place in large) > 0.5 * len(large)


def test_no_single_unit_is_hidden_where_the_total_would_tell_it() -> None:
    for question, answer, unit in totals():
        assert unit is None
        if (question, answer, None) not in HIDDEN.counts:
            hidden = [unit for unit in golden.UNITS if (question, answer, unit) in HIDDEN.counts]
            assert len(hidden) != 1, (question, answer)


def test_where_a_count_is_shown_beside_its_base_the_rest_of_the_base_is_not_small() -> None:
    measures = {(m.question, m.answer): m for m in TEMPLATE.measures()}
    for (question, answer, unit), (count, base) in HELD.items():
        place = (question, answer, unit)
        if measures[question, answer].in_base and place not in HIDDEN.counts | HIDDEN.bases:
            others = [m for m in TEMPLATE.measures() if m.question == question and m.in_base and m.answer != answer]
            if len(others) <= 1:
                assert not 0 < base - count < 5, place


def test_a_base_that_would_tell_how_few_are_outside_it_is_hidden() -> None:
    assert HELD["skola", "Konsultation med förskola/skola", "norrmalm"] == (16, 22), "two of its 24 do not go to school"
    assert {unit for question, answer, unit in HIDDEN.bases if answer == "Konsultation med förskola/skola"} == {
        *golden.UNITS,
        None,
    }


@pytest.mark.parametrize("smallest", [None])
def test_nothing_is_hidden_when_it_is_off(smallest: int | None) -> None:
    assert hidden_figures(HELD, TEMPLATE, smallest=smallest) == Hidden(frozenset(), frozenset())
