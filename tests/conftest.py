"""What the tests share: temporary homes, one Prefect server, the demo played once, the command line."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from config.settings import Settings
from flows.server import prefect_server, quiet_settings
from register.database import open_register
from tests import golden
from tests.factories import STEPS, Answer, CommandLine, Home, HomeAt
from tests.played import Audience, Played, Stage

# How long an example takes is the machine's matter. The same are tried every time; `make search` tries others.
settings.register_profile("same", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("others", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
settings.load_profile(os.environ.get("EXAMPLES", "same"))

_FOLDER = pytest.StashKey[Path]()
_STAGE = pytest.StashKey[Stage | Audience]()
_PLAYED = {"demo", "killed_demo"}
_SHARED = "stage"


def pytest_configure(config: pytest.Config) -> None:
    """Prefect reads its settings when it is imported, which the first test module does."""
    config.stash[_FOLDER] = Path(tempfile.mkdtemp(prefix="arshjul-tests-"))
    # Of several processes the one that hands out the tests plays the demo, for all of them.
    shared = getattr(config, "workerinput", {}).get(_SHARED)
    own = config.stash[_FOLDER] / "demo"
    config.stash[_STAGE] = Stage(own) if shared is None else Audience(Path(shared), own)
    os.environ.update(quiet_settings(config.stash[_FOLDER] / "prefect"))


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell another process where the demo is played."""
    node.workerinput[_SHARED] = str(node.config.stash[_FOLDER] / "demo")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_node_collection_finished(node: Any, ids: list[str]) -> None:
    """Begin to play the demo, if a test that is handed out is going to look at it."""
    modules = {Path(node.config.rootpath, test.partition("::")[0]) for test in ids}
    text = "".join(module.read_text(encoding="utf-8") for module in modules)
    node.config.stash[_STAGE].begin({name for name in _PLAYED if f"{name}: Played" in text})


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tests that look at a played demo come last: it is played meanwhile."""
    items.sort(key=lambda item: bool(_PLAYED & set(getattr(item, "fixturenames", ()))))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Begin to play the demo, if a test is going to look at it."""
    if not session.config.option.collectonly:
        names = {name for item in session.items for name in getattr(item, "fixturenames", ())}
        session.config.stash[_STAGE].begin(names & _PLAYED)


def pytest_unconfigure(config: pytest.Config) -> None:
    """End and remove what was begun."""
    config.stash[_STAGE].close()
    shutil.rmtree(config.stash[_FOLDER], ignore_errors=True)


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("ARSHJUL_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def lillkommun(monkeypatch: pytest.MonkeyPatch) -> None:
    """The organisation that flows and commands serve, as an installation sets it."""
    monkeypatch.setenv("ARSHJUL_ORGANISATION", str(golden.LILLKOMMUN))


@pytest.fixture(scope="session")
def _stations(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A home as it is when Tallunda has come so far: made once, from the one before, and copied for every test."""
    folder = tmp_path_factory.mktemp("stations")
    steps = list(STEPS)

    def station(name: str) -> Path:
        place = folder / name.replace(" ", "-")
        if place.exists():
            return place
        draft = place.with_suffix(".draft")
        shutil.rmtree(draft, ignore_errors=True)
        if earlier := steps[: steps.index(name)]:
            shutil.copytree(station(earlier[-1]), draft)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("ARSHJUL_ORGANISATION", str(golden.LILLKOMMUN))
            register = open_register(Settings(home=draft))
            try:
                STEPS[name](Home(register))
            finally:
                register.close()
        return draft.rename(place)

    return station


@pytest.fixture
def home_at(lillkommun: None, _stations: Callable[[str], Path], tmp_path: Path) -> Iterator[HomeAt]:
    """`home_at("sampling")`: a home of one's own in which Tallunda has come so far (the words of `STEPS`)."""
    opened: list[Home] = []

    def home(name: str) -> Home:
        folder = tmp_path / f"home-{len(opened)}"
        shutil.copytree(_stations(name), folder)
        opened.append(Home(open_register(Settings(home=folder))))
        return opened[-1]

    yield home
    for one in opened:
        one.register.close()


@pytest.fixture(scope="session")
def _prefect_running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("prefect")
    with prefect_server(folder) as server:
        from prefect.settings import PREFECT_API_URL, PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

        # As in the demo: a flow run joins its heartbeat's thread, a second per run for nothing.
        with temporary_settings({PREFECT_API_URL: server.url, PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
            server.wait()
            yield folder


@pytest.fixture
def prefect(_prefect_running: Path) -> Path:
    """The folder of a running Prefect server, which the flows of the test report to."""
    return _prefect_running


@pytest.fixture
def arshjul(capsys: pytest.CaptureFixture[str]) -> Iterator[CommandLine]:
    """`arshjul("status", "--home", ...)`: the command line, in this process."""
    from portal.cli import main

    handlers, level = list(logging.root.handlers), logging.root.level

    def run(*arguments: object) -> Answer:
        capsys.readouterr()
        with pytest.raises(SystemExit) as exit_:
            main([str(argument) for argument in arguments])
        written = capsys.readouterr()
        return Answer(int(exit_.value.code or 0), written.out, written.err)

    yield run
    # A command that moves units sends the process's log to its home.
    for handler in set(logging.root.handlers) - set(handlers):
        logging.root.removeHandler(handler)
        handler.close()
    for handler in handlers:
        logging.root.addHandler(handler)
    logging.root.setLevel(level)
    logging.captureWarnings(capture=False)


@pytest.fixture(scope="session")
def demo(pytestconfig: pytest.Config) -> Played:
    """The demo, played to its end."""
    return pytestconfig.stash[_STAGE].whole()


@pytest.fixture(scope="session")
def killed_demo(pytestconfig: pytest.Config) -> Played:
    """The demo on data with an unknown question, killed midway and played to its end."""
    return pytestconfig.stash[_STAGE].killed()
