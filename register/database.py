"""Open the register: its database, its vault, the organisation it serves; and one transaction at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError, ProgrammingError
from sqlmodel import Session, create_engine

from config.catalogue import Catalogue, catalogue_of
from config.errors import ArshjulError, ConfigError, NotNow
from config.settings import Settings
from register.chain import link_new
from register.vault import Vault

SCHEMA = "0004"
"""The newest migration; a test holds it against the migrations themselves."""


_NOT_ALLOWED = "42501"
"""PostgreSQL's code for a right that the role lacks."""


@dataclass(frozen=True)
class Register:
    """An open register. Making one connects to nothing."""

    settings: Settings
    engine: Engine
    vault: Vault
    catalogue: Catalogue

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A session that writes: committed as a whole when the block ends, undone as a whole when it raises.

        The events it has logged are linked last.
        """
        # SQLite: take the write lock at once, so that two writers wait for each other instead of failing midway.
        engine = self.engine.execution_options(begin="IMMEDIATE")
        with Session(engine, expire_on_commit=False) as session, session.begin():
            yield session
            link_new(session)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that only reads; raises `NotNow` when there is no register yet."""
        self.require()
        with Session(self.engine) as session:
            yield session

    def schema(self) -> str | None:
        """The migration the database stands at; None for an empty one."""
        if self._sqlite_file_is_missing():
            return None
        try:
            with self.engine.connect() as connection:
                return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        except OperationalError:
            # SQLite's word for a table that is not there; PostgreSQL's for a server that does not answer.
            if self.engine.dialect.name != "sqlite":
                raise
            return None
        except ProgrammingError:
            # No such table: nothing has been made here yet.
            return None

    def require(self) -> None:
        """Raise `NotNow` unless there is a register, at this version of the program."""
        version = self.schema()
        if version is None:
            raise NotNow(
                f"Det finns inget register i {self.settings.home}. Lägg ut årets granskningar med ”arshjul plan”, "
                "eller ange rätt mapp med --home."
            )
        if version != SCHEMA:
            self.migrate()

    def migrate(self) -> None:
        """Bring the database to the newest schema, as its owner; there is nothing to do if it is there.

        Raises `ArshjulError` when the role may not.
        """
        if self.schema() == SCHEMA:
            return
        from alembic import command

        from register.migrations.environment import alembic_config

        self.settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            command.upgrade(alembic_config(self.settings.owner_url), "head")
        except ProgrammingError as error:
            if getattr(error.orig, "sqlstate", None) != _NOT_ALLOWED:
                raise
            raise ArshjulError(
                "Databasrollen får inte ändra registrets tabeller. Sätt ARSHJUL_MIGRATION_URL till ägarens adress vid "
                "uppgraderingen, och kör sedan deploy/postgresql/roles.sql."
            ) from None

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()

    def _sqlite_file_is_missing(self) -> bool:
        url = make_url(self.settings.register_url)
        if url.get_backend_name() != "sqlite" or url.database is None:
            return False
        from pathlib import Path

        return not Path(url.database).exists()


def open_register(settings: Settings) -> Register:
    """The register of these settings."""
    return Register(
        settings=settings,
        engine=engine_of(settings.register_url),
        vault=Vault(settings.keys),
        catalogue=catalogue_of(settings.organisation_folder),
    )


@lru_cache(maxsize=8)
def engine_of(url: str) -> Engine:
    """An engine whose transactions hold everything done in them, on SQLite too. Making one connects to nothing.

    Raises `ConfigError` for an address that cannot be read; it does not repeat it.

    One per database and process: a round opens the register a hundred times, and an engine remembers how each
    statement is written. Closing a register gives the engine's connections back, not the engine.
    """
    try:
        # A connection that is kept while the database is restarted is found dead before it is used, not by using it.
        engine = create_engine(url, hide_parameters=True, connect_args=_connecting(url), pool_pre_ping=True)
    except (ArgumentError, NoSuchModuleError, ValueError):
        raise ConfigError(
            "Adressen till databasen går inte att läsa; skriv ARSHJUL_DATABASE_URL som "
            "postgresql+psycopg://roll:lösenord@server/databas, där lösenordets andra tecken än bokstäver och siffror "
            "skrivs som %40, %2F och så vidare."
        ) from None
    except ModuleNotFoundError as error:
        raise ConfigError(
            f"Databasen behöver {error.name}, som inte är installerat; installera arshjul[postgres]."
        ) from None
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine)
    return engine


def _connecting(url: str) -> dict[str, str]:
    """How the driver connects: PostgreSQL is asked to let go, in half a minute, of what a host that is lost has locked.

    By itself it notices after two hours that nobody is there. Over a local socket it notices at once.
    """
    if make_url(url).get_backend_name() != "postgresql":
        return {}
    watched = {"tcp_keepalives_idle": 10, "tcp_keepalives_interval": 5, "tcp_keepalives_count": 4}
    return {"options": " ".join(f"-c {name}={seconds}" for name, seconds in watched.items())}


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _record: Any) -> None:
        # The driver's own idea of when a transaction begins is switched off; SQLAlchemy's is used.
        connection.isolation_level = None
        for pragma in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", "busy_timeout=30000"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        mode = connection.get_execution_options().get("begin", "DEFERRED")
        connection.exec_driver_sql(f"BEGIN {mode}")
