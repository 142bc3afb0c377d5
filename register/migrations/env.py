"""Alembic's entry point: the register's tables, on the database it is given."""

from typing import Literal

from alembic import context
from sqlmodel import SQLModel

import register.models  # noqa: F401 - fills the metadata
from register.database import engine_of


def _plain_types(kind: str, item: object, _context: object) -> str | Literal[False]:
    """SQLModel's own types as SQLAlchemy's: a migration should not depend on SQLModel's version."""
    plain = {"AutoString": "sa.String()", "UTCDateTime": "sa.DateTime(timezone=True)"}
    return plain.get(type(item).__name__, False) if kind == "type" else False


# One transaction for all that is missing: a migration that is cut off leaves the database as it was.
engine = engine_of(str(context.config.get_main_option("sqlalchemy.url")))
with engine.execution_options(begin="IMMEDIATE").begin() as connection:
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        render_as_batch=True,
        transactional_ddl=True,
        render_item=_plain_types,
    )
    with context.begin_transaction():
        context.run_migrations()
engine.dispose()
