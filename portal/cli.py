"""The command line `arshjul`."""

from __future__ import annotations

import sys

import typer

from config.errors import ArshjulError
from portal.commands import audits, backups, doctor, files, inbox, people, reports, results, service, simulation, texts
from portal.commands.shared import app
from portal.words import misunderstood

COMMANDS = (audits, files, people, results, reports, texts, service, doctor, inbox, backups, simulation)
"""Importing them adds their commands to the application."""


def main(arguments: list[str] | None = None) -> None:
    """Run a command. What a person can put right is a sentence and an exit code; anything else keeps its traceback."""
    try:
        code = app(args=arguments, standalone_mode=False)
    except ArshjulError as error:
        typer.echo(str(error), err=True)
        sys.exit(error.exit_code)
    except typer.Abort:
        sys.exit(130)
    except typer.TyperException as error:
        typer.echo(misunderstood(error), err=True)
        sys.exit(2)
    sys.exit(code if isinstance(code, int) else 0)
