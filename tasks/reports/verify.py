"""Check a report years later: its bytes, whether it can be made again, and whether the register still says the same."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from config.catalogue import Catalogue
from method.report.blocks import Block, Bullets, Chart, Facts, Heading, Paragraph, Quote, Report, Table, plain
from register.report_versions import Recipe
from tasks.reports.make import LAYOUT, made_with
from tasks.reports.pdf import pdf

_MOST_TOLD = 10
_LATER = {"deliveries"}
"""Keys of the tables that tell what happened to a version after it was made: they always differ later."""


@dataclass(frozen=True)
class Kept:
    """A version as it was kept: its bytes, the checksum in the event log, the day it was made, and how.

    `moved_on`: a sentence that says why the register may well say something else by now; None where it may not.
    """

    document: bytes
    logged: str | None
    made_on: date
    recipe: Recipe
    moved_on: str | None = None


class Holds(StrEnum):
    """What a check came to."""

    YES = "yes"
    NO = "no"
    CANNOT_TELL = "cannot_tell"


SWEDISH: dict[Holds, str] = {
    Holds.YES: "stämmer",
    Holds.NO: "stämmer inte",
    Holds.CANNOT_TELL: "går inte att säga",
}
"""What a user reads."""


@dataclass(frozen=True)
class Check:
    """One thing that was checked, and what it came to, in Swedish."""

    holds: Holds
    told: str


def verify(kept: Kept, catalogue: Catalogue, now: Sequence[Block]) -> list[Check]:
    """The checks of a version. `now`: the report's blocks as the register and the kept outline give them today."""
    return [as_logged(kept.document, kept.logged), _made_again(kept, catalogue), _as_the_register_says(kept, now)]


def as_logged(document: bytes, logged: str | None) -> Check:
    """Whether the document is the one whose checksum the event log has."""
    checksum = sha256(document).hexdigest()
    if logged is None:
        return Check(Holds.NO, "Händelseloggen har ingen händelse om den här versionen.")
    if checksum != logged:
        return Check(Holds.NO, "Dokumentet är ett annat än det som händelseloggen har kontrollsumman av.")
    return Check(Holds.YES, f"Dokumentet är det som händelseloggen har kontrollsumman av ({checksum[:16]}…).")


def _made_again(kept: Kept, catalogue: Catalogue) -> Check:
    changed = {name for name, version in made_with(catalogue).items() if kept.recipe.made_with.get(name) != version}
    concerned = sorted(changed & {"typst", "fonts"})
    with TemporaryDirectory(prefix="arshjul-") as folder:
        layout = _laid(kept.recipe, Path(folder), catalogue)
        again = pdf(Report.model_validate(kept.recipe.content), layout=layout, on=kept.made_on)
    if again == kept.document:
        return Check(Holds.YES, "Samma uppgifter och samma layout ger samma dokument, byte för byte.")
    if concerned:
        was = ", ".join(f"{name} {kept.recipe.made_with.get(name, 'okänd')[:16]}" for name in concerned)
        return Check(Holds.CANNOT_TELL, f"Dokumentet kan inte göras om byte för byte: det gjordes med {was}.")
    return Check(Holds.NO, "Samma uppgifter och samma layout ger ett annat dokument än det som är sparat.")


def _laid(recipe: Recipe, folder: Path, catalogue: Catalogue) -> Path:
    for name, content in json.loads(recipe.layout.content).items():
        (folder / name).write_text(content, encoding="utf-8")
    fonts = catalogue.folder / "report" / "fonts"
    if fonts.is_dir():
        (folder / "fonts").symlink_to(fonts, target_is_directory=True)
    return folder / LAYOUT


def _as_the_register_says(kept: Kept, now: Sequence[Block]) -> Check:
    then = Report.model_validate(kept.recipe.content).blocks
    if _without_later(now) == _without_later(then):
        return Check(Holds.YES, "Registret säger detsamma i dag, i varje tabell, diagram och stycke.")
    figures = [*_differing(then, now, (Table, Chart, Facts))]
    words = [*_differing(then, now, (Heading, Paragraph, Bullets, Quote))]
    told = [*(f"siffrorna i ”{name}”" for name in figures), *(f"orden ”{name}”" for name in words)]
    more = f" och {len(told) - _MOST_TOLD} till" if len(told) > _MOST_TOLD else ""
    said = f"Registret säger något annat i dag: {'; '.join(told[:_MOST_TOLD])}{more}."
    if kept.moved_on is not None:
        return Check(Holds.CANNOT_TELL, f"{said} {kept.moved_on}")
    return Check(Holds.NO if figures else Holds.CANNOT_TELL, said)


def _without_later(blocks: Sequence[Block]) -> list[Block]:
    return [block for block in blocks if not (isinstance(block, Table) and block.key in _LATER)]


def _differing(then: Sequence[Block], now: Sequence[Block], kinds: tuple[type, ...]) -> Iterator[str]:
    """What stands in one of the two only, by its caption or its first words."""
    was = [block for block in _without_later(then) if isinstance(block, kinds)]
    stands = [block for block in _without_later(now) if isinstance(block, kinds)]
    seen = dict.fromkeys(_name(block) for block in [*was, *stands] if block not in was or block not in stands)
    return iter(seen)


def _name(block: Block) -> str:
    match block:
        case Table() | Chart():
            return block.caption
        case Heading():
            return block.text
        case Facts():
            return block.facts[0].what
        case Bullets():
            return _short(plain(block.points[0]))
        case Paragraph() | Quote():
            return _short(plain(block.words))


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:39]}…"
