"""The end of the employment: permit, notice, and the payment and its compensation."""

from typing import Literal

from pydantic import StrictBool

from ...counting.days import Day
from ._record import Record
from .letters import UwvLetter
from .received import Received

__all__ = [
    "DismissalNotice",
    "DismissalPermit",
    "DismissalRequest",
    "TransitionCompensationApplication",
    "TransitionCompensationDecision",
    "TransitionPayment",
]


class DismissalRequest(Received):
    """Verzoek om toestemming voor opzegging (ontslagaanvraag), BW 7:671a(1): the day on which UWV had all of it.

    It may have come before the sickness, BW 7:670(1)b.
    """

    kind: Literal["dismissal_request"] = "dismissal_request"


class DismissalNotice(Record):
    """Notice given to the employee (opzegging).

    Attributes:
        dated: the day on which notice was given.
    """

    kind: Literal["dismissal_notice"] = "dismissal_notice"
    dated: Day


class TransitionPayment(Record):
    """Full payment of the transition compensation (transitievergoeding), BW 7:673e.

    Attributes:
        dated: the day on which it was paid in full.
    """

    kind: Literal["transition_payment"] = "transition_payment"
    dated: Day


class TransitionCompensationApplication(Received):
    """Aanvraag compensatie transitievergoeding, BW 7:673e."""

    kind: Literal["transition_compensation_application"] = "transition_compensation_application"


class TransitionCompensationDecision(UwvLetter):
    """Beschikking op de aanvraag compensatie transitievergoeding, BW 7:673e.

    Attributes:
        granted: whether UWV pays it.
    """

    kind: Literal["transition_compensation_decision"] = "transition_compensation_decision"
    granted: StrictBool | None = None


class DismissalPermit(UwvLetter):
    """Ontslagvergunning: UWV's decision on the request to give notice, BW 7:671a; given unless ``granted`` is false.

    Attributes:
        granted: whether UWV permitted it; absent, it did.
    """

    kind: Literal["dismissal_permit"] = "dismissal_permit"
    granted: StrictBool | None = None

    @property
    def shows_act(self) -> bool:
        """Whether UWV permitted it."""
        return self.granted is not False
