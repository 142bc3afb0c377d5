"""Show what the gate said in Prefect's own pages: an artifact per result, without a value from any file."""

from __future__ import annotations

from datetime import datetime

from prefect.artifacts import create_table_artifact

from register.desk import locked
from register.judgements import unshown
from register.models import AuditRow, CheckResult
from tasks.shell import desk, opened, shell


@shell
def show_results(home: str, *, now: datetime) -> int:
    """Publish the results that have not been shown; how many. One cut off in the middle is shown again."""
    with opened(home) as register, register.reading() as session:
        results = [
            (result.id, *_described(session.get_one(AuditRow, unit.audit_id).key, unit.unit_key, result))
            for result in unshown(session)
            for unit in [locked(session, result.unit_audit_id)]
        ]
    for number, key, description, rows in results:
        create_table_artifact(key=key, description=description, table=rows)
        with desk(home, now=now) as at_desk:
            result = at_desk.session.get_one(CheckResult, number)
            result.shown = True
            at_desk.session.add(result)
    return len(results)


def _described(audit: str, unit: str, result: CheckResult) -> tuple[str, str, list[dict[str, object]]]:
    key = "-".join(("gate", audit, unit, result.suite)).replace(".", "-").replace("_", "-").lower()
    description = (
        f"**{result.verdict}**: {result.suite} version {result.version}, {result.rows} rows, "
        f"{result.evaluated} expectations evaluated, {len(result.failed)} rules failed."
    )
    rows: list[dict[str, object]] = [
        {"rule": problem["rule"], "severity": problem["severity"], "row": problem["row"], "column": problem["column"]}
        for problem in result.problems
    ]
    return key, description, rows or [{"rule": "-", "severity": "-", "row": None, "column": None}]
