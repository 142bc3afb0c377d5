"""The channels that an organisation uses, and by which of them each person is reached first."""

from __future__ import annotations

from typing import Literal, NamedTuple

from config.organisation import Person
from config.reading import ConfigModel

FILE = "file"
"""Messages are laid as readable files in the home: what is left when no channel is in use."""


class Contact(NamedTuple):
    """One way to reach a person."""

    channel: str
    address: str


class ChannelsFile(ConfigModel):
    """`channels.toml`: which channels are in use. Without any, messages are laid as files."""

    use: tuple[Literal["mail", "slack"], ...] = ()

    def contacts(self, person: Person) -> tuple[Contact, ...]:
        """How the person is reached, the channel they prefer first; at least one way."""
        known = {"mail": person.address, "slack": person.slack}
        wished = sorted(self.use, key=lambda channel: channel != person.prefers)
        found = tuple(Contact(channel, address) for channel in wished if (address := known[channel]))
        return found or (Contact(FILE, person.address),)
