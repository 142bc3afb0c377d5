"""Our own reports as manuscripts: everything that is printed is read."""

from __future__ import annotations

from method.proof.of_report import of_report
from method.proof.rule import Known
from method.proof.rules import proof_read
from method.report.blocks import (
    Block,
    Bullets,
    Cell,
    Chart,
    Fact,
    Facts,
    Heading,
    Mark,
    Panel,
    Paragraph,
    Quote,
    Report,
    Table,
    words,
)


def _cells(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell(text=text) for text in texts)


TABLE = Table(
    key="plan",
    caption="Fanns en plan?",
    heads=("Svar", "Flickor", "Pojkar", "Totalt"),
    rows=(_cells("Ja", "10", "8", "18"), _cells("Nej", "dold", "dold", "6"), _cells("Totalt", "12", "12", "24")),
    sides=("left", "right", "right", "right"),
    total_row=True,
    total_column=True,
    hidden_below=5,
    note="Antal under 5 visas inte.",
)
CHART = Chart(
    key="planer",
    caption="Planer, enhet för enhet",
    alternative="Norrmalm 18 av 24 (75 %; 53–90 %).",
    panels=(
        Panel(
            title="Plan",
            marks=(Mark(label="Norrmalm", told="18 av 24 (75 %; 53–90 %)", value=75.0, low=53.3, high=90.2, own=True),),
            standard=95.0,
            standard_told="minst 95 %",
        ),
    ),
)
BLOCKS: tuple[Block, ...] = (
    Heading(level=1, text="Resultat"),
    Facts(facts=(Fact(number="24 akter", what="lästes"),)),
    Paragraph(words=words("I drygt 70 procent av akterna fanns en plan.")),
    Bullets(points=(words("Tre av fyra (75 procent)"),)),
    Quote(words=words("Vi når 99 procent [...]")),
    TABLE,
    CHART,
)
KNOWN = Known(figures=frozenset({(18, 24), (51, 72)}), standards=frozenset({95.0}), smallest=5)


def report(*blocks: Block) -> Report:
    return Report(
        kind="audit",
        title="Granskning av planer",
        subtitle="Tre enheter",
        office="Inspektörerna",
        organisation="Staden",
        diary_number="3.4.1-799/2020",
        version=1,
        made_on="31 januari 2022",
        blocks=blocks,
    )


def test_everything_that_is_printed_is_read_in_order() -> None:
    texts = [passage.text for passage in of_report(report(*BLOCKS)).texts()]
    assert texts[:12] == [
        "Granskning av planer",
        "Tre enheter",
        "Staden",
        "Inspektörerna",
        "3.4.1-799/2020",
        "31 januari 2022",
        "Resultat",
        "24 akter lästes",
        "I drygt 70 procent av akterna fanns en plan.",
        "Tre av fyra (75 procent)",
        "Vi når 99 procent [...]",
        "Fanns en plan?",
    ]
    assert texts[-7:] == [
        "24",
        "Antal under 5 visas inte.",
        "Planer, enhet för enhet",
        "Norrmalm 18 av 24 (75 %; 53–90 %).",
        "Plan",
        "Norrmalm: 18 av 24 (75 %; 53–90 %)",
        "Standard: minst 95 %",
    ]


def test_a_clean_report_has_no_remark() -> None:
    assert proof_read(of_report(report(*BLOCKS)), KNOWN) == []


def test_each_fault_in_a_report_is_found_at_its_place() -> None:
    damaged = (
        Heading(level=1, text="Tomt"),
        Heading(level=1, text="Resultat"),
        Facts(facts=(Fact(number="xx akter", what="lästes"),)),
        Paragraph(words=words("I drygt 80 procent av akterna fanns en plan.")),
        TABLE.model_copy(update={"rows": (_cells("Ja", "10", "4", "18"), *TABLE.rows[1:])}),
        CHART.model_copy(update={"alternative": "Norrmalm 18 av 24 (76 %).", "caption": "31 april 2022"}),
    )
    found = [(one.rule, one.place.told) for one in proof_read(of_report(report(*damaged)), KNOWN)]
    assert found == [
        ("proof.empty_heading", "stycke 7"),
        ("proof.placeholder", "stycke 9, under ”Resultat”"),
        ("proof.unknown_figure", "stycke 10, under ”Resultat”"),
        ("proof.small_count", "tabell 1, rad 2, kolumn 3, under ”Resultat”"),
        ("proof.sum", "tabell 1, rad 2, kolumn 4, under ”Resultat”"),
        ("proof.date", "stycke 13, under ”Resultat”"),
        ("proof.figure", "bild 1, under ”Resultat”"),
    ]


def test_the_same_fault_twice_in_a_place_is_one_remark() -> None:
    twice = Paragraph(words=words("xx akter och xx barn"))
    assert [one.rule for one in proof_read(of_report(report(twice)))] == ["proof.placeholder"]
