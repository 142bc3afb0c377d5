"""Sampling: the list that is to be drawn from, the sealed draw, its replay, and a reserve taking a file's place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from config.audit import AuditFile
from config.errors import ArshjulError, NotNow, UnknownName
from config.hand_in import Kind
from config.messages import MessageKind
from method.dates import in_words
from method.seed import seed_of
from register import outbox
from register.deadlines import open_deadline
from register.desk import Desk, id_of, plan_of
from register.followed import formers_of, was_split
from register.judgements import Judged, keep
from register.models import AuditRow, Draw, DrawnFile, FileRole, HandIn, HandInStatus, Reading, UnitAudit
from register.stages import Stage
from register.vault import Vault
from register.walk import move, require


@dataclass(frozen=True)
class FrameToDraw:
    """All that a draw needs, and all that its replay needs. `rows`: the kept list, one dict per case."""

    audit: AuditRow
    plan: AuditFile
    unit_key: str
    rows: list[dict[str, Any]]
    hand_in_id: int
    seed: str
    nonce: str | None
    passed_over: frozenset[str] = frozenset()

    @property
    def to_draw(self) -> list[dict[str, Any]]:
        """The rows that take part in the draw: the list without the files passed over."""
        return [row for row in self.rows if row["case_ref"] not in self.passed_over]


def ready_to_draw(session: Session, today: date) -> list[int]:
    """Unit audits with a list taken in, its warnings accepted, whose day of drawing has come."""
    statement = (
        select(col(UnitAudit.id))
        .join(HandIn, col(HandIn.unit_audit_id) == col(UnitAudit.id))
        .where(
            UnitAudit.stage == Stage.SAMPLING,
            UnitAudit.draw_on <= today,
            HandIn.kind == Kind.FRAME,
            HandIn.status == HandInStatus.TAKEN_IN,
        )
        .order_by(col(UnitAudit.id))
    )
    return [number for number in session.exec(statement) if number is not None]


def draw_of(session: Session, unit_audit: UnitAudit) -> Draw | None:
    """The unit audit's draw, committed to or sealed."""
    return session.exec(select(Draw).where(Draw.unit_audit_id == unit_audit.id)).first()


def frame_to_draw(session: Session, vault: Vault, unit_audit: UnitAudit) -> FrameToDraw:
    """The list to draw from, and the seed, which now comes of the nonce that was committed to.

    Raises `NotNow` when no list counts.
    """
    audit, draw = session.get(AuditRow, unit_audit.audit_id), draw_of(session, unit_audit)
    frame = session.exec(
        select(HandIn).where(
            HandIn.unit_audit_id == unit_audit.id,
            HandIn.kind == Kind.FRAME,
            HandIn.status == HandInStatus.TAKEN_IN,
        )
    ).first()
    if audit is None or draw is None or frame is None or frame.rows_sealed is None:
        raise NotNow(f"{unit_audit.unit_name} har ingen mottagen ärendelista att dra ur.")
    plan = plan_of(audit)
    nonce = None if draw.nonce_sealed is None else vault.open(audit.key, draw.nonce_sealed).decode()
    seed = plan.fixed_seed
    if seed is None:
        assert nonce is not None, "a draw without a fixed seed was committed to"
        seed = seed_of(diary_number=plan.diary_number, round=plan.round, nonce=nonce)
    return FrameToDraw(
        audit=audit,
        plan=plan,
        unit_key=unit_audit.unit_key,
        rows=vault.open_json(audit.key, frame.rows_sealed),
        hand_in_id=id_of(frame),
        seed=seed,
        nonce=nonce,
        passed_over=_passed_over(session, vault, audit, unit_audit, draw),
    )


def seal(
    desk: Desk,
    unit_audit: UnitAudit,
    frame: FrameToDraw,
    *,
    sample: Sequence[Mapping[str, Any]],
    doubles: Sequence[str],
    frame_hash: str,
    judged: Judged,
) -> None:
    """Seal the sample and go on to the reading.

    `sample`: rows with stratum, order, role, case_ref, draw_key. `doubles`: the case_refs that are read twice.
    """
    draw = draw_of(desk.session, unit_audit)
    assert draw is not None, "made when the list was asked for"
    _write_files(desk, unit_audit, frame, sample, doubles)
    strata = [row["stratum"] for row in frame.rows]
    draw.hand_in_id, draw.frame_hash, draw.seed, draw.nonce = frame.hand_in_id, frame_hash, frame.seed, frame.nonce
    draw.frame_sizes = {stratum: strata.count(stratum) for stratum in sorted(set(strata))}
    draw.passed_over = len(frame.rows) - len(frame.to_draw)
    draw.passed_over_sealed = desk.vault.seal_json(frame.audit.key, sorted(frame.passed_over))
    draw.sealed_on = desk.today
    desk.session.add(draw)
    keep(desk, unit_audit, judged)
    move(
        desk,
        unit_audit,
        evidence={
            "frame_hash": frame_hash,
            "frame_sizes": draw.frame_sizes,
            "seed": frame.seed,
            "commitment": draw.commitment,
            "nonce": frame.nonce,
            "files": len(sample),
            "passed_over": draw.passed_over,
        },
    )
    _tell_of_the_sample(desk, unit_audit, draw, sample=sample, doubles=len(doubles))


def rows_before(session: Session, unit_audit: UnitAudit) -> int | None:
    """How many cases the list had last time.

    In a follow-up those of the units it follows, together after a merger; None after a split, when nobody knows how
    many of them have come to this unit. Else those of the unit's newest sealed draw.
    """
    formers = formers_of(session, unit_audit)
    if was_split(session, formers):
        return None
    sealed = select(Draw).join(UnitAudit, col(UnitAudit.id) == col(Draw.unit_audit_id))
    sealed = sealed.where(col(Draw.sealed_on).is_not(None)).order_by(col(Draw.sealed_on).desc(), col(Draw.id).desc())
    earlier = session.exec(sealed.where(col(UnitAudit.id).in_([former.id for former in formers]))).all()
    if not earlier:
        of_unit = sealed.where(UnitAudit.unit_key == unit_audit.unit_key, UnitAudit.id != unit_audit.id)
        earlier = session.exec(of_unit.limit(1)).all()
    return sum(sum((draw.frame_sizes or {}).values()) for draw in earlier) if earlier else None


def replace_file(desk: Desk, unit_audit: UnitAudit, pseudonym: str, *, reason: str) -> DrawnFile:
    """The next reserve of the stratum takes the place of a file that cannot be read, its second reading too.

    Raises `UnknownName` for a file or a reason that does not exist, `NotNow` for a file that has been read,
    `ArshjulError` when no reserve is left.
    """
    require(unit_audit, "en ersatt akt", Stage.FILE_REVIEW)
    reasons = plan_of(desk.audit_of(unit_audit)).design.replacement_reasons
    if reason not in reasons:
        raise UnknownName("Skälet", reason, reasons)
    files = drawn_files(desk.session, unit_audit)
    sampled = {file.pseudonym: file for file in files if file.role is FileRole.SAMPLE}
    if pseudonym not in sampled:
        raise UnknownName("I urvalet: akten", pseudonym, sampled)
    file = sampled[pseudonym]
    if desk.session.exec(select(col(Reading.id)).where(Reading.drawn_file_id == file.id)).first() is not None:
        raise NotNow(f"Akten {pseudonym} är redan läst och kan inte ersättas.")
    reserves = [row for row in files if row.role is FileRole.RESERVE and row.stratum == file.stratum]
    if not reserves:
        raise ArshjulError(f"Det finns ingen reserv kvar i stratum {file.stratum} hos {unit_audit.unit_name}.")
    reserve = reserves[0]
    reserve.role, reserve.read_twice = FileRole.SAMPLE, file.read_twice
    file.role, file.replaced_by, file.replacement_reason = FileRole.REPLACED, reserve.id, reason
    desk.session.add_all([file, reserve])
    desk.log(
        unit_audit,
        "file_replaced",
        reason=reasons[reason],
        evidence={"file": pseudonym, "by": reserve.pseudonym, "read_twice": reserve.read_twice},
    )
    return reserve


def drawn_files(session: Session, unit_audit: UnitAudit) -> list[DrawnFile]:
    """The draw, by stratum and place."""
    statement = select(DrawnFile).where(DrawnFile.unit_audit_id == unit_audit.id)
    return list(session.exec(statement.order_by(col(DrawnFile.stratum), col(DrawnFile.place))))


def _passed_over(session: Session, vault: Vault, audit: AuditRow, unit_audit: UnitAudit, draw: Draw) -> frozenset[str]:
    """Case numbers already drawn to be read in the audit that this one follows, at the unit or what has become it."""
    if draw.passed_over_sealed is not None:
        return frozenset(vault.open_json(audit.key, draw.passed_over_sealed))
    return frozenset(
        vault.open(session.get_one(AuditRow, former.audit_id).key, file.case_ref_sealed).decode()
        for former in formers_of(session, unit_audit)
        for file in drawn_files(session, former)
        if file.role is not FileRole.RESERVE
    )


def _write_files(
    desk: Desk,
    unit_audit: UnitAudit,
    frame: FrameToDraw,
    sample: Sequence[Mapping[str, Any]],
    doubles: Sequence[str],
) -> None:
    cases = {row["case_ref"]: row for row in frame.rows}
    key, vault = frame.audit.key, desk.vault
    for row in sample:
        desk.session.add(
            DrawnFile(
                unit_audit_id=id_of(unit_audit),
                pseudonym=f"{row['stratum']}{row['order']:02d}",
                stratum=row["stratum"],
                place=row["order"],
                role=FileRole(row["role"]),
                read_twice=row["case_ref"] in doubles,
                case_ref_sealed=vault.seal(key, row["case_ref"].encode()),
                draw_key_sealed=vault.seal(key, row["draw_key"].encode()),
                case_sealed=vault.seal_json(key, cases[row["case_ref"]]),
            )
        )
    desk.session.flush()


def _tell_of_the_sample(
    desk: Desk, unit_audit: UnitAudit, draw: Draw, *, sample: Sequence[Mapping[str, Any]], doubles: int
) -> None:
    review = open_deadline(desk, unit_audit, "review", planned=unit_audit.review_due, cause="sealed")
    if doubles:
        open_deadline(desk, unit_audit, "double", planned=unit_audit.double_due, cause="sealed")
    files = sum(row["role"] == FileRole.SAMPLE for row in sample)
    due = in_words(review.due)
    outbox.write(
        desk,
        unit_audit,
        MessageKind.SAMPLE_SEALED,
        to="unit",
        occasion="sealed",
        fields={
            "files": files,
            "reserves": len(sample) - files,
            "frame_hash": draw.frame_hash,
            "seed": draw.seed,
            "nonce": draw.nonce,
            "due": due,
        },
    )
    outbox.write(
        desk,
        unit_audit,
        MessageKind.FILES_TO_READ,
        to="inspectors",
        occasion="sealed",
        fields={"files": files, "double": doubles, "due": due},
    )
