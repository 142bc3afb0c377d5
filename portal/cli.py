"""The command line `arshjul`: doors only. What a command needs is imported when it is called."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from config.errors import ArshjulError
from portal.render import Format
from portal.words import day, misunderstood, noon

if TYPE_CHECKING:
    from register.database import Register

app = typer.Typer(
    help="Årshjul: kvalitetsgranskningar från år till år.",
    add_completion=False,
    pretty_exceptions_enable=False,
)

Home = Annotated[Path | None, typer.Option("--home", help="Mapp för allt som sparas (eller ARSHJUL_HOME).")]
Form = Annotated[Format, typer.Option("--format", help="text, json eller csv.")]
AuditKey = Annotated[str, typer.Argument(metavar="AUDIT", help="Granskningens nyckel.")]
UnitKey = Annotated[str, typer.Option("--unit", help="Enhetens nyckel.")]
File = Annotated[Path, typer.Argument(metavar="FILE", help="Filen.")]
Copy = Annotated[Path | None, typer.Option("--copy", help="Skriv en kopia av filen med felen markerade.")]

_given_home: list[Path] = []


@app.callback()
def _before(home: Home = None) -> None:
    _given_home.clear()
    if home is not None:
        _given_home.append(home)


@app.command()
def demo(
    data: Annotated[Path | None, typer.Option("--data", help="En annan mapp med samma slags filer.")] = None,
    home: Home = None,
) -> None:
    """Spela upp den återgivna granskningen, i simulerad tid."""
    from demo.play import play

    chosen = home or (_given_home[0] if _given_home else Path("var/demo"))
    raise typer.Exit(play(chosen.absolute(), data))


@app.command()
def plan(
    year: Annotated[int | None, typer.Argument(metavar="[YEAR]", help="Året; annars innevarande.")] = None,
    calendar: Annotated[bool, typer.Option("--calendar", help="Alla meddelanden och frister som väntar.")] = False,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Lägg ut årets granskningar på årshjulet."""
    from portal import planning

    with _register(home) as register:
        chosen = year or _now(register).year
        if calendar:
            planning.show_calendar(register, chosen, form=form)
        else:
            planning.lay_out_year(register, chosen, now=_now(register), form=form)


@app.command()
def receive(
    file: File,
    audit: Annotated[str, typer.Option("--audit", help="Granskningens nyckel.")],
    unit: UnitKey,
    kind: Annotated[str, typer.Option("--kind", help="frame, review, double, action-plan, progress eller indicators.")],
    by: Annotated[str | None, typer.Option("--by", help="Vem som lämnar in.")] = None,
    on: Annotated[str | None, typer.Option("--on", help="Dagen den kom, om inte i dag.")] = None,
    copy: Copy = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Lämna in en fil: ärendelista, granskning, dubbelgranskning, åtgärdsplan eller lägesrapport."""
    from portal import hand_in

    with _register(home) as register:
        moment = _moment(register, on)
        raise typer.Exit(hand_in.receive(register, file, audit, unit, kind, by=by, now=moment, form=form, copy=copy))


@app.command()
def check(
    file: File,
    audit: Annotated[str, typer.Option("--audit", help="Granskningens nyckel.")],
    unit: UnitKey,
    kind: Annotated[str, typer.Option("--kind", help="frame, review, double, action-plan, progress eller indicators.")],
    copy: Copy = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Kontrollera en fil som om den lämnades in; inget sparas."""
    from portal import hand_in

    with _register(home) as register:
        raise typer.Exit(
            hand_in.check(register, file, audit, unit, kind, today=_now(register).date(), form=form, copy=copy)
        )


@app.command()
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
    from portal import people

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
    with _register(home) as register:
        typer.echo(people.record(register, audit, unit, event, by=by, now=_moment(register, on), said=said))


@app.command()
def findings(
    audit: AuditKey,
    unit: Annotated[str | None, typer.Option("--unit", help="Bara denna enhet.")] = None,
    candidates: Annotated[
        bool, typer.Option("--candidates", help="Det som siffrorna föreslår, att ta ställning till.")
    ] = False,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Styrkor och utvecklingsområden, med belägg och enheternas svar."""
    from portal import outcomes

    with _register(home) as register:
        show = outcomes.show_candidates if candidates else outcomes.show_findings
        show(register, audit, unit=unit, form=form)


@app.command("outcomes")
def show_outcomes(
    audit: Annotated[str | None, typer.Argument(metavar="[AUDIT]", help="Bara denna granskning.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Vad det blev av varje utvecklingsområde: siffror då och nu, omdöme, plan."""
    from portal import outcomes

    with _register(home) as register:
        outcomes.show_outcomes(register, audit, form=form)


@app.command()
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

    with _register(home) as register:
        moment = _moment(register, on)
        said = people.erase(register, audit, by=by, confirmed_by=confirmed_by, decision=decision, now=moment)
        typer.echo(said)


@app.command()
def draw(
    audit: AuditKey,
    unit: UnitKey,
    verify: Annotated[bool, typer.Option("--verify", help="Dra om ur den sparade listan och jämför.")] = False,
    by: Annotated[str | None, typer.Option("--by", help="Vem som ser det.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Visa det förseglade urvalet. Varje visning blir en händelse."""
    from portal.draw import show_draw

    with _register(home) as register:
        show_draw(register, audit, unit, verify=verify, by=by, now=_now(register), form=form)


@app.command("form")
def write_form(
    audit: AuditKey,
    unit: UnitKey,
    kind: Annotated[
        str, typer.Option("--kind", help="frame, review, double, action-plan, progress eller indicators.")
    ] = "review",
    to: Annotated[Path, typer.Option("--to", help="Mappen att skriva i.")] = Path(),
    by: Annotated[str | None, typer.Option("--by", help="Vem som hämtar det.")] = None,
    home: Home = None,
) -> None:
    """Skriv blanka formulär att fylla i. Ett formulär med ärendenummer blir en händelse."""
    from portal import forms

    with _register(home) as register:
        forms.write(register, audit, unit, kind, to=to, by=by, now=_now(register))


@app.command()
def status(
    audit: Annotated[str | None, typer.Argument(metavar="[AUDIT]", help="Bara denna granskning.")] = None,
    today: Annotated[str | None, typer.Option("--today", help="Som om det vore denna dag.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Var varje enhet står, vad den väntar på, sedan när, och vad som är sent."""
    from portal import board

    with _register(home) as register:
        on = day(today) if today else None
        board.show_status(register, audit, on=on, today=_now(register).date(), form=form)


@app.command()
def tables(
    audit: AuditKey,
    unit: Annotated[str | None, typer.Option("--unit", help="Bara denna enhet.")] = None,
    by_sex: Annotated[bool, typer.Option("--by-sex", help="Också per kön.")] = False,
    weighted: Annotated[bool, typer.Option("--weighted", help="Också procenten vägd efter listornas storlek.")] = False,
    openly: Annotated[bool, typer.Option("--open", help="Som de får publiceras: små antal dolda.")] = False,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Resultattabellerna: antal, bas, procent och 95 %-intervall."""
    from portal import figures

    with _register(home) as register:
        figures.show_tables(register, audit, unit=unit, by_sex=by_sex, form=form, weighted=weighted, openly=openly)


@app.command()
def size(
    audit: AuditKey,
    unit: Annotated[str | None, typer.Option("--unit", help="Bara denna enhet.")] = None,
    margin: Annotated[float | None, typer.Option("--margin", help="Önskad felmarginal, procentenheter.")] = None,
    share: Annotated[float, typer.Option("--share", help="Andelen som det gäller, procent.")] = 50,
    change: Annotated[str | None, typer.Option("--change", help="Förändring som ska synas, t.ex. 75:95.")] = None,
    discover: Annotated[
        float | None, typer.Option("--discover", help="Procent av listan som urvalet inte får missa.")
    ] = None,
    files: Annotated[int | None, typer.Option("--files", help="Så många akter per enhet i stället.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Vad urvalet kan och inte kan visa, eller hur många akter det behövs för det man vill kunna visa."""
    from portal import sample_size

    wish = sample_size.Wish(margin=margin, share=share, change=change, discover=discover, files=files)
    with _register(home) as register:
        sample_size.show_size(register, audit, unit=unit, wish=wish, form=form)


@app.command()
def differences(
    audit: AuditKey,
    unit: Annotated[str | None, typer.Option("--unit", help="Bara denna enhet.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Skillnader mellan flickor och pojkar, och mellan en enhet och de övriga: högre, lägre, går inte att säga."""
    from portal.differences import show_differences

    with _register(home) as register:
        show_differences(register, audit, unit=unit, form=form)


@app.command()
def indicators(
    audit: AuditKey,
    unit: Annotated[str | None, typer.Option("--unit", help="Bara denna enhet.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Enheternas egna indikatorer bredvid granskningens siffror."""
    from portal.indicators import show_indicators

    with _register(home) as register:
        show_indicators(register, audit, unit=unit, form=form)


@app.command()
def readings(
    audit: AuditKey,
    unit: UnitKey,
    by: Annotated[str | None, typer.Option("--by", help="Vem som ser det.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """De svar där två läsare skiljer sig, att stämma av. Varje visning blir en händelse."""
    from portal.readings import show_readings

    with _register(home) as register:
        show_readings(register, audit, unit, by=by, now=_now(register), form=form)


@app.command()
def compare(
    before: Annotated[str, typer.Argument(metavar="BEFORE", help="Den tidigare granskningens nyckel.")],
    after: Annotated[str, typer.Argument(metavar="AFTER", help="Den senare granskningens nyckel.")],
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Två granskningar av samma tema mot varandra: förbättrat, försämrat, går inte att säga."""
    from portal.comparison import show_comparison

    with _register(home) as register:
        show_comparison(register, before, after, form=form)


@app.command()
def agreement(
    audit: AuditKey,
    unit: Annotated[str | None, typer.Option("--unit", help="Bara denna enhet.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Hur lika två läsare svarar, fråga för fråga."""
    from portal.agreement import show_agreement

    with _register(home) as register:
        show_agreement(register, audit, unit=unit, form=form)


@app.command("round")
def daily_round(
    today: Annotated[str | None, typer.Option("--today", help="Dagen, om inte i dag.")] = None,
    home: Home = None,
) -> None:
    """Kör den dagliga rundan en gång."""
    from portal import rounds

    with _register(home) as register:
        register.require()
        rounds.run_once(register.settings, now=_moment(register, today))


@app.command()
def outbox(form: Form = Format.TEXT, home: Home = None) -> None:
    """Meddelanden: väntande, sända, misslyckade, oklara."""
    from portal import board

    with _register(home) as register:
        board.show_outbox(register, form=form)


def main(arguments: list[str] | None = None) -> None:
    """Run a command. What a person can put right is a sentence and an exit code; anything else keeps its traceback."""
    try:
        code = app(args=arguments, standalone_mode=False)
    except ArshjulError as error:
        typer.echo(str(error), err=True)
        sys.exit(error.exit_code)
    except typer.Abort:
        sys.exit(130)
    except typer.TyperException as error:
        typer.echo(misunderstood(error), err=True)
        sys.exit(2)
    sys.exit(code if isinstance(code, int) else 0)


@contextmanager
def _register(home: Path | None) -> Iterator[Register]:
    from config.settings import Settings
    from register.database import open_register

    chosen = home or (_given_home[0] if _given_home else None)
    register = open_register(Settings() if chosen is None else Settings(home=chosen))
    try:
        yield register
    finally:
        register.close()


def _now(register: Register) -> datetime:
    return datetime.now(ZoneInfo(register.catalogue.organisation.time_zone))


def _moment(register: Register, on: str | None) -> datetime:
    return _now(register) if on is None else noon(day(on), register.catalogue.organisation.time_zone)
