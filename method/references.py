"""Figures in people's own text: named as references, told in words from the tables, never typed."""

from __future__ import annotations

import re
from collections.abc import Mapping

from method.words import Noun, with_noun

FILES = Noun("akt", "akter", "akterna")

_REFERENCE = re.compile(r"\{\{\s*([a-z0-9_]+)\s*\}\}")
_TYPED = re.compile(r"[0-9]\s*(?:%|procent\b|procentenhet)", re.IGNORECASE)
_BEGINS = re.compile(r"(?:^|[.!?]\s+)$")


def holds_typed_percentage(text: str) -> bool:
    """Whether a percentage is typed in the text: nobody could tell later what it was of."""
    return _TYPED.search(text) is not None


def referred_to(text: str) -> list[str]:
    """The questions whose figures the text names as `{{ question }}`, in the order in which they stand."""
    return _REFERENCE.findall(text)


def filled(text: str, figures: Mapping[str, tuple[int, int]]) -> str:
    """The text with each reference told in words: "{{ samtal }}" -> "drygt 70 procent av akterna".

    `figures`: question -> count and base. A reference that begins a sentence gets a capital.
    """

    def told(match: re.Match[str]) -> str:
        words = with_noun(*figures[match[1]], FILES)
        return words[:1].upper() + words[1:] if _BEGINS.search(text[: match.start()]) else words

    return _REFERENCE.sub(told, text)
