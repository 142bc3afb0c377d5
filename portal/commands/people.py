"""People's doors: what they did, what they find, what they erase."""

from __future__ import annotations

from typing import Annotated

import typer

from portal.commands import shared
from portal.commands.shared import AuditKey, Form, Home, OneUnit, app
from portal.render import Format

PANEL = "Människor"


@app.command(rich_help_panel=PANEL)
def record(
    audit: AuditKey,
    event: Annotated[str, typer.Argument(metavar="EVENT", help="Händelsen, t.ex. meeting-held.")],
    by: Annotated[str, typer.Option("--by", help="Vem: nyckel eller initialer.")],
    on: Annotated[str, typer.Option("--on", help="Dagen det skedde.")],
    unit: Annotated[str | None, typer.Option("--unit", help="Enhetens nyckel; utan den gäller det hela.")] = None,
    reason: Annotated[str | None, typer.Option("--reason", help="Skälet.")] = None,
    kind: Annotated[str | None, typer.Option("--kind", help="Slag: av möte, eller strength/development.")] = None,
    participants: Annotated[str | None, typer.Option("--participants", help="Funktioner, med komma emellan.")] = None,
    number: Annotated[int | None, typer.Option("--number", help="Iakttagelsens eller åtgärdens nummer.")] = None,
    text: Annotated[str | None, typer.Option("--text", help="Iakttagelsen, den nya lydelsen, protokollet.")] = None,
    title: Annotated[str | None, typer.Option("--title", help="Iakttagelsens rubrik.")] = None,
    area: Annotated[list[str] | None, typer.Option("--area", help="Kvalitetsområde. Får upprepas.")] = None,
    question: Annotated[list[str] | None, typer.Option("--question", help="Fråga som belägg. Får upprepas.")] = None,
    evidence: Annotated[
        list[str] | None, typer.Option("--evidence", help="Belägg: document:text. Får upprepas.")
    ] = None,
    good_example: Annotated[bool, typer.Option("--good-example", help="Ett gott exempel att sprida.")] = False,
    all_units: Annotated[bool, typer.Option("--all-units", help="Gäller alla granskade enheter.")] = False,
    words: Annotated[str | None, typer.Option("--words", help="Enhetens egna ord.")] = None,
    until: Annotated[str | None, typer.Option("--until", help="Dagen som begärs, eller mötets dag.")] = None,
    deadline: Annotated[str | None, typer.Option("--deadline", help="Fristens slag, t.ex. action_plan.")] = None,
    time: Annotated[str | None, typer.Option("--time", help="Mötets klockslag.")] = None,
    place: Annotated[str | None, typer.Option("--place", help="Mötets plats.")] = None,
    plan: Annotated[str | None, typer.Option("--plan", help="Planens utfall: done, partly, not, dropped.")] = None,
    file: Annotated[str | None, typer.Option("--file", help="Aktens pseudonym, t.ex. F03.")] = None,
    to: Annotated[str | None, typer.Option("--to", help="Vems svar som gäller: first eller second.")] = None,
    answer: Annotated[
        list[str] | None, typer.Option("--answer", help="Ett eget beslut: F03:fråga=svar. Får upprepas.")
    ] = None,
    home: Home = None,
) -> None:
    """Notera något som människor gjort: möte hållet, iakttagelse, svar, plan godtagen, omdöme bekräftat ..."""
    from portal import danger, people

    said = people.Said(
        reason=reason,
        participants=participants,
        file=file,
        to=to,
        kind=kind,
        number=number,
        text=text,
        title=title,
        words=words,
        until=until,
        deadline=deadline,
        time=time,
        place=place,
        plan=plan,
        answers=tuple(answer or ()),
        areas=tuple(area or ()),
        questions=tuple(question or ()),
        evidence=tuple(evidence or ()),
        good_example=good_example,
        all_units=all_units,
    )
    with shared.opened(home) as register:
        moment = shared.moment(register, on)
        danger.refuse_the_future(event, moment, now=shared.now(register))
        typer.echo(people.record(register, audit, unit, event, by=by, now=moment, said=said))
        if event.strip().lower() == danger.SEEN:
            danger.send_at_once(register, now=moment)
        people.lay_what_was_published(register, event)


@app.command(rich_help_panel=PANEL)
def findings(
    audit: AuditKey,
    unit: OneUnit = None,
    candidates: Annotated[
        bool, typer.Option("--candidates", help="Det som siffrorna föreslår, att ta ställning till.")
    ] = False,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Styrkor och utvecklingsområden, med belägg och enheternas svar."""
    from portal import outcomes

    with shared.opened(home) as register:
        show = outcomes.show_candidates if candidates else outcomes.show_findings
        show(register, audit, unit=unit, form=form)


@app.command(rich_help_panel=PANEL)
def erase(
    audit: AuditKey,
    decision: Annotated[str, typer.Option("--decision", help="Gallringsbeslutets beteckning.")],
    by: Annotated[str, typer.Option("--by", help="Vem som gallrar.")],
    confirmed_by: Annotated[str, typer.Option("--confirmed-by", help="En annan person, som bekräftar.")],
    on: Annotated[str | None, typer.Option("--on", help="Dagen, om inte i dag.")] = None,
    home: Home = None,
) -> None:
    """Gallra: förstör granskningens nyckel, så att akterna aldrig mer kan läsas. Figurer och händelser finns kvar."""
    from portal import people

    with shared.opened(home) as register:
        moment = shared.moment(register, on)
        said = people.erase(register, audit, by=by, confirmed_by=confirmed_by, decision=decision, now=moment)
        typer.echo(said)
