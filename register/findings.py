"""Findings: strengths and development areas with their evidence, and what the units say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlmodel import Session, col, or_, select

from config.errors import ArshjulError, NotNow, UnknownName
from config.template import ReviewTemplate
from method.figures import count_of_base, percent
from method.references import filled, holds_typed_percentage, referred_to
from register.candidates import confirm
from register.desk import Desk, id_of, template_of
from register.free_text import refuse_leads
from register.models import AuditRow, FigureRow, Finding, FindingKind, FindingResponse, Response, UnitAudit
from register.stages import Stage
from register.walk import require

EVIDENCE: dict[str, str] = {
    "theme": "läsarnas kommentarer",
    "dialogue": "dialogen",
    "document": "dokument",
    "user_organisation": "brukarorganisation",
}
"""Kinds of evidence beside the questions, and what a reader calls them."""


@dataclass(frozen=True)
class NewFinding:
    """A finding as an inspector words it. `title` may be left out when a question stands behind it."""

    kind: FindingKind
    text: str
    areas: Sequence[str]
    title: str | None = None
    questions: Sequence[str] = ()
    evidence: Sequence[tuple[str, str]] = field(default=())
    good_example: bool = False


def add_finding(desk: Desk, unit_audit: UnitAudit, new: NewFinding, *, all_units: bool = False) -> Finding:
    """Record a finding of the unit, or of every audited unit.

    Raises `NotNow` outside the dialogue, or for a finding of all when some unit has left its dialogue; `UnknownName`
    for a question or quality area that does not exist; `ArshjulError` without words, area or evidence.
    """
    require(unit_audit, "styrkor och utvecklingsområden", Stage.DIALOGUE)
    if all_units:
        _require_all_can_answer(desk.session, unit_audit)
    template = template_of(desk.audit_of(unit_audit))
    _check(desk, new, template)
    refuse_leads(desk, unit_audit, new.text, new.title, *(text for _, text in new.evidence))
    headings = {column.key: column.heading for column in template.columns()}
    finding = desk.add(
        Finding(
            audit_id=unit_audit.audit_id,
            unit_audit_id=None if all_units else unit_audit.id,
            number=_next_number(desk.session, unit_audit, all_units=all_units),
            kind=new.kind,
            title=new.title or headings[new.questions[0]],
            text=new.text,
            areas=list(new.areas),
            questions=list(new.questions),
            evidence=[{"kind": kind, "text": text} for kind, text in new.evidence],
            good_example=new.good_example,
            recorded_by=desk.deed.who,
            recorded_on=desk.today,
        )
    )
    for unit in _all_units(desk.session, unit_audit) if all_units else [unit_audit]:
        confirm(desk, unit, finding)
    desk.log(
        unit_audit,
        "finding_recorded",
        evidence={"number": finding.number, "kind": new.kind, "questions": list(new.questions)},
    )
    return finding


def respond(
    desk: Desk,
    unit_audit: UnitAudit,
    number: int,
    response: Response,
    *,
    words: str | None,
    amended_text: str | None = None,
) -> FindingResponse:
    """Note what the unit says of a finding; one that was disputed may be settled later.

    Raises `NotNow` outside the dialogue or when the unit has answered, `ArshjulError` without the words it needs.
    """
    require(unit_audit, "svar på styrkor och utvecklingsområden", Stage.DIALOGUE)
    finding = find(desk.session, unit_audit, number)
    former = answer_to(desk.session, unit_audit, finding)
    if former is not None and former.response is not Response.DISPUTED:
        raise NotNow(f"{unit_audit.unit_name} har redan svarat på nummer {number}.")
    if response is not Response.AGREED and not words:
        raise ArshjulError("Ange enhetens egna ord: --words ”…”.")
    if response is Response.AMENDED and not amended_text:
        raise ArshjulError("Ange vad som ska stå i stället: --text ”…”.")
    refuse_leads(desk, unit_audit, words, amended_text)
    if amended_text:
        _check_figures(amended_text, template_of(desk.audit_of(unit_audit)))
    answer = former or FindingResponse(
        finding_id=id_of(finding),
        unit_audit_id=id_of(unit_audit),
        response=response,
        recorded_by=desk.deed.who,
        recorded_on=desk.today,
    )
    answer.response, answer.words, answer.amended_text = response, words or answer.words, amended_text
    answer.recorded_by, answer.recorded_on = desk.deed.who, desk.today
    desk.add(answer)
    desk.log(unit_audit, "finding_answered", evidence={"number": number, "response": response})
    return answer


def findings_of(session: Session, unit_audit: UnitAudit, kind: FindingKind | None = None) -> list[Finding]:
    """The unit's findings and those of all units, by number; of one kind when it is given."""
    found = _recorded(session, unit_audit)
    return [finding for finding in found if kind in (None, finding.kind)]


def find(session: Session, unit_audit: UnitAudit, number: int) -> Finding:
    """The unit's finding with this number; raises `UnknownName`."""
    found = {finding.number: finding for finding in _recorded(session, unit_audit)}
    if number not in found:
        raise UnknownName("Nummer", str(number), map(str, found))
    return found[number]


def answer_to(session: Session, unit_audit: UnitAudit, finding: Finding) -> FindingResponse | None:
    """What the unit has said of the finding, if it has."""
    return session.exec(
        select(FindingResponse).where(
            FindingResponse.finding_id == finding.id, FindingResponse.unit_audit_id == unit_audit.id
        )
    ).first()


def current_text(session: Session, unit_audit: UnitAudit, finding: Finding) -> str:
    """What the finding says after the dialogue, its figures in words: the unit's, or all units' in a finding of all."""
    answer = answer_to(session, unit_audit, finding)
    amended = answer.amended_text if answer is not None and answer.response is Response.AMENDED else None
    text = amended or finding.text
    units = [unit_audit] if finding.unit_audit_id is not None else _all_units(session, unit_audit)
    followed = template_of(session.get_one(AuditRow, unit_audit.audit_id)).followed()
    measures = {column: followed[column][0] for column in referred_to(text)}
    return filled(text, {column: share_of(session, units, m.question, m.answer) for column, m in measures.items()})


def figure_lines(session: Session, unit_audit: UnitAudit, finding: Finding) -> list[str]:
    """The finding's evidence in words: each question's figure with its base, then the other evidence."""
    audit = session.get_one(AuditRow, unit_audit.audit_id)
    followed = template_of(audit).good()
    lines = []
    for column in finding.questions:
        if column in followed:
            measure, _ = followed[column]
            count, base = share_of(session, [unit_audit], measure.question, measure.answer)
            # A battery's row is named by itself, an answer by its question.
            name = measure.label if measure.answer == measure.counted else measure.answer
            lines.append(f"{name}: {count_of_base(count, base, percent(count, base))}")
    return lines + [f"{EVIDENCE[item['kind']].capitalize()}: {item['text']}" for item in finding.evidence]


def share_of(session: Session, unit_audits: Sequence[UnitAudit], question: str, answer: str) -> tuple[int, int]:
    """Count and base of one printed figure, over the strata and the units."""
    rows = session.exec(
        select(FigureRow).where(
            col(FigureRow.unit_audit_id).in_([unit.id for unit in unit_audits]),
            FigureRow.question == question,
            FigureRow.answer == answer,
        )
    ).all()
    return sum(row.count for row in rows), sum(row.base for row in rows)


def _recorded(session: Session, unit_audit: UnitAudit) -> list[Finding]:
    return list(
        session.exec(
            select(Finding)
            .where(
                Finding.audit_id == unit_audit.audit_id,
                or_(col(Finding.unit_audit_id).is_(None), col(Finding.unit_audit_id) == unit_audit.id),
            )
            .order_by(col(Finding.number), col(Finding.id))
        )
    )


def _next_number(session: Session, unit_audit: UnitAudit, *, all_units: bool) -> int:
    """A number that no finding of the unit has, or, for a finding of all, none of any unit."""
    everywhere = session.exec(select(Finding).where(Finding.audit_id == unit_audit.audit_id)).all()
    taken = everywhere if all_units else _recorded(session, unit_audit)
    return max((finding.number for finding in taken), default=0) + 1


def _require_all_can_answer(session: Session, unit_audit: UnitAudit) -> None:
    order = list(Stage)
    if past := [
        unit.unit_name
        for unit in _all_units(session, unit_audit)
        if order.index(unit.stage) > order.index(Stage.DIALOGUE)
    ]:
        raise NotNow(
            f"{past[0]} är klar med sin dialog och kan inte längre svara. Notera iakttagelsen för en enhet i taget."
        )


def _check_figures(text: str, template: ReviewTemplate) -> None:
    """Raise `ArshjulError` for a percentage that is typed, `UnknownName` for a reference to no followed question."""
    followed = template.followed()
    for column in referred_to(text):
        if column not in followed:
            raise UnknownName("Bland frågorna som följs: frågan", column, followed)
    if holds_typed_percentage(text):
        example = next(iter(followed), "fråga")
        raise ArshjulError(
            "Skriv inte procent i texten: ingen kan följa en siffra som är skriven för hand. "
            f"Skriv frågans nyckel där siffran ska stå, t.ex. {{{{ {example} }}}}; då hämtas den ur tabellerna, i ord."
        )


def _all_units(session: Session, unit_audit: UnitAudit) -> list[UnitAudit]:
    return list(session.exec(select(UnitAudit).where(UnitAudit.audit_id == unit_audit.audit_id)))


def _check(desk: Desk, new: NewFinding, template: ReviewTemplate) -> None:
    columns = {column.key for column in template.columns()}
    areas = desk.catalogue.organisation.quality_areas
    for question in new.questions:
        if question not in columns:
            raise UnknownName("Frågan", question, columns)
    for area in new.areas:
        if area not in areas:
            raise UnknownName("Kvalitetsområdet", area, areas)
    for kind, _ in new.evidence:
        if kind not in EVIDENCE:
            raise UnknownName("Belägget", kind, EVIDENCE)
    if not new.text.strip():
        raise ArshjulError("Ange iakttagelsen i ord: --text ”…”.")
    _check_figures(new.text, template)
    if not new.areas:
        raise ArshjulError(f"Ange minst ett kvalitetsområde: --area, bland {', '.join(areas)}.")
    if not new.questions and not new.evidence:
        raise ArshjulError("Ange vad iakttagelsen bygger på: --question eller --evidence.")
    if not new.questions and not new.title:
        raise ArshjulError("Ange en rubrik: --title ”…”.")
