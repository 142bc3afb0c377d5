"""The gender analysis: girls and boys on every question, in all audited units together, and what can be said of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from config.template import ReviewTemplate
from method.differences import SWEDISH as OUTCOMES
from method.differences import Difference, Outcome, between_strata, differences, in_words, title
from method.figures import Count, in_percent
from method.report.blocks import Cell, Table, sides
from register.desk import id_of
from register.models import FigureRow, UnitAudit
from register.published import sexes_as_published
from register.reports.results import HIDDEN, hidden_note
from register.tables import Tables


@dataclass(frozen=True)
class Sexes:
    """The comparison as words and as a table. `stated`: how many comparisons were judged together."""

    table: list[Table]
    differing: list[str]
    cannot_tell: int
    stated: str


def sexes(
    session: Session,
    units: Sequence[UnitAudit],
    template: ReviewTemplate,
    strata: Mapping[str, str],
    by_sex: Tables,
    *,
    smallest: int | None,
) -> Sexes:
    """Girls against boys over the units. `by_sex`: the tables with rows per stratum, for what may be shown."""
    judged = differences(family := between_strata(_counts(session, units), template, strata))
    shown = _shown(by_sex, template, smallest)
    hidden = [one for one in judged if not _may_show(one, shown, strata)]
    return Sexes(
        table=[_table(judged, hidden, template, strata, smallest)] if judged else [],
        differing=[
            f"{title(one, template)}. {in_words(one)}"
            for one in judged
            if one.verdict is not Outcome.CANNOT_TELL and one not in hidden
        ],
        cannot_tell=sum(one.verdict is Outcome.CANNOT_TELL for one in judged),
        stated=family.stated,
    )


def _counts(session: Session, units: Sequence[UnitAudit]) -> list[Count]:
    numbers = [id_of(unit) for unit in units]
    rows = session.exec(
        select(FigureRow).where(col(FigureRow.unit_audit_id).in_(numbers)).order_by(col(FigureRow.position))
    )
    return [Count(row.question, row.label, row.answer, row.stratum, row.count, row.base, row.in_base) for row in rows]


def _shown(by_sex: Tables, template: ReviewTemplate, smallest: int | None) -> set[tuple[str, str, str | None]]:
    """Question, answer and stratum of the figures that may be shown."""
    rows = sexes_as_published(by_sex, template, smallest=smallest)
    return {(row.question, row.answer, row.sex) for row in rows if row.count is not None and row.base is not None}


def _may_show(one: Difference, shown: Collection[tuple[str, str, str | None]], strata: Mapping[str, str]) -> bool:
    said = one.comparison
    codes = [code for code, name in strata.items() if name in (said.group, said.other)]
    return all((said.question, said.answer, code) in shown for code in codes)


def _table(
    judged: Sequence[Difference],
    hidden: Sequence[Difference],
    template: ReviewTemplate,
    strata: Mapping[str, str],
    smallest: int | None,
) -> Table:
    rows = []
    for one in judged:
        said = one.comparison
        shares = (said.share, said.other_share)
        figures = (
            [Cell(text=HIDDEN)] * 2
            if one in hidden
            else [
                Cell(
                    text=f"{share.count} av {share.base} ({in_percent(100 * share.count / share.base)})",
                    number=share.count,
                )
                for share in shares
            ]
        )
        verdict = HIDDEN if one in hidden else OUTCOMES[one.verdict]
        rows.append((Cell(text=title(one, template)), *figures, Cell(text=verdict)))
    first, second = (judged[0].comparison.group, judged[0].comparison.other)
    return Table(
        key="sexes",
        caption=f"{first.capitalize()} och {second} i alla granskade enheter",
        heads=("Fråga", first.capitalize(), second.capitalize(), f"{first.capitalize()} mot {second}"),
        rows=tuple(rows),
        sides=(*sides(3), *sides(1)),
        hidden_below=smallest,
        note=hidden_note(rows, smallest),
    )
