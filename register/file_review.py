"""File review: readings taken in, differing answers reconciled, figures and agreement kept with their bases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Exists, exists
from sqlmodel import Session, col, or_, select

from config.errors import ArshjulError, NotNow, UnknownName
from config.hand_in import Kind
from config.messages import MessageKind
from config.template import ReviewTemplate
from method.dates import in_words
from method.figures import Count, Precision, in_percent, percent
from register import hand_ins, outbox
from register.candidates import suggest
from register.deadlines import meet, open_deadline
from register.desk import SYSTEM, Desk, id_of, template_of
from register.dialogue import begin_dialogue
from register.estimates import followed_figures, keep_estimates
from register.hand_ins import awaiting, supersede_empty
from register.judgements import Judged, keep
from register.models import (
    AgreementRow,
    AuditRow,
    DrawnFile,
    FigureRow,
    FileRole,
    HandIn,
    HandInStatus,
    Reading,
    Turn,
    UnitAudit,
)
from register.sampling import drawn_files
from register.stages import Stage
from register.vault import Vault
from register.walk import move, require

if TYPE_CHECKING:
    from method.agreement import PairTable

TURN_OF: dict[Kind, Turn] = {Kind.REVIEW: Turn.FIRST, Kind.DOUBLE: Turn.SECOND}
COMMENT = "comment"
KNOWN_BEFORE = ("sex", "age")
"""Columns of the review workbook that the case list answers already."""


@dataclass(frozen=True)
class SampledFile:
    """A file of the sample in force, opened: its row, its case as the list has it, its readings by turn."""

    row: DrawnFile
    case: dict[str, Any]
    readings: dict[Turn, Reading]
    answers: dict[Turn, dict[str, Any]]

    @property
    def in_force(self) -> dict[str, Any] | None:
        """The answers that count: the reconciled ones, else the first reader's; None before it is read."""
        return self.answers.get(Turn.RECONCILED, self.answers.get(Turn.FIRST))


def sampled_files(session: Session, vault: Vault, unit_audit: UnitAudit) -> list[SampledFile]:
    """The files of the sample in force, with their readings, opened with the audit's key."""
    audit = session.get(AuditRow, unit_audit.audit_id)
    assert audit is not None, "a foreign key holds this"
    rows = [row for row in drawn_files(session, unit_audit) if row.role is FileRole.SAMPLE]
    found = session.exec(select(Reading).where(col(Reading.drawn_file_id).in_([row.id for row in rows])))
    by_file: dict[int, dict[Turn, Reading]] = {id_of(row): {} for row in rows}
    for reading in found:
        by_file[reading.drawn_file_id][reading.turn] = reading
    return [
        SampledFile(
            row=row,
            case=vault.open_json(audit.key, row.case_sealed),
            readings=by_file[id_of(row)],
            answers={
                turn: vault.open_json(audit.key, reading.answers_sealed)
                for turn, reading in by_file[id_of(row)].items()
            },
        )
        for row in rows
    ]


def take_in_readings(
    desk: Desk, unit_audit: UnitAudit, hand_in: HandIn, rows: Iterable[Mapping[str, Any]], *, columns: Sequence[str]
) -> None:
    """Write the readings of an accepted workbook; a file handed in again takes the place of its former reading.

    `rows`: dicts with case_ref, reader, read_on (ISO), comment and a value per column. Raises `NotNow` when the
    readings have been reconciled.
    """
    audit, turn = desk.audit_of(unit_audit), TURN_OF[hand_in.kind]
    files = {file.case["case_ref"]: file for file in sampled_files(desk.session, desk.vault, unit_audit)}
    if any(Turn.RECONCILED in file.readings for file in files.values()):
        raise NotNow(f"Läsningarna hos {unit_audit.unit_name} är redan avstämda; de kan inte längre bytas.")
    for row in rows:
        file = files[row["case_ref"]]
        if former := file.readings.get(turn):
            desk.session.delete(former)
            desk.session.flush()
        answers = {name: row[name] for name in (*columns, COMMENT)}
        desk.session.add(
            Reading(
                drawn_file_id=id_of(file.row),
                turn=turn,
                hand_in_id=hand_in.id,
                reader=row["reader"],
                read_on=date.fromisoformat(row["read_on"]),
                answers_sealed=desk.vault.seal_json(audit.key, answers),
            )
        )
    desk.session.flush()
    supersede_empty(desk, unit_audit, hand_in.kind)
    _see_what_is_left(desk, unit_audit, columns=columns)


def accept_warnings(desk: Desk, unit_audit: UnitAudit, *, reason: str) -> list[HandIn]:
    """Accept what waits (see `hand_ins.accept_warnings`); readings that waited for it can now be reconciled."""
    accepted = hand_ins.accept_warnings(desk, unit_audit, reason=reason)
    if unit_audit.stage is Stage.FILE_REVIEW:
        template = template_of(desk.audit_of(unit_audit))
        columns = [*KNOWN_BEFORE, *(column.key for column in template.columns())]
        _see_what_is_left(desk, unit_audit, columns=columns)
    return accepted


def reconcile(
    desk: Desk, unit_audit: UnitAudit, *, to: Turn, decided: Mapping[str, Mapping[str, str]] | None = None
) -> int:
    """Decide the answers of the files read twice: those of the `to` reader, but for the answers in `decided`.

    `decided`: pseudonym -> column key -> answer. Returns how many answers differed. Raises `NotNow` while readings
    are missing or warnings wait, `UnknownName` and `ArshjulError` for a file, question or answer that is not one.
    """
    require(unit_audit, "en avstämning", Stage.FILE_REVIEW)
    files = sampled_files(desk.session, desk.vault, unit_audit)
    twice = {file.row.pseudonym: file for file in files if file.row.read_twice}
    if unread(files):
        raise NotNow(
            f"Alla akter hos {unit_audit.unit_name} är inte inlämnade än: {len(unread(files))} läsningar saknas."
        )
    if any(Turn.RECONCILED in file.readings for file in twice.values()):
        raise NotNow(f"Läsningarna hos {unit_audit.unit_name} är redan avstämda.")
    if awaiting(desk.session, unit_audit):
        raise NotNow(f"{unit_audit.unit_name} har varningar som väntar; godta dem först (warning-accepted).")
    template = template_of(desk.audit_of(unit_audit))
    _check_decisions(decided or {}, twice, template)
    columns = [column.key for column in template.columns()]
    differing = _differing(twice.values(), columns)
    _write_reconciled(desk, unit_audit, twice, to=to, decided=decided or {})
    meet(desk, unit_audit, "reconciliation")
    desk.log(
        unit_audit,
        "readings_reconciled",
        evidence={
            "to": to,
            "files": sorted(twice),
            "differing": differing,
            "decided": {name: sorted(answers) for name, answers in (decided or {}).items()},
        },
    )
    return differing


def ready_to_tabulate(session: Session) -> list[int]:
    """Unit audits whose sampled files are all read and reconciled, with no warning left to judge."""
    warned = exists().where(col(HandIn.unit_audit_id) == col(UnitAudit.id), col(HandIn.status) == HandInStatus.AWAITING)
    unread_file = exists().where(
        col(DrawnFile.unit_audit_id) == col(UnitAudit.id),
        col(DrawnFile.role) == FileRole.SAMPLE,
        or_(
            ~_has(Turn.FIRST),
            col(DrawnFile.read_twice) & or_(~_has(Turn.SECOND), ~_has(Turn.RECONCILED)),
        ),
    )
    statement = select(col(UnitAudit.id)).where(col(UnitAudit.stage) == Stage.FILE_REVIEW, ~warned, ~unread_file)
    return [number for number in session.exec(statement.order_by(col(UnitAudit.id))) if number is not None]


def _has(turn: Turn) -> Exists:
    """Whether the drawn file has a reading of the turn."""
    return exists().where(col(Reading.drawn_file_id) == col(DrawnFile.id), col(Reading.turn) == turn)


def missing_turns(session: Session, unit_audit: UnitAudit) -> dict[Turn, int]:
    """How many readings of each turn are still awaited; reconciled ones of the files read twice."""
    rows = [row for row in drawn_files(session, unit_audit) if row.role is FileRole.SAMPLE]
    found = session.exec(select(Reading).where(col(Reading.drawn_file_id).in_([row.id for row in rows])))
    have = {(reading.drawn_file_id, reading.turn) for reading in found}
    missing: dict[Turn, int] = {}
    for row in rows:
        for turn in (Turn.FIRST, Turn.SECOND, Turn.RECONCILED) if row.read_twice else (Turn.FIRST,):
            if (row.id, turn) not in have:
                missing[turn] = missing.get(turn, 0) + 1
    return missing


def complete(
    desk: Desk,
    unit_audit: UnitAudit,
    *,
    figures: Sequence[Count],
    precisions: Sequence[Precision],
    agreements: Sequence[PairTable],
    judged: Judged,
) -> None:
    """Keep the unit's figures with their precision (in the same places), and agreement, and end the file review."""
    template = template_of(desk.audit_of(unit_audit))
    headings = {column.key: column.heading for column in desk.catalogue.hand_ins.forms[Kind.REVIEW].columns}
    headings |= {column.key: column.heading for column in template.columns()}
    positions = {(m.question, m.answer): place for place, m in enumerate(template.measures())}
    number = id_of(unit_audit)
    desk.session.add_all(
        FigureRow(
            unit_audit_id=number,
            position=positions[figure.question, figure.answer],
            question=figure.question,
            label=figure.label,
            answer=figure.answer,
            stratum=figure.stratum or "",
            count=figure.count,
            base=figure.base,
            in_base=figure.in_base,
            sampled=precision.sampled,
            frame=precision.frame,
            low=precision.low,
            high=precision.high,
        )
        for figure, precision in zip(figures, precisions, strict=True)
    )
    desk.session.add_all(
        AgreementRow(
            unit_audit_id=number,
            column=row.column,
            heading=headings.get(row.column, row.column),
            compared=row.compared,
            agree=row.agree,
            categories=list(row.categories),
            counts=[list(counts) for counts in row.counts],
        )
        for row in agreements
    )
    desk.session.flush()
    keep_estimates(desk.session, unit_audit)
    suggest(desk, unit_audit, followed_figures(desk.session, unit_audit, template))
    keep(desk, unit_audit, judged)
    compared, agree = sum(row.compared for row in agreements), sum(row.agree for row in agreements)
    files = sum(row.role is FileRole.SAMPLE for row in drawn_files(desk.session, unit_audit))
    move(desk, unit_audit, evidence={"files": files, "compared": compared, "agree": agree})
    if unit_audit.stage is Stage.DIALOGUE:
        begin_dialogue(desk, unit_audit)
    outbox.write(
        desk,
        unit_audit,
        MessageKind.TABLES_READY,
        to="inspectors",
        occasion="complete",
        fields={"files": files, "agreement": in_percent(percent(agree, compared))},
    )


def unread(files: Iterable[SampledFile]) -> list[str]:
    """Pseudonyms of the readings that are missing: a file read twice counts once for each."""
    return [
        file.row.pseudonym
        for file in files
        for turn in ((Turn.FIRST, Turn.SECOND) if file.row.read_twice else (Turn.FIRST,))
        if turn not in file.readings
    ]


def _see_what_is_left(desk: Desk, unit_audit: UnitAudit, *, columns: Sequence[str]) -> None:
    """Meet the deadlines of what has come; when all has, ask for reconciliation, or note that nothing differs."""
    left = missing_turns(desk.session, unit_audit)
    if Turn.FIRST not in left:
        meet(desk, unit_audit, "review")
    if Turn.SECOND not in left:
        meet(desk, unit_audit, "double")
    if Turn.FIRST in left or Turn.SECOND in left or Turn.RECONCILED not in left or awaiting(desk.session, unit_audit):
        return
    files = sampled_files(desk.session, desk.vault, unit_audit)
    twice = {file.row.pseudonym: file for file in files if file.row.read_twice}
    differing = _differing(twice.values(), columns)
    if differing == 0:
        _write_reconciled(desk, unit_audit, twice, to=Turn.FIRST, decided={})
        meet(desk, unit_audit, "reconciliation")
        desk.log(unit_audit, "nothing_to_reconcile", evidence={"files": sorted(twice)})
        return
    deadline = open_deadline(
        desk, unit_audit, "reconciliation", planned=unit_audit.reconciliation_due, cause="both_read"
    )
    outbox.write(
        desk,
        unit_audit,
        MessageKind.TO_RECONCILE,
        to="inspectors",
        occasion="both_read",
        fields={"compared": _compared(twice.values(), columns), "differing": differing, "due": in_words(deadline.due)},
    )


def _write_reconciled(
    desk: Desk,
    unit_audit: UnitAudit,
    twice: Mapping[str, SampledFile],
    *,
    to: Turn,
    decided: Mapping[str, Mapping[str, str]],
) -> None:
    audit = desk.audit_of(unit_audit)
    for pseudonym, file in twice.items():
        answers = {**file.answers[to], **decided.get(pseudonym, {})}
        desk.session.add(
            Reading(
                drawn_file_id=id_of(file.row),
                turn=Turn.RECONCILED,
                reader=desk.deed.who if desk.deed.who != SYSTEM else file.readings[to].reader,
                read_on=desk.today,
                answers_sealed=desk.vault.seal_json(audit.key, answers),
            )
        )
    desk.session.flush()


def _differing(twice: Iterable[SampledFile], columns: Sequence[str]) -> int:
    return sum(file.answers[Turn.FIRST][name] != file.answers[Turn.SECOND][name] for file in twice for name in columns)


def _compared(twice: Iterable[SampledFile], columns: Sequence[str]) -> int:
    """How many answers can be compared: a question that neither reader was to answer is none."""
    turns = (Turn.FIRST, Turn.SECOND)
    return sum(any(file.answers[turn][name] is not None for turn in turns) for file in twice for name in columns)


def _check_decisions(
    decided: Mapping[str, Mapping[str, str]], twice: Mapping[str, SampledFile], template: ReviewTemplate
) -> None:
    columns = {column.key: column for column in template.columns()}
    for pseudonym, answers in decided.items():
        if pseudonym not in twice:
            raise UnknownName("Bland de dubbellästa: akten", pseudonym, twice)
        for name, answer in answers.items():
            if name not in columns:
                raise UnknownName("Frågan", name, columns)
            column = columns[name]
            given = [part.strip() for part in answer.split(column.separator)] if column.separator else [answer]
            if not set(given) <= set(column.answers):
                raise ArshjulError(
                    f"{name}: svaret är inte ett av alternativen; välj bland {', '.join(column.answers)}."
                )
