"""Shares as a text tells them: "drygt 70 procent av akterna", "18 av 24 (75 %)", "hälften", "de flesta (14 av 24)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from method.proof.manuscript import Passage
from method.proof.quoted import own_words
from method.words import HEDGES, NUMBERS, PARTS, QUANTITIES

Pair = tuple[int, int]
"""Count and base."""

_NEAR = 120
"""So many characters before and after a percentage can say what it is."""

_WORDS_FOR = {"ett": 1, "ingen": 0, "inget": 0, "inga": 0, **{name: number for number, name in enumerate(NUMBERS)}}
_NUMBER = rf"(?:\d{{1,3}}(?: \d{{3}})+|\d+|{'|'.join(_WORDS_FOR)})"
_PAIR = (
    rf"(?<![\w,./–-])(?P<count>{_NUMBER})(?: av (?:de |dessa |totalt |sammanlagt )?|/)(?P<base>{_NUMBER})(?![\w/]|,\d)"
)


def _any_of(words: list[str]) -> str:
    return "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))


_HEDGE = rf"(?:{_any_of([word for hedge in HEDGES for word in hedge.words if word])}|ca\.)"
_SHARE = re.compile(
    rf"(?<!\w)(?P<hedge>{_HEDGE} )?(?<![\w.,/–-])(?:"
    rf"(?P<number>\d+(?:[.,]\d+)?|{'|'.join(NUMBERS)}) ?(?:%|procent)(?![\w%]|-\w)"
    rf"|(?P<fraction>hälften|(?:{'|'.join(NUMBERS)}) (?:{'|'.join(PARTS)})(?:ar)?)(?!\w))",
    re.IGNORECASE,
)
# "Alla" and "inga" are more often said of something else than the figure after them.
_UNSURE = {"samtliga", "alla", "båda", "inget", "ingen", "inga"}
_MANY = [words for quantity in QUANTITIES for words in quantity.words if words not in _UNSURE]
_QUANTITY = re.compile(
    rf"(?<!inte )(?<!ifrån )(?<!\w)(?P<words>{_any_of(_MANY)})"
    rf"(?P<nouns>(?: [^\W\d]+)?) ?\((?:{_PAIR}|(?P<percent>\d+(?:,\d+)?) ?(?:%|procent\b))",
    re.IGNORECASE,
)

_OTHER_THINGS = r"av|och|men|eller|samt|medan|jämfört|mot|än|tidigare|förra|fjol|mål\w*|standard\w*|krav\w*"
_NOUNS = rf"(?P<nouns>(?: (?!(?:{_OTHER_THINGS})\b)[^\W\d]+){{0,4}})"
_THAT_IS = r"(?:dvs\.?|d\.v\.s\.|det vill säga|alltså|eller|motsvarande|vilket (?:är|motsvarar|ger|innebär))"
_PAIR_BEFORE = re.compile(rf"{_PAIR}{_NOUNS}(?: ?\(|,? {_THAT_IS} | ?= ?)$", re.IGNORECASE)
_PAIR_AFTER = re.compile(rf"(?P<nouns>(?: av(?: [^\W\d]+){{1,4}})?) ?\((?:totalt )?{_PAIR}", re.IGNORECASE)

# Shares of something else than files, which no register of files can know.
_OTHERS = (
    r"enhet|stadsdel|förvaltning|chef|medarbetar|handläggar|socialsekreterar|inspektör|åtgärd|utvecklingsområd|kommun"
    r"|nämnd|personal|arbetstid|budget|kostnad|tjänst|invånar|befolkning|fråg|indikator|rekommendation"
)
_OF_OTHERS = re.compile(
    rf" av (?:(?:de|alla|våra|stadens|samtliga|{_NUMBER}) ){{0,2}}(?:(?:{_OTHERS})\w*|(?:tiden|året|åren)\b)",
    re.IGNORECASE,
)
_NOUN_OF_OTHERS = re.compile(rf"(?<!\w)(?:{_OTHERS})\w*", re.IGNORECASE)
# A range, a change, a limit that no hedge of ours stands for, the half of a year.
_NO_RESULT_BEFORE = re.compile(
    r"(?:(?<!\w)(?:uppemot|upp emot|nära|bortåt|upp till|ända till|åtminstone|inte|ej|aldrig|inte ens|långt"
    r"|betydligt|väl|mycket|en bit|med|mellan|per|plus|minus|första|andra|senare|ena|förra|halva)"
    r"|mellan [\w,]+(?: procent| %)? och|[~≈<>≤≥±]|[\d%] ?[–-]"
    r"|(?:signifikans|konfidens)\w*(?: är| på| om)?|(?:felmarginal|sannolikhet|risk)\w*(?: är| på| om)?) ?$",
    re.IGNORECASE,
)
_NO_RESULT_AFTER = re.compile(
    r" (?:mer|fler|färre|mindre|högre|lägre|större|bättre|sämre|ökning|minskning|så|tjänst\w*|heltid|säkerhet"
    r"|sannolikhet|konfidens\w*|signifikans\w*|felmarginal\w*|intervall\w*|av heltid)\b| ?[–-] ?\d",
    re.IGNORECASE,
)
_AIMED_AT = re.compile(
    r"(?<!\w)(?:mål|standard|krav|gräns|riktvärd|nivå|ska|bör)\w*(?: (?!\d)[\w,]+){0,2}:? $", re.IGNORECASE
)


@dataclass(frozen=True)
class Mention:
    """A share as it is told. `words` are those that `method.words.agrees` judges, their hedge first if there is one.

    `pair`: the count and base that stand beside it. `a_share`: it is no range, no change, no probability. `of_files`:
    of nothing else than files. `number`: the percentage as written, None for words and fractions.
    """

    said: str
    words: str
    start: int
    hedged: bool
    number: float | None
    pair: Pair | None
    a_share: bool
    of_files: bool


def mentions(passage: Passage) -> Iterator[Mention]:
    """The shares that the passage tells in its own words, in order."""
    text = own_words(passage)
    for match in _SHARE.finditer(text):
        yield _mention(match, text)


def quantities(passage: Passage) -> Iterator[tuple[str, str, Pair | None, float | None]]:
    """Words such as "de flesta" with a figure in brackets: all that is said, the words, the pair or the percentage."""
    for match in _QUANTITY.finditer(own_words(passage)):
        if _NOUN_OF_OTHERS.search(match["nouns"]):
            continue
        pair = (_read(match["count"]), _read(match["base"])) if match["count"] else None
        percent = float(match["percent"].replace(",", ".")) if match["percent"] else None
        yield match[0], match["words"], pair, percent


def sentence_around(text: str, start: int) -> str:
    """The sentence in which the character at `start` stands."""
    ends = [found.end() for found in re.finditer(r"[.!?](?= [A-ZÅÄÖ])", text)]
    first = max((end for end in ends if end <= start), default=0)
    return text[first : min((end for end in ends if end > start), default=len(text))]


def _mention(match: re.Match[str], text: str) -> Mention:
    before, after = text[max(match.start() - _NEAR, 0) : match.start()], text[match.end() : match.end() + _NEAR]
    beside = _PAIR_BEFORE.search(before) or _PAIR_AFTER.match(after)
    pair = (_read(beside["count"]), _read(beside["base"])) if beside else None
    hedge = (match["hedge"] or "").strip().rstrip(".")
    number = match["number"]
    share = f"{number.replace('.', ',')} procent" if number else match["fraction"]
    said = match[0]
    if beside:
        said = f"{beside[0]}{said}" if beside.re is _PAIR_BEFORE else f"{said}{beside[0]}"
    return Mention(
        said=said.lstrip() + (")" if said.count("(") > said.count(")") else ""),
        words=f"{hedge} {share}".strip(),
        start=match.start(),
        hedged=bool(hedge),
        number=float(number.replace(",", ".")) if number and number[0].isdigit() else None,
        pair=pair if pair and pair[1] and not _AIMED_AT.search(before) else None,
        a_share=not (_NO_RESULT_BEFORE.search(before) or _NO_RESULT_AFTER.match(after)),
        of_files=not (_OF_OTHERS.match(after) or (beside and _NOUN_OF_OTHERS.search(beside["nouns"]))),
    )


def _read(word: str) -> int:
    digits = word.replace(" ", "")
    return int(digits) if digits.isdigit() else _WORDS_FOR[word.casefold()]
