"""A Word document as a manuscript: its body in order, then notes, headers and footers, text boxes and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from config.errors import UnreadableFile
from method.proof.manuscript import Kind, Manuscript, Scribe

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_LEFT_OUT = {f"{_W}del", f"{_W}moveFrom", f"{_MC}Fallback", f"{_W}txbxContent", f"{_W}rPr", f"{_W}pPr"}
_INSTEAD = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-", f"{_W}ptab": " "}
_WRAPPERS = {f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins", f"{_W}moveTo", f"{_W}smartTag"}
_OF_PICTURES = ("/picture", "/chart", "/diagram", "/chartex")

_HEADING = re.compile(r"(?:heading|rubrik) ?([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|rubrik|dokumenttitel|titel)", re.IGNORECASE)
_QUOTE = re.compile(r"(?:intense quote|quote|block text|citat|starkt citat|indragen text)", re.IGNORECASE)
_CAPTION = re.compile(r"(?:caption|beskrivning|bildtext|table of figures)", re.IGNORECASE)
_LIST = re.compile(r"(?:list|lista|punktlista|numrerad lista)\b.*", re.IGNORECASE)


def read_document(content: bytes, *, name: str) -> Manuscript:
    """The document as it is printed: insertions are read, deletions are not, a merged cell is read once.

    Raises `UnreadableFile` when Word's format is broken.
    """
    import docx

    try:
        document = docx.Document(BytesIO(content))
        scribe = Scribe()
        reader = _Reader(document, scribe)
        reader.read(document.element.body)
        reader.read_beside()
    except Exception:  # python-docx and lxml have no common error for a part that is missing or malformed
        raise UnreadableFile(
            f"{name} är skadad och går inte att läsa. Öppna den i Word och spara den på nytt."
        ) from None
    return scribe.manuscript()


class _Reader:
    def __init__(self, document: Document, scribe: Scribe) -> None:
        self._document = document
        self._scribe = scribe
        self._styles = {style.style_id: style for style in document.styles}
        self._boxes: list[Any] = []

    def read(self, parent: Any) -> None:
        for element in parent:
            if element.tag == f"{_W}p":
                self._paragraph(element)
            elif element.tag == f"{_W}tbl":
                self._table(element)
            elif element.tag in _WRAPPERS:
                self.read(element)

    def read_beside(self) -> None:
        for box in self._boxes:
            for paragraph in box.iter(f"{_W}p"):
                self._scribe.write(_text(paragraph), part="textruta")
        for kind, part in (("footnotes", "fotnot"), ("endnotes", "slutnot"), ("comments", "kommentar")):
            for number, note in enumerate(self._notes(kind), start=1):
                self._scribe.write(" ".join(map(_text, note.iter(f"{_W}p"))), part=f"{part} {number}")
        seen: set[str] = set()
        for kind, part in (("header", "sidhuvudet"), ("footer", "sidfoten")):
            for root in self._related(kind):
                for paragraph in root.iter(f"{_W}p"):
                    text = _text(paragraph)
                    if text not in seen:
                        seen.add(text)
                        self._scribe.write(text, part=part)

    def _paragraph(self, paragraph: Any) -> None:
        kind, level = self._kind(paragraph)
        text = _text(paragraph)
        shown = [*_pictures(paragraph)]
        if text.strip() or not shown:
            self._scribe.write(text, kind, level=level)
        for alternative in shown:
            self._scribe.show(alternative)
        self._boxes += _boxes(paragraph)

    def _table(self, table: Any) -> None:
        rows = [*_rows(table)]
        self._scribe.draw([_cells(row) for row in rows])
        for paragraph in (one for row in rows for one in row.iter(f"{_W}p")):
            for alternative in _pictures(paragraph):
                self._scribe.show(alternative)
            self._boxes += _boxes(paragraph)

    def _kind(self, paragraph: Any) -> tuple[Kind, int]:
        properties = paragraph.find(f"{_W}pPr")
        named = properties.find(f"{_W}pStyle") if properties is not None else None
        style = self._styles.get(named.get(f"{_W}val")) if named is not None else None
        while style is not None:
            if found := _kind_of(style.name or ""):
                return found
            outline = style.element.find(f"{_W}pPr/{_W}outlineLvl")
            if outline is not None and int(outline.get(f"{_W}val")) < 9:
                return "heading", int(outline.get(f"{_W}val")) + 1
            style = getattr(style, "base_style", None)
        numbered = properties is not None and properties.find(f"{_W}numPr") is not None
        return ("list" if numbered else "paragraph"), 0

    def _notes(self, kind: str) -> Iterator[Any]:
        for root in self._related(kind):
            # Word keeps the lines that part notes from the text among the notes.
            yield from (note for note in root if note.get(f"{_W}type") in (None, "normal"))

    def _related(self, kind: str) -> Iterator[Any]:
        from docx.oxml import parse_xml

        for relation in self._document.part.rels.values():
            if relation.reltype == f"{_RELATED}/{kind}" and not relation.is_external:
                yield parse_xml(relation.target_part.blob)


def _kind_of(style: str) -> tuple[Kind, int] | None:
    if heading := _HEADING.fullmatch(style):
        return "heading", int(heading[1])
    if _TITLE.fullmatch(style):
        return "heading", 0
    kinds: list[tuple[re.Pattern[str], Kind]] = [(_QUOTE, "quote"), (_CAPTION, "caption"), (_LIST, "list")]
    return next(((kind, 0) for pattern, kind in kinds if pattern.fullmatch(style)), None)


def _text(element: Any) -> str:
    """The words as they are printed, without those of text boxes and of tracked deletions."""
    parts = []
    for child in element:
        if child.tag == f"{_W}t":
            parts.append(child.text or "")
        elif child.tag in _INSTEAD:
            parts.append(_INSTEAD[child.tag])
        elif child.tag not in _LEFT_OUT and isinstance(child.tag, str):
            parts.append(_text(child))
    return "".join(parts)


def _pictures(paragraph: Any) -> Iterator[str | None]:
    for frame in (*paragraph.iter(f"{_WP}inline"), *paragraph.iter(f"{_WP}anchor")):
        drawn = next((one for one in frame.iter() if str(one.tag).endswith("}graphicData")), None)
        told = frame.find(f"{_WP}docPr")
        if drawn is None or told is None or not str(drawn.get("uri")).endswith(_OF_PICTURES):
            continue
        if not any(one.get("val") in {"1", "true"} for one in told.iter(_DECORATIVE)):
            yield told.get("descr") or told.get("title")


def _boxes(paragraph: Any) -> list[Any]:
    boxes = paragraph.iter(f"{_W}txbxContent")
    # What cannot show the box has an older copy of it to fall back on.
    return [box for box in boxes if not any(above.tag == f"{_MC}Fallback" for above in box.iterancestors())]


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == f"{_W}tr":
            if child.find(f"{_W}trPr/{_W}del") is None:
                yield child
        elif child.tag in _WRAPPERS:
            yield from _rows(child)


def _cells(row: Any) -> list[str]:
    texts = [""] * _span(row.find(f"{_W}trPr"), "gridBefore", default=0)
    for cell in _cell_elements(row):
        properties = cell.find(f"{_W}tcPr")
        merged = properties.find(f"{_W}vMerge") if properties is not None else None
        continues = merged is not None and merged.get(f"{_W}val", "continue") == "continue"
        words = " ".join(_text(paragraph) for paragraph in cell.iter(f"{_W}p"))
        texts += ["" if continues else words, *[""] * (_span(properties, "gridSpan", default=1) - 1)]
    return texts


def _cell_elements(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag in _WRAPPERS:
            yield from _cell_elements(child)


def _span(properties: Any, name: str, *, default: int) -> int:
    said = properties.find(f"{_W}{name}") if properties is not None else None
    return min(int(said.get(f"{_W}val")), 100) if said is not None else default
