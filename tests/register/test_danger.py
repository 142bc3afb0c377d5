"""A child who may be in danger: told at once and up the line by real hours, until somebody has taken it on."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.catalogue import Catalogue
from config.danger import DangerLadder
from config.errors import ArshjulError, ConfigError, NotNow, UnknownName
from config.hand_in import Kind
from config.reading import check
from register.danger import Sighting, acknowledge, flag, flag_rows, name_file, open_dangers
from register.danger_ladder import NOT_NEEDED, climb, to_climb
from register.desk import Desk, at_desk, find_unit_audit, id_of
from register.models import Danger, Event, FileRole, Message, MessageStatus, UnitAudit
from register.stages import Stage
from tasks.urgent import climb_all
from tests import golden
from tests.factories import (
    AUDIT,
    CATALOGUE,
    MOSSLIDA,
    READ,
    TALLUNDA,
    Home,
    HomeAt,
    at,
    case_ref,
    cases,
    review_file,
)
from tests.statements import asked_of

ZONE = ZoneInfo(CATALOGUE.organisation.time_zone)
NIGHT = datetime(2024, 4, 27, 23, 30, tzinfo=ZONE)
"""A Saturday night. The ladder of Lillkommun: at once, after one hour, after three, then every two hours."""

CONTACT, HEAD, DIRECTOR = "mottagningen.tallunda", "omradeschef.tallunda", "socialdirektor"


@dataclass(frozen=True)
class Alarm:
    """A home in which the time is told, and short words for what happens to its flags."""

    home: Home

    @contextmanager
    def desk(self, now: datetime, who: str = "ao", unit: str = TALLUNDA) -> Iterator[tuple[Desk, UnitAudit]]:
        with at_desk(self.home.register, who=who, now=now) as desk:
            yield desk, find_unit_audit(desk.session, AUDIT, unit)

    def flags(self, file: str = "K01", *, now: datetime = NIGHT, unit: str = TALLUNDA) -> Danger:
        with self.desk(now, unit=unit) as (desk, unit_audit):
            return flag(desk, unit_audit, file)[0]

    def sees(self, *refs: str | None, now: datetime = NIGHT) -> int:
        with self.desk(now) as (desk, unit_audit):
            rows = [Sighting(ref, "fk", date(2024, 4, 26)) for ref in refs]
            return flag_rows(desk, unit_audit, rows, hand_in=None)

    def answers(self, *, now: datetime, who: str = CONTACT, **which: str | int | None) -> tuple[Danger, int]:
        with self.desk(now, who) as (desk, unit_audit):
            return acknowledge(desk, unit_audit, **which)  # type: ignore[arg-type]

    def climbs(self, now: datetime) -> int:
        return climb_all(self.home.register, now=now)

    def told(self) -> list[tuple[str, str]]:
        """Recipient and rung of every message, in the order they were written."""
        return [(one.recipient, one.key.rsplit("|", 1)[1]) for one in self.home.told("danger")]

    @property
    def row(self) -> Danger:
        [only] = self.home.all(Danger)
        return only


@pytest.fixture
def alarm(home_at: HomeAt) -> Alarm:
    """Tallunda's files are being read."""
    return Alarm(home_at("file review"))


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


def test_a_flag_tells_the_units_named_person_in_the_same_transaction_at_any_hour(alarm: Alarm) -> None:
    alarm.flags()
    [message] = alarm.home.told("danger")
    assert (message.recipient, message.address) == (CONTACT, "mottagningen.tallunda@lillkommun.example")
    assert (message.urgent, message.status, message.next_at) == (True, MessageStatus.PENDING, NIGHT)
    assert message.key == f"danger|{AUDIT}|{TALLUNDA}|{CONTACT}|1|0"
    assert "Den 27 april 2024 såg en inspektör" in message.body
    assert "Ring genast, så får ni veta det: Kvalitetsenhetens jour, 08-465 004 20." in message.body
    assert "har fått samma meddelande" not in message.body
    [event] = alarm.home.happened("danger_seen")
    assert (event.who, event.at, event.evidence) == (
        "ao",
        NIGHT,
        {"file": "K01", "number": 1, "seen_on": "2024-04-27"},
    )
    assert (alarm.row.told_to, alarm.row.next_at) == (0, NIGHT + hours(1))


def test_what_is_undone_tells_nobody(alarm: Alarm) -> None:
    def flag_and_fail() -> None:
        with alarm.desk(NIGHT) as (desk, unit_audit):
            flag(desk, unit_audit, "K01")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        flag_and_fail()
    assert (alarm.home.all(Danger), alarm.told(), alarm.home.happened("danger_seen")) == ([], [], [])


def test_a_copy_goes_to_whom_the_organisation_has_named(alarm: Alarm, monkeypatch: pytest.MonkeyPatch) -> None:
    calendar = alarm.home.register.catalogue.calendar
    ladder = calendar.danger.model_copy(update={"copy_to": ("inspectors_head", "danger_contact")})
    monkeypatch.setitem(vars(alarm.home.register.catalogue), "calendar", calendar.model_copy(update={"danger": ladder}))
    alarm.flags()
    assert alarm.told() == [(CONTACT, "0"), ("kvalitetschef", "0")]
    alarm.climbs(NIGHT + hours(1))
    assert alarm.told()[2:] == [(HEAD, "1")], "a copy is not repeated with each rung"


@pytest.mark.parametrize("role", list(FileRole))
def test_any_file_that_was_drawn_may_be_flagged(alarm: Alarm, role: FileRole) -> None:
    alarm.home.note("file-replaced", on=READ, file="K01", reason="sparrad")
    file = {FileRole.SAMPLE: "k02", FileRole.RESERVE: "K05", FileRole.REPLACED: " K01 "}[role]
    alarm.flags(file)
    assert alarm.home.happened("danger_seen")[0].evidence["file"] == file.strip().upper()


@pytest.mark.parametrize(("stage", "file"), [("file review", "K99"), ("listed", "K01"), ("laid out", "K01")])
def test_a_file_that_was_not_drawn_is_not_known(home_at: HomeAt, stage: str, file: str) -> None:
    with pytest.raises(UnknownName, match=f"akten ”{file}” finns inte"):
        Alarm(home_at(stage)).flags(file)


def test_a_file_of_another_unit_is_not_known(alarm: Alarm) -> None:
    with pytest.raises(UnknownName, match="Bland de dragna hos Mosslida"):
        alarm.flags("K01", unit=MOSSLIDA)


def test_a_file_is_flagged_once(alarm: Alarm) -> None:
    alarm.flags()
    before = alarm.home.all(Message), alarm.home.all(Event)
    with alarm.desk(NIGHT + hours(0.5), "fk") as (desk, unit_audit):
        known, new = flag(desk, unit_audit, "K01")
    assert (new, known.flagged_at, known.seen_by) == (False, NIGHT, "ao")
    assert (alarm.home.all(Message), alarm.home.all(Event)) == before


def test_it_stands_apart_from_the_audit(alarm: Alarm) -> None:
    apart = ("danger", "message", "event", "event_link")
    before = _tables(alarm.home)
    alarm.flags()
    alarm.climbs(NIGHT + hours(30))
    alarm.answers(now=NIGHT + hours(31))
    after = _tables(alarm.home)
    assert {name for name in after if after[name] != before[name]} == set(apart)


@pytest.mark.parametrize("stage", [Stage.DIALOGUE, Stage.FOLLOW_UP, Stage.CLOSED])
def test_it_may_happen_in_any_stage_after_the_draw(alarm: Alarm, stage: Stage) -> None:
    with alarm.desk(NIGHT) as (desk, unit_audit):
        unit_audit.stage = stage
        desk.session.add(unit_audit)
    alarm.flags()
    assert (alarm.told(), alarm.home.unit().stage) == ([(CONTACT, "0")], stage)


def test_it_goes_up_the_line_by_the_hour_and_is_then_repeated_to_everybody(alarm: Alarm) -> None:
    alarm.flags()
    told = [(minutes, alarm.climbs(NIGHT + timedelta(minutes=minutes))) for minutes in range(0, 481, 30)]
    assert [minutes for minutes, number in told if number] == [60, 180, 300, 420]
    everybody = [CONTACT, HEAD, DIRECTOR]
    assert alarm.told() == [
        (CONTACT, "0"),
        (HEAD, "1"),
        (DIRECTOR, "2"),
        *((one, "3") for one in everybody),
        *((one, "4") for one in everybody),
    ]
    second, third = alarm.home.told("danger")[1:3]
    assert "meddelande nummer 2. Mottagningens chef har fått samma meddelande" in second.body
    assert "meddelande nummer 3. Mottagningens chef, Områdeschef har fått samma meddelande" in third.body
    steps = [(event.evidence["step"], event.evidence["to"]) for event in alarm.home.happened("danger_told")]
    assert steps[:3] == [(0, ["danger_contact"]), (1, ["head_of_unit"]), (2, ["director"])]


def test_when_several_hours_have_passed_the_late_rung_alone_is_told_and_nobody_is_left_out(alarm: Alarm) -> None:
    alarm.flags()
    assert alarm.climbs(NIGHT + hours(3)) == 1
    assert alarm.told()[1:] == [(HEAD, "2"), (DIRECTOR, "2")]
    assert alarm.climbs(NIGHT + hours(3)) == 0
    assert "meddelande nummer 2." in alarm.home.told("danger")[-1].body, "two have gone out, whatever the rung"
    assert alarm.climbs(NIGHT + hours(100)) == 1
    assert alarm.told()[3:] == [(CONTACT, "50"), (HEAD, "50"), (DIRECTOR, "50")]
    assert alarm.row.next_at == NIGHT + hours(101)


def test_the_last_rung_reached_far_too_late_still_tells_everybody(alarm: Alarm) -> None:
    alarm.flags()
    alarm.climbs(NIGHT + hours(9))
    assert alarm.told()[1:] == [(CONTACT, "5"), (HEAD, "5"), (DIRECTOR, "5")]


@pytest.mark.parametrize(
    ("flagged", "local"),
    [
        (datetime(2024, 3, 31, 1, 30, tzinfo=ZONE), ["03:30", "05:30"]),
        (datetime(2024, 10, 27, 1, 30, tzinfo=ZONE), ["02:30", "03:30"]),
    ],
    ids=["to summer time", "to winter time"],
)
def test_hours_are_real_ones_when_the_clock_is_changed(alarm: Alarm, flagged: datetime, local: list[str]) -> None:
    alarm.flags(now=flagged)
    moments = [alarm.row.next_at]
    alarm.climbs(moments[0])
    moments.append(alarm.row.next_at)
    assert [moment.astimezone(ZONE).strftime("%H:%M") for moment in moments] == local
    assert [moment - flagged.astimezone(UTC) for moment in moments] == [hours(1), hours(3)]
    assert alarm.climbs((flagged.astimezone(UTC) + timedelta(minutes=179)).astimezone(ZONE)) == 0
    assert alarm.climbs((flagged.astimezone(UTC) + timedelta(minutes=180)).astimezone(ZONE)) == 1


def test_each_flag_has_a_number_of_its_own_at_the_unit(alarm: Alarm) -> None:
    alarm.flags("K01")
    alarm.flags("M01", now=NIGHT + hours(0.5))
    assert [message.key.rsplit("|", 2)[1:] for message in alarm.home.told("danger")] == [["1", "0"], ["2", "0"]]
    with alarm.home.register.reading() as session:
        assert [(one.number, one.file, one.unit) for one in open_dangers(session)] == [
            (1, "K01", TALLUNDA),
            (2, "M01", TALLUNDA),
        ]


def test_one_flag_that_cannot_be_told_of_does_not_hold_the_others_back(
    alarm: Alarm, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    first, second = alarm.flags("K01"), alarm.flags("M01")

    def fail_once(desk: Desk, number: int) -> bool:
        if number == id_of(first):
            raise ValueError("PÅHITT-4711")
        return climb(desk, number)

    monkeypatch.setattr("tasks.urgent.climb", fail_once)
    with pytest.raises(Exception, match="1 of 2 flags failed"):
        alarm.climbs(NIGHT + hours(1))
    assert [one.told_to for one in alarm.home.all(Danger)] == [0, 1]
    assert id_of(second) != id_of(first)
    assert "PÅHITT" not in caplog.text


def test_an_acknowledgement_says_when_by_whom_and_after_how_long_and_nothing_more_is_sent(alarm: Alarm) -> None:
    alarm.flags()
    alarm.climbs(NIGHT + hours(1))
    flagged, minutes = alarm.answers(now=NIGHT + hours(1.5))
    assert (flagged.acknowledged_by, flagged.acknowledged_at, minutes) == (CONTACT, NIGHT + hours(1.5), 90)
    [event] = alarm.home.happened("danger_acknowledged")
    assert event.who == CONTACT
    assert event.evidence == {
        "file": "K01",
        "number": 1,
        "seen_on": "2024-04-27",
        "flagged_at": "2024-04-27T21:30:00+00:00",
        "acknowledged_at": "2024-04-27T23:00:00+00:00",
        "minutes": 90,
    }
    before = alarm.home.all(Message)
    assert [alarm.climbs(NIGHT + hours(number)) for number in (2, 3, 50)] == [0, 0, 0]
    assert alarm.home.all(Message) == before
    with alarm.home.register.reading() as session:
        assert open_dangers(session) == []


def test_what_still_lies_in_the_outbox_is_not_sent_after_it(alarm: Alarm) -> None:
    alarm.flags("K01")
    alarm.flags("M01")
    with alarm.home.register.transaction() as session:
        first = session.get_one(Message, alarm.home.told("danger")[0].id)
        first.status, first.sent_on = MessageStatus.SENT, NIGHT.date()
        session.add(first)
    alarm.climbs(NIGHT + hours(1))
    alarm.answers(now=NIGHT + hours(1.2), pseudonym="K01")
    states = [(one.key[-3:], one.status, one.problem) for one in alarm.home.told("danger")]
    assert states == [
        ("1|0", MessageStatus.SENT, None),
        ("2|0", MessageStatus.PENDING, None),
        ("1|1", MessageStatus.FAILED, NOT_NEEDED),
        ("2|1", MessageStatus.PENDING, None),
    ]


@pytest.mark.parametrize("who", ["ao", "fk", CONTACT, HEAD, DIRECTOR, "kvalitetschef", "chef.tallunda"])
def test_an_inspector_and_whoever_is_of_the_unit_or_its_line_may_acknowledge(alarm: Alarm, who: str) -> None:
    alarm.flags()
    assert alarm.answers(now=NIGHT + hours(1), who=who)[0].acknowledged_by == who


@pytest.mark.parametrize("who", ["gm", "chef.mosslida", "mottagningen.mosslida", "arshjul"])
def test_nobody_else_may(alarm: Alarm, who: str) -> None:
    alarm.flags()
    with pytest.raises(ArshjulError, match="bara en inspektör göra, eller någon hos Tallunda"):
        alarm.answers(now=NIGHT + hours(1), who=who)
    assert alarm.row.acknowledged_at is None


@pytest.mark.parametrize("which", [{}, {"pseudonym": "K01"}, {"number": 1}])
def test_a_second_acknowledgement_is_told_when_the_first_came(alarm: Alarm, which: dict[str, Any]) -> None:
    alarm.flags()
    alarm.answers(now=NIGHT + hours(1))
    with pytest.raises(NotNow, match=r"Flagga 1 \(K01\) bekräftades redan 28 april 2024 00:30\."):
        alarm.answers(now=NIGHT + hours(2), **which)
    assert len(alarm.home.happened("danger_acknowledged")) == 1


def test_which_flag_is_meant_has_to_be_said_when_several_are_open(alarm: Alarm) -> None:
    with pytest.raises(NotNow, match="Ingen flagga väntar"):
        alarm.answers(now=NIGHT)
    alarm.flags("K01")
    alarm.flags("M01")
    with pytest.raises(ArshjulError, match=r"Flagga 1 \(K01\), Flagga 2 \(M01\)\. Ange --file eller --number"):
        alarm.answers(now=NIGHT + hours(1))
    with pytest.raises(UnknownName, match="Bland de flaggade hos Tallunda: akten ”K02”"):
        alarm.answers(now=NIGHT + hours(1), pseudonym="K02")
    with pytest.raises(UnknownName, match="flaggan ”3” finns inte"):
        alarm.answers(now=NIGHT + hours(1), number=3)
    assert alarm.answers(now=NIGHT + hours(1), number=2)[0].id == 2
    assert alarm.answers(now=NIGHT + hours(1))[0].id == 1, "one is left, so it is meant"


def test_an_acknowledgement_does_not_come_before_the_flag(alarm: Alarm) -> None:
    alarm.flags()
    with pytest.raises(ArshjulError, match=r"flaggades först 27 april 2024 23:30\. Rätta --on"):
        alarm.answers(now=NIGHT - hours(24))
    assert alarm.answers(now=NIGHT - hours(11))[1] == 0, "noon of the same day stands for the day"


def test_a_workbook_flags_drawn_files_by_their_case_and_each_once(alarm: Alarm) -> None:
    sample = alarm.home.sample()
    known = [sample[name].case["case_ref"] for name in ("K01", "M02")]
    assert alarm.sees(*known, known[0]) == 2
    assert alarm.sees(*known) == 0
    rows = alarm.home.all(Danger)
    assert [(row.seen_by, row.seen_on, row.drawn_file_id is not None) for row in rows] == [
        ("fk", date(2024, 4, 26), True)
    ] * 2
    assert {event.evidence["file"] for event in alarm.home.happened("danger_seen")} == {"K01", "M02"}


def test_rows_of_no_known_file_make_one_flag_together_until_it_is_taken_on(alarm: Alarm) -> None:
    assert alarm.sees(None, "PÅHITT-OKÄND-1", case_ref(MOSSLIDA, 1)) == 1
    assert alarm.sees(None) == 0
    assert (alarm.row.drawn_file_id, alarm.home.happened("danger_seen")[0].evidence["file"]) == (None, None)
    alarm.answers(now=NIGHT + hours(1))
    assert alarm.sees(None, now=NIGHT + hours(2)) == 1


def test_a_flag_without_a_file_is_given_one(alarm: Alarm) -> None:
    alarm.sees(None)
    with alarm.desk(NIGHT) as (desk, unit_audit):
        name_file(desk, unit_audit, "K03", number=1)
    assert alarm.home.happened("danger_named")[0].evidence == {"file": "K03", "number": 1}
    with alarm.desk(NIGHT) as (desk, unit_audit):
        with pytest.raises(NotNow, match="har redan en akt"):
            name_file(desk, unit_audit, "K02", number=1)
        assert flag(desk, unit_audit, "K03")[1] is False
    alarm.sees("PÅHITT-OKÄND-2")
    with alarm.desk(NIGHT) as (desk, unit_audit), pytest.raises(NotNow, match="har redan en egen flagga"):
        name_file(desk, unit_audit, "K03", number=2)
    assert len(alarm.told()) == 2, "naming tells nobody anew"


def test_messages_and_events_lead_to_no_child_and_no_reader(alarm: Alarm) -> None:
    sample = alarm.home.sample()
    content = review_file([{**row, "danger": "Ja"} for row in alarm.home.readings(by="FK")])
    alarm.home.hand_in(content, Kind.REVIEW, on=READ, by="fk")
    alarm.climbs(at(READ) + hours(8))
    alarm.answers(now=at(READ) + hours(9), number=1)
    secrets = {case["case_ref"] for case in cases(TALLUNDA)} | {"Folke", "Kvistrum", "Asta", "Ormbunke"}
    outward = [
        " ".join((one.key, one.subject, one.body, one.address, json.dumps(one.contacts)))
        for one in alarm.home.told("danger")
    ]
    assert len(outward) == len(sample) * 4
    words = set(" ".join(outward).replace("|", " ").split())
    assert not {one for one in secrets for message in outward if one in message}
    assert not words & (set(sample) | {"fk", "FK", "ao", "AO"})
    events = [json.dumps(event.evidence) + str(event.reason) for event in alarm.home.all(Event)]
    assert not {one for one in secrets for event in events if one in event}


def test_the_rounds_look_is_one_statement_that_does_not_read_what_has_been_acknowledged(alarm: Alarm) -> None:
    alarm.flags()
    known = alarm.row.model_dump(exclude={"id", "drawn_file_id", "acknowledged_at"})
    with alarm.home.register.transaction() as session:
        session.add_all(Danger(**known, acknowledged_at=NIGHT) for _ in range(500))
    with alarm.home.register.reading() as session, asked_of(alarm.home.register.engine) as asked:
        assert to_climb(session, NIGHT) == []
        [statement] = [one for one in asked if not one.startswith("BEGIN")]
        if session.get_bind().dialect.name == "sqlite":
            plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", (NIGHT.isoformat(),)).all()
            assert "INDEX ix_danger_to_tell (next_at<?)" in str(plan)


def test_the_open_flags_are_read_with_as_many_statements_for_one_as_for_many(alarm: Alarm) -> None:
    counts = []
    for name in ("K01", "K02", "M01"):
        alarm.flags(name)
        with alarm.home.register.reading() as session, asked_of(alarm.home.register.engine) as asked:
            open_dangers(session)
            counts.append(sum(one.startswith("SELECT") for one in asked))
    assert counts == [2, 2, 2]


def test_a_ladder_is_checked_when_it_is_read() -> None:
    right = {"to": ["a", "b"], "after_hours": [0, 2], "repeat_hours": 4}
    check(right, DangerLadder, source="x")
    for wrong, told in (
        ({"after_hours": [0]}, "to har 2 roller men after_hours 1 tal"),
        ({"after_hours": [1, 2]}, "ska börja med 0"),
        ({"after_hours": [0, 0]}, "ska stiga"),
        ({"repeat_hours": 0}, "talet är för litet"),
        ({"to": []}, "för få värden"),
    ):
        with pytest.raises(ConfigError, match=told):
            check({**right, **wrong}, DangerLadder, source="x")


def test_a_role_that_nobody_has_is_told_when_the_calendar_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "organisation"
    shutil.copytree(golden.LILLKOMMUN, folder)
    people = (folder / "people.toml").read_text(encoding="utf-8")
    (folder / "people.toml").write_text(people.replace("[roles.danger_contact]", "[roles.other]"), encoding="utf-8")
    with pytest.raises(ConfigError, match=r"calendar\.toml: danger: rollen ”danger_contact” finns inte"):
        Catalogue(folder).check()


@given(
    steps=st.lists(st.integers(1, 9), max_size=4),
    repeat=st.integers(1, 9),
    rounds=st.lists(st.integers(0, 40), max_size=30),
)
def test_whenever_the_rounds_come_everybody_in_the_line_is_told_in_turn(
    steps: list[int], repeat: int, rounds: list[int]
) -> None:
    after = [sum(steps[:place]) for place in range(len(steps) + 1)]
    ladder = DangerLadder(to=tuple(f"r{hour}" for hour in after), after_hours=tuple(after), repeat_hours=repeat)
    told_to, known = 0, {"r0"}
    for hour in sorted(rounds):
        while ladder.comes_after(told_to + 1) <= hours(hour):
            rung = ladder.reached(hours(hour))
            assert rung > told_to
            assert ladder.comes_after(rung) <= hours(hour) < ladder.comes_after(rung + 1)
            known |= set(ladder.told(rung, after=told_to))
            told_to = rung
        assert known == {f"r{one}" for one in after if one <= hour}


def _tables(home: Home) -> dict[str, list[object]]:
    from sqlmodel import SQLModel

    with home.register.reading() as session:
        return {
            table.name: list(session.connection().execute(table.select().order_by(*table.primary_key)).fetchall())
            for table in SQLModel.metadata.sorted_tables
        }
