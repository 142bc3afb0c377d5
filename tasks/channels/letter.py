"""A message as a letter: text and HTML beside each other, an invitation when there is a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from tasks.channels.html import page
from tasks.channels.invitation import calendar_of
from tasks.channels.outgoing import Outgoing
from tasks.channels.text import one_line

# Every server takes seven bits; eight have to be agreed upon.
_SEVEN_BITS = SMTP.clone(cte_type="7bit")


@dataclass(frozen=True)
class Sender:
    """From whom letters come."""

    name: str
    address: str


def letter_of(outgoing: Outgoing, sender: Sender, *, recipient: str) -> EmailMessage:
    """The whole letter to `recipient` (the address as servers write it).

    Its bytes follow from the message and the attempt: Date is when the attempt began, since a letter whose date is
    hours off is taken for rubbish; Message-ID and everything else follow from the message alone, so that a letter sent
    twice can be known as one.
    """
    letter = EmailMessage(policy=_SEVEN_BITS)
    letter["From"] = Address(one_line(sender.name), addr_spec=sender.address)
    letter["To"] = Address(addr_spec=recipient)
    letter["Subject"] = one_line(outgoing.subject)
    letter["Date"] = format_datetime(outgoing.began_at)
    letter["Message-ID"] = message_id(outgoing.key, sender.address)
    letter["Auto-Submitted"] = "auto-generated"
    if outgoing.thread is not None:
        letter["In-Reply-To"] = letter["References"] = outgoing.thread
    letter.set_content(outgoing.body, cte="quoted-printable")
    letter.add_alternative(page(outgoing.subject, outgoing.body), subtype="html", cte="quoted-printable")
    _invite(letter, outgoing, sender)
    _bound(letter, outgoing.key)
    return letter


def message_id(key: str, address: str) -> str:
    """The message's name among all letters: it follows from its natural key and does not show it."""
    return f"<{_digest(key)}@{address.rpartition('@')[2]}>"


def _invite(letter: EmailMessage, outgoing: Outgoing, sender: Sender) -> None:
    """Add the meeting twice: as an alternative, which calendars act on, and as a file, which people can open."""
    if outgoing.meeting is None:
        return
    calendar, method = calendar_of(outgoing, outgoing.meeting, sender=sender.address), outgoing.meeting["method"]
    letter.add_alternative(calendar.decode(), subtype="calendar", params={"method": method}, cte="base64")
    letter.add_attachment(calendar, maintype="application", subtype="ics", filename="invite.ics")


def _bound(letter: EmailMessage, key: str) -> None:
    """Give the parts' boundaries, which are drawn at random else, from the key."""
    for number, part in enumerate(part for part in letter.walk() if part.is_multipart()):
        part.set_boundary(f"={_digest(key)[:32]}={number}")


def _digest(key: str) -> str:
    return sha256(key.encode()).hexdigest()
