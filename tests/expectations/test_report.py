"""The last gate of a report: a whole one passes, and each damage is stopped by the rule that is there for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest

from expectations import gate
from expectations.gate import Judgement
from expectations.report import ReportContext, printed_shares, report_frame, report_suite
from method.judging import Severity
from method.proof.manuscript import Place
from method.proof.rule import Remark
from method.report.blocks import Block, Cell, Chart, Heading, Mark, Panel, Report, Table, sides

PDF = b"%PDF-1.7\nand so on"
N = "\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}"


def table(key: str, heads: tuple[str, ...], *rows: tuple[str, ...]) -> Table:
    return Table(
        key=key,
        caption=key.capitalize(),
        heads=heads,
        rows=tuple(tuple(Cell(text=text) for text in row) for row in rows),
        sides=sides(len(heads)),
    )


SIDE_BY_SIDE = table(
    "samtal",
    ("Svar", f"Ask (n{N}10)", f"Bok (n{N}10)", f"Totalt (n{N}20)"),
    ("Ja", "8 (80 %)", "6 av 9 (67 %)", "14 av 19 (74 %; 63–84 %)"),
    ("Nej", "2 (20 %)", "dold", "dold"),
    ("Den unge vill inte", "0", "1", "1"),
)
TURNED = table(
    "oro",
    ("Enhet", "Droger", "Brott"),
    (f"Ask (n{N}10)", "3 (30 %)", "dold"),
    (f"Bok (n{N}10)", "4 (40 %)", "5 av 8 (63 %)"),
    (f"Totalt (n{N}20)", "7 (35 %)", "0 av dold"),
)
OTHER = table("lists", ("Enhet", "Lästa akter"), (f"Ask (n{N}10)", "9 (90 %)"))
DRAWN = Chart(
    key="chart",
    caption="Andelar",
    alternative="Ask 8 av 10.",
    panels=(Panel(title="Samtal", marks=(Mark(label="Ask", told="8 av 10", value=80),)),),
)
SHARES = {
    ("samtal", "Ja", "ask", 8, 10),
    ("samtal", "Ja", "bok", 6, 9),
    ("samtal", "Ja", None, 14, 19),
    ("samtal", "Nej", "ask", 2, 10),
    ("oro", "Droger", "ask", 3, 10),
    ("oro", "Droger", "bok", 4, 10),
    ("oro", "Brott", "bok", 5, 8),
    ("oro", "Droger", None, 7, 20),
}
CONTEXT = ReportContext(shares=frozenset(SHARES), units={"Ask": "ask", "Bok": "bok", "Totalt": None}, tables=2)


def report(*blocks: Block) -> Report:
    return Report(
        kind="audit",
        title="Kvalitetsgranskning",
        subtitle="Samtalen",
        office="Kontoret",
        organisation="Lillkommun",
        version=1,
        made_on="3 juni 2024",
        blocks=blocks or (Heading(level=1, text="Resultat"), OTHER, SIDE_BY_SIDE, DRAWN, TURNED),
    )


def remark(severity: Severity) -> Remark:
    return Remark("proof.placeholder", severity, Place(paragraph=1, order=1), "”xx” står kvar.")


def frame(made: Report | None = None, *remarks: Remark, pdf: bytes = PDF) -> pd.DataFrame:
    return report_frame(made or report(), pdf, remarks, questions=["samtal", "oro"])


def judged(rows: pd.DataFrame, context: ReportContext = CONTEXT) -> Judgement:
    return gate.judge(rows, suite=report_suite("report.document"), context=context)


def rules(judgement: Judgement) -> set[str]:
    return {problem.rule for problem in judgement.problems}


def test_the_figures_of_units_beside_each_other_are_read_with_the_heads_base_or_their_own() -> None:
    assert list(printed_shares(SIDE_BY_SIDE)) == [
        ("samtal", "Ja", "Ask", 8, 10),
        ("samtal", "Ja", "Bok", 6, 9),
        ("samtal", "Ja", "Totalt", 14, 19),
        ("samtal", "Nej", "Ask", 2, 10),
    ]


def test_the_figures_of_a_turned_table_are_read_by_row_and_column() -> None:
    assert list(printed_shares(TURNED)) == [
        ("oro", "Droger", "Ask", 3, 10),
        ("oro", "Droger", "Bok", 4, 10),
        ("oro", "Brott", "Bok", 5, 8),
        ("oro", "Droger", "Totalt", 7, 20),
    ]


def test_the_figures_of_a_units_own_table_are_read_though_its_heads_have_no_number_of_files() -> None:
    own = table("samtal", ("Svar", "Ask", "Alla granskade"), ("Ja", "8 av 10 (80 %; 44–98 %)", "14 av 19 (74 %)"))
    assert list(printed_shares(own)) == [
        ("samtal", "Ja", "Ask", 8, 10),
        ("samtal", "Ja", "Alla granskade", 14, 19),
    ]


def test_a_whole_report_passes() -> None:
    judgement = judged(frame())
    assert (judgement.verdict, judgement.problems) == ("accepted", ())


def test_the_frame_has_a_row_for_the_document_each_table_figure_chart_and_remark() -> None:
    rows = frame(None, remark(Severity.WARN))
    assert list(rows["kind"]) == ["document", "table", *["figure"] * 4, "table", *["figure"] * 4, "chart", "remark"]
    assert list(rows.columns) == ["kind", "head", "severity", "share", "alternative"]


def _other_count(made: Report) -> Report:
    return _with(made, SIDE_BY_SIDE, "8 (80 %)", "9 (90 %)")


def _other_base(made: Report) -> Report:
    return _with(made, SIDE_BY_SIDE, "6 av 9 (67 %)", "6 av 8 (75 %)")


def _in_anothers_place(made: Report) -> Report:
    spoilt = SIDE_BY_SIDE.model_copy(update={"heads": ("Svar", f"Bok (n{N}10)", f"Ask (n{N}10)", f"Totalt (n{N}20)")})
    return made.model_copy(update={"blocks": tuple(spoilt if one is SIDE_BY_SIDE else one for one in made.blocks)})


def _other_files(made: Report) -> Report:
    return _with(made, TURNED, f"Bok (n{N}10)", f"Bok (n{N}11)")


def _unknown_unit(made: Report) -> Report:
    return _with(made, TURNED, f"Bok (n{N}10)", f"Cypress (n{N}10)")


def _with(made: Report, spoilt: Table, was: str, becomes: str) -> Report:
    rows = tuple(tuple(Cell(text=becomes) if cell.text == was else cell for cell in row) for row in spoilt.rows)
    assert rows != spoilt.rows
    table = spoilt.model_copy(update={"rows": rows})
    return made.model_copy(update={"blocks": tuple(table if one is spoilt else one for one in made.blocks)})


@pytest.mark.parametrize("damage", [_other_count, _other_base, _in_anothers_place, _other_files, _unknown_unit])
def test_a_figure_that_is_not_the_registers_in_its_place_stops_the_report(damage: Callable[[Report], Report]) -> None:
    judgement = judged(frame(damage(report())))
    assert (judgement.verdict, rules(judgement)) == ("rejected", {"report.other_figures"})


def test_what_is_no_pdf_stops_the_report() -> None:
    judgement = judged(frame(pdf=b"PK\x03\x04"))
    assert (judgement.verdict, rules(judgement)) == ("rejected", {"report.not_a_pdf"})
    assert judged(frame(pdf=b"")).verdict == "rejected"


def test_a_table_that_is_left_out_stops_the_report() -> None:
    judgement = judged(frame(report(OTHER, SIDE_BY_SIDE, DRAWN)))
    assert judgement.verdict == "rejected"
    assert "report.tables_missing" in rules(judgement)
    assert "Rapporten saknar en tabell." in {problem.message for problem in judgement.problems}


def test_a_report_without_tables_of_its_own_is_not_asked_for_them() -> None:
    assert judged(frame(report(DRAWN)), replace(CONTEXT, tables=0)).verdict == "accepted"


def test_a_development_area_without_evidence_stops_the_report() -> None:
    judgement = judged(frame(), replace(CONTEXT, without_evidence=(2,)))
    assert (judgement.verdict, rules(judgement)) == ("rejected", {"report.area_without_evidence"})


def test_a_chart_that_says_nothing_to_those_who_cannot_see_it_stops_the_report() -> None:
    silent = DRAWN.model_copy(update={"alternative": " "})
    judgement = judged(frame(report(SIDE_BY_SIDE, silent, TURNED)))
    assert (judgement.verdict, rules(judgement)) == ("rejected", {"report.chart_without_alternative"})


@pytest.mark.parametrize(
    ("severity", "verdict", "rule"),
    [
        (Severity.STOP, "rejected", {"report.remark_stop"}),
        (Severity.WARN, "warned", {"report.remark_warn"}),
        (Severity.NOTE, "accepted", set[str]()),
    ],
)
def test_what_the_proof_reader_remarks_on_weighs_as_much_here(severity: Severity, verdict: str, rule: set[str]) -> None:
    judgement = judged(frame(None, remark(severity)))
    assert (judgement.verdict, rules(judgement)) == (verdict, rule)


def test_every_rule_is_broken_by_one_of_these_tests() -> None:
    named = {rule.code for rule in report_suite("report.document").rules}
    assert named == {
        "report.not_a_pdf",
        "report.tables_missing",
        "report.other_figures",
        "report.area_without_evidence",
        "report.chart_without_alternative",
        "report.remark_stop",
        "report.remark_warn",
    }
