"""What wage during sickness can cost: a sanction, a late application, a repair; in euros, with the formula shown.

An estimate for the employer, not a payslip: full wage over all hours, nothing set off under BW 7:629(5), and none of
the costs of guidance, replacement or dismissal. Every amount comes from the caller.

One conversion of a wage to a day is used, and it is ours: 52 weeks of 7 days are 12 months and 13 times four weeks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from .._frozen import frozen
from ..answer.answered import Answered, answered
from ..answer.codes import Awaited, Reason
from ..answer.data import ANSWER, Written
from ..answer.named import ByName, Named
from ..counting.days import LATEST_DAY, ONE_DAY, read_day
from ..engine.question import asked
from ..engine.supposed import (
    ABOUT_SANCTION,
    LATEST_RECEIPT,
    SET_ASIDE_BY_REPAIR,
    SET_ASIDE_BY_SANCTION,
    undecided_reports,
    without_stated,
)
from ..errors import CaseError, Problem, refused, without_content
from ..facts.case import Case
from ..law.instruments import WIA
from ..rules.citation import Citation
from ._lines import line_of
from ._rates import paid_of, rate_of, text_of
from ._spans import SANCTION, NotGiven, Span, beyond_the_calendar, late, sanction, sanction_to_suppose, years
from .terms import WageFacts, read_wage
from .wages import cited, days_owed

__all__ = ["Exposure", "ExposureLine", "NotGiven", "exposure", "exposure_of"]

_REPAIR: Final = (*SANCTION, WIA.article(25, 12), WIA.article(25, 13), WIA.article(25, 14))


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
class Exposure(Written):
    """What could be owed, as the file stands on ``as_of``. Lines of sanction and repair are alternatives: no total."""

    __pydantic_config__ = ANSWER

    as_of: date
    lines: ByName[ExposureLine]
    not_given: tuple[NotGiven, ...] = ()

    def line(self, id: str) -> ExposureLine:
        """The line with this id.

        Raises:
            UnknownIdError: there is none; the message lists the lines there are, or says why it is not given.
        """
        return line_of(self.lines, self.not_given, id)


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
        Named(item for item in found if isinstance(item, ExposureLine)),
        tuple(item for item in found if isinstance(item, NotGiven)),
    )


def _beyond_the_calendar(answer: Answered) -> Iterator[Problem]:
    if beyond_the_calendar(answer):
        first = answer.run.file.first_sick_day
        yield refused("beyond_the_calendar", ("case", "absences"), first, day=LATEST_DAY.isoformat())


# --- the lines ----------------------------------------------------------------------------------------------------


def _found(answer: Answered, facts: WageFacts, received_on: list[date]) -> Iterator[ExposureLine | NotGiven]:
    for found in (*years(answer), late(answer)):
        yield _line(found, answer, facts)
    supposed = _with_sanction(answer)
    if isinstance(supposed, str):
        yield NotGiven("full_sanction", Reason.of(supposed))
        yield from (NotGiven(f"repair:{day.isoformat()}", Reason.of(supposed)) for day in received_on)
        return
    yield _line(sanction("full_sanction", supposed, SANCTION), supposed, facts)
    if received_on:
        yield from _repairs(supposed, facts, received_on)


# --- what if: a sanction, a repair --------------------------------------------------------------------------------


def _with_sanction(answer: Answered) -> Answered | str:
    """The answer with the sanction on file, or with a supposed one; or why there is none to reckon with."""
    day = sanction_to_suppose(answer)
    if day is None:
        return answer
    if isinstance(day, str):
        return day
    kept = [record for record in answer.question.case.records if record.kind not in ABOUT_SANCTION]
    supposed = _what_if(answer, kept, SET_ASIDE_BY_SANCTION, {"kind": "sanction_decision", "sent_on": day})
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
        yield _line(sanction(f"repair:{day.isoformat()}", repaired, _REPAIR), repaired, facts)


def _not_in_sanction(answer: Answered, place: int, day: date) -> Problem | None:
    """A repair report comes between the sanction decision and the end of the sanction; and after the reports that UWV
    answered, also where it had not yet: its decision comes after theirs.
    """
    first, last = _first_receipt(answer), answer.sanction.last_day
    if last is None or first <= day <= last:
        return None
    span = {"first": first.isoformat(), "last": last.isoformat()}
    return refused("repair_outside_sanction", ("received_on", place), day, **span)


def _first_receipt(answer: Answered) -> date:
    """The first day on which a report can be received that a decision of its own answers."""
    decisions = _filed(answer, "repair_decision")
    before = [*_filed(answer, "sanction_decision"), *_filed(answer, "repair_report")[: len(decisions)]]
    first: date = max(entry.done_on for entry in before)
    while decisions and answer.run.repair_due(first) <= decisions[-1].done_on:
        first += ONE_DAY
    return first


def _filed(answer: Answered, kind: str) -> Any:
    return answer.run.file.by_kind.get(kind, ())


# --- the sum ------------------------------------------------------------------------------------------------------


def _line(span: Span | NotGiven, answer: Answered, facts: WageFacts) -> ExposureLine | NotGiven:
    if isinstance(span, NotGiven):
        return span
    days = days_owed(answer, span.code, span.first_day, span.last_day)
    articles = cited(answer.question.case, span.basis)
    paid = paid_of(facts, span.paid)
    formula = f"{days} days x {text_of(facts, paid)}"
    return ExposureLine(
        span.id, span.first_day, span.last_day, days, rate_of(facts, paid).amount(days), formula, articles, span.pending
    )


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
