"""Action plans: handed in, accepted or returned, reported on, given more time, followed until the follow-up begins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from config.errors import ArshjulError, NotNow, UnknownName
from config.hand_in import Kind
from config.messages import MessageKind
from method.dates import in_words, year_after
from register import outbox
from register.deadlines import meet, open_deadline, open_of, reopen
from register.desk import Desk, id_of, plan_of, template_of
from register.findings import findings_of
from register.free_text import refuse_leads
from register.hand_ins import awaiting, ordinal
from register.models import (
    Action,
    ActionReport,
    ActionStatus,
    AuditRow,
    FindingKind,
    HandIn,
    HandInStatus,
    UnitAudit,
)
from register.stages import Stage
from register.walk import require

OPEN = (ActionStatus.NOT, ActionStatus.PARTLY)
SWEDISH: dict[ActionStatus, str] = {
    ActionStatus.NOT: "ej påbörjad",
    ActionStatus.PARTLY: "pågår",
    ActionStatus.DONE: "klar",
    ActionStatus.DROPPED: "utgår",
}


def ask_for_plan(desk: Desk, unit_audit: UnitAudit) -> None:
    """Ask the unit for its plan: an action for each development area; nothing is asked of a unit without any."""
    areas = findings_of(desk.session, unit_audit, FindingKind.DEVELOPMENT)
    if not areas:
        return
    deadline = open_deadline(desk, unit_audit, "action_plan", planned=unit_audit.plan_due, cause="asked")
    outbox.write(
        desk,
        unit_audit,
        MessageKind.PLAN_REQUEST,
        to="unit",
        occasion="asked",
        fields={
            "areas": [finding.title for finding in areas],
            "headings": ", ".join(column.heading for column in desk.catalogue.hand_ins.forms[Kind.ACTION_PLAN].columns),
            "due": in_words(deadline.due),
        },
    )


def area_names(session: Session, unit_audit: UnitAudit) -> dict[str, str]:
    """What a development area may be called in a plan (its title, its questions' headings) -> its title."""
    audit = session.get_one(AuditRow, unit_audit.audit_id)
    headings = {column.key: column.heading for column in template_of(audit).columns()}
    names: dict[str, str] = {}
    for finding in findings_of(session, unit_audit, FindingKind.DEVELOPMENT):
        for name in [finding.title, *(headings[column] for column in finding.questions)]:
            names.setdefault(name, finding.title)
    return names


def verdict_due(unit_audit: UnitAudit) -> date:
    """The day on which the verdict falls due: a year after the feedback."""
    assert unit_audit.feedback_given_on is not None, "the feedback has been given"
    return year_after(unit_audit.feedback_given_on)


def take_in_plan(desk: Desk, unit_audit: UnitAudit, hand_in: HandIn, rows: Iterable[Mapping[str, Any]]) -> None:
    """Lay an accepted workbook's actions before the inspectors; a newer plan takes the place of one not yet accepted.

    Raises `NotNow` when the plan in force has been accepted: then progress is reported, and time extended.
    """
    if actions_in_force(desk.session, unit_audit):
        raise NotNow(f"{unit_audit.unit_name} har redan en godtagen åtgärdsplan. Lämna lägesrapporter om den.")
    for former in desk.session.exec(select(Action).where(Action.unit_audit_id == unit_audit.id)):
        desk.session.delete(former)
    desk.session.flush()
    areas = findings_of(desk.session, unit_audit, FindingKind.DEVELOPMENT)
    names, number = {area.title: id_of(area) for area in areas}, 0
    for row in rows:
        number += 1
        due = date.fromisoformat(row["due"])
        desk.session.add(
            Action(
                unit_audit_id=id_of(unit_audit),
                hand_in_id=id_of(hand_in),
                finding_id=names[row["development_area"]],
                number=row["number"],
                action=row["action"],
                owner=row["owner"],
                due=due,
                first_due=due,
                measure=row["measure"],
            )
        )
    desk.session.flush()
    meet(desk, unit_audit, "action_plan")
    version = ordinal(desk.session, hand_in)
    deadline = open_deadline(desk, unit_audit, "plan_acceptance", planned=None, cause=f"version {version}")
    outbox.write(
        desk,
        unit_audit,
        MessageKind.PLAN_TO_ACCEPT,
        to="inspectors",
        occasion=f"version {version}",
        fields={"actions": number, "due": in_words(deadline.due)},
    )


def accept_plan(desk: Desk, unit_audit: UnitAudit) -> int:
    """An inspector accepts the plan: its actions and its reports fall due on their days; how many actions.

    Raises `NotNow` when no plan waits.
    """
    actions = _waiting(desk, unit_audit)
    if awaiting(desk.session, unit_audit):
        raise NotNow("Planen är mottagen med varningar; godta dem först (warning-accepted), eller sänd planen åter.")
    for action in actions:
        action.accepted_on = desk.today
        desk.session.add(action)
        open_deadline(desk, unit_audit, "action", planned=action.due, cause=f"action {action.number}")
    meet(desk, unit_audit, "plan_acceptance")
    reports = [day for day in plan_of(desk.audit_of(unit_audit)).progress_due if day > desk.today]
    for day in reports:
        open_deadline(desk, unit_audit, "progress", planned=day, cause=f"report {day}")
    desk.log(unit_audit, "plan_accepted", evidence={"actions": len(actions)})
    outbox.write(
        desk,
        unit_audit,
        MessageKind.PLAN_ACCEPTED,
        to="unit",
        occasion="accepted",
        fields={"actions": len(actions), "progress_due": " och ".join(in_words(day) for day in reports)},
    )
    return len(actions)


def return_plan(desk: Desk, unit_audit: UnitAudit, *, reason: str) -> None:
    """An inspector sends the plan back with a reason; it is awaited anew. Raises `NotNow` when no plan waits."""
    waiting = _waiting(desk, unit_audit)
    if not reason.strip():
        raise ArshjulError("Ange varför planen inte kan godtas: --reason ”…”.")
    refuse_leads(desk, unit_audit, reason)
    for action in waiting:
        desk.session.delete(action)
    hand_in = desk.session.get_one(HandIn, waiting[0].hand_in_id)
    version = ordinal(desk.session, hand_in)
    hand_in.status = HandInStatus.SUPERSEDED
    desk.session.add(hand_in)
    meet(desk, unit_audit, "plan_acceptance")
    deadline = open_deadline(desk, unit_audit, "action_plan", planned=None, cause=f"returned version {version}")
    desk.log(unit_audit, "plan_returned", reason=reason, evidence={"hand_in": hand_in.id})
    outbox.write(
        desk,
        unit_audit,
        MessageKind.PLAN_RETURNED,
        to="unit",
        occasion=f"version {version}",
        fields={"reason": reason, "due": in_words(deadline.due)},
    )


def take_in_progress(desk: Desk, unit_audit: UnitAudit, hand_in: HandIn, rows: Iterable[Mapping[str, Any]]) -> None:
    """Note the reported status of each action; what is done or dropped is awaited no longer."""
    actions = {action.number: action for action in actions_in_force(desk.session, unit_audit)}
    for row in rows:
        action, status = actions[row["number"]], ActionStatus(row["status"])
        desk.session.add(
            ActionReport(
                action_id=id_of(action),
                hand_in_id=id_of(hand_in),
                status=status,
                evidence=row["evidence"],
                reported_on=desk.today,
            )
        )
        was_open = action.status in OPEN
        action.status, action.reported_on = status, desk.today
        desk.session.add(action)
        if status not in OPEN:
            meet(desk, unit_audit, "action", cause=f"action {action.number}")
        elif not was_open:
            reopen(desk, unit_audit, "action", cause=f"action {action.number}")
    _meet_report(desk, unit_audit)


def actions_in_force(session: Session, unit_audit: UnitAudit) -> list[Action]:
    """The accepted plan's actions, by number."""
    return list(
        session.exec(
            select(Action)
            .where(Action.unit_audit_id == unit_audit.id, col(Action.accepted_on).is_not(None))
            .order_by(col(Action.number))
        )
    )


def find_action(session: Session, unit_audit: UnitAudit, number: int) -> Action:
    """The action with this number; raises `UnknownName`."""
    actions = {action.number: action for action in actions_in_force(session, unit_audit)}
    if number not in actions:
        raise UnknownName("Åtgärd", str(number), map(str, actions))
    return actions[number]


def has_evidence(session: Session, action: Action) -> bool:
    """Whether any report of the action came with evidence."""
    reports = session.exec(select(ActionReport).where(ActionReport.action_id == action.id))
    return any(report.evidence for report in reports)


def plan_status(actions: Iterable[Action]) -> ActionStatus:
    """What became of a development area's actions together: done or dropped when all are, not when none is begun."""
    statuses = {action.status for action in actions}
    if statuses and statuses <= {ActionStatus.DROPPED}:
        return ActionStatus.DROPPED
    if statuses and statuses <= {ActionStatus.DONE, ActionStatus.DROPPED}:
        return ActionStatus.DONE
    if statuses <= {ActionStatus.NOT, ActionStatus.DROPPED}:
        return ActionStatus.NOT
    return ActionStatus.PARTLY


def _waiting(desk: Desk, unit_audit: UnitAudit) -> list[Action]:
    require(unit_audit, "ställningstagande till en åtgärdsplan", Stage.ACTION_PLAN)
    statement = select(Action).where(Action.unit_audit_id == unit_audit.id, col(Action.accepted_on).is_(None))
    waiting = list(desk.session.exec(statement.order_by(col(Action.number))))
    if not waiting:
        raise NotNow(f"{unit_audit.unit_name} har ingen åtgärdsplan som väntar.")
    return waiting


def _meet_report(desk: Desk, unit_audit: UnitAudit) -> None:
    """The report that is nearest in time has come."""
    awaited = [deadline for deadline in open_of(desk.session, unit_audit) if deadline.kind == "progress"]
    if awaited:
        meet(desk, unit_audit, "progress", cause=awaited[0].cause)
