"""What is played where."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.errors import ArshjulError
from demo.play import claim, play
from demo.script import FOLDER, read_script

PLAIN = str(FOLDER / read_script().data)


def test_a_home_of_the_recorded_audit_is_not_taken_for_a_years(tmp_path: Path) -> None:
    claim(tmp_path, PLAIN)
    with pytest.raises(ArshjulError, match=r"spelas redan .*barnarenden-2021\. Välj en annan mapp"):
        play(tmp_path, None, year=True)
    assert [path.name for path in tmp_path.iterdir()] == ["demo"]


def test_a_home_of_a_year_is_not_taken_for_the_recorded_audits(tmp_path: Path) -> None:
    claim(tmp_path, f"{PLAIN} och barnarenden-2022")
    with pytest.raises(ArshjulError, match=r"spelas redan .* och barnarenden-2022\. Välj en annan mapp"):
        play(tmp_path, None)
