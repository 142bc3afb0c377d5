"""What is said of a restore: what came back and what did not, what to do now, and what is left to do afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from portal.words import counted
from register.backup import gap
from register.backup.restoring import Restored
from register.database import Register

RESOLVE = "arshjul outbox --resolve"


def unfinished(register: Register) -> list[str]:
    """Sentences on a restore that is not seen to its end: messages in doubt, urgent ones first; none if all is well."""
    with register.reading() as session:
        found, left = gap.open_gap(session), gap.waiting_for_somebody(session)
    zone = ZoneInfo(register.catalogue.organisation.time_zone)
    told = []
    if left.urgent:
        told.append(
            f"VIKTIGT: {counted(left.urgent, 'brådskande meddelande', 'brådskande meddelanden')} om barn som kan "
            f"behöva skydd hålls kvar efter återställandet. Ring mottagarna nu, och avgör dem: {RESOLVE}."
        )
    if left.messages > left.urgent:
        told.append(f"{doubted(gap.Doubts(left.messages - left.urgent, 0))} Avgör dem: {RESOLVE}.")
    if found is not None:
        told.append(
            f"Registret är återställt {_local(found.until, zone)} från en kopia av {_local(found.since, zone)}. När "
            "allt som hände däremellan är noterat på nytt: arshjul restore --caught-up --by VEM."
        )
    return told


def what_came_back(register: Register, told: Restored, *, with_keys: bool) -> list[str]:
    """What came back, up to when, what is missing, and what to do now."""
    rows = sum(told.manifest.rows.values())
    what = f"{counted(rows, 'rad', 'rader')} i {counted(len(told.manifest.rows), 'tabell', 'tabeller')}"
    last = f" Den sista händelsen är från {_local(told.last, told.heading.made_at.tzinfo)}." if told.last else ""
    lines = [
        f"Registret är återställt i {register.settings.home}, som det var {when(told.heading.made_at)}: {what}.{last}",
        f"Händelsernas kedja höll, till plats {told.head.position}. Det som hände senare finns inte med.",
    ]
    if told.doubts.urgent:
        lines.append(
            f"VIKTIGT: {counted(told.doubts.urgent, 'brådskande meddelande', 'brådskande meddelanden')} om barn som "
            "kan behöva skydd låg osända i kopian. Ingen vet om de har kommit fram: ring mottagarna nu."
        )
    if told.dangers:
        lines.append(
            f"VIKTIGT: {counted(told.dangers, 'larm', 'larm')} om barn i fara var obekräftade i kopian. "
            "Rundan larmar vidare."
        )
    if told.erased:
        lines.append(f"Gallrat efter kopian, nu gallrat igen: {', '.join(told.erased)}.")
    if told.unknown:
        lines.append(f"Gallrat, men okänt i kopian: {', '.join(told.unknown)}.")
    if told.overdue:
        lines.append(
            f"Gallringstiden är ute för {', '.join(told.overdue)}, och nyckeln kom tillbaka. Var den redan gallrad: "
            "arshjul restore --certificates BEVIS, eller arshjul erase."
        )
    lines += about_keys(told.refused, told.missing, with_keys=with_keys)
    return [*lines, "", "Gör nu:", *(f"- {step}" for step in _steps(register, told))]


def about_keys(refused: Sequence[str], missing: Sequence[str], *, with_keys: bool) -> list[str]:
    """Which keys were not laid, and which are missing."""
    told = []
    if refused:
        told.append(
            f"Nycklar som inte lades, eftersom granskningen är gallrad: {', '.join(refused)}. Förstör den filen."
        )
    if missing:
        how = "De finns inte i nyckelfilen" if with_keys else "Lägg dem: arshjul restore --keys FIL --identity NYCKEL"
        told.append(f"Nycklar saknas till {', '.join(missing)}: akterna där går inte att läsa. {how}.")
    return told


def doubted(doubts: gap.Doubts) -> str:
    """How many messages are in doubt, and what that means."""
    number = counted(doubts.messages, "meddelande är oklart", "meddelanden är oklara")
    return f"{number}: sänt efter kopian eller inte, och därför inte sänt igen."


def when(made_at: datetime) -> str:
    """When a backup was made, by its organisation's clock, wherever it is read."""
    return _local(made_at, made_at.tzinfo)


def _steps(register: Register, told: Restored) -> list[str]:
    home = register.settings.home
    return [
        "Se till att den gamla installationen är avstängd: två får inte sända.",
        f"Sätt ARSHJUL_ORGANISATION={home / 'organisation'} och ARSHJUL_HOME={home}.",
        "Sätt hemligheterna för Slack och e-post; de finns inte i kopian.",
        "Starta tjänsten, eller kör ”arshjul round”: dokument läggs på nytt.",
        *(
            [f"{doubted(told.doubts)} Slack tillfrågas av rundan; avgör resten: {RESOLVE}."]
            if told.doubts.messages
            else []
        ),
        "Be dem som lämnat in eller noterat något efter kopian att göra det igen, med dagen det skedde (--on).",
        "När det är gjort: arshjul restore --caught-up --by VEM. Till dess är det som kalendern skriver oklart först.",
    ]


def _local(at: datetime, zone: tzinfo | None) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d kl. %H.%M}"
