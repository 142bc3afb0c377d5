"""What a report's workbook looks like: the report's own colours, rules in the place of boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tasks.reports.sheet_columns import AS_TEXT

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

_INK, _MUTED, _RULE = "#1B365D", "#4D5966", "#C3CAD3"
_THIN, _MEDIUM = 1, 2
_FONT = {"font_name": "Arial", "font_size": 10}
_WORDS = {**_FONT, "valign": "top", "text_wrap": True, "num_format": AS_TEXT}
_TOTAL = {"bold": True, "top": _MEDIUM, "top_color": _INK}


class Styles:
    """The styles of one workbook."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}
        self.title = self._style({**_FONT, "bold": True, "font_size": 15, "font_color": _INK})
        self.caption = self._style({**_FONT, "bold": True, "font_size": 12, "font_color": _INK})
        self.subtitle = self._style({**_FONT, "font_color": _MUTED})
        self.again = self._style({**_FONT, "bold": True, "font_size": 11, "font_color": _INK})
        self.label = self._style({**_WORDS, "bold": True})
        self.line = self._style(_WORDS)
        self.note = self._style({**_WORDS, "font_size": 9, "font_color": _MUTED})
        self.link = self._style({**_FONT, "valign": "top", "underline": 1, "font_color": "#1A4F9C"})

    def head(self, *, right: bool) -> Format:
        """A column's head."""
        return self._style(
            {
                **_WORDS,
                **_side(right=right),
                "bold": True,
                "valign": "bottom",
                "font_color": _INK,
                "bottom": _MEDIUM,
                "bottom_color": _INK,
            }
        )

    def cell(self, *, shown: str, right: bool, total: bool) -> Format:
        """A cell whose number, if it has one, is shown in that format."""
        look = {**_WORDS, **_side(right=right), "num_format": shown, "valign": "vcenter"}
        look["text_wrap"] = shown == AS_TEXT
        look |= {"bottom": _THIN, "bottom_color": _RULE}
        return self._style({**look, **_TOTAL} if total else look)

    def _style(self, look: dict[str, Any]) -> Format:
        key = tuple(sorted(look.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(look)
        return self._made[key]


def _side(*, right: bool) -> dict[str, Any]:
    """Which side a column is set to; words are kept at a distance from figures to the left of them."""
    return {"align": "right"} if right else {"align": "left", "indent": 1}
