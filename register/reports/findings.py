"""Strengths, development areas and good examples as a report prints them, by quality area, each with its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, or_, select

from config.template import Measure
from method.figures import count_of_base, percent
from method.references import filled, referred_to
from register.desk import id_of
from register.findings import EVIDENCE
from register.models import Finding, FindingKind, FindingResponse, Response, UnitAudit
from register.reports.results import Printed, title_of

ANSWERS = {Response.AGREED: "håller med", Response.DISPUTED: "bestrider", Response.AMENDED: "ändrad efter dialogen"}
NOT_SHOWN = "antalet visas inte, eftersom det är litet"
_IN_TEXT = "få akter"
_REFERENCE = re.compile(r"\{\{.*?\}\}", re.DOTALL)

Share = tuple[int, int]


@dataclass(frozen=True)
class Told:
    """A finding in words, as it stands after the dialogue.

    `where`: the unit's name, or all of them. `areas`: keys of the quality areas. `evidence`: a line for each thing it
    rests on. `answer` and `words`: what the unit answered, and its own words; None for a finding of all units.
    """

    number: int
    kind: FindingKind
    where: str
    title: str
    text: str
    areas: tuple[str, ...]
    evidence: tuple[str, ...]
    good_example: bool
    answer: str | None = None
    words: str | None = None

    def as_words(self) -> dict[str, Any]:
        """For an outline."""
        return {
            "number": self.number,
            "where": self.where,
            "title": self.title,
            "text": self.text,
            "evidence": list(self.evidence),
            "answer": self.answer,
            "words": self.words,
        }


def told(session: Session, printed: Printed, units: Sequence[UnitAudit], *, audit_id: int) -> list[Told]:
    """The findings of these units and those of all, by number, in three statements.

    Figures that `printed` hides are not told here either.
    """
    numbers = [id_of(unit) for unit in units]
    concerned = or_(col(Finding.unit_audit_id).in_(numbers), col(Finding.unit_audit_id).is_(None))
    statement = select(Finding).where(Finding.audit_id == audit_id, concerned)
    found = session.exec(statement.order_by(col(Finding.number))).all()
    answers = {
        (answer.finding_id, answer.unit_audit_id): answer
        for answer in session.exec(select(FindingResponse).where(col(FindingResponse.unit_audit_id).in_(numbers)))
    }
    shares = _Shares(printed)
    by_unit = {id_of(unit): unit for unit in units}
    made = []
    for unit_id, unit in by_unit.items():
        for finding in found:
            if finding.unit_audit_id == unit_id:
                made.append(_told(finding, unit, answers.get((id_of(finding), unit_id)), shares))
    for finding in found:
        if finding.unit_audit_id is None:
            only = units[0] if len(units) == 1 else None
            answer = answers.get((id_of(finding), id_of(only))) if only else None
            made.append(_told(finding, None, answer, shares, at=only))
    return sorted(made, key=lambda one: one.number) if len(units) == 1 else made


def by_area(findings: Iterable[Told], areas: Mapping[str, str]) -> list[dict[str, Any]]:
    """The quality areas in the organisation's order, each with its strengths and development areas, as words.

    A finding of several areas is told under the first of them, with the others in `also`; `all_strengths`,
    `all_development` and `where` count it, and the units, in every one.
    """
    listed = list(findings)
    made = []
    for key, name in areas.items():
        here = [one for one in listed if one.areas and one.areas[0] == key]
        concerned = [one for one in listed if key in one.areas]
        development = [one for one in concerned if one.kind is FindingKind.DEVELOPMENT]
        made.append(
            {
                "key": key,
                "name": name,
                "strengths": [_in_area(one, areas) for one in here if one.kind is FindingKind.STRENGTH],
                "development": [_in_area(one, areas) for one in here if one.kind is FindingKind.DEVELOPMENT],
                "all_strengths": len(concerned) - len(development),
                "all_development": len(development),
                "where": list(dict.fromkeys(one.where for one in development)),
            }
        )
    return made


def _in_area(one: Told, areas: Mapping[str, str]) -> dict[str, Any]:
    return {**one.as_words(), "also": [areas.get(area, area) for area in one.areas[1:]]}


def evidence_of(findings: Iterable[Told], kind: str) -> list[dict[str, str]]:
    """What one kind of evidence (`register.findings.EVIDENCE`) has said: where, of what, and its words."""
    lead = f"{EVIDENCE[kind].capitalize()}: "
    return [
        {"where": one.where, "title": one.title, "text": line.removeprefix(lead)}
        for one in findings
        for line in one.evidence
        if line.startswith(lead)
    ]


class _Shares:
    """The figures that may be told, by question, answer and unit."""

    def __init__(self, printed: Printed) -> None:
        self._known: dict[tuple[str, str, str | None], Share | None] = {
            (row.question, row.answer, row.unit): None
            if row.count is None or row.base is None
            else (row.count, row.base)
            for row in printed.found.rows
            if row.sex is None
        }
        self.followed: dict[str, Measure] = {
            column: measure for column, (measure, _) in printed.template.followed().items()
        }

    def of(self, column: str, unit: str | None) -> Share | None:
        measure = self.followed[column]
        return self._known.get((measure.question, measure.answer, unit))


def _told(
    finding: Finding,
    unit: UnitAudit | None,
    answer: FindingResponse | None,
    shares: _Shares,
    *,
    at: UnitAudit | None = None,
) -> Told:
    amended = answer.amended_text if answer is not None and answer.response is Response.AMENDED else None
    key = unit.unit_key if unit else None
    beside = key or (at.unit_key if at else None)
    return Told(
        number=finding.number,
        kind=finding.kind,
        where=unit.unit_name if unit else "Alla granskade enheter",
        title=finding.title,
        text=_filled(amended or finding.text, key, shares),
        areas=tuple(finding.areas),
        evidence=(*_figures(finding, beside, shares), *_others(finding)),
        good_example=finding.good_example,
        answer=ANSWERS[answer.response] if answer else None,
        words=answer.words if answer else None,
    )


def _filled(text: str, unit: str | None, shares: _Shares) -> str:
    known = {column: share for column in referred_to(text) if (share := shares.of(column, unit)) is not None}

    def without_hidden(reference: re.Match[str]) -> str:
        return reference[0] if set(referred_to(reference[0])) <= known.keys() else _IN_TEXT

    return filled(_REFERENCE.sub(without_hidden, text), known)


def _figures(finding: Finding, unit: str | None, shares: _Shares) -> Iterable[str]:
    for column in finding.questions:
        if column in shares.followed:
            share = shares.of(column, unit)
            figure = NOT_SHOWN if share is None else count_of_base(*share, percent(*share))
            yield f"{title_of(shares.followed[column])}: {figure}"


def _others(finding: Finding) -> Iterable[str]:
    return (f"{EVIDENCE[item['kind']].capitalize()}: {item['text']}" for item in finding.evidence)
