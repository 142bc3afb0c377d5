"""What a simulation says: a line per simulated day as it goes, and a sum of it all at the end."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlmodel import col, func, select

from config.hand_in import Kind
from demo.simulation.crowd import INVENTING
from demo.simulation.rounds import ROUND
from demo.simulation.stopwatch import Stopwatch, peak_megabytes
from method.dates import in_words
from portal.render import as_table
from portal.words import counted
from register.database import Register
from register.models import AuditRow, Event, HandIn, HandInStatus, Message, UnitAudit, VerdictRow
from register.stages import Stage

if TYPE_CHECKING:
    from rich.console import Console

STAGES: dict[str, str] = {
    "planning": "planering",
    "sampling": "urval",
    "file_review": "aktgranskning",
    "dialogue": "dialog",
    "feedback": "återkoppling",
    "action_plan": "åtgärdsplan",
    "follow_up": "uppföljning",
    ROUND: "rundans övriga",
    INVENTING: "att hitta på",
}
"""Stage -> what a user calls it."""

PARTS = {"year": "året", "after": "året efter"}

_TOLD: dict[str, tuple[str, str]] = {
    "handed_in": ("fil", "filer"),
    "advanced": ("steg", "steg"),
    "file_replaced": ("ersatt akt", "ersatta akter"),
    "warnings_accepted": ("godtagen varning", "godtagna varningar"),
    "finding_answered": ("svar på iakttagelser", "svar på iakttagelser"),
    "extension_decided": ("ny tid", "nya tider"),
}


class Account:
    """Speaks to a terminal, or keeps silent when there is none to speak to."""

    def __init__(self, register: Register, watch: Stopwatch, terminal: Console | None) -> None:
        self._register, self._watch, self._terminal = register, watch, terminal
        self._event = self._last(Event)
        self._message = self._last(Message)

    def day(self, day: date, seconds: float) -> None:
        """What the day came to, and how long it took."""
        if self._terminal is None:
            return
        with self._register.reading() as session:
            events = session.exec(
                select(Event.what, Event.from_stage, Event.to_stage).where(col(Event.id) > self._event)
            ).all()
            messages = session.exec(select(func.count()).where(col(Message.id) > self._message)).one()
        self._event, self._message = self._last(Event), self._last(Message)
        kinds = Counter("advanced" if before and after else what for what, before, after in events)
        told = [counted(kinds[what], *words) for what, words in _TOLD.items() if kinds[what]]
        told += [counted(messages, "meddelande", "meddelanden")] if messages else []
        said = ", ".join(told) or "inget nytt"
        self._terminal.print(f"{in_words(day):<20} {seconds:6.1f} s  {said}", soft_wrap=True)

    def sum_up(self, told: dict[str, Any], *, home: Path, organisation: Path) -> None:
        """The sum, as `figures` has it, in words."""
        if self._terminal is None:
            return
        rows = [
            {
                "part": PARTS[one["part"]],
                "stage": STAGES[one["stage"]],
                "seconds": f"{one['seconds']:.1f}",
                "times": one["times"],
                "rows": one["rows"] or "",
            }
            for one in told["stages"]
        ]
        columns = {"part": "När", "stage": "Vad", "seconds": "Sekunder", "times": "Gånger", "rows": "Rader"}
        size = told["register"]
        self._terminal.print(
            "",
            as_table(rows, columns=columns),
            "",
            f"{size['cases']:,} ärenden i listor från {size['units']} enheter; "
            f"{size['hand_ins']} filer, varav {size['sent_back']} skickades tillbaka och "
            f"{size['warned']} godtogs med varningar; {size['messages']:,} meddelanden; "
            f"{size['closed']} av {size['unit_audits']} gick hela vägen; omdömen: {_verdicts(size['verdicts'])}.",
            f"{told['seconds']:.0f} sekunder, {told['days']} simulerade dagar, "
            f"{told['rows_per_second']:,.0f} rader i sekunden genom filernas dörr, "
            f"som mest {told['peak_megabytes']:.0f} MB; att hitta på tog {told['inventing_percent']:.0f} %.",
            f"Se vidare: ARSHJUL_ORGANISATION={organisation} arshjul status --home {home}",
            sep="\n",
            soft_wrap=True,
        )

    def figures(self) -> dict[str, Any]:
        """The sum, for other programs."""
        inventing, seconds = self._watch.seconds(what=INVENTING), self._watch.seconds_in_all
        files = [work for sort, work in self._watch.kept.items() if sort.what.startswith("receive")]
        through = sum(work.seconds for work in files)
        return {
            "seconds": seconds,
            "days": self._watch.days,
            "stages": self._by_stage(),
            "work": [
                {"part": sort.part, "stage": sort.stage, "what": sort.what, **vars(work)}
                for sort, work in self._watch.kept.items()
            ],
            "rows_per_second": sum(work.rows for work in files) / through if through else 0.0,
            "peak_megabytes": peak_megabytes(),
            "inventing_percent": 100 * inventing / seconds if seconds else 0.0,
            "register": self._register_holds(),
        }

    def _by_stage(self) -> list[dict[str, Any]]:
        """Seconds of doors and of the round together; the round's whole is told by its parts."""
        found: dict[tuple[str, str], dict[str, Any]] = {}
        for sort, work in self._watch.kept.items():
            if (sort.stage, sort.what) == (ROUND, "all"):
                continue
            row = found.setdefault(
                (sort.part, sort.stage),
                {"part": sort.part, "stage": sort.stage, "seconds": 0.0, "processor": 0.0, "times": 0, "rows": 0},
            )
            for name in ("seconds", "processor", "times", "rows"):
                row[name] += getattr(work, name)
        order = [(part, stage) for part in PARTS for stage in STAGES]
        return [found[place] for place in order if place in found]

    def _register_holds(self) -> dict[str, Any]:
        with self._register.reading() as session:
            stages = Counter(session.exec(select(UnitAudit.stage)).all())
            files = session.exec(select(HandIn.kind, HandIn.status, HandIn.rows, HandIn.acceptance_reason)).all()
            return {
                "units": session.exec(select(func.count(func.distinct(UnitAudit.unit_key)))).one(),
                "unit_audits": sum(stages.values()),
                "closed": stages[Stage.CLOSED],
                "stages": {str(stage): number for stage, number in stages.items()},
                "audits": session.exec(select(func.count()).select_from(AuditRow)).one(),
                "hand_ins": len(files),
                "sent_back": sum(status is HandInStatus.SENT_BACK for _, status, _, _ in files),
                "warned": sum(reason is not None for *_, reason in files),
                "cases": sum(
                    rows for kind, status, rows, _ in files if kind == Kind.FRAME and status is HandInStatus.TAKEN_IN
                ),
                "messages": session.exec(select(func.count()).select_from(Message)).one(),
                "events": session.exec(select(func.count()).select_from(Event)).one(),
                "verdicts": dict(Counter(str(one) for one in session.exec(select(VerdictRow.verdict)).all())),
            }

    def _last(self, model: type[Event] | type[Message]) -> int:
        with self._register.reading() as session:
            return session.exec(select(func.max(model.id))).one() or 0


def _verdicts(verdicts: dict[str, int]) -> str:
    words = {"improved": "förbättrat", "worse": "försämrat", "cannot_tell": "går inte att säga"}
    return ", ".join(f"{number} {words.get(verdict, verdict)}" for verdict, number in verdicts.items()) or "inga"
