"""Letters of UWV about the wait and the report, and the days that a letter of UWV states."""

from typing import Annotated, ClassVar, Literal

from pydantic import StrictBool

from ...counting.days import Day, PlannedDay
from .._base import Facts, Items
from ._record import Record
from .plans import ReportDocument

__all__ = ["ConfirmedDates", "MedicalRequest", "ReportRequest", "States", "Stating", "UwvLetter", "UwvWiaLetter"]


class States(Facts):
    """Dates that a letter of UWV gives; they win over our arithmetic.

    Attributes:
        first_sick_day: the first sick day.
        last_day_of_waiting_period: the last day of the wait, inclusive.
        first_day_of_wia: the first day of WIA.
        last_day_of_wage_continuation: the last day on which wage is owed, inclusive.
        first_day_of_sanction: the first day of the wage sanction.
        last_day_of_sanction: the last day of the wage sanction, inclusive.
        report_due: the last day for the re-integration report, inclusive.
        application_due: the last day for the WIA application, inclusive.
        wia_decision_due: the last day for UWV's decision on WIA, inclusive.
        early_iva_decision_due: the last day for UWV's decision on the shortened wait, inclusive.
        extension_decision_due: the last day for UWV's decision on the extension, inclusive.
        objection_decision_due: the last day for UWV's decision on the objection, inclusive.
        transition_compensation_decision_due: the last day for UWV's decision on the compensation, inclusive.
        incapacity_decision_due: the last day for UWV's decision on the incapacity, inclusive.
        expert_opinion_due: the last day for UWV's expert opinion, inclusive.
    """

    first_sick_day: PlannedDay | None = None
    last_day_of_waiting_period: PlannedDay | None = None
    first_day_of_wia: PlannedDay | None = None
    last_day_of_wage_continuation: PlannedDay | None = None
    first_day_of_sanction: PlannedDay | None = None
    last_day_of_sanction: PlannedDay | None = None
    report_due: PlannedDay | None = None
    application_due: PlannedDay | None = None
    wia_decision_due: PlannedDay | None = None
    early_iva_decision_due: PlannedDay | None = None
    extension_decision_due: PlannedDay | None = None
    objection_decision_due: PlannedDay | None = None
    transition_compensation_decision_due: PlannedDay | None = None
    incapacity_decision_due: PlannedDay | None = None
    expert_opinion_due: PlannedDay | None = None


class Stating(Record):
    """What UWV writes, by the day on which it was sent, and the dates that it states there.

    Attributes:
        states: the dates that the letter gives.
    """

    ACTS: ClassVar[tuple[str, ...]] = ("sent_on",)

    states: States | None = None


class UwvLetter(Stating):
    """A letter or decision of UWV, by the day on which it was sent.

    Attributes:
        sent_on: the day on which UWV sent it.
        received_on: the day on which it was received.
    """

    sent_on: Day
    received_on: Day | None = None


class UwvWiaLetter(Stating):
    """UWV's notice that a WIA application is possible (kennisgeving), WIA 64(2).

    Attributes:
        status: whether UWV sent it; that it did not is a fact too.
        sent_on: the day on which UWV sent it.
        received_on: the day on which it was received.
        known_on: the day on which it was known that it was not done.
    """

    kind: Literal["uwv_wia_letter"] = "uwv_wia_letter"
    status: Literal["sent", "not_sent"] = "sent"
    sent_on: Day | None = None
    received_on: Day | None = None
    known_on: Day | None = None

    @property
    def shows_act(self) -> bool:
        """Whether UWV sent it."""
        return self.status == "sent"


class ReportRequest(UwvLetter):
    """UWV's request to complete the re-integration report, WIA 25(8).

    Attributes:
        answer_by: the day that the letter names for the answer, inclusive.
        missing: the documents that UWV misses.
    """

    kind: Literal["report_request"] = "report_request"
    answer_by: PlannedDay | None = None
    missing: Annotated[tuple[ReportDocument, ...], Items] = ()


class MedicalRequest(UwvLetter):
    """UWV asks for medical information (medische informatie, beeldvorming), and of whom; it is no part of the report
    that the employer can send.

    Attributes:
        answer_by: the day that the letter names for the answer, inclusive.
        asked_of: whom UWV asked.
        of_the_report: whether it asks for the medical information that belongs to the report; not where it asks for
            something else, such as an answer of the company doctor to questions of UWV's physician.
    """

    kind: Literal["medical_request"] = "medical_request"
    answer_by: PlannedDay | None = None
    asked_of: Literal["employee", "company_doctor"] | None = None
    of_the_report: StrictBool | None = None


class ConfirmedDates(UwvLetter):
    """Any other letter in which UWV states dates."""

    kind: Literal["confirmed_dates"] = "confirmed_dates"
