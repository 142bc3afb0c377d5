"""The part of Slack's Web API that is used, as a real HTTP server, with its limits and its faults."""

from __future__ import annotations

import json
import socket
import struct
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

SLACK_KEY = "xoxb-en-hemlig-nyckel"
SCOPES = {
    "chat.postMessage": "chat:write",
    "conversations.open": "im:write",
    "conversations.history": "channels:history",
    "conversations.replies": "channels:history",
    "conversations.info": "channels:read",
    "users.info": "users:read",
}
"""What each method asks of the token (docs.slack.dev), of a public channel."""
ALL_SCOPES = {*SCOPES.values(), "groups:history", "im:history", "metadata.message:read", "groups:read"}
Said = dict[str, Any]


class Posted(NamedTuple):
    """A message that the server accepted."""

    channel: str
    ts: str
    thread: str | None
    message: Said


class Answered(NamedTuple):
    """Instead of what was asked: a status, a body and headers; `accepts`: the request is done nevertheless."""

    status: int
    body: str
    headers: tuple[tuple[str, str], ...] = ()
    accepts: bool = False


@dataclass(frozen=True)
class Lost:
    """No answer comes: the connection is cut (reset, if so), or held until the server closes."""

    accepts: bool
    held: bool = False
    reset: bool = False


Fault = Answered | Lost


def refused(error: str) -> Answered:
    return Answered(200, json.dumps({"ok": False, "error": error}))


def too_many(seconds: int | None) -> Answered:
    headers = () if seconds is None else (("Retry-After", str(seconds)),)
    return Answered(429, json.dumps({"ok": False, "error": "ratelimited"}), headers)


@dataclass
class SlackServer:
    """What the server knows, and the faults that are still to come, per method."""

    channels: set[str] = field(default_factory=lambda: {"C0GRANSKNING"})
    people: set[str] = field(default_factory=lambda: {"U0CHEF"})
    token: str = SLACK_KEY
    scopes: set[str] = field(default_factory=lambda: set(ALL_SCOPES))
    archived: set[str] = field(default_factory=set)
    without_us: set[str] = field(default_factory=set)
    """Channels that the app has not been invited to."""
    closed: set[str] = field(default_factory=set)
    """People whose account is deactivated."""
    clock: Callable[[], float] = time.time
    url: str = ""
    posted: list[Posted] = field(default_factory=list)
    asked: list[tuple[str, Said]] = field(default_factory=list)
    page: int = 200
    _faults: dict[str, deque[Fault]] = field(default_factory=dict)
    closing: Event = field(default_factory=Event)
    _lock: Lock = field(default_factory=Lock)

    def fail(self, method: str, *faults: Fault) -> None:
        """The next calls of the method go so."""
        self._faults.setdefault(method, deque()).extend(faults)

    def next_fault(self, method: str) -> Fault | None:
        waiting = self._faults.get(method)
        return waiting.popleft() if waiting else None

    def call(self, method: str, token: str, given: Said) -> Said:
        """What Slack answers."""
        with self._lock:
            self.asked.append((method, given))
            if token != self.token:
                return {"ok": False, "error": "invalid_auth" if token else "not_authed"}
            if (needed := SCOPES.get(method)) and needed not in self.scopes:
                provided = ",".join(sorted(self.scopes))
                return {"ok": False, "error": "missing_scope", "needed": needed, "provided": provided}
            known: dict[str, Callable[[Said], Said]] = {
                "auth.test": lambda _: {"ok": True, "user": "arshjul"},
                "chat.postMessage": self._post,
                "conversations.open": self._open,
                "conversations.info": self._info,
                "users.info": self._user,
                "conversations.history": lambda wanted: self._list(wanted, thread=None),
                "conversations.replies": lambda wanted: self._list(wanted, thread=wanted["ts"]),
            }
            return known[method](given) if method in known else {"ok": False, "error": "unknown_method"}

    def _post(self, message: Said) -> Said:
        channel = self._conversation(message["channel"])
        if channel is None:
            return {"ok": False, "error": "channel_not_found"}
        if error := over_the_limits(message):
            return {"ok": False, "error": error}
        thread = message.get("thread_ts")
        if thread is not None and not any(one.ts == thread and one.channel == channel for one in self.posted):
            return {"ok": False, "error": "thread_not_found"}
        ts = f"{self.clock():.0f}.{len(self.posted):06d}"
        self.posted.append(Posted(channel, ts, thread, message))
        return {"ok": True, "channel": channel, "ts": ts}

    def _open(self, given: Said) -> Said:
        channel = self._conversation(given["users"])
        return {"ok": True, "channel": {"id": channel}} if channel else {"ok": False, "error": "user_not_found"}

    def _info(self, given: Said) -> Said:
        channel = given["channel"]
        if self._conversation(channel) != channel:
            return {"ok": False, "error": "channel_not_found"}
        between_two = channel.startswith("D")
        told = {"id": channel, "is_im": between_two, "is_archived": channel in self.archived}
        return {"ok": True, "channel": told if between_two else told | {"is_member": channel not in self.without_us}}

    def _user(self, given: Said) -> Said:
        if given["user"] not in self.people:
            return {"ok": False, "error": "user_not_found"}
        return {"ok": True, "user": {"id": given["user"], "deleted": given["user"] in self.closed, "is_bot": False}}

    def _conversation(self, given: str) -> str | None:
        if given in self.people:
            return f"D{given[1:]}"
        return given if given in self.channels | {f"D{person[1:]}" for person in self.people} else None

    def _answered(self, one: Posted) -> Said:
        """What Slack says of a message that has been answered."""
        replies = sum((other.channel, other.thread) == (one.channel, one.ts) for other in self.posted)
        return {"thread_ts": one.ts, "reply_count": replies} if replies else {}

    def _list(self, wanted: Said, *, thread: str | None) -> Said:
        if wanted["channel"] in self.people or self._conversation(wanted["channel"]) is None:
            return {"ok": False, "error": "channel_not_found"}
        here = [one for one in self.posted if one.channel == wanted["channel"]]
        if thread is None:
            here = [one for one in reversed(here) if one.thread is None]
        else:
            here = [one for one in here if thread in (one.ts, one.thread)]
            if not here:
                return {"ok": False, "error": "thread_not_found"}
        oldest, latest = float(wanted.get("oldest", 0)), float(wanted.get("latest", "inf"))
        here = [one for one in here if oldest <= float(one.ts) <= latest]
        start, limit = int(wanted.get("cursor") or 0), min(int(wanted.get("limit", 100)), self.page)
        with_metadata = wanted.get("include_all_metadata") in {"1", "true"}
        return {
            "ok": True,
            "messages": [
                _shown(one, with_metadata=with_metadata) | self._answered(one) for one in here[start : start + limit]
            ],
            "response_metadata": {"next_cursor": str(start + limit) if start + limit < len(here) else ""},
        }


def over_the_limits(message: Said) -> str | None:
    """Slack's error for a message that is too long in some way."""
    blocks = message.get("blocks", [])
    texts = [block["text"]["text"] for block in blocks]
    longest = {"header": 150, "section": 3_000}
    if len(blocks) > 50 or any(
        not 0 < _length(text) <= longest[block["type"]] for block, text in zip(blocks, texts, strict=True)
    ):
        return "invalid_blocks"
    if sum(map(_length, texts)) > 11_000:
        return "msg_blocks_too_long"
    return None if 0 < _length(message["text"]) <= 4_000 else "msg_too_long"


@contextmanager
def slack_server(**known: Any) -> Iterator[SlackServer]:
    """A Slack of one's own, for as long as the block lasts."""
    slack = SlackServer(**known)
    with answering(slack):
        yield slack


@contextmanager
def answering(slack: SlackServer) -> Iterator[None]:
    """Let it answer at an address of this machine, for as long as the block lasts."""

    class Handler(_Handler):
        server_of = slack

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    slack.url = f"http://127.0.0.1:{server.server_address[1]}/api/"
    serving = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    serving.start()
    try:
        yield
    finally:
        slack.closing.set()
        server.shutdown()
        serving.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    server_of: SlackServer

    def do_GET(self) -> None:
        self.do_POST()

    def do_POST(self) -> None:
        asked = urlsplit(self.path)
        method, slack = asked.path.removeprefix("/api/"), self.server_of
        fault = slack.next_fault(method)
        given, token = (
            {**dict(parse_qsl(asked.query)), **self._given()},
            self.headers.get("Authorization", "").removeprefix("Bearer "),
        )
        if fault is None:
            told = slack.call(method, token, given)
            known = () if token != slack.token else (("X-OAuth-Scopes", ",".join(sorted(slack.scopes))),)
            self._answer(200, json.dumps(told), known)
            return
        if fault.accepts:
            slack.call(method, token, given)
        if isinstance(fault, Answered):
            self._answer(fault.status, fault.body, fault.headers)
            return
        if fault.held:
            slack.closing.wait()
        self._hang_up(reset=fault.reset)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""

    def date_time_string(self, timestamp: float | None = None) -> str:
        return super().date_time_string(int(self.server_of.clock()))

    def _given(self) -> Said:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        if body and self.headers.get_content_type() == "application/json":
            return dict(json.loads(body))
        return dict(parse_qsl(body))

    def _answer(self, status: int, body: str, headers: tuple[tuple[str, str], ...] = ()) -> None:
        content = body.encode()
        self.send_response(status)
        for name, value in (("Content-Type", "application/json; charset=utf-8"), *headers):
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _hang_up(self, *, reset: bool) -> None:
        if reset:
            # Closed with nothing to linger for, a connection is reset.
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
        self.close_connection = True


def _shown(one: Posted, *, with_metadata: bool) -> Said:
    shown = {"type": "message", "ts": one.ts, "text": one.message["text"]}
    if with_metadata and "metadata" in one.message:
        shown["metadata"] = one.message["metadata"]
    return shown


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
