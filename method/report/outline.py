"""An outline filled in: fixed words in Markdown, with a report's own words, tables and people's texts in their places.

An outline is Markdown with Jinja: `{{ words }}` is printed as it is, whatever it holds; `{{ table("draw") }}`,
`{{ chart("figures") }}` and `{{ text("summary", "Sammanfattning") }}`, on a line of their own, stand for blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from traceback import extract_tb
from typing import TYPE_CHECKING, Any

from config.errors import ArshjulError, ConfigError
from method.report.blocks import Block, Bullets, Heading, Paragraph, Quote, plain
from method.report.markdown import DEEPEST, blocks_of, escaped

if TYPE_CHECKING:
    from jinja2 import Template

# From the private use area: no text of people or registers has them, since `escaped` takes them away.
_OPEN, _CLOSE = "\ue000", "\ue001"
_PLACE = re.compile(f"{_OPEN}([a-z]+):(.+?){_CLOSE}")
_TEMPLATE = "<template>"


@dataclass(frozen=True)
class Filling:
    """What an outline is filled with.

    `words`: plain values, lists and mappings of them. `parts`: key -> a table, a chart or other blocks. `texts`:
    section -> the blocks of what people have written there, headings from level 1; one that nobody wrote is left out.
    """

    words: Mapping[str, Any]
    parts: Mapping[str, Sequence[Block]] = field(default_factory=dict)
    texts: Mapping[str, Sequence[Block]] = field(default_factory=dict)


@dataclass(frozen=True)
class Filled:
    """The blocks, and the sections that the outline has a place for: key -> what a listing calls it."""

    blocks: tuple[Block, ...]
    sections: Mapping[str, str]


def fill(outline: str, filling: Filling, *, source: str) -> Filled:
    """The outline with everything in its place.

    Raises `ConfigError` that names `source`, and the line where it is known, for an outline that cannot be used, or
    that asks for what there is not.
    """
    from jinja2 import TemplateError

    sections: dict[str, str] = {}

    def part(key: str) -> _Kept:
        if key not in filling.parts:
            known = ", ".join(sorted(filling.parts)) or "(inga)"
            raise ConfigError(f"{source}: ”{key}” finns inte; välj bland {known}.")
        return _Kept(f"{_OPEN}part:{key}{_CLOSE}")

    def text(key: str, heading: str) -> _Kept:
        sections[key] = heading
        return _Kept(f"{_OPEN}text:{key}{_CLOSE}" if filling.texts.get(key) else "")

    try:
        filled = _compiled(outline).render(
            **filling.words,
            table=part,
            chart=part,
            part=part,
            text=text,
            has=lambda key: bool(filling.parts.get(key)),
            written=lambda key: bool(filling.texts.get(key)),
        )
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        line = _line_of(error)
        raise ConfigError(
            f"{source}{f': rad {line}' if line else ''}: dispositionen går inte att fylla i: {error}"
        ) from error
    try:
        return Filled(tuple(_placed(blocks_of(filled), filling)), sections)
    except ArshjulError as error:
        raise ConfigError(f"{source}: när dispositionen är ifylld: {error}") from error


def _line_of(error: BaseException) -> int | None:
    """The outline's line: a fault of its form tells it, one of its filling came by it."""
    passed = [frame.lineno for frame in extract_tb(error.__traceback__) if frame.filename == _TEMPLATE]
    return getattr(error, "lineno", None) or next(reversed(passed), None)


class _Kept(str):
    """Text that stands as it is, and is not escaped."""

    __slots__ = ()


@lru_cache(maxsize=32)
def _compiled(outline: str) -> Template:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, finalize=_finalised, trim_blocks=True, lstrip_blocks=True, autoescape=False
    )
    environment.filters |= {"counted": _counted, "listed": _joined, "capital": _capital, "uncapital": _uncapital}
    return environment.from_string(outline)


def _finalised(value: object) -> object:
    return value if isinstance(value, _Kept) else escaped(str(value)) if value is not None else ""


def _counted(number: int, one: str, many: str, none: str | None = None) -> str:
    """The number with its noun, e.g. "3 akter"; with `none` nought is told in words, e.g. "ingen akt"."""
    if number == 0 and none is not None:
        return none
    return f"{number} {one if number == 1 else many}"


def _joined(names: Sequence[str], word: str = "och") -> str:
    *first, last = list(names) or [""]
    return f"{', '.join(first)} {word} {last}" if first else last


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _uncapital(words: str) -> str:
    """As in the middle of a sentence; a name of capitals alone stays."""
    return words if len(words) > 1 and words[:2].isupper() else words[:1].lower() + words[1:]


def _placed(blocks: Iterable[Block], filling: Filling) -> Iterator[Block]:
    level = 0
    for block in blocks:
        if isinstance(block, Heading):
            level = block.level
        text = _text_of(block)
        if _OPEN not in text:
            yield block
            continue
        if not isinstance(block, Paragraph) or _PLACE.sub("", text).strip():
            raise ArshjulError(
                f"”{_PLACE.findall(text)[0][1]}” står inte på en egen rad; lägg en tom rad före och efter."
            )
        for kind, key in _PLACE.findall(text):
            blocks = filling.parts[key] if kind == "part" else [_below(level, one) for one in filling.texts[key]]
            yield from blocks


def _text_of(block: Block) -> str:
    match block:
        case Heading():
            return block.text
        case Paragraph() | Quote():
            return plain(block.words)
        case Bullets():
            return "\n".join(map(plain, block.points))
        case _:
            return ""


def _below(level: int, block: Block) -> Block:
    """The block of a text in its place: its headings stand under the heading that the place is under."""
    if not isinstance(block, Heading):
        return block
    return block.model_copy(update={"level": min(DEEPEST, level + block.level)})
