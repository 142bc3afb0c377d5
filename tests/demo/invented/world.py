"""The invented spring at one unit alone, to whom all happens that happens at several."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from config.audit import AuditFile
from config.catalogue import Catalogue
from config.hand_in import Kind
from config.settings import Settings
from demo.colleagues import Colleagues
from demo.invented.world import Fault, Habit, Replaced, World, read_world
from register.database import open_register
from tests import golden
from tests.inprocess import play_round

CATALOGUE = Catalogue(golden.STOCKHOLM)
WORLD = read_world()
AUDIT, FOLLOW_UP = WORLD.audit, WORLD.follow_up
UNIT = "farsta"


def organisation_of_one_unit(folder: Path) -> Path:
    """The bundled organisation in `folder`, with the spring's audit at one unit only."""
    shutil.copytree(golden.STOCKHOLM, folder)
    audit = folder / "audits" / f"{AUDIT}.toml"
    head = audit.read_text(encoding="utf-8").partition("[[units]]")[0]
    unit = f'[[units]]\nkey = "{UNIT}"\nopening_meeting = 2022-02-01\nreaders = ["kl", "bt"]\n'
    audit.write_text(head + unit, encoding="utf-8")
    return folder


def eventful_world() -> World:
    """The world in which the unit's list and review have faults, a file cannot be read, and a plan is long awaited."""
    return WORLD.model_copy(
        update={
            "faults": (
                Fault(unit=UNIT, kind=Kind.FRAME, fault="duplicate"),
                Fault(unit=UNIT, kind=Kind.REVIEW, fault="unanswered"),
            ),
            "habits": (Habit(audit=AUDIT, unit=UNIT, kind="action_plan", after_tellings=3),),
            "replaced": (Replaced(unit=UNIT, place=1, reason="saknas"),),
        }
    )


def play_on(
    settings: Settings, world: World, *, run_round: Callable[[str, datetime], object] = play_round
) -> list[date]:
    """Play what is left; the days played. Everything is opened anew: what people know is what the register knows."""
    register, played = open_register(settings), []
    try:
        register.migrate()
        cast = Colleagues(register, world)
        day = cast.first_day() or (None if cast.is_over() else world.starts)
        while day is not None:
            cast.act(day)
            run_round(str(settings.home), cast.moment(day))
            played.append(day)
            day = cast.next_day(day)
    finally:
        register.close()
    return played


def plan() -> AuditFile:
    """The spring's audit as its file has it."""
    return CATALOGUE.audit(AUDIT)


def units() -> list[str]:
    """The districts that there are in the spring."""
    return [unit.key for unit in CATALOGUE.units.units if unit.exists_on(WORLD.starts)]
