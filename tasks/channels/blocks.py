"""A message as Slack shows it: blocks within Slack's limits, and the same text for those who are read it aloud."""

from __future__ import annotations

from typing import Any

from tasks.channels.invitation import spoken
from tasks.channels.outgoing import Outgoing
from tasks.channels.text import Bullets, Part, linked, one_line, parts, pieces, shortened

HEADER = 150
SECTION = 3_000
SHOWN = 10_000
"""Slack counts the blocks' texts together as well and refuses them as `msg_blocks_too_long`.

It does not say from where: it has been seen at 11,300 characters (slackapi/bolt-js, issues 2509 and 2867).
"""
READ_ALOUD = 3_900
"""Slack advises at most 4,000 characters of plain text, and refuses longer ones now and then."""
REST = "\n… Här är texten kortad. Be avsändaren om resten."


def blocks(outgoing: Outgoing) -> list[dict[str, Any]]:
    """The message as Block Kit; a text that Slack would not take ends with words that say so."""
    from slack_sdk.models.blocks import HeaderBlock, MarkdownTextObject, PlainTextObject, SectionBlock

    subject = one_line(outgoing.subject)
    heading = shortened(subject, HEADER, units)
    content = text_of(outgoing) if heading == subject else f"{subject}\n\n{text_of(outgoing)}"
    made = [HeaderBlock(text=PlainTextObject(text=heading, emoji=False))] if heading else []
    sections = [SectionBlock(text=MarkdownTextObject(text=text, verbatim=True)) for text in _sections(content)]
    # `to_dict` checks each block's limits, which Slack would only do on receipt.
    return [block.to_dict() for block in (*made, *sections)]


def read_aloud(outgoing: Outgoing) -> str:
    """The message as one text: what a notification shows and a screen reader reads instead of the blocks."""
    return _kept(f"{one_line(outgoing.subject)}\n\n{text_of(outgoing)}", READ_ALOUD)


def text_of(outgoing: Outgoing) -> str:
    """The body with its lists marked, and the meeting's day, time and place after it."""
    text = ""
    for part in parts(outgoing.body):
        text += ("\n" if isinstance(part, Bullets) else "\n\n") + _lines(part)
    if outgoing.meeting is not None:
        text += f"\n\nMöte: {spoken(outgoing.meeting)}"
    return text.strip("\n")


def mrkdwn(text: str) -> str:
    """The text as Slack reads it: its three signs escaped, web addresses as links."""
    return linked(text, _escaped, lambda target, words: f"<{_escaped(target)}|{_escaped(words)}>")


def units(text: str) -> int:
    """How long Slack counts a text at most: in UTF-16, where an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def _sections(content: str) -> list[str]:
    cut = pieces(_whole(content, SHOWN), SECTION, _size)
    return [mrkdwn(text) for piece in cut if (text := piece.strip())]


def _whole(content: str, limit: int) -> str:
    """The content, or what of it has room with words that say that there is more; not marked up."""
    if _size(content) <= limit:
        return content
    return pieces(content, limit - _size(REST), _size)[0].rstrip() + REST


def _kept(content: str, limit: int) -> str:
    return mrkdwn(_whole(content, limit))


def _size(text: str) -> int:
    return units(mrkdwn(text))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _lines(part: Part) -> str:
    return "\n".join(f"• {item}" for item in part.items) if isinstance(part, Bullets) else "\n".join(part.lines)
