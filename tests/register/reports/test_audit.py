"""The audit report of a unit to which much has happened: all of it is told, and no child's case can be found by it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from config.hand_in import Kind
from config.settings import Settings
from method.report.blocks import Table
from method.report.outline import Filling
from method.sampling import double_key, draw_key
from register.database import open_register
from register.desk import find_audit
from register.models import Draw, DrawnFile, FileRole, ReportOf
from register.report_versions import Source, Subject
from register.reports import audit as audit_report
from tasks.reports.make import content_of, report_of
from tests import golden
from tests.factories import AUDIT, DRAWN, MOSSLIDA, READ, TALLUNDA, Home, case_ref, review_file, tabulate_readings

REPLACED_ON = DRAWN
CONTRADICTION = {"inledd": "Nej", "plan": "Ja"}
WHY = "Planen gjordes innan utredningen lades ned."
LONG = Source("audit.md", (golden.STOCKHOLM / "report" / "audit.md").read_text(encoding="utf-8"))
"""An outline that prints every part there is, and every word."""


@dataclass(frozen=True)
class Audited:
    """The home, what was gathered of it, and the report it becomes; `out`: the file replaced, `by` what."""

    home: Home
    filling: Filling
    report: str
    out: str
    by: str
    twice: tuple[str, str]

    def table(self, key: str) -> Table:
        """The one table of a part."""
        [table] = self.filling.parts[key]
        assert isinstance(table, Table)
        return table

    def cells(self, key: str) -> list[list[str]]:
        """Its cells as printed."""
        return [[cell.text for cell in row] for row in self.table(key).rows]


@pytest.fixture(scope="module")
def audited(_stations: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Audited]:
    """Tallunda with a file replaced, a warning accepted and two readers who differed; Mosslida has not begun."""
    folder = tmp_path_factory.mktemp("audited") / "home"
    shutil.copytree(_stations("file review"), folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARSHJUL_ORGANISATION", str(golden.LILLKOMMUN))
        register = open_register(Settings(home=folder))
        home = Home(register)
        [first, second] = home.twice()
        out = next(name for name in home.sample() if name not in (first, second))
        home.note("file-replaced", on=REPLACED_ON, file=out, reason="sparrad")
        [row] = [file for file in home.all(DrawnFile) if file.role is FileRole.REPLACED]
        [by] = [file.pseudonym for file in home.all(DrawnFile) if file.id == row.replaced_by]
        home.hand_in(review_file(home.readings(answers={first: CONTRADICTION})), Kind.REVIEW, on=READ)
        home.note("warning-accepted", on=READ, reason=WHY)
        other = home.readings(twice=True, by="FK", answers={first: {**CONTRADICTION, "dokumentation": "Brister"}})
        home.hand_in(review_file(other, Kind.DOUBLE), Kind.DOUBLE, on=READ, by="fk")
        home.note("warning-accepted", on=READ, by="fk", reason=WHY)
        home.note("readings-reconciled", on=READ, to="first")
        tabulate_readings(home)
        with register.reading() as session:
            audit = find_audit(session, AUDIT)
            subject = Subject(ReportOf.AUDIT, audit.year, audit)
            blocks = content_of(session, register.catalogue, subject, today=READ, outline=LONG).blocks
            report = report_of(register.catalogue, subject, blocks, version=1, on=READ, draft=True)
            filling = audit_report.filling(session, register.catalogue, audit)
        yield Audited(
            home, filling, json.dumps(report.model_dump(mode="json"), ensure_ascii=False), out, by, (first, second)
        )
        register.close()


def test_a_replaced_file_is_told_with_what_took_its_place_and_why(audited: Audited) -> None:
    assert audited.filling.words["replaced"] == 1
    assert audited.cells("replacements") == [["Tallunda", audited.out, audited.by, "Akten får inte läsas"]]
    assert "gick inte att läsa och ersattes av nästa reserv" in audited.report


def test_the_lists_and_what_was_drawn_of_them_are_summed(audited: Audited) -> None:
    table = audited.table("lists")
    assert table.heads == (
        "Enhet",
        "Flickor på listan",
        "Pojkar på listan",
        "Ärenden på listan",
        "Lästa akter",
        "Ersatta",
    )
    assert audited.cells("lists") == [
        ["Tallunda", "6", "6", "12", "6", "1"],
        ["Mosslida", "0", "0", "0", "0", "0"],
        ["Totalt", "6", "6", "12", "6", "1"],
    ]
    assert table.total_row is True


def test_every_accepted_warning_is_told_with_its_reason_and_without_the_file(audited: Audited) -> None:
    told = audited.filling.words["warnings"]
    assert [(one["unit"], one["reason"], one["on"]) for one in told] == [("Tallunda", WHY, "26 april 2024")] * 2
    assert told[0]["warnings"] == ["Ingen utredning är inledd, men en plan finns."]


def test_the_readers_agreement_is_told_per_question_before_they_had_compared(audited: Audited) -> None:
    rows = {row[0]: row[1:] for row in audited.cells("agreement")}
    assert rows["Samtal med den unge"][:2] == ["2 av 2", "100 %"]
    assert rows["Brister i dokumentationen"][:2] == ["1 av 2", "50 %"]
    # Of two files nothing can be said; a question is weak only when its whole interval lies below the limit.
    assert {row[3] for row in rows.values()} == {"går inte att säga"}
    assert "hela intervallet ligger under 80 %" in str(audited.table("agreement").note)


def test_the_draw_can_be_made_again_from_what_is_printed(audited: Audited) -> None:
    [sealed] = [draw for draw in audited.home.all(Draw) if draw.sealed_on]
    facts = {name: value.replace(" ", "") for name, value in audited.cells("draws")}
    assert facts["Slumptal, visat när urvalet var förseglat"] == sealed.nonce
    assert facts["Listans kontrollsumma (SHA-256)"] == sealed.frame_hash
    assert facts["Frö"] == str(sealed.seed).replace(" ", "")
    assert facts["Bindning, lämnad med begäran om listan"] == sealed.commitment


def test_the_sample_stands_in_the_order_of_the_draw_by_pseudonyms(audited: Audited) -> None:
    rows = {row[1]: row[2].split(", ") for row in audited.cells("sample")}
    files = [file for names in rows.values() for file in names]
    assert f"({audited.out})" in files, "the one that was replaced"
    assert {f"{name}*" for name in audited.twice} <= set(files), "those read twice"
    assert audited.by in files
    assert len(files) == 7, "six read and one that was not"
    assert {row[0] for row in audited.cells("sample")} == {"Tallunda"}


def test_no_case_number_and_no_draw_key_stands_anywhere_in_the_report(audited: Audited) -> None:
    [sealed] = [draw for draw in audited.home.all(Draw) if draw.sealed_on]
    together = audited.report.replace(" ", "").replace("\N{NO-BREAK SPACE}", "").lower()
    listed = [case_ref(unit, number) for unit in (TALLUNDA, MOSSLIDA) for number in range(12)]
    drawn = {file.case["case_ref"] for file in audited.home.sample().values()}
    assert drawn <= set(listed)
    for case in listed:
        assert case.lower() not in together
        seed = str(sealed.seed)
        for key in (draw_key(seed=seed, unit_key=TALLUNDA, case_ref=case), double_key(seed=seed, case_ref=case)):
            assert key[:16] not in together
    assert "påhitt" not in together


def test_a_unit_that_has_no_figures_yet_is_named_and_has_none(audited: Audited) -> None:
    assert audited.filling.words["units"] == ["Tallunda", "Mosslida"]
    [table] = audited.filling.parts["question_samtal"]
    assert isinstance(table, Table)
    assert table.heads == ("Svar", "Tallunda (n\xa0=\xa06)", "Totalt (n\xa0=\xa06)")


def test_every_question_of_the_template_has_its_table_and_its_answers_are_appended(audited: Audited) -> None:
    keys = [key for key in audited.filling.parts if key.startswith("question_")]
    assert keys == [
        f"question_{one}" for one in ("aldersgrupp", "samtal", "samtal_enskilt", "insats", "oro", "handlaggning")
    ]
    assert ["Samtal med den unge", "Ja, Nej, Den unge vill inte"] in audited.cells("template")


def test_before_all_have_their_feedback_the_units_that_wait_are_known(audited: Audited) -> None:
    with audited.home.register.reading() as session:
        waiting = audit_report.not_ready(session, find_audit(session, AUDIT))
    assert [unit.unit_name for unit in waiting] == ["Tallunda", "Mosslida"]
