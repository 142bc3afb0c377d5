"""The file review through its flow: figures and agreement are kept when all is read, and only if they can be true."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from config.hand_in import Kind
from flows.stage_flow import SomeUnitsFailed
from method.figures import Count
from method.judging import Verdict
from method.tables import counts
from register.models import AgreementRow, CheckResult, FigureRow
from register.stages import Stage
from tasks.shell import StageOutcome
from tests.factories import AUDIT, READ, TALLUNDA, CommandLine, Home, HomeAt, go_on, read_alike, review_file

pytestmark = pytest.mark.usefixtures("prefect")

Tampering = Callable[[list[Count]], list[Count]]


def kept(home: Home) -> dict[tuple[str, str, str], tuple[int, int]]:
    return {(row.question, row.answer, row.stratum): (row.count, row.base) for row in home.all(FigureRow)}


def test_a_unit_whose_files_are_read_has_its_figures_kept(home_at: HomeAt) -> None:
    home = home_at("file review")
    silent = {"samtal": "Nej", "samtal_enskilt": None}
    refused = {"samtal": "Den unge vill inte", "samtal_enskilt": None, "oro": "Droger/ Brott"}
    [one, two, *_] = [name for name in home.sample() if name not in home.twice()]
    home.hand_in(review_file(home.readings(answers={one: silent, two: refused})), Kind.REVIEW, on=READ)
    home.hand_in(review_file(home.readings(twice=True, by="FK"), Kind.DOUBLE), Kind.DOUBLE, on=READ, by="fk")

    assert go_on(Stage.FILE_REVIEW, home, on=READ) == [StageOutcome(TALLUNDA, "tables_ready")]
    figures = kept(home)
    yes = {sex: 3 - sum(name.startswith(sex) for name in (one, two)) for sex in "KM"}
    asked = {sex: yes[sex] + one.startswith(sex) for sex in "KM"}
    for sex in "KM":
        assert figures["samtal", "Ja", sex] == (yes[sex], asked[sex])
        assert figures["samtal", "Den unge vill inte", sex] == (int(two.startswith(sex)), asked[sex])
        assert figures["samtal_enskilt", "Ja", sex] == (yes[sex], yes[sex])
        assert figures["oro", "Droger", sex] == (3, 3)
        assert figures["oro", "Brott", sex] == (int(two.startswith(sex)), 3)
        assert figures["handlaggning", "Bedömd inom 14 dagar", sex] == (3, 3)
    assert (home.unit().stage, home.unit().since) == (Stage.DIALOGUE, READ)
    assert len(home.told("tables_ready")) == 2


def test_agreement_is_kept_per_column_with_the_number_compared(home_at: HomeAt) -> None:
    home = home_at("file review")
    [first, _] = home.twice()
    home.hand_in(review_file(home.readings()), Kind.REVIEW, on=READ)
    again = home.readings(twice=True, by="FK", answers={first: {"insats": "Ja"}})
    home.hand_in(review_file(again, Kind.DOUBLE), Kind.DOUBLE, on=READ, by="fk")
    assert go_on(Stage.FILE_REVIEW, home, on=READ) == [], "the readings are not reconciled"

    home.note("readings-reconciled", on=READ, to="first")
    go_on(Stage.FILE_REVIEW, home, on=READ)
    rows = {row.column: (row.agree, row.compared) for row in home.all(AgreementRow)}
    assert rows == {
        **dict.fromkeys(("sex", "age", "samtal", "samtal_enskilt", "oro"), (2, 2)),
        **dict.fromkeys(("bedomd_i_tid", "inledd", "plan", "dokumentation"), (2, 2)),
        "insats": (1, 2),
    }
    [message, _] = home.told("tables_ready")
    assert "Läsarna är överens i 95 %." in message.body, "19 of the 20 answers compared"


def test_a_third_reader_sees_what_differs_and_breaks_the_tie(home_at: HomeAt, arshjul: CommandLine) -> None:
    home = home_at("file review")
    shown = ("readings", AUDIT, "--unit", TALLUNDA, "--by", "ao", "--format", "json", "--home", home.path)
    [first, _] = home.twice()
    assert "Ingen akt hos Tallunda är läst av två än." in arshjul(*shown).err
    home.hand_in(review_file(home.readings()), Kind.REVIEW, on=READ)
    again = home.readings(twice=True, by="FK", answers={first: {"insats": "Ja"}})
    home.hand_in(review_file(again, Kind.DOUBLE), Kind.DOUBLE, on=READ, by="fk")
    [differs] = arshjul(*shown).json
    assert differs == {
        "file": first,
        "question": "insats",
        "heading": "Insats föreslås",
        "first": "Nej",
        "second": "Ja",
        "decided": None,
    }
    home.note("readings-reconciled", on=READ, to="first", answers=(f"{first}:insats=Ja",))
    assert arshjul(*shown).json == [differs | {"decided": "Ja"}]
    assert [event.evidence for event in home.happened("readings_shown")] == [{"files": [first], "differing": 1}] * 2


def test_nothing_is_counted_while_a_reading_is_missing(home_at: HomeAt) -> None:
    home = home_at("file review")
    assert go_on(Stage.FILE_REVIEW, home, on=READ) == []
    [*most, last] = home.readings()
    home.hand_in(review_file(home.readings(twice=True, by="FK"), Kind.DOUBLE), Kind.DOUBLE, on=READ, by="fk")
    home.hand_in(review_file(most), Kind.REVIEW, on=READ)
    assert go_on(Stage.FILE_REVIEW, home, on=READ) == []
    home.hand_in(review_file([last]), Kind.REVIEW, on=READ)
    assert go_on(Stage.FILE_REVIEW, home, on=READ) == [StageOutcome(TALLUNDA, "tables_ready")]


def test_nothing_is_counted_while_a_warning_waits_to_be_accepted(home_at: HomeAt) -> None:
    home = home_at("file review")
    contradiction = {"K01": {"inledd": "Nej", "plan": "Ja"}}
    received = home.hand_in(review_file(home.readings(answers=contradiction)), Kind.REVIEW, on=READ)
    assert received.judgement is not None
    assert received.judgement.verdict is Verdict.WARNED
    again = home.readings(twice=True, by="FK", answers=contradiction)
    home.hand_in(review_file(again, Kind.DOUBLE), Kind.DOUBLE, on=READ, by="fk")
    assert go_on(Stage.FILE_REVIEW, home, on=READ) == []

    home.note("warning-accepted", on=READ, reason="Planen gjordes innan utredningen lades ned.")
    assert go_on(Stage.FILE_REVIEW, home, on=READ) == [StageOutcome(TALLUNDA, "tables_ready")]


def _above_its_base(figures: list[Count]) -> list[Count]:
    return [
        replace(figure, count=figure.base + 1) if figure.answer == "Utredning inledd" else figure for figure in figures
    ]


def _not_adding_up(figures: list[Count]) -> list[Count]:
    return [replace(f, count=f.count - 1) if (f.question, f.answer) == ("samtal", "Ja") else f for f in figures]


def _one_lost(figures: list[Count]) -> list[Count]:
    return figures[1:]


def _one_twice(figures: list[Count]) -> list[Count]:
    return [*figures[1:], figures[1]]


def _too_large_a_base(figures: list[Count]) -> list[Count]:
    return [replace(figure, base=figure.base + 1) if figure.question == "oro" else figure for figure in figures]


@pytest.mark.parametrize(
    ("tampering", "rule"),
    [
        (_above_its_base, "figures.above_its_base"),
        (_not_adding_up, "figures.do_not_add_up"),
        (_one_lost, "figures.one_per_measure"),
        (_one_twice, "figures.twice"),
        (_too_large_a_base, "figures.base_too_large"),
    ],
)
def test_figures_that_cannot_be_true_are_held_back(
    home_at: HomeAt, monkeypatch: pytest.MonkeyPatch, tampering: Tampering, rule: str
) -> None:
    home = home_at("read")
    honest = counts
    monkeypatch.setattr("tasks.file_review.counts", lambda *given: tampering(honest(*given)))
    assert go_on(Stage.FILE_REVIEW, home, on=READ) == [StageOutcome(TALLUNDA, "held_back")]
    assert home.unit().stage is Stage.FILE_REVIEW
    assert home.all(FigureRow) == []
    assert home.all(AgreementRow) == []
    [judged] = [result for result in home.all(CheckResult) if result.suite == "file_review.figures"]
    assert judged.verdict == "rejected"
    assert rule in judged.failed
    assert [message.recipient for message in home.told("stage_held_back")] == ["ao", "fk"]


def test_what_is_held_back_is_told_once_and_goes_on_when_it_is_right(
    home_at: HomeAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = home_at("read")
    honest = counts
    monkeypatch.setattr("tasks.file_review.counts", lambda *given: _one_lost(honest(*given)))
    go_on(Stage.FILE_REVIEW, home, on=READ)
    before = home.dump()
    go_on(Stage.FILE_REVIEW, home, on=READ + timedelta(days=3))
    assert home.dump() == before

    monkeypatch.setattr("tasks.file_review.counts", honest)
    assert go_on(Stage.FILE_REVIEW, home, on=READ) == [StageOutcome(TALLUNDA, "tables_ready")]


def test_a_unit_that_fails_keeps_no_figure(home_at: HomeAt, monkeypatch: pytest.MonkeyPatch) -> None:
    home = home_at("read")
    monkeypatch.setattr("register.file_review.move", _fail)
    with pytest.raises(SomeUnitsFailed, match="1 of 1"):
        go_on(Stage.FILE_REVIEW, home, on=READ)
    assert home.all(FigureRow) == []
    assert home.unit().stage is Stage.FILE_REVIEW


def _fail(*_given: object, **_named: object) -> None:
    raise RuntimeError("a fault at the last step")


def test_the_change_of_stage_tells_how_often_the_readers_agreed(home_at: HomeAt) -> None:
    home = home_at("file review")
    read_alike(home)
    go_on(Stage.FILE_REVIEW, home, on=READ)
    last = home.happened("stage_changed")[-1]
    assert (last.from_stage, last.to_stage, last.day) == ("file_review", "dialogue", READ)
    assert last.evidence == {"files": 6, "compared": 20, "agree": 20}
