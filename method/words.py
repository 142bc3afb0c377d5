"""A figure in Swedish words ("drygt 70 procent", "tre av sju"), and whether given words may stand for a figure.

Both directions go by the same tables, `HEDGES`, `QUANTITIES` and the constants beside them; `docs/words.md` shows them.

Values are percent, 0-100; a hedge is judged by how many percentage points the value lies above (+) or below (-) the
round number it stands before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from method.figures import NO_FIGURE, percent

COUNTS_BELOW = 40
"""A base below this is told as "tre av sju": there one file moves the percentage by more than a hedge reaches (2.5)."""
EXACT = 0.05
"""Points within which a value is the round number itself: with one decimal they are written alike."""
ROUNDS = 0.5
"""Points within which the table beside the text prints the round number."""
REACH = 2.5
"""Points to the middle between two round numbers (multiples of five): beyond it another is nearer."""
REACH_OF_OTHERS = 1.0
"""Points that a hedge reaches from a number that is not round ("drygt 71 procent"): beyond it is the next number."""
FAR = 100 / 6
"""Points from a half to two thirds: "mer än hälften" hides a value that lies further away."""

NUMBERS = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")
"""Up to twelve in words, higher in figures, as Swedish newspapers write; before "procent" always in figures."""


@dataclass(frozen=True)
class Hedge:
    """What a hedge stands for, in percentage points from its round number: from `low` up to, not including, `high`.

    `written` is where we write the hedge ourselves; None for one that only others write. `near` hedges reach less far
    from a number that is not round.
    """

    words: tuple[str, ...]
    low: float
    high: float
    reason: str
    written: tuple[float, float] | None = None
    near: bool = True

    def allows(self, distance: float, reach: float) -> bool:
        """Whether a value so many points from the number may be told with the hedge; `reach` in points."""
        low, high = (max(self.low, -reach), min(self.high, reach)) if self.near else (self.low, self.high)
        return low <= distance < high


HEDGES: tuple[Hedge, ...] = (
    Hedge(
        ("", "precis", "exakt", "jämnt"),
        -ROUNDS,
        ROUNDS,
        "no hedge: the number that the table prints; we write it of the exact value alone",
        written=(-EXACT, EXACT),
    ),
    Hedge(
        ("omkring", "cirka", "ca", "ungefär", "runt", "kring"),
        -REACH,
        REACH,
        "on either side; we write it where the table prints the round number but the value is not exactly that",
        written=(-ROUNDS, ROUNDS),
    ),
    Hedge(
        ("drygt", "lite mer än", "något mer än", "strax över"),
        EXACT,
        REACH,
        "a little over, never the number itself or less",
        written=(ROUNDS, REACH),
    ),
    Hedge(
        ("närmare", "knappt", "nästan", "inte fullt", "strax under"),
        -REACH,
        -EXACT,
        "a little under, never the number itself or more",
        written=(-REACH, -ROUNDS),
    ),
    Hedge(("mer än", "över", "fler än"), EXACT, FAR, "over, but not so far that it hides the figure", near=False),
    Hedge(("mindre än", "under", "färre än"), -FAR, -EXACT, "under, but not so far that it hides it", near=False),
    Hedge(("minst",), -EXACT, FAR, "the number or over", near=False),
    Hedge(("högst",), -FAR, EXACT, "the number or under", near=False),
)
"""In the order in which we try them."""

FRACTIONS: dict[str, float] = {
    "en fjärdedel": 25.0,
    "en tredjedel": 100 / 3,
    "hälften": 50.0,
    "två tredjedelar": 200 / 3,
    "tre fjärdedelar": 75.0,
}
"""The round numbers that we write as fractions, in percent."""


@dataclass(frozen=True)
class Quantity:
    """Words without a number, and the values they may stand for: from `low` to `high` percent, but none of `not_of`."""

    words: tuple[str, ...]
    low: float
    high: float
    reason: str
    not_of: tuple[float, ...] = ()

    def allows(self, value: float) -> bool:
        """Whether the words may stand for the value."""
        return self.low <= value <= self.high and value not in self.not_of


QUANTITIES: tuple[Quantity, ...] = (
    Quantity(("samtliga", "alla", "båda"), 100, 100, "every one, without exception"),
    Quantity(("nästan alla", "nästan samtliga", "så gott som alla"), 95, 100, "all but one in twenty", (100,)),
    Quantity(("inget", "ingen", "inga"), 0, 0, "not a single one"),
    Quantity(("nästan inget", "nästan ingen", "nästan inga"), 0, 5, "at most one in twenty", (0,)),
    Quantity(("de flesta", "flertalet", "merparten", "en majoritet"), 50, 100, "more than half, not all", (50, 100)),
    Quantity(("ett fåtal", "enstaka", "några få"), 0, 10, "at most one in ten", (0,)),
)
"""We write words of the first three ourselves."""


@dataclass(frozen=True)
class Noun:
    """The thing counted: `Noun("ärende", "ärenden", "ärendena", neuter=True)`, `Noun("akt", "akter", "akterna")`."""

    one: str
    many: str
    the_many: str
    neuter: bool = False


def in_words(count: int, base: int, *, neuter: bool = False, fractions: bool = True) -> str:
    """The figure in words, without a noun: "tre av sju", "drygt 70 procent", "närmare två tredjedelar".

    Few files (`COUNTS_BELOW`), and a share that lies nearest to nought, are told as counts. `neuter` is the gender of
    the thing counted ("ett", "inget" for "en", "ingen"); without `fractions` a third is "närmare 35 procent". A dash
    where the base is empty. Raises `ValueError` when there can be no such figure.
    """
    if not 0 <= count <= base:
        raise ValueError(f"{count} of {base} is no share")
    value = percent(count, base)
    if value is None:
        return NO_FIGURE
    if count == base > 1:
        return "båda" if base == 2 else f"samtliga {_number(base)}"
    nearest = min(_round_numbers(fractions=fractions), key=lambda number: (abs(value - number), -number))
    if count == 0 or base < COUNTS_BELOW or nearest == 0:
        return f"{_amount(count, neuter=neuter)} av {_number(base, neuter=neuter)}"
    return "nästan alla" if nearest == 100 else _hedged(value, nearest, fractions=fractions)


def with_noun(count: int, base: int, noun: Noun, *, fractions: bool = True) -> str:
    """The figure with the thing counted, as a part of a sentence; arguments and errors as in `in_words`.

    "ett av 24 ärenden", "båda akterna", "samtliga 24 akter", "nästan alla akter", "drygt 70 procent av ärendena".
    """
    words = in_words(count, base, neuter=noun.neuter, fractions=fractions)
    if base == 0:
        return words
    if words == "båda":
        return f"båda {noun.the_many}"
    if words == "nästan alla" or words.startswith("samtliga "):
        return f"{words} {noun.many}"
    if re.search(r" av \w+$", words):
        return f"{words} {noun.one if base == 1 else noun.many}"
    return f"{words} av {noun.the_many}"


def agrees(words: str, value: float) -> bool | None:
    """Whether the words may stand for the value (percent, 0-100); None for words that are no figure we understand.

    Understood are a hedge of `HEDGES` before a percentage, a fraction or "tre av sju", and the `QUANTITIES`; a noun
    may follow ("drygt hälften av akterna", "samtliga 24 ärenden"). Without a hedge a percentage is as exact as it is
    written, and a count is exact; counts are held to the value alone: "tre av sju" may stand for six of fourteen.
    """
    text = re.sub(r"\s+", " ", words.strip().lower())
    hedge, number = _parted(text)
    stated = _percentage(number) or _fraction(number) or _count(number)
    if stated is not None:
        return hedge.allows(value - stated.number, stated.rounds if hedge is HEDGES[0] else stated.reach)
    quantity = _quantity(text)
    return None if quantity is None else quantity.allows(value)


@dataclass(frozen=True)
class _Stated:
    # A number as the words have it: how far from it the value may lie without a hedge, and how far a hedge reaches.
    number: float
    rounds: float
    reach: float


PARTS = {"tredjedel": 3, "fjärdedel": 4, "femtedel": 5, "sjättedel": 6, "åttondel": 8, "tiondel": 10}
"""What a fraction is called, and its denominator."""


def _round_numbers(*, fractions: bool) -> list[float]:
    return [*map(float, range(0, 101, 5)), *(FRACTIONS.values() if fractions else ())]


def _hedged(value: float, number: float, *, fractions: bool) -> str:
    names = {share: name for name, share in FRACTIONS.items()} if fractions else {}
    name = names.get(number, f"{number:.0f} procent")
    written = ((hedge, hedge.written) for hedge in HEDGES if hedge.written is not None)
    hedge = next(hedge for hedge, (low, high) in written if low <= value - number < high)
    return f"{hedge.words[0]} {name}".strip()


def _amount(count: int, *, neuter: bool) -> str:
    return _number(count, neuter=neuter) if count else ("inget" if neuter else "ingen")


def _number(number: int, *, neuter: bool = False) -> str:
    if number == 1 and neuter:
        return "ett"
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def _parted(text: str) -> tuple[Hedge, str]:
    """The hedge that the words begin with, and what follows it; the longest that fits."""
    found = [(words, hedge) for hedge in HEDGES for words in hedge.words if text.startswith(f"{words} ".lstrip())]
    words, hedge = max(found, key=lambda pair: len(pair[0]))
    return hedge, text[len(words) :].strip()


def _percentage(text: str) -> _Stated | None:
    match = re.fullmatch(r"(?:(\d+)(?:,(\d+))?|(\w+)) ?(?:procent|%)(?: av .+)?", text)
    if match is None:
        return None
    whole, decimals, word = match.groups()
    if word is not None:
        number = _read(word)
        return None if number is None else _Stated(number, ROUNDS, _reach(number))
    if decimals is None:
        return _Stated(int(whole), ROUNDS, _reach(int(whole)))
    step = 10.0 ** -len(decimals)
    return _Stated(float(f"{whole}.{decimals}"), ROUNDS * step, REACH_OF_OTHERS * step)


def _fraction(text: str) -> _Stated | None:
    match = re.fullmatch(r"(hälften|(\w+) (\w+?del)(?:ar)?)(?: av .+)?", text)
    if match is None:
        return None
    if match[1] == "hälften":
        return _Stated(50.0, ROUNDS, REACH)
    count, parts = _read(match[2]), PARTS.get(match[3])
    return None if count is None or parts is None else _Stated(100 * count / parts, ROUNDS, REACH)


def _count(text: str) -> _Stated | None:
    match = re.fullmatch(r"(\w+) av (\w+)(?: \w+)*", text)
    count, base = (_read(match[1]), _read(match[2])) if match else (None, None)
    return _Stated(100 * count / base, EXACT, REACH) if count is not None and base else None


def _quantity(text: str) -> Quantity | None:
    for quantity in QUANTITIES:
        named = "|".join(map(re.escape, quantity.words))
        if re.fullmatch(rf"(?:{named})(?! utom)(?: \w+){{0,3}}", text):
            return quantity
    return None


def _read(word: str) -> int | None:
    if re.fullmatch("[0-9]+", word):
        return int(word)
    return {"ett": 1, "ingen": 0, "inget": 0, "inga": 0, **{name: n for n, name in enumerate(NUMBERS)}}.get(word)


def _reach(number: int) -> float:
    return REACH if number % 5 == 0 else REACH_OF_OTHERS
