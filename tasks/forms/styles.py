"""What a form's cells look like. No meaning is borne by colour alone: hatching, slant and strokes tell the same.

LibreOffice shows a hatched cell as plain grey.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

_DARK, _PALE, _GREY, _RULE = "#1F3A4D", "#DCE6EC", "#EFEFEF", "#A6A6A6"
_TO_DO, _WRONG, _FADED = "#FFF2CC", "#9C0006", "#8C8C8C"
_THIN, _DASHED, _HATCHED = 1, 3, 14

_FONT = {"font_name": "Arial", "font_size": 10}
_CELL = {**_FONT, "border": _THIN, "border_color": _RULE, "valign": "top", "text_wrap": True}
_HEADER = {**_FONT, "font_size": 9, "border": _THIN, "border_color": _RULE, "valign": "vcenter", "text_wrap": True}
_UNASKED = {
    "pattern": _HATCHED,
    "fg_color": _RULE,
    "bg_color": "#E3E3E3",
    "border": _DASHED,
    "border_color": _FADED,
}
_STRUCK = {"bold": True, "font_strikeout": True, "font_color": _WRONG, "bg_color": "#F8D7DA"}
_LOOKS: dict[str, dict[str, Any]] = {
    "required": {**_HEADER, "bold": True, "font_color": "#FFFFFF", "bg_color": _DARK},
    "optional": {**_HEADER, "italic": True, "font_color": _DARK, "bg_color": _PALE},
    "locked": {**_HEADER, "bold": True, "font_color": _DARK, "bg_color": "#D0D0D0"},
    "known": {**_CELL, "bg_color": _GREY},
    "to_do": {**_CELL, "bg_color": _TO_DO},
    "unasked": {**_CELL, **_UNASKED},
    "unasked_answer": {**_CELL, **_STRUCK},
}
_SHOWN = {
    "date": {"num_format": "yyyy-mm-dd", "align": "center"},
    "whole_number": {"num_format": "0", "align": "center"},
}

LEGEND = (
    ("required", "Rubrik", "Ska fyllas i."),
    ("optional", "Rubrik", "Får lämnas tom."),
    ("locked", "Rubrik", "Redan ifylld."),
    ("known", "Ifyllt", "Redan ifyllt och låst."),
    ("to_do", "", "Inte ifyllt än, men ska fyllas i. Färgen försvinner när cellen är ifylld."),
    ("unasked", "", "Frågan ska inte besvaras på den här raden. Lämna cellen tom."),
    ("unasked_answer", "Svar", "Besvarad fast frågan inte ska ställas på den här raden. Ta bort svaret."),
)
"""Looks, an example's text, what it means."""


class Styles:
    """The styles of one workbook."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._cells: dict[tuple[str, bool], Format] = {}
        self._looks: dict[str, Format] = {}
        self.title = book.add_format({**_FONT, "bold": True, "font_size": 15, "font_color": _DARK})
        self.subtitle = book.add_format({**_FONT, "bold": True, "font_size": 11, "font_color": _DARK})
        self.name = book.add_format({**_FONT, "bold": True, "valign": "top", "text_wrap": True})
        self.line = book.add_format({**_FONT, "valign": "top", "text_wrap": True, "num_format": "@"})
        self.to_do = book.add_format({"bg_color": _TO_DO})
        self.unasked = book.add_format(_UNASKED)
        self.unasked_answer = book.add_format(_STRUCK)

    def header(self, *, locked: bool, required: bool) -> Format:
        """A heading: of what is known, of what has to be filled in, of what may be left empty."""
        return self.example("locked" if locked else "required" if required else "optional")

    def example(self, name: str) -> Format:
        """A cell that looks as those of this name do."""
        if name not in self._looks:
            self._looks[name] = self._book.add_format(_LOOKS[name])
        return self._looks[name]

    def cell(self, holds: str, *, locked: bool) -> Format:
        """A cell of the form; whatever is no date or number is text, so that nothing is taken for something else."""
        if (holds, locked) not in self._cells:
            look = _LOOKS["known"] if locked else _CELL
            shown = _SHOWN.get(holds, {"num_format": "@"})
            self._cells[holds, locked] = self._book.add_format({**look, **shown, "locked": locked})
        return self._cells[holds, locked]
