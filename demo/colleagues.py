"""The invented people at work: each does what is awaited of them, on the day that is theirs."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session, col, or_, select

from demo.awaited import Awaited, Diary
from demo.cast import Cast
from demo.deeds import Deeds
from demo.invented.world import World
from portal.people import Said, record
from portal.planning import lay_out_year
from register import dispatch
from register.database import Register
from register.models import AuditRow, Deadline, Meeting, MeetingKind, Milestone, UnitAudit
from register.stages import Stage


class Colleagues(Cast):
    """Everybody who acts in the audits of an invented world: nobody has a script, the register is what they know."""

    def __init__(self, register: Register, world: World) -> None:
        super().__init__(register)
        self._world = world
        self._diary, self._deeds = Diary(world, register.catalogue), Deeds(register, world)

    def is_over(self) -> bool:
        """Whether every unit of the world's audit has ended its walk, and everybody has been told."""
        with self._register.reading() as session:
            stages = session.exec(
                select(UnitAudit.stage)
                .join(AuditRow, col(AuditRow.id) == col(UnitAudit.audit_id))
                .where(AuditRow.key == self._world.audit)
            ).all()
            return bool(stages) and set(stages) == {Stage.CLOSED} and not any(dispatch.unsent(session))

    def days(self, session: Session) -> list[date]:
        """The days on which somebody is going to act, as far as the register can say; some may have passed."""
        if not self._is_laid_out(session):
            return [self._world.starts]
        days = [awaited.on for awaited in self._diary.awaited(session) if awaited.on is not None]
        return days + [milestone.planned_on for milestone in self._milestones(session) if milestone.planned_on]

    def act(self, day: date) -> None:
        """Do everything whose day has come, and go on with what was begun and cut off."""
        with self._register.reading() as session:
            laid_out = self._is_laid_out(session)
        if not laid_out:
            if day >= self._world.starts:
                self._lay_out(day)
            return
        with self._register.reading() as session:
            waiting = [*self._begun_dialogues(session), *self._diary.awaited(session)]
        for awaited in waiting:
            if awaited.on is not None and awaited.on <= day and self._is_unmet(awaited):
                self._deeds.do(awaited, day)
        self._reach_milestones(day)

    def _lay_out(self, day: date) -> None:
        """Lay the audit's year out, its milestones with it."""
        year = self._register.catalogue.audit(self._world.audit).year
        lay_out_year(self._register, year, now=self.moment(day))

    def _is_laid_out(self, session: Session) -> bool:
        return session.exec(select(AuditRow.id).where(AuditRow.key == self._world.audit)).first() is not None

    def _is_unmet(self, awaited: Awaited) -> bool:
        """Whether nobody has seen to it on the same day: a report may be about several actions."""
        with self._register.reading() as session:
            return session.get_one(Deadline, awaited.deadline).met_on is None or awaited.kind == "dialogue_meeting"

    def _begun_dialogues(self, session: Session) -> list[Awaited]:
        """Meetings that have been held but not minuted: what is awaited of them was met when they were noted."""
        found = session.exec(
            select(AuditRow.key, UnitAudit.unit_key, Meeting, Deadline)
            .join(UnitAudit, col(UnitAudit.audit_id) == col(AuditRow.id))
            .join(Meeting, col(Meeting.unit_audit_id) == col(UnitAudit.id))
            .join(Deadline, col(Deadline.unit_audit_id) == col(UnitAudit.id))
            .where(
                AuditRow.key == self._world.audit,
                Meeting.kind == MeetingKind.DIALOGUE,
                col(Meeting.held_on).is_not(None),
                col(Meeting.minutes_on).is_(None),
                Deadline.kind == "dialogue_meeting",
            )
        ).all()
        return [
            Awaited(one.id or 0, audit, unit, one.kind, one.cause, one.opened_on, one.due, meeting.held_on)
            for audit, unit, meeting, one in found
        ]

    def _milestones(self, session: Session) -> list[Milestone]:
        """What the audit, and the year on whose wheel it stands, are still to reach."""
        audit = session.exec(select(AuditRow).where(AuditRow.key == self._world.audit)).one()
        of_year = col(Milestone.audit_id).is_(None) & (col(Milestone.year) == audit.year)
        statement = select(Milestone).where(
            or_(col(Milestone.audit_id) == audit.id, of_year),
            col(Milestone.reached_on).is_(None),
            col(Milestone.skipped_for).is_(None),
        )
        return list(session.exec(statement.order_by(col(Milestone.id))))

    def _reach_milestones(self, day: date) -> None:
        inspector = self._register.catalogue.people.inspectors[0].key
        with self._register.reading() as session:
            due = [one for one in self._milestones(session) if one.planned_on is not None and one.planned_on <= day]
            reached = [(str(one.year) if one.audit_id is None else self._world.audit, one.kind) for one in due]
        for of, kind in reached:
            event = kind.replace("_", "-")
            record(self._register, of, None, event, by=inspector, now=self.moment(day), said=Said())
