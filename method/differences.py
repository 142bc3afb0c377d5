"""Differences between groups, as far as so few files can tell: girls and boys on each question, a unit and the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from config.template import Measure, ReviewTemplate
from method.figures import Count, in_percent, total
from method.power import smallest_shown
from method.two_shares import Effect, Share, effects, fishers, holm

Place = tuple[str, str]
"""(question, answer): where a figure stands in the tables."""

THE_REST = "övriga"
"""What the other audited units are called, together."""


class Outcome(StrEnum):
    """What the figures say of the first group, held against the other."""

    HIGHER = "higher"
    LOWER = "lower"
    CANNOT_TELL = "cannot_tell"


SWEDISH: dict[Outcome, str] = {
    Outcome.HIGHER: "högre",
    Outcome.LOWER: "lägre",
    Outcome.CANNOT_TELL: "går inte att säga",
}
"""What a user reads."""


@dataclass(frozen=True)
class Comparison:
    """A printed row of the tables in two groups: the names people read ("flickor", "pojkar"), and the shares."""

    question: str
    label: str
    answer: str
    group: str
    other: str
    share: Share
    other_share: Share


@dataclass(frozen=True)
class Family:
    """Comparisons judged together. `stated`: what they are, for those who read the verdicts."""

    stated: str
    members: tuple[Comparison, ...]


@dataclass(frozen=True)
class Difference:
    """A comparison with its verdict.

    `effect` is the group's share less the other's, `p` Fisher's two-sided, `p_adjusted` the same after Holm over the
    family; None where a base is empty. `smallest` is the least difference, in percentage points, that these two
    samples could have shown in this family, whatever they did show (`method.power.smallest_shown`).
    """

    comparison: Comparison
    effect: Effect | None
    p: float | None
    p_adjusted: float | None
    verdict: Outcome
    smallest: int | None


def differences(family: Family, *, alpha: float = 0.05) -> list[Difference]:
    """A verdict for each member of the family, in their order.

    Higher or lower is only what is still found at level `alpha` after Holm's adjustment: so, whatever the truth, a
    family in which nothing differs is told to differ somewhere at most so often. All else cannot be told.
    """
    shares = [(member.share, member.other_share) for member in family.members]
    p_values = fishers(shares)
    return [
        Difference(
            member,
            effect=by,
            p=p,
            p_adjusted=p_adjusted,
            verdict=_verdict(member, found=p_adjusted is not None and p_adjusted <= alpha),
            smallest=smallest_shown(member.share, member.other_share, alpha=alpha / len(shares)),
        )
        for member, by, p, p_adjusted in zip(family.members, effects(shares), p_values, holm(p_values), strict=True)
    ]


def between_strata(counts: Iterable[Count], template: ReviewTemplate, strata: Mapping[str, str]) -> Family:
    """Every question, stratum against stratum. `strata`: code -> the name people read, as in the audit's design.

    `counts` are of one unit, or of several, which are then summed. For the members see `compared`.
    """
    figures = total((count for count in counts if count.stratum is not None), by_stratum=True)
    by_stratum = {code: _by_place(figure for figure in figures if figure.stratum == code) for code in strata}
    asked = compared(template)
    pairs = [
        _comparisons(asked, (strata[code], by_stratum[code]), (strata[other], by_stratum[other]))
        for code, other in combinations(strata, 2)
    ]
    members = tuple(member for pair in pairs for member in pair)
    return Family(f"{' mot '.join(strata.values())}: {_in_number(members)}", members)


def against_the_rest(
    by_unit: Mapping[str, Sequence[Count]], template: ReviewTemplate, *, only: Iterable[str] | None = None
) -> Family:
    """Every question, each unit against all the other audited units together; strata are summed.

    `by_unit`: the unit's name -> its figures. `only`: the units to judge, all by default; the family is theirs. For
    the members see `compared`.
    """
    figures = {unit: _by_place(total(_of_strata(counts))) for unit, counts in by_unit.items()}
    everywhere = _by_place(total(count for counts in by_unit.values() for count in _of_strata(counts)))
    asked = compared(template)
    judged = list(by_unit) if only is None else list(only)
    members = tuple(
        member
        for unit in judged
        for member in _comparisons(asked, (unit, figures[unit]), (THE_REST, _less(everywhere, figures[unit])))
    )
    named = "varje enhet" if only is None else ", ".join(judged)
    return Family(f"{named} mot {THE_REST}: {_in_number(members)}", members)


def compared(template: ReviewTemplate) -> list[Place]:
    """The rows of the tables that are compared, each question once, in the tables' order.

    Of a question with two answers in its base one row says all that the other does: the good answer's if the
    template says which that is, else the first. Answers outside the base have no share. A question with several
    answers in its base has a row for each, and one with any number of answers (`multi`) one for each too. A row in
    which either group has no file is no member of a family.
    """
    several = {column.key for column in template.columns() if column.separator is not None}
    good = {(measure.question, measure.answer) for measure, _ in template.good().values()}
    kept: dict[object, Place] = {}
    for measure in template.measures():
        place = (measure.question, measure.answer)
        same = _same_test(measure, several)
        if measure.in_base and (same not in kept or place in good):
            kept[same] = place
    return list(kept.values())


def title(difference: Difference, template: ReviewTemplate) -> str:
    """What is compared: a battery's row is named by itself, another answer by its question too."""
    said = difference.comparison
    rows = {m.answer for m in template.measures() if m.question == said.question and m.counted != m.answer}
    return said.answer if said.answer in rows else f"{said.label}: {said.answer}"


def in_words(difference: Difference) -> str:
    """The figures, the verdict, and what it could have been, for those who read the report.

    E.g. "Flickor 9 av 12, pojkar 5 av 12: går inte att säga. Skillnaden skulle ha behövt vara minst ...".
    """
    said = difference.comparison
    group, other = (
        f"{name} {share.count} av {share.base}"
        for name, share in ((said.group, said.share), (said.other, said.other_share))
    )
    start = f"{group[:1].upper()}{group[1:]}, {other}: {SWEDISH[difference.verdict]}."
    return f"{start} {_how_much(difference)}"


def _how_much(difference: Difference) -> str:
    by = difference.effect
    if by is None:
        return "Det finns inga akter att jämföra."
    if difference.verdict is not Outcome.CANNOT_TELL:
        sign = 1 if by.points > 0 else -1
        low, high = sorted((sign * by.low, sign * by.high))
        return (
            f"Skillnaden är {_whole(abs(by.points))} procentenheter, troligen mellan {_whole(low)} och {_whole(high)}."
        )
    if difference.smallest is None:
        return "Inte ens den största skillnad som är möjlig här hade synts säkert."
    return f"Skillnaden skulle ha behövt vara minst {difference.smallest} procentenheter för att synas."


def _whole(points: float) -> str:
    return in_percent(points).removesuffix(" %")


def _verdict(member: Comparison, *, found: bool) -> Outcome:
    if not found:
        return Outcome.CANNOT_TELL
    # Cross-multiplied: whole numbers compare without rounding. Equal shares have p = 1 and are never found.
    higher = member.share.count * member.other_share.base > member.other_share.count * member.share.base
    return Outcome.HIGHER if higher else Outcome.LOWER


def _same_test(measure: Measure, several: set[str]) -> object:
    # What the two complementary rows of a question have in common, and no other two rows.
    complementary = measure.column not in several and len(measure.base) == 2
    return measure.column if complementary else (measure.column, measure.counted)


def _comparisons(
    asked: Iterable[Place], one: tuple[str, Mapping[Place, Count]], other: tuple[str, Mapping[Place, Count]]
) -> list[Comparison]:
    (group, figures), (other_group, other_figures) = one, other
    found = [(figures[place], other_figures[place]) for place in asked if place in figures and place in other_figures]
    return [
        Comparison(
            question=figure.question,
            label=figure.label,
            answer=figure.answer,
            group=group,
            other=other_group,
            share=Share(figure.count, figure.base),
            other_share=Share(held_against.count, held_against.base),
        )
        for figure, held_against in found
        if figure.base and held_against.base
    ]


def _less(everywhere: Mapping[Place, Count], unit: Mapping[Place, Count]) -> dict[Place, Count]:
    return {
        place: Count(
            question=figure.question,
            label=figure.label,
            answer=figure.answer,
            stratum=None,
            count=figure.count - (unit[place].count if place in unit else 0),
            base=figure.base - (unit[place].base if place in unit else 0),
            in_base=figure.in_base,
        )
        for place, figure in everywhere.items()
    }


def _of_strata(counts: Iterable[Count]) -> list[Count]:
    # Where there are figures per stratum, one without would be their sum, and counted twice.
    listed = list(counts)
    return [count for count in listed if count.stratum is not None] or listed


def _by_place(figures: Iterable[Count]) -> dict[Place, Count]:
    return {(figure.question, figure.answer): figure for figure in figures}


def _in_number(members: Sequence[Comparison]) -> str:
    return "1 jämförelse" if len(members) == 1 else f"{len(members)} jämförelser"
