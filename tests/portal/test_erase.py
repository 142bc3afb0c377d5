"""Erasure: on its date, on a decision, by two; then the files cannot be read by anybody, and the figures are left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from config.errors import ArshjulError, NotNow, UnknownName
from portal.people import erase
from register.models import AuditRow, Event, FigureRow
from tests.factories import AUDIT, TALLUNDA, CommandLine, at
from tests.second_half import CLOSED, FOLLOW_UP, UNITS, Year, YearAt

ERASABLE = date(2027, 2, 10)
"""Twenty-four months after the last unit was closed."""

DECISION = "KS 2026/301 § 12"


@pytest.fixture
def closed(year_at: YearAt) -> Year:
    """The audit, closed on its last day."""
    year = year_at("judged")
    for unit in UNITS:
        for number in (2, 3):
            year.note("verdict-confirmed", on=CLOSED, unit=unit, number=number)
    year.round(CLOSED)
    return year


def asked(year: Year, arshjul: CommandLine, **other: str) -> tuple[int, str]:
    said = {"by": "ao", "confirmed-by": "fk", "decision": DECISION, "on": ERASABLE.isoformat()} | other
    options = [text for name, value in said.items() for text in (f"--{name}", value)]
    answer = arshjul("erase", AUDIT, *options, "--home", year.path)
    return answer.code, answer.out + answer.err


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"on": "2027-02-09"}, "får gallras tidigast 10 februari 2027"),
        ({"decision": " "}, "gallringsbeslutets beteckning"),
        ({"confirmed-by": "ao"}, "En annan person än den som gallrar"),
        ({"confirmed-by": "AO"}, "En annan person än den som gallrar"),
        ({"confirmed-by": "nn"}, "Personen ”nn” finns inte"),
        ({"by": "nn"}, "Personen ”nn” finns inte"),
    ],
)
def test_it_is_refused_before_the_date_without_a_decision_or_by_one_person_alone(
    closed: Year, arshjul: CommandLine, other: dict[str, str], why: str
) -> None:
    before = closed.dump()
    code, said = asked(closed, arshjul, **other)
    assert (code, why in said) == (2, True), said
    assert closed.dump() == before
    assert closed.register.vault.has_key(AUDIT)


def test_it_is_refused_before_the_audit_is_closed(year_at: YearAt, arshjul: CommandLine) -> None:
    year = year_at("judged")
    code, said = asked(year, arshjul)
    assert (code, "inte avslutad än; gallringstiden har inte börjat löpa" in said) == (2, True)
    assert year.register.vault.has_key(AUDIT)


def test_the_key_is_gone_and_figures_events_outcomes_and_certificate_are_left(
    closed: Year, arshjul: CommandLine
) -> None:
    figures, events = closed.all(FigureRow), len(closed.all(Event))
    outcomes = arshjul("outcomes", AUDIT, "--format", "json", "--home", closed.path).json
    tables = arshjul("tables", AUDIT, "--format", "json", "--home", closed.path).json
    code, said = asked(closed, arshjul)
    assert code == 0

    certificate = closed.register.settings.certificates / f"gallring-{AUDIT}.txt"
    assert str(certificate) in said
    # Of each unit's list ten are drawn, three and two reserves of each sex; each has handed in a list, readings, a plan
    # and a report.
    gone = "Granskningens nyckel är förstörd. Därmed kan 20 dragna akter, 8 inlämnade filer och alla svar"
    kept = [row for row in figures if row.unit_audit_id in (1, 2)]
    noted = [event for event in closed.all(Event) if event.audit_id == 1 and event.what != "erased"]
    assert certificate.read_text(encoding="utf-8").splitlines() == [
        "Bevis om gallring",
        "",
        "Granskning: Orosanmälningar för unga 13-17 år (mini-2024)",
        "Gallrad: 10 februari 2027",
        f"Beslut: {DECISION}",
        "Utförd av: ao",
        "Bekräftad av: fk",
        "",
        f"{gone} inte längre läsas av någon.",
        f"Kvar finns {len(kept)} figurer och {len(noted)} händelser.",
    ]
    assert not closed.register.vault.has_key(AUDIT)
    assert closed.register.vault.has_key(FOLLOW_UP), "each audit has a key of its own"
    assert closed.all(FigureRow) == figures
    assert len(closed.all(Event)) == events + 1
    erased = closed.all(Event)[-1]
    assert (erased.what, erased.day, erased.who, erased.reason) == ("erased", ERASABLE, "ao", DECISION)
    assert erased.evidence["confirmed_by"] == "fk"
    assert closed.all(AuditRow)[0].erased_on == ERASABLE
    assert arshjul("outcomes", AUDIT, "--format", "json", "--home", closed.path).json == outcomes
    assert arshjul("tables", AUDIT, "--format", "json", "--home", closed.path).json == tables
    assert len(outcomes) == 4


@pytest.mark.parametrize("arguments", [("draw",), ("draw", "--verify")])
def test_what_was_sealed_can_no_longer_be_read_and_a_sentence_says_so(
    closed: Year, arshjul: CommandLine, arguments: tuple[str, ...]
) -> None:
    asked(closed, arshjul)
    answer = arshjul(arguments[0], AUDIT, "--unit", TALLUNDA, *arguments[1:], "--home", closed.path)
    assert (answer.code, answer.out) == (2, "")
    assert "akter är gallrade" in answer.err
    assert "Traceback" not in answer.err


def test_the_follow_up_can_still_be_replayed_when_what_it_follows_is_erased(closed: Year, arshjul: CommandLine) -> None:
    asked(closed, arshjul)
    answer = arshjul("draw", FOLLOW_UP, "--unit", TALLUNDA, "--verify", "--home", closed.path)
    assert (answer.code, answer.err) == (0, "")


def test_it_is_not_done_twice(closed: Year, arshjul: CommandLine) -> None:
    asked(closed, arshjul)
    before = closed.dump()
    code, said = asked(closed, arshjul, decision="KS 2027/1")
    assert (code, "är redan gallrad, 10 februari 2027" in said) == (2, True)
    assert closed.dump() == before


@pytest.mark.parametrize("cut_off_at", ["portal.people.closing.lay_certificate", "register.vault.Vault.destroy_key"])
def test_an_erasure_that_was_cut_off_is_finished_when_it_is_asked_for_again(
    closed: Year, monkeypatch: pytest.MonkeyPatch, cut_off_at: str
) -> None:
    def again(on: date = ERASABLE, decision: str = DECISION) -> str:
        return erase(closed.register, AUDIT, by="ao", confirmed_by="fk", decision=decision, now=at(on))

    with monkeypatch.context() as power:
        power.setattr(cut_off_at, _gone)
        with pytest.raises(KeyboardInterrupt):
            again()
    assert closed.all(AuditRow)[0].erased_on == ERASABLE, "the decision is committed first"
    events = len(closed.all(Event))

    assert "är gallrad" in again(date(2027, 2, 12), "ett annat beslut")
    assert not closed.register.vault.has_key(AUDIT)
    certificate = (closed.register.settings.certificates / f"gallring-{AUDIT}.txt").read_text(encoding="utf-8")
    assert f"Beslut: {DECISION}\n" in certificate, "it is the first decision that is carried out"
    assert "Gallrad: 10 februari 2027\n" in certificate
    assert len(closed.all(Event)) == events, "it is noted once"


def _gone(*_given: object, **_named: object) -> None:
    raise KeyboardInterrupt("the power went")


def test_an_unknown_audit_has_nothing_to_erase(closed: Year) -> None:
    with pytest.raises(UnknownName, match=r"Granskningen ”mini-2042” finns inte\. Menade du ”mini-2024”"):
        erase(closed.register, "mini-2042", by="ao", confirmed_by="fk", decision=DECISION, now=at(ERASABLE))


def test_files_handed_in_later_cannot_be_sealed_with_a_key_that_is_gone(closed: Year, arshjul: CommandLine) -> None:
    asked(closed, arshjul)
    refused: list[Callable[[], object]] = [
        lambda: closed.register.vault.seal(AUDIT, b"a case"),
        lambda: closed.note("feedback-acknowledged", on=ERASABLE),
    ]
    for act in refused:
        with pytest.raises((NotNow, ArshjulError)):
            act()
