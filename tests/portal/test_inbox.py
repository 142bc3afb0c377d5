"""Hand-ins by folder: what is laid in the inbox is taken in or answered, once, and why."""

from __future__ import annotations

import hashlib
import os
import shutil
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from config.hand_in import Kind
from config.settings import Settings
from expectations.marked.to_put_right import TITLE, VERDICTS
from method.judging import Verdict
from portal import inbox_look
from portal.hand_in import ALREADY
from portal.inbox_look import Memory
from portal.inbox_taking import Outcome
from register.database import open_register
from register.desk import find_unit_audit
from register.models import Danger, HandIn, HandInStatus, MessageStatus
from register.walk import skip
from tasks.hand_in import Addressed
from tasks.inbox.before import was_reported
from tests import golden
from tests.factories import (
    AUDIT,
    LIST_DUE,
    MET,
    MOSSLIDA,
    READ,
    STRAY_NUMBER,
    TALLUNDA,
    CommandLine,
    Home,
    ask_for_the_list,
    at,
    cases,
    frame_file,
    review_file,
)
from tests.inboxes import NOTE, Box, BoxAt, at_once, box_at, twice
from tests.second_half import YearAt, progress_file

__all__ = ["at_once", "box_at"]

REPORTED = date(2024, 10, 1)


def test_a_faultless_list_is_taken_in_answered_and_removed(box_at: BoxAt) -> None:
    box = box_at("sampling")
    box.lay("lista.xlsx", frame_file(cases()))
    [became] = box.look()
    assert (became.audit, became.unit, became.kind, became.outcome) == (AUDIT, TALLUNDA, Kind.FRAME, Outcome.TAKEN_IN)
    [hand_in] = box.home.all(HandIn)
    assert (hand_in.status, hand_in.handed_in_by, hand_in.rows) == (HandInStatus.TAKEN_IN, f"chef.{TALLUNDA}", 12)
    assert box.names() == ["lista.xlsx.svar.txt"]
    assert VERDICTS[Verdict.ACCEPTED] in box.answer("lista.xlsx")
    assert box.look() == []


def test_what_is_sent_back_stays_with_its_answer_and_a_marked_copy_and_is_not_judged_again(box_at: BoxAt) -> None:
    box = box_at("sampling")
    box.lay("lista.xlsx", twice())
    assert box.outcomes() == {"lista.xlsx": Outcome.SENT_BACK}
    assert box.names() == ["lista.xlsx", "lista.xlsx.att-rätta.xlsx", "lista.xlsx.svar.txt"]
    assert load_workbook(box.folder / "lista.xlsx.att-rätta.xlsx").sheetnames[0] == TITLE
    for memory in (None, Memory()):
        assert box.outcomes(memory=memory) == {"lista.xlsx": Outcome.LEFT}
    assert (box.hand_ins(), box.messages("sent_back")) == (["sent_back"], 1)


def test_the_answer_says_what_the_command_says(box_at: BoxAt, arshjul: CommandLine) -> None:
    box = box_at("sampling")
    path = box.lay("lista.xlsx", twice())
    judged = arshjul("check", path, "--audit", AUDIT, "--unit", TALLUNDA, "--kind", "frame", "--home", box.home.path)
    *said, hint = judged.out.splitlines()
    box.look()
    answer = box.answer("lista.xlsx").split()
    assert {"2,", "3", "Aktnummer", "frame.case_ref_duplicate"} <= set(answer)
    assert set(" ".join(said).split()) <= set(answer)
    assert ("--copy" in hint, "--copy" in answer) == (True, False)


def test_the_next_version_takes_the_answer_and_the_copy_of_the_former_with_it(box_at: BoxAt) -> None:
    box = box_at("sampling")
    box.lay("lista.xlsx", twice())
    box.look()
    box.lay("lista.xlsx", frame_file(cases()))
    assert box.outcomes() == {"lista.xlsx": Outcome.TAKEN_IN}
    assert box.names() == ["lista.xlsx.svar.txt"]
    assert box.hand_ins() == ["sent_back", "taken_in"]


def test_a_list_under_another_name_tidies_what_is_left_of_the_one_before(box_at: BoxAt) -> None:
    box = box_at("sampling")
    box.lay("lista.xlsx", twice()).with_name("lista.xlsx")
    box.look()
    (box.folder / "lista.xlsx").rename(box.folder / "lista ny.xlsx")
    box.lay("lista ny.xlsx", frame_file(cases()))
    box.look()
    assert box.names() == ["lista ny.xlsx.svar.txt"]


def test_a_warned_file_is_taken_in_and_no_open_copy_of_it_is_left(box_at: BoxAt) -> None:
    box = box_at("sampling")
    first, *others = cases()
    box.lay("lista.xlsx", frame_file([first | {"age": 12}, *others]))
    assert box.outcomes() == {"lista.xlsx": Outcome.WARNED}
    assert box.names() == ["lista.xlsx.svar.txt"]
    assert VERDICTS[Verdict.WARNED] in box.answer("lista.xlsx")


def test_the_same_file_laid_again_is_already_received(box_at: BoxAt) -> None:
    box, content = box_at("sampling"), frame_file(cases())
    for outcome in (Outcome.TAKEN_IN, Outcome.ALREADY):
        box.lay("lista.xlsx", content)
        assert box.outcomes() == {"lista.xlsx": outcome}
    assert ALREADY in box.answer("lista.xlsx")
    assert (box.names(), box.hand_ins()) == (["lista.xlsx.svar.txt"], ["taken_in"])


def test_the_same_file_is_judged_again_when_its_answer_is_taken_away_and_is_no_other_hand_in(box_at: BoxAt) -> None:
    box = box_at("sampling")
    box.lay("lista.xlsx", twice())
    box.look()
    (box.folder / "lista.xlsx.svar.txt").unlink()
    assert box.outcomes() == {"lista.xlsx": Outcome.SENT_BACK}
    assert (box.hand_ins(), box.messages("sent_back")) == (["sent_back"], 1)


def test_a_marked_copy_that_its_reader_has_put_right_is_a_file_like_any_other(box_at: BoxAt) -> None:
    box = box_at("sampling")
    box.lay("lista.xlsx", twice())
    box.look()
    copy = box.folder / "lista.xlsx.att-rätta.xlsx"
    book = load_workbook(copy)
    book.worksheets[1]["A3"] = "PÅHITT-TALLUNDA-001"
    book.save(copy)
    assert box.outcomes() == {"lista.xlsx": Outcome.LEFT, copy.name: Outcome.TAKEN_IN}
    assert box.hand_ins() == ["sent_back", "taken_in"]


def test_a_file_that_comes_too_early_is_taken_in_when_its_time_has_come(box_at: BoxAt) -> None:
    box = box_at("met")
    box.lay("lista.xlsx", frame_file(cases()))
    assert box.outcomes(MET) == {"lista.xlsx": Outcome.REFUSED}
    assert "väntar inte på lista över ärenden" in box.answer("lista.xlsx")
    assert box.outcomes(MET) == {"lista.xlsx": Outcome.LEFT}
    assert box.outcomes(MET + timedelta(days=1)) == {"lista.xlsx": Outcome.REFUSED}, "every day it is looked at anew"
    ask_for_the_list(box.home)
    assert box.outcomes() == {"lista.xlsx": Outcome.TAKEN_IN}


def test_each_unit_that_is_under_way_has_a_folder_and_the_note_says_what_is_awaited(box_at: BoxAt) -> None:
    box = box_at("met")
    assert box.look(MET) == []
    assert sorted(path.name for path in (box.root / AUDIT).iterdir()) == ["mosslida", "tallunda"]
    note = box.folder / NOTE
    assert "Just nu väntas ingen fil." in note.read_text(encoding="utf-8")
    ask_for_the_list(box.home)
    box.look()
    assert "Nu väntas:\n- lista över ärenden, senast 11 april 2024\n" in note.read_text(encoding="utf-8")
    written = note.stat().st_mtime_ns
    box.look()
    assert note.stat().st_mtime_ns == written, "an unchanged note is not written anew"


def test_first_and_second_readings_are_told_by_their_sheets(box_at: BoxAt) -> None:
    box = box_at("file review")
    box.lay("ao.xlsx", review_file(box.home.readings()))
    box.lay("fk.xlsx", review_file(box.home.readings(twice=True, by="FK"), Kind.DOUBLE))
    assert {one.file: one.kind for one in box.look(READ)} == {"ao.xlsx": Kind.REVIEW, "fk.xlsx": Kind.DOUBLE}
    assert [one.handed_in_by for one in box.home.all(HandIn)][1:] == ["inspectors", "inspectors"]
    assert box.names() == ["ao.xlsx.svar.txt", "fk.xlsx.svar.txt"], "one reader's answer does not tidy another's"


@pytest.mark.parametrize("kind", [Kind.FRAME, Kind.REVIEW, Kind.DOUBLE, Kind.INDICATORS])
def test_a_blank_form_tells_its_kind(box_at: BoxAt, arshjul: CommandLine, kind: Kind) -> None:
    box = box_at("sampling" if kind is Kind.FRAME else "file review")
    arshjul("form", AUDIT, "--unit", TALLUNDA, "--kind", kind, "--to", box.folder, "--home", box.home.path)
    assert {one.kind for one in box.look(READ)} == {kind}


def test_second_readings_on_a_borrowed_form_are_not_guessed_at(box_at: BoxAt) -> None:
    box = box_at("file review")
    box.lay("ao.xlsx", review_file(box.home.readings()))
    box.look(READ)
    again = review_file(box.home.readings(twice=True, by="FK"))
    box.lay("fk.xlsx", again)
    assert box.outcomes(READ) == {"fk.xlsx": Outcome.REFUSED}
    assert "- double/ om det är andra läsning" in box.answer("fk.xlsx")
    assert len(box.hand_ins()) == 2, "the list and the first readings"
    box.lay("review/fk.xlsx", again)
    (box.folder / "fk.xlsx").unlink()
    assert [one.kind for one in box.look(READ)] == [Kind.REVIEW], "whoever says it is believed"


def test_a_reading_whose_kind_cannot_be_told_is_not_taken_in_but_its_flag_goes_out_at_once(box_at: BoxAt) -> None:
    box = box_at("file review")
    rows = box.home.readings()
    rows[0]["danger"] = "Ja"
    path = box.lay("ao.xlsx", review_file(rows))
    book = load_workbook(path)
    book.worksheets[0].title = "Blad1"
    book.save(path)
    assert box.outcomes(READ) == {"ao.xlsx": Outcome.REFUSED}
    assert "flaggan är mottagen" in box.answer("ao.xlsx")
    assert len(box.home.all(Danger)) == 1
    assert {one.status for one in box.home.told("danger")} == {MessageStatus.SENT}
    box.look(READ)
    assert len(box.home.all(Danger)) == 1


def test_a_flag_for_a_child_in_danger_goes_out_at_once_though_the_file_is_sent_back(box_at: BoxAt) -> None:
    box = box_at("file review")
    rows = box.home.readings()
    rows[0] |= {"danger": "Ja", "insats": "Kanske"}
    box.lay("ao.xlsx", review_file(rows))
    assert box.outcomes(READ) == {"ao.xlsx": Outcome.SENT_BACK}
    assert "1 akt är flaggad: ett barn kan vara i fara." in box.answer("ao.xlsx")
    assert {one.status for one in box.home.told("danger")} == {MessageStatus.SENT}


def test_the_answer_says_to_ring_when_the_flag_did_not_go_out(
    box_at: BoxAt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = box_at("file review")
    rows = box.home.readings()
    rows[0]["danger"] = "Ja"
    content = review_file(rows)
    organisation = tmp_path / "organisation"
    shutil.copytree(golden.LILLKOMMUN, organisation)
    mail = 'use = ["mail"]\n[mail]\nsender = "g@lillkommun.example"\nhost = "127.0.0.1"\nport = 9\nsecurity = "none"'
    (organisation / "channels.toml").write_text(mail, encoding="utf-8")
    monkeypatch.setenv("ARSHJUL_ORGANISATION", str(organisation))
    box = Box(Home(open_register(Settings(home=Path(box.home.path)))))
    box.lay("ao.xlsx", content)
    assert box.outcomes(READ) == {"ao.xlsx": Outcome.TAKEN_IN}
    assert "Ring enheten." in box.answer("ao.xlsx")
    box.home.register.close()


def test_a_flag_that_is_laid_in_a_wrong_place_is_answered_in_capitals(box_at: BoxAt) -> None:
    box = box_at("file review")
    rows = box.home.readings()
    rows[0]["danger"] = "Ja"
    path = box.root / AUDIT / "talunda" / "ao.xlsx"
    path.parent.mkdir(parents=True)
    path.write_bytes(review_file(rows))
    box.look(READ)
    answer = (path.parent / "ao.xlsx.svar.txt").read_text(encoding="utf-8")
    assert "Menade du ”tallunda”?" in answer
    assert "FILEN FLAGGAR 1 AKT" in answer


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("lista_tallunda.xlsx", "Menade du mini-2024/tallunda?"),
        ("lista.xlsx", "Filen ligger löst i inkorgen."),
        ("mini-2042/tallunda/lista.xlsx", "Mappen ”mini-2042” är ingen granskning. Menade du ”mini-2024”?"),
        ("mini-2024/lista.xlsx", "Filen ligger löst i granskningens mapp."),
        ("mini-2024/talunda/lista.xlsx", "Mappen ”talunda” är ingen enhet i mini-2024. Menade du ”tallunda”?"),
        ("mini-2024/tallunda/fram/lista.xlsx", "Undermappen ”fram” är inget filslag. Menade du ”frame”?"),
        ("mini-2024/tallunda/frame/ny/lista.xlsx", "Filen ligger för djupt."),
    ],
)
def test_a_file_in_a_wrong_place_is_answered_with_the_nearest_right_one(box_at: BoxAt, place: str, said: str) -> None:
    box = box_at("sampling")
    path = box.root / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(frame_file(cases()))
    # Its folders are told too: two such files may have one name.
    assert [(one.file, one.outcome) for one in box.look()] == [(place, Outcome.REFUSED)]
    assert said in path.with_name(f"{path.name}.svar.txt").read_text(encoding="utf-8")
    assert [one.outcome for one in box.look()] == [Outcome.LEFT]
    assert (path.exists(), box.hand_ins()) == (True, [])


@pytest.mark.parametrize("name", ["fråga.txt", "bild.png", "lista.csv", "lista.xlsx"])
def test_what_is_no_hand_in_is_answered_and_leaves_no_trace_in_the_register(box_at: BoxAt, name: str) -> None:
    box, content = box_at("sampling"), {"bild.png": b"\x89PNG\r\n\x1a\n" + bytes(9) + b"x"}
    before = box.home.dump()
    box.lay(name, content.get(name, b"En fraga om listan; kan ni ringa?\n"))
    assert box.outcomes() == {name: Outcome.REFUSED}
    assert box.home.dump() == before


def test_a_reading_that_nobody_waits_for_is_refused_and_its_flag_goes_out(box_at: BoxAt) -> None:
    box = box_at("tabulated")
    rows = box.home.readings()
    rows[0] |= {"danger": "Ja", "comment": "Ny anteckning."}
    box.lay("ao.xlsx", review_file(rows))
    assert box.outcomes(READ) == {"ao.xlsx": Outcome.REFUSED}
    assert "Men flaggan är mottagen" in box.answer("ao.xlsx")
    assert {one.status for one in box.home.told("danger")} == {MessageStatus.SENT}


def test_a_folder_named_by_the_kind_says_what_the_file_is(box_at: BoxAt) -> None:
    box = box_at("sampling")
    box.lay("frame/lista.csv", b"Inget;som;liknar\n1;2;3\n")
    assert [(one.kind, one.outcome) for one in box.look()] == [(Kind.FRAME, Outcome.SENT_BACK)]
    assert box.hand_ins() == ["sent_back"]


def test_a_link_is_not_followed(box_at: BoxAt, tmp_path: Path) -> None:
    box = box_at("sampling")
    other = tmp_path / "annan.xlsx"
    other.write_bytes(frame_file(cases()))
    (box.folder / "lista.xlsx").symlink_to(other)
    (box.folder / "mapp").symlink_to(tmp_path)
    assert set(box.outcomes().values()) == {Outcome.REFUSED}
    assert "En länk läses inte." in box.answer("lista.xlsx")
    assert (other.exists(), box.hand_ins()) == (True, [])
    assert set(box.outcomes().values()) == {Outcome.LEFT}


def test_a_pipe_a_large_file_and_one_that_may_not_be_read_are_answered_without_being_read(box_at: BoxAt) -> None:
    box = box_at("sampling")
    for name in ("ror.xlsx", "lista.xlsx.svar.txt", "lista.xlsx.att-rätta.xlsx"):
        os.mkfifo(box.folder / name)
    box.lay("lista.xlsx", b"hej")
    with (box.folder / "stor.xlsx").open("wb") as file:
        file.truncate(5_000_000_000)
    assert set(box.outcomes().values()) == {Outcome.REFUSED}
    assert "ingen vanlig fil" in box.answer("ror.xlsx")
    assert "för stor" in box.answer("stor.xlsx")
    assert set(box.outcomes().values()) == {Outcome.LEFT}


def test_names_with_strange_signs_and_long_ones_are_answered_and_taken_in(box_at: BoxAt) -> None:
    box = box_at("sampling")
    names = ["rad\nbrytning.xlsx", "å" * 124 + ".xlsx", os.fsdecode(b"fel\xff.xlsx"), f"{STRAY_NUMBER}.xlsx"]
    shown, (first, *others) = set(), cases()
    for age, name in enumerate(names, start=13):
        box.lay(name, twice())
        for outcome in (Outcome.SENT_BACK, Outcome.LEFT):
            [became] = box.look()
            assert became.outcome is outcome
            shown.add(became.file)
        box.lay(name, frame_file([first | {"age": age}, *others]))
        assert [one.outcome for one in box.look()] == [Outcome.TAKEN_IN]
        [answer] = [path for path in box.folder.iterdir() if path.name != NOTE]
        assert STRAY_NUMBER not in answer.read_text(encoding="utf-8")
    assert shown >= {"rad?brytning.xlsx", "fel?.xlsx", "(namnet visas inte)"}


def test_files_that_programs_make_for_themselves_are_left_alone(box_at: BoxAt) -> None:
    box = box_at("sampling")
    for name in ("~$lista.xlsx", ".~lock.lista.xlsx#", "lista.xlsx.part", "a.tmp", "b.crdownload", ".DS_Store"):
        box.lay(name, frame_file(cases()))
    assert box.look() == []
    assert len(box.names()) == 6


def test_a_stray_personal_number_is_in_no_answer_copy_or_log(box_at: BoxAt, caplog: pytest.LogCaptureFixture) -> None:
    box = box_at("sampling")
    caplog.set_level("DEBUG")
    box.lay(f"lista {STRAY_NUMBER}.xlsx", frame_file(cases(), Not=f"se {STRAY_NUMBER}"))
    assert [one.outcome for one in box.look()] == [Outcome.SENT_BACK]
    [copy] = [path for path in box.folder.iterdir() if path.name.endswith("rätta.xlsx")]
    values = [cell.value for page in load_workbook(copy) for row in page.iter_rows() for cell in row]
    assert not [value for value in values if STRAY_NUMBER in str(value)]
    assert STRAY_NUMBER not in caplog.text
    assert "inbox: mini-2024 tallunda frame: sent_back" in caplog.text
    assert "lista" not in caplog.text


def test_a_file_that_cannot_be_removed_is_received_once(box_at: BoxAt, monkeypatch: pytest.MonkeyPatch) -> None:
    box = box_at("sampling")
    box.lay("lista.xlsx", frame_file(cases()))

    def refuse(*_: Any) -> None:
        raise PermissionError(13, "not yours")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refuse)
        [became] = box.look()
        assert (became.outcome, "Ta bort den där." in became.message) == (Outcome.TAKEN_IN, True)
        assert box.outcomes() == {"lista.xlsx": Outcome.ALREADY}
        newer, *_ = cases()
        box.lay("ny.xlsx", frame_file([newer | {"age": 15}, *cases()[1:]]))
        assert box.outcomes() == {"lista.xlsx": Outcome.ALREADY, "ny.xlsx": Outcome.TAKEN_IN}
        assert box.outcomes() == {"lista.xlsx": Outcome.ALREADY, "ny.xlsx": Outcome.ALREADY}
    assert box.hand_ins() == ["superseded", "taken_in"]


def test_a_bug_in_one_file_leaves_the_others_alone(box_at: BoxAt, monkeypatch: pytest.MonkeyPatch) -> None:
    box = box_at("sampling")
    faulty = twice()
    box.lay("a.xlsx", faulty)
    box.lay("b.xlsx", frame_file(cases()))

    def stumble(content: bytes, *_: Any) -> bool:
        if content == faulty:
            raise RuntimeError(STRAY_NUMBER)
        return False

    monkeypatch.setattr(inbox_look, "is_cut_off", stumble)
    assert box.outcomes() == {"a.xlsx": Outcome.FAILED, "b.xlsx": Outcome.TAKEN_IN}


def test_the_command_says_what_became_of_each_file(box_at: BoxAt, arshjul: CommandLine) -> None:
    box = box_at("sampling")
    home = ("--home", box.home.path)
    assert arshjul("inbox", *home).out == "Inget ligger i inkorgen.\n"
    box.lay("lista.xlsx", twice())
    answer = arshjul("inbox", "--format", "json", *home)
    assert answer.code == 4
    assert answer.json == [
        {
            "audit": AUDIT,
            "unit": TALLUNDA,
            "kind": "frame",
            "file": "lista.xlsx",
            "outcome": "sent_back",
            "message": VERDICTS[Verdict.REJECTED],
        }
    ]
    again = arshjul("inbox", *home)
    assert (again.code, "ligger kvar" in again.out) == (0, True)


def test_without_a_register_the_command_says_so(arshjul: CommandLine, lillkommun: None, tmp_path: Path) -> None:
    answer = arshjul("inbox", "--home", tmp_path / "tomt")
    assert (answer.code, "Det finns inget register" in answer.err) == (2, True)


def test_a_closed_units_folder_goes_and_what_people_laid_in_it_stays(box_at: BoxAt) -> None:
    box = box_at("met")
    box.lay("lista.xlsx", twice())
    box.look(MET)
    mosslida = box.root / AUDIT / MOSSLIDA
    assert mosslida.is_dir()
    for unit in (TALLUNDA, MOSSLIDA):
        with box.home.desk(MET) as desk:
            skip(desk, find_unit_audit(desk.session, AUDIT, unit), reason="Enheten läggs ned i år.")
    box.look(MET)
    assert not mosslida.exists()
    assert box.names() == ["lista.xlsx", "lista.xlsx.svar.txt"]
    assert "avslutad" in box.answer("lista.xlsx")
    (box.folder / "lista.xlsx").unlink()
    box.look(MET)
    assert not (box.root / AUDIT).exists()


def test_what_is_taken_in_by_folder_is_what_the_command_would_have_taken_in(
    box_at: BoxAt, arshjul: CommandLine, tmp_path: Path
) -> None:
    by_folder, by_hand, content = box_at("sampling"), box_at("sampling"), frame_file(cases())
    by_folder.lay("lista.xlsx", content)
    by_folder.look()
    (tmp_path / "lista.xlsx").write_bytes(content)
    handed_in = (tmp_path / "lista.xlsx", "--audit", AUDIT, "--unit", TALLUNDA, "--kind", "frame", "--on", LIST_DUE)
    assert arshjul("receive", *handed_in, "--home", by_hand.home.path).code == 0
    hand_ins = [box.home.all(HandIn)[0] for box in (by_folder, by_hand)]
    kept = ("kind", "sha256", "handed_in_by", "received_on", "status", "rows")
    assert [getattr(hand_ins[0], name) for name in kept] == [getattr(hand_ins[1], name) for name in kept]


def test_a_progress_report_that_says_the_same_on_a_later_day_is_another(year_at: YearAt) -> None:
    year = year_at("planned")
    box, days = Box(year), (REPORTED, REPORTED + timedelta(days=1))
    content = progress_file((1, "Mallar för journalen", "På väg", None), (2, "Möte varje termin", "På väg", None))
    for day in days:
        box.lay("lage.xlsx", content)
        assert [(one.kind, one.outcome) for one in box.look(day)] == [(Kind.PROGRESS, Outcome.TAKEN_IN)]
    handed_in = Addressed(AUDIT, TALLUNDA, Kind.PROGRESS)
    sha256, hour = hashlib.sha256(content).hexdigest(), timedelta(hours=1)
    known = partial(was_reported, year.register, handed_in, sha256=sha256)
    assert known(laid_at=at(days[1]) - hour), "a file that lay there when it was taken in is that one"
    assert not known(laid_at=at(days[1]) + hour)
    assert not known(laid_at=at(days[0]) - hour, sha256="0" * 64)
