"""What has to be put right in a file, in words and as the first sheet of its marked copy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from expectations.gate import Judgement
from expectations.marked.harmless import border_of, fill_of, for_print, lettering, lines_of, write_value
from expectations.marked.marks import Placed, Spot
from expectations.reading.grid import column_letter
from method.judging import Problem, Severity, Verdict

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

TITLE = "Att rätta"
SEVERITIES = {Severity.STOP: "fel", Severity.WARN: "varning", Severity.NOTE: "not"}
VERDICTS = {
    Verdict.ACCEPTED: "Filen kan användas.",
    Verdict.WARNED: "Filen kan användas när en inspektör har godtagit varningarna.",
    Verdict.REJECTED: "Filen kan inte användas. Rätta felen och lämna in den på nytt; inget av den har tagits in.",
}
MOST_LINES = 500
"""A longer list is not read: who has put the first five hundred right asks again."""

_PLURALS = {Severity.STOP: "fel", Severity.WARN: "varningar", Severity.NOTE: "noter"}
_HEADINGS = {"Nr": 7, "Allvar": 12, "Rad": 16, "Kolumn": 26, "Vad": 62, "Gör så här": 54, "Gå dit": 10}
_TOP = 6
_LINE_HEIGHT = 15.0


def counted(problems: Sequence[Problem]) -> str:
    """How many of each severity, as a clause: 3 fel, 1 varning och 12 noter."""
    numbers = {severity: sum(one.severity is severity for one in problems) for severity in Severity}
    parts = [f"{n} {(SEVERITIES if n == 1 else _PLURALS)[severity]}" for severity, n in numbers.items() if n]
    if len(parts) < 2:
        return "".join(parts) or "inga fel"
    return f"{', '.join(parts[:-1])} och {parts[-1]}"


def rows_told(rows: Sequence[int]) -> str | None:
    """Row numbers in short: the first eight, and how many they are."""
    if not rows:
        return None
    first = ", ".join(str(row) for row in rows[:8])
    return first if len(rows) <= 8 else f"{first} … ({len(rows)} rader)"


def lines(found: Sequence[Placed]) -> list[list[Placed]]:
    """The problems as lines of a list: each for itself, but the notes of one sort in one column together."""
    together: dict[object, list[Placed]] = {}
    for place, one in enumerate(found):
        problem = one.problem
        note = problem.severity is Severity.NOTE
        together.setdefault((problem.told, problem.column) if note else place, []).append(one)
    return list(together.values())


def write_list(
    page: Worksheet, judgement: Judgement, found: Sequence[Placed], *, titles: Mapping[int, str], remark: str
) -> None:
    """Fill the empty sheet `page`.

    `titles`: the sender's sheets by their place in the file, as they are called in the copy.
    `remark`: one more sentence above the table.
    """
    listed = lines(found)
    _write_top(page, judgement, _more(remark, len(listed) - MOST_LINES))
    _write_headings(page)
    for number, same in enumerate(listed[:MOST_LINES], start=1):
        _write_line(page, number, same, titles)
    _set_up(page, last=_TOP + min(len(listed), MOST_LINES))


def _more(remark: str, hidden: int) -> str:
    return remark if hidden <= 0 else f"{remark} Listan visar de första {MOST_LINES}; det finns {hidden} till."


def _write_top(page: Worksheet, judgement: Judgement, remark: str) -> None:
    from openpyxl.styles import Alignment

    page["A1"] = f"{TITLE}: {counted(judgement.problems)}"
    page["A1"].font = lettering(bold=True, size=16)
    page["A2"] = VERDICTS[judgement.verdict]
    page["A2"].font = lettering(bold=True)
    page["A3"] = remark
    page["A3"].font = lettering()
    for row in (1, 2, 3):
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(_HEADINGS))
        page.cell(row, 1).alignment = Alignment(wrap_text=True, vertical="center", indent=1)
    page.row_dimensions[1].height, page.row_dimensions[3].height = 26, 2 * _LINE_HEIGHT + 3
    for column, severity in enumerate(Severity, start=2):
        key = page.cell(4, column, SEVERITIES[severity].capitalize())
        key.fill, key.border = fill_of(severity), border_of(severity)
        key.alignment, key.font = Alignment(horizontal="center"), lettering()
    page.cell(4, 5, "Så är cellerna markerade på bladen som följer.").font = lettering(italic=True, color="595959")
    page.cell(4, 5).alignment = Alignment(horizontal="left", indent=1)


def _write_headings(page: Worksheet) -> None:
    from openpyxl.styles import Alignment, Border, Side

    for column, (heading, width) in enumerate(_HEADINGS.items(), start=1):
        cell = page.cell(_TOP, column, heading)
        cell.font, cell.border = lettering(bold=True), Border(bottom=Side(style="medium", color="404040"))
        cell.alignment = Alignment(horizontal="left", vertical="center", indent=1)
        page.column_dimensions[column_letter(column - 1)].width = width


def _write_line(page: Worksheet, number: int, same: Sequence[Placed], titles: Mapping[int, str]) -> None:
    from openpyxl.styles import Alignment

    first, row = same[0].problem, _TOP + number
    rows = [one.problem.row for one in same if one.problem.row is not None]
    severity = SEVERITIES[first.severity].capitalize()
    where = rows[0] if len(rows) == 1 else rows_told(rows)
    values = (number, severity, where, first.column, first.message, first.remedy)
    for column, value in enumerate(values, start=1):
        cell = write_value(page, row, column, value or None)
        cell.alignment = Alignment(wrap_text=True, horizontal="left", vertical="center", indent=1)
        cell.font = lettering()
    page.cell(row, 2).fill, page.cell(row, 2).border = fill_of(first.severity), border_of(first.severity)
    spots = [spot for one in same for spot in one.spots]
    if spots and spots[0].sheet in titles:
        _link(page, row, spots[0], titles[spots[0].sheet])
    wrapped = [
        lines_of(str(value or ""), int(width * 1.1)) for value, width in zip(values, _HEADINGS.values(), strict=False)
    ]
    page.row_dimensions[row].height = _LINE_HEIGHT * max(wrapped) + 5


def _link(page: Worksheet, row: int, spot: Spot, title: str) -> None:
    from openpyxl.styles import Alignment
    from openpyxl.worksheet.hyperlink import Hyperlink

    sheet = title.replace("'", "''")
    cell = page.cell(row, len(_HEADINGS), "Visa")
    cell.hyperlink = Hyperlink(ref="", location=f"'{sheet}'!{column_letter(spot.column - 1)}{spot.row}")
    cell.font, cell.alignment = (
        lettering(underline="single", color="0B5394"),
        Alignment(horizontal="left", vertical="center", indent=1),
    )


def _set_up(page: Worksheet, *, last: int) -> None:
    page.freeze_panes = f"A{_TOP + 1}"
    page.auto_filter.ref = f"A{_TOP}:{column_letter(len(_HEADINGS) - 1)}{last}"
    page.print_title_rows = f"{_TOP}:{_TOP}"
    page.sheet_view.showGridLines = False
    for_print(page)
