"""Cases on many rows as they stood on an earlier day: the text that says so of one case, run on columns."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np

from ..facts import _as_at
from ..facts._base import Facts
from ..facts.absences import Absence, Employment
from ..facts.case import Case
from ..facts.records import record_models
from .cases import Cases
from .columns import Column, DayColumn, WordColumn
from .names import bound
from .records import Fact, Listed, one_each, picked
from .rows import NO_DAY, Numbers, ways
from .stating import StatesColumn

__all__ = ["as_at"]


def as_at(cases: Cases, day: date) -> Cases:
    """The cases as they stood on a day; one that had not begun has no spell, and is odd."""
    absences = _some(cases.absences, _had_begun(cases.absences, day))
    odd = cases.odd | (absences.counts == 0)
    good, of_absences = np.flatnonzero(~odd), np.repeat(np.arange(cases.size), absences.counts)
    columns = _until(Case, cases.columns, good, day)
    complete: Any = cases.columns.get("records_complete_from")
    if complete is not None:
        columns["records_complete_from"] = DayColumn(np.minimum(complete.days, day.toordinal()))
    spells = _until(Absence, absences.fields, absences.order[~odd[of_absences]], day)
    employment = _until(Employment, cases.employment.fields, good, day)
    return Cases(
        cases.size, odd, columns, cases.employment._replace(fields=employment), absences._replace(fields=spells),
        cases.leaves, _records(cases, odd, day),
    )  # fmt: skip


def _had_begun(absences: Listed, day: date) -> Any:
    """Which spells had begun, in their order."""
    first: Any = absences.fields.get("first_day")
    return np.zeros(len(absences.order), np.bool_) if first is None else first.days[absences.order] <= day.toordinal()


def _some(listed: Listed, keep: Any) -> Listed:
    """Some of these facts, with columns of their own."""
    found = picked(listed, keep)
    fields = {name: _those(column, found.order) for name, column in listed.fields.items()}
    return found._replace(order=np.arange(len(found.order)), fields=fields)


def _records(cases: Cases, odd: Any, day: date) -> dict[str, tuple[Numbers, Mapping[str, Any]]]:
    """The records that there were, with what they said by then."""
    found, text = dict[str, tuple[Numbers, Mapping[str, Any]]](), bound().of(_as_at.had_happened)
    for kind, (rows, fields) in cases.records.items():
        model = record_models()[kind]
        one, keep = one_each(model, fields, len(rows)), np.zeros(len(rows), np.bool_)
        for places, there in ways(lambda way, one=one: text(Fact(way, one, 0), day), np.flatnonzero(~odd[rows])):  # type: ignore[misc]
            keep[places] = there
        if keep.any():
            some = {name: _those(column, keep) for name, column in fields.items()}
            found[kind] = rows[keep], _until(model, some, np.arange(int(keep.sum())), day)
    return found


def _until(model: type[Facts], fields: Mapping[str, Any], places: Numbers, day: date) -> dict[str, Any]:
    """The columns of facts of a model, at these places without what had not happened."""
    found, text = dict(fields), bound().of(_as_at.not_yet)
    one = Listed(model, places, np.arange(len(places)), np.ones(len(places), np.int64), fields)
    for here, late in ways(lambda way: text(Fact(way, one, 0), day), np.arange(len(places))):
        for name in sorted(late & fields.keys()):
            default = model.model_fields[name].get_default(call_default_factory=True)
            found[name] = _without(found[name], places[here], default)
    return found


def _without(column: Column, places: Numbers, default: Any) -> Column:
    """A column that says nothing at these places."""
    if isinstance(column, DayColumn):
        days = column.days.copy()
        days[places] = NO_DAY
        return DayColumn(days)
    assert isinstance(column, WordColumn)
    numbers = column.numbers.copy()
    numbers[places] = len(column.words)
    return WordColumn(numbers, [*column.words, default])


def _those(column: Column, places: Any) -> Column:
    """Some of a column."""
    if isinstance(column, DayColumn):
        return DayColumn(column.days[places])
    if isinstance(column, StatesColumn):
        return column.taken(places)
    assert isinstance(column, WordColumn)
    return WordColumn(column.numbers[places], column.words)
