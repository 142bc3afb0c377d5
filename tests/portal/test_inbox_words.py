"""What the inbox says of a file that lies in the wrong place."""

from __future__ import annotations

from portal.inbox_words import misplaced
from register.stages import Stage
from tasks.inbox.awaited import UnitFolder


def folder(audit: str, unit: str) -> UnitFolder:
    return UnitFolder(audit, audit, unit, unit.title(), Stage.SAMPLING, (), {})


UNITS = {(one.audit, one.unit): one for one in map(folder, ("a-2023", "a-2024", "a-2024"), ("vik", "vik", "nas"))}


def test_a_name_that_fits_two_audits_names_both() -> None:
    assert "Menade du a-2023/vik eller a-2024/vik?" in misplaced((), "frame_vik.xlsx", UNITS)
    assert "Menade du a-2024/nas?" in misplaced((), "frame_nas.xlsx", UNITS)


def test_a_name_that_fits_nothing_names_every_place() -> None:
    told = misplaced((), "vilse.xlsx", UNITS)
    assert all(place in told for place in ("a-2023/vik", "a-2024/vik", "a-2024/nas"))
