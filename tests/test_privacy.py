"""Nothing that could lead to a child leaves the register, and inside it nothing lies open."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZipFile

import pandas as pd
import pytest
from pypdf import PdfReader

from config.catalogue import Catalogue
from flows.daily_round import daily_round
from flows.stage_flow import SomeUnitsFailed
from method.sampling import draw_key
from tests import golden
from tests.factories import DRAWN, CommandLine, HomeAt, at, cases, frame_file
from tests.played import Played, files_below
from tests.services import until

UNITS = {unit.key: unit.name for unit in Catalogue(golden.STOCKHOLM).units.units}
SEEDS = {"frame": golden.SEED, "follow_up_frame": golden.FOLLOW_UP_SEED}
FRAMES = [f"{kind}_{unit}.xlsx" for kind in SEEDS for unit in golden.UNITS]
READINGS = [f"{kind}_{unit}.xlsx" for kind in ("review", "double", "follow_up_review") for unit in golden.UNITS]


def cells(name: str) -> pd.DataFrame:
    return pd.read_excel(golden.DATA / name, engine="calamine", dtype=object, keep_default_na=False)


def column(names: Iterable[str], heading: str) -> set[str]:
    return {str(cell) for name in names for cell in cells(name)[heading] if cell}


CASES = column(FRAMES, "Ärendenummer")
NUMBERS = column(FRAMES, "Personnummer")
COMMENTS = column(READINGS, "Kommentar")
KEYS = {
    draw_key(seed=seed, unit_key=unit, case_ref=str(case))
    for kind, seed in SEEDS.items()
    for unit in golden.UNITS
    for case in cells(f"{kind}_{unit}.xlsx")["Ärendenummer"]
}
SECRETS = CASES | NUMBERS | {number.replace("-", "") for number in NUMBERS} | COMMENTS | KEYS


# To look for two thousand secrets in a database of megabytes, look for what has their shape, wherever it begins.
SHAPES = (rb"[A-Z]{2}-\d{4}-\d{5}", rb"\d{8}-?\d{4}", rb"[0-9a-f]{64}")


def found(content: bytes) -> set[str]:
    """The secrets that stand in the content as UTF-8."""
    shaped = {match for shape in SHAPES for match in re.findall(rb"(?=(%s))" % shape, content)}
    comments = {comment for comment in COMMENTS if any(spelt in content for spelt in spellings(comment))}
    return comments | (SECRETS & {match.decode() for match in shaped})


def spellings(comment: str) -> tuple[bytes, bytes]:
    """A comment as UTF-8, and as JSON spells it."""
    return comment.encode(), json.dumps(comment)[1:-1].encode()


def written_below(folder: Path) -> dict[str, bytes]:
    """Every file's content and name; of PDFs, Word documents and workbooks also the text, which lies compressed."""
    return {str(path.relative_to(folder)): _content(path) + str(path).encode() for path in files_below(folder)}


def _content(path: Path) -> bytes:
    if path.suffix in {".docx", ".xlsx"}:
        with ZipFile(path) as parts:
            return path.read_bytes() + b"\n".join(map(parts.read, parts.namelist()))
    if path.suffix != ".pdf":
        return path.read_bytes()
    text = "\n".join(page.extract_text() for page in PdfReader(path).pages)
    # A line may end inside a comment or after a case number's hyphen.
    read = (text, " ".join(text.split()), "".join(text.split()))
    return path.read_bytes() + "\n".join(read).encode()


def test_what_is_searched_for_is_everything_there_is() -> None:
    assert len(CASES) == len(KEYS) == (214 + 141 + 187) + (168 + 113 + 152)
    assert len(NUMBERS) > 500
    assert COMMENTS
    for name in ("expected_sample", "expected_follow_up_sample"):
        sampled = golden.expected_draw(name)
        assert set(sampled["draw_key"]) <= KEYS
        assert set(sampled["case_ref"]) <= CASES
    shapeless = [one for one in SECRETS if not any(re.fullmatch(shape, one.encode()) for shape in SHAPES)]
    assert set(shapeless) == COMMENTS


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    hidden = {min(CASES), min(COMMENTS), min(NUMBERS), min(KEYS)}
    (tmp_path / "a.log").write_text("0".join(sorted(hidden)), encoding="utf-8")
    (tmp_path / f"about-{max(CASES)}.txt").write_text("nothing", encoding="utf-8")
    (tmp_path / "as.json").write_text(json.dumps({"comments": sorted(COMMENTS)}), encoding="utf-8")
    assert [found(content) for content in written_below(tmp_path).values()] == [hidden, {max(CASES)}, COMMENTS]


def test_the_search_reads_the_text_of_a_document(demo: Played) -> None:
    documents = written_below(demo.home / "documents")
    for unit in golden.UNITS:
        assert UNITS[unit].encode() in documents[f"aterkoppling-barnarenden-2021-{unit}-v1.pdf"]
    for ending in ("pdf", "docx", "xlsx"):
        assert "Skärholmen".encode() in documents[f"rapport-barnarenden-2021-v2.{ending}"]


@pytest.mark.parametrize("place", ["logs", "outbox", "documents", "prefect", "keys"])
def test_nothing_that_leads_to_a_child_leaves_the_register(demo: Played, place: str) -> None:
    written = written_below(demo.home / place)
    assert written
    assert {name: found(content) for name, content in written.items() if found(content)} == {}


def test_the_terminal_shows_nothing_that_leads_to_a_child(demo: Played) -> None:
    assert "Norrmalm" in demo.output
    assert found(demo.output.encode()) == set()


def test_in_the_register_itself_it_is_sealed(demo: Played) -> None:
    register = {name: content for name, content in written_below(demo.home).items() if name.startswith("register.db")}
    assert b"norrmalm" in b"".join(register.values())
    assert {name: found(content) for name, content in register.items() if found(content)} == {}


def test_nothing_of_the_home_was_left_out(demo: Played) -> None:
    searched = {"logs", "outbox", "documents", "prefect", "keys"}
    others = {path.name for path in demo.home.iterdir() if not path.name.startswith("register.db")} - searched
    assert others == {"demo"}
    assert found((demo.home / "demo").read_bytes()) == set()


@pytest.mark.parametrize(
    "command",
    [
        ("status",),
        ("outbox",),
        ("tables", "barnarenden-2021", "--by-sex"),
        ("findings", "barnarenden-2021"),
        ("outcomes",),
        ("outcomes", "--all"),
        ("log",),
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_only_the_command_that_shows_the_draw_shows_a_case(
    demo: Played, arshjul: CommandLine, command: tuple[str, ...], form: str
) -> None:
    answer = arshjul(*command, "--format", form, "--home", demo.home)
    assert answer.code == 0
    assert found(answer.out.encode()) == set()


def test_a_file_that_is_sent_back_is_told_of_by_row_and_column_only(
    home_at: HomeAt, arshjul: CommandLine, tmp_path: Path
) -> None:
    home = home_at("sampling")
    listed = cases()
    listed[2] |= {"case_ref": listed[7]["case_ref"]}
    path = tmp_path / "lista.xlsx"
    path.write_bytes(frame_file(listed))
    for form in ("text", "json", "csv"):
        answer = arshjul(
            "check",
            path,
            "--audit",
            "mini-2024",
            "--unit",
            "tallunda",
            "--kind",
            "frame",
            "--home",
            home.path,
            "--format",
            form,
        )
        assert answer.code == 4
        assert "Aktnummer" in answer.out
        assert not [case["case_ref"] for case in listed if case["case_ref"] in answer.out + answer.err]


def test_a_case_number_in_the_text_of_an_error_reaches_neither_log_nor_screen_nor_prefect(
    home_at: HomeAt,
    monkeypatch: pytest.MonkeyPatch,
    prefect: Path,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    home = home_at("listed")
    planted = "PÅHITT-PLANTERAD-4711"

    def fail_with_a_case(*_given: object, **_named: object) -> None:
        raise ValueError(f"cannot draw {planted}") from KeyError(planted)

    monkeypatch.setattr("tasks.sampling.draw", fail_with_a_case)
    with caplog.at_level("DEBUG"), pytest.raises(SomeUnitsFailed) as caught:
        daily_round(home.path, at(DRAWN))
    written = capfd.readouterr()
    # Prefect records what a run came to from its events, a moment afterwards.
    recorded = until(lambda: _recorded_by(prefect, b"ShellFailed"))

    assert "ShellFailed: ValueError" in caplog.text, "the kind of error is told, and where"
    assert "tasks/sampling.py" in caplog.text
    assert planted not in f"{caught.value} {caught.value.__cause__} {caught.value.__context__}"
    for place in (caplog.text, written.out, written.err):
        assert planted not in place
    assert planted.encode() not in recorded
    # JSON may spell the letter otherwise.
    assert b"PLANTERAD-4711" not in recorded


def _recorded_by(prefect: Path, word: bytes) -> bytes:
    """All that Prefect's database holds, once the word is in it."""
    recorded = b"".join(path.read_bytes() for path in prefect.glob("prefect.db*"))
    return recorded if word in recorded else b""


def test_a_case_number_planted_in_an_error_stays_out_of_the_log_file_of_the_command(
    home_at: HomeAt, monkeypatch: pytest.MonkeyPatch, prefect: Path, arshjul: CommandLine
) -> None:
    home = home_at("listed")

    def fail_with_a_case(*_given: object, **_named: object) -> None:
        raise ValueError("cannot draw PAHITT-PLANTERAD-4712")

    monkeypatch.setattr("tasks.sampling.draw", fail_with_a_case)
    with pytest.raises(SomeUnitsFailed):
        arshjul("round", "--today", DRAWN, "--home", home.path)
    log = home.register.settings.log_file.read_bytes()
    assert b"ShellFailed" in log
    assert b"PLANTERAD-4712" not in log
    assert prefect.is_dir()
