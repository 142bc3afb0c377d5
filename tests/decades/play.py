"""Ten years of wheels played by people whom chance has given a temper, and what must hold whatever they do.

The round is the register's own; nothing is asked of Prefect or of the gate, so that a decade takes seconds.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from pathlib import Path

from sqlmodel import Session, col, select

from config.errors import ArshjulError
from config.settings import Settings
from method.dates import WorkingYear
from portal.words import noon
from register import board, chain_check, deadlines, extensions, meetings, planning
from register.database import Register, open_register
from register.desk import SYSTEM, Desk, at_desk, id_of, locked
from register.models import (
    AuditRow,
    Deadline,
    Event,
    Meeting,
    MeetingKind,
    Message,
    MessageStatus,
    Telling,
    UnitAudit,
)
from register.stages import TRANSITIONS, Stage
from tasks.outbox import dispatch_now
from tasks.rehearsal import answer, can_answer, move_on
from tasks.reminders import remind_all
from tests.decades.organisation import FIRST, audits, organisation

TEMPERS = ("early", "on the day", "late", "when it has gone up", "never", "twice")


@dataclass
class Decade:
    """One decade: a register, and people whose tempers follow from the seed."""

    register: Register
    rng: random.Random
    years: int
    tempers: dict[int, tuple[str, int]] = field(default_factory=dict)
    rounds: int = 0
    refused: int = 0

    @cached_property
    def year(self) -> WorkingYear:
        return WorkingYear(self.register.catalogue.calendar)

    def play(self) -> None:
        """From the first day of the first year until a year after the last audit was laid out."""
        day: date | None = date(FIRST, 1, 2)
        last = date(FIRST + self.years, 12, 31)
        laid_out = FIRST - 1
        while day is not None and day <= last:
            while laid_out < min(day.year, FIRST + self.years - 1):
                laid_out += 1
                self._lay_out(laid_out, day)
            self._people(day)
            self._round(day)
            if self.rng.random() < 0.1:
                self._nothing_changes_in_a_second_round(day)
            self._nothing_is_silent(day)
            day = self._next(day, last)

    def _lay_out(self, year: int, day: date) -> None:
        with self.desk(day) as desk:
            units = [unit.key for unit in desk.catalogue.units.units if unit.exists_on(day)]
            for audit in audits(units, year, self.year, self.rng):
                with suppress(ArshjulError):
                    planning.lay_out(desk, audit)

    def _people(self, day: date) -> None:
        with self.register.reading() as session:
            waiting = [(id_of(row), row.due) for row in deadlines.unmet(session) if can_answer(row)]
        for number, due in self.rng.sample(waiting, len(waiting)):
            temper, by = self.tempers.setdefault(number, (self.rng.choice(TEMPERS), self.rng.randrange(1, 40)))
            if self._acts(number, due, temper, by, day):
                self._answer(number, day)
                if temper == "twice":
                    self._refused(number, day)
            elif self.rng.random() < 0.03:
                self._something_else(number, day)
        if self.rng.random() < 0.05:
            self._in_the_wrong_order(day)

    def _acts(self, number: int, due: date, temper: str, by: int, day: date) -> bool:
        match temper:
            case "early":
                return day >= due - timedelta(days=by)
            case "late":
                return day >= due + timedelta(days=2 * by)
            case "never":
                return day >= due + timedelta(days=400)
            case "when it has gone up":
                with self.register.reading() as session:
                    told = session.exec(select(Telling.role).where(Telling.deadline_id == number)).all()
                return any(role != "owner" for role in told) or day >= due + timedelta(days=90)
            case _:
                return day >= due

    def _answer(self, number: int, day: date) -> None:
        # Others may have to do their part first; then they try again another day.
        with suppress(ArshjulError), self.desk(day) as desk:
            deadline = desk.session.get_one(Deadline, number)
            if deadline.met_on is None:
                answer(desk, deadline)

    def _refused(self, number: int, day: date) -> None:
        """What has been done is not done a second time: it is refused, or it changes nothing that is awaited."""
        with self.register.reading() as session:
            before = session.get_one(Deadline, number).met_on
        self._answer_again(number, day)
        with self.register.reading() as session:
            assert session.get_one(Deadline, number).met_on == before

    def _answer_again(self, number: int, day: date) -> None:
        try:
            with self.desk(day) as desk:
                answer(desk, desk.session.get_one(Deadline, number))
        except ArshjulError:
            self.refused += 1

    def _something_else(self, number: int, day: date) -> None:
        """More time is asked for and decided on, somebody answers for it, a meeting is moved or called off."""
        choice = self.rng.randrange(4)
        with suppress(ArshjulError), self.desk(day) as desk:
            deadline = desk.session.get_one(Deadline, number)
            if deadline.unit_audit_id is None:
                return
            unit_audit = locked(desk.session, deadline.unit_audit_id)
            if choice == 0:
                until = deadline.planned + timedelta(days=self.rng.randrange(1, 60))
                extensions.ask_for_time(desk, unit_audit, deadline, until=until, reason="Semestrar.")
                if self.rng.random() < 0.7:
                    extensions.decide_time(desk, unit_audit, deadline, granted=self.rng.random() < 0.6)
            elif choice == 1:
                extensions.answer_for(desk, unit_audit, deadline, reason=None)
            else:
                kind = self.rng.choice((MeetingKind.OPENING, MeetingKind.DIALOGUE))
                on = self.year.next_working_day(day + timedelta(days=self.rng.randrange(1, 20)))
                if desk.session.exec(_meeting(unit_audit, kind)).first() is not None:
                    meetings.plan_meeting(desk, unit_audit, kind, on=on, time="13:30")
                    if choice == 3:
                        meetings.cancel_meeting(desk, unit_audit, kind, reason="Sjukdom.")

    def _in_the_wrong_order(self, day: date) -> None:
        """Somebody does what nobody awaits: it is refused whole, or something was awaited after all."""
        with self.register.reading() as session:
            met = session.exec(select(Deadline.id).where(col(Deadline.met_on).is_not(None))).all()
            of_people = [number for number in met if session.get_one(Deadline, number).unit_audit_id is not None]
        if of_people:
            self._answer_again(self.rng.choice(of_people) or 0, day)

    def _round(self, day: date) -> None:
        with self.desk(day) as desk:
            move_on(desk)
        remind_all(self.register, now=self.noon(day))
        dispatch_now(self.register, now=self.noon(day))
        self.rounds += 1

    def _nothing_changes_in_a_second_round(self, day: date) -> None:
        with sqlite3.connect(self.register.settings.home / "register.db") as watcher:
            before = watcher.execute("PRAGMA data_version").fetchone()
            self._round(day)
            assert watcher.execute("PRAGMA data_version").fetchone() == before, f"a second round on {day} writes"
        watcher.close()

    def _nothing_is_silent(self, day: date) -> None:
        """Whatever is awaited has a day on which somebody is told next, and it lies ahead, not far off."""
        calendar = self.register.catalogue.calendar
        furthest = max(calendar.repeat_working_days, calendar.acknowledgement_working_days)
        with self.register.reading() as session:
            for deadline in deadlines.unmet(session):
                assert deadline.next_on is not None, f"{deadline.kind} falls silent on {day}"
                assert deadline.next_on > day, f"{deadline.kind} was to be told by {day}"
                if deadline.due <= day:
                    assert self.year.working_days_between(day, deadline.next_on) <= furthest

    def _next(self, day: date, last: date) -> date | None:
        """The day after on which somebody acts or something is due; people look up at least once a fortnight."""
        with self.register.reading() as session:
            due = board.next_day(session, self.register.catalogue, after=day)
        days = [day + timedelta(days=self.rng.randrange(5, 15))]
        return min([*days, *([due] if due else [])]) if day < last else None

    def noon(self, day: date) -> datetime:
        return noon(day, self.register.catalogue.organisation.time_zone)

    @contextmanager
    def desk(self, day: date, who: str = SYSTEM) -> Iterator[Desk]:
        with at_desk(self.register, who=who, now=self.noon(day)) as desk:
            yield desk


def _meeting(unit_audit: UnitAudit, kind: MeetingKind):  # type: ignore[no-untyped-def]
    return select(Meeting).where(Meeting.unit_audit_id == unit_audit.id, Meeting.kind == kind)


def played(seed: int, folder: Path, *, years: int) -> Decade:
    """So many years of the seed, played in `folder`; raises `AssertionError` for what must not be."""
    rng = random.Random(seed)  # noqa: S311 - nothing secret
    lillkommun = organisation(folder / "lillkommun", rng, years=years)
    register = open_register(Settings(home=folder / "home", organisation=lillkommun))
    register.migrate()
    decade = Decade(register, rng, years)
    try:
        decade.play()
        with register.reading() as session:
            _everything_is_told_once(session)
            _no_stage_is_skipped(session)
            assert chain_check.check(session, {}).broken is None
    finally:
        register.close()
    return decade


def _everything_is_told_once(session: Session) -> None:
    messages = session.exec(select(Message)).all()
    keys = [message.key for message in messages]
    assert len(keys) == len(set(keys))
    assert {message.status for message in messages} <= {MessageStatus.SENT, MessageStatus.PENDING}
    digests = [(message.recipient, message.written_on) for message in messages if message.kind == "reminder"]
    assert len(digests) == len(set(digests)), "one digest per person and day"
    tellings = session.exec(select(Telling)).all()
    told = [(row.deadline_id, row.turn, row.rung, row.recipient) for row in tellings]
    assert len(told) == len(set(told))


def _no_stage_is_skipped(session: Session) -> None:
    after = {transition.stage: {transition.next, transition.next_of_follow_up} for transition in TRANSITIONS}
    for unit_audit in session.exec(select(UnitAudit)).all():
        moves = session.exec(
            select(Event)
            .where(Event.unit_audit_id == unit_audit.id, col(Event.to_stage).is_not(None))
            .order_by(col(Event.id))
        ).all()
        stage = Stage.PLANNING
        for move in moves[1:]:
            assert move.from_stage == stage, f"unit audit {unit_audit.id} jumps from {stage} to {move.to_stage}"
            assert Stage(move.to_stage or "") in after[stage]
            stage = Stage(move.to_stage or "")
        assert unit_audit.stage is stage
    assert session.exec(select(AuditRow)).first() is not None
    given = select(UnitAudit).where(col(UnitAudit.feedback_given_on).is_not(None))
    assert session.exec(given).first() is not None, "they do come on"
