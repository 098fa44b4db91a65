"""What sickness can cost in many rows: the days are counted in all of them at once, and each has a wage of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

import numpy as np

from ..errors import Problem
from ..lanes.columns import settled
from ..lanes.many import Many
from ..lanes.rows import NO_DAY, Numbers, number_of
from ..lanes.supposed import ManySupposed, with_sanction
from ..pay import _spans
from ..pay._rates import Paid, Rate, paid_of, rate_of
from ..pay.terms import WageFacts, read_wage
from ..pay.wages import Obligation
from .dossiers import Lane
from .owed import OwedOfRows, pay

__all__ = ["Cost", "costs"]


class Cost(NamedTuple):
    """A line of what some rows can cost.

    Attributes:
        id: the line.
        rows: the rows that have it.
        amounts: the euros of each.
    """

    id: str
    rows: Numbers
    amounts: list[Decimal]


def costs(many: Many, lane: Lane, wages: Sequence[Mapping[str, Any]]) -> Iterator[Cost]:
    """The lines of the exposure of the rows whose wage is given; rows for which it is refused are left.

    Args:
        many: the rows, run through the law.
        lane: what gives the answer of the rows on a way.
        wages: the facts of the wage of every row.
    """
    facts = _read(many, wages)
    rates = dict[tuple[int, Paid], Rate]()
    for span, days in _counted(many, lane):
        there = [(row, number) for row, number in zip(span.rows.tolist(), days.tolist(), strict=True) if row in facts]
        amounts = list[Decimal]()
        for row, number in there:
            wage = facts[row]
            paid = paid_of(wage, span.paid)
            rate = rates.get((row, paid)) or rates.setdefault((row, paid), rate_of(wage, paid))
            amounts.append(rate.amount(number))
        yield Cost(span.id, np.array([row for row, _ in there], np.int64), amounts)


def _read(many: Many, wages: Sequence[Mapping[str, Any]]) -> dict[int, WageFacts]:
    """The facts of the wage of each row that has any; rows in which they are wrong are left."""
    facts, wrong = dict[int, WageFacts](), list[int]()
    for row in many.rows.tolist():
        if not wages[row]:
            continue
        problems: list[Problem] = []
        found = read_wage(wages[row], problems)
        if problems or found is None:
            wrong.append(row)
        else:
            facts[row] = found
    many.leave(np.array(wrong, np.int64))
    return facts


# --- the days -----------------------------------------------------------------------------------------------------


class _Span(NamedTuple):
    """Days of some rows that cost something, as :class:`poortwachter.pay._spans.Span` has those of one case."""

    id: str
    code: Obligation
    paid: str
    rows: Numbers
    first: Numbers
    last: Numbers


def _counted(many: Many, lane: Lane) -> Iterator[tuple[_Span, Numbers]]:
    """The days that cost something in each row, and how many of them count; rows that are refused are left."""
    own, beyond = OwedOfRows(many, lane), pay().of(_spans.beyond_the_calendar)
    for rows, wrong in many.ways(lambda way: bool(beyond(own.answer(way)))):
        if wrong:
            many.leave(rows)
    found = many.ways(lambda way: _of_own(own.answer(way)))
    days = settled([(rows, day) for rows, (_, day) in found], many.cases.size).days
    supposed = OwedOfRows(_supposed(many, days), lane)
    with_sanction = supposed.many.ways(lambda way: _of_sanction(supposed.answer(way)))
    many.leave(np.setdiff1d(np.flatnonzero(days != NO_DAY), supposed.many.rows))
    for owed, parts in ((own, [(rows, spans) for rows, (spans, _) in found]), (supposed, with_sanction)):
        for span in _together(parts):
            many.leave(span.rows[span.last < span.first])
            yield span, owed.days(span.rows, span.first, span.last, span.code)


def _of_own(answer: Any) -> tuple[list[Any], Any]:
    """The days that cost something as the file stands, and the day on which to suppose a sanction."""
    text = pay().of
    found, day = [*text(_spans.years)(answer), text(_spans.late)(answer)], text(_spans.sanction_to_suppose)(answer)
    return ([*found, *_of_sanction(answer)], None) if day is None else (found, None if isinstance(day, str) else day)


def _of_sanction(answer: Any) -> list[Any]:
    return [pay().of(_spans.sanction)("full_sanction", answer, _spans.SANCTION)]


def _supposed(many: Many, days: Numbers) -> ManySupposed:
    """The rows that have such a day, each with a sanction of that day, and asked about on it or later."""
    rows = np.flatnonzero(days != NO_DAY)
    cases = with_sanction(many.cases, rows, days[rows])
    return ManySupposed(cases, np.maximum(days, many.as_of.toordinal()), many.readings)


def _together(parts: Iterable[tuple[Numbers, Iterable[Any]]]) -> list[_Span]:
    """What was found on each way, by line."""
    found = dict[str, list[_Span]]()
    for rows, spans in parts:
        for one in spans:
            if isinstance(one, _spans.Span):
                first, last = (np.broadcast_to(number_of(day), len(rows)) for day in (one.first_day, one.last_day))
                found.setdefault(one.id, []).append(_Span(one.id, one.code, one.paid, rows, first, last))
    return [_joined(lines) for lines in found.values()]


def _joined(lines: list[_Span]) -> _Span:
    rows, first, last = (np.concatenate([getattr(line, name) for line in lines]) for name in ("rows", "first", "last"))
    return lines[0]._replace(rows=rows, first=first, last=last)
