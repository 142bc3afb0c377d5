from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.catalogue import Catalogue
from config.errors import ConfigError
from config.law import Act, LawFile, Reference, TimeLimit
from method.law import act_in_force, citation, last_day, limit_met
from tests import golden

LAW = Catalogue(golden.STOCKHOLM).law
LIMITS = {limit.key: limit for limit in LAW.limits}
FOURTEEN_DAYS, FOUR_MONTHS = LIMITS["preliminary_assessment"], LIMITS["investigation"]
REFERENCES = {reference.key: reference for reference in LAW.references}

days = st.dates(date(2000, 1, 1), date(2040, 12, 31))


def met(start: date | None, end: date | None, *, as_of: date, limit: TimeLimit = FOURTEEN_DAYS) -> object:
    result = limit_met(limit, pd.Series([start], dtype=object), pd.Series([end], dtype=object), as_of=as_of)
    return None if pd.isna(result.iloc[0]) else bool(result.iloc[0])


@pytest.mark.parametrize(
    ("day", "number"), [(date(2025, 6, 30), "2001:453"), (date(2025, 7, 1), "2025:400"), (date(2002, 1, 1), "2001:453")]
)
def test_the_act_follows_the_day(day: date, number: str) -> None:
    assert act_in_force(LAW, day).number == number


def test_a_day_without_an_act_is_told_in_plain_words() -> None:
    with pytest.raises(ConfigError, match=r"law\.toml: acts: ingen lag gäller 1999-12-31; lägg till"):
        act_in_force(LAW, date(1999, 12, 31))


def test_a_citation_names_the_act_of_the_day() -> None:
    assert citation(FOURTEEN_DAYS, LAW, date(2021, 8, 16)) == "11 kap. 1 a § socialtjänstlagen (2001:453)"
    assert citation(FOURTEEN_DAYS, LAW, date(2025, 7, 1)) == "20 kap. 2 § socialtjänstlagen (2025:400)"
    assert citation(REFERENCES["anmalningsmote"], LAW, date(2024, 1, 1)) == "14 kap. 1 a § socialtjänstlagen (2001:453)"


def test_a_topic_that_the_act_of_the_day_does_not_treat_cannot_be_cited() -> None:
    topic = REFERENCES["uppgiftsskyldighet-for-utforare-kvalitetssakring"]
    with pytest.raises(ConfigError, match=r"uppgiftsskyldighet-for-utforare-kvalitetssakring.*2024-01-01.*2001:453"):
        citation(topic, LAW, date(2024, 1, 1))


def test_of_several_acts_in_force_the_one_that_treats_the_topic_is_cited() -> None:
    law = LawFile(
        acts=(
            Act(number="2001:453", name="Socialtjänstlag", in_force_from=date(2002, 1, 1)),
            Act(
                number="1990:52",
                name="Lag med särskilda bestämmelser om vård av unga",
                in_force_from=date(1990, 7, 1),
            ),
        )
    )
    entry = Reference(topic="vård av unga", key="lvu", places={"1990:52": "1 §"})
    cited = "1 § lagen (1990:52) med särskilda bestämmelser om vård av unga"
    assert citation(entry, law, date(2021, 1, 1)) == cited


@pytest.mark.parametrize(
    ("limit", "start", "last"),
    [
        (FOURTEEN_DAYS, date(2021, 2, 15), date(2021, 3, 1)),
        (FOUR_MONTHS, date(2020, 10, 31), date(2021, 2, 28)),
        (FOUR_MONTHS, date(2019, 10, 30), date(2020, 2, 29)),
        (FOUR_MONTHS, date(2021, 4, 30), date(2021, 8, 30)),
        (FOUR_MONTHS, date(9999, 12, 1), date.max),
        (FOURTEEN_DAYS, date(9999, 12, 31), date.max),
    ],
)
def test_the_last_day_is_counted_in_days_or_in_clamped_months(limit: TimeLimit, start: date, last: date) -> None:
    assert last_day(limit, start) == last


def test_a_limit_is_met_on_its_last_day_and_missed_on_the_next() -> None:
    start, as_of = date(2021, 3, 1), date(2021, 8, 16)
    assert met(start, date(2021, 3, 15), as_of=as_of) is True
    assert met(start, date(2021, 3, 16), as_of=as_of) is False


def test_a_case_that_still_runs_is_unknown_until_its_last_day_is_past() -> None:
    assert met(date(2021, 8, 2), None, as_of=date(2021, 8, 16)) is None
    assert met(date(2021, 8, 1), None, as_of=date(2021, 8, 16)) is False


@pytest.mark.parametrize(
    ("start", "end"), [(None, date(2021, 3, 1)), (date(2021, 3, 2), date(2021, 3, 1)), (None, None)]
)
def test_dates_that_cannot_be_used_say_nothing(start: date | None, end: date | None) -> None:
    assert met(start, end, as_of=date(2030, 1, 1)) is None


@given(st.lists(st.tuples(st.none() | days, st.none() | days), max_size=8), days)
def test_dates_and_timestamps_say_the_same_and_the_index_is_kept(
    cases: list[tuple[date | None, date | None]], as_of: date
) -> None:
    index = [f"row {number}" for number in range(len(cases))]
    starts = pd.Series([start for start, _ in cases], index=index, dtype=object)
    ends = pd.Series([end for _, end in cases], index=index, dtype=object)
    by_date = limit_met(FOUR_MONTHS, starts, ends, as_of=as_of)
    by_stamp = limit_met(FOUR_MONTHS, pd.to_datetime(starts), pd.to_datetime(ends), as_of=as_of)
    pd.testing.assert_series_equal(by_date, by_stamp)
    assert by_date.dtype == "boolean"
    assert by_date.index.tolist() == index


@given(days, st.integers(0, 200))
def test_ending_within_fourteen_days_is_meeting_the_limit(start: date, number: int) -> None:
    assert met(start, start + timedelta(days=number), as_of=date(2050, 1, 1)) is (number <= 14)


@pytest.mark.parametrize("unit", golden.UNITS)
@pytest.mark.parametrize(("column", "limit"), [("inledd_14_dagar", FOURTEEN_DAYS), ("klar_4_manader", FOUR_MONTHS)])
def test_the_recorded_answers_agree_with_the_dates(unit: str, column: str, limit: TimeLimit) -> None:
    cases = golden.frame(unit).set_index("case_ref")
    answers = golden.review(unit).set_index("case_ref")[column]
    result = limit_met(limit, cases[limit.starts], cases[limit.ends], as_of=date(2021, 8, 16))
    assert (result[answers.index] == (answers == "Ja")).all()
