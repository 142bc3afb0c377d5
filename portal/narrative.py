"""The event log told in Swedish: one sentence per event, without anything that leads to a child."""

from __future__ import annotations

from collections.abc import Callable

from method.judging import Verdict
from method.wheel import SWEDISH as DATES
from portal.words import counted
from register.closing import MILESTONES, YEAR_MILESTONES
from register.invitations import SWEDISH as MEETINGS
from register.models import Event, MeetingKind
from register.stages import SWEDISH, Stage

KINDS = {
    "frame": "ärendelistan",
    "review": "granskningen",
    "double": "dubbelgranskningen",
    "action-plan": "åtgärdsplanen",
    "progress": "lägesrapporten",
    "indicators": "indikatorerna",
}


REPORTS = {"audit": "granskningsrapporten", "year": "årsrapporten", "conference": "konferensunderlaget"}
FINDINGS = {"strength": "styrka", "development": "utvecklingsområde"}
SIDES = {"unit": "enheten", "inspectors": "inspektörerna"}


def sentence(event: Event) -> str:
    """What happened, in words."""
    told = _TOLD.get(event.what)
    return told(event) if told else event.what


def _handed_in(event: Event) -> str:
    what = KINDS[event.evidence["kind"]]
    match Verdict(event.evidence["verdict"]):
        case Verdict.REJECTED:
            return f"{what} skickades tillbaka för rättelse"
        case Verdict.WARNED:
            return f"{what} togs in med varningar ({event.evidence['rows']} rader); en inspektör får ta ställning"
        case Verdict.ACCEPTED:
            return f"{what} togs in ({event.evidence['rows']} rader)"


def _meeting(event: Event) -> str:
    return MEETINGS[MeetingKind(event.evidence["kind"])]


def _meeting_held(event: Event) -> str:
    return f"{_meeting(event)} hållet med {', '.join(event.evidence['participants']).lower()}"


def _stage_changed(event: Event) -> str:
    detail = ""
    if event.to_stage == Stage.FILE_REVIEW:
        sizes = " + ".join(f"{number} {stratum}" for stratum, number in event.evidence["frame_sizes"].items())
        detail = f": urvalet draget ur {sizes} ärenden och förseglat"
    return f"går från {SWEDISH[Stage(event.from_stage or '')]} till {SWEDISH[Stage(event.to_stage or '')]}{detail}"


def _answered(event: Event) -> str:
    told = {"agreed": "hålls med om", "disputed": "bestrids", "amended": "ändras"}[event.evidence["response"]]
    return f"iakttagelse {event.evidence['number']} {told}"


def _extension(event: Event) -> str:
    told = "beviljas" if event.evidence["granted"] else "avslås"
    return f"mer tid för {_what(event)} {told}; väntas senast {event.evidence['due']}"


def _what(event: Event) -> str:
    """What more time is asked for; events of the first schema know of actions only."""
    number = event.evidence.get("action")
    return f"åtgärd {number}" if number else f"fristen {event.evidence['deadline']}"


def _reminded(event: Event) -> str:
    return "påminns, och frågan går uppåt" if len(event.evidence.get("to", ())) > 1 else "påminns"


def _danger(event: Event) -> str:
    """The flag that the event is about: its file, or its number where the file is not known."""
    return event.evidence.get("file") or f"flagga {event.evidence['number']}"


def _acknowledged(event: Event) -> str:
    hours, minutes = divmod(event.evidence["minutes"], 60)
    return f"{_danger(event)}: någon har tagit över, efter {hours} tim {minutes} min (sedd {event.evidence['seen_on']})"


def _doubt(event: Event) -> str:
    told = {"sent": "räknas som sänt", "again": "sänds om", "given-up": "ges upp"}[event.evidence["decision"]]
    return f"meddelande {event.evidence['message']} {told}"


def _text_saved(event: Event) -> str:
    said, written = event.evidence, event.evidence["characters"]
    told = f"skrivs, {written} tecken" if written else "återtas"
    of_year = f" i årsrapporten {said['year']}" if event.audit_id is None else ""
    return f"texten {said['section']}{of_year} {told} (version {said['version']})"


def _moved(event: Event) -> str:
    words = {**DATES, **MILESTONES, **YEAR_MILESTONES}
    return ", ".join(f"{words[name]} {day}" for name, day in event.evidence["moved"].items())


def _reached(event: Event) -> str:
    return {**MILESTONES, **YEAR_MILESTONES}[event.evidence["kind"]]


_TOLD: dict[str, Callable[[Event], str]] = {
    "doubt_resolved": _doubt,
    "sample_accepted": lambda event: "urvalet godtas fast det är litet",
    "laid_out": lambda event: f"läggs ut på årshjulet; inledande möte {event.evidence['opening_meeting']}",
    "date_moved": lambda event: f"{DATES[event.evidence['date']]} flyttas till {event.evidence['after']}",
    "laid_anew": lambda event: f"läggs om på årshjulet: {_moved(event)}",
    "unit_skipped": lambda event: "granskas inte den här gången",
    "milestone_moved": lambda event: f"{_reached(event)} flyttas till {event.evidence['after']}",
    "milestone_skipped": lambda event: f"{_reached(event)} stryks",
    "milestones_laid_anew": lambda event: f"läggs om på årshjulet: {_moved(event)}",
    "report_day_moved": lambda event: f"lägesrapporten {event.evidence['day']} flyttas till {event.evidence['to']}",
    "report_day_skipped": lambda event: f"lägesrapporten {event.evidence['day']} stryks",
    "invited": lambda event: f"bjuds in till det inledande mötet {event.evidence['opening_meeting']}",
    "meeting_planned": lambda event: f"{_meeting(event)} bestämt till {event.evidence['on']}",
    "meeting_cancelled": lambda event: f"{_meeting(event)} inställt" + (f": {event.reason}" if event.reason else ""),
    "meeting_held": _meeting_held,
    "handed_in": _handed_in,
    "warnings_accepted": lambda event: f"varningarna i {KINDS[event.evidence['kind']]} godtogs: {event.reason}",
    "superseded": lambda event: f"{KINDS[event.evidence['kind']]} ersattes av en senare fil",
    "stage_changed": _stage_changed,
    "held_back": lambda event: f"hålls kvar: {len(event.evidence['failed'])} kontroller föll",
    "reminded": _reminded,
    "deadline_acknowledged": lambda event: (
        f"svarar för det som väntas; ingen påminns före {event.evidence['quiet_until']}"
    ),
    "file_replaced": lambda event: f"{event.evidence['file']} ersattes av {event.evidence['by']}: {event.reason}",
    "readings_reconciled": lambda event: f"läsningarna stämdes av; {event.evidence['differing']} svar skilde sig",
    "nothing_to_reconcile": lambda event: "de två läsningarna är lika; inget att stämma av",
    "finding_recorded": lambda event: f"{FINDINGS[event.evidence['kind']]} {event.evidence['number']} noteras",
    "readings_shown": lambda event: f"{event.evidence['differing']} svar som skiljer sig visas",
    "findings_suggested": lambda event: f"siffrorna ger {len(event.evidence['questions'])} förslag till iakttagelser",
    "candidates_dropped": lambda event: f"{len(event.evidence['questions'])} förslag tas inte upp",
    "findings_settled": lambda event: f"{event.evidence['findings']} iakttagelser klara för dialogen",
    "finding_answered": _answered,
    "minutes_written": lambda event: "dialogmötets protokoll är skrivet",
    "minutes_confirmed": lambda event: f"protokollet bekräftas av {SIDES[event.evidence['side']]}",
    "feedback_delivered": lambda event: f"återkopplingen lämnas, version {event.evidence['version']}",
    "feedback_acknowledged": lambda event: "återkopplingen bekräftas",
    "feedback_withdrawn": lambda event: f"återkopplingen görs om: {event.reason}",
    "plan_accepted": lambda event: f"åtgärdsplanen godtas, {event.evidence['actions']} åtgärder",
    "plan_returned": lambda event: f"åtgärdsplanen går tillbaka: {event.reason}",
    "extension_asked": lambda event: f"ber om tid till {event.evidence['until']} för {_what(event)}: {event.reason}",
    "extension_decided": _extension,
    "verdicts_proposed": lambda event: f"{event.evidence['verdicts']} omdömen väntar på bekräftelse",
    "verdict_confirmed": lambda event: f"omdömet om iakttagelse {event.evidence['number']} bekräftas",
    "audit_closed": lambda event: f"granskningen är avslutad; akterna får gallras från {event.evidence['erase_on']}",
    "deadlines_let_go": lambda event: f"{len(event.evidence['deadlines'])} frister gäller inte längre",
    "milestone_reached": lambda event: {**MILESTONES, **YEAR_MILESTONES}[event.evidence["kind"]],
    "erased": lambda event: f"akterna är gallrade, beslut {event.reason}",
    "report_text_saved": _text_saved,
    "report_made": lambda event: f"{REPORTS[event.evidence['report']]} görs, version {event.evidence['version']}",
    "report_published": lambda event: (
        f"{REPORTS[event.evidence['report']]}, version {event.evidence['version']}, gäller"
    ),
    "consulted": lambda event: f"samråd om årsrapporten {event.evidence['year']} ({event.evidence['with']})",
    "danger_seen": lambda event: f"ett barn kan vara i fara, {_danger(event)}, sedd {event.evidence['seen_on']}",
    "danger_told": lambda event: (
        f"flagga {event.evidence['number']}: {counted(len(event.evidence['to']), 'funktion', 'funktioner')} får veta"
    ),
    "danger_named": lambda event: f"flagga {event.evidence['number']} gäller {event.evidence['file']}",
    "danger_acknowledged": _acknowledged,
    "round_succeeded": lambda event: (
        f"dagliga rundan har gått; {counted(event.evidence['moved'], 'steg taget', 'steg tagna')}"
    ),
    "draw_shown": lambda event: "urvalet visades",
    "draw_verified": lambda event: "urvalet drogs om och stämde",
}
