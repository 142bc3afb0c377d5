"""More time: asked for with a reason, granted or refused by an inspector, for anything that is awaited."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session, col, func, select

from config.errors import ArshjulError, NotNow, UnknownName
from config.messages import MessageKind
from method.dates import in_words
from register import outbox
from register.action_plan import OPEN, SWEDISH, find_action, verdict_due
from register.deadlines import acknowledge, awaited, move_to, open_of
from register.desk import Desk, id_of
from register.free_text import refuse_leads
from register.models import Action, ChangeKind, Deadline, Extension, UnitAudit

ACTION = "action"


def awaited_now(desk: Desk, unit_audit: UnitAudit, kind: str | None, number: int | None) -> Deadline:
    """What is meant: the action of this number, or what is awaited of this kind (the first of several).

    Raises `UnknownName` for an action that the plan lacks or a kind that is not awaited, `NotNow` for an action that
    is done, `ArshjulError` when neither is given.
    """
    if number is not None:
        return _of_action(desk, unit_audit, number)
    waiting = open_of(desk.session, unit_audit)
    if kind is None:
        raise ArshjulError("Ange vilken frist det gäller: --deadline (slag) eller --number (åtgärdens nummer).")
    for deadline in waiting:
        if deadline.kind == kind.strip().lower().replace("-", "_"):
            return deadline
    raise UnknownName(
        f"{unit_audit.unit_name} har ingen sådan öppen frist: fristen", kind, {row.kind for row in waiting}
    )


def ask_for_time(desk: Desk, unit_audit: UnitAudit, deadline: Deadline, *, until: date, reason: str) -> Extension:
    """Somebody asks for more time, with a reason.

    Raises `ArshjulError` for a day that is no later than the present one or a reason that is missing, `NotNow` while
    an earlier request waits.
    """
    action = _action_of(desk, unit_audit, deadline)
    if action is not None and until > verdict_due(unit_audit):
        raise ArshjulError(
            f"Omdömet ges {in_words(verdict_due(unit_audit))}; en åtgärd som blir klar senare räknas inte i det. "
            "Ange en tidigare dag med --until."
        )
    if until <= deadline.planned:
        what = _capital(awaited(deadline, desk.catalogue.calendar))
        raise ArshjulError(f"{what} väntas senast {deadline.planned}; ange en senare dag med --until.")
    if not reason.strip():
        raise ArshjulError("Ange varför mer tid behövs: --reason ”…”.")
    refuse_leads(desk, unit_audit, reason)
    what = awaited(deadline, desk.catalogue.calendar)
    if _asked(desk.session, deadline) is not None:
        raise NotNow(f"Det finns redan en begäran om mer tid för {what}.")
    asked = desk.add(
        Extension(
            deadline_id=id_of(deadline),
            action_id=action.id if action else None,
            until=until,
            reason=reason,
            asked_by=desk.deed.who,
            asked_on=desk.today,
        )
    )
    desk.log(unit_audit, "extension_asked", reason=reason, evidence={**_named(deadline, action), "until": f"{until}"})
    outbox.write(
        desk,
        unit_audit,
        MessageKind.EXTENSION_ASKED,
        to="inspectors",
        occasion=_occasion(desk.session, deadline, asked),
        fields={"what": what, "until": in_words(until)},
    )
    return asked


def decide_time(desk: Desk, unit_audit: UnitAudit, deadline: Deadline, *, granted: bool) -> None:
    """An inspector grants or refuses the time asked for. Raises `NotNow` when nothing was asked."""
    what = awaited(deadline, desk.catalogue.calendar)
    asked = _asked(desk.session, deadline)
    if asked is None:
        raise NotNow(f"Ingen har bett om mer tid för {what}.")
    action = _action_of(desk, unit_audit, deadline)
    asked.granted, asked.decided_by, asked.decided_on = granted, desk.deed.who, desk.today
    desk.session.add(asked)
    if granted:
        move_to(desk, deadline, asked.until, ChangeKind.EXTENDED, asked_by=asked.asked_by, reason=asked.reason)
        if action is not None:
            action.due = asked.until
            desk.session.add(action)
    desk.log(
        unit_audit,
        "extension_decided",
        evidence={**_named(deadline, action), "granted": granted, "due": deadline.planned.isoformat()},
    )
    outbox.write(
        desk,
        unit_audit,
        MessageKind.EXTENSION_DECIDED,
        to=deadline.owner,
        occasion=_occasion(desk.session, deadline, asked),
        fields={"what": what, "until": in_words(deadline.due), "granted": granted},
    )


def answer_for(desk: Desk, unit_audit: UnitAudit, deadline: Deadline, *, reason: str | None) -> date:
    """Somebody answers for it, so that nobody is reminded for a while; until when."""
    refuse_leads(desk, unit_audit, reason)
    quiet_until = acknowledge(desk, deadline)
    evidence = {"deadline": deadline.kind, "cause": deadline.cause, "quiet_until": quiet_until.isoformat()}
    desk.log(unit_audit, "deadline_acknowledged", reason=reason, evidence=evidence)
    return quiet_until


def _of_action(desk: Desk, unit_audit: UnitAudit, number: int) -> Deadline:
    action = find_action(desk.session, unit_audit, number)
    if action.status not in OPEN:
        raise NotNow(f"Åtgärd {number} är redan {SWEDISH[action.status]}.")
    for deadline in open_of(desk.session, unit_audit):
        if (deadline.kind, deadline.cause) == (ACTION, f"{ACTION} {number}"):
            return deadline
    raise NotNow(f"Åtgärd {number} följs inte längre.")


def _action_of(desk: Desk, unit_audit: UnitAudit, deadline: Deadline) -> Action | None:
    if deadline.kind != ACTION:
        return None
    return find_action(desk.session, unit_audit, int(deadline.cause.split()[-1]))


def _asked(session: Session, deadline: Deadline) -> Extension | None:
    return session.exec(
        select(Extension).where(Extension.deadline_id == deadline.id, col(Extension.granted).is_(None))
    ).first()


def _named(deadline: Deadline, action: Action | None) -> dict[str, object]:
    return {"deadline": deadline.kind} | ({"action": action.number} if action is not None else {})


def _occasion(session: Session, deadline: Deadline, asked: Extension) -> str:
    """Which request it is of those for this deadline: a number that another register would give it too."""
    earlier = select(func.count()).where(Extension.deadline_id == deadline.id, col(Extension.id) <= asked.id)
    return f"{deadline.kind}|{deadline.cause}|{session.exec(earlier).one()}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
