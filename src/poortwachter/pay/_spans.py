"""Which days cost something: the years of the wage, a late application, a sanction; and which sanction to suppose."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from .._frozen import frozen
from ..answer.answered import Answered
from ..answer.codes import Awaited, Reason
from ..answer.data import ANSWER, Written
from ..answer.parts import PeriodState
from ..counting.days import LATEST_DAY, ONE_DAY
from ..law import bw7_wage as law
from ..law.wia import SANCTION_WEEKS
from ..rules.citation import Citation
from .terms import PAID_AFTER, PAID_FIRST_YEAR, PAID_SECOND_YEAR
from .wages import Obligation

__all__ = ["SANCTION", "NotGiven", "Span", "beyond_the_calendar", "late", "sanction", "sanction_to_suppose", "years"]

SANCTION: Final = (law.AMOUNT, *law.SANCTION)
_LENGTHENED: Final = (law.AMOUNT, law.LATE_APPLICATION)


@frozen
class NotGiven(Written):
    """A line that is not there, and why.

    Attributes:
        id: the id that the line would have.
        reason: why it is not given.
    """

    __pydantic_config__ = ANSWER

    id: str
    reason: Reason


class Span(NamedTuple):
    """Days that cost something, both inclusive.

    Attributes:
        id: what costs it.
        first_day: the first day.
        last_day: the last day.
        code: what is owed on those of these days that count.
        paid: which percentage is paid, by its name among the facts of the wage.
        basis: the articles.
        pending: what UWV must still decide on these days.
    """

    id: str
    first_day: date
    last_day: date
    code: Obligation
    paid: str
    basis: tuple[Citation, ...]
    pending: tuple[Awaited, ...] = ()


def years(answer: Answered) -> Iterator[Span | NotGiven]:
    """The 104 weeks of wage, for comparison."""
    sickness, wage = answer.run.file.sickness, answer.run.outlook("wage")
    if wage.day is None:
        reason = wage.reason or "unknown"
        yield from (NotGiven(id, Reason.of(reason)) for id in ("first_year", "second_year"))
        return
    last = wage.day if sickness.last_sick_day is None else min(wage.day, sickness.last_sick_day)
    first_year = min(sickness.date_of(law.FIRST_YEAR_DAYS), last)
    first_day = answer.run.file.first_sick_day
    yield Span("first_year", first_day, first_year, Obligation.NORMAL, PAID_FIRST_YEAR, (law.AMOUNT,))
    second_year = min(answer.run.end_of_wait, last)
    begins = sickness.date_of(law.FIRST_YEAR_DAYS + 1)
    if begins > second_year:
        yield NotGiven("second_year", Reason.NOT_REACHED)
        return
    yield Span("second_year", begins, second_year, Obligation.NORMAL, PAID_SECOND_YEAR, (law.AMOUNT,))


def late(answer: Answered) -> Span | NotGiven:
    """The days by which a late WIA application lengthens the wage, decided or so far."""
    late, wage = answer.run.outlook("late_extension"), answer.wage_continuation
    if late.day is None:
        return NotGiven("late_application", Reason.of(late.reason or "decided_as_no_days"))
    first = answer.run.end_of_extension + ONE_DAY
    if wage.last_day is None or wage.last_day < first:
        return NotGiven("late_application", wage.reason or Reason.WAGE_ENDED_BEFORE)
    last, pending = min(late.day, wage.last_day), tuple(map(Awaited.of, late.pending))
    return Span("late_application", first, last, Obligation.EXTENDED, PAID_AFTER, _LENGTHENED, pending)


def sanction(id: str, answer: Answered, basis: tuple[Citation, ...]) -> Span | NotGiven:
    """The days of the sanction that is on file, or supposed."""
    found = answer.sanction
    if found.first_day is None or found.last_day is None:
        return NotGiven(id, found.reason or Reason.UNKNOWN)
    if "extends_sickness_benefit" in found.caveats:
        return NotGiven(id, Reason.EXTENDS_SICKNESS_BENEFIT)
    return Span(id, found.first_day, found.last_day, Obligation.SANCTION, PAID_AFTER, basis, found.pending)


def sanction_to_suppose(answer: Answered) -> date | str | None:
    """The day on which to suppose a sanction decision: the last on which UWV should decide, WIA 25(10). ``None`` where
    a sanction is on file; or why there is none to reckon with.
    """
    found = answer.sanction
    if found.state is not PeriodState.NOT_APPLICABLE:
        return None
    if found.reason not in ("no_sanction_decision", "sanction_withdrawn"):
        return found.reason or "unknown"
    if answer.as_of > answer.run.wage_period_ends:
        return "sanction_no_longer_possible"
    if answer.run.sanction_target < answer.run.file.first_sick_day:
        return "sanction_target_before_the_sickness"
    return answer.run.sanction_target


def beyond_the_calendar(answer: Answered) -> bool:
    """Whether a wage or a sanction, also one that is supposed, can end after the last day that the library knows."""
    found = answer.run.found
    last = max(found.wage_period.day, found.sanction_maximum.day or 0) + 7 * SANCTION_WEEKS
    return last > LATEST_DAY.toordinal()
