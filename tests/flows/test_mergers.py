"""A unit that is merged or split before its follow-up: followed at what it became, with a mark, never silently."""

from __future__ import annotations

from datetime import date

import pytest

from config.hand_in import Kind
from register.models import ActionStatus, AuditRow, Draw, FollowedAt, UnitAudit, VerdictRow
from register.sampling import rows_before
from register.stages import Stage
from tests.factories import MOSSLIDA, TALLUNDA, CommandLine, cases, frame_file
from tests.second_half import (
    CLOSED,
    DRAWN_AGAIN,
    FOLLOW_UP,
    JUDGED,
    LISTED_AGAIN,
    MET_AGAIN,
    NYLUNDA,
    PREPARED,
    VASTLUNDA,
    Year,
    YearAt,
    chief,
    draw_again,
    listed_again,
    progress_file,
    read_again,
)

MARK = "(enheten har slagits samman sedan dess)"
SPLIT = "(enheten har delats sedan dess)"


def verdicts(year: Year, unit: str) -> list[VerdictRow]:
    number = year.number(unit)
    return [row for row in year.all(VerdictRow) if row.unit_audit_id == number]


def followed_at(year: Year) -> list[tuple[str, str]]:
    """Each unit of the follow-up: its key, and its name as the messages print it."""
    follow_up = next(audit.id for audit in year.all(AuditRow) if audit.key == FOLLOW_UP)
    return [(unit.unit_key, unit.unit_name) for unit in year.all(UnitAudit) if unit.audit_id == follow_up]


def followed_from(year: Year, unit: str) -> list[str]:
    """Keys of the units at which the unit's follow-up is made."""
    keys = {row.id: row.unit_key for row in year.all(UnitAudit)}
    return [keys[row.follow_up_id] for row in year.all(FollowedAt) if row.unit_audit_id == year.number(unit)]


def test_a_merged_unit_is_followed_at_its_successor(year_at: YearAt) -> None:
    year = year_at("reported", merged={MOSSLIDA: NYLUNDA})
    year.round(PREPARED)
    assert followed_at(year) == [(TALLUNDA, "Tallunda"), (NYLUNDA, "Nylunda")]
    assert followed_from(year, MOSSLIDA) == [NYLUNDA]
    moved = year.happened("stage_changed", MOSSLIDA)[-1]
    assert (moved.evidence["at"], moved.evidence["merged"]) == (NYLUNDA, True)


def test_the_unit_is_told_that_it_is_followed_elsewhere_and_the_successor_is_invited(year_at: YearAt) -> None:
    year = year_at("reported", merged={MOSSLIDA: NYLUNDA})
    year.round(PREPARED)
    [told] = year.told("follow_up_begins", MOSSLIDA)
    assert "Enheten ingår nu i Nylunda, där uppföljningen görs. Det framgår av omdömet." in told.body
    [told] = year.told("follow_up_begins", TALLUNDA)
    assert "Enheten ingår nu" not in told.body
    [invitation] = year.again.told("invitation", NYLUNDA)
    assert invitation.recipient == "chef.nylunda"


def test_its_verdict_bears_the_mark_everywhere_it_is_shown(year_at: YearAt, arshjul: CommandLine) -> None:
    year = year_at("reported", merged={MOSSLIDA: NYLUNDA})
    year.round(PREPARED)
    draw_again(year, TALLUNDA, NYLUNDA)
    read_again(year, TALLUNDA, NYLUNDA)
    year.round(JUDGED)
    assert [(row.merged, row.before_count, row.before_base) for row in verdicts(year, MOSSLIDA)] == [
        (True, 5, 6),
        (True, 1, 6),
    ]
    assert {row.merged for row in verdicts(year, TALLUNDA)} == {False}
    assert year.told("verdicts_to_confirm", MOSSLIDA)[0].body.count(MARK) == 2
    assert MARK not in year.told("verdicts_to_confirm", TALLUNDA)[0].body

    rows = arshjul("outcomes", "mini-2024", "--format", "json", "--home", year.path).json
    assert {(row["unit"], row.get("merged", False)) for row in rows} == {(TALLUNDA, False), (MOSSLIDA, True)}
    assert "(sammanslagen)" in arshjul("outcomes", "mini-2024", "--home", year.path).out

    for number in (2, 3):
        year.note("verdict-confirmed", on=CLOSED, unit=MOSSLIDA, number=number)
    year.round(CLOSED)
    assert year.unit(MOSSLIDA).stage is Stage.CLOSED
    assert MARK in year.told("outcome", MOSSLIDA)[0].body


def test_a_unit_merged_only_after_its_follow_up_began_is_followed_where_it_was(year_at: YearAt) -> None:
    year = year_at("followed", merged={MOSSLIDA: NYLUNDA})
    draw_again(year, TALLUNDA, MOSSLIDA)
    assert followed_at(year) == [(TALLUNDA, "Tallunda"), (MOSSLIDA, "Mosslida")]
    assert year.again.unit(MOSSLIDA).stage is Stage.FILE_REVIEW


def test_two_units_that_have_become_one_share_a_follow_up_whose_base_line_is_the_sum_of_both(year_at: YearAt) -> None:
    year = year_at("reported", merged={MOSSLIDA: TALLUNDA})
    year.round(PREPARED)
    assert followed_at(year) == [(TALLUNDA, "Tallunda")]
    assert followed_from(year, MOSSLIDA) == followed_from(year, TALLUNDA) == [TALLUNDA]
    draw_again(year, TALLUNDA)
    read_again(year, TALLUNDA)
    year.round(JUDGED)

    [lacking, _] = verdicts(year, TALLUNDA)
    [same, plans] = verdicts(year, MOSSLIDA)
    for row in (lacking, same):
        assert (row.before_count, row.before_base, row.after_count, row.after_base) == (4 + 5, 6 + 6, 1, 4)
        # C(16,10) = 8008 tables with these margins; 880 of them as likely as this one and 66 less. Two pairs.
        assert row.p == pytest.approx((880 + 66) / 8008)
        assert row.p_adjusted == pytest.approx(2 * (880 + 66) / 8008)
    assert (plans.before_count, plans.before_base) == (2, 12)
    assert [row.plan for row in (lacking, same)] == [ActionStatus.DONE, ActionStatus.DONE]


def test_a_comparison_with_both_units_files_is_marked_at_the_unit_that_kept_its_name_too(year_at: YearAt) -> None:
    year = year_at("reported", merged={MOSSLIDA: TALLUNDA})
    year.round(PREPARED)
    [told] = year.told("follow_up_begins", TALLUNDA)
    assert "Enheten ingår nu i" not in told.body, "Tallunda is still Tallunda"
    draw_again(year, TALLUNDA)
    read_again(year, TALLUNDA)
    year.round(JUDGED)
    assert {row.merged for row in verdicts(year, TALLUNDA) + verdicts(year, MOSSLIDA)} == {True}
    assert MARK in year.told("verdicts_to_confirm", TALLUNDA)[0].body


def test_files_read_at_either_of_the_two_are_passed_over(year_at: YearAt) -> None:
    year = year_at("reported", merged={MOSSLIDA: TALLUNDA})
    year.round(PREPARED)
    year.again.note("meeting-held", on=MET_AGAIN, participants="Enhetschef")
    year.round(MET_AGAIN)
    before = [*cases(TALLUNDA), *cases(MOSSLIDA)]
    content = frame_file(listed_again(TALLUNDA, before))
    year.again.hand_in(content, Kind.FRAME, on=LISTED_AGAIN, by=chief())
    year.round(DRAWN_AGAIN)
    [draw] = [row for row in year.all(Draw) if row.unit_audit_id == year.again.number(TALLUNDA)]
    assert (sum((draw.frame_sizes or {}).values()), draw.passed_over) == (36, 12)
    read = {file.case["case_ref"] for unit in (TALLUNDA, MOSSLIDA) for file in year.sample(unit).values()}
    assert read.isdisjoint(file.case["case_ref"] for file in year.again.sample(TALLUNDA).values())


def test_the_merged_units_plan_is_still_reported_on_under_its_own_name(year_at: YearAt) -> None:
    year = year_at("reported", merged={MOSSLIDA: TALLUNDA})
    year.round(PREPARED)
    rows = (
        (1, "Läsa varandras akter", "Färdigt", "Schemat"),
        (2, "Plan vid varje beslut", "På väg", None),
    )
    year.hand_in(progress_file(*rows), Kind.PROGRESS, on=date(2025, 2, 3), unit=MOSSLIDA, by=chief(MOSSLIDA))
    assert [action.status for action in year.actions(MOSSLIDA)] == [ActionStatus.DONE, ActionStatus.PARTLY]


def test_a_split_unit_is_followed_at_every_unit_that_it_became_and_told_so(year_at: YearAt) -> None:
    year = year_at("reported", merged={MOSSLIDA: (NYLUNDA, VASTLUNDA)})
    year.round(PREPARED)
    assert followed_at(year) == [(TALLUNDA, "Tallunda"), (NYLUNDA, "Nylunda"), (VASTLUNDA, "Västlunda")]
    assert followed_from(year, MOSSLIDA) == [NYLUNDA, VASTLUNDA]
    moved = year.happened("stage_changed", MOSSLIDA)[-1]
    assert (moved.evidence["at"], moved.evidence["merged"]) == ("nylunda, vastlunda", True)
    [told] = year.told("follow_up_begins", MOSSLIDA)
    assert "Enheten är nu delad i Nylunda och Västlunda. Uppföljningen görs hos var och en av dem." in told.body
    [told] = year.told("follow_up_begins", TALLUNDA)
    assert "delad" not in told.body
    assert {message.recipient for unit in (NYLUNDA, VASTLUNDA) for message in year.again.told("invitation", unit)} == {
        "chef.nylunda",
        "chef.vastlunda",
    }


def judged_after_a_split(year_at: YearAt, *, lack: int) -> Year:
    """Mosslida split in two; of Nylunda's four files one lacks in its documentation, of Västlunda's so many."""
    year = year_at("reported", merged={MOSSLIDA: (NYLUNDA, VASTLUNDA)})
    year.round(PREPARED)
    draw_again(year, TALLUNDA, NYLUNDA, VASTLUNDA)
    read_again(year, TALLUNDA, NYLUNDA)
    year.round(JUDGED)
    assert verdicts(year, MOSSLIDA) == [], "a part of the unit is not read"
    read_again(year, VASTLUNDA, lack=lack)
    year.round(JUDGED)
    return year


def test_a_split_units_figures_are_held_against_each_parts(year_at: YearAt, arshjul: CommandLine) -> None:
    year = judged_after_a_split(year_at, lack=2)
    [lacking, _] = verdicts(year, MOSSLIDA)
    assert (lacking.before_count, lacking.before_base, lacking.after_count, lacking.after_base) == (5, 6, 1 + 2, 4 + 4)
    # Beside 1 of 4, 40 of C(10,6) = 210 tables are no likelier than 5 of 6; beside 2 of 4, 63 + 35 + 7 of them. The
    # part that differs the least decides.
    assert lacking.p == pytest.approx(105 / 210)
    assert lacking.merged
    assert lacking.verdict == "cannot_tell"
    assert {row.merged for row in verdicts(year, TALLUNDA)} == {False}
    assert year.told("verdicts_to_confirm", MOSSLIDA)[0].body.count(SPLIT) == 2
    rows = arshjul("outcomes", "mini-2024", "--format", "json", "--home", year.path).json
    assert {(row["unit"], row.get("merged", False)) for row in rows} == {(TALLUNDA, False), (MOSSLIDA, True)}
    assert "(delad)" in arshjul("outcomes", "mini-2024", "--unit", MOSSLIDA, "--home", year.path).out
    for number in (2, 3):
        year.note("verdict-confirmed", on=CLOSED, unit=MOSSLIDA, number=number)
    year.round(CLOSED)
    assert year.unit(MOSSLIDA).stage is Stage.CLOSED
    assert SPLIT in year.told("outcome", MOSSLIDA)[0].body


def test_parts_on_either_side_of_what_was_tell_nothing(year_at: YearAt) -> None:
    [lacking, _] = verdicts(judged_after_a_split(year_at, lack=4), MOSSLIDA)
    assert (lacking.after_count, lacking.after_base) == (1 + 4, 8)
    assert (lacking.p, lacking.verdict) == (1.0, "cannot_tell")


def test_what_is_split_into_a_unit_that_was_audited_too_is_one_whole_with_it(year_at: YearAt) -> None:
    year = year_at("reported", merged={MOSSLIDA: (TALLUNDA, NYLUNDA)})
    year.round(PREPARED)
    assert followed_from(year, MOSSLIDA) == [TALLUNDA, NYLUNDA]
    assert followed_from(year, TALLUNDA) == [TALLUNDA]
    draw_again(year, TALLUNDA, NYLUNDA)
    read_again(year, TALLUNDA, NYLUNDA)
    year.round(JUDGED)
    for unit in (TALLUNDA, MOSSLIDA):
        lacking = verdicts(year, unit)[0]
        assert (lacking.before_count, lacking.before_base) == (4 + 5, 6 + 6)
        assert (lacking.after_count, lacking.after_base) == (1 + 1, 4 + 4)
        # 9 of 12 beside 1 of 4, at either unit: as for two units that have become one.
        assert lacking.p == pytest.approx((880 + 66) / 8008)
    assert "(enheten har delats och slagits samman sedan dess)" in year.told("verdicts_to_confirm", TALLUNDA)[0].body


def test_files_read_before_the_split_are_passed_over_at_every_part_and_its_list_is_held_against_none(
    year_at: YearAt,
) -> None:
    year = year_at("reported", merged={MOSSLIDA: (NYLUNDA, VASTLUNDA)})
    year.round(PREPARED)
    for unit in (NYLUNDA, VASTLUNDA):
        year.again.note("meeting-held", on=MET_AGAIN, unit=unit, participants="Enhetschef")
    year.round(MET_AGAIN)
    for unit in (NYLUNDA, VASTLUNDA):
        content = frame_file(listed_again(unit, cases(MOSSLIDA)))
        year.again.hand_in(content, Kind.FRAME, on=LISTED_AGAIN, unit=unit, by=chief(unit))
        with year.register.reading() as session:
            assert rows_before(session, year.again.unit(unit)) is None
    year.round(DRAWN_AGAIN)
    numbers = {year.again.number(unit) for unit in (NYLUNDA, VASTLUNDA)}
    assert [draw.passed_over for draw in year.all(Draw) if draw.unit_audit_id in numbers] == [6, 6]
