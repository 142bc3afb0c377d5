"""What the sheet "Läs mig" says: who fills in what, how, when it is due and how it is handed in."""

from __future__ import annotations

from datetime import date

from config.hand_in import DANGER, HandInForm, Kind
from config.template import AnswerColumn, ReviewTemplate
from method.dates import in_words
from tasks.forms.columns import asked_note, several_note

_READING = """
Fylls i av: granskare {reader}. Det här är del {part} av {parts}: {files} akter.
En rad är en akt. Det som är känt ur listan är redan ifyllt och låst.
Svara genom att välja i cellens lista. Alla alternativ står på bladet Alternativ.
"""
_SIGNED = """
Varje rad dateras under ”{read_on}” och signeras under ”{signed}”. Läser någon annan akten byts initialerna på raden.
Skriv inga namn och inga personnummer, inte heller i kommentarer: en fil med personnummer sänds tillbaka.
Kan en akt inte läsas tar en reserv dess plats. Hämta då ett nytt formulär: det har samma ordning, så att svar som \
redan är skrivna kan klistras in.
Akter som inte är påbörjade får stå kvar när en del lämnas in i förväg. En påbörjad rad ska vara helt ifylld.
"""
_CALIBRATION = (
    "De {calibrating} första akterna läses också av någon annan. Läs dem först, var och en för sig, lämna in dem, och "
    "se tillsammans på svaren som skiljer sig (arshjul readings) innan ni läser resten."
)
_BLIND = """
Den andra läsningen görs utan att se den första. Tala inte om akten med den första läsaren än.
"""
_BY_COMMAND = "Lämna in med: arshjul receive FIL --audit {audit} --unit {unit} --kind {kind} --by {reader}"
_TO_OFFICE = "Spara filen och skicka den till {office}."
_DUE = "Lämnas in senast {due}."

_TEXTS: dict[Kind, str] = {
    Kind.FRAME: """
Fylls i av: {owner}. En rad är ett ärende: alla från {start} till {end} om någon som är {low} till {high} år.
Skriv eller klistra in under rubrikerna, utan titelrader, summor och formler.
Klistra in som värden: då finns listorna och formaten kvar.
""",
    Kind.ACTION_PLAN: """
Fylls i av: {owner}. Varje utvecklingsområde har en påbörjad rad. Fyll i resten av den.
Behöver ett område fler åtgärder finns tomma rader längst ned: välj området i listan och ge åtgärden nästa nummer.
Tomma rader som inte behövs lämnas som de är.
”{owned}” är en funktion, till exempel enhetschef, inte en persons namn.
En åtgärd som blir klar efter {latest} kan inte räknas när omdömet ges.
""",
    Kind.PROGRESS: """
Fylls i av: {owner}. En rad är en åtgärd i planen. Välj under ”{status}” hur långt den har kommit.
En åtgärd som är klar ska ha något under ”{evidence}” som visar det, om det inte har lämnats förut.
""",
    Kind.INDICATORS: """
Fylls i av: {owner}. En rad är en indikator som ni själva följer. Skriv mål och utfall som ni har dem.
De står bredvid granskningens siffror och räknas aldrig in i dem. Tomma rader lämnas som de är.
""",
    Kind.REVIEW: _READING + _SIGNED,
    Kind.DOUBLE: _READING + _BLIND + _SIGNED,
}
"""A line of the guide to each line."""


def guide(
    kind: Kind,
    *,
    form: HandInForm,
    title: str,
    due: date | None,
    template: ReviewTemplate | None = None,
    **fields: object,
) -> tuple[str, ...]:
    """The lines of the guide, its title first. `fields`: what the texts of the kind name in braces."""
    told = {**_headings(form), **fields, "kind": kind.value}
    lines = [line.format(**told) for line in _TEXTS[kind].splitlines() if line]
    handed_in = _BY_COMMAND if kind in (Kind.REVIEW, Kind.DOUBLE) else _TO_OFFICE
    last = [_DUE.format(due=in_words(due))] if due is not None else []
    if fields.get("calibrating"):
        lines.append(_CALIBRATION.format(**told))
    return (
        title,
        *lines,
        *_dropped(form),
        *_of_danger(form),
        *_of_questions(template),
        *last,
        handed_in.format(**told),
    )


def _headings(form: HandInForm) -> dict[str, str]:
    """The headings that the texts name, as this organisation words them."""
    headings = {column.key: column.heading for column in (*form.columns, *form.closing_columns)}
    named = {"read_on": "read_on", "signed": "reader", "owned": "owner", "status": "status", "evidence": "evidence"}
    return {name: headings.get(key, "") for name, key in named.items()}


def _dropped(form: HandInForm) -> list[str]:
    return [
        f"”{column.heading}” används bara när listan kontrolleras och sparas inte."
        for column in form.columns
        if not column.kept
    ]


def _of_danger(form: HandInForm) -> list[str]:
    """What a reader does who fears for a child, where the form has a column for it."""
    return [
        f"Kan ett barn fara illa nu? Välj Ja under ”{column.heading}” och lämna in filen genast, som den är: enheten "
        "får veta det samma dag, vad som än fattas i resten. Uppgiften räknas inte och sparas inte som svar."
        for column in form.closing_columns
        if column.key == DANGER
    ]


def _of_questions(template: ReviewTemplate | None) -> list[str]:
    """How the questions that are not simply answered once in every row are answered."""
    columns = template.columns() if template is not None else ()
    return [f"”{column.heading}”: {note}" for column in columns for note in _notes(column, template)]


def _notes(column: AnswerColumn, template: ReviewTemplate | None) -> list[str]:
    assert template is not None, "the column is the template's"
    several = several_note(column).partition(" Alternativ")[0]
    if column.separator is not None:
        several += " Till exempel: " + f"{column.separator} ".join(column.answers[:2]) + "."
    return [note for note in (asked_note(column, template), several) if note]
