"""What could lead to a person: personal numbers anywhere, and counts too small to be shown."""

from __future__ import annotations

from collections.abc import Iterator

from method.judging import Severity
from method.personal_number import holds_personal_number
from method.proof.cells import has_bases, result_cells
from method.proof.manuscript import Manuscript
from method.proof.rule import Finding, Known, ProofRule


def personal_numbers(manuscript: Manuscript, _: Known) -> Iterator[Finding]:
    """Passages and cells with what looks like a personal number, which is never repeated."""
    for passage in manuscript.texts():
        if holds_personal_number(passage.text):
            yield passage.place, "Här står något som ser ut som ett personnummer. Ta bort det."


def small_counts(manuscript: Manuscript, known: Known) -> Iterator[Finding]:
    """Counts and bases in tables of results that are above nought and below the smallest that may be shown.

    The table's own limit goes before that of `known`, by which only tables that are clearly of results are judged.
    """
    for grid in manuscript.grids:
        smallest = grid.hidden_below or (known.smallest if has_bases(grid) else None)
        if smallest is None:
            continue
        for cell in result_cells(grid, all_counts=grid.hidden_below is not None):
            small = [number for number in (cell.count, cell.base) if number is not None and 0 < number < smallest]
            if small:
                yield cell.place, f"Antalet {small[0]} är för litet för att visas: minst {smallest}. Skriv ”dold”."


RULES = (
    ProofRule("proof.personal_number", Severity.STOP, personal_numbers),
    ProofRule("proof.small_count", Severity.STOP, small_counts),
)
