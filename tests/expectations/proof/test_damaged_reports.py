"""Reports damaged on purpose: each fault is found at its place, and none in the clean ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from expectations.proof.read import manuscript_of
from method.proof.rule import Remark
from method.proof.rules import proof_read
from tests.expectations.proof.reports import (
    CLEAN,
    DAMAGES,
    as_docx,
    as_markdown,
    as_pdf,
    as_text,
    damaged,
)
from tests.factories import STRAY_NUMBER

WITHOUT_TABLES = {name for name in DAMAGES if "sum" not in name and "cell" not in name and "picture" not in name}


def read(path: Path) -> list[Remark]:
    return proof_read(manuscript_of(path))


def test_nothing_is_found_in_the_clean_ones(tmp_path: Path) -> None:
    assert read(as_docx(CLEAN, tmp_path / "a.docx")) == []
    assert read(as_pdf(CLEAN, tmp_path / "a.pdf")) == []
    assert read(as_markdown(CLEAN, tmp_path / "a.md")) == []
    assert read(as_text(CLEAN, tmp_path / "a.txt")) == []
    untagged = read(as_pdf(CLEAN, tmp_path / "b.pdf", tagged=False))
    assert [one.rule for one in untagged] == ["proof.alternative_text"], "without tags there is no alternative text"


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_document_has_the_one_fault_in_its_paragraph(name: str, tmp_path: Path) -> None:
    _, rule, _, paragraph = DAMAGES[name]
    [remark] = read(as_docx(damaged(name), tmp_path / "a.docx"))
    assert (remark.rule, remark.place.paragraph, remark.place.page) == (f"proof.{rule}", paragraph, None)
    assert STRAY_NUMBER not in f"{remark}"


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_pdf_has_the_one_fault_on_its_page(name: str, tmp_path: Path) -> None:
    _, rule, page, _ = DAMAGES[name]
    [remark] = read(as_pdf(damaged(name), tmp_path / "a.pdf"))
    assert (remark.rule, remark.place.page, remark.place.paragraph) == (f"proof.{rule}", page, None)


@pytest.mark.parametrize("name", sorted(WITHOUT_TABLES | {"another sum", "a personal number in a cell"}))
def test_a_pdf_without_tags_has_the_same_fault_and_its_picture_too(name: str, tmp_path: Path) -> None:
    _, rule, page, _ = DAMAGES[name]
    [remark] = [
        one
        for one in read(as_pdf(damaged(name), tmp_path / "a.pdf", tagged=False))
        if one.rule != "proof.alternative_text"
    ]
    assert (remark.rule, remark.place.page) == (f"proof.{rule}", page)


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_markdown_text_has_the_one_fault_in_its_paragraph(name: str, tmp_path: Path) -> None:
    _, rule, _, paragraph = DAMAGES[name]
    [remark] = read(as_markdown(damaged(name), tmp_path / "a.md"))
    assert (remark.rule, remark.place.paragraph) == (f"proof.{rule}", paragraph)


@pytest.mark.parametrize("name", sorted(WITHOUT_TABLES))
def test_a_damaged_plain_text_has_the_one_fault_in_its_paragraph(name: str, tmp_path: Path) -> None:
    _, rule, _, paragraph = DAMAGES[name]
    [remark] = read(as_text(damaged(name), tmp_path / "a.txt"))
    assert (remark.rule, remark.place.paragraph) == (f"proof.{rule}", paragraph)


def test_an_empty_heading_is_found_in_each(tmp_path: Path) -> None:
    parts = [*CLEAN[:-1], ("h1", "Kontakt")]
    [of_document] = read(as_docx(parts, tmp_path / "a.docx"))
    [of_pdf] = read(as_pdf(parts, tmp_path / "a.pdf"))
    [of_markdown] = read(as_markdown(parts, tmp_path / "a.md"))
    assert {one.rule for one in (of_document, of_pdf, of_markdown)} == {"proof.empty_heading"}
    assert of_document.place.paragraph == 9
    assert of_pdf.place.page == 2
