"""`arshjul report`: made once, in versions, checked years later, published and sent; and drafted by the round."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from config.errors import NotNow
from config.messages import MessageKind
from portal.reports import make_reports
from register.desk import find_audit, find_unit_audit
from register.milestones import lay_year
from register.models import Message, Milestone, ReportOf, ReportText, ReportVersion
from register.report_drafts import due_drafts, next_draft
from register.report_versions import Subject
from register.stages import Stage
from tasks.report_drafts import DraftsFailed, draft_reports
from tasks.reports.files import lay_missing
from tasks.reports.versions import publish
from tests import inprocess
from tests.factories import AUDIT, MOSSLIDA, TALLUNDA, Answer, CommandLine, at
from tests.second_half import FED_BACK, FOLLOW_UP, Year, YearAt, chief, feed_back, opened, organisation, serving

MADE = date(2024, 6, 3)
PUBLISHED = date(2024, 6, 20)
DECIDED = date(2025, 2, 10)
SENT = date(2025, 2, 17)
NAMES = [f"rapport-{AUDIT}-v1.{ending}" for ending in ("pdf", "docx", "xlsx")]
LAST_CHECK = "Registret säger detsamma i dag, i varje tabell, diagram och stycke."
BYTES = "Samma uppgifter och samma layout ger samma dokument, byte för byte."


def make(arshjul: CommandLine, year: Year, *about: object, on: date = MADE) -> Answer:
    return arshjul("report", *(about or (AUDIT,)), "--today", on, "--home", year.path)


def verify(arshjul: CommandLine, year: Year, *about: object) -> Answer:
    return arshjul("report", *(about or (AUDIT,)), "--verify", "--home", year.path)


def write(arshjul: CommandLine, year: Year, about: str, text: str, *, on: date = MADE) -> Answer:
    file = Path(year.path) / "text.md"
    file.write_text(text, encoding="utf-8")
    return arshjul("text", about, "sammanfattning", file, "--by", "ao", "--on", on, "--home", year.path)


def reach(arshjul: CommandLine, year: Year, about: str, event: str, on: date, *more: str) -> Answer:
    return arshjul("record", about, event, "--by", "ao", "--on", on, *more, "--home", year.path)


def laid(year: Year) -> dict[str, bytes]:
    folder = year.register.settings.documents
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith("aterkoppling")}


def versions(year: Year, of: ReportOf = ReportOf.AUDIT) -> list[ReportVersion]:
    return [row for row in year.all(ReportVersion) if row.kind is of]


def told(year: Year, kind: MessageKind) -> list[str]:
    """Who has been written to."""
    return [row.recipient for row in year.all(Message) if row.kind == kind]


def tamper(year: Year, statement: str) -> None:
    """What somebody with another program does to the register."""
    year.register.close()
    with sqlite3.connect(year.database) as database:
        assert database.execute(statement).rowcount > 0, "nothing was changed"
    database.close()


def with_fault(year: Year, section: str = "sammanfattning") -> None:
    """A text that no door would have let in."""
    with year.desk(MADE) as desk:
        audit = desk.audit_of(year.unit())
        text = "Enheterna är lika (TODO: stämmer det?)."
        desk.add(
            ReportText(audit_id=audit.id, year=audit.year, section=section, version=1, text=text, by="ao", on=MADE)
        )


def publish_today(year: Year) -> None:
    """The report published, with no milestone that could have been reached before."""
    with year.desk(PUBLISHED) as desk:
        audit = find_audit(desk.session, AUDIT)
        publish(desk, Subject(ReportOf.AUDIT, audit.year, audit))


class _NoDrafts:
    """What stands in for the round's drafting where the reports are made by hand."""

    def fn(self, _home: str, *, now: datetime) -> int:
        return 0


@pytest.fixture(scope="module")
def _undrafted(_years: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which both units have their feedback, and no round has drafted the report."""
    folder = tmp_path_factory.mktemp("undrafted")
    shutil.copytree(_years("answered"), folder / "home")
    with pytest.MonkeyPatch.context() as patch, serving(organisation(folder / "organisation")):
        patch.setattr(inprocess, "draft_reports", _NoDrafts())
        with opened(folder / "home") as year:
            feed_back(year)
    return folder / "home"


@pytest.fixture
def fed_back(year_at: YearAt, _undrafted: Path) -> Year:
    """A home of one's own, as undrafted."""
    return _as_in(year_at("answered"), _undrafted)


def _as_in(year: Year, home: Path) -> Year:
    year.register.close()
    shutil.rmtree(year.path)
    shutil.copytree(home, year.path)
    return year


@pytest.fixture(scope="module")
def _made(_undrafted: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the report and the conference pack have been made; copied for every test."""
    folder = tmp_path_factory.mktemp("made")
    home = folder / "home"
    shutil.copytree(_undrafted, home)
    with serving(organisation(folder / "organisation")), opened(home) as year:
        make_reports(year.register, AUDIT, year=None, now=at(MADE))
    return home


@pytest.fixture
def made(year_at: YearAt, _made: Path) -> Year:
    """A home of one's own in which they have been made."""
    return _as_in(year_at("answered"), _made)


def pages(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_a_report_is_made_as_pdf_word_and_workbook_and_says_where_they_lie(
    fed_back: Year, arshjul: CommandLine
) -> None:
    answer = make(arshjul, fed_back)
    folder = fed_back.register.settings.documents
    assert (answer.code, answer.out.splitlines()[:5]) == (
        0,
        [
            "Granskningsrapporten: version 1, ny, utkast.",
            *(f"  {folder / name}" for name in NAMES),
            "Korrekturläst: inget att anmärka.",
        ],
    )
    assert "Konferensunderlaget: version 1, ny, utkast." in answer.out
    files = laid(fed_back)
    assert sorted(files) == sorted([*NAMES, *(name.replace("rapport", "konferens") for name in NAMES)])
    assert "12 akter lästes hos Tallunda och Mosslida." in pages(files[NAMES[0]])
    with ZipFile(BytesIO(files[NAMES[1]])) as word, ZipFile(BytesIO(files[NAMES[2]])) as workbook:
        assert "word/document.xml" in word.namelist()
        assert "xl/workbook.xml" in workbook.namelist()


def test_a_report_with_nothing_new_to_say_is_no_new_version(made: Year, arshjul: CommandLine) -> None:
    before = laid(made)
    answer = make(arshjul, made, on=date(2024, 6, 10))
    assert "Granskningsrapporten: version 1, oförändrad, utkast." in answer.out
    assert [(row.version, row.made_on) for row in versions(made)] == [(1, MADE)]
    assert len(made.events("report_made")) == 2, "the report's and the conference pack's"
    assert laid(made) == before


def test_a_changed_text_makes_a_new_version_and_the_old_one_stays(made: Year, arshjul: CommandLine) -> None:
    assert write(arshjul, made, AUDIT, "Samtal hölls i {{ count samtal:Ja }} akter.").code == 0
    answer = make(arshjul, made, on=date(2024, 6, 4))
    assert "Granskningsrapporten: version 2, ny, utkast." in answer.out
    assert "Konferensunderlaget: version 1, oförändrad, utkast." in answer.out
    files = laid(made)
    # Of the six files of each unit, all: what is not of all is hidden in so small an audit.
    assert "Samtal hölls i 12 av 12 akter." in pages(files[f"rapport-{AUDIT}-v2.pdf"])
    assert "Samtal hölls i" not in pages(files[NAMES[0]])
    assert [row.made_on for row in versions(made)] == [MADE, date(2024, 6, 4)]


def test_what_is_published_already_needs_no_draft(fed_back: Year, arshjul: CommandLine) -> None:
    reach(arshjul, fed_back, AUDIT, "report-published", PUBLISHED)
    answer = make(arshjul, fed_back, on=date(2024, 6, 25))
    assert "Granskningsrapporten: version 1, oförändrad, publicerad 2024-06-20." in answer.out
    write(arshjul, fed_back, AUDIT, "Efter konferensen.", on=date(2024, 9, 20))
    answer = make(arshjul, fed_back, on=date(2024, 9, 20))
    assert "Granskningsrapporten: version 2, ny, utkast." in answer.out


def test_a_report_on_what_is_not_laid_out_is_refused_with_the_nearest_name(
    year_at: YearAt, arshjul: CommandLine
) -> None:
    year = year_at("laid out")
    refused = make(arshjul, year, "mini-2042")
    assert (refused.code, "Menade du ”mini-2024”" in refused.err) == (2, True)
    refused = arshjul("report", "--home", year.path)
    assert (refused.code, "Ange en granskning, eller --year" in refused.err) == (2, True)
    refused = arshjul("report", AUDIT, "--year", "2024", "--home", year.path)
    assert (refused.code, "Ange en granskning, eller --year" in refused.err) == (2, True)
    refused = arshjul("report", "--year", "2031", "--home", year.path)
    assert (refused.code, "ingen granskning från 2031" in refused.err) == (2, True)
    refused = arshjul("report", "--unit", TALLUNDA, "--year", "2024", "--home", year.path)
    assert (refused.code, "Ange granskningen som enhetens återkoppling hör till." in refused.err) == (2, True)
    refused = arshjul("report", AUDIT, "--verify", "--home", year.path)
    assert (refused.code, "Det finns ingen version att kontrollera än" in refused.err) == (2, True)


def test_documents_that_are_gone_are_laid_again_byte_for_byte(made: Year, arshjul: CommandLine) -> None:
    before = laid(made)
    shutil.rmtree(made.register.settings.documents)
    lay_missing(made.register)
    assert laid(made) == before
    assert lay_missing(made.register) == 0


def test_a_version_is_verified_by_its_bytes_its_making_and_the_register(made: Year, arshjul: CommandLine) -> None:
    answer = verify(arshjul, made)
    [row] = versions(made)
    assert (answer.code, answer.out.splitlines()[:4]) == (
        0,
        [
            "Granskningsrapporten, version 1",
            f"  stämmer: Dokumentet är det som händelseloggen har kontrollsumman av ({row.sha256[:16]}…).",
            f"  stämmer: {BYTES}",
            f"  stämmer: {LAST_CHECK}",
        ],
    )
    assert answer.out.count(LAST_CHECK) == 2, "the conference pack's too"


def test_a_version_holds_in_a_copy_of_the_home(made: Year, arshjul: CommandLine, tmp_path: Path) -> None:
    made.register.close()
    copied = tmp_path / "elsewhere"
    shutil.copytree(made.path, copied)
    shutil.rmtree(copied / "documents")
    assert arshjul("report", AUDIT, "--verify", "--home", copied).code == 0


def test_a_byte_changed_in_the_kept_document_is_found(made: Year, arshjul: CommandLine) -> None:
    tamper(made, "UPDATE report_version SET pdf = CAST(pdf || x'20' AS BLOB) WHERE kind LIKE 'audit'")
    answer = verify(arshjul, made)
    assert answer.code == 5
    assert answer.out.splitlines()[1:4] == [
        "  stämmer inte: Dokumentet är ett annat än det som händelseloggen har kontrollsumman av.",
        "  stämmer inte: Samma uppgifter och samma layout ger ett annat dokument än det som är sparat.",
        f"  stämmer: {LAST_CHECK}",
    ]


def test_a_version_that_the_event_log_knows_nothing_of_does_not_hold(made: Year, arshjul: CommandLine) -> None:
    tamper(made, "UPDATE report_version SET version = 7 WHERE kind LIKE 'audit'")
    answer = verify(arshjul, made)
    assert answer.code == 5
    assert "stämmer inte: Händelseloggen har ingen händelse om den här versionen." in answer.out


def test_a_figure_changed_in_the_register_is_named(made: Year, arshjul: CommandLine) -> None:
    tamper(made, "UPDATE figure SET count = count + 1 WHERE answer = 'Skolfrånvaro' AND unit_audit_id = 1")
    answer = verify(arshjul, made)
    assert answer.code == 5
    assert answer.out.splitlines()[3] == (
        "  stämmer inte: Registret säger något annat i dag: siffrorna i ”Oron gäller”; siffrorna i "
        "”Flickor och pojkar i alla granskade enheter”."
    )


def test_a_text_written_since_is_told_and_is_no_fault(made: Year, arshjul: CommandLine) -> None:
    write(arshjul, made, AUDIT, "Detta skrevs sedan.")
    answer = verify(arshjul, made)
    assert (answer.code, answer.out.splitlines()[3]) == (
        0,
        "  går inte att säga: Registret säger något annat i dag: orden ”Detta skrevs sedan.”.",
    )


@pytest.mark.parametrize(
    ("name", "begins"), [("audit.md", "# Nytt\n\nMallen är en annan.\n\n"), ("report.typ", "// Ny.\n")]
)
def test_a_version_holds_when_outline_or_layout_are_others_today(
    made: Year, arshjul: CommandLine, name: str, begins: str
) -> None:
    path = made.register.catalogue.folder / "report" / name
    path.write_text(begins + path.read_text(encoding="utf-8"), encoding="utf-8")
    answer = verify(arshjul, made)
    assert (answer.code, BYTES in answer.out, LAST_CHECK in answer.out) == (0, True, True)
    answer = make(arshjul, made)
    assert "Granskningsrapporten: version 2, ny, utkast." in answer.out, "it looks or says otherwise now"


def test_a_version_of_another_setter_cannot_be_made_again_byte_for_byte(made: Year, arshjul: CommandLine) -> None:
    logged = [event for event in made.events("report_made") if event.evidence["report"] == "audit"]
    assert len(logged) == 1
    tamper(
        made,
        "UPDATE report_version SET made_with = json_set(made_with, '$.typst', '0.1.0'),"
        " content = json_set(content, '$.office', 'Annan') WHERE kind LIKE 'audit'",
    )
    answer = verify(arshjul, made)
    assert (answer.code, answer.out.splitlines()[2]) == (
        0,
        "  går inte att säga: Dokumentet kan inte göras om byte för byte: det gjordes med typst 0.1.0.",
    )


def test_a_report_with_faults_is_drafted_and_lists_them(fed_back: Year, arshjul: CommandLine) -> None:
    with_fault(fed_back)
    answer = make(arshjul, fed_back)
    assert answer.code == 4
    assert "Korrekturläst: 1 anmärkning." in answer.out
    assert "”TODO” är en platshållare som står kvar." in answer.out
    assert NAMES[0] in laid(fed_back)


def test_a_report_with_faults_is_not_published_and_the_milestone_is_not_reached(
    fed_back: Year, arshjul: CommandLine
) -> None:
    with_fault(fed_back)
    refused = reach(arshjul, fed_back, AUDIT, "report-published", PUBLISHED)
    assert refused.code == 2
    lines = [line.strip() for line in refused.err.strip().splitlines()]
    assert lines[0] == "Rapporten kan inte publiceras. Rätta det här först:"
    assert len(lines) == 2
    assert "”TODO” är en platshållare som står kvar." in lines[1]
    assert versions(fed_back) == []
    assert told(fed_back, MessageKind.REPORT_SENT) == []
    assert [row.reached_on for row in fed_back.all(Milestone)] == [None, None]


def test_a_report_is_not_published_before_every_unit_has_its_feedback(year_at: YearAt, arshjul: CommandLine) -> None:
    year = year_at("answered")
    refused = reach(arshjul, year, AUDIT, "report-published", PUBLISHED)
    assert refused.code == 2
    assert "kan inte publiceras än: Tallunda, Mosslida har inte fått sin återkoppling." in refused.err
    assert versions(year) == []


def test_a_published_report_is_fixed_and_each_recipient_is_told_once(made: Year, arshjul: CommandLine) -> None:
    answer = reach(arshjul, made, AUDIT, "report-published", PUBLISHED)
    assert answer.out.splitlines() == [
        f"Noterat: rapporten publicerad ({AUDIT}).",
        f"Version 2 gäller: {', '.join(name.replace('v1', 'v2') for name in NAMES)}.",
        "Den går till 2 mottagare med nästa sändning.",
    ]
    assert [(row.version, row.published_on, row.published_by) for row in versions(made)] == [
        (1, None, None),
        (2, PUBLISHED, "ao"),
    ]
    assert versions(made)[1].content["draft"] is False
    assert f"rapport-{AUDIT}-v2.docx" in laid(made)
    assert told(made, MessageKind.REPORT_SENT) == [chief(TALLUNDA), chief(MOSSLIDA)]
    refused = reach(arshjul, made, AUDIT, "report-published", date(2024, 6, 21))
    assert (refused.code, "redan noterat, 20 juni 2024" in refused.err) == (2, True)
    assert told(made, MessageKind.REPORT_SENT) == [chief(TALLUNDA), chief(MOSSLIDA)]
    assert verify(arshjul, made).code == 0


def test_recipients_are_listed_before_and_after_it_has_reached_them(fed_back: Year, arshjul: CommandLine) -> None:
    asked = ("report", AUDIT, "--recipients", "--home", fed_back.path)
    assert arshjul(*asked).out == "Rapporten är inte sänd till någon än.\n"
    reach(arshjul, fed_back, AUDIT, "report-published", PUBLISHED)

    def listed() -> list[tuple[Any, ...]]:
        rows = arshjul(*asked, "--format", "json").json
        return [(row["recipient"], row["version"], row["status"], row["sent_on"]) for row in rows]

    assert listed() == [(chief(TALLUNDA), 1, "pending", None), (chief(MOSSLIDA), 1, "pending", None)]
    fed_back.round(PUBLISHED)
    assert listed() == [(chief(TALLUNDA), 1, "sent", "2024-06-20"), (chief(MOSSLIDA), 1, "sent", "2024-06-20")]
    assert "framme" in arshjul(*asked).out


def test_the_conference_fixes_its_pack(fed_back: Year, arshjul: CommandLine) -> None:
    answer = reach(arshjul, fed_back, AUDIT, "conference-held", date(2024, 9, 12))
    assert answer.out.splitlines()[1].startswith(f"Version 1 gäller: konferens-{AUDIT}-v1.pdf")
    [row] = versions(fed_back, ReportOf.CONFERENCE)
    assert row.published_on == date(2024, 9, 12)


def test_the_annual_report_is_made_decided_and_sent_each_once(fed_back: Year, arshjul: CommandLine) -> None:
    answer = make(arshjul, fed_back, "--year", "2024", on=date(2025, 1, 10))
    assert (answer.code, answer.out.splitlines()[0]) == (0, "Årsrapporten: version 1, ny, utkast.")
    early = reach(arshjul, fed_back, "2024", "annual-report-sent", SENT)
    assert (early.code, "Rapporten är inte publicerad än." in early.err) == (2, True)
    answer = reach(arshjul, fed_back, "2024", "annual-report-decided", DECIDED)
    assert answer.out.splitlines()[1].startswith("Version 2 gäller: arsrapport-2024-v2.pdf")
    assert [(row.published_on, row.audit_id) for row in versions(fed_back, ReportOf.YEAR)] == [
        (None, None),
        (DECIDED, None),
    ]
    answer = reach(arshjul, fed_back, "2024", "annual-report-sent", SENT)
    # Tallunda, Mosslida, and the two that do not exist until 2025.
    assert answer.out.splitlines()[1] == "Den går till 4 mottagare med nästa sändning."
    assert sorted(told(fed_back, MessageKind.REPORT_SENT)) == ["chef.nylunda", "chef.tallunda", "chef.vastlunda", "gm"]
    keys = [row.key for row in fed_back.all(Message) if row.kind == MessageKind.REPORT_SENT]
    assert keys[0] == "report_sent|arsrapport-2024|chef.tallunda|2"


def test_the_annual_report_is_sent_as_it_was_decided_though_there_is_a_later_draft(
    fed_back: Year, arshjul: CommandLine
) -> None:
    reach(arshjul, fed_back, "2024", "annual-report-decided", DECIDED)
    write(arshjul, fed_back, "2024", "Detta skrevs efter beslutet.", on=date(2025, 2, 12))
    assert "version 2, ny, utkast" in make(arshjul, fed_back, "--year", "2024", on=date(2025, 2, 12)).out
    assert reach(arshjul, fed_back, "2024", "annual-report-sent", SENT).code == 0
    rows = arshjul("report", "--year", "2024", "--recipients", "--format", "json", "--home", fed_back.path).json
    assert {row["version"] for row in rows} == {1}


def test_the_annual_report_holds_after_it_was_sent_and_its_next_version_tells_to_whom(
    fed_back: Year, arshjul: CommandLine
) -> None:
    reach(arshjul, fed_back, "2024", "annual-report-decided", DECIDED)
    reach(arshjul, fed_back, "2024", "annual-report-sent", SENT)
    fed_back.round(SENT)
    assert verify(arshjul, fed_back, "--year", "2024").code == 0
    make(arshjul, fed_back, "--year", "2024", on=SENT)
    text = pages(laid(fed_back)["arsrapport-2024-v2.pdf"])
    assert "Sändlistan" in text
    assert "17 februari 2025" in text


def test_a_consultation_is_noted_once_and_by_a_name_that_there_is(fed_back: Year, arshjul: CommandLine) -> None:
    answer = reach(arshjul, fed_back, "2024", "consultation-held", DECIDED, "--kind", "facket")
    assert answer.out == "Noterat: samråd om årsrapporten med facket (2024).\n"
    refused = reach(arshjul, fed_back, "2024", "consultation-held", DECIDED, "--kind", "facket")
    assert (refused.code, "Samrådet med facket är redan noterat, 10 februari 2025." in refused.err) == (2, True)
    refused = reach(arshjul, fed_back, "2024", "consultation-held", DECIDED, "--kind", "fackte")
    assert (refused.code, "Menade du ”facket”" in refused.err) == (2, True)
    refused = reach(arshjul, fed_back, AUDIT, "consultation-held", DECIDED, "--kind", "facket")
    assert (refused.code, "Ange året i stället för en granskning" in refused.err) == (2, True)
    assert [event.evidence for event in fed_back.events("consulted")] == [{"year": 2024, "with": "facket"}]


def test_the_report_is_drafted_when_the_last_unit_has_its_feedback_and_the_inspectors_are_told_once(
    year_at: YearAt,
    fed_back: Year,
) -> None:
    year = year_at("answered")
    assert draft_reports.fn(year.path, now=at(FED_BACK)) == 0
    year = fed_back
    assert draft_reports.fn(year.path, now=at(FED_BACK)) == 1
    [row] = versions(year)
    assert (row.version, row.made_on, row.published_on, row.content["draft"]) == (1, FED_BACK, None, True)
    assert sorted(told(year, MessageKind.REPORT_DRAFTED)) == ["ao", "fk"]
    assert draft_reports.fn(year.path, now=at(MADE)) == 0
    assert len(told(year, MessageKind.REPORT_DRAFTED)) == 2
    lay_missing(year.register)
    assert set(NAMES) <= set(laid(year))


def test_a_unit_that_is_passed_over_is_not_waited_for(fed_back: Year) -> None:
    with fed_back.desk(FED_BACK) as desk:
        unit = desk.session.merge(fed_back.unit(MOSSLIDA))
        unit.feedback_given_on = None
    assert draft_reports.fn(fed_back.path, now=at(FED_BACK)) == 0
    with fed_back.desk(FED_BACK) as desk:
        unit = desk.session.merge(fed_back.unit(MOSSLIDA))
        unit.skipped_for = "Enheten är stängd."
    assert draft_reports.fn(fed_back.path, now=at(FED_BACK)) == 1


def test_the_draft_tells_the_inspectors_how_many_faults_it_has(fed_back: Year) -> None:
    with_fault(fed_back)
    draft_reports.fn(fed_back.path, now=at(FED_BACK))
    [first, _] = [row for row in fed_back.all(Message) if row.kind == MessageKind.REPORT_DRAFTED]
    assert first.subject == "Utkast: Kvalitetsgranskning: Orosanmälningar för unga 13-17 år"
    assert first.body.strip() == f"rapport-{AUDIT}-v1.pdf version 1, 20 juni 2024, 1 fel"


def test_the_annual_report_is_drafted_weeks_before_it_is_to_be_decided(fed_back: Year) -> None:
    with fed_back.desk(FED_BACK) as desk:
        lay_year(desk, 2024)
    draft_reports.fn(fed_back.path, now=at(FED_BACK))
    # Decided on 17 February 2025, as the 15th is a Saturday: six weeks before is 6 January.
    [decided] = [row.planned_on for row in fed_back.all(Milestone) if row.kind == "annual_report_decided"]
    assert decided == date(2025, 2, 17)
    with fed_back.register.reading() as session:
        assert next_draft(session, fed_back.register.catalogue, after=FED_BACK) == date(2025, 1, 6)
    assert draft_reports.fn(fed_back.path, now=at(date(2025, 1, 5))) == 0
    assert draft_reports.fn(fed_back.path, now=at(date(2025, 1, 6))) == 1
    assert draft_reports.fn(fed_back.path, now=at(date(2025, 1, 7))) == 0
    assert [(row.version, row.made_on) for row in versions(fed_back, ReportOf.YEAR)] == [(1, date(2025, 1, 6))]
    with fed_back.register.reading() as session:
        assert next_draft(session, fed_back.register.catalogue, after=date(2025, 1, 6)) is None


def test_a_text_with_a_figure_that_may_not_be_shown_stops_the_report_and_is_named(
    fed_back: Year, arshjul: CommandLine
) -> None:
    # Three of the twelve have no faults: too few to show.
    write(arshjul, fed_back, AUDIT, "Brister i {{ count dokumentation }}.")
    refused = make(arshjul, fed_back)
    assert refused.code == 2
    assert refused.err.startswith("I avsnittet sammanfattning: Siffran för {{ count dokumentation }} går inte att visa")


def test_a_report_that_cannot_be_drafted_does_not_stop_the_others(fed_back: Year, arshjul: CommandLine) -> None:
    with fed_back.desk(FED_BACK) as desk:
        lay_year(desk, 2024)
    write(arshjul, fed_back, AUDIT, "Brister i {{ count dokumentation }}.")
    with pytest.raises(DraftsFailed, match="audit mini-2024: I avsnittet sammanfattning"):
        draft_reports.fn(fed_back.path, now=at(date(2025, 1, 6)))
    assert [row.kind for row in fed_back.all(ReportVersion)] == [ReportOf.YEAR]


def test_a_follow_up_gets_no_draft_of_a_report(year_at: YearAt) -> None:
    year = year_at("drawn again")
    with year.desk(date(2025, 1, 20)) as desk:
        for unit in (TALLUNDA, MOSSLIDA):
            desk.session.merge(year.again.unit(unit)).feedback_given_on = date(2025, 1, 20)
    with year.register.reading() as session:
        assert due_drafts(session, year.register.catalogue, date(2025, 1, 20)) == []
        assert [row.audit_id for row in versions(year)] == [find_audit(session, AUDIT).id], (
            "the audit's own, by a round"
        )
        assert find_audit(session, FOLLOW_UP).plan["follows"] == AUDIT


def test_a_units_feedback_before_its_day_is_a_draft_that_nothing_keeps(year_at: YearAt, arshjul: CommandLine) -> None:
    year = year_at("answered")
    before = year.dump()
    answer = make(arshjul, year, AUDIT, "--unit", TALLUNDA)
    lines = answer.out.splitlines()
    assert (answer.code, lines[0]) == (0, "Utkast till återkopplingen till Tallunda. Den lämnas 2024-05-28.")
    name = f"utkast-aterkoppling-{AUDIT}-{TALLUNDA}"
    assert sorted(laid(year)) == [f"{name}.{ending}" for ending in ("docx", "pdf", "xlsx")]
    assert "Utkast" in pages(laid(year)[f"{name}.pdf"])
    assert year.dump() == before


def test_a_units_feedback_is_laid_again_as_it_was_delivered(year_at: YearAt, arshjul: CommandLine) -> None:
    year = year_at("acknowledged")
    answer = make(arshjul, year, AUDIT, "--unit", TALLUNDA)
    folder, name = year.register.settings.documents, f"aterkoppling-{AUDIT}-{TALLUNDA}-v1"
    assert answer.out.splitlines() == [
        "Återkopplingen till Tallunda, version 1 (2024-05-28), är bekräftad.",
        "Lämnad till chef.tallunda.",
        *(f"  {folder / name}.{ending}" for ending in ("pdf", "docx", "xlsx")),
    ]
    assert verify(arshjul, year, AUDIT, "--unit", TALLUNDA).code == 0
    tamper(year, "UPDATE feedback_version SET document = CAST(document || x'20' AS BLOB)")
    answer = verify(arshjul, year, AUDIT, "--unit", TALLUNDA)
    assert (answer.code, answer.out.count("stämmer inte")) == (5, 2)


def test_what_is_published_is_not_published_again(fed_back: Year) -> None:
    publish_today(fed_back)
    with pytest.raises(NotNow, match="redan publicerad, version 1"):
        publish_today(fed_back)


def test_a_feedback_holds_though_other_units_had_their_figures_since(fed_back: Year, arshjul: CommandLine) -> None:
    at_tallunda = (AUDIT, "--unit", TALLUNDA)
    assert verify(arshjul, fed_back, *at_tallunda).code == 0
    tamper(fed_back, "UPDATE figure SET count = count - 1 WHERE answer = 'Skolfrånvaro' AND unit_audit_id = 2")
    changed = verify(arshjul, fed_back, *at_tallunda)
    assert (changed.code, "stämmer inte: Registret säger något annat i dag" in changed.out) == (5, True)

    with fed_back.desk(MADE) as desk:
        other = find_unit_audit(desk.session, AUDIT, MOSSLIDA)
        desk.log(other, "stage_changed", stages=(Stage.FILE_REVIEW, Stage.DIALOGUE), evidence={"frame_sizes": {}})
    moved_on = verify(arshjul, fed_back, *at_tallunda)
    assert (moved_on.code, "1 enhet har fått sina siffror sedan dess." in moved_on.out) == (0, True)


def test_a_feedback_from_before_its_content_was_kept_is_held_against_the_event_log(
    fed_back: Year, arshjul: CommandLine
) -> None:
    tamper(fed_back, "UPDATE feedback_version SET content = NULL")
    answer = verify(arshjul, fed_back, AUDIT, "--unit", TALLUNDA)
    assert (answer.code, "stämmer: Dokumentet är det som händelseloggen" in answer.out) == (0, True)
    tamper(fed_back, "UPDATE feedback_version SET document = CAST(document || x'00' AS BLOB)")
    assert verify(arshjul, fed_back, AUDIT, "--unit", TALLUNDA).code == 5
