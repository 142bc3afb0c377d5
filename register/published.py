"""The result tables as they may be published openly: small counts hidden, and what they could be computed from."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from config.catalogue import Catalogue
from config.template import ReviewTemplate
from register.desk import plan_of
from register.models import AuditRow
from register.tables import TableRow, Tables

if TYPE_CHECKING:
    from method.open_tables import Hidden, Place

    Figures = tuple[tuple[Place, tuple[int, int]], ...]


MOST_UNITS = 15
"""Units whose figures a published report prints one by one; of more only the total.

To find what has to be hidden takes seconds at a dozen units, and many minutes at thirty with forty questions.
"""


def as_published(found: Tables, template: ReviewTemplate, *, smallest: int | None) -> Tables:
    """The tables of all units without the figures that may not be shown; nothing is hidden when `smallest` is None.

    `found`: unit by unit with their total, without a split by sex; or by sex with the total, as if sexes were units.
    """
    if smallest is None:
        return found
    held = tuple(
        ((row.question, row.answer, row.unit), (row.count or 0, row.base or 0)) for row in found.rows if row.unit
    )
    hidden = _hidden(held, template.model_dump_json(), smallest)
    rows = []
    for row in found.rows:
        place = (row.question, row.answer, row.unit)
        count = None if place in hidden.counts else row.count
        base = None if place in hidden.bases else row.base
        kept = row if count is not None and base is not None else _without_share(row)
        rows.append(replace(kept, count=count, base=base))
    return replace(found, rows=rows)


def open_tables(found: Tables, template: ReviewTemplate, *, smallest: int | None) -> Tables:
    """The tables as a report prints them: of more units than it has room for only the total, protected by itself."""
    if smallest is None or len(found.units) <= MOST_UNITS:
        return as_published(found, template, smallest=smallest)
    # To protect the tables of hundreds of units would take hours, and leave little to see.
    whole = [row for row in found.rows if row.unit is None]
    alone = replace(found, rows=[*whole, *(replace(row, unit="all") for row in whole)])
    shown = as_published(alone, template, smallest=smallest)
    return replace(found, rows=[row for row in shown.rows if row.unit is None])


def smallest_shown(catalogue: Catalogue, audit: AuditRow) -> int | None:
    """The smallest count that the audit's own tables show: the organisation's, unless they are published already."""
    return None if plan_of(audit).published is not None else catalogue.organisation.smallest_shown


def sexes_as_published(found: Tables, template: ReviewTemplate, *, smallest: int | None) -> list[TableRow]:
    """The figures of all units by sex, without those that may not be shown beside the totals, which are public.

    `found`: the tables by sex. Where the totals would have to be hidden to protect a question's figures, all of its
    figures by sex are hidden instead.
    """
    as_units = [replace(row, unit=row.sex, sex=None) for row in found.rows if row.unit is None]
    shown = as_published(replace(found, rows=as_units), template, smallest=smallest).rows
    spoilt = {row.question for row in shown if row.unit is None and (row.count is None or row.base is None)}
    by_sex = [replace(row, unit=None, sex=row.unit) for row in shown if row.unit is not None]
    return [replace(_without_share(row), count=None, base=None) if row.question in spoilt else row for row in by_sex]


@lru_cache(maxsize=16)
def _hidden(held: Figures, template: str, smallest: int) -> Hidden:
    """Found once for the same figures: of thirteen units it takes many seconds, and a report asks several times."""
    from method.open_tables import hidden_figures

    return hidden_figures(dict(held), ReviewTemplate.model_validate_json(template), smallest=smallest)


def _without_share(row: TableRow) -> TableRow:
    return replace(row, percent=None, low=None, high=None, weighted=None)
