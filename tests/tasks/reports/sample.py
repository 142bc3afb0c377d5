"""A report with every kind of block, to test its documents with: three districts, long words, invented figures."""

from __future__ import annotations

import struct
import zlib
from typing import Any

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
    Span,
    Table,
    words,
)

DISTRICTS = ("Ekudden", "Björklövsängen", "Åkerstrand")
LONG_WORD = "Barnrättskonsekvensbeskrivningsförfarandet"
PICTURE_SIZE = (800, 300)


def _row(*cells: str | tuple[str, float]) -> tuple[Cell, ...]:
    return tuple(Cell(text=cell) if isinstance(cell, str) else Cell(text=cell[0], number=cell[1]) for cell in cells)


OUTCOME = Table(
    key="samtal_om_saken",
    caption="Har handläggaren samtalat med barnet om det som anmälan gäller?",
    heads=("Svar", *DISTRICTS, "Alla"),
    rows=(
        _row("Ja", ("71 %", 70.8333), ("62,5 %", 62.5), "dold", ("66 %", 66.2)),
        _row("Nej", ("29 %", 29.1667), ("37,5 %", 37.5), "–", ("34 %", 33.8)),
        _row("Antal akter", ("24", 24), ("24", 24), ("24", 24), ("72", 72)),
    ),
    sides=("left", "right", "right", "right", "right"),
    total_column=True,
    note="Antal under 5 visas inte, och inte heller de procenttal som de kan räknas ut ur.",
)

FIGURES = Table(
    key="anmälan/från: skola",
    caption="Varifrån kom anmälan?",
    heads=("Anmälare", *DISTRICTS),
    rows=(
        _row("=SUMMA(A1:A3)", ("18 av 24 (75 %)", 75), ("3 av 24 (13 %)", 12.5), ("0", 0)),
        _row("Skola", ("6 av 24 (25 %)", 25), ("21 av 24 (88 %)", 87.5), ("24", 24)),
        _row("Summa", ("24", 24), ("24", 24), ("24", 24)),
    ),
    sides=("left", "right", "right", "right"),
    total_row=True,
)

LIST = Table(
    key="en_lista_som_är_lång_och_har_ett_namn_på_fler_än_31_tecken",
    caption="Alla ärenden efter grupp",
    heads=("Grupp", "Ärenden på listan", "Dragna akter", "Vad som hände"),
    rows=(
        *(
            _row(
                f"Grupp {number}",
                (f"1 {number:03}", 1000 + number),
                (str(number % 7), number % 7),
                LONG_WORD if number == 30 else "Lästes av två inspektörer var för sig",
            )
            for number in range(1, 60)
        ),
        _row("Summa", ("60 770", 60770), ("174", 174), ""),
    ),
    sides=("left", "right", "right", "left"),
    total_row=True,
)

MANY = (
    *("Almhöjden", "Björklövsängen", "Ekudden-Åsviken", "Granbacka", "Hasselbro", "Kastanjelunden"),
    *("Lindholmen", "Månsängen", "Rönnbäret", "Tallmon", "Åkerstrand", "Alla"),
)
WIDE = Table(
    key="alla_stadsdelar",
    caption="Frågor som alla stadsdelar fick, med procent av akterna",
    heads=("Fråga", *MANY),
    rows=tuple(
        _row(question, *((f"{24 - place - row} av 24", 24 - place - row) for place in range(len(MANY))))
        for row, question in enumerate(
            ("Samtal har hållits med barnet", "Barnets skola är tillfrågad", "Vårdnadshavarna har hörts var för sig")
        )
    ),
    sides=("left", *["right"] * len(MANY)),  # type: ignore[arg-type]
    total_column=True,
)

CHART = Chart(
    key="samtal_med_barnet",
    caption="Andelen akter där barnet har kommit till tals",
    alternative="I Ekudden 71 %, i Björklövsängen 63 %, i Åkerstrand för få akter. Ingen når standarden 95 %.",
    panels=(
        Panel(
            title="Samtal har hållits",
            marks=(
                Mark(label="Ekudden", told="17 av 24 (71 %)", value=70.8333, low=48.9, high=87.4, own=True),
                Mark(label="Björklövsängen", told="15 av 24 (63 %)", value=62.5, low=40.6, high=81.2),
                Mark(label="Åkerstrand", told="för få akter", value=None),
            ),
            standard=95,
            standard_told="Minst 95 % enligt riktlinjerna",
        ),
        Panel(
            title="Skolan är tillfrågad",
            marks=(Mark(label="Ekudden", told="0 av 24 (0 %)", value=0, low=0, high=14.2),),
        ),
    ),
)

BLOCKS: tuple[Block, ...] = (
    Heading(level=1, text="Sammanfattning"),
    Paragraph(
        words=(
            Span(text="Vi har läst 72 akter och sett att "),
            Span(text="drygt två tredjedelar", strong=True),
            Span(text=" av barnen har fått "),
            Span(text="eget", emphasis=True),
            Span(text=" samtal. Så är det trots att åtgärderna dröjer."),
        )
    ),
    Facts(
        facts=(
            Fact(number="72 akter", what="lästes mot samma granskningsmall"),
            Fact(number="3", what="stadsdelar var med"),
        )
    ),
    Bullets(points=(words("Börja samtalen tidigare."), words("Fråga skolan när barnet går i skola."))),
    Heading(level=1, text="Resultat"),
    Heading(level=2, text="Barnets röst"),
    Paragraph(words=words(f"{LONG_WORD} är ett ord som måste få plats.")),
    OUTCOME,
    Paragraph(words=words("Direkt under en tabell kommer ett stycke.")),
    CHART,
    Quote(words=words("Det var först i det tredje samtalet som jag vågade säga något.")),
    Heading(level=3, text="Så gick det till"),
    Bullets(numbered=True, points=(words("Listan lämnades in."), words("Akterna drogs."))),
    Paragraph(words=words("Sedan började arbetet med åtgärderna.")),
    Bullets(numbered=True, points=(words("Åtgärden beslutades."), words("Den följdes upp."))),
    Heading(level=2, text="Anmälningar"),
    FIGURES,
    WIDE,
    Heading(level=1, text="Bilaga: ärenden"),
    LIST,
)


def sample(**changes: Any) -> Report:
    """The report; `changes` are fields of it that are to be otherwise."""
    fields: dict[str, Any] = {
        "kind": "audit",
        "title": "Granskning av barnärenden",
        "subtitle": "Ekudden, Björklövsängen och Åkerstrand",
        "office": "Inspektionskontoret",
        "organisation": "Storstads stad",
        "diary_number": "3.4.1-799/2020",
        "version": 2,
        "made_on": "den 9 maj 2022",
        "contents": True,
        "blocks": BLOCKS,
    }
    return Report(**fields | changes)


def pictures(report: Report) -> dict[str, bytes]:
    """A plain picture for each of the report's charts, by key."""
    return {chart.key: _png(*PICTURE_SIZE) for chart in report.charts()}


def printed_texts(report: Report) -> list[str]:
    """Every text that a document must hold, in order; of a chart only its caption, the rest is its picture."""
    return [text for block in report.blocks for text in _texts(block)]


def _texts(block: Block) -> list[str]:
    match block:
        case Heading():
            return [block.text]
        case Paragraph() | Quote():
            return [span.text for span in block.words]
        case Bullets():
            return [span.text for point in block.points for span in point]
        case Facts():
            return [text for fact in block.facts for text in (fact.number, fact.what)]
        case Chart():
            return [block.caption]
        case Table():
            cells = [cell.text for row in block.rows for cell in row]
            return [block.caption, *block.heads, *cells, *([block.note] if block.note else [])]


def _png(width: int, height: int) -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\xc8" * width) * height
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
