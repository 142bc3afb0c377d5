"""The event log told in Swedish: one sentence per event, without anything that leads to a child."""

from __future__ import annotations

from collections.abc import Callable

from method.judging import Verdict
from register.models import Event
from register.stages import SWEDISH, Stage

KINDS = {"frame": "ärendelistan", "review": "granskningen", "double": "dubbelgranskningen"}


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


def _stage_changed(event: Event) -> str:
    if event.to_stage is None:
        return "tabellerna är klara"
    detail = ""
    if event.to_stage == Stage.FILE_REVIEW:
        sizes = " + ".join(f"{number} {stratum}" for stratum, number in event.evidence["frame_sizes"].items())
        detail = f": urvalet draget ur {sizes} ärenden och förseglat"
    return f"går från {SWEDISH[Stage(event.from_stage or '')]} till {SWEDISH[Stage(event.to_stage)]}{detail}"


_TOLD: dict[str, Callable[[Event], str]] = {
    "laid_out": lambda event: f"läggs ut på årshjulet; inledande möte {event.evidence['opening_meeting']}",
    "invited": lambda event: f"bjuds in till det inledande mötet {event.evidence['opening_meeting']}",
    "meeting_held": lambda event: f"inledande möte hållet med {', '.join(event.evidence['participants']).lower()}",
    "handed_in": _handed_in,
    "warnings_accepted": lambda event: f"varningarna i {KINDS[event.evidence['kind']]} godtogs: {event.reason}",
    "superseded": lambda event: f"{KINDS[event.evidence['kind']]} ersattes av en senare fil",
    "stage_changed": _stage_changed,
    "held_back": lambda event: f"hålls kvar: {len(event.evidence['failed'])} kontroller föll",
    "reminded": lambda event: "påminns",
    "file_replaced": lambda event: f"{event.evidence['file']} ersattes av {event.evidence['by']}: {event.reason}",
    "readings_reconciled": lambda event: f"läsningarna stämdes av; {event.evidence['differing']} svar skilde sig",
    "nothing_to_reconcile": lambda event: "de två läsningarna är lika; inget att stämma av",
    "draw_shown": lambda event: "urvalet visades",
    "draw_verified": lambda event: "urvalet drogs om och stämde",
}
