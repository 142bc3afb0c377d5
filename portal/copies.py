"""Where the marked copy of a file is written: to a new file, never over one that is there."""

from __future__ import annotations

from pathlib import Path

import typer

from config.errors import ArshjulError
from expectations.hand_in_gate import JudgedFile

_NOTHING = "Det finns inget att rätta i filen, så ingen kopia skrevs."
_UNREADABLE = "Filen gick inte att öppna, så det finns ingen kopia att markera felen i."


def require_new(path: Path | None) -> None:
    """Raise `ArshjulError` when a copy cannot be written to the path: said before anything else is done."""
    if path is None:
        return
    if path.suffix.lower() != ".xlsx":
        raise ArshjulError(f"Kopian blir en arbetsbok: låt {path} sluta på .xlsx.")
    if path.exists():
        raise ArshjulError(f"{path} finns redan och skrivs inte över. Ange ett annat namn på kopian.")
    if not path.absolute().parent.is_dir():
        raise ArshjulError(f"Mappen {path.absolute().parent} finns inte. Skapa den, eller ange en annan.")


def write_copy(content: bytes, judged: JudgedFile, path: Path | None) -> None:
    """Write the marked copy of a judged file and tell where it lies, beside the answer that programs read."""
    if path is not None:
        typer.echo(_written(content, judged, path), err=True)


def _written(content: bytes, judged: JudgedFile, path: Path) -> str:
    from expectations.marked.marked_copy import marked_copy

    if not judged.judgement.problems:
        return _NOTHING
    copy = marked_copy(content, judged)
    if copy is None:
        return _UNREADABLE
    try:
        with path.open("xb") as target:
            target.write(copy)
    except OSError:
        raise ArshjulError(
            f"Filen är bedömd, men kopian kunde inte skrivas till {path}. Kontrollera rättigheterna."
        ) from None
    return f"En kopia med felen markerade ligger i {path}."
