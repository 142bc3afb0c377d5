"""What `--help` says, of every command: in Swedish, also the words that are Typer's own."""

from __future__ import annotations

import re

import pytest
import typer

import portal.cli  # noqa: F401 - adds the commands
from portal.commands.shared import app
from tests.factories import CommandLine

COMMANDS = sorted(command for command in typer.main.get_group(app).commands)
ENGLISH = re.compile(
    r"\b(Usage|Options|Arguments|Commands|Show this message|exit|default|required|str|int|bool|path)\b"
)


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_every_command_explains_itself_in_swedish(arshjul: CommandLine, command: str | None) -> None:
    said = arshjul(*([command] if command else []), "--help").out
    assert said.split()[:2] == ["Användning:", "arshjul"]
    assert "Visa den här hjälpen." in said
    assert ENGLISH.findall(said) == []


def test_what_has_to_be_given_and_what_stands_by_itself_is_told(arshjul: CommandLine) -> None:
    said = arshjul("receive", "--help").out
    assert "[måste anges]" in said
    assert "[annars: text]" in said
