"""WIA 23(6): the shorter wait for early IVA."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from poortwachter import Assessment, Status, assess
from strategies import FAR, running

ONE_DAY = timedelta(days=1)
D0 = date(2026, 1, 5)
"""END is 2 January 2028; the application is due on 17 October 2027, a sanction decision on 21 November 2027."""


def on_file(*records: Mapping[str, object], as_of: date = FAR, first_day: date = D0, **facts: object) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=as_of)


class TestEarlyIva:
    """WIA 23(6) and 66: granted, WIA begins ten weeks after receipt, not before counted day 92; wage runs on."""

    @pytest.mark.parametrize(
        ("received", "first_day"), [("2026-06-01", date(2026, 8, 10)), ("2026-01-12", date(2026, 4, 6))]
    )
    def test_granted(self, received: str, first_day: date) -> None:
        """Ten weeks, with the floor of thirteen weeks."""
        application = {"kind": "early_iva_application", "received_on": received}
        decision = {"kind": "early_iva_decision", "sent_on": "2026-07-15", "granted": True}
        answer = on_file(application, decision)
        assert answer.wia.first_day == first_day
        assert answer.waiting_period.last_day == date.fromordinal(first_day.toordinal() - 1)
        assert answer.wage_continuation.last_day == date(2028, 1, 2)
        assert answer.milestone("wia_application").reason == "no_wia_to_come"
        assert answer.milestone("reintegration_report").status == Status.NOT_APPLICABLE
        assert answer.milestone("early_iva_application").status == Status.MET

    @pytest.mark.parametrize(
        ("milestone", "due"),
        [
            ("problem_analysis", date(2026, 2, 16)),
            ("action_plan", date(2026, 3, 2)),
            ("first_year_evaluation", date(2027, 1, 3)),
        ],
    )
    def test_nobody_works_on_return_any_more(self, milestone: str, due: date) -> None:
        """As practice has it: what is due after the day of UWV's decision is not asked, and UWV tests no report."""
        application = {"kind": "early_iva_application", "received_on": "2026-01-12"}
        for decided, asked in ((due - ONE_DAY, False), (due, True), (due + ONE_DAY, True)):
            decision = {"kind": "early_iva_decision", "sent_on": decided, "granted": True}
            found = on_file(application, decision, as_of=max(decided, due)).milestone(milestone)
            assert found.due == due
            assert (found.status is not Status.LAPSED) is asked
            assert asked or found.reason == "early_iva_granted"

    @pytest.mark.parametrize(
        ("first_day", "employment", "due"),
        [
            (date(2011, 9, 12), {"regime": "no_employer"}, None),
            (date(2011, 9, 13), {"regime": "no_employer"}, None),
            (date(2011, 9, 14), {"regime": "no_employer"}, date(2013, 1, 1)),
            (date(2010, 1, 4), {"last_day": "2009-12-31"}, None),
            (date(2010, 1, 4), {"last_day": "2010-06-30"}, date(2010, 6, 30)),
            (date(2010, 1, 4), {"last_day": "2011-04-25"}, date(2011, 4, 24)),
            (date(2012, 1, 2), {"last_day": "2012-06-29"}, date(2013, 4, 21)),
            (date(2010, 1, 4), {}, date(2011, 4, 24)),
        ],
    )
    def test_until_2013_only_with_wage(self, first_day: date, employment: dict[str, str], due: date | None) -> None:
        """23(6), text of 1 July 2011: *niet van toepassing op de verzekerde aan wie ziekengeld wordt uitgekeerd en die
        geen recht heeft op loon*; the sentence is gone in that of 1 January 2013.
        """
        option = on_file(first_day=first_day, as_of=first_day, employment=employment).milestone("early_iva_application")
        assert option.due == due
        assert (option.reason == "no_employer") is (due is None)

    def test_a_decision_long_after_ends_nothing(self) -> None:
        """Granted by a court, years later: what was due in the wait was due."""
        application = {"kind": "early_iva_application", "received_on": "2026-06-01"}
        decision = {"kind": "early_iva_decision", "sent_on": "2030-07-10", "granted": True}
        found = on_file(application, decision, as_of=date(2030, 8, 1)).milestone("first_year_evaluation")
        assert (found.status, found.reason) == (Status.MISSED, "wait_completed")

    def test_refused_and_not_decided(self) -> None:
        """Nothing moves; while not decided the answer says what would."""
        application = {"kind": "early_iva_application", "received_on": "2026-06-01"}
        waiting = on_file(application, as_of=date(2026, 7, 1))
        assert waiting.wia.first_day == date(2028, 1, 3)
        assert "records.early_iva_decision" in {change.fact for change in waiting.could_change}
        refused = on_file(application, {"kind": "early_iva_decision", "sent_on": "2026-07-15", "granted": False})
        assert refused.wia.first_day == date(2028, 1, 3)

    @pytest.mark.parametrize(
        ("received", "first_day", "odd"),
        [
            ("2027-04-25", date(2027, 7, 4), False),
            ("2027-04-26", date(2027, 7, 5), True),
            ("2027-10-25", date(2028, 1, 3), True),
            ("2027-10-26", date(2028, 1, 3), True),
            ("2027-12-01", date(2028, 1, 3), True),
        ],
    )
    def test_granted_on_an_application_after_week_68(self, received: str, first_day: date, odd: bool) -> None:
        """WIA 23(6): a shorter wait, of 78 weeks at most: beyond them the answer says so, and never a longer one."""
        application = {"kind": "early_iva_application", "received_on": received}
        answer = on_file(application, {"kind": "early_iva_decision", "sent_on": "2027-12-15", "granted": True})
        assert answer.wia.first_day == first_day
        assert answer.waiting_period.last_day == date.fromordinal(first_day.toordinal() - 1)
        assert ("early_iva_after_week_68" in answer.caveats) is odd

    def test_the_option_lapses_after_week_68(self) -> None:
        """Open from week three, never overdue, not used after counted day 476."""
        found = assess(running(D0), as_of=date(2026, 3, 2)).milestone("early_iva_application")
        assert (found.status, found.due, found.counted_day) == (Status.OPEN, date(2027, 4, 25), 476)
        after = assess(running(D0), as_of=date(2027, 4, 26)).milestone("early_iva_application")
        assert (after.status, after.reason) == (Status.LAPSED, "not_used")
