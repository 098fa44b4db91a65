"""What wage during sickness can cost: a sanction, a late application, a repair; in euros, with the formula shown.

An estimate for the employer, not a payslip: full wage over all hours, nothing set off under BW 7:629(5), and none of
the costs of guidance, replacement or dismissal. Every amount comes from the caller.

One conversion of a wage to a day is used, and it is ours: 52 weeks of 7 days are 12 months and 13 times four weeks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final, NamedTuple

from .._frozen import frozen
from ..answer.answered import Answered, answered
from ..answer.codes import Awaited, Reason
from ..answer.data import ANSWER, Written
from ..answer.parts import PeriodState
from ..counting.days import LATEST_DAY, ONE_DAY, read_day
from ..engine.question import asked
from ..engine.supposed import LATEST_RECEIPT, SET_ASIDE_BY_REPAIR, undecided_reports, without_stated
from ..errors import (
    CaseError,
    Instead,
    Problem,
    UnknownIdError,
    refused,
    unknown_subject,
    without_content,
)
from ..facts.case import Case
from ..law import bw7_wage as law
from ..law.instruments import WIA
from ..law.wia import SANCTION_WEEKS
from ..rules.citation import Citation
from .terms import CENT, EXACT, HUNDRED, PER_DAY, WageFacts, euros, product, read_wage
from .wages import Obligation, cited, days_owed

__all__ = ["Exposure", "ExposureLine", "NotGiven", "exposure", "exposure_of"]

_LENGTHENED: Final = (law.AMOUNT, law.LATE_APPLICATION)
_SANCTION: Final = (law.AMOUNT, *law.SANCTION)
_REPAIR: Final = (*_SANCTION, WIA.article(25, 12), WIA.article(25, 13), WIA.article(25, 14))


@frozen
class ExposureLine(Written):
    """What one thing costs.

    Attributes:
        id: ``first_year``, ``second_year``, ``late_application``, ``full_sanction``, or ``repair:`` and the day of
            receipt.
        first_day: the first day of the period, inclusive.
        last_day: the last day of the period, inclusive.
        days: calendar days in it on which wage is owed; leave, gaps and days of a measure are not.
        amount: euros, rounded half up to cents at the end of the formula.
        formula: how it was reckoned, with the numbers filled in.
        basis: the articles.
        pending: what UWV must still decide on the period.
    """

    __pydantic_config__ = ANSWER

    id: str
    first_day: date
    last_day: date
    days: int
    amount: Decimal
    formula: str
    basis: tuple[Citation, ...]
    pending: tuple[Awaited, ...] = ()


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


@frozen
class Exposure(Written):
    """What could be owed, as the file stands on ``as_of``. Lines of sanction and repair are alternatives: no total."""

    __pydantic_config__ = ANSWER

    as_of: date
    lines: tuple[ExposureLine, ...]
    not_given: tuple[NotGiven, ...] = ()

    def line(self, id: str) -> ExposureLine:
        """The line with this id.

        Raises:
            UnknownIdError: there is none; the message lists the lines there are, or says why it is not given.
        """
        for line in self.lines:
            if line.id == id:
                return line
        for missing in self.not_given:
            if missing.id == id:
                reason = Instead(missing.reason, missing.reason)
                raise UnknownIdError([refused("line_not_given", (id,), reason)])
        raise unknown_subject(id, [line.id for line in self.lines])


def exposure(
    case: Case,
    wage: WageFacts | Mapping[str, object],
    *,
    as_of: date,
    readings: Mapping[str, str] | None = None,
    received_on: tuple[date, ...] = (),
) -> Exposure:
    """What the latest joined case can cost the employer: each year, lateness, a full sanction, and repair.

    Without a sanction on file ``full_sanction`` and repair suppose one, sent on the last day on which UWV should decide
    (WIA 25(10)). A repair line supposes that UWV receives the report on that day and grants it on the last day of its
    three weeks (WIA 25(13)).

    Args:
        case: the facts.
        wage: what is paid; a mapping with the same keys will do, numbers as ``Decimal``, whole numbers or text.
        as_of: the day of assessment, inclusive.
        readings: contested readings to use instead of their default, by id.
        received_on: days on which UWV could receive a repair report; one line each.

    Raises:
        CaseError: every problem with the facts of the wage, the days and the case at once.
    """
    problems: list[Problem] = []
    facts = read_wage(wage, problems)
    days = _read_days(received_on, problems)
    answer = None
    try:
        answer = answered(asked(case, as_of, readings))
    except CaseError as error:
        problems += error.problems
    return _exposure(answer, facts, days, problems)


def exposure_of(answer: Answered, wage: WageFacts | Mapping[str, object]) -> Exposure:
    """The same for a case that is answered, without a repair.

    Raises:
        CaseError: every problem with the facts of the wage and the case at once.
    """
    problems: list[Problem] = []
    facts = read_wage(wage, problems)
    return _exposure(answer, facts, [], problems)


def _exposure(answer: Answered | None, facts: WageFacts | None, days: list[date], problems: list[Problem]) -> Exposure:
    if answer is not None:
        problems += _beyond_the_calendar(answer)
    if problems or answer is None or facts is None:
        raise CaseError(problems)
    found = list(_found(answer, facts, days))
    return Exposure(
        answer.as_of,
        tuple(item for item in found if isinstance(item, ExposureLine)),
        tuple(item for item in found if isinstance(item, NotGiven)),
    )


def _beyond_the_calendar(answer: Answered) -> Iterator[Problem]:
    """A wage or a sanction, also one that is supposed, that ends after the last day that the library knows."""
    last = max(answer.run.found.wage_period.day, answer.run.found.sanction_maximum.day or 0) + 7 * SANCTION_WEEKS
    if last > LATEST_DAY.toordinal():
        first = answer.run.file.first_sick_day
        yield refused("beyond_the_calendar", ("case", "absences"), first, day=LATEST_DAY.isoformat())


# --- the lines ----------------------------------------------------------------------------------------------------


def _found(answer: Answered, facts: WageFacts, received_on: list[date]) -> Iterator[ExposureLine | NotGiven]:
    yield from _years(answer, facts)
    yield _late(answer, facts)
    supposed = _with_sanction(answer)
    if isinstance(supposed, str):
        yield NotGiven("full_sanction", Reason.of(supposed))
        yield from (NotGiven(f"repair:{day.isoformat()}", Reason.of(supposed)) for day in received_on)
        return
    yield _sanction("full_sanction", supposed, facts, _SANCTION)
    if received_on:
        yield from _repairs(supposed, facts, received_on)


def _years(answer: Answered, facts: WageFacts) -> Iterator[ExposureLine | NotGiven]:
    """The wage in the 104 weeks, for comparison: the first year has the floor of the legal minimum wage."""
    sickness, wage = answer.run.file.sickness, answer.run.outlook("wage")
    if wage.day is None:
        reason = wage.reason or "unknown"
        yield from (NotGiven(id, Reason.of(reason)) for id in ("first_year", "second_year"))
        return
    last = wage.day if sickness.last_sick_day is None else min(wage.day, sickness.last_sick_day)
    first_year = min(sickness.date_of(law.FIRST_YEAR_DAYS), last)
    first = _Days(answer, answer.run.file.first_sick_day, first_year, Obligation.NORMAL)
    yield _line("first_year", first, facts, facts.percent_paid_first_year, (law.AMOUNT,), floor=True)
    second_year = min(answer.run.end_of_wait, last)
    begins = sickness.date_of(law.FIRST_YEAR_DAYS + 1)
    if begins > second_year:
        yield NotGiven("second_year", Reason.NOT_REACHED)
        return
    second = _Days(answer, begins, second_year, Obligation.NORMAL)
    yield _line("second_year", second, facts, facts.percent_paid_second_year, (law.AMOUNT,))


def _late(answer: Answered, facts: WageFacts) -> ExposureLine | NotGiven:
    """The days by which a late WIA application lengthens the wage, decided or so far."""
    late, wage = answer.run.outlook("late_extension"), answer.wage_continuation
    if late.day is None:
        return NotGiven("late_application", Reason.of(late.reason or "decided_as_no_days"))
    first = answer.run.end_of_extension + ONE_DAY
    if wage.last_day is None or wage.last_day < first:
        return NotGiven("late_application", wage.reason or Reason.WAGE_ENDED_BEFORE)
    days = _Days(answer, first, min(late.day, wage.last_day), Obligation.EXTENDED)
    return _line(
        "late_application", days, facts, facts.percent_paid_after, _LENGTHENED, tuple(map(Awaited.of, late.pending))
    )


def _sanction(id: str, answer: Answered, facts: WageFacts, basis: tuple[Citation, ...]) -> ExposureLine | NotGiven:
    found = answer.sanction
    if found.first_day is None or found.last_day is None:
        return NotGiven(id, found.reason or Reason.UNKNOWN)
    if "extends_sickness_benefit" in found.caveats:
        return NotGiven(id, Reason.EXTENDS_SICKNESS_BENEFIT)
    days = _Days(answer, found.first_day, found.last_day, Obligation.SANCTION)
    return _line(id, days, facts, facts.percent_paid_after, basis, found.pending)


# --- what if: a sanction, a repair --------------------------------------------------------------------------------

_ABOUT_SANCTION: Final = ("sanction_decision", "repair_report", "repair_decision")
_SET_ASIDE_BY_SANCTION: Final = SET_ASIDE_BY_REPAIR | {"first_day_of_sanction"}


def _with_sanction(answer: Answered) -> Answered | str:
    """The answer with the sanction on file, or with a supposed one; or why there is none to reckon with."""
    found = answer.sanction
    if found.state is not PeriodState.NOT_APPLICABLE:
        return answer
    if found.reason not in ("no_sanction_decision", "sanction_withdrawn"):
        return found.reason or "unknown"
    if answer.as_of > answer.run.wage_period_ends:
        return "sanction_no_longer_possible"
    if answer.run.sanction_target < answer.run.file.first_sick_day:
        return "sanction_target_before_the_sickness"
    kept = [record for record in answer.question.case.records if record.kind not in _ABOUT_SANCTION]
    decision = {"kind": "sanction_decision", "sent_on": answer.run.sanction_target}
    supposed = _what_if(answer, kept, _SET_ASIDE_BY_SANCTION, decision)
    if supposed.sanction.first_day is None:
        return supposed.sanction.reason or "unknown"
    return supposed


def _what_if(answer: Answered, kept: list[Any], outdated: Iterable[str], *added: dict[str, object]) -> Answered:
    """The answer with records ``added``, on the last of their days, without the ``outdated`` days that UWV states."""
    records = [*(without_stated(record, outdated) for record in kept), *added]
    days = [day for record in added for day in record.values() if isinstance(day, date)]
    case = answer.question.case.model_copy(update={"records": records})
    question = asked(case, max(answer.as_of, *days))
    return answered(question._replace(readings=answer.question.readings))


def _repairs(answer: Answered, facts: WageFacts, received_on: list[date]) -> Iterator[ExposureLine | NotGiven]:
    """A line for each day of receipt, from the sanction on file or supposed; an undecided report is left out."""
    run, file = answer.run, answer.run.file
    if run.sanctioned and run.found.repair_established is not None:
        yield from (NotGiven(f"repair:{day.isoformat()}", Reason.ALREADY_REPAIRED) for day in received_on)
        return
    problems = [problem for item in enumerate(received_on) if (problem := _not_in_sanction(answer, *item)) is not None]
    if problems:
        raise CaseError(problems)
    undecided = {report.place for report in undecided_reports(file)}
    kept = [record for place, record in enumerate(file.case.records) if place not in undecided]
    for day in received_on:
        report = {"kind": "repair_report", "received_on": day}
        decision = {"kind": "repair_decision", "sent_on": run.repair_due(day), "repaired": True}
        repaired = _what_if(answer, kept, SET_ASIDE_BY_REPAIR, report, decision)
        yield _sanction(f"repair:{day.isoformat()}", repaired, facts, _REPAIR)


def _not_in_sanction(answer: Answered, place: int, day: date) -> Problem | None:
    """A repair report comes after the sanction decision and earlier repair decisions, and before the sanction ends."""
    done = [entry.done_on for kind in ("sanction_decision", "repair_decision") for entry in _filed(answer, kind)]
    first, last = max(done), answer.sanction.last_day
    if last is None or first <= day <= last:
        return None
    span = {"first": first.isoformat(), "last": last.isoformat()}
    return refused("repair_outside_sanction", ("received_on", place), day, **span)


def _filed(answer: Answered, kind: str) -> Any:
    return answer.run.file.by_kind.get(kind, ())


# --- the sum ------------------------------------------------------------------------------------------------------


class _Days(NamedTuple):
    """The days of a line: those of the period on which ``code`` holds."""

    answer: Answered
    first_day: date
    last_day: date
    code: Obligation

    def number(self) -> int:
        """How many calendar days; a measure that has no last day yet is not taken to last."""
        answer = _without_open_measures(self.answer)
        return days_owed(answer, self.code, self.first_day, self.last_day)


def _without_open_measures(answer: Answered) -> Answered:
    case = answer.question.case
    kept = [record for record in case.records if not (record.kind == "wage_measure" and _is_open(record))]
    if len(kept) == len(case.records):
        return answer
    return answered(answer.question._replace(case=case.model_copy(update={"records": kept})))


def _is_open(measure: Any) -> bool:
    return measure.last_day is None


def _line(
    id: str,
    days: _Days,
    facts: WageFacts,
    percent: Decimal | None,
    basis: tuple[Citation, ...],
    pending: tuple[Awaited, ...] = (),
    *,
    floor: bool = False,
) -> ExposureLine:
    number, paid = days.number(), Decimal(law.WAGE_PERCENT) if percent is None else percent
    wage, per_day, text = _wage(facts, paid, floor=floor)
    times, divided = per_day
    allowance, charges = facts.holiday_allowance_percent, facts.employer_charges_percent
    on_top = product(EXACT.add(HUNDRED, allowance), EXACT.add(HUNDRED, charges))
    whole = product(Decimal(number), wage, Decimal(times), on_top)
    amount = EXACT.divide(whole, Decimal(divided * 100 * 100 * 100)).quantize(CENT, context=EXACT)
    articles = cited(days.answer.question.case, basis)
    formula = f"{number} days x {text} x (1 + {_plain(allowance)}%) x (1 + {_plain(charges)}%)"
    return ExposureLine(id, days.first_day, days.last_day, number, amount, formula, articles, pending)


def _wage(facts: WageFacts, paid: Decimal, *, floor: bool) -> tuple[Decimal, tuple[int, int], str]:
    """The wage times its percentage, how it becomes a day's wage, and the same as text; the floor where it is more."""
    times, divided = PER_DAY[facts.period]
    minimum = facts.minimum_per_month
    by_percent = product(facts.amount, paid)
    if floor and minimum is not None:
        month, month_divided = PER_DAY["month"]
        by_minimum = product(minimum, HUNDRED)
        if product(by_minimum, Decimal(month * divided)) > product(by_percent, Decimal(times * month_divided)):
            return by_minimum, PER_DAY["month"], f"{euros(minimum)} (legal minimum) x {month} / {month_divided}"
    conversion = f"/ {divided}" if times == 1 else f"x {times} / {divided}"
    return by_percent, (times, divided), f"{euros(facts.amount)} {conversion} x {_plain(paid)}%"


def _plain(percent: Decimal) -> str:
    return format(percent.normalize(EXACT), "f")


# --- the days of receipt -------------------------------------------------------------------------------------------


def _read_days(received_on: object, problems: list[Problem]) -> list[date]:
    if not isinstance(received_on, tuple | list):
        problems.append(refused("list_expected.days", ("received_on",), without_content(received_on)))
        return []
    days: list[date] = []
    for place, value in enumerate(received_on):
        day = read_day(("received_on", place), value, problems)
        if day is not None and day > LATEST_RECEIPT:
            latest = LATEST_RECEIPT.isoformat()
            problems.append(refused("day_out_of_range.receipt", ("received_on", place), day, day=latest))
        elif day is not None and day in days:
            problems.append(refused("day_twice", ("received_on", place), day))
        elif day is not None:
            days.append(day)
    return days
