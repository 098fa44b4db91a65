"""Every milestone of the catalogue."""

from __future__ import annotations

from datetime import date

from hypothesis import given

from poortwachter import Status, assess
from strategies import FIRST_DAYS, running


class TestEveryMilestone:
    """What holds for all of them."""

    @given(FIRST_DAYS)
    def test_window_advised_act_by_and_due_are_in_order(self, first_day: date) -> None:
        """The window opens first, nothing lies after the last day."""
        for milestone in assess(running(first_day), as_of=first_day).milestones:
            if milestone.due is not None:
                assert milestone.act_by is not None
                for earlier in (milestone.window_opens, milestone.advised, milestone.act_by):
                    assert earlier is None or earlier <= milestone.due
                if milestone.window_opens is not None:
                    assert milestone.window_opens <= milestone.act_by

    @given(FIRST_DAYS)
    def test_no_employer_no_duty(self, first_day: date) -> None:
        """Without an employer only UWV and the employee are left."""
        answer = assess(running(first_day, employment={"regime": "no_employer"}), as_of=first_day)
        asked = {item.bearer.value for item in answer.milestones if item.status != Status.NOT_APPLICABLE}
        assert asked == {"uwv", "employee"}
