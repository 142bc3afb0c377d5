"""Short ways to proof-read a text in a test."""

from __future__ import annotations

from collections.abc import Sequence

from method.proof.manuscript import Kind, Manuscript, Scribe
from method.proof.rule import Known, Remark
from method.proof.rules import proof_read


def text(words: str, kind: Kind = "paragraph") -> Manuscript:
    """A manuscript of one passage."""
    scribe = Scribe()
    scribe.write(words, kind)
    return scribe.manuscript()


def table(
    rows: Sequence[Sequence[str]],
    *,
    total_row: bool | None = None,
    total_column: bool | None = None,
    hidden_below: int | None = None,
) -> Manuscript:
    """A manuscript of one table."""
    scribe = Scribe()
    scribe.draw(rows, total_row=total_row, total_column=total_column, hidden_below=hidden_below)
    return scribe.manuscript()


def found(manuscript: Manuscript, known: Known | None = None) -> list[str]:
    """The rules that are broken, in reading order, without their family's name."""
    return [remark.rule.removeprefix("proof.") for remark in proof_read(manuscript, known)]


def remarks(words: str, kind: Kind = "paragraph", known: Known | None = None) -> list[Remark]:
    """The remarks on one passage."""
    return proof_read(text(words, kind), known)
