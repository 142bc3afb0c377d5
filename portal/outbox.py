"""The door to the outbox: what people are told and how it went, what does not work, and doubts to be decided."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import typer
from sqlmodel import col, func, select

from config.errors import ArshjulError, UnknownName
from portal.render import Format, listing
from portal.restored import unfinished
from portal.words import counted
from register import dispatch
from register.database import Register
from register.models import Attempt, Message, MessageStatus

STATUS = {
    "pending": "väntar",
    "sending": "sänds",
    "sent": "sänt",
    "failed": "misslyckat",
    "in_doubt": "oklart",
}
CHANNELS = {"file": "fil", "mail": "e-post", "slack": "Slack"}
OUTCOMES = {
    "begun": "påbörjat",
    "sent": "kom fram",
    "passing": "kom inte fram",
    "permanent": "togs inte emot",
    "in_doubt": "oklart",
}
"""What a user reads."""

_DECIDE = "arshjul outbox --resolve NUMMER --as sent|again|given-up --by VEM"


def show_outbox(register: Register, *, status: str | None, now: datetime, form: Format) -> None:
    """The messages, oldest first, and below them what does not work; `status`: only those."""
    with register.reading() as session:
        wanted = [Message.status == MessageStatus(status)] if status else []
        messages = session.exec(select(Message).where(*wanted).order_by(col(Message.id))).all()
        counted_by_message = select(Attempt.message_id, func.count()).group_by(col(Attempt.message_id))
        tried: dict[int | None, int] = dict(session.exec(counted_by_message).all())
    text = form is Format.TEXT
    rows = [
        {
            "id": message.id,
            "written_on": message.written_on,
            "kind": message.kind,
            "recipient": message.recipient,
            "subject": message.subject,
            "status": STATUS[message.status] if text else message.status,
            "sent_on": message.sent_on,
            "file": message.place,
            "problem": message.problem,
            "key": message.key,
            "channel": CHANNELS.get(message.channel, message.channel) if text else message.channel,
            "attempts": tried.get(message.id, 0),
        }
        for message in messages
    ]
    columns = {
        "id": "Nr",
        "written_on": "Skrivet",
        "recipient": "Till",
        "channel": "Väg",
        "subject": "Ämne",
        "status": "Läge",
        "sent_on": "Sänt",
    }
    if any(row["problem"] for row in rows):
        columns |= {"attempts": "Försök", "problem": "Vad som hände"}
    empty = "Inga sådana meddelanden." if status else "Utkorgen är tom."
    listing(rows, columns=columns, form=form, empty=empty)
    if text:
        show_trouble(register, now=now)


def show_attempts(register: Register, number: int, *, form: Format) -> None:
    """Every attempt to send one message; raises `UnknownName` for a number that no message has."""
    zone = ZoneInfo(register.catalogue.organisation.time_zone)
    with register.reading() as session:
        if session.get(Message, number) is None:
            raise UnknownName("Meddelandet", str(number), map(str, session.exec(select(Message.id)).all()))
        made = select(Attempt).where(Attempt.message_id == number).order_by(col(Attempt.number))
        attempts = session.exec(made).all()
    rows = [
        {
            "message": number,
            "attempt": attempt.number,
            "channel": attempt.channel,
            "address": attempt.address,
            "began_at": _local(attempt.began_at, zone),
            "ended_at": _local(attempt.ended_at, zone),
            "outcome": OUTCOMES[attempt.outcome] if form is Format.TEXT else attempt.outcome,
            "problem": attempt.problem,
        }
        for attempt in attempts
    ]
    columns = {
        "attempt": "Försök",
        "channel": "Väg",
        "address": "Adress",
        "began_at": "Började",
        "outcome": "Hur det gick",
        "problem": "Vad som hände",
    }
    listing(rows, columns=columns, form=form, empty=f"Meddelande {number} har inte försökt sändas ännu.")


def show_trouble(register: Register, *, now: datetime) -> None:
    """What a restore left to decide, addresses that do not work, channels that rest; nothing if all is well."""
    if told := [*unfinished(register), *trouble(register, now=now)]:
        typer.echo("\n" + "\n".join(told))


def trouble(register: Register, *, now: datetime) -> list[str]:
    """A sentence for each address in use that does not work, and each channel that rests at `now`, which is local."""
    with register.reading() as session:
        refused = dispatch.wrong_addresses(session)
        resting = dispatch.resting_channels(session, now=now)
    in_use = _in_use(register) if refused else {}
    wrong = [
        f"Adressen {attempt.address} ({CHANNELS.get(attempt.channel, attempt.channel)}) till "
        f"{in_use[attempt.channel, attempt.address]} fungerar inte: {attempt.problem} Rätta den i people.toml."
        for attempt in refused
        if (attempt.channel, attempt.address) in in_use
    ]
    rests = [
        f"Inget sänds med {CHANNELS.get(rest.channel, rest.channel)} före "
        f"{_local(rest.until, ZoneInfo(register.catalogue.organisation.time_zone))}: {rest.problem or 'kanalen vilar.'}"
        for rest in resting
    ]
    return wrong + rests


def ask_about_doubts(register: Register, *, now: datetime, form: Format) -> None:
    """Ask the channels what became of the messages in doubt, and list what they could not tell."""
    from tasks.outbox import ask_now

    register.require()
    asked = ask_now(register, now=now)
    zone = ZoneInfo(register.catalogue.organisation.time_zone)
    rows = [
        {
            "id": doubt.claim.message.id,
            "kind": doubt.claim.message.kind,
            "recipient": doubt.claim.message.recipient,
            "channel": doubt.claim.message.channel,
            "address": doubt.claim.message.address,
            "began_at": _local(doubt.claim.attempt.began_at, zone),
            "problem": doubt.claim.message.problem,
            "look_for": doubt.look_for,
        }
        for doubt in asked.left
    ]
    columns = {"id": "Nr", "recipient": "Till", "channel": "Väg", "began_at": "Sändes", "look_for": "Sök efter"}
    if form is Format.TEXT:
        typer.echo(_told(asked.arrived, asked.again, asked.failed))
    listing(rows, columns=columns, form=form, empty="Inget är oklart.")
    if rows and form is Format.TEXT:
        typer.echo(f"\n{_help(by_mail=any(row['look_for'] for row in rows))}")


def decide(register: Register, number: int, decision: str | None, *, by: str | None, now: datetime) -> None:
    """Note what a person decides of a message in doubt, or one that has failed.

    Raises `ArshjulError` when it is not said what, or by whom.
    """
    from register.desk import at_desk
    from register.doubts import Decision
    from register.doubts import decide as note

    if decision is None or by is None:
        missing = "--as sent, again eller given-up" if decision is None else "--by"
        raise ArshjulError(f"Det saknas en uppgift: {missing}.")
    register.require()
    who = register.catalogue.people.person(by, ()).key
    with at_desk(register, who=who, now=now) as desk:
        became = note(desk, number, Decision(decision))
    told = {"pending": "sänds om i nästa runda", "sent": "räknas som sänt", "failed": "är uppgivet"}[became]
    typer.echo(f"Noterat: meddelande {number} {told}.")


def _in_use(register: Register) -> dict[tuple[str, str], str]:
    """Every address that the configuration has: channel and address -> whose it is."""
    people, channels = register.catalogue.people, register.catalogue.channels
    everybody = [*people.inspectors, *people.people]
    everybody += [people.in_role(role, unit.key) for unit in register.catalogue.units.units for role in people.roles]
    return {(channel, address): person.key for person in everybody for channel, address in channels.contacts(person)}


def _told(arrived: int, again: int, failed: int) -> str:
    parts = [
        f"{counted(arrived, 'meddelande', 'meddelanden')} hade kommit fram" if arrived else "",
        f"{again} hade inte kommit fram och sänds om" if again else "",
        f"{failed} hade inte kommit fram och är uppgivna efter för många försök" if failed else "",
    ]
    said = ", ".join(filter(None, parts)) or "inget nytt"
    return f"Kanalerna är tillfrågade: {said}."


def _help(*, by_mail: bool) -> str:
    look = "Sök brevets Message-ID i e-postserverns logg eller i mottagarens brevlåda. " if by_mail else ""
    return f"{look}Fråga annars mottagaren. Säg sedan hur det gick: {_DECIDE}"


def _local(moment: datetime | None, zone: ZoneInfo) -> str | None:
    return None if moment is None else f"{moment.astimezone(zone):%Y-%m-%d %H:%M:%S}"
