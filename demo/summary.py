"""What a played audit comes to: what was drawn, sent back and why, figures of note, messages, and where things lie."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from rich.console import Console
from sqlmodel import Session, col, select

from config.messages import SWEDISH as MESSAGE_WORDS
from demo.script import Notable, Script
from method.figures import in_percent, percent
from method.judging import Problem, Severity
from portal.figures import in_words
from portal.narrative import KINDS
from portal.outcomes import show_outcomes
from portal.render import Format, as_table
from register.database import Register
from register.desk import find_audit
from register.judgements import in_lines
from register.models import AgreementRow, CheckResult, Draw, HandIn, HandInStatus, Message, UnitAudit
from register.stages import Stage
from register.tables import tables

_BESIDE_EACH_OTHER = 6


class Told(Protocol):
    """A played audit's key, and the figures of note to show of it."""

    @property
    def audit(self) -> str:
        """The audit's key."""

    @property
    def notable(self) -> tuple[Notable, ...]:
        """The figures."""


def sum_up(register: Register, script: Script, terminal: Console, *, already: bool, also: Sequence[Told] = ()) -> None:
    """Print the summary. `already`: the play was over before it was asked for. `also`: audits played beside it."""
    with register.reading() as session:
        for told in (script, *also):
            _heading(session, told, terminal, already=already)
        everywhere = list(session.exec(select(UnitAudit).order_by(col(UnitAudit.id))))
        _drawn(session, everywhere, terminal)
        _hand_ins(session, everywhere, terminal)
        for told in (script, *also):
            _figures(session, told, terminal)
        _agreement(session, terminal)
        _messages(session, terminal)
    for told in (script, *also):
        show_outcomes(register, told.audit, form=Format.TEXT)
        terminal.print()
    _where(register, script, terminal)


def _heading(session: Session, told: Told, terminal: Console, *, already: bool) -> None:
    audit = find_audit(session, told.audit)
    over = all(unit.stage is Stage.CLOSED for unit in _units(session, told))
    what = ("Redan uppspelad" if already else "Uppspelad") if over else "Inte färdig"
    terminal.print(f"\n[bold]{what}: {audit.title}[/bold] ({audit.plan['diary_number']})\n")


def _units(session: Session, told: Told) -> list[UnitAudit]:
    audit = find_audit(session, told.audit)
    return list(session.exec(select(UnitAudit).where(UnitAudit.audit_id == audit.id).order_by(col(UnitAudit.id))))


def _drawn(session: Session, units: list[UnitAudit], terminal: Console) -> None:
    rows = []
    for unit in units:
        draw = session.exec(select(Draw).where(Draw.unit_audit_id == unit.id)).first()
        if draw is not None and draw.sealed_on is not None:
            sizes = draw.frame_sizes or {}
            rows.append(
                {
                    "unit": unit.unit_name,
                    "list": f"{sum(sizes.values())} ({', '.join(f'{n} {s}' for s, n in sizes.items())})",
                    "on": draw.sealed_on,
                    "seed": draw.seed,
                    "hash": (draw.frame_hash or "")[:16] + "…",
                }
            )
    columns = {"unit": "Draget", "list": "Ur lista om", "on": "Dag", "seed": "Frö", "hash": "Listans kontrollsumma"}
    terminal.print(as_table(rows, columns=columns), "")


def _hand_ins(session: Session, units: list[UnitAudit], terminal: Console) -> None:
    names = {unit.id: unit.unit_name for unit in units}
    for hand_in in session.exec(select(HandIn).order_by(col(HandIn.id))):
        result = session.exec(select(CheckResult).where(CheckResult.hand_in_id == hand_in.id)).one()
        problems = [Problem(**{**problem, "severity": Severity(problem["severity"])}) for problem in result.problems]
        what = f"{KINDS[hand_in.kind].capitalize()} från {names[hand_in.unit_audit_id]} {hand_in.received_on}"
        if hand_in.status is HandInStatus.SENT_BACK:
            _print(terminal, f"[red]Skickades tillbaka:[/red] {what}", in_lines(problems, at_least=Severity.STOP))
        elif hand_in.acceptance_reason:
            lines = [*in_lines(problems), f"Godtogs {hand_in.accepted_on}: {hand_in.acceptance_reason}"]
            _print(terminal, f"[yellow]Varning, godtagen:[/yellow] {what}", lines)
        aside = [problem for problem in problems if problem.rule == "read.unknown_column"]
        if aside:
            _print(terminal, f"Lämnades åt sidan: {what}", in_lines(aside, at_least=Severity.NOTE))
    terminal.print()


def _print(terminal: Console, head: str, lines: list[str]) -> None:
    terminal.print(head, *(f"  – {line}" for line in lines), sep="\n")


def _figures(session: Session, told: Told, terminal: Console) -> None:
    """The figures of note, unit by unit where the units have room beside each other."""
    found, units = tables(session, told.audit), _units(session, told)
    shown = units if len(units) <= _BESIDE_EACH_OTHER else []
    names: dict[str | None, str] = {unit.unit_key: unit.unit_name for unit in units} | {None: "Totalt"}
    rows = []
    for notable in told.notable:
        same = [row for row in found.rows if (row.question, row.answer) == (notable.question, notable.answer)]
        if same:
            what = same[0].label if same[0].answer == "Ja" else same[0].answer
            rows.append({"what": what} | {names[row.unit]: in_words(row) for row in same})
    columns = {"what": "Figurer"} | {name: name for name in ("Totalt", *(unit.unit_name for unit in shown))}
    terminal.print(as_table(rows, columns=columns))


def _agreement(session: Session, terminal: Console) -> None:
    agreement = session.exec(select(AgreementRow)).all()
    agree, compared = sum(row.agree for row in agreement), sum(row.compared for row in agreement)
    terminal.print(
        f"De två läsarna var överens i {agree} av {compared} svar ({in_percent(percent(agree, compared))}).\n"
    )


def _messages(session: Session, terminal: Console) -> None:
    kinds = Counter(message.kind for message in session.exec(select(Message)))
    rows = [{"kind": MESSAGE_WORDS[kind], "number": number} for kind, number in kinds.most_common()]
    terminal.print(as_table(rows, columns={"kind": "Meddelanden", "number": "Antal"}), "")


def _where(register: Register, script: Script, terminal: Console) -> None:
    settings = register.settings
    home, arshjul = f"--home {_nearby(settings.home)}", _nearby(Path(sys.argv[0]))
    terminal.print(
        f"Meddelandena: {_nearby(settings.delivered)}",
        f"Rapporterna:  {_nearby(settings.documents)}",
        f"Registret:    {_nearby(Path(settings.register_url.removeprefix('sqlite:///')))}",
        f"Nycklarna:    {_nearby(settings.keys)}",
        f"Loggen:       {_nearby(settings.log_file)}",
        "",
        f"Se vidare: {arshjul} status {home}",
        f"           {arshjul} tables {script.audit} {home}",
        f"           {arshjul} outcomes {script.audit} {home}",
        f"           {arshjul} draw {script.audit} --unit norrmalm {home}",
        f"           {arshjul} report {script.audit} --verify {home}",
        f"           {arshjul} report --year {script.starts.year + 1} {home}",
        sep="\n",
        soft_wrap=True,
    )


def _nearby(path: Path) -> Path:
    """The path as one would type it here."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
