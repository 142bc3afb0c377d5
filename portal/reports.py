"""The door to the reports: made anew when the register has something new to say, verified years later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from config.errors import ArshjulError, NotNow
from expectations.gate import Judgement
from method.proof.rule import Remark
from portal.render import Format, console, listing
from portal.words import counted
from register import feedback, report_versions
from register.database import Register
from register.desk import COMMAND_LINE, Desk, at_desk, find_audit, find_unit_audit
from register.models import AuditRow, Event, FeedbackVersion, ReportOf, ReportVersion, UnitAudit
from register.report_versions import Recipe, Subject, file_names
from register.reports.year import DELIVERY, audits_of
from register.stages import Stage
from tasks.reports.documents import documents
from tasks.reports.files import lay
from tasks.reports.make import content_of, layout_file
from tasks.reports.unit import judge, report_of
from tasks.reports.verify import SWEDISH, Check, Holds, Kept, as_logged, verify
from tasks.reports.versions import Version, make

OF = {ReportOf.AUDIT: "Granskningsrapporten", ReportOf.YEAR: "Årsrapporten", ReportOf.CONFERENCE: "Konferensunderlaget"}

_SUPERSEDED = "En senare version har tagit dess plats."

Files = Mapping[str, bytes]


def subjects(session: Session, audit: str | None, year: int | None) -> list[Subject]:
    """What is asked for: an audit's report and its conference pack, or a year's report.

    Raises `ArshjulError` unless exactly one is given, `UnknownName` for an audit that is not laid out.
    """
    if (audit is None) == (year is None):
        raise ArshjulError("Ange en granskning, eller --year med årsrapportens år.")
    if audit is not None:
        row = find_audit(session, audit)
        return [Subject(of, row.year, row) for of in (ReportOf.AUDIT, ReportOf.CONFERENCE)]
    assert year is not None, "one of them is given"
    if not audits_of(session, year) and not audits_of(session, year - 1):
        raise NotNow(f"Det finns ingen granskning från {year} eller året före att redovisa.")
    return [Subject(ReportOf.YEAR, year)]


def make_reports(register: Register, audit: str | None, *, year: int | None, now: datetime) -> int:
    """Make the reports as PDF, Word document and workbook; 0, 3 with doubts, 4 when one cannot be published yet."""
    register.require()
    terminal = console()
    with terminal.status("Läser registret …") as status, at_desk(register, who=COMMAND_LINE, now=now) as desk:
        made = []
        for subject in subjects(desk.session, audit, year):
            status.update(f"{OF[subject.of]}: samlar siffror, döljer små antal, sätter sidorna …")
            made.append((subject, make(desk, subject)))
        for subject, version in made:
            files = (version.row.pdf, version.documents.word, version.documents.sheets)
            lay(register, dict(zip(file_names(subject, version.row.version), files, strict=True)))
    for subject, version in made:
        _tell(register, subject, version)
    verdicts = {version.judged.judgement.verdict.value for _, version in made}
    return 4 if "rejected" in verdicts else 3 if "warned" in verdicts else 0


def make_feedback(register: Register, audit: str, unit: str, *, now: datetime) -> int:
    """Lay the unit's feedback as it was delivered, as Word document and workbook too; before that, a draft of it."""
    register.require()
    with at_desk(register, who=COMMAND_LINE, now=now) as desk:
        unit_audit = find_unit_audit(desk.session, audit, unit)
        latest = feedback.latest_version(desk.session, unit_audit)
        if latest is None:
            return _draft(register, desk, audit, unit_audit)
        files = _files_of(desk, audit, unit_audit, latest)
        places = lay(register, files)
        state = "bekräftad" if latest.acknowledged_on else "inte bekräftad"
        told = f"Återkopplingen till {unit_audit.unit_name}, version {latest.version} ({latest.made_on}), är {state}."
        to = f"Lämnad till {', '.join(latest.recipients)}."
    console().print(told, to, *(f"  {place}" for place in places), sep="\n", soft_wrap=True, markup=False)
    return 0


def _files_of(desk: Desk, audit: str, unit_audit: UnitAudit, row: FeedbackVersion) -> Files:
    from method.report.blocks import Report

    name = feedback.document_name(audit, unit_audit.unit_key, row.version)
    if row.content is None:
        return {name: row.document}
    done = documents(Report.model_validate(row.content), layout=layout_file(desk.catalogue), on=row.made_on)
    stem = name.removesuffix(".pdf")
    return {name: row.document, f"{stem}.docx": done.word, f"{stem}.xlsx": done.sheets}


def _draft(register: Register, desk: Desk, audit: str, unit_audit: UnitAudit) -> int:
    report = report_of(desk, unit_audit, version=1, draft=True)
    done = documents(report, layout=layout_file(desk.catalogue), on=desk.today)
    judged = judge(desk, unit_audit, report, done.pdf)
    stem = f"utkast-aterkoppling-{audit}-{unit_audit.unit_key}"
    places = lay(register, {f"{stem}.pdf": done.pdf, f"{stem}.docx": done.word, f"{stem}.xlsx": done.sheets})
    console().print(
        f"Utkast till återkopplingen till {unit_audit.unit_name}. Den lämnas {unit_audit.feedback_on}.",
        *(f"  {place}" for place in places),
        *_problems(judged.judgement, judged.remarks),
        sep="\n",
        soft_wrap=True,
        markup=False,
    )
    return 4 if judged.judgement.verdict == "rejected" else 3 if judged.remarks else 0


def _tell(register: Register, subject: Subject, version: Version) -> None:
    row = version.row
    made = "ny" if version.is_new else "oförändrad"
    state = f"publicerad {row.published_on}" if row.published_on else "utkast"
    console().print(
        f"{OF[subject.of]}: version {row.version}, {made}, {state}.",
        *(f"  {register.settings.documents / name}" for name in file_names(subject, row.version)),
        *_problems(version.judged.judgement, version.judged.remarks),
        sep="\n",
        soft_wrap=True,
        markup=False,
    )


def _problems(judgement: Judgement, remarks: Sequence[Remark]) -> list[str]:
    problems = [one.told for one in judgement.problems if not one.rule.startswith("report.remark")]
    lines = [*dict.fromkeys(problems), *(f"{remark.place.told}: {remark.message}" for remark in remarks)]
    if not lines:
        return ["Korrekturläst: inget att anmärka."]
    return [f"Korrekturläst: {counted(len(lines), 'anmärkning', 'anmärkningar')}.", *(f"- {line}" for line in lines)]


def show_recipients(register: Register, audit: str | None, *, year: int | None, form: Format) -> int:
    """To whom the published report has gone: the delivery log; 0."""
    with register.reading() as session:
        subject = subjects(session, audit, year)[0]
        rows = [
            {
                "recipient": one.recipient,
                "version": one.version,
                "channel": one.channel,
                "status": DELIVERY[one.status] if form is Format.TEXT else one.status,
                "sent_on": one.sent_on,
            }
            for one in report_versions.deliveries(session, subject)
        ]
    columns = {"recipient": "Mottagare", "version": "Version", "channel": "Kanal", "status": "Läge", "sent_on": "Sänd"}
    listing(rows, columns=columns, form=form, empty="Rapporten är inte sänd till någon än.")
    return 0


def verify_reports(register: Register, audit: str | None, *, unit: str | None, year: int | None, now: datetime) -> int:
    """Check every version that was made: 0 when all holds, 5 when something does not."""
    register.require()
    checked: list[tuple[str, list[Check]]] = []
    with at_desk(register, who=COMMAND_LINE, now=now) as desk:
        if unit is not None:
            if audit is None:
                raise ArshjulError("Ange granskningen som enhetens återkoppling hör till.")
            checked = _verify_feedback(desk, audit, unit)
        else:
            for subject in subjects(desk.session, audit, year):
                for row in report_versions.versions(desk.session, subject):
                    checked.append((f"{OF[subject.of]}, version {row.version}", _verify(desk, subject, row)))
    if not checked:
        raise NotNow("Det finns ingen version att kontrollera än: ”arshjul report” gör den.")
    for title, checks in checked:
        console().print(f"[bold]{title}[/bold]")
        for check in checks:
            console().print(f"  {SWEDISH[check.holds]}: {check.told}", soft_wrap=True, markup=False)
    return 5 if any(check.holds is Holds.NO for _, checks in checked for check in checks) else 0


def _verify(desk: Desk, subject: Subject, row: ReportVersion) -> list[Check]:
    recipe = _recipe(desk.session, row)
    now = content_of(desk.session, desk.catalogue, subject, today=row.made_on, outline=recipe.outline).blocks
    logged = _logged(
        desk.session, "report_made", subject.audit, None, report=subject.of, year=subject.year, version=row.version
    )
    newest = report_versions.latest(desk.session, subject)
    superseded = row.published_on is None and newest is not None and row.version < newest.version
    return verify(Kept(row.pdf, logged, row.made_on, recipe, _SUPERSEDED if superseded else None), desk.catalogue, now)


def _verify_feedback(desk: Desk, audit: str, unit: str) -> list[tuple[str, list[Check]]]:
    unit_audit = find_unit_audit(desk.session, audit, unit)
    statement = select(FeedbackVersion).where(FeedbackVersion.unit_audit_id == unit_audit.id)
    rows = desk.session.exec(statement.order_by(col(FeedbackVersion.version))).all()
    return [
        (f"Återkopplingen till {unit_audit.unit_name}, version {row.version}", _of_feedback(desk, unit_audit, row))
        for row in rows
    ]


def _of_feedback(desk: Desk, unit_audit: UnitAudit, row: FeedbackVersion) -> list[Check]:
    logged = _logged(desk.session, "feedback_delivered", None, unit_audit, version=row.version)
    if row.content is None:
        told = "Versionen är från före det att innehållet sparades: om den kan göras om går inte att kontrollera."
        return [as_logged(row.document, logged), Check(Holds.CANNOT_TELL, told)]
    recipe = _recipe(desk.session, row)
    now = report_of(desk, unit_audit, version=row.version, outline=recipe.outline).blocks
    moved_on = _SUPERSEDED if row.superseded_for is not None else _others_since(desk.session, unit_audit, row)
    return verify(Kept(row.document, logged, row.made_on, recipe, moved_on), desk.catalogue, now)


def _others_since(session: Session, unit_audit: UnitAudit, row: FeedbackVersion) -> str | None:
    """Why the total may be another: units whose figures came after the feedback was made."""
    tabulated = select(Event.id).where(
        Event.audit_id == unit_audit.audit_id,
        Event.unit_audit_id != unit_audit.id,
        Event.to_stage == Stage.DIALOGUE,
        col(Event.day) >= row.made_on,
    )
    later = len(session.exec(tabulated).all())
    return f"{counted(later, 'enhet', 'enheter').capitalize()} har fått sina siffror sedan dess." if later else None


def _recipe(session: Session, row: ReportVersion | FeedbackVersion) -> Recipe:
    assert row.layout_id is not None, "kept with the content"
    assert row.outline_id is not None, "kept with the content"
    return Recipe(
        content=row.content or {},
        layout=report_versions.source_of(session, row.layout_id),
        outline=report_versions.source_of(session, row.outline_id),
        made_with=row.made_with or {},
    )


def _logged(
    session: Session, what: str, audit: AuditRow | None, unit_audit: UnitAudit | None, **known: object
) -> str | None:
    """The checksum that the event log has of a version."""
    statement = select(Event).where(Event.what == what)
    if unit_audit is not None:
        statement = statement.where(Event.unit_audit_id == unit_audit.id)
    elif audit is not None:
        statement = statement.where(Event.audit_id == audit.id)
    for event in session.exec(statement.order_by(col(Event.id).desc())):
        if all(event.evidence.get(name) == value for name, value in known.items()):
            return str(event.evidence["sha256"])
    return None
