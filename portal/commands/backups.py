"""The backups' doors: one encrypted file of everything, and going on from it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from config.errors import ArshjulError
from portal.commands import shared
from portal.commands.shared import Home, app

PANEL = "Tjänsten"

Identity = Annotated[list[Path] | None, typer.Option("--identity", help="Filen med den privata nyckeln. Får upprepas.")]


@app.command(rich_help_panel=PANEL)
def backup(
    file: Annotated[Path | None, typer.Argument(metavar="FIL", help="Filen att skriva, eller pröva.")] = None,
    keys: Annotated[Path | None, typer.Option("--keys", help="Skriv granskningarnas nycklar hit, för sig.")] = None,
    verify: Annotated[bool, typer.Option("--verify", help="Öppna filen och pröva alla summor och kedjan.")] = False,
    new_key: Annotated[Path | None, typer.Option("--new-key", help="Gör en ny privat nyckel i denna fil.")] = None,
    identity: Identity = None,
    home: Home = None,
) -> None:
    """Säkerhetskopiera registret till en krypterad fil, medan tjänsten går."""
    from portal import backups

    now = datetime.now().astimezone()
    if new_key is not None:
        if file or keys or verify:
            raise ArshjulError("--new-key gör bara en nyckel. Gör säkerhetskopian för sig.")
        backups.make_key(new_key, now=now)
        return
    if verify:
        if file is None:
            raise ArshjulError("Det saknas en uppgift: filen att pröva.")
        backups.verify(file, identity or [])
        return
    with shared.opened(home) as register:
        backups.back_up(register, file, keys, now=shared.now(register))


@app.command(rich_help_panel=PANEL)
def restore(
    file: Annotated[Path | None, typer.Argument(metavar="FIL", help="Säkerhetskopian.")] = None,
    identity: Identity = None,
    keys: Annotated[Path | None, typer.Option("--keys", help="Kopian av granskningarnas nycklar.")] = None,
    certificates: Annotated[
        list[Path] | None,
        typer.Option("--certificates", help="Bevis om gallring, gjord efter kopian: fil eller mapp. Får upprepas."),
    ] = None,
    erased: Annotated[str | None, typer.Option("--erased", help="En granskning som gallrats efter kopian.")] = None,
    decision: Annotated[str | None, typer.Option("--decision", help="Gallringsbeslutets beteckning.")] = None,
    by: Annotated[str | None, typer.Option("--by", help="Vem som gallrade, eller som återställer.")] = None,
    confirmed_by: Annotated[str | None, typer.Option("--confirmed-by", help="Vem som bekräftade gallringen.")] = None,
    caught_up: Annotated[
        bool, typer.Option("--caught-up", help="Allt som hände efter kopian är noterat igen: sänd som vanligt.")
    ] = False,
    home: Home = None,
) -> None:
    """Gå vidare från en säkerhetskopia, i en ny mapp (--home) och vid behov en ny databas."""
    from portal import backups
    from register.backup.erasures import certified

    with shared.opened(home) as register:
        now = datetime.now().astimezone()
        if caught_up:
            if by is None:
                raise ArshjulError("Det saknas en uppgift: --by.")
            backups.catch_up(register, by=by, now=shared.now(register))
            return
        told = [
            *certified(certificates or []),
            *backups.named(erased, decision=decision, by=by, confirmed_by=confirmed_by, now=now),
        ]
        if file is not None:
            backups.restore(register, file, identities=identity or [], keys=keys, erased=told, by=by, now=now)
        elif keys is not None:
            backups.lay_keys(register, keys, identities=identity or [], erased=told, now=now)
        elif told:
            backups.tell_of_erasures(register, told, now=now)
        else:
            raise ArshjulError("Ange säkerhetskopian: arshjul restore FIL --identity NYCKEL --home NY_MAPP.")
