"""Who is told: by the ladder, up the line, once each, in one digest per person and day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from method.dates import WorkingYear
from portal.words import noon
from register import reminders
from register.deadlines import meet, move_due, open_deadline, open_for_milestone
from register.desk import find_unit_audit, id_of
from register.models import Deadline, Event, Message, Milestone, Telling
from tasks.reminders import remind_all
from tests.factories import AUDIT, CATALOGUE, LIST_DUE, MOSSLIDA, TALLUNDA, Home, HomeAt

YEAR = WorkingYear(CATALOGUE.calendar)


def at(day: date) -> datetime:
    return noon(day, CATALOGUE.organisation.time_zone)


def after(working_days: int) -> date:
    return YEAR.add_working_days(LIST_DUE, working_days)


def remind(home: Home, day: date) -> int:
    return remind_all(home.register, now=at(day))


def recipients(home: Home, day: date) -> list[str]:
    return [message.recipient for message in home.all(Message) if message.written_on == day and is_reminder(message)]


def is_reminder(message: Message) -> bool:
    return message.kind == "reminder"


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2024, 4, 9), None),
        (date(2024, 4, 10), -1),
        (date(2024, 4, 11), -1),
        (date(2024, 4, 12), 1),
        (date(2024, 4, 14), 1),
        (date(2024, 4, 15), 2),
        (date(2024, 4, 17), 4),
    ],
)
def test_the_newest_rung_that_has_come_is_told_once(home_at: HomeAt, today: date, told: int | None) -> None:
    home = home_at("sampling")
    assert remind(home, today) == (0 if told is None else (1 if told < 4 else 2))
    assert home.deadline("list").told_to == told
    assert remind(home, today) == 0, "a second round on the same day finds nothing to say"


def test_when_the_owner_does_not_answer_it_goes_up_the_line(home_at: HomeAt) -> None:
    home = home_at("sampling")
    days = [after(days) for days in (-1, 1, 2, 4, 8, 18)]
    for day in days:
        remind(home, day)
    assert [recipients(home, day) for day in days] == [
        ["chef.tallunda"],
        ["chef.tallunda"],
        ["chef.tallunda"],
        ["chef.tallunda", "omradeschef.tallunda"],
        ["chef.tallunda", "socialdirektor"],
        # The last rung is repeated for as long as it takes.
        ["chef.tallunda", "socialdirektor"],
    ]
    [_, higher] = [message for message in home.all(Message) if message.written_on == days[3] and is_reminder(message)]
    assert "Ansvarig: Verksamhetschef, som inte har svarat." in higher.body
    assert "för 6 dagar sedan" in higher.body
    assert "Ansvarig" not in next(
        m.body for m in home.all(Message) if m.recipient == "chef.tallunda" and is_reminder(m)
    )


def test_after_weeks_without_a_round_nobody_up_the_line_is_left_out_and_nobody_told_twice(home_at: HomeAt) -> None:
    home = home_at("sampling")
    assert remind(home, after(9)) == 3
    assert recipients(home, after(9)) == ["chef.tallunda", "omradeschef.tallunda", "socialdirektor"]


def test_one_digest_holds_everything_that_a_person_is_told_on_a_day(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with home.desk(date(2024, 4, 9)) as desk:
        unit_audit = find_unit_audit(desk.session, AUDIT, TALLUNDA)
        # The same day as the list, with a rung on the same day before it.
        open_deadline(desk, unit_audit, "minutes", planned=LIST_DUE, cause="written")
    assert remind(home, after(-1)) == 1
    [digest] = [message for message in home.all(Message) if is_reminder(message)]
    assert digest.subject == "Påminnelse: 2 saker väntar"
    assert "listan över ärenden, Tallunda" in digest.body
    assert "bekräftelse av dialogmötets protokoll, Tallunda" in digest.body
    assert digest.key == "reminder|chef.tallunda|2024-04-10"
    assert digest.unit_audit_id == home.unit(TALLUNDA).id
    assert {telling.message_id for telling in home.all(Telling)} == {digest.id}


def test_a_digest_about_several_units_belongs_to_none_of_them(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with home.desk(date(2024, 4, 9)) as desk:
        for unit in (TALLUNDA, MOSSLIDA):
            open_deadline(desk, find_unit_audit(desk.session, AUDIT, unit), "findings", planned=LIST_DUE, cause="x")
    remind(home, after(-1))
    digests = {message.recipient: message for message in home.all(Message) if is_reminder(message)}
    assert sorted(digests) == ["ao", "chef.tallunda", "fk"]
    assert digests["ao"].unit_audit_id is None
    assert ", Tallunda (granskningen" in digests["ao"].body
    assert ", Mosslida (granskningen" in digests["ao"].body


def test_what_comes_after_the_days_digest_waits_for_the_next(home_at: HomeAt) -> None:
    home = home_at("sampling")
    remind(home, after(1))
    with home.desk(after(1)) as desk:
        unit_audit = find_unit_audit(desk.session, AUDIT, TALLUNDA)
        minutes = open_deadline(desk, unit_audit, "minutes", planned=None, cause="written")
        # As if it had been opened long ago.
        minutes.opened_on, minutes.due, minutes.next_on = date(2024, 4, 1), after(1), after(1)
        desk.session.add(minutes)
    assert remind(home, after(1)) == 0
    assert [telling.message_id for telling in home.all(Telling)].count(None) == 1
    assert remind(home, after(2)) == 1
    assert "2 saker" in home.all(Message)[-1].subject


def test_what_has_come_before_the_digest_is_written_is_not_told(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with home.desk(after(1)) as desk:
        assert reminders.climb(desk, id_of(home.deadline("list")))
        meet(desk, find_unit_audit(desk.session, AUDIT, TALLUNDA), "list")
    assert remind(home, after(1)) == 0
    assert home.all(Telling) == []
    assert [message for message in home.all(Message) if is_reminder(message)] == []


def test_whoever_answers_is_left_alone_and_told_again_when_nothing_comes(home_at: HomeAt) -> None:
    home = home_at("sampling")
    remind(home, after(1))
    said = home.note("deadline-acknowledged", on=after(1), by="chef.tallunda", deadline="list", reason="Den är på väg.")
    assert said == "Noterat: listan över ärenden hos Tallunda är på väg; ingen påminns före 2024-04-17."
    for days in (2, 3):
        assert remind(home, after(days)) == 0
    assert remind(home, date(2024, 4, 17)) == 2, "the rungs of the second and the fourth day are told as one"


def test_what_lies_for_somebody_who_has_left_goes_to_whoever_came_after(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with home.desk(after(1)) as desk:
        reminders.climb(desk, id_of(home.deadline("list")))
    manager = CATALOGUE.people.people[0].model_copy(update={"key": "ny", "unit": TALLUNDA})
    with home.desk(after(1)) as desk:
        changed = CATALOGUE.people.model_copy(update={"people": (*CATALOGUE.people.people, manager)})
        catalogue = replace(desk.catalogue)
        catalogue.__dict__["people"] = changed
        elsewhere = replace(desk, catalogue=catalogue)
        assert not reminders.write_digest(elsewhere, "chef.tallunda")
        assert reminders.to_digest(desk.session) == ["ny"]
        assert reminders.write_digest(elsewhere, "ny")
    assert home.all(Message)[-1].recipient == "ny"


def test_a_milestone_is_reminded_of_and_goes_up_the_line(home_at: HomeAt) -> None:
    home = home_at("laid out")
    with home.desk(date(2024, 3, 18)) as desk:
        milestone = desk.add(Milestone(year=2024, kind="annual_report_sent", planned_on=date(2024, 4, 8)))
        open_for_milestone(desk, milestone)
    remind(home, YEAR.add_working_days(date(2024, 4, 8), -5))
    remind(home, YEAR.add_working_days(date(2024, 4, 8), 5))
    told = [(message.recipient, message.unit_audit_id) for message in home.all(Message) if is_reminder(message)]
    assert told == [("ao", None), ("fk", None), ("ao", None), ("fk", None), ("kvalitetschef", None)]
    assert "årsrapporten till nämnderna, 2024" in home.all(Message)[-1].body


def test_a_ladder_that_is_changed_is_followed_by_what_is_open_already(home_at: HomeAt) -> None:
    home = home_at("sampling")
    remind(home, date(2024, 4, 9))
    assert home.deadline("list").next_on == date(2024, 4, 10)
    rules = CATALOGUE.calendar.deadlines
    sooner = rules["list"].model_copy(update={"reminders": rules["list"].reminders.model_copy(update={"before": (2,)})})
    changed = CATALOGUE.calendar.model_copy(update={"deadlines": {**rules, "list": sooner}})
    with home.desk(date(2024, 4, 9)) as desk:
        catalogue = replace(desk.catalogue)
        catalogue.__dict__["calendar"] = changed
        elsewhere = replace(desk, catalogue=catalogue)
        assert reminders.follow_the_calendar(elsewhere)
        assert not reminders.follow_the_calendar(elsewhere), "what it was set by is remembered"
    # Two working days before is the day of the asking but one: 9 April.
    assert home.deadline("list").next_on == date(2024, 4, 9)


def test_every_telling_is_an_event_without_a_name(home_at: HomeAt) -> None:
    home = home_at("sampling")
    remind(home, after(4))
    [event] = [event for event in home.all(Event) if event.what == "reminded"]
    assert event.evidence == {"deadline": "list", "cause": "requested", "step": 4, "to": ["owner", "head_of_unit"]}


def test_one_deadline_that_fails_holds_no_other_back(home_at: HomeAt, monkeypatch: pytest.MonkeyPatch) -> None:
    home = home_at("sampling")
    with home.desk(date(2024, 4, 9)) as desk:
        unit_audit = find_unit_audit(desk.session, AUDIT, MOSSLIDA)
        other = id_of(open_deadline(desk, unit_audit, "minutes", planned=LIST_DUE, cause="written"))
    climb = reminders.climb

    def fails_for_one(desk: object, deadline_id: int) -> bool:
        if deadline_id == other:
            raise RuntimeError("a fault of its own")
        return climb(desk, deadline_id)  # type: ignore[arg-type]

    monkeypatch.setattr(reminders, "climb", fails_for_one)
    with pytest.raises(Exception, match="1 deadlines and 0 digests failed"):
        remind(home, after(-1))
    assert recipients(home, after(-1)) == ["chef.tallunda"]
    monkeypatch.undo()
    assert remind(home, after(-1)) == 1


def test_asked_every_day_for_a_year_no_deadline_falls_silent(home_at: HomeAt) -> None:
    home = home_at("sampling")
    day, told = LIST_DUE, []
    while day < LIST_DUE + timedelta(days=366):
        if remind(home, day):
            told.append(day)
        day += timedelta(days=1)
    gaps = [YEAR.working_days_between(earlier, later) for earlier, later in pairwise(told)]
    assert max(gaps) == CATALOGUE.calendar.repeat_working_days
    keys = [message.key for message in home.all(Message)]
    assert len(keys) == len(set(keys))
    assert home.all(Deadline)[-1].met_on is None


def test_a_day_that_is_moved_and_moved_back_is_reminded_of_from_the_first_rung(home_at: HomeAt) -> None:
    home = home_at("sampling")
    remind(home, after(-1))
    with home.desk(after(-1)) as desk:
        unit_audit = find_unit_audit(desk.session, AUDIT, TALLUNDA)
        for due in (date(2024, 5, 2), LIST_DUE):
            move_due(desk, unit_audit, "list", cause="requested", due=due)
    assert remind(home, after(0)) == 1
    assert home.reminded("list") == [(after(-1), "chef.tallunda"), (after(0), "chef.tallunda")]
