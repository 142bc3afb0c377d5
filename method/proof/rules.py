"""All rules of proof-reading, and the reading itself."""

from __future__ import annotations

from method.proof import dates, figures, pictures, placeholders, privacy, sums
from method.proof.manuscript import Manuscript, Place
from method.proof.rule import Known, ProofRule, Remark

RULES: tuple[ProofRule, ...] = (
    *placeholders.RULES,
    *dates.RULES,
    *figures.RULES,
    *sums.RULES,
    *privacy.RULES,
    *pictures.RULES,
)


def proof_read(manuscript: Manuscript, known: Known | None = None) -> list[Remark]:
    """What is wrong in the text, in reading order; one remark for one thing.

    Without `known` nothing is held against a register, and no count is too small to be shown.
    """
    held_against = known or Known()
    remarks = [
        Remark(rule.code, rule.severity, place, message)
        for rule in RULES
        for place, message in rule.find(manuscript, held_against)
    ]
    return sorted(dict.fromkeys(remarks), key=lambda remark: _turn(remark.place))


def _turn(place: Place) -> tuple[int, int, int]:
    return place.order, place.row or 0, place.column or 0
