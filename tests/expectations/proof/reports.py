"""A short report as a Word document, a tagged and an untagged PDF, markdown and plain text; clean, or damaged."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from tests.factories import STRAY_NUMBER

Table = list[list[str]]
Part = tuple[str, str | Table]
"""What it is (title, h1, h2, p, quote, point, table, picture, page) and what it holds; a picture: what it shows."""

CLEAN: list[Part] = [
    ("title", "Återkoppling till Tallunda"),
    ("p", "Möte onsdagen den 4 maj 2022, dnr 3.4.1-799/2020."),
    ("h1", "Resultat"),
    (
        "p",
        "I 18 av 24 akter (75 %; 53–90 %) fanns en plan, vilket är drygt 70 procent eller tre av fyra barn i urvalet.",
    ),
    ("quote", "”Vi klarar [...] nog 90 procent”, säger en chef."),
    ("point", "Perioden var 2022-01-01–2022-05-10."),
    ("point", "Mindre än hälften av de unga har läst sin utredning, enligt lagen (2001:453)."),
    ("page", ""),
    ("h2", "Tabell och bild"),
    ("table", [["Svar", "Flickor", "Pojkar", "Totalt"], ["Ja", "10", "8", "18"], ["Nej", "2", "4", "6"]]),
    ("picture", "En stapel per svar: 18 ja, 6 nej."),
    ("p", "Frågor besvaras på telefon 08-508 25 000."),
]

Damage = Callable[[str, str | Table], str | Table]


def _words(kind: str, before: str, after: str) -> Damage:
    return lambda what, held: held.replace(before, after) if what == kind and isinstance(held, str) else held


def _cell(before: str, after: str) -> Damage:
    def damage(what: str, held: str | Table) -> str | Table:
        if isinstance(held, str):
            return held
        return [[after if text == before else text for text in row] for row in held]

    return damage


DAMAGES: dict[str, tuple[Damage, str, int, int | None]] = {
    "a placeholder": (_words("point", "lagen (2001:453)", "xx"), "placeholder", 1, 7),
    "a program's words": (_words("p", "fanns en plan", "fanns en plan {{ plan }}"), "placeholder", 1, 4),
    "a day that is none": (_words("point", "2022-05-10", "2022-13-10"), "date", 1, 6),
    "a day of no month": (_words("p", "onsdagen den 4 maj", "den 31 april"), "date", 1, 2),
    "another weekday": (_words("p", "onsdagen", "torsdagen"), "weekday", 1, 2),
    "a backward period": (_words("point", "2022-05-10", "2021-05-10"), "period", 1, 6),
    "another percentage": (_words("p", "(75 %;", "(76 %;"), "figure", 1, 4),
    "another hedge": (_words("p", "vilket är drygt 70 procent", "drygt 75 % (18 av 24)"), "hedge", 1, 4),
    "another sum": (_cell("18", "19"), "sum_by_head", 2, None),
    "a personal number": (_words("quote", "en chef", STRAY_NUMBER), "personal_number", 1, 5),
    "a personal number in a cell": (_cell("Nej", STRAY_NUMBER), "personal_number", 2, None),
    "a picture that tells nothing": (
        _words("picture", "En stapel per svar: 18 ja, 6 nej.", ""),
        "alternative_text",
        2,
        None,
    ),
}
"""What is done -> how, the rule that finds it, on which page of a PDF, in which paragraph of a document."""


def damaged(name: str) -> list[Part]:
    """The clean report with this damage."""
    damage = DAMAGES[name][0]
    parts = [(what, damage(what, held)) for what, held in CLEAN]
    assert parts != CLEAN
    return parts


def as_docx(parts: list[Part], path: Path) -> Path:
    """The report as Word writes it."""
    import docx
    from docx.enum.text import WD_BREAK

    document = docx.Document()
    styles = {"title": "Title", "h1": "Heading 1", "h2": "Heading 2", "quote": "Quote", "point": "List Bullet"}
    for what, held in parts:
        if not isinstance(held, str):
            table = document.add_table(len(held), len(held[0]))
            for row, texts in zip(table.rows, held, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.text = text
        elif what == "picture":
            document.add_picture(BytesIO(png()))
            shown = document.inline_shapes[len(document.inline_shapes) - 1]._inline.docPr
            shown.set("descr", held)
        elif what == "page":
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        else:
            document.add_paragraph(held, styles.get(what))
    document.save(str(path))
    return path


def as_pdf(parts: list[Part], path: Path, *, tagged: bool = True) -> Path:
    """The report as a PDF of narrow pages, so that its lines are broken within words too; a header on each."""
    import typst

    source = "\n\n".join(["#set page(width: 9cm, height: 14cm, header: [Stadens rapport])", *map(_typst, parts)])
    setting = '#set text(lang: "sv", size: 11pt, hyphenate: true)\n#set par(justify: true)\n'
    path.write_bytes(typst.compile((setting + source).encode()))
    return path if tagged else without_tags(path)


def without_tags(path: Path) -> Path:
    """The PDF as a program writes it that knows no tags."""
    import pikepdf

    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(path)
    return path


def as_markdown(parts: list[Part], path: Path) -> Path:
    """The report as markdown."""
    path.write_text("\n\n".join(_markdown(*part) for part in parts), encoding="utf-8")
    return path


def as_text(parts: list[Part], path: Path) -> Path:
    """The report's words, without its table and its picture."""
    kept = [str(held) for what, held in parts if what not in {"table", "picture", "page"}]
    path.write_text("\n\n".join(kept), encoding="utf-8")
    return path


def png() -> bytes:
    """A picture of 120 times 80 white points."""
    header = struct.pack(">IIBBBBB", 120, 80, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xff" * 120) * 80)
    chunks = [(b"IHDR", header), (b"IDAT", rows), (b"IEND", b"")]
    packed = [struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks]
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def _markdown(what: str, held: str | Table) -> str:
    if not isinstance(held, str):
        head, *rows = [f"| {' | '.join(row)} |" for row in held]
        return "\n".join([head, "|---" * len(held[0]) + "|", *rows])
    marks = {"title": "# ", "h1": "## ", "h2": "### ", "quote": "> ", "point": "- "}
    return f"![{held}](bild.png)" if what == "picture" else f"{marks.get(what, '')}{held}"


def _typst(part: Part) -> str:
    what, held = part
    if not isinstance(held, str):
        head, *rows = [", ".join(f'"{text}"' for text in row) for row in held]
        return f"#table(columns: {len(held[0])}, table.header({head}), {', '.join(rows)})"
    words = f'#"{held}"'
    match what:
        case "title" | "h1":
            return f"= {words}"
        case "h2":
            return f"== {words}"
        case "quote":
            return f"#quote(block: true)[{words}]"
        case "point":
            return f"- {words}"
        case "page":
            return "#pagebreak()"
        case "picture":
            pixels = "bytes((" + ",".join(map(str, png())) + "))"
            return f'#image({pixels}, width: 3cm{f""", alt: "{held}" """ if held else ""})'
        case _:
            return words
