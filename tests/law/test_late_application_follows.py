"""What follows on a late application, BW 7:629(3)f, (11)a: wage, or benefit of the self-insured, ZW 29(10)a, (11)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import assess
from strategies import FAR, running

D0, END, DUE = date(2025, 6, 2), date(2027, 5, 30), date(2027, 3, 14)
LESS_WIA = "wia_measure_possible"
WAGE = ("wage_period_extended_by_delay", "no_wage_over_the_delay", LESS_WIA)
BENEFIT = ("benefit_extended_by_delay", "no_benefit_over_the_delay", LESS_WIA)


def follows(first_day: date = D0, **employment: str) -> tuple[str, ...]:
    """What follows where the application comes too late."""
    return assess(running(first_day, employment=employment), as_of=first_day).milestone("wia_application").consequence


def test_while_wage_is_owed_at_the_end_of_the_wait() -> None:
    """Also by an employer who would pay the sickness benefit after the employment."""
    assert follows() == follows(self_insured_zw="yes") == WAGE


def test_of_a_public_servant() -> None:
    """The pay runs on, ZW 76a(6)a; that it is lost over the delay stands in BW 7:629(3)f alone, and not in ZW 76b."""
    assert follows(regime="public_servant") == ("wage_period_extended_by_delay", LESS_WIA)
    assert follows(regime="public_servant", last_day=END.isoformat()) == (LESS_WIA,)


def test_without_wage_nothing_runs_on() -> None:
    """UWV's own benefit is not extended: ZW 29(10) is about the self-insured alone; nor the six weeks of 7:629(2)a."""
    assert follows(regime="no_employer") == (LESS_WIA,)
    assert follows(domestic_worker="yes", insured="yes") == (LESS_WIA,)


@pytest.mark.parametrize(("after", "wage"), [(-1, False), (0, False), (1, True)])
def test_where_the_employment_ends(after: int, wage: bool) -> None:
    """Who is employed on the day after the wait has wage over the delay; the self-insured pays benefit instead."""
    last_day = (END + timedelta(after)).isoformat()
    assert follows(last_day=last_day) == (WAGE if wage else (LESS_WIA,))
    assert follows(last_day=last_day, self_insured_zw="yes") == (WAGE if wage else BENEFIT)


@pytest.mark.parametrize(("end", "benefit"), [("2018-12-31", False), ("2019-01-01", True), ("2019-01-02", True)])
def test_benefit_over_the_delay_since_2019(end: str, benefit: bool) -> None:
    """ZW 29(10)a and (11) hold where the 104 weeks end in 2019 or later."""
    first_day = date.fromisoformat(end) - timedelta(727)
    found = follows(first_day, regime="no_employer", self_insured_zw="yes")
    assert found == (BENEFIT if benefit else (LESS_WIA,))


@pytest.mark.parametrize(("first_day", "wage"), [("2004-08-14", False), ("2004-08-15", True), ("2004-08-16", True)])
def test_not_for_sickness_of_before_15_august_2004(first_day: str, wage: bool) -> None:
    """WIA 123b(1): neither BW 7:629(11)a nor (3)f holds for them."""
    assert follows(date.fromisoformat(first_day)) == (WAGE if wage else (LESS_WIA,))


@given(st.integers(1, 60), st.integers(-700, 100), st.booleans())
def test_it_says_so_where_the_late_days_move_the_end(late: int, ends: int, self_insured: bool) -> None:
    """And nowhere else: the first day of WIA moves by the days late, or there is no word of it."""
    employment = {"last_day": (END + timedelta(ends)).isoformat(), "self_insured_zw": "yes" if self_insured else "no"}
    application = {"kind": "wia_application", "received_on": (DUE + timedelta(late)).isoformat()}
    answer = assess(running(D0, employment=employment, records=[application]), as_of=FAR)
    moved = answer.wia.first_day != END + timedelta(1)
    assert (answer.milestone("wia_application").consequence != (LESS_WIA,)) == moved
