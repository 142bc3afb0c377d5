"""Verdicts: what the follow-up's figures, and apart from them the plan, say of each development area."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import exists
from sqlalchemy.orm import aliased
from sqlmodel import Session, and_, col, func, or_, select, tuple_

from config.errors import NotNow
from config.messages import MessageKind
from method.dates import in_words
from method.figures import count_of_base, percent
from method.verdicts import SWEDISH as CHANGES
from method.verdicts import Change, Pair, Share
from method.verdicts import Judged as JudgedChange
from register import action_plan, outbox
from register.deadlines import meet, open_deadline
from register.desk import Desk, id_of, template_of
from register.findings import find, findings_of
from register.followed import SINCE, Group, group_of, groups
from register.judgements import Judged, keep
from register.models import (
    Action,
    ActionStatus,
    AuditRow,
    FigureRow,
    Finding,
    FindingKind,
    FollowedAt,
    UnitAudit,
    VerdictRow,
)
from register.stages import Stage
from register.walk import move, require

Counts = Mapping[tuple[int, str, str], tuple[int, int]]
"""Unit audit, question and printed answer -> count and base."""


def ready_to_judge(session: Session) -> list[int]:
    """Audits of whose units' follow-ups the tables are all in, and no verdict is proposed yet; or all are confirmed.

    Ids of unit audits. The family of comparisons is the whole follow-up's, so no unit is judged before all have come.
    """
    verdict = col(VerdictRow.unit_audit_id) == col(UnitAudit.id)
    proposed = exists().where(verdict)
    unconfirmed = exists().where(verdict, col(VerdictRow.confirmed_on).is_(None))
    other, later = aliased(UnitAudit), aliased(UnitAudit)
    slower = exists().where(
        col(other.audit_id) == col(UnitAudit.audit_id),
        col(other.stage).not_in([Stage.FOLLOW_UP, Stage.CLOSED]),
    )
    unread = exists().where(
        col(other.audit_id) == col(UnitAudit.audit_id),
        col(FollowedAt.unit_audit_id) == col(other.id),
        col(FollowedAt.follow_up_id) == col(later.id),
        col(later.stage) != Stage.CLOSED,
    )
    statement = select(col(UnitAudit.id)).where(
        UnitAudit.stage == Stage.FOLLOW_UP,
        or_(and_(proposed, ~unconfirmed), and_(~unread, ~proposed, ~slower)),
    )
    return [number for number in session.exec(statement.order_by(col(UnitAudit.id))) if number is not None]


def family_of(session: Session, audit: AuditRow) -> list[Pair]:
    """Every followed question at every unit of the audit's follow-up, with its figures then and now.

    A pair's unit is the key of the unit in the follow-up; of a unit that was split, those of all that it became. What
    was read at units that have been merged is added up; what is read at the parts of one that was split is kept apart
    (`method.verdicts.changes` says why).
    """
    followed = groups(session, [id_of(audit)])
    if not followed:
        return []
    asked = template_of(session.get_one(AuditRow, followed[0].later[0].audit_id)).good()
    units = [unit for group in followed for unit in (*group.formers, *group.later)]
    counts = _counts(session, units, {(measure.question, measure.answer) for measure, _ in asked.values()})
    members = []
    for group in followed:
        for column, (measure, good) in asked.items():
            then, now = (
                [Share(*counts[id_of(unit), measure.question, measure.answer]) for unit in units]
                for units in (group.formers, group.later)
            )
            parts = tuple(now) if len(now) > 1 else ()
            members.append(Pair(group.name, column, _together(then), _together(now), good, parts))
    return members


def propose_verdicts(
    desk: Desk, unit_audit: UnitAudit, changes: Sequence[JudgedChange], judged: Judged
) -> list[VerdictRow]:
    """Lay a verdict for each of the unit's development areas before the inspectors.

    `changes`: what the figures say, for the whole family. An area without a question has no figures: its plan alone
    is judged.
    """
    group = group_of(desk.session, unit_audit)
    said = {change.pair.question: change for change in changes if group and change.pair.unit == group.name}
    rows = []
    for finding in findings_of(desk.session, unit_audit, FindingKind.DEVELOPMENT):
        asked: list[str | None] = [name for name in finding.questions if name in said]
        for column in asked or [None]:
            rows.append(_verdict(desk, unit_audit, finding, said[column] if column else None, group))
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
            fields={"verdicts": _lines(desk.session, rows, group), "due": in_words(deadline.due)},
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
            fields={"outcomes": _lines(desk.session, rows, group_of(desk.session, unit_audit))},
        )


def verdicts_of(session: Session, unit_audit: UnitAudit) -> list[VerdictRow]:
    """The unit's verdicts, proposed or confirmed, in the order of the findings."""
    statement = select(VerdictRow).where(VerdictRow.unit_audit_id == unit_audit.id)
    return list(session.exec(statement.order_by(col(VerdictRow.id))))


def remains(row: VerdictRow) -> bool:
    """Whether the area has to be taken up again: not shown to have improved, or its plan not done."""
    return row.verdict is not Change.IMPROVED or row.plan is not ActionStatus.DONE


def _lines(session: Session, rows: Sequence[VerdictRow], group: Group | None) -> list[str]:
    return [_line(session.get_one(Finding, row.finding_id), row, group) for row in rows]


def _line(finding: Finding, row: VerdictRow, group: Group | None) -> str:
    """A verdict in words: the figures then and now, what they say, and the plan."""
    figures = ""
    if row.column is not None:
        then = count_of_base(row.before_count, row.before_base, percent(row.before_count, row.before_base))
        now = count_of_base(row.after_count, row.after_base, percent(row.after_count, row.after_base))
        figures = f" från {then} till {now}: {CHANGES[row.verdict]};"
    regrouped = group.regrouped if group else None
    mark = f" ({SINCE[regrouped]})" if regrouped else ""
    return f"{finding.number}. {finding.title}:{figures} planen {action_plan.SWEDISH[row.plan]}{mark}"


def _verdict(
    desk: Desk, unit_audit: UnitAudit, finding: Finding, change: JudgedChange | None, group: Group | None
) -> VerdictRow:
    row = VerdictRow(
        unit_audit_id=id_of(unit_audit),
        finding_id=id_of(finding),
        verdict=Change.CANNOT_TELL,
        plan=action_plan.plan_status(_actions_for(desk, unit_audit, finding)),
        merged=group is not None and group.regrouped is not None,
    )
    if change is not None:
        pair, moved = change.pair, change.effect
        row.column, row.verdict = pair.question, change.verdict
        row.before_count, row.before_base = pair.before.count, pair.before.base
        row.after_count, row.after_base = pair.after.count, pair.after.base
        row.p, row.p_adjusted, row.smallest = change.p, change.p_adjusted, change.smallest
        row.points, row.low, row.high = (moved.points, moved.low, moved.high) if moved else (None, None, None)
    return desk.add(row)


def _actions_for(desk: Desk, unit_audit: UnitAudit, finding: Finding) -> list[Action]:
    in_force = action_plan.actions_in_force(desk.session, unit_audit)
    return [action for action in in_force if action.finding_id == finding.id]


def _together(shares: Sequence[Share]) -> Share:
    return Share(sum(share.count for share in shares), sum(share.base for share in shares))


def _counts(session: Session, units: Sequence[UnitAudit], asked: Collection[tuple[str, str]]) -> Counts:
    """The units' printed figures of questions and answers over the strata, in one statement."""
    place = col(FigureRow.unit_audit_id), col(FigureRow.question), col(FigureRow.answer)
    summed = (
        select(*place)
        .add_columns(func.sum(col(FigureRow.count)), func.sum(col(FigureRow.base)))
        .where(place[0].in_([unit.id for unit in units]), tuple_(*place[1:]).in_(asked))
        .group_by(*place)
    )
    counts: defaultdict[tuple[int, str, str], tuple[int, int]] = defaultdict(lambda: (0, 0))
    for unit, question, answer, count, base in session.execute(summed):
        counts[unit, question, answer] = int(count), int(base)
    return counts
