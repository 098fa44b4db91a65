"""What the figures are, as data: one row for each month and group, and one for each group over the whole period."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import Annotated, Final, Literal

from pydantic import PlainSerializer

from .._frozen import frozen
from ..answer.data import ANSWER, Written
from ..answer.risk import RiskLevel
from ..errors import unknown_subject
from .people import OutflowReason

__all__ = ["INDICATORS_SCHEMA", "AbsenceFigures", "FileFigures", "Indicators", "Share"]

INDICATORS_SCHEMA: Final = "poortwachter.indicators/1"

Number = Annotated[Decimal, PlainSerializer(str, return_type=str, when_used="json")]


@frozen
class Share(Written):
    """How many of how many; what cannot be told is counted apart and is part of neither.

    Attributes:
        number: how many it holds for.
        of: of how many it can be told.
        unknown: of how many more it cannot be told.
        percent: the first in percent of the second, to two decimals; ``None`` where there are none.
    """

    __pydantic_config__ = ANSWER

    number: int
    of: int
    unknown: int
    percent: Number | None


@frozen
class AbsenceFigures(Written):
    """Absence of one group in one month, or in the whole period. Where it is hidden, no number is given.

    Attributes:
        first_day: the first day, inclusive.
        last_day: the last day, inclusive.
        group: the group; ``None`` is all together.
        whole_period: whether this is the whole period and no month of it.
        hidden: whether the numbers are hidden: too few people, or to be found by subtraction.
        employees: the average number of employments; ``None``, as what hangs on it, where no workforce was given.
        available_days: calendar days available, times the part-time factor.
        absent_days: calendar days absent, times the part not worked and the part-time factor.
        leave_days: calendar days of maternity leave, times the part-time factor.
        percentage: sickness percentage, without maternity leave.
        percentage_with_leave: the same, with it.
        new_spells: spells that began.
        frequency: new spells for each employee, as of a year.
        ended_spells: spells that ended.
        mean_duration: calendar days of the spells that ended, on average; ``None`` where none did.
        days_without_degree: calendar days on which work was resumed and nobody says for which part: counted whole.
    """

    __pydantic_config__ = ANSWER

    first_day: date
    last_day: date
    group: str | None
    whole_period: bool
    hidden: bool
    employees: Number | None = None
    available_days: Number | None = None
    absent_days: Number | None = None
    leave_days: Number | None = None
    percentage: Number | None = None
    percentage_with_leave: Number | None = None
    new_spells: int | None = None
    frequency: Number | None = None
    ended_spells: int | None = None
    mean_duration: Number | None = None
    days_without_degree: int | None = None


@frozen
class FileFigures(Written):
    """What the files of one group say over the whole period. Where it is hidden, no number is given.

    Attributes:
        group: the group; ``None`` is all together.
        hidden: whether the numbers are hidden.
        files: how many files there are.
        levels: how many files have each level, on the day of assessment.
        complete: files complete on the last day for the report, of those whose last day falls in the period.
        in_time: reports in time, of the same files.
        sanctions: sanctions imposed.
        repaired: of how many UWV established repair in the period.
        sanction_days: calendar days of the sanctions imposed.
        days_shortened: by how many calendar days those repaired are shorter than the longest.
        sanction_euros: what they cost, of those whose wage was given; ``None`` where none was.
        without_wage: of how many sanctions no wage was given, or no amount could be reckoned.
        outflow: how many files ended, by reason.
        to_work: those that ended in work, of all that ended.
    """

    __pydantic_config__ = ANSWER

    group: str | None
    hidden: bool
    files: int | None = None
    levels: tuple[tuple[RiskLevel, int], ...] = ()
    complete: Share | None = None
    in_time: Share | None = None
    sanctions: int | None = None
    repaired: int | None = None
    sanction_days: int | None = None
    days_shortened: int | None = None
    sanction_euros: Number | None = None
    without_wage: int | None = None
    outflow: tuple[tuple[OutflowReason, int], ...] = ()
    to_work: Share | None = None


@frozen
class Indicators(Written):
    """All figures of a period.

    Attributes:
        schema: the version of the form in which they are written.
        first_day: the first day of the period, inclusive.
        last_day: the last day, inclusive.
        as_of: the day of assessment, inclusive; what happened after it is not known.
        least: from how many people on a number is shown.
        target: the share of outflow to work that is aimed at, in percent.
        absence: absence, by month and group, then for the whole period.
        files: what the files say, by group, then all together.
    """

    __pydantic_config__ = ANSWER

    schema: Literal["poortwachter.indicators/1"] = field(default=INDICATORS_SCHEMA, kw_only=True)
    first_day: date
    last_day: date
    as_of: date
    least: int
    target: Number | None
    absence: tuple[AbsenceFigures, ...]
    files: tuple[FileFigures, ...]

    def of_group(self, group: str | None) -> tuple[AbsenceFigures, FileFigures]:
        """Absence over the whole period and what the files say, of one group, or of all where it is ``None``.

        Raises:
            UnknownIdError: there is no such group; the message lists those there are.
        """
        absence = [item for item in self.absence if item.group == group and item.whole_period]
        files = [item for item in self.files if item.group == group]
        if not files:
            raise unknown_subject(group, [str(item.group) for item in self.files])
        return absence[0], files[0]
