"""The engine against the second reading of long absence in the first year, under every order of what was heard."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations, product
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oracle_first_year import Duty, FirstYear, Heard
from poortwachter import Assessment, Case, Milestone, Status, assess
from strategies import MODERN_DAYS

FIRST = date(2024, 1, 8)
LONG_AFTER = 3000
DAYS = (20, 30, 42, 43, 60, 90)
"""Within the six weeks, on their last day, the day after it, and after the last days that hang on them."""
KINDS = {
    "analysis": ("problem_analysis", "long_absence_expected"),
    "later_opinion": ("problem_analysis_update", "long_absence_expected"),
    "expectation": ("long_absence_expected", "value"),
}
MEANT: list[tuple[Literal["analysis", "later_opinion", "expectation"], bool | None]] = [
    *[("analysis", said) for said in (True, False, None)],
    *[("later_opinion", said) for said in (True, False, None)],
    *[("expectation", said) for said in (True, False)],
]


def answered(year: FirstYear) -> Assessment:
    """The answer long afterwards, while nothing else was done."""
    records = []
    for one in year.heard:
        kind, name = KINDS[one.what]
        said = {} if one.expected is None else {name: one.expected}
        records.append({"kind": kind, "dated": one.day, **said})
    case = Case.model_validate({"first_sick_day": year.first_sick_day, "records": records})
    return assess(case, as_of=year.first_sick_day + timedelta(700))


def expected_status(duty: Duty, *, known: bool = True) -> Status:
    """What a duty long ago is: done, done late, undone, or not owed; without a day, still to do or not known when."""
    if duty.done_on is not None:
        late = duty.owed and duty.due is not None and duty.done_on > duty.due
        return Status.MET_LATE if late else Status.MET
    if not duty.owed:
        return Status.NOT_APPLICABLE
    if duty.due is None:
        return Status.OPEN if known else Status.UNKNOWN
    return Status.OVERDUE


def as_read(year: FirstYear) -> dict[str, tuple[date | None, Status]]:
    """The last days and statuses of the second reading."""
    duties = {
        "problem_analysis": (year.analysis, True),
        "action_plan": (year.plan, False),
        "periodic_evaluation": (year.first_evaluation, False),
        "first_year_evaluation": (year.first_year_evaluation, True),
    }
    found = {name: (duty.due, expected_status(duty, known=known)) for name, (duty, known) in duties.items()}
    return {name: (None if status == Status.NOT_APPLICABLE else due, status) for name, (due, status) in found.items()}


def as_answered(year: FirstYear) -> dict[str, tuple[date | None, Status]]:
    """The same of the engine."""
    answer = answered(year)
    found: dict[str, Milestone] = {name: answer.milestone(name) for name in as_read(year)}
    return {name: (item.due, item.status) for name, item in found.items()}


def test_nothing_heard() -> None:
    """The rule stands."""
    year = FirstYear(FIRST, ())
    assert as_answered(year) == as_read(year)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_order_of_what_was_heard(number: int) -> None:
    """Analysis, plan and evaluations under each order of opinions and expectations on each day that matters."""
    for days in combinations(DAYS, number):
        for meant in product(MEANT, repeat=number):
            heard = [
                Heard(FIRST + timedelta(day), what, expected) for day, (what, expected) in zip(days, meant, strict=True)
            ]
            year = FirstYear(FIRST, heard)
            assert as_answered(year) == as_read(year), year


@given(
    MODERN_DAYS,
    st.lists(st.tuples(st.integers(0, 420), st.sampled_from(MEANT)), max_size=6, unique_by=lambda one: one[0]),
)
def test_many_opinions_over_the_year(first: date, heard: list[tuple[int, tuple[str, bool | None]]]) -> None:
    """The same on any day and for more of them."""
    year = FirstYear(first, [Heard(first + timedelta(day), *meant) for day, meant in sorted(heard)])  # type: ignore[arg-type]
    assert as_answered(year) == as_read(year)
