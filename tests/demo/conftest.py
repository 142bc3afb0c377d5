"""One unit of the recorded audit, played in this process from beginning to end."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.settings import Settings
from tests.demo.one_unit import UNIT, more_happens
from tests.inprocess import one_unit_organisation, play
from tests.postgres import postgres

__all__ = ["postgres"]


@pytest.fixture(scope="session")
def organisation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled organisation with one unit in its audit."""
    return one_unit_organisation(tmp_path_factory.mktemp("organisation") / "stockholm", UNIT)


@pytest.fixture(scope="session")
def undisturbed(organisation: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A home in which it was played without a halt."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARSHJUL_ORGANISATION", str(organisation))
        settings = Settings(home=tmp_path_factory.mktemp("undisturbed"))
        play(settings, more_happens())
    return settings
