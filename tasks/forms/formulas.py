"""The formulas of a form's conditional formats, in the spreadsheet's own language.

They are written for the first row below the header; the spreadsheet moves them along with the rows.
"""

from __future__ import annotations

from collections.abc import Iterable


def cell(place: int, *, row: int = 2) -> str:
    """A cell of the column (counted from 0), which stays when the formula moves sideways: `$C2`."""
    from xlsxwriter.utility import xl_col_to_name

    return f"${xl_col_to_name(place)}{row}"


def absolute(row: int, place: int) -> str:
    """A cell that stays however the formula moves, counted from 0: `$C$2`."""
    from xlsxwriter.utility import xl_rowcol_to_cell

    return str(xl_rowcol_to_cell(row, place, row_abs=True, col_abs=True))


def empty(where: str) -> str:
    """Whether the cell holds nothing but blanks."""
    return f"LEN(TRIM({where}))=0"


def in_use(columns: int) -> str:
    """Whether something stands in the row."""
    return f"COUNTA({cell(0)}:{cell(columns - 1)})>0"


def asked(where: str, answers: Iterable[str], *, separator: str | None) -> str:
    """Whether the cell holds one of the answers, whatever the case: alone, or among several parted by `separator`."""
    terms = [
        f"TRIM({where})={_text(answer)}" if separator is None else _among(where, answer, separator)
        for answer in answers
    ]
    return terms[0] if len(terms) == 1 else f"OR({','.join(terms)})"


def _among(where: str, answer: str, separator: str) -> str:
    mark = _text(separator)
    # Blanks beside the separator are taken away, so that an answer stands between two separators and nothing else.
    closed = f"SUBSTITUTE(SUBSTITUTE(TRIM({where}),{_text(f'{separator} ')},{mark}),{_text(f' {separator}')},{mark})"
    return f"ISNUMBER(SEARCH({_text(f'{separator}{_literal(answer)}{separator}')},{mark}&{closed}&{mark}))"


def _literal(answer: str) -> str:
    # The signs by which a search means any other signs.
    for sign in "~?*":
        answer = answer.replace(sign, f"~{sign}")
    return answer


def _text(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
