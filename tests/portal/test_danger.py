"""A child who may be in danger, from the command line: noted, sent at once, shown first, flagged in a workbook."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from config.hand_in import Kind
from portal.commands import shared
from register.models import Danger, FigureRow, HandIn, HandInStatus, Message, MessageStatus, Reading
from tasks.danger import tell_of_dangers
from tests import golden
from tests.factories import (
    AUDIT,
    CATALOGUE,
    READ,
    RECONCILED,
    STRAY_NUMBER,
    TALLUNDA,
    Answer,
    CommandLine,
    Home,
    HomeAt,
    at,
    review_file,
    tabulate_readings,
)
from tests.inprocess import play_round

ZONE = ZoneInfo(CATALOGUE.organisation.time_zone)
FLAG = CATALOGUE.hand_ins.forms[Kind.REVIEW].closing_columns[-1].heading
SATURDAY = datetime(2024, 4, 27, 23, 30, tzinfo=ZONE)


class Person:
    """Somebody at a keyboard."""

    def __init__(self, arshjul: CommandLine, home: Home, files: Path) -> None:
        self.home = home
        self._arshjul, self._files = arshjul, files

    def run(self, *words: object) -> Answer:
        return self._arshjul(*words, "--home", self.home.path)

    def notes(self, event: str, *words: object, on: date = READ, by: str = "ao") -> Answer:
        return self.run("record", AUDIT, event, "--unit", TALLUNDA, "--by", by, "--on", on, *words)

    def hands_in(
        self, rows: list[dict[str, Any]], kind: Kind = Kind.REVIEW, *words: object, on: date = READ, do: str = "receive"
    ) -> Answer:
        (self._files / f"{kind}.xlsx").write_bytes(review_file(rows, kind))
        day = ("--on", on) if do == "receive" else ()
        return self._files_over(kind, *day, *words, do=do)

    def hands_in_again(self, kind: Kind = Kind.REVIEW, *, on: date = READ) -> Answer:
        """The very same file."""
        return self._files_over(kind, "--on", on)

    def _files_over(self, kind: Kind, *words: object, do: str = "receive") -> Answer:
        path = self._files / f"{kind}.xlsx"
        return self.run(do, path, "--audit", AUDIT, "--unit", TALLUNDA, "--kind", kind, *words)


@pytest.fixture
def person(home_at: HomeAt, arshjul: CommandLine, tmp_path: Path) -> Person:
    """An inspector; Tallunda's files are being read."""
    return Person(arshjul, home_at("file review"), tmp_path)


def flagged(home: Home, *names: str | int, value: str = "Ja", **changes: Any) -> list[dict[str, Any]]:
    """Faultless readings of the sample in which these files are flagged."""
    sample = list(home.sample())
    return [
        {**row, **({"danger": value, **changes} if name in names else {})}
        for name, row in zip(sample, home.readings(), strict=True)
    ]


def files_of(home: Home) -> list[str | None]:
    return [event.evidence["file"] for event in home.happened("danger_seen")]


def test_a_flag_is_noted_and_sent_before_the_command_has_ended(person: Person) -> None:
    answer = person.notes("danger", "--file", "K03", by="AO")
    assert answer.code == 0
    assert answer.out == "Noterat: flagga 1 (K03) hos Tallunda. Mottagningens chef får veta genast.\n"
    assert answer.err == ""
    [message] = person.home.told("danger")
    assert (message.status, message.sent_on) == (MessageStatus.SENT, READ)
    [laid] = person.home.register.settings.delivered.glob("*danger*")
    assert "K03" not in laid.name + laid.read_text(encoding="utf-8")
    others = [one.status for one in person.home.all(Message) if one.kind != "danger"]
    assert set(others) == {MessageStatus.PENDING}, "what can wait is left to the round"


def test_it_is_sent_at_night_and_on_a_holiday_when_nothing_else_is(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared, "now", lambda _: SATURDAY)
    assert person.notes("danger", "--file", "K01", on=SATURDAY.date()).code == 0
    [flag] = person.home.all(Danger)
    assert flag.flagged_at == SATURDAY, "today is now, not noon"
    assert [one.kind for one in person.home.all(Message) if one.status is MessageStatus.SENT] == ["danger"]


def test_a_second_note_says_since_when_it_is_flagged(person: Person) -> None:
    person.notes("danger", "--file", "K03")
    before = person.home.all(Message)
    said = person.notes("danger", "--file", "K03", by="fk").out
    assert said == (
        "Flagga 1 (K03) hos Tallunda finns sedan 26 april 2024 12:00, inte bekräftad än. Inget nytt sänds.\n"
    )
    assert person.home.all(Message) == before
    person.notes("danger-acknowledged")
    assert "bekräftad 26 april 2024 12:00" in person.notes("danger", "--file", "K03").out


@pytest.mark.parametrize(
    ("words", "by", "told"),
    [
        (("--file", "K99"), "ao", "Bland de dragna hos Tallunda: akten ”K99” finns inte."),
        ((), "ao", "Det saknas en uppgift: --file."),
        (("--file", "K01"), "chef.tallunda", "Det kan bara en inspektör göra"),
    ],
)
def test_what_cannot_be_flagged_is_told_and_leaves_nothing(
    person: Person, words: tuple[str, ...], by: str, told: str
) -> None:
    answer = person.notes("danger", *words, by=by)
    assert (answer.code, told in answer.err) == (2, True)
    assert person.home.all(Danger) == []


def test_a_day_that_has_not_been_is_refused_since_nobody_would_be_told_before_it(person: Person) -> None:
    tomorrow = datetime.now(UTC).date() + timedelta(days=2)
    answer = person.notes("danger", "--file", "K01", on=tomorrow)
    assert (answer.code, "har inte varit än" in answer.err) == (2, True)
    assert person.home.all(Danger) == []


def test_the_contact_acknowledges(person: Person) -> None:
    person.notes("danger", "--file", "K03")
    tell_of_dangers.fn(person.home.path, now=at(READ) + timedelta(hours=3))
    said = person.notes("danger-acknowledged", "--file", "K03", by="mottagningen.tallunda", on=date(2024, 4, 27)).out
    assert said == "Noterat: flagga 1 (K03) hos Tallunda är bekräftad, efter 24 timmar och 0 minuter.\n"
    again = person.notes("danger-acknowledged", "--file", "K03", on=date(2024, 4, 28))
    assert (again.code, "bekräftades redan 27 april 2024 12:00" in again.err) == (2, True)
    assert "Barn kan vara i fara" not in person.run("status").out


def test_the_board_begins_with_the_open_flags(person: Person) -> None:
    assert "Barn kan vara i fara" not in person.run("status").out
    person.notes("danger", "--file", "K03")
    out = _one_line(person.run("status", "--today", "2024-04-27").out)
    assert out.startswith(
        "Barn kan vara i fara: 1 hos Tallunda, sedd 12:00 i går, inte bekräftad. "
        "Nästa: områdeschef 13:00 i går (mini-2024: K03)."
    )
    person.notes("danger", "--file", "M01", on=date(2024, 4, 27))
    tell_of_dangers.fn(person.home.path, now=at(READ) + timedelta(hours=5))
    out = _one_line(person.run("status", "--today", "2024-04-26").out)
    assert out.startswith(
        "Barn kan vara i fara: 2 hos Tallunda, den första sedd 12:00, inte bekräftade. "
        "Nästa: alla på nytt 19:00 (mini-2024: K03, M01)."
    )
    rows = person.run("status", "--format", "json").json
    assert {key for row in rows for key in row} == {
        "audit",
        "unit",
        "stage",
        "waiting_for",
        "since",
        "due",
        "late_days",
    }


def test_the_round_tells_the_next_in_line_and_sends_it_although_it_is_night(person: Person) -> None:
    person.notes("danger", "--file", "K03", on=SATURDAY.date())
    play_round(person.home.path, SATURDAY)
    sent = [(one.recipient, one.status) for one in person.home.told("danger")]
    assert sent[0] == ("mottagningen.tallunda", MessageStatus.SENT)
    assert {status for _, status in sent} == {MessageStatus.SENT}
    assert {recipient for recipient, _ in sent} == {"mottagningen.tallunda", "omradeschef.tallunda", "socialdirektor"}
    waiting = [one for one in person.home.all(Message) if one.kind != "danger" and one.status is MessageStatus.PENDING]
    assert waiting, "the quiet hours hold for everything else"


def test_the_log_tells_the_story_in_swedish(person: Person) -> None:
    person.notes("danger", "--file", "K03")
    person.notes("danger-acknowledged", on=date(2024, 4, 27))
    out = _one_line(person.run("log", AUDIT, "--unit", TALLUNDA, "--since", READ).out)
    assert "ett barn kan vara i fara, K03, sedd 2024-04-26" in out
    assert "flagga 1: 1 funktion får veta" in out
    assert "K03: någon har tagit över, efter 24 tim 0 min (sedd 2024-04-26)" in out


def test_every_flagged_row_of_a_workbook_is_flagged_when_it_is_taken_in(person: Person) -> None:
    answer = person.hands_in(flagged(person.home, "K01", "M02"), Kind.REVIEW, "--by", "ao")
    assert answer.code == 0
    assert "2 akter är flaggade: ett barn kan vara i fara." in _one_line(answer.out)
    assert files_of(person.home) == ["K01", "M02"]
    assert [one.status for one in person.home.told("danger")] == [MessageStatus.SENT] * 2
    [first, _] = person.home.all(Danger)
    assert (first.seen_by, first.seen_on, first.hand_in_id) == ("ao", date(2024, 4, 12), 2)


def test_the_flag_is_no_answer(person: Person) -> None:
    """It enters neither what is kept of the rows, nor the comparison of two readers, nor a figure."""
    person.hands_in(flagged(person.home, "K01", "M02"))
    twice = person.home.readings(twice=True, by="FK")
    person.hands_in([{**row, "danger": "Nej"} for row in twice], Kind.DOUBLE, "--by", "fk")
    home = person.home
    kept = home.all(HandIn)[-2]
    assert kept.rows_sealed is not None
    rows = home.register.vault.open_json(AUDIT, kept.rows_sealed)
    assert {"danger"} & {key for row in rows for key in row} == set()
    assert home.happened("nothing_to_reconcile"), "the two readers differ in nothing but the flag"
    for reading in home.all(Reading):
        assert "danger" not in home.register.vault.open_json(AUDIT, reading.answers_sealed)
    assert tabulate_readings(home).did == "tables_ready"
    assert {figure.question for figure in home.all(FigureRow)} & {"danger"} == set()


def test_a_double_reading_flags_too(person: Person) -> None:
    person.hands_in(person.home.readings())
    twice = person.home.readings(twice=True, by="FK")
    person.hands_in([{**twice[0], "danger": "ja"}, *twice[1:]], Kind.DOUBLE, "--by", "fk")
    assert files_of(person.home) == [person.home.twice()[0]]
    assert person.home.all(Danger)[0].seen_by == "fk"


def test_a_workbook_that_is_sent_back_flags_all_the_same(person: Person) -> None:
    answer = person.hands_in(flagged(person.home, "K02", insats="Kanske"))
    assert (answer.code, person.home.all(HandIn)[-1].status) == (4, HandInStatus.SENT_BACK)
    assert files_of(person.home) == ["K02"]
    assert person.hands_in(flagged(person.home, "K02")).code == 0
    assert files_of(person.home) == ["K02"], "the mended workbook flags nothing anew"


def test_a_workbook_with_a_stray_personal_number_flags_and_is_not_kept(person: Person) -> None:
    rows = flagged(person.home, "K02", comment=f"Se {STRAY_NUMBER}.")
    assert person.hands_in(rows).code == 4
    assert person.home.all(HandIn)[-1].original_sealed is None
    assert files_of(person.home) == ["K02"]
    assert STRAY_NUMBER.encode() not in person.home.raw()


def test_a_file_of_which_nothing_but_the_flag_is_filled_in_is_flagged(person: Person) -> None:
    known = ("case_ref", "sex", "age", "reader")
    empty = [{key: row[key] if key in known else None for key in row} for row in person.home.readings()]
    empty[2] |= {"danger": "Ja"}
    answer = person.hands_in(empty)
    assert len(files_of(person.home)) == 1
    assert person.home.all(Danger)[0].seen_on == READ, "the row bears no day of its own"
    assert "flaggad" in answer.out


@pytest.mark.parametrize("ref", [None, "PÅHITT-OKÄND-77", date(2024, 1, 1)], ids=["empty", "unknown", "unreadable"])
def test_a_row_whose_file_cannot_be_told_flags_without_one_and_the_inspectors_are_asked_which(
    person: Person, ref: object
) -> None:
    rows = flagged(person.home, "K01", case_ref=ref)
    answer = person.hands_in(rows)
    assert answer.code == 4
    assert "Raden flaggar ett barn i fara" in _one_line(answer.out)
    assert files_of(person.home) == [None]
    [back] = {one.body for one in person.home.told("sent_back")}
    assert "Säg genast vilken akt det gäller (arshjul record ... danger --file)." in back
    assert "PÅHITT" not in back
    out = _one_line(person.run("status", "--today", READ).out)
    assert "(mini-2024: flagga 1 utan akt)" in out
    person.hands_in_again()
    assert (len(person.home.all(HandIn)), len(person.home.all(Danger))) == (3, 1), "the very same file says nothing new"
    said = person.notes("danger", "--file", "K01", "--number", "1").out
    assert said == "Noterat: flagga 1 hos Tallunda gäller K01.\n"


def test_a_reserve_that_is_flagged_is_known_though_it_is_not_to_be_read(person: Person) -> None:
    home = person.home
    with home.register.reading() as session:
        from register.danger import drawn_refs

        refs = {file.pseudonym: ref for ref, file in drawn_refs(session, home.register.vault, home.unit()).items()}
    answer = person.hands_in(flagged(home, "K01", case_ref=refs["K05"]))
    assert answer.code == 4
    assert files_of(home) == ["K05"]
    assert "Raden flaggar" not in answer.out


def test_any_other_word_is_a_fault_with_its_row_and_column(person: Person) -> None:
    answer = person.hands_in(flagged(person.home, "K01", value="Kanske"), Kind.REVIEW, "--format", "json")
    [problem] = [one for one in answer.json["problems"] if one["rule"] == "read.unknown_code"]
    assert (problem["row"], problem["column"], problem["severity"]) == (2, FLAG, "stop")
    assert "Skriv Ja eller Nej." in problem["message"]
    assert person.home.all(Danger) == []


@pytest.mark.parametrize("value", ["Nej", "nej", None])
def test_no_flags_nothing(person: Person, value: Any) -> None:
    assert person.hands_in(flagged(person.home, "K01", value=value)).code == 0
    assert person.home.all(Danger) == []


def test_a_check_flags_nothing_but_says_what_it_would(person: Person) -> None:
    before = person.home.dump()
    rows = flagged(person.home, "K01")
    said = _one_line(person.hands_in(rows, do="check").out)
    assert "Filen flaggar 1 akt: lämna in den, eller notera det genast med arshjul record mini-2024" in said
    answer = person.hands_in(rows, Kind.REVIEW, "--format", "json", do="check")
    assert (answer.json, "Filen flaggar 1 akt" in answer.err) == ({"verdict": "accepted", "problems": []}, True)
    assert person.home.dump() == before


def test_a_workbook_that_nobody_waits_for_is_refused_but_what_it_flags_is_told(
    home_at: HomeAt, arshjul: CommandLine, tmp_path: Path
) -> None:
    person = Person(arshjul, home_at("tabulated"), tmp_path)
    answer = person.hands_in(flagged(person.home, "K01", comment="Ny anteckning."), on=RECONCILED)
    assert answer.code == 2
    assert "väntar inte på" in answer.err
    assert "Men flaggan är mottagen: Tallunda får genast veta." in answer.err
    assert files_of(person.home) == ["K01"]
    assert person.home.told("danger")[0].status is MessageStatus.SENT
    assert len(person.home.all(HandIn)) == 3, "nothing of the workbook is taken in"


def test_the_sender_is_told_to_ring_when_the_message_did_not_go_out(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    channels = person.home.register.settings.organisation_folder / "channels.toml"
    assert not channels.exists()
    folder = Path(person.home.path).parent / "organisation"
    _with_mail(folder)
    monkeypatch.setenv("ARSHJUL_ORGANISATION", str(folder))
    answer = person.notes("danger", "--file", "K01")
    assert answer.out.startswith("Noterat: flagga 1 (K01)")
    assert "Ring enheten." in answer.err
    assert len(person.home.all(Danger)) == 1


def test_the_blank_form_has_the_column_with_one_word_to_choose_and_a_note(person: Person, tmp_path: Path) -> None:
    person.run("form", AUDIT, "--unit", TALLUNDA, "--kind", "review", "--to", tmp_path / "forms")
    book = load_workbook(sorted((tmp_path / "forms").iterdir())[0])
    page = book.worksheets[0]
    headings = [cell.value for cell in page[1]]
    assert headings[-1] == FLAG
    letter = get_column_letter(len(headings))
    [rule] = [rule for rule in page.data_validations.dataValidation if f"{letter}2" in str(rule.sqref)]
    assert "flaggas genast" in rule.prompt
    choices = {row[0].value: [cell.value for cell in row[1:] if cell.value] for row in book["Alternativ"].iter_rows()}
    assert choices[FLAG] == ["Ja"]
    assert any("Kan ett barn fara illa nu?" in str(row[0].value) for row in book["Läs mig"].iter_rows())


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _with_mail(folder: Path) -> None:
    """Lillkommun with a mail server where nobody answers."""
    shutil.copytree(golden.LILLKOMMUN, folder)
    mail = ('sender = "granskning@lillkommun.example"', 'host = "127.0.0.1"', "port = 9", 'security = "none"')
    text = "\n".join(('use = ["mail"]', "[mail]", *mail))
    (folder / "channels.toml").write_text(text, encoding="utf-8")
