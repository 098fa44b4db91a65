"""The scalar lane: a term evaluated for one case, each kind of term by one short function.

A term is prepared once and then answers many cases. It gives a date, or why there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any, Final, Literal, TypeAlias

from ..counting.calendar import act_by, extend, working_days_after
from ..counting.months import months_after
from ..rules.terms import (
    After,
    Anchor,
    Before,
    ByFact,
    ByReading,
    CountedAfter,
    CountedDay,
    Earliest,
    FirstKnown,
    LastWorkingDay,
    Latest,
    Length,
    NextWorkingDay,
    OnSickDay,
    Term,
    WithoutDelay,
    WorkingDaysAfter,
)
from ..rules.values import Answer, NotApplicable, Unknown
from .casefile import CaseFile

__all__ = ["ANCHORS", "Evaluate", "prepared"]

Evaluate: TypeAlias = Callable[[CaseFile, date | None], Answer]
"""Answers for a file and the day of the occasion, where the milestone comes up more than once."""


def _due_of(milestone: str) -> Evaluate:
    return lambda file, _: file.due_days[milestone]


def _known_or(fact: str, known: Callable[[CaseFile], date | None]) -> Evaluate:
    unknown = Unknown(fact)
    return lambda file, _: known(file) or unknown


ANCHORS: Final[Mapping[Anchor, Evaluate]] = {
    Anchor.FIRST_SICK_DAY: lambda file, _: file.first_sick_day,
    Anchor.END_OF_WAIT: lambda file, _: file.end_of_wait,
    Anchor.END_OF_EXTENSION: lambda file, _: file.end_of_extension,
    Anchor.EXCUSED_UNTIL: _known_or("records.uwv_wia_letter", lambda file: file.excused_until),
    Anchor.SANCTION_TARGET: lambda file, _: file.sanction_target,
    Anchor.SANCTION_BAR: lambda file, _: file.sanction_bar,
    Anchor.SANCTION_END: _known_or("records.sanction_decision", lambda file: file.sanction_end),
    Anchor.EARLY_END_OF_EMPLOYMENT: _known_or("employment.last_day", lambda file: file.early_end_of_employment),
    Anchor.EVENT: lambda _, occasion: occasion or Unknown("records"),
    Anchor.PROBLEM_ANALYSIS: lambda file, occasion: occasion or file.problem_analysis,
    Anchor.PROBLEM_ANALYSIS_DUE: lambda file, _: file.due_days["problem_analysis"],
    Anchor.FIRST_YEAR_EVALUATION: lambda file, _: file.first_year_evaluation,
    Anchor.LONG_ABSENCE_SHOWED_LATE: _known_or(
        "records.long_absence_expected", lambda file: file.long_absence_showed_late
    ),
    Anchor.CAPACITY_FOUND_LATER: _known_or("records.capacity", lambda file: file.capacity_found_later),
    Anchor.RETURN_EXPECTED_BY: _known_or("records.return_perspective", lambda file: file.perspective),
    Anchor.PREVIOUS_EVALUATION: lambda _, occasion: occasion or Unknown("records.action_plan"),
    Anchor.ANSWER_BY: lambda file, occasion: file.answer_by(occasion) or Unknown("records.report_request"),
    Anchor.APPLICATION_DUE: lambda file, _: file.due_days["wia_application"],
}


@cache
def prepared(term: Term) -> Evaluate:
    """Prepare ``term`` for evaluation."""
    return _PREPARE[type(term)](term)


def _anchor(term: Anchor) -> Evaluate:
    return ANCHORS[term]


def _after(term: After) -> Evaluate:
    return _moved(term.start, term.length, 1)


def _before(term: Before) -> Evaluate:
    return _moved(term.end, term.length, -1)


def _moved(start: Term, length: Length, direction: Literal[1, -1]) -> Evaluate:
    from_day, number = prepared(start), length.number * direction
    if length.unit in ("day", "week"):
        step = timedelta(days=number * (7 if length.unit == "week" else 1))

        def evaluate(file: CaseFile, occasion: date | None) -> Answer:
            day = from_day(file, occasion)
            return day + step if isinstance(day, date) else day

    else:
        months = number * (12 if length.unit == "year" else 1)

        def evaluate(file: CaseFile, occasion: date | None) -> Answer:
            day = from_day(file, occasion)
            return months_after(day, months) if isinstance(day, date) else day

    return evaluate


def _counted_day(term: CountedDay) -> Evaluate:
    number = term.number
    return lambda file, _: file.sickness.date_of(number)


def _counted_after(term: CountedAfter) -> Evaluate:
    start, number = prepared(term.start), term.number

    def evaluate(file: CaseFile, occasion: date | None) -> Answer:
        day = start(file, occasion)
        if not isinstance(day, date):
            return day
        return file.sickness.date_of(file.sickness.counted_through(day) + number)

    return evaluate


def _first_known(term: FirstKnown) -> Evaluate:
    options = tuple(prepared(option) for option in term.terms)

    def evaluate(file: CaseFile, occasion: date | None) -> Answer:
        missing: Answer | None = None
        for option in options:
            answer = option(file, occasion)
            if isinstance(answer, date):
                return answer
            if missing is None:
                missing = answer
        assert missing is not None
        return missing

    return evaluate


def _earliest(term: Earliest) -> Evaluate:
    return _extreme(term.terms, min)


def _latest(term: Latest) -> Evaluate:
    return _extreme(term.terms, max)


def _extreme(terms: tuple[Term, ...], pick: Callable[..., date]) -> Evaluate:
    options = tuple(prepared(option) for option in terms)

    def evaluate(file: CaseFile, occasion: date | None) -> Answer:
        answers = [option(file, occasion) for option in options]
        known = [answer for answer in answers if isinstance(answer, date)]
        return pick(known) if known else answers[0]

    return evaluate


def _on_sick_day(term: OnSickDay) -> Evaluate:
    inner = prepared(term.term)

    def evaluate(file: CaseFile, occasion: date | None) -> Answer:
        day = inner(file, occasion)
        return file.sickness.sick_on_or_after(day) if isinstance(day, date) else day

    return evaluate


def _without_delay(term: WithoutDelay) -> Evaluate:
    after, otherwise = prepared(term.after), prepared(term.otherwise)

    def evaluate(file: CaseFile, occasion: date | None) -> Answer:
        if isinstance(after(file, occasion), date):
            return NotApplicable("without_delay")
        return otherwise(file, occasion)

    return evaluate


def _next_working_day(term: NextWorkingDay) -> Evaluate:
    inner = prepared(term.term)
    since = None if term.since is None else prepared(term.since)

    def evaluate(file: CaseFile, occasion: date | None) -> Answer:
        day = inner(file, occasion)
        first_day = None if since is None else since(file, occasion)
        if not isinstance(day, date):
            return day
        return extend(day, first_day=first_day if isinstance(first_day, date) else None).last_day

    return evaluate


def _last_working_day(term: LastWorkingDay) -> Evaluate:
    return _on_days(term.term, act_by)


def _working_days_after(term: WorkingDaysAfter) -> Evaluate:
    return _on_days(term.start, lambda day: working_days_after(day, term.number))


def _on_days(inner: Term, move: Callable[[date], date]) -> Evaluate:
    start = prepared(inner)

    def evaluate(file: CaseFile, occasion: date | None) -> Answer:
        day = start(file, occasion)
        return move(day) if isinstance(day, date) else day

    return evaluate


def _by_fact(term: ByFact) -> Evaluate:
    options = {value: prepared(option) for value, option in term.terms}
    otherwise = None if term.otherwise is None else prepared(term.otherwise)
    unknown = Unknown(f"employment.{term.fact}")

    def evaluate(file: CaseFile, occasion: date | None) -> Answer:
        option = options.get(getattr(file.case.employment, term.fact), otherwise)
        return unknown if option is None else option(file, occasion)

    return evaluate


def _by_reading(term: ByReading) -> Evaluate:
    reading = term.reading
    options = {alternative: prepared(option) for alternative, option in term.terms}
    return lambda file, occasion: options[file.readings[reading]](file, occasion)


_PREPARE: Final[Mapping[type, Callable[[Any], Evaluate]]] = {
    Anchor: _anchor,
    After: _after,
    Before: _before,
    CountedDay: _counted_day,
    CountedAfter: _counted_after,
    FirstKnown: _first_known,
    Earliest: _earliest,
    Latest: _latest,
    OnSickDay: _on_sick_day,
    WithoutDelay: _without_delay,
    NextWorkingDay: _next_working_day,
    LastWorkingDay: _last_working_day,
    WorkingDaysAfter: _working_days_after,
    ByFact: _by_fact,
    ByReading: _by_reading,
}
