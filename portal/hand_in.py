"""The door for files: check them, or hand them in, and read at once what has to be put right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import typer

from config.errors import ArshjulError, UnknownName
from config.hand_in import Kind
from expectations.gate import Judgement
from method.judging import Problem, Severity, Verdict
from portal.render import Format, as_csv, as_table, console
from register.database import Register
from register.desk import deed
from register.hand_ins import SENDER_OF
from tasks import hand_in
from tasks.hand_in import Addressed

EXIT_CODES = {Verdict.ACCEPTED: 0, Verdict.WARNED: 3, Verdict.REJECTED: 4}
_SEVERITIES = {Severity.STOP: "fel", Severity.WARN: "varning", Severity.NOTE: "not"}
_VERDICTS = {
    Verdict.ACCEPTED: "Filen kan användas.",
    Verdict.WARNED: "Filen kan användas när en inspektör har godtagit varningarna.",
    Verdict.REJECTED: "Filen kan inte användas. Rätta felen och lämna in den på nytt; inget av den har tagits in.",
}


def check(register: Register, file: Path, audit: str, unit: str, kind: str, *, today: date, form: Format) -> int:
    """Judge a file and write the answer; the exit code."""
    content = _content_of(file)
    judged = hand_in.check(register, content, Addressed(audit, unit, kind_of(kind)), today=today)
    _answer(judged.judgement, form)
    return EXIT_CODES[judged.judgement.verdict]


def receive(
    register: Register,
    file: Path,
    audit: str,
    unit: str,
    kind: str,
    *,
    by: str | None,
    now: datetime,
    form: Format,
) -> int:
    """Hand a file in and write the answer; the exit code."""
    content, to = _content_of(file), Addressed(audit, unit, kind_of(kind))
    register.require()
    who = sender(register, to, by)
    received = hand_in.receive(register, content, to, deed=deed(who, now))
    if received.judgement is None:
        typer.echo("Filen är redan mottagen; ingenting har ändrats.")
        return 0
    _answer(received.judgement, form)
    return EXIT_CODES[received.judgement.verdict]


def sender(register: Register, to: Addressed, by: str | None) -> str:
    """Who hands the file in: the person named, else the unit's manager for what the unit sends."""
    people = register.catalogue.people
    if by is not None:
        return people.person(by, (to.unit,)).key
    return people.in_role("unit_manager", to.unit).key if SENDER_OF[to.kind] == "unit" else SENDER_OF[to.kind]


def kind_of(text: str) -> Kind:
    """The kind by name; raises `UnknownName` with the nearest."""
    try:
        return Kind(text)
    except ValueError:
        raise UnknownName("Filslaget", text, list(Kind)) from None


def _content_of(file: Path) -> bytes:
    if file.is_dir():
        raise ArshjulError(f"{file} är en mapp. Ange en fil.")
    return hand_in.read_bytes(file)


def _answer(judgement: Judgement, form: Format) -> None:
    problems = [_told(problem) for problem in judgement.problems]
    match form:
        case Format.JSON:
            import json

            answer = {"verdict": judgement.verdict, "problems": problems}
            typer.echo(json.dumps(answer, ensure_ascii=False, indent=1))
        case Format.CSV:
            typer.echo(as_csv(problems), nl=False)
        case Format.TEXT:
            _print(judgement)


def _told(problem: Problem) -> dict[str, object]:
    return {
        "rule": problem.rule,
        "severity": problem.severity,
        "row": problem.row,
        "column": problem.column,
        "message": problem.told,
    }


def _print(judgement: Judgement) -> None:
    terminal = console()
    rows = _grouped(judgement.problems)
    if rows:
        columns = {"severity": "", "row": "Rad", "column": "Kolumn", "message": "Vad", "remedy": "Gör så här", "rule": "Regel"}
        terminal.print(as_table(rows, columns=columns), "")
    terminal.print(f"[bold]{_VERDICTS[judgement.verdict]}[/bold]")


def _grouped(problems: Sequence[Problem]) -> list[dict[str, object]]:
    """One line per message and column, its rows together: a hundred notes of one sort are one line."""
    lines: dict[tuple[str, str | None], list[Problem]] = {}
    for problem in problems:
        lines.setdefault((problem.told, problem.column), []).append(problem)
    return [
        {
            "severity": _SEVERITIES[same[0].severity],
            "row": _rows([problem.row for problem in same if problem.row is not None]),
            "column": column,
            "message": same[0].message,
            "remedy": same[0].remedy,
            "rule": same[0].rule,
        }
        for (_, column), same in lines.items()
    ]


def _rows(rows: Sequence[int]) -> str | None:
    if not rows:
        return None
    shown = ", ".join(str(row) for row in rows[:8])
    return shown if len(rows) <= 8 else f"{shown} … ({len(rows)} rader)"
