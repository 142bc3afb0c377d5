"""Documents as accessible PDF: a layout from the configuration, filled in with the words and figures it is given."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from config.errors import ConfigError

if TYPE_CHECKING:
    from typst import Compiler

FIELD = "document"
"""The layout finds what it prints as JSON in this one of its inputs."""

PIXELS_PER_INCH = 150.0

NO_LETTER = "\N{REPLACEMENT CHARACTER}"
"""Printed for characters that no font has."""

_NOT_DISPLAYED = re.compile(r'the text `"(?P<quoted>.+)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{(?P<code>[0-9a-f]+)\}|\\(?P<itself>.)")


Form = Literal["pdf", "svg", "png"]
"""What a layout can be made into."""


def render(
    layout: Path,
    data: Mapping[str, object],
    *,
    on: date,
    form: Form = "pdf",
    pixels_per_inch: float = PIXELS_PER_INCH,
) -> bytes:
    """The PDF (PDF/UA-1, tagged), or the one page as a picture, that `layout`, a typst file, makes of `data` on a day.

    The same layout, data and day give the same bytes: no clock is read, and of fonts only those in the folder `fonts`
    beside the layout and the compiler's own. `data` is handed over as JSON, so that no word of it is taken for markup;
    a character that no font has becomes `NO_LETTER`, since people's words must not hold a document back. Raises
    `ConfigError` for a layout that does not compile, or that the compiler warns of: it would print a font of its own
    choice for one it does not know.
    """
    import typst

    if not layout.is_file():
        raise ConfigError(f"{layout}: layouten finns inte; lägg en typst-fil där.")
    compiler = typst.Compiler(
        layout, root=layout.parent, font_paths=[layout.parent / "fonts"], ignore_system_fonts=True
    )
    words: object = dict(data)
    while True:
        try:
            return _compiled(compiler, layout, words, on=on, form=form, pixels_per_inch=pixels_per_inch)
        except typst.TypstError as error:
            printable = _without(_undisplayed(error.diagnostic), words)
            if printable == words:
                raise _unusable(layout, error.diagnostic) from None
            words = printable


def _compiled(
    compiler: Compiler, layout: Path, words: object, *, on: date, form: Form, pixels_per_inch: float
) -> bytes:
    document, warnings = compiler.compile_with_warnings(
        format=form,
        pdf_standards=["ua-1"] if form == "pdf" else [],
        ppi=pixels_per_inch if form == "png" else None,
        timestamp=datetime.combine(on, time(), tzinfo=UTC),
        sys_inputs={FIELD: json.dumps(words, ensure_ascii=False)},
    )
    if warnings:
        raise _unusable(layout, warnings[0].diagnostic)
    assert isinstance(document, bytes), "a PDF is one file, and so is a page"
    return document


def _unusable(layout: Path, diagnostic: str) -> ConfigError:
    return ConfigError(f"{layout}: layouten går inte att använda; rätta det som pekas ut.\n{diagnostic.strip()}")


def _undisplayed(diagnostic: str) -> set[str]:
    """The characters that the compiler has no font for; it quotes and escapes them, an error for each place."""
    quoted = [found["quoted"] for found in _NOT_DISPLAYED.finditer(diagnostic)]
    return set().union(*(_ESCAPED.sub(_unescaped, text) for text in quoted))


def _unescaped(escape: re.Match[str]) -> str:
    return chr(int(escape["code"], 16)) if escape["code"] else escape["itself"]


def _without(characters: set[str], words: object) -> object:
    """The words, however deep in lists and mappings, with each run of the characters replaced by one sign."""
    match words:
        case str() if characters:
            return re.sub(f"[{re.escape(''.join(sorted(characters)))}]+", NO_LETTER, words)
        case Mapping():
            return {key: _without(characters, part) for key, part in words.items()}
        case list() | tuple():
            return [_without(characters, part) for part in words]
        case _:
            return words
