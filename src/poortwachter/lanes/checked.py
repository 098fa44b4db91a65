"""Cases on many rows of which the facts can stand together: what is asked of a case before any day is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import Any, Final

import numpy as np

from ..engine import file as engine_file
from ..engine.against import against_the_law
from ..errors import CaseError
from ..facts import _contradictions
from ..facts._base import happened_fields
from ..facts._filing import kinds_of
from ..facts.absences import Absence, Employment
from ..facts.records import Opinion, _record, record_models
from .cases import CaseOfRows, Cases, OfKind
from .columns import DayColumn, settled
from .names import bound
from .records import Fact, Listed, one_each
from .rows import NO_DAY, Numbers, Way, ways
from .sorting import sorted_by
from .stating import StatesColumn

__all__ = ["Checked"]


class _Odd:
    """Stands for the answer to rows that are refused."""


_ODD: Final = _Odd()


class Checked:
    """Cases whose facts can stand together.

    Attributes:
        cases: the facts.
        rows: the rows that are answered here.
        records: the records by kind, with the days by which they are filed.
    """

    def __init__(self, cases: Cases) -> None:
        self.cases = cases
        self.rows: Numbers = np.flatnonzero(~cases.odd)
        self.records: dict[str, OfKind] = {}
        self._dated()
        self._contradictions()

    def ways(self, text: Callable[[Way], Any]) -> list[tuple[Numbers, Any]]:
        """What ``text`` gives for each way through it; rows that it refuses are answered no further."""

        def guarded(way: Way) -> Any:
            try:
                return text(way)
            except CaseError:
                return _ODD

        found = [*ways(guarded, self.rows)]
        for rows, value in found:
            if value is _ODD:
                self.leave(rows)
        return [(rows, value) for rows, value in found if value is not _ODD]

    def column(self, text: Callable[[Way], Any]) -> Any:
        """What ``text`` gives, as a column."""
        return settled(self.ways(text), self.cases.size)

    def leave(self, rows: Numbers) -> None:
        """Answer these rows no further: they are left to be answered alone."""
        odd = np.zeros(self.cases.size, np.bool_)
        odd[rows] = True
        self.rows = self.rows[~odd[self.rows]]

    def that_stand(self) -> Cases:
        """The cases, of which those that cannot stand are odd."""
        return self.cases._replace(odd=~self.there())

    def there(self) -> Any:
        """Which rows are answered here."""
        there = np.zeros(self.cases.size, np.bool_)
        there[self.rows] = True
        return there

    def _dated(self) -> None:
        """Find the days by which each record is filed; leave cases with two of one kind on one day, or with a decision
        that was taken back.
        """
        text, taken_back = bound().of(_record.act_and_place), bound().of(engine_file.withdrawn)
        for kind, (rows, fields) in self.cases.records.items():
            whole = np.arange(len(rows))
            one = one_each(record_models()[kind], fields, len(whole))
            dated = [field for name, field in fields.items() if name in happened_fields(one.model)]
            known = np.zeros(len(whole), np.bool_)
            for field in dated:
                known |= field.days != NO_DAY
            self.leave(rows[~known])
            here = whole[self.there()[rows]]
            found = [*ways(lambda way, one=one: text(Fact(way, one, 0)), here)]  # type: ignore[misc]
            for places, back in ways(lambda way, one=one: taken_back(Fact(way, one, 0)), here):  # type: ignore[misc]
                if back:
                    self.leave(rows[places])
            done = settled([(places, act) for places, (act, _) in found], len(whole)).days
            on = settled([(places, place) for places, (_, place) in found], len(whole)).days
            self.records[kind] = OfKind(rows, fields, done, on)
            # Answers to different questions do not speak of each other.
            of = fields["question"].numbers if kind == "answer" and "question" in fields else whole * 0
            for days in (done, on):
                self.leave(_twice(rows, days, of))
        self._one_letter_a_day()
        self._one_sanction_that_reports_follow()
        opinions = [
            self.records[kind] for kind in (*kinds_of(Opinion), "long_absence_expected") if kind in self.records
        ]
        if opinions:
            rows = np.concatenate([found.rows for found in opinions])
            self.leave(_twice(rows, np.concatenate([found.done_on for found in opinions]), rows * 0))

    def _one_sanction_that_reports_follow(self) -> None:
        """Leave cases with repair reports and a second sanction decision: that one can be UWV's answer to a report."""
        if "repair_report" in self.records and "sanction_decision" in self.records:
            rows = self.records["sanction_decision"].rows
            self.leave(np.intersect1d(_twice(rows, rows * 0, rows * 0), self.records["repair_report"].rows))

    def _one_letter_a_day(self) -> None:
        """Leave cases with two letters of one day that state days, of whatever kind: they can contradict each other."""
        stating = [
            (found.rows[states.any], found.done_on[states.any])
            for found in self.records.values()
            if isinstance(states := found.fields.get("states"), StatesColumn)
        ]
        if stating:
            rows, days = map(np.concatenate, zip(*stating, strict=True))
            self.leave(_twice(rows, days, rows * 0))

    def _contradictions(self) -> None:
        """Leave cases with facts that cannot both be true, or that no article allows."""
        text, against = bound().of(_contradictions.contradictions), bound().of(against_the_law)
        for looked_at in (text, against):
            for rows, odd in self.ways(lambda way, at=looked_at: any(at(CaseOfRows(way, self.cases)))):  # type: ignore[misc]
                if odd:
                    self.leave(rows)
        first = _first_days(self.cases)
        for kind, found in self.records.items():
            whole = np.flatnonzero(self.there()[found.rows])
            case = one_each(Absence, {"first_day": DayColumn(first[found.rows])}, len(found.rows))
            record = one_each(record_models()[kind], found.fields, len(found.rows))
            for places, odd in ways(lambda way, case=case, record=record: _alone(text, way, case, record), whole):  # type: ignore[misc]
                if odd:
                    self.leave(found.rows[places])


def _first_days(cases: Cases) -> Numbers:
    """The first day of the first spell of each case."""
    listed = cases.absences
    fields: Mapping[str, Any] = listed.fields
    first = np.full(cases.size, NO_DAY, np.int64)
    if "first_day" in fields:
        has = listed.counts > 0
        first[has] = np.minimum.reduceat(fields["first_day"].days[listed.order], listed.first[has])
    return first


def _alone(text: Callable[[Any], Any], way: Way, case: Listed, record: Listed) -> bool:
    """Whether a record cannot stand in its case, of which it is told when it began."""
    alone = SimpleNamespace(
        absences=(Fact(way, case, 0),), leaves=(), birth_date=None, aow_date=None, employment=Employment(),
        records=(Fact(way, record, 0),),
    )  # fmt: skip
    return any(text(alone))


def _twice(rows: Numbers, days: Numbers, of: Numbers) -> Numbers:
    """The rows that have one day twice, of one and the same."""
    order = sorted_by(rows, days, of)
    rows, days, of = rows[order], days[order], of[order]
    again = (rows[1:] == rows[:-1]) & (days[1:] == days[:-1]) & (of[1:] == of[:-1])
    found: Numbers = rows[1:][again]
    return found
