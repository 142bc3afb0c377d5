"""What the service runs by the clock: the flows that `prefect.yaml` deploys.

Each looks up at its edge which home it serves and what time it is, and then calls the house's own flows and tasks.
What Prefect shows of them (names, descriptions, the forms of their parameters) is for those who look after the
installation, and so in Swedish.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated, NamedTuple
from zoneinfo import ZoneInfo

from prefect import State, flow
from prefect.states import Completed
from pydantic import Field

from config.catalogue import Catalogue, catalogue_of
from config.errors import ArshjulError
from config.settings import Settings
from flows.daily_round import daily_round, move_on
from flows.together import ask_for_help
from method.dates import WorkingYear
from tasks.boards import show_boards
from tasks.changes import tell_changes
from tasks.danger import tell_of_dangers
from tasks.foretold import show_foretold
from tasks.logs import log_to
from tasks.messages import deliver, lay_documents
from tasks.ready import ready_units
from tasks.report_drafts import draft_report
from tasks.retention import tell_what_to_erase
from tasks.round_notes import note_success, tell_if_missed
from tasks.shell import kept_open

_FIRST_YEAR, _LAST_YEAR = 2000, 2200

DAY_OFF = "En ledig dag: inget att göra."

Day = Annotated[
    date | None,
    Field(title="Dag", description="Som om det vore denna dag. Tomt: i dag. En dag framåt i tiden sänder i förtid."),
]


class Edge(NamedTuple):
    """Where and when a run takes place: `now` is aware and local to the organisation."""

    home: str
    now: datetime
    catalogue: Catalogue


@flow(
    name="Daglig runda",
    description="Flyttar varje granskning så långt som dagen medger, påminner, lägger rapportutkast och sänder. "
    "Går varje arbetsdag; en andra runda samma dag finner inget att göra.",
)
def round_of_the_day(
    *,
    day: Day = None,
    also_on_day_off: Annotated[
        bool, Field(title="Även en ledig dag", description="Annars görs inget på helger och helgdagar.")
    ] = False,
) -> State[None]:
    """The daily round by the clock; noted in the event log when it has gone through to its end."""
    home, now, catalogue = edge(day)
    if not also_on_day_off and not WorkingYear(catalogue.calendar).is_working_day(now.date()):
        return Completed(message=DAY_OFF)
    ready = sum(len(units) for units in ready_units(home, now=now).values())
    if ready >= catalogue.service.round.share_from:
        ask_for_help(day)
    went = daily_round(home, now, return_state=True)
    if went.is_completed():
        done = went.result()
        note_success(home, now=now, moved=len(done.moved), delivered=done.delivered)
    show_boards(home, now=now)
    tell_changes(home)
    done = went.result()
    return Completed(
        message=f"{len(done.moved)} steg, {done.reminded} påminnelser, {done.delivered} meddelanden sända."
    )


@flow(
    name="Hjälp med rundan",
    description="Startas av rundan när många enheter kan gå vidare: en arbetare till som börjar på ett annat ställe. "
    "Varje enhet tas av den som först låser den i registret.",
)
def help_with_the_round(
    day: Day = None,
    part: Annotated[int, Field(title="Del", description="Vilken av delarna som tas först, från 0.", ge=0)] = 1,
    of: Annotated[int, Field(title="Av", description="Hur många som delar på arbetet.", ge=1)] = 2,
) -> State[None]:
    """Move units on beside the round, from a place of one's own; messages and reminders are left to the round."""
    home, now, _ = edge(day)
    with kept_open(home):
        moved, failures = move_on(home, now, part=part, of=of)
    if failures:
        raise failures[0]
    return Completed(message=f"{len(moved)} steg.")


@flow(
    name="Meddelanden",
    description="Sänder det som väntar i utkorgen när det får sändas, försöker igen med det som inte kom fram, och "
    "larmar nästa i tur om ett barn som kan behöva skydd.",
)
def messages(day: Day = None) -> State[None]:
    """See to what cannot wait for the round: dangers, the outbox, and those who follow the stage changes."""
    home, now, _ = edge(day)
    with kept_open(home):
        dangers = tell_of_dangers(home, now=now, return_state=True)
        laid = lay_documents(home, return_state=True)
        sent = deliver(home, now=now)
        tell_changes(home)
    told = dangers.result()
    laid.result()
    return Completed(message=f"{sent} sända, {told} larm.")


@flow(
    name="Planering",
    description="Lägger fram årshjulet: varje meddelande och frist som årets granskningar kommer att ge, om alla är i "
    "tid. Ändrar inget. Året läggs ut av en inspektör med ”arshjul plan”.",
)
def planning_of_the_year(
    *,
    year: Annotated[
        int | None, Field(title="År", description="Tomt: innevarande.", ge=_FIRST_YEAR, le=_LAST_YEAR)
    ] = None,
    late: Annotated[bool, Field(title="Alla är sena", description="Som om ingen svarade förrän alla påmints.")] = False,
) -> State[None]:
    """Show what the year is going to ask of whom."""
    home, now, _ = edge(None)
    return Completed(message=f"{show_foretold(home, year=year or now.year, late=late)} rader.")


@flow(
    name="Rapporter",
    description="Gör ett utkast av en granskningsrapport, eller av årets rapport, av det som finns i registret nu, och "
    "säger till inspektörerna. Ett utkast publicerar inget. Utan ändringar blir det ingen ny version.",
)
def report_now(
    audit: Annotated[str | None, Field(title="Granskning", description="Granskningens nyckel.")] = None,
    year: Annotated[
        int | None, Field(title="År", description="Eller året, för årsrapporten.", ge=_FIRST_YEAR, le=_LAST_YEAR)
    ] = None,
) -> State[None]:
    """Draft a report that somebody asks for; those whose day has come are drafted by the round."""
    home, now, _ = edge(None)
    name = draft_report(home, audit=audit, year=year, now=now)
    lay_documents(home)
    return Completed(message=name)


@flow(
    name="Gallring",
    description="Ser efter vilka granskningars akter som ska gallras och säger till inspektörerna. Gallrar inget: det "
    "kräver ett beslut och två personer (”arshjul erase”).",
)
def retention(day: Day = None) -> State[None]:
    """Look for what is to be erased, and tell those who decide it."""
    home, now, _ = edge(day)
    told = tell_what_to_erase(home, now=now)
    deliver(home, now=now)
    return Completed(message=f"{told} meddelanden.")


@flow(
    name="Utebliven runda",
    description="Säger till inspektörerna, en gång, om dagens runda inte har lyckats. Startas av en automation.",
)
def round_missed(day: Day = None) -> State[None]:
    """Tell the inspectors when the day's round has not succeeded; there is nothing to do if it has."""
    home, now, _ = edge(day)
    told = tell_if_missed(home, now=now)
    deliver(home, now=now)
    return Completed(message=f"{told} meddelanden.")


def edge(day: date | None) -> Edge:
    """The home that the environment names, and the time there: now, or noon of another day.

    Raises `ArshjulError` for a day that nobody can mean.
    """
    settings = Settings()
    catalogue = catalogue_of(settings.organisation_folder)
    log_to(settings.log_file)
    zone = ZoneInfo(catalogue.organisation.time_zone)
    now = datetime.now(zone)
    if day is not None and not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise ArshjulError(f"Dagen {day} ligger för långt bort; skriv en mellan år {_FIRST_YEAR} och {_LAST_YEAR}.")
    if day is not None and day != now.date():
        now = datetime.combine(day, time(12), tzinfo=zone)
    return Edge(str(settings.home), now, catalogue)
