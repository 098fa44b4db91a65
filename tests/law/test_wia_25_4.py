"""WIA 25(4)b: the report is supplemented sooner in an extension, at the request of the insured who wants to apply."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oracle import report_supplemented_by
from poortwachter import Bearer, Milestone, Status, assess
from strategies import running

D0 = date(2026, 1, 5)
REPORT = {"kind": "reintegration_report", "dated": "2027-09-01"}
EXTENDED = {"kind": "extension_decision", "sent_on": "2027-10-01", "granted": True, "last_day": "2028-12-31"}
REQUESTED = {"kind": "report_supplement_request", "received_on": "2028-02-07"}
DUE = date(2028, 2, 21)


def supplement(*records: Mapping[str, object], as_of: date = DUE, **facts: object) -> Milestone:
    """The supplement in a case that runs since 5 January 2026."""
    return assess(running(D0, records=list(records), **facts), as_of=as_of).milestone("report_supplement")


class TestItsLastDay:
    """Within two weeks, from receipt by the employer; a term of a statute, so Atw 1(1)."""

    @pytest.mark.parametrize(
        ("received", "due"),
        [
            ("2028-02-07", date(2028, 2, 21)),
            ("2028-02-04", date(2028, 2, 18)),
            ("2028-02-05", date(2028, 2, 21)),
            ("2028-02-06", date(2028, 2, 21)),
            ("2028-04-03", date(2028, 4, 18)),
            ("2027-12-06", date(2027, 12, 20)),
        ],
    )
    def test_two_weeks_moved_to_a_working_day(self, received: str, due: date) -> None:
        """Friday stays, Saturday and Sunday become Monday, Easter Monday Tuesday; also before the wait is over."""
        assert supplement(REPORT, EXTENDED, {**REQUESTED, "received_on": received}, as_of=due).due == due

    @given(st.dates(date(2027, 10, 1), date(2028, 11, 30)))
    def test_like_a_reading_day_by_day(self, received: date) -> None:
        """Also where the term ends on or beside a day off."""
        found = supplement(REPORT, EXTENDED, {**REQUESTED, "received_on": received.isoformat()}, as_of=received)
        assert found.due == report_supplemented_by(received)

    @pytest.mark.parametrize(("days", "status"), [(-1, Status.DUE_SOON), (0, Status.DUE_SOON), (1, Status.OVERDUE)])
    def test_the_day_before_the_day_and_the_day_after(self, days: int, status: Status) -> None:
        """The last day itself is in time."""
        assert supplement(REPORT, EXTENDED, REQUESTED, as_of=DUE + timedelta(days=days)).status is status

    @pytest.mark.parametrize(("days", "status"), [(-1, Status.MET), (0, Status.MET), (1, Status.MET_LATE)])
    def test_the_supplemented_report_meets_it(self, days: int, status: Status) -> None:
        """The report of before the request does not."""
        made = {"kind": "reintegration_report", "dated": (DUE + timedelta(days=days)).isoformat()}
        assert supplement(REPORT, EXTENDED, REQUESTED, made, as_of=date(2028, 3, 1)).status is status

    def test_who_acts_and_under_which_articles(self) -> None:
        """The employer, in consultation with the insured."""
        found = supplement(REPORT, EXTENDED, REQUESTED)
        assert (found.bearer, found.together_with) == (Bearer.EMPLOYER, Bearer.EMPLOYEE)
        assert [str(article) for article in found.basis] == ["WIA 25(4b)", "Atw 1(1)"]


class TestWhereItIsNotAsked:
    """Only where 24(1) was applied, and there is a report to supplement."""

    @pytest.mark.parametrize(
        ("records", "reason"),
        [
            ((REPORT, REQUESTED), "no_voluntary_extension"),
            ((REPORT, {**EXTENDED, "granted": False, "last_day": None}, REQUESTED), "no_voluntary_extension"),
            ((EXTENDED, REQUESTED), "no_report_to_supplement"),
            ((REPORT, {**EXTENDED, "last_day": "2028-02-20"}, REQUESTED), "no_voluntary_extension"),
        ],
    )
    def test_without_an_extension_or_a_report(self, records: tuple[Mapping[str, object], ...], reason: str) -> None:
        """25(4)a, for who has no report yet, knows no such request."""
        found = supplement(*records)
        assert (found.status, found.reason) == (Status.NOT_APPLICABLE, reason)

    def test_a_decision_that_does_not_say_what_it_gives(self) -> None:
        """Whether there is an extension is not known then, and the rule stands; before a decision there is none."""
        asked = {"kind": "extension_agreement", "received_on": "2027-09-15"}
        received = {**REQUESTED, "received_on": "2027-12-07"}
        before = supplement(REPORT, asked, received, as_of=date(2027, 12, 21))
        assert (before.status, before.reason) == (Status.NOT_APPLICABLE, "no_voluntary_extension")
        unsaid = {"kind": "extension_decision", "sent_on": "2027-10-01"}
        stands = supplement(REPORT, asked, unsaid, received, as_of=date(2027, 12, 21))
        assert (stands.status, stands.due) == (Status.DUE_SOON, date(2027, 12, 21))

    def test_an_extension_that_ends_on_the_last_day(self) -> None:
        """Not a day less."""
        assert supplement(REPORT, {**EXTENDED, "last_day": "2028-02-21"}, REQUESTED).due == DUE

    @pytest.mark.parametrize("ends", ["2027-12-20", "2028-01-31", "2028-02-10"])
    @pytest.mark.parametrize("self_insured", ["yes", "no"])
    def test_after_the_employment(self, ends: str, self_insured: str) -> None:
        """Not of a self-insured former employer either: 26(2) does not take 25(4) over."""
        found = supplement(REPORT, EXTENDED, REQUESTED, employment={"last_day": ends, "self_insured_zw": self_insured})
        assert found.status is Status.NOT_APPLICABLE

    def test_without_a_request(self) -> None:
        """It does not come up."""
        answer = assess(running(D0, records=[REPORT, EXTENDED]), as_of=DUE)
        assert "report_supplement" not in {item.id for item in answer.milestones}
