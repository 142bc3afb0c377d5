"""The door for files: check them, or hand them in, and read at once what has to be put right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from config.errors import ArshjulError, UnknownName
from config.hand_in import Kind
from expectations.gate import Judgement
from expectations.hand_in_gate import JudgedFile
from expectations.marked.to_put_right import SEVERITIES, VERDICTS, rows_told
from method.judging import Problem, Verdict
from portal import danger
from portal.copies import require_new, write_copy
from portal.render import Format, as_csv, as_table, console
from register.database import Register
from register.desk import deed
from register.hand_ins import SENDER_OF
from tasks import hand_in
from tasks.flagged import RefusedButFlagged
from tasks.hand_in import Addressed

if TYPE_CHECKING:
    from rich.console import Console

ALREADY = "Filen är redan mottagen; ingenting har ändrats."
EXIT_CODES = {Verdict.ACCEPTED: 0, Verdict.WARNED: 3, Verdict.REJECTED: 4}
_HINT = "En kopia med felen markerade: lägg till --copy FIL.xlsx"


def check(
    register: Register,
    file: Path,
    audit: str,
    unit: str,
    kind: str,
    *,
    today: date,
    form: Format,
    copy: Path | None = None,
) -> int:
    """Judge a file and write the answer, and the marked copy if one is asked for; the exit code."""
    content = _content_of(file)
    require_new(copy)
    judged = hand_in.check(register, content, Addressed(audit, unit, kind_of(kind)), today=today)
    _answer(judged, form, hint=copy is None)
    danger.would_flag(judged.flagged, Addressed(audit, unit, kind_of(kind)), quietly=form is not Format.TEXT)
    write_copy(content, judged, copy)
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
    copy: Path | None = None,
) -> int:
    """Hand a file in and write the answer, and the marked copy if one is asked for; the exit code."""
    content, to = _content_of(file), Addressed(audit, unit, kind_of(kind))
    require_new(copy)
    register.require()
    who = sender(register, to, by)
    try:
        received = hand_in.receive(register, content, to, deed=deed(who, now))
    except RefusedButFlagged:
        danger.send_at_once(register, now=now)
        raise
    if received.judged is None:
        typer.echo(ALREADY)
        if copy is not None:
            typer.echo("Ingen kopia skrevs. Kör arshjul check med --copy.", err=True)
        return 0
    _answer(received.judged, form, hint=copy is None)
    danger.was_flagged(received.flagged, quietly=form is not Format.TEXT)
    if received.flagged:
        danger.send_at_once(register, now=now)
    write_copy(content, received.judged, copy)
    return EXIT_CODES[received.judged.judgement.verdict]


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


def _answer(judged: JudgedFile, form: Format, *, hint: bool) -> None:
    judgement = judged.judgement
    problems = [_told(problem) for problem in judgement.problems]
    match form:
        case Format.JSON:
            import json

            answer = {"verdict": judgement.verdict, "problems": problems}
            typer.echo(json.dumps(answer, ensure_ascii=False, indent=1))
        case Format.CSV:
            typer.echo(as_csv(problems), nl=False)
        case Format.TEXT:
            print_judgement(judgement, console())
            if hint and judged.file is not None and judgement.verdict is not Verdict.ACCEPTED:
                console().print(f"[dim]{_HINT}[/dim]")


def _told(problem: Problem) -> dict[str, object]:
    return {
        "rule": problem.rule,
        "severity": problem.severity,
        "row": problem.row,
        "column": problem.column,
        "message": problem.told,
    }


def print_judgement(judgement: Judgement, terminal: Console) -> None:
    """Write every problem, and last the verdict, as a person reads them."""
    rows = _grouped(judgement.problems)
    if rows:
        columns = {
            "severity": "",
            "row": "Rad",
            "column": "Kolumn",
            "message": "Vad",
            "remedy": "Gör så här",
            "rule": "Regel",
        }
        terminal.print(as_table(rows, columns=columns), "")
    terminal.print(f"[bold]{VERDICTS[judgement.verdict]}[/bold]")


def _grouped(problems: Sequence[Problem]) -> list[dict[str, object]]:
    """One line per message and column, its rows together: a hundred notes of one sort are one line."""
    lines: dict[tuple[str, str | None], list[Problem]] = {}
    for problem in problems:
        lines.setdefault((problem.told, problem.column), []).append(problem)
    return [
        {
            "severity": SEVERITIES[same[0].severity],
            "row": rows_told([problem.row for problem in same if problem.row is not None]),
            "column": column,
            "message": same[0].message,
            "remedy": same[0].remedy,
            "rule": same[0].rule,
        }
        for (_, column), same in lines.items()
    ]
