"""Planning: lay an audit out on the year's wheel, invite the units, hold the opening meeting, ask for the list."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from sqlmodel import Session, col, or_, select

from config.audit import AuditedUnit, AuditFile
from config.errors import ArshjulError
from config.hand_in import Kind
from config.messages import MessageKind
from method.dates import in_words
from method.planning import change_shown
from method.seed import commitment, new_nonce
from method.wheel import UnitDates, given_dates, unit_dates
from method.year import Placed
from register import outbox
from register.deadlines import open_deadline
from register.desk import Desk, id_of, plan_of
from register.invitations import invitation
from register.judgements import Judged, keep
from register.milestones import lay_milestones
from register.models import AuditRow, Draw, Meeting, MeetingKind, UnitAudit
from register.stages import Stage
from register.walk import move
from register.wheel import place_audit


def lay_out(desk: Desk, audit: AuditFile) -> AuditRow:
    """Put the audit on the wheel: its plan and template as they are now, its units in planning, their dates.

    Units, days and readers that its file leaves out are given by the rules of the wheel, beside what lies there. There
    is nothing to do if it is laid out already: what is fixed does not move because a file changed.
    """
    found = desk.session.exec(select(AuditRow).where(AuditRow.key == audit.key)).first()
    if found is not None:
        return found
    _require_a_sample_that_shows(desk, audit)
    placed = place_audit(desk, audit)
    audit = audit.model_copy(update={"units": tuple(one.unit for one in placed)})
    desk.vault.make_key(audit.key)
    row = desk.add(
        AuditRow(
            key=audit.key,
            title=audit.title,
            year=audit.year,
            plan=audit.model_dump(mode="json"),
            template=desk.catalogue.template(audit.template).model_dump(mode="json"),
            recorded=audit.recorded,
        )
    )
    if audit.design.accepted is not None:
        accepted = audit.design.accepted
        evidence = {"by": accepted.by, "on": accepted.on.isoformat()}
        desk.log(row, "sample_accepted", reason=accepted.reason, evidence=evidence)
    for one in placed:
        _add(desk, row, one)
    lay_milestones(desk, row)
    return row


def _require_a_sample_that_shows(desk: Desk, audit: AuditFile) -> None:
    """Raise `ArshjulError` for a sample that cannot show the change asked for, unless it is accepted in writing."""
    wanted = desk.catalogue.organisation.change_to_show
    if wanted is None or audit.design.accepted is not None:
        return
    now, then = audit.design.files, audit.files_a_year_later
    shown = change_shown(now, then)
    if shown is not None and shown <= wanted:
        return
    said = "inga förändringar säkert" if shown is None else f"en förändring först när den är {shown} procentenheter"
    raise ArshjulError(
        f"{audit.key}: med {now} akter nu och {then} om ett år visar urvalet {said}; {wanted} ska synas. "
        f"Dra fler akter (arshjul size {audit.key} --change 50:{50 + wanted} säger hur många), eller skriv i "
        "granskningens fil varför urvalet ändå godtas: [design.accepted] med by, on och reason."
    )


def add_unit(desk: Desk, audit: AuditRow, unit: AuditedUnit) -> UnitAudit:
    """Give a unit its place in an audit that is laid out: in planning, with its dates and its opening meeting."""
    dates = unit_dates(unit, desk.catalogue.calendar, desk.catalogue.wheel)
    return _add(desk, audit, Placed(unit, dates, tuple(given_dates(unit))))


def _add(desk: Desk, audit: AuditRow, placed: Placed) -> UnitAudit:
    unit, dates = placed.unit, placed.dates
    unit_audit = desk.add(
        UnitAudit(
            audit_id=id_of(audit),
            unit_key=unit.key,
            unit_name=desk.catalogue.units.unit(unit.key).name,
            stage=Stage.PLANNING,
            since=desk.today,
            fixed=list(placed.fixed),
            **{name: day for name, day in vars(dates).items() if name != "opening_meeting"},
        )
    )
    desk.add(
        Meeting(
            unit_audit_id=id_of(unit_audit),
            kind=MeetingKind.OPENING,
            planned_on=dates.opening_meeting,
            participants=[],
        )
    )
    desk.log(
        unit_audit,
        "laid_out",
        stages=(None, Stage.PLANNING),
        evidence={"opening_meeting": dates.opening_meeting.isoformat()},
    )
    return unit_audit


def ready_to_plan(session: Session, today: date) -> list[int]:
    """Unit audits to invite, or whose opening meeting has been held. Nobody is invited to a day that has passed."""
    statement = (
        select(col(UnitAudit.id))
        .join(Meeting, col(Meeting.unit_audit_id) == col(UnitAudit.id))
        .where(
            UnitAudit.stage == Stage.PLANNING,
            Meeting.kind == MeetingKind.OPENING,
            or_(
                col(Meeting.held_on).is_not(None),
                (col(UnitAudit.invite_on) <= today)
                & col(UnitAudit.invited_on).is_(None)
                & (col(Meeting.planned_on) >= today),
            ),
        )
        .order_by(col(UnitAudit.id))
    )
    return [number for number in session.exec(statement) if number is not None]


def passed_uninvited(session: Session, today: date, *, year: int | None = None) -> dict[int, date]:
    """Unit audits, of a year, that nobody has invited to an opening meeting whose day has passed -> that day."""
    waiting = (
        select(Meeting)
        .join(UnitAudit, col(UnitAudit.id) == col(Meeting.unit_audit_id))
        .join(AuditRow, col(AuditRow.id) == col(UnitAudit.audit_id))
        .where(UnitAudit.stage == Stage.PLANNING, col(UnitAudit.invited_on).is_(None))
        .where(Meeting.kind == MeetingKind.OPENING, col(Meeting.held_on).is_(None), Meeting.planned_on < today)
    )
    of_year = waiting if year is None else waiting.where(AuditRow.year == year)
    return {meeting.unit_audit_id: meeting.planned_on for meeting in session.exec(of_year)}


def invite(desk: Desk, unit_audit: UnitAudit, *, detectable: str) -> None:
    """Invite the unit to the opening meeting and await its minutes.

    There is nothing to do if it is invited, or if the meeting was held, or its day passed, before anybody was: then it
    waits for a new day. `detectable`: what the sample can show, in a sentence.
    """
    plan, meeting = plan_of(desk.audit_of(unit_audit)), opening_meeting(desk.session, unit_audit)
    if unit_audit.invited_on is not None or meeting.held_on is not None or meeting.planned_on < desk.today:
        return
    unit_audit.invited_on = desk.today
    desk.session.add(unit_audit)
    open_deadline(desk, unit_audit, "opening_meeting", planned=meeting.planned_on, cause="planned")
    outbox.write(
        desk,
        unit_audit,
        MessageKind.INVITATION,
        to="unit",
        occasion=meeting.planned_on.isoformat(),
        fields={
            "opening_meeting": in_words(meeting.planned_on),
            "list_due": in_words(unit_audit.list_due),
            "review_due": in_words(unit_audit.review_due),
            "files": plan.design.files,
            "period": period_in_words(plan),
            "detectable": detectable,
        },
        meeting=invitation(desk, unit_audit, meeting),
    )
    desk.log(unit_audit, "invited", evidence={"opening_meeting": meeting.planned_on.isoformat()})


@dataclass(frozen=True)
class Planned:
    """A unit's plan, for the gate."""

    dates: UnitDates
    held_on: date | None
    participants: list[str]


def planned(session: Session, unit_audit: UnitAudit) -> Planned:
    """The unit's dates and its opening meeting."""
    meeting = opening_meeting(session, unit_audit)
    names = [name.name for name in fields(UnitDates) if name.name != "opening_meeting"]
    dates = UnitDates(opening_meeting=meeting.planned_on, **{name: getattr(unit_audit, name) for name in names})
    return Planned(dates=dates, held_on=meeting.held_on, participants=meeting.participants)


def begin_sampling(desk: Desk, unit_audit: UnitAudit, judged: Judged) -> None:
    """From planning to sampling: commit to the draw's secret number and ask for the list.

    The seed must not be known before the list is fixed, or the unit could choose its cases: so the request carries
    SHA-256 of a nonce that is shown when the sample is sealed. A recorded audit's seed is fixed, and says so.
    """
    audit = desk.audit_of(unit_audit)
    plan = plan_of(audit)
    draw = Draw(unit_audit_id=id_of(unit_audit))
    if plan.fixed_seed is None:
        nonce = new_nonce()
        draw.commitment = commitment(nonce)
        draw.nonce_sealed = desk.vault.seal(audit.key, nonce.encode())
    desk.add(draw)
    keep(desk, unit_audit, judged)
    move(desk, unit_audit, evidence={"commitment": draw.commitment, "fixed_seed": plan.fixed_seed is not None})
    deadline = open_deadline(desk, unit_audit, "list", planned=unit_audit.list_due, cause="requested")
    outbox.write(
        desk,
        unit_audit,
        MessageKind.LIST_REQUEST,
        to="unit",
        occasion="requested",
        fields={
            "due": in_words(deadline.due),
            "period": period_in_words(plan),
            "ages": f"{plan.target_age.low}–{plan.target_age.high} år",
            "headings": ", ".join(column.heading for column in desk.catalogue.hand_ins.forms[Kind.FRAME].columns),
            "commitment": draw.commitment,
            "fixed_seed": plan.fixed_seed is not None,
        },
    )


def opening_meeting(session: Session, unit_audit: UnitAudit) -> Meeting:
    """The unit audit's opening meeting."""
    return session.exec(
        select(Meeting).where(Meeting.unit_audit_id == unit_audit.id, Meeting.kind == MeetingKind.OPENING)
    ).one()


def period_in_words(plan: AuditFile) -> str:
    """The audit's period as a Swedish reader wants it."""
    return f"{in_words(plan.period.start)}–{in_words(plan.period.end)}"
