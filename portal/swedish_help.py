"""`--help` in Swedish: Typer's own words, said in English, and the sorts of values, named as Python names them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    # Typer carries a copy of Click of its own.
    from typer._click import Command, Context, HelpFormatter

_WORDS = {
    "ARGUMENTS_PANEL_TITLE": "Uppgifter",
    "OPTIONS_PANEL_TITLE": "Flaggor",
    "DEFAULT_STRING": "[annars: {}]",
    "REQUIRED_LONG_STRING": "[måste anges]",
}
_SORTS = {
    "<str>": "<text>",
    "<int>": "<heltal>",
    "<int range>": "<heltal>",
    "<float>": "<tal>",
    "<path>": "<sökväg>",
    "<file>": "<fil>",
    "<list[str]>": "<text> ...",
}
_FLAG = "<bool>"

Function = TypeVar("Function", bound=Callable[..., Any])


class SwedishTyper(typer.Typer):
    """An application whose commands explain themselves in Swedish."""

    def __init__(self, **how: Any) -> None:
        super().__init__(cls=_Group, options_metavar="[FLAGGOR]", subcommand_metavar="KOMMANDO ...", **how)

    def command(self, name: str | None = None, **how: Any) -> Callable[[Function], Function]:
        """As Typer's."""
        return super().command(name, cls=_Command, options_metavar="[FLAGGOR]", **how)


class _Swedish:
    """What a command and a group of them have in common, before Typer's own."""

    def format_help(self: Any, ctx: Context, formatter: HelpFormatter) -> None:
        _translate(self, ctx)
        super().format_help(ctx, formatter)  # type: ignore[misc]

    def format_usage(self: Any, ctx: Context, formatter: HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Användning: ")


class _Command(_Swedish, TyperCommand):
    pass


class _Group(_Swedish, TyperGroup):
    pass


def _translate(command: Command, ctx: Context) -> None:
    from typer import rich_utils

    for name, word in _WORDS.items():
        setattr(rich_utils, name, word)
    helping: Any = command.get_help_option(ctx)
    helping.help = "Visa den här hjälpen."
    params: list[Any] = command.get_params(ctx)
    for param in params:
        param.display_type_rich = partial(_sort, type(param).display_type_rich, param)


def _sort(of: Any, param: Any, ctx: Context) -> str | None:
    """What sort of value it wants; a flag wants none."""
    told = of(param, ctx)
    return None if told == _FLAG else _SORTS.get(told, told)
