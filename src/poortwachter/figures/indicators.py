"""The figures of a period, from cases and the numbers of the workforce."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final, TypeVar

from ..answer.risk import RiskLevel
from ..counting.days import read_day
from ..errors import NOT_SHOWN, CaseError, Problem, refused, without_content
from ..facts.case import Case
from .absence import absent_in, available_in, employed_in
from .counted import AbsenceFigures, FileFigures, Indicators, Share
from .hiding import ALL, WHOLE_PERIOD, hidden_cells
from .on_file import OnFile, on_file
from .people import OutflowReason, Person, Staff, each_a, months_in

__all__ = ["LEAST", "indicators"]

LEAST: Final = 10
"""From how many people on a number is shown, unless the caller says otherwise: ours."""
Grouped = TypeVar("Grouped", Person, Staff)
_TO_WORK: Final = (OutflowReason.OWN_JOB, OutflowReason.OTHER_JOB_INSIDE, OutflowReason.OUTSIDE)
_TWO: Final = Decimal("0.01")


def indicators(
    people: Iterable[Person | Case],
    *,
    first_day: date,
    last_day: date,
    as_of: date,
    staff: Iterable[Staff] = (),
    least: int = LEAST,
    target: Decimal | int | str | None = None,
) -> Indicators:
    """Count absence by month and group, and what the files say by group.

    Args:
        people: the employments of which there is a case; a case by itself is of no group and works full time.
        first_day: the first day of the period, inclusive.
        last_day: the last day, inclusive.
        as_of: the day of assessment, inclusive: not before the period begins. No fact may lie after it, except what is
            planned.
        staff: the workforce, sick or not. Without it there are no percentages and no frequencies.
        least: from how many people on a number is shown. What would give a hidden number away by subtraction is hidden
            too.
        target: the share of outflow to work that is aimed at, in percent, such as the 60 of Defence.

    Raises:
        CaseError: the days are reversed, a number is out of range, ``staff`` is no list of :class:`Staff`, a number of
            a case comes again, or a case cannot be assessed on ``as_of``.

    >>> case = Case(absences=[{"first_day": "2026-04-03", "last_day": "2026-04-10"}])
    >>> found = indicators([case], first_day=date(2026, 4, 1), last_day=date(2026, 6, 30), as_of=date(2026, 6, 30),
    ...                    staff=[Staff(number=10)], least=1)
    >>> absence, files = found.of_group(None)
    >>> str(absence.absent_days), str(absence.percentage), absence.new_spells
    ('8.00', '0.88', 1)
    """
    first_day, last_day, as_of = _checked(first_day, last_day, as_of, least, target)
    persons = [item if isinstance(item, Person) else Person(item) for item in people]
    _each_once(persons)
    workforce = each_a(Staff, "staff", staff)
    named = [*(item.group for item in persons), *(item.group for item in workforce)]
    groups = sorted({group for group in named if group is not None})
    until = min(last_day, as_of)
    spans = [(str(begin), begin, end) for begin, end in months_in(first_day, until)]
    if len(spans) > 1:
        spans.append((WHOLE_PERIOD, first_day, until))
    columns = [*groups, ALL]
    cells = {
        (name, group): _Absence(begin, end, _in(persons, group), _in(workforce, group), as_of)
        for name, begin, end in spans
        for group in columns
    }
    sizes = {cell: found.size for cell, found in cells.items()}
    hidden = hidden_cells(sizes, least, rows_add_up=len(spans) > 1)
    single = len(spans) == 1
    absence = tuple(
        cells[name, group].figures(_shown(group), whole=single or name == WHOLE_PERIOD, hidden=(name, group) in hidden)
        for name, _, _ in spans
        for group in columns
    )
    files = _files(persons, columns, first_day, last_day, as_of, least)
    aim = None if target is None else Decimal(str(target))
    return Indicators(first_day, last_day, as_of, least, aim, absence, files)


_MOST_HIDDEN: Final = 1000
"""The largest group that a caller can have hidden."""


def _checked(
    first_day: object, last_day: object, as_of: object, least: object, target: object
) -> tuple[date, date, date]:
    """The days, where they and the numbers can be used."""
    problems: list[Problem] = []
    given = {"first_day": first_day, "last_day": last_day, "as_of": as_of}
    first, last, day = (read_day((name,), value, problems) for name, value in given.items())
    for name, later in (("last_day", last), ("as_of", day)):
        if first is not None and later is not None and later < first:
            problems.append(refused("days_reversed", (name,), later, earlier="first_day", day=first.isoformat()))
    if isinstance(least, bool) or not isinstance(least, int) or not 1 <= least <= _MOST_HIDDEN:
        problems.append(refused("number_range", ("least",), without_content(least), least=1, most=_MOST_HIDDEN))
    try:
        fits = target is None or 0 <= Decimal(str(target)) <= 100
    except ArithmeticError:
        fits = False
    if not fits:
        problems.append(refused("number_range", ("target",), without_content(target), least=0, most=100))
    if problems or first is None or last is None or day is None:
        raise CaseError(problems)
    return first, last, day


def _each_once(persons: Sequence[Person]) -> None:
    """Refuse a number of a case that comes again: its days would count twice."""
    first: dict[str, int] = {}
    problems = [
        refused("case_id_twice", ("people", place, "case_id"), NOT_SHOWN)
        for place, person in enumerate(persons)
        if person.case.case_id is not None and first.setdefault(person.case.case_id, place) != place
    ]
    if problems:
        raise CaseError(problems)


def _shown(group: str) -> str | None:
    return None if group == ALL else group


def _in(items: Iterable[Grouped], group: str) -> list[Grouped]:
    return [item for item in items if group in (ALL, item.group)]


# --- absence --------------------------------------------------------------------------------------------------------


class _Absence:
    """The absence of one group in one span of days."""

    def __init__(
        self, first_day: date, last_day: date, people: Sequence[Person], staff: Sequence[Staff], as_of: date
    ) -> None:
        self.first_day, self.last_day = first_day, last_day
        self._found = [absent_in(person, first_day, last_day, as_of) for person in people]
        self._staff = staff
        self._length = (last_day - first_day).days + 1
        self._employees = Fraction(sum(employed_in(item, first_day, last_day) for item in staff), self._length)

    @property
    def size(self) -> Decimal:
        """How many people it is of: of the workforce, or of those with a case where that is more."""
        sick = sum(1 for item in self._found if item.days or item.leave_days or item.began or item.durations)
        return max(_rounded(self._employees), Decimal(sick))

    def figures(self, group: str | None, *, whole: bool, hidden: bool) -> AbsenceFigures:
        """The numbers, or that they are hidden."""
        if hidden:
            return AbsenceFigures(self.first_day, self.last_day, group, whole, True)
        found, staff = self._found, self._staff
        available = sum((available_in(item, self.first_day, self.last_day) for item in staff), Fraction(0))
        absent = sum((item.days for item in found), Fraction(0))
        leave = sum((item.leave_days for item in found), Fraction(0))
        began, durations = sum(item.began for item in found), [day for item in found for day in item.durations]
        year = Fraction(_days_in_year(self.first_day), self._length)
        return AbsenceFigures(
            self.first_day, self.last_day, group, whole, False,
            _rounded(self._employees) if staff else None,
            _rounded(available) if staff else None,
            _rounded(absent),
            _rounded(leave),
            _rounded(100 * absent / available) if available else None,
            _rounded(100 * (absent + leave) / available) if available else None,
            began,
            _rounded(began / self._employees * year) if self._employees else None,
            len(durations),
            _rounded(Fraction(sum(durations), len(durations))) if durations else None,
            sum(item.unknown_days for item in found),
        )  # fmt: skip


def _days_in_year(day: date) -> int:
    return (date(day.year + 1, 1, 1) - date(day.year, 1, 1)).days


def _rounded(value: Fraction) -> Decimal:
    """To two decimals, half away from nothing."""
    exact = Decimal(value.numerator * 10_000 // value.denominator) / 10_000
    return exact.quantize(_TWO, ROUND_HALF_UP)


# --- files ----------------------------------------------------------------------------------------------------------


def _files(
    people: Sequence[Person], columns: Sequence[str], first_day: date, last_day: date, as_of: date, least: int
) -> tuple[FileFigures, ...]:
    begun = [item for item in people if _began(item.case) <= as_of and item.case.jurisdiction in (None, "nl")]
    found = [(item.group, on_file(item, first_day, last_day, as_of)) for item in begun]
    by_group = {group: [one for of, one in found if group in (ALL, of)] for group in columns}
    sizes = {("files", group): Decimal(len(items)) for group, items in by_group.items()}
    hidden = hidden_cells(sizes, least, rows_add_up=False)
    return tuple(
        FileFigures(_shown(group), True) if ("files", group) in hidden else _figures(_shown(group), items)
        for group, items in by_group.items()
    )


def _began(case: Case) -> date:
    return min(spell.first_day for spell in case.absences)


def _figures(group: str | None, items: Sequence[OnFile]) -> FileFigures:
    levels = Counter(item.level for item in items)
    outflow = Counter(item.outflow for item in items if item.outflow is not None)
    due = [item for item in items if item.report_due]
    imposed = [item for item in items if item.sanction_days is not None]
    euros = [item.euros for item in imposed if item.euros is not None]
    repaired = [item.days_shortened for item in items if item.days_shortened is not None]
    ended = sum(outflow.values())
    to_work = sum(outflow[reason] for reason in _TO_WORK)
    return FileFigures(
        group, False, len(items),
        tuple((level, levels[level]) for level in RiskLevel),
        _share([item.complete for item in due]),
        _share([item.in_time for item in due]),
        len(imposed), len(repaired),
        sum(item.sanction_days or 0 for item in imposed), sum(repaired),
        sum(euros, Decimal(0)) if euros else None, len(imposed) - len(euros),
        tuple((reason, outflow[reason]) for reason in OutflowReason),
        Share(to_work, ended, 0, _percent(to_work, ended)),
    )  # fmt: skip


def _share(answers: Sequence[bool | None]) -> Share:
    known = [answer for answer in answers if answer is not None]
    return Share(sum(known), len(known), len(answers) - len(known), _percent(sum(known), len(known)))


def _percent(number: int, of: int) -> Decimal | None:
    return _rounded(Fraction(100 * number, of)) if of else None
