"""What to hide where the number of files is no secret: it stands in the tables' heads, so a leftover of it tells."""

from __future__ import annotations

from itertools import product

import pandas as pd
import pytest

from method.disclosure import TOTAL, hidden, hidden_shares

YES, NO, UNWILLING = "Ja", "Nej", "Barnet vill ej"


def of_two(first: tuple[int, int, int], second: tuple[int, int, int]) -> pd.DataFrame:
    return pd.DataFrame({"ask": first, "bok": second}, index=[YES, NO, UNWILLING])


def test_one_file_outside_the_base_is_not_told_by_the_base_and_the_number_of_files() -> None:
    # Nine of nine in each unit; of ten files one did not want to.
    counts = of_two((9, 0, 1), (9, 0, 1))
    base = [YES, NO]
    assert not hidden(counts, in_base=base).at["base", "ask"], "as if nobody knew how many files there were"
    mask = hidden(counts, in_base=base, known=["ask", "bok"])
    assert list(mask.loc["base"]) == [True, True, True]
    assert list(mask.loc[TOTAL]) == [False, False, False]
    assert list(mask.loc[UNWILLING]) == [True, True, True]
    assert list(mask.loc[YES, ["ask", "bok"]]) == [True, True]


def test_so_few_files_that_their_number_is_small_are_not_hidden_where_it_is_known() -> None:
    counts = of_two((3, 0, 0), (9, 9, 0))
    assert hidden(counts).at[TOTAL, "ask"]
    assert not hidden(counts, known=["ask", "bok"]).at[TOTAL, "ask"]


def test_the_total_of_files_is_known_only_when_all_units_are() -> None:
    counts = of_two((2, 1, 0), (1, 0, 0))
    assert list(hidden(counts, known=["ask"]).loc[TOTAL]) == [False, True, True]
    assert list(hidden(counts, known=["ask", "bok"]).loc[TOTAL]) == [False, False, False]


def test_a_unit_without_files_hides_nothing() -> None:
    assert not hidden(of_two((0, 0, 0), (10, 10, 0)), known=["ask", "bok"]).to_numpy().any()


@pytest.mark.parametrize("counts", [(1, 9), (4, 4), (9, 9), (0, 1)])
def test_a_base_that_is_known_protects_nothing(counts: tuple[int, int]) -> None:
    frame = pd.DataFrame([counts], index=[YES], columns=["ask", "bok"])
    bases = pd.Series({"ask": 10, "bok": 10})
    mask, hidden_bases = hidden_shares(frame, bases, known=["ask", "bok"])
    assert not hidden_bases.any()
    worlds = [
        world
        for world in product(range(11), repeat=2)
        if all(world[place] == counts[place] for place in range(2) if not mask.iat[0, place])
        and (mask.iat[0, 2] or sum(world) == sum(counts))
    ]
    for place, count in enumerate(counts):
        if 0 < count < 5 or 0 < 10 - count < 5:
            assert len({world[place] for world in worlds}) > 1
