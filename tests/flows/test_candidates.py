"""What the figures suggest is kept when the tables are, and waits for an inspector's word."""

from __future__ import annotations

import pytest

from config.errors import ArshjulError, NotNow, UnknownName
from register.findings import current_text
from register.models import CandidateRow, CandidateStatus, EstimateRow, FigureRow, Finding
from tests.factories import MOSSLIDA, TALLUNDA
from tests.second_half import CALLED, Year, YearAt

pytestmark = pytest.mark.usefixtures("prefect")


def suggested(year: Year, unit: str = TALLUNDA) -> dict[str, CandidateRow]:
    return {row.column: row for row in year.all(CandidateRow) if row.unit_audit_id == year.number(unit)}


def dropped(year: Year, *questions: str, reason: str | None = "Siffran beror på mallens lydelse.") -> str:
    return year.note("candidate-dropped", on=CALLED, questions=questions, reason=reason)


def test_a_unit_whose_tables_are_in_has_what_its_figures_suggest(year_at: YearAt) -> None:
    year = year_at("tables")
    # At most one file of ten may lack in its documentation; of plans nobody has set a standard, and one of six tells
    # nothing for certain.
    found = {column: (row.suggests.value, row.count, row.base, row.certain) for column, row in suggested(year).items()}
    assert found == {"dokumentation": ("development", 4, 6, True)}
    assert suggested(year)["dokumentation"].low > 10
    assert {row.status for row in year.all(CandidateRow)} == {CandidateStatus.OPEN}
    [event] = year.happened("findings_suggested")
    assert event.evidence == {"questions": ["dokumentation"]}


def test_a_finding_on_the_question_confirms_the_suggestion(year_at: YearAt) -> None:
    year = year_at("called")
    row = suggested(year)["dokumentation"]
    [finding] = [one for one in year.all(Finding) if one.id == row.finding_id]
    assert (row.status, row.decided_on, finding.questions) == (CandidateStatus.CONFIRMED, CALLED, ["dokumentation"])


def test_a_suggestion_is_dropped_with_a_reason_and_by_an_inspector(year_at: YearAt) -> None:
    year = year_at("tables")
    with pytest.raises(ArshjulError, match="Ange varför förslaget inte tas upp"):
        dropped(year, "dokumentation", reason=None)
    with pytest.raises(UnknownName, match="Bland förslagen: frågan ”plan” finns inte"):
        dropped(year, "plan")
    assert dropped(year, "dokumentation") == "1 förslag tas inte upp hos Tallunda."
    row = suggested(year)["dokumentation"]
    assert (row.status, row.reason, row.decided_by) == (
        CandidateStatus.DROPPED,
        "Siffran beror på mallens lydelse.",
        "ao",
    )
    with pytest.raises(NotNow, match="inga förslag som väntar"):
        dropped(year, "dokumentation")


def test_what_nobody_has_taken_up_is_dropped_when_the_findings_are_settled(year_at: YearAt) -> None:
    year = year_at("tables")
    year.note(
        "finding-recorded",
        on=CALLED,
        kind="strength",
        questions=("samtal",),
        areas=("trygghet",),
        text="De unga får komma till tals.",
    )
    year.note("findings-settled", on=CALLED)
    assert suggested(year)["dokumentation"].status is CandidateStatus.DROPPED
    assert year.happened("findings_settled")[-1].evidence == {"findings": 1, "candidates_left": 1}


def test_every_figure_with_a_percentage_has_an_interval_and_its_design(year_at: YearAt) -> None:
    year = year_at("tables")
    for figure in year.all(FigureRow):
        assert (figure.sampled, figure.frame) == (3, 6)
        if figure.in_base and figure.base:
            assert figure.low is not None
            assert figure.high is not None
            assert figure.low - 1e-9 <= 100 * figure.count / figure.base <= figure.high + 1e-9
        else:
            assert (figure.low, figure.high) == (None, None)


def test_totals_are_kept_for_each_unit_and_for_all_when_the_last_is_in(year_at: YearAt) -> None:
    year = year_at("tables")
    units = {row.unit_audit_id for row in year.all(EstimateRow)}
    assert units == {year.number(TALLUNDA), year.number(MOSSLIDA), None}
    in_all = [row for row in year.all(EstimateRow) if row.unit_audit_id is None]
    assert {row.stratum for row in in_all} == {"", "K", "M"}


def test_a_percentage_is_never_typed_and_a_reference_is_told_in_words(year_at: YearAt) -> None:
    year = year_at("tables")

    def found(text: str) -> str:
        return year.note(
            "finding-recorded",
            on=CALLED,
            kind="development",
            questions=("dokumentation",),
            areas=("kunskap",),
            text=text,
        )

    with pytest.raises(ArshjulError, match="Skriv inte procent i texten"):
        found("I 67 procent av akterna finns brister.")
    with pytest.raises(UnknownName, match="Menade du ”dokumentation”"):
        found("{{ dokumentationen }} har brister.")
    assert year.all(Finding) == []
    found("{{ dokumentation }} har brister.")
    [finding] = year.all(Finding)
    with year.register.reading() as session:
        told = current_text(session, year.unit(), finding)
    assert told == "Fyra av sex akter har brister."
