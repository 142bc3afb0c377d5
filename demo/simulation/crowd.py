"""The country's people at work, through the same doors as everybody, each door's seconds noted."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement
from sqlmodel import col, select

from config.errors import NotNow, UnknownName
from config.hand_in import Kind
from demo.awaited import Awaited
from demo.colleagues import Colleagues
from demo.deeds import Deed, Deeds, Scene
from demo.simulation.almanac import Almanac
from demo.simulation.country import Country
from demo.simulation.paperwork import Paperwork
from demo.simulation.stopwatch import Stopwatch
from portal.people import Said, record
from register.database import Register
from register.desk import deed
from register.models import DrawnFile, FileRole, Reading, UnitAudit
from register.sampling import drawn_files
from tasks.hand_in import Addressed, receive

log = logging.getLogger(__name__)

STAGE_OF: dict[str, str] = {
    "opening_meeting": "planning",
    "list": "sampling",
    "warnings": "sampling",
    "review": "file_review",
    "double": "file_review",
    "reconciliation": "file_review",
    "findings": "dialogue",
    "dialogue_meeting": "dialogue",
    "minutes": "dialogue",
    "feedback_acknowledgement": "feedback",
    "action_plan": "action_plan",
    "plan_acceptance": "action_plan",
    "progress": "action_plan",
    "action": "action_plan",
    "verdicts": "follow_up",
}
"""Kind of deadline -> the stage in which it is awaited."""

INVENTING = "inventing"
"""The play's own work: deciding who does what, and filling in the files."""


class Crowd(Colleagues):
    """Everybody who acts in the country's audit."""

    def __init__(self, register: Register, country: Country, watch: Stopwatch) -> None:
        super().__init__(register, country)
        self._diary = Almanac(country, register.catalogue)
        self._deeds = TimedDeeds(register, country, watch)
        self._watch = watch

    def _reach_milestones(self, day: date) -> None:
        """What cannot be reached yet, because a unit is behind, is tried again another day."""
        try:
            with self._watch.timing("round", "milestones"):
                super()._reach_milestones(day)
        except NotNow as reason:
            log.info("a milestone waits: %s", reason)


@dataclass(frozen=True)
class TimedDeeds(Deeds):
    """What the country's people do."""

    world: Country
    watch: Stopwatch

    def do(self, awaited: Awaited, day: date) -> None:
        """As `Deeds.do`, timed."""
        stage = STAGE_OF[awaited.kind]
        try:
            for one in self._deeds(awaited):
                with self.watch.timing(stage, f"record {one.event}"):
                    record(
                        self.register,
                        awaited.audit,
                        awaited.unit,
                        one.event,
                        by=one.by,
                        now=self._noon(day),
                        said=one.said,
                    )
            self._hand_in(awaited, day)
        except (NotNow, UnknownName) as reason:
            log.info("nobody can see to %s at %s yet: %s", awaited.kind, awaited.unit, reason)

    def _deeds(self, awaited: Awaited) -> list[Deed]:
        if awaited.kind != "review":
            return super()._deeds(awaited)
        with self.register.reading() as session:
            return list(self._replace(self._scene(session, awaited)))

    def _replace(self, scene: Scene) -> Iterator[Deed]:
        """The file of the unit that cannot be read, if there is one, once."""
        if scene.awaited.audit != self.world.audit:
            return
        files = drawn_files(scene.session, scene.unit_audit)
        # What the second reader has read already can be read.
        read = set(scene.session.exec(select(Reading.drawn_file_id).join(DrawnFile).where(_of(scene.unit_audit))))
        sample = [file.pseudonym for file in files if file.role is FileRole.SAMPLE and file.id not in read]
        unread = self.world.unread_of(scene.awaited.unit, len(sample))
        if unread is not None and not any(file.role is FileRole.REPLACED for file in files):
            reason = self.world.reasons[unread % len(self.world.reasons)]
            yield Deed(scene.first, "file-replaced", Said(file=sample[unread], reason=reason))

    def _hand_in(self, awaited: Awaited, day: date) -> None:
        kind = self._file(awaited)
        if kind is None:
            return
        with self.register.reading() as session:
            scene = self._scene(session, awaited)
        by = {Kind.REVIEW: scene.first, Kind.DOUBLE: scene.readers[-1]}.get(kind, scene.manager)
        content = Paperwork(self.register, self.world, self.watch).content(awaited, kind, day=day, by=by)
        with self.watch.timing(STAGE_OF[awaited.kind], f"receive {kind}") as work:
            received = receive(
                self.register, content, Addressed(awaited.audit, awaited.unit, kind), deed=deed(by, self._noon(day))
            )
        if received.judged is not None and received.judged.file is not None:
            work.rows += len(received.judged.file.frame)


def _of(unit_audit: UnitAudit) -> ColumnElement[bool]:
    return col(DrawnFile.unit_audit_id) == unit_audit.id
