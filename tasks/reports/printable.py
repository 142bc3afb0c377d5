"""A report's words as they are printed: no character that none can hold, nothing parted that belongs together."""

from __future__ import annotations

import re
from collections.abc import Mapping

from method.report.blocks import Report, Span, Words
from tasks.documents import NO_LETTER

_NO_DOCUMENT_HOLDS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]+")
"""What XML leaves out, and the control characters that it holds but nobody can read."""


_A_NUMBER_AND_ITS_SIGN = re.compile(r"(?<=\d) (?=[%§])")
_MARK = "”"


def printable(report: Report) -> Report:
    """The report with each run of such characters, as come along with pasted text, replaced by `NO_LETTER`."""
    return Report.model_validate(_printable(report.model_dump()))


def held_together(text: str) -> str:
    """The text with numbers and their percent signs on the same line."""
    return _A_NUMBER_AND_ITS_SIGN.sub("\N{NO-BREAK SPACE}", text)


def quoted(words: Words) -> Words:
    """The words between quotation marks."""
    return (Span(text=_MARK), *words, Span(text=_MARK))


def _printable(part: object) -> object:
    match part:
        case str():
            return _NO_DOCUMENT_HOLDS.sub(NO_LETTER, part)
        case Mapping():
            return {key: _printable(value) for key, value in part.items()}
        case list() | tuple():
            return tuple(_printable(value) for value in part)
        case _:
            return part
