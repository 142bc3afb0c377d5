"""Any file that can be proof-read, as a manuscript: what it is, is seen by its content."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from config.errors import ArshjulError, UnreadableFile
from method.proof.manuscript import Manuscript

LARGEST = 50_000_000
"""Bytes; a report with pictures has a few millions."""
LARGEST_UNPACKED = 300_000_000

_PLAIN = {".txt", ".text", ""}
_MARKDOWN = {".md", ".markdown"}
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS = "Spara den som docx eller PDF och försök igen."


def manuscript_of(path: Path) -> Manuscript:
    """The file's text: docx, PDF, plain text or markdown.

    Raises `ArshjulError` for a file that is not there, is too large or is of another kind, `UnreadableFile` for one
    that is empty, damaged or protected, or has no text.
    """
    content = _content_of(path)
    manuscript = _read(content, path)
    if not (manuscript.passages or manuscript.grids):
        raise UnreadableFile(f"{path.name} har ingen text att läsa. Är den inskannad, så läs in texten först.")
    return manuscript


def _content_of(path: Path) -> bytes:
    if path.is_dir():
        raise ArshjulError(f"{path} är en mapp. Ange en fil.")
    try:
        if path.stat().st_size > LARGEST:
            raise ArshjulError(f"{path.name} är större än {LARGEST // 1_000_000} MB. Minska bilderna och försök igen.")
        content = path.read_bytes()
    except FileNotFoundError:
        raise ArshjulError(f"Filen {path} finns inte.") from None
    except OSError:
        raise ArshjulError(f"Filen {path} går inte att läsa. Kontrollera att du har rätt till den.") from None
    if not content.strip():
        raise UnreadableFile(f"{path.name} är tom. Ange en fil med text.")
    return content


def _read(content: bytes, path: Path) -> Manuscript:
    if b"%PDF-" in content[:1024]:
        from expectations.proof.pdf import read_pdf

        return read_pdf(content, name=path.name)
    if content.startswith(b"PK\x03\x04"):
        from expectations.proof.document import read_document

        _require_document(content, path)
        return read_document(content, name=path.name)
    if content.startswith(_OLD_WORD):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise UnreadableFile(f"{path.name} är skyddad med lösenord. Ta bort skyddet och spara den på nytt.")
        raise ArshjulError(f"{path.name} är sparad i ett äldre format (.doc). {_SAVE_AS}")
    if content.startswith(b"{\\rtf"):
        raise ArshjulError(f"{path.name} är sparad som RTF. {_SAVE_AS}")
    return _read_text(content, path)


def _read_text(content: bytes, path: Path) -> Manuscript:
    from expectations.proof.plain_text import read_markdown, read_plain

    suffix = path.suffix.lower()
    if suffix in {".docx", ".pdf"}:
        raise UnreadableFile(f"{path.name} är skadad: den är inte det som namnet säger. Spara den på nytt.")
    if suffix not in _PLAIN | _MARKDOWN:
        raise ArshjulError(
            f"{path.name} går inte att korrekturläsa. Det som läses är docx, PDF, txt och md. {_SAVE_AS}"
        )
    text = _decoded(content)
    if text is None:
        raise ArshjulError(f"{path.name} är ingen text. Det som läses är docx, PDF, txt och md.")
    return read_markdown(text) if suffix in _MARKDOWN else read_plain(text)


def _decoded(content: bytes) -> str | None:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if b"\x00" in content:
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _require_document(content: bytes, path: Path) -> None:
    names = _names_in(content)
    if names is None:
        raise UnreadableFile(f"{path.name} är skadad eller skyddad och går inte att öppna. Spara den på nytt i Word.")
    if any(name.startswith("word/") for name in names):
        return
    if "content.xml" in names:
        raise ArshjulError(f"{path.name} är ett dokument från LibreOffice. {_SAVE_AS}")
    raise ArshjulError(f"{path.name} är inget Word-dokument. Det som läses är docx, PDF, txt och md.")


def _names_in(content: bytes) -> list[str] | None:
    """The package's parts; None when it is broken, or when what is packed in it is far too much."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            small = sum(part.file_size for part in package.infolist()) <= LARGEST_UNPACKED
            return package.namelist() if small and package.testzip() is None else None
    except Exception:  # the many ways in which zipfile and zlib say that bytes are not theirs
        return None
