"""Write the outlines' words and parts into docs/reports.md from the code, or check that they are there (`--check`)."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

TARGET = Path(__file__).parent / "reports.md"
SOURCES = Path(__file__).parent.parent / "register" / "reports"
OUTLINES = ("feedback", "audit", "conference", "year")
BEGIN, END = "<!-- words: drawn by docs/draw_reports.py -->", "<!-- end of words -->"

WORDS = {
    "actions": "the table of last year's actions, unit by unit",
    "ages": "`.low`, `.high`: the children's ages",
    "agreement": "the two readers' agreement: a percentage in words, or a table",
    "areas": "the quality areas: `.key`, `.name`, `.strengths`, `.development` (findings that come first there), "
    "`.all_strengths`, `.all_development` (how many concern it), `.where`",
    "audit": "the audit's title",
    "audits": "the year's audits: `.key`, `.title`, `.diary_number`, `.units`, `.files`, `.strengths`, `.development`, "
    "`.examples`, `.published`, `.conference`; as a table, with their numbers",
    "before": "last year's areas in numbers: `.areas`, `.judged`, `.verdicts`, `.plan_alone`, `.actions`, `.status`, "
    "`.extended`, `.late`, `.remain`",
    "brief_<key>": "an audit's followed questions, with intervals and standards",
    "chart": "a small chart for every followed question",
    "consultations": "whom the inspectors consult: `.who`, `.on`",
    "contact": "the office's contact line",
    "decided": "the day of the decision, when there is one",
    "decided_by": "the committee",
    "deliveries": "the delivery log",
    "development": "development areas: how many, or a list of findings",
    "dialogues": "dialogue meetings: `.unit`, `.on`, `.participants`, `.minutes_confirmed`, `.answers`",
    "diary_number": "the audit's diary number",
    "differing": "what is higher or lower at a unit than at the others, in words",
    "documents": "findings' evidence from documents: `.where`, `.title`, `.text`",
    "double": "files that two inspectors read",
    "drawn_on": "the day of the first sealed draw",
    "draws": "a table per unit: commitment, nonce, seed, the list's checksum",
    "examples": "good examples: a list of findings",
    "facts": "three numbers to look at first",
    "files": "files read",
    "heard": "findings' evidence from user organisations: `.where`, `.title`, `.text`",
    "hidden_below": "the smallest count shown; nothing when none is hidden",
    "in_brief": "the followed questions, with intervals and standards",
    "listed": "cases on the lists",
    "lists": "the lists and the samples, unit by unit",
    "many_units": "whether there are too many units to print one by one",
    "next": "the days to come: `.when`, `.what`; as a table, the same",
    "office": "the inspectors' office",
    "of_units": "units of the organisation at the end of the period",
    "open_seed": "whether the seed is made of a nonce that was committed to",
    "openings": "opening meetings: `.unit`, `.on`, `.participants`, `.minutes_confirmed`",
    "organisation": "the organisation's name",
    "outcomes": "what became of last year's development areas, one by one",
    "per_stratum": "files drawn in each group",
    "per_unit": "files drawn at each unit",
    "period": "`.start`, `.end`: the investigations' period, in words",
    "published": "`.on`, `.reason`: the tables were published before; nothing is hidden then",
    "question_<key>": "a question's table",
    "questions": "the template's questions: `.key`, `.heading`",
    "recipients": "to whom the report goes, in words",
    "replaced": "files that could not be read and were replaced",
    "replacements": "the replaced files, with the reasons",
    "reserves": "reserves drawn in each group",
    "results": "every question's table",
    "said_in_dialogue": "findings' evidence from the dialogue: `.where`, `.title`, `.text`",
    "sample": "the sample in the order of the draw, by pseudonyms",
    "sentences": "the unit's followed figures in plain words",
    "sexes": "girls beside boys, question by question, with what can be said",
    "sexes_cannot_tell": "questions on which it cannot be told",
    "sexes_differ": "the differences that can be told, in words",
    "sexes_judged": "how many comparisons were judged together",
    "shared": "areas that several units have: `.title`, `.units`",
    "strata": "the groups' names",
    "strengths": "strengths: how many, or a list of findings",
    "template": "the review template, question by question",
    "themes": "findings' evidence from themes of the reading: `.where`, `.title`, `.text`",
    "unit": "the unit's name",
    "units": "names of the units; in the feedback, keys of those whose figures are in the total",
    "user_organisations": "meetings with user organisations: `.unit`, `.on`, `.participants`, `.minutes_confirmed`",
    "warnings": "warned files that an inspector let pass: `.unit`, `.file`, `.on`, `.warnings`, `.reason`",
    "year": "the year",
}
"""What a word or part is; one that is not here is not in the docs, and the check says so."""


def drawn() -> str:
    """A table of words and one of parts, in Markdown: which outline may use which."""
    lines = []
    for kind, how in (("words", "`{{ word }}`, `{% for it in word %}`"), ("parts", '`{{ part("key") }}`')):
        known = {outline: keys_of(outline, kind) for outline in OUTLINES}
        every = sorted({key for keys in known.values() for key in keys})
        lines += [f"| {kind}: {how} | {' | '.join(OUTLINES)} | what it is |", "|---|" + "---|" * (len(OUTLINES) + 1)]
        for key in every:
            has = " | ".join("yes" if key in known[outline] else "" for outline in OUTLINES)
            lines.append(f"| `{key}` | {has} | {WORDS[key]} |")
        lines.append("")
    return "\n".join(lines)


def keys_of(outline: str, kind: str) -> list[str]:
    """The keys of `Filling.words` or `Filling.parts` that the outline's module gives."""
    known = _known("audit") | _known(outline)
    [filling] = [node for node in ast.walk(known["filling"]) if _calls(node, "Filling")]
    assert isinstance(filling, ast.Call), "found as a call"
    [given] = [keyword.value for keyword in filling.keywords if keyword.arg == kind]
    return list(_keys(given, known))


def page() -> str:
    """The page with the tables as the code has them."""
    text = TARGET.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{drawn()}{END}{after}"


def main() -> int:
    """Write the page; with `--check`, 1 if what lies there is another."""
    unknown = {key for outline in OUTLINES for kind in ("words", "parts") for key in keys_of(outline, kind)} ^ set(
        WORDS
    )
    if unknown:
        sys.stderr.write(f"docs/draw_reports.py says nothing, or too much, of: {', '.join(sorted(unknown))}\n")
        return 1
    if "--check" not in sys.argv:
        TARGET.write_text(page(), encoding="utf-8")
        return 0
    if TARGET.read_text(encoding="utf-8") != page():
        sys.stderr.write("docs/reports.md has not the words that the code has; run: python docs/draw_reports.py\n")
        return 1
    return 0


def _known(module: str) -> dict[str, ast.AST]:
    """The module's functions, and what its constants are set to, those of other rooms' modules too."""
    body = ast.parse((SOURCES / f"{module}.py").read_text(encoding="utf-8")).body
    functions = {node.name: node for node in body if isinstance(node, ast.FunctionDef)}
    constants = {name.id: node.value for node in body if isinstance(node, ast.Assign) for name in _named(node)}
    imported = {
        alias.name: ast.Constant(value=getattr(import_module(node.module), alias.name))
        for node in body
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
        if alias.name.isupper()
    }
    return {**imported, **functions, **constants}


def _named(node: ast.Assign) -> list[ast.Name]:
    return [target for target in node.targets if isinstance(target, ast.Name)]


def _calls(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name


def _keys(given: ast.expr, known: dict[str, ast.AST]) -> Iterator[str]:
    """The keys of a mapping as it is written: literal ones, those of the functions it takes in, and of a loop."""
    match given:
        case ast.Dict(keys=keys, values=values):
            for key, value in zip(keys, values, strict=True):
                yield from _keys(value, known) if key is None else [_key(key, known)]
        case ast.DictComp(key=key):
            yield _key(key, known)
        case ast.Call(func=ast.Name(id=name)):
            for node in ast.walk(known[name]):
                if isinstance(node, ast.Return) and node.value is not None:
                    yield from _keys(node.value, known)
        case _:
            raise AssertionError(f"no mapping that can be read: {ast.unparse(given)}")


def _key(key: ast.AST, known: dict[str, ast.AST]) -> str:
    match key:
        case ast.Constant(value=str(text)):
            return text
        case ast.Name(id=name):
            return _key(known[name], known)
        case ast.JoinedStr(values=[ast.Constant(value=str(lead)), ast.FormattedValue()]):
            return f"{lead}<key>"
        case _:
            raise AssertionError(f"no key that can be read: {ast.unparse(key)}")


if __name__ == "__main__":
    sys.exit(main())
