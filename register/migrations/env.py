"""Alembic's entry point: the register's tables, on the database it is given."""

from alembic import context
from sqlalchemy import create_engine
from sqlmodel import SQLModel

import register.models  # noqa: F401 - fills the metadata

engine = create_engine(context.config.get_main_option("sqlalchemy.url"))
with engine.begin() as connection:
    context.configure(connection=connection, target_metadata=SQLModel.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
engine.dispose()
