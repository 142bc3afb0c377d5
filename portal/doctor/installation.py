"""What the doctor looks at: the settings, the organisation if its files can be read, and the moment it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from time import monotonic
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from config.catalogue import Catalogue
from config.settings import Settings
from portal.doctor.finding import Finding

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlmodel import Session

PATIENCE_SECONDS = 10
"""So long is an answer waited for: the doctor is in a hurry where the service is not."""


@dataclass(frozen=True)
class Installation:
    """An installation as it is looked at. `now`: the machine's idea of the time when the look began, aware."""

    settings: Settings
    catalogue: Catalogue
    now: datetime
    _began: float = field(default_factory=monotonic)

    @property
    def today(self) -> date:
        """The day it is where the organisation is."""
        return self.now.astimezone(ZoneInfo(self.catalogue.organisation.time_zone)).date()

    def moment(self) -> datetime:
        """The machine's idea of the time at this moment."""
        return self.now + timedelta(seconds=monotonic() - self._began)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that only reads, on a connection of its own; raises the driver's errors."""
        from sqlmodel import Session

        engine = self.engine()
        try:
            with Session(engine) as session:
                yield session
        finally:
            engine.dispose()

    def engine(self) -> Engine:
        """The register's database, asked without long waiting."""
        from sqlalchemy.engine import make_url
        from sqlalchemy.pool import NullPool
        from sqlmodel import create_engine

        url = make_url(self.settings.register_url)
        patience = {"postgresql": {"connect_timeout": PATIENCE_SECONDS}, "sqlite": {"timeout": PATIENCE_SECONDS}}
        waiting: dict[str, Any] = patience.get(url.get_backend_name(), {})
        return create_engine(url, hide_parameters=True, poolclass=NullPool, connect_args=waiting)


Check = Callable[[Installation], Iterable[Finding]]
"""Looks at one thing; what it raises is a finding too."""
