from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any, get_args

import pdfplumber
import pikepdf
import pytest
from PIL import Image
from pypdf import PdfReader

from method.report.blocks import (
    Block,
    Cell,
    Chart,
    Facts,
    Heading,
    Mark,
    Panel,
    Paragraph,
    Report,
    ReportKind,
    Span,
    Table,
    words,
)
from tasks.reports.pdf import pdf, picture, pictures
from tests.golden import ROOT, STOCKHOLM
from tests.tasks.reports.sample import BLOCKS, CHART, LIST, LONG_WORD, WIDE, printed_texts, sample

LAYOUT = STOCKHOLM / "report" / "report.typ"
SMALLEST = ROOT / "tests" / "organisations" / "lillkommun" / "report" / "report.typ"
ON = date(2021, 12, 16)
POINTS_PER_MM = 72 / 25.4
MARGIN = 27 * POINTS_PER_MM
"""The layout's margin on both sides, in points."""

NAMES = ("Bromma", "Enskede-Årsta-Vantör", "Hägersten-Älvsjö", "Hässelby-Vällingby", "Kungsholmen", "Skärholmen")


@cache
def made(report: Report) -> bytes:
    return pdf(report, layout=LAYOUT, on=ON)


def pages(document: bytes) -> list[str]:
    """Each page's text, its spaces and line breaks as single spaces."""
    with pdfplumber.open(BytesIO(document)) as opened:
        return [" ".join(page.extract_text().split()) for page in opened.pages]


def text_of(document: bytes) -> str:
    return " ".join(pages(document))


def tags(document: bytes) -> list[str]:
    """The document's tags in reading order."""
    with pikepdf.open(BytesIO(document)) as opened:
        return [str(element.S) for element in _below(opened.Root.StructTreeRoot.K)]


def alternatives(document: bytes) -> list[str]:
    """What each of its figures says to whoever cannot see it."""
    with pikepdf.open(BytesIO(document)) as opened:
        return [str(element.Alt) for element in _below(opened.Root.StructTreeRoot.K) if element.S == "/Figure"]


def _below(element: Any) -> Iterator[pikepdf.Dictionary]:
    if isinstance(element, pikepdf.Array):
        for child in element:
            yield from _below(child)
    elif isinstance(element, pikepdf.Dictionary):
        if "/S" in element:
            yield element
        yield from _below(element.get("/K"))


def bookmarks(document: bytes) -> list[tuple[int, str]]:
    """Level from 1 and title of each bookmark, in order."""
    with pikepdf.open(BytesIO(document)) as opened, opened.open_outline() as outline:
        return list(_titles(outline.root, 1))


def _titles(items: Any, level: int) -> Iterator[tuple[int, str]]:
    for item in items:
        yield level, item.title
        yield from _titles(item.children, level + 1)


def wide(columns: int, rows: int = 3) -> Table:
    """A table of districts with `columns` columns."""
    heads = tuple(NAMES[place % len(NAMES)] for place in range(columns - 1))
    return Table(
        key="wide",
        caption="Samtal med barnet",
        heads=("Fråga", *heads),
        rows=tuple(
            (
                Cell(text="Barnet har kommit till tals"),
                *[Cell(text=f"{place + 10} av 24 (75 %)") for place, _ in enumerate(heads)],
            )
            for _ in range(rows)
        ),
        sides=("left", *["right"] * (columns - 1)),  # type: ignore[arg-type]
        total_row=True,
    )


def crowded(marks: int) -> Chart:
    return CHART.model_copy(
        update={
            "panels": (
                Panel(
                    title="Samtal",
                    marks=tuple(
                        Mark(
                            label=f"Enhet {number}",
                            told=f"{number % 25} av 24",
                            value=50,
                            low=30,
                            high=70,
                            own=number == 7,
                        )
                        for number in range(1, marks + 1)
                    ),
                    standard=90,
                    standard_told="Minst 90 %",
                ),
            )
        }
    )


def only(*blocks: Block, **changes: Any) -> Report:
    return sample(blocks=blocks, contents=False, kind="feedback", **changes)


def test_a_screen_reader_is_told_language_title_and_author() -> None:
    document = made(sample())
    with pikepdf.open(BytesIO(document)) as opened:
        assert str(opened.Root.Lang) == "sv-SE"
        assert opened.Root.MarkInfo.Marked
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        assert str(opened.docinfo.Title) == "Granskning av barnärenden"
        assert str(opened.docinfo.Author) == "Inspektionskontoret"
        assert str(opened.docinfo.Keywords) == "Storstads stad, 3.4.1-799/2020"
        assert b"pdfuaid:part" in opened.Root.Metadata.read_bytes()


@pytest.mark.parametrize("layout", [LAYOUT, SMALLEST])
@pytest.mark.parametrize("kind", get_args(ReportKind))
def test_every_word_of_a_report_is_in_its_document(layout: Any, kind: str) -> None:
    # In the order in which it was set, so that a word parted in a narrow cell is together.
    set_text = "".join(
        page.extract_text() for page in PdfReader(BytesIO(pdf(sample(kind=kind), layout=layout, on=ON))).pages
    )
    printed = re.sub(r"[\s\u00ad-]", "", set_text)
    for text in printed_texts(sample()):
        assert re.sub(r"[\s-]", "", text) in printed


def test_the_headings_are_bookmarks_in_order() -> None:
    headings = [(block.level, block.text) for block in sample().blocks if isinstance(block, Heading)]
    assert bookmarks(made(sample())) == headings


def test_no_level_of_heading_is_skipped() -> None:
    levels = [int(tag[2:]) for tag in tags(made(sample())) if re.fullmatch(r"/H\d", tag)]
    assert levels == [1, 1, 1, 2, 3, 2, 1]


def test_every_tables_heads_are_header_cells_under_its_caption() -> None:
    found = tags(made(sample()))
    assert found.count("/Table") == found.count("/THead") == 4
    assert found.count("/TH") == sum(len(table.heads) for table in sample().tables()) == 5 + 4 + 13 + 4
    assert [found[place + 1] for place, tag in enumerate(found) if tag == "/Table"] == ["/Caption"] * 4


def test_every_chart_says_in_words_what_it_shows() -> None:
    for report in (sample(), only(crowded(120))):
        assert alternatives(made(report)) == [CHART.alternative]


def test_lists_quotations_and_emphasis_are_tagged_as_what_they_are() -> None:
    found = tags(made(sample()))
    assert (found.count("/L"), found.count("/LI"), found.count("/BlockQuote")) == (3, 6, 1)
    assert "/Strong" in found
    assert "/Em" in found


def test_every_font_is_embedded() -> None:
    with pikepdf.open(BytesIO(made(sample()))) as opened:
        fonts = [
            thing
            for thing in opened.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor"
        ]
        assert fonts
        assert all("/FontFile3" in font or "/FontFile2" in font for font in fonts)
        assert all("SourceSansPro" in str(font.FontName) for font in fonts)


def test_tables_and_charts_are_numbered_in_their_captions() -> None:
    text = text_of(made(sample()))
    assert "Tabell 1. Har handläggaren samtalat med barnet" in text
    assert "Tabell 4. Alla ärenden efter grupp" in text
    assert "Diagram 1. Andelen akter där barnet har kommit till tals" in text


def test_an_audit_report_has_a_cover_and_a_list_of_contents() -> None:
    cover, contents, *_ = pages(made(sample()))
    for said in (
        "Granskning av barnärenden",
        "Ekudden, Björklövsängen och Åkerstrand",
        "Inspektionskontoret",
        "Storstads stad",
        "Diarienummer 3.4.1-799/2020 · version 2 · den 9 maj 2022",
    ):
        assert said in cover
    assert "Sida" not in cover
    assert contents.startswith("Innehåll Sammanfattning")
    # Chapters and sections, no level below.
    assert "Anmälningar" in contents
    assert "Så gick det till" not in contents


def test_a_units_feedback_begins_on_its_first_page() -> None:
    first, *_ = pages(made(only(Paragraph(words=words("Vi har läst 24 akter.")))))
    assert "Vi har läst 24 akter." in first
    assert "Granskning av barnärenden · dnr 3.4.1-799/2020 · version 2 Sida 1 av 1" in first


@pytest.mark.parametrize("kind", get_args(ReportKind))
def test_a_draft_says_so_on_every_page(kind: str) -> None:
    report = sample(kind=kind, blocks=BLOCKS[:9])
    drafted, ready = made(report.model_copy(update={"draft": True})), made(report)
    assert all(page.startswith("Utkast") for page in pages(drafted))
    assert not any("utkast" in page.lower() for page in pages(ready))


def test_running_heads_and_feet_are_no_part_of_what_is_read_aloud() -> None:
    with pikepdf.open(BytesIO(made(sample(draft=True)))) as opened:
        for page in opened.pages:
            content = page.Contents.read_bytes()
            assert b"/Artifact" in content


def test_a_long_word_is_parted_with_a_hyphen_only_where_a_line_ends() -> None:
    text = "Det gäller barnavårdsutredningarnas dokumentationsskyldighet. " * 12
    with pdfplumber.open(BytesIO(made(only(Paragraph(words=words(text)))))) as opened:
        lines = opened.pages[0].extract_text().splitlines()
    ends = [line for line in lines if re.search(r"\w[-\u00ad]$", line)]
    assert ends
    assert not any(re.search(r"(barna|dokument)\w*[-\u00ad](?!$)", line) for line in lines)


def test_no_heading_and_no_head_of_a_table_is_hyphenated() -> None:
    report = only(Heading(level=1, text=f"Om {LONG_WORD} och {LONG_WORD} igen"), wide(9))
    text = pages(made(report))[0]
    assert text.count(LONG_WORD) == 2
    for name in NAMES:
        for part in re.split("-", name):
            assert part in text


def test_a_number_stays_with_its_percent_sign() -> None:
    # Each beginning is a little longer, so that the line would end between the two in some of them.
    blocks = [Paragraph(words=words("m" * length + " " + "i " * 60 + "75 % av dem")) for length in range(12)]
    with pdfplumber.open(BytesIO(made(only(*blocks)))) as opened:
        lines = [line for page in opened.pages for line in page.extract_text().splitlines()]
    assert sum("75 %" in line for line in lines) == 12


@pytest.mark.parametrize("columns", [3, 6, 9, 13])
def test_no_table_is_cut_off_or_printed_over_itself(columns: int) -> None:
    table = wide(columns)
    with pdfplumber.open(BytesIO(made(only(table)))) as opened:
        (page,) = [page for page in opened.pages if "Tabell 1." in page.extract_text()]
        found = page.extract_words(use_text_flow=False, keep_blank_chars=False)
        assert max(word["x1"] for word in found) <= page.width - MARGIN + 0.5
        assert min(word["x0"] for word in found) >= MARGIN - 0.5
        for word in found:
            for other in found:
                assert word is other or not _overprinted(word, other), (word["text"], other["text"])
        assert min(char["size"] for char in page.chars) >= 7
        # What belongs together is on one line.
        assert sum(word["text"] == "%)" for word in found) == 3 * (columns - 1)
        assert len(re.findall(r"\(75 %\)", page.extract_text())) == 3 * (columns - 1)


def _overprinted(one: dict[str, Any], other: dict[str, Any]) -> bool:
    across = min(one["x1"], other["x1"]) - max(one["x0"], other["x0"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    # Lines may be closer than their letters are high.
    return bool(across > 0.2 and down > 0.5 * (one["bottom"] - one["top"]))


def test_the_head_of_a_long_table_is_repeated_on_every_page() -> None:
    found = [page for page in pages(made(only(LIST))) if "Grupp 5" in page]
    assert len(found) == 2
    assert all("Grupp Ärenden på listan Dragna akter Vad som hände" in page for page in found)


def test_a_short_table_is_never_parted() -> None:
    filling = [Paragraph(words=words("Ett stycke."))] * 24
    for more in range(8):
        (page,) = [page for page in pages(made(only(*filling, *filling[:more], wide(4, rows=10)))) if "komm" in page]
        assert "Tabell 1." in page
        assert page.count("(75 %)") == 30


def test_a_heading_is_never_alone_at_the_foot_of_a_page() -> None:
    for lines in range(24, 36):
        filling = [Paragraph(words=words("Ett stycke."))] * lines
        document = made(only(*filling, Heading(level=1, text="Rubriken"), Paragraph(words=words("Därefter detta."))))
        (page,) = [page for page in pages(document) if "Rubriken" in page]
        assert "Rubriken Därefter detta." in page


def test_a_chart_of_every_unit_goes_on_over_pages_under_its_title() -> None:
    found = pages(made(only(crowded(290))))
    for number in range(1, 291):
        assert any(f"Enhet {number} " in page for page in found)
    charted = [page for page in found if "Enhet" in page]
    assert len(charted) >= 6
    assert all("Samtal Minst 90 %" in page for page in charted)
    assert all("0 25 50 75 100 %" in page for page in charted)


def test_ones_own_mark_has_a_shape_of_its_own_and_is_bold() -> None:
    with pdfplumber.open(BytesIO(made(only(crowded(9))))) as opened:
        page = opened.pages[0]
        found = page.extract_words(extra_attrs=["fontname"], keep_blank_chars=True)
    # The row comes first, the legend after it.
    fonts = {word["text"]: word["fontname"] for word in reversed(found)}
    assert "Bold" in fonts["Enhet 7"]
    assert "Bold" not in fonts["Enhet 8"]
    # Filled with a colour, and its sides are straight; the others are circles filled with white.
    straight = [curve for curve in page.curves if curve["fill"] and all(step[0] != "c" for step in curve["path"])]
    assert len(straight) == 2, "one in its row and one in the legend"


def test_facts_stand_with_what_they_are() -> None:
    (facts,) = [block for block in sample().blocks if isinstance(block, Facts)]
    text = text_of(made(only(facts)))
    assert "72 akter" in text
    assert "lästes mot samma granskningsmall" in text


def test_markup_in_peoples_words_is_printed_as_it_stands() -> None:
    odd = '#panic("x") *inte fet* = <a> @b \\ // kvar'
    text = text_of(made(only(Paragraph(words=(Span(text=odd, strong=True),)), Heading(level=1, text=odd))))
    assert text.count(odd) == 2


def test_the_same_report_gives_the_same_bytes() -> None:
    assert pdf(sample(), layout=LAYOUT, on=ON) == pdf(sample(), layout=LAYOUT, on=ON)
    assert pdf(sample(), layout=LAYOUT, on=ON) != pdf(sample(), layout=LAYOUT, on=date(2021, 12, 17))


def test_each_chart_is_a_picture_cut_close() -> None:
    for layout in (LAYOUT, SMALLEST):
        made_pictures = pictures(sample(), layout=layout, on=ON)
        assert list(made_pictures) == ["samtal_med_barnet"]
        assert made_pictures["samtal_med_barnet"] == picture(CHART, layout=layout, on=ON)
        image = Image.open(BytesIO(made_pictures["samtal_med_barnet"])).convert("L")
        # 162 or 160 mm at 200 pixels to the inch, no more than 4 mm of paper above and below what is drawn.
        assert image.width == pytest.approx(162 / 25.4 * 200, abs=20)
        box = image.point(lambda shade: 255 if shade < 200 else 0).getbbox()
        assert box is not None
        assert box[1] < 4 / 25.4 * 200
        assert image.height - box[3] < 6 / 25.4 * 200


def test_the_widest_table_of_all_is_laid_across() -> None:
    with pdfplumber.open(BytesIO(made(only(WIDE)))) as opened:
        (page,) = [page for page in opened.pages if "Tabell 1." in page.extract_text()]
        assert page.width > page.height
