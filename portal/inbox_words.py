"""What the inbox says to people: the note in a unit's folder, the answers, and why a file was not taken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import StringIO

from config.catalogue import Catalogue
from config.errors import ArshjulError, suggestion
from config.hand_in import HandIns, Kind
from expectations.gate import Judgement
from method.dates import in_words
from portal.hand_in import print_judgement
from portal.words import counted
from register.database import Register
from tasks.inbox.awaited import UnitFolder, UnitFolders
from tasks.inbox.names import ANSWER, COPY, shown

LINK = "En länk läses inte. Lägg själva filen här."
NO_FILE = "Det som ligger här är ingen vanlig fil. Lägg en fil här."
NOT_REMOVED = "Filen är mottagen men kunde inte tas bort ur mappen. Ta bort den där."
TAKEN_AWAY = "Filen finns förseglad i registret och tas bort härifrån. Ligger den kvar kan ni ta bort den själva."
NEWER = "En nyare version ligger här och bedöms för sig."
LEFT = "Bedömd tidigare; svaret ligger bredvid."
WAITING = "Filen är kanske inte färdigkopierad än."
BUSY = "En annan process tar in enhetens filer just nu."
NO_KEY = "Granskningens nyckel finns inte i hemmet; lägg tillbaka den."
FAILED = "Ett fel i programmet; loggen säger vilket."
TO_PUT_RIGHT = "Rätta i er egen fil, spara den här på nytt under samma namn, och vänta på ett nytt svar."
VERSION = "Raden nedan säger vilken version av filen som svaret gäller."
ANEW = f"{VERSION} Samma fil bedöms inte igen, om inte svaret tas bort."
LATER = f"{VERSION} Samma fil prövas igen när enheten har kommit vidare. Ska den inte lämnas in: ta bort den härifrån."
_HOW = f"""Så här lämnar ni in
Lägg filen i den här mappen, och stäng den i kalkylprogrammet. Inom någon minut ligger svaret bredvid: det heter som
filen, med {ANSWER} sist.
Är filen mottagen står det i svaret, och filen tas bort härifrån.
Ska något rättas ligger filen kvar, och i en kopia bredvid ({COPY}) är felen markerade.
{TO_PUT_RIGHT}
Går det inte att avgöra vad filen är säger svaret det. Lägg den då i en undermapp med filslagets namn:"""
_WIDTH = 110


def note(unit: UnitFolder, catalogue: Catalogue) -> str:
    """The note that lies in the folder."""
    forms = catalogue.hand_ins.forms
    awaited = [f"- {forms[kind].title}, senast {in_words(day)}" for kind, day in unit.due.items()]
    others = [f"- {forms[kind].title}" for kind in unit.takes if kind not in unit.due]
    also = ["", "Kan också lämnas in nu:" if awaited else "Kan lämnas in nu:", *others] if others else []
    lines = [
        f"{unit.unit_name}: {unit.title} ({unit.audit})",
        "",
        *(["Nu väntas:", *awaited] if awaited else ["Just nu väntas ingen fil."]),
        *also,
        "",
        _HOW,
        *(f"- {kind}: {forms[kind].title}" for kind in Kind),
        "",
        f"{catalogue.organisation.office}. Frågor: {catalogue.organisation.contact}",
    ]
    return "\n".join(lines) + "\n"


def answer(name: str, said: Sequence[str], *, to: str | None, now: datetime) -> str:
    """An answer, up to its last line; `said`: its paragraphs; `to`: what the file is and whose, where that is known."""
    about = f" ({to})" if to else ""
    top = f"Svar på {shown(name)}{about}, {in_words(now.date())} kl. {now:%H:%M}"
    return "\n\n".join([top, *(part.rstrip() for part in said if part)])


def judged(judgement: Judgement) -> str:
    """Every problem and the verdict, as `check` writes them."""
    from rich.console import Console

    text = StringIO()
    print_judgement(judgement, Console(file=text, width=_WIDTH, color_system=None, highlight=False))
    return "\n".join(line.rstrip() for line in text.getvalue().splitlines())


def copied(name: str | None) -> str:
    """Where the marked copy lies, and what to do with it."""
    where = "" if name is None else f"En kopia med felen markerade ligger bredvid: {shown(name)}\n"
    return where + TO_PUT_RIGHT


def flagged(number: int) -> str:
    """That the file has flagged somebody anew."""
    if not number:
        return ""
    return (
        f"{counted(number, 'akt är flaggad', 'akter är flaggade')}: ett barn kan vara i fara. Enheten får veta genast."
    )


def send_at_once(register: Register, *, now: datetime) -> str:
    """Send what is urgent; what is to be said when it did not go out, since then somebody has to ring."""
    from tasks.urgent import send_urgent, urgent_left

    try:
        done = send_urgent(register, now=now)
    except ArshjulError as error:
        return f"Meddelandet har inte gått ut: {error} Ring enheten."
    if done.failed or urgent_left(register):
        return "Alla har inte nåtts än. Ring enheten. Vad som hände visar arshjul outbox."
    return ""


def flags_in_vain(number: int) -> str:
    """Of a file in a wrong place, that it flags somebody of whom nobody has been told."""
    if not number:
        return ""
    return (
        f"FILEN FLAGGAR {counted(number, 'AKT', 'AKTER')}: ett barn kan vara i fara, och INGEN HAR FÅTT VETA. "
        "Flytta filen till rätt mapp genast, eller notera det med arshjul record ... danger, eller ring enheten."
    )


def unclear(between: Sequence[Kind], unit: UnitFolder, forms: HandIns) -> str:
    """That the file's kind cannot be told, and where to put it so that it can."""
    kinds = between or unit.takes or tuple(Kind)
    names = [f"- {kind}/ om det är {forms.forms[kind].title}" for kind in kinds]
    cause = (
        "Det går inte att avgöra vilket slags fil det här är: "
        + " eller ".join(forms.forms[kind].title for kind in between)
        + "."
        if between
        else "Filen liknar inget som lämnas in: rubrikerna känns inte igen."
    )
    return "\n".join([f"{cause} Inget av den har tagits in.", "Lägg den i en undermapp här som säger det:", *names])


def misplaced(folders: tuple[str, ...], name: str, units: UnitFolders) -> str:
    """Why a file in these folders is in a wrong place, and what would be the right one."""
    audits = sorted({unit.audit for unit in units.values() if unit.is_under_way})
    if not folders or folders[0] not in {audit for audit, _ in units}:
        cause = f"Mappen ”{shown(folders[0])}” är ingen granskning." if folders else "Filen ligger löst i inkorgen."
        hint = suggestion(folders[0], audits) if folders else _of_name(name, units)
        return f"{cause} {hint} Rätt plats är inbox/GRANSKNING/ENHET."
    audit, *below = folders
    keys = sorted(unit for of, unit in units if of == audit)
    if not below:
        hint = _of_name(name, {key: unit for key, unit in units.items() if key[0] == audit})
        return f"Filen ligger löst i granskningens mapp. {hint} Rätt plats är {audit}/ENHET."
    if below[0] not in keys:
        return f"Mappen ”{shown(below[0])}” är ingen enhet i {audit}. {suggestion(below[0], keys)}"
    if len(below) > 2:
        return f"Filen ligger för djupt. Lägg den i {audit}/{below[0]}, eller i en undermapp som är ett filslag."
    return (
        f"Undermappen ”{shown(below[1])}” är inget filslag. {suggestion(below[1], list(Kind))} "
        "Eller lägg filen direkt i enhetens mapp."
    )


def _of_name(name: str, units: UnitFolders) -> str:
    """Blank forms bear the unit's key in their names."""
    places = [(unit.unit, f"{unit.audit}/{unit.unit}") for unit in units.values() if unit.is_under_way]
    found = sorted({place for key, place in places if key in name.casefold()})
    if found:
        return f"Menade du {' eller '.join(found)}?"
    return suggestion("", [place for _, place in places])
