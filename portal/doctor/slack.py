"""Slack: the token is a bot's and is known, it may do what is needed, and everybody to be written to is found there."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic
from urllib.parse import urlsplit

from portal.doctor.clock import compared
from portal.doctor.finding import Finding, fault, fine, named, warning
from portal.doctor.installation import PATIENCE_SECONDS, Installation
from portal.doctor.people import units_ahead, written_to
from portal.words import counted
from tasks.channels.slack_app import TO_FIND, TO_LOOK, TO_SEND, App, CannotTell, SlackApp, SlackRefuses, is_bots_token

SLACK = "Slack"

_LOOKING_SECONDS = 30.0
"""So long are conversations looked up; Slack answers fifty a minute, and a service should not wait for more."""
_OWN_MACHINE = {"127.0.0.1", "localhost", "::1"}
_APP = "Lägg till dem under OAuth & Permissions på api.slack.com/apps och installera appen på nytt."


def slack(installation: Installation) -> Iterator[Finding]:
    """There is nothing to look at while Slack is not in use."""
    settings, rules = installation.settings, installation.catalogue.channels
    if "slack" not in rules.use:
        return
    token = settings.slack_token.get_secret_value() if settings.slack_token else ""
    if not token:
        yield fault(
            SLACK, "Är i bruk men har ingen nyckel.", right="Sätt ARSHJUL_SLACK_TOKEN till appens token (xoxb-...)."
        )
        return
    if not is_bots_token(token):
        right = "Ta den token som börjar med xoxb- (Bot User OAuth Token), utan mellanslag och citattecken."
        yield fault(SLACK, "ARSHJUL_SLACK_TOKEN ser inte ut som en bots token.", right=right)
        return
    place = urlsplit(settings.slack_url)
    if place.scheme != "https" and place.hostname not in _OWN_MACHINE:
        yield fault(SLACK, "Nyckeln skulle sändas öppet.", right="Skriv ARSHJUL_SLACK_URL med https.")
        return
    quick = rules.slack.model_copy(update={"timeout_seconds": PATIENCE_SECONDS})
    app = SlackApp(quick, token=token, url=settings.slack_url)
    try:
        known = app.introduce()
    except SlackRefuses as refused:
        found = warning if refused.passing else fault
        yield found(SLACK, str(refused), right="Se nyckeln, adressen och nätet; kör sedan arshjul doctor igen.")
        return
    if known.told_at is not None:
        yield compared("Slacks", known.told_at, installation)
    yield from _scopes(known)
    yield from _addresses(app, installation)


def _scopes(app: App) -> Iterator[Finding]:
    if app.scopes is None:
        yield fine(SLACK, "Nyckeln godtas; vilka rättigheter den har sägs inte.")
        return
    if lacking := sorted(TO_SEND - app.scopes):
        yield fault(SLACK, f"Appen får inte sända: den saknar {named(lacking)}.", right=_APP)
    if lacking := sorted(TO_FIND - app.scopes):
        told = f"Appen kan inte söka efter meddelanden i ovisshet: den saknar {', '.join(lacking)}."
        yield warning(SLACK, told, right=_APP)
    if lacking := sorted(TO_LOOK - app.scopes):
        told = f"Det går inte att se om mottagarna finns: appen saknar {', '.join(lacking)}."
        yield warning(SLACK, told, right=_APP)
    if app.scopes >= TO_SEND | TO_FIND | TO_LOOK:
        yield fine(SLACK, "Nyckeln godtas, och appen har de rättigheter den behöver.")


def _addresses(app: SlackApp, installation: Installation) -> Iterator[Finding]:
    """Who is not found; people are told of by their keys, never by their addresses."""
    catalogue, until = installation.catalogue, monotonic() + _LOOKING_SECONDS
    people, _ = written_to(catalogue, units_ahead(installation))
    looked: dict[str, str | None] = {}
    untold = 0
    for person in people:
        address = person.slack
        if address is None or address in looked:
            continue
        if monotonic() > until:
            untold += 1
            continue
        try:
            looked[address] = app.trouble_with(address)
        except CannotTell:
            untold += 1
    troubles: dict[str, list[str]] = {}
    for person in people:
        if person.slack is not None and (trouble := looked.get(person.slack)):
            troubles.setdefault(trouble, []).append(person.key)
    for trouble, keys in troubles.items():
        # Whoever has left must not keep the service from starting: they have other channels, or somebody is told.
        yield warning(SLACK, f"{named(keys)}: {trouble}.", right="Rätta slack i people.toml, eller bjud in appen.")
    if looked and not troubles:
        yield fine(SLACK, f"{counted(len(looked), 'konversation', 'konversationer')} finns och kan nås.")
    if untold:
        told = f"{counted(untold, 'konversation', 'konversationer')} kunde inte ses efter."
        yield warning(SLACK, told, right="Kör arshjul doctor igen om en stund.")
