"""The door to the size of the sample: what the audit's design can and cannot show, or how many files a wish takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from sqlmodel import col, select

from config.audit import AuditFile, SamplingDesign
from config.errors import ArshjulError, UnknownName
from method import sample_size
from method.figures import in_percent
from method.planning import in_words
from portal.render import Format, as_table, console, listing
from register.database import Register
from register.desk import plan_of
from register.models import AuditRow, Draw, UnitAudit

Row = dict[str, object]


@dataclass(frozen=True)
class Wish:
    """What is asked: percentages 0-100, a margin in percentage points; None where it is not asked."""

    margin: float | None = None
    share: float = 50
    change: str | None = None
    discover: float | None = None
    files: int | None = None


@dataclass(frozen=True)
class Listed:
    """A unit of the audit, and how many cases its list holds per stratum: None until the sample is sealed."""

    key: str
    name: str
    frames: dict[str, int] | None


def show_size(register: Register, audit: str, *, unit: str | None, wish: Wish, form: Format) -> None:
    """What the design, or `wish.files` per unit, can show; with a margin, change or rate the files that it takes."""
    questions = _questions(wish)
    plan, units = _audited(register, audit)
    if unit is not None:
        if unit not in (one.key for one in units):
            raise UnknownName(f"I {audit} granskas inte den enheten: enheten", unit, (one.key for one in units))
        units = [one for one in units if one.key == unit]
    if questions:
        _show_needed(plan.design, units, questions, whole=unit is None, form=form)
    else:
        _show_reach(plan, units, wish, whole=unit is None, form=form)


def _audited(register: Register, key: str) -> tuple[AuditFile, list[Listed]]:
    """The audit as it was laid out, or as it is described when it is not: there its lists are not in."""
    if register.schema() is not None:
        with register.reading() as session:
            audit = session.exec(select(AuditRow).where(AuditRow.key == key)).first()
            if audit is not None:
                found = session.exec(
                    select(UnitAudit, Draw)
                    .join(Draw, col(Draw.unit_audit_id) == col(UnitAudit.id), isouter=True)
                    .where(UnitAudit.audit_id == audit.id)
                    .order_by(col(UnitAudit.id))
                ).all()
                return plan_of(audit), [
                    Listed(unit.unit_key, unit.unit_name, None if draw is None else draw.frame_sizes)
                    for unit, draw in found
                ]
    plan, known = register.catalogue.audit(key), register.catalogue.units
    return plan, [Listed(unit.key, known.unit(unit.key).name, None) for unit in plan.units]


Question = tuple[str, str, Callable[[int | None], int | None]]
"""What is asked for other programs, and for people; the files it takes of a list so long, None for out of reach."""


def _questions(wish: Wish) -> list[Question]:
    share = _between(wish.share, 0, 100, "Andelen (--share)") / 100
    asked: list[Question] = []
    if wish.margin is not None:
        points = _between(wish.margin, 1, 50, "Felmarginalen (--margin)")
        words = f"felmarginal {_number(points)} procentenheter vid {in_percent(wish.share)}"
        asked.append(
            ("margin", words, lambda frame: sample_size.files_for_margin(points=points, share=share, frame=frame))
        )
    if wish.change is not None:
        now, then = _change(wish.change)
        needed = sample_size.files_for_change(now / 100, then / 100)
        asked.append(("change", f"förändring från {in_percent(now)} till {in_percent(then)}", lambda _frame: needed))
    if wish.discover is not None:
        rate = _between(wish.discover, 0.1, 100, "Andelen att upptäcka (--discover)") / 100
        words = f"minst en akt om det finns i {_number(wish.discover)} %"
        asked.append(("discover", words, lambda frame: sample_size.files_to_discover(rate, frame=frame)))
    if wish.files is not None and wish.files < 1:
        raise ArshjulError(f"Antalet akter (--files) är {wish.files}. Skriv ett heltal från 1.")
    if wish.files is not None and asked:
        raise ArshjulError("Ange antingen --files, för vad så många akter kan visa, eller det som ska kunna visas.")
    return asked


def _show_needed(
    design: SamplingDesign, units: Sequence[Listed], questions: Sequence[Question], *, whole: bool, form: Format
) -> None:
    rows = [row for question in questions for row in _needed(design, units, question, whole=whole)]
    if form is not Format.TEXT:
        listing(rows, columns={}, form=form, empty="")
        return
    columns = {"unit": "Enhet", "stratum": "Akter", "frame": "I listan", "files": "Behövs", "proportional": "Därav"}
    names = {unit.key: unit.name for unit in units}
    for _, words, _ in questions:
        told = [_told(row, names, design.strata) for row in rows if row["in_words"] == words]
        console().print(as_table(told, columns=columns, title=words.capitalize()), "")
    console().print(
        "Behövs: så många akter för raden för sig, ”–” när inget antal räcker. Därav: radens del av enhetens antal, "
        "delat efter listornas längd. En lista som ännu inte är inne räknas som mycket lång."
    )


def _told(row: Row, names: Mapping[str, str], strata: Mapping[str, str]) -> Row:
    stratum = "alla" if row["stratum"] is None else strata[str(row["stratum"])]
    return row | {"unit": names.get(str(row["unit"]), "Granskningen"), "stratum": stratum}


def _needed(design: SamplingDesign, units: Sequence[Listed], question: Question, *, whole: bool) -> Iterator[Row]:
    name, words, files_of = question

    def row(unit: str | None, stratum: str | None, frame: int | None, dealt: int | None, files: int | None) -> Row:
        enough = None if frame is None or files is None else files <= frame
        return {
            "asked": name,
            "unit": unit,
            "stratum": stratum,
            "frame": frame,
            "files": files,
            "proportional": dealt,
            "enough": enough,
            "in_words": words,
        }

    for unit in units:
        frame = None if unit.frames is None else sum(unit.frames.values())
        together = files_of(frame)
        yield row(unit.key, None, frame, None, together)
        dealt = sample_size.allocated(together or 0, unit.frames or dict.fromkeys(design.strata, 1))
        for code in design.strata:
            own = None if unit.frames is None else unit.frames.get(code, 0)
            yield row(unit.key, code, own, dealt.get(code, 0) if together else None, files_of(own) if own != 0 else 0)
    if whole:
        everything = _together(units)
        frame = None if everything is None else sum(everything.values())
        yield row(None, None, frame, None, files_of(frame))


def _show_reach(plan: AuditFile, units: Sequence[Listed], wish: Wish, *, whole: bool, form: Format) -> None:
    drawn = {unit.key: _drawn(plan.design, unit, wish.files) for unit in units}
    share, again = wish.share / 100, plan.follow_up.design.per_stratum if plan.follow_up and not wish.files else None
    rows = [row for unit in units for row in _reach_rows(unit, drawn[unit.key], share, again)]
    if whole:
        files = {f"{unit} {code}": size for unit, dealt in drawn.items() for code, size in dealt.items()}
        rows.append(_reach_row(None, None, files, _together(units), share, again))
    if form is not Format.TEXT:
        listing(rows, columns={}, form=form, empty="")
        return
    names = {unit.key: unit.name for unit in units}
    for row in rows:
        if row["stratum"] is None:
            within = [part for part in rows if part["unit"] == row["unit"] and part["stratum"] is not None]
            console().print(_paragraph(row, within, names, plan.design.strata), "")


def _drawn(design: SamplingDesign, unit: Listed, files: int | None) -> dict[str, int]:
    if files is None:
        return dict.fromkeys(design.strata, design.per_stratum)
    return sample_size.allocated(files, unit.frames or dict.fromkeys(design.strata, 1))


def _reach_rows(unit: Listed, drawn: Mapping[str, int], share: float, again: int | None) -> Iterator[Row]:
    yield _reach_row(unit.key, None, drawn, unit.frames, share, again)
    for code, files in drawn.items():
        frame = None if unit.frames is None else {code: unit.frames.get(code, 0)}
        if files and (frame is None or frame[code]):
            yield _reach_row(unit.key, code, {code: files}, frame, share, again)


def _reach_row(
    unit: str | None,
    stratum: str | None,
    drawn: Mapping[str, int],
    frames: Mapping[str, int] | None,
    share: float,
    again: int | None,
) -> Row:
    """What the files drawn can show. `again`: how many are read of each stratum in the follow-up, None for as many."""
    found = sample_size.reach(drawn, frames, share=share, again=None if again is None else again * len(drawn))
    return {
        "unit": unit,
        "stratum": stratum,
        "files": found.files,
        "frame": found.frame,
        "share": 100 * found.change.share,
        "margin": _up(found.margin),
        "files_then": found.change.files_then,
        "rise": found.change.rise,
        "fall": found.change.fall,
        "discovered": _up(found.discovered),
        "in_words": in_words(found.change),
    }


def _paragraph(row: Row, within: Sequence[Row], names: Mapping[str, str], strata: Mapping[str, str]) -> str:
    name = names.get(str(row["unit"]), "Granskningen som helhet")
    listed = f"ur en lista på {row['frame']}" if row["frame"] is not None else "där listan ännu inte är inne"
    alone = " och ".join(f"för {strata[str(part['stratum'])]} {_number(part['margin'])}" for part in within)
    margin = f"En andel på {_number(row['share'])} % får en felmarginal på {_number(row['margin'])} procentenheter"
    return " ".join(
        [
            f"{name}: {row['files']} akter {listed}.",
            f"{margin} ({alone})." if alone else f"{margin}.",
            str(row["in_words"]),
            f"Det som finns i färre än {_number(row['discovered'])} % av listans akter kan urvalet missa helt.",
        ]
    )


def _together(units: Sequence[Listed]) -> dict[str, int] | None:
    """Every list by unit and stratum; None as long as one is not in."""
    known = [unit.frames for unit in units if unit.frames is not None]
    if len(known) < len(units):
        return None
    return {
        f"{unit.key} {code}": size for unit, frames in zip(units, known, strict=True) for code, size in frames.items()
    }


def _change(text: str) -> tuple[float, float]:
    parts = text.replace(",", ".").split(":")
    try:
        now, then = (_between(float(part), 0, 100, "Andelen i --change") for part in parts)
    except ValueError:
        raise ArshjulError(f"”{text}” är ingen förändring. Skriv två procenttal, t.ex. --change 75:95.") from None
    if now == then:
        raise ArshjulError(f"”{text}” är ingen förändring: de två procenttalen är lika.")
    return now, then


def _between(value: float, low: float, high: float, what: str) -> float:
    if not low <= value <= high:
        raise ArshjulError(f"{what} är {_number(value)}. Skriv ett tal från {_number(low)} till {_number(high)}.")
    return value


def _up(value: float) -> float:
    """Upwards to one decimal: what can be shown is never said to be more than it is."""
    return ceil(10 * value - 1e-9) / 10


def _number(value: object) -> str:
    return f"{value:g}".replace(".", ",") if isinstance(value, int | float) else str(value)
