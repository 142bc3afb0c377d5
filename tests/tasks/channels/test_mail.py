"""E-mail: what a letter looks like when it arrives, and what becomes of it when something goes wrong on the way."""

from __future__ import annotations

import io
import socket
import ssl
from collections.abc import Iterator
from contextlib import redirect_stderr
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from config.channels import MailRules
from tasks.channels.letter import Sender, letter_of, message_id
from tasks.channels.mail import MailChannel, Server
from tasks.channels.outgoing import Answer, InDoubt, Passing, Permanent, Sent
from tests.smtp_server import PASSWORD, USER, Cut, SmtpServer, certificate_in, smtp_server
from tests.tasks.channels.letters import ADDRESS, BEGAN, BODY, MARK, MEETING, outgoing

SENDER = Sender("Kvalitetsenheten, Åmåls stad", "granskning@stad.example")
GREYLISTED = timedelta(minutes=5)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certificate_in(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def smtp() -> Iterator[SmtpServer]:
    with smtp_server() as server:
        yield server


def channel(
    server: SmtpServer, *, login: tuple[str, str] | None = None, ca: Path | None = None, **rules: Any
) -> MailChannel:
    user, password = login or (None, None)
    wanted = {"sender": SENDER.address, "security": "none", "timeout_seconds": 40, "delivery_seconds": 60, **rules}
    return MailChannel(
        MailRules.model_validate(wanted),
        Server(server.host, server.port, user, password),
        SENDER,
        certificates=ssl.create_default_context(cafile=ca),
    )


def told(answer: Answer) -> str:
    """The problem, which never repeats the message, the address, or a secret."""
    assert not isinstance(answer, Sent)
    for secret in (MARK, ADDRESS, "tallunda", PASSWORD, "Greylisted"):
        assert secret not in answer.problem
    return answer.problem


def part(letter: EmailMessage, kind: str) -> EmailMessage:
    [found] = [one for one in letter.walk() if one.get_content_type() == kind]
    assert isinstance(found, EmailMessage)
    return found


def test_a_letter_arrives_as_text_and_html_beside_each_other(smtp: SmtpServer) -> None:
    answer = channel(smtp).send(outgoing())
    [letter] = smtp.letters()
    assert answer == Sent(letter["Message-ID"])
    assert smtp.recipients == [ADDRESS]
    assert letter.get_content_type() == "multipart/alternative"
    assert [one.get_content_type() for one in letter.iter_parts()] == ["text/plain", "text/html"]
    assert part(letter, "text/plain").get_content().replace("\r\n", "\n") == BODY
    assert "<li>Barnets delaktighet &amp; röst</li>" in part(letter, "text/html").get_content()


def test_the_head_of_a_letter(smtp: SmtpServer) -> None:
    channel(smtp).send(outgoing())
    [letter] = smtp.letters()
    assert letter["Subject"] == "Dialogmöte om granskningen hos Tallunda (Hemlighetsord åäö)"
    assert letter["From"].addresses[0].display_name == "Kvalitetsenheten, Åmåls stad"
    assert letter["From"].addresses[0].addr_spec == "granskning@stad.example"
    assert letter["To"].addresses[0].addr_spec == ADDRESS
    assert letter["Date"].datetime == BEGAN
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["In-Reply-To"] is None
    assert smtp.accepted[0].isascii()


def test_the_message_id_follows_from_the_key_and_does_not_show_it() -> None:
    first, again = message_id("a|key", "x@stad.example"), message_id("a|key", "y@stad.example")
    assert first == again
    assert first != message_id("another|key", "x@stad.example")
    assert first.endswith("@stad.example>")
    assert "key" not in first


def test_the_same_attempt_gives_the_same_bytes() -> None:
    one, other = (bytes(letter_of(outgoing(meeting=MEETING), SENDER, recipient=ADDRESS)) for _ in range(2))
    assert one == other


def test_a_letter_about_the_same_unit_audit_answers_the_first(smtp: SmtpServer) -> None:
    first = channel(smtp).send(outgoing(key="first"))
    assert isinstance(first, Sent)
    channel(smtp).send(outgoing(key="second", thread=first.reference))
    letter = smtp.letters()[1]
    assert letter["In-Reply-To"] == letter["References"] == first.reference


def test_a_line_end_in_the_subject_makes_no_header(smtp: SmtpServer) -> None:
    answer = channel(smtp).send(outgoing(subject="Hej\r\nBcc: alla@stad.example\n\nSlut\x00"))
    assert isinstance(answer, Sent)
    [letter] = smtp.letters()
    assert letter["Subject"] == "Hej Bcc: alla@stad.example Slut"
    assert letter["Bcc"] is None


def test_a_line_that_begins_with_a_dot_arrives_as_it_is(smtp: SmtpServer) -> None:
    body = "Först.\n.\n..\n.gömd\nSist.\n"
    channel(smtp).send(outgoing(body=body))
    [letter] = smtp.letters()
    assert part(letter, "text/plain").get_content().replace("\r\n", "\n") == body


def test_an_invitation_lies_in_the_letter_twice_and_says_the_same(smtp: SmtpServer) -> None:
    channel(smtp).send(outgoing(meeting=MEETING))
    [letter] = smtp.letters()
    invitation, file = part(letter, "text/calendar"), part(letter, "application/ics")
    assert dict(invitation["Content-Type"].params) == {"method": "REQUEST", "charset": "utf-8"}
    assert file.get_filename() == "invite.ics"
    assert file.get_content().decode().splitlines() == invitation.get_content().splitlines()
    [event] = Calendar.from_ical(file.get_content()).walk("VEVENT")
    assert event["ATTENDEE"] == f"mailto:{ADDRESS}"
    assert event["ORGANIZER"] == "mailto:granskning@stad.example"


def test_a_domain_with_swedish_letters_is_written_as_servers_do(smtp: SmtpServer) -> None:
    assert isinstance(channel(smtp).send(outgoing(address="chef@åmål.example")), Sent)
    assert smtp.recipients == ["chef@xn--ml-xiab.example"]


@pytest.mark.parametrize(
    "address", ["", "ingen", "@stad.example", "a@", "a@b\r\nDATA", "två ord@stad.example", "chéf@stad.example", "a@.b"]
)
def test_what_is_no_address_is_never_tried(smtp: SmtpServer, address: str) -> None:
    answer = channel(smtp).send(outgoing(address=address))
    assert isinstance(answer, Permanent)
    assert not answer.whole_channel
    assert smtp.accepted == []


def test_an_address_that_does_not_exist_is_permanent(smtp: SmtpServer) -> None:
    smtp.refused[ADDRESS] = f"550 5.1.1 <{ADDRESS}> unknown"
    answer = channel(smtp).send(outgoing())
    assert answer == Permanent("E-postservern tar inte emot adressen (svar 550).")
    assert told(answer)


def test_a_greylisted_letter_is_passing_and_arrives_the_second_time(smtp: SmtpServer) -> None:
    smtp.greylists = True
    first = channel(smtp).send(outgoing())
    assert first == Passing("E-postservern tar inte emot adressen (svar 451).", wait=GREYLISTED)
    assert told(first)
    assert isinstance(channel(smtp).send(outgoing()), Sent)
    assert len(smtp.accepted) == 1


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("550 5.7.1 no", Permanent("E-postservern tar inte emot vår avsändare (svar 550).", whole_channel=True)),
        ("452 4.3.1 full", Passing("E-postservern tar inte emot vår avsändare (svar 452).", GREYLISTED, True)),
        ("530 5.7.0 log in", Permanent("E-postservern tar inte emot vår avsändare (svar 530).", whole_channel=True)),
    ],
)
def test_a_sender_that_is_not_wanted_is_the_whole_channels_fault(smtp: SmtpServer, said: str, expected: Answer) -> None:
    smtp.refused_sender = said
    assert channel(smtp).send(outgoing()) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("554 5.6.0 spam", Permanent("E-postservern tog inte emot brevet (svar 554).")),
        ("451 4.3.0 later", Passing("E-postservern tog inte emot brevet (svar 451).", GREYLISTED)),
        ("421 4.3.2 closing", Passing("E-postservern tog inte emot brevet (svar 421).", GREYLISTED, True)),
    ],
)
def test_a_letter_refused_after_its_dot_was_not_delivered(smtp: SmtpServer, said: str, expected: Answer) -> None:
    smtp.refused_letter = said
    assert channel(smtp).send(outgoing()) == expected
    assert smtp.accepted == []


@pytest.mark.parametrize("cut", [Cut.AT_GREETING, Cut.AT_EHLO])
def test_a_connection_cut_before_the_letter_is_passing(smtp: SmtpServer, cut: Cut) -> None:
    smtp.cut = cut
    assert channel(smtp).send(outgoing()) == Passing("E-postservern: förbindelsen bröts.", whole_channel=True)


def test_a_connection_cut_in_the_letter_is_passing(smtp: SmtpServer) -> None:
    smtp.cut = Cut.IN_THE_LETTER
    # Longer than what the machine holds between the two, so that the end of it is surely not sent when the cut comes.
    answer = channel(smtp).send(outgoing(body="Ord som fyller ut en rad i brevet.\n" * 120_000))
    assert isinstance(answer, Passing)
    assert told(answer)
    assert smtp.accepted == []


@pytest.mark.parametrize("cut", [Cut.AFTER_ACCEPTING, Cut.SILENT_AFTER_ACCEPTING])
def test_a_letter_without_an_answer_is_in_doubt(smtp: SmtpServer, cut: Cut) -> None:
    smtp.cut = cut
    answer = channel(smtp, delivery_seconds=0.5 if cut is Cut.SILENT_AFTER_ACCEPTING else 60).send(outgoing())
    assert answer == InDoubt("E-postservern fick hela brevet men svarade inte.")
    assert len(smtp.accepted) == 1


def test_a_server_that_is_not_there_is_passing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    answer = channel(SmtpServer(port=port)).send(outgoing())
    assert answer == Passing("E-postservern: anslutningen nekades.", whole_channel=True)


def test_a_server_that_says_nothing_is_passing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        answer = channel(SmtpServer(port=silent.getsockname()[1]), timeout_seconds=0.2).send(outgoing())
    assert answer == Passing("E-postservern: svaret dröjde för länge.", whole_channel=True)


def test_a_mail_server_cannot_be_asked_what_became_of_a_letter(smtp: SmtpServer) -> None:
    mail = channel(smtp)
    sent = mail.send(outgoing())
    assert mail.find(outgoing()) is None
    assert isinstance(sent, Sent)
    assert mail.message_id(outgoing()) == sent.reference


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_over_a_checked_connection_the_user_logs_in(certificate: Path, security: str) -> None:
    with smtp_server(certificate, security=security, login=True) as server:
        right = channel(server, login=(USER, PASSWORD), ca=certificate, security=security).send(outgoing())
        wrong = channel(server, login=(USER, "fel"), ca=certificate, security=security).send(outgoing())
        nobody = channel(server, ca=certificate, security=security).send(outgoing())
    assert isinstance(right, Sent)
    assert wrong == Permanent("E-postservern tog inte emot oss (svar 535).", whole_channel=True)
    assert nobody == Permanent("E-postservern tar inte emot vår avsändare (svar 530).", whole_channel=True)
    assert len(server.accepted) == 1
    assert told(wrong)


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_that_nobody_vouches_for_gets_no_letter(certificate: Path, security: str) -> None:
    with smtp_server(certificate, security=security) as server:
        answer = channel(server, security=security).send(outgoing())
    assert isinstance(answer, Permanent)
    assert answer.whole_channel
    assert "certifikat" in answer.problem
    assert server.accepted == []


def test_a_server_without_starttls_gets_no_letter(smtp: SmtpServer) -> None:
    answer = channel(smtp, security="starttls").send(outgoing())
    assert answer == Permanent("E-postservern kan inte det som [mail] i channels.toml begär.", whole_channel=True)
    assert smtp.accepted == []


def test_nothing_of_a_letter_is_written_on_the_screen(smtp: SmtpServer, caplog: pytest.LogCaptureFixture) -> None:
    screen = io.StringIO()
    with redirect_stderr(screen), caplog.at_level("DEBUG", logger="tasks"):
        channel(smtp).send(outgoing())
    assert MARK not in screen.getvalue()
    assert [record for record in caplog.records if record.name.startswith("tasks")] == []
