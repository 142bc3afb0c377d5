"""Lists in Word: numbers that begin at 1 in every list, dashes where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tasks.reports.word_marks import element, xml

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_STYLES = {True: "List Number", False: "List Bullet"}
_MARKS = {True: ("decimal", "%1."), False: ("bullet", "–")}
_HANGING = "360"


class Lists:
    """The lists of one file."""

    def __init__(self, file: Document) -> None:
        self._file = file
        self._numbering = file.part.numbering_part.element
        self._kinds = {numbered: self._kind(numbered=numbered) for numbered in (False, True)}

    def begin(self, *, numbered: bool) -> int:
        """A new list's number in the file; its first point is number 1."""
        made = self._numbering.add_num(self._kinds[numbered])
        made.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(made.numId)

    def point(self, number: int, *, numbered: bool) -> Paragraph:
        """An empty point of the list of that number."""
        paragraph = self._file.add_paragraph(style=_STYLES[numbered])
        held = xml(paragraph).get_or_add_pPr().get_or_add_numPr()
        held.get_or_add_ilvl().val = 0
        held.get_or_add_numId().val = number
        return paragraph

    def _kind(self, *, numbered: bool) -> int:
        """A kind of list in the place of the library's, whose marks are dots of a symbol face."""
        sort, mark = _MARKS[numbered]
        kind = max((int(held) for held in self._numbering.xpath("./w:abstractNum/@w:abstractNumId")), default=-1) + 1
        made = element("abstractNum", abstractNumId=str(kind))
        made.append(element("multiLevelType", val="singleLevel"))
        made.append(_level(sort, mark))
        first = self._numbering.xpath("./w:num")[0]
        first.addprevious(made)
        return kind


def _level(sort: str, mark: str) -> Any:
    level, layout = element("lvl", ilvl="0"), element("pPr")
    for name, value in (("start", "1"), ("numFmt", sort), ("lvlText", mark), ("lvlJc", "left")):
        level.append(element(name, val=value))
    layout.append(element("ind", left=_HANGING, hanging=_HANGING))
    level.append(layout)
    return level
