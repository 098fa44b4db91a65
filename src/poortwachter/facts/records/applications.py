"""The applications for WIA, early IVA and a longer wait, and what UWV decides on them and on benefit."""

from typing import Annotated, Literal

from pydantic import Field, StrictBool

from ...counting.days import Day, PlannedDay
from ._record import Record
from .letters import UwvLetter
from .received import Received

__all__ = [
    "BenefitAssessment",
    "EarlyIvaApplication",
    "EarlyIvaDecision",
    "ExtensionAgreement",
    "ExtensionDecision",
    "IncapacityDecision",
    "SicknessBenefitDecision",
    "WageExtensionDecision",
    "WiaApplication",
    "WiaDecision",
]


class WiaApplication(Record):
    """WIA-aanvraag, WIA 64(3).

    Attributes:
        status: whether it was filed; that it was not is a fact too.
        received_on: the day on which UWV received it.
        posted_on: the day on which it was posted, where it came by post.
        known_on: the day on which it was known that it was not done.
    """

    kind: Literal["wia_application"] = "wia_application"
    status: Literal["filed", "not_filed"] = "filed"
    received_on: Day | None = None
    posted_on: Day | None = None
    known_on: Day | None = None

    @property
    def shows_act(self) -> bool:
        """Whether the application was filed."""
        return self.status == "filed"


class WageExtensionDecision(UwvLetter):
    """UWV's decision that a late application extends the wage period, BW 7:629(11)a.

    Attributes:
        days: by how many calendar days UWV extends the wage period, 0 to 3660.
    """

    kind: Literal["wage_extension_decision"] = "wage_extension_decision"
    days: Annotated[int, Field(strict=True, ge=0, le=3660)] | None = None


class WiaDecision(UwvLetter):
    """WIA-beschikking, WIA 102.

    Attributes:
        granted: whether UWV granted it.
    """

    kind: Literal["wia_decision"] = "wia_decision"
    granted: StrictBool | None = None


class IncapacityDecision(UwvLetter):
    """Beschikking on nothing but whether there is, or still is, incapacity for work, ZW 72c(2), 75j.

    Attributes:
        granted: whether UWV found that there is.
    """

    kind: Literal["incapacity_decision"] = "incapacity_decision"
    granted: StrictBool | None = None


class BenefitAssessment(UwvLetter):
    """Beschikking after 52 weeks of sickness benefit (Ziektewet-beoordeling), ZW 19aa, 19ab.

    ``able_from`` is the day since when UWV holds that the employee can earn more than 65 percent of what a healthy
    person like them earns; the benefit then ends a month later.

    Attributes:
        granted: whether the benefit goes on.
        able_from: the first day on which the employee can earn more than 65 percent.
    """

    kind: Literal["benefit_assessment"] = "benefit_assessment"
    granted: StrictBool | None = None
    able_from: PlannedDay | None = None


class EarlyIvaApplication(Received):
    """Aanvraag verkorte wachttijd (vervroegde IVA), WIA 23(6), 66."""

    kind: Literal["early_iva_application"] = "early_iva_application"


class EarlyIvaDecision(UwvLetter):
    """Beschikking op de aanvraag verkorte wachttijd.

    Attributes:
        granted: whether UWV granted it.
    """

    kind: Literal["early_iva_decision"] = "early_iva_decision"
    granted: StrictBool | None = None


class ExtensionAgreement(Received):
    """Joint request to extend the wage period (vrijwillige verlenging), WIA 24; ``last_day`` is the day asked for.

    Attributes:
        last_day: the last day that is asked for, inclusive.
    """

    kind: Literal["extension_agreement"] = "extension_agreement"
    last_day: PlannedDay | None = None


class ExtensionDecision(UwvLetter):
    """UWV's decision on a voluntary extension or its shortening, WIA 24(2).

    Attributes:
        granted: whether UWV granted it.
        last_day: the last day that UWV grants, inclusive.
    """

    kind: Literal["extension_decision"] = "extension_decision"
    granted: StrictBool | None = None
    last_day: PlannedDay | None = None


class SicknessBenefitDecision(UwvLetter):
    """UWV's decision that sickness benefit ends (beëindiging ZW-uitkering), and that it was reversed (herzien).

    While such a decision stands the self-insured employer has nobody to re-integrate. The time over which benefit was
    paid is a ``benefit``.

    Attributes:
        ends_on: the first day without benefit; it may lie ahead.
        reversed_on: the day on which UWV or a court reversed it.
    """

    kind: Literal["sickness_benefit_decision"] = "sickness_benefit_decision"
    ends_on: PlannedDay | None = None
    reversed_on: Day | None = None
