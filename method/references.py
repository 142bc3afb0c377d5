"""Figures in people's own text: named as references, told from the tables, never typed.

`{{ percent samtal }}` is "71 %", `{{ count samtal }}` "51 av 72", `{{ figure samtal }}` both with the 95 % interval,
and `{{ words samtal }}`, or `{{ samtal }}` alone, "drygt 70 procent av akterna". The key is a followed question's, or
a question's with one of its answers (`anmalan_fran:Skola`); a battery's row has a key of its own. Of whom the figure
is may follow: a unit (`@enhet`), a stratum (`@K`), all audited units (`@alla`). In a year's text the audit may stand
before the key (`granskning-2030/samtal`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from config.errors import ArshjulError, UnknownName
from method.figures import NO_FIGURE, figure_in_words, in_percent, percent
from method.words import Noun, with_noun

FILES = Noun("akt", "akter", "akterna")
ALL = "alla"
"""Of all audited units, in a text that is a unit's own."""

_REFERENCE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_INSIDE = re.compile(
    r"\s*(?:(?P<verb>\w+)\s+)?(?:(?P<audit>[\w-]+)/)?(?P<column>[\w-]+)"
    r"(?:\s*:\s*(?P<answer>[^@{}]*[^@{}\s]))?(?:\s*@\s*(?P<of>[\w.-]+))?\s*"
)
_TYPED = re.compile(r"[0-9]\s*(?:%|procent\b|procentenhet)", re.IGNORECASE)
_MARKER = re.compile(r"\s*(?:(?:#+|>|[-+*]|\d+[.)])\s+)+")
_ENDED = re.compile(r"[.!?][”\"*_)]*\s+[”\"*_(]*$")
_SHORTENED = re.compile(r"\b(?:t\.\s?ex|bl\.\s?a|d\.\s?v\.\s?s|s\.\s?k|dvs|jfr|ca)\.\s+$", re.IGNORECASE)


class Verb(StrEnum):
    """How a figure is told."""

    WORDS = "words"
    PERCENT = "percent"
    COUNT = "count"
    FIGURE = "figure"


@dataclass(frozen=True)
class Reference:
    """A figure that a text names: `answer` None for the answer by which the question is followed.

    `of`: a unit's key, a stratum's code or `ALL`; None for whom the text is about. `audit`: None for the text's own.
    """

    verb: Verb
    column: str
    answer: str | None = None
    of: str | None = None
    audit: str | None = None

    @property
    def key(self) -> str:
        """The figure's name, whatever the verb, in one written form: "anmalan_fran:Skola @enhet"."""
        return key_of(self.column, self.answer, of=self.of, audit=self.audit)


@dataclass(frozen=True)
class Referred:
    """The figure that a reference names; `low` and `high`: its 95 % interval in percent (0-100).

    Outside its question's base (`in_base` false) an answer has a count, and no percentage.
    """

    count: int
    base: int
    low: float | None = None
    high: float | None = None
    in_base: bool = True


def key_of(column: str, answer: str | None = None, *, of: str | None = None, audit: str | None = None) -> str:
    """A figure's name as references are looked up by."""
    place = f"{audit}/{column}" if audit else column
    return place + (f":{answer}" if answer is not None else "") + (f" @{of}" if of else "")


def holds_typed_percentage(text: str) -> bool:
    """Whether a percentage is typed in the text: nobody could tell later what it was of."""
    return _TYPED.search(text) is not None


def references(text: str) -> list[Reference]:
    """The references of a text, in the order in which they stand.

    Raises `ArshjulError` for one that cannot be understood, `UnknownName` for a verb that does not exist.
    """
    found = [_reference(match) for match in _REFERENCE.finditer(text)]
    if re.search(r"\{\{|\}\}", _REFERENCE.sub("", text)):
        raise ArshjulError("En hänvisning är inte hel. Skriv den mellan {{ och }}, t.ex. {{ percent fråga }}.")
    return found


def without_references(text: str) -> str:
    """The text with a dash where each reference stands: what people have typed themselves."""
    return _REFERENCE.sub("–", text)


def filled_references(text: str, figures: Mapping[str, Referred]) -> str:
    """The text with each reference told from `figures` (key -> figure).

    Raises `ArshjulError` for a figure that is not among them, or that has no percentage where one is asked for.
    """

    def told(match: re.Match[str]) -> str:
        reference = _reference(match)
        if reference.key not in figures:
            raise ArshjulError(
                f"Siffran för {match[0]} går inte att visa: den är inte räknad, eller dold för att antalet är litet. "
                "Ta bort hänvisningen, eller vänta tills tabellerna är klara."
            )
        return _told(reference, figures[reference.key], match)

    return _REFERENCE.sub(told, text)


def referred_to(text: str) -> list[str]:
    """The keys of the figures that a finding's text names, in the order in which they stand."""
    return [reference.key for match in _REFERENCE.finditer(text) if (reference := _understood(match))]


def filled(text: str, figures: Mapping[str, tuple[int, int]]) -> str:
    """A finding's text with each reference told: "{{ samtal }}" -> "drygt 70 procent av akterna".

    `figures`: key -> count and base. A reference in words that begins a sentence gets a capital.
    """

    def told(match: re.Match[str]) -> str:
        reference = _understood(match)
        if reference is None:
            return match[0]
        figure = Referred(*figures[reference.key])
        return _told(reference, figure, match) if figure.base else NO_FIGURE

    return _REFERENCE.sub(told, text)


def _reference(match: re.Match[str]) -> Reference:
    inside = _INSIDE.fullmatch(match[1])
    if inside is None or (inside["verb"] is None and inside[0].strip() in list(Verb)):
        raise ArshjulError(
            f"Hänvisningen {match[0]} går inte att förstå. Skriv t.ex. {{{{ percent fråga }}}}, "
            "{{ count fråga:svar }} eller {{ figure fråga @enhet }}."
        )
    verb, column, answer, of, audit = inside.group("verb", "column", "answer", "of", "audit")
    if verb is not None and verb not in list(Verb):
        raise UnknownName(f"I {match[0]}: ordet", verb, list(Verb))
    return Reference(Verb(verb or Verb.WORDS), column, answer, of, audit)


def _understood(match: re.Match[str]) -> Reference | None:
    try:
        return _reference(match)
    except ArshjulError:
        # Findings recorded before there were verbs may hold braces that meant nothing.
        return None


def _told(reference: Reference, figure: Referred, match: re.Match[str]) -> str:
    if reference.verb is Verb.COUNT and not figure.in_base:
        return str(figure.count)
    if not figure.in_base:
        raise ArshjulError(f"{match[0]} har ingen andel: svaret ingår inte i frågans bas. Skriv count i stället.")
    if not figure.base:
        raise ArshjulError(f"{match[0]} har ingen andel: ingen akt ingår i basen. Ta bort hänvisningen.")
    match reference.verb:
        case Verb.COUNT:
            return f"{figure.count} av {figure.base}"
        case Verb.PERCENT:
            return in_percent(percent(figure.count, figure.base))
        case Verb.FIGURE:
            return figure_in_words(figure.count, figure.base, figure.low, figure.high)
        case Verb.WORDS:
            words = with_noun(figure.count, figure.base, FILES)
            return words[:1].upper() + words[1:] if _begins(match.string[: match.start()]) else words


def _begins(before: str) -> bool:
    """Whether a sentence begins after the text: it is Markdown, so a heading or a point may begin there too."""
    above, _, line = before.rpartition("\n")
    marker = _MARKER.match(line)
    written = line[marker.end() :] if marker else line
    if written.strip(' ”"*_('):
        return bool(_ENDED.search(written)) and not _SHORTENED.search(written)
    last = above.rpartition("\n")[2].strip()
    return bool(marker) or not last or last.startswith("#") or bool(_ENDED.search(f"{last} "))
