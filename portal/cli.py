"""The command line `arshjul`."""

from __future__ import annotations

import sys

import typer

from config.errors import ArshjulError, why
from portal.commands import audits, backups, doctor, files, inbox, people, reports, results, service, simulation, texts
from portal.commands.shared import app
from portal.words import misunderstood

COMMANDS = (audits, files, people, results, reports, texts, service, doctor, inbox, backups, simulation)
"""Importing them adds their commands to the application."""


def main(arguments: list[str] | None = None) -> None:
    """Run a command. What a person can put right is a sentence and an exit code; anything else keeps its traceback."""
    try:
        code = app(args=arguments, prog_name="arshjul", standalone_mode=False)
    except ArshjulError as error:
        typer.echo(str(error), err=True)
        sys.exit(error.exit_code)
    except typer.Abort:
        sys.exit(130)
    except typer.TyperException as error:
        typer.echo(misunderstood(error), err=True)
        sys.exit(2)
    except OSError as error:
        # What is about a file is somebody's to put right; anything else is a bug of ours.
        if error.filename is None:
            raise
        typer.echo(f"{error.filename} går inte att använda: {why(error)}. Rätta platsen eller rättigheterna.", err=True)
        sys.exit(2)
    except Exception as error:
        if _is_no_database(error):
            typer.echo("Registrets fil är skadad eller ingen databas. Lägg tillbaka en säkerhetskopia.", err=True)
        elif _is_database_away(error):
            away = "Databasen svarar inte, eller är upptagen. Inget är ändrat; ”arshjul doctor” ser efter."
            typer.echo(away, err=True)
        else:
            raise
        sys.exit(2)
    sys.exit(code if isinstance(code, int) else 0)


def _is_no_database(error: Exception) -> bool:
    # SQLite's word for it has no class of its own.
    alchemy = sys.modules.get("sqlalchemy.exc")
    return alchemy is not None and type(error) is alchemy.DatabaseError


def _is_database_away(error: Exception) -> bool:
    # Looked up by name: whoever raised it has imported SQLAlchemy, and the other commands do without it.
    alchemy = sys.modules.get("sqlalchemy.exc")
    return alchemy is not None and isinstance(error, alchemy.OperationalError)
