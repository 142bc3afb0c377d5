"""What the gate said, kept: of hand-ins and of each stage's output."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from sqlmodel import Session, col, select

from config.messages import MessageKind
from method.judging import Problem, Severity, Verdict
from register import outbox
from register.desk import Desk, id_of
from register.models import CheckResult, UnitAudit
from register.stages import SWEDISH


class Judged(Protocol):
    """What the register keeps of a judgement (the gate's `Judgement` is one)."""

    @property
    def suite(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def evaluated(self) -> int: ...
    @property
    def failed(self) -> dict[str, int]: ...
    @property
    def rows(self) -> int: ...
    @property
    def verdict(self) -> Verdict: ...
    @property
    def problems(self) -> tuple[Problem, ...]: ...


def keep(desk: Desk, unit_audit: UnitAudit, judged: Judged, *, hand_in_id: int | None = None) -> CheckResult:
    """Keep what the gate said. A stage's output that fails the same way as last time adds nothing."""
    latest = _latest(desk.session, unit_audit, judged.suite)
    same = latest is not None and (latest.failed, latest.verdict) == (judged.failed, judged.verdict.value)
    if hand_in_id is None and same and latest is not None:
        return latest
    return desk.add(
        CheckResult(
            unit_audit_id=id_of(unit_audit),
            hand_in_id=hand_in_id,
            suite=judged.suite,
            version=judged.version,
            evaluated=judged.evaluated,
            failed=judged.failed,
            rows=judged.rows,
            verdict=judged.verdict.value,
            # `asdict` would copy every value of thousands of them.
            problems=[dict(vars(problem)) for problem in judged.problems],
            judged_at=desk.deed.at,
        )
    )


def hold_back(desk: Desk, unit_audit: UnitAudit, judged: Judged) -> None:
    """A stage's output failed the gate: keep the result, tell the inspectors once, and stay where we are."""
    before = _latest(desk.session, unit_audit, judged.suite)
    result = keep(desk, unit_audit, judged)
    if before is not None and before.id == result.id:
        return
    desk.log(unit_audit, "held_back", evidence={"suite": judged.suite, "failed": judged.failed})
    outbox.write(
        desk,
        unit_audit,
        MessageKind.STAGE_HELD_BACK,
        to="inspectors",
        occasion=f"{judged.suite}|{result.id}",
        fields={"stage": SWEDISH[unit_audit.stage], "problems": in_lines(judged.problems)},
    )


def in_lines(problems: Sequence[Problem], *, at_least: Severity = Severity.WARN, most: int = 20) -> list[str]:
    """The problems as lines of a message: one per rule, with its rows and columns; notes are left out by default."""
    levels = [Severity.NOTE, Severity.WARN, Severity.STOP]
    grave = [problem for problem in problems if levels.index(problem.severity) >= levels.index(at_least)]
    lines = []
    for message in dict.fromkeys(problem.told for problem in grave):
        places = [problem for problem in grave if problem.told == message]
        rows = sorted({problem.row for problem in places if problem.row is not None})
        columns = list(dict.fromkeys(problem.column for problem in places if problem.column is not None))
        lines.append(_line(message, rows, columns))
    return lines if len(lines) <= most else [*lines[:most], f"… och {len(lines) - most} fel till."]


def unshown(session: Session) -> list[CheckResult]:
    """Results that have not been published yet, oldest first."""
    return list(
        session.exec(select(CheckResult).where(col(CheckResult.shown).is_(False)).order_by(col(CheckResult.id)))
    )


def _latest(session: Session, unit_audit: UnitAudit, suite: str) -> CheckResult | None:
    statement = select(CheckResult).where(CheckResult.unit_audit_id == unit_audit.id, CheckResult.suite == suite)
    return session.exec(statement.order_by(col(CheckResult.id).desc())).first()


def _line(message: str, rows: list[int], columns: list[str]) -> str:
    where: list[Any] = []
    if rows:
        shown = ", ".join(str(row) for row in rows[:12])
        more = f" och {len(rows) - 12} till" if len(rows) > 12 else ""
        where.append(f"rad {shown}{more}")
    if columns:
        where.append(", ".join(f"”{column}”" for column in columns))
    return f"{', '.join(where)}: {message}" if where else message
