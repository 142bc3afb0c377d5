"""Small counts are hidden so that somebody who solves for them from all that is shown cannot find them."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from method.disclosure import (
    BASE,
    OFF,
    TOTAL,
    Protection,
    hidden,
    hidden_cells,
    hidden_shares,
    percentages,
    published,
    with_margins,
)

Floats = npt.NDArray[np.float64]


def a_table(**units: list[int]) -> pd.DataFrame:
    answers = ["Ja", "Nej", "Vet ej", "Ej aktuellt"]
    return pd.DataFrame(units, index=answers[: len(next(iter(units.values())))])


def possible(parts: Floats, shown: npt.NDArray[Any], wanted: Floats) -> tuple[float, float]:
    """What an attacker can make of a hidden figure: its least and greatest value.

    Every figure is a sum of unknown inner cells (a row of `parts`, 0 or 1 for each), none of them below nought; of
    `shown` those that are not nan are known.
    """
    known = ~np.isnan(shown)
    ends = []
    for sign in (1, -1):
        found = linprog(sign * wanted, A_eq=parts[known], b_eq=shown[known], bounds=(0, None))
        ends.append(sign * found.fun if found.fun is not None else np.inf)
    return ends[0], ends[1]


def widths(counts: npt.NDArray[np.int64], mask: npt.NDArray[np.bool_]) -> list[float]:
    """Of each hidden cell of a table with all its margins: how far apart its possible values are."""
    sums = [np.vstack([np.eye(size), np.ones(size)]) for size in counts.shape]
    parts: Any = sums[0]
    for along in sums[1:]:
        parts = np.kron(parts, along)
    whole = parts @ counts.ravel()
    shown = np.where(mask.ravel(), np.nan, whole)
    spans = (possible(parts, shown, parts[cell]) for cell in np.flatnonzero(mask))
    return [high - low for low, high in spans]


TABLES = st.tuples(st.integers(2, 4), st.integers(1, 4)).flatmap(
    lambda shape: st.lists(st.integers(0, 14), min_size=shape[0] * shape[1], max_size=shape[0] * shape[1]).map(
        lambda cells: np.array(cells, dtype=np.int64).reshape(shape)
    )
)
CUBES = st.lists(st.integers(0, 12), min_size=12, max_size=12).map(
    lambda cells: np.array(cells, dtype=np.int64).reshape(3, 2, 2)
)


@settings(max_examples=40)
@given(counts=TABLES, zeros=st.booleans(), width=st.integers(1, 3))
def test_an_attacker_finds_no_hidden_cell(counts: npt.NDArray[np.int64], zeros: bool, width: int) -> None:
    mask = hidden_cells(counts, protection=Protection(zeros=zeros, width=width))
    assert all(found >= width - 1e-6 for found in widths(counts, mask))


@settings(max_examples=8)
@given(counts=CUBES)
def test_an_attacker_finds_no_hidden_cell_by_unit_and_sex(counts: npt.NDArray[np.int64]) -> None:
    mask = hidden_cells(counts)
    assert mask.shape == (4, 3, 3)
    assert all(found >= 1 - 1e-6 for found in widths(counts, mask))


@settings(max_examples=20)
@given(counts=TABLES)
def test_every_small_count_is_hidden_in_the_margins_too(counts: npt.NDArray[np.int64]) -> None:
    frame = pd.DataFrame(counts)
    mask, whole = hidden(frame).to_numpy(), with_margins(frame).to_numpy()
    assert mask[(whole > 0) & (whole < 5)].all()


@settings(max_examples=15)
@given(counts=TABLES)
def test_no_complementary_cell_can_be_shown_again_by_itself(counts: npt.NDArray[np.int64]) -> None:
    mask, whole = hidden_cells(counts), with_margins(pd.DataFrame(counts)).to_numpy()
    for cell in np.argwhere(mask & ((whole == 0) | (whole >= 5))):
        fewer = mask.copy()
        fewer[tuple(cell)] = False
        assert min(widths(counts, fewer)) < 1e-6


@given(counts=TABLES)
def test_nothing_is_hidden_where_it_is_switched_off(counts: npt.NDArray[np.int64]) -> None:
    assert not hidden_cells(counts, protection=OFF).any()


@given(counts=TABLES)
def test_nothing_is_hidden_where_all_counts_are_large(counts: npt.NDArray[np.int64]) -> None:
    assert not hidden_cells(counts + 5).any()


def test_of_two_answers_hiding_one_hides_the_other() -> None:
    mask = hidden(a_table(norr=[3, 21], syd=[12, 12], vast=[11, 13]))
    assert mask.loc["Ja", "norr"]
    assert mask.loc["Nej", "norr"]
    assert not mask.loc[TOTAL].any()
    # A second unit hides its answers, or the totals would give the first one's; no more than that is needed.
    assert mask.to_numpy().sum() == 4


def test_the_same_table_is_always_hidden_alike() -> None:
    table = a_table(norr=[3, 21], syd=[12, 12], vast=[12, 12])
    assert hidden(table).equals(hidden(table.copy()))


def test_a_lone_unit_hides_the_answer_and_its_complement_alone() -> None:
    mask = hidden_cells(np.array([[2], [22]]), sums=([np.array([1, 1])], []))
    assert mask.tolist() == [[True], [True], [False]]


def test_a_base_of_few_is_hidden_with_its_answers() -> None:
    table = a_table(norr=[3, 1, 20], syd=[9, 8, 7], vast=[10, 9, 5])
    mask = hidden(table, in_base=["Ja", "Nej"])
    assert mask.index.tolist() == ["Ja", "Nej", "Vet ej", BASE, TOTAL]
    assert mask.loc[["Ja", "Nej", BASE], "norr"].all()
    # The base is the files less those outside it: one of these is hidden too.
    assert mask.loc[["Vet ej", TOTAL], "norr"].any()


def test_zeros_are_shown_or_hidden_as_is_said() -> None:
    table = a_table(norr=[0, 24], syd=[12, 12], vast=[11, 13])
    assert not hidden(table).to_numpy().any()
    assert hidden(table, protection=Protection(zeros=False)).loc[["Ja", "Nej"], "norr"].all()


def test_the_published_table_and_its_percentages_lack_what_is_hidden() -> None:
    table = a_table(norr=[3, 21], syd=[12, 12], vast=[6, 18])
    shown = published(table)
    assert shown.isna().equals(hidden(table))
    shares = percentages(shown)
    assert shares.index.tolist() == ["Ja", "Nej"]
    assert shares.isna().equals(shown.loc[["Ja", "Nej"]].isna())
    assert shares.loc["Ja", TOTAL] == pytest.approx(100 * 21 / 72)


def test_an_empty_base_has_no_percentage() -> None:
    assert percentages(published(a_table(norr=[0, 0], syd=[12, 12])))["norr"].isna().all()


def test_a_share_is_hidden_with_few_files_without_the_answer_too() -> None:
    counts = pd.DataFrame({"norr": [22, 12], "syd": [12, 10], "vast": [11, 10]}, index=["VINR", "Missbruk"])
    cells, bases = hidden_shares(counts, pd.Series({"norr": 24, "syd": 24, "vast": 24}))
    assert cells.loc["VINR", "norr"]
    assert not bases.any()
    assert not cells.loc["Missbruk"].any()


@settings(max_examples=25)
@given(data=st.data())
def test_an_attacker_finds_no_hidden_share(data: st.DataObject) -> None:
    answers, units = data.draw(st.integers(1, 3)), data.draw(st.integers(1, 3))
    bases = np.array(data.draw(st.lists(st.integers(0, 24), min_size=units, max_size=units)))
    held = np.array([[data.draw(st.integers(0, int(base))) for base in bases] for _ in range(answers)])
    names = [f"u{unit}" for unit in range(units)]
    cells, base = hidden_shares(pd.DataFrame(held, columns=names), pd.Series(bases, index=names))
    # Unknown are, per answer and unit, the files with and without it, and they make the same base for every answer.
    own = answers * units
    with_total = np.vstack([np.eye(units), np.ones(units)])
    of_held = np.hstack([np.kron(np.eye(answers), with_total), np.zeros((answers * (units + 1), own))])
    of_base = np.vstack([np.hstack([np.kron(np.eye(answers)[a], with_total)] * 2) for a in range(answers)])
    values = np.concatenate([held.ravel(), (bases - held).ravel()])
    parts = np.vstack([of_held, of_base])
    mask = np.concatenate([cells.to_numpy().ravel(), np.tile(base.to_numpy(), answers)])
    shown = np.where(mask, np.nan, parts @ values)
    equal = np.vstack([of_base[: units + 1] - of_base[a * (units + 1) : (a + 1) * (units + 1)] for a in range(answers)])
    parts, shown = np.vstack([parts, equal]), np.append(shown, np.zeros(len(equal)))
    without = of_base - of_held
    for place in range(answers * (units + 1)):
        for wanted in (of_held[place], without[place]):
            if 0 < wanted @ values < 5:
                low, high = possible(parts, shown, wanted)
                assert high - low > 1 - 1e-6
