"""A real SMTP server on this machine, with the faults that real ones have."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from threading import Thread
from typing import Any, AnyStr

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session, syntax
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

USER, PASSWORD = "granskning", "ett-hemligt-ord"


class Cut(StrEnum):
    """Where the server hangs up, or falls silent."""

    AT_GREETING = "at the greeting"
    AT_EHLO = "at EHLO"
    IN_THE_LETTER = "in the letter"
    AFTER_ACCEPTING = "after accepting"
    SILENT_AFTER_ACCEPTING = "silent after accepting"


@dataclass
class SmtpServer:
    """What the server does, and the letters it accepted."""

    port: int = 0
    host: str = "127.0.0.1"
    accepted: list[bytes] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    """Recipient -> what the server answers."""
    refused_sender: str | None = None
    refused_letter: str | None = None
    greylists: bool = False
    cut: Cut | None = None
    seen: set[str] = field(default_factory=set)

    def letters(self) -> list[EmailMessage]:
        """The letters as a mail reader parses them."""
        return [message_from_bytes(content, policy=default) for content in self.accepted]


class _Handler:
    def __init__(self, server: SmtpServer) -> None:
        self._server = server
        self.over = asyncio.Event()

    async def handle_MAIL(  # noqa: N802
        self, _: SMTP, __: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self._server.refused_sender is not None:
            return self._server.refused_sender
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, _: SMTP, __: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self._server.refused:
            return self._server.refused[address]
        if self._server.greylists and address not in self._server.seen:
            self._server.seen.add(address)
            return "451 4.7.1 Greylisted, come again"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, smtp: _Smtp, _: Session, envelope: Envelope) -> str:  # noqa: N802
        if self._server.refused_letter is not None:
            return self._server.refused_letter
        assert isinstance(envelope.content, bytes)
        self._server.accepted.append(envelope.content)
        self._server.recipients.extend(envelope.rcpt_tos)
        smtp.accepted = True
        return "250 OK"


class _Smtp(SMTP):
    def __init__(self, server: SmtpServer, handler: _Handler, **options: Any) -> None:
        super().__init__(handler, **options)
        self._own, self._handler = server, handler
        self.accepted = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if self._own.cut is Cut.AT_GREETING and isinstance(transport, asyncio.Transport):
            transport.abort()
            return
        super().connection_made(transport)

    async def push(self, status: AnyStr) -> None:
        """Answer, unless this is where the server is cut off."""
        cut = self._own.cut
        if str(status).startswith("354") and cut is Cut.IN_THE_LETTER:
            await super().push(status)
            await self._reader.read(1)
            self._hang_up()
        elif self.accepted and cut is Cut.AFTER_ACCEPTING:
            self._hang_up()
        elif self.accepted and cut is Cut.SILENT_AFTER_ACCEPTING:
            await self._handler.over.wait()
        else:
            await super().push(status)

    @syntax("EHLO hostname")
    async def smtp_EHLO(self, hostname: str) -> None:  # noqa: N802
        if self._own.cut is Cut.AT_EHLO:
            self._hang_up()
            return
        await super().smtp_EHLO(hostname)

    def _hang_up(self) -> None:
        assert isinstance(self.transport, asyncio.WriteTransport)
        self.transport.abort()


@contextmanager
def smtp_server(
    certificate: Path | None = None, *, security: str = "none", login: bool = False
) -> Iterator[SmtpServer]:
    """A mail server of one's own for as long as the block lasts; `login`: it takes letters of its user alone."""
    server, loop = SmtpServer(), asyncio.new_event_loop()
    handler = _Handler(server)
    context = None if certificate is None else _server_context(certificate)
    options: dict[str, Any] = {"hostname": "post.stad.example", "loop": loop}
    if security == "starttls":
        options |= {"tls_context": context, "require_starttls": True}
    if login:
        # The connection is private from the start where `tls` is; the library only knows of STARTTLS.
        options |= {"auth_required": True, "authenticator": _authenticate, "auth_require_tls": security == "starttls"}
    listening = loop.run_until_complete(
        loop.create_server(
            lambda: _Smtp(server, handler, **options),
            server.host,
            0,
            ssl=context if security == "tls" else None,
        )
    )
    server.port = listening.sockets[0].getsockname()[1]
    serving = Thread(target=loop.run_forever)
    serving.start()
    try:
        yield server
    finally:
        asyncio.run_coroutine_threadsafe(_close(listening, handler), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        serving.join()
        loop.close()


def certificate_in(folder: Path) -> Path:
    """A certificate for this machine, signed by itself, and its key: one PEM file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "post.stad.example")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    path = folder / "certificate.pem"
    path.write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain) + certificate.public_bytes(pem))
    return path


async def _close(listening: asyncio.Server, handler: _Handler) -> None:
    handler.over.set()
    listening.close()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


def _authenticate(_: SMTP, __: Session, ___: Envelope, mechanism: str, given: object) -> AuthResult:
    known = isinstance(given, LoginPassword) and given == LoginPassword(USER.encode(), PASSWORD.encode())
    return AuthResult(success=known, handled=False)


def _server_context(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context
