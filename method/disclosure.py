"""Hide small counts of a table that is published openly, so that nobody can compute them from what is shown.

Primary suppression hides every count from 1 up to below the smallest one shown, in the margins too. Complementary
suppression hides further cells until the shown ones leave every hidden cell a range of possible counts: a margin less
the other cells, and a base less the other answer, then give nothing away.

Source: Willenborg & de Waal 2001, Elements of Statistical Disclosure Control (Lecture Notes in Statistics 155), and
Hundepool et al. 2012, Statistical Disclosure Control, chapter 4. The further cells are found one hidden cell at a time:
the cheapest other table that agrees with all that is shown but has another count there, by linear programming
(Fischetti & Salazar 2000, "Models and algorithms for optimizing cell suppression in tabular data with linear
constraints", Journal of the American Statistical Association 95, 916-928). That is a heuristic: what is hidden is
enough, and nothing of it can be shown again by itself, but now and then fewer cells might have done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]
    Cells = npt.NDArray[np.bool_]
    Costs = npt.NDArray[np.float64]

TOTAL = "total"
BASE = "base"
"""Labels of the added margins: the sum of all rows or columns, and of the rows in the question's base."""

MARGIN_COSTS = 3.0
"""What it costs to hide a margin instead of a cell, per direction summed over: readers need the margins most."""
ZERO_COSTS = 4.0
"""What it costs to hide a zero: who knows that the count can only be zero is not misled by its being hidden."""
CLEARLY = 1e-6


@dataclass(frozen=True)
class Protection:
    """How a table is protected. `smallest` is the smallest count shown, None where nothing is hidden (own feedback).

    With `zeros` a zero is shown: it points out no file, and tables of 24 files have many. Without, it is hidden as the
    small counts are, for questions where it tells something of everybody (no child was spoken to). `width` is how many
    counts at least, less one, a hidden cell could have according to the rest.
    """

    smallest: int | None = 5
    zeros: bool = True
    width: int = 1


OFF = Protection(smallest=None)


@dataclass(frozen=True)
class _System:
    # The cells as one row of counts, which sums of them are nought whatever the counts, and what each costs to hide.
    # Those that are `known` stand elsewhere: they can neither be hidden nor leave anything open.
    counts: Numbers
    sums: Numbers
    costs: Costs
    known: Cells


def with_margins(counts: pd.DataFrame, *, in_base: Sequence[str] | None = None) -> pd.DataFrame:
    """The table (rows: answers, columns: units; whole numbers) with the row and the column `TOTAL`.

    With `in_base`, the answers that are the question's base, also the row `BASE`, their sum.
    """
    rows = {BASE: counts.loc[list(in_base)].sum()} if in_base is not None else {}
    tall = pd.concat([counts, pd.DataFrame({**rows, TOTAL: counts.sum()}).T])
    return tall.assign(**{TOTAL: tall.sum(axis=1)})


def hidden(
    counts: pd.DataFrame,
    *,
    in_base: Sequence[str] | None = None,
    protection: Protection = Protection(),
    known: Sequence[str] = (),
) -> pd.DataFrame:
    """Which cells of `with_margins(counts)` to hide; a bool for each.

    Every file has one of the answers. Of a question with a base the base counts as published in each column, and
    the number of files (`TOTAL`) too. `known`: the columns whose number of files stands elsewhere and is not hidden.
    """
    import numpy as np

    whole = with_margins(counts, in_base=in_base)
    rows = [np.ones(len(counts), dtype=np.int64)]
    if in_base is not None:
        rows.insert(0, counts.index.isin(list(in_base)).astype(np.int64))
    columns = [np.ones(counts.shape[1], dtype=np.int64)]
    stands = np.zeros(whole.shape, dtype=np.bool_)
    stands[-1] = _stand_elsewhere(counts.columns, known)
    mask = hidden_cells(counts.to_numpy(np.int64), sums=(rows, columns), protection=protection, known=stands)
    return pd.DataFrame(mask, index=whole.index, columns=whole.columns)


def published(
    counts: pd.DataFrame, *, in_base: Sequence[str] | None = None, protection: Protection = Protection()
) -> pd.DataFrame:
    """`with_margins(counts)` with the hidden cells missing (Int64)."""
    mask = hidden(counts, in_base=in_base, protection=protection)
    return with_margins(counts, in_base=in_base).astype("Int64").mask(mask)


def percentages(shown: pd.DataFrame, *, base: str = TOTAL) -> pd.DataFrame:
    """The percentages (0-100, Float64) of a `published` table in the row `base`; missing where a count or base is."""
    bases = shown.loc[base].replace(0, pd.NA)
    return shown.drop(index=[row for row in (BASE, TOTAL) if row in shown.index]).mul(100).div(bases).astype("Float64")


def hidden_cells(
    counts: Numbers,
    *,
    sums: Sequence[Sequence[Numbers]] | None = None,
    protection: Protection = Protection(),
    known: Cells | None = None,
) -> Cells:
    """Which cells of a table of any number of directions (answers x units x sex) to hide, with all its margins.

    `sums`: per direction the sums published over it, each an array of 0 and 1 along it; default one, the total. The
    result has, in every direction, a place more for each of its sums, after the others. `known`: of the same shape,
    the cells that stand elsewhere and cannot be hidden.
    """
    import numpy as np

    given = sums if sums is not None else [[np.ones(size, dtype=np.int64)] for size in counts.shape]
    extensions = [
        np.vstack([np.eye(size, dtype=np.int64), *along]) for size, along in zip(counts.shape, given, strict=True)
    ]
    whole = counts
    for axis, extension in enumerate(extensions):
        whole = np.moveaxis(np.tensordot(extension, whole, axes=(1, axis)), 0, axis)
    sizes = [extension.shape[1] for extension in extensions]
    depth = sum(place >= size for place, size in zip(np.indices(whole.shape), sizes, strict=True))
    stands = np.zeros(whole.shape, dtype=np.bool_) if known is None else known
    system = _System(whole.ravel(), _equations(extensions), _costs(whole.ravel(), np.ravel(depth)), stands.ravel())
    return _hidden(system, protection).reshape(whole.shape)


def hidden_shares(
    counts: pd.DataFrame,
    bases: pd.Series[int],
    *,
    protection: Protection = Protection(),
    known: Sequence[str] = (),
) -> tuple[pd.DataFrame, pd.Series[bool]]:
    """Which counts and which bases to hide where answers do not add up: several answers a file, or yes/no rows.

    `counts`: rows answers, columns units; `bases`: files per unit, the same for every answer. Both masks have `TOTAL`
    as their last unit. The files without an answer are protected like those with it, since count and base give them.
    `known`: the units whose base stands elsewhere and is not hidden.
    """
    import numpy as np

    held = counts.to_numpy(np.int64)
    cells = np.concatenate([held, bases[counts.columns].to_numpy(np.int64) - held, [bases[counts.columns].to_numpy()]])
    whole = np.column_stack([cells, cells.sum(axis=1)])
    depth = np.zeros(whole.shape, dtype=np.int64)
    depth[-1, :] += 1
    depth[:, -1] += 1
    stands = np.zeros(whole.shape, dtype=np.bool_)
    stands[-1] = _stand_elsewhere(counts.columns, known)
    sums = _equations_of_shares(len(counts), counts.shape[1])
    system = _System(whole.ravel(), sums, _costs(whole.ravel(), depth.ravel()), stands.ravel())
    mask = _hidden(system, protection).reshape(whole.shape)
    units = [*counts.columns, TOTAL]
    # A hidden complement is given by count and base, one of which the sums have then hidden too.
    return pd.DataFrame(mask[: len(counts)], index=counts.index, columns=units), pd.Series(mask[-1], index=units)


def _stand_elsewhere(units: pd.Index[str], known: Sequence[str]) -> list[bool]:
    """Of each unit, and of their total: it is known when all of theirs are."""
    return [*(unit in known for unit in units), bool(known) and all(unit in known for unit in units)]


def _equations(extensions: Sequence[Numbers]) -> Numbers:
    """One row per line of the table and sum over it: the sum less its parts is nought."""
    import numpy as np

    found = []
    for axis, extension in enumerate(extensions):
        size = extension.shape[1]
        along = np.hstack([-extension[size:], np.eye(len(extension) - size, dtype=np.int64)])
        parts = [along if place == axis else np.eye(len(e), dtype=np.int64) for place, e in enumerate(extensions)]
        product = parts[0]
        for part in parts[1:]:
            product = np.kron(product, part)
        found.append(product)
    return np.vstack(found)


def _equations_of_shares(answers: int, units: int) -> Numbers:
    """With and without each answer make the base; the units make the total."""
    import numpy as np

    one = np.eye(answers, dtype=np.int64)
    base = np.hstack([one, one, -np.ones((answers, 1), dtype=np.int64)])
    total = np.append(np.ones(units, dtype=np.int64), -1)[None, :]
    return np.vstack(
        [
            np.kron(base, np.eye(units + 1, dtype=np.int64)),
            np.kron(np.eye(2 * answers + 1, dtype=np.int64), total),
        ]
    )


def _costs(counts: Numbers, depth: Numbers) -> Costs:
    """Margins and zeros cost more; among equals the smaller count goes first, then the earlier cell."""
    import numpy as np

    order = np.argsort(np.argsort(counts, kind="stable"), kind="stable") / (100 * len(counts))
    return MARGIN_COSTS**depth * np.where(counts == 0, ZERO_COSTS, 1.0) + order


def _hidden(system: _System, protection: Protection) -> Cells:
    """Primary, then complementary cells until each hidden one is protected, then those shown again that can be."""
    import numpy as np

    primary = _primary(system.counts, protection) & ~system.known
    mask = primary.copy()
    settled = False
    while not settled:
        before = mask.copy()
        for cell in np.flatnonzero(mask):
            mask |= _other_table(system, mask, int(cell), protection.width)
        settled = bool((mask == before).all())
    return _thinned(system, mask, primary, protection.width)


def _primary(counts: Numbers, protection: Protection) -> Cells:
    import numpy as np

    if protection.smallest is None:
        return np.zeros(counts.shape, dtype=np.bool_)
    small: Cells = (counts < protection.smallest) & ((counts > 0) | (not protection.zeros))
    return small


def _thinned(system: _System, mask: Cells, primary: Cells, width: int) -> Cells:
    """Without the complementary cells that the others can do without, the dearest tried first."""
    import numpy as np

    for cell in sorted(np.flatnonzero(mask & ~primary), key=lambda place: -system.costs[place]):
        without = mask.copy()
        without[cell] = False
        if not any(
            (_other_table(system, without, int(each), width) & ~without).any() for each in np.flatnonzero(without)
        ):
            mask = without
    return mask


def _other_table(system: _System, mask: Cells, cell: int, width: int) -> Cells:
    """The cells in which the cheapest other table differs whose count in `cell` is `width` more, or less.

    No count of it is below nought, its sums hold, and what is known stays. Hidden cells cost nothing: a cell that is
    protected already needs no others. None where no other table is possible, as with no file at all.
    """
    found = [_difference(system, mask, cell, by) for by in (width, -width) if system.counts[cell] + by >= 0]
    return min(found, key=lambda pair: pair[0])[1]


def _difference(system: _System, mask: Cells, cell: int, by: int) -> tuple[float, Cells]:
    """What the table with `by` more in `cell` costs, and the further cells in which it differs."""
    import numpy as np
    from scipy.optimize import linprog

    costs = np.where(mask, 0.0, system.costs)
    found = linprog(
        np.concatenate([costs, costs]),
        A_eq=np.hstack([system.sums, -system.sums]),
        b_eq=np.zeros(len(system.sums)),
        bounds=_bounds(system, cell, by),
        method="highs-ds",
    )
    if found.x is None or found.fun is None:
        return np.inf, np.zeros_like(mask)
    change = np.abs(found.x[: len(costs)] - found.x[len(costs) :]) > CLEARLY
    return float(found.fun), change & ~mask if found.fun > CLEARLY else np.zeros_like(mask)


def _bounds(system: _System, cell: int, by: int) -> list[tuple[float, float]]:
    """Of what is added to each cell, then of what is taken off it; the cell in question changes by exactly `by`."""
    most = float(system.counts.max() + by * by)
    added = [(0.0, 0.0 if known else most) for known in system.known]
    taken = [(0.0, 0.0 if known else float(count)) for count, known in zip(system.counts, system.known, strict=True)]
    added[cell], taken[cell] = (float(max(by, 0)),) * 2, (float(max(-by, 0)),) * 2
    return [*added, *taken]
