"""Files that cannot be proof-read are told of in a sentence that says what to do."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pikepdf
import pytest

from config.errors import ArshjulError, UnreadableFile
from expectations.proof import read as reading
from expectations.proof.lines import joined
from expectations.proof.read import manuscript_of
from tests.expectations.proof.reports import CLEAN, as_docx, as_pdf

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def refused(path: Path, content: bytes | None = None) -> str:
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ArshjulError) as refusal:
        manuscript_of(path)
    assert str(refusal.value).endswith(".")
    return str(refusal.value)


def test_what_is_not_there_and_what_is_no_file_is_said(tmp_path: Path) -> None:
    assert refused(tmp_path / "a.docx") == f"Filen {tmp_path / 'a.docx'} finns inte."
    assert "är en mapp" in refused(tmp_path)
    assert "är tom" in refused(tmp_path / "a.txt", b" \n")


def test_other_kinds_of_files_are_to_be_saved_as_docx_or_pdf(tmp_path: Path) -> None:
    assert "Spara den som docx eller PDF" in refused(tmp_path / "a.doc", OLD_WORD)
    assert "Spara den som docx eller PDF" in refused(tmp_path / "a.rtf", b"{\\rtf1 Text}")
    assert "docx, PDF, txt och md" in refused(tmp_path / "a.html", b"<p>Text</p>")
    assert "är ingen text" in refused(tmp_path / "a.txt", b"\x00\x01\x02")
    for part, told in (("content.xml", "LibreOffice"), ("xl/workbook.xml", "inget Word-dokument")):
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as package:
            package.writestr(part, "<x/>")
        assert told in refused(tmp_path / "a.zip")


def test_damaged_files_are_said_to_be_damaged(tmp_path: Path) -> None:
    word = as_docx(CLEAN, tmp_path / "hel.docx").read_bytes()
    pdf = as_pdf(CLEAN, tmp_path / "hel.pdf").read_bytes()
    for content, name in ((word[:4000], "a.docx"), (b"Text", "b.docx"), (pdf[:300], "a.pdf"), (b"Text", "b.pdf")):
        assert "skadad" in refused(tmp_path / name, content)
    with zipfile.ZipFile(tmp_path / "c.docx", "w") as package:
        package.writestr("word/document.xml", "<x/>")
    assert "skadad" in refused(tmp_path / "c.docx")


def test_protected_files_are_said_to_be_protected(tmp_path: Path) -> None:
    assert "lösenord" in refused(tmp_path / "a.docx", OLD_WORD + "EncryptedPackage".encode("utf-16-le"))
    as_pdf(CLEAN, tmp_path / "hel.pdf")
    with pikepdf.open(tmp_path / "hel.pdf") as pdf:
        pdf.save(tmp_path / "a.pdf", encryption=pikepdf.Encryption(owner="hemligt", user="hemligt"))
    assert "lösenord" in refused(tmp_path / "a.pdf")


def test_a_pdf_without_words_is_said_to_have_none(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "a.pdf")
    assert "ingen text" in refused(tmp_path / "a.pdf")


def test_a_very_large_file_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST", 10)
    assert "är större än" in refused(tmp_path / "a.txt", b"Text som tar plats")


def test_a_package_that_unpacks_to_very_much_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST_UNPACKED", 1000)
    with pytest.raises(UnreadableFile):
        manuscript_of(as_docx(CLEAN, tmp_path / "a.docx"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_is_read_however_it_is_encoded(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Årets första\nmöte".encode(encoding))
    [passage] = manuscript_of(tmp_path / "a.txt").passages
    assert passage.text == "Årets första möte"


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["Utred-", "ningen är klar"], "Utredningen är klar"),
        (["Utred\u00ad", "ningen"], "Utredningen"),
        (["flick-", "och pojkärenden"], "flick- och pojkärenden"),
        (["den 2022-", "05-10"], "den 2022-05-10"),
        (["BUP-", "kontakt"], "BUP-kontakt"),
        (["Hässelby-", "Vällingby"], "Hässelby-Vällingby"),
        (["20160229-", "9800"], "20160229-9800"),
        (["förskola/", "skola"], "förskola/skola"),
        (["ett -", "och ett till"], "ett - och ett till"),
        (["", "  ", "a", "b "], "a b"),
    ],
)
def test_lines_are_put_together(lines: list[str], whole: str) -> None:
    assert joined(lines) == whole
