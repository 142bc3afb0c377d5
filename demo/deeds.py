"""What the invented people do about what is awaited of them, through the same doors as everybody."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlmodel import Session, select

from config.errors import NotNow, UnknownName
from config.hand_in import Kind
from demo.awaited import KIND_OF, Awaited, has_more_time
from demo.invented.chance import stream
from demo.invented.findings import Suggested, worded
from demo.invented.plans import fate_of
from demo.invented.world import World
from demo.papers import Papers
from portal.people import Said, record
from portal.words import noon
from register import action_plan
from register.candidates import candidates_of
from register.database import Register
from register.desk import deed, find_audit, find_unit_audit, plan_of, template_of
from register.findings import answer_to, findings_of
from register.meetings import meeting_of
from register.models import Extension, FileRole, Finding, FindingKind, MeetingKind, UnitAudit
from register.sampling import drawn_files
from register.verdicts import verdicts_of
from tasks.hand_in import Addressed, receive

log = logging.getLogger(__name__)

_MORE_TIME = timedelta(weeks=10)
_LEADERS = "Avdelningschef, Enhetschef"
_STAFF = "Avdelningschef, Enhetschef, Socialsekreterare"


@dataclass(frozen=True)
class Deed:
    """An event of `record`: who notes what, and what is said of it."""

    by: str
    event: str
    said: Said = field(default_factory=Said)


@dataclass(frozen=True)
class Scene:
    """Where a deed is done: the open register, the unit audit, who works there."""

    session: Session
    unit_audit: UnitAudit
    awaited: Awaited
    readers: tuple[str, ...]
    manager: str

    @property
    def first(self) -> str:
        """The inspector who leads the audit there."""
        return self.readers[0]


@dataclass(frozen=True)
class Deeds:
    """What the people of a world do."""

    register: Register
    world: World

    def do(self, awaited: Awaited, day: date) -> None:
        """Do what is awaited; who cannot, because others have not done their part, tries again another day.

        What was begun and cut off is gone on with: whatever the register knows of is left out.
        """
        try:
            for one in self._deeds(awaited):
                record(
                    self.register, awaited.audit, awaited.unit, one.event, by=one.by, now=self._noon(day), said=one.said
                )
            self._hand_in(awaited, day)
        except (NotNow, UnknownName) as reason:
            log.info("nobody can see to %s at %s yet: %s", awaited.kind, awaited.unit, reason)

    def _noon(self, day: date) -> datetime:
        return noon(day, self.register.catalogue.organisation.time_zone)

    def _deeds(self, awaited: Awaited) -> list[Deed]:
        if awaited.kind not in DEEDS:
            return []
        with self.register.reading() as session:
            return list(DEEDS[awaited.kind](self.world, self._scene(session, awaited)))

    def _scene(self, session: Session, awaited: Awaited) -> Scene:
        return Scene(
            session=session,
            unit_audit=find_unit_audit(session, awaited.audit, awaited.unit),
            awaited=awaited,
            readers=plan_of(find_audit(session, awaited.audit)).unit(awaited.unit).readers,
            manager=self.register.catalogue.people.in_role("unit_manager", awaited.unit).key,
        )

    def _hand_in(self, awaited: Awaited, day: date) -> None:
        kind = self._file(awaited)
        if kind is None:
            return
        with self.register.reading() as session:
            scene = self._scene(session, awaited)
        by = {Kind.REVIEW: scene.first, Kind.DOUBLE: scene.readers[-1]}.get(kind, scene.manager)
        content = Papers(self.register, self.world).content(awaited, kind, day=day, by=by)
        receive(self.register, content, Addressed(awaited.audit, awaited.unit, kind), deed=deed(by, self._noon(day)))

    def _file(self, awaited: Awaited) -> Kind | None:
        """The file to hand in; of an action a report, unless it was more time that was needed just now."""
        if awaited.kind != "action":
            return KIND_OF.get(awaited.kind)
        return None if awaited.on is not None and awaited.on < awaited.due else Kind.PROGRESS


Doing = Callable[[World, Scene], Iterator[Deed]]


def _hold_opening_meeting(_world: World, scene: Scene) -> Iterator[Deed]:
    yield Deed(scene.first, "meeting-held", Said(participants=_LEADERS))


def _accept_warnings(world: World, scene: Scene) -> Iterator[Deed]:
    yield Deed(scene.first, "warning-accepted", Said(reason=world.words.warnings))


def _replace_files(world: World, scene: Scene) -> Iterator[Deed]:
    """The files of the world that cannot be read, once each, before the others are."""
    if scene.awaited.audit != world.audit:
        return
    files = drawn_files(scene.session, scene.unit_audit)
    if any(file.role is FileRole.REPLACED for file in files):
        return
    sample = [file.pseudonym for file in files if file.role is FileRole.SAMPLE]
    for one in world.replaced:
        if one.unit == scene.awaited.unit:
            yield Deed(scene.first, "file-replaced", Said(file=sample[one.place], reason=one.reason))


def _reconcile(_world: World, scene: Scene) -> Iterator[Deed]:
    yield Deed(scene.first, "readings-reconciled", Said(to="first"))


def _settle_findings(world: World, scene: Scene) -> Iterator[Deed]:
    audit = find_audit(scene.session, scene.awaited.audit)
    followed = {column: good for column, (_, good) in template_of(audit).followed().items()}
    suggested = [
        Suggested(row.column, row.suggests.value, row.count / row.base, certain=row.certain)
        for row in candidates_of(scene.session, scene.unit_audit)
    ]
    known = {(one.kind.value, *one.questions) for one in findings_of(scene.session, scene.unit_audit)}
    for one in worded(world.words, suggested, followed, area=next(iter(world.words.actions))):
        if (one.kind, one.column) not in known:
            said = Said(kind=one.kind, questions=(one.column,), areas=(one.area,), text=one.text)
            yield Deed(scene.first, "finding-recorded", said)
    yield Deed(scene.first, "findings-settled")


def _hold_dialogue(world: World, scene: Scene) -> Iterator[Deed]:
    """The findings are answered, the meeting noted, its minutes written and confirmed: in this order, each once."""
    meeting = meeting_of(scene.session, scene.unit_audit, MeetingKind.DIALOGUE)
    for finding in findings_of(scene.session, scene.unit_audit):
        if answer_to(scene.session, scene.unit_audit, finding) is None:
            yield Deed(scene.first, *_answer(world, scene, finding))
    if meeting is None or meeting.held_on is None:
        yield Deed(scene.first, "meeting-held", Said(kind="dialogue", participants=_STAFF))
    if meeting is None or meeting.minutes_on is None:
        yield Deed(scene.first, "minutes-written", Said(text=world.words.minutes))
    if meeting is None or meeting.confirmed_by_inspectors is None:
        yield Deed(scene.first, "minutes-confirmed")


def _answer(world: World, scene: Scene, finding: Finding) -> tuple[str, Said]:
    chance = stream(world.seed, scene.awaited.audit, scene.awaited.unit, "answer", finding.number)
    if finding.kind is FindingKind.DEVELOPMENT and chance.random() < world.disputed:
        return "finding-disputed", Said(number=finding.number, words=world.words.disputed)
    return "finding-agreed", Said(number=finding.number)


def _confirm_minutes(world: World, scene: Scene) -> Iterator[Deed]:
    meeting = meeting_of(scene.session, scene.unit_audit, MeetingKind.DIALOGUE)
    if meeting is not None and meeting.confirmed_by_inspectors is None:
        yield Deed(scene.first, "minutes-confirmed")
    yield Deed(scene.manager, "minutes-confirmed")


def _acknowledge(_world: World, scene: Scene) -> Iterator[Deed]:
    meeting = meeting_of(scene.session, scene.unit_audit, MeetingKind.FEEDBACK)
    if meeting is None or meeting.held_on is None:
        yield Deed(scene.first, "meeting-held", Said(kind="feedback", participants=_STAFF))
    yield Deed(scene.manager, "feedback-acknowledged")


def _accept_plan(_world: World, scene: Scene) -> Iterator[Deed]:
    yield Deed(scene.first, "plan-accepted")


def _ask_for_time(world: World, scene: Scene) -> Iterator[Deed]:
    """More time for an action, asked for and granted; nothing for one that needs none, or has been given it."""
    awaited = scene.awaited
    needed = fate_of(world, awaited.audit, awaited.unit, awaited.number) == "more_time"
    if not needed or has_more_time(scene.session, awaited.deadline):
        return
    asked = select(Extension).where(Extension.deadline_id == awaited.deadline)
    if scene.session.exec(asked).first() is None:
        until = min(awaited.due + _MORE_TIME, action_plan.verdict_due(scene.unit_audit))
        said = Said(number=awaited.number, until=until.isoformat(), reason=world.words.more_time)
        yield Deed(scene.manager, "extension-asked", said)
    yield Deed(scene.first, "extension-granted", Said(number=awaited.number))


def _confirm_verdicts(_world: World, scene: Scene) -> Iterator[Deed]:
    open_ones = [row.finding_id for row in verdicts_of(scene.session, scene.unit_audit) if row.confirmed_on is None]
    for finding in findings_of(scene.session, scene.unit_audit):
        if finding.id in open_ones:
            yield Deed(scene.first, "verdict-confirmed", Said(number=finding.number))


DEEDS: dict[str, Doing] = {
    "opening_meeting": _hold_opening_meeting,
    "warnings": _accept_warnings,
    "review": _replace_files,
    "reconciliation": _reconcile,
    "findings": _settle_findings,
    "dialogue_meeting": _hold_dialogue,
    "minutes": _confirm_minutes,
    "feedback_acknowledgement": _acknowledge,
    "plan_acceptance": _accept_plan,
    "action": _ask_for_time,
    "verdicts": _confirm_verdicts,
}
"""Kind of deadline -> what is noted about it, before a file is handed in where it awaits one."""
