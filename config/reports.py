"""`report/report.toml`: who the reports go to, who is consulted before the year's report is decided, who decides."""

from __future__ import annotations

from pydantic import Field

from config.reading import ConfigModel


class AuditReports(ConfigModel):
    """The audit report. `recipients`: role of `people.toml` -> whom it stands for, in words.

    A role whose key holds {unit} is meant at every unit.
    """

    recipients: dict[str, str] = {}


class YearReports(ConfigModel):
    """The annual report.

    `decided_by`: the committee. `recipients` as in `AuditReports`. `consultations`: key -> whom the inspectors consult
    before the decision. `draft_weeks_before`: so long before the planned decision a draft is made.
    """

    decided_by: str = ""
    recipients: dict[str, str] = {}
    consultations: dict[str, str] = {}
    draft_weeks_before: int = Field(default=6, ge=1)


class ReportsFile(ConfigModel):
    """Everything about reports that is no layout and no fixed text."""

    audit: AuditReports = AuditReports()
    year: YearReports = YearReports()
