"""The result tables and charts of a report as they are printed: a table per question, a chart per followed one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from config.template import Battery, Measure, MultiResponse, ReviewTemplate
from method.figures import figure_in_words, in_percent, interval_in_words
from method.report.blocks import Cell, Chart, Mark, Panel, Table, sides
from register.published import MOST_UNITS
from register.tables import TableRow, Tables

HIDDEN = "dold"
TOTAL = "Totalt"
ALL_AUDITED = "Alla granskade"
"""The total beside a unit's own figures, and in charts."""
BESIDE_EACH_OTHER = 4
"""Units that have room beside each other on a page; of more the tables are turned, a row for each."""


@dataclass(frozen=True)
class Printed:
    """Tables to print: the figures as they may be shown, the units' names by key, and how many files each read.

    `smallest`: counts below it are hidden; None where nothing is.
    """

    found: Tables
    template: ReviewTemplate
    names: Mapping[str, str]
    files: Mapping[str, int]
    smallest: int | None = None

    @property
    def units(self) -> list[str]:
        """Keys of the units that have their figures."""
        return [unit for unit in self.names if unit in self.found.units]


def result_tables(printed: Printed) -> dict[str, list[Table]]:
    """Question's key -> its table, with every printed figure beside its base."""
    of_question = {
        key: list(rows) for key, rows in groupby(sorted_rows(printed.found.rows), key=lambda row: row.question)
    }
    return {
        question.key: [_table(printed, of_question[question.key], _note(question, printed))]
        for question in printed.template.questions
        if question.key in of_question
    }


def sorted_rows(rows: Iterable[TableRow]) -> list[TableRow]:
    """The rows question by question, in the order in which each first comes."""
    listed = list(rows)
    order = {key: place for place, key in enumerate(dict.fromkeys(row.question for row in listed))}
    return sorted(listed, key=lambda row: order[row.question])


def in_brief(printed: Printed, *, key: str = "in_brief") -> list[Table]:
    """Every followed question in one table: the total with its interval, and the standard where one is set."""
    rows = []
    for measure, standard in followed(printed.template):
        row = _row_of(printed.found.rows, measure, None)
        if row is not None:
            goal = "–" if standard is None else in_percent(standard)
            rows.append((Cell(text=title_of(measure)), *_share_cells(row), Cell(text=goal, number=standard)))
    if not rows:
        return []
    return [
        Table(
            key=key,
            caption="Det som följs från år till år, alla granskade enheter",
            heads=("Fråga", "Akter", "Andel", "95 %-intervall", "Mål, minst"),
            rows=tuple(rows),
            sides=sides(5),
            hidden_below=printed.smallest,
            note=hidden_note(rows, printed.smallest),
        )
    ]


def chart(printed: Printed, *, key: str, caption: str, own: str | None = None) -> list[Chart]:
    """Every followed question as a small chart: each unit and the total, or the unit `own` and the total."""
    units = [own] if own is not None else printed.units if len(printed.units) <= MOST_UNITS else []
    panels = []
    for measure, standard in followed(printed.template):
        marks = [
            _mark(row, printed.names[unit] if unit else ALL_AUDITED, own=unit is not None and unit == own)
            for unit in [*units, None]
            if (row := _row_of(printed.found.rows, measure, unit)) is not None
        ]
        if marks:
            told = None if standard is None else f"mål {in_percent(standard)}"
            panels.append(Panel(title=title_of(measure), marks=tuple(marks), standard=standard, standard_told=told))
    if not panels:
        return []
    return [Chart(key=key, caption=caption, alternative=alternative(panels), panels=tuple(panels))]


def alternative(panels: Sequence[Panel]) -> str:
    """What the small charts show, in sentences."""
    said = [
        f"{panel.title}{f' ({panel.standard_told})' if panel.standard_told else ''}: "
        + "; ".join(f"{mark.label} {mark.told}" for mark in panel.marks)
        + "."
        for panel in panels
    ]
    return " ".join(["Ett fält per fråga, med andelen i procent och dess 95 %-intervall.", *said])


def followed(template: ReviewTemplate) -> list[tuple[Measure, float | None]]:
    """The followed questions' measures in the template's order, each with its standard in percent."""
    return [(measure, good.standard) for measure, good in template.followed().values()]


def title_of(measure: Measure) -> str:
    """What a figure is called: a battery's row by itself, an answer by its question."""
    return measure.label if measure.answer == measure.counted else measure.answer


def _row_of(rows: Iterable[TableRow], measure: Measure, unit: str | None) -> TableRow | None:
    same = (row for row in rows if (row.question, row.answer) == (measure.question, measure.answer))
    return next((row for row in same if row.unit == unit and row.sex is None), None)


def _mark(row: TableRow, label: str, *, own: bool) -> Mark:
    if row.count is None or row.base is None:
        return Mark(label=label, told=HIDDEN, value=None, own=own)
    told = figure_in_words(row.count, row.base, row.low, row.high)
    return Mark(label=label, told=told, value=row.percent, low=row.low, high=row.high, own=own)


def _table(printed: Printed, rows: Sequence[TableRow], note: str | None) -> Table:
    turned = len(printed.units) > BESIDE_EACH_OTHER
    made = _turned(printed, rows) if turned else _side_by_side(printed, rows)
    notes = [one for one in (note, hidden_note(made.rows, printed.smallest)) if one]
    return made.model_copy(update={"note": " ".join(notes) or None, "hidden_below": printed.smallest})


def hidden_note(rows: Iterable[Sequence[Cell]], smallest: int | None) -> str | None:
    """What stands under a table with hidden cells; None for one without."""
    if not any(HIDDEN in cell.text for row in rows for cell in row[1:]):
        return None
    return f"Antal under {smallest} visas inte, och inte heller det som de kan räknas ut ur ({HIDDEN})."


def _side_by_side(printed: Printed, rows: Sequence[TableRow]) -> Table:
    units = printed.units
    whole = sum(printed.files[unit] for unit in units)
    by_answer = {answer: {row.unit: row for row in rows if row.answer == answer} for answer in _answers(rows)}
    lines = [
        (
            Cell(text=answer),
            *(_figure(same[unit], printed.files[unit]) for unit in units if unit in same),
            _whole_figure(same[None]),
        )
        for answer, same in by_answer.items()
    ]
    heads = [_headed(printed.names[unit], printed.files[unit]) for unit in units]
    return Table(
        key=rows[0].question,
        caption=rows[0].label,
        heads=("Svar", *heads, _headed(TOTAL, whole)),
        rows=tuple(lines),
        sides=sides(len(units) + 2),
        total_column=True,
    )


def _turned(printed: Printed, rows: Sequence[TableRow]) -> Table:
    whole = sum(printed.files[unit] for unit in printed.units)
    answers = _answers(rows)
    at = {(row.unit, row.answer): row for row in rows}
    shown = printed.units if printed.smallest is None or len(printed.units) <= MOST_UNITS else []
    lines = [
        (
            Cell(text=_headed(name, files)),
            *(_figure(at[unit, answer], files) for answer in answers),
        )
        for unit, name, files in [
            *((unit, printed.names[unit], printed.files[unit]) for unit in shown),
            (None, TOTAL, whole),
        ]
    ]
    return Table(
        key=rows[0].question,
        caption=rows[0].label,
        heads=("Enhet", *answers),
        rows=tuple(lines),
        sides=sides(len(answers) + 1),
        total_row=len(shown) > 1,
    )


def _headed(name: str, files: int) -> str:
    return f"{name} (n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{files})"


def _answers(rows: Sequence[TableRow]) -> list[str]:
    return list(dict.fromkeys(row.answer for row in rows))


def _figure(row: TableRow, files: int) -> Cell:
    """The count, with its base where that is not all the files of the head, and its percentage."""
    if row.count is None or row.base is None:
        return Cell(text=HIDDEN if row.count is None else f"{row.count} av {HIDDEN}")
    if row.percent is None:
        return Cell(text=str(row.count), number=row.count)
    base = "" if row.base == files else f" av {row.base}"
    return Cell(text=f"{row.count}{base} ({in_percent(row.percent)})", number=row.count)


def _whole_figure(row: TableRow) -> Cell:
    """A total with its interval."""
    if row.count is None or row.base is None or row.percent is None:
        return _figure(row, row.base or 0)
    return Cell(text=figure_in_words(row.count, row.base, row.low, row.high), number=row.count)


def _interval(row: TableRow) -> Cell:
    return Cell(text="–" if row.low is None or row.high is None else interval_in_words(row.low, row.high))


def _share_cells(row: TableRow) -> tuple[Cell, Cell, Cell]:
    if row.count is None or row.base is None:
        return Cell(text=HIDDEN), Cell(text="–"), Cell(text="–")
    return (
        Cell(text=f"{row.count} av {row.base}"),
        Cell(text=in_percent(row.percent), number=row.percent),
        _interval(row),
    )


def _note(question: object, printed: Printed) -> str | None:
    if isinstance(question, MultiResponse):
        return "Flera svar kan anges för samma akt, så summan är större än antalet akter."
    if isinstance(question, Battery):
        return "Varje rad är en fråga för sig, räknad på de akter som den gäller."
    measures = [measure for measure in printed.template.measures() if measure.question == getattr(question, "key", "")]
    outside = [measure.answer for measure in measures if not measure.in_base]
    if not outside:
        return None
    named = " och ".join(f"”{answer}”" for answer in outside)
    return f"Procenten räknas utan {named}, som bara visas med antal."


def beside_all(printed: Printed, own: str) -> dict[str, list[Table]]:
    """Question's key -> its table for one unit: its figure with the interval, and all audited units' beside it."""
    by_question: dict[str, list[TableRow]] = {}
    for row in printed.found.rows:
        by_question.setdefault(row.question, []).append(row)
    made = {}
    for question in printed.template.questions:
        rows = by_question.get(question.key, [])
        at = {(row.answer, row.unit): row for row in rows}
        if rows:
            made[question.key] = [
                Table(
                    key=question.key,
                    caption=rows[0].label,
                    heads=("Svar", printed.names[own], ALL_AUDITED),
                    rows=tuple(
                        (Cell(text=answer), _whole_figure(at[answer, own]), _whole_figure(at[answer, None]))
                        for answer in _answers(rows)
                    ),
                    sides=sides(3),
                    note=_note(question, printed),
                )
            ]
    return made
