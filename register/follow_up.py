"""Follow-up: when it is prepared, and the audit of its own that then begins, at the units or what they have become."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import exists
from sqlmodel import Session, and_, col, or_, select

from config.audit import AuditedUnit, AuditFile, FollowUp
from config.messages import MessageKind
from config.organisation import Unit
from method.dates import WorkingYear, in_words
from method.wheel import DatesOfUnits
from register import action_plan, outbox
from register.desk import Desk, id_of, plan_of, template_of
from register.judgements import Judged, keep
from register.models import Action, AuditRow, Finding, FindingKind, FollowedAt, UnitAudit
from register.planning import add_unit
from register.stages import Stage
from register.walk import move

_NOTHING_READ = (Stage.PLANNING, Stage.SAMPLING)
"""Stages of a follow-up in which its workbook has not been made: its questions may still be added to."""


def prepare_on(plan: AuditFile, unit_audit: UnitAudit, year: WorkingYear) -> date | None:
    """The working day on which the unit's follow-up is prepared: so many weeks before its verdict falls due."""
    if plan.follow_up is None or unit_audit.feedback_given_on is None:
        return None
    due = action_plan.verdict_due(unit_audit)
    return year.next_working_day(due - timedelta(weeks=plan.follow_up.weeks_before))


def fill_prepare_on(desk: Desk) -> int:
    """Note the day for unit audits whose feedback was given before it was noted; how many there were."""
    lacking = desk.session.exec(
        select(UnitAudit, AuditRow)
        .join(AuditRow, col(AuditRow.id) == col(UnitAudit.audit_id))
        .where(
            col(UnitAudit.stage).in_([Stage.FEEDBACK, Stage.ACTION_PLAN]),
            col(UnitAudit.feedback_given_on).is_not(None),
            col(UnitAudit.prepare_on).is_(None),
        )
    ).all()
    plans = {audit.id: plan_of(audit) for _, audit in lacking}
    for unit_audit, audit in lacking:
        unit_audit.prepare_on = prepare_on(plans[audit.id], unit_audit, desk.year)
        desk.session.add(unit_audit)
    return sum(unit_audit.prepare_on is not None for unit_audit, _ in lacking)


def ready_to_follow_up(session: Session, today: date) -> list[int]:
    """Unit audits whose plan is accepted, or who need none, and whose follow-up is to be prepared."""
    accepted = exists().where(col(Action.unit_audit_id) == col(UnitAudit.id), col(Action.accepted_on).is_not(None))
    development = and_(col(Finding.audit_id) == col(UnitAudit.audit_id), col(Finding.kind) == FindingKind.DEVELOPMENT)
    of_the_unit = exists().where(development, col(Finding.unit_audit_id) == col(UnitAudit.id))
    of_all = exists().where(development, col(Finding.unit_audit_id).is_(None))
    statement = select(col(UnitAudit.id)).where(
        UnitAudit.stage == Stage.ACTION_PLAN,
        col(UnitAudit.prepare_on) <= today,
        or_(accepted, ~or_(of_the_unit, of_all)),
    )
    return [number for number in session.exec(statement.order_by(col(UnitAudit.id))) if number is not None]


def begin_follow_up(desk: Desk, unit_audit: UnitAudit, judged: Judged) -> None:
    """From the action plan to the follow-up: an audit of its own, laid out when its first unit comes to it.

    A unit that has been merged or split meanwhile is followed at what it has become, with a mark. Open actions go with
    the unit. Where no development area of the audit has a question behind it there is nothing to read again: the
    follow-up is of the plan alone.
    """
    audit = desk.audit_of(unit_audit)
    plan = plan_of(audit)
    assert plan.follow_up is not None, "ready_to_follow_up has seen it"
    successors = desk.catalogue.units.successors_on(unit_audit.unit_key, desk.today)
    plan_alone = not followed_columns(desk.session, audit)
    if not plan_alone:
        following = _follow_up_audit(desk, audit, plan, plan.follow_up)
        for successor in successors:
            followed_at = _unit_of(desk, following, plan, unit_audit, successor.key)
            desk.add(FollowedAt(unit_audit_id=id_of(unit_audit), follow_up_id=id_of(followed_at)))
    keep(desk, unit_audit, judged)
    still_open = [
        action for action in action_plan.actions_in_force(desk.session, unit_audit) if action.status in action_plan.OPEN
    ]
    move(
        desk,
        unit_audit,
        evidence={
            "follow_up": None if plan_alone else plan.follow_up.key,
            "at": ", ".join(successor.key for successor in successors),
            "merged": _is_another(successors, unit_audit),
            "open_actions": [action.number for action in still_open],
        },
    )
    outbox.write(
        desk,
        unit_audit,
        MessageKind.FOLLOW_UP_BEGINS,
        to="unit",
        occasion=plan.follow_up.key,
        fields={
            "follow_up": plan.follow_up.title,
            "plan_alone": plan_alone,
            "verdict_due": in_words(action_plan.verdict_due(unit_audit)),
            "open_actions": len(still_open),
            "merged_into": None,
            "split_into": None,
            **({} if plan_alone else _elsewhere(successors, unit_audit)),
        },
    )


def followed_columns(session: Session, audit: AuditRow) -> list[str]:
    """Questions behind the development areas of the whole audit, in the template's order."""
    found = session.exec(
        select(Finding).where(Finding.audit_id == audit.id, Finding.kind == FindingKind.DEVELOPMENT)
    ).all()
    asked = {column for finding in found for column in finding.questions}
    return [column for column in template_of(audit).good() if column in asked]


def _is_another(successors: Sequence[Unit], unit_audit: UnitAudit) -> bool:
    return [successor.key for successor in successors] != [unit_audit.unit_key]


def _elsewhere(successors: Sequence[Unit], unit_audit: UnitAudit) -> dict[str, str]:
    """What the unit has been merged or split into, in words; nothing where it is followed at itself."""
    *others, last = [successor.name for successor in successors]
    if others:
        return {"split_into": f"{', '.join(others)} och {last}"}
    return {"merged_into": last} if _is_another(successors, unit_audit) else {}


def _follow_up_audit(desk: Desk, audit: AuditRow, plan: AuditFile, follow_up: FollowUp) -> AuditRow:
    found = desk.session.exec(select(AuditRow).where(AuditRow.key == follow_up.key)).first()
    if found is not None:
        _ask_what_has_been_found_since(desk, audit, found)
        return found
    desk.vault.make_key(follow_up.key)
    template = template_of(audit).only(followed_columns(desk.session, audit))
    # Units come one by one; the model wants one at least, so the first plan is checked with the units of the former.
    own = AuditFile(
        key=follow_up.key,
        title=follow_up.title,
        diary_number=plan.diary_number,
        round=follow_up.round,
        template=plan.template,
        period=follow_up.period,
        target_age=plan.target_age,
        frame_made=follow_up.frame_made,
        design=follow_up.design,
        units=plan.units,
        recorded=plan.recorded,
        fixed_seed=follow_up.fixed_seed,
        follows=plan.key,
        year=desk.today.year,
    ).model_dump(mode="json")
    return desk.add(
        AuditRow(
            key=follow_up.key,
            title=follow_up.title,
            year=desk.today.year,
            plan={**own, "units": []},
            template=template.model_dump(mode="json"),
            recorded=plan.recorded,
        )
    )


def _ask_what_has_been_found_since(desk: Desk, audit: AuditRow, following: AuditRow) -> None:
    """A slower unit may have an area that none had when the follow-up was laid out: its questions are asked too.

    Not when a unit of the follow-up has its sample: what is asked there is no longer changed, and the area is judged
    by its plan alone.
    """
    stages = desk.session.exec(select(UnitAudit.stage).where(UnitAudit.audit_id == following.id)).all()
    if all(stage in _NOTHING_READ for stage in stages):
        asked = template_of(audit).only(followed_columns(desk.session, audit))
        following.template = asked.model_dump(mode="json")
        desk.session.add(following)


def _unit_of(desk: Desk, following: AuditRow, plan: AuditFile, unit_audit: UnitAudit, at_unit: str) -> UnitAudit:
    found = desk.session.exec(
        select(UnitAudit).where(UnitAudit.audit_id == following.id, UnitAudit.unit_key == at_unit)
    ).first()
    if found is not None:
        return found
    calendar = desk.catalogue.calendar
    unit = AuditedUnit(
        key=at_unit,
        opening_meeting=DatesOfUnits(calendar, desk.catalogue.wheel).opening_after(desk.today),
        readers=plan.unit(unit_audit.unit_key).readers,
    )
    following.plan = {**following.plan, "units": [*following.plan["units"], unit.model_dump(mode="json")]}
    desk.session.add(following)
    return add_unit(desk, following, unit)
