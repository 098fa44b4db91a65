"""What UWV or the employer receives: notices and information, each with its day of receipt."""

from typing import Literal

from ...counting.days import Day
from ._record import Record

__all__ = [
    "EmployeeRecoveryNotice",
    "EmployeeSickNotice",
    "EndOfEmploymentNotice",
    "MedicalInformation",
    "Received",
    "RecoveryNotice",
    "ReportSupplementRequest",
    "SafetyNetNotice",
    "Week42Notice",
]


class Received(Record):
    """Something that UWV receives; ``posted_on`` besides, if it came by post.

    Attributes:
        received_on: the day on which UWV received it.
        posted_on: the day on which it was posted, where it came by post.
    """

    received_on: Day
    posted_on: Day | None = None


class Week42Notice(Received):
    """Aangifte in week 42 (42e-weeksmelding), ZW 38(1)."""

    kind: Literal["week_42_notice"] = "week_42_notice"


class SafetyNetNotice(Received):
    """Ziekmelding vangnet, ZW 38a."""

    kind: Literal["safety_net_notice"] = "safety_net_notice"


class EndOfEmploymentNotice(Received):
    """Aangifte ziek uit dienst, ZW 38(2)."""

    kind: Literal["end_of_employment_notice"] = "end_of_employment_notice"


class EmployeeSickNotice(Received):
    """Ziekmelding by an employee without an employer, to UWV, ZW 38ab(1)."""

    kind: Literal["employee_sick_notice"] = "employee_sick_notice"


class EmployeeRecoveryNotice(Received):
    """Hersteldmelding by an employee without an employer, to UWV, ZW 38ab(2)."""

    kind: Literal["employee_recovery_notice"] = "employee_recovery_notice"


class RecoveryNotice(Received):
    """Hersteldmelding of an employee with a safety net, ZW 38a(5)."""

    kind: Literal["recovery_notice"] = "recovery_notice"


class MedicalInformation(Received):
    """UWV received the medical information, from the employee or the company doctor; nothing of what it says.

    Attributes:
        supplied_by: who sent it.
    """

    kind: Literal["medical_information"] = "medical_information"
    supplied_by: Literal["employee", "company_doctor"] | None = None


class ReportSupplementRequest(Record):
    """Verzoek van de werknemer om het re-integratieverslag eerder aan te vullen, WIA 25(4)b.

    Attributes:
        received_on: the day on which the employer received it.
    """

    kind: Literal["report_supplement_request"] = "report_supplement_request"
    received_on: Day
