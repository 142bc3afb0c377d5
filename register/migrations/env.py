"""Alembic's entry point: the register's tables, on the database it is given."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from alembic import context
from sqlalchemy import Connection
from sqlmodel import SQLModel

import register.models  # noqa: F401 - fills the metadata
from register.claims import wait_within
from register.database import engine_of


def _plain_types(kind: str, item: object, _context: object) -> str | Literal[False]:
    """SQLModel's own types as SQLAlchemy's: a migration should not depend on SQLModel's version."""
    plain = {"AutoString": "sa.String()", "UTCDateTime": "sa.DateTime(timezone=True)"}
    return plain.get(type(item).__name__, False) if kind == "type" else False


@contextmanager
def _references_are_checked_last(connection: Connection) -> Iterator[None]:
    """SQLite changes a table by making it anew, while others refer to it: so what refers to what is checked at the end.

    Raises `RuntimeError` when a row refers to one that is not there; nothing is changed then.
    """
    if connection.dialect.name != "sqlite":
        with connection.begin():
            yield
        return
    driver = connection.connection.driver_connection
    assert driver is not None, "the connection is open"
    driver.execute("PRAGMA foreign_keys=OFF")  # heard outside a transaction only
    try:
        with connection.begin():
            yield
            lost = {row[0] for row in connection.exec_driver_sql("PRAGMA foreign_key_check")}
            if lost:
                raise RuntimeError(f"rows that refer to nothing, in: {', '.join(sorted(lost))}")
    finally:
        driver.execute("PRAGMA foreign_keys=ON")


# One transaction for all that is missing: a migration that is cut off leaves the database as it was.
engine = engine_of(str(context.config.get_main_option("sqlalchemy.url")))
with (
    engine.execution_options(begin="IMMEDIATE").connect() as connection,
    _references_are_checked_last(connection),
):
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        render_as_batch=True,
        transactional_ddl=True,
        render_item=_plain_types,
    )
    with context.begin_transaction():
        # Before it is looked up what is missing: two hosts may have been started at once.
        wait_within(connection, "migration")
        context.run_migrations()
engine.dispose()
