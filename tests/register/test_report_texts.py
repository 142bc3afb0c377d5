"""The inspectors' own text in the register: checked, kept in versions, with the figures that the tables show."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from config.catalogue import Catalogue
from config.errors import ArshjulError, ConfigError, UnknownName
from method.references import Referred, filled_references
from register.desk import find_audit, find_unit_audit
from register.models import AuditRow, Event, ReportText
from register.report_references import figures_about, figures_of
from register.report_sections import sections_of
from register.report_texts import LONGEST, save_text, text_of
from register.tables import tables
from tests import golden
from tests.factories import AUDIT, MINI, MOSSLIDA, STRAY_NUMBER, TALLUNDA, Home, HomeAt, case_ref
from tests.second_half import Year, YearAt

SECTIONS = {"analys": "Analys", "resultat": "Resultat"}
WRITTEN = date(2024, 6, 3)
LATER = date(2024, 6, 10)
WORDS = "De unga **ska** få komma till tals."


def save(
    home: Home,
    text: str,
    *,
    section: str = "analys",
    unit: str | None = None,
    on: date = WRITTEN,
    year: int | None = None,
) -> ReportText | None:
    with home.desk(on) as desk:
        about: AuditRow | int = find_audit(desk.session, AUDIT) if year is None else year
        unit_audit = find_unit_audit(desk.session, AUDIT, unit) if unit else None
        return save_text(desk, about, unit_audit, section, text, sections=SECTIONS)


def kept(home: Home, *, unit: str | None = None, on: date | None = None, year: int | None = None) -> dict[str, str]:
    with home.register.reading() as session:
        about: AuditRow | int = find_audit(session, AUDIT) if year is None else year
        return text_of(session, about, find_unit_audit(session, AUDIT, unit) if unit else None, on=on)


def test_a_text_is_kept_in_versions_and_the_newest_counts(home_at: HomeAt) -> None:
    home = home_at("laid out")
    save(home, WORDS)
    save(home, "# Samtal\n\nSkolan hörs sällan.", on=LATER)
    save(home, WORDS, section="resultat", on=LATER)
    assert kept(home) == {"analys": "# Samtal\n\nSkolan hörs sällan.", "resultat": WORDS}
    assert [(row.section, row.version, row.by, row.on) for row in home.all(ReportText)] == [
        ("analys", 1, "ao", WRITTEN),
        ("analys", 2, "ao", LATER),
        ("resultat", 1, "ao", LATER),
    ]


def test_a_text_can_be_read_as_it_stood_on_a_day(home_at: HomeAt) -> None:
    home = home_at("laid out")
    save(home, WORDS)
    save(home, "Ändrad.", on=LATER)
    assert kept(home, on=date(2024, 6, 2)) == {}
    assert kept(home, on=date(2024, 6, 9)) == {"analys": WORDS}
    assert kept(home, on=LATER) == {"analys": "Ändrad."}


def test_texts_of_a_unit_an_audit_and_a_year_are_kept_apart(home_at: HomeAt) -> None:
    home = home_at("laid out")
    save(home, "Om Tallunda.", unit=TALLUNDA)
    save(home, "Om granskningen.")
    save(home, "Om året.", year=2024)
    assert kept(home, unit=TALLUNDA) == {"analys": "Om Tallunda."}
    assert kept(home, unit=MOSSLIDA) == {}
    assert kept(home) == {"analys": "Om granskningen."}
    assert kept(home, year=2024) == {"analys": "Om året."}
    assert {row.version for row in home.all(ReportText)} == {1}


@pytest.mark.parametrize("same", [WORDS, f"\ufeff{WORDS}\r\n", f"\n\n{WORDS}   \n"])
def test_saving_the_same_text_again_changes_nothing(home_at: HomeAt, same: str) -> None:
    home = home_at("laid out")
    save(home, WORDS)
    before = home.dump()
    assert save(home, same, on=LATER) is None
    assert home.dump() == before


def test_an_empty_text_withdraws_the_one_that_stands_there(home_at: HomeAt) -> None:
    home = home_at("laid out")
    assert save(home, "  \n") is None, "nothing stands there"
    save(home, WORDS)
    save(home, "", on=LATER)
    assert kept(home) == {}
    assert kept(home, on=WRITTEN) == {"analys": WORDS}
    assert [row.text for row in home.all(ReportText)] == [WORDS, ""]


def test_the_log_says_that_a_text_was_saved_and_nothing_of_what_it_says(home_at: HomeAt) -> None:
    home = home_at("laid out")
    save(home, WORDS, unit=TALLUNDA)
    save(home, WORDS)
    save(home, WORDS, year=2024)
    saved = [event for event in home.all(Event) if event.what == "report_text_saved"]
    unit = home.unit()
    assert [(event.audit_id, event.unit_audit_id) for event in saved] == [(1, unit.id), (1, None), (None, None)]
    for event in saved:
        assert event.evidence == {"year": 2024, "section": "analys", "version": 1, "characters": len(WORDS)}
        assert event.reason is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\n\n<b>fel</b>", "Rad 3: HTML går inte"),
        ("# Ett\n\ntext\n\n### Tre\n\ntext", "Rubriken ”Tre” ligger för djupt. Skriv ## före den."),
        ("## Ett\n\ntext", "Rubriken ”Ett” ligger för djupt. Skriv # före den."),
        ("# Ett\n\ntext\n\n## Två\n\ntext\n\n### Tre\n\ntext", "Skriv ## före den."),
        ("# Ett\n\n# Två\n\ntext", "Under rubriken ”Ett” står ingenting"),
        ("I {{ percent samtall:Ja }}", "Frågan ”samtall” finns inte. Menade du ”samtal”?"),
        ("I {{ percent samtal:Jaa }}", "svaret ”Jaa” finns inte. Menade du ”Ja”?"),
        ("I {{ percent samtal:Ja @talunda }}", "”talunda” finns inte. Menade du ”tallunda”?"),
        ("I {{ procent samtal:Ja }}", "Menade du ”percent”?"),
        ("I {{ percent samtal:Den unge vill inte }}", "Skriv {{ count samtal:Den unge vill inte }} i stället"),
        ("I {{ percent mini-2023/samtal:Ja }}", "Granskningen ”mini-2023” finns inte. Menade du ”mini-2024”?"),
        ("I {{ percent samtal:Ja", "En hänvisning är inte hel"),
        ("Bra.\n\nI 71 % av akterna.", "Stycke 2: skriv inte procent i texten"),
        ("- ett\n- drygt **70** procent", "Stycke 2: skriv inte procent i texten"),
        ("Här ska det stå xx.", "Stycke 1: ”xx” är en platshållare"),
        ("Mer. TODO", "”TODO” är en platshållare"),
        (f"Om {STRAY_NUMBER}.", "ser ut som ett personnummer"),
        (f"Om {STRAY_NUMBER[:4]}**{STRAY_NUMBER[4:]}**.", "ser ut som ett personnummer"),
        ("a" * (LONGEST + 1), f"Texten är {LONGEST + 1} tecken. Ett avsnitt får ha högst {LONGEST}"),
    ],
)
def test_what_may_not_stand_in_a_report_is_refused_and_nothing_is_kept(home_at: HomeAt, text: str, said: str) -> None:
    home = home_at("laid out")
    before = home.dump()
    with pytest.raises(ArshjulError) as refused:
        save(home, text)
    assert said in str(refused.value)
    assert home.dump() == before


@pytest.mark.parametrize(
    "text",
    [
        "> I 71 % av fallen, sade en chef.",
        "En chef sade att ”det gäller 71 procent av oss” i dialogen.",
        "I {{ percent samtal:Ja }} av akterna, {{ figure dokumentation @tallunda }}, {{ count oro:Droger @K }}.",
        "# Samtal\n\nText.\n\n## Enskilt\n\nText.\n\n# Plan\n\n1. ett\n2. två",
        "I {{ count mini-2024/aldersgrupp:13-15 år @alla }}.",
    ],
)
def test_what_may_stand_in_a_report_is_kept_as_it_was_written(home_at: HomeAt, text: str) -> None:
    home = home_at("laid out")
    save(home, text)
    assert kept(home) == {"analys": text}


@pytest.mark.parametrize("year", [None, 2024])
def test_a_case_number_of_any_unit_is_refused(home_at: HomeAt, year: int | None) -> None:
    home = home_at("listed")
    number = case_ref(TALLUNDA, 3)
    with pytest.raises(ArshjulError, match="ett ärendenummer"):
        save(home, f"Se {number[:8]}**{number[8:].lower()}**.", year=year)
    with pytest.raises(ArshjulError, match="ett ärendenummer"):
        save(home, f"Se {number}.", unit=TALLUNDA)


def test_a_section_that_the_report_has_no_place_for_is_refused(home_at: HomeAt) -> None:
    with pytest.raises(UnknownName, match=r"”analyss” finns inte\. Menade du ”analys”"):
        save(home_at("laid out"), WORDS, section="analyss")


def test_a_year_without_audits_has_no_text(home_at: HomeAt) -> None:
    with pytest.raises(UnknownName, match="”2031” finns inte"):
        save(home_at("laid out"), WORDS, year=2031)


@pytest.mark.parametrize("whose", [{"audit_id": 1}, {}, {"audit_id": 1, "unit_audit_id": 1}])
def test_the_database_has_one_row_for_a_version(home_at: HomeAt, whose: dict[str, int]) -> None:
    home = home_at("laid out")
    row = {"year": 2024, "section": "analys", "version": 1, "text": "a", "by": "ao", "on": WRITTEN, **whose}
    with home.register.transaction() as session:
        session.execute(insert(ReportText).values(**row))
    with pytest.raises(IntegrityError), home.register.transaction() as session:
        session.execute(insert(ReportText).values(**row))


def catalogue_of(year: Year, *, hides: bool = True) -> Catalogue:
    """The organisation of the year, one that hides nothing if so said."""
    served = year.register.catalogue
    if hides:
        return served
    catalogue = Catalogue(served.folder)
    catalogue.__dict__["organisation"] = served.organisation.model_copy(update={"smallest_shown": None})
    return catalogue


def referred(year: Year, unit: str | None = None, *, hides: bool = True) -> dict[str, Referred]:
    """Key -> figure of a text about the audit, or about the unit's feedback."""
    with year.register.reading() as session:
        audit = find_audit(session, AUDIT)
        unit_audit = find_unit_audit(session, AUDIT, unit) if unit else None
        figures = figures_about(session, catalogue_of(year, hides=hides), [audit], unit_audit)
        return {key.removeprefix(f"{AUDIT}/"): figure for key, figure in figures.items()}


def told_of(figures: dict[str, Referred], *keys: str) -> list[tuple[int, int]]:
    return [(figures[key].count, figures[key].base) for key in keys]


def test_in_an_audits_text_a_figure_is_that_of_all_units_unless_another_is_named(year_at: YearAt) -> None:
    # Of the six files of each unit four have faults at Tallunda and five at Mosslida.
    figures = referred(year_at("tables"), hides=False)
    everywhere = ("dokumentation", "dokumentation:Brister", "dokumentation @alla")
    assert told_of(figures, *everywhere) == [(9, 12)] * 3
    assert told_of(figures, "dokumentation @tallunda", "dokumentation @mosslida") == [(4, 6), (5, 6)]
    assert [sum(pair) for pair in zip(*told_of(figures, "dokumentation @K", "dokumentation @M"), strict=True)] == [
        9,
        12,
    ]


def test_in_a_units_text_a_figure_is_the_units_unless_another_is_named(year_at: YearAt) -> None:
    year = year_at("tables")
    figures = referred(year, TALLUNDA)
    assert told_of(figures, "dokumentation", "dokumentation @alla") == [(4, 6), (9, 12)]
    assert [sum(pair) for pair in zip(*told_of(figures, "dokumentation @K", "dokumentation @M"), strict=True)] == [4, 6]
    with year.register.reading() as session:
        [row] = [row for row in tables(session, AUDIT, unit_key=TALLUNDA).rows if row.answer.startswith("Brister")]
    assert (row.low, row.high) == (figures["dokumentation"].low, figures["dokumentation"].high)


def test_a_figure_that_the_open_tables_hide_is_in_no_text_that_is_published(year_at: YearAt) -> None:
    year = year_at("tables")
    shown, everything = referred(year), referred(year, hides=False)
    small = {key for key, one in everything.items() if 0 < one.count < 5}
    assert small
    assert small & set(shown) == set()
    assert {key for key in shown if shown[key] != everything[key]} == set()
    with year.register.reading() as session:
        figures = figures_about(session, year.register.catalogue, [find_audit(session, AUDIT)])
        with pytest.raises(ArshjulError, match="dold för att antalet är litet"):
            filled_references("{{ count plan @tallunda }}", figures)


def test_a_years_text_says_which_of_its_audits_it_means_when_it_has_several(year_at: YearAt) -> None:
    year = year_at("tables")
    with year.register.transaction() as session:
        first = find_audit(session, AUDIT)
        plan = {**first.plan, "key": "annan-2024"}
        session.add(
            AuditRow(key="annan-2024", title="En annan", year=2024, plan=plan, template=first.template, recorded=False)
        )
    with pytest.raises(ArshjulError, match=r"mini-2024, annan-2024\. Skriv före frågan vilken"):
        save(year, "I {{ count dokumentation }}.", year=2024)
    text = "I {{ count mini-2024/dokumentation }}."
    save(year, text, year=2024)
    with year.register.reading() as session:
        audits = [find_audit(session, key) for key in (AUDIT, "annan-2024")]
        figures = figures_about(session, catalogue_of(year, hides=False), audits)
        assert filled_references(text, figures) == "I 9 av 12."
        assert "dokumentation" not in figures


def test_a_hidden_row_has_no_figure(year_at: YearAt) -> None:
    year = year_at("tables")
    with year.register.reading() as session:
        rows = tables(session, AUDIT).rows
    assert figures_of([], MINI) == {}
    assert len(figures_of(rows[:1], MINI)) == 2, "its total goes by two names"


def outlined(tmp_path: Path, text: str, kind: str = "audit") -> Catalogue:
    folder = tmp_path / "report"
    folder.mkdir()
    (folder / f"{kind}.md").write_text(text, encoding="utf-8")
    catalogue = Catalogue(tmp_path)
    catalogue.__dict__["organisation"] = Catalogue(golden.LILLKOMMUN).organisation
    return catalogue


def test_an_outline_has_the_sections_that_it_has_a_place_for(tmp_path: Path) -> None:
    catalogue = outlined(
        tmp_path,
        '# A\n\n{{ text("ett", "Ett") }}\n{% if x %}{{ text("två", "Två") }}{% endif %}\n'
        '{% for q in questions if q.n %}{{ text("om_" ~ q.key, "Om") }}{% endfor %}'
        '{% for it in audits %}{{ text("g_" ~ it.key, "Granskningen: " ~ it.title) }}{% endfor %}{{ table("t") }}',
    )
    listed = {"questions": {"samtal": "Samtal", "plan": "Plan"}, "audits": {"mini-2024": "Orosanmälningar"}}
    assert sections_of(catalogue, "audit", listed=listed) == {
        "ett": "Ett",
        "två": "Två",
        "om_samtal": "Om Samtal",
        "om_plan": "Om Plan",
        "g_mini-2024": "Granskningen: Orosanmälningar",
    }
    assert list(sections_of(catalogue, "audit")) == ["ett", "två"]
    assert sections_of(catalogue, "year") == {}


def test_quality_areas_are_known_to_every_outline(tmp_path: Path) -> None:
    catalogue = outlined(tmp_path, '{% for area in areas %}{{ text("a_" ~ area.key, "Om") }}{% endfor %}')
    assert list(sections_of(catalogue, "audit")) == [f"a_{key}" for key in catalogue.organisation.quality_areas]


@pytest.mark.parametrize(
    ("outline", "line"),
    [
        ("a\n{{ text(key, 'A') }}", 2),
        ("{{ text('a') }}", 1),
        ("a\n\n{{ text('a_' ~ one.key, 'A') }}", 3),
        ("{% for one in others %}\n{{ text('a_' ~ one.key, 'A') }}{% endfor %}", 2),
        ("a\n{% if %}", 2),
    ],
)
def test_an_outline_that_cannot_be_read_is_named_with_its_line(tmp_path: Path, outline: str, line: int) -> None:
    with pytest.raises(ConfigError, match=rf"audit\.md: rad {line}: "):
        sections_of(outlined(tmp_path, outline), "audit")


def test_the_outlines_of_the_first_organisation_can_be_read() -> None:
    catalogue = Catalogue(golden.STOCKHOLM)
    for kind in ("feedback", "audit", "year", "conference"):
        assert sections_of(catalogue, kind)
