"""An audit is laid out only with a sample that can show what the organisation asks of it, or accepted in writing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import select

from config.errors import ArshjulError, ConfigError
from config.settings import Settings
from register import planning
from register.database import open_register
from register.desk import at_desk
from register.models import Event
from tests import golden
from tests.factories import AUDIT, at

LAID_OUT = date(2024, 3, 18)
ACCEPTED = """[design.accepted]
by = "ao"
on = 2024-03-01
reason = "Fler akter finns inte på så små enheter."

[design.replacement_reasons]"""

LayOut = Callable[[int, str | None], list[Event]]


@pytest.fixture
def lay_out(tmp_path: Path) -> LayOut:
    """`lay_out(40, accepted)`: lay out Lillkommun's audit when so many percentage points have to show."""

    def laid_out(points: int, accepted: str | None) -> list[Event]:
        folder = tmp_path / "lillkommun"
        shutil.copytree(golden.LILLKOMMUN, folder)
        organisation, audit = folder / "organisation.toml", folder / "audits" / f"{AUDIT}.toml"
        asked = organisation.read_text(encoding="utf-8").replace(
            "[quality_areas]", f"change_to_show = {points}\n\n[quality_areas]"
        )
        organisation.write_text(asked, encoding="utf-8")
        if accepted is not None:
            text = audit.read_text(encoding="utf-8").replace("[design.replacement_reasons]", accepted)
            audit.write_text(text, encoding="utf-8")
        register = open_register(Settings(home=tmp_path / "home", organisation=folder))
        register.migrate()
        try:
            with at_desk(register, who="ao", now=at(LAID_OUT)) as desk:
                planning.lay_out(desk, register.catalogue.audit(AUDIT))
            with register.reading() as session:
                return list(session.exec(select(Event).where(Event.what == "sample_accepted")))
        finally:
            register.close()

    return laid_out


def test_a_sample_that_cannot_show_the_change_asked_for_is_sent_back_with_what_would_do(lay_out: LayOut) -> None:
    with pytest.raises(ArshjulError) as refused:
        lay_out(40, None)
    said = str(refused.value)
    assert "med 6 akter nu och 6 om ett år visar urvalet inga förändringar säkert; 40 ska synas" in said
    assert f"arshjul size {AUDIT} --change 50:90" in said
    assert "[design.accepted] med by, on och reason" in said


def test_a_sample_accepted_in_writing_is_laid_out_and_the_reason_is_kept(lay_out: LayOut) -> None:
    [event] = lay_out(40, ACCEPTED)
    assert event.reason == "Fler akter finns inte på så små enheter."
    assert event.evidence == {"by": "ao", "on": "2024-03-01"}


def test_only_an_inspector_can_accept_it(lay_out: LayOut) -> None:
    with pytest.raises(ConfigError, match=r"design\.accepted\.by: ”xx” är ingen inspektör"):
        lay_out(40, ACCEPTED.replace('"ao"', '"xx"'))
