"""What could still change an answer is asked of the day of each duty."""

from __future__ import annotations

from datetime import date

import pytest

from poortwachter import Case, assess


def _by_capacity(found_on: date) -> set[str]:
    """The duties of a case of 6 January 2025 that a finding of no capacity could still change on 2 March 2026."""
    found = {"kind": "capacity", "dated": found_on, "capacity": "present"}
    answer = assess(Case.model_validate({"first_sick_day": "2025-01-06", "records": [found]}), as_of=date(2026, 3, 2))
    return {key for item in answer.could_change if item.outcome == "no_capacity" for key in item.concerns}


@pytest.mark.parametrize(
    ("found_on", "open_still"),
    [(date(2026, 1, 3), False), (date(2026, 1, 4), False), (date(2026, 1, 5), True)],
)
def test_what_was_found_later_tells_nothing_of_the_day_of_a_duty(found_on: date, open_still: bool) -> None:
    """Whether capacity remained is asked of the last day of the first-year evaluation, 4 January 2026; what was found
    by today is not.
    """
    assert ("first_year_evaluation" in _by_capacity(found_on)) is open_still
