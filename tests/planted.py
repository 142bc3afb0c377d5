"""Secrets and personal data planted where people and servers may put them, and the search for them afterwards."""

from __future__ import annotations

import base64
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote
from zipfile import BadZipFile, ZipFile

from pypdf import PdfReader

from tests.factories import STRAY_NUMBER, TALLUNDA, case_ref

TOKEN = "xoxb-PLANTERAD-7261-NYCKEL"  # noqa: S105
MAIL_PASSWORD = "planterat-losenord-8352"  # noqa: S105
DATABASE_PASSWORD = "planterat/dbord-9463"  # noqa: S105
CASE = case_ref(TALLUNDA, 3)
"""One of the first unit's list."""

SECRETS = {"Slack's token": TOKEN, "the mail password": MAIL_PASSWORD, "the database password": DATABASE_PASSWORD}
PEOPLE = {"a personal number": STRAY_NUMBER, "a case number": CASE}

ALL = " ".join((*SECRETS.values(), *PEOPLE.values()))
"""A text with everything in it, as a careless server or an unlucky error has it."""


def spellings(value: str) -> set[bytes]:
    """A value as it may be written: in text, JSON, an address, base64 (as SMTP logs in), without its dash."""
    plain = {value, json.dumps(value)[1:-1], quote(value), quote(value, safe="")}
    if value == STRAY_NUMBER:
        # Ten digits might stand anywhere by chance; these have no day in them.
        plain |= {value.replace("-", ""), value[2:]}
    if value == CASE:
        # However the letter before it is spelt.
        plain |= {value.partition("Å")[2]}
    whole = base64.b64encode(value.encode()).decode().rstrip("=")
    return {text.encode() for text in (*plain, whole[: len(whole) - len(whole) % 4])}


def found(content: bytes) -> set[str]:
    """What of it stands in the content, by name."""
    return {name for name, value in (SECRETS | PEOPLE).items() if any(spelt in content for spelt in spellings(value))}


def below(folder: Path) -> dict[str, bytes]:
    """Every file's name and content below the folder, with what lies compressed in documents and workbooks."""
    return {
        str(path.relative_to(folder)): str(path).encode() + read(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def read(path: Path) -> bytes:
    """A file's content, and its text."""
    content = path.read_bytes()
    if path.suffix in {".docx", ".xlsx", ".zip"}:
        try:
            with ZipFile(path) as parts:
                return content + b"\n".join(map(parts.read, parts.namelist()))
        except BadZipFile:
            return content
    if path.suffix != ".pdf":
        return content
    text = "\n".join(page.extract_text() for page in PdfReader(path).pages)
    return content + "\n".join((text, " ".join(text.split()), "".join(text.split()))).encode()


def leaks(contents: dict[str, bytes]) -> dict[str, set[str]]:
    """Name -> what stands there; empty when nothing does."""
    return {name: here for name, content in contents.items() if (here := found(content))}


@dataclass
class Temporary:
    """A folder for temporary files, with a copy of each that was removed from it."""

    folder: Path
    removed: dict[str, bytes] = field(default_factory=dict)

    def everything(self) -> dict[str, bytes]:
        """What lies there, and what did."""
        return {**self.removed, **below(self.folder)}

    def forget(self) -> None:
        """Begin here: what was made before, such as the files that are handed in, is the test's own."""
        self.removed.clear()

    def before_removal(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Keep what is about to be removed."""
        if event != "os.remove":
            return
        path, descriptor = arguments[0], arguments[1]
        above = (
            Path(f"/proc/self/fd/{descriptor}").readlink()
            if isinstance(descriptor, int) and descriptor >= 0
            else Path()
        )
        whole = Path(above, os.fsdecode(path))
        if self.folder in whole.parents and whole.is_file():
            self.removed[f"{whole} #{len(self.removed)}"] = whole.read_bytes()


_watched: list[Temporary] = []


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    for one in _watched:
        one.before_removal(event, arguments)


@contextmanager
def watched(folder: Path) -> Iterator[Temporary]:
    """Keep what is removed below the folder while the block lasts. An audit hook stays, so there is one for all."""
    if not getattr(_hook, "added", False):
        sys.addaudithook(_hook)
        _hook.added = True  # type: ignore[attr-defined]
    one = Temporary(folder)
    _watched.append(one)
    try:
        yield one
    finally:
        _watched.remove(one)
