"""What every task has in common: the register it opens."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.errors import ConfigError
from tasks.shell import kept_open, opened
from tests.factories import HomeAt


def test_a_register_that_is_kept_open_is_the_one_that_is_opened(home_at: HomeAt, tmp_path: Path) -> None:
    home = home_at("sampling").path
    with kept_open(home):
        with opened(home) as one, opened(f"{home}/") as two, opened(str(tmp_path / "another")) as other:
            assert one is two
            assert other is not one
        with kept_open(home), opened(home) as still:
            assert still is one
        with opened(home) as after:
            assert after is one
    with opened(home) as anew:
        assert anew is not one


def test_a_register_that_cannot_be_opened_is_told_of_by_who_needs_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ARSHJUL_DATABASE_URL", "no address")
    with kept_open(str(tmp_path)), pytest.raises(ConfigError), opened(str(tmp_path)):
        pass
