"""What the terminal shows of a played day: what happened, and which messages went out."""

from __future__ import annotations

from datetime import date

from rich.console import Console
from rich.markup import escape
from sqlmodel import col, select

from method.dates import in_words
from portal.narrative import sentence
from register.database import Register
from register.models import AuditRow, Event, Message, UnitAudit

QUIET = {"laid_out", "reminded", "invited"}
"""Events that the day's messages tell better."""


class Screen:
    """The running account, day by day."""

    def __init__(self, register: Register, terminal: Console) -> None:
        self._register, self._terminal, self._shown = register, terminal, 0

    def show(self, day: date) -> None:
        """Print the day's events and messages, those shown before excepted; nothing for a day without any."""
        with self._register.reading() as session:
            units = {unit.id: unit.unit_name for unit in session.exec(select(UnitAudit))}
            audits = {audit.id: audit.key for audit in session.exec(select(AuditRow))}
            events = session.exec(
                select(Event).where(Event.day == day, col(Event.id) > self._shown).order_by(col(Event.id))
            ).all()
            messages = session.exec(select(Message).where(Message.sent_on == day).order_by(col(Message.id))).all()
        self._shown = max([self._shown, *(event.id or 0 for event in events)])
        lines = [
            f"  {_who(event, units, audits):<20} {escape(sentence(event))}"
            for event in events
            if event.what not in QUIET
        ]
        lines += [
            f"  [dim]{'':<20} ✉ {escape(message.recipient)}: {escape(message.subject)}[/dim]" for message in messages
        ]
        if lines:
            self._terminal.print(f"[bold]{in_words(day)}[/bold]", *lines, sep="\n", soft_wrap=True)


def _who(event: Event, units: dict[int | None, str], audits: dict[int | None, str]) -> str:
    """The unit; of what concerns a whole audit its key, of a year the year."""
    if event.unit_audit_id is not None:
        return units[event.unit_audit_id]
    return audits.get(event.audit_id) or str(event.evidence.get("year", ""))
