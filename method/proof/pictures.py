"""Pictures and charts that tell nothing to whoever cannot see them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from method.judging import Severity
from method.proof.manuscript import Manuscript
from method.proof.rule import Finding, Known, ProofRule

_FILE_NAME = re.compile(r"\S+\.(?:png|jpe?g|gif|svg|emf|wmf|bmp|tiff?)", re.IGNORECASE)


def untold(manuscript: Manuscript, _: Known) -> Iterator[Finding]:
    """Pictures without an alternative text, or with a file's name in its place."""
    for picture in manuscript.pictures:
        if not picture.alternative or _FILE_NAME.fullmatch(picture.alternative):
            yield picture.place, "Bilden saknar alternativtext. Beskriv i ord vad den visar."


RULES = (ProofRule("proof.alternative_text", Severity.STOP, untold),)
