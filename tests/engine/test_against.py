"""Facts that no article allows are refused when the law is asked, and not before."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from poortwachter import Case, CaseError, assess, problems_in

LEAVE = date(2026, 8, 3)


def refusals(**facts: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    """The codes and paths with which the law refuses these facts, which are a case all the same."""
    case = Case.model_validate({"first_sick_day": "2026-01-05", **facts})
    try:
        assess(case, as_of=date(2026, 6, 1))
    except CaseError as error:
        return [(problem.code, problem.path) for problem in problems_in(error)]
    return []


class TestMaternityLeave:
    """Wazo 3:1: ten weeks before the expected day, ten after the birth, ten in hospital, thirty to take what was put
    off.
    """

    @pytest.mark.parametrize(("days", "allowed"), [(419, True), (420, True), (421, False)])
    def test_it_lies_within_sixty_weeks(self, days: int, allowed: bool) -> None:
        """The day before, the day and the day after."""
        leave = {"kind": "pregnancy_maternity", "first_day": LEAVE, "last_day": LEAVE + timedelta(days=days - 1)}
        assert refusals(leaves=[leave]) == ([] if allowed else [("leave_too_long", ("leaves", 0, "last_day"))])

    @pytest.mark.parametrize(("days", "allowed"), [(69, True), (70, True), (71, False)])
    def test_the_flexible_period_is_ten_weeks_at_most(self, days: int, allowed: bool) -> None:
        """Before the leave begins, for more than one child."""
        leave = {
            "kind": "pregnancy_maternity",
            "first_day": LEAVE,
            "last_day": LEAVE + timedelta(days=111),
            "not_counted_from": LEAVE - timedelta(days=days),
        }
        expected = [] if allowed else [("flexible_period_too_long", ("leaves", 0, "not_counted_from"))]
        assert refusals(leaves=[leave]) == expected

    def test_other_leave_has_no_such_bound(self) -> None:
        """Three years of it."""
        assert refusals(leaves=[{"kind": "unpaid", "first_day": LEAVE, "last_day": date(2029, 8, 2)}]) == []


class TestAge:
    """Arbeidstijdenwet 3:2: below twelve there is no exception."""

    @pytest.mark.parametrize(("born", "allowed"), [("2014-01-04", True), ("2014-01-05", True), ("2014-01-06", False)])
    def test_twelve_on_the_first_sick_day(self, born: str, allowed: bool) -> None:
        """The birthday counts."""
        assert refusals(birth_date=born) == ([] if allowed else [("too_young", ("birth_date",))])

    @pytest.mark.parametrize(("employed", "allowed"), [("2013-12-31", False), ("2014-01-01", True)])
    def test_twelve_when_the_employment_began(self, employed: str, allowed: bool) -> None:
        """The first day of the employment, where that is sooner."""
        found = refusals(birth_date="2002-01-01", employment={"first_day": employed})
        assert found == ([] if allowed else [("too_young", ("birth_date",))])

    def test_all_at_once(self) -> None:
        """Each with its own path."""
        leave = {"kind": "pregnancy_maternity", "first_day": LEAVE, "last_day": date(2029, 8, 2)}
        assert {code for code, _ in refusals(birth_date="2020-01-01", leaves=[leave])} == {
            "leave_too_long",
            "too_young",
        }
