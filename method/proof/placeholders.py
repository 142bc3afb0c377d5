"""Words that stand where something was to be written: "xx", TODO, "[namn]", a broken reference, an empty heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from method.judging import Severity
from method.proof.manuscript import Manuscript, Passage, Place
from method.proof.quoted import own_words
from method.proof.rule import Finding, Known, ProofRule

_TO_FILL_IN = (
    r"fylls?\ i|ifylls|namn\w*|förnamn|efternamn|datum|dag|titel|belopp|antal|siffra|siffror|text|enhet|enhetens"
    r"|stadsdel|ort|adress|rubrik|ange|skriv|infoga|lägg|komplettera\w*|procent|andel|diarienummer|dnr|telefon\w*|e-post"
)
_BLANK = rf"\.{{2,}}|…|_+|x{{2,}}|n\.?\ ?n\.?|(?:{_TO_FILL_IN})(?:\b[^\]]{{0,60}})?"
_ANYWHERE = re.compile(
    r"""
    \b(?:TODO|FIXME|TBD)\b | \btodo: | (?i:\blorem\ ipsum\b)
  | (?i:\b(?:å{2,4}|y{4})[-/ ]?m{2}[-/ ]?d{2}(?:[-+ ]?[xn]{4})?\b)
  | \{\{[^{}]{0,60}\}\} | \{\{ | \}\} | \{% | %\}
  | (?i:klicka\ (?:eller\ tryck\ )?här\ för\ att\ ange\ \w+ | click\ (?:or\ tap\ )?here\ to\ enter\ \w+)
  | (?i:välj\ ett\ objekt\. | choose\ an\ item\.)
  | (?:Fel|Error)!\ (?:Hittar\ inte\ referenskälla|Reference\ source\ not\ found|Bokmärket\ är\ inte\ definierat
        |Bookmark\ not\ defined|No\ text\ of\ specified\ style|Det\ finns\ ingen\ text)\w*
  | \#(?:REF!|REFERENS!|N/A|SAKNAS!|VALUE!|VÄRDEFEL!|DIV/0!|DIVISION/0!|NAME\?|NAMN\?|NUM!|OGILTIGT!|NULL!|SKÄRNING!)
  | (?<!\w)(?:None|NaN|nan|NaT|undefined)(?=\ ?(?:%|procent\b)|\ av\ \d)
    """,
    re.VERBOSE,
)
_OUTSIDE_QUOTATIONS = re.compile(
    rf"""
    (?<![\w/])(?:19|20)?(?i:x{{2,}}(?:-x{{2,}})*)(?!\w|-[^\W\d]|/\w) | (?<!\w)[xX](?=\ ?(?:%|procent\b))
  | \?{{3,}}
  | \[(?i:\s*(?:{_BLANK})\s*)?\](?!\()
  | (?<![\w/])<(?:\.{{2,}}|…|[^\W\d][^<>@=:]{{0,40}})>
    """,
    re.VERBOSE,
)
_ALONE_IN_A_CELL = re.compile(r"None|NaN|nan|NaT|<NA>|null|undefined|#{3,}")
# What follows after the last passage ends every heading's text.
_END = Passage("", Place(), "heading", -1)


def placeholders(manuscript: Manuscript, _: Known) -> Iterator[Finding]:
    """What was to be replaced by words; in quotations only what nobody can have said."""
    for passage in manuscript.texts():
        for words in _found_in(passage):
            yield (
                passage.place,
                f"”{words}” är en platshållare som står kvar. Skriv det som ska stå där, eller ta bort det.",
            )


def empty_headings(manuscript: Manuscript, _: Known) -> Iterator[Finding]:
    """Headings without words, and those with nothing before the next of the same or a higher level."""
    turns: list[tuple[int, Passage | None]] = [(grid.place.order, None) for grid in manuscript.grids]
    turns += [(picture.place.order, None) for picture in manuscript.pictures]
    turns += [(one.place.order, one) for one in manuscript.passages if one.place.part is None]
    read = [passage for _, passage in sorted(turns, key=lambda turn: turn[0])]
    for heading, following in pairwise([*read, _END]):
        if heading is None or heading.kind != "heading":
            continue
        if not re.search(r"\w", heading.text):
            yield heading.place, "En rubrik är tom. Skriv vad den ska heta, eller ta bort raden."
        elif following is not None and following.kind == "heading" and following.level <= heading.level:
            yield (
                heading.place,
                f"Under rubriken ”{heading.text}” står ingenting. Skriv det som hör dit, eller ta bort rubriken.",
            )


RULES = (
    ProofRule("proof.placeholder", Severity.STOP, placeholders),
    ProofRule("proof.empty_heading", Severity.STOP, empty_headings),
)


def _found_in(passage: Passage) -> Iterator[str]:
    if passage.kind == "cell" and _ALONE_IN_A_CELL.fullmatch(passage.text):
        yield passage.text
        return
    found = [*_ANYWHERE.finditer(passage.text), *_OUTSIDE_QUOTATIONS.finditer(own_words(passage))]
    end = 0
    for match in sorted(found, key=lambda one: (one.start(), -one.end())):
        if match.start() >= end:
            end = match.end()
            yield passage.text[match.start() : match.end()]
