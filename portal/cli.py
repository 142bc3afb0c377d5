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
    except Exception as error:
        if not _is_database_away(error):
            raise
        typer.echo("Databasen svarar inte, eller är upptagen. Inget är ändrat; ”arshjul doctor” ser efter.", err=True)
        sys.exit(2)
    sys.exit(code if isinstance(code, int) else 0)


def _is_database_away(error: Exception) -> bool:
    # Looked up by name: whoever raised it has imported SQLAlchemy, and the other commands do without it.
    alchemy = sys.modules.get("sqlalchemy.exc")
    return alchemy is not None and isinstance(error, alchemy.OperationalError)
