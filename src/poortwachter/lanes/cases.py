"""The case, the file and the sickness of many rows, as the text reads those of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Final, NamedTuple

from ..engine import file as engine_file
from ..engine import letters
from ..engine.file import CAN_SAY_NOT_DONE, CaseFile, done_in
from ..facts.case import Case
from ..facts.records import Opinion
from .columns import read
from .counted import SicknessOfRows
from .names import bound
from .records import Fact, Filed, Items, Kinds, Listed, filed, items
from .rows import Numbers, Way

__all__ = ["OWN_ID", "CaseOfRows", "Cases", "Due", "FileOfRows", "OfKind"]

OWN_ID: Final = "own_id"
"""The column of the ids that records have themselves, which the text does not read here."""


class OfKind(NamedTuple):
    """The records of one kind.

    Attributes:
        rows: for each the row of its case.
        fields: the columns.
        done_on: for each the day of the act that it shows.
        on: for each the day that places it in the history.
    """

    rows: Numbers
    fields: Mapping[str, Any]
    done_on: Numbers
    on: Numbers


class Cases(NamedTuple):
    """Facts of many cases as columns, each of which was looked at alone and can stand.

    Attributes:
        size: how many cases.
        odd: which of them are left to be answered alone.
        columns: the facts of a case itself.
        employment: the employment, one for each case.
        absences: the spells.
        leaves: the leaves.
        records: the records by kind: for each the row of its case, and their columns.
    """

    size: int
    odd: Any
    columns: Mapping[str, Any]
    employment: Listed
    absences: Listed
    leaves: Listed
    records: Mapping[str, tuple[Numbers, Mapping[str, Any]]]


class CaseOfRows:
    """The case of each row on a way; of its records the requests for dismissal alone, where they are given."""

    def __init__(self, way: Way, cases: Cases, requests: Listed | None = None) -> None:
        self._way, self._cases, self._requests = way, cases, requests
        self.filed: tuple[Filed, ...] = ()
        self.records: tuple[Fact, ...] = ()

    def __getattr__(self, name: str) -> Any:
        known = vars(Case).get(name)
        if isinstance(known, cached_property):
            return known.func(self)
        column = self._cases.columns.get(name)
        return None if column is None else read(self._way, column)

    @property
    def absences(self) -> Items:
        """The spells."""
        return items(self._way, self._cases.absences)

    @property
    def leaves(self) -> Items:
        """The leaves."""
        return items(self._way, self._cases.leaves)

    @property
    def requests_for_dismissal(self) -> Sequence[Filed]:
        """The requests for dismissal, also those of before the sickness, in the order of their acts."""
        return () if self._requests is None else filed(self._way, self._requests, "dismissal_request")

    @property
    def employment(self) -> Fact:
        """The employment."""
        return Fact(self._way, self._cases.employment, 0)


class _Acts(Kinds):
    """The records that show an act, by kind."""

    def __getitem__(self, kind: str) -> Any:
        found: Any = super().__getitem__(kind)
        done: Any = done_in(found) if kind in CAN_SAY_NOT_DONE else found
        if not done:
            raise KeyError(kind)
        return done


class FileOfRows(CaseFile):
    """The file of each row on a way."""

    def __init__(self, way: Way, many: Any) -> None:
        self.case: Any = CaseOfRows(way, many.cases, many.requests)
        self.sickness: Any = SicknessOfRows(way, many.sickness)
        self.readings = many.readings
        self.by_kind: Any = Kinds(way, many.kinds)
        self.acts: Any = _Acts(way, many.kinds)
        self._stating = many.stating

    @property
    def first_sick_day(self) -> Any:  # type: ignore[override]
        """The first sick day."""
        return self.sickness.first_sick_day

    @property
    def repair_answers(self) -> Any:  # type: ignore[override]
        """UWV's answers to the repair reports: here none but its decisions on them."""
        return self.by_kind.get("repair_decision", ())

    @property
    def stated(self) -> Any:  # type: ignore[override]
        """The days that UWV states, by name; rows part by whether any is stated."""
        way = self.by_kind.way
        if self._stating is None:
            return {}
        if "stated" not in way.seen:
            any_day = way.ask(self._stating[way.cases])
            way.seen["stated"] = bound().of(letters.stated)(self.by_kind) if any_day else {}
        return way.seen["stated"]

    @property
    def opinions(self) -> Any:  # type: ignore[override]
        """The opinions of the company doctor, oldest first."""
        return self.of(Opinion)

    @property
    def aow_date(self) -> Any:  # type: ignore[override]
        """The first day of AOW."""
        return bound().of(engine_file.aow_date_of)(self.case)


class Due:
    """The last days of the milestones before this one."""

    def __init__(self, way: Way, many: Any) -> None:
        self._way, self._many = way, many

    def __getitem__(self, name: str) -> Any:
        return read(self._way, self._many.due_of(name))
