"""A Word file's settings: hyphens, Swedish marks, and nothing left of the library's own sample file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tasks.reports.word_marks import element

if TYPE_CHECKING:
    from docx.document import Document

_WORD_OF_TODAY = "15"
_OF_THE_SAMPLE = ("/thumbnail", "/stylesWithEffects", "/customXml")
"""How the kinds of parts end that show, or repeat, what the sample file looked like."""


def settle(file: Document) -> None:
    """Let long words be parted at a line's end, number and list marks be Swedish, and the file open as a new one."""
    from docx.oxml.ns import qn

    settings = file.settings.element
    [tabs] = settings.xpath("./w:defaultTabStop")
    for mark in (element("doNotHyphenateCaps"), element("consecutiveHyphenLimit", val="2"), element("autoHyphenation")):
        tabs.addnext(mark)
    for name, key, value in (
        ("w:compatSetting[@w:name='compatibilityMode']", "w:val", _WORD_OF_TODAY),
        ("w:themeFontLang", "w:val", "sv-SE"),
        ("w:decimalSymbol", "w:val", ","),
        ("w:listSeparator", "w:val", ";"),
    ):
        for mark in settings.xpath(f".//{name}"):
            mark.set(qn(key), value)
    for holder in (file.part.package, file.part):
        for name in [name for name, held in holder.rels.items() if held.reltype.endswith(_OF_THE_SAMPLE)]:
            holder.rels.pop(name)
