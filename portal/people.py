"""The door for what people did: each event of `record`, and what has to be said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from config.errors import ArshjulError, UnknownName
from portal import danger
from portal.words import counted, day, decisions, pairs, words
from register import (
    action_plan,
    candidates,
    closing,
    consultations,
    dialogue,
    extensions,
    feedback,
    file_review,
    findings,
    meetings,
    sampling,
    verdicts,
)
from register.database import Register
from register.deadlines import awaited
from register.desk import Desk, at_desk, find_audit, find_unit_audit
from register.invitations import SWEDISH as MEETINGS
from register.models import ActionStatus, FindingKind, MeetingKind, Response, Turn, UnitAudit


@dataclass(frozen=True)
class Said:
    """What was said beside the event itself, as it was typed."""

    reason: str | None = None
    participants: str | None = None
    file: str | None = None
    to: str | None = None
    kind: str | None = None
    number: int | None = None
    text: str | None = None
    title: str | None = None
    words: str | None = None
    until: str | None = None
    deadline: str | None = None
    time: str | None = None
    place: str | None = None
    plan: str | None = None
    answers: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    good_example: bool = False
    all_units: bool = False

    def need(self, name: str, option: str) -> str:
        """The thing said; raises `ArshjulError` that names the option when it was not."""
        value: str | None = getattr(self, name)
        if not value:
            raise ArshjulError(f"Det saknas en uppgift: {option}.")
        return value

    def numbered(self, option: str) -> int:
        """The number of the finding or action meant."""
        if self.number is None:
            raise ArshjulError(f"Det saknas en uppgift: {option}.")
        return self.number


def record(register: Register, audit: str, unit: str | None, event: str, *, by: str, now: datetime, said: Said) -> str:
    """Note an event, in one transaction; a sentence that says what was noted.

    Without a unit it is a milestone of the audit, or of the year when `audit` is one. Raises `UnknownName` for an
    audit, unit, person or event that does not exist.
    """
    register.require()
    key = _key(event)
    if key not in EVENTS and key not in MILESTONES and key != CONSULTATION:
        raise UnknownName("Händelsen", event, [*EVENTS, *MILESTONES, CONSULTATION])
    if unit is None and key in EVENTS:
        raise ArshjulError("Det saknas en uppgift: --unit.")
    with at_desk(register, who=by, now=now) as desk:
        if key == CONSULTATION:
            return _consultation(_signed(desk, ()), audit, said)
        if unit is None or key in MILESTONES:
            return _milestone(_signed(desk, ()), audit, key)
        unit_audit = find_unit_audit(desk.session, audit, unit)
        signed = _signed(desk, (unit,))
        if key in JUDGED_BY_INSPECTORS:
            _require_inspector(signed)
        return EVENTS[key](signed, unit_audit, said)


def lay_what_was_published(register: Register, event: str) -> None:
    """Lay the report that the milestone made in the home's documents; there is nothing to do for other events."""
    if _key(event) in MILESTONES:
        from tasks.reports.files import lay_missing

        lay_missing(register)


def erase(register: Register, audit: str, *, by: str, confirmed_by: str, decision: str, now: datetime) -> str:
    """Destroy the audit's key, on a decision and a second person's word; where the certificate lies.

    The decision is committed before the key is destroyed, and the certificate is laid last; an erasure that was cut
    off in between is finished.
    """
    register.require()
    people = register.catalogue.people
    with at_desk(register, who=by, now=now) as unsigned:
        desk = _signed(unsigned, ())
        row = find_audit(desk.session, audit)
        certificates = register.settings.certificates
        finished = closing.certificate_of(certificates, row.key).exists() and not register.vault.has_key(row.key)
        erasure = None if finished else closing.erasure_of(desk.session, row)
        if erasure is None:
            confirmed = people.person(confirmed_by, ()).key
            erasure = closing.prepare_erasure(desk, row, decision=decision, confirmed_by=confirmed)
    register.vault.destroy_key(erasure.audit)
    place = closing.lay_certificate(certificates, erasure)
    return f"{erasure.title} är gallrad. Beviset ligger i {place}."


def _key(event: str) -> str:
    return event.strip().lower().replace("_", "-").replace(" ", "-")


def _signed(desk: Desk, units: tuple[str, ...]) -> Desk:
    """The desk with the key of whoever was named; raises `UnknownName` for somebody who does not exist."""
    return replace(desk, deed=replace(desk.deed, who=desk.catalogue.people.person(desk.deed.who, units).key))


def _require_inspector(desk: Desk) -> None:
    """Raise `ArshjulError` unless an inspector acts: a unit does not judge its own plan, time or verdict."""
    inspectors = {person.key for person in desk.catalogue.people.inspectors}
    if desk.deed.who not in inspectors:
        raise ArshjulError(f"Det kan bara en inspektör göra: ange --by, bland {', '.join(sorted(inspectors))}.")


def _milestone(desk: Desk, audit: str, key: str) -> str:
    from portal.publication import published

    kind = key.replace("-", "_")
    if kind in closing.YEAR_MILESTONES:
        year = _year(audit)
        closing.reach(desk, kind, audit_key=None, year=year)
        told = published(desk, kind, None, year)
    else:
        closing.reach(desk, kind, audit_key=audit, year=desk.today.year)
        told = published(desk, kind, find_audit(desk.session, audit), desk.today.year)
    return "\n".join([f"Noterat: {MILESTONES[key]} ({audit}).", *told])


def _consultation(desk: Desk, year: str, said: Said) -> str:
    who = consultations.consult(desk, _year(year), said.need("kind", "--kind"))
    return f"Noterat: samråd om årsrapporten med {who} ({year})."


def _year(text: str) -> int:
    if not text.isdigit():
        raise ArshjulError("Ange året i stället för en granskning, t.ex. 2021.")
    return int(text)


def _kind(said: Said, default: MeetingKind | None = None) -> MeetingKind:
    if said.kind is None and default is not None:
        return default
    text = said.need("kind", "--kind").replace("-", "_")
    if text not in list(MeetingKind):
        raise UnknownName("Mötet", text, list(MeetingKind))
    return MeetingKind(text)


def _meeting_planned(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    kind, on = _kind(said), day(said.need("until", "--until"))
    meetings.plan_meeting(desk, unit_audit, kind, on=on, time=said.time, place=said.place)
    return f"Noterat: {MEETINGS[kind]} hos {unit_audit.unit_name} {on}."


def _meeting_cancelled(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    kind = _kind(said)
    meetings.cancel_meeting(desk, unit_audit, kind, reason=said.reason)
    return f"Noterat: {MEETINGS[kind]} hos {unit_audit.unit_name} är inställt."


def _meeting_held(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    kind = _kind(said, MeetingKind.OPENING)
    meetings.hold_meeting(desk, unit_audit, kind, participants=words(said.participants))
    return f"Noterat: {MEETINGS[kind]} hållet hos {unit_audit.unit_name}."


def _warning_accepted(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    accepted = file_review.accept_warnings(desk, unit_audit, reason=said.need("reason", "--reason"))
    titles = [desk.catalogue.hand_ins.forms[hand_in.kind].title for hand_in in accepted]
    return f"Noterat: varningarna i {' och '.join(titles)} från {unit_audit.unit_name} är godtagna."


def _readings_reconciled(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    text = said.need("to", "--to")
    if text not in (Turn.FIRST, Turn.SECOND):
        raise UnknownName("Läsningen", text, (Turn.FIRST, Turn.SECOND))
    differing = file_review.reconcile(desk, unit_audit, to=Turn(text), decided=decisions(said.answers))
    return f"Noterat: läsningarna hos {unit_audit.unit_name} är avstämda; {differing} svar skilde sig."


def _file_replaced(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    file, reason = said.need("file", "--file"), said.need("reason", "--reason")
    reserve = sampling.replace_file(desk, unit_audit, file, reason=reason)
    return f"Noterat: {file} hos {unit_audit.unit_name} är ersatt av {reserve.pseudonym}."


def _finding(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    kind = said.need("kind", "--kind")
    if kind not in list(FindingKind):
        raise UnknownName("Slaget", kind, list(FindingKind))
    new = findings.NewFinding(
        kind=FindingKind(kind),
        text=said.need("text", "--text"),
        title=said.title,
        areas=said.areas,
        questions=said.questions,
        evidence=pairs(said.evidence, "--evidence document:”riktlinje 2020”"),
        good_example=said.good_example,
    )
    added = findings.add_finding(desk, unit_audit, new, all_units=said.all_units)
    return f"Noterat: {dialogue.KINDS[added.kind].lower()} {added.number} hos {unit_audit.unit_name}, {added.title}."


def _candidate_dropped(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    number = candidates.drop(desk, unit_audit, said.questions, reason=said.reason)
    return f"{counted(number, 'förslag', 'förslag')} tas inte upp hos {unit_audit.unit_name}."


def _findings_settled(desk: Desk, unit_audit: UnitAudit, _said: Said) -> str:
    number = dialogue.settle_findings(desk, unit_audit)
    return f"Noterat: {unit_audit.unit_name} kallas till dialogmöte med {number} punkter."


def _answered(response: Response) -> Callable[[Desk, UnitAudit, Said], str]:
    def note(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
        number = said.numbered("--number")
        findings.respond(desk, unit_audit, number, response, words=said.words, amended_text=said.text)
        told = {Response.AGREED: "håller med", Response.DISPUTED: "bestrider", Response.AMENDED: "ändrad"}[response]
        return f"Noterat: nummer {number} hos {unit_audit.unit_name}, {told}."

    return note


def _minutes_written(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    meetings.write_minutes(desk, unit_audit, said.need("text", "--text"))
    return f"Noterat: protokollet från {unit_audit.unit_name} är skrivet och väntar på bekräftelse."


def _minutes_confirmed(desk: Desk, unit_audit: UnitAudit, _said: Said) -> str:
    meetings.confirm_minutes(desk, unit_audit)
    return f"Noterat: protokollet från {unit_audit.unit_name} är bekräftat."


def _feedback_acknowledged(desk: Desk, unit_audit: UnitAudit, _said: Said) -> str:
    feedback.acknowledge(desk, unit_audit)
    return f"Noterat: {unit_audit.unit_name} har tagit emot sin återkoppling."


def _feedback_withdrawn(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    feedback.ask_for_new_version(desk, unit_audit, reason=said.need("reason", "--reason"))
    return f"Noterat: återkopplingen till {unit_audit.unit_name} görs om vid nästa runda."


def _plan_accepted(desk: Desk, unit_audit: UnitAudit, _said: Said) -> str:
    actions = action_plan.accept_plan(desk, unit_audit)
    return f"Noterat: åtgärdsplanen från {unit_audit.unit_name} är godtagen, {actions} åtgärder."


def _plan_returned(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    action_plan.return_plan(desk, unit_audit, reason=said.need("reason", "--reason"))
    return f"Noterat: åtgärdsplanen går tillbaka till {unit_audit.unit_name}."


def _extension_asked(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    until = day(said.need("until", "--until"))
    deadline = extensions.awaited_now(desk, unit_audit, said.deadline, said.number)
    extensions.ask_for_time(desk, unit_audit, deadline, until=until, reason=said.need("reason", "--reason"))
    what = awaited(deadline, desk.catalogue.calendar)
    return f"Noterat: {unit_audit.unit_name} ber om tid till {until} för {what}."


def _extension(*, granted: bool) -> Callable[[Desk, UnitAudit, Said], str]:
    def note(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
        deadline = extensions.awaited_now(desk, unit_audit, said.deadline, said.number)
        extensions.decide_time(desk, unit_audit, deadline, granted=granted)
        what, told = awaited(deadline, desk.catalogue.calendar), "beviljad" if granted else "avslagen"
        return f"Noterat: mer tid för {what} hos {unit_audit.unit_name} är {told}."

    return note


def _deadline_acknowledged(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    deadline = extensions.awaited_now(desk, unit_audit, said.deadline, said.number)
    until = extensions.answer_for(desk, unit_audit, deadline, reason=said.reason)
    what = awaited(deadline, desk.catalogue.calendar)
    return f"Noterat: {what} hos {unit_audit.unit_name} är på väg; ingen påminns före {until}."


def _verdict_confirmed(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    number = said.numbered("--number")
    if said.plan is not None and said.plan not in list(ActionStatus):
        raise UnknownName("Planens utfall", said.plan, list(ActionStatus))
    verdicts.confirm_verdict(desk, unit_audit, number, plan=ActionStatus(said.plan) if said.plan else None)
    return f"Noterat: omdömet om nummer {number} hos {unit_audit.unit_name} är bekräftat."


EVENTS: dict[str, Callable[[Desk, UnitAudit, Said], str]] = {
    "meeting-planned": _meeting_planned,
    "meeting-cancelled": _meeting_cancelled,
    "meeting-held": _meeting_held,
    "warning-accepted": _warning_accepted,
    "readings-reconciled": _readings_reconciled,
    "file-replaced": _file_replaced,
    "finding-recorded": _finding,
    "candidate-dropped": _candidate_dropped,
    "findings-settled": _findings_settled,
    "finding-agreed": _answered(Response.AGREED),
    "finding-disputed": _answered(Response.DISPUTED),
    "finding-amended": _answered(Response.AMENDED),
    "minutes-written": _minutes_written,
    "minutes-confirmed": _minutes_confirmed,
    "feedback-acknowledged": _feedback_acknowledged,
    "feedback-withdrawn": _feedback_withdrawn,
    "plan-accepted": _plan_accepted,
    "plan-returned": _plan_returned,
    "extension-asked": _extension_asked,
    "extension-granted": _extension(granted=True),
    "extension-refused": _extension(granted=False),
    "deadline-acknowledged": _deadline_acknowledged,
    "verdict-confirmed": _verdict_confirmed,
    danger.SEEN: danger.seen,
    danger.ACKNOWLEDGED: danger.acknowledged,
}
"""Event of a unit -> the command behind it."""

JUDGED_BY_INSPECTORS = frozenset(
    {
        "candidate-dropped",
        "warning-accepted",
        "plan-accepted",
        "plan-returned",
        "extension-granted",
        "extension-refused",
        "verdict-confirmed",
        danger.SEEN,
    }
)
"""Events in which a unit's own people have no say."""

CONSULTATION = "consultation-held"
"""Event of a year: somebody was consulted about its report."""

MILESTONES: dict[str, str] = {
    kind.replace("_", "-"): told for kind, told in {**closing.MILESTONES, **closing.YEAR_MILESTONES}.items()
}
"""Event of an audit or a year -> what it is in words."""
