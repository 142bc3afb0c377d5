"""The door to backups: made, checked, and gone on from; and what is left to do after a restore."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import typer

from config.errors import ArshjulError, NotNow
from portal.restored import RESOLVE, about_keys, doubted, what_came_back, when
from portal.words import counted
from register.backup import erasures, gap, key_pairs, making, restoring
from register.backup.erasures import Erased
from register.backup.making import Made
from register.database import Register
from register.desk import at_desk


def make_key(file: Path, *, now: datetime) -> None:
    """Make a private key, and say what is to be done with both its parts."""
    public = key_pairs.new_key(file, now=now)
    typer.echo(
        f"Den privata nyckeln ligger i {file}. Flytta den till ett annat medium än säkerhetskopiorna, i två exemplar "
        "på skilda ställen, och ta bort den härifrån: utan den kan ingen kopia läsas, och med den alla.\n"
        f"Den publika nyckeln får vem som helst se:\n\n    {public}\n\n"
        f"Sätt ARSHJUL_BACKUP_TO={public} där tjänsten körs. Då kan kopior göras där, men inte läsas."
    )


def back_up(register: Register, file: Path | None, keys: Path | None, *, now: datetime) -> None:
    """Back the register up, or the keys, or both; each in a file of its own."""
    if file is None and keys is None:
        raise ArshjulError("Ange en fil: arshjul backup FIL, eller arshjul backup --keys FIL för nycklarna.")
    if file is not None and keys is not None and file.absolute() == keys.absolute():
        raise ArshjulError("Registret och nycklarna ska ligga i varsin fil, på skilda ställen.")
    if file is not None:
        made = making.back_up(register, file, now=now)
        typer.echo(f"Registret som det var {when(made.heading.made_at)} ligger krypterat i {file}.")
        typer.echo(_contents(made))
        if keys is None:
            typer.echo("Nycklarna är inte med. De har en egen fil: arshjul backup --keys FIL.")
    if keys is not None:
        made = making.back_up_keys(register, keys, now=now)
        whose = counted(len(made.manifest.sums), "granskning", "granskningar")
        typer.echo(
            f"Nycklarna till {whose} ligger krypterade i {keys}. Ha den på ett annat medium än registrets kopior, och "
            "spara bara den senaste: när en granskning gallras ska äldre förstöras."
        )


def verify(file: Path, identities: Sequence[Path]) -> None:
    """Open a backup, check it, and say what is in it; nothing is laid anywhere."""
    made = making.verify(file, identities)
    what = "Registret" if made.manifest.rows else restoring.HOLDS[made.heading.holds].capitalize()
    typer.echo(f"{file.name} är hel. {what} från {when(made.heading.made_at)}.")
    typer.echo(_contents(made))


def restore(
    register: Register,
    file: Path,
    *,
    identities: Sequence[Path],
    keys: Path | None,
    erased: Sequence[Erased],
    by: str | None,
    now: datetime,
) -> None:
    """Restore a backup into the home, and say what came back, what is missing, and what to do now."""
    told = restoring.restore(register, file, identities=identities, keys=keys, erased=erased, by=by, now=now)
    typer.echo("\n".join(what_came_back(register, told, with_keys=keys is not None)))


def lay_keys(
    register: Register, file: Path, *, identities: Sequence[Path], erased: Sequence[Erased], now: datetime
) -> None:
    """Lay the keys of a backup in a home that has been restored without."""
    register.require()
    ring = restoring.key_ring(file, identities)
    note_erasures(register, erased, now=now)
    laid, refused = restoring.lay_keys(register, ring, erased)
    typer.echo(f"{counted(len(laid), 'nyckel', 'nycklar')} från {when(ring.made_at)} är lagda.")
    typer.echo("\n".join(about_keys(refused, restoring.without_key(register), with_keys=True)))


def tell_of_erasures(register: Register, erased: Sequence[Erased], *, now: datetime) -> None:
    """Carry out erasures that were made after the backup in a home that goes on, and say so."""
    register.require()
    note_erasures(register, erased, now=now)
    typer.echo(f"Gallrat igen: {', '.join(one.audit for one in erased)}. Nycklarna är förstörda.")


def note_erasures(register: Register, erased: Sequence[Erased], *, now: datetime) -> None:
    """Carry out erasures that certificates tell of; there is nothing to do for those that are noted.

    Raises `NotNow` in a home that has not been restored: there an erasure has its day, and is decided.
    """
    if not erased:
        return
    if any(one.certificate is None for one in erased):
        raise ArshjulError(
            "--erased hör till en säkerhetskopia som återställs. I ett hem som är i gång: arshjul erase."
        )
    with at_desk(register, who=erased[0].by, now=now) as desk:
        if gap.open_gap(desk.session) is None:
            raise NotNow("Hemmet är inte återställt från en säkerhetskopia. Gallra med arshjul erase.")
        noted, _ = erasures.carry_out(desk, erased)
    for one in erased:
        register.vault.destroy_key(one.audit)
    erasures.lay_certificates(register.settings.certificates, erased, noted)


def catch_up(register: Register, *, by: str, now: datetime) -> None:
    """Note that what was done after the backup has been noted again, so that messages are sent as usual."""
    register.require()
    who = register.catalogue.people.person(by, ()).key
    with at_desk(register, who=who, now=now) as desk:
        closed = gap.close(desk)
        left = gap.waiting_for_somebody(desk.session)
    typer.echo(
        "Noterat: nya meddelanden sänds som vanligt." if closed else "Det finns inget återställande att avsluta."
    )
    if left.messages:
        typer.echo(f"{doubted(left)} Avgör dem: {RESOLVE}.")


def named(
    audit: str | None,
    *,
    decision: str | None,
    by: str | None,
    confirmed_by: str | None,
    now: datetime,
) -> list[Erased]:
    """An erasure that somebody tells of without its certificate; none when no audit is named.

    Raises `ArshjulError` when it is not said on whose word.
    """
    if audit is None:
        return []
    if not (decision and decision.strip() and by and confirmed_by):
        raise ArshjulError("Till --erased hör --decision ”…”, --by och --confirmed-by.")
    return [Erased(audit, now.date(), decision, by, confirmed_by)]


def _contents(made: Made) -> str:
    rows, size = made.manifest.rows, f"{made.size / 1_000_000:.1f}".replace(".", ",")
    files = sum(name.startswith("file ") for name in made.manifest.sums)
    told = (
        f"{counted(sum(rows.values()), 'rad', 'rader')} i {counted(len(rows), 'tabell', 'tabeller')}, " if rows else ""
    )
    head = made.manifest.head
    end = f" Kedjans slut, att notera annorstädes: {head.position}:{head.hash}." if head else ""
    return f"{told}{counted(files, 'fil', 'filer')}, {size} MB; program {made.heading.program}.{end}"
