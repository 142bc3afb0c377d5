"""A blank workbook: a header, what is known filled in and locked, drop-downs, and what is left to do shown.

Knows no register: columns and rows in, an xlsx file's bytes out. No cell holds a formula. What changes as the form is
filled in are conditional formats, which a reader of the file never sees.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from tasks.forms.blank_sheet import ALTERNATIVES, GUIDE, BlankSheet, FormColumn, Value
from tasks.forms.formulas import absolute, asked, cell, empty, in_use
from tasks.forms.styles import LEGEND, Styles
from tasks.forms.widths import height

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_MOST_IN_A_MESSAGE = 255
_A4, _A3, _WIDE = 9, 8, 170
_NAME, _ANSWER, _EXAMPLE, _MEANING = 52, 24, 22, 98
_LINE = 130
_LAST_DAY = date(2099, 12, 31)


def blank_workbook(sheet: BlankSheet) -> bytes:
    """The workbook: the form's sheet first, then the guide and, where something is to be chosen, the alternatives."""
    from xlsxwriter import Workbook

    content = BytesIO()
    book = Workbook(content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": sheet.guide[0]})
    styles = Styles(book)
    page, guide = book.add_worksheet(sheet.name), book.add_worksheet(_beside(GUIDE, sheet.name))
    _write_guide(guide, sheet, styles)
    lists = _write_alternatives(book, sheet, styles)
    _write_header(page, sheet, styles)
    _write_rows(page, sheet, styles)
    for place, column in enumerate(sheet.columns):
        _validate(page, sheet, place, column, lists)
        _mark(page, sheet, place, column, styles)
    _set_up(page, sheet)
    book.close()
    return content.getvalue()


def _beside(name: str, form: str) -> str:
    return name if name.casefold() != form.casefold() else f"{name} 2"


def _write_header(page: Worksheet, sheet: BlankSheet, styles: Styles) -> None:
    for place, (column, chosen) in enumerate(zip(sheet.columns, sheet.widths, strict=True)):
        page.set_column(place, place, chosen, styles.cell(column.holds, locked=False) if sheet.open_ended else None)
        page.write_string(0, place, column.heading, styles.header(locked=sheet.knows(column), required=column.required))
    headings = [column.heading for column in sheet.columns]
    page.set_row(0, height(zip(headings, sheet.widths, strict=True), least=2))


def _write_rows(page: Worksheet, sheet: BlankSheet, styles: Styles) -> None:
    blank: Mapping[str, Value] = {}
    spare = () if sheet.open_ended else (blank,) * sheet.spare
    for number, row in enumerate((*sheet.rows, *spare), start=1):
        page.set_row(number, _row_height(sheet, row))
        for place, column in enumerate(sheet.columns):
            known = column.locked and number <= len(sheet.rows)
            _write_cell(page, number, place, row.get(column.key), styles.cell(column.holds, locked=known))


def _row_height(sheet: BlankSheet, row: Mapping[str, Value]) -> float:
    """High enough for what is known and for any one answer that may be chosen, and for some words where words go."""
    texts = [
        (text, chosen)
        for column, chosen in zip(sheet.columns, sheet.widths, strict=True)
        for text in (str(row.get(column.key) or ""), *(column.alternatives if column.holds == "choice" else ()))
    ]
    return height(texts, least=2 if any(column.holds == "long_text" for column in sheet.columns) else 1)


def _write_cell(page: Worksheet, row: int, place: int, value: Value, style: Format) -> None:
    # Each kind by its own call: text that begins with a sign such as = must never become a formula.
    if value is None:
        page.write_blank(row, place, None, style)
    elif isinstance(value, str):
        page.write_string(row, place, value, style)
    elif isinstance(value, date):
        page.write_datetime(row, place, value, style)
    else:
        page.write_number(row, place, value, style)


def _validate(page: Worksheet, sheet: BlankSheet, place: int, column: FormColumn, lists: Mapping[str, str]) -> None:
    """Say what may be written in the column's cells, and tell of it when one is entered."""
    first = len(sheet.rows) + 1 if column.locked else 1
    if first > sheet.last:
        return
    rule, fault = _rule(column, lists)
    if fault:
        rule |= {"error_title": "Kan inte användas", "error_message": fault}
    if column.note:
        rule |= {"input_title": _short(column.heading, 32), "input_message": _short(column.note, _MOST_IN_A_MESSAGE)}
    if fault or column.note:
        page.data_validation(first, place, sheet.last, place, rule)


def _rule(column: FormColumn, lists: Mapping[str, str]) -> tuple[dict[str, object], str]:
    """The spreadsheet's rule for the column's cells, and what is said when it is broken; nothing where it cannot be."""
    match column.holds:
        case "choice":
            fault = f"Välj ett av alternativen i listan. De står på bladet {ALTERNATIVES}."
            return {"validate": "list", "source": lists[column.key]}, fault
        case "date":
            fault = f"Skriv datumet som 2021-03-05, tidigast {column.earliest.isoformat()}."
            bounds = {"minimum": column.earliest, "maximum": _LAST_DAY}
            return {"validate": "date", "criteria": "between", **bounds}, fault
        case "whole_number":
            fault = f"Skriv ett heltal, lägst {column.lowest}."
            return {"validate": "integer", "criteria": ">=", "value": column.lowest}, fault
        case _:
            return {"validate": "any"}, ""


def _mark(page: Worksheet, sheet: BlankSheet, place: int, column: FormColumn, styles: Styles) -> None:
    """Show what is left to fill in, and what is not asked for."""
    if not sheet.last or sheet.knows(column):
        return
    for formula, style in _marks(sheet, place, column, styles):
        rule = {"type": "formula", "criteria": f"=AND({formula})", "format": style, "stop_if_true": True}
        page.conditional_format(1, place, sheet.last, place, rule)


def _marks(sheet: BlankSheet, place: int, column: FormColumn, styles: Styles) -> list[tuple[str, Format]]:
    """What has to hold of a cell -> its look; the first that holds has the say."""
    used, condition, nothing = in_use(len(sheet.columns)), _asked(sheet, column), empty(cell(place))
    marks = []
    if condition is not None:
        marks.append((f"{used},NOT({condition}),NOT({nothing})", styles.unasked_answer))
        marks.append((f"{used},NOT({condition})", styles.unasked))
    if column.required:
        wanted = "" if condition is None else f"{condition},"
        marks.append((f"{used},{wanted}{nothing}", styles.to_do))
    return marks


def _asked(sheet: BlankSheet, column: FormColumn) -> str | None:
    places = {other.key: place for place, other in enumerate(sheet.columns)}
    terms = [
        asked(cell(places[key]), answers, separator=_separator(sheet.columns[places[key]]))
        for key, answers in column.asked_when.items()
    ]
    return None if not terms else terms[0] if len(terms) == 1 else f"AND({','.join(terms)})"


def _separator(column: FormColumn) -> str | None:
    return column.separator if column.holds == "choices" else None


def _write_alternatives(book: Workbook, sheet: BlankSheet, styles: Styles) -> dict[str, str]:
    """Write the alternatives, a row for each column; column key -> where they stand."""
    choosing = [column for column in sheet.columns if column.alternatives and not sheet.knows(column)]
    if not choosing:
        return {}
    name = _beside(ALTERNATIVES, sheet.name)
    page = book.add_worksheet(name)
    page.set_column(0, 0, _NAME)
    page.set_column(1, max(len(column.alternatives) for column in choosing), _ANSWER)
    page.write_string(0, 0, "Vad som kan svaras", styles.title)
    found = {}
    for row, column in enumerate(choosing, start=2):
        several = f" (flera svar: skriv {column.separator} emellan)" if column.holds == "choices" else ""
        texts = (column.heading + several, *column.alternatives)
        page.set_row(row, height(zip(texts, (_NAME, *[_ANSWER] * len(column.alternatives)), strict=True)))
        for place, text in enumerate(texts):
            page.write_string(row, place, text, styles.line if place else styles.name)
        found[column.key] = f"='{name}'!{absolute(row, 1)}:{absolute(row, len(column.alternatives))}"
    _lie_flat(page, sheet)
    return found


def _write_guide(page: Worksheet, sheet: BlankSheet, styles: Styles) -> None:
    title, *lines = sheet.guide
    page.set_column(0, 0, _EXAMPLE)
    page.set_column(1, 1, _MEANING)
    page.write_string(0, 0, title, styles.title)
    for row, line in enumerate(lines, start=2):
        page.merge_range(row, 0, row, 1, "", styles.line)
        page.write_string(row, 0, line, styles.line)
        page.set_row(row, height([(line, _LINE)]))
    first = len(lines) + 3
    page.write_string(first, 0, "Så visar cellerna vad som är kvar", styles.subtitle)
    for row, (style, example, meaning) in enumerate(_legend(sheet), start=first + 2):
        page.write_string(row, 0, example, styles.example(style))
        page.write_string(row, 1, f"  {meaning}", styles.line)
        page.set_row(row, height([]))
    _lie_flat(page, sheet)


def _legend(sheet: BlankSheet) -> list[tuple[str, str, str]]:
    shown = {"required", "to_do"}
    if any(not column.required for column in sheet.columns):
        shown.add("optional")
    if any(column.locked for column in sheet.columns):
        shown.add("known")
    if any(sheet.knows(column) for column in sheet.columns):
        shown.add("locked")
    if any(column.asked_when for column in sheet.columns):
        shown |= {"unasked", "unasked_answer"}
    return [line for line in LEGEND if line[0] in shown]


def _set_up(page: Worksheet, sheet: BlankSheet) -> None:
    page.freeze_panes(1, sheet.frozen)
    page.repeat_rows(0)
    page.set_paper(_A3 if sum(sheet.widths) > _WIDE else _A4)
    page.ignore_errors({"number_stored_as_text": f"A1:{cell(len(sheet.columns) - 1, row=sheet.last + 1)}"})
    _lay_out_for_print(page, sheet)
    page.activate()


def _lie_flat(page: Worksheet, sheet: BlankSheet) -> None:
    page.set_paper(_A4)
    _lay_out_for_print(page, sheet)


def _lay_out_for_print(page: Worksheet, sheet: BlankSheet) -> None:
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
    page.set_footer(f"&L{sheet.footer.replace('&', '&&')}&C&A&RSida &P av &N")
    page.protect("", {"format_columns": True, "format_rows": True, "sort": True, "autofilter": True})


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
