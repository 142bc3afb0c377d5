"""The ladder climbed: who is told of which deadline on which rung, and one digest per person and day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from config.messages import MessageKind
from config.organisation import Person
from method.dates import in_words
from method.ladder import OWNER, Ladder, Rung
from register import outbox
from register.deadlines import awaited, set_next, unmet
from register.desk import Desk, id_of, locked, of_milestone, recipients
from register.follow_up import fill_prepare_on
from register.models import AuditRow, Deadline, Fingerprint, Milestone, Telling, UnitAudit

LADDERS = "ladders"
"""What the fingerprint of the calendar is known by."""


def follow_the_calendar(desk: Desk) -> bool:
    """Set what hangs on the calendar when it is another than it was set by; whether it was.

    That is every open deadline's next day, and each follow-up's day of preparation where it is not known.
    """
    now = desk.catalogue.calendar.model_dump_json()
    known = desk.session.exec(select(Fingerprint).where(Fingerprint.of == LADDERS)).first()
    if known is not None and known.value == now:
        return False
    for deadline in unmet(desk.session):
        set_next(desk, deadline)
    fill_prepare_on(desk)
    known = known or Fingerprint(of=LADDERS, value=now)
    known.value = now
    desk.session.add(known)
    return True


def to_tell(session: Session, today: date) -> list[int]:
    """Ids of the unmet deadlines of which somebody is to be told today, in the order of the partial index."""
    statement = select(col(Deadline.id)).where(col(Deadline.met_on).is_(None), col(Deadline.next_on) <= today)
    in_order = statement.order_by(col(Deadline.next_on), col(Deadline.id))
    return [number for number in session.exec(in_order) if number is not None]


def climb(desk: Desk, deadline_id: int) -> bool:
    """Note whom the rungs that have come are to be told; whether there were any. The digest carries them."""
    deadline = desk.session.get(Deadline, deadline_id, with_for_update=True)
    if deadline is None or deadline.next_on is None or deadline.next_on > desk.today:
        return False
    ladder = Ladder(desk.catalogue.calendar, desk.year, deadline.kind)
    rung = ladder.reached(desk.today, due=deadline.due, opened_on=deadline.opened_on, told_to=deadline.told_to)
    if rung is not None:
        _tell(desk, deadline, rung)
    set_next(desk, deadline)
    return rung is not None


def to_digest(session: Session) -> list[str]:
    """Keys of the people for whom something lies that no digest has carried."""
    return sorted(session.exec(select(Telling.recipient).where(col(Telling.message_id).is_(None)).distinct()))


def write_digest(desk: Desk, recipient: str) -> bool:
    """Write one message with everything the person is to be told; whether one was written.

    What has come meanwhile is left out, and what lies for somebody who has left goes to whoever came after. One who
    has had today's digest gets the rest tomorrow.
    """
    lying = desk.session.exec(
        select(Telling, Deadline)
        .join(Deadline, col(Deadline.id) == col(Telling.deadline_id))
        .where(Telling.recipient == recipient, col(Telling.message_id).is_(None))
        .order_by(col(Deadline.due), col(Deadline.id), col(Telling.rung))
    ).all()
    told: list[_Told] = []
    for telling, deadline in lying:
        if deadline.met_on is not None or deadline.turn != telling.turn:
            desk.session.delete(telling)
            continue
        place = _place(desk, deadline)
        people = _people(desk, deadline, place.unit_audit, telling.role)
        person = next((person for person in people if person.key == recipient), None)
        if person is None:
            _pass_on(desk, telling, people)
        else:
            told.append(_Told(telling, deadline, place, person))
    return bool(told) and _digest(desk, told)


@dataclass(frozen=True)
class _Place:
    audit: AuditRow | None
    unit_audit: UnitAudit | None


@dataclass(frozen=True)
class _Told:
    telling: Telling
    deadline: Deadline
    place: _Place
    person: Person


def _digest(desk: Desk, told: list[_Told]) -> bool:
    person = told[0].person
    # Two rungs of one deadline, told on one day, are one thing to be told.
    things = list({one.deadline.id: one for one in told}.values())
    # Of one unit audit alone it belongs to that one's conversation.
    units = {one.deadline.unit_audit_id for one in things}
    message = outbox.tell(
        desk,
        person,
        MessageKind.REMINDER,
        key=f"{MessageKind.REMINDER}|{person.key}|{desk.today}",
        fields={
            "entries": [_entry(desk, one) for one in things],
            "late": sum(one.deadline.due < desk.today for one in things),
        },
        about=things[0].place.unit_audit if len(units) == 1 else None,
    )
    if message is None:
        return False
    for one in told:
        one.telling.message_id = message.id
        desk.session.add(one.telling)
    return True


def _entry(desk: Desk, one: _Told) -> dict[str, object]:
    audit, unit_audit = one.place.audit, one.place.unit_audit
    owners = {person.function for person in _people(desk, one.deadline, unit_audit, OWNER)}
    return {
        "awaited": awaited(one.deadline, desk.catalogue.calendar),
        "unit": unit_audit.unit_name if unit_audit else None,
        "audit": audit.title if audit else None,
        "year": one.deadline.cause if audit is None else None,
        "due": in_words(one.deadline.due),
        "late_days": (desk.today - one.deadline.due).days,
        # Those up the line are told whose it is by function, not with which name.
        "of": None if one.telling.role == OWNER else ", ".join(sorted(owners)),
    }


def _pass_on(desk: Desk, telling: Telling, people: list[Person]) -> None:
    same = select(Telling.recipient).where(
        Telling.deadline_id == telling.deadline_id, Telling.turn == telling.turn, Telling.rung == telling.rung
    )
    told = set(desk.session.exec(same))
    for person in people:
        if person.key not in told:
            desk.session.add(Telling(**telling.model_dump(exclude={"id", "recipient"}), recipient=person.key))
    desk.session.delete(telling)


def _tell(desk: Desk, deadline: Deadline, rung: Rung) -> None:
    place = _place(desk, deadline)
    people = {
        person.key: role for role in reversed(rung.to) for person in _people(desk, deadline, place.unit_audit, role)
    }
    for recipient, role in sorted(people.items()):
        desk.session.add(
            Telling(
                deadline_id=id_of(deadline),
                turn=deadline.turn,
                rung=rung.offset,
                recipient=recipient,
                role=role,
                on=desk.today,
            )
        )
    deadline.told_to = rung.offset
    evidence = {"deadline": deadline.kind, "cause": deadline.cause, "step": rung.offset, "to": list(rung.to)}
    desk.log(place.unit_audit or place.audit, "reminded", evidence=evidence)


def _people(desk: Desk, deadline: Deadline, unit_audit: UnitAudit | None, role: str) -> list[Person]:
    meant = deadline.owner if role == OWNER else role
    if unit_audit is not None:
        return recipients(desk, unit_audit, meant)
    return of_milestone(desk, desk.session.get_one(Milestone, deadline.milestone_id), meant)


def _place(desk: Desk, deadline: Deadline) -> _Place:
    if deadline.unit_audit_id is not None:
        unit_audit = locked(desk.session, deadline.unit_audit_id)
        return _Place(desk.audit_of(unit_audit), unit_audit)
    milestone = desk.session.get_one(Milestone, deadline.milestone_id)
    return _Place(desk.session.get_one(AuditRow, milestone.audit_id) if milestone.audit_id else None, None)
