"""Whether the tables' sums and totals agree with their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from method.figures import in_percent, percent
from method.judging import Severity
from method.proof.cells import Counted, base_in_head, counted, share_beside_count
from method.proof.manuscript import Grid, Manuscript
from method.proof.rule import Finding, Known, ProofRule
from method.words import agrees

_TOTAL = re.compile(r"(?:totalt?|summa|samtliga|total(?:t|summa)?|tot\.?)(?: antal)?:?(?: \(.*\))?", re.IGNORECASE)
# Parts of which one file may be in several, or in another part as well.
_OVERLAPPING = re.compile(
    r"\b(?:flera (?:svar|alternativ|orsaker)|mer än ett|varav|därav|delsumma|minst en)\b", re.IGNORECASE
)
_FEWEST_PARTS = 2


def wrong_sums(manuscript: Manuscript, _: Known) -> Iterator[Finding]:
    """Totals of a table that is known to have them, which are not the sums of their parts."""
    for grid in manuscript.grids:
        yield from _judged(grid, row=grid.total_row is True, column=grid.total_column is True)


def wrong_sums_by_their_heads(manuscript: Manuscript, _: Known) -> Iterator[Finding]:
    """The same where the last row or column is merely headed "Totalt"."""
    for grid in manuscript.grids:
        if any(
            _OVERLAPPING.search(text) for text in (grid.caption, *grid.rows[0], *(row[0] for row in grid.body if row))
        ):
            continue
        head, last = grid.rows[0], grid.body[-1] if grid.body else ("",)
        yield from _judged(
            grid,
            row=grid.total_row is None and len(grid.body) > _FEWEST_PARTS and bool(_TOTAL.fullmatch(last[0])),
            column=grid.total_column is None and len(head) > _FEWEST_PARTS + 1 and bool(_TOTAL.fullmatch(head[-1])),
        )


def wrong_shares(manuscript: Manuscript, _: Known) -> Iterator[Finding]:
    """Cells such as "3 (12 %)" under a head that states another base."""
    for grid in manuscript.grids:
        for number, row in enumerate(grid.body, start=grid.heads):
            for column, text in enumerate(row):
                base, said = base_in_head(grid, column), share_beside_count(text)
                value = percent(said[0], base) if said and base else None
                if said and value is not None and agrees(said[1], value) is False:
                    place = grid.at(number, column)
                    yield (
                        place,
                        f"”{text}” stämmer inte: {said[0]} av {base} är {in_percent(value)}. Rätta det som är fel.",
                    )


RULES = (
    ProofRule("proof.sum", Severity.STOP, wrong_sums),
    ProofRule("proof.sum_by_head", Severity.WARN, wrong_sums_by_their_heads),
    ProofRule("proof.share", Severity.STOP, wrong_shares),
)


def _judged(grid: Grid, *, row: bool, column: bool) -> Iterator[Finding]:
    width = len(grid.rows[0])
    if not (row or column) or any(len(one) != width for one in grid.rows):
        return
    cells = [
        [counted(text, grid.at(number, place)) for place, text in enumerate(texts)]
        for number, texts in enumerate(grid.body, start=grid.heads)
    ]
    if row and cells:
        for place in range(1, width):
            yield from _wrong([line[place] for line in cells], f"kolumnen ”{grid.rows[0][place]}”")
    if column:
        for line, texts in zip(cells, grid.body, strict=True):
            yield from _wrong(line[1:], f"raden ”{texts[0]}”")


def _wrong(line: Sequence[Counted | None], named: str) -> Iterator[Finding]:
    known = [cell for cell in line if cell is not None]
    # Where a part is hidden, or is no count, nobody can tell what the sum should be.
    if len(known) != len(line) or len(known) < _FEWEST_PARTS:
        return
    *parts, total = known
    count = sum(cell.count for cell in parts)
    if count != total.count:
        yield total.place, f"I {named} är summan {count}, men där står {total.count}. Rätta det som är fel."
    bases = [cell.base for cell in parts if cell.base is not None]
    if total.base is not None and len(bases) == len(parts) and sum(bases) != total.base:
        yield (
            total.place,
            f"I {named} är basernas summa {sum(bases)}, men där står {total.base}. Rätta det som är fel.",
        )
