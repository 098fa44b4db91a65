"""A day on which nothing happens moves no last day and settles nothing anew; a day on which something does undoes no
duty whose day had passed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from hypothesis import assume, example, given
from hypothesis import strategies as st

from generated import generated
from poortwachter import Assessment, Case, CaseError, Status, assess

NUMBERS = st.integers(0, 9_999)
PERIODS: Final = ("waiting_period", "wia", "wage_continuation", "dismissal_ban", "sanction")
SETTLED: Final = (Status.MET, Status.MET_LATE, Status.MISSED, Status.LAPSED)
FORWARD: Final = (Status.UPCOMING, Status.OPEN, Status.DUE_SOON, Status.OVERDUE, *SETTLED)


def told(number: int) -> tuple[Case, set[date]]:
    """A made-up case, and every day that it names."""
    made = generated(number)
    try:
        case = Case.model_validate(made.data)
        assess(case, as_of=case.last_day_that_happened)
    except ValueError:
        assume(False)
    return case, set(_days(made.data))


def _days(facts: object) -> Iterator[date]:
    if isinstance(facts, dict | list):
        for part in facts.values() if isinstance(facts, dict) else facts:
            yield from _days(part)
    elif isinstance(facts, str) and len(facts) == 10 and facts[:2] in ("19", "20"):
        yield date.fromisoformat(facts)


def on_both(case: Case, day: date) -> tuple[Assessment, Assessment]:
    """The answer on a day and on the day before it, by what had happened then."""
    before = day - timedelta(days=1)
    assume(min(absence.first_day for absence in case.absences) <= before)
    try:
        found = assess(case.as_at(before), as_of=before), assess(case.as_at(day), as_of=day)
    except CaseError:
        assume(False)
    assume(found[0].first_sick_day == found[1].first_sick_day)
    return found


@given(NUMBERS, st.integers(1, 1500))
def test_a_quiet_day(number: int, later: int) -> None:
    """What had a day has that day, what was done or over stays so, and the rest goes forward."""
    case, days = told(number)
    day = case.absences[0].first_day + timedelta(days=later)
    assume(days.isdisjoint({day, day - timedelta(days=1)}))
    before, after = on_both(case, day)
    for name in PERIODS:
        was, becomes = getattr(before, name), getattr(after, name)
        assert (was.first_day, getattr(was, "last_day", None)) == (
            becomes.first_day,
            getattr(becomes, "last_day", None),
        )
    assert [item.key for item in before.milestones] == [item.key for item in after.milestones]
    for was, becomes in zip(before.milestones, after.milestones, strict=True):
        if was.status in SETTLED:
            assert (was.status, was.reason, was.due, was.met_on) == (
                becomes.status, becomes.reason, becomes.due, becomes.met_on,
            )  # fmt: skip
        elif was.status in FORWARD and becomes.status in FORWARD:
            assert FORWARD.index(was.status) <= FORWARD.index(becomes.status), was.key
            assert was.due == becomes.due, was.key


@given(NUMBERS, st.integers(0, 99))
@example(5080, 26)
def test_a_day_on_which_something_happens(number: int, place: int) -> None:
    """A duty that was overdue stays named: what is found today takes it not away."""
    case, days = told(number)
    first = min(absence.first_day for absence in case.absences)
    happened = sorted(day for day in days if first < day <= case.last_day_that_happened)
    assume(happened)
    before, after = on_both(case, happened[place % len(happened)])
    overdue = {item.key for item in before.milestones if item.status is Status.OVERDUE}
    assert overdue <= {item.key for item in after.milestones}
