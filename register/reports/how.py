"""How an audit was made: lists, draws, replacements, second readings, accepted warnings, meetings, the sample."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select

from config.audit import SamplingDesign
from config.catalogue import Catalogue
from method.agreement import SWEDISH as STANDINGS
from method.agreement import exact_agreement, standing
from method.dates import in_words
from method.figures import in_percent, interval_in_words
from method.report.blocks import Cell, Table, sides
from register.agreement import pair_tables
from register.desk import id_of, plan_of
from register.models import (
    AuditRow,
    CheckResult,
    Draw,
    DrawnFile,
    FileRole,
    HandIn,
    Meeting,
    MeetingKind,
    UnitAudit,
)

_IN_PARTS_OF = 4


@dataclass(frozen=True)
class How:
    """What the register holds of how an audit was made, read once; units in the order in which they were laid out."""

    audit: AuditRow
    units: Sequence[UnitAudit]
    draws: Mapping[int, Draw]
    files: Mapping[int, Sequence[DrawnFile]]
    meetings: Mapping[int, Sequence[Meeting]]

    @property
    def design(self) -> SamplingDesign:
        """The sampling design."""
        return plan_of(self.audit).design

    def sample(self, unit: UnitAudit) -> list[DrawnFile]:
        """The unit's files that were read."""
        return [file for file in self.files.get(id_of(unit), ()) if file.role is FileRole.SAMPLE]

    def replaced(self, unit: UnitAudit) -> list[DrawnFile]:
        """The unit's files that could not be read."""
        return [file for file in self.files.get(id_of(unit), ()) if file.role is FileRole.REPLACED]


def how(session: Session, audit: AuditRow, units: Sequence[UnitAudit]) -> How:
    """How the audit was made at these units, in three statements."""
    numbers = [id_of(unit) for unit in units]
    draws = session.exec(select(Draw).where(col(Draw.unit_audit_id).in_(numbers)))
    files: dict[int, list[DrawnFile]] = {}
    statement = select(DrawnFile).where(col(DrawnFile.unit_audit_id).in_(numbers))
    for file in session.exec(statement.order_by(col(DrawnFile.stratum), col(DrawnFile.place))):
        files.setdefault(file.unit_audit_id, []).append(file)
    meetings: dict[int, list[Meeting]] = {}
    held = select(Meeting).where(col(Meeting.unit_audit_id).in_(numbers), col(Meeting.held_on).is_not(None))
    for meeting in session.exec(held.order_by(col(Meeting.held_on), col(Meeting.id))):
        meetings.setdefault(meeting.unit_audit_id, []).append(meeting)
    return How(audit, units, {draw.unit_audit_id: draw for draw in draws}, files, meetings)


def lists(made: How) -> list[Table]:
    """What each unit's list held, and how many files were drawn of it."""
    strata = made.design.strata
    rows = []
    for unit in made.units:
        sizes = (draw.frame_sizes or {}) if (draw := made.draws.get(id_of(unit))) else {}
        counts = [sizes.get(code, 0) for code in strata]
        numbers = [*counts, sum(counts), len(made.sample(unit)), len(made.replaced(unit))]
        rows.append((Cell(text=unit.unit_name), *(_number(number) for number in numbers)))
    if len(rows) > 1:
        sums = [sum(int(row[place].number or 0) for row in rows) for place in range(1, len(rows[0]))]
        rows.append((Cell(text="Totalt"), *(_number(number) for number in sums)))
    named = [f"{name.capitalize()} på listan" for name in strata.values()]
    return [
        Table(
            key="lists",
            caption="Listorna och urvalet",
            heads=("Enhet", *named, "Ärenden på listan", "Lästa akter", "Ersatta"),
            rows=tuple(rows),
            sides=sides(len(strata) + 4),
            total_row=len(made.units) > 1,
        )
    ]


def draws(made: How) -> list[Table]:
    """A table per unit: everything that somebody needs who wants to make the draw again from the unit's list."""
    return [_draw(unit, draw) for unit in made.units if (draw := made.draws.get(id_of(unit))) and draw.sealed_on]


def _draw(unit: UnitAudit, draw: Draw) -> Table:
    facts = {
        "Bindning, lämnad med begäran om listan": _in_parts(draw.commitment),
        "Slumptal, visat när urvalet var förseglat": _in_parts(draw.nonce),
        "Frö": draw.seed if draw.nonce is None else _in_parts(draw.seed),
        "Listans kontrollsumma (SHA-256)": _in_parts(draw.frame_hash),
        "Förseglat": in_words(draw.sealed_on) if draw.sealed_on else None,
        "Ärenden som gick förbi, lästa i en annan granskning": str(draw.passed_over) if draw.passed_over else None,
    }
    return Table(
        key=f"draw_{unit.unit_key}",
        caption=f"Dragningen hos {unit.unit_name}",
        heads=("Uppgift", "Värde"),
        rows=tuple((Cell(text=name), Cell(text=value)) for name, value in facts.items() if value),
        sides=sides(2, left=2),
    )


def replacements(made: How) -> list[Table]:
    """The files that could not be read, what took their place, and why."""
    reasons = made.design.replacement_reasons
    rows = [
        (
            Cell(text=unit.unit_name),
            Cell(text=file.pseudonym),
            Cell(text=_pseudonym(made, unit, file.replaced_by)),
            Cell(text=reasons.get(file.replacement_reason or "", file.replacement_reason or "–")),
        )
        for unit in made.units
        for file in made.replaced(unit)
    ]
    if not rows:
        return []
    heads = ("Enhet", "Akt", "Ersatt av", "Skäl")
    return [_plain("replacements", "Ersatta akter", heads, rows)]


def agreement(session: Session, made: How, *, limit: float) -> list[Table]:
    """Per question: on how many of the files read twice the two readers agreed, before they had compared."""
    rows = []
    for heading, table in pair_tables(session, [id_of(unit) for unit in made.units]):
        raw = exact_agreement(table.counts)
        between = "–" if raw.low is None or raw.high is None else interval_in_words(100 * raw.low, 100 * raw.high)
        rows.append(
            (
                Cell(text=heading),
                Cell(text=f"{table.agree} av {table.compared}", number=table.agree),
                Cell(text=in_percent(100 * raw.value) if raw.value is not None else "–"),
                Cell(text=between),
                Cell(text=STANDINGS[standing(raw, limit=limit)]),
            )
        )
    if not rows:
        return []
    return [
        Table(
            key="agreement",
            caption="De två läsarnas svar, före avstämning",
            heads=("Fråga", "Lika svar", "Andel", "95 %-intervall", "Samstämmighet"),
            rows=tuple(rows),
            sides=("left", "right", "right", "right", "left"),
            note=(
                f"En fråga är svag först när hela intervallet ligger under {in_percent(100 * limit)}. "
                "Med så få akter går det ofta inte att säga."
            ),
        )
    ]


def warnings(session: Session, made: How, catalogue: Catalogue) -> list[dict[str, Any]]:
    """The warned hand-ins that an inspector let pass: unit, file, what was warned of, the reason, and the day."""
    names = {id_of(unit): unit.unit_name for unit in made.units}
    found = session.exec(
        select(HandIn, CheckResult)
        .join(CheckResult, col(CheckResult.hand_in_id) == col(HandIn.id))
        .where(col(HandIn.unit_audit_id).in_(list(names)), col(HandIn.acceptance_reason).is_not(None))
        .order_by(col(HandIn.id))
    )
    return [
        {
            "unit": names[hand_in.unit_audit_id],
            "file": catalogue.hand_ins.forms[hand_in.kind].title,
            "warnings": list(dict.fromkeys(one["message"] for one in result.problems if one["severity"] == "warn")),
            "reason": hand_in.acceptance_reason,
            "on": in_words(hand_in.accepted_on) if hand_in.accepted_on else "",
        }
        for hand_in, result in found
    ]


def meetings(made: How, kind: MeetingKind) -> list[dict[str, Any]]:
    """The meetings of a kind that were held: unit, day, who took part, by function."""
    return [
        {
            "unit": unit.unit_name,
            "on": in_words(meeting.held_on),
            "participants": [person.strip() for person in meeting.participants],
            "minutes_confirmed": bool(meeting.confirmed_by_unit and meeting.confirmed_by_inspectors),
        }
        for unit in made.units
        for meeting in made.meetings.get(id_of(unit), ())
        if meeting.kind is kind and meeting.held_on is not None
    ]


def sample(made: How) -> list[Table]:
    """The files in the order of the draw, by their pseudonyms."""
    strata = made.design.strata
    rows = []
    for unit in made.units:
        for code, name in strata.items():
            drawn = [file for file in made.files.get(id_of(unit), ()) if file.stratum == code]
            read = ", ".join(_as_drawn(file) for file in drawn if file.role is not FileRole.RESERVE)
            if read:
                rows.append((Cell(text=unit.unit_name), Cell(text=name), Cell(text=read)))
    if not rows:
        return []
    twice = "Akter märkta * har lästs av två inspektörer; akter inom parentes kunde inte läsas och har ersatts."
    return [
        _plain("sample", "Urvalet i dragningens ordning", ("Enhet", "Grupp", "Akter"), rows).model_copy(
            update={"note": twice}
        )
    ]


def _as_drawn(file: DrawnFile) -> str:
    name = f"{file.pseudonym}*" if file.read_twice else file.pseudonym
    return f"({name})" if file.role is FileRole.REPLACED else name


def _pseudonym(made: How, unit: UnitAudit, number: int | None) -> str:
    return next((file.pseudonym for file in made.files.get(id_of(unit), ()) if file.id == number), "–")


def _plain(key: str, caption: str, heads: tuple[str, ...], rows: Sequence[tuple[Cell, ...]]) -> Table:
    return Table(key=key, caption=caption, heads=heads, rows=tuple(rows), sides=sides(len(heads), left=len(heads)))


def _number(number: int) -> Cell:
    return Cell(text=str(number), number=number)


def _in_parts(digits: str | None) -> str | None:
    """A long checksum in parts that a line can hold; what comes after the last "|" of a seed, alone."""
    if digits is None:
        return None
    *before, last = digits.split("|")
    parts = [last[start : start + _IN_PARTS_OF] for start in range(0, len(last), _IN_PARTS_OF)]
    return "|".join([*before, " ".join(parts)])
