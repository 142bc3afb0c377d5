"""The results' doors: tables, differences, agreement, what became of it, what the sample can show."""

from __future__ import annotations

from typing import Annotated

import typer

from portal.commands import shared
from portal.commands.shared import AuditKey, Form, Home, OneUnit, app
from portal.render import Format

PANEL = "Resultat"


@app.command(rich_help_panel=PANEL)
def tables(
    audit: AuditKey,
    unit: OneUnit = None,
    by_sex: Annotated[bool, typer.Option("--by-sex", help="Också per kön.")] = False,
    weighted: Annotated[bool, typer.Option("--weighted", help="Också procenten vägd efter listornas storlek.")] = False,
    openly: Annotated[bool, typer.Option("--open", help="Som de får publiceras: små antal dolda.")] = False,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Resultattabellerna: antal, bas, procent och 95 %-intervall."""
    from portal import figures

    with shared.opened(home) as register:
        figures.show_tables(register, audit, unit=unit, by_sex=by_sex, form=form, weighted=weighted, openly=openly)


@app.command(rich_help_panel=PANEL)
def differences(
    audit: AuditKey,
    unit: OneUnit = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Skillnader mellan flickor och pojkar, och mellan en enhet och de övriga: högre, lägre, går inte att säga."""
    from portal.differences import show_differences

    with shared.opened(home) as register:
        show_differences(register, audit, unit=unit, form=form)


@app.command(rich_help_panel=PANEL)
def agreement(
    audit: AuditKey,
    unit: OneUnit = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Hur lika två läsare svarar, fråga för fråga."""
    from portal.agreement import show_agreement

    with shared.opened(home) as register:
        show_agreement(register, audit, unit=unit, form=form)


@app.command(rich_help_panel=PANEL)
def indicators(
    audit: AuditKey,
    unit: OneUnit = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Enheternas egna indikatorer bredvid granskningens siffror."""
    from portal.indicators import show_indicators

    with shared.opened(home) as register:
        show_indicators(register, audit, unit=unit, form=form)


@app.command("outcomes", rich_help_panel=PANEL)
def show_outcomes(
    audit: Annotated[str | None, typer.Argument(metavar="AUDIT", help="Bara denna granskning.")] = None,
    year: Annotated[int | None, typer.Option("--year", help="Årets granskningar, och samma område andra år.")] = None,
    unit: Annotated[
        str | None, typer.Option("--unit", help="Bara denna enhet, och dem som den har bildats av.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Också områden utan omdöme, med var de står, och alla åtgärder.")
    ] = False,
    today: Annotated[str | None, typer.Option("--today", help="Som om det vore denna dag.")] = None,
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Vad det blev av varje utvecklingsområde: siffror då och nu, omdöme, plan."""
    from portal import areas, outcomes

    with shared.opened(home) as register:
        if everything or year is not None:
            on = shared.moment(register, today).date()
            areas.show_areas(register, audit, year=year, unit=unit, actions=everything, today=on, form=form)
        else:
            outcomes.show_outcomes(register, audit, unit=unit, form=form)


@app.command(rich_help_panel=PANEL)
def compare(
    before: Annotated[str, typer.Argument(metavar="BEFORE", help="Den tidigare granskningens nyckel.")],
    after: Annotated[str, typer.Argument(metavar="AFTER", help="Den senare granskningens nyckel.")],
    form: Form = Format.TEXT,
    home: Home = None,
) -> None:
    """Två granskningar av samma tema mot varandra: förbättrat, försämrat, går inte att säga."""
    from portal.comparison import show_comparison

    with shared.opened(home) as register:
        show_comparison(register, before, after, form=form)


@app.command(rich_help_panel=PANEL)
def size(
    audit: AuditKey,
    unit: OneUnit = None,
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
    with shared.opened(home) as register:
        sample_size.show_size(register, audit, unit=unit, wish=wish, form=form)
