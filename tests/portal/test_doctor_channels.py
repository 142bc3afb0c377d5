"""The doctor at the channels: Slack and the mail server are asked, and nobody is written to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from portal.doctor import Finding, Level
from portal.doctor.mail import MAIL
from portal.doctor.slack import SLACK
from tests.portal.doctors import NOW, Patient, levels, patient
from tests.slack_server import ALL_SCOPES, SLACK_KEY, SlackServer, refused, slack_server, too_many
from tests.smtp_server import PASSWORD, USER, Cut, certificate_in, smtp_server

IN_SLACK = {"ao": "U0CHEF", "fk": "C0GRANSKNING"}
"""The inspectors' addresses there: a person and a channel, which the server knows."""


@pytest.fixture
def slack() -> Iterator[SlackServer]:
    with slack_server(clock=NOW.timestamp) as server:
        yield server


@pytest.fixture
def installed(tmp_path: Path) -> Patient:
    made = patient(tmp_path, tmp_path / "home")
    made.write("channels.toml", 'use = ["slack"]')
    for initials, address in IN_SLACK.items():
        shown = initials.upper()
        made.change("people.toml", f'initials = "{shown}"', f'initials = "{shown}"\nslack = "{address}"')
    return made


def at_slack(installed: Patient, slack: SlackServer, **given: Any) -> list[Finding]:
    found = installed.said(SLACK, **{"slack_token": SLACK_KEY, "slack_url": slack.url, **given})
    assert "xoxb-" not in "".join(finding.found for finding in found)
    assert not slack.posted
    return found


def test_slack_is_in_order(installed: Patient, slack: SlackServer) -> None:
    found = at_slack(installed, slack)
    assert [finding.found for finding in found] == [
        "Nyckeln godtas, och appen har de rättigheter den behöver.",
        "2 konversationer finns och kan nås.",
    ]
    assert [method for method, _ in slack.asked] == ["auth.test", "users.info", "conversations.info"]


@pytest.mark.parametrize("token", ["", "xoxp-en-persons-nyckel", f" {SLACK_KEY}", "nyckel"])
def test_a_token_that_is_no_bots_is_a_fault_and_goes_nowhere(
    installed: Patient, slack: SlackServer, token: str
) -> None:
    assert levels(at_slack(installed, slack, slack_token=token)) == [Level.FAULT]
    assert slack.asked == []


def test_a_token_is_not_sent_in_the_open(installed: Patient, slack: SlackServer) -> None:
    [told] = at_slack(installed, slack, slack_url="http://slack.example/api/")
    assert told.found == "Nyckeln skulle sändas öppet."


def test_a_token_that_slack_does_not_know_is_a_fault(installed: Patient, slack: SlackServer) -> None:
    [told] = at_slack(installed, slack, slack_token="xoxb-en-annan")  # noqa: S106
    assert (told.level, told.found) == (
        Level.FAULT,
        "Slack godtar inte vår app (invalid_auth); se ARSHJUL_SLACK_TOKEN.",
    )


def test_slack_that_does_not_answer_now_is_a_warning(installed: Patient, slack: SlackServer) -> None:
    slack.fail("auth.test", too_many(None), refused("internal_error"))
    assert levels(at_slack(installed, slack)) == [Level.WARNING]
    assert levels(at_slack(installed, slack)) == [Level.WARNING]
    assert levels(at_slack(installed, slack, slack_url="http://127.0.0.1:1/api/")) == [Level.WARNING]


@pytest.mark.parametrize(
    ("lacking", "expected"),
    [
        ("chat:write", [Level.FAULT, Level.OK]),
        ("im:history", [Level.WARNING, Level.OK]),
        ("groups:read", [Level.WARNING, Level.OK]),
    ],
)
def test_a_scope_that_the_app_lacks_is_told_by_its_name(
    installed: Patient, slack: SlackServer, lacking: str, expected: list[Level]
) -> None:
    slack.scopes = ALL_SCOPES - {lacking}
    found = at_slack(installed, slack)
    assert levels(found) == expected
    assert lacking in found[0].found


def test_without_the_right_to_look_nobody_is_said_to_be_missing(installed: Patient, slack: SlackServer) -> None:
    slack.scopes = ALL_SCOPES - {"users:read", "channels:read"}
    about_scopes, untold = at_slack(installed, slack)
    assert levels([about_scopes, untold]) == [Level.WARNING, Level.WARNING]
    assert untold.found == "2 konversationer kunde inte ses efter."


def gone(slack: SlackServer) -> None:
    slack.people.clear()


def closed(slack: SlackServer) -> None:
    slack.closed.add("U0CHEF")


def archived(slack: SlackServer) -> None:
    slack.archived.add("C0GRANSKNING")


def not_invited(slack: SlackServer) -> None:
    slack.without_us.add("C0GRANSKNING")


def unknown(slack: SlackServer) -> None:
    slack.channels.clear()


@pytest.mark.parametrize(
    ("happens", "told"),
    [
        (gone, "ao: personen finns inte."),
        (closed, "ao: personens konto är stängt."),
        (archived, "fk: kanalen är arkiverad."),
        (not_invited, "fk: vår app är inte med i kanalen; bjud in den."),
        (unknown, "fk: konversationen finns inte, eller är stängd för vår app."),
    ],
)
def test_somebody_who_cannot_be_reached_is_told_of_by_key(
    installed: Patient, slack: SlackServer, happens: Any, told: str
) -> None:
    happens(slack)
    about = [finding for finding in at_slack(installed, slack) if finding.level is Level.WARNING]
    assert [finding.found for finding in about] == [told]


def test_an_answer_that_says_nothing_of_a_conversation_is_no_fault_of_it(
    installed: Patient, slack: SlackServer
) -> None:
    slack.fail("users.info", refused("internal_error"))
    slack.fail("conversations.info", too_many(3))
    assert levels(at_slack(installed, slack)) == [Level.WARNING, Level.OK]


def test_a_clock_that_differs_from_slacks_is_told_with_how_much(installed: Patient, slack: SlackServer) -> None:
    def clock(ahead: timedelta) -> list[str]:
        given = {"slack_token": SLACK_KEY, "slack_url": slack.url}
        return [finding.found for finding in installed.said("Klockan", now=NOW + ahead, **given)]

    assert clock(timedelta(seconds=40)) == ["Går som Slacks."]
    assert clock(timedelta(minutes=5)) == ["Går 5 min före Slacks."]
    assert clock(timedelta(hours=-3)) == ["Går 3 timmar efter Slacks."]


MAIL_RULES = """
use = ["mail"]
[mail]
sender = "granskning@lillkommun.example"
host = "127.0.0.1"
security = "{security}"
"""


def by_mail(installed: Patient, security: str, **given: Any) -> list[Finding]:
    installed.write("channels.toml", MAIL_RULES.format(security=security))
    found = installed.said(MAIL, **given)
    assert PASSWORD not in f"{found}"
    return found


def test_a_mail_server_of_ones_own_is_greeted_and_given_no_letter(installed: Patient) -> None:
    with smtp_server() as server:
        assert levels(by_mail(installed, "none", smtp_port=server.port)) == [Level.OK]
        assert server.accepted == []


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_mail_server_that_asks_who_we_are_is_told(installed: Patient, tmp_path: Path, security: str) -> None:
    certificate = certificate_in(tmp_path)
    login = {"smtp_user": USER, "smtp_password": PASSWORD, "smtp_ca": certificate}
    with smtp_server(certificate, security=security, login=True) as server:
        found = by_mail(installed, security, smtp_port=server.port, **login)
        assert found[0].found == "Servern, dess certifikat, inloggningen och avsändaren är i ordning."
        wrong = by_mail(installed, security, smtp_port=server.port, **login | {"smtp_password": "fel"})
        assert [(one.level, one.found) for one in wrong] == [
            (Level.FAULT, "E-postservern tog inte emot oss (svar 535).")
        ]
        assert server.accepted == []


def test_a_certificate_that_runs_out_soon_is_a_warning(installed: Patient, tmp_path: Path) -> None:
    certificate = certificate_in(tmp_path)
    now = datetime.now(UTC)
    with smtp_server(certificate, security="tls") as server:
        soon, _ = by_mail(installed, "tls", smtp_port=server.port, smtp_ca=certificate, now=now)
    # The servers of the tests have certificates of a day.
    assert soon.found == f"Serverns certifikat går ut {now + timedelta(days=1):%Y-%m-%d}."


def test_a_certificate_that_nobody_vouches_for_is_a_fault(installed: Patient, tmp_path: Path) -> None:
    with smtp_server(certificate_in(tmp_path), security="tls") as server:
        [told] = by_mail(installed, "tls", smtp_port=server.port)
    assert told.found == "E-postserverns certifikat godtogs inte; se ARSHJUL_SMTP_CA."


def test_a_sender_that_the_server_refuses_is_a_fault(installed: Patient) -> None:
    with smtp_server() as server:
        server.refused_sender = "550 5.7.1 granskning@lillkommun.example not allowed"
        [told] = by_mail(installed, "none", smtp_port=server.port)
    assert told.found == "E-postservern tar inte emot vår avsändare (svar 550)."


def test_a_server_that_hangs_up_or_is_not_there_is_a_warning(installed: Patient) -> None:
    with smtp_server() as server:
        server.cut = Cut.AT_EHLO
        assert levels(by_mail(installed, "none", smtp_port=server.port)) == [Level.WARNING]
    assert levels(by_mail(installed, "none", smtp_port=1)) == [Level.WARNING]


def test_a_password_without_a_user_is_told_by_the_setting_to_make(installed: Patient) -> None:
    [told] = by_mail(installed, "starttls", smtp_password=PASSWORD)
    assert "ARSHJUL_SMTP_USER" in told.found
