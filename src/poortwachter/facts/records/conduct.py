"""What stands between employer and employee: not cooperating, a dispute, a measure on the wage."""

from typing import Literal

from pydantic import StrictBool

from ...counting.days import Day, PlannedDay
from ._numbers import PartPercent
from ._record import Record

__all__ = ["ConflictIntervention", "Dispute", "NonCooperation", "WageMeasure"]


class NonCooperation(Record):
    """Period in which the employee did not cooperate (niet meewerken), BW 7:660a.

    Attributes:
        started_on: the first day, inclusive.
        last_day: the last day, inclusive; absent while it runs.
    """

    kind: Literal["non_cooperation"] = "non_cooperation"
    started_on: Day
    last_day: Day | None = None


class Dispute(Record):
    """Period of a dispute (geschil): on the sickness, on suitable work, on efforts, or of the working relation itself.

    ``about`` is ``working_relation`` for a labour conflict (arbeidsconflict); ``personal`` whether that is between
    persons, so that another place in the firm could end it.

    Attributes:
        started_on: the first day, inclusive.
        last_day: the last day, inclusive; absent while it runs.
        about: what it is about.
        personal: whether it is between the employee and someone at work.
    """

    kind: Literal["dispute"] = "dispute"
    started_on: Day
    last_day: Day | None = None
    about: Literal["working_relation", "suitable_work", "sickness", "efforts"] | None = None
    personal: StrictBool | None = None


class ConflictIntervention(Record):
    """Mediation or another intervention in a labour conflict (mediation, interventie volgens STECR).

    Attributes:
        started_on: the first day, inclusive.
        last_day: the last day, inclusive; absent while it runs.
        outcome: what came of it.
    """

    kind: Literal["conflict_intervention"] = "conflict_intervention"
    started_on: Day
    last_day: Day | None = None
    outcome: Literal["resolved", "not_resolved"] | None = None


class WageMeasure(Record):
    """Warning, suspension (opschorting) or stop (loonstop) against non-cooperation, BW 7:629(3), (6), (7).

    Attributes:
        step: which measure it is.
        started_on: the first day, inclusive.
        last_day: the last day, inclusive; absent while it runs.
        notified_on: the day on which the employee was told.
        hours_percent: over which part of the hours the wage is held back, above 0 to 100; absent, over all.
    """

    kind: Literal["wage_measure"] = "wage_measure"
    step: Literal["written_warning", "suspension", "stop"] | None = None
    started_on: Day
    last_day: PlannedDay | None = None
    notified_on: Day | None = None
    hours_percent: PartPercent | None = None
