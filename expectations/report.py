"""The last gate of a report: a whole PDF, the register's figures, evidence, alternative texts, nothing remarked on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from expectations.gate import Suite, native
from method.judging import Rule, Severity
from method.proof.rule import Remark
from method.report.blocks import Report, Table

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

Share = tuple[str, str, str | None, int, int]
"""Question, answer, unit (None for the total), count, base."""

_SHARE = re.compile(r"(\d+)(?: av (\d+))? \(\d+ %")
_FILES = re.compile(r"\s*\(n\s*=\s*(\d+)\)")


@dataclass(frozen=True)
class ReportContext:
    """What a report is held against.

    `shares`: every figure the register has. `units`: name in the tables -> unit's key, None for the total. `tables`:
    how many of the questions' tables it should have. `without_evidence`: numbers of development areas that have none.
    """

    shares: frozenset[Share]
    units: dict[str, str | None]
    tables: int
    without_evidence: tuple[int, ...] = ()


def report_suite(name: str) -> Suite[ReportContext]:
    """Judges `report_frame`: a row for the document, each printed figure, each chart and each remark."""
    return Suite(name=name, version=1, rules=_RULES, expectations=_native)


def report_frame(report: Report, pdf: bytes, remarks: Sequence[Remark], *, questions: Iterable[str]) -> pd.DataFrame:
    """A row per thing that is judged.

    Columns: `kind` (document, table, figure, chart, remark), `severity` of a remark, `head` (the PDF's first bytes),
    `share` (question, answer, where, count, base as printed; None of other things), `alternative` of a chart.
    """
    known = set(questions)
    rows = [_row("document", head=pdf[:5].decode("latin-1"))]
    for table in report.tables():
        if table.key in known:
            rows.append(_row("table"))
            rows += [_row("figure", share=share) for share in printed_shares(table)]
    rows += [_row("chart", alternative=chart.alternative) for chart in report.charts()]
    rows += [_row("remark", severity=str(remark.severity)) for remark in remarks]
    return pd.DataFrame(rows)


def printed_shares(table: Table) -> Iterator[Share]:
    """The percentages that a question's table prints, read from its cells; where a base is the head's, that."""
    turned = table.heads[0] == "Enhet"
    for row in table.rows:
        for head, cell in zip(table.heads[1:], row[1:], strict=True):
            found = _SHARE.match(cell.text)
            if found is None:
                continue
            place, answer = (row[0].text, head) if turned else (head, row[0].text)
            files = _FILES.search(place)
            base = found[2] or (files[1] if files else "0")
            yield table.key, answer, _FILES.sub("", place), int(found[1]), int(base)


def _row(
    kind: str, *, head: str = "", severity: str = "", share: object = None, alternative: str = "-"
) -> dict[str, object]:
    return {"kind": kind, "head": head, "severity": severity, "share": share, "alternative": alternative}


def _native(context: ReportContext) -> Sequence[Expectation]:
    return [
        native(
            "ExpectTableRowCountToBeBetween",
            rule="report.tables_missing",
            message="Rapporten saknar en tabell.",
            min_value=1 + context.tables,
        ),
    ]


def _not_a_pdf(rows: pd.DataFrame, _context: ReportContext) -> pd.Series[bool]:
    return rows["kind"].eq("document") & rows["head"].ne("%PDF-")


def _tables_missing(rows: pd.DataFrame, context: ReportContext) -> pd.Series[bool]:
    return rows["kind"].eq("document") & (int(rows["kind"].eq("table").sum()) < context.tables)


def _other_figures(rows: pd.DataFrame, context: ReportContext) -> pd.Series[bool]:
    def is_other(share: Share | None) -> bool:
        if share is None:
            return False
        question, answer, where, count, base = share
        return where not in context.units or (question, answer, context.units[where], count, base) not in context.shares

    return rows["share"].map(is_other).astype("bool")


def _without_evidence(rows: pd.DataFrame, context: ReportContext) -> pd.Series[bool]:
    return rows["kind"].eq("document") & bool(context.without_evidence)


def _without_alternative(rows: pd.DataFrame, _context: ReportContext) -> pd.Series[bool]:
    return rows["kind"].eq("chart") & rows["alternative"].str.strip().eq("")


def _remark(severity: Severity) -> Rule[ReportContext]:
    def failing(rows: pd.DataFrame, _context: ReportContext) -> pd.Series[bool]:
        return rows["kind"].eq("remark") & rows["severity"].eq(str(severity))

    return Rule(f"report.remark_{severity}", severity, (), "Korrekturläsningen har en anmärkning.", failing)


_RULES: tuple[Rule[ReportContext], ...] = (
    Rule("report.not_a_pdf", Severity.STOP, (), "Dokumentet är ingen PDF.", _not_a_pdf),
    Rule("report.tables_missing", Severity.STOP, (), "Rapporten saknar en tabell.", _tables_missing),
    Rule(
        "report.other_figures",
        Severity.STOP,
        (),
        "Rapporten har en siffra som inte är registrets, på sin plats i sin tabell.",
        _other_figures,
    ),
    Rule(
        "report.area_without_evidence",
        Severity.STOP,
        (),
        "Ett utvecklingsområde saknar belägg.",
        _without_evidence,
    ),
    Rule(
        "report.chart_without_alternative",
        Severity.STOP,
        (),
        "Ett diagram saknar text för den som inte kan se det.",
        _without_alternative,
    ),
    _remark(Severity.STOP),
    _remark(Severity.WARN),
)
