"""WIA 64(3) and (6), BW 7:629(11): a late application, what excuses it, and what it extends."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import Assessment, Status, assess
from strategies import FAR, running

D0 = date(2026, 1, 5)
"""END is 2 January 2028; the application is due on 17 October 2027, a sanction decision on 21 November 2027."""


def on_file(*records: Mapping[str, object], as_of: date = FAR, first_day: date = D0, **facts: object) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=as_of)


def applied(day: str, **fields: object) -> dict[str, object]:
    """A WIA application received on ``day``."""
    return {"kind": "wia_application", "received_on": day, **fields}


def sanctioned(day: str = "2027-11-01", **fields: object) -> dict[str, object]:
    """A sanction decision sent on ``day``."""
    return {"kind": "sanction_decision", "sent_on": day, **fields}


class TestLateApplication:
    """BW 7:629(11)a and WIA 64(3): wage and the first day of WIA move by the days late; the wait does not."""

    @given(st.integers(1, 300))
    def test_by_exactly_the_days_late(self, days: int) -> None:
        """Counted from receipt; pending until UWV decides."""
        received = date.fromordinal(date(2027, 10, 17).toordinal() + days)
        answer = on_file(applied(received.isoformat()))
        assert answer.milestone("wia_application").days_late == days
        assert answer.waiting_period.last_day == date(2028, 1, 2)
        assert answer.wage_continuation.last_day == date.fromordinal(date(2028, 1, 2).toordinal() + days)
        assert answer.wia.first_day == date.fromordinal(date(2028, 1, 3).toordinal() + days)
        assert answer.wage_continuation.pending == ("wage_extension_decision",)

    def test_the_last_day_is_in_time(self) -> None:
        """Received on the last day, or posted by then and received within a week."""
        assert on_file(applied("2027-10-17")).wage_continuation.state == "known"
        assert on_file(applied("2027-10-24", posted_on="2027-10-17")).wage_continuation.last_day == date(2028, 1, 2)
        assert on_file(applied("2027-10-25", posted_on="2027-10-17")).wage_continuation.last_day == date(2028, 1, 10)
        assert on_file(applied("2027-10-19", posted_on="2027-10-18")).wage_continuation.last_day == date(2028, 1, 4)

    def test_the_decision_of_uwv_wins(self) -> None:
        """Its days move the wage, and nothing is pending any more."""
        decision = {"kind": "wage_extension_decision", "sent_on": "2027-11-10", "days": 8}
        answer = on_file(applied("2027-10-27"), decision)
        assert (answer.wage_continuation.last_day, answer.wage_continuation.state) == (date(2028, 1, 10), "known")

    def test_nothing_recorded_moves_nothing_but_says_what_would(self) -> None:
        """Past the last day the answer names the application; recorded as not filed it counts the days so far."""
        silent = on_file(as_of=date(2027, 10, 20))
        assert silent.wage_continuation.last_day == date(2028, 1, 2)
        assert "records.wia_application" in {change.fact for change in silent.could_change}
        not_filed = {"kind": "wia_application", "status": "not_filed", "known_on": "2027-10-20"}
        assert on_file(not_filed, as_of=date(2027, 10, 20)).wage_continuation.last_day == date(2028, 1, 5)

    def test_no_extension_once_the_employment_has_ended(self) -> None:
        """UWV cannot extend a wage that nobody owes any more."""
        answer = on_file(applied("2027-10-27"), employment={"last_day": "2027-12-31"})
        assert answer.wia.first_day == date(2028, 1, 3)
        assert answer.wage_continuation.last_day == date(2027, 12, 31)


class TestDeemedInTime:
    """WIA 64(6): no letter, or a late one and application within four weeks; not without a 42-week notice."""

    NOTICE: Mapping[str, object] = {"kind": "week_42_notice", "received_on": "2026-10-20"}
    LATE_LETTER: Mapping[str, object] = {"kind": "uwv_wia_letter", "sent_on": "2027-10-10", "received_on": "2027-10-12"}

    @pytest.mark.parametrize(("received", "late"), [("2027-11-09", 0), ("2027-11-10", 24)])
    def test_four_weeks_after_a_late_letter(self, received: str, late: int) -> None:
        """The excused day is the last day; one day later counts from the statutory one."""
        answer = on_file(self.NOTICE, self.LATE_LETTER, applied(received))
        found = answer.milestone("wia_application")
        assert (found.status == Status.MET, found.days_late) == (late == 0, late)
        if not late:
            assert found.due == date(2027, 11, 9)

    @pytest.mark.parametrize(
        ("posted", "received", "late"),
        [("2027-11-09", "2027-11-16", 0), ("2027-11-09", "2027-11-17", 31), ("2027-11-10", "2027-11-11", 25)],
    )
    def test_posted_within_the_four_weeks(self, posted: str, received: str, late: int) -> None:
        """And received within a week after them, as with any other last day."""
        answer = on_file(self.NOTICE, self.LATE_LETTER, applied(received, posted_on=posted))
        assert answer.milestone("wia_application").days_late == late
        assert answer.wage_continuation.last_day == date(2028, 1, 2) + timedelta(days=late)

    def test_a_letter_in_time_excuses_nothing(self) -> None:
        """Received on counted day 623."""
        letter = {"kind": "uwv_wia_letter", "sent_on": "2027-09-17", "received_on": "2027-09-19"}
        assert on_file(self.NOTICE, letter, applied("2027-10-18")).milestone("wia_application").days_late == 1

    def test_no_letter_is_a_fact_and_silence_is_not(self) -> None:
        """Recorded as not sent it excuses any day; unrecorded it excuses none."""
        not_sent = {"kind": "uwv_wia_letter", "status": "not_sent", "known_on": "2027-10-01"}
        excused = on_file(self.NOTICE, not_sent, applied("2027-12-01"))
        assert excused.milestone("wia_application").status == Status.MET
        assert excused.wage_continuation.last_day == date(2028, 1, 2)
        assert on_file(self.NOTICE, applied("2027-12-01")).milestone("wia_application").days_late == 45

    @pytest.mark.parametrize(("notice", "late"), [("2027-07-24", 0), ("2027-07-25", 23), (None, 23)])
    def test_the_42_week_notice_before_81_weeks(self, notice: str | None, late: int) -> None:
        """Counted day 566 is the last day that keeps the excuse."""
        records = [] if notice is None else [{**self.NOTICE, "received_on": notice}]
        found = on_file(*records, self.LATE_LETTER, applied("2027-11-09")).milestone("wia_application")
        assert found.days_late == late


LATE = applied("2027-11-06")
"""Twenty days late: the wage period would run to 22 January 2028."""


class TestSanctionWhileLatenessIsUndecided:
    """WIA 25(9), BW 7:629(11): it begins after the wage period, whose end UWV has not fixed yet."""

    def test_pending_until_uwv_decides(self) -> None:
        """Also where it was sent before the wait ended."""
        assert on_file(LATE, sanctioned("2027-12-06")).sanction.pending == ("wage_extension_decision",)
        decision = {"kind": "wage_extension_decision", "sent_on": "2027-11-20", "days": 20}
        assert on_file(LATE, decision, sanctioned("2027-12-06")).sanction.state == "known"
