"""A register of ten years at hundreds of units: open actions by the hundred thousand, and all that lies behind them.

Everything is invented, and written by bulk inserts as the program would have left it: the deadlines' next days are the
ladders' own, the events are linked. Of the open actions so many are to be told of on each of a few days, and the
others later.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlmodel import SQLModel

from config.audit import AuditFile
from config.catalogue import Catalogue
from config.hand_in import Kind
from config.messages import MessageKind
from method.dates import WorkingYear, year_after
from method.ladder import Ladder
from register.chain import note
from register.database import Register
from register.models import (
    ActionStatus,
    ChangeKind,
    FileRole,
    FindingKind,
    HandInStatus,
    MeetingKind,
    MessageStatus,
    Outcome,
    Response,
    Turn,
)
from register.reminders import LADDERS
from register.stages import Stage
from tests import golden
from tests.bench.bulk import Values, Writer

YEARS = 10
TODAY = date(2030, 3, 4)
"""A Monday on which nothing is due."""

_PAST = TODAY - timedelta(days=300)
_LATER = TODAY + timedelta(days=120)
_LONG_AGO = datetime.combine(_PAST, time(12), tzinfo=UTC)

_STAGES = (
    *(Stage.PLANNING, Stage.SAMPLING, Stage.FILE_REVIEW, Stage.DIALOGUE, Stage.FEEDBACK),
    *(Stage.FOLLOW_UP,) * 2,
    *(Stage.CLOSED,) * 3,
    *(Stage.ACTION_PLAN,) * 18,
)
"""Of 28 units so many stand in each stage; the two that are followed stand in the follow-up's sampling as well."""

_BEFORE_THE_VERDICT = timedelta(weeks=12)  # by the audit's file
_FILES, _TWICE = 24, 5


@dataclass(frozen=True)
class Size:
    """How much there is, and how many deadlines are to be told of on each of the days `due`."""

    unit_audits: int
    actions: int
    messages: int
    told: int
    due: tuple[date, ...]

    @property
    def units(self) -> int:
        """Units, each of which is audited every year; one in fourteen of their audits is followed by another."""
        return self.unit_audits * 28 // 30 // YEARS


def organisation(folder: Path, units: int) -> Catalogue:
    """The bundled organisation in `folder`, with so many units."""
    shutil.copytree(golden.STOCKHOLM, folder, ignore=shutil.ignore_patterns("audits"))
    entries = (f'[[units]]\nkey = "{_key(n)}"\nname = "Enhet {n}"\nvalid_from = 2007-01-01\n' for n in range(units))
    (folder / "units.toml").write_text("\n".join(entries), encoding="utf-8")
    return Catalogue(folder)


def fill(register: Register, size: Size) -> None:
    """Write the register; its schema is there."""
    with register.engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        # A row may come before the one that it points at, so they are looked up at the end.
        driver.execute("PRAGMA foreign_keys = OFF")
        writer = Writer(connection)
        _Filling(register.catalogue, size, writer).fill()
        writer.flush()
        assert not driver.execute("PRAGMA foreign_key_check").fetchall()
        driver.execute("PRAGMA foreign_keys = ON")
    _log(register, 3 * size.unit_audits)


def _key(number: int) -> str:
    return f"enhet-{number:03d}"


def _log(register: Register, events: int) -> None:
    """What happened, linked as it is linked by every transaction."""
    said = {"audit_id": 1, "day": _PAST, "at": _LONG_AGO, "who": "arshjul", "what": "reminded", "evidence": {}}
    with register.transaction() as session:
        numbers = range(1, events + 1)
        session.connection().execute(SQLModel.metadata.tables["event"].insert(), [{**said, "id": n} for n in numbers])
        for number in numbers:
            note(session, number)


class _Filling:
    def __init__(self, catalogue: Catalogue, size: Size, writer: Writer) -> None:
        self.catalogue, self.size, self.add = catalogue, size, writer.add
        self.year = WorkingYear(catalogue.calendar)
        self.lot = Random(1)  # noqa: S311  a lot that anyone may know
        self.next_on: dict[tuple[str, date], date] = {}
        self.areas: dict[int, list[int]] = {}

    def fill(self) -> None:
        self.add("fingerprint", of=LADDERS, value=self.catalogue.calendar.model_dump_json())
        planning_to_act = []
        for number in range(YEARS):
            audit, again = self._audit(number)
            for place in range(self.size.units):
                stage = _STAGES[(number + place) % len(_STAGES)]
                unit = self._unit(audit, place, stage, follow_up=again if stage is Stage.FOLLOW_UP else None)
                if stage in (Stage.ACTION_PLAN, Stage.FOLLOW_UP):
                    planning_to_act.append((audit, unit))
        self._plans(planning_to_act)
        self._messages()

    def _audit(self, number: int) -> tuple[int, int]:
        """An audit and the one that follows it."""
        first = Catalogue(golden.STOCKHOLM).audit("barnarenden-2021")
        kept = first.model_dump(mode="json") | {"recorded": False, "fixed_seed": None}
        units = [
            {"key": _key(place), "opening_meeting": f"{2020 + number}-03-02", "readers": ["bt", "es"]}
            for place in range(self.size.units)
        ]
        template = self.catalogue.template(first.template).model_dump(mode="json")
        keys = (f"granskning-{number}", f"uppfoljning-{number}")
        again = {**kept["follow_up"], "key": keys[1], "fixed_seed": None}
        ids = []
        owns: tuple[Values, Values] = {"follow_up": again}, {"follow_up": None, "follows": keys[0]}
        for key, own in zip(keys, owns, strict=True):
            plan = AuditFile.model_validate({**kept, "key": key, "units": units, **own}).model_dump(mode="json")
            said = {"key": key, "title": first.title, "year": 2020 + number, "recorded": False}
            ids.append(self.add("audit", **said, plan=plan, template=template))
        return ids[0], ids[1]

    def _unit(self, audit: int, place: int, stage: Stage, *, follow_up: int | None = None) -> int:
        ahead = self.lot.random() < 0.5
        given = stage in (Stage.ACTION_PLAN, Stage.FOLLOW_UP, Stage.CLOSED)
        told = TODAY - timedelta(days=self.lot.randint(0, 270)) if given else None
        days = ("list_due", "review_due", "double_due", "reconciliation_due", "dialogue_on", "plan_due")
        unit = self.add(
            "unit_audit",
            audit_id=audit,
            unit_key=_key(place),
            unit_name=f"Enhet {place}",
            stage=stage,
            since=_PAST,
            invite_on=_LATER if stage is Stage.PLANNING and ahead else _PAST,
            invited_on=None if stage is Stage.PLANNING and ahead else _PAST,
            draw_on=_LATER if ahead else _PAST,
            feedback_on=_LATER if ahead else _PAST,
            feedback_given_on=told,
            prepare_on=self.year.next_working_day(year_after(told) - _BEFORE_THE_VERDICT) if told else None,
            fixed=[],
            **dict.fromkeys(days, _PAST),
        )
        self._until(unit, audit, stage, ahead=ahead)
        if follow_up:
            self.add("followed_at", unit_audit_id=unit, follow_up_id=self._unit(follow_up, place, Stage.SAMPLING))
        return unit

    def _until(self, unit: int, audit: int, stage: Stage, *, ahead: bool) -> None:
        """What a unit has left behind when it stands in the stage, and what it is waited for there."""
        come = list(Stage).index(stage)
        met = None if stage is Stage.PLANNING else _PAST
        opening = {"kind": MeetingKind.OPENING, "planned_on": _PAST, "held_on": met, "participants": []}
        self.add("meeting", unit_audit_id=unit, sequence=0, **opening)
        awaited = {Stage.PLANNING: "opening_meeting", Stage.SAMPLING: "list", Stage.FILE_REVIEW: "review"}
        if stage in awaited:
            self._deadline(unit, awaited[stage], "asked", _LATER)
        if come >= list(Stage).index(Stage.FILE_REVIEW):
            self._hand_in(unit, Kind.FRAME)
            self._files(unit, read=_FILES if stage is not Stage.FILE_REVIEW else _FILES - 1)
        if come >= list(Stage).index(Stage.DIALOGUE):
            self._dialogue(unit, audit, over=stage is not Stage.DIALOGUE, confirmed=ahead)
        if stage is Stage.FEEDBACK and not ahead:
            self._deadline(unit, "feedback_acknowledgement", "version 1", _LATER)
        if come > list(Stage).index(Stage.FEEDBACK) or (stage is Stage.FEEDBACK and not ahead):
            on = _PAST if come > list(Stage).index(Stage.FEEDBACK) else None
            self._version(unit, acknowledged_on=on)

    def _hand_in(self, unit: int, kind: Kind) -> int:
        said = {"sha256": "0" * 64, "handed_in_by": "bt", "received_on": _PAST, "rows": 100}
        return self.add("hand_in", unit_audit_id=unit, kind=kind, status=HandInStatus.TAKEN_IN, **said)

    def _files(self, unit: int, *, read: int) -> None:
        sealed = dict.fromkeys(("case_ref_sealed", "draw_key_sealed", "case_sealed"), bytes(60))
        for place in range(_FILES + 6):
            role, twice = (FileRole.SAMPLE if place < _FILES else FileRole.RESERVE), place < _TWICE
            said = {"pseudonym": f"F{place:02d}", "stratum": "F", "place": place, "role": role, "read_twice": twice}
            file = self.add("drawn_file", unit_audit_id=unit, **said, **sealed)
            for turn in Turn if twice else (Turn.FIRST,):
                if place < read:
                    reading = {"turn": turn, "reader": "bt", "read_on": _PAST, "answers_sealed": bytes(200)}
                    self.add("reading", drawn_file_id=file, **reading)

    def _dialogue(self, unit: int, audit: int, *, over: bool, confirmed: bool) -> None:
        """A dialogue that is over, or waits: for the minutes, or, when they are confirmed, for an answer."""
        by = "bt" if over or confirmed else None
        held = {"planned_on": _PAST, "held_on": _PAST, "participants": [], "confirmed_by_unit": by}
        self.add(
            "meeting", unit_audit_id=unit, kind=MeetingKind.DIALOGUE, sequence=0, confirmed_by_inspectors=by, **held
        )
        kinds = (FindingKind.STRENGTH, FindingKind.DEVELOPMENT, FindingKind.DEVELOPMENT)
        noted: Values = {"recorded_by": "bt", "recorded_on": _PAST}
        texts: Values = {"title": "Rubrik", "text": "Text", "areas": [], "questions": [], "evidence": []}
        for number, kind in enumerate(kinds, 1):
            said = {"number": number, "kind": kind, "good_example": False, **texts, **noted}
            finding = self.add("finding", audit_id=audit, unit_audit_id=unit, **said)
            if kind is FindingKind.DEVELOPMENT:
                self.areas.setdefault(unit, []).append(finding)
            if over or number < len(kinds):
                answer = {"response": Response.AGREED, **noted}
                self.add("finding_response", finding_id=finding, unit_audit_id=unit, **answer)

    def _version(self, unit: int, *, acknowledged_on: date | None) -> None:
        said: Values = {"version": 1, "made_on": _PAST, "sha256": "0" * 64, "document": b"%PDF", "recipients": []}
        self.add("feedback_version", unit_audit_id=unit, acknowledged_on=acknowledged_on, **said)

    def _plans(self, planning: Sequence[tuple[int, int]]) -> None:
        """The open actions, spread over those who have plans; those told of are drawn by lot."""
        hand_ins = [self._hand_in(unit, Kind.ACTION_PLAN) for _, unit in planning]
        days = [self.year.add_working_days(day, self._before) for day in self.size.due for _ in range(self.size.told)]
        last = self.year.add_working_days(max(self.size.due), self._before + 5)
        days += [last + timedelta(days=self.lot.randint(0, 400)) for _ in range(self.size.actions - len(days))]
        self.lot.shuffle(days)
        for place, due in enumerate(days):
            row, number = place % len(planning), place // len(planning) + 1
            self._action(planning[row][1], hand_ins[row], number, due)

    @property
    def _before(self) -> int:
        """An action's first rung, in working days before it falls due."""
        return max(self.catalogue.calendar.deadlines["action"].reminders.before)

    def _action(self, unit: int, hand_in: int, number: int, due: date) -> None:
        said: Values = {"action": "En åtgärd", "owner": "Enhetschef", "measure": "Ett mått", "accepted_on": _PAST}
        state = {"due": due, "first_due": due, "status": ActionStatus.NOT, "number": number}
        area = self.areas[unit][number % len(self.areas[unit])]
        self.add("action", unit_audit_id=unit, hand_in_id=hand_in, finding_id=area, **said, **state)
        self._deadline(unit, "action", f"action {number}", due)

    def _deadline(self, unit: int, kind: str, cause: str, due: date, *, met_on: date | None = None) -> int:
        rule = self.catalogue.calendar.deadlines[kind]
        due = self.year.next_working_day(due)
        told = {"opened_on": _PAST, "planned": due, "due": due, "met_on": met_on}
        next_on = None if met_on else self._next_on(kind, due)
        deadline = self.add(
            "deadline", unit_audit_id=unit, kind=kind, cause=cause, owner=rule.owner, next_on=next_on, **told
        )
        self.add("deadline_change", deadline_id=deadline, on=_PAST, what=ChangeKind.OPENED, by="arshjul", after=due)
        return deadline

    def _next_on(self, kind: str, due: date) -> date:
        if (kind, due) not in self.next_on:
            ladder = Ladder(self.catalogue.calendar, self.year, kind)
            self.next_on[kind, due] = ladder.next(due=due, opened_on=_PAST, told_to=None).day
        return self.next_on[kind, due]

    def _messages(self) -> None:
        """What has been sent over the years, each in one attempt, with the deadline that it told of."""
        body = "Hej!\n\n" + "En rad om det som väntas. " * 12
        state = {"status": MessageStatus.SENT, "attempts": 1, "urgent": False, "contacts": [], "written_on": _PAST}
        sent = {"next_at": _LONG_AGO, "sent_on": _PAST, "subject": "Påminnelse", "body": body}
        for number in range(self.size.messages):
            unit = _key(number % self.size.units)
            place = {"channel": "file", "address": f"enhetschef.{unit}@stad.example"}
            said = {"key": f"past|{number}", "kind": MessageKind.REMINDER, "recipient": f"enhetschef.{unit}"}
            message = self.add(
                "message", unit_audit_id=1 + number % self.size.unit_audits, **said, **place, **state, **sent
            )
            tried = {"number": 1, "began_at": _LONG_AGO, "ended_at": _LONG_AGO, "outcome": Outcome.SENT}
            self.add("attempt", message_id=message, **tried, **place)
            if number % 3 == 0:
                told = self._deadline(
                    1 + number % self.size.unit_audits, "progress", f"report {number}", _PAST, met_on=_PAST
                )
                rung = {"turn": 0, "rung": 1, "recipient": f"enhetschef.{unit}", "role": "owner", "on": _PAST}
                self.add("telling", deadline_id=told, message_id=message, **rung)
