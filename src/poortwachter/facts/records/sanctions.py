"""The wage sanction and its repair, objection and appeal."""

from typing import Literal

from pydantic import StrictBool

from ...counting.days import Day
from .._kinds import ObjectedTo
from ._record import Record
from .letters import UwvLetter
from .received import Received

__all__ = [
    "Appeal",
    "ObjectedTo",
    "Objection",
    "ObjectionDecision",
    "RepairDecision",
    "RepairReport",
    "ResumptionRequest",
    "SanctionDecision",
]


class SanctionDecision(UwvLetter):
    """Loonsanctiebesluit, WIA 25(9).

    Attributes:
        ground: the ground of the decision.
        withdrawn_on: the day on which UWV withdrew it.
        sending_contested: whether the day on which UWV sent it is contested, or nobody can show it.
    """

    kind: Literal["sanction_decision"] = "sanction_decision"
    ground: Literal["administrative", "substantive"] | None = None
    withdrawn_on: Day | None = None
    sending_contested: StrictBool | None = None


class RepairReport(Received):
    """Melding dat de tekortkoming is hersteld (bekortingsverzoek), WIA 25(12)."""

    kind: Literal["repair_report"] = "repair_report"


class RepairDecision(UwvLetter):
    """UWV's decision on the repair report, WIA 25(13).

    Attributes:
        repaired: whether UWV found the failing repaired.
        withdrawn_on: the day on which UWV withdrew it: it then decided nothing.
    """

    kind: Literal["repair_decision"] = "repair_decision"
    repaired: StrictBool | None = None
    withdrawn_on: Day | None = None


class Objection(Received):
    """Bezwaar, Awb 6:4.

    Attributes:
        against: the decision that it is against; absent, the one before it.
    """

    kind: Literal["objection"] = "objection"
    against: ObjectedTo | None = None


class ObjectionDecision(UwvLetter):
    """Beslissing op bezwaar, Awb 7:10, WIA 111, 112.

    Attributes:
        against: the kind of decision that was objected to.
    """

    kind: Literal["objection_decision"] = "objection_decision"
    against: ObjectedTo | None = None


class Appeal(Record):
    """Beroep bij de rechtbank, Awb 8:1.

    Attributes:
        received_on: the day on which the court received it.
        posted_on: the day on which it was posted.
    """

    kind: Literal["appeal"] = "appeal"
    received_on: Day
    posted_on: Day | None = None


class ResumptionRequest(Received):
    """Verzoek van de werknemer om de WIA-aanvraag weer te behandelen, nu zijn dienstbetrekking eindigt, WIA 64(8)b."""

    kind: Literal["resumption_request"] = "resumption_request"
