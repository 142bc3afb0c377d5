"""A database of the tests' PostgreSQL with the register's roles, and what each of them is answered."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import psycopg
from sqlalchemy import text
from sqlmodel import create_engine

DRAWN = Path(__file__).parents[1] / "deploy" / "postgresql" / "roles.sql"


@dataclass(frozen=True)
class Roles:
    """The URLs of one database by role."""

    superuser: str

    def __getitem__(self, role: str) -> str:
        return self.superuser.replace("//postgres@", f"//{role}@")

    def grant(self) -> None:
        """Run the drawn file, as its head says."""
        conninfo = self.superuser.replace("+psycopg", "")
        with psycopg.connect(conninfo) as connection:
            connection.execute(DRAWN.read_bytes())

    def ask(self, role: str, statement: str) -> list[tuple[object, ...]]:
        """What the role is answered."""
        engine = create_engine(self[role])
        try:
            with engine.begin() as connection:
                answer = connection.execute(text(statement))
                return [tuple(row) for row in answer] if answer.returns_rows else []
        finally:
            engine.dispose()
