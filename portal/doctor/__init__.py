"""The doctor: everything the service needs, looked at before it is started."""

from portal.doctor.examination import examine
from portal.doctor.finding import Finding, Level

__all__ = ["Finding", "Level", "examine"]
