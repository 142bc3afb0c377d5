"""Who reads what."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from method.shares import dealt, dealt_again, in_force

FILES = [f"F{number:02d}" for number in range(1, 6)]


def test_files_are_dealt_in_turn() -> None:
    assert dealt(FILES, ["bt", "kl"]) == {"F01": "bt", "F02": "kl", "F03": "bt", "F04": "kl", "F05": "bt"}


def test_a_reserve_stands_where_the_file_it_replaced_stood() -> None:
    assert in_force(["F01", "F02", "F03", "F04"], {"F01": "F04"}) == ["F04", "F02", "F03"]


def test_a_reserve_that_was_replaced_in_turn_gives_its_place_on() -> None:
    assert in_force(["F01", "F02", "F03", "F04"], {"F01": "F03", "F03": "F04"}) == ["F04", "F02"]


def test_nothing_replaced_leaves_the_order_of_the_draw() -> None:
    assert in_force(FILES, {}) == FILES


def test_a_second_reading_goes_to_the_next_in_the_ring() -> None:
    first = {"F01": "bt", "F02": "es", "F03": "kl"}
    assert dealt_again(FILES[:3], first, ["bt", "es", "kl"]) == {"F01": "es", "F02": "kl", "F03": "bt"}


def test_a_second_reading_goes_to_the_first_of_the_ring_when_somebody_outside_it_made_the_first() -> None:
    assert dealt_again(["F01"], {"F01": "nn"}, ["bt", "es"]) == {"F01": "bt"}


@given(files=st.integers(0, 60), readers=st.integers(2, 7))
def test_shares_are_even_and_nobody_reads_a_file_twice(files: int, readers: int) -> None:
    names, ring = [str(number) for number in range(files)], [f"r{number}" for number in range(readers)]
    first = dealt(names, ring)
    sizes = [list(first.values()).count(reader) for reader in ring]
    assert sum(sizes) == files
    assert max(sizes) - min(sizes) <= 1
    second = dealt_again(names, first, ring)
    assert set(second) == set(names)
    assert all(second[name] != first[name] for name in names)
