"""The demo's reports: the published tables, clean in proof-reading, and nothing in them that leads to a child."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from io import BytesIO
from itertools import takewhile
from pathlib import Path

import pdfplumber
import pytest
from docx2python import docx2python
from openpyxl import load_workbook
from pypdf import PdfReader

from tests import golden
from tests.factories import CommandLine
from tests.played import Played

AUDIT = "barnarenden-2021"
REPORT = "rapport-barnarenden-2021-v2"
PAGES = {REPORT: (18, 30), "konferens-barnarenden-2021-v1": (2, 4), "arsrapport-2021-v1": (4, 12)}
"""Report -> how many pages it may have."""


def documents(demo: Played, ending: str) -> list[Path]:
    return sorted((demo.home / "documents").glob(f"*.{ending}"))


def test_the_demo_makes_every_report(demo: Played) -> None:
    made = {path.name for ending in ("pdf", "docx", "xlsx") for path in documents(demo, ending)}
    # A draft of the audit's when the last unit had its feedback, and the published one; the year's, then with its log.
    reports = (f"rapport-{AUDIT}-v1", REPORT, f"konferens-{AUDIT}-v1", "arsrapport-2021-v1", "arsrapport-2021-v2")
    assert made >= {f"{name}.{ending}" for name in reports for ending in ("pdf", "docx", "xlsx")}
    assert made >= {f"aterkoppling-{AUDIT}-{unit}-v1.pdf" for unit in golden.UNITS}


def test_the_audit_reports_tables_are_the_published_ones(demo: Played) -> None:
    book = load_workbook(demo.home / "documents" / f"{REPORT}.xlsx")
    printed = {str(page["A1"].value).split(". ", 1)[-1]: page for page in book.worksheets}
    for table in json.loads((golden.DATA / "expected_tables.json").read_text(encoding="utf-8")):
        # The numbers come first; below them the same table stands as printed.
        lines = takewhile(lambda row: row[0], printed[table["title"]].iter_rows(min_row=3, values_only=True))
        rows = {row[0]: row[1:] for row in lines}
        heads = rows["Svar"]
        for head, column in zip(heads, table["columns"], strict=False):
            assert str(head).replace("\xa0", " ") == f"{column['unit']} (n = {column['n']})"
        for row in table["rows"]:
            assert rows[row["answer"]][:4] == (*row["counts"], row["total"]), (table["title"], row["answer"])


def test_the_published_totals_stand_in_the_pdf_with_their_base(demo: Played) -> None:
    with pdfplumber.open(demo.home / "documents" / f"{REPORT}.pdf") as pdf:
        text = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pdf.pages))
    for count, base in golden.PUBLISHED.values():
        assert f"{count} av {base} (" in text, (count, base)


def test_every_report_is_clean_in_proof_reading(demo: Played, arshjul: CommandLine) -> None:
    for path in documents(demo, "pdf") + documents(demo, "docx"):
        own = re.match(rf"aterkoppling-{AUDIT}-(.+)-v1", path.stem)
        about = ("--audit", AUDIT, *(("--unit", own[1]) if own else ()), "--home", demo.home)
        answer = arshjul("proof", path, *about, "--format", "json")
        assert (answer.code, json.loads(answer.out)) == (0, []), path.name


def test_every_report_can_be_verified(demo: Played, arshjul: CommandLine) -> None:
    for what in ((AUDIT,), ("--year", "2021"), *((AUDIT, "--unit", unit) for unit in golden.UNITS)):
        answer = arshjul("report", *what, "--verify", "--home", demo.home)
        assert (answer.code, "stämmer inte" in answer.out) == (0, False), answer.out


def test_the_published_report_went_to_each_recipient_once(demo: Played) -> None:
    to_the_report = demo.listing("report", AUDIT, "--recipients")
    assert {one["status"] for one in to_the_report} == {"sent"}
    assert max(Counter(one["recipient"] for one in to_the_report).values()) == 1
    assert "registrator.socialnamnden" in {one["recipient"] for one in to_the_report}
    of_the_year = demo.listing("report", "--year", "2021", "--recipients")
    assert len(of_the_year) == 1 + 13, "the executive board and thirteen district committees"


@pytest.mark.parametrize("name", PAGES)
def test_a_report_is_as_long_as_such_reports_are(demo: Played, name: str) -> None:
    least, most = PAGES[name]
    assert least <= len(PdfReader(demo.home / "documents" / f"{name}.pdf").pages) <= most


def test_a_units_feedback_has_four_to_eight_pages(demo: Played) -> None:
    for path in documents(demo, "pdf"):
        if path.name.startswith("aterkoppling"):
            assert 4 <= len(PdfReader(path).pages) <= 8, path.name


def test_no_report_holds_a_case_number_or_a_draw_key(demo: Played) -> None:
    with (golden.DATA / "expected_sample.csv").open(encoding="utf-8", newline="") as file:
        drawn = [(row["case_ref"], row["draw_key"]) for row in csv.DictReader(file)]
    assert len(drawn) == 3 * 36, "the sample and the reserves"
    for path in (*documents(demo, "pdf"), *documents(demo, "docx"), *documents(demo, "xlsx")):
        text = re.sub(r"\s+", "", _text(path))
        assert not [pair for pair in drawn if pair[0] in text or pair[1] in text], path.name


def _text(path: Path) -> str:
    if path.suffix == ".pdf":
        return " ".join(page.extract_text() for page in PdfReader(path).pages)
    if path.suffix == ".docx":
        with docx2python(BytesIO(path.read_bytes())) as document:
            return str(document.text)
    book = load_workbook(path, read_only=True)
    return " ".join(str(cell) for page in book.worksheets for row in page.iter_rows(values_only=True) for cell in row)
