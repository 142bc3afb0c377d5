"""Whether the figures in a text agree: with those beside them, with those of the register, and with their hedges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from method.figures import in_percent, percent
from method.judging import Severity
from method.proof.manuscript import Manuscript, Passage
from method.proof.mentions import Mention, Pair, mentions, quantities, sentence_around
from method.proof.rule import Finding, Known, ProofRule
from method.words import NUMBERS, agrees

_AIM = re.compile(r"\b(?:mål|standard|krav|gräns|riktvärd|minst\b|högst\b|ska\b|bör\b|når|nådde|svag)", re.IGNORECASE)
_TAKE_IT = "Hämta siffran ur tabellerna, eller sätt citattecken om någon annan har sagt den."
_WHOLE = 100


def disagreeing(manuscript: Manuscript, _: Known) -> Iterator[Finding]:
    """Percentages without a hedge that are not the count and base beside them."""
    for passage, told in manuscript.found(mentions):
        for mention in told:
            if mention.pair and not mention.hedged and _contradicts(mention):
                yield (
                    passage.place,
                    f"”{mention.said}” stämmer inte: {_worked_out(mention.pair)}. Rätta det som är fel.",
                )


def ill_hedged(manuscript: Manuscript, _: Known) -> Iterator[Finding]:
    """Hedges, and words such as "de flesta", that do not suit the figure beside them."""
    for passage, told in manuscript.found(mentions):
        for mention in told:
            if mention.pair and mention.hedged and _contradicts(mention):
                yield passage.place, _ill_said(mention.said, mention.words, _worked_out(mention.pair))
    for passage, quantified in manuscript.found(quantities):
        for said, words, pair, number in quantified:
            value = percent(*pair) if pair else number
            if value is not None and agrees(words, value) is False:
                yield passage.place, _ill_said(f"{said})", words, _worked_out(pair) if pair else in_percent(value))


def not_in_the_register(manuscript: Manuscript, known: Known) -> Iterator[Finding]:
    """Shares in running text that are no figure of the register; nothing where there is no register."""
    if known.figures is None:
        return
    for passage, told in manuscript.found(mentions):
        if passage.kind == "cell":
            continue
        # What has no letters is the scale of a chart.
        if not re.search(r"[^\W\d_]", re.sub("procent", "", passage.text)):
            continue
        for mention in told:
            if _is_judged(mention, passage, known) and not _is_known(mention, known.figures):
                yield passage.place, f"”{mention.said}” finns inte bland granskningens siffror. {_TAKE_IT}"


RULES = (
    ProofRule("proof.figure", Severity.STOP, disagreeing),
    ProofRule("proof.hedge", Severity.WARN, ill_hedged),
    ProofRule("proof.unknown_figure", Severity.STOP, not_in_the_register),
)


def _contradicts(mention: Mention) -> bool:
    if not mention.a_share or mention.pair is None:
        return False
    return _is_wrong(mention.words, mention.pair)


@lru_cache(maxsize=4096)
def _is_wrong(words: str, pair: Pair) -> bool:
    value = percent(*pair)
    return value is not None and (value > _WHOLE or agrees(words, value) is False)


def _worked_out(pair: Pair) -> str:
    count, base = pair
    if count > base:
        return f"{count} kan inte vara en del av {base}"
    value = percent(count, base)
    exactly = "" if value is None or value == round(value) else f", närmare bestämt {value:.1f}".replace(".", ",")
    return f"{count} av {base} är {in_percent(value)}{exactly}"


def _ill_said(said: str, words: str, worked_out: str) -> str:
    return f"”{said}”: {worked_out}, och det kan inte kallas ”{words}”. Välj ett ord som passar, eller rätta siffran."


def _is_judged(mention: Mention, passage: Passage, known: Known) -> bool:
    if not (mention.a_share and mention.of_files) or _contradicts(mention):
        return False
    if mention.pair is None and mention.number == _WHOLE:
        return False
    aimed_at = mention.number in known.standards and _AIM.search(sentence_around(passage.text, mention.start))
    return mention.pair is not None or not aimed_at


def _is_known(mention: Mention, figures: frozenset[Pair]) -> bool:
    if mention.pair is None:
        return _is_told(mention.words.lower(), figures)
    count, base = mention.pair
    # What is not so many files is so many others: "25 procent saknade plan" where 18 of 24 had one.
    if (count, base) in figures or (base - count, base) in figures:
        return True
    # "Tre av fyra" may stand for 18 of 24, as a fraction does.
    return base < len(NUMBERS) and any(
        of % base == 0 and count * of in (part * base, (of - part) * base) for part, of in figures
    )


@lru_cache(maxsize=1024)
def _is_told(words: str, figures: frozenset[Pair]) -> bool:
    return any(agrees(words, value) is not False for value in _values(figures))


@lru_cache(maxsize=4)
def _values(figures: frozenset[Pair]) -> frozenset[float]:
    shares = {percent(part, base) for count, base in figures for part in (count, base - count)}
    return frozenset(value for value in shares if value is not None)
