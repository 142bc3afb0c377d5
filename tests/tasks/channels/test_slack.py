"""Slack: what a message looks like there, and what becomes of it when something goes wrong on the way."""

from __future__ import annotations

import json
import logging
import socket
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.channels import SlackRules
from tasks.channels.blocks import blocks, read_aloud, units
from tasks.channels.outgoing import Absent, Answer, InDoubt, Outgoing, Passing, Permanent, Sent
from tasks.channels.slack import SlackChannel
from tests.slack_server import (
    SLACK_KEY,
    Answered,
    Fault,
    Lost,
    SlackServer,
    over_the_limits,
    refused,
    slack_server,
    too_many,
)
from tests.tasks.channels.letters import ADDRESS, BEGAN, MARK, MEETING, outgoing

CHANNEL, CHEF = "C0GRANSKNING", "U0CHEF"
LOST = InDoubt("Slack fick meddelandet men svarade inte.")
POST = "chat.postMessage"


@pytest.fixture
def slack() -> Iterator[SlackServer]:
    with slack_server() as server:
        yield server


def channel(server: SlackServer, key: str = SLACK_KEY, **rules: Any) -> SlackChannel:
    wanted = SlackRules.model_validate({"timeout_seconds": 60, "settled_seconds": 0, **rules})
    return SlackChannel(wanted, token=key, url=server.url)


def message(**changes: Any) -> Outgoing:
    """A message as of now, by the server's clock, which tells whole seconds."""
    return outgoing(**{"address": CHANNEL, "began_at": datetime.now(UTC).replace(microsecond=0), **changes})


def told(answer: Answer) -> str:
    assert not isinstance(answer, Sent)
    for secret in (MARK, ADDRESS, CHANNEL, SLACK_KEY, "Tallunda"):
        assert secret not in answer.problem
    return answer.problem


def calls(server: SlackServer) -> list[str]:
    return [method for method, _ in server.asked]


def test_a_message_arrives_with_a_heading_its_text_and_its_key(slack: SlackServer) -> None:
    answer = channel(slack).send(message())
    [posted] = slack.posted
    assert answer == Sent(f"{CHANNEL}:{posted.ts}")
    assert posted.thread is None
    heading, section = posted.message["blocks"]
    assert heading["text"]["text"] == "Dialogmöte om granskningen hos Tallunda (Hemlighetsord åäö)"
    assert section["text"]["type"] == "mrkdwn"
    assert section["text"]["text"].startswith("Hej,\n\nläsningen av akterna")
    assert posted.message["text"].startswith(heading["text"]["text"])
    assert posted.message["metadata"]["event_type"] == "arshjul_message"


def test_the_key_a_message_carries_shows_nothing_of_it(slack: SlackServer) -> None:
    channel(slack).send(message())
    carried = slack.posted[0].message["metadata"]["event_payload"]
    assert set(carried) == {"message", "key"}
    assert carried["message"] == "42"
    assert len(carried["key"]) == 64
    assert "tallunda" not in json.dumps(carried)


def test_slacks_own_signs_are_escaped_and_addresses_are_links() -> None:
    text = blocks(outgoing(meeting=MEETING))[1]["text"]["text"]
    assert "• Barnets delaktighet &amp; röst\n• Tider &lt;14 dagar&gt; när anmälan är ny" in text
    link = "https://stad.example/granskning?år=2022&amp;del=1"
    assert f"<{link}|{link}>. Frågor: <mailto:granskning@stad.example|granskning@stad.example>" in text
    assert text.endswith("Möte: torsdag 12 maj 2022 kl. 13.00–14.30, Rådhuset, sal Åmål")
    assert "&lt;!channel&gt;" in blocks(outgoing(body="<!channel> hej"))[1]["text"]["text"]


def test_a_message_to_a_person_opens_a_conversation_with_them(slack: SlackServer) -> None:
    answer = channel(slack).send(message(address=CHEF))
    assert answer == Sent(f"D0CHEF:{slack.posted[0].ts}")


def test_the_next_message_about_a_unit_audit_comes_in_the_threads_conversation(slack: SlackServer) -> None:
    first = channel(slack).send(message(address=CHEF))
    assert isinstance(first, Sent)
    channel(slack).send(message(address=CHEF, key="second", thread=first.reference))
    assert [posted.thread for posted in slack.posted] == [None, slack.posted[0].ts]
    assert {posted.channel for posted in slack.posted} == {"D0CHEF"}


def test_a_thread_that_is_gone_is_begun_anew(slack: SlackServer) -> None:
    answer = channel(slack).send(message(thread=f"{CHANNEL}:1.000001"))
    assert isinstance(answer, Sent)
    assert [posted.thread for posted in slack.posted] == [None]


LONG = {
    "a heading of 400 characters": {"subject": "Ämne " * 80},
    "no subject": {"subject": "\n"},
    "a subject of two lines": {"subject": "Ett\nTvå"},
    "a heading of emoji": {"subject": "😀" * 100},
    "60 paragraphs": {"body": "\n\n".join(f"Stycke {number}: {'ord ' * 30}" for number in range(60))},
    "a paragraph of 10,000 characters": {"body": "ordet " * 1_667},
    "a word of 10,000 characters": {"body": "x" * 10_000},
    "signs that grow": {"body": "&<>" * 3_000},
    "5,000 emoji": {"body": "😀" * 5_000},
    "1,000 points": {"body": "\n".join(f"- Punkt {number}: en mening som är lagom lång." for number in range(1_000))},
    "a long address": {"body": "Se https://stad.example/" + "a" * 4_000},
    "no text": {"body": "\n"},
}


@pytest.mark.parametrize("changes", LONG.values(), ids=LONG.keys())
def test_whatever_its_length_slack_takes_the_message(slack: SlackServer, changes: dict[str, str]) -> None:
    assert isinstance(channel(slack).send(message(**changes)), Sent)


@given(st.text(max_size=400).map(lambda text: text * 30), st.text(max_size=300))
def test_any_message_keeps_within_slacks_limits(body: str, subject: str) -> None:
    made = outgoing(subject=f"Ämne {subject}", body=body)
    assert over_the_limits({"blocks": blocks(made), "text": read_aloud(made)}) is None


def test_a_text_of_sixty_paragraphs_is_whole_and_in_order() -> None:
    body = "\n\n".join(f"Stycke {number:02d}: {'ord ' * 20}".strip() for number in range(60))
    shown = "\n\n".join(block["text"]["text"] for block in blocks(outgoing(body=body))[1:])
    assert shown == body


def test_a_text_that_is_too_long_says_that_it_goes_on() -> None:
    made = outgoing(body="En mening till. " * 2_000)
    shown = blocks(made)
    assert shown[-1]["text"]["text"].endswith("Här är texten kortad. Be avsändaren om resten.")
    assert sum(units(block["text"]["text"]) for block in shown) > 9_000


def test_a_long_subject_is_shortened_in_the_heading_and_whole_in_the_text() -> None:
    subject = "Ord " * 60 + "slut"
    heading, section = blocks(outgoing(subject=subject, body="Hej."))
    assert heading["text"]["text"].endswith("…")
    assert section["text"]["text"] == f"{subject}\n\nHej."


FAULTS: dict[str, tuple[Fault, Answer]] = {
    "too many": (too_many(7), Passing("Slack ber oss vänta.", timedelta(seconds=7), whole_channel=True)),
    "too many, no time": (too_many(None), Passing("Slack ber oss vänta.", timedelta(seconds=30), whole_channel=True)),
    "too many, in words": (
        refused("rate_limited"),
        Passing("Slack ber oss vänta.", timedelta(seconds=30), whole_channel=True),
    ),
    "truncated": (refused("request_timeout"), Passing("Slack kan inte ta emot just nu (request_timeout).")),
    "archived": (refused("is_archived"), Permanent("Slack: kanalen är arkiverad (is_archived).")),
    "not invited": (
        refused("not_in_channel"),
        Permanent("Slack: vår app är inte med i kanalen; bjud in den (not_in_channel)."),
    ),
    "an error of tomorrow": (
        refused("something_new"),
        Permanent("Slack: meddelandet togs inte emot (something_new)."),
    ),
    "revoked": (
        refused("token_revoked"),
        Permanent("Slack godtar inte vår app (token_revoked); se ARSHJUL_SLACK_TOKEN.", whole_channel=True),
    ),
    "no scope": (
        refused("missing_scope"),
        Permanent("Slack godtar inte vår app (missing_scope); se ARSHJUL_SLACK_TOKEN.", whole_channel=True),
    ),
    "not Slack": (
        Answered(404, "<html>Hemlighetsord</html>"),
        Permanent("Det är inte Slack som svarar (svar 404); se ARSHJUL_SLACK_URL.", whole_channel=True),
    ),
}


@pytest.mark.parametrize(("fault", "expected"), FAULTS.values(), ids=FAULTS.keys())
def test_an_answer_that_is_no_is_passing_or_permanent(slack: SlackServer, fault: Fault, expected: Answer) -> None:
    slack.fail(POST, fault)
    answer = channel(slack).send(message())
    assert answer == expected
    assert told(answer)
    assert slack.posted == []


def test_a_channel_that_does_not_exist_is_permanent(slack: SlackServer) -> None:
    answer = channel(slack).send(message(address="C0BORTA"))
    assert isinstance(answer, Permanent)
    assert not answer.whole_channel
    assert "channel_not_found" in told(answer)


def test_a_token_that_is_not_valid_is_the_whole_channels_fault(slack: SlackServer) -> None:
    answer = channel(slack, key="xoxb-fel").send(message())
    assert isinstance(answer, Permanent)
    assert answer.whole_channel
    assert "invalid_auth" in answer.problem
    assert "xoxb-fel" not in answer.problem


DOUBTS: dict[str, Fault] = {
    "500": Answered(500, "Internt fel: Hemlighetsord"),
    "500 after accepting": Answered(500, "", accepts=True),
    "503": Answered(503, json.dumps({"ok": False, "error": "service_unavailable"})),
    "internal_error": Answered(200, json.dumps({"ok": False, "error": "internal_error"}), accepts=True),
    "reset before accepting": Lost(accepts=False, reset=True),
    "cut before accepting": Lost(accepts=False),
    "cut after accepting": Lost(accepts=True),
    "reset after accepting": Lost(accepts=True, reset=True),
    "not JSON": Answered(200, "<html>Hemlighetsord</html>", accepts=True),
    "not an object": Answered(200, '["Hemlighetsord"]', accepts=True),
    "nothing": Answered(200, "", accepts=True),
}


@pytest.mark.parametrize("fault", DOUBTS.values(), ids=DOUBTS.keys())
def test_without_an_answer_a_message_is_in_doubt_and_slack_can_tell(slack: SlackServer, fault: Fault) -> None:
    slack.fail(POST, fault)
    sender, sent = channel(slack), message()
    answer = sender.send(sent)
    assert isinstance(answer, InDoubt)
    assert told(answer)
    assert calls(slack).count(POST) == int(fault.accepts)
    expected = Sent(f"{CHANNEL}:{slack.posted[0].ts}") if fault.accepts else Absent()
    assert sender.find(sent) == expected


@pytest.mark.parametrize("accepts", [True, False])
def test_an_answer_that_never_comes_is_a_doubt(slack: SlackServer, accepts: bool) -> None:
    slack.fail(POST, Lost(accepts=accepts, held=True))
    sender, sent = channel(slack, timeout_seconds=1), message()
    assert sender.send(sent) == LOST
    assert isinstance(sender.find(sent), Sent if accepts else Absent)


def test_a_server_that_is_not_there_is_passing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/api/"
    answer = channel(SlackServer(url=url)).send(message())
    assert answer == Passing("Slack: anslutningen nekades.", whole_channel=True)


def test_a_server_that_nobody_knows_is_passing() -> None:
    answer = channel(SlackServer(url="http://slack.invalid/api/")).send(message())
    assert isinstance(answer, Passing)
    assert answer.whole_channel


def test_a_doubt_in_a_thread_is_looked_for_in_the_thread(slack: SlackServer) -> None:
    sender = channel(slack)
    first = sender.send(message(key="first", address=CHEF))
    assert isinstance(first, Sent)
    slack.fail(POST, Lost(accepts=True))
    sent = message(key="second", address=CHEF, thread=first.reference)
    assert sender.send(sent) == LOST
    assert sender.find(sent) == Sent(f"D0CHEF:{slack.posted[1].ts}")


def test_a_doubt_beside_a_thread_that_is_gone_is_found(slack: SlackServer) -> None:
    sender, sent = channel(slack), message(thread=f"{CHANNEL}:1.000001")
    slack.fail(POST, refused("thread_not_found"), Lost(accepts=True))
    assert sender.send(sent) == LOST
    assert isinstance(sender.find(sent), Sent)


def test_a_doubt_about_a_message_to_a_person_is_looked_for_in_their_conversation(slack: SlackServer) -> None:
    slack.fail(POST, Lost(accepts=True))
    sender, sent = channel(slack), message(address=CHEF)
    assert sender.send(sent) == LOST
    assert sender.find(sent) == Sent(f"D0CHEF:{slack.posted[0].ts}")


def test_a_doubt_is_found_behind_many_other_messages(slack: SlackServer) -> None:
    slack.page = 2
    sender, sent = channel(slack), message()
    sender.send(sent)
    for number in range(7):
        sender.send(message(key=f"other {number}"))
    assert isinstance(sender.find(sent), Sent)
    assert sender.find(message(key="never sent")) == Absent()
    assert calls(slack).count("conversations.history") == 8


@pytest.mark.parametrize(("seconds", "expected"), [(0, None), (119, None), (120, Absent()), (3_600, Absent())])
def test_a_message_that_may_still_be_on_its_way_is_not_said_to_be_absent(
    slack: SlackServer, seconds: int, expected: Absent | None
) -> None:
    slack.clock = lambda: BEGAN.timestamp() + seconds
    assert channel(slack, settled_seconds=120).find(message(began_at=BEGAN)) == expected


def test_a_conversation_too_long_to_look_through_tells_nothing(slack: SlackServer) -> None:
    slack.page = 1
    sender = channel(slack)
    for number in range(21):
        sender.send(message(key=f"other {number}"))
    assert sender.find(message(key="never sent")) is None


def test_a_message_of_long_ago_is_not_the_one_in_doubt(slack: SlackServer) -> None:
    sender, sent = channel(slack), message()
    sender.send(sent)
    slack.clock = lambda: time.time() + 7_200
    assert sender.find(message(began_at=datetime.now(UTC) + timedelta(hours=1))) == Absent()


@pytest.mark.parametrize(
    "fault",
    [too_many(5), refused("missing_scope"), refused("channel_not_found"), Answered(500, ""), Lost(accepts=False)],
)
def test_a_doubt_stays_when_slack_cannot_be_asked(slack: SlackServer, fault: Fault) -> None:
    slack.fail("conversations.history", fault)
    assert channel(slack).find(message()) is None


def test_nothing_of_a_message_is_logged(slack: SlackServer, caplog: pytest.LogCaptureFixture) -> None:
    slack.fail(POST, Answered(200, f"<html>{MARK}</html>"), Lost(accepts=False))
    with caplog.at_level(logging.DEBUG):
        for _ in range(3):
            channel(slack).send(message())
    ours = ("tasks", "slack_sdk", "urllib")
    assert [record.getMessage() for record in caplog.records if record.name.startswith(ours)] == []


def test_a_message_is_sent_once_a_second_in_a_conversation() -> None:
    assert channel(SlackServer()).pace == timedelta(seconds=1)


def test_pieces_follow_each_other_without_a_gap() -> None:
    shown = [block["text"]["text"] for block in blocks(outgoing(body="ordet " * 1_500))[1:]]
    assert len(shown) == 3
    assert all(earlier.endswith("ordet") and later.startswith("ordet") for earlier, later in pairwise(shown))
