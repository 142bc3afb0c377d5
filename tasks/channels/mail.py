"""E-mail by SMTP (RFC 5321), one step at a time, so that it is known how far a letter came."""

from __future__ import annotations

import re
import select
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from config.channels import MailRules
from tasks.channels.letter import Sender, letter_of, message_id
from tasks.channels.outgoing import Absent, Answer, InDoubt, Outgoing, Passing, Permanent, Sent
from tasks.channels.trouble import unreachable

_MAILBOX = re.compile(r"[^\s@<>,;:\\\"()\[\]]+@[^\s@<>,;:\\\"()\[\]]+")
_OUR_OWN_FAULT = {530, 534, 535, 538}
"""Answers about how we log in (RFC 4954), at whatever step they come."""
_CLOSING = 421
_GOODBYE_SECONDS = 5.0
_NOT_OUR_SENDER = "E-postservern tar inte emot vår avsändare"


class _Ended(Exception):
    """The server's answer ends the attempt before the letter is handed over."""

    def __init__(self, answer: Passing | Permanent) -> None:
        self.answer = answer
        super().__init__()


@dataclass(frozen=True)
class Server:
    """The mail server: where it is, and as whom we log in to it, if we do."""

    host: str
    port: int
    user: str | None = None
    password: str | None = None


@dataclass(frozen=True)
class Greeted:
    """The server knows us and takes our sender. `valid_until`: its certificate's last moment; None without one."""

    valid_until: datetime | None


class MailChannel:
    """Sends letters, one connection each.

    Up to the dot that ends a letter nothing has been delivered, and whatever goes wrong is passing or permanent by the
    server's answer; after it a letter without an answer is in doubt.
    """

    name = "mail"

    def __init__(self, rules: MailRules, server: Server, sender: Sender, *, certificates: ssl.SSLContext) -> None:
        self.pace = rules.pace
        self._rules, self._server, self._sender = rules, server, sender
        self._certificates = certificates

    def send(self, outgoing: Outgoing) -> Answer:
        """Send the letter; its Message-ID is the reference."""
        recipient = _as_servers_write(outgoing.address)
        if recipient is None:
            return Permanent("Adressen är inte en e-postadress som går att sända till; rätta den i people.toml.")
        letter = letter_of(outgoing, self._sender, recipient=recipient)
        try:
            with self._connection() as connection:
                self._introduce(connection)
                self._address(connection, recipient)
                return self._hand_over(connection, bytes(letter), letter["Message-ID"])
        except _Ended as ended:
            return ended.answer
        except OSError as fault:
            return self._trouble(fault)

    def greet(self) -> Greeted | Passing | Permanent:
        """Do all that comes before a letter's recipient, and take leave: no letter is begun."""
        try:
            with self._connection() as connection:
                self._introduce(connection)
                self._step(connection.mail(self._sender.address), _NOT_OUR_SENDER, channels=True)
                connection.rset()
                valid_until = _valid_until(connection)
                _say_goodbye(connection)
                return Greeted(valid_until)
        except _Ended as ended:
            return ended.answer
        except OSError as fault:
            return self._trouble(fault)

    def find(self, outgoing: Outgoing) -> Sent | Absent | None:
        """A mail server cannot be asked what became of a letter: somebody looks for its Message-ID and decides."""
        return None

    def message_id(self, outgoing: Outgoing) -> str:
        """What to look for in the server's log or in a mailbox."""
        return message_id(outgoing.key, self._sender.address)

    @contextmanager
    def _connection(self) -> Iterator[smtplib.SMTP]:
        host, port, our_name = self._server.host, self._server.port, self._sender.address.rpartition("@")[2]
        patience = self._rules.timeout_seconds
        if self._rules.security == "tls":
            tls = self._certificates
            connection: smtplib.SMTP = smtplib.SMTP_SSL(host, port, our_name, timeout=patience, context=tls)
        else:
            connection = smtplib.SMTP(host, port, our_name, timeout=patience)
        try:
            yield connection
        finally:
            connection.close()

    def _introduce(self, connection: smtplib.SMTP) -> None:
        """Say who we are, over a checked connection unless the rules say otherwise."""
        if self._rules.security == "starttls":
            connection.starttls(context=self._certificates)
        if self._server.user is not None and self._server.password is not None:
            connection.login(self._server.user, self._server.password)
        else:
            connection.ehlo_or_helo_if_needed()

    def _address(self, connection: smtplib.SMTP, recipient: str) -> None:
        """Name sender and recipient, and be asked for the letter."""
        self._step(connection.mail(self._sender.address), _NOT_OUR_SENDER, channels=True)
        self._step(connection.rcpt(recipient), "E-postservern tar inte emot adressen")
        self._step(connection.docmd("DATA"), "E-postservern tar inte emot brevet", expected=354)

    def _step(
        self, answer: tuple[int, bytes], problem: str, *, channels: bool = False, expected: int | None = None
    ) -> None:
        code, _ = answer
        if code != expected if expected else not 200 <= code < 300:
            raise _Ended(self._refusal(code, problem, whole_channel=channels))

    def _hand_over(self, connection: smtplib.SMTP, content: bytes, reference: str) -> Answer:
        connection.send(re.sub(rb"(?m)^\.", b"..", content))
        if connection.sock is None or select.select([connection.sock], [], [], 0)[0]:
            # A server that speaks, or hangs up, before the letter has ended will not take it.
            return Passing("E-postservern avbröt innan brevet var framme.", whole_channel=True)
        connection.send(b".\r\n")
        connection.sock.settimeout(self._rules.delivery_seconds)
        try:
            code, _ = connection.getreply()
        except OSError:
            code = -1
        if not 200 <= code < 600:
            return InDoubt("E-postservern fick hela brevet men svarade inte.")
        if code >= 300:
            return self._refusal(code, "E-postservern tog inte emot brevet")
        _say_goodbye(connection)
        return Sent(reference)

    def _trouble(self, fault: OSError) -> Passing | Permanent:
        """What a fault before the letter was handed over means."""
        if isinstance(fault, ssl.SSLCertVerificationError):
            return Permanent("E-postserverns certifikat godtogs inte; se ARSHJUL_SMTP_CA.", whole_channel=True)
        if isinstance(fault, smtplib.SMTPResponseException):
            return self._refusal(fault.smtp_code, "E-postservern tog inte emot oss", whole_channel=True)
        if isinstance(fault, smtplib.SMTPException) and not isinstance(fault, smtplib.SMTPServerDisconnected):
            return Permanent("E-postservern kan inte det som [mail] i channels.toml begär.", whole_channel=True)
        return Passing(f"E-postservern: {unreachable(fault)}", whole_channel=True)

    def _refusal(self, code: int, problem: str, *, whole_channel: bool = False) -> Passing | Permanent:
        """What an answer that is not yes means: never with the server's words, which may repeat ours."""
        told = f"{problem} (svar {code})."
        if 500 <= code < 600:
            return Permanent(told, whole_channel=whole_channel or code in _OUR_OWN_FAULT)
        wait = timedelta(minutes=self._rules.greylist_minutes)
        return Passing(told, wait=wait, whole_channel=whole_channel or code == _CLOSING)


def _as_servers_write(address: str) -> str | None:
    """The address with its domain in ASCII; None when no letter can be sent to it."""
    name, _, domain = address.strip().rpartition("@")
    try:
        written = f"{name}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        return None
    return written if written.isascii() and _MAILBOX.fullmatch(written) else None


def _valid_until(connection: smtplib.SMTP) -> datetime | None:
    sock = connection.sock
    certificate = sock.getpeercert() if isinstance(sock, ssl.SSLSocket) else None
    if not certificate:
        return None
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(str(certificate["notAfter"])), tz=UTC)


def _say_goodbye(connection: smtplib.SMTP) -> None:
    """The letter is delivered whatever becomes of the farewell."""
    with suppress(OSError):
        if connection.sock is not None:
            connection.sock.settimeout(_GOODBYE_SECONDS)
        connection.quit()
