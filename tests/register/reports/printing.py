"""Tables to print, made of counts, and what somebody who can add and subtract reads out of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from config.template import Measure, ReviewTemplate
from method.figures import percent
from method.report.blocks import Table
from register.reports.results import HIDDEN
from register.tables import TableRow, Tables
from tests.factories import MINI

Counts = Mapping[str, Sequence[int]]
"""Unit (or sex) -> the count of each answer, in the template's order."""

_CELL = re.compile(r"(\d+)(?: av (\d+|dold))?(?: \(\d+ %)?")


def asking(*questions: str) -> ReviewTemplate:
    """The small template with these questions alone; their conditions on others are left out."""
    kept = tuple(
        question.model_copy(update={"base_when": {}} if hasattr(question, "base_when") else {})
        for question in MINI.questions
        if question.key in questions
    )
    return MINI.model_copy(update={"questions": kept, "consistency": ()})


def measures(template: ReviewTemplate, question: str) -> list[Measure]:
    """The printed rows of a question."""
    return [measure for measure in template.measures() if measure.question == question]


def tables_of(template: ReviewTemplate, question: str, counts: Counts, *, by_sex: bool = False) -> Tables:
    """The tables of a single choice put to every file, with their total; `by_sex`: the keys of `counts` are sexes."""
    rows = []
    asked = measures(template, question)
    for place, measure in enumerate(asked):
        for key in (None, *counts):
            parts = list(counts.values()) if key is None else [counts[key]]
            count = sum(part[place] for part in parts)
            base = sum(part[one] for part in parts for one, other in enumerate(asked) if other.in_base)
            unit, sex = (None, key) if by_sex else (key, None)
            rows.append(row_of(measure, unit, sex, count, base))
    return Tables(rows=rows, units=[] if by_sex else list(counts), missing=[])


def row_of(measure: Measure, unit: str | None, sex: str | None, count: int, base: int) -> TableRow:
    """A figure; its interval is ten points to either side, so that it would tell the percentage."""
    share = percent(count, base) if measure.in_base else None
    low, high = (None, None) if share is None else (max(0.0, share - 10), min(100.0, share + 10))
    return TableRow(measure.question, measure.label, measure.answer, unit, sex, count, base, share, low, high)


def read(text: str) -> tuple[int | None, int | None]:
    """Count and base that a cell tells; None for what it does not."""
    found = _CELL.match(text)
    if found is None:
        assert text == HIDDEN, text
        return None, None
    return int(found[1]), None if found[2] in (None, HIDDEN) else int(found[2])


def parts_of(whole: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Every way in which so many files can have given so many answers."""
    if parts == 1:
        yield (whole,)
        return
    for first in range(whole + 1):
        yield from ((first, *rest) for rest in parts_of(whole - first, parts - 1))


def possible(table: Table, in_base: Sequence[bool], files: Sequence[int]) -> list[list[set[int]]]:
    """What each count of a table side by side could be: answer by answer, the total last in each.

    Worked out from all that the cells print, and from how many files each column and the total are of.
    """
    cells = [[read(cell.text) for cell in row[1:]] for row in table.rows]
    shares = [["(" in cell.text for cell in row[1:]] for row in table.rows]
    columns = [
        [
            counts
            for counts in parts_of(whole, len(cells))
            if all(
                _agrees(cells[answer][place], shares[answer][place], counts, answer, in_base, whole)
                for answer in range(len(cells))
            )
        ]
        for place, whole in enumerate(files)
    ]
    could: list[list[set[int]]] = [[set() for _ in range(len(files) + 1)] for _ in cells]
    for world in product(*columns):
        sums = tuple(sum(column) for column in zip(*world, strict=True))
        fits = (
            _agrees(cells[answer][-1], shares[answer][-1], sums, answer, in_base, sum(files))
            for answer in range(len(cells))
        )
        if all(fits):
            for answer, row in enumerate(could):
                for place, column in enumerate((*world, sums)):
                    row[place].add(column[answer])
    return could


def _agrees(
    told: tuple[int | None, int | None],
    has_share: bool,
    counts: Sequence[int],
    answer: int,
    in_base: Sequence[bool],
    files: int,
) -> bool:
    count, base = told
    truly = sum(one for one, inside in zip(counts, in_base, strict=True) if inside)
    if count is not None and counts[answer] != count:
        return False
    # A percentage without a base of its own is of all the files in the head.
    stated = base if base is not None else files if has_share and in_base[answer] else None
    return stated is None or truly == stated
