from __future__ import annotations

from datetime import date

import pytest

from config.catalogue import Catalogue
from config.wheel import WeekdayOfMonth
from method.milestones import of_audit, of_year
from method.usable_days import UsableDays
from tests import golden

CATALOGUE = Catalogue(golden.STOCKHOLM)
RULES = CATALOGUE.wheel.milestones
DAYS = UsableDays(CATALOGUE.calendar, CATALOGUE.wheel)


def test_the_report_follows_the_last_feedback_and_the_conference_the_report() -> None:
    planned = of_audit(RULES, year=2022, last_feedback=date(2022, 4, 29), given={}, days=DAYS)
    # Six weeks after 29 April is 10 June; eight after that, 5 August, is the last day of the summer pause.
    assert planned == {"report_published": date(2022, 6, 10), "conference_held": date(2022, 8, 8)}


def test_a_given_day_stands_and_the_next_counts_from_it() -> None:
    given = {"report_published": date(2022, 9, 15)}
    planned = of_audit(RULES, year=2022, last_feedback=date(2022, 6, 15), given=given, days=DAYS)
    assert planned == {"report_published": date(2022, 9, 15), "conference_held": date(2022, 11, 10)}


def test_a_conference_is_not_held_on_a_bridging_day() -> None:
    given = {"report_published": date(2022, 4, 1)}
    planned = of_audit(RULES, year=2022, last_feedback=date(2022, 3, 1), given=given, days=DAYS)
    assert planned["conference_held"] == date(2022, 5, 30)


@pytest.mark.parametrize(
    ("year", "decided"), [(2021, date(2022, 3, 1)), (2022, date(2023, 3, 7)), (2023, date(2024, 3, 5))]
)
def test_the_annual_report_is_decided_on_the_first_tuesday_of_march_the_year_after(year: int, decided: date) -> None:
    planned = of_year(RULES, year=year, of_audits=[], given={}, days=DAYS)
    assert planned["annual_report_decided"] == decided


def test_the_third_friday_of_a_month() -> None:
    rule = WeekdayOfMonth(kind="weekday", nth=3, weekday=4, month=10)
    assert of_year({"annual_report_decided": rule}, year=2022, of_audits=[], given={}, days=DAYS) == {
        "annual_report_decided": date(2022, 10, 21)
    }


def test_a_fixed_day_that_is_free_gives_way_to_the_first_after_it() -> None:
    rules = Catalogue(golden.LILLKOMMUN).wheel.milestones
    # 15 February 2026 is a Sunday.
    assert of_year(rules, year=2025, of_audits=[], given={}, days=DAYS) == {
        "annual_report_decided": date(2026, 2, 16),
        "annual_report_sent": date(2026, 2, 23),
    }


def test_without_what_it_follows_a_milestone_has_no_day() -> None:
    only = {"annual_report_sent": RULES["annual_report_sent"]}
    assert of_year(only, year=2022, of_audits=[], given={}, days=DAYS) == {}
