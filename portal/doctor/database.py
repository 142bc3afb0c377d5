"""The register's database: that it answers, can be written, and is of a kind, a version and a schema that we know."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from portal.doctor.finding import Finding, fault, fine, named, warning
from portal.doctor.home import existing
from portal.doctor.installation import Installation

if TYPE_CHECKING:
    from sqlalchemy import Connection

DATABASE = "Databasen"
SCHEMA = "Schemat"

OLDEST_POSTGRESQL = 150_000
"""The oldest version that the register has been tried on, as `server_version_num` writes it."""

_MOUNTS = Path("/proc/mounts")
_NETWORK = frozenset(
    {"9p", "afs", "ceph", "cifs", "fuse.glusterfs", "fuse.sshfs", "glusterfs", "lustre", "nfs", "nfs4", "smb3", "smbfs"}
)
_REFUSALS = (
    ("password authentication failed", "lösenordet godtas inte"),
    ("no password supplied", "det saknas lösenord"),
    ("does not exist", "databasen eller rollen finns inte"),
    ("no pg_hba.conf entry", "servern släpper inte in oss härifrån"),
    ("SSL", "den skyddade förbindelsen gick inte att upprätta"),
    ("could not translate host name", "servernamnet finns inte i DNS"),
    ("failed to resolve host", "servernamnet finns inte i DNS"),
    ("timeout", "svaret dröjde för länge"),
    ("Connection refused", "anslutningen nekades"),
    ("unable to open database file", "filen går inte att öppna"),
    ("not a database", "filen är ingen databas"),
    ("malformed", "filen är skadad"),
    ("readonly", "den går bara att läsa"),
    ("locked", "någon annan håller den låst"),
)
_GRANTS = "Låt en superanvändare köra deploy/postgresql/roles.sql, se docs/access.md."
_SEE_URL = "Se ARSHJUL_DATABASE_URL, och att databasen är i gång."
_SEE_FILE = "Se över register.db i hemmet; är filen skadad, lägg tillbaka en säkerhetskopia med arshjul restore."


def database(installation: Installation) -> Iterator[Finding]:
    """Kind, version, whether it answers and can be written, and at which schema it stands."""
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

    try:
        url = make_url(installation.settings.register_url)
        kind = url.get_backend_name()
        if kind == "sqlite":
            yield from _on_one_machine(Path(url.database or ""))
            if url.database is None or not Path(url.database).exists():
                yield fine(DATABASE, f"Registret blir en fil (SQLite): {url.database}.")
                yield fine(SCHEMA, "Det finns inget register än; det läggs upp när tjänsten startas.")
                return
        elif kind != "postgresql":
            yield fault(DATABASE, f"Registret kan inte ligga i {kind}.", right="Använd PostgreSQL eller SQLite.")
            return
        with installation.engine().connect() as connection:
            yield from _of_sqlite(connection) if kind == "sqlite" else _of_postgresql(connection, installation)
    except (ArgumentError, NoSuchModuleError, ValueError):
        right = "Skriv ARSHJUL_DATABASE_URL som postgresql+psycopg://roll:lösenord@server/databas."
        yield fault(DATABASE, "Adressen till databasen går inte att läsa.", right=right)
    except ModuleNotFoundError as error:
        right = "Skriv ARSHJUL_DATABASE_URL med postgresql+psycopg://, och installera arshjul[postgres]."
        yield fault(DATABASE, f"Programmet saknar {error.name}.", right=right)
    except DBAPIError as error:
        if "database is locked" in str(error.orig):
            # Somebody is at work in it: no reason for a service to stay down.
            yield warning(DATABASE, "Databasen är upptagen av någon annan just nu.", right="Se efter igen om en stund.")
        else:
            right = _SEE_URL if installation.settings.database_url else _SEE_FILE
            yield fault(DATABASE, f"Databasen kan inte användas: {why(error)}.", right=right)


def is_current(installation: Installation) -> bool:
    """Whether there is a register that answers and stands at the program's own schema."""
    from sqlalchemy import text
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import SQLAlchemyError

    from register.database import SCHEMA as NEWEST

    try:
        url = make_url(installation.settings.register_url)
        if url.get_backend_name() == "sqlite" and not Path(url.database or "").exists():
            return False
        with installation.engine().connect() as connection:
            found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
            return bool(found == NEWEST)
    except (SQLAlchemyError, ModuleNotFoundError, ValueError):
        return False


def why(error: Exception) -> str:
    """What the driver complains of, in words that repeat nothing of the address."""
    said = str(getattr(error, "orig", error))
    return next((words for sign, words in _REFUSALS if sign.casefold() in said.casefold()), type(error).__name__)


def filesystem_of(path: Path, mounts: str) -> str | None:
    """The kind of file system `path` lies on, by `mounts` as the kernel writes them; None when it is not told.

    The longest mount point wins, and of two at one place the later.
    """
    best: tuple[int, str] | None = None
    for line in mounts.splitlines():
        _, point, kind, *_ = line.split()
        place = Path(point.replace("\\040", " "))
        if path.is_relative_to(place) and (best is None or len(place.parts) >= best[0]):
            best = len(place.parts), kind
    return best[1] if best else None


def _on_one_machine(file: Path) -> Iterator[Finding]:
    mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace") if _MOUNTS.exists() else ""
    kind = filesystem_of(existing(file.absolute().parent).resolve(), mounts)
    if kind in _NETWORK:
        right = "Lägg hemmet på en egen disk, eller registret i PostgreSQL: SQLite kan inte låsa filer över nätet."
        yield fault(DATABASE, f"Registret ligger på ett filsystem på nätet ({kind}).", right=right)


def _of_sqlite(connection: Connection) -> Iterator[Finding]:
    import sqlite3

    connection.exec_driver_sql("BEGIN IMMEDIATE")
    connection.exec_driver_sql("ROLLBACK")
    yield fine(DATABASE, f"SQLite {sqlite3.sqlite_version}, går att läsa och skriva.")
    yield from _schema(connection, can_migrate=True)


def _of_postgresql(connection: Connection, installation: Installation) -> Iterator[Finding]:
    said = connection.exec_driver_sql(
        "SELECT current_setting('server_version_num')::int, current_setting('server_version'), "
        "current_setting('server_encoding'), pg_is_in_recovery(), "
        "has_schema_privilege(current_schema(), 'CREATE')"
    ).one()
    number, version, encoding, standby, may_create = said
    if number < OLDEST_POSTGRESQL:
        yield warning(DATABASE, f"PostgreSQL {version} är äldre än 15.", right="Uppgradera databasservern.")
    if encoding != "UTF8":
        yield fault(DATABASE, f"Databasen är i {encoding}.", right="Skapa den på nytt med ENCODING 'UTF8'.")
    if standby:
        yield fault(DATABASE, "Servern är en kopia som bara går att läsa.", right=_SEE_URL)
    else:
        yield fine(DATABASE, f"PostgreSQL {version} svarar.")
    yield from _schema(connection, can_migrate=bool(may_create) or installation.settings.migration_url is not None)
    yield from _grants(connection)


def _schema(connection: Connection, *, can_migrate: bool) -> Iterator[Finding]:
    from sqlalchemy import inspect, text

    from register.database import SCHEMA as NEWEST

    found = None
    if inspect(connection).has_table("alembic_version"):
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found == NEWEST:
        yield fine(SCHEMA, f"Version {found}, programmets egen.")
    elif found is not None and found not in _known():
        right = "Kör den version av programmet som registret skapades med, eller en nyare."
        yield fault(SCHEMA, f"Registret är nyare ({found}) än programmet ({NEWEST}).", right=right)
    else:
        yield from _to_migrate(found, NEWEST, can_migrate=can_migrate)


def _to_migrate(found: str | None, newest: str, *, can_migrate: bool) -> Iterator[Finding]:
    told = "Databasen är tom." if found is None else f"Version {found}; programmet har {newest}."
    if can_migrate:
        yield fine(SCHEMA, f"{told} Registret förs dit när tjänsten startas.")
    else:
        right = "Sätt ARSHJUL_MIGRATION_URL till ägarens adress vid uppgraderingen, se docs/access.md."
        yield fault(SCHEMA, f"{told} Rollen får inte ändra tabeller.", right=right)


def _known() -> set[str]:
    from alembic.script import ScriptDirectory

    from register.migrations.environment import alembic_config

    return {one.revision for one in ScriptDirectory.from_config(alembic_config("sqlite://")).walk_revisions()}


def _grants(connection: Connection) -> Iterator[Finding]:
    """Whether the role may read and add to every table there is; and, unless it owns them, change no event."""
    from sqlalchemy import bindparam, text
    from sqlmodel import SQLModel

    import register.models  # noqa: F401 - fills the metadata

    asked = text(
        "SELECT tablename, pg_has_role(tableowner, 'USAGE') AS owned, "
        "has_table_privilege(quote_ident(tablename), 'SELECT') "
        "AND has_table_privilege(quote_ident(tablename), 'INSERT') AS used, "
        "has_table_privilege(quote_ident(tablename), 'UPDATE') AS changed "
        "FROM pg_tables WHERE schemaname = current_schema() AND tablename IN :names ORDER BY tablename"
    ).bindparams(bindparam("names", expanding=True))
    tables = connection.execute(asked, {"names": list(SQLModel.metadata.tables)}).all()
    if closed := [table.tablename for table in tables if not table.used]:
        yield fault(DATABASE, f"Rollen får inte läsa och skriva i {named(closed)}.", right=_GRANTS)
    if any(table.tablename == "event" and table.changed and not table.owned for table in tables):
        yield warning(DATABASE, "Rollen har rätt att ändra händelseloggen.", right=_GRANTS)
