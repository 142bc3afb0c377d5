"""What can go wrong while the outbox is sent, played on real servers, files and databases: a row of the docs each."""

from __future__ import annotations

import resource
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from config.channels import FILE
from register.desk import at_desk
from register.doubts import Decision, decide
from register.models import MessageStatus
from tasks.channels.outgoing import Absent, Answer, Outgoing, Sent
from tests.deaths import Killed, killed_at_every_write
from tests.dispatchers import four_at_once
from tests.outbox import MAIL, NOW, POST, Outbox, also
from tests.outbox_play import WORDS, Play, Row, impatient, locked, not_growing, play
from tests.slack_server import Answered, Lost, refused, too_many
from tests.smtp_server import Cut, SmtpServer

DAY = timedelta(days=1)
PLACE = "C0GRANSKNING"
LETTERBOX = "chef.tallunda@lillkommun.example"
FAILING = Answered(500, "Internal Server Error")
FAILING_AFTER_ACCEPTING = Answered(500, "Internal Server Error", accepts=True)


def by_slack(play: Play, *faults: Any, find: Any = None, contacts: Any = (), later: timedelta = DAY) -> None:
    play.box.lay(address=PLACE, contacts=list(contacts))
    play.slack.fail("chat.postMessage", *faults)
    if find is not None:
        play.slack.fail("conversations.history", find)
    for _ in range(3):
        play.dispatch()
        play.note()
        play.clock.wait(play.clock.now() + later)


def by_mail(play: Play, set_up: Callable[[SmtpServer], None], *, contacts: Any = ()) -> None:
    play.box.lay(channel=MAIL, address=LETTERBOX, contacts=list(contacts))
    set_up(play.post)
    play.dispatch()
    play.note()
    play.post.cut = play.post.refused_sender = None
    play.dispatch(later=DAY)
    play.note()


def no_answer_in_time(play: Play) -> None:
    """Nobody waits for a minute here."""
    play.patience = 1
    by_slack(play, Lost(accepts=True, held=True))


def decided(play: Play, decision: Decision) -> None:
    """A person looks for the first message where it went, and says what they found."""
    with at_desk(play.box.register, who="ao", now=NOW) as desk:
        decide(desk, 1, decision)
    play.note()


def cut_after_accepting(play: Play) -> None:
    by_mail(play, _set(cut=Cut.AFTER_ACCEPTING))
    decided(play, Decision.SENT)


def limited(play: Play) -> None:
    """Three messages in one conversation; Slack asks for a pause at the first."""
    play.box.lay(3, address=PLACE)
    play.slack.fail("chat.postMessage", too_many(30))
    play.dispatch()
    play.note()
    play.dispatch(later=timedelta(seconds=29))
    play.dispatch(later=timedelta(seconds=1))
    play.note()
    moments = [float(posted.ts) - NOW.timestamp() for posted in play.slack.posted]
    assert [round(moment) for moment in moments] == [30, 31, 32], "after the pause, a second between two messages"


def killed_before_sending(play: Play) -> None:
    def die(_: Outgoing) -> Answer:
        raise Killed

    _killed(play, die)


def killed_after_sending(play: Play) -> None:
    def die(outgoing: Outgoing) -> Answer:
        play.kept[0].take(outgoing)
        raise Killed

    _killed(play, die)


def killed_after_sending_unasked(play: Play) -> None:
    """As before, by a channel that cannot be asked; a person decides."""
    play.box.lay()

    def die(outgoing: Outgoing) -> Answer:
        play.kept[0].take(outgoing)
        raise Killed

    channel = play.keeping(die)
    channel.tells = False
    for _ in range(2):
        play.dispatch(slack=channel)
    play.note()
    decided(play, Decision.SENT)


def _killed(play: Play, step: Any) -> None:
    play.box.lay(2)
    channel = play.keeping(step)
    play.box.register.close()
    for _ in range(2):
        play.dispatch(slack=channel)
        play.note()


def at_every_write(play: Play) -> None:
    play.kept = killed_at_every_write(play.box, count=3)
    play.seen = [WORDS[status] for status in play.box.statuses()]


def several_dispatchers(play: Play) -> None:
    play.kept = [four_at_once(play.box)]
    play.seen = [WORDS[status] for status in play.box.statuses()]


def locked_before(play: Play) -> None:
    """Another process writes and does not let go."""
    play.box.lay(2)
    channel = play.keeping()
    with impatient(play.box), locked(play.box):
        assert play.dispatch(slack=channel).stopped
        play.note()
    play.dispatch(slack=channel)
    play.note()


def locked_after(play: Play) -> None:
    """It begins to while the message is being sent."""
    play.box.lay(2)
    with impatient(play.box):
        lock = locked(play.box)

        def take_and_lock(outgoing: Outgoing) -> Answer:
            lock.__enter__()
            return play.kept[0].take(outgoing)

        channel = play.keeping(take_and_lock)
        try:
            assert play.dispatch(slack=channel).stopped
            play.note()
        finally:
            lock.__exit__(None, None, None)
    play.dispatch(slack=channel)
    play.note()


def no_room_for_files(play: Play) -> None:
    """The operating system refuses to write more than a few bytes to a file."""
    play.box.lay(channel=FILE)
    real = play.channels()[FILE]

    @dataclass
    class Full:
        name: str = FILE
        pace: timedelta = timedelta()

        def send(self, outgoing: Outgoing) -> Answer:
            soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
            resource.setrlimit(resource.RLIMIT_FSIZE, (16, hard))
            try:
                return real.send(outgoing)
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

        def find(self, outgoing: Outgoing) -> Sent | Absent | None:
            return real.find(outgoing)

    play.dispatch(file=Full())
    play.note()
    assert list(play.box.register.settings.delivered.iterdir()) == [], "nothing half written is left"
    play.dispatch(later=DAY)
    play.note()


def no_room_for_the_register(play: Play) -> None:
    """The register may not grow any more, as on a full disk, and finds that out in the middle."""
    numbers = play.box.lay(60)
    channel = play.keeping()
    with not_growing(play.box):
        assert play.dispatch(slack=channel).stopped
    assert 0 < len(channel.taken()) < len(numbers), "in the middle"
    play.seen.append(WORDS[play.box.message(len(numbers)).status])
    play.dispatch(slack=channel)
    play.seen.append(WORDS[play.box.message(len(numbers)).status])
    assert play.box.statuses() == {MessageStatus.SENT: 60}


def channel_with_a_bug(play: Play) -> None:
    play.box.lay(2)

    def fail(_: Outgoing) -> Answer:
        raise RuntimeError("what the message says")

    channel = play.keeping(fail)
    for _ in range(2):
        play.dispatch(slack=channel)
        play.note()


def _refuse(answer: str) -> Callable[[SmtpServer], None]:
    return lambda server: server.refused.update({LETTERBOX: answer})


def _set(**fields: Any) -> Callable[[SmtpServer], None]:
    def set_up(server: SmtpServer) -> None:
        for name, value in fields.items():
            setattr(server, name, value)

    return set_up


TO_MAIL = also((MAIL, LETTERBOX))
FAULTS: dict[str, Callable[[Play], None]] = {
    "Killed before or after every write of the dispatcher": at_every_write,
    "Killed when a message is claimed, before it is sent": killed_before_sending,
    "Killed when a message is sent, before that is noted": killed_after_sending,
    "The same, and the channel cannot be asked (a person decides)": killed_after_sending_unasked,
    "Four dispatchers at one outbox of 200 messages": several_dispatchers,
    "Register locked by another process": locked_before,
    "Register locked while a message is being sent": locked_after,
    "Disk full: files": no_room_for_files,
    "Disk full: the register, in the middle of 60 messages": no_room_for_the_register,
    "A bug in the channel": channel_with_a_bug,
    "Slack: 429, Retry-After 30 seconds": limited,
    "Slack: 500, not accepted": lambda play: by_slack(play, FAILING),
    "Slack: 500, accepted": lambda play: by_slack(play, FAILING_AFTER_ACCEPTING),
    "Slack: 500, accepted, and then cannot be asked": lambda play: by_slack(
        play, FAILING_AFTER_ACCEPTING, find=FAILING
    ),
    "Slack: cut before the answer, not accepted": lambda play: by_slack(play, Lost(accepts=False)),
    "Slack: cut before the answer, accepted": lambda play: by_slack(play, Lost(accepts=True)),
    "Slack: reset before the answer, accepted": lambda play: by_slack(play, Lost(accepts=True, reset=True)),
    "Slack: time-out, accepted": no_answer_in_time,
    "Slack: `channel_not_found`, no other way": lambda play: by_slack(play, refused("channel_not_found")),
    "Slack: `channel_not_found`, e-mail as well": lambda play: by_slack(
        play, refused("channel_not_found"), contacts=TO_MAIL
    ),
    "Slack: `invalid_auth`, no other way": lambda play: by_slack(play, refused("invalid_auth")),
    "Slack: `invalid_auth`, e-mail as well": lambda play: by_slack(play, refused("invalid_auth"), contacts=TO_MAIL),
    "E-mail: greylisted (451)": lambda play: by_mail(play, _set(greylists=True)),
    "E-mail: 550, no other way": lambda play: by_mail(play, _refuse("550 5.1.1 No such user")),
    "E-mail: 550, Slack as well": lambda play: by_mail(
        play, _refuse("550 5.1.1 No such user"), contacts=also((POST, PLACE))
    ),
    "E-mail: our sender refused (553)": lambda play: by_mail(play, _set(refused_sender="553 5.7.1 Not allowed")),
    "E-mail: cut at EHLO": lambda play: by_mail(play, _set(cut=Cut.AT_EHLO)),
    "E-mail: cut after accepting (a person decides)": cut_after_accepting,
}
"""What goes wrong -> its play."""


def row_of(fault: str, box: Outbox) -> Row:
    """Play the fault on an empty outbox; its row."""
    with play(box) as playing:
        FAULTS[fault](playing)
        return playing.row(fault)


def line(row: Row) -> str:
    """The row in Markdown."""
    return f"| {row.fault} | {row.becomes} | {row.lost} | {row.doubled} | {row.shown} |"


def page(lines: Iterable[str]) -> str:
    """The page of the docs that the rows stand in."""
    return "\n".join([*_BEFORE, *lines, *_AFTER, ""])


_BEFORE = """# What can go wrong while the outbox is sent

Written by `docs/draw_outbox_faults.py`, which plays each fault on a real register, a Slack and a mail server of its own
and real files; the tests play them too, and hold this page against what they see. Do not edit by hand.

*Lost* are messages that are called sent and were never taken by anybody; *doubled* are those that were taken more than
once, by all channels together. What is shown stands in `arshjul outbox`, and, of addresses and channels that do not
work, below the board.

| fault | the message becomes | lost | doubled | what a person is shown |
|---|---|---|---|---|""".splitlines()
_AFTER = """
## What is behind it

- A message is claimed in one transaction, sent outside any, and settled in another. Nobody else claims it meanwhile,
  and nothing to the same address. A claim is a lease: when it has run out, or the operating system says that the
  process is no more, the message is in doubt. It is never simply sent again.
- What is in doubt is looked for where it was sent. Slack and the folder of files can be asked; a mail server cannot, so
  that a person looks for the letter's Message-ID and decides (`arshjul outbox --resolve`).
- A message goes in its recipient's next way only when it surely did not arrive in the former. A doubt never does, so
  nobody is told the same by two channels.
- A fault of the channel itself (a key that is not valid, a server that is down) uses up no message's tries: the channel
  rests, and what waits for it is kept, or goes in the recipient's next way if there is one.
- Order is kept in a conversation, but for this: a message that waits to be tried again holds back the later ones about
  the same unit audit only, and nothing urgent.
- What no program can rule out: a machine that is stopped for longer than the lease, between the last look at its clock
  and the first byte of the message. Then Slack may be asked too early, and be told twice.""".splitlines()
