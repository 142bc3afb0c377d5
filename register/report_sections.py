"""The sections that a report's outline has a place for: what the inspectors may write their own text in.

An outline (`report/audit.md` and its neighbours) says `{{ text("analys", "Analys") }}`, or in a loop over a list
`{{ text("analys_" ~ area.key, "Analys: kvalitetsområdet") }}`, which is a section for each in the list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from sqlmodel import Session, col, select

from config.catalogue import Catalogue
from config.errors import ConfigError
from register.desk import plan_of, template_of
from register.models import AuditRow, UnitAudit

if TYPE_CHECKING:
    from jinja2 import nodes

Outline = Literal["feedback", "audit", "year", "conference"]

Listed = Mapping[str, Mapping[str, str]]
"""A list in an outline ("areas") -> key -> name of what is in it."""

Scope = Mapping[str, str]
"""What a loop calls each in a list ("area") -> the list's name ("areas")."""


def sections_about(
    session: Session, catalogue: Catalogue, about: AuditRow | int, unit_audit: UnitAudit | None
) -> dict[str, str]:
    """Section -> heading, in the outline's order: of the unit's feedback, of the audit's report and pack, of the year.

    Raises `ConfigError` for an outline that cannot be read.
    """
    kinds: tuple[Outline, ...] = ("year",)
    audits = [about] if isinstance(about, AuditRow) else audits_of(session, about)
    if isinstance(about, AuditRow):
        kinds = ("feedback",) if unit_audit is not None else ("audit", "conference")
    listed = {
        "questions": {question.key: question.heading for audit in audits for question in template_of(audit).questions},
        "audits": {audit.key: audit.title for audit in audits},
    }
    sections: dict[str, str] = {}
    for kind in kinds:
        for key, heading in sections_of(catalogue, kind, listed=listed).items():
            sections.setdefault(key, heading)
    return sections


def sections_of(catalogue: Catalogue, kind: Outline, *, listed: Listed | None = None) -> dict[str, str]:
    """Section -> heading of one outline, in its order; none where there is no outline.

    `listed`: what its loops go over beside the quality areas (`areas`): `questions` and `audits`, empty unless given.
    Raises `ConfigError` that names file and line for one that cannot be read.
    """
    from jinja2 import TemplateSyntaxError

    path = catalogue.folder / "report" / f"{kind}.md"
    if not path.exists():
        return {}
    try:
        calls = _calls_in(path.read_text(encoding="utf-8"))
    except TemplateSyntaxError as error:
        raise ConfigError(f"{path}: rad {error.lineno}: dispositionen går inte att läsa: {error.message}") from error
    lists: Listed = {"areas": catalogue.organisation.quality_areas, "questions": {}, "audits": {}, **(listed or {})}
    found: dict[str, str] = {}
    for call, scope in calls:
        try:
            found |= _sections(call, scope, lists)
        except LookupError:
            raise ConfigError(
                f'{path}: rad {call.lineno}: skriv avsnittet som {{{{ text("nyckel", "Rubrik") }}}}, eller i en slinga '
                'över areas, questions eller audits som {{ text("nyckel_" ~ area.key, "Rubrik") }}.'
            ) from None
    return found


def audits_of(session: Session, year: int) -> list[AuditRow]:
    """The year's audits, in order, without those that follow up others."""
    found = session.exec(select(AuditRow).where(AuditRow.year == year).order_by(col(AuditRow.id)))
    return [audit for audit in found if plan_of(audit).follows is None]


@lru_cache(maxsize=16)
def _calls_in(outline: str) -> Sequence[tuple[nodes.Call, Scope]]:
    """Every `text(...)` of an outline: parsing one takes as long as saving ten texts."""
    from jinja2 import Environment

    return tuple(_calls(Environment(autoescape=True).parse(outline), {}))


def _calls(node: nodes.Node, scope: Scope) -> Iterator[tuple[nodes.Call, Scope]]:
    """Every `text(...)` with what the loops around it go over."""
    from jinja2 import nodes

    if isinstance(node, nodes.For) and isinstance(node.target, nodes.Name) and isinstance(node.iter, nodes.Name):
        scope = {**scope, node.target.name: node.iter.name}
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name == "text":
        yield node, scope
    for child in node.iter_child_nodes():
        yield from _calls(child, scope)


def _sections(call: nodes.Call, scope: Scope, listed: Listed) -> dict[str, str]:
    """Raises `LookupError` for arguments that are not understood."""
    from jinja2 import nodes

    match call.args:
        case [nodes.Const(value=str(key)), nodes.Const(value=str(heading))]:
            return {key: heading}
        case [
            nodes.Concat(nodes=[nodes.Const(value=lead), nodes.Getattr(node=nodes.Name(name=one), attr="key")]),
            told,
        ]:
            heading = _heading(told, one)
            return {f"{lead}{key}": f"{heading} {name}" for key, name in listed[scope[one]].items()}
        case _:
            raise LookupError


def _heading(told: nodes.Expr, one: str) -> str:
    """The heading of sections in a loop, before what each is of, be that written out (`~ area.name`) or not."""
    from jinja2 import nodes

    match told:
        case nodes.Const(value=str(heading)):
            return heading
        case nodes.Concat(nodes=[nodes.Const(value=str(heading)), nodes.Getattr(node=nodes.Name(name=name))]) if (
            name == one
        ):
            return heading.rstrip()
        case _:
            raise LookupError
