"""The invented files before the gate."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from config.hand_in import Kind
from config.settings import Settings
from demo.colleagues import Colleagues
from demo.invented.faults import with_fault
from demo.invented.sheets import At, Sheets
from demo.invented.world import FaultKind
from method.judging import Verdict
from register.database import Register, open_register
from tasks.hand_in import Addressed, check
from tests.demo.invented.world import AUDIT, CATALOGUE, WORLD, plan, units

LISTED_ON = date(2022, 2, 8)
SHEETS = Sheets(WORLD, CATALOGUE)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """A register in which the spring's audit is laid out."""
    opened = open_register(Settings(home=tmp_path_factory.mktemp("gate")))
    opened.migrate()
    Colleagues(opened, WORLD).act(WORLD.starts)
    yield opened
    opened.close()


@pytest.mark.parametrize("unit", units())
def test_every_districts_list_is_accepted(register: Register, unit: str) -> None:
    sheet = SHEETS.case_list(At(plan(), unit, LISTED_ON))
    judged = check(register, SHEETS.written(Kind.FRAME, sheet), Addressed(AUDIT, unit, Kind.FRAME), today=LISTED_ON)
    assert judged.judgement.verdict is Verdict.ACCEPTED, judged.judgement.problems
    assert judged.accepted is not None
    assert len(judged.accepted) == len(sheet.rows)


@pytest.mark.parametrize(
    ("fault", "verdict", "rule"),
    [
        ("heading", Verdict.REJECTED, "read.missing_column"),
        ("duplicate", Verdict.REJECTED, "frame.case_ref_duplicate"),
        ("outside_period", Verdict.WARNED, "frame.report_outside"),
    ],
)
def test_a_fault_is_found(register: Register, fault: FaultKind, verdict: Verdict, rule: str) -> None:
    sheet = with_fault(SHEETS.case_list(At(plan(), "farsta", LISTED_ON)), fault, begins=plan().period.start)
    content = SHEETS.written(Kind.FRAME, sheet)
    judged = check(register, content, Addressed(AUDIT, "farsta", Kind.FRAME), today=LISTED_ON).judgement
    assert judged.verdict is verdict
    assert rule in {problem.rule for problem in judged.problems}
