"""WIA 123b: who fell ill before 15 August 2004; WIA 64(11): an application long after; AOW before 1 April 2012."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from poortwachter import Assessment, aow_date, assess
from strategies import FAR, running


def on_file(*records: Mapping[str, object], first_day: date, **facts: object) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=FAR)


class TestBefore15August2004:
    """123b(2) puts WAO 71a(9) in the place of 25(9): at most 52 weeks, as long as UWV fixes."""

    @pytest.mark.parametrize(
        ("first_day", "pending"), [("2004-08-14", True), ("2004-08-15", False), ("2004-08-16", False)]
    )
    def test_a_sanction_waits_for_its_length(self, first_day: str, pending: bool) -> None:
        """The day before, the day, and the day after."""
        start = date.fromisoformat(first_day)
        sent = {"kind": "sanction_decision", "sent_on": date.fromordinal(start.toordinal() + 650)}
        answer = on_file(sent, first_day=start)
        assert (answer.sanction.pending == ("records.confirmed_dates.last_day_of_sanction",)) is pending
        assert ("WAO 71a(9)" in map(str, answer.sanction.basis)) is pending
        assert (answer.wage_continuation.state == answer.wia.state == "pending") is pending

    def test_the_day_that_uwv_names_settles_it(self) -> None:
        """Four months in UWV's letter."""
        sent = {"kind": "sanction_decision", "sent_on": "2006-01-10", "states": {"last_day_of_sanction": "2006-06-26"}}
        answer = on_file(sent, first_day=date(2004, 3, 1))
        assert (answer.sanction.state, answer.sanction.last_day) == ("known", date(2006, 6, 26))

    def test_a_late_application_lengthens_nothing(self) -> None:
        """123b(1): BW 7:629(11)a does not hold for them."""
        late = {"kind": "wia_application", "received_on": "2006-02-10"}
        answer = on_file(late, first_day=date(2004, 3, 1))
        assert (answer.wage_continuation.state, answer.wage_continuation.last_day) == ("known", date(2006, 2, 26))


class TestAYearBefore:
    """64(11): no right over days that lie more than 52 weeks before the application, but for special cases."""

    @pytest.mark.parametrize(
        ("received", "first_day"),
        [("2020-12-27", "2019-12-30"), ("2020-12-28", "2019-12-30"), ("2020-12-29", "2019-12-31"),
         ("2023-01-02", "2022-01-03")],
    )  # fmt: skip
    def test_without_an_employer(self, received: str, first_day: str) -> None:
        """The wait ended on 29 December 2019; 364 days before the application."""
        application = {"kind": "wia_application", "received_on": received}
        answer = on_file(application, first_day=date(2018, 1, 1), employment={"regime": "no_employer"})
        assert answer.wia.first_day == date.fromisoformat(first_day)
        moved = first_day != "2019-12-30"
        assert ("special_case_can_go_back_further" in answer.wia.caveats) is moved
        assert ("WIA 64(11)" in map(str, answer.wia.basis)) is moved


@pytest.mark.parametrize(
    ("born", "aow"),
    [("1942-05-20", "2007-05-01"), ("1947-03-31", "2012-03-01"), ("1947-04-01", "2012-04-01"),
     ("1947-04-20", "2012-04-20")],
)  # fmt: skip
def test_aow_began_on_the_first_of_the_month(born: str, aow: str) -> None:
    """AOW 16 of then: until 1 April 2012 on the first day of the month, since then on the day itself."""
    assert aow_date(date.fromisoformat(born)) == date.fromisoformat(aow)
    answer = on_file(first_day=date(2005, 5, 14), birth_date="1942-05-20")
    assert answer.wia.reason == "aow_age_reached"
