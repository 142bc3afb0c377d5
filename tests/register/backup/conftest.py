"""A safe of backups for every test, and homes whose register is a file, where the database makes no difference."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from config.settings import Settings
from register.database import open_register
from tests.backups import safe
from tests.factories import Home, HomeAt
from tests.second_half import _years, year_at

__all__ = ["_years", "safe", "year_at"]


@pytest.fixture
def on_sqlite(lillkommun: None, _stations: Callable[[str], Path], tmp_path: Path) -> Iterator[HomeAt]:
    """As `home_at`, on SQLite only."""
    opened: list[Home] = []

    def home(name: str) -> Home:
        folder = tmp_path / f"file-{len(opened)}"
        shutil.copytree(_stations(name), folder)
        opened.append(Home(open_register(Settings(home=folder))))
        return opened[-1]

    yield home
    for one in opened:
        one.register.close()
