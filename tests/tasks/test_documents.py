from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from pypdf import PdfReader

from config.errors import ConfigError
from method.feedback import (
    FeedbackDocument,
    FeedbackFinding,
    FeedbackRow,
    FeedbackStep,
    FeedbackStratum,
    FeedbackTable,
)
from method.figures import count_of_base
from tasks.documents import NO_LETTER, render
from tests.golden import ROOT, STOCKHOLM

LAYOUT = STOCKHOLM / "report" / "feedback.typ"
ON = date(2021, 12, 16)

BARE = '#set document(title: "Återkoppling")\n#set text(lang: "sv")\n#let given = json(bytes(sys.inputs.document))\n'


def a_finding(**changes: Any) -> FeedbackFinding:
    finding = FeedbackFinding(
        number=2,
        text="Utredningar blir sällan klara inom fyra månader",
        areas=["Trygghet och säkerhet", "Effektivitet"],
        evidence=["Utredning klar inom 4 månader: Ja 9 av 24 (38 %)", "Dialogmötet 9 december 2021"],
        answer="bestrider",
        words="Vi har haft vakanser under våren.",
    )
    return finding.model_copy(update=changes)


def a_table(label: str, answers: int = 3) -> FeedbackTable:
    figures = [("Ja", 18, 75.0), ("Nej", 6, 25.0), *((f"Ej aktuellt {number}", 5, None) for number in range(answers))]
    return FeedbackTable(
        label=label,
        rows=[
            FeedbackRow(answer=answer, unit=count_of_base(count, 24, percent), total=count_of_base(51, 72, percent))
            for answer, count, percent in figures
        ],
    )


def a_document(**changes: Any) -> FeedbackDocument:
    document = FeedbackDocument(
        office="Socialtjänstinspektörerna",
        organisation="Stockholms stad",
        audit="Handläggning av barnärenden 0-12 år",
        diary_number="3.4.1-799/2020",
        unit="Skärholmen",
        version=1,
        made_on="16 december 2021",
        files=24,
        list_size=187,
        strata=[
            FeedbackStratum(name="flickor", listed=91, drawn=12),
            FeedbackStratum(name="pojkar", listed=96, drawn=12),
        ],
        reserves=1,
        double=5,
        agreement="92 %",
        tables=[a_table("Anmälningsmöte"), a_table("Samverkan med BUP")],
        strengths=[a_finding(number=1, text="Skyddsbedömning görs nästan alltid", answer="håller med", words=None)],
        development=[a_finding()],
        cannot_tell="Akterna visar vad som är dokumenterat, inte allt som är gjort.",
        next=[FeedbackStep(when="senast 31 januari 2022", what="Ni lämnar en åtgärdsplan.")],
        contact=["Socialtjänstinspektörerna", "inspektorerna@inspektion.example"],
    )
    return document.model_copy(update=changes)


def rendered(document: FeedbackDocument, *, layout: Path = LAYOUT, on: date = ON) -> bytes:
    return render(layout, document.model_dump(), on=on)


def text_of(pdf: bytes) -> str:
    """The document's text in reading order, with the line breaks as spaces."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def root_of(pdf: bytes) -> Any:
    """The document's catalogue."""
    return PdfReader(BytesIO(pdf)).trailer["/Root"]


def structure(pdf: bytes) -> list[str]:
    """The tags of the document's structure, in order."""
    tags: list[str] = []

    def walk(element: Any) -> None:
        element = element.get_object() if hasattr(element, "get_object") else element
        if isinstance(element, list):
            for child in element:
                walk(child)
        elif isinstance(element, Mapping):
            if "/S" in element:
                tags.append(str(element["/S"]))
            walk(element.get("/K", []))

    walk(root_of(pdf)["/StructTreeRoot"])
    return tags


def a_layout(folder: Path, body: str) -> Path:
    layout = folder / "layout.typ"
    layout.write_text(BARE + body, encoding="utf-8")
    return layout


def test_every_figure_is_printed_with_its_base() -> None:
    text = text_of(rendered(a_document()))
    assert "Ja 18 av 24 (75 %) 51 av 72 (75 %)" in text
    assert "Ej aktuellt 0 5 51" in text
    assert "Utredning klar inom 4 månader: Ja 9 av 24 (38 %)" in text


def test_a_batterys_rows_stand_under_a_head_of_their_own() -> None:
    text = text_of(rendered(a_document(tables=[a_table("Utredning").model_copy(update={"head": "Andel ja"})])))
    assert "Utredning Andel ja Skärholmen Alla granskade enheter Ja 18 av 24 (75 %)" in text


def test_the_feedback_says_what_it_is_and_how_it_was_done() -> None:
    text = text_of(rendered(a_document()))
    assert text.startswith(
        "Socialtjänstinspektörerna, Stockholms stad Återkoppling till Skärholmen Handläggning av barnärenden 0-12 år "
        "Diarienummer 3.4.1-799/2020 · version 1 · 16 december 2021"
    )
    for words in (
        "Vi har läst 24 akter hos Skärholmen",
        "en lista med 187 ärenden",
        "Flickor 91 12 Pojkar 96 12",
        "En akt gick inte att granska och ersattes av nästa reserv",
        "Två inspektörer läste 5 av akterna",
        "stämde överens i 92 % av fallen",
        "Akterna visar vad som är dokumenterat",
        "senast 31 januari 2022 Ni lämnar en åtgärdsplan.",
        "inspektorerna@inspektion.example",
    ):
        assert words in text


def test_each_finding_has_what_it_rests_on_and_what_the_unit_answered() -> None:
    text = text_of(rendered(a_document()))
    assert (
        "2. Utredningar blir sällan klara inom fyra månader Kvalitetsområden: Trygghet och säkerhet; Effektivitet "
        "Det vi grundar det på:" in text
    )
    assert "Enhetens svar i dialogen: bestrider ”Vi har haft vakanser under våren.”" in text
    assert (
        text.index("Styrkor") < text.index("1. Skyddsbedömning") < text.index("Utvecklingsområden") < text.index("2. ")
    )


def test_what_is_not_there_is_not_spoken_of() -> None:
    bare = a_finding(areas=[], evidence=[], answer=None, words=None)
    text = text_of(
        rendered(a_document(reserves=0, double=0, agreement=None, strengths=[], development=[bare], next=[]))
    )
    assert "Ingen akt behövde ersättas." in text
    assert "Vi har inte pekat ut någon styrka." in text
    for words in (
        "Två inspektörer",
        "stämde överens",
        "Kvalitetsområde",
        "grundar",
        "Enhetens svar",
        "händer nu",
        "None",
    ):
        assert words not in text


def test_a_screen_reader_is_told_language_title_and_structure() -> None:
    pdf = rendered(a_document())
    reader = PdfReader(BytesIO(pdf))
    root = root_of(pdf)
    assert root["/Lang"] in ("sv", "sv-SE")
    assert root["/MarkInfo"]["/Marked"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Återkoppling till Skärholmen: Handläggning av barnärenden 0-12 år"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    tags = structure(pdf)
    # The groups, two questions, what happens next: each with a header row, and every cell of it a header.
    assert tags.count("/Table") == tags.count("/THead") == 4
    assert tags.count("/TH") == 3 + 2 * 3 + 2
    assert tags.count("/H1") == 7
    assert tags.count("/H2") == 2 + 2


def test_the_documents_day_is_the_given_one() -> None:
    metadata = PdfReader(BytesIO(rendered(a_document(), on=date(2022, 2, 28)))).metadata
    assert metadata is not None
    assert metadata.creation_date is not None
    assert metadata.creation_date.date() == date(2022, 2, 28)


def test_the_same_words_give_the_same_bytes_in_any_place_at_any_time(tmp_path: Path) -> None:
    document = a_document()
    elsewhere = copytree(LAYOUT.parent, tmp_path / "report") / LAYOUT.name
    script = (
        "import json, sys; from datetime import date; from pathlib import Path; from tasks.documents import render;"
        "sys.stdout.buffer.write(render(Path(sys.argv[1]), json.loads(sys.argv[2]), on=date(2021, 12, 16)))"
    )
    other = subprocess.run(
        [sys.executable, "-c", script, str(elsewhere), json.dumps(document.model_dump())],
        cwd=ROOT,
        env=os.environ | {"TZ": "Pacific/Kiritimati", "SOURCE_DATE_EPOCH": "0", "LANG": "C"},
        capture_output=True,
        check=True,
    )
    assert rendered(document) == rendered(document) == other.stdout


@pytest.mark.parametrize(
    "words",
    ['#panic("x")', "*bold* _it_ $x^2$", "= Rubrik", "<a> @b \\ #sys.inputs", "// borta /* borta */", "\"rakt\" 'så'"],
)
def test_markup_in_peoples_words_is_printed_as_it_stands(words: str) -> None:
    finding = a_finding(text=words, areas=[words], evidence=[words], answer=words, words=words)
    pdf = rendered(a_document(unit=words, development=[finding], cannot_tell=words, contact=[words]))
    # Unit in the introduction and the title at least, and each of the finding's five places.
    assert text_of(pdf).count(" ".join(words.split())) >= 9


def test_a_character_that_no_font_has_holds_no_document_back() -> None:
    words = 'Bra 👍👍 \x00 中文 "\\u4e2d" é slut'
    assert f'Bra {NO_LETTER} {NO_LETTER} {NO_LETTER} "\\u4e2d" é slut' in text_of(
        rendered(a_document(cannot_tell=words))
    )


def test_a_long_feedback_keeps_each_table_on_one_page() -> None:
    tables = [a_table(f"Fråga nummer {number}.", answers=4) for number in range(15)]
    pages = [page.extract_text() for page in PdfReader(BytesIO(rendered(a_document(tables=tables)))).pages]
    assert 2 <= len(pages) <= 5
    for number in range(15):
        (page,) = [page for page in pages if f"Fråga nummer {number}." in page]
        assert "Ej aktuellt 3" in page.split(f"Fråga nummer {number}.")[1].split("Fråga nummer")[0]
    assert f"Sida {len(pages)} av {len(pages)}" in pages[-1]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("#given.who", 'dictionary does not contain key "who"'),
        ("#let x = (", "unclosed delimiter"),
        ('#text(font: "Ingenstans")[a]', "unknown font family: ingenstans"),
        ("中", "could not be displayed"),
        ('#image("bild.png")', "file not found"),
    ],
)
def test_a_layout_that_cannot_be_used_is_told_with_file_and_place(tmp_path: Path, body: str, said: str) -> None:
    layout = a_layout(tmp_path, body)
    with pytest.raises(ConfigError) as error:
        render(layout, {"unit": "Skärholmen"}, on=ON)
    assert str(error.value).startswith(f"{layout}: ")
    assert said in str(error.value)


def test_a_layout_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="layouten finns inte"):
        render(tmp_path / "feedback.typ", {}, on=ON)
