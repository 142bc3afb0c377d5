"""The stage changes that others follow: each is told, in whatever order the transactions end."""

from __future__ import annotations

from register.changes import StageChange, newest_place, stage_changes
from register.desk import at_desk, find_unit_audit
from tests.factories import AUDIT, MET, MOSSLIDA, TALLUNDA, Home, HomeAt, at
from tests.postgres import Postgres, moved


def told(home: Home, *, after: int) -> list[StageChange]:
    with home.register.reading() as session:
        return stage_changes(session, after=after, most=10)


def test_a_change_that_was_logged_first_and_committed_last_is_told_after_the_other(
    home_at: HomeAt, postgres: Postgres
) -> None:
    home = Home(moved(home_at("laid out").register, postgres.place(0)))
    with home.register.reading() as session:
        place = newest_place(session)
    with at_desk(home.register, who="ao", now=at(MET)) as slow:
        slow.log(find_unit_audit(slow.session, AUDIT, TALLUNDA), "stage_changed", stages=("planning", "sampling"))
        slow.session.flush()
        with at_desk(home.register, who="fk", now=at(MET)) as quick:
            quick.log(find_unit_audit(quick.session, AUDIT, MOSSLIDA), "stage_changed", stages=("planning", "sampling"))
        [seen] = told(home, after=place)
    [late] = told(home, after=seen.place)
    assert (seen.unit, late.unit) == (MOSSLIDA, TALLUNDA)
    assert late.number < seen.number
    assert told(home, after=late.place) == []
    home.register.close()
