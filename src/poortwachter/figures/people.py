"""Whom the figures are about, without who they are: a case with a group and hours, and the numbers of the workforce."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .._frozen import frozen, put
from ..counting.days import read_day
from ..counting.months import months_after
from ..errors import MISSING, CaseError, Path, Problem, clean_key, refused, without_content
from ..errors.handed import listed
from ..facts.case import Case, not_a_case
from ..pay.terms import WageFacts

__all__ = ["Degree", "OutflowReason", "Person", "Staff", "each_a"]

Kind = TypeVar("Kind")

_LONGEST_GROUP: Final = 60
_MOST_STAFF: Final = 10_000_000
_SPAN: Final = ("first_day", "last_day")


class OutflowReason(StrEnum):
    """How re-integration ended."""

    OWN_JOB = "own_job"
    """Back in the own work, adapted or not (eigen werk)."""
    OTHER_JOB_INSIDE = "other_job_inside"
    """Lasting other work with the own employer (ander werk binnen)."""
    OUTSIDE = "outside"
    """Work with another employer (werk buiten)."""
    WIA = "wia"
    """WIA was granted, also early IVA."""
    LEFT = "left"
    """The employment ended, without work outside on file (uit dienst)."""
    DIED = "died"
    """Death (overlijden)."""


def _number(value: object, path: Path, least: int, most: int, problems: list[Problem]) -> Decimal:
    try:
        found = Decimal(str(value)) if not isinstance(value, bool) else Decimal(-1)
    except ArithmeticError:
        found = Decimal(-1)
    if not found.is_finite() or not least <= found <= most:
        problems.append(refused("number_range", path, without_content(value), least=least, most=most))
        return Decimal(0)
    return found


def _days(facts: object, names: tuple[str, ...], problems: list[Problem]) -> None:
    """Keep what is given under these names as days; what is none is refused."""
    for name in names:
        value = getattr(facts, name)
        if value is not None:
            put(facts, name, read_day((name,), value, problems))


def _in_order(first: date | None, last: date | None, problems: list[Problem]) -> None:
    if first is not None and last is not None and last < first:
        problems.append(refused("days_reversed", ("last_day",), last, earlier="first_day", day=first.isoformat()))


def _a_group(value: object, problems: list[Problem]) -> None:
    if value is None:
        return
    plain = isinstance(value, str) and 0 < len(value) <= _LONGEST_GROUP and clean_key(value) == value
    if not plain:
        problems.append(refused("group_name", ("group",), without_content(value), most=_LONGEST_GROUP))


def each_a(kind: type[Kind], name: str, given: object) -> tuple[Kind, ...]:
    """What was given under this name, each of this kind.

    Raises:
        CaseError: it is no list, or something in it is of another kind.
    """
    items = listed(name, given)
    _done(
        [
            refused("not_of_kind", (name, place), without_content(item), kind=kind.__name__)
            for place, item in enumerate(items)
            if not isinstance(item, kind)
        ]
    )
    return items


def _done(problems: list[Problem]) -> None:
    if problems:
        raise CaseError(problems)


@frozen
class Degree:
    """Which part was worked, or not, on days in a row. The name says which way it counts; give one of the two.

    Attributes:
        first_day: the first of the days, inclusive.
        last_day: the last of the days, inclusive; ``None`` while it holds.
        percent_absent: the part that was not worked: 100 is wholly absent.
        percent_present: the part that was worked: 0 is wholly absent.

    Raises:
        CaseError: none or both are given, one is no number from 0 to 100, or the days are reversed.
    """

    first_day: date
    last_day: date | None = None
    percent_absent: Decimal | None = None
    percent_present: Decimal | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            first_day: date,
            last_day: date | None = None,
            percent_absent: Decimal | int | str | None = None,
            percent_present: Decimal | int | str | None = None,
        ) -> None: ...

    def __post_init__(self) -> None:
        problems: list[Problem] = []
        given: list[tuple[str, Any]] = [
            (name, value)
            for name in ("percent_absent", "percent_present")
            if (value := getattr(self, name)) is not None
        ]
        if len(given) != 1:
            problems.append(refused("one_polarity", ("percent_absent",), MISSING))
        for name, value in given:
            put(self, name, _number(value, (name,), 0, 100, problems))
        if self.first_day is None:
            problems.append(refused("missing.day", ("first_day",), MISSING))
        _days(self, _SPAN, problems)
        _in_order(self.first_day, self.last_day, problems)
        _done(problems)

    @property
    def absent(self) -> Decimal:
        """The part that was not worked, in percent."""
        if self.percent_absent is not None:
            return self.percent_absent
        assert self.percent_present is not None
        return 100 - self.percent_present


@frozen
class Person:
    """One employment of which there is a case. It has no name and no number beside that of the case.

    Attributes:
        case: the facts.
        group: the unit, or whatever figures are split by; ``None`` where it is of none.
        part_time_factor: hours a week divided by those of a full week; 0 to 2, 1 by default.
        contract_hours: hours a week of the contract: with them the part that is worked follows from work resumed.
        degrees: which part was worked on which days, where that is known otherwise; they go before work resumed.
        outflow: how re-integration ended, where the caller knows better than the file.
        outflow_on: the day on which it ended.
        wage: what is paid, to reckon the euros of a sanction.

    Raises:
        CaseError: a number out of range, a group that could name a person, or an outflow without its day.
    """

    case: Case
    group: str | None = None
    part_time_factor: Decimal = Decimal(1)
    contract_hours: Decimal | None = None
    degrees: tuple[Degree, ...] = ()
    outflow: OutflowReason | None = None
    outflow_on: date | None = None
    wage: WageFacts | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            case: Case,
            group: str | None = None,
            part_time_factor: Decimal | int | str = 1,
            contract_hours: Decimal | int | str | None = None,
            degrees: tuple[Degree, ...] = (),
            outflow: OutflowReason | None = None,
            outflow_on: date | None = None,
            wage: WageFacts | None = None,
        ) -> None: ...

    def __post_init__(self) -> None:
        problems: list[Problem] = [*not_a_case(self.case)]
        _a_group(self.group, problems)
        put(self, "part_time_factor", _number(self.part_time_factor, ("part_time_factor",), 0, 2, problems))
        if self.contract_hours is not None:
            put(self, "contract_hours", _number(self.contract_hours, ("contract_hours",), 0, 168, problems))
        if (self.outflow is None) != (self.outflow_on is None):
            problems.append(refused("outflow_day", ("outflow_on",), MISSING))
        _days(self, ("outflow_on",), problems)
        if self.outflow is not None and self.outflow not in list(OutflowReason):
            names = [reason.value for reason in OutflowReason]
            problems.append(refused("option", ("outflow",), without_content(self.outflow), names=names))
        _done(problems)
        put(self, "degrees", each_a(Degree, "degrees", self.degrees))
        put(self, "outflow", None if self.outflow is None else OutflowReason(self.outflow))

    def __repr__(self) -> str:
        return f"Person({self.case!r}, group={self.group!r})"


@frozen
class Staff:
    """Part of the workforce: so many employments with the same group, days and hours, sick or not.

    Attributes:
        group: as of :class:`Person`.
        first_day: the first day of the employment, inclusive; ``None`` where it began before the figures do.
        last_day: the last day, inclusive; ``None`` while it runs.
        part_time_factor: hours a week divided by those of a full week; 0 to 2, 1 by default.
        number: how many employments this line stands for.

    Raises:
        CaseError: a number out of range, or days that are reversed.
    """

    group: str | None = None
    first_day: date | None = None
    last_day: date | None = None
    part_time_factor: Decimal = Decimal(1)
    number: int = 1

    if TYPE_CHECKING:

        def __init__(
            self,
            group: str | None = None,
            first_day: date | None = None,
            last_day: date | None = None,
            part_time_factor: Decimal | int | str = 1,
            number: int = 1,
        ) -> None: ...

    def __post_init__(self) -> None:
        problems: list[Problem] = []
        _a_group(self.group, problems)
        put(self, "part_time_factor", _number(self.part_time_factor, ("part_time_factor",), 0, 2, problems))
        number = _number(self.number, ("number",), 0, _MOST_STAFF, problems)
        if number != int(number):
            problems.append(refused("int_type", ("number",), without_content(self.number)))
        put(self, "number", int(number))
        _days(self, _SPAN, problems)
        _in_order(self.first_day, self.last_day, problems)
        _done(problems)


def months_in(first_day: date, last_day: date) -> Iterator[tuple[date, date]]:
    """The calendar months of a period, the first and the last cut where the period begins and ends."""
    begin = first_day
    while begin <= last_day:
        after = months_after(begin.replace(day=1), 1)
        yield begin, min(last_day, date.fromordinal(after.toordinal() - 1))
        begin = after
