from __future__ import annotations

from dataclasses import replace
from datetime import date

from config.catalogue import Catalogue
from method.clashes import Clash, ClashKind, Names, PlannedMilestone, clashes
from method.occupied import OnWheel
from method.wheel import DatesOfUnits
from tests import golden

CATALOGUE = Catalogue(golden.STOCKHOLM)
COUNTED = DatesOfUnits(CATALOGUE.calendar, CATALOGUE.wheel)
NAMES = Names({"bromma": "Bromma", "farsta": "Farsta"}, {"bt": "Britt Tallmo", "es": "Eskil Sandrå"})


def at(unit: str, opening: date, *readers: str, audit: str = "varen", follow_up: bool = False) -> OnWheel:
    dates = COUNTED.laid_out({"opening_meeting": opening})
    return OnWheel(audit, unit, readers, dates, follow_up=follow_up)


def found(*held: OnWheel, at_once: int = 6, milestones: tuple[PlannedMilestone, ...] = ()) -> list[Clash]:
    return clashes(held, milestones=milestones, seasons={}, days=COUNTED.days, at_once=at_once, names=NAMES)


def test_units_on_different_days_do_not_clash() -> None:
    assert found(at("bromma", date(2022, 1, 17), "bt"), at("farsta", date(2022, 1, 19), "bt")) == []


def test_two_meetings_of_an_inspector_on_a_day_are_told_with_both() -> None:
    held = at("bromma", date(2022, 1, 17), "bt", "es"), at("farsta", date(2022, 1, 17), "bt")
    told = [one for one in found(*held) if one.first == date(2022, 1, 17)]
    assert [(one.kind, one.inspector, one.units, one.audits, one.text) for one in told] == [
        (
            ClashKind.TWO_MEETINGS,
            "bt",
            ("bromma", "farsta"),
            ("varen",),
            "Britt Tallmo har 2 möten 17 januari 2022: inledande möte hos Bromma och inledande möte hos Farsta.",
        )
    ]


def test_a_unit_in_two_audits_at_once_is_told_with_the_days_they_share() -> None:
    spring, other = at("bromma", date(2022, 1, 17), "bt"), at("bromma", date(2022, 4, 4), "es", audit="hosten")
    [clash] = found(spring, other)
    assert (clash.kind, clash.first, clash.last) == (ClashKind.TWO_AUDITS, date(2022, 4, 4), date(2022, 4, 22))
    assert clash.text == "Bromma granskas två gånger samtidigt 4 april 2022–22 april 2022: i varen och i hosten."
    assert found(spring, at("bromma", date(2022, 4, 25), "es", audit="hosten")) == []


def test_a_follow_up_ends_with_its_readings() -> None:
    follow_up = at("bromma", date(2022, 1, 17), "bt", audit="igen", follow_up=True)
    assert follow_up.span() == (date(2022, 1, 17), date(2022, 3, 9))
    assert found(follow_up, at("bromma", date(2022, 3, 10), "es")) == []


def test_an_inspector_who_reads_at_too_many_units_is_told_from_when_to_when() -> None:
    held = at("bromma", date(2022, 1, 17), "bt"), at("farsta", date(2022, 1, 19), "bt", "es")
    [clash] = found(*held, at_once=1)
    assert (clash.kind, clash.inspector) == (ClashKind.READS_TOO_MUCH, "bt")
    assert clash.text == (
        "Britt Tallmo läser hos upp till 2 enheter samtidigt 28 januari 2022–23 februari 2022; högst 1 är tänkt."
    )


def test_a_meeting_on_a_bridging_day_and_a_day_in_a_pause_are_told_with_the_nearest() -> None:
    one = at("bromma", date(2022, 1, 17), "bt")
    dates = replace(one.dates, dialogue_on=date(2022, 5, 27), feedback_on=date(2022, 7, 4), plan_due=date(2022, 8, 8))
    told = {clash.first: clash.text for clash in found(replace(one, dates=dates))}
    assert told[date(2022, 5, 27)].startswith(
        "Dialogmöte hos Bromma (varen): 27 maj 2022 går inte att använda (klämdag)"
    )
    assert "närmast efter 30 maj 2022" in told[date(2022, 5, 27)]
    assert "(sommaruppehållet): då läggs inga möten" in told[date(2022, 7, 4)]


def test_dates_out_of_order_are_told_with_both() -> None:
    one = at("bromma", date(2022, 1, 17), "bt")
    [clash] = found(replace(one, dates=replace(one.dates, list_due=date(2022, 1, 14))))
    assert clash.kind is ClashKind.OUT_OF_ORDER
    assert clash.text == ("Lista hos Bromma (varen) ligger 14 januari 2022, före inledande möte 17 januari 2022.")


def test_a_milestone_in_a_pause_is_told() -> None:
    [clash] = found(milestones=(PlannedMilestone("varen", "report_published", date(2022, 7, 4)),))
    assert clash.text.startswith("Rapporten publicerad (varen): 4 juli 2022 går inte att använda (sommaruppehållet)")


def test_a_week_with_more_openings_than_the_season_holds_is_told() -> None:
    held = [
        at(unit, day, reader)
        for unit, day, reader in (
            ("bromma", date(2022, 1, 17), "bt"),
            ("farsta", date(2022, 1, 18), "es"),
        )
    ]
    season = CATALOGUE.wheel.season("spring").model_copy(update={"openings_a_week": 1})
    [clash] = clashes(held, milestones=[], seasons={"varen": season}, days=COUNTED.days, at_once=6, names=NAMES)
    assert clash.text == "Vecka 3 2022 har 2 inledande möten i varen; våren rymmer 1 i veckan."
