"""The door to the outbox: what is shown of messages and attempts, what does not work, and doubts that are decided."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import select

from config.channels import FILE
from portal import outbox as door
from register.models import Event, MessageStatus, Outcome
from tasks.channels.outgoing import Passing, Permanent
from tests.deaths import Killed
from tests.factories import CommandLine
from tests.outbox import MAIL, NOW, POST, Outbox, also
from tests.outboxes import on_sqlite, prepared
from tests.smtp_server import Cut, smtp_server

__all__ = ["on_sqlite", "prepared"]

ASTA = "asta.ormbunke@lillkommun.example"


@pytest.fixture
def home(on_sqlite: Outbox, lillkommun: None) -> str:
    return str(on_sqlite.register.settings.home)


def mixed(box: Outbox) -> None:
    """One sent, one failed, one that waits, one in doubt, by a channel that cannot be asked."""
    box.lay(4, recipient="ao", address=ASTA, channel=MAIL)
    channel = box.channel(MAIL, tells=False)
    channel.steps = [channel.take, Permanent("Adressen finns inte."), Passing("Upptaget."), channel.take_silently]
    box.dispatch(channel)


def test_the_messages_with_their_way_their_tries_and_what_happened(
    on_sqlite: Outbox, home: str, arshjul: CommandLine
) -> None:
    mixed(on_sqlite)
    rows = arshjul("outbox", "--format", "json", "--home", home).json
    assert [(row["status"], row["channel"], row["attempts"], row["problem"]) for row in rows] == [
        ("sent", "mail", 1, None),
        ("failed", "mail", 1, "Adressen finns inte."),
        ("pending", "mail", 1, "Upptaget."),
        ("in_doubt", "mail", 1, "Svaret kom aldrig."),
    ]
    text = arshjul("outbox", "--home", home).out
    assert [word for word in ("sänt", "misslyckat", "väntar", "oklart", "e-post") if word not in text] == []
    head, *lines = arshjul("outbox", "--format", "csv", "--home", home).out.splitlines()
    assert head == "id,written_on,kind,recipient,subject,status,sent_on,file,problem,key,channel,attempts"
    assert len(lines) == 4


@pytest.mark.parametrize(("status", "number"), [("sent", 1), ("failed", 2), ("pending", 3), ("in_doubt", 4)])
def test_only_the_messages_in_one_status(
    on_sqlite: Outbox, home: str, arshjul: CommandLine, status: str, number: int
) -> None:
    mixed(on_sqlite)
    answer = arshjul("outbox", "--status", status, "--format", "json", "--home", home)
    assert [row["id"] for row in answer.json] == [number]


def test_a_status_that_does_not_exist_is_told_which_there_are(home: str, arshjul: CommandLine) -> None:
    answer = arshjul("outbox", "--status", "lost", "--home", home)
    assert answer.code == 2
    assert answer.err == (
        "Värdet på --status går inte att använda. Skriv ett av: pending, sending, sent, failed, in_doubt.\n"
    )


def test_an_empty_outbox_says_so(home: str, arshjul: CommandLine) -> None:
    assert arshjul("outbox", "--home", home).out == "Utkorgen är tom.\n"
    assert arshjul("outbox", "--status", "failed", "--home", home).out == "Inga sådana meddelanden.\n"


def test_one_messages_attempts_tell_of_every_way(on_sqlite: Outbox, home: str, arshjul: CommandLine) -> None:
    on_sqlite.lay(contacts=also((MAIL, ASTA)))
    on_sqlite.dispatch(
        on_sqlite.channel(POST, steps=[Permanent("Konversationen finns inte.")]), on_sqlite.channel(MAIL)
    )
    first, second = arshjul("outbox", 1, "--format", "json", "--home", home).json
    assert first == {
        "message": 1,
        "attempt": 1,
        "channel": POST,
        "address": "C0001",
        "began_at": "2024-04-09 10:00:00",
        "ended_at": "2024-04-09 10:00:00",
        "outcome": "permanent",
        "problem": "Konversationen finns inte.",
    }
    assert (second["channel"], second["outcome"]) == (MAIL, "sent")
    assert "togs inte emot" in arshjul("outbox", 1, "--home", home).out
    answer = arshjul("outbox", 7, "--home", home)
    assert (answer.code, answer.err.startswith("Meddelandet ”7” finns inte.")) == (2, True)


def test_an_address_that_does_not_work_is_told_on_the_outbox_and_on_the_board(
    on_sqlite: Outbox, home: str, arshjul: CommandLine
) -> None:
    on_sqlite.lay(2, recipient="ao", address=ASTA, channel=FILE)
    on_sqlite.lay(channel=FILE, address="left.us@lillkommun.example")
    channel = on_sqlite.channel(FILE, steps=[Permanent("Adressen finns inte.") for _ in range(3)])
    on_sqlite.dispatch(channel)
    told = f"Adressen {ASTA} (fil) till ao fungerar inte: Adressen finns inte. Rätta den i people.toml."
    for command in ("outbox", "status"):
        lines = arshjul(command, "--home", home).out.splitlines()
        assert [line for line in lines if "fungerar inte" in line] == [told], "once, and none of an address out of use"
    assert "fungerar" not in arshjul("status", "--format", "json", "--home", home).out


def test_a_channel_that_rests_is_told_until_it_has_rested(on_sqlite: Outbox) -> None:
    on_sqlite.lay()
    on_sqlite.dispatch(on_sqlite.channel(steps=[Permanent("Nyckeln gäller inte.", whole_channel=True)]))
    told = door.trouble(on_sqlite.register, now=NOW)
    assert told == ["Inget sänds med Slack före 2024-04-09 10:15:00: Nyckeln gäller inte."]
    assert door.trouble(on_sqlite.register, now=NOW + timedelta(minutes=15)) == []


def test_asking_finds_what_had_arrived_and_sends_again_what_had_not(
    on_sqlite: Outbox, home: str, arshjul: CommandLine
) -> None:
    on_sqlite.lay(2, channel=FILE)

    def die(_: object) -> None:
        raise Killed

    with pytest.raises(Killed):
        on_sqlite.dispatch(on_sqlite.channel(FILE, steps=[die]))
    answer = arshjul("outbox", "--resolve", "--home", home)
    assert answer.out == "Kanalerna är tillfrågade: 1 hade inte kommit fram och sänds om.\nInget är oklart.\n"
    assert on_sqlite.statuses() == {MessageStatus.PENDING: 2}
    assert [row.outcome for row in on_sqlite.attempts()] == [Outcome.PASSING]
    again = arshjul("outbox", "--resolve", "--home", home)
    assert again.out == "Kanalerna är tillfrågade: inget nytt.\nInget är oklart.\n"


def test_of_a_letter_in_doubt_the_message_id_to_look_for_is_told(
    on_sqlite: Outbox, arshjul: CommandLine, monkeypatch: pytest.MonkeyPatch, organisation_with_mail: str
) -> None:
    home = str(on_sqlite.register.settings.home)
    monkeypatch.setenv("ARSHJUL_ORGANISATION", organisation_with_mail)
    on_sqlite.lay(channel=MAIL, recipient="ao", address=ASTA, next_at=NOW)
    with smtp_server() as post:
        post.cut = Cut.AFTER_ACCEPTING
        monkeypatch.setenv("ARSHJUL_SMTP_HOST", post.host)
        monkeypatch.setenv("ARSHJUL_SMTP_PORT", str(post.port))
        send(home)
        [letter] = post.letters()
        answer = arshjul("outbox", "--resolve", "--format", "json", "--home", home)
        text = arshjul("outbox", "--resolve", "--home", home).out
    [row] = answer.json
    assert (row["id"], row["channel"], row["look_for"]) == (1, "mail", letter["Message-ID"])
    assert "Sök brevets Message-ID" in text
    assert "arshjul outbox --resolve NUMMER --as sent|again|given-up --by VEM" in text


def send(home: str) -> None:
    from tasks.messages import deliver

    deliver.fn(home, now=NOW)


@pytest.fixture
def organisation_with_mail(tmp_path_factory: pytest.TempPathFactory) -> str:
    import shutil

    from tests import golden

    folder = tmp_path_factory.mktemp("organisation") / "lillkommun"
    shutil.copytree(golden.LILLKOMMUN, folder)
    (folder / "channels.toml").write_text(
        'use = ["mail"]\n\n[mail]\nsender = "granskning@lillkommun.example"\nsecurity = "none"\n'
        "timeout_seconds = 2\ndelivery_seconds = 2\n",
        encoding="utf-8",
    )
    return str(folder)


@pytest.mark.parametrize(
    ("decision", "becomes", "told"),
    [
        ("sent", MessageStatus.SENT, "räknas som sänt"),
        ("again", MessageStatus.PENDING, "sänds om i nästa runda"),
        ("given-up", MessageStatus.FAILED, "är uppgivet"),
    ],
)
def test_a_person_decides(
    on_sqlite: Outbox, home: str, arshjul: CommandLine, decision: str, becomes: MessageStatus, told: str
) -> None:
    mixed(on_sqlite)
    answer = arshjul("outbox", "--resolve", 4, "--as", decision, "--by", "AO", "--home", home)
    assert (answer.code, answer.out) == (0, f"Noterat: meddelande 4 {told}.\n")
    assert on_sqlite.message(4).status is becomes
    with on_sqlite.register.reading() as session:
        events = session.exec(select(Event).where(Event.what == "doubt_resolved")).all()
    assert [(event.who, event.evidence["decision"]) for event in events] == [("ao", decision)]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("--resolve", 4), "Det saknas en uppgift: --as sent, again eller given-up."),
        (("--resolve", 4, "--as", "sent"), "Det saknas en uppgift: --by."),
        (("--resolve", "--as", "sent", "--by", "ao"), "Ange vilket meddelande det gäller"),
        ((4, "--as", "sent", "--by", "ao"), "Ange vilket meddelande det gäller"),
        (("--resolve", 1, "--as", "sent", "--by", "ao"), "Meddelande 1 är varken oklart eller misslyckat"),
        (("--resolve", 4, "--as", "sent", "--by", "nobody"), "Personen ”nobody” finns inte."),
        (("--resolve", 4, "--as", "lost", "--by", "ao"), "Värdet på --as går inte att använda."),
    ],
)
def test_what_is_not_said_rightly_changes_nothing(
    on_sqlite: Outbox, home: str, arshjul: CommandLine, given: tuple[object, ...], told: str
) -> None:
    mixed(on_sqlite)
    before = [row.model_dump() for row in on_sqlite.messages()]
    answer = arshjul("outbox", *given, "--home", home)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(told)
    assert [row.model_dump() for row in on_sqlite.messages()] == before
