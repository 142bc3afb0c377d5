"""Follow-up: an audit of its own a year later, and what its figures say of each development area."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal

from sqlmodel import Session, col, select

from config.audit import AuditedUnit, AuditFile, FollowUp
from config.errors import NotNow
from config.messages import MessageKind
from config.template import Measure
from method.dates import WorkingYear, in_words
from method.figures import count_of_base, percent
from method.verdicts import SWEDISH as CHANGES
from method.verdicts import Change, Pair, Share
from method.verdicts import Judged as JudgedChange
from register import action_plan, outbox
from register.deadlines import meet, open_deadline
from register.desk import Desk, id_of, plan_of, template_of
from register.findings import find, findings_of, share_of
from register.judgements import Judged, keep
from register.models import ActionStatus, AuditRow, Finding, FindingKind, UnitAudit, VerdictRow
from register.planning import add_unit
from register.stages import Stage
from register.walk import move, require, standing_in


def prepare_on(plan: AuditFile, unit_audit: UnitAudit, year: WorkingYear) -> date | None:
    """The working day on which the unit's follow-up is prepared: so many weeks before its verdict falls due."""
    if plan.follow_up is None or unit_audit.feedback_given_on is None:
        return None
    due = action_plan.verdict_due(unit_audit)
    return year.next_working_day(due - timedelta(weeks=plan.follow_up.weeks_before))


def ready_to_follow_up(session: Session, today: date, year: WorkingYear) -> list[int]:
    """Unit audits whose plan is accepted, or who need none, and whose follow-up is to be prepared."""
    ready = []
    for unit_audit in standing_in(session, Stage.ACTION_PLAN):
        plan = plan_of(session.get_one(AuditRow, unit_audit.audit_id))
        day = prepare_on(plan, unit_audit, year)
        areas = findings_of(session, unit_audit, FindingKind.DEVELOPMENT)
        if day is not None and day <= today and (not areas or action_plan.actions_in_force(session, unit_audit)):
            ready.append(id_of(unit_audit))
    return ready


def begin_follow_up(desk: Desk, unit_audit: UnitAudit, judged: Judged) -> None:
    """From the action plan to the follow-up: an audit of its own, laid out when its first unit comes to it.

    A unit that has been merged meanwhile is followed at its successor, with a mark. Open actions go with the unit.
    Where no development area of the audit has a question behind it there is nothing to read again: the follow-up is of
    the plan alone.
    """
    audit = desk.audit_of(unit_audit)
    plan = plan_of(audit)
    assert plan.follow_up is not None, "ready_to_follow_up has seen it"
    successor = desk.catalogue.units.successor_on(unit_audit.unit_key, desk.today)
    plan_alone = not followed_columns(desk.session, audit)
    if not plan_alone:
        following = _follow_up_audit(desk, audit, plan, plan.follow_up)
        unit_audit.follow_up_id = _unit_of(desk, following, plan, unit_audit, successor.key).id
        desk.session.add(unit_audit)
    keep(desk, unit_audit, judged)
    still_open = [
        action for action in action_plan.actions_in_force(desk.session, unit_audit) if action.status in action_plan.OPEN
    ]
    merged = successor.key != unit_audit.unit_key
    move(
        desk,
        unit_audit,
        evidence={
            "follow_up": None if plan_alone else plan.follow_up.key,
            "at": successor.key,
            "merged": merged,
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
            "merged_into": successor.name if merged else None,
        },
    )


def ready_to_judge(session: Session) -> list[int]:
    """Audits of whose units' follow-ups the tables are all in, and no verdict is proposed yet; or all are confirmed.

    Ids of unit audits. The family of comparisons is the whole follow-up's, so no unit is judged before all have come.
    """
    ready = []
    for unit_audit in standing_in(session, Stage.FOLLOW_UP):
        proposed = verdicts_of(session, unit_audit)
        if proposed:
            if all(verdict.confirmed_on is not None for verdict in proposed):
                ready.append(id_of(unit_audit))
        elif _all_tables_are_in(session, unit_audit):
            ready.append(id_of(unit_audit))
    return ready


def family_of(session: Session, audit: AuditRow) -> list[Pair]:
    """Every followed question at every unit of the audit's follow-up, with its figures then and now."""
    members = []
    for followed_at, former in _by_follow_up(session, audit):
        for column, (measure, good) in _followed(session, followed_at).items():
            members.append(
                Pair(
                    unit=followed_at.unit_key,
                    question=column,
                    before=Share(*share_of(session, former, measure.question, measure.answer)),
                    after=Share(*share_of(session, [followed_at], measure.question, measure.answer)),
                    good=good,
                )
            )
    return members


def propose_verdicts(
    desk: Desk, unit_audit: UnitAudit, changes: Sequence[JudgedChange], judged: Judged
) -> list[VerdictRow]:
    """Lay a verdict for each of the unit's development areas before the inspectors.

    `changes`: what the figures say, for the whole family. An area without a question has no figures: its plan alone
    is judged.
    """
    followed_at = desk.session.get(UnitAudit, unit_audit.follow_up_id) if unit_audit.follow_up_id else None
    said = {(change.pair.unit, change.pair.question): change for change in changes}
    followed = _followed(desk.session, followed_at) if followed_at else {}
    rows = []
    for finding in findings_of(desk.session, unit_audit, FindingKind.DEVELOPMENT):
        asked: list[str | None] = [name for name in finding.questions if name in followed]
        for column in asked or [None]:
            change = said.get((followed_at.unit_key, column)) if followed_at and column else None
            merged = followed_at is not None and is_merged(desk.session, followed_at)
            rows.append(_verdict(desk, unit_audit, finding, column, change, merged=merged))
    keep(desk, unit_audit, judged)
    deadline = open_deadline(
        desk,
        unit_audit,
        "verdicts",
        planned=action_plan.verdict_due(unit_audit),
        cause="tables_in",
    )
    desk.log(unit_audit, "verdicts_proposed", evidence={"verdicts": len(rows)})
    if rows:
        outbox.write(
            desk,
            unit_audit,
            MessageKind.VERDICTS_TO_CONFIRM,
            to="inspectors",
            occasion="tables_in",
            fields={"verdicts": [verdict_line(desk.session, row) for row in rows], "due": in_words(deadline.due)},
        )
    return rows


def confirm_verdict(desk: Desk, unit_audit: UnitAudit, number: int, *, plan: ActionStatus | None = None) -> None:
    """An inspector confirms the verdicts on a development area, and may say otherwise of its plan.

    Raises `NotNow` before they are proposed or when they are confirmed, `UnknownName` for a number that is none.
    """
    require(unit_audit, "bekräftade omdömen", Stage.FOLLOW_UP)
    finding = find(desk.session, unit_audit, number)
    rows = [row for row in verdicts_of(desk.session, unit_audit) if row.finding_id == finding.id]
    if not rows:
        raise NotNow("Det finns inget omdöme att bekräfta än: uppföljningens tabeller är inte klara.")
    if all(row.confirmed_on is not None for row in rows):
        raise NotNow(f"Omdömet om nummer {number} är redan bekräftat.")
    for row in rows:
        row.confirmed_by, row.confirmed_on, row.plan = desk.deed.who, desk.today, plan or row.plan
        desk.session.add(row)
    if all(row.confirmed_on is not None for row in verdicts_of(desk.session, unit_audit)):
        meet(desk, unit_audit, "verdicts")
    desk.log(
        unit_audit,
        "verdict_confirmed",
        evidence={"number": number, "verdicts": [row.verdict for row in rows], "plan": rows[0].plan},
    )


def end_follow_up(desk: Desk, unit_audit: UnitAudit) -> None:
    """From the follow-up to the end: every verdict is confirmed, and the unit is told what became of them."""
    rows = verdicts_of(desk.session, unit_audit)
    move(
        desk,
        unit_audit,
        evidence={
            "verdicts": {str(row.finding_id): row.verdict for row in rows},
            "plans": {str(row.finding_id): row.plan for row in rows},
        },
    )
    if rows:
        outbox.write(
            desk,
            unit_audit,
            MessageKind.OUTCOME,
            to="unit",
            occasion="closed",
            fields={"outcomes": [verdict_line(desk.session, row) for row in rows]},
        )


def verdicts_of(session: Session, unit_audit: UnitAudit) -> list[VerdictRow]:
    """The unit's verdicts, proposed or confirmed, in the order of the findings."""
    statement = select(VerdictRow).where(VerdictRow.unit_audit_id == unit_audit.id)
    return list(session.exec(statement.order_by(col(VerdictRow.id))))


def verdict_line(session: Session, row: VerdictRow) -> str:
    """A verdict in words: the figures then and now, what they say, and the plan."""
    finding = session.get_one(Finding, row.finding_id)
    figures = ""
    if row.column is not None:
        then = count_of_base(row.before_count, row.before_base, percent(row.before_count, row.before_base))
        now = count_of_base(row.after_count, row.after_base, percent(row.after_count, row.after_base))
        figures = f" från {then} till {now}: {CHANGES[row.verdict]};"
    mark = " (enheten har slagits samman sedan dess)" if row.merged else ""
    return f"{finding.number}. {finding.title}:{figures} planen {action_plan.SWEDISH[row.plan]}{mark}"


def is_merged(session: Session, followed_at: UnitAudit) -> bool:
    """Whether the figures now speak of another source of files than then.

    So they do at a unit that has become part of another, and at one that has taken another in: the base line of the
    one follow-up is then the sum of both.
    """
    followed = session.exec(select(UnitAudit.unit_key).where(UnitAudit.follow_up_id == followed_at.id)).all()
    return list(followed) != [followed_at.unit_key]


def remains(row: VerdictRow) -> bool:
    """Whether the area has to be taken up again: not shown to have improved, or its plan not done."""
    return row.verdict is not Change.IMPROVED or row.plan is not ActionStatus.DONE


def followed_columns(session: Session, audit: AuditRow) -> list[str]:
    """Questions behind the development areas of the whole audit, in the template's order."""
    found = session.exec(
        select(Finding).where(Finding.audit_id == audit.id, Finding.kind == FindingKind.DEVELOPMENT)
    ).all()
    asked = {column for finding in found for column in finding.questions}
    return [column for column in template_of(audit).good() if column in asked]


def _follow_up_audit(desk: Desk, audit: AuditRow, plan: AuditFile, follow_up: FollowUp) -> AuditRow:
    found = desk.session.exec(select(AuditRow).where(AuditRow.key == follow_up.key)).first()
    if found is not None:
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


def _unit_of(desk: Desk, following: AuditRow, plan: AuditFile, unit_audit: UnitAudit, at_unit: str) -> UnitAudit:
    found = desk.session.exec(
        select(UnitAudit).where(UnitAudit.audit_id == following.id, UnitAudit.unit_key == at_unit)
    ).first()
    if found is not None:
        return found
    calendar = desk.catalogue.calendar
    unit = AuditedUnit(
        key=at_unit,
        opening_meeting=desk.year.add_working_days(desk.today, calendar.invitation_working_days),
        readers=plan.unit(unit_audit.unit_key).readers,
    )
    following.plan = {**following.plan, "units": [*following.plan["units"], unit.model_dump(mode="json")]}
    desk.session.add(following)
    return add_unit(desk, following, unit)


def _verdict(
    desk: Desk,
    unit_audit: UnitAudit,
    finding: Finding,
    column: str | None,
    change: JudgedChange | None,
    *,
    merged: bool,
) -> VerdictRow:
    actions = [
        action for action in action_plan.actions_in_force(desk.session, unit_audit) if action.finding_id == finding.id
    ]
    return desk.add(
        VerdictRow(
            unit_audit_id=id_of(unit_audit),
            finding_id=id_of(finding),
            column=column,
            before_count=change.pair.before.count if change else 0,
            before_base=change.pair.before.base if change else 0,
            after_count=change.pair.after.count if change else 0,
            after_base=change.pair.after.base if change else 0,
            p=change.p if change else None,
            p_adjusted=change.p_adjusted if change else None,
            verdict=change.verdict if change else Change.CANNOT_TELL,
            plan=action_plan.plan_status(actions),
            merged=merged,
        )
    )


def _followed(session: Session, followed_at: UnitAudit) -> dict[str, tuple[Measure, Literal["high", "low"]]]:
    return template_of(session.get_one(AuditRow, followed_at.audit_id)).good()


def _by_follow_up(session: Session, audit: AuditRow) -> Iterable[tuple[UnitAudit, list[UnitAudit]]]:
    """Each unit of the follow-up with the audit's units that it follows: several after a merger."""
    units = session.exec(
        select(UnitAudit).where(UnitAudit.audit_id == audit.id, col(UnitAudit.follow_up_id).is_not(None))
    ).all()
    for number in dict.fromkeys(unit.follow_up_id for unit in units):
        yield session.get_one(UnitAudit, number), [unit for unit in units if unit.follow_up_id == number]


def _all_tables_are_in(session: Session, unit_audit: UnitAudit) -> bool:
    units = session.exec(select(UnitAudit).where(UnitAudit.audit_id == unit_audit.audit_id)).all()
    if any(unit.stage is not Stage.FOLLOW_UP and unit.stage is not Stage.CLOSED for unit in units):
        return False
    return all(
        session.get_one(UnitAudit, unit.follow_up_id).stage is Stage.CLOSED
        for unit in units
        if unit.follow_up_id is not None
    )
