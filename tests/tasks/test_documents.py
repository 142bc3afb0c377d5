from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path
from shutil import copytree

import pytest
from pypdf import PdfReader

from config.errors import ConfigError
from method.report.blocks import Bullets, Heading, Paragraph, Quote, Report, words
from tasks.documents import NO_LETTER, render
from tests.golden import ROOT, STOCKHOLM
from tests.tasks.reports.sample import sample

LAYOUT = STOCKHOLM / "report" / "report.typ"
ON = date(2021, 12, 16)
BARE = '#set document(title: "Återkoppling")\n#set text(lang: "sv")\n#let given = json(bytes(sys.inputs.document))\n'


def rendered(report: Report, *, on: date = ON) -> bytes:
    return render(LAYOUT, report.model_dump(), on=on)


def text_of(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).replace("\xa0", " ").split())


def a_layout(folder: Path, body: str) -> Path:
    layout = folder / "layout.typ"
    layout.write_text(BARE + body, encoding="utf-8")
    return layout


def test_the_documents_day_is_the_given_one() -> None:
    metadata = PdfReader(BytesIO(rendered(sample(), on=date(2022, 2, 28)))).metadata
    assert metadata is not None
    assert metadata.creation_date is not None
    assert metadata.creation_date.date() == date(2022, 2, 28)


def test_the_same_words_give_the_same_bytes_in_any_place_at_any_time(tmp_path: Path) -> None:
    report = sample()
    elsewhere = copytree(LAYOUT.parent, tmp_path / "report") / LAYOUT.name
    script = (
        "import json, sys; from datetime import date; from pathlib import Path; from tasks.documents import render;"
        "sys.stdout.buffer.write(render(Path(sys.argv[1]), json.loads(sys.stdin.read()), on=date(2021, 12, 16)))"
    )
    other = subprocess.run(
        [sys.executable, "-c", script, str(elsewhere)],
        cwd=ROOT,
        env=os.environ | {"TZ": "Pacific/Kiritimati", "SOURCE_DATE_EPOCH": "0", "LANG": "C"},
        input=json.dumps(report.model_dump()).encode(),
        capture_output=True,
        check=True,
    )
    assert rendered(report) == rendered(report) == other.stdout


@pytest.mark.parametrize(
    "said",
    ['#panic("x")', "*bold* _it_ $x^2$", "= Rubrik", "<a> @b \\ #sys.inputs", "// borta /* borta */", "\"rakt\" 'så'"],
)
def test_markup_in_peoples_words_is_printed_as_it_stands(said: str) -> None:
    blocks = (
        Heading(level=1, text=said),
        Paragraph(words=words(said)),
        Bullets(points=(words(said),)),
        Quote(words=words(said)),
    )
    pdf = rendered(sample(title=said, subtitle=said, office=said, blocks=blocks))
    assert text_of(pdf).count(" ".join(said.split())) >= 7


def test_a_character_that_no_font_has_holds_no_document_back() -> None:
    said = 'Bra 👍👍 \x00 中文 "\\u4e2d" é slut'
    pdf = rendered(sample(blocks=(Paragraph(words=words(said)),)))
    assert f'Bra {NO_LETTER} {NO_LETTER} {NO_LETTER} "\\u4e2d" é slut' in text_of(pdf)


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
        render(tmp_path / "report.typ", {}, on=ON)
